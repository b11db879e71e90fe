/** Brackets may lie this deep in each other, counted as they stand; deeper ones are text. */
const DEEPEST_BRACKETS = 32;
/** So many of * _ ~ format in one block; later ones are text. */
const MOST_MARKS = 2000;
const SIGNS = '[]*_~';
/** The first of the code points, none of them a character, that stand for signs which are text. */
const HIDDEN = 0xfdd0;
const HIDDEN_SIGNS = /[\ufdd0-\ufdd4]/g;

/**
 * The text of one block with the signs beyond the limits put out of the parser's sight. Without limits a library of the
 * client recurses into brackets and one of the server into emphasis until the stack is full.
 */
export function limited(text: string): string {
  let depth = 0;
  let marks = 0;
  return text.replace(/[[\]*_~]/g, (sign) => {
    if (sign === '[') return ++depth > DEEPEST_BRACKETS ? hidden(sign) : sign;
    if (sign !== ']') return ++marks > MOST_MARKS ? hidden(sign) : sign;
    if (depth === 0) return sign;
    return depth-- > DEEPEST_BRACKETS ? hidden(sign) : sign;
  });
}

export function restored(text: string): string {
  return text.replace(HIDDEN_SIGNS, (code) => SIGNS[code.charCodeAt(0) - HIDDEN] ?? '');
}

function hidden(sign: string): string {
  return String.fromCharCode(HIDDEN + SIGNS.indexOf(sign));
}

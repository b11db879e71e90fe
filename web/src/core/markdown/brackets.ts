/** Brackets may lie this deep in each other, counted as they stand; deeper ones are text. Keeps parsing linear. */
const DEEPEST = 32;
/** Code points that are no characters stand for brackets that are text, until the tree is grown. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';

/** The text of one block with its too deep brackets put out of the parser's sight. */
export function withShallowBrackets(text: string): string {
  let depth = 0;
  return text.replace(/[[\]]/g, (bracket) => {
    if (bracket === '[') return ++depth > DEEPEST ? OPEN : bracket;
    if (depth === 0) return bracket;
    return depth-- > DEEPEST ? CLOSE : bracket;
  });
}

export function withBrackets(text: string): string {
  return text.replaceAll(OPEN, '[').replaceAll(CLOSE, ']');
}

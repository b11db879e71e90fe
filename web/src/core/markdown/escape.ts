const SIGN = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Text with what would format it made text: no more than has to be, so that it stays as readable as it was.
 *
 * @param isCounted signs are written by number, which no limit counts
 */
export function escaped(text: string, { isInLink = false, isCounted = false } = {}): string {
  let written = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    const means = formats(text, i, isInLink);
    if (!means) written += sign;
    else if (isCounted && '[]*_~'.includes(sign)) written += `&#${sign.charCodeAt(0)};`;
    else written += `\\${sign}`;
  }
  return written;
}

function formats(text: string, i: number, isInLink: boolean): boolean {
  const before = text[i - 1];
  const next = text[i + 1];
  switch (text[i]) {
    case '\\':
      return next === undefined || SIGN.test(next);
    case '`':
    case '[':
      return true;
    case ']':
      return isInLink;
    case '*':
      return !(before === ' ' && next === ' ');
    case '_':
      return !(before && next && WORD.test(before) && WORD.test(next));
    case '~':
      return !before || !next || before === '~' || next === '~';
    case '<':
      return next !== undefined && (/[a-z]/i.test(next) || /^<[^\s<>]*@/.test(text.slice(i, i + 80)));
    case '&':
      return /^&#?[a-z0-9]+;/i.test(text.slice(i, i + 40));
    default:
      return false;
  }
}

/** What begins a line, already escaped, with what would begin a block made text. */
export function lineStart(text: string): string {
  if (/^[-:| \t]+$/.test(text) && text.includes('|')) return text.replaceAll('|', '\\|');
  if (/^(?:#{1,6}|[-+])(?:[ \t]|$)/.test(text) || /^(?:>|=+[ \t]*$)/.test(text)) return `\\${text}`;
  if (/^(?:-[ \t]*){2,}$/.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}

/** The lines of a block, with white space at their ends written so that it stays. */
export function spaced(text: string): string {
  return text.replace(/^[^\S\n]/gm, byNumber).replace(/[^\S\n]$/gm, byNumber);
}

function byNumber(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;
const MARKS = /\p{M}+/gu;
/** Shorter words are looked for only where words begin. */
const FOUND_ANYWHERE = 3;

/**
 * The form in which names are compared, the same as the server's (docs/protocol/folding.json): lower case, ø and oe as o, å and aa
 * as a, æ as ae, other accents dropped, and a space before every word.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(MARKS, '')
    .split(BETWEEN_WORDS)
    .filter(Boolean)
    .map((word) => ` ${word}`)
    .join('')
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a');
}

/** Running text, letter by letter, in which what sounds alike meets: å, aa and a, ø, oe and o, æ, ae and a. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a');
}

/** What somebody typed, folded and word by word. */
export function wordsOf(query: string): string[] {
  return fold(query).split(' ').filter(Boolean);
}

/** Whether every word is in the folded text, in any order: the longer ones anywhere, the short ones where a word begins. */
export function isIn(folded: string, words: string[]): boolean {
  return words.every((word) => folded.includes(word.length < FOUND_ANYWHERE ? ` ${word}` : word));
}

export function fits(text: string, query: string): boolean {
  return isIn(fold(text), wordsOf(query));
}

/** The parts of a text, and which of them are what was asked for. */
export function marked(text: string, words: string[]): { text: string; isMarked: boolean }[] {
  const marks = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    const found = place(text, word);
    if (found) marks.fill(true, ...found);
  }
  const parts: { text: string; isMarked: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = parts.at(-1);
    if (last && last.isMarked === marks[i]) last.text += text.charAt(i);
    else parts.push({ text: text.charAt(i), isMarked: marks[i] ?? false });
  }
  return parts;
}

/** Where the word stands in the text: at the beginning of a word if it can. */
function place(text: string, word: string): [number, number] | undefined {
  let inside: [number, number] | undefined;
  for (let from = 0; from < text.length; from++) {
    const to = endOf(text, from, word);
    if (to === undefined) continue;
    if (from === 0 || BETWEEN_WORDS.test(text.charAt(from - 1))) return [from, to];
    if (word.length >= FOUND_ANYWHERE) inside ??= [from, to];
  }
  return inside;
}

/** Where what folds to the word ends, if it begins here: "aa" is one letter of it. */
function endOf(text: string, from: number, word: string): number | undefined {
  for (let to = from + 1; to <= text.length; to++) {
    const folded = fold(text.slice(from, to));
    if (!folded.startsWith(' ') || folded.lastIndexOf(' ') > 0) return undefined;
    const here = folded.slice(1);
    if (here.startsWith(word)) return to;
    if (!word.startsWith(here)) return undefined;
  }
  return undefined;
}

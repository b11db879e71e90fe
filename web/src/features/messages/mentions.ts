/** What is being completed: the sign that begins it, where that stands, and the letters after it. */
export interface Begun {
  sign: '@' | '#' | ':';
  start: number;
  query: string;
}

const NAME = String.raw`[\p{L}\p{M}\p{N}'-]{0,30}`;
const SIGNS: [Begun['sign'], RegExp][] = [
  ['@', new RegExp(String.raw`(?:^|[\s(])@(${NAME}(?: ${NAME})?)$`, 'u')],
  ['#', /(?:^|[\s(])#([\p{L}\p{M}\p{N}-]{1,30})$/u],
  [':', /(?:^|[\s(]):([\p{L}\p{N}_+-]{2,20})$/u],
];

/** What is being completed at the end of a text, if a sign begins it. */
export function begunAt(text: string): Begun | undefined {
  for (const [sign, pattern] of SIGNS) {
    const query = pattern.exec(text)?.[1];
    if (query !== undefined) return { sign, start: text.length - query.length - 1, query };
  }
  return undefined;
}

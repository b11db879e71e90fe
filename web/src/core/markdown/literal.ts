/** A web or mail address found in running text. */
export interface Literal {
  start: number;
  end: number;
  href: string;
}

const WORD = /[\p{L}\p{N}_]/u;
const LAST_WORD = /[\p{L}\p{N}_]$/u;
const SCHEME = /[hH][tT]{2}[pP][sS]?:\/\/(?=[\p{L}\p{N}[])|[wW]{3}\.(?=[\p{L}\p{N}-]+\.[\p{L}\p{N}])/uy;
const RUN = /[^\s\p{Z}<>"`]*/uy;
const NEVER_LAST = /[?!.,:;*_~'|“”‘’«»…]/u;
const MAIL_NAME = /[A-Za-z0-9._+-]/;
const MAIL_HOST = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y;
const LONGEST_NAME = 64;
const LONGEST_HOST = 255;

/** Finds addresses that stand in the text without any marks around them (docs/protocol/markdown.md, "Addresses"). */
export function literals(text: string): Literal[] {
  const found: Literal[] = [];
  let at = 0;
  while (at < text.length) {
    const literal = literalAt(text, at, found.at(-1)?.end ?? 0);
    if (literal) found.push(literal);
    at = literal ? literal.end : at + 1;
  }
  return found;
}

function literalAt(text: string, at: number, free: number): Literal | undefined {
  const char = text[at] ?? '';
  if (char === '@') return mailAround(text, at, free);
  return 'hHwW'.includes(char) ? webFrom(text, at) : undefined;
}

function webFrom(text: string, start: number): Literal | undefined {
  if (LAST_WORD.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const scheme = match(SCHEME, text, start);
  if (!scheme) return undefined;
  const after = start + scheme.length;
  const end = trimmed(text, after, after + (match(RUN, text, after)?.length ?? 0));
  if (end <= after) return undefined;
  const written = text.slice(start, end);
  return { start, end, href: scheme.endsWith('/') ? written : `https://${written}` };
}

/** Takes from the end what belongs to the sentence: punctuation, and closing brackets that nothing opened. */
function trimmed(text: string, start: number, end: number): number {
  const extra = { ')': unopened(text, start, end, '(', ')'), ']': unopened(text, start, end, '[', ']') };
  for (; end > start; end--) {
    const last = text[end - 1] ?? '';
    if (last === ')' || last === ']') {
      if (extra[last]-- <= 0) return end;
    } else if (!NEVER_LAST.test(last)) {
      return end;
    }
  }
  return end;
}

function unopened(text: string, start: number, end: number, open: string, close: string): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    if (text[i] === close) count++;
    else if (text[i] === open) count--;
  }
  return count;
}

function mailAround(text: string, at: number, free: number): Literal | undefined {
  let start = at;
  while (start > free && at - start <= LONGEST_NAME && MAIL_NAME.test(text[start - 1] ?? '')) start--;
  if (start === at || at - start > LONGEST_NAME) return undefined;
  if (LAST_WORD.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  if (text[start - 1] === '@') return undefined;
  const host = match(MAIL_HOST, text.slice(at + 1, at + 1 + LONGEST_HOST), 0)?.replace(/-+$/, '');
  if (!host?.includes('.') || host.endsWith('.')) return undefined;
  const end = at + 1 + host.length;
  if (WORD.test(String.fromCodePoint(text.codePointAt(end) ?? 32)) || text[end] === '@') return undefined;
  return { start, end, href: `mailto:${text.slice(start, end)}` };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

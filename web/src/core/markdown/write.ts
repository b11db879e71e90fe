import { escaped, lineStart, spaced } from './escape';
import { literals } from './literal';
import { type Node, parse } from './parse';

type Of<T extends Node['type']> = Node & { type: T };

/** How the inline content of one block is written. They are tried in turn until one reads back as it was meant. */
interface Manner {
  emphasis: '*' | '_';
  /** Letters beside marks are written by number where marks would otherwise not be any. */
  hasNumbers: boolean;
  /** Signs that are text are written by number: they count for no limit then. */
  isCounted: boolean;
}

interface Mark {
  opens?: boolean;
  closes?: boolean;
  /** Text that was not escaped with a backslash at this end. */
  isText?: boolean;
  written: string;
}

const MANNERS: Manner[] = [false, true].flatMap((isCounted) =>
  [false, true].flatMap((hasNumbers) =>
    (['*', '_'] as const).map((emphasis) => ({ emphasis, hasNumbers, isCounted })),
  ),
);
const INLINE = new Set<Node['type']>([
  ...(['text', 'code', 'break', 'everyone', 'team', 'tag', 'person', 'channel', 'message'] as const),
  ...(['strong', 'emphasis', 'strike', 'link'] as const),
]);
const LAST_NUMBER = 999_999_999;
const MARKS_BEFORE_LIMIT = 1_900;
const BRACKETS_BEFORE_LIMIT = 30;
const SIGN = /[\p{P}\p{S}]/u;

/** Writes a tree as Torv Markdown that is read as the same tree again. */
export function write(nodes: Node[]): string {
  return blocks(nodes, '-');
}

/** The same tree, with addresses that are found in text without marks as the text they are: what two trees are compared by. */
export function flat(nodes: Node[]): Node[] {
  const found: Node[] = [];
  for (const node of nodes) {
    const one = isLiteral(node)
      ? ({ type: 'text', text: textOf(node) } as const)
      : 'children' in node
        ? ({ ...node, children: flat(node.children) } as Node)
        : node;
    const last = found.at(-1);
    if (one.type === 'text' && last?.type === 'text')
      found[found.length - 1] = { type: 'text', text: last.text + one.text };
    else found.push(one);
  }
  return found;
}

export function isInline(node: Node): boolean {
  return INLINE.has(node.type);
}

/** Content that stands without a paragraph, as in items, gets one. */
export function inBlocks(children: Node[]): Node[] {
  const found: Node[] = [];
  let open: Of<'paragraph'> | undefined;
  for (const child of children) {
    if (!isInline(child)) {
      open = undefined;
      found.push(child);
    } else if (open) open.children.push(child);
    else {
      open = { type: 'paragraph', children: [child] };
      found.push(open);
    }
  }
  return found;
}

/** The bullet, or what follows a number: two lists that follow each other differ in it. */
export type Bullet = '-' | '*';

/** @param bullet of a list that comes first */
export function blocks(nodes: Node[], bullet: Bullet, isInItem = false): string {
  let before: Node | undefined;
  let last: Bullet = bullet;
  let text = '';
  for (const node of inBlocks(nodes)) {
    const isListAgain =
      node.type === 'list' &&
      before?.type === 'list' &&
      (node.start === undefined) === (before.start === undefined);
    last = isListAgain ? other(last) : bullet;
    if (before) text += isInItem && isClose(before, node) ? '\n' : '\n\n';
    text += block(node, last, isInItem);
    before = node;
  }
  return text;
}

export function other(bullet: Bullet): Bullet {
  return bullet === '-' ? '*' : '-';
}

/** A list right below the text of an item. */
function isClose(before: Node, node: Node): boolean {
  if (before.type !== 'paragraph' || node.type !== 'list' || (node.start ?? 1) !== 1) return false;
  const first = node.children[0];
  return first !== undefined && 'children' in first && first.children.length > 0;
}

function block(node: Node, bullet: Bullet, isInItem: boolean): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node.children, true);
    case 'heading':
      return heading(node);
    case 'quote':
      return indented(blocks(node.children, '-'), '> ', '> ').replace(/^> $/gm, '>');
    case 'list':
      return list(node, bullet);
    case 'codeBlock':
      return codeBlock(node);
    case 'rule':
      return isInItem ? '___' : '---';
    case 'table':
      return table(node);
    default:
      return inline([node], true);
  }
}

function heading({ level, children }: Of<'heading'>): string {
  const hasBreak = children.some((child) => child.type === 'break');
  if (hasBreak) return `${inline(children, true)}\n${level === 1 ? '===' : '---'}`;
  // Signs at the end would be taken for a frame.
  return `${'#'.repeat(level)} ${inline(children, false).replace(/#$/, '\\#')}`;
}

function list({ start, children }: Of<'list'>, bullet: Bullet): string {
  return children
    .map((item, i) => {
      const sign =
        start === undefined ? bullet : `${Math.min(LAST_NUMBER, start + i)}${bullet === '-' ? '.' : ')'}`;
      if (item.type !== 'item') return '';
      const task = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
      // What is in an item begins on the line of its sign: a list of dashes in one of dashes is no rule there.
      const text = blocks(item.children, start === undefined && startsWithRule(item) ? '*' : '-', true);
      return text || task ? indented(task + text, `${sign} `, ' '.repeat(sign.length + 1)).trimEnd() : sign;
    })
    .join('\n');
}

function startsWithRule(item: Node): boolean {
  const first = 'children' in item ? item.children[0] : undefined;
  return (
    first?.type === 'list' && first.children.every((one) => 'children' in one && one.children.length === 0)
  );
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first + line : line || rest.startsWith('>') ? rest + line : ''))
    .join('\n');
}

function codeBlock({ text, language = '' }: Of<'codeBlock'>): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${language}\n${text && `${text}\n`}${fence}`;
}

function table({ children }: { children: Node[] }): string {
  const rows = children.flatMap((row) => ('children' in row ? [row.children] : []));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const width = rows[0]?.length ?? 0;
  const written = rows.map((row) =>
    line(row.map((cell) => ('children' in cell ? inline(cell.children, false).replaceAll('|', '\\|') : ''))),
  );
  const delimiters = Array.from({ length: width }, (_, i) => {
    const cell = rows[0]?.[i];
    const align = cell?.type === 'cell' ? cell.align : undefined;
    return { left: ':--', center: ':-:', right: '--:', none: '---' }[align ?? 'none'];
  });
  written.splice(1, 0, line(delimiters));
  return written.join('\n');
}

/** @param isOnItsOwn whether a line begins with it, so that signs at its beginning could begin a block */
function inline(nodes: Node[], isOnItsOwn: boolean): string {
  const [plainly, ...others] = MANNERS as [Manner, ...Manner[]];
  const first = inManner(nodes, plainly, isOnItsOwn);
  if (!isRisky(nodes, first)) return first;
  const wanted = JSON.stringify(flat(nodes));
  for (const manner of [plainly, ...others]) {
    if (reads(inManner(nodes, manner, true)) === wanted) return inManner(nodes, manner, isOnItsOwn);
  }
  return inManner(unmarked(nodes), { ...plainly, isCounted: true }, isOnItsOwn);
}

function reads(text: string): string | undefined {
  const [only, ...more] = parse(text);
  return only?.type === 'paragraph' && more.length === 0 ? JSON.stringify(flat(only.children)) : undefined;
}

/** Whether it may read otherwise than meant. */
function isRisky(nodes: Node[], text: string): boolean {
  const marks = text.match(/[*_~]/g)?.length ?? 0;
  const brackets = text.match(/\[/g)?.length ?? 0;
  const isMarked = nodes.some((node) => 'children' in node);
  return isMarked || marks > MARKS_BEFORE_LIMIT || brackets > BRACKETS_BEFORE_LIMIT;
}

/** Without format: only for what no manner can say. */
function unmarked(nodes: Node[]): Node[] {
  const found = nodes.flatMap((node): Node[] => {
    if (node.type === 'link') return [{ ...node, children: unmarked(node.children) }];
    return 'children' in node ? unmarked(node.children) : [node];
  });
  return flat(found);
}

function inManner(nodes: Node[], manner: Manner, isOnItsOwn: boolean): string {
  const marks = marksOf(nodes, manner, isOnItsOwn, false);
  if (manner.hasNumbers) numbered(marks, manner);
  return spaced(marks.map(({ written }) => written).join(''));
}

function marksOf(nodes: Node[], manner: Manner, isOnItsOwn: boolean, isInLink: boolean): Mark[] {
  return nodes.flatMap((node, i): Mark[] => {
    const before = nodes[i - 1];
    const next = nodes[i + 1];
    const begins = isOnItsOwn && (i === 0 || before?.type === 'break');
    const inside = (children: Node[]) => marksOf(children, manner, begins, isInLink);
    switch (node.type) {
      case 'text':
        return [{ written: text(node.text, begins, isInLink, manner, next), isText: true }];
      case 'code':
        return [{ written: code(node.text) }];
      case 'break':
        return [{ written: i === 0 || before?.type === 'break' || !next ? '\\\n' : '\n' }];
      case 'strong':
        return around('**', inside(node.children));
      case 'emphasis':
        return around(manner.emphasis, inside(node.children));
      case 'strike':
        return around('~~', inside(node.children));
      case 'link':
        if (stands(node, before, next))
          return [{ written: text(textOf(node), begins, isInLink, manner, next), isText: true }];
        return link(node, marksOf(node.children, manner, false, true));
      default:
        return [{ written: reference(node) }];
    }
  });
}

function text(value: string, begins: boolean, isInLink: boolean, manner: Manner, next?: Node): string {
  const written = escaped(value, { isInLink, isCounted: manner.isCounted });
  const started = begins ? lineStart(written) : written;
  return next?.type === 'link' && started.endsWith('!') ? `${started.slice(0, -1)}\\!` : started;
}

function around(sign: string, content: Mark[]): Mark[] {
  const first = content[0];
  const last = content.at(-1);
  if (first?.isText) first.written = first.written.replace(/^[ \u00a0]/, byNumber);
  if (last?.isText) last.written = last.written.replace(/[ \u00a0]$/, byNumber);
  return [{ written: sign, opens: true }, ...content, { written: sign, closes: true }];
}

function code(value: string): string {
  const runs = new Set((value.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = '`'.repeat(length);
  const isPadded = /^`|`$/.test(value) || (/^ .* $/s.test(value) && value.trim() !== '');
  return isPadded ? `${fence} ${value} ${fence}` : `${fence}${value}${fence}`;
}

function link(node: Of<'link'>, content: Mark[]): Mark[] {
  const { href } = node;
  if (href === textOf(node) && /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/.test(href))
    return [{ written: `<${href}>` }];
  const safe = href
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/&(?=#?[a-z0-9]+;)/gi, '\\&')
    .replace(/[<>]/g, '\\$&');
  const isPlain = /^[^\s()\\<>]+$/.test(safe);
  return [{ written: '[' }, ...content, { written: isPlain ? `](${safe})` : `](<${safe}>)` }];
}

function reference(node: Node): string {
  switch (node.type) {
    case 'everyone':
      return '<torv:all>';
    case 'team':
      return '<torv:team>';
    case 'message':
      return `<torv:message/${node.conversation}/${node.id}>`;
    case 'person':
    case 'tag':
    case 'channel':
      return `<torv:${node.type}/${node.id}>`;
    default:
      return '';
  }
}

/** Marks beside letters: a letter written by number ends in a sign, beside which a mark is one. */
function numbered(marks: Mark[], { emphasis }: Manner): void {
  marks.forEach((mark, i) => {
    const isLow = mark.written === '_' && emphasis === '_';
    if (mark.opens) {
      const before = marks[i - 1];
      const inner = charAfter(marks, i);
      if (before?.isText && (isLow || SIGN.test(inner)))
        before.written = before.written.replace(LAST_LETTER, byNumber);
    }
    if (mark.closes) {
      const next = marks[i + 1];
      const inner = charBefore(marks, i);
      if (next?.isText && (isLow || SIGN.test(inner)))
        next.written = next.written.replace(FIRST_LETTER, byNumber);
    }
  });
}

const LAST_LETTER = /[^\s\p{Z}\p{P}\p{S}]$/u;
const FIRST_LETTER = /^[^\s\p{Z}\p{P}\p{S}]/u;

function charAfter(marks: Mark[], i: number): string {
  let at = i + 1;
  while (marks[at]?.opens && marks[at]?.written[0] === marks[i]?.written[0]) at++;
  return String.fromCodePoint(marks[at]?.written.codePointAt(0) ?? 32);
}

function charBefore(marks: Mark[], i: number): string {
  let at = i - 1;
  while (marks[at]?.closes && marks[at]?.written[0] === marks[i]?.written[0]) at--;
  return [...(marks[at]?.written ?? ' ')].at(-1) ?? ' ';
}

function byNumber(char: string): string {
  return `&#${char.codePointAt(0)};`;
}

/** Whether an address is found by itself where it stands. */
export function stands(node: Of<'link'>, before?: Node, next?: Node): boolean {
  if (!isLiteral(node)) return false;
  const ahead = before?.type === 'text' ? before.text.slice(-80) : '';
  const value = textOf(node);
  const whole = ahead + value + (next?.type === 'text' ? next.text.slice(0, 400) : '');
  return literals(whole).some(
    ({ start, end, href }) =>
      start === ahead.length && end === ahead.length + value.length && href === node.href,
  );
}

function isLiteral(node: Node): node is Of<'link'> {
  if (node.type !== 'link') return false;
  const value = textOf(node);
  const [only] = value ? literals(value) : [];
  return only?.start === 0 && only.end === value.length && only.href === node.href;
}

/** The text of a link that holds nothing else. */
function textOf(node: Of<'link'>): string {
  const [only, ...more] = node.children;
  return only?.type === 'text' && more.length === 0 ? only.text : '';
}

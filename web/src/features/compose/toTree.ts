import type { Node as Piece } from '@tiptap/pm/model';
import type { Node } from '../../core/markdown/parse';

const MARKS = ['link', 'strong', 'emphasis', 'strike'] as const;
type MarkName = (typeof MARKS)[number];

/** A piece of a line with what it is formatted by. */
interface Run {
  node: Node;
  marks: Set<MarkName>;
  href?: string;
}

const BLANK = /^[ \t\u00a0]*$/;

/** What a block of an editor means: a tree as a reader would have it, without what shows nothing. */
export function toTree(block: Piece): Node[] {
  switch (block.type.name) {
    case 'paragraph':
      return paragraphs(block).map((children) => ({ type: 'paragraph', children }));
    case 'heading': {
      const level = Number(block.attrs.level);
      const children = oneBlock(block, level <= 2);
      return children.length > 0 ? [{ type: 'heading', level, children }] : [];
    }
    case 'quote': {
      const children = all(block);
      return children.length > 0 ? [{ type: 'quote', children }] : [];
    }
    case 'bullets':
      return [{ type: 'list', children: all(block) }];
    case 'numbers':
      return [{ type: 'list', start: Number(block.attrs.start), children: all(block) }];
    case 'item':
      return [item(block)];
    case 'codeBlock': {
      const language = block.attrs.language as string | null;
      const text = block.textContent;
      return [language ? { type: 'codeBlock', text, language } : { type: 'codeBlock', text }];
    }
    case 'rule':
      return [{ type: 'rule' }];
    case 'table':
      return [table(block)];
    default:
      return [];
  }
}

function all(block: Piece): Node[] {
  return block.children.flatMap(toTree);
}

function item(block: Piece): Node {
  const children = all(block);
  const paragraph = children[0]?.type === 'paragraph' ? children[0] : undefined;
  const isOne = children.filter(({ type }) => type === 'paragraph').length === 1;
  const content = children.flatMap((one) => (isOne && one.type === 'paragraph' ? one.children : [one]));
  const checked = block.attrs.checked as boolean | null;
  // A mark alone is no task.
  return checked === null || !paragraph
    ? { type: 'item', children: content }
    : { type: 'item', checked, children: content };
}

function table(block: Piece): Node {
  const rows = block.children.map((row, i): Node => {
    const cells = row.children.map((cell, column): Node => {
      const align = block.child(0).maybeChild(column)?.attrs.align as 'left' | null | undefined;
      const children = cell.firstChild ? oneBlock(cell.firstChild, false) : [];
      return align
        ? { type: 'cell', header: i === 0, align, children }
        : { type: 'cell', header: i === 0, children };
    });
    return { type: 'row', children: cells };
  });
  return { type: 'table', children: rows };
}

/** Two line ends after each other part paragraphs. */
function paragraphs(block: Piece): Node[][] {
  const found: Run[][][] = [[]];
  for (const line of lines(runs(block))) {
    if (line.length > 0) found.at(-1)?.push(line);
    else if ((found.at(-1)?.length ?? 0) > 0) found.push([]);
  }
  return found.filter((one) => one.length > 0).map((one) => joined(one));
}

function oneBlock(block: Piece, hasBreaks: boolean): Node[] {
  const found = lines(runs(block)).filter((line) => line.length > 0);
  if (hasBreaks) return joined(found);
  const space: Run = { node: { type: 'text', text: ' ' }, marks: new Set() };
  return nested(unspaced(found.flatMap((line, i) => (i === 0 ? line : [space, ...line]))));
}

function joined(found: Run[][]): Node[] {
  return nested(
    unspaced(
      found.flatMap((line, i) => {
        if (i === 0) return line;
        const before = found[i - 1]?.at(-1)?.marks ?? new Set();
        // A line end is formatted as what it stands between, so that one format goes on over it.
        const marks = new Set([...before].filter((mark) => line[0]?.marks.has(mark) && mark !== 'link'));
        return [{ node: { type: 'break' }, marks } as Run, ...line];
      }),
    ),
  );
}

function runs(block: Piece): Run[] {
  return block.children.flatMap((piece): Run[] => {
    const names = piece.marks.map(({ type }) => type.name);
    const marks = new Set(MARKS.filter((name) => names.includes(name)));
    const href = piece.marks.find(({ type }) => type.name === 'link')?.attrs.href as string | undefined;
    if (piece.type.name === 'break') return [{ node: { type: 'break' }, marks: new Set() }];
    if (piece.type.name === 'reference') {
      marks.delete('link');
      return [{ node: reference(String(piece.attrs.to)), marks }];
    }
    const text = (piece.text ?? '').replace(/[\t\n\r]/g, ' ');
    if (names.includes('code')) return [{ node: { type: 'code', text }, marks, href }];
    // White space at the ends stands for itself: it is never what begins or ends a format.
    const [, before = '', middle = '', after = ''] = /^([ \u00a0]*)(.*?)([ \u00a0]*)$/s.exec(text) ?? [];
    return [before, middle, after]
      .filter(Boolean)
      .map((part) => ({ node: { type: 'text', text: part }, marks: new Set(marks), href }));
  });
}

function reference(to: string): Node {
  const [kind, one = '', other = ''] = to.split('/');
  if (kind === 'all') return { type: 'everyone' };
  if (kind === 'team') return { type: 'team' };
  if (kind === 'message') return { type: 'message', conversation: one, id: other };
  return { type: kind as 'person', id: one };
}

function lines(found: Run[]): Run[][] {
  const split: Run[][] = [[]];
  for (const run of found) {
    if (run.node.type === 'break') split.push([]);
    else split.at(-1)?.push(run);
  }
  for (const line of split) {
    while (line[0] && isBlank(line[0])) line.shift();
    while (line.at(-1) && isBlank(line.at(-1) as Run)) line.pop();
  }
  return split;
}

function isBlank({ node }: Run): boolean {
  return node.type === 'text' && BLANK.test(node.text);
}

/** Takes formats from white space at their ends. */
function unspaced(found: Run[]): Run[] {
  for (const mark of MARKS) {
    const strip = (run: Run, beside: Run | undefined) => {
      const isEnd = !beside?.marks.has(mark) || (mark === 'link' && beside.href !== run.href);
      if (run.marks.has(mark) && isEnd && (isBlank(run) || run.node.type === 'break')) run.marks.delete(mark);
    };
    found.forEach((run, i) => strip(run, found[i - 1]));
    for (let i = found.length - 1; i >= 0; i--) strip(found[i] as Run, found[i + 1]);
  }
  return found;
}

/** Formats in each other: links outermost, then whichever reaches furthest. */
function nested(found: Run[]): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < found.length;) {
    const run = found[i] as Run;
    const reach = (mark: MarkName) => {
      let end = i;
      while (found[end]?.marks.has(mark) && (mark !== 'link' || found[end]?.href === run.href)) end++;
      return end;
    };
    const [first] = MARKS.filter((mark) => run.marks.has(mark))
      .map((mark) => ({ mark, end: reach(mark) }))
      .sort((one, other) => (one.mark === 'link' ? -1 : other.mark === 'link' ? 1 : other.end - one.end));
    if (!first) {
      add(nodes, run.node);
      i++;
      continue;
    }
    const { mark, end } = first;
    const inner = found.slice(i, end).map((one) => {
      const marks = new Set(one.marks);
      marks.delete(mark);
      return { ...one, marks };
    });
    const children = nested(inner);
    nodes.push(mark === 'link' ? { type: 'link', href: run.href ?? '', children } : { type: mark, children });
    i = end;
  }
  return nodes;
}

function add(nodes: Node[], node: Node): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') last.text += node.text;
  else if (node.type === 'code' && last?.type === 'code') last.text += node.text;
  else nodes.push({ ...node });
}

import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Node, parse, pieces } from './parse';
import { flat, isInline, write } from './write';

interface Case {
  name: string;
  markdown: string;
  tree: Node[];
}

const suite = join(root(process.cwd()), 'docs/protocol/markdown');
const files = readdirSync(suite).filter((file) => file.endsWith('.json') && file !== 'cleaning.json');

describe.each(files)('%s', (file) => {
  const cases = JSON.parse(readFileSync(join(suite, file), 'utf8')) as Case[];
  it.each(cases)('$name', ({ markdown, tree }) => {
    expect(flat(parse(write(tree)))).toEqual(flat(tree));
    const found = pieces(markdown);
    expect(found.flatMap(({ nodes }) => nodes)).toEqual(tree);
    found.forEach(({ start, end }, i) => {
      expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
      expect(end).toBeGreaterThan(start);
    });
  });
});

const ID = '0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b';
const words = fc.array(
  fc.constantFrom(
    ...[
      'a',
      'ø',
      'b c',
      ' ',
      ' ',
      '*',
      '**',
      '_',
      '~',
      '~~',
      '`',
      '``',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '<a:b>',
      '#',
    ],
    ...[
      '-',
      '+',
      '=',
      '|',
      '\\',
      '&',
      '&amp;',
      '&#35;',
      '1.',
      '2)',
      '.',
      ':',
      '@',
      'https://x.dk/a_b',
      'a@x.dk',
      '👍🏽',
      'é',
    ],
    ...['<torv:all>', '---', '```', '~~~', '|-|', ':-|', '    ', '"', '/'],
  ),
  { minLength: 1, maxLength: 6 },
);
const text = words.map((parts): Node => ({ type: 'text', text: parts.join('') }));
const leaf: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constantFrom<Node>(
    { type: 'person', id: ID },
    { type: 'everyone' },
    { type: 'code', text: 'a`b' },
    { type: 'code', text: ' ` ' },
    { type: 'code', text: 'x|y' },
    { type: 'break' },
  ),
);
/** Runs of text with what they are formatted by, as an editor has them. */
const runs = fc.array(fc.tuple(leaf, fc.subarray(['strong', 'emphasis', 'strike'] as const)), {
  minLength: 1,
  maxLength: 5,
});

test('whatever is formatted how, it reads as what was written, and hardly anything loses its format', () => {
  let lost = 0;
  let all = 0;
  fc.assert(
    fc.property(runs, (made) => {
      const nodes = canonical(nested(made));
      if (nodes.length === 0) return;
      const paragraph: Node[] = [{ type: 'paragraph', children: nodes }];
      const read = parse(write(paragraph));
      expect(bare(read)).toBe(bare(paragraph));
      all++;
      if (JSON.stringify(flat(read)) !== JSON.stringify(flat(paragraph))) lost++;
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(lost / all).toBeLessThan(0.005);
});

const inlines = runs.map((made) => canonical(nested(made)));
const { block } = fc.letrec<{ block: Node; item: Node }>((tie) => {
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  const type = <T>(value: T) => fc.constant(value);
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      fc.record({ type: type('paragraph'), children: inlines }),
      fc.record({ type: type('heading'), level: fc.integer({ min: 1, max: 2 }), children: inlines }),
      fc.constantFrom<Node>(
        { type: 'rule' },
        { type: 'codeBlock', text: '' },
        { type: 'codeBlock', text: '- a\n\n   ```\n', language: 'js' },
        { type: 'codeBlock', text: '    x\n' },
      ),
      fc
        .array(fc.array(inlines.map(onOneLine), { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map(asTable),
      fc.record({ type: type('quote'), children: blocks }),
      fc.record({ type: type('list'), children: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
      fc.record({
        type: type('list'),
        start: fc.constantFrom(0, 1, 9, 99),
        children: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      }),
    ) as fc.Arbitrary<Node>,
    item: fc.oneof(
      fc.record({ type: type('item'), children: fc.oneof(inlines, blocks) }),
      fc.record({
        type: type('item'),
        checked: fc.boolean(),
        children: inlines.filter((one) => one.length > 0 && one[0]?.type !== 'text'),
      }),
    ) as fc.Arbitrary<Node>,
  };
});

test('blocks in blocks read as they were meant', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (made) => {
      const nodes = whole(made);
      const written = write(nodes);
      expect(bare(parse(written)), written).toBe(bare(nodes));
      expect(shape(parse(written)), written).toEqual(shape(nodes));
    }),
    { numRuns: 1000, seed: 7 },
  );
});

function onOneLine(nodes: Node[]): Node[] {
  return canonical(nodes.filter((node) => node.type !== 'break'));
}

function asTable(rows: Node[][][]): Node {
  return {
    type: 'table',
    children: rows.map((cells, i) => ({
      type: 'row',
      children: cells.map((children): Node => ({ type: 'cell', header: i === 0, children })),
    })),
  };
}

/** Without what shows nothing, and items with one paragraph as they are read. */
function whole(nodes: Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!('children' in node) || isInline(node)) return [node];
    if (node.type === 'heading' && node.level > 2) return [];
    const children = whole(node.children);
    if (node.type === 'item') {
      const isOne = children.filter(({ type }) => type === 'paragraph').length === 1;
      const flatter = children.flatMap((one) => (isOne && one.type === 'paragraph' ? one.children : [one]));
      return [{ ...node, children: flatter }];
    }
    return children.length > 0 || node.type === 'cell' ? [{ ...node, children } as Node] : [];
  });
}

/** The blocks alone. */
function shape(nodes: Node[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    if (isInline(node)) return [];
    if (!('children' in node)) return [node];
    const { children, ...rest } = node;
    return [{ ...rest, children: shape(children) }];
  });
}

/** Each run in marks of its own, neighbours with the same joined. */
function nested(made: [Node, string[]][]): Node[] {
  const nodes: Node[] = [];
  for (const [one, marks] of made) {
    const [mark, ...more] = one.type === 'break' ? [] : marks;
    const last = nodes.at(-1);
    if (!mark) nodes.push(one);
    else if (last?.type === mark && 'children' in last) last.children = grown(last.children, one, more);
    else nodes.push({ type: mark, children: nested([[one, more]]) } as Node);
  }
  return nodes;
}

function grown(children: Node[], one: Node, marks: string[]): Node[] {
  return [...children, ...nested([[one, marks]])];
}

/** As the editor hands it over: no white space at the ends of lines and marks, neighbours joined. */
function canonical(nodes: Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const one =
      'children' in node
        ? ({ ...node, children: canonical(node.children) } as Node)
        : node.type === 'text'
          ? { ...node, text: node.text.replace(/ +/g, ' ') }
          : node;
    if ('children' in one && one.children.length === 0) continue;
    const last = joined.at(-1);
    if (one.type === 'text' && last?.type === 'text') last.text += one.text;
    else if ('children' in one && last && 'children' in last && last.type === one.type)
      last.children = canonical([...last.children, ...one.children]);
    else if (one.type === 'code' && last?.type === 'code') continue;
    else joined.push(one.type === 'text' ? { ...one } : one);
  }
  const trimmed = joined.flatMap((node, i): Node[] => {
    if (node.type !== 'text') return [node];
    let value = node.text;
    if (i === 0 || joined[i - 1]?.type === 'break') value = value.trimStart();
    if (i === joined.length - 1 || joined[i + 1]?.type === 'break') value = value.trimEnd();
    return value ? [{ ...node, text: value }] : [];
  });
  while (trimmed[0]?.type === 'break') trimmed.shift();
  while (trimmed.at(-1)?.type === 'break') trimmed.pop();
  return trimmed.length === nodes.length && JSON.stringify(trimmed) === JSON.stringify(nodes)
    ? trimmed
    : canonical(trimmed);
}

function bare(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return bare(node.children);
      return 'text' in node ? node.text : `<${node.type}>`;
    })
    .join('');
}

function root(from: string): string {
  return existsSync(join(from, 'docs/protocol/markdown')) ? from : root(dirname(from));
}

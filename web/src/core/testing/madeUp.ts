/** Texts made at random, as whoever writes might make them: for tests. */
import fc from 'fast-check';
import type { Node } from '../markdown/parse';
import { isInline } from '../markdown/write';

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
export const runs = fc.array(fc.tuple(leaf, fc.subarray(['strong', 'emphasis', 'strike'] as const)), {
  minLength: 1,
  maxLength: 5,
});

const inlines = runs.map((made) => canonical(nested(made)));
export const { block } = fc.letrec<{ block: Node; item: Node }>((tie) => {
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
export function whole(nodes: Node[]): Node[] {
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

/** Each run in marks of its own, neighbours with the same joined. */
export function nested(made: [Node, string[]][]): Node[] {
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
export function canonical(nodes: Node[]): Node[] {
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

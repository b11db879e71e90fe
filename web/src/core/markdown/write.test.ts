import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { block, canonical, nested, runs, whole } from '../testing/madeUp';
import { type Node, parse, pieces } from './parse';
import { flat, isInline, write } from './write';

interface Case {
  name: string;
  markdown: string;
  tree: Node[];
}

const suite = join(root(process.cwd()), 'docs/protocol/markdown');
/** What is written already says nothing new. */
const LEFT_OUT = ['cleaning.json', 'written.json'];
const files = readdirSync(suite).filter((file) => file.endsWith('.json') && !LEFT_OUT.includes(file));

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

/** The blocks alone. */
function shape(nodes: Node[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    if (isInline(node)) return [];
    if (!('children' in node)) return [node];
    const { children, ...rest } = node;
    return [{ ...rest, children: shape(children) }];
  });
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

import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { block, whole } from '../testing/madeUp';
import { mentions, type Node, parse } from './parse';
import { write } from './write';

interface Case {
  name: string;
  markdown: string;
  tree: Node[];
  mentions?: string[];
}

const FILE = 'written.json';
const AT_RANDOM = 400;
/** Bigger ones say little more, and make a file that nobody opens. */
const LONGEST_TREE = 1_200;
const suite = join(root(process.cwd()), 'docs/protocol/markdown');

/**
 * What the client writes, of every tree of the suite and of trees made at random, and how it reads it: cases of the suite like the
 * others, so that the server's parser is tried on what the box writes.
 */
it(
  'keeps what it writes in the suite, so that the server reads it as the client does',
  { timeout: 60_000 },
  () => {
    const text = `[\n${cases()
      .map((one) => JSON.stringify(one))
      .join(',\n')}\n]\n`;
    if (process.env.TORV_WRITE_MARKDOWN) writeFileSync(join(suite, FILE), text);
    expect(
      text === readFileSync(join(suite, FILE), 'utf8'),
      `docs/protocol/markdown/${FILE} is not what is written now: TORV_WRITE_MARKDOWN=1 npx vitest run written`,
    ).toBe(true);
  },
);

function cases(): Case[] {
  const found = new Map<string, Case>();
  const add = (name: string, tree: Node[]) => {
    const markdown = write(tree);
    const read = parse(markdown);
    const people = [...new Set(mentions(read).flatMap((one) => (one.type === 'person' ? [one.id] : [])))];
    const one: Case = { name, markdown, tree: read, ...(people.length > 0 && { mentions: people }) };
    if (markdown && !found.has(markdown) && JSON.stringify(read).length <= LONGEST_TREE)
      found.set(markdown, one);
  };
  for (const file of readdirSync(suite).sort()) {
    if (!file.endsWith('.json') || file === 'cleaning.json' || file === FILE) continue;
    for (const { name, tree } of JSON.parse(readFileSync(join(suite, file), 'utf8')) as Case[])
      add(`${name}, written by the client`, tree);
  }
  fc.sample(fc.array(block, { minLength: 1, maxLength: 4 }), { seed: 7, numRuns: AT_RANDOM }).forEach(
    (made, i) => add(`made at random ${i + 1}`, whole(made)),
  );
  return [...found.values()];
}

function root(from: string): string {
  return existsSync(join(from, 'docs/protocol/markdown')) ? from : root(dirname(from));
}

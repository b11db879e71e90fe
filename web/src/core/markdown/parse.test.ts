import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Node, parse, plain } from './parse';

interface Case {
  name: string;
  markdown: string;
  tree: Node[];
  mentions?: string[];
}

const LONGEST = 28 * 1024;
const ANE = '0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b';
const suite = join(root(process.cwd()), 'docs/protocol/markdown');
const files = readdirSync(suite).filter((file) => file.endsWith('.json') && file !== 'cleaning.json');

describe.each(files)('%s', (file) => {
  const cases = JSON.parse(readFileSync(join(suite, file), 'utf8')) as Case[];
  it.each(cases)('$name', ({ markdown, tree, mentions = [] }) => {
    expect(parse(markdown)).toEqual(tree);
    expect([...new Set(people(parse(markdown)))]).toEqual(mentions);
  });
});

describe('the longest text', () => {
  const nasty = [
    ...[
      '*',
      '_',
      '~~',
      '`',
      '[',
      '![',
      ']',
      '<',
      '<a:',
      '&#',
      '&',
      '>',
      '> ',
      '- ',
      '1. ',
      '|',
      ':-|',
      'a\n-|\n',
    ],
    ...[
      '*a **b ',
      'a**b',
      '*a_ ',
      '[a](b',
      '[a](<b',
      '[a](/u "',
      '[a]: /u\n',
      '[a\n',
      '[a][b',
      'a@',
      'a',
      'www.',
    ],
    ...[
      'http://a',
      '()',
      '\\\n',
      'a  \n',
      '```a\n',
      '~~~\n',
      '> a\nb\n',
      '- a\n\n  b\n',
      '* a\n + b\n',
      '1) a\n2. b\n',
    ],
    ...['<!--', '👨‍👩‍👧‍👦', '\u0301', '*_~~[', '`a``b```', '[a]: /u "', '<torv:all>'],
  ].map((sign): [string, string] => [sign, repeated(sign, LONGEST)]);
  nasty.push(
    ['quotes and lazy lines', `${repeated('>', LONGEST / 2)}\n${repeated('a\n', LONGEST / 2)}`],
    ['a wide and long table', `${'a|'.repeat(400)}\n${'-|'.repeat(400)}\n${'x\n'.repeat(6000)}`],
    ['nested links', `${repeated('[', 9000)}a${repeated('](https://x.dk)', 18000)}`],
    ['nested images', `${repeated('![', 9000)}a${repeated('](https://x.dk)', 18000)}`],
    ['nested strong', `${repeated('**', 14000)}a${repeated('**', 14000)}`],
    ['nested emphasis', repeated('*a ', 14000) + repeated('a* ', 14000)],
    ['a list of growing depth', Array.from({ length: 160 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  );
  it.each(nasty)('of %j is read, flat and in proportion', (_, text) => {
    const tree = parse(text);
    expect(depth(tree)).toBeLessThanOrEqual(66);
    expect(plain(tree, String).length).toBeLessThanOrEqual(text.length * 8 + 16);
  });
});

describe('plain', () => {
  const text = `# Vagter

Hej **<torv:person/${ANE}>** og <torv:all>,
se [planen](https://kk.dk).

1. nøgler
2. bil

- [ ] ring
- [x] skriv

|a|b|
|-|-|
|1|2|

\`\`\`
ls
\`\`\``;

  it('says on one line what a reader sees', () => {
    expect(plain(parse(text), () => 'Ane Møller')).toBe(
      'Vagter Hej @Ane Møller og @alle, se planen. 1. nøgler 2. bil ☐ ring ☑ skriv a b 1 2 ls',
    );
  });

  it('takes the words of another language', () => {
    const words = { everyone: 'everyone', team: 'team', tag: 'tag', channel: 'channel', message: 'message' };
    expect(plain(parse(`<torv:all> <torv:channel/${ANE}>`), String, words)).toBe('@everyone #channel');
  });
});

function root(from: string): string {
  return existsSync(join(from, 'docs/protocol/markdown')) ? from : root(dirname(from));
}

function people(nodes: Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'person') return [node.id];
    return 'children' in node ? people(node.children) : [];
  });
}

function depth(nodes: Node[]): number {
  return Math.max(
    0,
    ...nodes.slice(0, 1000).map((node) => 1 + ('children' in node ? depth(node.children) : 0)),
  );
}

function repeated(sign: string, length: number): string {
  return sign.repeat(Math.ceil(length / sign.length)).slice(0, length);
}

import { getSchema } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from '../../core/markdown/parse';
import { flat } from '../../core/markdown/write';
import { Page } from './Page';
import { SCHEMA } from './schema';

interface Case {
  name: string;
  markdown: string;
}

const schema = getSchema(SCHEMA);
const suite = join(root(process.cwd()), 'docs/protocol/markdown');
const files = readdirSync(suite).filter((file) => file.endsWith('.json') && file !== 'cleaning.json');
const cases = files.flatMap((file) => JSON.parse(readFileSync(join(suite, file), 'utf8')) as Case[]);
const said = schema.node('paragraph', null, [schema.text('og *mere* til')]);

describe('a text that is opened', () => {
  it.each(cases)('and not changed stays byte for byte: $name', ({ markdown }) => {
    const page = new Page(schema);
    const doc = page.read(markdown);
    doc.check();
    expect(page.write(doc)).toBe(markdown);
  });

  it.each(cases)('and added to stays as it was meant: $name', ({ markdown }) => {
    const page = new Page(schema);
    const doc = page.read(markdown);
    const before = schema.node('paragraph', null, [schema.text('først')]);
    const written = page.write(doc.copy(Fragment.from(before).append(doc.content).addToEnd(said)));
    const more = (text: string) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text }],
    });
    const wanted = [more('først'), ...parse(markdown), more('og *mere* til')];
    expect(text(parse(written)), written).toBe(text(wanted));
  });
});

test('of any pieces of any texts, in any order, nothing is lost', () => {
  const some = fc.array(fc.tuple(fc.constantFrom(...cases), fc.boolean()), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(some, (chosen) => {
      const page = new Page(schema);
      const doc = page.read(chosen.map(([{ markdown }]) => markdown.trim()).join('\n\n'));
      // Every other block is another of the same content: written anew.
      const blocks = doc.children.map((block, i) =>
        chosen[i % chosen.length]?.[1] ? block.copy(block.content) : block,
      );
      const changed = doc.copy(Fragment.from([...blocks, said]));
      const written = page.write(changed);
      const again = new Page(schema).read(written);
      expect(again.textContent.replace(/\s/g, '')).toBe(changed.textContent.replace(/\s/g, ''));
    }),
    { numRuns: 500, seed: 3 },
  );
});

function text(nodes: ReturnType<typeof parse>): string {
  return flat(nodes)
    .map((node) => ('children' in node ? text(node.children) : 'text' in node ? node.text : `<${node.type}>`))
    .join('')
    .replace(/\s|<break>/g, '');
}

function root(from: string): string {
  return existsSync(join(from, 'docs/protocol/markdown')) ? from : root(dirname(from));
}

import { getSchema } from '@tiptap/core';
import { DOMParser as Reader } from '@tiptap/pm/model';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, test } from 'vitest';
import { clean, hasPictures } from './clean';
import { Page } from './Page';
import { SCHEMA } from './schema';

const schema = getSchema(SCHEMA);
const fixtures = join(root(process.cwd()), 'e2e/fixtures/paste');

function pasted(html: string): string {
  const element = document.createElement('div');
  element.innerHTML = clean(html);
  return new Page(schema).write(Reader.fromSchema(schema).parse(element));
}

test.each(['word-list', 'excel-table', 'outlook-quote', 'google-docs', 'web-page'])(
  '%s keeps what it says',
  (name) => {
    const html = readFileSync(join(fixtures, `${name}.html`), 'utf8');
    expect(pasted(html)).toBe(readFileSync(join(fixtures, `${name}.md`), 'utf8').trimEnd());
  },
);

it('leads no link where it must not lead', () => {
  expect(pasted('<a href="javascript:alert(1)">her</a> <a href="https://kk.dk">der</a>')).toBe(
    'her [der](https://kk.dk)',
  );
});

it('takes nothing along that runs or loads', () => {
  const html =
    '<img src=x onerror=alert(1)><script>alert(1)</script><p style="background:url(http://x)">tekst</p>';
  expect(clean(html)).not.toMatch(/<img|script|\sstyle=/);
  expect(pasted(html)).toBe('tekst');
});

it('keeps a hundred quotes in each other no deeper than somebody reads', () => {
  const deep = `${'<blockquote>'.repeat(100)}dybt${'</blockquote>'.repeat(100)}`;
  expect(pasted(deep)).toBe(`${'> '.repeat(8)}dybt`);
});

it('spreads cells that span others', () => {
  expect(pasted('<table><tr><td colspan=2>A</td></tr><tr><td>1</td><td>2</td></tr></table>')).toBe(
    '| A |  |\n| --- | --- |\n| 1 | 2 |',
  );
});

function root(from: string): string {
  return existsSync(join(from, 'docs/protocol/markdown')) ? from : root(dirname(from));
}

it('knows pictures that somebody would miss', () => {
  expect(hasPictures('<p>Hej <img src="https://x.dk/kort.png" alt="Kort" width="400"></p>')).toBe(true);
  expect(hasPictures('<p>Hej <img src="cid:1" style="width:4cm"></p>')).toBe(true);
  expect(hasPictures('<p>Hej <img src="https://x.dk/1f44d.png" alt="👍"></p>')).toBe(false);
  expect(hasPictures('<p>Hej <img src="https://x.dk/count" width="1" height="1"></p>')).toBe(false);
  expect(hasPictures('<p>Hej</p>')).toBe(false);
});

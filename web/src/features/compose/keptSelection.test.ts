import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { both } from '../../core/draftSync';
import { keptSelection } from './keptSelection';
import { Page } from './Page';
import { SCHEMA } from './schema';

const schema = getSchema(SCHEMA);
const CURSOR = /[|]/g;

/** The text after with the cursor, or both ends of what is selected, where they stand then. */
function after(before: string, now: string): string {
  const page = new Page(schema);
  const marked = page.read(before);
  const places: number[] = [];
  marked.descendants((node, at) => {
    for (const { index } of node.text?.matchAll(CURSOR) ?? []) places.push(at + index - places.length);
  });
  const old = page.read(before.replace(CURSOR, ''));
  const doc = page.read(now);
  const [anchor = 0, head = anchor] = places;
  const { from, to, empty } = keptSelection(old, doc, { anchor, head });
  const text = (a: number, b: number) => doc.textBetween(a, b, '\n\n', '\n');
  const [first, middle, last] = [text(0, from), text(from, to), text(to, doc.content.size)];
  return empty ? `${first}|${last}` : `${first}|${middle}|${last}`;
}

describe('the cursor in a text that another joins', () => {
  it('stays where one writes, whatever comes before it', () => {
    expect(after('Jeg kom|mer', both('Fra telefonen', 'Jeg kommer'))).toBe('Fra telefonen\n\nJeg kom|mer');
    expect(after('Hej B|o', both('Hej Ane', 'Hej Bo'))).toBe('Hej Ane\n\nHej B|o');
    expect(after('H|ej Bo', both('Hej Ane', 'Hej Bo'))).toBe('Hej Ane\n\nH|ej Bo');
    expect(after('Slut|', both('Begyndelse', 'Slut'))).toBe('Begyndelse\n\nSlut|');
  });

  it('keeps what is selected', () => {
    expect(after('Et |langt| ord', both('To', 'Et langt ord'))).toBe('To\n\nEt |langt| ord');
  });

  it('stays in the middle of what gets longer, and behind what it was behind', () => {
    expect(after('Mø|de', 'Møde i morgen')).toBe('Mø|de i morgen');
    expect(after('Møde|', 'Møde i morgen')).toBe('Møde i morgen|');
  });

  it('stays in a list below another text', () => {
    const mine = '- mælk\n- brød';
    const [first, last] = after('- mæ|lk\n- brød', both('Husk', mine)).split('|');
    expect(first).toMatch(/^Husk\s+mæ$/);
    expect(last).toMatch(/^lk\s+brød$/);
  });

  it('goes to where the texts differ when its own letters are gone', () => {
    expect(after('Farvel| og tak', 'Hej og tak')).toBe('Hej| og tak');
    expect(after('Noget| andet', 'Helt nyt')).toMatch(/\|/);
  });

  it('stays in an empty box', () => {
    expect(after('|', '')).toBe('|');
  });
});

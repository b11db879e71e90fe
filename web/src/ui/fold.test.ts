import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fits, fold, marked, wordsOf } from './fold';

const suite = JSON.parse(readFileSync(join(root(process.cwd()), 'docs/protocol/folding.json'), 'utf8')) as {
  folded: { text: string; folded: string }[];
  finds: { query: string; text: string; finds: boolean }[];
};

function root(folder: string): string {
  return existsSync(join(folder, 'docs/protocol')) ? folder : root(dirname(folder));
}

describe('fold', () => {
  it.each(suite.folded)('makes "$folded" of $text, as the server does', ({ text, folded }) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('fits', () => {
  it.each(suite.finds)('finds by "$query" in $text: $finds', ({ query, text, finds }) => {
    expect(fits(text, query)).toBe(finds);
  });
});

describe('marked', () => {
  const marks = (text: string, query: string) =>
    marked(text, wordsOf(query))
      .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
      .join('');

  it('shows the beginnings of words that were asked for', () => {
    expect(marks('Hjemmeplejen Valby', 'val hj')).toBe('[Hj]emmeplejen [Val]by');
  });

  it('shows what was asked for however it is spelled', () => {
    expect(marks('Peter Aagaard', 'ågå')).toBe('Peter [Aaga]ard');
    expect(marks('Søren', 'soer')).toBe('[Sør]en');
    expect(marks('Ærø', 'aer')).toBe('[Ær]ø');
  });

  it('shows a part inside a word only when no word begins with it', () => {
    expect(marks('Hjemmeplejen', 'plejen')).toBe('Hjemme[plejen]');
    expect(marks('Supleje Plejehjem', 'pleje')).toBe('Supleje [Pleje]hjem');
  });

  it('leaves a text alone that has none of it', () => {
    expect(marks('Ane', 'bo')).toBe('Ane');
    expect(marks('', 'bo')).toBe('');
  });
});

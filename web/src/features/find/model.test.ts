import { describe, expect, it } from 'vitest';
import { choose, prepare, settled } from './model';

function found(query: string, ...candidates: (string | [title: string, news: number, below?: string])[]) {
  const given = candidates.map((one) => {
    const [title, news, below] = typeof one === 'string' ? [one, 0] : one;
    return { key: title, title, news, below };
  });
  return choose(prepare(given), query, 9).map((one) => one.title);
}

describe('choose', () => {
  it('puts the start of a name before the start of a word, and that before a part of one', () => {
    expect(found('hol', 'Bornholm', 'Ane Holm', 'Holger Bo')).toEqual(['Holger Bo', 'Ane Holm', 'Bornholm']);
    expect(found('ane h', 'Hans Ane', 'Ane Holm')).toEqual(['Ane Holm', 'Hans Ane']);
  });

  it('puts the unread first among equals and keeps the order otherwise', () => {
    expect(found('an', 'Ane', ['Anders', 2], ['Bo', 1], 'Anna')).toEqual(['Anders', 'Ane', 'Anna']);
    expect(found('', 'Ane', ['Bo', 1])).toEqual(['Bo', 'Ane']);
  });

  it('finds a channel by its team', () => {
    expect(found('valby', ['Generelt', 0, 'Hjemmeplejen Valby'], 'Valby')).toEqual(['Valby', 'Generelt']);
  });

  it('finds the same by every spelling', () => {
    expect(found('soeren aag', 'Søren Ågård')).toEqual(['Søren Ågård']);
  });

  it('shows no more than asked for', () => {
    expect(
      choose(
        prepare([
          { key: 'a', title: 'A' },
          { key: 'b', title: 'B' },
        ]),
        '',
        1,
      ),
    ).toHaveLength(1);
  });
});

describe('settled', () => {
  const ids = (...those: string[]) => those.map((id) => ({ id }));

  it('adds what is new below what is shown and takes away what no longer fits', () => {
    expect(settled(ids('b', 'gone', 'a'), ids('a', 'new', 'b'))).toEqual(ids('b', 'a', 'new'));
  });
});

import { describe, expect, it } from 'vitest';
import { changesOf, doesNothing, firstKind, gathered } from './importModel';

const NONE = { new: 0, changed: 0, moved: 0, leaving: 0, returning: 0, unchanged: 7 };

describe('the difference of an import', () => {
  it('shows several changes of one person as one entry', () => {
    const entries = gathered([
      { key: 'ane', name: 'Ane', field: 'email', old: 'a', new: 'b' },
      { key: 'ane', name: 'Ane', field: 'title', new: 'Leder' },
      { key: 'bo', name: 'Bo', field: 'title', old: 'Leder' },
    ]);
    expect(entries.map((one) => [one.key, one.changes.length])).toEqual([
      ['ane', 2],
      ['bo', 1],
    ]);
  });

  it('opens with those who leave', () => {
    expect(firstKind({ ...NONE, new: 3, leaving: 1 })).toBe('leaving');
    expect(firstKind({ ...NONE, moved: 1 })).toBe('moved');
    expect(firstKind(NONE)).toBeUndefined();
  });

  it('does nothing when everybody is unchanged', () => {
    const plan = { id: 'x', files: [], mistakes: 0, firstMistakes: [], people: NONE };
    expect(doesNothing(plan)).toBe(true);
    expect(doesNothing({ ...plan, units: { ...NONE, returning: 1 } })).toBe(false);
    expect(doesNothing({ ...plan, mistakes: 1 })).toBe(false);
    expect(changesOf(undefined)).toBe(0);
  });
});

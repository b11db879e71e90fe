import { describe, expect, it } from 'vitest';
import { proposals } from './model';

const keys = (now: Date) => proposals(now).map(({ key }) => key);

describe('proposals', () => {
  it('offers a while, tomorrow morning and the next Monday', () => {
    const wednesday = new Date(2026, 10, 25, 14, 30);
    expect(keys(wednesday)).toEqual(['minutes', 'hour', 'tomorrow', 'monday']);
    expect(proposals(wednesday).at(-2)).toEqual({ key: 'tomorrow', at: new Date(2026, 10, 26, 9) });
    expect(proposals(wednesday).at(-1)).toEqual({ key: 'monday', at: new Date(2026, 10, 30, 9) });
  });

  it('does not offer the same morning twice', () => {
    expect(keys(new Date(2026, 10, 29, 12))).toEqual(['minutes', 'hour', 'tomorrow']);
  });

  it('offers the Monday after on a Monday', () => {
    expect(proposals(new Date(2026, 10, 30, 8)).at(-1)).toEqual({
      key: 'monday',
      at: new Date(2026, 11, 7, 9),
    });
  });
});

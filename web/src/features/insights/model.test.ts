import { describe, expect, it } from 'vitest';
import { dayInWords, daysBefore, number, percent, rounded, runs } from './model';

describe('figures', () => {
  it('are written as Danes write them', () => {
    expect(number(22_000, 'da')).toBe('22.000');
    expect(number(1.5, 'da')).toBe('1,5');
    expect(number(22_013.4, 'da')).toBe('22.013');
    expect(percent(0.689, 'da')).toMatch(/^69\s%$/);
    expect(number(22_000, 'en')).toBe('22,000');
  });

  it('are never rounded up for a headline', () => {
    expect(rounded(22_013)).toBe(22_000);
    expect(rounded(22_999)).toBe(22_000);
    expect(rounded(999.9)).toBe(999);
    expect(rounded(0)).toBe(0);
  });
});

describe('days', () => {
  it('do not move with the time zone of the browser', () => {
    expect(dayInWords('2020-03-11', 'da')).toBe('11. marts 2020');
    expect(daysBefore('2020-03-01', 1)).toBe('2020-02-29');
  });
});

describe('a curve', () => {
  it('is broken where nothing is known, and goes through a true zero', () => {
    const points = [{ value: 1 }, { value: 0 }, {}, { value: 2 }];
    expect(runs(points)).toEqual([[{ value: 1 }, { value: 0 }], [{ value: 2 }]]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  busiest,
  dayInWords,
  daysBefore,
  grown,
  number,
  percent,
  periodInWords,
  reach,
  rounded,
  runs,
} from './model';

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

it('a period is called by its name, a week by the year of its Thursday', () => {
  expect(periodInWords('2020-03-11', 'day', 'da')).toBe('11. marts 2020');
  expect(periodInWords('2020-03-09', 'week', 'da')).toBe('uge 11, 2020');
  expect(periodInWords('2020-12-28', 'week', 'en')).toBe('week 53, 2020');
  expect(periodInWords('2018-12-31', 'week', 'da')).toBe('uge 1, 2019');
  expect(periodInWords('2020-03-01', 'month', 'da')).toBe('marts 2020');
});

it('growth is looked at from before its baseline, if the server tells that many days', () => {
  expect(reach('day', '2020-05-31')).toBe('2020-03-02');
  expect(reach('day', '2020-05-31', '2020-02-17')).toBe('2020-02-10');
  expect(reach('day', '2026-05-31', '2020-02-17')).toBe('2026-03-02');
  expect(reach('month', '2026-05-31', '2020-02-17')).toBe('2020-02-17');
});

it('the busiest hour is the one with most, and there is none in an empty week', () => {
  expect(
    busiest([
      [0, 2],
      [5, 1],
    ]),
  ).toEqual({ day: 1, hour: 0, value: 5 });
  expect(busiest([[0, 0]])).toBeUndefined();
});

it('growth is said with its sign', () => {
  expect(grown(1.53, 'da')).toBe('+153\u00a0%');
  expect(grown(-0.12, 'en')).toBe('-12%');
});

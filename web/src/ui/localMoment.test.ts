import { expect, test } from 'vitest';
import { joinedParts, localText, momentAt, partsOf } from './localMoment';

test('a moment stays the same on its way through a field, also around the nights in which the clocks move', () => {
  const moments = [
    '2026-11-26T08:00',
    '2026-10-25T01:59',
    '2026-10-25T03:00',
    '2027-03-28T01:59',
    '2027-03-28T03:00',
  ];
  for (const text of moments) expect(localText(momentAt(text))).toBe(text);
});

test('half of a moment is none', () => {
  for (const text of ['', '2026-11-26T', 'T08:00', '2026-11-26', 'snart', '2026-11-26T8:00'])
    expect(momentAt(text).getTime()).toBeNaN();
});

test('a moment is taken apart and put together', () => {
  for (const text of ['', '2026-11-26T', 'T08:00', '2026-11-26T08:00']) {
    const { day, time } = partsOf(text);
    expect(joinedParts(day, time)).toBe(text);
  }
});

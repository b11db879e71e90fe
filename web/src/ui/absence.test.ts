import { expect, test } from 'vitest';
import { absenceText, dayOf, isAway, isoDay } from './absence';

const NOW = new Date('2026-11-25T10:00');

test('a day is short, with the year when it is another one', () => {
  expect(dayOf('2026-12-04', 'da', NOW)).toBe('fre. 4. dec.');
  expect(dayOf('2026-12-04', 'en', NOW)).toBe('Fri 4 Dec');
  expect(dayOf('2027-01-04', 'da', NOW)).toContain('2027');
});

test('somebody is away up to and with the last day', () => {
  const person = { id: 'a', name: 'Ane', absentUntil: '2026-12-04' };
  expect(isAway(person, '2026-12-04')).toBe(true);
  expect(isAway(person, '2026-12-05')).toBe(false);
  expect(isAway({ id: 'b', name: 'Bo' }, '2026-12-04')).toBe(false);
  expect(isAway(undefined)).toBe(false);
});

test('the day of the wire is the reader’s own', () => {
  expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test('an absence that has begun tells only its end', () => {
  expect(absenceText({ until: '2026-12-04' }, 'da').key).toBe('absence.now');
  expect(absenceText({ from: '2026-12-01', until: '2026-12-04' }, 'da').key).toBe('absence.coming');
});

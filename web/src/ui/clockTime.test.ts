import { expect, test } from 'vitest';
import { readTime, timesFor, timeText } from './clockTime';

test('a time of day is written with 24 hours, as the language writes it', () => {
  expect(timeText('14:30', 'da')).toBe('14.30');
  expect(timeText('14:30', 'en')).toBe('14:30');
  expect(timeText('', 'da')).toBe('');
});

test.each([
  ['14.30', '14:30'],
  ['14:30', '14:30'],
  ['14,30', '14:30'],
  ['1430', '14:30'],
  [' kl. 14.30 ', '14:30'],
  ['14', '14:00'],
  ['9', '09:00'],
  ['930', '09:30'],
  ['09.05', '09:05'],
  ['0', '00:00'],
  ['2359', '23:59'],
])('reads %s as %s', (text, time) => expect(readTime(text)).toBe(time));

test.each(['', 'i aften', '24', '24.00', '25:00', '14.60', '960', '14.3', '14.', '14.30.00', '-1', '14305'])(
  '%s is no time of day',
  (text) => expect(readTime(text)).toBeUndefined(),
);

test('every half hour may be picked, and what is chosen though it is none', () => {
  expect(timesFor(undefined, '')).toHaveLength(48);
  expect(timesFor(undefined, '08:30')).toHaveLength(48);
  expect(timesFor(' ', '08:40').slice(17, 19)).toEqual(['08:30', '08:40']);
});

test('while one types, what it says comes first, and then what it may become', () => {
  expect(timesFor('2', '08:00')).toEqual([
    '02:00',
    ...['20:00', '20:30', '21:00', '21:30', '22:00', '22:30', '23:00', '23:30'],
  ]);
  expect(timesFor('14', '08:00')).toEqual(['14:00', '14:30']);
  expect(timesFor('14.3', '08:00')).toEqual(['14:30']);
  expect(timesFor('1437', '08:00')).toEqual(['14:37']);
  expect(timesFor('nu', '08:00')).toEqual([]);
});

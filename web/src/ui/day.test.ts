import { expect, test } from 'vitest';
import { dateOf, dayOf, dayText, readDay } from './day';

test('a day is written day first, as the language writes it', () => {
  expect(dayText('2020-03-11', 'da')).toBe('11.03.2020');
  expect(dayText('2020-03-11', 'en')).toBe('11/03/2020');
});

test.each(['11.3.2020', '11.03.2020', '11/03/20', '11-03-2020', '2020-03-11', '11032020', ' 11. 3. 2020 '])(
  'reads %s as the 11th of March',
  (text) => expect(readDay(text)).toBe('2020-03-11'),
);

test.each(['', 'i går', '31.02.2020', '03.13.2020', '2020', '1.1.1'])('%s is no day', (text) =>
  expect(readDay(text)).toBeUndefined(),
);

test('a day stays the same on its way through the browser’s own time', () => {
  for (const day of ['2020-03-29', '2020-10-25', '2024-02-29', '2026-12-31'])
    expect(dayOf(dateOf(day))).toBe(day);
});

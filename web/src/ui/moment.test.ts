import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { momentText, untilText } from './moment';

const t = ((key: string, values?: { day?: string; time: string }) =>
  values ? [values.day, `kl. ${values.time}`].filter(Boolean).join(' ') : key) as unknown as TFunction;
const now = new Date('2026-11-25T09:00');
const said = (at: string) => momentText(new Date(at), 'da', t, now);

test('today and tomorrow are said so, other days with weekday and date, other years with the year', () => {
  expect(said('2026-11-25T13:00')).toBe('messages.today kl. 13.00');
  expect(said('2026-11-26T00:00')).toBe('later.tomorrow kl. 00.00');
  expect(said('2026-11-30T08:00')).toBe('mandag 30. november kl. 08.00');
  expect(said('2027-01-04T08:00')).toBe('mandag den 4. januar 2027 kl. 08.00');
});

test('until when is said without the day while that is today', () => {
  const until = (at: string) => untilText(new Date(at), 'da', t, now);
  expect(until('2026-11-25T22:59')).toBe('kl. 22.59');
  expect(until('2026-11-26T00:00')).toBe('later.midnight');
  expect(until('2026-11-26T07:00')).toBe('later.tomorrow kl. 07.00');
});

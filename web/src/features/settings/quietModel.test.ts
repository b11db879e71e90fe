import { expect, it } from 'vitest';
import { afterWork, dayName, daysOf, isOverMidnight, withDay } from './quietModel';

it('shows all days of the week, whichever have quiet hours', () => {
  const days = daysOf([{ day: 3, from: '12:00', until: '13:00' }]);
  expect(days.map(({ day, isOn }) => [day, isOn])).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [day, day === 3]),
  );
  expect(days[2]).toEqual({ day: 3, isOn: true, from: '12:00', until: '13:00' });
});

it('names the days in the language of the reader', () => {
  expect([dayName(1, 'da'), dayName(7, 'da'), dayName(3, 'en')]).toEqual(['Mandag', 'Søndag', 'Wednesday']);
});

it('changes one day and leaves the others', () => {
  const tuesday = { day: 2, from: '17:00', until: '08:00' };
  const before = [{ day: 1, from: '17:00', until: '08:00' }, tuesday];
  expect(withDay(before, { day: 1, isOn: false, from: '17:00', until: '08:00' })).toEqual([tuesday]);
  expect(withDay([tuesday], { day: 1, isOn: true, from: '18:00', until: '07:00' })).toEqual([
    { day: 1, from: '18:00', until: '07:00' },
    tuesday,
  ]);
});

it('leaves no gap in the weekend', () => {
  const quiet = afterWork();
  expect(quiet[4]).toEqual({ day: 5, from: '17:00', until: '08:00' });
  expect(quiet[5]).toEqual({ day: 6, from: '08:00', until: '08:00' });
  expect(quiet[6]).toEqual({ day: 7, from: '08:00', until: '08:00' });
});

it('knows which hours last into the next day', () => {
  expect(isOverMidnight({ from: '17:00', until: '08:00' })).toBe(true);
  expect(isOverMidnight({ from: '08:00', until: '08:00' })).toBe(true);
  expect(isOverMidnight({ from: '12:00', until: '13:00' })).toBe(false);
});

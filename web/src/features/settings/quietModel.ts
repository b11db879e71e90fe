import type { NotificationSettings } from '../../core';

export type Quiet = NotificationSettings['quiet'][number];

/** One day as the page shows it: the first of its periods. */
export interface QuietDay {
  day: number;
  isOn: boolean;
  from: string;
  until: string;
}

const USUAL = { from: '17:00', until: '08:00' };
const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** What a day of the week is called, with a capital. */
export function dayName(day: number, language: string): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long' }).format(new Date(2024, 0, day)); // a month that begins on Monday
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Monday to Sunday. */
export function daysOf(quiet: Quiet[]): QuietDay[] {
  return DAYS.map((day) => {
    const found = quiet.find((one) => one.day === day);
    return {
      day,
      isOn: found !== undefined,
      from: found?.from ?? USUAL.from,
      until: found?.until ?? USUAL.until,
    };
  });
}

/** The periods after one day has been changed; other programs may have put several on a day, which stay on the others. */
export function withDay(quiet: Quiet[], { day, isOn, from, until }: QuietDay): Quiet[] {
  const others = quiet.filter((one) => one.day !== day);
  return [...others, ...(isOn ? [{ day, from, until }] : [])].sort((a, b) => a.day - b.day);
}

/** Nights after work, and the weekend from Friday on: Saturdays and Sundays are quiet all day. */
export function afterWork(): Quiet[] {
  return DAYS.map((day) => (day < 6 ? { day, ...USUAL } : { day, from: '08:00', until: '08:00' }));
}

/** Whether a period lasts into the next day. */
export function isOverMidnight({ from, until }: Pick<Quiet, 'from' | 'until'>): boolean {
  return until <= from;
}

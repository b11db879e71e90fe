import type { Absence, Person } from '../core';

/** fre. 4. dec. — with the year when it is another one. */
export function dayOf(date: string, language: string, now = new Date()): string {
  const day = new Date(`${date}T12:00`);
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(day.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  }).format(day);
}

/** A day as the wire writes it, where the reader is. */
export function isoDay(day = new Date()): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** Whether somebody is away: what was said of them may be from an earlier day. */
export function isAway(person: Person | undefined, today = isoDay()): boolean {
  return person?.absentUntil !== undefined && person.absentUntil >= today;
}

/** Which sentence tells of an absence, and what stands in it. */
export function absenceText(absence: Absence, language: string) {
  const until = dayOf(absence.until, language);
  return absence.from
    ? { key: 'absence.coming' as const, values: { from: dayOf(absence.from, language), until } }
    : { key: 'absence.now' as const, values: { until } };
}

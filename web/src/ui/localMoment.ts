import { dayOf } from './day';

/** A moment as the clock on the wall here shows it: 2026-11-26T08:00. */
export function localText(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/**
 * The moment at which the clock here shows that; an invalid date while the day or the time of day is missing. The hour that
 * is skipped in spring is the one after it, the one that comes twice in autumn the first.
 */
export function momentAt(text: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? text : Number.NaN);
}

/** The day and the time of day, of which each may still be missing. */
export function partsOf(text: string): { day: string; time: string } {
  const [day = '', time = ''] = text.split('T');
  return { day, time };
}

/** 2026-11-26T08:00, one half of it while the other is missing (2026-11-26T), nothing without both. */
export function joinedParts(day: string, time: string): string {
  return day || time ? `${day}T${time}` : '';
}

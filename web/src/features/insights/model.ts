import type { InsightSpan, InsightStory } from '../../core';

const DAY_MILLIS = 86_400_000;

/** One place of a curve; nothing where it is hidden or was not counted. */
export interface Point {
  day: string;
  value?: number;
  isHidden?: boolean;
}

/** 22.000 · 1,5 */
export function number(value: number, language: string): string {
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0;
  return new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    maximumFractionDigits: digits,
  }).format(value);
}

/** 68 % */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);
}

/** For a headline: two leading digits of what is large, never more than there was. 22.013 is 22.000. */
export function rounded(value: number): number {
  if (value < 1_000) return Math.floor(value);
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / step) * step;
}

/** A day as people write it: 11. marts 2020 */
export function dayInWords(day: string, language: string, isShort = false): string {
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    day: 'numeric',
    month: isShort ? 'short' : 'long',
    ...(!isShort && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00Z`));
}

/** A period as people call it: 11. marts 2020 · uge 11, 2020 · marts 2020. Short, for an axis: 11. mar. · uge 11 · mar. 20 */
export function periodInWords(
  start: string,
  period: InsightSpan['period'],
  language: string,
  isShort = false,
): string {
  if (period === 'day') return dayInWords(start, language, isShort);
  if (period === 'week') {
    const { week, year } = isoWeek(start);
    const words = `${language === 'da' ? 'uge' : 'week'} ${week}`;
    return isShort ? words : `${words}, ${year}`;
  }
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    month: isShort ? 'short' : 'long',
    year: isShort ? '2-digit' : 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${start}T00:00Z`));
}

/** The ISO week that a day lies in, and the year that the week belongs to: that of its Thursday. */
export function isoWeek(day: string): { week: number; year: number } {
  const date = new Date(`${day}T00:00Z`);
  const thursday = date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MILLIS;
  const year = new Date(thursday).getUTCFullYear();
  return { week: 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MILLIS)), year };
}

/** So many days before. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) - days * DAY_MILLIS).toISOString().slice(0, 10);
}

/** By how much more, as a share: 1,24 is 124 per cent more. Nothing where one of the two is not known. */
export function growthOf(story: InsightStory, metric: 'active' | 'messages'): number | undefined {
  const factor = story.growth?.[metric];
  return factor === undefined ? undefined : factor - 1;
}

/** Runs of places that follow each other without a hole: a line is drawn through each. */
export function runs<T extends { value?: number }>(points: T[]): (T & { value: number })[][] {
  const found: (T & { value: number })[][] = [];
  let isOpen = false;
  for (const point of points) {
    const { value } = point;
    if (value === undefined) {
      isOpen = false;
      continue;
    }
    if (!isOpen) found.push([]);
    isOpen = true;
    found.at(-1)?.push({ ...point, value });
  }
  return found;
}

/** The hour of the week with most, if there is anything. Monday is 0. */
export function busiest(cells: number[][]): { day: number; hour: number; value: number } | undefined {
  const all = cells.flatMap((hours, day) => hours.map((value, hour) => ({ day, hour, value })));
  const top = all.reduce((best, one) => (one.value > best.value ? one : best), { day: 0, hour: 0, value: 0 });
  return top.value > 0 ? top : undefined;
}

/** kl. 9 · 09:00 */
export function hourInWords(hour: number, language: string): string {
  return language === 'da' ? `kl. ${hour}` : `${String(hour).padStart(2, '0')}:00`;
}

/** So many days back is looked at least. */
const BACK = { day: 90, week: 364, month: 1_095 };
/** So many rows the server tells at once. */
export const MOST_ROWS = 1_200;

/** From when on is looked: so far back that what it is compared with is seen, if that many rows can be had. */
export function reach(period: InsightSpan['period'], until: string, baseline?: string): string {
  const usual = daysBefore(until, BACK[period]);
  if (!baseline || baseline >= usual) return usual;
  const least = daysBefore(until, MOST_ROWS - 1);
  return period === 'day' && baseline < least ? usual : daysBefore(baseline, period === 'day' ? 7 : 0);
}

/** +153 % · −12 % */
export function grown(growth: number, language: string): string {
  return new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format(growth);
}

/** 17. februar – 8. marts 2020 */
export function spanInWords(from: string, until: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).formatRange(new Date(`${from}T00:00Z`), new Date(`${until}T00:00Z`));
}

import type { InsightStory } from '../../core';

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

/** So many days before. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
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

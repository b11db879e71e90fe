import type { TFunction } from 'i18next';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', options);
    formats.set(key, made);
  }
  return made;
}

function daysAgo(time: Date): number {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const day = new Date(time);
  day.setHours(0, 0, 0, 0);
  return Math.round((midnight.getTime() - day.getTime()) / 86_400_000);
}

/** 09.41 */
export function clock(time: string, language: string): string {
  return format(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(time));
}

/** Short, for lists: 09.41 · i går · man. · 23. nov. */
export function brief(time: string, language: string, t: TFunction): string {
  const date = new Date(time);
  const days = daysAgo(date);
  if (days <= 0) return clock(time, language);
  if (days === 1) return t('messages.yesterday');
  if (days < 7) return format(language, { weekday: 'short' }).format(date);
  return format(language, { day: 'numeric', month: 'short' }).format(date);
}

/** For separators: i dag · i går · mandag 23. november */
export function day(time: string, language: string, t: TFunction): string {
  const date = new Date(time);
  const days = daysAgo(date);
  if (days <= 0) return t('messages.today');
  if (days === 1) return t('messages.yesterday');
  return format(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(days > 300 && { year: 'numeric' }),
  }).format(date);
}

/** A day with its year: 25. november 2026 */
export function date(time: string, language: string): string {
  return format(language, { dateStyle: 'long' }).format(new Date(time));
}

export function full(time: string, language: string): string {
  return format(language, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(time));
}

/** For what is taken elsewhere: 23. nov. 2026 09.41 */
export function stamp(time: string, language: string): string {
  return format(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

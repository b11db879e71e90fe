import type { TFunction } from 'i18next';
import { clock } from './time';

/** A moment to come: i dag kl. 13.00 · i morgen kl. 08.00 · mandag 30. november kl. 08.00 */
export function momentText(time: string | Date, language: string, t: TFunction, now = new Date()): string {
  const moment = new Date(time);
  return t('later.at', {
    day: dayText(moment, now, language, t),
    time: clock(moment.toISOString(), language),
  });
}

/** Until when: kl. 13.00 while that is today, midnat when today ends, else as {@link momentText}. */
export function untilText(time: string | Date, language: string, t: TFunction, now = new Date()): string {
  const moment = new Date(time);
  if (moment.getTime() === tomorrowOf(now).getTime()) return t('later.midnight');
  if (moment.toDateString() !== now.toDateString()) return momentText(moment, language, t, now);
  return t('later.today', { time: clock(moment.toISOString(), language) });
}

function dayText(moment: Date, now: Date, language: string, t: TFunction): string {
  if (moment.toDateString() === now.toDateString()) return t('messages.today');
  if (moment.toDateString() === tomorrowOf(now).toDateString()) return t('later.tomorrow');
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(moment.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  }).format(moment);
}

/** When it begins. */
function tomorrowOf(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
}

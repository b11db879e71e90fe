import type { TFunction } from 'i18next';
import { clock, day } from './time';

/** A moment to come: i dag kl. 13.00 · i morgen kl. 08.00 · mandag 30. november kl. 08.00 */
export function momentText(time: string | Date, language: string, t: TFunction): string {
  const moment = new Date(time);
  const tomorrow = new Date();
  tomorrow.setDate(tomorrow.getDate() + 1);
  const iso = moment.toISOString();
  const isTomorrow = moment.toDateString() === tomorrow.toDateString();
  return t('later.at', {
    day: isTomorrow ? t('later.tomorrow') : day(iso, language, t),
    time: clock(iso, language),
  });
}

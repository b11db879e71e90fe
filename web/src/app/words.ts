import type { Language } from '../core';
import type { da } from '../locales/da';
import { patiently } from '../ui/patiently';
import { preferences } from '../ui/preferences';

export type Words = typeof da;

const LANGUAGES: Record<Language, () => Promise<Words>> = {
  da: () => import('../locales/da').then((it) => it.da),
  en: () => import('../locales/en').then((it) => it.en),
};

/** What was spoken here last; at first Danish, unless the browser clearly asks for another language. */
export function firstLanguage(): Language {
  const asked = navigator.languages.find((one) => /^(da|en)/.test(one)) ?? 'da';
  return preferences.get().language ?? (asked.startsWith('en') ? 'en' : 'da');
}

/** All texts of a language: nobody waits for those of the other. */
export function wordsOf(language: Language): Promise<Words> {
  return patiently(LANGUAGES[language]);
}

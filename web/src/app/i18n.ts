import i18next from 'i18next';
import type { Language } from '../core';
import { prefer } from '../ui/preferences';
import { type Words, wordsOf } from './words';

let wanted: Language;

/** @param onSpoken told now, and whenever another language is spoken */
export function startI18n(language: Language, words: Words, onSpoken?: (language: string) => void): void {
  wanted = language;
  void i18next.init({
    lng: language,
    resources: { [language]: { translation: words } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const mark = () => {
    document.documentElement.lang = i18next.language;
    onSpoken?.(i18next.language);
  };
  i18next.on('languageChanged', mark);
  mark();
}

/** Changes the language as soon as its texts are here, and remembers it for the next start. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  prefer({ language });
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await wordsOf(language));
  if (wanted === language) await i18next.changeLanguage(language);
}

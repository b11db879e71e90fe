import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { da } from '../locales/da';
import { en } from '../locales/en';

/** Danish unless the browser clearly asks for another language; a signed-in person's own choice comes later. */
export function startI18n(): typeof i18next {
  const language = navigator.languages.find((one) => /^(da|en)/.test(one))?.slice(0, 2) ?? 'da';
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'da',
    resources: { da: { translation: da }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const mark = () => (document.documentElement.lang = i18next.language);
  i18next.on('languageChanged', mark);
  mark();
  return i18next;
}

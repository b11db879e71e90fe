import i18next, { type i18n, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

/** The texts of the language that is spoken; another one when it changes, so that whoever depends on it is drawn anew. */
let spoken: { language: string; t: TFunction; i18n: i18n } | undefined;

function subscribe(onChange: () => void): () => void {
  i18next.on('languageChanged', onChange);
  return () => i18next.off('languageChanged', onChange);
}

function now() {
  const { language } = i18next;
  if (spoken?.language !== language)
    spoken = { language, t: remembering(i18next.getFixedT(language)), i18n: i18next };
  return spoken;
}

/** A text in which nothing is put in is always the same; i18next looks it up anew each time, which is slow. */
function remembering(t: TFunction): TFunction {
  const known = new Map<unknown, unknown>();
  const remembered = (key: string, ...values: []) => {
    if (values.length > 0) return t(key, ...values);
    if (!known.has(key)) known.set(key, t(key));
    return known.get(key);
  };
  return Object.assign(remembered, t) as TFunction;
}

/**
 * Texts in the language that is spoken. React-i18next's hook of that name serves languages that are still to be fetched, and for that
 * copies the whole of i18next into each component: a tenth of the time until the first messages stood there.
 */
export function useTranslation(): { t: TFunction; i18n: i18n } {
  return useSyncExternalStore(subscribe, now);
}

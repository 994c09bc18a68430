import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import { english } from './catalogues.ts';
import type { Key } from './catalogues.ts';

/** What stands in a text as {{name}}. `count` chooses the form of number. */
export type Values = Readonly<Record<string, string | number>>;

/** Looks a text up in the language now. */
export type Say = (key: Key, values?: Values) => string;

const texts = createInstance();
let later: object = {};

/** Loads the language and tells the page, so that it is read out and laid out rightly. */
export function startLanguage(lang = 'en'): void {
  loadTexts(lang);
  document.documentElement.lang = texts.language;
  document.documentElement.dir = texts.dir();
}

/** Loads the language for a program that has no page. */
export function loadTexts(lang = 'en'): void {
  void texts.init({
    lng: lang,
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: { ...english, ...later } } },
    // React shows text as text.
    interpolation: { escapeValue: false },
  });
}

/** Texts that come with a part of the pages, when that is loaded. */
export function addTexts(added: object): void {
  later = { ...later, ...added };
  if (texts.isInitialized) texts.addResourceBundle('en', 'translation', added);
}

/** Looks texts up outside React. */
export const say: Say = (key, values = {}) => texts.t(key, { ...values });

/** Looks texts up, and renders again when the language changes: `const t = useTexts(); t('app.name')`. */
export function useTexts(): Say {
  useLanguage();
  return say;
}

/** The language now, "en-GB" and the like, for dates and numbers. */
export function useLanguage(): string {
  return useSyncExternalStore(onLanguage, languageNow);
}

const languageNow = () => (texts.language === 'en' ? 'en-GB' : texts.language);

function onLanguage(changed: () => void): () => void {
  texts.on('languageChanged', changed);
  return () => texts.off('languageChanged', changed);
}

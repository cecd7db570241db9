import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { Language } from './words.ts';
import { reactAdminEn } from './react-admin-en.ts';
import { reactAdminNl } from './react-admin-nl.ts';
import { texts } from './texts.ts';

const frame = { nl: reactAdminNl, en: reactAdminEn };

export const languages: { locale: Language; name: string }[] = [
  { locale: 'nl', name: 'Nederlands' },
  { locale: 'en', name: 'English' },
];

/** react-admin's own words and ours, in one language. */
export const messages = (language: Language) => ({
  ...frame[language],
  ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]])),
});

const preferred = (): Language => {
  const known = [localStorage.getItem('inzage.locale'), ...navigator.languages.map(tag => tag.slice(0, 2))];
  return known.find(tag => tag === 'nl' || tag === 'en') ?? 'nl';
};

export const i18nProvider = () => polyglotI18nProvider(locale => messages(locale as Language), preferred(), languages);

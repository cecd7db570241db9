import type { OfferedLanguage } from '../languages.ts';

/** A country by its name, as people of the language call it. */
export const countryIn = (language: OfferedLanguage, code: string): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;

/** "2 years", "18 months". @param months whole */
export const termIn = (language: OfferedLanguage, months: number): string => {
  const [amount, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
};

/** A calendar date as people say it: "3 September 2026". */
export const dateIn = (language: OfferedLanguage, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone }).format(at);

/** "a, b and c". */
export const listIn = (language: OfferedLanguage, items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);

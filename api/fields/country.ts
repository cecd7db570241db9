import countries from 'i18n-iso-countries';
import { bad, good, type Parsed } from './plain-text.ts';

const codes = new Set(Object.keys(countries.getAlpha2Codes()));

/** A country, ISO 3166-1 alpha-2, in capitals. Refuses `country`. */
export function parseCountry(input: unknown): Parsed<string> {
  const code = typeof input === 'string' && input.length < 10 ? input.trim().toUpperCase() : '';
  return codes.has(code) ? good(code) : bad('country');
}

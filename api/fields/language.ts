import { bad, good, type Parsed } from './plain-text.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A language, BCP 47 in its canonical form ("nl-BE"): language, script and region, without extensions. Refuses `language`. */
export function parseLanguage(input: unknown): Parsed<string> {
  if (typeof input !== 'string' || input.length > 35) return bad('language');
  try {
    const locale = new Intl.Locale(input.trim());
    const plain = locale.toString() === locale.baseName;
    return plain && names.of(locale.language) !== undefined ? good(locale.baseName) : bad('language');
  } catch {
    return bad('language');
  }
}

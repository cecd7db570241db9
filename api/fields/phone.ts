import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { bad, good, type Parsed, parseText } from './plain-text.ts';

/** A telephone number: E.164, and as it was typed. */
export interface Phone {
  readonly e164: string;
  readonly typed: string;
}

/** Parses a number in national notation of Belgium or international notation of any country. Refuses `phone`. */
export function parsePhone(input: unknown): Parsed<Phone> {
  const text = parseText(input, 50);
  if (!text.ok) return text;
  // `extract: false`: a number must be all there is, not be found somewhere in a sentence.
  const number = parsePhoneNumberFromString(text.value, { defaultCountry: 'BE', extract: false });
  return number?.isValid() ? good({ e164: number.number, typed: text.value }) : bad('phone');
}

import { useCallback } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { isTextKey, type TextKey } from './texts.ts';
import type { Language } from './words.ts';

/** `text('contacts.title')`: only keys that exist compile. */
export function useText() {
  const translate = useTranslate();
  return useCallback((key: TextKey, values?: Record<string, string | number>) => translate(key, values), [translate]);
}

/** For keys that come from the API as plain text: the translation, or what to say instead. */
export function useTextOr() {
  const translate = useTranslate();
  return useCallback((key: string, otherwise: string) => (isTextKey(key) ? translate(key) : otherwise), [translate]);
}

export const useLanguage = () => useLocaleState()[0] as Language;

/** How numbers and dates are written where our readers live: the day before the month, hours up to 24. */
export const useRegion = () => regions[useLanguage()];

const regions: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };

/** A whole number as the reader's language writes it. */
export function useSayNumber() {
  const region = useRegion();
  return (value: number) => new Intl.NumberFormat(region).format(value);
}

import { useText } from '../i18n/use-text.ts';
import { tellingsOf } from './telling-words.ts';

/** What to tell who writes a free text in which sensitive data seems to stand (L26); undefined where nothing does. */
export function useHint(written: unknown): string | undefined {
  const text = useText();
  const tellings = typeof written === 'string' ? tellingsOf(written) : [];
  return tellings.length === 0 ? undefined : text('freeText.hint', { what: tellings.map(each => text(`telling.${each}`)).join(', ') });
}

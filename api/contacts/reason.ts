import { parseText, unprintable } from '../fields/plain-text.ts';
import type { Problems } from '../refusal.ts';

/** A written reason: 3 to 500 characters, on one line, without control characters; kept in the change log. */
export function parseReason(value: string, path: string, problems: Problems): string {
  const text = value.normalize('NFC').trim();
  if (text.length < 3) problems.add(path, 'required');
  else if (text.length > 500) problems.add(path, 'tooLong');
  else if (unprintable.test(text)) problems.add(path, 'text');
  return text;
}

/** More about where values come from: at most 200 characters on one line; blank is nothing. */
export function parseOriginDetail(value: string | null | undefined, path: string, problems: Problems): string | null {
  if (!value?.trim()) return null;
  const text = parseText(value, 200);
  if (!text.ok) problems.add(path, text.rule);
  return text.ok ? text.value : null;
}

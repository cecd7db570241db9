import type { Problems } from '../refusal.ts';

/** A written reason: 3 to 500 characters, without control characters; kept in the change log. */
export function parseReason(value: string, path: string, problems: Problems): string {
  const text = value.normalize('NFC').trim();
  if (text.length < 3) problems.add(path, 'required');
  else if (text.length > 500) problems.add(path, 'tooLong');
  else if (/\p{Cc}/u.test(text)) problems.add(path, 'text');
  return text;
}

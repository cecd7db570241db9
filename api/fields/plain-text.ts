/** A parsed value, or the stable name of the rule that it breaks. Never echoes what was given. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rule: string };

export const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const bad = (rule: string): { readonly ok: false; readonly rule: string } => ({ ok: false, rule });

/** Control characters, NUL among them, halves of a surrogate pair, and the marks that turn the direction of what follows: they make a text look like another. */
export const unprintable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/**
 * A text as people write it: trimmed and composed (Unicode NFC).
 * Refuses `text`, `notEmpty`, `controlCharacter`, `tooLong`.
 * @param max in characters as people count them, not bytes
 * @param lines whether line ends and tabs may stand in it
 */
export function parseText(input: unknown, max: number, lines = false): Parsed<string> {
  if (typeof input !== 'string') return bad('text');
  // Nothing that is this long becomes short by composing; the work on an absurd text stays bounded.
  if (input.length > 8 * max + 100) return bad('tooLong');
  const text = (lines ? input.replace(/\r\n?/g, '\n') : input).normalize('NFC').trim();
  if (text === '') return bad('notEmpty');
  if (unprintable.test(lines ? text.replace(/[\n\t]/g, '') : text)) return bad('controlCharacter');
  return [...text].length > max ? bad('tooLong') : good(text);
}

import { parseDate } from './calendar-date.ts';
import { parseCountry } from './country.ts';
import { parseEmail } from './email.ts';
import type { Field, FieldKind } from './field.ts';
import { parseLanguage } from './language.ts';
import { bad, good, type Parsed, parseText } from './plain-text.ts';
import { parsePhone } from './phone.ts';

/** What a value becomes in the columns of its row, or the stable name of the rule that it breaks. */
export type ParsedValue =
  | { readonly ok: true; readonly columns: Readonly<Record<string, unknown>>; readonly addressKeys?: readonly string[] }
  | { readonly ok: false; readonly rule: string };

export const limits = { TEXT: 200, LONG_TEXT: 4000, list: 10, number: 1e12 } as const;

/**
 * Parses and normalises what someone wrote for a field. `null` clears it.
 * A custom field answers `{ custom: value }`, to be kept under its key; a sealed one answers its plain value, to be sealed by whoever holds the contact's key.
 */
export function parseValue(field: Field, input: unknown): ParsedValue {
  if (field.derivedFrom !== undefined) return bad('readOnly');
  const column = field.custom ? 'custom' : field.column.replace(/^c\./, '');
  const stored = (value: unknown, more: Record<string, unknown> = {}, addressKeys: string[] = []): ParsedValue => ({
    ok: true,
    columns: { [column]: value, ...more },
    ...(addressKeys.length > 0 && { addressKeys }),
  });
  switch (field.kind) {
    case 'EMAIL': {
      const email = orNull(input, parseEmail);
      return email.ok
        ? stored(email.value?.typed ?? null, { [`${column}_key`]: email.value?.key ?? null }, email.value ? [mailto(email.value.key)] : [])
        : email;
    }
    case 'EMAIL_LIST': {
      const emails = listOrNull(input, parseEmail, email => email.key);
      return emails.ok
        ? stored(
            emails.value?.map(e => e.typed) ?? null,
            { [`${column}_key`]: emails.value?.map(e => e.key) ?? null },
            emails.value?.map(e => mailto(e.key)),
          )
        : emails;
    }
    case 'PHONE': {
      const phone = orNull(input, parsePhone);
      return phone.ok
        ? stored(phone.value?.e164 ?? null, { [`${column}_typed`]: phone.value?.typed ?? null }, phone.value ? [tel(phone.value.e164)] : [])
        : phone;
    }
    case 'PHONE_LIST': {
      const phones = listOrNull(input, parsePhone, phone => phone.e164);
      return phones.ok
        ? stored(
            phones.value?.map(p => p.e164) ?? null,
            { [`${column}_typed`]: phones.value?.map(p => p.typed) ?? null },
            phones.value?.map(p => tel(p.e164)),
          )
        : phones;
    }
    default: {
      const value = orNull(input, given => simple(field, given));
      return value.ok ? stored(value.value) : value;
    }
  }
}

/** The normalised value that a filter compares with what is stored: e-mail as key, phone as E.164, text as NFC; or the rule that it breaks. */
export function comparable(field: Field, input: unknown): Parsed<string | number | boolean> {
  switch (field.kind) {
    case 'EMAIL':
    case 'EMAIL_LIST':
      return map(parseEmail(input), email => email.key);
    case 'PHONE':
    case 'PHONE_LIST':
      return map(parsePhone(input), phone => phone.e164);
    default:
      return simple(field, input);
  }
}

/** Kinds with one value in one column. */
function simple(field: Pick<Field, 'kind' | 'type' | 'choices'>, input: unknown): Parsed<string | number | boolean> {
  const parsers: Partial<Record<FieldKind, () => Parsed<string | number | boolean>>> = {
    TEXT: () => parseText(input, limits.TEXT),
    LONG_TEXT: () => parseText(input, limits.LONG_TEXT, true),
    DATE: () => parseDate(input),
    COUNTRY: () => parseCountry(input),
    LANGUAGE: () => parseLanguage(input),
    BOOLEAN: () => (typeof input === 'boolean' ? good(input) : bad('boolean')),
    CHOICE: () => (typeof input === 'string' && field.choices?.some(choice => choice.value === input) ? good(input) : bad('choice')),
    NUMBER: () => parseNumber(input, field.type === 'integer'),
  };
  return parsers[field.kind]?.() ?? bad('kind');
}

function parseNumber(input: unknown, whole: boolean): Parsed<number> {
  if (typeof input !== 'number' || !Number.isFinite(input) || Math.abs(input) > limits.number) return bad('number');
  if (whole && (!Number.isInteger(input) || Math.abs(input) > 2_147_483_647)) return bad('integer');
  return good(input === 0 ? 0 : input);
}

const orNull = <T>(input: unknown, parse: (input: unknown) => Parsed<T>): Parsed<T | null> => (input === null ? good(null) : parse(input));

/** A list without doubles; an empty list is no value. Refuses `list` and `tooMany`, and the first rule that an entry breaks. */
function listOrNull<T>(input: unknown, parse: (input: unknown) => Parsed<T>, key: (value: T) => string): Parsed<T[] | null> {
  if (input === null) return good(null);
  if (!Array.isArray(input)) return bad('list');
  if (input.length > limits.list) return bad('tooMany');
  const found = new Map<string, T>();
  for (const entry of input) {
    const parsed = parse(entry);
    if (!parsed.ok) return parsed;
    if (!found.has(key(parsed.value))) found.set(key(parsed.value), parsed.value);
  }
  return good(found.size === 0 ? null : [...found.values()]);
}

const map = <T, U>(parsed: Parsed<T>, to: (value: T) => U): Parsed<U> => (parsed.ok ? good(to(parsed.value)) : parsed);
const mailto = (key: string) => `mailto:${key}`;
const tel = (e164: string) => `tel:${e164}`;

/** The columns in which a contact's addresses stand, as parsed above or as stored. */
export interface AddressColumns {
  readonly email_key?: string | null;
  readonly other_emails_key?: readonly string[] | null;
  readonly phone?: string | null;
  readonly mobile?: string | null;
  readonly other_phones?: readonly string[] | null;
}

/** Every e-mail key and phone of a contact, by which a known address is found again. Sorted, without doubles. */
export function addressKeysOf(columns: AddressColumns): string[] {
  const emails = [columns.email_key, ...(columns.other_emails_key ?? [])];
  const phones = [columns.phone, columns.mobile, ...(columns.other_phones ?? [])];
  const there = (value: string | null | undefined): value is string => typeof value === 'string';
  return [...new Set([...emails.filter(there).map(mailto), ...phones.filter(there).map(tel)])].sort();
}

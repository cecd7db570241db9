import { memberFor } from '../../contacts/custom-field.ts';
import type { ContactValues } from '../../contacts/contact-values.ts';
import type { Field, FieldKind } from '../../fields/field.ts';
import { type ParsedValue, parseValue } from '../../fields/kinds.ts';
import { type DateOrder, dayIn } from './date-text.ts';
import { headingKey } from './heading.ts';
import { choiceWords, countryNamed, languageNamed, saidYesNo } from './said-words.ts';

/** A value read from cells: as an input would say it, parsed as any input is, and whether it is kept in another form than it was written in. */
export type CellValue =
  | { readonly ok: true; readonly input: unknown; readonly parsed: Extract<ParsedValue, { ok: true }>; readonly changed: boolean }
  | { readonly ok: false; readonly rule: string };

const isList = (kind: FieldKind) => kind === 'EMAIL_LIST' || kind === 'PHONE_LIST';

/** Whether several columns may go into one field. */
export const takesSeveral = (field: Pick<Field, 'kind'>): boolean => isList(field.kind);

/**
 * Reads cells for a field, all of them filled: how people and programs write it becomes what the field's own parser understands, and that one judges.
 * A letter that could not be read (`encoding`) spoils the value.
 */
export function cellValue(field: Field, cells: readonly string[], order: DateOrder): CellValue {
  if (cells.some(cell => cell.includes('\uFFFD'))) return { ok: false, rule: 'encoding' };
  const written = cells.join('\n');
  const input = isList(field.kind) ? cells.flatMap(entries) : inputFor(field, written.trim(), order);
  const parsed = parseValue(field, input);
  return parsed.ok ? { ok: true, input, parsed, changed: keptAs(field, parsed) !== written } : parsed;
}

/** Addresses or numbers that share a cell, as Google writes them, or as people do. */
const entries = (cell: string): string[] =>
  cell
    .split(/ ::: |[;,\n]/)
    .map(entry => entry.trim())
    .filter(Boolean);

function inputFor(field: Field, text: string, order: DateOrder): unknown {
  switch (field.kind) {
    case 'DATE':
      return dayIn(text, order) ?? text;
    case 'COUNTRY':
      return text.length === 2 ? text : (countryNamed(text) ?? text);
    case 'LANGUAGE':
      return languageNamed(text) ?? text;
    case 'BOOLEAN':
      return saidYesNo(text) ?? text;
    case 'NUMBER':
      return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
    case 'CHOICE':
      return choiceOf(field, text) ?? text;
    default:
      return text;
  }
}

function choiceOf({ key, choices }: Field, text: string): string | undefined {
  const word = headingKey(text);
  const called = (value: string, labels: Readonly<Record<string, string>>) =>
    [value, ...Object.values(labels)].some(name => headingKey(name) === word);
  return choices?.find(({ value, labels }) => called(value, labels))?.value ?? choiceWords[key]?.[word];
}

/** The form in which the value will be read again, as text. */
function keptAs(field: Field, { columns }: Extract<ParsedValue, { ok: true }>): string {
  const [kept] = Object.values(columns);
  return Array.isArray(kept) ? kept.join('\n') : String(kept);
}

/** The values of a row as an input of `createContact` would have them: what waits as a proposal is parsed anew when it is joined. */
export function contactValuesOf(values: ReadonlyMap<Field, unknown>): ContactValues {
  const [plain, custom] = [[...values].filter(([field]) => !field.custom), [...values].filter(([field]) => field.custom)];
  return {
    ...Object.fromEntries(plain.map(([field, input]) => [field.key, input])),
    ...(custom.length > 0 && {
      customFields: custom.map(([field, input]) => ({ key: field.key, [memberFor[field.kind as keyof typeof memberFor]]: input })),
    }),
  };
}

import type { Field } from '../../fields/field.ts';

/** One column of a file: a field with the name it has for the reader. */
export interface Column {
  readonly field: Field;
  readonly label: string;
}

/** What a row of a file is made of: the contact's id, and its values by field; null where there is none or it was withheld. */
export interface Exported {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Columns in the language of the reader. Two fields of one name are told apart by their keys. The link by which a person withdraws will stand behind them (L8). */
export function columnsFor(fields: readonly Field[], language: string): Column[] {
  const labels = fields.map(field => field.labels[language] ?? field.labels['en'] ?? Object.values(field.labels)[0] ?? field.key);
  return fields.map((field, i) => {
    const label = labels[i]!;
    return { field, label: labels.filter(other => other === label).length > 1 || label === idLabel ? `${label} (${field.key})` : label };
  });
}

/** The first column: which contact a row is about. */
export const idLabel = 'id';

/** Several addresses or numbers share a cell, separated as Google Contacts does it: by signs that no spreadsheet takes for a delimiter. */
export const listSeparator = ' ::: ';

/** A value as text: dates as the calendar writes them, yes and no as true and false, codes as they are stored. */
export const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join(listSeparator) : String(value);

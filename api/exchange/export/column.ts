import type { Field } from '../../fields/field.ts';
import type { WithdrawalLink } from '../../legal-bases/withdrawal-link.ts';
import { withdrawalLabels } from '../withdrawal-labels.ts';
import type { Language } from './about-texts.ts';

/** One column of a file: a field, or the link by which the person ends it, with the name it has for the reader. */
export interface Column {
  readonly field: Pick<Field, 'key' | 'kind'>;
  readonly label: string;
}

/** What a row of a file is made of: the contact's id, and its values by field; null where there is none or it was withheld. */
export interface Exported {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Columns in the language of the reader. Two fields of one name are told apart by their keys. */
export function columnsFor(fields: readonly Field[], language: string): Column[] {
  const labels = fields.map(field => field.labels[language] ?? field.labels['en'] ?? Object.values(field.labels)[0] ?? field.key);
  return fields.map((field, i) => {
    const label = labels[i]!;
    return { field, label: labels.filter(other => other === label).length > 1 || label === idLabel ? `${label} (${field.key})` : label };
  });
}

/** Whoever sends something from a file can do so only with the link that ends it (L8, L93). */
export const withdrawalColumn = (language: Language): Column => ({ field: linkField, label: withdrawalLabels[language] });

const linkField = { key: 'withdrawal', kind: 'TEXT' } as const;

/** A value of a row, as the file has it. */
export const valueIn = (contact: Exported, { field }: Column): unknown =>
  field === linkField ? (contact['withdrawal'] as WithdrawalLink | null)?.url : contact[field.key];

/** The first column: which contact a row is about. */
export const idLabel = 'id';

/** Several addresses or numbers share a cell, separated as Google Contacts does it: by signs that no spreadsheet takes for a delimiter. */
export const listSeparator = ' ::: ';

/** A value as text: dates as the calendar writes them, yes and no as true and false, codes as they are stored. */
export const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join(listSeparator) : String(value);

import type { Excused } from '../../contacts/informing/notice-exception.ts';
import type { DateOrder } from './date-text.ts';
import type { ColumnChoice, Mapped } from './mapping.ts';
import type { Reading } from './read-rows.ts';

export const badValueRules = ['REFUSE_ROW', 'LEAVE_OUT'] as const;
/** What becomes of a row in which one value is wrong. */
export type BadValues = (typeof badValueRules)[number];

/** All that an import goes by, beside its file. Kept with its job: names and settings, never a value of the file. */
export interface ImportSettings {
  readonly reading: Reading;
  readonly dateOrder: DateOrder;
  readonly columns: readonly KeptColumn[];
  readonly badValues: BadValues;
  readonly reason: string;
  readonly originDetail: string | null;
  /** Reference of the evidence where the row has none; never for consent. */
  readonly evidence: string | null;
  /** Language of the notice that all of them were informed by; of settings kept before this was asked, absent. */
  readonly noticeLanguage?: string | null;
  /** Why nobody of them is sent the notice (Art. 14(5)). */
  readonly excused?: Excused | null;
}

/** A column as it was decided. Its heading is kept only where it is one we know: in a file without headings it would be somebody's name. */
export interface KeptColumn extends ColumnChoice {
  readonly heading: string | null;
}

export const keptColumns = (mapping: readonly Mapped[], headings: readonly (string | null)[]): KeptColumn[] =>
  mapping.map(mapped => ({
    column: mapped.column,
    target: mapped.target,
    ...(mapped.target === 'FIELD' && { field: mapped.field.key }),
    ...(mapped.target === 'DECISION' && { purpose: mapped.purpose }),
    heading: headings[mapped.column - 1] ?? null,
  }));

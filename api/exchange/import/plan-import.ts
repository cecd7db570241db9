import type { Context } from '../../context.ts';
import type { StoredFile } from '../../files/file.ts';
import { bytesOf } from '../../files/read-file.ts';
import { wrongNotice } from '../../legal-bases/insist-on-giving.ts';
import type { Problem } from '../../refusal.ts';
import { agreedOrder, type DateOrder, DateOrderWatch } from './date-text.ts';
import { headingKey, meanings } from './heading.ts';
import type { ImportGround } from './import-ground.ts';
import type { BadValues } from './import-settings.ts';
import { type ColumnChoice, judge, type Mapped, suggest } from './mapping.ts';
import { type ContactRow, readContactRow } from './read-contact-row.ts';
import { findReading, type NumberedRow, type Reading, RowReader } from './read-rows.ts';

/** What somebody says of a file beforehand; the rest is found out. */
export interface PlanWishes {
  readonly columns: readonly ColumnChoice[] | null;
  readonly reading: Partial<Reading>;
  readonly dateOrder: DateOrder | null;
  readonly badValues: BadValues;
  readonly evidence: string | null;
  readonly noticeLanguage: string | null;
}

export interface PlannedColumn {
  readonly column: number;
  readonly heading: string;
  /** Whether the heading is one we know. */
  readonly known: boolean;
  /** Rows with something in it. */
  readonly filled: number;
  readonly choice: ColumnChoice | null;
  /** Why it cannot be taken as it is. */
  readonly refused: string | null;
}

/** How often a rule was met among the rows looked at. */
export interface RuleCount {
  readonly column: number | null;
  readonly field: string | null;
  readonly rule: string;
  readonly rows: number;
}

/** What an import would do with a file, before anything is written. */
export interface Plan {
  readonly reading: Reading;
  /** Null: the file does not tell, and somebody must. */
  readonly dateOrder: DateOrder | null;
  /** Rows of the file, without the heading. */
  readonly rows: number;
  readonly columns: readonly PlannedColumn[];
  readonly mapping: readonly Mapped[];
  /** The first rows as they stand in the file. */
  readonly sample: readonly NumberedRow[];
  /** What has to be mended before the import can start. */
  readonly problems: readonly Problem[];
  /** Rows that were read value by value: the first ones. */
  readonly checked: number;
  readonly refused: number;
  readonly counts: readonly RuleCount[];
}

export const importLimits = { rows: 500_000, columns: 200, checked: 1_000, shown: 5 } as const;
/** Letters of the rows that are kept to be looked at. */
const KEPT = 2_000_000;

/** Looks through a whole file, and at its first rows closely. Asks nothing about anybody: whether an address is known is not told by a dry run. */
export async function planImport(ctx: Context, file: StoredFile, ground: ImportGround, wishes: PlanWishes): Promise<Plan> {
  const reading = await findReading(bytesOf(ctx, file), wishes.reading);
  const seen = await lookThrough(ctx, file, reading);
  const known = meanings(ground.fields.values(), ground.refusable);
  const choices = wishes.columns ?? withoutEmpty(suggest(seen.headings, known, ground), seen.filled);
  const { mapping, problems: wrong } = judge(
    seen.headings,
    choices.filter(choice => choice !== null),
    ground,
  );
  const dateOrder = wishes.dateOrder ?? orderOf(mapping, seen.dates);
  const rows = seen.first.map(row =>
    readContactRow(row, {
      columns: seen.headings.length,
      mapping,
      creating: ground.creating,
      purpose: ground.purpose,
      ages: ground.ages,
      dateOrder: dateOrder ?? 'DAY_MONTH_YEAR',
      badValues: wishes.badValues,
      evidence: wishes.evidence,
      noticeLanguage: wishes.noticeLanguage,
      now: ctx.now(),
      isCards: reading.format === 'VCARD',
    }),
  );
  return {
    reading,
    dateOrder,
    rows: seen.rows,
    columns: seen.headings.map((heading, i) => ({
      column: i + 1,
      heading,
      known: known.has(headingKey(heading)),
      filled: seen.filled[i] ?? 0,
      choice: choices.find(choice => choice?.column === i + 1) ?? null,
      refused: wrong.find(({ column }) => column === i + 1)?.rule ?? null,
    })),
    mapping,
    sample: seen.first.slice(0, importLimits.shown),
    problems: [
      ...ofFile(seen),
      ...wrong.map(({ column, rule }) => ({ path: column === 0 ? 'columns' : `columns.${column}`, rule })),
      ...ofBasis(mapping, ground, wishes),
      ...(dateOrder === null ? [{ path: 'dateOrder', rule: 'dateOrderUnclear' }] : []),
    ],
    checked: rows.length,
    refused: rows.filter(row => row.refused).length,
    counts: countsOf(rows),
  };
}

interface Seen {
  readonly headings: readonly string[];
  readonly rows: number;
  readonly filled: readonly number[];
  readonly dates: readonly DateOrderWatch[];
  readonly first: readonly NumberedRow[];
}

/** One pass over all rows; keeps the first ones, and of the others only counts. */
async function lookThrough(ctx: Context, file: StoredFile, reading: Reading): Promise<Seen> {
  const reader = new RowReader(bytesOf(ctx, file), reading);
  const filled: number[] = [];
  const dates: DateOrderWatch[] = [];
  const first: NumberedRow[] = [];
  let [rows, kept] = [0, 0];
  for await (const some of reader.rows()) {
    rows += some.length;
    for (const row of some) {
      row.cells.forEach((cell, i) => {
        if (cell.trim() === '') return;
        filled[i] = (filled[i] ?? 0) + 1;
        if (cell.length < 30) (dates[i] ??= new DateOrderWatch()).sees(cell.trim());
      });
      if (first.length >= importLimits.checked || kept > KEPT) continue;
      kept += row.cells.reduce((sum, cell) => sum + cell.length, 0);
      first.push(row);
    }
  }
  return { headings: reader.headings, rows, filled, dates, first };
}

/** A column of values in which nothing stands needs no decision. */
const withoutEmpty = (suggested: readonly (ColumnChoice | null)[], filled: readonly number[]): (ColumnChoice | null)[] =>
  suggested.map((choice, i) =>
    filled[i] || (choice !== null && choice.target !== 'FIELD') ? choice : { column: i + 1, target: 'LEAVE_OUT' as const },
  );

const orderOf = (mapping: readonly Mapped[], dates: readonly (DateOrderWatch | undefined)[]): DateOrder | null =>
  agreedOrder(
    mapping
      .filter(mapped => mapped.target === 'SINCE' || (mapped.target === 'FIELD' && mapped.field.kind === 'DATE'))
      .map(({ column }) => dates[column - 1]),
  );

function ofFile({ headings, rows, first }: Seen): Problem[] {
  const wrong = (rule: string, when: boolean) => (when ? [{ path: 'file', rule }] : []);
  return [
    ...wrong('noHeading', headings.length === 0 && first[0]?.broken !== 'vcard21'),
    ...wrong('tooManyColumns', headings.length > importLimits.columns),
    ...wrong('vcard21', first[0]?.broken === 'vcard21'),
    ...wrong('noRows', rows === 0),
    ...wrong('tooManyRows', rows > importLimits.rows),
  ];
}

/** L13: consent needs evidence in each row; a contract in each row or once for all of them. */
function ofBasis(
  mapping: readonly Mapped[],
  { purpose: { basis_kind: kind }, texts }: ImportGround,
  { evidence, noticeLanguage }: PlanWishes,
): Problem[] {
  const perRow = mapping.some(({ target }) => target === 'EVIDENCE');
  const problems: Problem[] = [];
  if (kind === 'CONSENT' && evidence !== null) problems.push({ path: 'evidence', rule: 'evidencePerRow' });
  if (kind === 'CONSENT' && !perRow) problems.push({ path: 'columns', rule: 'evidenceColumn' });
  if (kind === 'CONTRACT' && !perRow && evidence === null) problems.push({ path: 'evidence', rule: 'evidenceRequired' });
  const notice = wrongNotice(texts, { noticeLanguage, noticeAudience: null }, kind === 'CONSENT');
  if (notice) problems.push({ path: 'noticeLanguage', rule: notice });
  if (!mapping.some(({ target }) => target === 'FIELD')) problems.push({ path: 'columns', rule: 'noFields' });
  return problems;
}

function countsOf(rows: readonly ContactRow[]): RuleCount[] {
  const counts = new Map<string, { column: number | null; field: string | null; rule: string; rows: number }>();
  for (const { notes } of rows)
    for (const { c, f, r } of notes) {
      const key = `${c} ${f} ${r}`;
      const count = counts.get(key) ?? { column: c ?? null, field: f ?? null, rule: r, rows: 0 };
      count.rows++;
      counts.set(key, count);
    }
  return [...counts.values()].toSorted((one, other) => (one.column ?? 0) - (other.column ?? 0) || other.rows - one.rows);
}

import type { Context } from '../../context.ts';
import { type Position, readCursor } from '../../contacts/cursor.ts';
import type { SeenContact } from '../../contacts/contact-row.ts';
import { readContacts } from '../../contacts/read-contacts.ts';
import { keyOfAsked } from './decide-export.ts';
import type { ParsedExport } from './export-question.ts';

/** Rows of one batch: one entry of the access log, one answer of the database, and what memory holds at a time. */
export const batchSize = 500;

/** The most that is counted before an export begins; there may be more. */
const MOST_COUNTED = 1_000_000;

export interface ExportPage {
  readonly contacts: readonly SeenContact[];
  /** Where the next page begins; null: this was the last. */
  readonly next: Position | null;
  /** Of the first page: how many contacts there will be. */
  readonly total: number | null;
}

/**
 * One page of an export, through the same statement as every read.
 * Invariant: it has committed, and its ids are in the access log, on disk, before this returns: a file never holds more than was logged.
 */
export async function exportPage(ctx: Context, { decision, query, fields }: ParsedExport, after: Position | null): Promise<ExportPage> {
  const page = { ...query, size: batchSize, cursor: after, upTo: after === null ? MOST_COUNTED : null };
  // So many rows are long work, whatever the question: short ones must not wait behind them.
  const readLogged: Context['readLogged'] = (text, values, _work, make) => ctx.readLogged(text, values, 'long', make);
  const seen = await readContacts({ ...ctx, readLogged }, decision, page, {
    operation: 'export',
    selection: { fields: new Set(fields.map(({ key }) => key)), withheld: true, origins: false, legalBases: null, version: false },
    cursors: { start: false, end: true, all: false, edges: false },
    keyOf: keyOfAsked,
  });
  const last = seen.cursors.at(-1);
  return {
    contacts: seen.contacts.map(row => row.toContact()),
    next: seen.more && last ? readCursor(ctx.keys.cursor, last, query.boundTo) : null,
    total: seen.total,
  };
}

import type { Decision } from '../access/decide.ts';
import { rolesFor } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import type { ContactQuery } from './contact-query.ts';
import type { Answer } from '../question.ts';
import { ContactRow, type Read } from './contact-row.ts';
import { writeCursor } from './cursor.ts';
import type { LogEntry } from './logged-sql.ts';
import { askedAbout, type Shown } from './reading-sql.ts';
import type { ConnectionSelection, ContactSelection } from './selection.ts';
import { shownTo } from './shown-to.ts';
import { written } from './written-reading.ts';

export interface Seen {
  readonly contacts: readonly ContactRow[];
  readonly more: boolean;
  /** One per contact; empty texts where they were not asked for. */
  readonly cursors: readonly string[];
  readonly total: number | null;
}
export interface ReadOptions {
  /** The root field: what the log calls the operation. */
  readonly operation: string;
  readonly selection: ContactSelection;
  readonly cursors?: ConnectionSelection['cursors'];
  readonly because?: { readonly caseReference: string; readonly reason: string } | null;
  /** What the log calls a field; by its key, if absent. */
  readonly keyOf?: (field: Field) => string;
}

/** Asks the one reading statement. The answer is durable in the access log before this returns. */
export async function readContacts<T = Seen>(
  ctx: Context,
  decision: Decision,
  query: ContactQuery,
  options: ReadOptions,
  then: (seen: Seen) => T = seen => seen as T,
): Promise<T> {
  const { selection } = options;
  insistOnThemself(decision, query);
  const to = shownTo(ctx.policy, decision, selection);
  const log = logEntry(ctx, decision, query, to.shown, options);
  const { sql, why, values, work } = written(decision, query, to.shown, log, ctx.policy.fields as ReadonlyMap<string, Field>);
  return ctx.readLogged(sql, values, work, answer => then(seenIn(answer, ctx, query, options, { decision, to, why })));
}

/** What the rows of an answer say. */
function seenIn(
  { columns, cells }: Answer,
  ctx: Context,
  query: ContactQuery,
  { selection, cursors }: ReadOptions,
  asked: Pick<Read, 'decision' | 'to' | 'why'>,
): Seen {
  const read = { ctx, selection, columns, ...asked };
  // An answer without contacts is one row without id: it tells that there are no more, and how many were counted.
  const rows = cells.map(each => new ContactRow(read, each));
  const contacts = rows.filter(row => row.id !== null);
  // Backwards, the rows come in reading order, from the end.
  if (query.backward) contacts.reverse();
  return {
    contacts,
    more: rows[0]?.cell('more') === true,
    cursors: cursors ? contacts.map((row, i) => (isWanted(cursors, i, contacts.length) ? cursorOf(ctx, query, row) : '')) : [],
    total: (rows[0]?.cell('total') ?? null) as number | null,
  };
}

/** Invariant: a person in the portal asks for themself, and a guardian for their child, by one id, and for nobody else. Anything else is a bug of ours. */
function insistOnThemself({ viewer }: Decision, { filter }: ContactQuery): void {
  if (viewer.kind !== 'person' && viewer.kind !== 'guardian') return;
  const only = filter?.is === 'ids' && !filter.negated && filter.ids.length === 1 ? filter.ids[0] : null;
  if (only === null || (viewer.kind === 'person' && only !== viewer.id)) throw new Error('a person reads themself and nobody else');
}

const logEntry = (ctx: Context, decision: Decision, query: ContactQuery, shown: Shown, options: ReadOptions): LogEntry => ({
  viewer: decision.viewer,
  requestId: ctx.requestId,
  operation: options.operation,
  because: options.because ?? null,
  names: () => ({
    roles: rolesFor(decision.viewer, decision.purpose.code).map(role => role.code),
    action: decision.action,
    purpose: decision.purpose.code,
    fields: [...new Set([...shown.fields, ...askedAbout(query)].map(options.keyOf ?? (field => field.key)))],
  }),
});

const isWanted = (cursors: ConnectionSelection['cursors'], i: number, length: number): boolean =>
  cursors.all || (cursors.start && i === 0) || (cursors.end && i === length - 1);

function cursorOf(ctx: Context, { order, boundTo }: ContactQuery, row: ContactRow): string {
  // Whoever has no readable value to be ordered by is among the rest.
  const value = order === null ? null : (row.cell('order.value') ?? row.cell(order.key));
  return writeCursor(
    ctx.keys.cursor,
    { segment: value === null ? 1 : 0, value: value === null ? null : String(value), id: row.id },
    boundTo,
  );
}

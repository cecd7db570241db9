import type { Decision } from '../access/decide.ts';
import type { Reason } from '../access/verdict.ts';
import { rolesFor } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { openEvidence } from '../legal-bases/evidence.ts';
import { type LegalBasisState, type StoredState, toLegalBasisState } from '../legal-bases/state.ts';
import { openValue, unwrap } from './contact-keys.ts';
import type { ContactQuery } from './contact-query.ts';
import { writeCursor } from './cursor.ts';
import type { LogEntry } from './logged-sql.ts';
import { askedAbout, type Shown } from './reading-sql.ts';
import type { ConnectionSelection, ContactSelection } from './selection.ts';
import { type ShownTo, shownTo, type Withheld } from './shown-to.ts';
import { type Origins, versionOf } from './version.ts';
import { written } from './written-reading.ts';

/** A contact as it leaves: only what may be read, and what was withheld with its reason. */
export interface SeenContact {
  readonly id: string;
  readonly withheld: readonly Withheld[];
  readonly origins: readonly { readonly field: string; readonly origin: string; readonly detail: string | null; readonly at: string }[];
  readonly legalBases: readonly LegalBasisState[] | null;
  readonly version: string | null;
  readonly [field: string]: unknown;
}
export interface Seen {
  readonly contacts: readonly SeenContact[];
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

type Row = Record<string, unknown> & { readonly id: string | null; readonly more: boolean; readonly total?: number };

/** Asks the one reading statement and shapes its rows. The answer is durable in the access log before this returns. */
export async function readContacts(ctx: Context, decision: Decision, query: ContactQuery, options: ReadOptions): Promise<Seen> {
  const to = shownTo(ctx.policy, decision, options.selection);
  const { sql, why, values, work } = written(
    decision,
    query,
    to.shown,
    logEntry(ctx, decision, query, to.shown, options),
    ctx.policy.fields as ReadonlyMap<string, Field>,
  );
  const rows = await ctx.readLogged<Row>(sql, values, work);
  const seen = rows.filter((row): row is Row & { id: string } => row.id !== null);
  // Backwards, the rows come in reading order, from the end.
  if (query.backward) seen.reverse();
  return {
    contacts: seen.map(row => contactOf(ctx, decision, row, to, options.selection, why)),
    more: rows[0]?.more ?? false,
    cursors: options.cursors ? seen.map((row, i) => (isWanted(options.cursors!, i, seen.length) ? cursorOf(ctx, query, row) : '')) : [],
    total: rows[0]?.total ?? null,
  };
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

function contactOf(
  ctx: Context,
  decision: Decision,
  row: Row & { id: string },
  { shown, always, remedyOf }: ShownTo,
  selection: ContactSelection,
  why: ReadonlyMap<string, string>,
): SeenContact {
  const contact: Record<string, unknown> = { id: row.id };
  for (const field of shown.fields) contact[field.key] = valueOf(ctx, row, field);
  const ofRow = selection.withheld ? [...why].flatMap(([field, column]) => withheldOf(field, row[column] as Reason | null, remedyOf)) : [];
  const origins = row['origins'] as Origins | undefined;
  contact['withheld'] = ofRow.length === 0 ? always : [...always, ...ofRow];
  contact['origins'] = selection.origins ? originsOf(origins!, shown) : [];
  contact['legalBases'] = shown.legalBases ? legalBasesOf(ctx, row) : null;
  contact['version'] = selection.version ? versionOf(ctx, decision, row.id, origins!) : null;
  return contact as unknown as SeenContact;
}

const withheldOf = (field: string, reason: Reason | null, remedyOf: ShownTo['remedyOf']): Withheld[] =>
  reason === null ? [] : [{ field, reason, remedy: remedyOf(field, reason) }];

function valueOf(ctx: Context, row: Row & { id: string }, field: Field): unknown {
  const value = row[field.key];
  if (value === null || value === undefined) return null;
  if (field.type === 'numeric') return Number(value);
  if (!field.sealed) return value;
  const sealed = typeof value === 'string' ? Buffer.from(value, 'base64') : (value as Buffer);
  return openValue(unwrap(ctx.keys, row['dataKey'] as Buffer, row.id, 'data'), row.id, field.key, sealed);
}

const originsOf = (origins: Origins, shown: Shown): SeenContact['origins'] =>
  shown.fields.flatMap(({ key }) =>
    origins[key] ? [{ field: key, origin: origins[key].o, detail: origins[key].d ?? null, at: origins[key].t }] : [],
  );

const legalBasesOf = (ctx: Context, row: Row & { id: string }): LegalBasisState[] =>
  toLegalBasisState((row['legalBases'] ?? []) as StoredState[], (id, sealed) =>
    openEvidence(unwrap(ctx.keys, row['proofKey'] as Buffer, row.id, 'proof'), 'legal_basis', id, sealed),
  );

const isWanted = (cursors: ConnectionSelection['cursors'], i: number, length: number): boolean =>
  cursors.all || (cursors.start && i === 0) || (cursors.end && i === length - 1);

function cursorOf(ctx: Context, query: ContactQuery, row: Row & { id: string }): string {
  // Whoever has no readable value to be ordered by is among the rest.
  const value = query.order === null ? null : (row['order.value'] ?? row[query.order.key] ?? null);
  return writeCursor(
    ctx.keys.cursor,
    { segment: value === null ? 1 : 0, value: value === null ? null : String(value), id: row.id },
    query.boundTo,
  );
}

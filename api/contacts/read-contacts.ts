import type { Decision } from '../access/decide.ts';
import type { Reason } from '../access/verdict.ts';
import { holdsDutyFor, rolesFor } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { openEvidence } from '../legal-bases/evidence.ts';
import { type LegalBasisState, legalBasesSql, type StoredState, toLegalBasisState } from '../legal-bases/state.ts';
import { openValue, unwrap } from './contact-keys.ts';
import type { ContactQuery } from './contact-query.ts';
import { writeCursor } from './cursor.ts';
import type { LogEntry } from './logged-sql.ts';
import { fieldsOf, type Shown } from './reading-sql.ts';
import { written } from './written-reading.ts';
import { type RemedyOf, remedyFor } from './remedy.ts';
import type { ConnectionSelection, ContactSelection } from './selection.ts';
import { type Origins, versionOf } from './version.ts';

/** A contact as it leaves: only what may be read, and what was withheld with its reason. */
export interface SeenContact {
  readonly id: string;
  readonly withheld: readonly { readonly field: string; readonly reason: Reason; readonly remedy: RemedyOf }[];
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
  readonly upTo?: number | null;
  readonly because?: { readonly caseReference: string; readonly reason: string } | null;
}

type Row = Record<string, unknown> & { readonly id: string | null; readonly more: boolean; readonly total?: number };

/** Asks the one reading statement and shapes its rows. The answer is durable in the access log before this returns. */
export async function readContacts(ctx: Context, decision: Decision, query: ContactQuery, options: ReadOptions): Promise<Seen> {
  const catalogue = ctx.policy.fields as ReadonlyMap<string, Field>;
  const { selection } = options;
  const shown = shownOf(ctx, decision, options);
  const { sql, why, values, work } = written(decision, query, shown, logEntry(ctx, decision, query, shown, options), catalogue);
  const rows = await ctx.readLogged<Row>(sql, values, work);
  const seen = rows.filter((row): row is Row & { id: string } => row.id !== null);
  // Backwards, the rows come in reading order, from the end.
  if (query.backward) seen.reverse();
  const always = withheldForAll(ctx, decision, selection);
  return {
    contacts: seen.map(row => contactOf(ctx, decision, row, shown, selection, why, always)),
    more: rows[0]?.more ?? false,
    cursors: seen.map((row, i) => (isWanted(options.cursors, i, seen.length) ? cursorOf(ctx, query, row) : '')),
    total: rows[0]?.total ?? null,
  };
}

function shownOf(ctx: Context, decision: Decision, { selection, upTo }: ReadOptions): Shown {
  const catalogue = ctx.policy.fields as ReadonlyMap<string, Field>;
  const fields = [...selection.fields].map(key => catalogue.get(key)!).filter(field => decision.verdicts.get(field.key)?.is !== 'no');
  const purposeIds = [...ctx.policy.purposes.values()]
    .filter(purpose => purpose.presence === 'basis' && mayReadBases(decision, purpose.code))
    .map(purpose => purpose.id);
  return {
    fields,
    upTo: upTo ?? null,
    origins: selection.origins || selection.version,
    legalBases: selection.legalBases && purposeIds.length > 0 ? legalBasesSql('seen.id', purposeIds, selection.legalBases) : null,
    evidence: selection.legalBases?.has('evidence') ?? false,
  };
}

/** Legal bases are shown per purpose of the viewer's roles with that duty; under `consent-administration` those of every purpose. */
export const mayReadBases = (decision: Decision, purpose: string): boolean =>
  holdsDutyFor(
    decision.viewer,
    'LegalBasis',
    'read',
    decision.purpose.code === 'consent-administration' ? 'consent-administration' : purpose,
  );

function logEntry(ctx: Context, decision: Decision, query: ContactQuery, shown: Shown, options: ReadOptions): LogEntry {
  const roles = rolesFor(decision.viewer, decision.purpose.code).map(role => role.code);
  const asked = [
    ...shown.fields,
    ...fieldsOf(query.filter),
    ...(query.order ? [query.order] : []),
    ...(query.search.length > 0 ? query.searchIn : []),
  ];
  return {
    viewer: decision.viewer,
    roles,
    requestId: ctx.requestId,
    operation: options.operation,
    action: decision.action,
    purpose: decision.purpose.code,
    fields: [...new Set(asked.map(field => field.key))],
    because: options.because ?? null,
  };
}

type Withheld = SeenContact['withheld'][number];

/** Selected fields whose verdict is `no` are withheld for the whole answer, whether or not a value exists. */
function withheldForAll(ctx: Context, decision: Decision, selection: ContactSelection): Withheld[] {
  return [...selection.fields].flatMap(field => {
    const verdict = decision.verdicts.get(field);
    return verdict?.is === 'no' ? [{ field, reason: verdict.reason, remedy: remedyFor(ctx.policy, decision, field, verdict.reason) }] : [];
  });
}

function contactOf(
  ctx: Context,
  decision: Decision,
  row: Row & { id: string },
  shown: Shown,
  selection: ContactSelection,
  why: ReadonlyMap<string, string>,
  always: Withheld[],
): SeenContact {
  const contact: Record<string, unknown> = { id: row.id };
  for (const field of shown.fields) contact[field.key] = valueOf(ctx, row, field);
  const withheld = why.size === 0 ? always : [...always];
  for (const [field, column] of why) {
    const reason = row[column] as Reason | null;
    if (reason !== null) withheld.push({ field, reason, remedy: remedyFor(ctx.policy, decision, field, reason) });
  }
  const origins = row['origins'] as Origins | undefined;
  contact['withheld'] = withheld;
  contact['origins'] = selection.origins ? originsOf(origins!, shown) : [];
  contact['legalBases'] = shown.legalBases ? legalBasesOf(ctx, row) : null;
  contact['version'] = selection.version ? versionOf(ctx, decision, row.id, origins!) : null;
  return contact as unknown as SeenContact;
}

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

const isWanted = (cursors: ReadOptions['cursors'], i: number, length: number): boolean =>
  cursors !== undefined && (cursors.all || (cursors.start && i === 0) || (cursors.end && i === length - 1));

function cursorOf(ctx: Context, query: ContactQuery, row: Row & { id: string }): string {
  // Whoever has no readable value to be ordered by is among the rest.
  const value = query.order === null ? null : (row['order.value'] ?? row[query.order.key] ?? null);
  return writeCursor(
    ctx.keys.cursor,
    { segment: value === null ? 1 : 0, value: value === null ? null : String(value), id: row.id },
    query.boundTo,
  );
}

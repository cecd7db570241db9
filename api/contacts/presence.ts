import type { Decision } from '../access/decide.ts';
import { permittedSql } from '../access/permitted-sql.ts';
import type { Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { factSql } from '../legal-bases/fact-sql.ts';
import { Refusal } from '../refusal.ts';
import { isId } from './filter.ts';
import { Parameters } from './parameters.ts';
import { originsSql, writer } from './reading-sql.ts';
import { type Origins, versionOf } from './version.ts';

/** A contact that is present for a decision, locked for the length of the transaction. */
export interface Present {
  /** Names the state of every field the viewer may read here. */
  readonly version: string;
  /** Of the fields asked about: why each may not be touched on this row; null when it may. */
  readonly why: ReadonlyMap<string, string | null>;
}

/**
 * A step: locks the contact and asks, with the same SQL as every read, whether it is present under `reading` and what `acting` allows of each field on this row.
 * Refuses `NOT_FOUND`: absent and not there are one answer.
 */
export async function insistOnPresence(
  tx: Transaction,
  reading: Decision,
  contactId: string,
  acting?: Decision,
  fields: readonly string[] = [],
): Promise<Present> {
  if (!isId(contactId)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.contactId', rule: 'id' }]);
  const catalogue = tx.ctx.policy.fields as ReadonlyMap<string, Field>;
  const locked = await tx.one('SELECT id FROM contact WHERE id = $1 FOR UPDATE', [contactId]);
  if (!locked) throw new Refusal('NOT_FOUND');
  const bind = new Parameters();
  const only = `c.id = ${bind.add(contactId)}::uuid`;
  const read = permittedSql(
    reading,
    { columns: new Map([['origins', 'c.origins']]), fields: new Set(reading.verdicts.keys()) },
    factSql,
    writer(catalogue, bind),
    only,
  );
  const row = await tx.one<{ origins: Origins }>(
    `WITH permitted AS (${read.sql}) SELECT ${originsSql(reading, read, catalogue)} AS origins FROM permitted`,
    bind.values,
  );
  if (!row) throw new Refusal('NOT_FOUND');
  return {
    version: versionOf(tx.ctx, reading, contactId, row.origins),
    why: acting ? await reasons(tx, acting, contactId, fields, catalogue) : new Map(),
  };
}

/** Asks of this row what the acting decision left to it. The basis is the one that made the contact present. */
async function reasons(
  tx: Transaction,
  acting: Decision,
  contactId: string,
  fields: readonly string[],
  catalogue: ReadonlyMap<string, Field>,
): Promise<Map<string, string | null>> {
  const bind = new Parameters();
  const only = `c.id = ${bind.add(contactId)}::uuid`;
  const permitted = permittedSql(acting, { columns: new Map(), fields: new Set(fields) }, factSql, writer(catalogue, bind), only);
  const asked = fields.map((field, i) => `${permitted.why(field) ?? 'NULL'} AS f${i}`);
  const row = await tx.one<Record<string, string | null>>(
    `WITH permitted AS (${permitted.sql}) SELECT ${['id', ...asked].join(', ')} FROM permitted`,
    bind.values,
  );
  // Not one field of this row is open for the action.
  return new Map(fields.map((field, i) => [field, row ? (row[`f${i}`] ?? null) : 'ROLE_CONDITION']));
}

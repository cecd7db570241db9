import type { Decision } from '../access/decide.ts';
import { permittedSql } from '../access/permitted-sql.ts';
import type { Reason } from '../access/verdict.ts';
import type { Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { factSql } from '../legal-bases/fact-sql.ts';
import { Parameters } from './parameters.ts';
import { writer } from './reading-sql.ts';

/** What one present contact answers to the conditions that a decision left to it: a reason where a field is not open, else null. */
export interface RowVerdicts {
  readonly id: string;
  readonly why: ReadonlyMap<string, Reason | null>;
}

/**
 * A step: asks one contact, by the `permitted` step of the reading statement itself, and reads no value. Null: absent, or not there.
 * Without an id it is the first who is present. Whoever asks logs it.
 */
export async function verdictsOnRow(tx: Transaction, decision: Decision, contactId: string | null): Promise<RowVerdicts | null> {
  const fields = [...decision.verdicts].flatMap(([key, { is }]) => (is === 'when' ? [key] : []));
  const bind = new Parameters();
  const only = contactId === null ? undefined : `c.id = ${bind.add(contactId)}::uuid`;
  const permitted = permittedSql(
    decision,
    { columns: new Map(), fields: new Set(fields) },
    factSql,
    writer(tx.ctx.policy.fields as ReadonlyMap<string, Field>, bind),
    only,
  );
  const asked = fields.map((field, i) => `${permitted.why(field) ?? 'NULL'} AS f${i}`);
  const row = await tx.one<{ id: string } & Record<string, Reason | null>>(
    `WITH permitted AS (${permitted.sql}) SELECT ${['permitted.id', ...asked].join(', ')} FROM permitted ORDER BY permitted.id LIMIT 1`,
    bind.values,
  );
  return row ? { id: row.id, why: new Map(fields.map((field, i) => [field, row[`f${i}`] ?? null])) } : null;
}

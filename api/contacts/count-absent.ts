import { always } from '../access/condition.ts';
import type { Decision } from '../access/decide.ts';
import { permittedSql } from '../access/permitted-sql.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { factSql } from '../legal-bases/fact-sql.ts';
import { patiently } from './count-openings.ts';
import { Parameters } from './parameters.ts';
import { writer } from './reading-sql.ts';

/** How many contacts a decision does not show at all, by the first reason. */
export interface Absent {
  readonly NO_LEGAL_BASIS: number;
  readonly RESTRICTED: number;
  readonly ROLE_CONDITION: number;
}

/** Counts who is absent under a purpose whose contacts need a basis; null: it took too long. Whoever asks logs it, and tells no small number. */
export async function countAbsent(ctx: Context, decision: Decision): Promise<Absent | null> {
  const bind = new Parameters();
  const present = (shown: Decision) =>
    permittedSql(shown, { columns: new Map(), fields: new Set() }, factSql, writer(ctx.policy.fields as ReadonlyMap<string, Field>, bind))
      .sql;
  const row = await patiently(
    ctx,
    `SELECT (SELECT count(*) FROM contact)::int AS all, (SELECT count(*) FROM legal_basis b WHERE b.purpose_id = ${decision.purpose.id} AND ${factSql.stands})::int AS based,
       (SELECT count(*) FROM (${present({ ...decision, presence: always })}) p)::int AS free, (SELECT count(*) FROM (${present(decision)}) p)::int AS present`,
    bind.values,
  );
  if (!row) return null;
  const { all = 0, based = 0, free = 0, present: shown = 0 } = row;
  return { NO_LEGAL_BASIS: all - based, RESTRICTED: based - free, ROLE_CONDITION: free - shown };
}

import type { Decision } from '../access/decide.ts';
import { type Permitted, permittedSql } from '../access/permitted-sql.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { factSql } from '../legal-bases/fact-sql.ts';
import { Parameters } from './parameters.ts';
import { writer } from './reading-sql.ts';

/** On how many contacts a field is open after and was not before, and the other way round. */
export interface Openings {
  readonly gained: number;
  readonly lost: number;
}

/** How long one count may take. */
const PATIENCE = '5s';

/**
 * Counts what a change of roles opens and closes, by the `permitted` step of the reading statement itself, before and after. Fields that are open on the
 * same contacts are counted once. Null: it took too long, and nobody knows. Whoever asks logs it, and tells no small number.
 * @param before null: nobody was present
 * @param after null: nobody is present any more
 */
export async function countOpenings(
  ctx: Context,
  before: Decision | null,
  after: Decision | null,
  fields: readonly string[],
): Promise<ReadonlyMap<string, Openings> | null> {
  const bind = new Parameters();
  const [was, is] = [sideOf(ctx, before, fields, bind), sideOf(ctx, after, fields, bind)];
  const groups = [...new Set(fields.map(field => `${was.open(field)} | ${is.open(field)}`))];
  const places = new Map(fields.map(field => [field, groups.indexOf(`${was.open(field)} | ${is.open(field)}`)]));
  const first = groups.map((_, i) => fields.find(field => places.get(field) === i)!);
  const columns = (side: Side) => first.map((field, i) => `${side.open(field)} AS f${i}`).join(', ');
  const counted = first.flatMap((_, i) => [
    `count(*) FILTER (WHERE a.f${i} IS TRUE AND b.f${i} IS NOT TRUE)::int AS gained${i}`,
    `count(*) FILTER (WHERE b.f${i} IS TRUE AND a.f${i} IS NOT TRUE)::int AS lost${i}`,
  ]);
  const sql = `WITH b AS (SELECT permitted.id, ${columns(was)} FROM (${was.sql}) permitted), a AS (SELECT permitted.id, ${columns(is)} FROM (${is.sql}) permitted)
SELECT ${counted.join(', ')} FROM a FULL JOIN b ON a.id = b.id`;
  const row = await patiently(ctx, sql, bind.values);
  return (
    row && new Map(fields.map(field => [field, { gained: row[`gained${places.get(field)}`]!, lost: row[`lost${places.get(field)}`]! }]))
  );
}

interface Side {
  readonly sql: string;
  /** SQL over `permitted` that is true where the field is open. */
  readonly open: (field: string) => string;
}

function sideOf(ctx: Context, decision: Decision | null, fields: readonly string[], bind: Parameters): Side {
  if (!decision) return { sql: 'SELECT NULL::uuid AS id WHERE false', open: () => 'false' };
  const permitted: Permitted = permittedSql(
    decision,
    { columns: new Map(), fields: new Set(fields) },
    factSql,
    writer(ctx.policy.fields as ReadonlyMap<string, Field>, bind),
  );
  return {
    sql: permitted.sql,
    open: field => (decision.verdicts.get(field)!.is === 'no' ? 'false' : (permitted.open(field) ?? 'true')),
  };
}

/** One counting statement, for a bounded time; null where that was not enough. */
export async function patiently(ctx: Context, sql: string, values: readonly unknown[]): Promise<Record<string, number> | null> {
  try {
    return await ctx.transaction(async tx => {
      await tx.query(`SET LOCAL statement_timeout = '${PATIENCE}'`);
      return (await tx.one<Record<string, number>>(sql, values))!;
    });
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return null; // query_canceled
    throw error;
  }
}

import { type FactSql, type Needed, type Permitted, permittedSql } from '../access/permitted-sql.ts';
import type { Decision } from '../access/decide.ts';
import type { Field } from '../fields/field.ts';
import { askedSql, clause, matchedSql, PLACE } from './asked-sql.ts';
import { type LogEntry, loggedSql } from './logged-sql.ts';
import type { ContactQuery } from './contact-query.ts';
import type { Filter } from './filter.ts';
import { filterSql, inPermitted, keyColumn } from './filter-sql.ts';
import type { Parameters } from './parameters.ts';
import { narrowing, searchSql } from './search-sql.ts';
import { speaksFor } from './speaks-for.ts';

/** What leaves of each row: the selected fields that are not `no`, and what else the answer needs. */
export interface Shown {
  readonly fields: readonly Field[];
  readonly origins: boolean;
  /** SQL of the jsonb array of legal bases of `seen.id`, handed in; null when not selected. */
  readonly legalBases: string | null;
  /** Their evidence is selected, too: sealed, to be opened with the contact's proof key. */
  readonly evidence: boolean;
  /** Two of the same key are the same. */
  readonly key: string;
}

/** The text of one reading question, and which output column names the reason of each conditional field. */
export interface Reading {
  readonly sql: string;
  readonly why: ReadonlyMap<string, string>;
  /** Values of the roles' conditions; they come first, those of the caller follow. */
  readonly constants: readonly unknown[];
}

/**
 * ★ The statement: permitted → asked → seen → logged (design.md section 4).
 * Invariant: no row leaves but through `seen`, and `logged` writes exactly one entry about `seen`, also for an empty answer.
 */
export function readingSql(
  decision: Decision,
  query: ContactQuery,
  shown: Shown,
  log: LogEntry,
  facts: FactSql,
  catalogue: ReadonlyMap<string, Field>,
  bind: Parameters,
): Reading {
  const narrow = narrowing(decision, query);
  const { viewer } = decision;
  const only = viewer.kind === 'guardian' ? speaksFor(bind.add(viewer.id)) : undefined;
  const permitted = permittedSql(decision, needed(decision, query, shown, narrow !== null), facts, writer(catalogue, bind), only);
  const constants = [...bind.values];
  const search = searchSql(decision, query, permitted, narrow, bind);
  const where = [
    ...(query.filter ? [filterSql(query.filter, inPermitted(permitted), bind, narrow?.filter)] : []),
    ...(search ? [search] : []),
  ];
  const why = reasonColumns(shown, permitted);
  const list = selectList(query, shown, permitted, why.columns, decision, catalogue);
  const steps = [
    ...(narrow ? [`matched AS MATERIALIZED (\n  ${matchedSql(narrow, query, bind)}\n)`] : []),
    `permitted AS NOT MATERIALIZED (\n  ${permitted.sql}\n)`,
    ...askedSql(query, list, where, permitted, narrow !== null, bind),
    `seen AS (\n  SELECT * FROM asked LIMIT ${query.size}\n)`,
    ...(query.upTo === null
      ? []
      : [
          `counted AS (\n  SELECT count(*)::integer AS total FROM (SELECT 1 FROM permitted${clause(where)} LIMIT ${query.upTo + 1}) one\n)`,
        ]),
    `logged AS (\n  ${loggedSql(log, bind)}\n)`,
  ];
  const out = [
    'seen.*',
    ...(shown.legalBases ? [`${shown.legalBases} AS "legalBases"`] : []),
    ...(shown.fields.some(field => field.sealed) ? ['(SELECT data_key FROM contact_key WHERE contact_id = seen.id) AS "dataKey"'] : []),
    ...(shown.legalBases && shown.evidence ? ['(SELECT proof_key FROM contact_key WHERE contact_id = seen.id) AS "proofKey"'] : []),
    `EXISTS (SELECT FROM asked OFFSET ${query.size}) AS more`,
    ...(query.upTo === null ? [] : ['counted.total']),
  ];
  const sql = `WITH ${steps.join(', ')}
SELECT ${out.join(', ')}
FROM logged${query.upTo === null ? '' : ' CROSS JOIN counted'} LEFT JOIN seen ON true`;
  return { sql, why: why.of, constants };
}

/** How conditions of rules find their columns on the contact and bind their constants. */
export const writer = (catalogue: ReadonlyMap<string, Field>, bind: Parameters) => ({
  column: (key: string) => catalogue.get(key)!.column,
  constant: (value: string | number | boolean, key: string) => `${bind.add(value)}::${catalogue.get(key)!.type}`,
});

/** What `permitted` must carry for this question. */
function needed(decision: Decision, query: ContactQuery, shown: Shown, matched: boolean): Needed {
  const asked = new Set<Field>([...shown.fields, ...askedAbout(query)]);
  const columns = new Map<string, string>(shown.origins ? [['origins', 'c.origins']] : []);
  for (const field of asked) {
    columns.set(field.key, field.column);
    if (field.searchKey) columns.set(keyColumn(field.key), field.searchKey);
  }
  const fields = new Set([...asked].map(field => field.key));
  if (shown.origins) for (const key of decision.verdicts.keys()) fields.add(key);
  if (!matched) return { columns, fields };
  if (query.order) columns.set(PLACE, `m."${PLACE}"`);
  return { columns, fields, from: 'FROM matched m JOIN contact c ON c.id = m.id' };
}

/** The fields that a question looks at beside those it shows. */
export const askedAbout = ({ filter, order, search, searchIn }: ContactQuery): Field[] => [
  ...fieldsOf(filter),
  ...(order ? [order] : []),
  ...(search.length > 0 ? searchIn : []),
];

const fieldsOf = (filter: Filter | null): Field[] =>
  filter === null || filter.is === 'ids' ? [] : filter.is === 'leaf' ? [filter.field] : filter.of.flatMap(fieldsOf);

/** Fields with the same open conditions share one reason column. */
function reasonColumns(shown: Shown, permitted: Permitted): { columns: Map<string, string>; of: Map<string, string> } {
  const found = new Map<string, string>();
  const of = new Map<string, string>();
  for (const { key } of shown.fields) {
    const why = permitted.why(key);
    if (why === null) continue;
    if (!found.has(why)) found.set(why, `withheld_${found.size + 1}`);
    of.set(key, found.get(why)!);
  }
  return { columns: found, of };
}

function selectList(
  query: ContactQuery,
  shown: Shown,
  permitted: Permitted,
  why: ReadonlyMap<string, string>,
  decision: Decision,
  catalogue: ReadonlyMap<string, Field>,
): string[] {
  const cell = ({ key }: Field) => {
    const open = permitted.open(key);
    const value = `permitted."${key}"`;
    return `${open === null ? value : `CASE WHEN ${open} THEN ${value} END`} AS "${key}"`;
  };
  return [
    'permitted.id',
    ...shown.fields.map(cell),
    ...[...why].map(([sql, name]) => `${sql} AS ${name}`),
    ...(shown.origins ? [`${originsSql(decision, permitted, catalogue)} AS origins`] : []),
    ...(query.order && !shown.fields.includes(query.order) ? [`${orderValue(query.order, permitted)} AS "order.value"`] : []),
  ];
}

const orderValue = (order: Field, permitted: Permitted) => {
  const open = permitted.open(order.key);
  return open === null ? `permitted."${order.key}"` : `CASE WHEN ${open} THEN permitted."${order.key}" END`;
};

/** Origin and change number of the values that may be read on this row, and of no others. */
export function originsSql(decision: Decision, permitted: Permitted, catalogue: ReadonlyMap<string, Field>): string {
  const parts: string[] = [];
  for (const field of catalogue.values()) {
    const verdict = decision.verdicts.get(field.key);
    if (field.derivedFrom || !verdict || verdict.is === 'no') continue;
    const open = permitted.open(field.key);
    parts.push(
      `'${field.key}', ${open === null ? '' : `CASE WHEN ${open} THEN `}permitted.origins->'${field.key}'${open === null ? '' : ' END'}`,
    );
  }
  // jsonb_build_object takes at most 100 arguments: fifty fields at a time.
  const groups = Array.from(
    { length: Math.ceil(parts.length / 50) },
    (_, i) => `jsonb_build_object(${parts.slice(i * 50, i * 50 + 50).join(', ')})`,
  );
  return `jsonb_strip_nulls(${groups.join(' || ') || `'{}'::jsonb`})`;
}

import type { Permitted } from '../access/permitted-sql.ts';
import type { Field } from '../fields/field.ts';
import type { Filter, Leaf } from './filter.ts';
import type { Parameters } from './parameters.ts';

/** Name of the column of `permitted` that holds a field's normalised key. */
export const keyColumn = (field: string) => `${field}.key`;

/** Where tests find the values of a row, and under which condition each may be looked at. */
export interface Rows {
  readonly id: string;
  readonly column: (field: Field) => string;
  readonly key: (field: Field) => string;
  /** Null where every value may be read. */
  readonly open: (field: string) => string | null;
}

/** The rows of `permitted`. */
export const inPermitted = (permitted: Permitted): Rows => ({
  id: 'permitted.id',
  column: ({ key }) => `permitted."${key}"`,
  key: ({ key }) => `permitted."${keyColumn(key)}"`,
  open: permitted.open,
});

/**
 * Says a filter as SQL. Every leaf is `readable AND <test that never answers NULL when negated>`,
 * with tests that cannot raise: the planner may compare before it asks whether the value is readable.
 * @param known a test, or several of which one is passed, that is true of all these rows: only whether the value may be looked at is asked
 */
export function filterSql(filter: Filter, rows: Rows, bind: Parameters, known?: Filter): string {
  if (filter.is === 'ids' && filter.ids.length === 1) return `${rows.id} ${filter.negated ? '<>' : '='} ${bind.add(filter.ids[0])}::uuid`;
  if (filter.is === 'ids') return `${filter.negated ? 'NOT ' : ''}${rows.id} = ANY(${bind.add(filter.ids)}::uuid[])`;
  if (filter === known && filter.is === 'leaf') return rows.open(filter.field.key) ?? 'true';
  if (filter === known && filter.is === 'or' && filter.of.every(each => each.is === 'leaf' && rows.open(each.field.key) === null))
    return 'true';
  if (filter.is === 'leaf') return leafSql(filter, rows, bind);
  const parts = filter.of.map(part => filterSql(part, rows, bind, known));
  if (parts.length === 1) return parts[0]!;
  return parts.length === 0 ? (filter.is === 'and' ? 'true' : 'false') : `(${parts.join(filter.is === 'and' ? ' AND ' : ' OR ')})`;
}

function leafSql({ field, test, value, negated }: Leaf, rows: Rows, bind: Parameters): string {
  const open = rows.open(field.key);
  const column = rows.column(field);
  const key = rows.key(field);
  const compared = (field.kind === 'EMAIL' || field.kind === 'EMAIL_LIST') && field.searchKey ? key : column;
  const { type } = field;
  const say = (sql: string) => (negated ? `(${sql}) IS NOT TRUE` : sql);
  const tested = (): string => {
    switch (test) {
      case 'isEmpty':
        return (value === true) !== negated ? `${column} IS NULL` : `${column} IS NOT NULL`;
      case 'equals':
        return negated ? `${compared} IS DISTINCT FROM ${bind.add(value)}::${type}` : `${compared} = ${bind.add(value)}::${type}`;
      case 'in':
        return say(`${compared} = ANY(${bind.add(value)}::${type}[])`);
      case 'includes':
        return say(`${bind.add(value)}::text = ANY(${compared})`);
      case 'before':
        return say(`${column} < ${bind.add(value)}::${type}`);
      case 'from':
        return say(`${column} >= ${bind.add(value)}::${type}`);
      case 'startsWith':
        return say(
          field.searchKey ? beginsWith(key, bind.add(value)) : `search_key(${column}) LIKE search_pattern(${bind.add(value)}) || '%'`,
        );
      case 'contains':
        return say(`${normalised(field, key, column)} LIKE '%' || search_pattern(${bind.add(value)}) || '%'`);
    }
  };
  return open === null ? tested() : `(${open} AND ${tested()})`;
}

/** As a range of the stored key, which is compared byte by byte: an index serves it whatever the words are, so the plan may be kept. */
export const beginsWith = (key: string, words: string) =>
  `(${key} >= search_key(${words}) AND ${key} < search_key(${words}) || U&'\\+10FFFF')`;

const normalised = (field: Leaf['field'], key: string, column: string) => (field.searchKey ? key : `search_key(${column})`);

import type { Permitted } from '../access/permitted-sql.ts';
import type { ContactQuery } from './contact-query.ts';
import type { Parameters } from './parameters.ts';
import type { Narrowing } from './search-sql.ts';

/** The two parts of an order: readable values in their order, then everybody else by id, in both directions of order. */
const VALUES = 0;

/** The column that carries, of candidates found first, what the question is ordered by. */
export const PLACE = 'order.place';

/** One walk along the table: which rows, and in which order. */
interface Walk {
  readonly name: string;
  readonly where: readonly string[];
  readonly order: string;
}

/**
 * `asked`: one row more than the page, in reading order; backwards that order is turned, and so is the answer afterwards.
 * A materialised step is read as it was written, so later steps need not compare texts again.
 */
export function askedSql(
  query: ContactQuery,
  list: readonly string[],
  where: readonly string[],
  permitted: Permitted,
  matched: boolean,
  bind: Parameters,
): string[] {
  const rows = query.size + 1;
  const [first, then] = walksOf(query, permitted, matched, bind);
  const walk = ({ where: own, order }: Walk, limit: string) =>
    `SELECT ${list.join(', ')}\n  FROM permitted${clause([...own, ...where])}\n  ORDER BY ${order} LIMIT ${limit}`;
  if (!then) return [`asked AS MATERIALIZED (\n  ${walk(first, String(rows))}\n)`];
  return [
    `${first.name} AS MATERIALIZED (\n  ${walk(first, String(rows))}\n)`,
    // Works only for what the first left open.
    `${then.name} AS MATERIALIZED (\n  ${walk(then, `${rows} - (SELECT count(*) FROM ${first.name})`)}\n)`,
    `asked AS MATERIALIZED (\n  SELECT * FROM ${first.name} UNION ALL SELECT * FROM ${then.name}\n)`,
  ];
}

/**
 * `matched`: the candidates of a word, in the order of the question and nothing but their places, found before anybody asks who is present.
 * `permitted` then asks along them and stops when a page is full.
 */
export function matchedSql(narrow: Narrowing, { order, descending, backward }: ContactQuery, bind: Parameters): string {
  const place = order ? `, ${order.column} AS "${PLACE}"` : '';
  const found = narrow.tests(bind).map(test => `SELECT c.id${place} FROM contact c WHERE ${test}`);
  const turned = order ? descending !== backward : backward;
  const by = [...(order ? [`"${PLACE}"`] : []), 'id'].map(column => inOrder(column, turned)).join(', ');
  return `SELECT * FROM (${found.join('\n    UNION ') || `SELECT c.id${place} FROM contact c WHERE false`}) found ORDER BY ${by}`;
}

/** The walks that a page needs, in reading order: one where an index or the cursor's place allows it, else two. */
function walksOf(query: ContactQuery, permitted: Permitted, matched: boolean, bind: Parameters): [Walk, Walk?] {
  const { order, cursor, backward, descending } = query;
  const id = inOrder('permitted.id', backward);
  const beyond = (place: string, values: string, turned: boolean) => `${place} ${turned ? '<' : '>'} ${values}`;
  const beyondId = (bound: string) => permitted.ids.map(column => beyond(column, `${bound}::uuid`, backward));
  if (order === null)
    return [
      {
        name: 'asked',
        where: cursor ? beyondId(bind.add(cursor.id)) : [],
        order: id,
      },
    ];
  const open = permitted.open(order.key);
  // Candidates come in this order already; of the same value by another name the planner would not know that.
  const column = matched ? `permitted."${PLACE}"` : `permitted."${order.key}"`;
  const turned = descending !== backward;
  const byValue = `${inOrder(column, turned)}, ${inOrder('permitted.id', turned)}`;
  // Without conditions and upwards, the index itself has those without a value last, by id: one walk is both.
  if (open === null && !descending && !cursor) return [{ name: 'asked', where: [], order: byValue }];
  const values = (seek: readonly string[]): Walk => ({
    name: 'first_segment',
    where: [...(open === null ? [] : [open]), `${column} IS NOT NULL`, ...seek],
    order: byValue,
  });
  const rest = (seek: readonly string[]): Walk => ({
    name: 'rest',
    where: [open === null ? `${column} IS NULL` : `(NOT ${open} OR ${column} IS NULL)`, ...seek],
    order: id,
  });
  const seekValues = () => [
    beyond(`(${column}, permitted.id)`, `(${bind.add(cursor!.value)}::${order.type}, ${bind.add(cursor!.id)}::uuid)`, turned),
  ];
  const seekRest = () => beyondId(bind.add(cursor!.id));
  if (!cursor) return backward ? [rest([]), values([])] : [values([]), rest([])];
  if (cursor.segment === VALUES) return backward ? [values(seekValues())] : [values(seekValues()), rest([])];
  return backward ? [rest(seekRest()), values([])] : [rest(seekRest())];
}

const inOrder = (column: string, turned: boolean) => `${column} ${turned ? 'DESC' : 'ASC'}`;

export const clause = (conditions: readonly string[]): string => (conditions.length === 0 ? '' : `\n  WHERE ${conditions.join(' AND ')}`);

/** The values with which a question seeks its place, in the order of the text. */
export const seekValues = ({ order, cursor }: ContactQuery): unknown[] =>
  cursor === null ? [] : order !== null && cursor.segment === VALUES ? [cursor.value, cursor.id] : [cursor.id];

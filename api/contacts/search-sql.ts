import type { Decision } from '../access/decide.ts';
import type { Permitted } from '../access/permitted-sql.ts';
import type { Field } from '../fields/field.ts';
import { comparable } from '../fields/kinds.ts';
import type { ContactQuery } from './contact-query.ts';
import type { Filter, Leaf } from './filter.ts';
import { beginsWith, filterSql, inPermitted, type Rows } from './filter-sql.ts';
import type { Parameters } from './parameters.ts';

/**
 * The search as a condition on `permitted`: over the readable fields that are marked searchable; every word must occur in one of them.
 * Where people are found one by one, the whole of it must be an address, a number or a full name.
 */
export function searchSql(
  decision: Decision,
  query: ContactQuery,
  permitted: Permitted,
  narrow: Narrowing | null,
  bind: Parameters,
): string | null {
  if (query.search.length === 0) return null;
  const rows = inPermitted(permitted);
  if (decision.purpose.presence === 'found') return exactly(query.search[0]!, query.searchIn, rows, bind);
  const allOpen = query.searchIn.every(field => rows.open(field.key) === null);
  // What candidates were found by is true of them; it is asked again only where a value that matched may be one that must not be looked at.
  const words = query.search.filter(word => !allOpen || word !== narrow?.word);
  return words.length === 0 ? null : words.map(word => anyOf(testsOf(word, query.searchIn, rows, bind))).join(' AND ');
}

/** What candidates are found by: each test is one walk along an index. Null where nothing narrows the table that an index knows. */
export interface Narrowing {
  readonly word?: string;
  readonly filter?: Filter;
  tests(bind: Parameters): string[];
}

/**
 * A word of the search, or a filter by beginning or part that everybody must pass: candidates are found by it first. Left to itself the planner walks the
 * order until it has met a page of them, and those that share a beginning stand together, perhaps at the far end; and one OR over two columns reads the table.
 */
export function narrowing(decision: Decision, { search, searchIn, filter }: ContactQuery): Narrowing | null {
  if (decision.purpose.presence === 'found') return null;
  // The longest word leaves the fewest.
  const word = [...search].sort((a, b) => b.length - a.length)[0];
  if (word !== undefined) return { word, tests: bind => testsOf(word, searchIn, onTable, bind) };
  const words = filter && everybody(filter).find(each => leavesOf(each).length > 0 && leavesOf(each).every(isWords));
  return words ? { filter: words, tests: bind => leavesOf(words).map(leaf => filterSql(leaf, onTable, bind)) } : null;
}

/** The table itself: nobody has asked yet who is present, so nothing of this is an answer. */
const onTable: Rows = { id: 'c.id', column: field => field.column, key: field => field.searchKey ?? field.column, open: () => null };

const isWords = (filter: Filter): filter is Leaf =>
  filter.is === 'leaf' &&
  !filter.negated &&
  (filter.test === 'startsWith' || filter.test === 'contains') &&
  filter.field.searchKey !== undefined;

/** The tests of which one must be passed. */
const leavesOf = (filter: Filter): readonly Filter[] => (filter.is === 'or' ? filter.of : [filter]);

/** The tests that each contact must pass, whatever the others say. */
const everybody = (filter: Filter): readonly Filter[] =>
  filter.is === 'and' || (filter.is === 'or' && filter.of.length === 1) ? filter.of.flatMap(everybody) : [filter];

const testsOf = (word: string, fields: readonly Field[], rows: Rows, bind: Parameters) =>
  fields.filter(field => couldHold(field, word)).map(field => occurs(word, field, rows, bind));

const anyOf = (tests: readonly string[]) => (tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`);

const readable = (field: string, test: string, rows: Rows) => {
  const open = rows.open(field);
  return open === null ? test : `(${open} AND ${test})`;
};

/** A telephone number is looked for by its digits only. */
const couldHold = (field: Field, word: string) => field.kind !== 'PHONE' || /^[+\d][\d./-]*$/.test(word);

/** From three letters on anywhere in the value, by the trigram index; below that at its beginning. */
function occurs(word: string, field: Field, rows: Rows, bind: Parameters): string {
  if (field.kind === 'PHONE') {
    const number = comparable(field, word);
    const starts = number.ok
      ? number.value
      : word
          .replace(/[^+\d]/g, '')
          .replace(/^0(?!0)/, '+32')
          .replace(/^00/, '+');
    return readable(field.key, beginsWith(rows.key(field), bind.add(starts)), rows);
  }
  const key = rows.key(field);
  const test = [...word].length >= 3 ? `${key} LIKE '%' || search_pattern(${bind.add(word)}) || '%'` : beginsWith(key, bind.add(word));
  return readable(field.key, test, rows);
}

/** Where a person is found one by one: the whole e-mail address, telephone number or full name, nothing less. */
function exactly(text: string, fields: readonly Field[], rows: Rows, bind: Parameters): string {
  const tests = fields.flatMap(field => {
    if (field.kind !== 'EMAIL' && field.kind !== 'PHONE') return [];
    const value = comparable(field, text);
    return value.ok ? [readable(field.key, `${rows.key(field)} = ${bind.add(value.value)}`, rows)] : [];
  });
  const [given, family] = ['givenName', 'familyName'].map(key => fields.find(field => field.key === key));
  const names = text.split(/\s+/u);
  if (given && family) {
    for (let i = 1; i < names.length; i++) {
      const [a, b] = [names.slice(0, i).join(' '), names.slice(i).join(' ')];
      const both = `(${rows.key(given)} = search_key(${bind.add(a)}) AND ${rows.key(family)} = search_key(${bind.add(b)}))`;
      tests.push(readable('givenName', readable('familyName', both, rows), rows));
    }
  }
  return anyOf(tests);
}

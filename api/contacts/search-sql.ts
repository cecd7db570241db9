import type { Permitted } from '../access/permitted-sql.ts';
import type { Decision } from '../access/decide.ts';
import type { Field } from '../fields/field.ts';
import { comparable } from '../fields/kinds.ts';
import type { ContactQuery } from './contact-query.ts';
import type { Filter } from './filter.ts';
import { beginsWith, filterSql, keyColumn } from './filter-sql.ts';
import type { Parameters } from './parameters.ts';

/** The search as a condition on `permitted`, with the step that finds its candidates. */
export interface SearchSql {
  readonly matched: string | null;
  readonly where: string;
}

/**
 * Search over the readable fields that are marked searchable; every word must occur in one of them.
 * A union of index scans per field: written as one OR over two columns, it would read the table.
 */
export function searchSql(decision: Decision, query: ContactQuery, permitted: Permitted, bind: Parameters): SearchSql | null {
  if (query.search.length === 0) return null;
  if (decision.purpose.presence === 'found') return { matched: null, where: exactly(query.search[0]!, query.searchIn, permitted, bind) };
  if (query.searchIn.length === 0) return { matched: null, where: 'false' };
  const [first, ...others] = query.search.map(word =>
    query.searchIn.filter(field => couldHold(field, word)).map(field => occurs(word, field, permitted, bind)),
  );
  if (first!.length === 0 || others.some(tests => tests.length === 0)) return { matched: null, where: 'false' };
  const matched = first!.map(test => `SELECT permitted.id FROM permitted WHERE ${test}`).join('\n  UNION ');
  return { matched, where: ['permitted.id IN (SELECT id FROM matched)', ...others.map(tests => `(${tests.join(' OR ')})`)].join(' AND ') };
}

/**
 * A filter by prefix or part that everybody must pass finds its candidates first, too: left to itself the planner walks the order
 * until it has met a page of them, and those that share a beginning stand together, perhaps at the far end.
 */
export function wordsSql({ filter }: ContactQuery, permitted: Permitted, bind: Parameters): SearchSql | null {
  const words =
    filter &&
    everybody(filter).find(
      each =>
        each.is === 'leaf' &&
        !each.negated &&
        (each.test === 'startsWith' || each.test === 'contains') &&
        each.field.searchKey !== undefined,
    );
  return words
    ? {
        matched: `SELECT permitted.id FROM permitted WHERE ${filterSql(words, permitted, bind)}`,
        where: 'permitted.id IN (SELECT id FROM matched)',
      }
    : null;
}

/** The tests that each contact must pass, whatever the others say. */
const everybody = (filter: Filter): readonly Filter[] =>
  filter.is === 'and' || (filter.is === 'or' && filter.of.length === 1) ? filter.of.flatMap(everybody) : [filter];

const readable = (field: string, test: string, permitted: Permitted) => {
  const open = permitted.open(field);
  return open === null ? test : `(${open} AND ${test})`;
};

/** A telephone number is looked for by its digits only. */
const couldHold = (field: Field, word: string) => field.kind !== 'PHONE' || /^[+\d][\d./-]*$/.test(word);

/** From three letters on anywhere in the value, by the trigram index; below that at its beginning. */
function occurs(word: string, field: Field, permitted: Permitted, bind: Parameters): string {
  if (field.kind === 'PHONE') {
    const number = comparable(field, word);
    const starts = number.ok
      ? number.value
      : word
          .replace(/[^+\d]/g, '')
          .replace(/^0(?!0)/, '+32')
          .replace(/^00/, '+');
    return readable(field.key, beginsWith(`permitted."${keyColumn(field.key)}"`, bind.add(starts)), permitted);
  }
  const key = `permitted."${keyColumn(field.key)}"`;
  return readable(
    field.key,
    [...word].length >= 3 ? `${key} LIKE '%' || search_pattern(${bind.add(word)}) || '%'` : beginsWith(key, bind.add(word)),
    permitted,
  );
}

/** Where a person is found one by one: the whole e-mail address, telephone number or full name, nothing less. */
function exactly(text: string, fields: readonly Field[], permitted: Permitted, bind: Parameters): string {
  const tests = fields.flatMap(field => {
    if (field.kind !== 'EMAIL' && field.kind !== 'PHONE') return [];
    const value = comparable(field, text);
    return value.ok ? [readable(field.key, `permitted."${keyColumn(field.key)}" = ${bind.add(value.value)}`, permitted)] : [];
  });
  const given = fields.find(field => field.key === 'givenName');
  const family = fields.find(field => field.key === 'familyName');
  const names = text.split(/\s+/u);
  if (given && family) {
    for (let i = 1; i < names.length; i++) {
      const [a, b] = [names.slice(0, i).join(' '), names.slice(i).join(' ')];
      tests.push(
        readable(
          'givenName',
          readable(
            'familyName',
            `(permitted."givenName.key" = search_key(${bind.add(a)}) AND permitted."familyName.key" = search_key(${bind.add(b)}))`,
            permitted,
          ),
          permitted,
        ),
      );
    }
  }
  return tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`;
}

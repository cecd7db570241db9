import type { Permitted } from '../access/permitted-sql.ts';
import type { Decision } from '../access/decide.ts';
import type { Field } from '../fields/field.ts';
import { comparable } from '../fields/kinds.ts';
import type { ContactQuery } from './contact-query.ts';
import { keyColumn } from './filter-sql.ts';
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
  const [first, ...others] = query.search.map(word => query.searchIn.map(field => occurs(word, field, permitted, bind)));
  const matched = first!.map(test => `SELECT permitted.id FROM permitted WHERE ${test}`).join('\n  UNION ');
  return { matched, where: ['permitted.id IN (SELECT id FROM matched)', ...others.map(tests => `(${tests.join(' OR ')})`)].join(' AND ') };
}

const readable = (field: string, test: string, permitted: Permitted) => {
  const open = permitted.open(field);
  return open === null ? test : `(${open} AND ${test})`;
};

/** From three letters on anywhere in the value, by the trigram index; below that at its beginning. */
function occurs(word: string, field: Field, permitted: Permitted, bind: Parameters): string {
  const anywhere = [...word].length >= 3 ? `'%' || ` : '';
  return readable(field.key, `permitted."${keyColumn(field.key)}" LIKE ${anywhere}search_pattern(${bind.add(word)}) || '%'`, permitted);
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
      tests.push(readable('givenName', readable('familyName', `(permitted."givenName.key" = search_key(${bind.add(a)}) AND permitted."familyName.key" = search_key(${bind.add(b)}))`, permitted), permitted));
    }
  }
  return tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`;
}

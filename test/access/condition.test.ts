import { describe, expect, test } from 'vitest';
import { always, and, type Condition, fieldsOf, never, not, or } from '../../api/access/condition.ts';
import { holds } from '../../api/access/condition-holds.ts';
import { conditionSql } from '../../api/access/condition-sql.ts';

const gent: Condition = { is: 'equal', field: 'city', value: 'Gent' };
const belgian: Condition = { is: 'equal', field: 'country', value: 'BE' };

describe('joining', () => {
  test('an empty list opens nothing where one must hold, and asks nothing where all must', () => {
    expect([or([]), and([])]).toEqual([never, always]);
  });

  test('what is always so drops out of AND and settles OR', () => {
    expect([and([always, gent]), or([always, gent])]).toEqual([gent, always]);
  });

  test('what is never so settles AND and drops out of OR', () => {
    expect([and([never, gent]), or([never, gent])]).toEqual([never, gent]);
  });

  test('the same condition twice is one', () => {
    expect(and([gent, { ...gent }, belgian])).toEqual({ is: 'and', of: [gent, belgian] });
  });

  test('not turns always, never and itself round', () => {
    expect([not(always), not(never), not(not(gent))]).toEqual([never, always, gent]);
  });
});

test('a condition tells the fields that it discloses, however deep', () => {
  expect(fieldsOf(or([gent, not(and([belgian, { is: 'noneOf', field: 'language', values: ['nl'] }]))]))).toEqual([
    'city',
    'country',
    'language',
  ]);
});

describe('as SQL', () => {
  const bound: unknown[] = [];
  const sql = (condition: Condition) => {
    bound.length = 0;
    return conditionSql(condition, {
      column: field => `c.${field}`,
      constant: value => `$${bound.push(value)}`,
      fact: fact => `(${fact.fact})`,
    });
  };

  test('equality is null-safe, and never written with = or <>', () => {
    expect(sql(gent)).toBe('(c.city IS NOT DISTINCT FROM $1)');
    expect(sql({ ...gent, is: 'unequal' } as Condition)).toBe('NOT (c.city IS NOT DISTINCT FROM $1)');
  });

  test('null is compared by IS NULL and never bound', () => {
    expect(sql({ is: 'oneOf', field: 'city', values: ['Gent', null] })).toBe('((c.city IS NOT DISTINCT FROM $1) OR (c.city IS NULL))');
    expect(bound).toEqual(['Gent']);
  });

  test('one of nothing is false, none of nothing is true', () => {
    expect([sql({ is: 'oneOf', field: 'city', values: [] }), sql({ is: 'noneOf', field: 'city', values: [] })]).toEqual([
      '(false)',
      'NOT (false)',
    ]);
  });

  test('AND, OR and NOT keep their operands together', () => {
    expect(sql(not(and([gent, or([belgian, { is: 'fact', fact: 'sensitiveConditionStands', field: 'religion' }])])))).toBe(
      'NOT ((c.city IS NOT DISTINCT FROM $1) AND ((c.country IS NOT DISTINCT FROM $2) OR (sensitiveConditionStands)))',
    );
  });

  test('a constant is never part of the text', () => {
    expect(sql({ is: 'equal', field: 'city', value: `'; DROP TABLE contact; --` })).not.toContain('DROP');
  });
});

describe('in memory', () => {
  const says = (condition: Condition, row: Record<string, unknown>) => holds(condition, row, () => false);

  test('an absent value is null, equal to null and to nothing else', () => {
    expect(says({ is: 'equal', field: 'city', value: null }, {})).toBe(true);
    expect(says({ is: 'unequal', field: 'city', value: 'Gent' }, {})).toBe(true);
    expect(says({ is: 'noneOf', field: 'city', values: ['Gent', null] }, { city: null })).toBe(false);
  });

  test('a fact is asked, not assumed', () => {
    expect(says({ is: 'fact', fact: 'noticeVersionIn', versions: [1] }, {})).toBe(false);
    expect(holds({ is: 'fact', fact: 'noticeVersionIn', versions: [1] }, {}, fact => fact.fact === 'noticeVersionIn')).toBe(true);
  });
});

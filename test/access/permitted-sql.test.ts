import { describe, expect, test } from 'vitest';
import { type FactSql, permittedSql } from '../../api/access/permitted-sql.ts';
import type { Decision } from '../../api/access/decide.ts';
import { builtIn, can, cannot, decided, purposeOver, role, staff } from './given.ts';

const facts: FactSql = {
  stands: '<stands>',
  sensitiveConditionStands: (purpose, field) => `<condition of ${field} for ${purpose}>`,
  openRequest: '<open request>',
};
const columns = new Map([
  ['email', 'c.email'],
  ['city', 'c.city'],
]);
const written = (decision: Decision, fields = ['email', 'city', 'givenName', 'religion'], only?: string) =>
  permittedSql(
    decision,
    { columns, fields: new Set(fields) },
    facts,
    { column: field => `c.${field}`, constant: value => `«${value}»` },
    only,
  );

const mira = (rules = [can('read')]) => staff([role('r', ['delivery'], rules)]);
const conditional = [can('read', ['city']), can('read', ['email'], { city: 'Gent' })];

describe('who is present', () => {
  test('has a basis for this purpose that stands, and is not restricted', () => {
    const { sql } = written(decided(mira(), purposeOver(['email'])));
    expect(sql).toContain('JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 107 AND <stands>');
    expect(sql).toContain('WHERE (c.restricted_at IS NULL)');
  });

  test('may be restricted only under the person’s own consent that began later', () => {
    const { sql } = written(decided(mira(), purposeOver(['email'], { basisKind: 'CONSENT', notices: [['email']] })));
    expect(sql).toContain(`WHERE (c.restricted_at IS NULL OR (b.given_by = 'PERSON' AND b.starts_at > c.restricted_at))`);
  });

  test('needs an open request under subject-requests, and no basis', () => {
    const { sql } = written(
      decided(staff([role('r', ['subject-requests'], [can('read')])]), builtIn('subject-requests', 'request', ['email'])),
    );
    expect(sql).not.toContain('legal_basis');
    expect(sql).toContain('WHERE <open request>');
  });

  test.each(['found', 'named'] as const)('is whoever was %s under the other built-in purposes, restricted or not', presence => {
    const { sql } = written(decided(staff([role('r', ['x'], [can('read')])]), builtIn('x', presence, ['email'])));
    expect(sql).not.toContain('restricted_at');
    expect(sql).not.toContain('legal_basis');
  });

  test('is nobody where nothing may be read', () => {
    expect(written(decided(mira([]), purposeOver(['email']))).sql).toMatch(/AND false$/);
  });

  test('answers the presence condition as a plain predicate, so that indexes serve', () => {
    const { sql } = written(decided(mira([can('read', ['email'], { city: 'Gent' })]), purposeOver(['email'])));
    expect(sql).toMatch(/WHERE .* AND \(c\.city IS NOT DISTINCT FROM «Gent»\)$/);
    expect(sql).not.toContain('LATERAL');
  });
});

describe('what holds of each', () => {
  test('is asked once per row, only where a verdict is "when"', () => {
    const permitted = written(decided(mira(conditional), purposeOver(['email', 'city'])));
    expect(permitted.sql).toContain('CROSS JOIN LATERAL (SELECT (c.city IS NOT DISTINCT FROM «Gent») AS role_condition_1 OFFSET 0) k');
    expect([permitted.open('email'), permitted.open('city')]).toEqual(['role_condition_1', null]);
  });

  test('is not asked for fields that the question does not need', () => {
    expect(written(decided(mira(conditional), purposeOver(['email', 'city'])), ['city']).sql).not.toContain('LATERAL');
  });

  test('names the first failing condition as the reason', () => {
    const consented = purposeOver(['email', 'city'], { basisKind: 'CONSENT', notices: [['city'], ['city', 'email']] });
    const permitted = written(decided(mira(conditional), consented));
    expect(permitted.why('email')).toBe(
      `CASE WHEN NOT role_condition_1 THEN 'ROLE_CONDITION' WHEN NOT not_covered_by_consent_2 THEN 'NOT_COVERED_BY_CONSENT' END`,
    );
    expect(permitted.open('email')).toBe('(role_condition_1 AND not_covered_by_consent_2)');
    expect(permitted.sql).toContain('b.notice_version IN (2)');
  });

  test('is shared by fields with the same condition', () => {
    const rules = [can('read', ['city']), can('read', ['email', 'givenName'], { city: 'Gent' })];
    const permitted = written(decided(mira(rules), purposeOver(['email', 'city', 'givenName'])));
    expect(permitted.open('givenName')).toBe(permitted.open('email'));
  });
});

test('a condition recorded for a sensitive field is asked for this purpose and this field', () => {
  const permitted = written(decided(mira([can('read'), can('read', ['religion'])]), purposeOver(['email', 'religion'])));
  expect(permitted.sql).toContain('<condition of religion for 107>');
});

test('a field whose verdict is no leaves no trace in the text, not even in a condition of another', () => {
  const { sql } = written(decided(mira([can('read', ['city']), cannot('read', ['religion'])]), purposeOver(['city', 'religion'])));
  expect(sql).not.toMatch(/religion/);
});

test('a question about one contact names it beside all other conditions', () => {
  expect(written(decided(mira(), purposeOver(['email'])), [], 'c.id = $9::uuid').sql).toMatch(/AND c\.id = \$9::uuid$/);
});

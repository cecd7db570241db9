import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factSql } from '../../api/legal-bases/fact-sql.ts';
import { stands, standsSql } from '../../api/legal-bases/stands.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const basis = { startsAt: new Date('2026-01-01T00:00:00Z'), expiresAt: null, suspendedAt: null, endedAt: null };

test('a basis stands from its first moment to the last before it expires', () => {
  const expiring = { ...basis, expiresAt: new Date('2026-02-01T00:00:00Z') };
  expect(stands(basis, new Date('2025-12-31T23:59:59.999Z'))).toBe(false);
  expect(stands(basis, basis.startsAt)).toBe(true);
  expect(stands(expiring, new Date('2026-01-31T23:59:59.999Z'))).toBe(true);
  expect(stands(expiring, expiring.expiresAt)).toBe(false);
});

test('suspended or ended it does not stand', () => {
  const later = new Date('2026-06-01T00:00:00Z');
  expect(stands({ ...basis, suspendedAt: later }, later)).toBe(false);
  expect(stands({ ...basis, endedAt: later }, later)).toBe(false);
});

test('SQL and TypeScript say the same of ten thousand bases, to the millisecond', async () => {
  // Near enough to now for every comparison to be decided by one millisecond now and then.
  const near = fc.integer({ min: -2, max: 2 });
  const never = fc.option(near, { nil: null });
  const rows = fc.sample(fc.tuple(near, never, never, never), 10_000);
  const client = await database.db.pool.connect();
  try {
    await client.query('BEGIN');
    const at = (await client.query<{ at: Date }>(`SELECT date_trunc('milliseconds', now()) AS at`)).rows[0]!.at;
    const from = (offset: number | null) => (offset === null ? null : new Date(at.getTime() + offset));
    // `now()` of this transaction cut to the millisecond, which is all that a JavaScript date can hold.
    const sql = standsSql.replaceAll('now()', `date_trunc('milliseconds', now())`);
    const { rows: said } = await client.query<{ stands: boolean }>(
      `SELECT ${sql} AS stands FROM unnest($1::timestamptz[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS b(starts_at, expires_at, suspended_at, ended_at, n) ORDER BY n`,
      [0, 1, 2, 3].map(i => rows.map(row => from(row[i]!))),
    );
    const expected = rows.map(([startsAt, expiresAt, suspendedAt, endedAt]) =>
      stands({ startsAt: from(startsAt)!, expiresAt: from(expiresAt), suspendedAt: from(suspendedAt), endedAt: from(endedAt) }, at),
    );
    expect(said.map(row => row.stands)).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([true, false]));
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

test('a field key that is none never reaches the SQL of a fact', () => {
  expect(() => factSql.sensitiveConditionStands(7, `x' OR true --`)).toThrow();
  expect(() => factSql.sensitiveConditionStands(7.5, 'religion')).toThrow();
  expect(factSql.sensitiveConditionStands(7, 'religion')).toContain(`'religion' = ANY(s.fields)`);
});

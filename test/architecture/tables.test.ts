import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callable, grants } from '../../api/migrations/grants.ts';
import { erasureRules } from '../../api/retention/erasure-rule.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world.drop());

const ask = async <Row>(sql: string): Promise<Row[]> => (await world.db.pool.query(sql)).rows as Row[];

/** Tables of ours: not partitions, which nobody is granted anything on, and not the list of migrations. */
const ours = `c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'migration'`;

/** A grant as `grants.ts` writes it, in one order: "INSERT, SELECT, UPDATE (ended_at)". */
const inOrder = (rights: string) =>
  rights
    .split(/,\s*(?![^(]*\))/)
    .map(right => right.replace(/\((.*)\)/, (_, columns: string) => `(${columns.split(/,\s*/).toSorted().join(', ')})`))
    .toSorted()
    .join(', ');

/** What a role may really do, per table, as the database says it. */
const reallyMay = async (who: string): Promise<Record<string, string>> => {
  const rows = await ask<{ relname: string; rights: string }>(`
    SELECT relname, string_agg(privilege_type || coalesce(' (' || columns || ')', ''), ', ') AS rights FROM (
      SELECT c.relname, a.privilege_type, NULL AS columns FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee = ${who} AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      UNION ALL
      SELECT c.relname, a.privilege_type, string_agg(t.attname, ', ') FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid, aclexplode(t.attacl) a
      WHERE a.grantee = ${who} AND c.relnamespace = 'public'::regnamespace GROUP BY 1, 2
    ) each GROUP BY relname`);
  return Object.fromEntries(rows.map(row => [row.relname, inOrder(row.rights)]));
};

describe('what the runtime role may do', () => {
  test('is declared for every table', async () => {
    const tables = await ask<{ relname: string }>(`SELECT relname FROM pg_class c WHERE ${ours} ORDER BY 1`);
    expect(tables.map(({ relname }) => relname)).toEqual(Object.keys(grants).toSorted());
  });

  test('is what is declared, and nothing beside it', async () => {
    const declared = Object.fromEntries(Object.entries(grants).map(([table, rights]) => [table, inOrder(rights)]));
    expect(await reallyMay(`'inzage_app'::regrole`)).toEqual(declared);
  });

  test('is not widened by what everybody may do', async () => {
    expect(await reallyMay('0')).toEqual({});
  });

  test('never changes or removes what was logged, chained or published', () => {
    for (const table of ['ledger', 'ledger_head', 'notice', 'notice_text', 'legal_settings', 'access_log', 'change_log', 'security_event'])
      expect(grants[table]).not.toMatch(/UPDATE|DELETE|TRUNCATE/);
    for (const table of ['ledger_head', 'log_seal', 'access_log_by_contact']) expect(grants[table]).toBe('SELECT');
  });

  test('owns nothing, and calls the functions that are declared', async () => {
    expect(await ask(`SELECT relname FROM pg_class WHERE relowner = 'inzage_app'::regrole`)).toEqual([]);
    const functions = await ask<{ signature: string }>(`SELECT oid::regprocedure::text AS signature FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND proowner = 'inzage_owner'::regrole AND has_function_privilege('inzage_app', oid, 'EXECUTE')`);
    const same = (signature: string) => signature.replaceAll(', ', ',');
    expect(functions.map(({ signature }) => same(signature)).toSorted()).toEqual(callable.map(same).toSorted());
  });

  test('is compared column by column: one more column is another grant', () => {
    expect(inOrder('SELECT, UPDATE (b, a), INSERT')).toBe('INSERT, SELECT, UPDATE (a, b)');
    expect(inOrder('SELECT, UPDATE (a)')).not.toBe(inOrder('SELECT, UPDATE (a, b)'));
  });
});

describe('what erasure does', () => {
  const naming = `EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = c.oid AND t.attname IN ('contact_id', 'contact_ids') AND NOT t.attisdropped)`;

  test('is declared for every table that names a contact', async () => {
    const tables = await ask<{ relname: string }>(
      `SELECT relname FROM pg_class c WHERE ${ours} AND (${naming} OR relname = 'contact') ORDER BY 1`,
    );
    expect(tables.map(({ relname }) => relname)).toEqual(Object.keys(erasureRules).toSorted());
  });

  test('keeps nothing without an end and a reason', () => {
    for (const [table, rule] of Object.entries(erasureRules))
      if (rule.does !== 'delete')
        expect([table, rule.until.length > 10, rule.because]).toEqual([table, true, expect.stringContaining('Art. ')]);
  });

  test('keeps a row only where the database lets it outlive the contact', async () => {
    const held = await ask<{ table: string }>(
      `SELECT conrelid::regclass::text AS table FROM pg_constraint WHERE contype = 'f' AND confrelid = 'contact'::regclass`,
    );
    expect(held.map(({ table }) => erasureRules[table]?.does).filter(does => does !== 'delete')).toEqual([]);
  });

  test('finds what it keeps by contact: contact_id stands first in the key, logs and ledger aside', async () => {
    const keys = await ask<{
      table: string;
      first: string;
    }>(`SELECT c.relname AS table, t.attname AS first FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      JOIN pg_attribute t ON t.attrelid = c.oid AND t.attnum = k.conkey[1] WHERE k.contype = 'p' AND ${ours} AND ${naming}`);
    const others = keys.filter(({ first }) => first !== 'contact_id').map(({ table }) => table);
    expect(others.filter(table => erasureRules[table]?.does !== 'keep pseudonym')).toEqual([]);
  });
});

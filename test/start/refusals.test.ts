import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { Config } from '../../api/config.ts';
import { openDatabase } from '../../api/database.ts';
import { loadMasterKey } from '../../api/keys.ts';
import { asSuperuser } from '../cluster.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

/** A runtime role of this file's own: roles belong to the whole cluster, and other files are using the usual one. */
const ROLE = 'inzage_risky';

let database: TestDatabase;
let name: string;
let usual: Config;
const folder = mkdtempSync(join(tmpdir(), 'inzage-refusals-'));
beforeAll(async () => {
  database = await openTestDatabase();
  name = new URL(database.config.databaseUrl!).pathname.slice(1);
  usual = { ...database.config, databaseUrl: database.config.databaseUrl!.replace('inzage_app', ROLE) };
  await superuser(`CREATE ROLE ${ROLE} LOGIN`, `GRANT CONNECT ON DATABASE ${name} TO ${ROLE}`);
  expect(await start()).toBe('started'); // a role that is new here is given its rights, and what it had too much is taken: from now on, it is not
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const superuser = (...statements: string[]) => asSuperuser(inject('cluster'), statements, name);

/** Starts once more on the same database; answers what it said when it refused. */
async function start(changes: Partial<Config> = {}): Promise<string> {
  try {
    await (await openDatabase({ ...usual, ...changes })).close();
  } catch (error) {
    return (error as Error).message;
  }
  return 'started';
}

afterEach(async () => expect(await start()).toBe('started')); // each test undoes what it did: the refusal had that one cause

test.each([
  ['may change the ledger', 'UPDATE', 'ledger'],
  ['may delete from the access log', 'DELETE', 'access_log'],
  ['may empty the change log', 'TRUNCATE', 'change_log'],
  ['may change one column of a notice', 'UPDATE (id)', 'notice'],
  ['may put a trigger on the ledger', 'TRIGGER', 'ledger'],
  ['may change a partition of the access log', 'UPDATE', 'access_log_default'],
  ['may write seals itself', 'INSERT', 'log_seal'],
  ['may change the index of who looked', 'UPDATE', 'access_log_by_contact'],
  ['may change the head of the ledger', 'UPDATE', 'ledger_head'],
])('it does not start when the runtime role %s', async (_, right, table) => {
  const column = right.includes('(') ? await firstColumn(table, right) : right;
  await superuser(`GRANT ${column} ON ${table} TO ${ROLE}`);
  expect(await start()).toMatch(new RegExp(`too much power[^]*${table}`));
  await superuser(`REVOKE ${column} ON ${table} FROM ${ROLE}`);
});

const firstColumn = async (table: string, right: string): Promise<string> => {
  const rows = (await database.db.owner(owner =>
    owner.query('SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1', [table]),
  )) as { attname: string }[];
  return right.replace('id', rows[0]!.attname);
};

test.each([
  ['is superuser', `ALTER ROLE ${ROLE} SUPERUSER`, `ALTER ROLE ${ROLE} NOSUPERUSER`, 'superuser'],
  ['may create roles', `ALTER ROLE ${ROLE} CREATEROLE`, `ALTER ROLE ${ROLE} NOCREATEROLE`, 'create roles'],
  ['is a member of the owner', `GRANT inzage_owner TO ${ROLE}`, `REVOKE inzage_owner FROM ${ROLE}`, 'member of the owner inzage_owner'],
  ['may write all data', `GRANT pg_write_all_data TO ${ROLE}`, `REVOKE pg_write_all_data FROM ${ROLE}`, 'pg_write_all_data'],
  ['may create tables', `GRANT CREATE ON SCHEMA public TO ${ROLE}`, `REVOKE CREATE ON SCHEMA public FROM ${ROLE}`, 'schema public'],
  ['owns a table', `ALTER TABLE rate_limit OWNER TO ${ROLE}`, 'ALTER TABLE rate_limit OWNER TO inzage_owner', `owner ${ROLE}`],
])('it does not start when the runtime role %s', async (_, grant, revoke, said) => {
  await superuser(grant);
  const answer = await start().finally(() => superuser(revoke));
  expect(answer).toContain(said);
});

test('a demo database never becomes production', async () => {
  expect(await start({ mode: 'production' })).toContain('This database was made for demo');
});

test('a production database never becomes a demo', async () => {
  await superuser(`UPDATE installation SET mode = 'production'`);
  expect(await start().finally(() => superuser(`UPDATE installation SET mode = 'demo'`))).toContain(
    'This database was made for production',
  );
});

test('data without their key are not served, and no new key is made', async () => {
  const keyFile = join(folder, 'lost.key');
  expect(await start({ keyFile })).toContain('is missing');
  expect(await start({ keyFile })).toContain('is missing');
});

test('data with somebody else’s key are not served', async () => {
  const keyFile = join(folder, 'other.key');
  loadMasterKey({ keyFile }, true);
  expect(await start({ keyFile })).toContain('not the one that this database was made with');
});

test('a database that cannot be reached is said by the name of its variable, without the password', async () => {
  const said = await start({ databaseOwnerUrl: 'postgresql://inzage_owner:secret@127.0.0.1:1/none' });
  expect(said).toContain('DATABASE_OWNER_URL');
  expect(said).not.toContain('secret');
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../../api/config.ts';
import { openDatabase, type Database } from '../../api/database.ts';
import { prepareProduction } from '../../api/first-start.ts';
import { deriveKeys, loadMasterKey } from '../../api/keys.ts';
import { startServer } from '../../api/server.ts';
import { freePort } from '../free-port.ts';

const home = mkdtempSync(join(tmpdir(), 'inzage-prod-'));
const port = await freePort();
const config = parseConfig({
  MODE: 'production',
  PUBLIC_URL: 'https://contacts.example.org',
  PORT: String(port),
  INZAGE_HOME: home,
  KEY_FILE: join(home, 'keys', 'master.key'),
  SMTP_URL: 'smtp://localhost',
  MAIL_FROM: 'inzage@example.org',
});
let db: Database;
let server: { close(): Promise<void> };
let link: string | null;

beforeAll(async () => {
  db = await openDatabase(config);
  const keys = deriveKeys(loadMasterKey(config));
  link = await prepareProduction({ config, db, keys });
  server = await startServer({ config, db, keys });
});
afterAll(async () => {
  await server.close();
  await db.close();
  rmSync(home, { recursive: true, force: true });
});

const ask = async (query: string, variables: object, cookie = '') => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  return {
    ...((await response.json()) as { data: Record<string, unknown>; errors?: unknown[] }),
    cookies: response.headers.getSetCookie(),
  };
};

test('the first start in production has four drafts, four roles, nobody, and a link', async () => {
  expect((await db.pool.query(`SELECT state, count(*)::int FROM purpose WHERE NOT built_in GROUP BY state`)).rows).toEqual([
    { state: 'DRAFT', count: 4 },
  ]);
  expect((await db.pool.query('SELECT count(*)::int FROM role')).rows).toEqual([{ count: 4 }]);
  expect((await db.pool.query('SELECT count(*)::int FROM staff_member')).rows).toEqual([{ count: 0 }]);
  expect(link).toMatch(/^https:\/\/contacts\.example\.org\/set-up#[A-Za-z0-9_-]{43}$/);
});

test('the demo’s doors do not exist in production', async () => {
  expect((await fetch(`http://127.0.0.1:${port}/demo/people`)).status).toBe(404);
  expect(
    (await fetch(`http://127.0.0.1:${port}/explorer`, { headers: { accept: 'text/html' } })).headers.get('content-type'),
  ).not.toContain('graphiql');
  const { errors } = await ask('{ __schema { queryType { name } } }', {});
  expect(errors).toHaveLength(1);
});

test('the link sets a password, enrols a second factor and signs the first admin in, once', async () => {
  const token = link!.split('#')[1]!;
  const begun = await ask('mutation ($input: BeginSetUpInput!) { beginSetUp(input: $input) { otpauthUri secret recoveryCodes } }', {
    input: { token, name: 'Karim Benali', email: 'karim@example.org', password: 'a long and quiet password' },
  });
  expect(begun.errors).toBeUndefined();
  const { otpauthUri, recoveryCodes } = begun.data['beginSetUp'] as { otpauthUri: string; recoveryCodes: string[] };
  expect(recoveryCodes).toHaveLength(10);
  const code = (URI.parse(otpauthUri) as TOTP).generate();
  const finish = () =>
    ask('mutation ($input: FinishSetUpInput!) { finishSetUp(input: $input) { viewer { name roles { code } } } }', {
      input: { token, code, recoveryCodesStored: true },
    });
  const finished = await finish();
  expect(finished.data['finishSetUp']).toEqual({ viewer: { name: 'Karim Benali', roles: [{ code: 'admin' }] } });
  expect(finished.cookies.join()).toMatch(/^__Host-inzage=.*HttpOnly; Secure; SameSite=Lax/);
  expect((await finish()).errors).toHaveLength(1);
});

test('where somebody works, a start makes no link', async () => {
  expect(await prepareProduction({ config, db, keys: deriveKeys(loadMasterKey(config)) })).toBeNull();
  expect(existsSync(config.keyFile)).toBe(true);
});

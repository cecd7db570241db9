import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../../api/config.ts';
import { openDatabase, type Database } from '../../api/database.ts';
import { socketFolder } from '../../api/database/socket-folder.ts';
import { asSuperuser } from '../cluster.ts';
import { freePort } from '../free-port.ts';

const home = mkdtempSync(join(tmpdir(), 'inzage-doctor-'));
const environment = { INZAGE_HOME: home, PORT: String(await freePort()) };
const config = parseConfig(environment);
let db: Database | undefined;
beforeAll(async () => {
  expect(await doctor()).toMatchObject({ code: 0, said: expect.stringContaining('none yet') });
  db = await openDatabase(config);
});
afterAll(async () => {
  await db?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Runs the built doctor as `npm run doctor` does. */
async function doctor(changes: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['dist/api/doctor.js'], { env: { PATH: process.env.PATH, ...environment, ...changes } });
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  const said = (await Promise.all([text(child.stdout), text(child.stderr)])).join('');
  return { code: await ended, said };
}

const superuser = (statement: string) =>
  asSuperuser({ home, socketFolder: socketFolder(realpathSync(join(home, 'data'))) }, [statement], 'inzage');

/** What it says while something is wrong; afterwards it must have nothing to say. */
async function says(broken: () => unknown, mended: () => unknown): Promise<string> {
  await broken();
  const { code, said } = await doctor();
  await mended();
  expect(code).toBe(1);
  expect(await doctor()).toMatchObject({ code: 0, said: expect.stringContaining('Nothing is wrong') });
  return said;
}

test('it says when the runtime role has too much power, while the server runs', async () => {
  const said = await says(
    () => superuser('GRANT DELETE ON ledger TO inzage_app'),
    () => superuser('REVOKE DELETE ON ledger FROM inzage_app'),
  );
  expect(said).toContain('DELETE ledger');
});

test('it says when others can read the key', async () => {
  const said = await says(
    () => chmodSync(config.keyFile, 0o644),
    () => chmodSync(config.keyFile, 0o600),
  );
  expect(said).toContain('chmod 600');
});

test('it says when the data folder is open to others', async () => {
  const said = await says(
    () => chmodSync(join(home, 'data'), 0o755),
    () => chmodSync(join(home, 'data'), 0o700),
  );
  expect(said).toContain('chmod 700');
});

const looked = (at: string) =>
  `INSERT INTO access_log (at, viewer_kind, operation, action, request_id) VALUES (${at}, 'staff', 'contacts', 'read', gen_random_uuid())`;

test('it says when entries lie where no month was made for them', async () => {
  const said = await says(
    () => superuser(looked(`'2099-01-01'`)),
    () => superuser('DELETE FROM access_log'),
  );
  expect(said).toMatch(/1 entries lie in the default partition/);
});

test('it says when nobody seals', async () => {
  const said = await says(
    () => superuser(looked(`now() - interval '2 hours'`)),
    () => superuser('DELETE FROM access_log'),
  );
  expect(said).toMatch(/Entries since .* are not sealed/);
});

test('it says when another program has the port', async () => {
  const other = createServer(socket => socket.destroy()).listen(config.port, '127.0.0.1');
  const said = await says(
    () => undefined,
    () => new Promise(resolve => other.close(resolve)),
  );
  expect(said).toContain('taken by another program');
});

test('it says every wrong setting, and a database of the other mode', async () => {
  const production = {
    MODE: 'production',
    PUBLIC_URL: 'https://x.example',
    KEY_FILE: config.keyFile,
    SMTP_URL: 'smtp://m',
    MAIL_FROM: 'a@x.example',
  };
  expect(await doctor({ MODE: 'production' })).toMatchObject({
    code: 1,
    said: expect.stringMatching(/PUBLIC_URL[^]*KEY_FILE[^]*SMTP_URL/),
  });
  expect(await doctor(production)).toMatchObject({ code: 1, said: expect.stringContaining('made for demo') });
});

test('it says when the database is not there', async () => {
  const nowhere = { DATABASE_URL: 'postgresql://a@127.0.0.1:1/x', DATABASE_OWNER_URL: 'postgresql://b@127.0.0.1:1/x' };
  expect(await doctor(nowhere)).toMatchObject({ code: 1, said: expect.stringMatching(/✗ Database: .*DATABASE_OWNER_URL/) });
});

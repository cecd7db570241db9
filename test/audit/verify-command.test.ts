import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asSuperuser, copyDatabase, dropDatabase } from '../cluster.ts';
import { Logbook } from './logbook.ts';

let book: Logbook;
const folder = mkdtempSync(join(tmpdir(), 'inzage-verify-'));
beforeAll(async () => {
  book = await Logbook.open();
  await book.looks(Array.from({ length: 30 }, (_, i) => ({ contacts: [i] })));
  await book.seal();
});
afterAll(async () => {
  await book.close();
  rmSync(folder, { recursive: true });
});

/** Runs the built command as `npm run verify` does. */
async function verify(changes: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const { home, keyFile, checkpointFolder, databaseUrl, databaseOwnerUrl } = book.db.config;
  const child = spawn(process.execPath, ['dist/api/verify.js'], {
    env: {
      PATH: process.env['PATH'],
      INZAGE_HOME: home,
      KEY_FILE: keyFile,
      CHECKPOINT_FOLDER: checkpointFolder,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: databaseOwnerUrl,
      ...changes,
    },
  });
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  const said = (await Promise.all([text(child.stdout), text(child.stderr)])).join('');
  return { code: await ended, said };
}

test('it says that everything is as it was written, and to when, and ends with 0', async () => {
  expect(await verify()).toEqual({
    code: 0,
    said: expect.stringMatching(/^✓ Ledger, access log and change log are as they were written: 30 entries, sealed to \d{4}-.*Z\.\n$/),
  });
});

test('it says what is not, one sentence each, and ends with 1', async () => {
  await book.asOwner(`UPDATE access_log SET viewer_kind = 'person' WHERE id = 7`);
  expect(await verify()).toEqual({
    code: 1,
    said: expect.stringMatching(/^✗ The access log: an entry from 1 to 30 is not what was written, written .*\.\n$/),
  });
  await book.asOwner(`UPDATE access_log SET viewer_kind = 'staff' WHERE id = 7`);
});

test('it says when it cannot look, and ends with 2: that is not the same as finding nothing', async () => {
  const otherKey = join(folder, 'other.key');
  writeFileSync(otherKey, randomBytes(32), { mode: 0o600 });
  expect(await verify({ KEY_FILE: otherKey })).toMatchObject({ code: 2, said: expect.stringContaining('not the one that this database') });
  expect(await verify({ DATABASE_URL: 'postgresql://a@127.0.0.1:1/x' })).toMatchObject({
    code: 2,
    said: expect.stringContaining('DATABASE_URL cannot be reached'),
  });
  expect(await verify({ DATABASE_URL: '', DATABASE_OWNER_URL: '', INZAGE_HOME: join(folder, 'nothing') })).toMatchObject({
    code: 2,
    said: expect.stringContaining('There is no database yet'),
  });
});

test('it misses the checkpoints of another folder', async () => {
  expect(await verify({ CHECKPOINT_FOLDER: folder })).toMatchObject({ code: 1, said: expect.stringContaining('CHECKPOINT_FOLDER') });
});

test('it finds that an older dump of the whole database was restored, and that it went on from there (L7)', async () => {
  const cluster = inject('cluster');
  const { name } = book;
  const goOn = async () => {
    await book.asOwner(`INSERT INTO purpose (id, code, basis_kind) VALUES (901, 'study', 'CONSENT') ON CONFLICT DO NOTHING`);
    await book.sql(`INSERT INTO ledger (event, contact_id, purpose_id, actor_kind) VALUES ('asked', gen_random_uuid(), 901, 'staff')`);
    await book.looks([{ contacts: [1] }]);
    await book.changes(1);
    await book.seal();
  };
  /** The whole database, its files copied while nobody is connected. */
  const dump = (to: string) => book.atRest(() => copyDatabase(cluster, name, to));
  const restore = (from: string) =>
    book.atRest(async () => {
      await dropDatabase(cluster, name);
      await asSuperuser(cluster, [`ALTER DATABASE ${from} RENAME TO ${name}`]);
    });
  await goOn();
  await dump(`${name}_older`);
  await goOn();
  // A dump of now, restored at once, has lost nothing.
  await dump(`${name}_newest`);
  await restore(`${name}_newest`);
  expect((await verify()).said).toMatch(/^✓/);

  await restore(`${name}_older`);
  const at = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;
  expect(await verify()).toEqual({
    code: 1,
    said: expect.stringMatching(
      new RegExp(
        `^✗ The ledger: it ends at 1, but on ${at} it went on to 2\\.\n✗ The access log: it ends at 2, but on ${at} it went on to 3\\.\n✗ The change log: it ends at 1, but on ${at} it went on to 2\\.\n$`,
      ),
    ),
  });
  await goOn();
  const later = await verify();
  expect(later.code).toBe(1);
  for (const [record, entry] of [
    ['The ledger', 2],
    ['The access log', 3],
    ['The change log', 2],
  ])
    expect(later.said).toMatch(
      new RegExp(`✗ ${record}: at ${entry} it is not what it was on ${at}: it was replaced, or an older copy was restored and went on\\.`),
    );
});

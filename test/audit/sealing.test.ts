import { statSync } from 'node:fs';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { checkpointFile } from '../../api/audit/checkpoint-file.ts';
import { sealLogs } from '../../api/audit/seal-logs.ts';
import { Logbook } from './logbook.ts';

let book: Logbook;
beforeEach(async () => {
  book = await Logbook.open();
});
afterEach(() => book.close());

const onlyNora = (count: number) => Array.from({ length: count }, () => ({ contacts: [1] }));
const ranges = async (log?: string) =>
  (await book.seals(log)).map(({ from_id, to_id, entries }) => [Number(from_id), Number(to_id), entries]);

/** Somebody who writes into the access log and has not committed yet. */
async function writer(): Promise<pg.Client> {
  const client = new pg.Client({ host: inject('cluster').socketFolder, user: 'inzage_app', database: database() });
  await client.connect();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO access_log (viewer_kind, operation, action, request_id) VALUES ('staff', 'late', 'read', gen_random_uuid())`,
  );
  return client;
}
const database = () => new URL(book.db.config.databaseUrl!).pathname.slice(1);

test('a range is closed when it is full, or its first entry is ten minutes old, or all of it is asked for', async () => {
  await book.looks(onlyNora(2_300));
  await sealLogs(book.ctx);
  expect(await ranges()).toEqual([
    [1, 1000, 1000],
    [1001, 2000, 1000],
  ]);
  await sealLogs(book.ctx);
  expect(await ranges()).toHaveLength(2);
  await book.looks([{ contacts: [2], at: new Date(Date.now() - 11 * 60_000) }]);
  await sealLogs(book.ctx);
  expect((await ranges()).at(-1)).toEqual([2001, 2301, 301]);
  await book.looks(onlyNora(1));
  await book.seal();
  expect((await ranges()).at(-1)).toEqual([2302, 2302, 1]);
});

test('both logs are sealed, each in a chain of its own', async () => {
  await book.looks(onlyNora(3));
  await book.changes(4);
  await book.seal();
  expect([await ranges('access_log'), await ranges('change_log')]).toEqual([[[1, 3, 3]], [[1, 4, 4]]]);
  expect(await book.verify()).toEqual([]);
});

test('an empty log has nothing to seal', async () => {
  await book.seal();
  expect(await ranges()).toEqual([]);
  expect(await book.verify()).toEqual([]);
});

describe('nobody can still write into a closed range', () => {
  test('so a number that was taken and is not committed is waited for', async () => {
    const late = await writer(); // takes number 1
    await book.looks(onlyNora(3)); // 2, 3 and 4 are committed before it
    const sealing = book.seal();
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(await ranges()).toEqual([]);
    await late.query('COMMIT');
    await late.end();
    await sealing;
    expect(await ranges()).toEqual([[1, 4, 4]]);
    expect(await book.verify()).toEqual([]);
  });

  test('one that was rolled back leaves a gap, which is nobody’s', async () => {
    const late = await writer();
    await book.looks(onlyNora(3));
    await late.query('ROLLBACK');
    await late.end();
    await book.seal();
    expect(await ranges()).toEqual([[1, 4, 3]]);
  });

  test('whoever writes for long postpones sealing, and nothing else', async () => {
    const late = await writer();
    await book.looks(onlyNora(3));
    await book.seal();
    expect(await ranges()).toEqual([]);
    await book.changes(1);
    await book.seal();
    expect([await ranges(), await ranges('change_log')]).toEqual([[], [[1, 1, 1]]]);
    await late.query('COMMIT');
    await late.end();
    await book.seal();
    expect(await ranges()).toEqual([[1, 4, 4]]);
  });

  test('and who only reads, like a backup, postpones nothing', async () => {
    await book.looks(onlyNora(3));
    const reader = new pg.Client({ host: inject('cluster').socketFolder, user: 'inzage_app', database: database() });
    await reader.connect();
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await reader.query('SELECT count(*) FROM access_log');
    await book.seal();
    await reader.end();
    expect(await ranges()).toEqual([[1, 3, 3]]);
  });

  test('under any load: writers at work while ranges are closed, and not one entry outside of them', async () => {
    let writing = true;
    const write = async () => {
      while (writing)
        await book.sql(
          `BEGIN; INSERT INTO access_log (viewer_kind, operation, action, request_id, contact_ids)
             VALUES ('staff', 'contact', 'read', gen_random_uuid(), '{01890000-0000-7000-8000-000000000001}');
           SELECT pg_sleep(random() * 0.005); COMMIT`,
        );
    };
    const writers = Array.from({ length: 6 }, write);
    for (let i = 0; i < 25; i++) await book.seal();
    writing = false;
    await Promise.all(writers);
    await book.seal();
    const [found] = await book.sql(
      `SELECT (SELECT count(*) FROM access_log)::integer AS written, (SELECT sum(entries) FROM log_seal)::integer AS sealed,
        (SELECT sum(cardinality(entries)) FROM access_log_by_contact)::integer AS named`,
    );
    expect(found.sealed).toBe(found.written);
    expect(found.named).toBe(found.written);
    expect((await ranges()).length).toBeGreaterThan(10);
    expect(await book.verify()).toEqual([]);
  });

  test('two who seal at once do not seal twice', async () => {
    await book.looks(onlyNora(5));
    await Promise.all([book.seal(), book.seal(), book.seal()]);
    expect(await ranges()).toEqual([[1, 5, 5]]);
  });

  test('a transaction that wrote into the log itself, or that does not see what commits meanwhile, may not seal', async () => {
    await book.looks(onlyNora(1));
    const inside = (...before: string[]) =>
      book.ctx.transaction(async tx => {
        for (const text of before) await tx.query(text);
        await tx.query(`SELECT seal_log('access_log', 1, true)`);
      });
    await expect(inside('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')).rejects.toThrow('committed while it waited');
    await expect(
      inside(`INSERT INTO access_log (viewer_kind, operation, action, request_id) VALUES ('staff', 'a', 'read', gen_random_uuid())`),
    ).rejects.toThrow('a transaction of its own');
  });
});

describe('the runtime role', () => {
  test('cannot write seals, nor the index, nor give an entry its number or instant', async () => {
    await book.looks(onlyNora(1));
    await book.seal();
    for (const text of [
      'INSERT INTO log_seal SELECT * FROM log_seal',
      'UPDATE log_seal SET entries = 2',
      'DELETE FROM log_seal',
      'TRUNCATE log_seal',
      'DELETE FROM access_log_by_contact',
      `UPDATE access_log_by_contact SET entries = '{}'`,
      `INSERT INTO access_log_by_contact VALUES (gen_random_uuid(), 0, '{1}')`,
      `INSERT INTO access_log (at, viewer_kind, operation, action, request_id) VALUES ('2020-01-01', 'staff', 'a', 'read', gen_random_uuid())`,
      `INSERT INTO access_log (id, viewer_kind, operation, action, request_id) OVERRIDING SYSTEM VALUE VALUES (1, 'staff', 'a', 'read', gen_random_uuid())`,
      `INSERT INTO change_log (at, viewer_kind, action, subject, request_id) VALUES ('2020-01-01', 'staff', 'a', 'contact', gen_random_uuid())`,
      `INSERT INTO access_log_default (viewer_kind, operation, action, request_id) VALUES ('staff', 'a', 'read', gen_random_uuid())`,
    ])
      await expect(book.sql(text), text).rejects.toThrow('permission denied');
  });
});

describe('checkpoints', () => {
  test('lie outside the database, for nobody else’s eyes, one line for each time that something was added', async () => {
    await book.looks(onlyNora(1));
    await book.seal();
    await book.seal();
    await book.changes(1);
    await book.seal();
    const lines = book
      .checkpoints()
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.map(({ ledger, access_log, change_log }) => [ledger.seq, access_log.seq, change_log.seq])).toEqual([
      ['0', '1', '0'],
      ['0', '1', '1'],
    ]);
    expect(statSync(book.db.config.checkpointFolder).mode & 0o777).toBe(0o700);
    expect(statSync(checkpointFile(book.db.config.checkpointFolder)).mode & 0o777).toBe(0o600);
  });

  test('are in order also when several processes keep them', async () => {
    for (let i = 0; i < 5; i++) {
      await book.looks(onlyNora(1));
      await Promise.all([book.seal(), book.seal()]);
    }
    expect(await book.verify()).toEqual([]);
  });
});

import { afterAll, expect, test } from 'vitest';
import { openTestDatabase, openWorld, type TestDatabase } from '../world.ts';

const opened: TestDatabase[] = [];
afterAll(() => Promise.all(opened.map(database => database.drop())));

const open = async (): Promise<TestDatabase> => {
  const database = await openTestDatabase();
  opened.push(database);
  return database;
};

test('every test file has a database of its own, migrated and empty', async () => {
  const [mine, other] = [await open(), await open()];
  await mine.db.owner(owner => owner.query(`INSERT INTO recipient (id, code, name, country) VALUES (gen_random_uuid(), 'x', 'X', 'BE')`));
  const count = 'SELECT count(*) FROM recipient';
  expect((await mine.db.pool.query(count)).rows[0].count).not.toBe((await other.db.pool.query(count)).rows[0].count);
});

test('instants are dates for the entities and text for the reading statements, calendar days are text for both', async () => {
  const { db } = await open();
  const sql = `SELECT '2024-05-06T07:08:09Z'::timestamptz AS at, '2024-05-06'::date AS day`;
  expect((await db.pool.query(sql)).rows[0]).toEqual({ at: new Date('2024-05-06T07:08:09Z'), day: '2024-05-06' });
  expect((await db.searchLines.query(sql)).rows[0]).toEqual({ at: '2024-05-06 07:08:09+00', day: '2024-05-06' });
});

test('nothing answers before the disk has it, and both pools are the runtime role', async () => {
  const { db } = await open();
  const sql = `SELECT current_user AS who, current_setting('synchronous_commit') AS waits`;
  expect((await db.pool.query(sql)).rows[0]).toEqual({ who: 'inzage_app', waits: 'on' });
  expect((await db.searchLines.query(sql)).rows[0]).toEqual({ who: 'inzage_app', waits: 'on' });
  expect(await db.owner(owner => owner.query('SELECT current_user AS who'))).toEqual([{ who: 'inzage_owner' }]);
});

test('a world answers at its public address', async () => {
  const world = await openWorld({ seed: 'empty' });
  expect(await (await fetch(`${world.url}/readyz`)).json()).toEqual({ ready: true });
  await world.close();
  await expect(fetch(`${world.url}/readyz`)).rejects.toThrow();
});

test('a database that answers nothing is told as not ready, and nobody waits for it for ever', async () => {
  const world = await openWorld({ seed: 'empty' });
  const ready = async () => (await fetch(`${world.url}/readyz`)).status;
  expect(await ready()).toBe(200);
  // Held still, as by a disk that hangs: it neither answers nor refuses.
  const held: { pid: number }[] = await world.db.owner(owner =>
    owner.query(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'inzage_app'`),
  );
  expect(held).not.toEqual([]);
  try {
    for (const { pid } of held) process.kill(pid, 'SIGSTOP');
    expect(await ready()).toBe(503);
  } finally {
    for (const { pid } of held) process.kill(pid, 'SIGCONT');
  }
  await expect.poll(ready).toBe(200);
  await world.close();
});

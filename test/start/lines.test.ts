import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../api/question.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await openTestDatabase();
});
afterAll(() => world.drop());

const ask = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<{ rows: Row[] }> => ({
  rows: rowsOf<Row>(await world.db.readLines.ask({ name: `test ${text}`.slice(0, 60), text, values })),
});

test('many questions at once each hear their own answer', async () => {
  const numbers = Array.from({ length: 200 }, (_, i) => i);
  const answers = await Promise.all(numbers.map(n => ask('SELECT $1::int AS n', [n])));
  expect(answers.map(({ rows }) => (rows[0] as { n: number }).n)).toEqual(numbers);
});

test('they travel over few connections', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask('SELECT pg_backend_pid() AS pid')));
  expect(new Set(answers.map(({ rows }) => (rows[0] as { pid: number }).pid)).size).toBeLessThanOrEqual(2);
});

test('a question that fails fails alone: nothing of its crowd has happened, so the others are asked again', async () => {
  const answers = await Promise.allSettled([
    ask('SELECT 1 AS n'),
    ask('SELECT 1 / 0'),
    ask('SELECT 2 AS n'),
    ask('SELECT nonsense'),
    ask('SELECT 3 AS n'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
});

test('what answers no rows leaves every other answer its own columns', async () => {
  const nothing = () => ask('UPDATE session SET ended_at = ended_at WHERE false');
  const answers = await Promise.all([nothing(), ask('SELECT 1 AS one, true AS yes'), nothing(), ask(`SELECT 'b' AS two`), nothing()]);
  expect(answers.map(({ rows }) => rows)).toEqual([[], [{ one: 1, yes: true }], [], [{ two: 'b' }], []]);
});

test('a connection that breaks refuses what was on its way, and is opened anew for what comes', async () => {
  const killed = ask('SELECT pg_sleep(5)');
  killed.catch(() => undefined);
  const sleeping = `FROM pg_stat_activity WHERE query LIKE '%pg_sleep(5)%' AND pid <> pg_backend_pid()`;
  await expect.poll(async () => (await world.db.pool.query(`SELECT 1 ${sleeping}`)).rowCount).toBe(1);
  await world.db.pool.query(`SELECT pg_terminate_backend(pid) ${sleeping}`);
  await expect(killed).rejects.toThrow();
  const after = await Promise.all(Array.from({ length: 10 }, () => ask('SELECT 1 AS n')));
  expect(after).toHaveLength(10);
});

test('what an answer becomes is made while its commit is on the way, and handed out when that has returned; never, when it fails', async () => {
  const owner = (sql: string) => world.db.owner(source => source.query(sql));
  await owner('CREATE TABLE kept (n int)');
  await owner(`CREATE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM pg_advisory_xact_lock(4711);
    IF NEW.n < 0 THEN RAISE 'the disk says no'; END IF;
    RETURN NULL; END $$`);
  await owner(
    `CREATE CONSTRAINT TRIGGER kept_late AFTER INSERT ON kept DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_commit()`,
  );
  await owner('GRANT INSERT, SELECT ON kept TO inzage_app');
  const heard: string[] = [];
  const keep = (n: number) =>
    world.db.readLines
      .ask({
        name: 'keep',
        text: 'INSERT INTO kept VALUES ($1) RETURNING n',
        values: [n],
        make: answer => {
          heard.push(`made of ${rowsOf<{ n: number }>(answer)[0]!.n}`);
          return n;
        },
      })
      .then(
        value => heard.push(`handed out ${value}`),
        () => heard.push('refused'),
      );
  for (const n of [1, -1]) {
    heard.length = 0;
    const holder = await world.db.pool.connect();
    try {
      await holder.query('SELECT pg_advisory_lock(4711)');
      const asked = keep(n);
      await expect.poll(() => heard).toEqual([`made of ${n}`]);
      await expect
        .poll(async () => (await world.db.pool.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).rowCount)
        .toBe(1);
      expect(heard).toEqual([`made of ${n}`]);
      await holder.query('SELECT pg_advisory_unlock(4711)');
      await asked;
      expect(heard.at(-1)).toBe(n > 0 ? 'handed out 1' : 'refused');
    } finally {
      holder.release();
    }
  }
});

test('an answer of which nothing can be made fails alone', async () => {
  const answers = await Promise.allSettled([
    ask('SELECT 1 AS n'),
    world.db.readLines.ask({
      name: 'test unmade',
      text: 'SELECT 2 AS n',
      values: [],
      make: () => {
        throw new Error('nothing can be made of it');
      },
    }),
    ask('SELECT 3 AS n'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

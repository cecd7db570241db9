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

import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../../api/legal-bases/ledger.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

let demo: TestDatabase;
beforeAll(async () => {
  demo = await openTestDatabase({ seed: 'demo' });
});
afterAll(() => demo.drop());

const rows = async (sql: string): Promise<any[]> => (await demo.db.pool.query(sql)).rows;

test('five hundred contacts of four languages, a few of them restricted', async () => {
  const [found] = await rows(`SELECT count(*)::int AS people, count(DISTINCT language)::int AS languages, count(restricted_at)::int AS restricted FROM contact`);
  expect(found).toMatchObject({ people: 500, languages: 4 });
  expect(found.restricted).toBeGreaterThanOrEqual(5);
  expect(found.restricted).toBeLessThan(30);
});

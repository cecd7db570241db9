import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../world.ts';
import { asked } from './catalogue.ts';
import { askConditions, compare, type Difference, type Mangle } from './harness.ts';
import { inMemory } from './in-memory.ts';
import { insertRows, randomRows, type Row } from './rows.ts';
import { arbitraryScene, type Scene } from './scene.ts';
import { seedOf } from './seed.ts';

const ROWS = 150;
const SCENES = 400;

let world: TestDatabase;
let rows: Row[];
let scenes: Scene[];
const seed = seedOf('parity');

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  world = await openTestDatabase();
  rows = randomRows(ROWS, seed);
  scenes = fc.sample(arbitraryScene, { numRuns: SCENES, seed });
  await insertRows(world.db.pool, rows);
});
afterAll(() => world.drop());

describe('the database and memory, asked the same', () => {
  test('agree on who is present, on every cell and on its reason, in at least 100,000 cells', async () => {
    let [questions, cells, present, withheld] = [0, 0, 0, 0];
    const reasons = new Set<unknown>();
    await fc.assert(
      fc.asyncProperty(arbitraryScene, async scene => {
        const compared = await compare(world.db.pool, scene, rows);
        questions++;
        cells += compared.cells;
        present += compared.present;
        withheld += compared.withheld;
        expect(compared.differences.slice(0, 3)).toEqual([]);
      }),
      { numRuns: SCENES, seed },
    );
    for (const scene of scenes) for (const reason of reasonsIn(scene)) reasons.add(reason);
    console.log(
      `parity: ${questions} questions; ${present} times a contact was present, ${cells} cells compared, ${withheld} of them withheld, 0 differences`,
    );
    expect(cells).toBeGreaterThanOrEqual(100_000);
    // The run must have met what it claims to have tested.
    expect(present).toBeGreaterThan(1000);
    expect([...reasons].sort()).toEqual(
      ['NOT_COVERED_BY_CONSENT', 'PURPOSE', 'ROLE', 'ROLE_CONDITION', 'SENSITIVE_CONDITION_MISSING', 'STEP_UP_REQUIRED', null].sort(),
    );
  });

  test('agree on every single condition, which never answers NULL', async () => {
    let total = 0;
    for (const scene of scenes) {
      const { nulls, differing, asked: count } = await askConditions(world.db.pool, scene, rows);
      total += count;
      expect({ scene, nulls, differing }).toEqual({ scene, nulls: 0, differing: 0 });
    }
    expect(total).toBeGreaterThan(50_000);
  });
});

const own = `c.restricted_at IS NULL OR (b.given_by = 'PERSON' AND b.starts_at > c.restricted_at)`;

/** The differences of the first question that notices a broken statement. */
const noticed = async (mangle: Mangle): Promise<Difference[]> => {
  for (const scene of scenes) {
    const { differences } = await compare(world.db.pool, scene, rows, mangle);
    if (differences.length > 0) return differences;
  }
  return [];
};

describe('a statement that is broken on purpose is noticed', () => {
  test.each<[string, Mangle]>([
    ['plain = instead of null-safe equality', sql => sql.replaceAll('IS NOT DISTINCT FROM', '=')],
    ['a prohibition that lost its NOT', sql => sql.replace(/NOT \(/g, '(')],
    ['a restriction that does not hide', sql => sql.replace(own, 'true').replace('(c.restricted_at IS NULL)', 'true')],
    ['a restriction that anybody’s later consent opens', sql => sql.replace(`b.given_by = 'PERSON' AND `, '')],
    ['a restriction that the person’s earlier consent opens', sql => sql.replace(' AND b.starts_at > c.restricted_at', '')],
    ['a suspended basis that stands', sql => sql.replace('b.suspended_at IS NULL AND', '')],
    ['an expired basis that stands', sql => sql.replace('AND (b.expires_at IS NULL OR now() < b.expires_at)', '')],
    ['a basis that stands before it begins', sql => sql.replace('b.starts_at <= now() AND', '')],
    ['an ended sensitive condition that stands', sql => sql.replaceAll('s.ended_at IS NULL AND', '')],
    ['any notice version instead of those that name the field', sql => sql.replace(/b\.notice_version IN \([^)]*\)/g, 'true')],
  ])('%s', async (_, mangle) => {
    expect((await noticed(mangle)).length).toBeGreaterThan(0);
  });

  test('a condition that may answer NULL', async () => {
    let nulls = 0;
    for (const scene of scenes)
      nulls += (await askConditions(world.db.pool, scene, rows, sql => sql.replaceAll('IS NOT DISTINCT FROM', '='))).nulls;
    expect(nulls).toBeGreaterThan(0);
  });
});

const reasonsIn = (scene: Scene): Set<unknown> => {
  const memory = inMemory(scene);
  return new Set(rows.filter(memory.present).flatMap(row => asked.map(field => memory.why(row, field))));
};

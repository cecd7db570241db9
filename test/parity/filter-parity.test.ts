import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Decision, decide, refused } from '../../api/access/decide.ts';
import { permittedSql } from '../../api/access/permitted-sql.ts';
import { filterSql, inPermitted, keyColumn } from '../../api/contacts/filter-sql.ts';
import { parseFilter } from '../../api/contacts/filter.ts';
import { Parameters } from '../../api/contacts/parameters.ts';
import { writer } from '../../api/contacts/reading-sql.ts';
import type { Context } from '../../api/context.ts';
import { factSql } from '../../api/legal-bases/fact-sql.ts';
import { Refusal } from '../../api/refusal.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';
import { catalogue } from './catalogue.ts';
import { arbitraryFilter, type FilterInput, filterableKeys, meaning } from './filters.ts';
import type { Mangle } from './harness.ts';
import { inMemory } from './in-memory.ts';
import { insertRows, randomRows, type Row } from './rows.ts';
import { arbitraryScene, type Scene, toDecision } from './scene.ts';
import { seedOf } from './seed.ts';

const ROWS = 100;
const FILTERS = 1500;
const ctx = { policy: { fields: catalogue } } as unknown as Pick<Context, 'policy'>;

let world: TestDatabase;
let rows: Row[];
const seed = seedOf('filter parity');

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  world = await openTestDatabase();
  rows = randomRows(ROWS, seed);
  await insertRows(world.db.pool, rows);
});
afterAll(() => world.drop());

interface Asked {
  readonly scene: Scene;
  readonly filter: FilterInput;
}

/** A scene in which somebody may read something, and a filter over the fields whose verdict is not no. */
const arbitraryQuestion = (): fc.Arbitrary<Asked> =>
  arbitraryScene
    .map(scene => ({ ...scene, action: 'read' as const, purpose: scene.purpose === 'request' ? ('CONTRACT' as const) : scene.purpose }))
    .filter(scene => usable(scene).length > 0)
    .chain(scene =>
      arbitraryFilter(
        usable(scene),
        rows.map(row => row.id),
      ).map(filter => ({ scene, filter })),
    );

const decisionOf = (scene: Scene): Decision | null => {
  const { viewer, purpose, fields } = toDecision(scene);
  const decision = decide(viewer, purpose, scene.action, fields);
  return decision === refused ? null : decision;
};
const usable = (scene: Scene) => {
  const decision = decisionOf(scene);
  return decision ? filterableKeys.filter(key => decision.verdicts.get(key)!.is !== 'no') : [];
};

/** Who is found: the real filter over the real `permitted`, without a page. */
async function found({ scene, filter }: Asked, mangle: Mangle): Promise<Set<string>> {
  const decision = decisionOf(scene)!;
  const parsed = parseFilter(ctx, decision, filter)!;
  const bind = new Parameters();
  const columns = new Map(
    [...catalogue].flatMap(([key, field]) => [
      [key, field.column] as const,
      ...(field.searchKey ? [[keyColumn(key), field.searchKey] as const] : []),
    ]),
  );
  const permitted = permittedSql(decision, { columns, fields: new Set(catalogue.keys()) }, factSql, writer(catalogue, bind));
  const sql = `WITH permitted AS NOT MATERIALIZED (${permitted.sql}) SELECT id FROM permitted WHERE ${mangle(filterSql(parsed, inPermitted(permitted), bind))}`;
  return new Set((await world.db.pool.query<{ id: string }>(sql, bind.values)).rows.map(row => row.id));
}

/** The contacts about which the database and the meaning of the filter differ; and how many cells the filter looked at in vain. */
async function compare(asked: Asked, mangle: Mangle = sql => sql): Promise<{ differing: string[]; undecided: number }> {
  const memory = inMemory(asked.scene);
  const ids = await found(asked, mangle);
  const differing: string[] = [];
  let undecided = 0;
  for (const row of rows) {
    const answer = memory.present(row) ? meaning(asked.filter, row, field => memory.why(row, field) !== null) : false;
    if (answer === null) undecided++;
    if (ids.has(row.id) !== (answer === true)) differing.push(row.id);
  }
  return { differing, undecided };
}

describe('a filter', () => {
  test('finds exactly whom its meaning finds, negations over withheld cells included', async () => {
    let [asked, undecided] = [0, 0];
    await fc.assert(
      fc.asyncProperty(arbitraryQuestion(), async question => {
        const compared = await compare(question);
        asked++;
        undecided += compared.undecided;
        expect(compared.differing).toEqual([]);
      }),
      { numRuns: FILTERS, seed },
    );
    console.log(
      `filter parity: ${asked} filters over ${ROWS} contacts; ${undecided} times the answer hung on a withheld cell, 0 differences`,
    );
    expect(undecided).toBeGreaterThan(2_000);
  });

  test('over a field that may not be read is refused, at every depth, and names what the caller wrote', async () => {
    const questions = fc.sample(arbitraryQuestion(), { numRuns: 300, seed });
    let refusals = 0;
    for (const { scene, filter } of questions) {
      const decision = decisionOf(scene)!;
      const hidden = filterableKeys.find(key => !key.startsWith('custom.') && decision.verdicts.get(key)!.is === 'no');
      if (!hidden) continue;
      const asked = { and: [filter, { not: { or: [{ [hidden]: { isEmpty: true } }] } }] };
      const refusal = thrown(() => parseFilter(ctx, decision, asked));
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', problems: [{ path: `filter.and.1.not.or.0.${hidden}` }] });
      refusals++;
    }
    expect(refusals).toBeGreaterThan(20);
  });
});

describe('a filter that is broken on purpose is noticed', () => {
  const noticed = async (mangle: Mangle) => {
    for (const question of fc.sample(arbitraryQuestion(), { numRuns: 600, seed }))
      if ((await compare(question, mangle)).differing.length > 0) return true;
    return false;
  };
  test.each<[string, Mangle]>([
    ['<> instead of null-safe inequality', sql => sql.replaceAll('IS DISTINCT FROM', '<>')],
    ['a negation that answers NULL', sql => sql.replace(/(\([^()]*(?:\([^()]*\)[^()]*)*\)) IS NOT TRUE/g, 'NOT $1')],
    ['a withheld cell that is compared all the same', sql => sql.replace(/role_condition_\d+ AND/g, 'true AND')],
    ['a pattern that is taken for one', sql => sql.replaceAll('search_pattern', 'search_key')],
  ])('%s', async (_, mangle) => {
    expect(await noticed(mangle)).toBe(true);
  });
});

const thrown = (work: () => unknown): Refusal | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

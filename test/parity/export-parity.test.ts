import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Decision, decide, refused } from '../../api/access/decide.ts';
import { parseFilter } from '../../api/contacts/filter.ts';
import { Parameters } from '../../api/contacts/parameters.ts';
import { readingSql } from '../../api/contacts/reading-sql.ts';
import type { Context } from '../../api/context.ts';
import { askedOf, type ExportDecisions, underBoth } from '../../api/exchange/export/decide-export.ts';
import { factSql } from '../../api/legal-bases/fact-sql.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';
import { asked, catalogue, sensitive } from './catalogue.ts';
import { arbitraryFilter, type FilterInput, filterableKeys, meaning } from './filters.ts';
import type { Mangle } from './harness.ts';
import { inMemory } from './in-memory.ts';
import { insertRows, randomRows, type Row } from './rows.ts';
import { arbitraryScene, type Scene, toDecision } from './scene.ts';
import { seedOf } from './seed.ts';

const ROWS = 100;
const EXPORTS = 700;
const ctx = { policy: { fields: catalogue } } as unknown as Pick<Context, 'policy'>;

let world: TestDatabase;
let rows: Row[];
const seed = seedOf('export parity');

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  world = await openTestDatabase();
  rows = randomRows(ROWS, seed);
  await insertRows(world.db.pool, rows);
});
afterAll(() => world.drop());

interface Question {
  readonly scene: Scene;
  readonly filter: FilterInput | null;
}

const decisionsOf = (scene: Scene): ExportDecisions | null => {
  const { viewer, purpose, fields } = toDecision(scene);
  const [reading, leaving] = (['read', 'export'] as const).map(action => decide(viewer, purpose, action, fields));
  return reading === refused || leaving === refused ? null : { reading: reading!, leaving: leaving! };
};
const readable = (scene: Scene) => {
  const decisions = decisionsOf(scene);
  return decisions ? filterableKeys.filter(key => decisions.reading.verdicts.get(key)!.is !== 'no') : [];
};

/** Scenes in which much may be read and less may leave, each with a filter or without. */
const arbitraryQuestion = (): fc.Arbitrary<Question> =>
  arbitraryScene
    .map(scene => ({
      ...scene,
      action: 'export' as const,
      purpose: scene.purpose === 'request' || scene.purpose === 'found' ? ('CONTRACT' as const) : scene.purpose,
      roles: scene.roles.map((role, i) => ({ ...role, rules: i === 0 ? [...role.rules, ...generous] : role.rules })),
    }))
    .filter(scene => decisionsOf(scene) !== null)
    .chain(scene => {
      const keys = readable(scene);
      const filter =
        keys.length === 0
          ? fc.constant(null)
          : fc.option(
              arbitraryFilter(
                keys,
                rows.map(row => row.id),
              ),
              { nil: null, freq: 3 },
            );
      return filter.map(given => ({ scene, filter: given }));
    });
const generous = [
  { action: ['read' as const], subject: 'Contact' as const },
  { action: ['export' as const], subject: 'Contact' as const, conditions: { language: 'nl' } },
];

/** The statement of an export as the job asks it, with every field that may leave. */
async function exported({ scene, filter }: Question, mangle: Mangle): Promise<Map<string, Record<string, unknown>>> {
  const decisions = decisionsOf(scene)!;
  const decision: Decision = underBoth(decisions);
  const query = askedOf({
    filter: parseFilter(ctx, decisions.reading, filter),
    search: [],
    searchIn: [],
    order: null,
    descending: false,
    size: 1000,
    cursor: null,
    backward: false,
    upTo: null,
    boundTo: '',
  });
  const fields = asked.filter(key => decisions.leaving.verdicts.get(key)!.is !== 'no').map(key => catalogue.get(key)!);
  const bind = new Parameters();
  const { sql, why } = readingSql(
    decision,
    query,
    { fields, origins: false, legalBases: null, evidence: false, key: '' },
    {
      viewer: { ...decision.viewer, recipientId: null },
      requestId: decision.viewer.id,
      operation: 'export',
      because: null,
      names: () => ({ roles: [], action: 'export', purpose: decision.purpose.code, fields: [] }),
    },
    factSql,
    catalogue,
    bind,
  );
  const found = (await world.db.pool.query(mangle(sql), bind.values)).rows as Record<string, unknown>[];
  return new Map(
    found
      .filter(row => row['id'] !== null)
      .map(row => [
        row['id'] as string,
        Object.fromEntries(
          fields.flatMap(field => [
            [field.key, field.type === 'numeric' && row[field.key] !== null ? Number(row[field.key]) : row[field.key]],
            [`${field.key} why`, why.has(field.key) ? row[why.get(field.key)!] : null],
          ]),
        ),
      ]),
  );
}

interface Compared {
  readonly differing: string[];
  readonly present: number;
  /** Contacts whom the filter told apart by a cell that may be read and may not leave. */
  readonly byReading: number;
  readonly withheld: number;
}

async function compare(question: Question, mangle: Mangle = sql => sql): Promise<Compared> {
  const { scene, filter } = question;
  const leaving = inMemory({ ...scene, action: 'export' });
  const reading = inMemory({ ...scene, action: 'read' });
  const answer = await exported(question, mangle);
  const differing: string[] = [];
  let [present, byReading, withheld] = [0, 0, 0];
  for (const row of rows) {
    const matches = filter === null || meaning(filter, row, field => reading.why(row, field) !== null) === true;
    const expected = leaving.present(row) && matches;
    const cells = answer.get(row.id);
    if ((cells !== undefined) !== expected) differing.push(`${row.id} presence`);
    if (cells === undefined) continue;
    present++;
    if (filter !== null && meaning(filter, row, field => leaving.why(row, field) !== null) !== true) byReading++;
    for (const field of asked) {
      const why = leaving.why(row, field);
      if (!(field in cells)) {
        if (why === null) differing.push(`${row.id} ${field} is missing`);
        continue;
      }
      if (why !== null) withheld++;
      const value = sensitive.includes(field) && cells[field] !== null ? String(cells[field]) : cells[field];
      if (value !== (why === null ? row.values[field] : null) || cells[`${field} why`] !== why) differing.push(`${row.id} ${field}`);
    }
  }
  return { differing, present, byReading, withheld };
}

describe('an export, asked of the database and worked out in memory,', () => {
  test('holds the same people and cells: what leaves follows export, what is asked about follows read', async () => {
    let [present, byReading, withheld] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(arbitraryQuestion(), async question => {
        const compared = await compare(question);
        present += compared.present;
        byReading += compared.byReading;
        withheld += compared.withheld;
        expect(compared.differing).toEqual([]);
      }),
      { numRuns: EXPORTS, seed },
    );
    console.log(
      `export parity: ${EXPORTS} exports over ${ROWS} contacts; ${present} rows, ${withheld} cells withheld, ${byReading} rows found by what may only be read; 0 differences`,
    );
    expect(Math.min(present, withheld)).toBeGreaterThan(1_000);
    expect(byReading).toBeGreaterThan(50);
  });
});

describe('an export that is broken on purpose is noticed', () => {
  const noticed = async (mangle: Mangle) => {
    for (const question of fc.sample(arbitraryQuestion(), { numRuns: 200, seed }))
      if ((await compare(question, mangle)).differing.length > 0) return true;
    return false;
  };
  test.each<[string, Mangle]>([
    ['its cells leave whatever the condition', sql => sql.replaceAll(/CASE WHEN role_condition_\d+ THEN (permitted\."[\w.]+") END/g, '$1')],
    ['its filter compares cells that may not be read', sql => sql.replaceAll(/\(role_condition_\d+ AND /g, '(true AND ')],
    ['who is present is asked of reading alone', sql => sql.replace(/\n {2}WHERE ([^\n]*)\n\), /, '\n  WHERE (($1) OR true)\n), ')],
  ])('%s', async (_, mangle) => {
    expect(await noticed(mangle)).toBe(true);
  });
});

import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { parseValue, valueFromASTUntyped } from 'graphql';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Decision } from '../../api/access/decide.ts';
import type * as deciding from '../../api/exchange/export/decide-export.ts';
import { Counter, giveRole, type Opened } from '../exchange/counter.ts';
import { karim } from '../cast.ts';
import { refused } from '../contacts/desk.ts';
import { seedOf } from '../parity/seed.ts';
import { arbitraryFilter } from './grammar.ts';
import { type Caller, callers } from './hidden.ts';
import { openPair, type Pair } from './pair.ts';

vi.setConfig({ testTimeout: 180_000 });
const seed = seedOf('non-interference of exports');

/** Whether both servers forget what the decision says of leaving, for the length of one test. */
const leak = vi.hoisted(() => ({ cells: false }));
afterEach(() => void (leak.cells = false));
vi.mock('../../api/exchange/export/decide-export.ts', async original => {
  const real = await original<typeof deciding>();
  const open = (decision: Decision): Decision => ({
    ...decision,
    verdicts: new Map([...decision.verdicts].map(([key, verdict]) => [key, verdict.is === 'when' ? { is: 'yes' as const } : verdict])),
  });
  return {
    ...real,
    underBoth: (decisions: deciding.ExportDecisions) => (leak.cells ? open(real.underBoth(decisions)) : real.underBoth(decisions)),
  };
});

/** What of a file may differ from the other's: times, and the id of its job. */
const plain = ({ parts }: Opened): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      strFromU8(bytes)
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
        .replace(/("job": "|>)[0-9a-f]{8}-[0-9a-f-]{27}("|<)/g, (all, before: string, after: string) =>
          name.includes('sheet1') ? all : `${before}job${after}`,
        ),
    ]),
  );

/** Exports the same from both; answers what each said, or threw. */
async function both(
  counters: readonly Counter[],
  caller: Caller,
  purpose: string,
  input: Record<string, unknown>,
): Promise<readonly string[]> {
  return Promise.all(
    counters.map(async counter => {
      const recipient = await counter.recipient(caller.who.is === 'application' ? 'mailing-tool' : 'internal');
      const started = await counter.start(caller.who, purpose, { ...input, recipient });
      if (started.errors.length > 0) return refused(started).join('\n');
      const job = await counter.ended(caller.who, started.data['startExport'].job.id);
      if (job.state !== 'DONE') return JSON.stringify([job.state, job.problem, job.problems]);
      const response = await counter.fetch(caller.who, await counter.handle(caller.who, job.id));
      const bytes = Buffer.from(await response.arrayBuffer());
      return JSON.stringify([job.done, job.total, job.file!.name, plain({ parts: unzipSync(bytes) } as Opened)]);
    }),
  );
}

interface Met {
  exports: number;
  rows: number;
  refused: number;
}

async function run(pair: Pair, caller: Caller, count: number, questions: fc.Arbitrary<Record<string, unknown>>): Promise<Met> {
  const counters = pair.worlds.map(world => new Counter(world));
  const met: Met = { exports: 0, rows: 0, refused: 0 };
  for (const { purpose, ...input } of fc.sample(questions, { numRuns: count, seed })) {
    const [one, other] = await both(counters, caller, purpose as string, input);
    if (one !== other)
      throw new Error(`Somebody can tell the two exports apart: ${JSON.stringify({ purpose, ...input })}\n\n${differing(one!, other!)}`);
    met.exports++;
    if (one!.startsWith('[')) met.rows += (JSON.parse(one!) as [number])[0];
    else met.refused++;
  }
  return met;
}

function differing(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  return [one, other].map(text => `… ${text.slice(Math.max(0, at - 200), at + 200)} …`).join('\n\n');
}

/** Any export: filter, search, order, fields, format. */
const anyExport = (caller: Caller, pair: Pair): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record({
      purpose: fc.constantFrom(...caller.purposes),
      filter: fc.option(arbitraryFilter(pair.material), { nil: undefined, freq: 3 }),
      search: fc.option(fc.constantFrom(...pair.material.words), { nil: undefined, freq: 1 }),
      orderBy: fc.option(
        fc.record({
          field: fc.constantFrom('familyName', 'givenName', 'familyName', 'city', 'birthDate'),
          direction: fc.constantFrom('ASC', 'DESC'),
        }),
        { nil: undefined, freq: 1 },
      ),
      fields: fc.option(
        fc.uniqueArray(fc.constantFrom(...caller.readable, ...caller.readable, 'birthDate'), { minLength: 1, maxLength: 3 }),
        {
          nil: undefined,
          freq: 1,
        },
      ),
      format: fc.constantFrom('CSV', 'CSV', 'XLSX', 'VCARD'),
    })
    .map(({ filter, ...input }) => ({
      ...input,
      ...(filter && { filter: valueFromASTUntyped(parseValue(filter)) }),
      ...(input.format !== 'CSV' && { delimiter: undefined }),
    }));

describe('two databases that differ only in what somebody may not see give the same files, but for times and ids, to', () => {
  test.each([
    [callers[0]!.name, callers[0]!, 60],
    [callers[1]!.name, callers[1]!, 30],
  ] as const)('%s', async (name, caller, count) => {
    const pair = await openPair(caller, { jobs: true });
    try {
      const met = await run(pair, caller, count, anyExport(caller, pair));
      console.log(`non-interference of exports, ${name}: ${JSON.stringify(met)}`);
      expect(met.rows).toBeGreaterThan(count);
      expect(met.refused).toBeLessThan(count / 2);
    } finally {
      await pair.close();
    }
  });
});

/** Reads cities and languages of all members, and takes along the names of all and the cities of those who speak Dutch. */
const printer: Caller = {
  name: 'Karim, who reads more than he may take along',
  who: karim,
  purposes: ['membership'],
  readable: ['givenName', 'familyName', 'city', 'language'],
  // What he may read and may not take along: asked for nothing, it may influence nothing.
  hidden: [
    { columns: ['city'], where: `contact.language IS DISTINCT FROM 'nl'` },
    { columns: ['postal_code', 'street', 'email', 'email_key', 'birth_date', 'custom'] },
  ],
};
const rules = [
  { action: ['read'], subject: 'Contact', fields: ['givenName', 'familyName', 'city', 'language'] },
  { action: ['export'], subject: 'Contact', fields: ['givenName', 'familyName'] },
  { action: ['export'], subject: 'Contact', fields: ['city'], conditions: { language: 'nl' } },
];
async function openPrinters(): Promise<Pair> {
  const pair = await openPair(printer, { jobs: true });
  for (const world of pair.worlds) await giveRole(new Counter(world), karim, { code: 'printer', purposes: ['membership'], rules });
  return pair;
}
const everything = fc.record({
  purpose: fc.constant('membership'),
  format: fc.constant('CSV'),
  fields: fc.constant(['familyName', 'city', 'givenName']),
});

describe('two databases that differ only in what somebody may read and may not take along', () => {
  test('give the same files', async () => {
    const pair = await openPrinters();
    try {
      const met = await run(
        pair,
        printer,
        6,
        fc.record({
          purpose: fc.constant('membership'),
          format: fc.constantFrom('CSV', 'XLSX', 'VCARD'),
          delimiter: fc.constant(undefined),
          fields: fc.constantFrom(undefined, ['familyName', 'city'], ['city']),
        }),
      );
      expect([met.refused, met.rows > 600]).toEqual([0, true]);
    } finally {
      await pair.close();
    }
  });

  test('are told apart when one cell leaves that may not', async () => {
    leak.cells = true;
    const pair = await openPrinters();
    await expect(run(pair, printer, 1, everything).finally(() => pair.close())).rejects.toThrow('Somebody can tell the two exports apart');
  });

  test('are told apart when one value that may leave is another', async () => {
    const pair = await openPrinters();
    await pair.rewrite(`UPDATE contact SET family_name = 'Peters' WHERE given_name = 'Nora' AND family_name = 'Peeters'`);
    await expect(run(pair, printer, 1, everything).finally(() => pair.close())).rejects.toThrow('Somebody can tell the two exports apart');
  });
});

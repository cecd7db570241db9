import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, eva, jan, mira, noor } from '../cast.ts';
import { Desk, type Member, type Who } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
let fields: string;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  const { data } = await desk.ask(jan, '{ catalogue { key custom } }');
  const keys: string[] = data['catalogue'].filter(({ custom }: { custom: boolean }) => !custom).map(({ key }: { key: string }) => key);
  expect(keys).toContain('healthNote');
  fields = `id ${keys.join(' ')} customFields { key text number date boolean choice } withheld { field reason }`;
});
afterAll(() => world.close());

type Shown = Record<string, unknown> | null;

/** The same person, read by every way there is. */
async function ways(who: Who, purpose: string, member: Member): Promise<[string, Shown][]> {
  const { id } = cast[member];
  // Under consent administration nobody is listed who was not looked for exactly.
  const exact =
    purpose === 'consent-administration' ? { search: (cast[member] as { values: { email?: string } }).values.email, first: 10 } : null;
  const list = (args: object, selection: string) => desk.contacts(who, purpose, exact ?? { first: 100, ...args }, selection);
  const found: [string, Shown][] = [['by id', await desk.contact(who, purpose, member, fields)]];
  const take = (name: string, contact: Shown | undefined) => found.push([name, contact ?? null]);
  const byId = await list({ filter: { id: [id] } }, `nodes { ${fields} } edges { node { ${fields} } }`);
  take('in a list', byId.data['contacts'].nodes[0]);
  take('at an edge', byId.data['contacts'].edges[0]?.node);
  const named = {
    fr: `fragment All on Contact { ${fields} } query ($p: PurposeCode!, $id: ID!) { other: contact(purpose: $p, id: $id) { ...All ... on Contact { id } } }`,
  };
  take('by fragment and alias', (await desk.ask(who, named.fr, { p: purpose, id })).data['other']);
  if (exact) return found;
  const all = await list({}, `nodes { ${fields} }`);
  take(
    'among all',
    all.data['contacts'].nodes.find((node: { id: string }) => node.id === id),
  );
  const back = await desk.contacts(who, purpose, { last: 100 }, `nodes { ${fields} }`);
  take(
    'read backwards',
    back.data['contacts'].nodes.find((node: { id: string }) => node.id === id),
  );
  return found;
}

test.each<[string, string, Member, Who]>([
  ['Mira', 'newsletter', 'nora', mira],
  ['Mira', 'newsletter', 'zoe', mira],
  ['Mira', 'fundraising', 'nora', mira],
  ['Mira', 'newsletter', 'tom', mira],
  ['Jan', 'membership', 'nora', jan],
  ['Jan', 'membership', 'lotte', jan],
  ['Jan', 'membership', 'jurgen', jan],
  ['Noor', 'emergency', 'ase', noor],
  ['Noor', 'emergency', 'fatima', noor],
  ['Noor', 'emergency', 'pieter', noor],
  ['Eva', 'consent-administration', 'jurgen', eva],
])('%s, for %s, reads %s the same by every way', async (_, purpose, member, who) => {
  const [[, first], ...others] = (await ways(who, purpose, member)) as [[string, Shown], ...[string, Shown][]];
  for (const [way, shown] of others) expect({ way, shown }).toEqual({ way, shown: first });
});

test('what a change answers is what reading would: no more, no less', async () => {
  const before = await desk.contact(jan, 'membership', 'nora', `version ${fields}`);
  const corrected = await desk.act(
    jan,
    'correctContact',
    { purpose: 'membership', id: cast.nora.id, expectedVersion: before!['version'], reason: 'moved', values: { city: 'Gent' } },
    `contact { ${fields} }`,
  );
  expect(corrected.data['correctContact'].contact).toEqual(await desk.contact(jan, 'membership', 'nora', fields));
  const recorded = await desk.act(
    eva,
    'recordLegalBasis',
    {
      purpose: 'consent-administration',
      forPurpose: 'neighbourhood-support',
      contactId: cast.nora.id,
      reason: 'asked for help',
      idempotencyKey: randomUUID(),
    },
    `contact { ${fields} }`,
  );
  expect(recorded.errors).toEqual([]);
  expect(recorded.data['recordLegalBasis'].contact).toEqual(await desk.contact(eva, 'consent-administration', 'nora', fields));
});

test('a proposal shows the contact it is about as reading does', async () => {
  const values = { givenName: 'Emma', email: 'emma.ds@example.net' };
  await desk.act(
    jan,
    'createContact',
    { purpose: 'membership', reason: 'joined', idempotencyKey: randomUUID(), legalBasis: { evidence: 'Form.' }, values },
    'outcome',
  );
  const { data } = await desk.ask(eva, `{ proposals(purpose: "consent-administration") { contact { ${fields} } } }`);
  expect(data['proposals'].at(-1).contact).toEqual(await desk.contact(eva, 'consent-administration', 'emma', fields));
});

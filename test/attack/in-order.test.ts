import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, eva, jan } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const nora = { contactId: cast.nora.id, purpose: 'consent-administration', forPurpose: 'neighbourhood-support' };
const record = (reason: string) => ({ ...nora, reason, idempotencyKey: randomUUID() });
const end = (reason: string) => ({ ...nora, reason, event: 'ENDED' });

test('several changes in one request happen one after the other, each on what the one before left', async () => {
  const turns = 5;
  const fields = Array.from(
    { length: turns },
    (_, i) =>
      `record${i}: recordLegalBasis(input: $record${i}) { contact { id } } end${i}: endLegalBasis(input: $end${i}) { contact { id } }`,
  );
  const variables = Object.fromEntries(
    Array.from({ length: turns }, (_, i) => [
      [`record${i}`, record(`begun ${i}`)],
      [`end${i}`, end(`over ${i}`)],
    ]).flat(),
  );
  const answer = await desk.ask(
    eva,
    `mutation (${Array.from({ length: turns }, (_, i) => `$record${i}: RecordLegalBasisInput!, $end${i}: EndLegalBasisInput!`).join(', ')}) { ${fields.join(' ')} }`,
    variables,
  );
  // Begun beside each other, all but one would find that a basis stands, or that there is none to end.
  expect(refused(answer)).toEqual([]);
  const written = await desk.sql<{ reason: string }>(`SELECT reason FROM change_log WHERE reason ~ '^(begun|over) [0-9]$' ORDER BY id`);
  expect(written.map(({ reason }) => reason)).toEqual(Array.from({ length: turns }, (_, i) => [`begun ${i}`, `over ${i}`]).flat());
});

test('one that is refused changes nothing and stops nothing: those before it stand, those behind it happen', async () => {
  const version = async () => (await desk.contact(jan, 'membership', 'nora', 'version'))!['version'] as string;
  const correct = (city: string, expectedVersion: string) => ({
    purpose: 'membership',
    id: cast.nora.id,
    expectedVersion,
    reason: `moved to ${city}`,
    values: { city },
  });
  const before = await version();
  const answer = await desk.ask(
    jan,
    `mutation ($a: CorrectContactInput!, $b: CorrectContactInput!, $c: CorrectContactInput!, $d: CreateContactInput!) {
      first: correctContact(input: $a) { contact { city } }
      stale: correctContact(input: $b) { contact { city } }
      wrong: correctContact(input: $c) { contact { city } }
      last: createContact(input: $d) { outcome }
    }`,
    {
      a: correct('Gent', before),
      b: correct('Brugge', before),
      c: { ...correct('Leuven', before), values: { email: 'nothing of the kind' } },
      d: {
        purpose: 'membership',
        reason: 'joined',
        idempotencyKey: randomUUID(),
        legalBasis: { evidence: 'Form.' },
        values: { givenName: 'Ilse', email: 'ilse@example.net' },
      },
    },
  );
  expect(answer.status).toBe(200);
  expect(refused(answer).map(said => said.split(' ')[0])).toEqual(['CONFLICT', 'BAD_USER_INPUT']);
  expect(answer.errors.map(({ path }) => path)).toEqual([['stale'], ['wrong']]);
  expect(answer.data).toEqual({ first: { contact: { city: 'Gent' } }, stale: null, wrong: null, last: { outcome: 'CREATED' } });
  expect(await desk.contact(jan, 'membership', 'nora', 'city')).toEqual({ city: 'Gent' });
  expect((await desk.sql(`SELECT FROM change_log WHERE reason IN ('moved to Brugge', 'moved to Leuven')`)).length).toBe(0);
});

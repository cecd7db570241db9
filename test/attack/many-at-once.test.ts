import { afterAll, beforeAll, expect, test } from 'vitest';
import { amir, cast, eva, eventsApp, jan, mira, noor, website } from '../cast.ts';
import { Desk, type Who } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const fields = 'id givenName familyName email mobile city language postalArea ageBand birthDate healthNote withheld { field reason }';

/** What each of them asks: who they are; and by list, by id and by search, for every purpose of theirs. */
const questions: { ask: () => Promise<unknown> }[] = (
  [
    [mira, 'newsletter'],
    [mira, 'fundraising'],
    [website, 'newsletter'],
    [eventsApp, 'events'],
    [amir, 'statistics'],
    [jan, 'membership'],
    [jan, 'events'],
    [jan, 'bookkeeping'],
    [noor, 'emergency'],
    [noor, 'neighbourhood-support'],
    [eva, 'consent-administration'],
  ] as [Who, string][]
).flatMap(([who, purpose]) => {
  const answer = async (asked: Promise<{ data: unknown; errors: readonly unknown[] }>) => {
    const { data, errors } = await asked;
    return { data, errors };
  };
  return [
    { ask: () => answer(desk.ask(who, '{ viewer { name roles { code purposes } } }')) },
    ...(purpose === 'consent-administration'
      ? []
      : [{ ask: () => answer(desk.contacts(who, purpose, { first: 50 }, `nodes { ${fields} } totalCount { value }`)) }]),
    ...[cast.nora.id, cast.zoe.id, cast.fatima.id, cast.jurgen.id, cast.tom.id].map(id => ({
      ask: () => answer(desk.ask(who, `query ($id: ID!) { contact(purpose: "${purpose}", id: $id) { ${fields} } }`, { id })),
    })),
    {
      ask: () =>
        answer(
          desk.contacts(who, purpose, { search: purpose === 'consent-administration' ? 'Nora Peeters' : 'no' }, `nodes { ${fields} }`),
        ),
    },
  ];
});

test('among many who ask at once, each hears what they would have heard alone', async () => {
  const alone = [];
  for (const { ask } of questions) alone.push(await ask());
  // Shuffled by a fixed stride, so that different callers meet in one crowd; fewer than are sent away (`MOST_AT_ONCE`).
  const order = Array.from({ length: questions.length * 2 }, (_, i) => (i * 37) % questions.length);
  for (let round = 0; round < 3; round++) {
    const together = await Promise.all(order.map(async i => [i, await questions[i]!.ask()] as const));
    for (const [i, heard] of together) expect(heard).toEqual(alone[i]);
  }
});

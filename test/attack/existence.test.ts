import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, jan, mira, website } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

/** Tom is there, without any basis; nobody is under the other id. */
const absent = cast.tom.id;
const nobody = '0190a0e0-0000-7000-8000-0000000fffff';

describe('that somebody is there whom one may not see is told by nothing', () => {
  test('not by reading by id', async () => {
    const bodies = await Promise.all(
      [absent, nobody].map(id =>
        desk.ask(website, 'query ($id: ID!) { contact(purpose: "newsletter", id: $id) { id email withheld { field } } }', { id }),
      ),
    );
    expect(bodies.map(({ status, data, errors }) => ({ status, data, errors }))).toEqual(
      [bodies[0], bodies[0]].map(({ status, data, errors }: any) => ({ status, data, errors })),
    );
    expect(bodies[0]!.data).toEqual({ contact: null });
  });

  test('not by asking for ids in a list, nor by counting them', async () => {
    const answer = (id: string) => desk.contacts(website, 'newsletter', { filter: { id: [id] } }, 'nodes { id } totalCount { value more }');
    for (const id of [absent, nobody])
      expect((await answer(id)).data['contacts']).toEqual({ nodes: [], totalCount: { value: 0, more: false } });
  });

  test.each<[string, (id: string) => Record<string, unknown>]>([
    [
      'correctContact',
      id => ({ purpose: 'membership', id, values: { city: 'Gent' }, reason: 'existence', expectedVersion: `o.${'a'.repeat(32)}` }),
    ],
    [
      'recordLegalBasis',
      id => ({
        purpose: 'membership',
        forPurpose: 'events',
        contactId: id,
        evidence: 'form',
        reason: 'existence',
        idempotencyKey: randomUUID(),
      }),
    ],
    ['endLegalBasis', id => ({ purpose: 'membership', forPurpose: 'membership', contactId: id, event: 'ENDED', reason: 'existence' })],
  ])('not by %s', async (mutation, input) => {
    const answers = await Promise.all([absent, nobody].map(id => desk.act(jan, mutation, input(id))));
    expect(answers.map(refused)).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  });

  test('not by a cursor: the last page of those who are there ends like any other', async () => {
    const page = await desk.contacts(mira, 'newsletter', { first: 100 }, 'nodes { id } pageInfo { hasNextPage }');
    expect(page.data['contacts'].pageInfo.hasNextPage).toBe(false);
    expect(page.data['contacts'].nodes.map(({ id }: { id: string }) => id)).not.toContain(absent);
  });

  test('an id of something else is nobody’s: it never finds another kind of thing', async () => {
    const ids = (
      await desk.sql<{ id: string }>(
        'SELECT id FROM staff_member UNION ALL SELECT id FROM service_account UNION ALL SELECT id FROM recipient UNION ALL SELECT id FROM legal_basis LIMIT 20',
      )
    ).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(15);
    for (const id of ids)
      expect((await desk.ask(mira, 'query ($id: ID!) { contact(purpose: "newsletter", id: $id) { id } }', { id })).data).toEqual({
        contact: null,
      });
  });

  test('a malformed id is malformed, whoever it might have meant', async () => {
    for (const id of ['1', `${absent} `, `${absent}'`, 'Contact:1', absent.slice(0, -1)]) {
      expect(refused(await desk.ask(website, 'query ($id: ID!) { contact(purpose: "newsletter", id: $id) { id } }', { id }))).toEqual([
        'BAD_USER_INPUT id:id',
      ]);
    }
  });
});

describe('signs that other systems take for patterns or for everything', () => {
  test.each(['%', '%%%', '_', '___', '\\', '*', '.*'])('%s in a search finds nobody whose name does not hold it', async search => {
    expect(await desk.who(website, 'newsletter', { search })).toEqual([]);
  });

  test('an empty list finds nobody, and its negation everybody who can be seen', async () => {
    expect(await desk.who(website, 'newsletter', { filter: { email: { in: [] } } })).toEqual([]);
    expect(await desk.who(website, 'newsletter', { filter: { or: [] } })).toEqual([]);
    expect(await desk.who(website, 'newsletter', { filter: { id: [] } })).toEqual([]);
    expect((await desk.who(website, 'newsletter', { filter: { not: { email: { in: [] } } } })).length).toBe(
      (await desk.who(website, 'newsletter')).length,
    );
  });

  test('a null where a test should stand is refused, and finds neither the first nor everybody', async () => {
    for (const filter of [{ email: null }, { email: { equals: null } }, { and: null }, { id: null }]) {
      expect((await desk.contacts(website, 'newsletter', { filter })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

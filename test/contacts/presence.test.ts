import { afterAll, beforeAll, expect, test } from 'vitest';
import { amir, cast, eva, jan, mira, noor, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, type Member, refused, type Who } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const nobody = { id: '0190a0e0-0000-7000-8000-999999999999' };

test.each<[sentence: string, Member, string, Who]>([
  ['Łukasz, who withdrew', 'lukasz', 'newsletter', mira],
  ['Mehmet, whose consent expired', 'mehmet', 'newsletter', website],
  ['Greta, whose objection is being weighed', 'greta', 'statistics', amir],
  ['Jean-Baptiste, who objected', 'jeanBaptiste', 'fundraising', mira],
  ['Jürgen, who asked for restriction', 'jurgen', 'membership', jan],
  ['Sofie, a member from next month on', 'sofie', 'membership', jan],
  ['Tom, with no basis for anything', 'tom', 'membership', jan],
  ['Hanna, who refused', 'hanna', 'newsletter', mira],
  ['Wim, who left', 'wim', 'membership', jan],
  ['Nora, who never came along on an outing', 'nora', 'emergency', noor],
])('%s, is absent, and answered like one who does not exist', async (_, member, purpose, who) => {
  const query =
    'query ($purpose: PurposeCode!, $id: ID!) { contact(purpose: $purpose, id: $id) { id givenName language version withheld { field reason } origins { field } legalBases { purpose standing } } }';
  const [hidden, none] = await Promise.all([cast[member], nobody].map(({ id }) => desk.ask(who, query, { purpose, id })));
  expect(hidden!.errors).toEqual([]);
  expect(hidden!.data).toEqual({ contact: null });
  expect({ status: hidden!.status, data: hidden!.data, errors: hidden!.errors }).toEqual({
    status: none!.status,
    data: none!.data,
    errors: none!.errors,
  });
  expect(await desk.who(who, purpose, { filter: { id: [cast[member].id] } })).toEqual([]);
});

test('whoever is absent is not counted either', async () => {
  const present = await desk.who(mira, 'newsletter');
  const { data } = await desk.contacts(mira, 'newsletter', { first: 1 }, 'nodes { id } totalCount { value more } pageInfo { hasNextPage }');
  expect(data['contacts']).toMatchObject({ totalCount: { value: present.length, more: false }, pageInfo: { hasNextPage: true } });
});

test('counting stops at the bound that was asked for, and says that there are more', async () => {
  const { data } = await desk.contacts(
    mira,
    'newsletter',
    {},
    'few: totalCount(upTo: 2) { value more } all: totalCount { value more } nodes { id }',
  );
  expect(data['contacts']).toMatchObject({ few: { value: 2, more: true }, all: { value: 6, more: false } });
});

test.each([0, -1, 10_001])('counting up to %i is refused', async upTo => {
  expect(refused(await desk.contacts(mira, 'newsletter', {}, `a: totalCount(upTo: ${upTo}) { value } b: totalCount { value }`))).toEqual([
    'BAD_USER_INPUT totalCount.upTo:range',
  ]);
});

test('Robin is restricted, and consented to the newsletter afterwards: present for that alone', async () => {
  expect(await desk.contact(mira, 'newsletter', 'robin', 'givenName')).toEqual({ givenName: 'Robin' });
  expect(await desk.contact(jan, 'membership', 'robin', 'givenName')).toBeNull();
});

test('what is selected has no influence on who is present: Amir asks for nothing he may read, and the same people are there', async () => {
  const [some, none] = await Promise.all([
    desk.contacts(amir, 'statistics', {}, 'nodes { id language }'),
    desk.contacts(amir, 'statistics', {}, 'nodes { id familyName }'),
  ]);
  const ids = (answer: typeof some) => answer.data['contacts'].nodes.map(({ id }: { id: string }) => id);
  expect(ids(none)).toEqual(ids(some));
  expect(ids(none)).toContain(cast.lotte.id);
});

test('an act on who is absent is refused like one on nobody', async () => {
  const correct = (id: string) =>
    desk.act(jan, 'correctContact', {
      purpose: 'membership',
      id,
      values: { city: 'Gent' },
      reason: 'moved',
      expectedVersion: `o.${'A'.repeat(32)}`,
    });
  const [hidden, none] = [await correct(cast.jurgen.id), await correct(nobody.id)];
  expect([refused(hidden), refused(none)]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  const end = (contactId: string) =>
    desk.act(jan, 'endLegalBasis', { purpose: 'membership', contactId, forPurpose: 'membership', event: 'ENDED', reason: 'left us' });
  expect([refused(await end(cast.jurgen.id)), refused(await end(nobody.id))]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
});

test('a basis that begins later lets its person in at that moment, without anybody doing anything', async () => {
  expect(await desk.contact(jan, 'membership', 'sofie', 'givenName')).toBeNull();
  await world.db.owner(owner => owner.query(`UPDATE legal_basis SET starts_at = now() WHERE contact_id = $1`, [cast.sofie.id]));
  expect(await desk.contact(jan, 'membership', 'sofie', 'givenName')).toEqual({ givenName: 'Sofie' });
});

test('a basis that expires lets its person go at that moment', async () => {
  await world.db.owner(owner =>
    owner.query(
      `UPDATE legal_basis SET expires_at = now() WHERE contact_id = $1 AND purpose_id = (SELECT id FROM purpose WHERE code = 'newsletter')`,
      [cast.emma.id],
    ),
  );
  expect(await desk.who(mira, 'newsletter')).not.toContain('emma');
  expect(await desk.contact(eva, 'consent-administration', 'emma', 'givenName')).toEqual({ givenName: 'Emma' });
});

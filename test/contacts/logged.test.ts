import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, eva, eventsApp, jan, karim, mira, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, refused, type Who } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const total = async () => Number((await desk.sql('SELECT count(*) AS count FROM access_log'))[0]!.count);

test('a list leaves one entry: who, as what, for what, which fields, whom, which request', async () => {
  const answer = await desk.contacts(
    mira,
    'newsletter',
    { first: 3, orderBy: { field: 'givenName' }, filter: { language: { in: ['nl', 'fr'] } } },
    'nodes { id email birthDate }',
  );
  const ids = answer.data['contacts'].nodes.map(({ id }: { id: string }) => id);
  const [{ id: miraId }] = (await desk.sql(`SELECT id FROM staff_member WHERE email_key = 'mira@delinde.example.org'`)) as [{ id: string }];
  const entries = await desk.logOf(answer);
  expect(entries).toMatchObject([
    {
      viewer_kind: 'staff',
      viewer_id: miraId,
      roles: ['marketing'],
      purpose: 'newsletter',
      operation: 'contacts',
      action: 'read',
      recipient_id: null,
      acting_for: null,
      refused: null,
    },
  ]);
  expect([...entries[0]!['contact_ids']].sort()).toEqual([...ids].sort());
  // Also what was asked by: an order and a filter disclose, too.
  expect([...entries[0]!['fields']].sort()).toEqual(['email', 'givenName', 'language']);
});

test('the row that only shows that there is a next page is not logged as seen', async () => {
  const answer = await desk.contacts(mira, 'newsletter', { first: 2 }, 'nodes { id } pageInfo { hasNextPage }');
  expect(answer.data['contacts'].pageInfo).toEqual({ hasNextPage: true });
  expect((await desk.logOf(answer))[0]!['contact_ids']).toHaveLength(2);
});

test('a question that only counts names nobody: no contact leaves', async () => {
  const answer = await desk.contacts(mira, 'newsletter', {}, 'totalCount { value more }');
  expect(answer.data['contacts'].totalCount.value).toBeGreaterThan(2);
  expect(await desk.logOf(answer)).toMatchObject([{ operation: 'contacts', purpose: 'newsletter', contact_ids: [], fields: [] }]);
});

test('an empty answer is logged as well', async () => {
  const answer = await desk.ask(mira, 'query ($id: ID!) { contact(purpose: "newsletter", id: $id) { givenName } }', { id: cast.tom.id });
  expect(await desk.logOf(answer)).toMatchObject([{ operation: 'contact', contact_ids: [], refused: null }]);
});

test('an application is logged with its recipient, and with whom it says it acts for', async () => {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${eventsApp.token}`, 'x-acting-for': 'user 17' },
    body: JSON.stringify({ query: '{ contacts(purpose: "events", first: 1) { nodes { id } } }' }),
  });
  const [entry] = await desk.sql('SELECT l.*, r.code FROM access_log l JOIN recipient r ON r.id = l.recipient_id WHERE request_id = $1', [
    response.headers.get('x-request-id'),
  ]);
  expect(entry).toMatchObject({ viewer_kind: 'service', roles: ['contact-manager'], acting_for: 'user 17', code: 'ticketing' });
});

describe('a refused call has an entry of its own', () => {
  test.each<[string, Who, string, string, object]>([
    [
      'a purpose that is not theirs',
      mira,
      '{ contacts(purpose: "membership") { nodes { id } } }',
      'FORBIDDEN purpose:notYours',
      { purpose: 'membership', refused: 'FORBIDDEN', fields: ['purpose'], viewer_kind: 'staff' },
    ],
    [
      'a purpose that is none',
      mira,
      '{ contacts(purpose: "spying") { nodes { id } } }',
      'PURPOSE_UNKNOWN purpose:unknown',
      { purpose: 'spying', refused: 'PURPOSE_UNKNOWN', viewer_kind: 'staff' },
    ],
    [
      'a field that may not be asked about',
      mira,
      '{ contacts(purpose: "newsletter", filter: { birthDate: { isEmpty: true } }) { nodes { id } } }',
      'FORBIDDEN filter.birthDate:ROLE',
      { refused: 'FORBIDDEN', fields: ['filter.birthDate'] },
    ],
    [
      'an administrator',
      karim,
      `query { contact(purpose: "newsletter", id: "${cast.nora.id}") { id } }`,
      'FORBIDDEN purpose:notYours',
      { operation: 'contact', refused: 'FORBIDDEN' },
    ],
    [
      'a stranger',
      null,
      '{ contacts(purpose: "newsletter") { nodes { id } } }',
      'UNAUTHENTICATED',
      { viewer_kind: 'stranger', viewer_id: null, refused: 'UNAUTHENTICATED', contact_ids: [] },
    ],
  ])('%s', async (_, who, query, expected, entry) => {
    const answer = await desk.ask(who, query);
    expect(refused(answer)).toEqual([expected]);
    expect(await desk.logOf(answer)).toMatchObject([entry]);
  });

  test('and what the caller wrote for a purpose is kept only where it could be one', async () => {
    const answer = await desk.ask(mira, 'query ($purpose: PurposeCode!) { contacts(purpose: $purpose) { nodes { id } } }', {
      purpose: 'nora.peeters@example.org',
    });
    expect(refused(answer)).toEqual(['PURPOSE_UNKNOWN purpose:unknown']);
    expect(await desk.logOf(answer)).toMatchObject([{ purpose: null, refused: 'PURPOSE_UNKNOWN' }]);
  });
});

describe('who looked at Nora', () => {
  const looked =
    'query ($id: ID!, $first: Int, $after: String) { accessLog(contactId: $id, first: $first, after: $after) { nodes { id viewerKind viewerName roles purpose operation fields contacts recipient requestId } pageInfo { hasNextPage endCursor } } }';

  test('is told to Eva, newest first, page by page, and her looking is logged', async () => {
    await desk.contact(jan, 'membership', 'nora', 'street');
    await desk.ask(website, 'query ($id: ID!) { contact(purpose: "newsletter", id: $id) { email } }', { id: cast.nora.id });
    const answer = await desk.ask(eva, looked, { id: cast.nora.id, first: 2 });
    expect(answer.data['accessLog'].nodes).toMatchObject([
      {
        viewerKind: 'service',
        viewerName: 'Website',
        purpose: 'newsletter',
        operation: 'contact',
        fields: ['email'],
        contacts: 1,
        recipient: expect.any(String),
      },
      {
        viewerKind: 'staff',
        viewerName: 'Jan Mertens',
        roles: ['contact-manager'],
        purpose: 'membership',
        fields: ['street'],
        recipient: null,
      },
    ]);
    const after = answer.data['accessLog'].pageInfo.endCursor;
    const next = await desk.ask(eva, looked, { id: cast.nora.id, first: 1, after });
    expect(next.data['accessLog'].nodes.map(({ id }: { id: string }) => id)).not.toContain(answer.data['accessLog'].nodes[1].id);
    const again = await desk.ask(eva, looked, { id: cast.nora.id, first: 2 });
    expect(again.data['accessLog'].nodes.map(({ operation, viewerName }: Record<string, string>) => [operation, viewerName])).toEqual([
      ['accessLog', 'Eva Vermeulen'],
      ['accessLog', 'Eva Vermeulen'],
    ]);
  });

  test('is counted per day, today last, as far as the filter lets through', async () => {
    const counted = async (filter: object, days: number) =>
      (
        await desk.ask(
          eva,
          'query ($id: ID!, $filter: AccessLogFilter, $days: Int) { accessLog(contactId: $id, filter: $filter, first: 1) { perDay(days: $days) { day looks } } }',
          { id: cast.nora.id, filter, days },
        )
      ).data['accessLog'].perDay as { day: string; looks: number }[];
    const naive = async (and = '') =>
      Number((await desk.sql(`SELECT count(*) AS n FROM access_log WHERE contact_ids @> ARRAY[$1::uuid] ${and}`, [cast.nora.id]))[0].n);
    const [{ today }] = await desk.sql(`SELECT (now() AT TIME ZONE 'Europe/Brussels')::date AS today`);
    const before = await naive();
    const week = await counted({}, 7);
    expect(week).toHaveLength(7);
    expect(week.at(-1)!.day).toBe(today);
    expect(week.reduce((sum, { looks }) => sum + looks, 0)).toBe(before + 1); // asking is a look, too
    expect((await counted({ purpose: 'membership' }, 1)).map(({ looks }) => looks)).toEqual([await naive(`AND purpose = 'membership'`)]);
    expect((await counted({ role: 'dpo', fields: ['email'] }, 30)).every(({ looks }) => looks === 0)).toBe(true);
  });

  test('is told of absent ones, too, and to nobody else', async () => {
    expect((await desk.ask(eva, looked, { id: cast.tom.id })).errors).toEqual([]);
    for (const who of [jan, mira, karim, website])
      expect(refused(await desk.ask(who, looked, { id: cast.nora.id }))).toEqual(['FORBIDDEN']);
  });

  test('holds no value of hers', async () => {
    const text = JSON.stringify(await desk.sql('SELECT * FROM access_log'));
    for (const value of ['Peeters', 'nora.peeters', '470123456', 'Hoogstraat', '1000'])
      expect(text.replace(/"(at|id|request_id|viewer_id|contact_ids|recipient_id)":("[^"]*"|\[[^\]]*\])/g, '')).not.toContain(value);
  });
});

test('what the catalogue, the house and oneself say is no look at anybody: no entry', async () => {
  const before = await total();
  await desk.ask(jan, '{ viewer { name } catalogue { key } organisation { legalName } }');
  await desk.ask(jan, '{ fields(purpose: "membership") { field } }');
  expect(await total()).toBe(before);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, eva, eventsApp, jan, mira, noor, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, refused, type Who } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

/** Three times: from the second time on a document runs as compiled code, and must say the same. */
async function thrice(who: Who, query: string, variables: Record<string, unknown> = {}) {
  const answers = [];
  for (let i = 0; i < 3; i++) answers.push(await desk.ask(who, query, variables));
  for (const { data, errors, status } of answers)
    expect({ data, errors, status }).toEqual({ data: answers[0]!.data, errors: answers[0]!.errors, status: answers[0]!.status });
  return answers[2]!;
}
const nora = { id: cast.nora.id };

describe('aliases', () => {
  test('of two purposes are judged apart and logged apart', async () => {
    const answer = await thrice(
      jan,
      `query ($id: ID!) {
      member: contact(purpose: "membership", id: $id) { street mobile withheld { field } }
      guest: contact(purpose: "events", id: $id) { street mobile withheld { field } } }`,
      nora,
    );
    expect(answer.data).toEqual({
      member: { street: 'Hoogstraat 7', mobile: '+32470123456', withheld: [] },
      guest: { street: null, mobile: '+32470123456', withheld: [{ field: 'street' }] },
    });
    const log = await desk.logOf(answer);
    expect(
      log.map(({ purpose, fields }) => ({ purpose, fields: [...fields].sort() })).sort((a, b) => a.purpose.localeCompare(b.purpose)),
    ).toEqual([
      { purpose: 'events', fields: ['mobile'] },
      { purpose: 'membership', fields: ['mobile', 'street'] },
    ]);
  });

  test('one that is refused takes nothing of its neighbour along', async () => {
    const answer = await thrice(
      mira,
      `query ($id: ID!) { mine: contact(purpose: "newsletter", id: $id) { givenName } theirs: contact(purpose: "membership", id: $id) { givenName } }`,
      nora,
    );
    expect(answer.data).toEqual({ mine: { givenName: 'Nora' }, theirs: null });
    expect(answer.status).toBe(200);
    expect(refused(answer)).toEqual(['FORBIDDEN purpose:notYours']);
    expect(answer.errors[0]!.path).toEqual(['theirs']);
    expect((await desk.logOf(answer)).map(({ purpose, refused: code }) => [purpose, code]).sort()).toEqual([
      ['membership', 'FORBIDDEN'],
      ['newsletter', null],
    ]);
  });

  test('of fields change names, not rights', async () => {
    const answer = await thrice(
      mira,
      'query ($id: ID!) { contact(purpose: "newsletter", id: $id) { givenName: birthDate email: mobile first: givenName withheld { field reason } } }',
      nora,
    );
    expect(answer.data['contact']).toEqual({
      givenName: null,
      email: null,
      first: 'Nora',
      withheld: [
        { field: 'birthDate', reason: 'ROLE' },
        { field: 'mobile', reason: 'ROLE' },
      ],
    });
  });
});

describe('fragments', () => {
  test('say what plain fields say', async () => {
    const answer = await thrice(
      mira,
      `query ($id: ID!) { contact(purpose: "newsletter", id: $id) { ...Outer withheld { ...Why } } }
      fragment Outer on Contact { givenName ...Inner } fragment Inner on Contact { ... on Contact { birthDate } } fragment Why on WithheldField { field reason }`,
      nora,
    );
    expect(answer.data['contact']).toEqual({ givenName: 'Nora', birthDate: null, withheld: [{ field: 'birthDate', reason: 'ROLE' }] });
  });

  test('in nodes and edges of one connection are read and logged together', async () => {
    const answer = await thrice(
      mira,
      `{ contacts(purpose: "newsletter", first: 1) { nodes { ...A } edges { node { ...B } } } } fragment A on Contact { givenName } fragment B on Contact { language }`,
    );
    expect(Object.keys(answer.data['contacts'].nodes[0])).toEqual(['givenName']);
    expect(Object.keys(answer.data['contacts'].edges[0].node)).toEqual(['language']);
    expect((await desk.logOf(answer))[0]!['fields'].sort()).toEqual(['familyName', 'givenName', 'language']);
  });
});

describe('@include and @skip', () => {
  const query =
    'query ($id: ID!, $city: Boolean!) { contact(purpose: "newsletter", id: $id) { givenName city @include(if: $city) birthDate @skip(if: $city) withheld { field } } }';

  test('flip with their variable, however often the document came before', async () => {
    for (const city of [true, true, true, false, true, false, false]) {
      const answer = await desk.ask(mira, query, { ...nora, city });
      expect(answer.errors).toEqual([]);
      expect(answer.data['contact']).toEqual(
        city
          ? { givenName: 'Nora', city: 'Brussel', withheld: [] }
          : { givenName: 'Nora', birthDate: null, withheld: [{ field: 'birthDate' }] },
      );
      // What was left out was not read either.
      expect((await desk.logOf(answer))[0]!['fields'].sort()).toEqual(city ? ['city', 'givenName'] : ['givenName']);
    }
  });

  test('of a whole root field: left out, it leaves no trace', async () => {
    const both =
      'query ($id: ID!, $also: Boolean!) { a: contact(purpose: "newsletter", id: $id) { givenName } b: contact(purpose: "fundraising", id: $id) @include(if: $also) { street } }';
    for (const also of [true, false, true, false]) {
      const answer = await desk.ask(mira, both, { ...nora, also });
      expect(Object.keys(answer.data)).toEqual(also ? ['a', 'b'] : ['a']);
      expect(await desk.logOf(answer)).toHaveLength(also ? 2 : 1);
    }
  });

  test('of an unused operation nothing runs', async () => {
    const body = {
      query:
        'query A($id: ID!) { contact(purpose: "newsletter", id: $id) { givenName } } query B { contacts(purpose: "fundraising") { nodes { id } } }',
      operationName: 'A',
      variables: nora,
    };
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${website.token}` },
      body: JSON.stringify(body),
    });
    expect(await response.json()).toEqual({ data: { contact: { givenName: 'Nora' } } });
    expect(await desk.sql('SELECT purpose FROM access_log WHERE request_id = $1', [response.headers.get('x-request-id')])).toEqual([
      { purpose: 'newsletter' },
    ]);
  });
});

describe('custom fields', () => {
  test('named ones come with the one member that fits their kind', async () => {
    const answer = await thrice(
      jan,
      'query ($id: ID!) { contact(purpose: "events", id: $id) { customFields(keys: ["custom.volunteer", "custom.tshirtSize"]) { key text number date boolean choice } withheld { field } } }',
      nora,
    );
    const none = { text: null, number: null, date: null, boolean: null, choice: null };
    expect(answer.data['contact']).toEqual({
      customFields: [
        { ...none, key: 'custom.volunteer', boolean: true },
        { ...none, key: 'custom.tshirtSize', choice: 'M' },
      ],
      withheld: [],
    });
  });

  test('without keys all that are in use; one that the purpose does not cover has no value and a reason', async () => {
    expect(await desk.contact(jan, 'membership', 'nora', 'customFields { key text boolean choice } withheld { field reason }')).toEqual({
      customFields: [
        { key: 'custom.membershipNumber', text: 'L-0001', boolean: null, choice: null },
        { key: 'custom.tshirtSize', text: null, boolean: null, choice: null },
        { key: 'custom.volunteer', text: null, boolean: null, choice: null },
      ],
      withheld: [
        { field: 'custom.tshirtSize', reason: 'PURPOSE' },
        { field: 'custom.volunteer', reason: 'PURPOSE' },
      ],
    });
  });

  test.each(['custom.nothing', '__proto__', 'constructor', 'email', ''])('the key “%s” is none', async key => {
    const query = 'query ($keys: [FieldKey!]) { contacts(purpose: "events") { nodes { customFields(keys: $keys) { key } } } }';
    expect(refused(await thrice(eventsApp, query, { keys: ['custom.volunteer', key] }))).toEqual([
      'BAD_USER_INPUT customFields.keys.1:unknownField',
    ]);
  });
});

test('origins are told of the values shown, and of no others', async () => {
  expect(await desk.contact(jan, 'membership', 'nora', 'mobile education origins { field origin detail }')).toEqual({
    mobile: '+32470123456',
    education: null,
    origins: [{ field: 'mobile', origin: 'STAFF', detail: 'told at the counter' }],
  });
  expect(await desk.contact(mira, 'newsletter', 'zoe', 'city email origins { field }')).toEqual({
    city: null,
    email: 'zoe.lefevre@example.org',
    origins: [{ field: 'email' }],
  });
  expect((await desk.contact(noor, 'emergency', 'fatima', 'healthNote origins { field origin detail at }'))!['origins']).toMatchObject([
    { field: 'healthNote', origin: 'THIRD_PARTY', detail: 'her daughter' },
  ]);
});

describe('version', () => {
  test('does not depend on what is selected', async () => {
    const { version } = (await desk.contact(mira, 'newsletter', 'nora', 'version'))!;
    expect((await desk.contact(mira, 'newsletter', 'nora', 'version givenName birthDate'))!['version']).toBe(version);
    expect(
      (await desk.contacts(mira, 'newsletter', { filter: { id: [cast.nora.id] } }, 'nodes { version }')).data['contacts'].nodes,
    ).toEqual([{ version }]);
  });

  test('is another for another purpose, and says whether a fresh second factor was there', async () => {
    const [member, guest] = [
      await desk.contact(jan, 'membership', 'nora', 'version'),
      await desk.contact(jan, 'events', 'nora', 'version'),
    ];
    expect(member!['version']).not.toBe(guest!['version']);
    expect(member!['version']).toMatch(/^s\.[\w-]{32}$/);
    expect((await desk.contact(website, 'newsletter', 'nora', 'version'))!['version']).toMatch(/^o\./);
  });
});

describe('legal bases', () => {
  const bases = 'legalBases { purpose kind standing detail noticeVersion givenBy evidence startsAt endedAt }';
  const of = (contact: Record<string, any> | null) => contact!['legalBases'].map(({ purpose }: { purpose: string }) => purpose);

  test('Jan reads those of the purposes of his role, Eva those of all, Amir none', async () => {
    expect(of(await desk.contact(jan, 'membership', 'nora', bases))).toEqual(['events', 'membership', 'bookkeeping']);
    expect(of(await desk.contact(mira, 'newsletter', 'nora', bases))).toEqual(['newsletter', 'fundraising']);
    expect(of(await desk.contact(eva, 'consent-administration', 'nora', bases))).toHaveLength(8);
    expect(
      await desk.contact({ is: 'staff', name: 'Amir Haddad', email: 'amir@delinde.example.org' }, 'statistics', 'nora', bases),
    ).toEqual({ legalBases: null });
  });

  test('evidence is opened only for who asks for it, and is nowhere in the clear', async () => {
    const [state] = (await desk.contact(mira, 'newsletter', 'nora', bases))!['legalBases'];
    expect(state).toMatchObject({
      purpose: 'newsletter',
      kind: 'CONSENT',
      standing: 'STANDS',
      detail: null,
      noticeVersion: 2,
      givenBy: 'PERSON',
      evidence: 'Form on the website, confirmed by mail.',
    });
    const [{ leaks }] = (await desk.sql(
      `SELECT count(*)::integer AS leaks FROM legal_basis b WHERE position('Form on the website'::bytea IN evidence) > 0`,
    )) as [{ leaks: number }];
    expect(leaks).toBe(0);
  });

  test('an application of marketing reads those of the purposes it is held to', async () => {
    expect(of(await desk.contact(website, 'newsletter', 'nora', bases))).toEqual(['newsletter']);
  });
});

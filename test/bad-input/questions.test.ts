import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, eva, jan, mira, noor, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { canary, Line } from './line.ts';

let world: World;
let lines: Record<'mira' | 'jan' | 'eva' | 'noor' | 'website' | 'nobody', Line>;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  lines = {
    mira: await Line.of(world, mira),
    jan: await Line.of(world, jan),
    eva: await Line.of(world, eva),
    noor: await Line.of(world, noor),
    website: await Line.of(world, website),
    nobody: new Line(world),
  };
});
afterAll(() => world.close());

const list = `query ($purpose: PurposeCode!, $filter: ContactFilter, $search: String, $orderBy: ContactOrder, $first: Int, $after: String) {
  contacts(purpose: $purpose, filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after) { nodes { id } totalCount { value } } }`;
const one = 'query ($purpose: PurposeCode!, $id: ID!) { contact(purpose: $purpose, id: $id) { id givenName } }';
type Name = keyof typeof lines;
const refusal = (who: Name, query: string, variables: object) => lines[who].refused(lines[who].ask(query, variables));

describe('a purpose', () => {
  test.each<[string, Name, string, string]>([
    ['nobody knows', 'mira', canary, 'PURPOSE_UNKNOWN purpose:unknown'],
    ['that is still a draft', 'mira', 'mentoring', 'PURPOSE_UNKNOWN purpose:unknown'],
    ['that is retired', 'jan', 'summer-camp-2024', 'PURPOSE_UNKNOWN purpose:unknown'],
    ['of another role', 'mira', 'membership', 'FORBIDDEN purpose:notYours'],
    ['of Mira’s role that the application is not held to', 'website', 'fundraising', 'FORBIDDEN purpose:notYours'],
    ['built in, not for marketing', 'mira', 'subject-requests', 'FORBIDDEN purpose:notYours'],
    ['with a NUL in it', 'mira', `news\u0000${canary}`, 'PURPOSE_UNKNOWN purpose:unknown'],
    ['with half a surrogate pair', 'mira', `\ud800${canary}`, 'PURPOSE_UNKNOWN purpose:unknown'],
    ['that is a key of every object', 'mira', '__proto__', 'PURPOSE_UNKNOWN purpose:unknown'],
    ['written in capitals', 'mira', 'NEWSLETTER', 'PURPOSE_UNKNOWN purpose:unknown'],
    ['as an attack', 'mira', `newsletter' OR '${canary}`, 'PURPOSE_UNKNOWN purpose:unknown'],
    ['longer than any', 'mira', canary.repeat(100), 'BAD_USER_INPUT purpose:type'],
    ['that is no text', 'mira', { canary } as unknown as string, 'BAD_USER_INPUT purpose:type'],
    ['that is nothing', 'mira', null as unknown as string, 'BAD_USER_INPUT purpose:required'],
  ])('%s', async (_, who, purpose, expected) => {
    expect(await refusal(who, list, { purpose })).toEqual([expected]);
    expect(await refusal(who, one, { purpose, id: cast.nora.id })).toEqual([expected]);
    expect(await refusal(who, 'query ($purpose: PurposeCode!) { fields(purpose: $purpose) { field } }', { purpose })).toEqual([expected]);
  });
});

describe('an unreadable field', () => {
  test.each<[string, Name, string, object, string]>([
    ['equal to', 'mira', 'newsletter', { filter: { birthDate: { equals: '1990-01-01' } } }, 'FORBIDDEN filter.birthDate:ROLE'],
    ['empty', 'mira', 'newsletter', { filter: { mobile: { isEmpty: true } } }, 'FORBIDDEN filter.mobile:ROLE'],
    ['one of nothing', 'mira', 'newsletter', { filter: { mobile: { in: [] } } }, 'FORBIDDEN filter.mobile:ROLE'],
    ['without any test', 'mira', 'newsletter', { filter: { mobile: {} } }, 'FORBIDDEN filter.mobile:ROLE'],
    [
      'with a value that is wrong as well',
      'mira',
      'newsletter',
      { filter: { birthDate: { equals: canary } } },
      'FORBIDDEN filter.birthDate:ROLE',
    ],
    ['negated', 'mira', 'newsletter', { filter: { not: { birthDate: { isEmpty: true } } } }, 'FORBIDDEN filter.not.birthDate:ROLE'],
    [
      'deep down',
      'mira',
      'newsletter',
      { filter: { and: [{ or: [{ givenName: { equals: canary } }, { not: { phone: { startsWith: canary } } }] }] } },
      'FORBIDDEN filter.and.0.or.1.not.phone:ROLE',
    ],
    [
      'several',
      'mira',
      'newsletter',
      { filter: { mobile: { isEmpty: true }, or: [{ street: { contains: canary } }] } },
      'FORBIDDEN filter.or.0.street:PURPOSE filter.mobile:ROLE',
    ],
    [
      'a custom one',
      'jan',
      'membership',
      { filter: { custom: [{ key: 'custom.volunteer', boolean: { equals: true } }] } },
      'FORBIDDEN filter.custom.0.boolean:PURPOSE',
    ],
    ['a derived one', 'noor', 'emergency', { filter: { birthYear: { equals: 1990 } } }, 'FORBIDDEN filter.birthYear:PURPOSE'],
    ['in the order', 'mira', 'newsletter', { orderBy: { field: 'birthDate' } }, 'FORBIDDEN orderBy.field:ROLE'],
    ['in the order, not covered', 'mira', 'newsletter', { orderBy: { field: 'postalCode' } }, 'FORBIDDEN orderBy.field:PURPOSE'],
    ['that is readable, and no order', 'jan', 'membership', { orderBy: { field: 'street' } }, 'BAD_USER_INPUT orderBy.field:notSortable'],
    ['that is nothing, in the order', 'jan', 'membership', { orderBy: { field: canary } }, 'BAD_USER_INPUT orderBy.field:unknownField'],
    [
      'that every object has, in the order',
      'jan',
      'membership',
      { orderBy: { field: '__proto__' } },
      'BAD_USER_INPUT orderBy.field:unknownField',
    ],
    [
      'SQL, in the order',
      'jan',
      'membership',
      { orderBy: { field: `familyName, (SELECT '${canary}')` } },
      'BAD_USER_INPUT orderBy.field:unknownField',
    ],
  ])('%s', async (_, who, purpose, args, expected) => {
    expect(await refusal(who, list, { purpose, ...args })).toEqual([expected]);
  });

  test('in a search finds nothing: it is not looked into', async () => {
    const found = await lines.mira.ask(list, { purpose: 'newsletter', search: '470123456' });
    expect(JSON.parse(found.text)).toEqual({ data: { contacts: { nodes: [], totalCount: { value: 0 } } } });
  });
});

const uuid = cast.nora.id;
const deep = (depth: number): object => (depth === 0 ? { city: { isEmpty: true } } : { not: deep(depth - 1) });
describe('a filter', () => {
  test.each<[string, object, string]>([
    ['ids that are none', { id: [canary] }, 'BAD_USER_INPUT filter.id:id'],
    ['one of whose ids is none', { id: [uuid, `${uuid}${canary}`] }, 'BAD_USER_INPUT filter.id:id'],
    ['too many ids', { id: Array.from({ length: 101 }, () => uuid) }, 'BAD_USER_INPUT filter.id:tooMany'],
    ['too many values', { city: { in: Array.from({ length: 501 }, (_, i) => `${canary}${i}`) } }, 'BAD_USER_INPUT filter.city.in:tooMany'],
    ['too deep', deep(5), 'BAD_USER_INPUT filter.not.not.not.not.not:tooDeep'],
    [
      'too many tests',
      { or: Array.from({ length: 49 }, () => ({ city: { equals: canary }, street: { equals: canary } })) },
      'BAD_USER_INPUT filter.or.25.street.equals:tooMany',
    ],
    ['too many branches', { or: Array.from({ length: 51 }, () => ({})) }, 'BAD_USER_INPUT filter.or:tooMany'],
    [
      'too many branches of branches',
      { and: Array.from({ length: 8 }, () => ({ or: Array.from({ length: 8 }, () => ({})) })) },
      'BAD_USER_INPUT filter.and.5.or.3:tooMany',
    ],
    ['null for a field', { city: null }, 'BAD_USER_INPUT filter.city:notNull'],
    ['null for a test', { city: { equals: null } }, 'BAD_USER_INPUT filter.city.equals:notNull'],
    ['null for a branch', { not: null }, 'BAD_USER_INPUT filter.not:notNull'],
    ['a date that is none', { birthDate: { before: `2026-02-30${canary}` } }, 'BAD_USER_INPUT filter.birthDate.before:date'],
    ['a day that does not exist', { birthDate: { from: '2026-02-30' } }, 'BAD_USER_INPUT filter.birthDate.from:date'],
    ['an e-mail address that is none', { email: { equals: canary } }, 'BAD_USER_INPUT filter.email.equals:email'],
    ['a telephone number that is none', { mobile: { in: ['0470 55 01 08', canary] } }, 'BAD_USER_INPUT filter.mobile.in.1:phone'],
    ['a country that is none', { country: { equals: canary } }, 'BAD_USER_INPUT filter.country.equals:country'],
    ['a choice that is none', { salutation: { equals: canary } }, 'BAD_USER_INPUT filter.salutation.equals:choice'],
    ['two letters to contain', { city: { contains: 'ab' } }, 'BAD_USER_INPUT filter.city.contains:tooShort'],
    ['nothing to begin with', { city: { startsWith: '' } }, 'BAD_USER_INPUT filter.city.startsWith:tooShort'],
    ['a NUL', { city: { equals: `${canary}\u0000` } }, 'BAD_USER_INPUT filter.city.equals:controlCharacter'],
    ['a NUL at the beginning', { city: { startsWith: `\u0000${canary}` } }, 'BAD_USER_INPUT filter.city.startsWith:text'],
    ['half a surrogate pair', { city: { equals: `${canary}\udfff` } }, 'BAD_USER_INPUT filter.city.equals:controlCharacter'],
    ['half a surrogate pair to contain', { city: { contains: `${canary}\udfff` } }, 'BAD_USER_INPUT filter.city.contains:text'],
    ['a text longer than any', { city: { equals: canary.repeat(400) } }, 'BAD_USER_INPUT filter.city.equals:tooLong'],
    ['a beginning longer than any', { city: { startsWith: canary.repeat(400) } }, 'BAD_USER_INPUT filter.city.startsWith:text'],
    [
      'a custom field that is none',
      { custom: [{ key: `custom.${canary}`, text: { equals: 'x' } }] },
      'BAD_USER_INPUT filter.custom.0.key:unknownField',
    ],
    [
      'a custom field that every object has',
      {
        custom: [
          { key: '__proto__', text: { equals: 'x' } },
          { key: 'constructor', text: { equals: 'x' } },
        ],
      },
      'BAD_USER_INPUT filter.custom.0.key:unknownField filter.custom.1.key:unknownField',
    ],
    [
      'a field that is not custom, as custom',
      { custom: [{ key: 'email', text: { equals: 'x' } }] },
      'BAD_USER_INPUT filter.custom.0.key:unknownField',
    ],
    [
      'a custom field of another kind',
      { custom: [{ key: 'custom.membershipNumber', number: { equals: 5 } }] },
      'BAD_USER_INPUT filter.custom.0:kind',
    ],
    [
      'a custom field of two kinds',
      { custom: [{ key: 'custom.membershipNumber', text: { equals: 'x' }, number: { equals: 5 } }] },
      'BAD_USER_INPUT filter.custom.0:kind',
    ],
    ['a custom field without test', { custom: [{ key: 'custom.membershipNumber' }] }, 'BAD_USER_INPUT filter.custom.0:kind'],
    [
      'four things wrong',
      { email: { equals: canary }, birthDate: { from: canary }, country: { in: [canary] }, id: [canary] },
      'BAD_USER_INPUT filter.id:id filter.birthDate.from:date filter.email.equals:email filter.country.in.0:country',
    ],
    ['a field that no contact has', { [canary.slice(0, 4)]: { equals: 'x' } }, 'BAD_USER_INPUT filter:unknownField'],
    ['an operator of a database', { city: { $ne: canary } }, 'BAD_USER_INPUT filter.city:unknownField'],
    ['a list where one is asked for', { city: { equals: [canary] } }, 'BAD_USER_INPUT filter.city.equals:type'],
    ['an object where a text is asked for', { city: { equals: { canary } } }, 'BAD_USER_INPUT filter.city.equals:type'],
    ['an object like a list', { and: { 0: { city: { equals: canary } }, length: 1 } }, 'BAD_USER_INPUT filter.and:unknownField'],
    ['a key of every object', JSON.parse(`{"__proto__": {"equals": "${canary}"}}`), 'BAD_USER_INPUT filter:unknownField'],
    ['no object', [canary] as unknown as object, 'BAD_USER_INPUT filter:type'],
  ])('%s', async (_, filter, expected) => {
    expect((await refusal('jan', list, { purpose: 'membership', filter }))[0]).toBe(expected);
  });

  test.each([50, 500, 2_000, 5_000, 12_000])('nested %i deep', async depth => {
    const filter = `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    const body = `{"query":${JSON.stringify(list)},"variables":{"purpose":"membership","filter":${filter}}}`;
    expect((await lines.jan.refused(lines.jan.send({ body })))[0]).toMatch(/^BAD_USER_INPUT filter(\.not){5}:tooDeep$|^BAD_USER_INPUT$/);
  });
});

describe('a page', () => {
  test.each<[string, object, string]>([
    ['of none', { first: 0 }, 'BAD_USER_INPUT first:pageSize'],
    ['of less than none', { first: -1 }, 'BAD_USER_INPUT first:pageSize'],
    ['of more than a hundred', { first: 101 }, 'BAD_USER_INPUT first:pageSize'],
    ['of half a contact', { first: 1.5 }, 'BAD_USER_INPUT first:type'],
    ['of more than there are numbers', { first: 1e12 }, 'BAD_USER_INPUT first:type'],
    ['of a word', { first: canary }, 'BAD_USER_INPUT first:type'],
    ['after nothing', { after: '' }, 'BAD_USER_INPUT after:cursor'],
    ['after something', { after: canary }, 'BAD_USER_INPUT after:cursor'],
    ['after a NUL', { after: '\u0000' }, 'BAD_USER_INPUT after:cursor'],
    ['after a very long cursor', { after: canary.repeat(500) }, 'BAD_USER_INPUT after:cursor'],
    ['in no direction', { orderBy: { field: 'familyName', direction: canary } }, 'BAD_USER_INPUT orderBy.direction:type'],
    ['with a search of control characters', { search: `a\u0007${canary}` }, 'BAD_USER_INPUT search:text'],
    ['with a NUL in the search', { search: `\u0000${canary}` }, 'BAD_USER_INPUT search:text'],
    ['with half a surrogate pair in the search', { search: `\ud83d${canary}` }, 'BAD_USER_INPUT search:text'],
    ['with a search longer than any', { search: canary.repeat(100) }, 'BAD_USER_INPUT search:text'],
    ['with everything wrong', { first: 0, search: '\u0000', after: canary }, 'BAD_USER_INPUT first:pageSize search:text after:cursor'],
  ])('%s', async (_, args, expected) => {
    expect(await refusal('jan', list, { purpose: 'membership', ...args })).toEqual([expected]);
  });

  test('after a cursor of which one letter was changed, or that is somebody else’s', async () => {
    const { text } = await lines.jan.ask('{ contacts(purpose: "membership", first: 1) { pageInfo { endCursor } } }');
    const cursor = JSON.parse(text).data.contacts.pageInfo.endCursor as string;
    for (const at of [0, 10, Math.floor(cursor.length / 2), cursor.length - 1]) {
      const forged = `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;
      // The last letter of base64 may hold bits that mean nothing.
      if (Buffer.from(forged, 'base64url').equals(Buffer.from(cursor, 'base64url'))) continue;
      expect(await refusal('jan', list, { purpose: 'membership', after: forged })).toEqual(['BAD_USER_INPUT after:cursor']);
    }
    expect(await refusal('mira', list, { purpose: 'newsletter', after: cursor })).toEqual(['BAD_USER_INPUT after:cursor']);
  });
});

describe('an id', () => {
  test.each([
    canary,
    '',
    '0',
    'null',
    `${uuid}\u0000`,
    ` ${uuid}`,
    `${uuid}'--`,
    'role:admin',
    '{}',
    `urn:uuid:${uuid}`,
    uuid.replaceAll('-', ''),
  ])('“%s” is none', async id => {
    expect(await refusal('jan', one, { purpose: 'membership', id })).toEqual(['BAD_USER_INPUT id:id']);
    expect(await refusal('eva', 'query ($id: ID!) { accessLog(contactId: $id) { nodes { id } } }', { id })).toEqual([
      'BAD_USER_INPUT contactId:id',
    ]);
  });

  test('of another kind of thing names nobody', async () => {
    const { rows } = await world.db.pool.query<{ id: string }>('SELECT id FROM staff_member UNION ALL SELECT id FROM legal_basis LIMIT 3');
    for (const { id } of rows)
      expect((await lines.jan.ask(one, { purpose: 'membership', id })).text).toContain('{"data":{"contact":null}}');
  });

  test('that is a list or an object is refused', async () => {
    expect(await refusal('jan', one, { purpose: 'membership', id: [uuid] })).toEqual(['BAD_USER_INPUT id:type']);
    expect(await refusal('jan', one, { purpose: 'membership', id: { canary } })).toEqual(['BAD_USER_INPUT id:type']);
  });
});

test.each([
  canary,
  '',
  ...['999999999999999999', '0', '1', '-1', '1e3', '9223372036854775808', '1 OR true', '2026-01-01T00:00:00.000Z 1'].map(text =>
    Buffer.from(text).toString('base64url'),
  ),
])('a forged place in the access log (%s) is refused or shows an ordinary page', async after => {
  const told = await lines.eva.refused(
    lines.eva.ask('query ($id: ID!, $after: String) { accessLog(contactId: $id, after: $after) { nodes { id } } }', { id: uuid, after }),
  );
  expect([[], ['BAD_USER_INPUT after:cursor']]).toContainEqual(told);
});

test.each([
  [{ since: '2026-02-31T00:00:00Z' }, 'filter.since:dateTime'],
  [{ until: 'yesterday' }, 'filter.until:dateTime'],
  [{ since: '2026-01-01' }, 'filter.since:dateTime'],
  [{ since: 'infinity' }, 'filter.since:dateTime'],
  [{ role: canary }, 'filter.role:code'],
  [{ purpose: '' }, 'filter.purpose:code'],
  [{ fields: [canary] }, 'filter.fields:unknownField'],
  [{ fields: Array.from({ length: 201 }, () => 'email') }, 'filter.fields:tooMany'],
  [
    { since: 'x', until: 'y', role: '-', purpose: 'Z', fields: ['*'] },
    'filter.since:dateTime filter.until:dateTime filter.role:code filter.purpose:code filter.fields:unknownField',
  ],
])('a filter of the access log that is none (%j) is named', async (filter, problems) => {
  const looked = 'query ($id: ID!, $filter: AccessLogFilter) { accessLog(contactId: $id, filter: $filter) { nodes { id } } }';
  expect(await refusal('eva', looked, { id: uuid, filter })).toEqual([`BAD_USER_INPUT ${problems}`]);
});

test.each([0, -1, 91])('%i days of looks are refused', async days => {
  const looked = 'query ($id: ID!, $days: Int) { accessLog(contactId: $id) { perDay(days: $days) { day } } }';
  expect(await refusal('eva', looked, { id: uuid, days })).toEqual(['BAD_USER_INPUT days:range']);
});

test('a stranger is refused before anything is looked at', async () => {
  expect(await refusal('nobody', list, { purpose: canary, filter: { id: [canary] } })).toEqual(['UNAUTHENTICATED']);
  expect(await refusal('nobody', one, { purpose: 'newsletter', id: canary })).toEqual(['UNAUTHENTICATED']);
});

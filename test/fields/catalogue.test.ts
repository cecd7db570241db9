import { afterAll, beforeAll, expect, test } from 'vitest';
import { declaredFields } from '../../api/fields/personal.ts';
import { mergeCatalogue, syncCatalogue } from '../../api/fields/catalogue.ts';
import { fieldCategories, fieldKinds } from '../../api/fields/field.ts';
import { FieldCategory, FieldKind } from '../../api/fields/field-enums.ts';
import { labels, Office, officer } from '../purposes/office.ts';
import { field, row } from './given.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
  await office.complete();
  await office.draft({ code: 'lending', labels });
});
afterAll(() => office.close());

const inUse = async (key: string) => (await office.context()).policy.fields.get(key)?.inUse;

test('in a new catalogue ordinary fields are in use; delicate and sensitive ones, and what is told of them, are off', async () => {
  const off = declaredFields
    .map(({ key }) => key)
    .filter(key => !(field(key).inUse || false) && (field(key).delicate || field(key).sealed));
  expect(off.sort()).toEqual([
    'ageBand',
    'birthDate',
    'birthYear',
    'education',
    'gender',
    'healthNote',
    'jobTitle',
    'religion',
    'salutation',
  ]);
  const { data } = await office.ask('{ catalogue { key inUse delicate } }');
  expect(
    data!['catalogue']
      .filter((f: { inUse: boolean }) => !f.inUse)
      .map((f: { key: string }) => f.key)
      .sort(),
  ).toEqual(off);
  expect(data!['catalogue']).toHaveLength(declaredFields.length);
});

test('syncing again changes nothing that the organisation decided', async () => {
  await office.useField({ key: 'postalCode', inUse: false });
  expect(await syncCatalogue(office.sql)).toBe(0);
  expect(await inUse('postalCode')).toBe(false);
  await office.useField({ key: 'postalCode', inUse: true, necessity: 'to send letters' });
  expect(await inUse('postalCode')).toBe(true);
});

test('a field is switched on only with a written necessity, a delicate one only with a confirmation', async () => {
  expect((await office.useField({ key: 'birthDate', inUse: true })).refused).toEqual([
    'BAD_USER_INPUT input.necessity:required input.confirmed:confirmationRequired',
  ]);
  expect((await office.useField({ key: 'birthDate', inUse: true, necessity: 'age limit' })).refused).toEqual([
    'BAD_USER_INPUT input.confirmed:confirmationRequired',
  ]);
  expect(await inUse('birthDate')).toBe(false);
  expect(
    (await office.useField({ key: 'birthDate', inUse: true, necessity: 'age limit', confirmed: true })).data!['useField'].field,
  ).toEqual({ inUse: true, necessity: 'age limit' });
  expect(await inUse('birthDate')).toBe(true);
  expect(await office.sql(`SELECT reason, viewer_id FROM change_log WHERE action = 'useField' AND subject_id = 'birthDate'`)).toEqual([
    { reason: 'age limit', viewer_id: officer().id },
  ]);
});

test('an unknown field, and somebody without the duty', async () => {
  expect((await office.useField({ key: 'ci\0ty', inUse: true })).refused).toEqual(['BAD_USER_INPUT input.key:unknownField']);
  expect((await office.useField({ key: 'city', inUse: false }, officer(['Purpose', 'draft']))).refused).toEqual(['FORBIDDEN']);
});

test('a custom field comes with a purpose that needs it', async () => {
  const before = (await office.context()).policy.version;
  const { data, refused } = await office.defineField({});
  expect(refused).toEqual([]);
  expect(data!['defineField'].field).toMatchObject({ key: 'custom.shoeSize', inUse: true, label: 'Schoenmaat', purposes: [] });
  expect(await office.sql('SELECT field_key, justification FROM purpose_field')).toEqual([
    { field_key: 'custom.shoeSize', justification: 'to have them ready' },
  ]);
  const { policy } = await office.context();
  expect(Number(policy.version)).toBeGreaterThan(Number(before));
  expect(policy.fields.get('custom.shoeSize')).toMatchObject({ kind: 'NUMBER', custom: true, sealed: false, sortable: false, inUse: true });
  expect(await office.sql(`SELECT reason FROM change_log WHERE action = 'defineField'`)).toEqual([{ reason: 'we lend shoes' }]);
});

test('what is wrong with a definition is said all at once', async () => {
  const { refused } = await office.defineField({
    key: 'shoe size',
    labels: [],
    kind: 'EMAIL',
    category: 'SENSITIVE',
    choices: [],
    necessity: '',
    justification: ' ',
  });
  expect(refused).toEqual([
    'BAD_USER_INPUT input.key:customKey input.kind:customKind input.category:notSensitive input.labels:required input.choices:onlyForChoice input.necessity:notEmpty input.justification:notEmpty',
  ]);
  expect((await office.defineField({})).refused).toEqual(['CONFLICT input.key:taken']);
  expect((await office.defineField({ key: 'custom.other', purpose: 'nowhere' })).refused).toEqual(['NOT_FOUND input.purpose:unknown']);
  expect((await office.defineField({ key: 'custom.other', purpose: 'legal-claims' })).refused).toEqual([
    'BAD_USER_INPUT input.purpose:builtIn',
  ]);
  expect((await office.defineField({ key: 'custom.other' }, officer(['Field', 'define']))).refused).toEqual(['FORBIDDEN']);
  expect(await office.sql(`SELECT key FROM field WHERE key = 'custom.other'`)).toEqual([]);
});

test('a national number is refused without an authorisation (L25); data on offences starts switched off (L24)', async () => {
  const number = { key: 'custom.nationalNumber', kind: 'TEXT', category: 'SENSITIVE', sensitivity: 'NATIONAL_NUMBER', confirmed: true };
  expect((await office.defineField(number)).refused).toEqual(['BAD_USER_INPUT input.authorisation:authorisationRequired']);
  expect((await office.defineField({ ...number, authorisation: 'RR 12/2026' })).refused).toEqual([]);
  const offence = { key: 'custom.offence', kind: 'TEXT', category: 'SENSITIVE', sensitivity: 'CRIMINAL' };
  expect((await office.defineField(offence)).refused).toEqual(['BAD_USER_INPUT input.confirmed:confirmationRequired']);
  expect((await office.defineField({ ...offence, confirmed: true })).data!['defineField'].field.inUse).toBe(false);
  expect((await office.defineField({ ...offence, key: 'custom.count', kind: 'NUMBER', confirmed: true })).refused).toEqual([
    'BAD_USER_INPUT input.kind:sealedKind',
  ]);
  const { fields, purposes } = (await office.context()).policy;
  expect(fields.get('custom.nationalNumber')).toMatchObject({
    sealed: true,
    sortable: false,
    column: `(c.custom_sealed->>'nationalNumber')`,
  });
  // A sensitive field is no means of finding anybody, whatever its category.
  await office.defineField({ ...number, key: 'custom.passport', category: 'IDENTITY', authorisation: 'RR 12/2026' });
  expect((await office.context()).policy.purposes.get('consent-administration')!.covers.has('custom.passport')).toBe(false);
  expect(purposes.get('subject-requests')!.covers.has('custom.nationalNumber')).toBe(true);
});

test('choices have a value and labels each, no value twice', async () => {
  const choice = (value: string) => ({ value, labels: [{ language: 'nl', text: value.toLowerCase() }] });
  expect(
    (await office.defineField({ key: 'custom.size', kind: 'CHOICE', choices: [choice('S'), choice('S'), choice('x l')] })).refused,
  ).toEqual(['BAD_USER_INPUT input.choices.1.value:twice input.choices.2.value:choice']);
  expect((await office.defineField({ key: 'custom.size', kind: 'CHOICE' })).refused).toEqual(['BAD_USER_INPUT input.choices:tooFew']);
  const { data } = await office.defineField({ key: 'custom.size', kind: 'CHOICE', choices: [choice('S'), choice('XL')] });
  expect(data!['defineField'].field.choices).toEqual([
    { value: 'S', label: 's' },
    { value: 'XL', label: 'xl' },
  ]);
});

test('reading a custom value never raises, whatever lies in the column', async () => {
  const own = [
    ...mergeCatalogue((['TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CHOICE'] as const).map(kind => row(`custom.${kind.toLowerCase()}`, kind))),
  ].filter(([, field]) => field.custom);
  for (const stored of ['1', '1.50', '"x"', 'true', 'null', '[]', '{"a":1}', '"2026-02-30"', '1e300']) {
    for (const [key, { column, type }] of own) {
      const custom = JSON.stringify({ [key.slice(7)]: 0 }).replace(':0', `:${stored}`);
      const [read] = await office.sql(`SELECT ${column} AS value, (${column}) = $2::${type} AS same FROM (SELECT $1::jsonb AS custom) c`, [
        custom,
        type === 'numeric' ? '1.5' : type === 'boolean' ? 'true' : '1',
      ]);
      if (stored === 'null') expect(read.value, key).toBeNull();
      if (key === 'custom.number')
        expect(read.same, stored).toBe(stored === '1.50' ? true : ['1', '1e300'].includes(stored) ? false : null);
      if (key === 'custom.boolean') expect(read.value, stored).toBe(stored === 'true' ? true : null);
    }
  }
});

test('a key that is none never reaches the SQL of a column', () => {
  for (const key of [`custom.x')::int--`, 'custom.', 'custom.X', 'email2', `custom.${'x'.repeat(41)}`])
    expect(mergeCatalogue([row(key, 'TEXT')]).has(key)).toBe(false);
});

test('every kind and category of the catalogue is in the enum of the API, and every built-in field has labels in four languages', () => {
  expect(Object.keys(FieldKind)).toEqual([...fieldKinds]);
  expect(Object.keys(FieldCategory)).toEqual([...fieldCategories]);
  for (const { key, labels: own } of declaredFields) expect(Object.keys(own).sort(), key).toEqual(['de', 'en', 'fr', 'nl']);
});

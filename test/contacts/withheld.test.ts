import { afterAll, beforeAll, expect, test } from 'vitest';
import { letSecondFactorsGoStale } from '../ask.ts';
import { amir, eva, eventsApp, jan, mira, noor, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, type Member, type Who } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const none = { kind: 'NONE', purposes: [], roles: [] };
const askAdmin = { kind: 'ASK_ROLE', purposes: [], roles: ['admin'] };

test.each<[sentence: string, Who, string, Member, field: string, reason: string, remedy: object]>([
  ['Mira’s role reads no birth dates: who grants roles could change that', mira, 'newsletter', 'nora', 'birthDate', 'ROLE', askAdmin],
  ['an application has nobody to ask', website, 'newsletter', 'nora', 'birthDate', 'ROLE', none],
  [
    'Jan may read streets, and events do not need them: membership does',
    jan,
    'events',
    'nora',
    'street',
    'PURPOSE',
    { kind: 'CHANGE_PURPOSE', purposes: ['membership', 'bookkeeping'], roles: [] },
  ],
  ['the events app may act for nothing else', eventsApp, 'events', 'nora', 'street', 'PURPOSE', none],
  ['no purpose of this house needs an education', jan, 'membership', 'nora', 'education', 'PURPOSE', none],
  [
    'Zoë agreed before the notice named her city: she could be asked',
    mira,
    'newsletter',
    'zoe',
    'city',
    'NOT_COVERED_BY_CONSENT',
    { kind: 'ASK_CONSENT', purposes: [], roles: [] },
  ],
  ['Åse lives abroad', noor, 'emergency', 'ase', 'healthNote', 'ROLE_CONDITION', askAdmin],
  [
    'Pieter’s condition was ended, and Noor cannot record one',
    noor,
    'emergency',
    'pieter',
    'healthNote',
    'SENSITIVE_CONDITION_MISSING',
    none,
  ],
  ['an application never reads a sensitive field', website, 'newsletter', 'nora', 'healthNote', 'ROLE', none],
  ['the analyst may count birth years, which is not reading them', amir, 'statistics', 'nora', 'birthYear', 'ROLE', askAdmin],
  [
    'consent administration is about names and addresses',
    eva,
    'consent-administration',
    'nora',
    'birthDate',
    'PURPOSE',
    { kind: 'CHANGE_PURPOSE', purposes: ['subject-requests', 'legal-claims'], roles: [] },
  ],
])('%s', async (_, who, purpose, member, field, reason, remedy) => {
  const contact = await desk.contact(who, purpose, member, `id ${field} withheld { field reason remedy { kind purposes roles } }`);
  expect(contact).toMatchObject({ [field]: null, withheld: [{ field, reason, remedy }] });
});

test('a withheld field and an empty one never look alike: Ada never told her city, Zoë did', async () => {
  const city = 'city withheld { field }';
  expect(await desk.contact(jan, 'membership', 'ada', city)).toEqual({ city: null, withheld: [] });
  expect(await desk.contact(mira, 'newsletter', 'zoe', city)).toEqual({ city: null, withheld: [{ field: 'city' }] });
});

test('a field is withheld whether or not there is a value: nobody learns that Ada’s house has none', async () => {
  const gender = 'gender withheld { field reason }';
  const [ada, nora] = [await desk.contact(jan, 'membership', 'ada', gender), await desk.contact(jan, 'membership', 'nora', gender)];
  expect(ada).toEqual(nora);
});

test('only what was selected is listed as withheld', async () => {
  expect(await desk.contact(mira, 'newsletter', 'nora', 'givenName withheld { field }')).toEqual({ givenName: 'Nora', withheld: [] });
});

test('in one list Zoë’s city is withheld and Nora’s is shown', async () => {
  const { data } = await desk.contacts(mira, 'newsletter', { first: 100 }, 'nodes { givenName city withheld { field reason } }');
  const by = (name: string) => data['contacts'].nodes.find((node: { givenName: string }) => node.givenName === name);
  expect(by('Nora')).toEqual({ givenName: 'Nora', city: 'Brussel', withheld: [] });
  expect(by('Zoë')).toEqual({ givenName: 'Zoë', city: null, withheld: [{ field: 'city', reason: 'NOT_COVERED_BY_CONSENT' }] });
});

test('what `fields` foresees is what the rows then say', async () => {
  const { data } = await desk.ask(
    mira,
    '{ fields(purpose: "newsletter") { field verdict reason remedy { kind } filterable sortable editable creatable label(language: "fr") } }',
  );
  const of = (field: string) => data['fields'].find((each: { field: string }) => each.field === field);
  expect(of('givenName')).toMatchObject({
    verdict: 'YES',
    reason: null,
    remedy: null,
    filterable: true,
    sortable: true,
    editable: false,
    creatable: true,
    label: 'Prénom',
  });
  expect(of('city')).toMatchObject({ verdict: 'DEPENDS', filterable: true, sortable: true, editable: true });
  expect(of('birthDate')).toMatchObject({
    verdict: 'NO',
    reason: 'ROLE',
    remedy: { kind: 'ASK_ROLE' },
    filterable: false,
    sortable: false,
    editable: false,
  });
  expect(of('street')).toMatchObject({ verdict: 'NO', reason: 'PURPOSE' });
});

test('when her second factor has gone stale, Noor needs a fresh code for a health note and for nothing else', async () => {
  await desk.contact(noor, 'emergency', 'fatima', 'id');
  await letSecondFactorsGoStale(world);
  expect(
    await desk.contact(noor, 'emergency', 'fatima', 'givenName healthNote withheld { field reason remedy { kind purposes roles } }'),
  ).toEqual({
    givenName: 'Fatima',
    healthNote: null,
    withheld: [{ field: 'healthNote', reason: 'STEP_UP_REQUIRED', remedy: { kind: 'STEP_UP', purposes: [], roles: [] } }],
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { ask, letSecondFactorsGoStale, stepUp } from '../ask.ts';
import { amir, type Application, cast, eva, eventsApp, jan, karim, mira, noor, type StaffPerson, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
});
afterAll(() => world.close());

type Member = keyof typeof cast;

const contact = async (who: StaffPerson | Application, purpose: string, member: Member, fields: string) => {
  const { data, errors } = await ask(
    world,
    who,
    `query ($id: ID!) { contact(purpose: "${purpose}", id: $id) { ${fields} withheld { field reason } } }`,
    { id: cast[member].id },
  );
  expect(errors).toEqual([]);
  return data['contact'];
};

describe('who is present', () => {
  const present: readonly [name: string, purpose: string, members: Member[], who: StaffPerson | Application][] = [
    ['mira', 'newsletter', ['nora', 'zoe', 'robin', 'emma', 'marie', 'luc'], mira],
    ['website', 'newsletter', ['nora', 'zoe', 'robin', 'emma', 'marie', 'luc'], website],
    ['mira', 'fundraising', ['nora'], mira],
    ['jan', 'events', ['nora', 'lotte', 'emma', 'mehmet'], jan],
    ['eventsApp', 'events', ['nora', 'lotte', 'emma', 'mehmet'], eventsApp],
    ['jan', 'membership', ['nora', 'lukasz', 'ase', 'fatima', 'pieter', 'lotte', 'greta', 'jeanBaptiste', 'ada', 'hanna'], jan],
    ['jan', 'bookkeeping', ['nora', 'wim'], jan],
    ['amir', 'statistics', ['nora', 'zoe', 'lotte', 'ada'], amir],
    ['noor', 'emergency', ['ase', 'fatima', 'pieter'], noor],
    ['noor', 'neighbourhood-support', ['fatima'], noor],
  ];
  test.each(present)('%s under %s', async (_, purpose, members, who) => {
    const { data } = await ask(world, who, `{ contacts(purpose: "${purpose}", first: 100) { nodes { id } } }`);
    const named = Object.fromEntries(Object.entries(cast).map(([name, { id }]) => [id, name]));
    expect(data['contacts'].nodes.map(({ id }: { id: string }) => named[id]).sort()).toEqual([...members].sort());
  });

  test('an administrator sees nobody, because granting is not reading', async () => {
    const { errors } = await ask(world, karim, '{ contacts(purpose: "membership") { nodes { id } } }');
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('Tom and Sofie are absent, and the data protection officer finds them all the same', async () => {
    expect(await contact(jan, 'membership', 'tom', 'givenName')).toBeNull();
    expect(await contact(jan, 'membership', 'sofie', 'givenName')).toBeNull();
    expect(await contact(eva, 'consent-administration', 'tom', 'givenName')).toMatchObject({ givenName: 'Tom' });
    expect(await contact(eva, 'consent-administration', 'sofie', 'givenName')).toMatchObject({ givenName: 'Sofie' });
  });
});

describe('what is shown of them', () => {
  test('a marketer sees no birth dates, because her role does not', async () => {
    expect(await contact(mira, 'newsletter', 'nora', 'givenName birthDate')).toEqual({
      givenName: 'Nora',
      birthDate: null,
      withheld: [{ field: 'birthDate', reason: 'ROLE' }],
    });
  });

  test('Zoë agreed before the notice named her city; Nora after', async () => {
    expect(await contact(mira, 'newsletter', 'zoe', 'givenName city')).toEqual({
      givenName: 'Zoë',
      city: null,
      withheld: [{ field: 'city', reason: 'NOT_COVERED_BY_CONSENT' }],
    });
    expect(await contact(mira, 'newsletter', 'nora', 'city')).toEqual({ city: 'Brussel', withheld: [] });
  });

  test('Åse lives abroad, so Noor sees her telephone and not her health note', async () => {
    expect(await contact(noor, 'emergency', 'ase', 'phone healthNote')).toEqual({
      phone: '+46812345600',
      healthNote: null,
      withheld: [{ field: 'healthNote', reason: 'ROLE_CONDITION' }],
    });
  });

  test('the health note of Fatima is shown, that of Pieter is not: his condition was ended', async () => {
    expect(await contact(noor, 'emergency', 'fatima', 'healthNote')).toEqual({
      healthNote: 'Diabetes type 1; insulin in the red bag.',
      withheld: [],
    });
    expect(await contact(noor, 'emergency', 'pieter', 'healthNote')).toEqual({
      healthNote: null,
      withheld: [{ field: 'healthNote', reason: 'SENSITIVE_CONDITION_MISSING' }],
    });
  });

  test('with a stale second factor it takes a fresh code', async () => {
    await letSecondFactorsGoStale(world);
    expect(await contact(noor, 'emergency', 'fatima', 'givenName healthNote')).toEqual({
      givenName: 'Fatima',
      healthNote: null,
      withheld: [{ field: 'healthNote', reason: 'STEP_UP_REQUIRED' }],
    });
    expect((await stepUp(world, noor)).errors).toEqual([]);
    expect(await contact(noor, 'emergency', 'fatima', 'healthNote')).toMatchObject({ withheld: [] });
  });

  test('what Ada never told is empty, and nothing is withheld', async () => {
    expect(await contact(jan, 'membership', 'ada', 'givenName familyName email birthDate')).toEqual({
      givenName: 'Ada',
      familyName: null,
      email: null,
      birthDate: null,
      withheld: [],
    });
  });

  test('the analyst reads three fields of a child and no name', async () => {
    expect(await contact(amir, 'statistics', 'lotte', 'givenName language postalArea ageBand birthYear')).toEqual({
      givenName: null,
      language: 'nl',
      postalArea: '10',
      ageBand: '0-12',
      birthYear: null,
      withheld: [
        { field: 'givenName', reason: 'ROLE' },
        { field: 'birthYear', reason: 'ROLE' },
      ],
    });
  });

  test('who a value came from is told with it', async () => {
    const { origins } = await contact(jan, 'membership', 'nora', 'email mobile origins { field origin detail }');
    expect(origins).toEqual([
      { field: 'email', origin: 'PERSON', detail: 'membership form' },
      { field: 'mobile', origin: 'STAFF', detail: 'told at the counter' },
    ]);
  });
});

test.each<[Member, string, string, string | null]>([
  ['nora', 'newsletter', 'STANDS', null],
  ['lukasz', 'newsletter', 'ENDED', 'WITHDRAWN'],
  ['mehmet', 'newsletter', 'EXPIRED', 'EXPIRED'],
  ['hanna', 'newsletter', 'NONE', 'REFUSED'],
  ['tom', 'newsletter', 'NONE', 'NEVER_ASKED'],
  ['sofie', 'membership', 'NOT_YET', null],
  ['greta', 'statistics', 'SUSPENDED', 'SUSPENDED'],
  ['jeanBaptiste', 'fundraising', 'ENDED', 'OBJECTED'],
  ['wim', 'membership', 'ENDED', 'ENDED'],
  ['jurgen', 'membership', 'STANDS', null],
])('the basis of %s for %s: %s, %s', async (member, purpose, standing, detail) => {
  const { legalBases } = await contact(eva, 'consent-administration', member, 'legalBases { purpose standing detail }');
  expect(legalBases.find((state: { purpose: string }) => state.purpose === purpose)).toEqual({ purpose, standing, detail });
});

test('Lotte’s bases were given by her guardian, with evidence', async () => {
  const { legalBases } = await contact(jan, 'membership', 'lotte', 'legalBases { purpose givenBy evidence }');
  expect(legalBases).toContainEqual({ purpose: 'events', givenBy: 'GUARDIAN', evidence: 'Form signed by a parent, scan in the file.' });
});

test('the ledger that was loaded is a whole chain', async () => {
  expect(await verifyLedger(async (text, values) => (await world.db.pool.query(text, values as unknown[])).rows)).toBeNull();
});

test('every active purpose is complete by the product’s own checklist, and the draft is not', async () => {
  const { data, errors } = await ask(world, eva, '{ purposes { code state builtIn checklist { item done } } }');
  expect(errors).toEqual([]);
  const missing = (state: string) =>
    data['purposes']
      .filter((purpose: any) => purpose.state === state && !purpose.builtIn)
      .map((purpose: any) => [
        purpose.code,
        purpose.checklist.filter(({ done }: { done: boolean }) => !done).map(({ item }: { item: string }) => item),
      ]);
  expect(missing('ACTIVE')).toEqual(
    ['newsletter', 'events', 'membership', 'bookkeeping', 'emergency', 'neighbourhood-support', 'statistics', 'fundraising'].map(code => [
      code,
      [],
    ]),
  );
  expect(missing('DRAFT')[0][1]).toContain('recipients');
});

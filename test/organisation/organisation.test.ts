import { afterAll, beforeAll, expect, test } from 'vitest';
import { Office, officer, organisation } from '../purposes/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

test('a new installation knows nothing of its organisation, and says what is missing', async () => {
  const { data } = await office.ask('{ organisation { version languages timeZone missing } }');
  expect(data!['organisation']).toEqual({
    version: 1,
    languages: ['nl', 'fr'],
    timeZone: 'Europe/Brussels',
    missing: ['legalName', 'enterpriseNumber', 'street', 'postalCode', 'city', 'country', 'email', 'profile', 'supervisoryAuthority'],
  });
});

test('what is wrong is said all at once, and nothing is written', async () => {
  const { refused } = await office.reviseOrganisation({
    legalName: 'a\0b',
    country: 'Belgium',
    email: 'nobody',
    phone: '12',
    languages: ['es'],
    timeZone: 'Gent',
    reason: '',
    expectedVersion: 1,
  });
  expect(refused).toEqual([
    'BAD_USER_INPUT input.legalName:controlCharacter input.country:country input.email:email input.phone:phone input.languages:notOffered input.timeZone:timeZone input.reason:notEmpty',
  ]);
  expect(await office.sql('SELECT count(*)::int AS n FROM organisation')).toEqual([{ n: 1 }]);
});

test('a change is the next version; the last one stays', async () => {
  const { data, refused } = await office.reviseOrganisation(organisation);
  expect(refused).toEqual([]);
  expect(data!['reviseOrganisation'].organisation).toEqual({
    version: 2,
    legalName: 'Fietshuis vzw',
    email: 'privacy@fietshuis.be',
    missing: [],
  });
  expect(await office.sql('SELECT version, legal_name, country FROM organisation ORDER BY version')).toEqual([
    { version: 1, legal_name: null, country: null },
    { version: 2, legal_name: 'Fietshuis vzw', country: 'BE' },
  ]);
  expect(await office.sql(`SELECT subject_id, reason, viewer_id FROM change_log WHERE action = 'reviseOrganisation'`)).toEqual([
    { subject_id: '2', reason: 'first time', viewer_id: officer().id },
  ]);
});

test('absent is unchanged, null clears', async () => {
  const { data } = await office.reviseOrganisation({ email: null, reason: 'moved', expectedVersion: 2 });
  expect(data!['reviseOrganisation'].organisation).toMatchObject({
    version: 3,
    legalName: 'Fietshuis vzw',
    email: null,
    missing: ['email'],
  });
  expect((await office.reviseOrganisation({ languages: null, timeZone: null, reason: 'x', expectedVersion: 3 })).refused).toEqual([
    'BAD_USER_INPUT input.languages:required input.timeZone:required',
  ]);
});

test('two who change the same version: one does', async () => {
  expect((await office.reviseOrganisation({ city: 'Aalst', reason: 'x', expectedVersion: 2 })).refused).toEqual([
    'CONFLICT input.expectedVersion:stale',
  ]);
  const answers = await Promise.all(
    ['Aalst', 'Gent', 'Brugge', 'Oostende'].map(city =>
      office.reviseOrganisation({ city: `${city} `, street: city, reason: 'x', expectedVersion: 3 }),
    ),
  );
  expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
  expect(await office.sql('SELECT max(version) AS last FROM organisation')).toEqual([{ last: 4 }]);
});

test('who may not manage it may read it; a stranger may not', async () => {
  const someone = officer(['Purpose', 'draft']);
  expect((await office.ask('{ organisation { version } }', undefined, someone)).refused).toEqual([]);
  expect(
    (
      await office.ask(
        'mutation ($input: OrganisationInput!) { reviseOrganisation(input: $input) { organisation { version } } }',
        { city: 'x', reason: 'x', expectedVersion: 4 },
        someone,
      )
    ).refused,
  ).toEqual(['FORBIDDEN']);
  expect((await office.ask('{ organisation { version } }', undefined, null)).refused).toEqual(['UNAUTHENTICATED']);
});

const add = (input: object) =>
  office.ask(
    'mutation ($input: AddRecipientInput!) { addRecipient(input: $input) { recipient { code country transferTool internal } } }',
    input,
  );

test('a recipient outside the EEA needs a transfer tool; one inside does not', async () => {
  expect((await add({ code: 'mailer', name: 'Mailer Inc.', country: 'US' })).refused).toEqual([
    'BAD_USER_INPUT input.transferTool:transferToolRequired',
  ]);
  expect(
    (await add({ code: 'mailer', name: 'Mailer Inc.', country: 'us', transferTool: 'standard clauses 2021/914' })).data!['addRecipient']
      .recipient,
  ).toEqual({ code: 'mailer', country: 'US', transferTool: 'standard clauses 2021/914', internal: false });
  expect((await add({ code: 'fjord', name: 'Fjord', country: 'NO' })).refused).toEqual([]);
  expect((await add({ code: 'mailer', name: 'Other', country: 'BE' })).refused).toEqual(['CONFLICT input.code:taken']);
  expect((await add({ code: 'Bad Code', name: '', country: 'XX' })).refused).toEqual([
    'BAD_USER_INPUT input.code:code input.name:notEmpty input.country:country',
  ]);
  expect((await office.ask('{ recipients { name } }')).data!['recipients']).toEqual([{ name: 'Fjord' }, { name: 'Mailer Inc.' }]);
  expect(await office.sql(`SELECT count(*)::int AS n FROM change_log WHERE action = 'addRecipient'`)).toEqual([{ n: 2 }]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Browser, House } from '../sign-in/caller.ts';

let house: House;
let ada: Browser;
const recipient = '01890000-0000-7000-8000-000000000001';
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
  await house.employ('mira', 'contact-manager');
  await house.sql(`INSERT INTO recipient (id, code, name, country) VALUES ($1, 'web', 'Website', 'BE')`, [recipient]);
  ada = await house.signedIn('ada');
});
afterAll(() => house.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const create = (browser: Browser, change: object = {}): Promise<Answer> =>
  browser.ask(
    'mutation ($input: CreateServiceAccountInput!) { createServiceAccount(input: $input) { token serviceAccount { id name roles purposes recipient { code } expiresAt revokedAt lastUsedAt } } }',
    {
      name: 'Website',
      roles: ['contact-manager'],
      purposes: ['newsletter'],
      recipient,
      expiresAt: inDays(90),
      reason: 'newsletter form',
      ...change,
    },
  );
const revoke = (browser: Browser, id: string): Promise<Answer> =>
  browser.ask('mutation ($input: RevokeServiceAccountInput!) { revokeServiceAccount(input: $input) { serviceAccount { revokedAt } } }', {
    id,
    reason: 'lost',
  });
const withToken = (token: string) => Object.assign(house.stranger(), { headers: { authorization: `Bearer ${token}` } });

test('a token is told once, kept as a digest, works, and dies when it is revoked', async () => {
  const { data, refused } = await create(ada);
  expect(refused).toEqual([]);
  const { token, serviceAccount } = data!['createServiceAccount'];
  expect(token).toMatch(/^inz_[\w-]{43}$/);
  expect(serviceAccount).toMatchObject({
    name: 'Website',
    roles: ['contact-manager'],
    purposes: ['newsletter'],
    recipient: { code: 'web' },
    revokedAt: null,
  });
  expect(
    JSON.stringify([
      await house.sql(`SELECT *, encode(token_digest, 'escape') AS d FROM service_account`),
      await house.sql('SELECT * FROM change_log'),
      await house.sql('SELECT * FROM security_event'),
    ]),
  ).not.toContain(token);
  const application = withToken(token);
  expect((await application.viewer()).data).toEqual({ viewer: { name: 'Website', kind: 'SERVICE_ACCOUNT' } });
  expect((await application.ask('{ roles { code } }')).refused).toEqual(['FORBIDDEN']);
  expect((await revoke(ada, serviceAccount.id)).refused).toEqual([]);
  expect(await application.viewer()).toEqual({ data: { viewer: null }, refused: [] });
  expect((await application.ask('{ serviceAccounts { id } }')).refused).toEqual(['UNAUTHENTICATED']);
  expect((await revoke(ada, serviceAccount.id)).refused).toEqual(['CONFLICT input.id:alreadyRevoked']);
  expect((await house.sql('SELECT action FROM change_log ORDER BY at, id')).map(row => row.action)).toEqual([
    'createServiceAccount',
    'revokeServiceAccount',
  ]);
});

test('all that is wrong is named at once', async () => {
  expect((await create(ada, { name: '', reason: ' ', roles: [], purposes: [], recipient: 'x', expiresAt: 'tomorrow' })).refused).toEqual([
    'BAD_USER_INPUT input.name:notEmpty input.reason:notEmpty input.roles:required input.purposes:required input.recipient:id input.expiresAt:dateTime',
  ]);
  expect((await create(ada, { expiresAt: inDays(-1) })).refused).toEqual(['BAD_USER_INPUT input.expiresAt:past']);
  expect((await create(ada, { expiresAt: inDays(735) })).refused).toEqual(['BAD_USER_INPUT input.expiresAt:tooLate']);
  expect(
    (await create(ada, { roles: ['analyst', 'nothing'], purposes: ['statistics', 'newsletter'], recipient: house.ids.get('ada') })).refused,
  ).toEqual(['BAD_USER_INPUT input.roles.1:unknown input.purposes.1:notOfTheRoles input.recipient:unknown']);
});

test('it takes the duty and a fresh second factor; stopping one takes the duty alone', async () => {
  const { data } = await create(ada);
  const { id } = data!['createServiceAccount'].serviceAccount;
  for (const act of [create(await house.signedIn('mira')), revoke(await house.signedIn('mira'), id)])
    expect((await act).refused).toEqual(['FORBIDDEN']);
  const tired = await house.signedIn('ada');
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '1 hour' WHERE staff_id = $1`, [house.ids.get('ada')]);
  expect((await create(tired)).refused).toEqual(['STEP_UP_REQUIRED']);
  expect((await revoke(tired, id)).refused).toEqual([]);
  expect((await revoke(tired, '01890000-0000-7000-8000-00000000dead')).refused).toEqual(['NOT_FOUND']);
});

test('an application with every duty still grants nothing and makes no other: it has no second factor', async () => {
  ada = await house.signedIn('ada');
  await house.sql(`UPDATE role SET purposes = '{newsletter}' WHERE code = 'admin'`);
  await house.sql('UPDATE policy_version SET version = version + 1');
  const { data } = await create(ada, { roles: ['admin'] });
  const application = withToken(data!['createServiceAccount'].token);
  expect((await application.ask('{ serviceAccounts { name } }')).refused).toEqual([]);
  expect((await create(application)).refused).toEqual(['STEP_UP_REQUIRED']);
});

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

const rotate = (browser: Browser, id: string, change: object = {}): Promise<Answer> =>
  browser.ask(
    'mutation ($input: RotateServiceAccountInput!) { rotateServiceAccount(input: $input) { token serviceAccount { rotatedAt previousUntil expiresAt } } }',
    { id, expiresAt: inDays(90), reason: 'once a quarter', ...change },
  );
const kindOf = async (token: string) => (await withToken(token).viewer()).data!['viewer'] as { name: string } | null;

test('a new token works at once; the old one dies with it, or goes on for as long as was said', async () => {
  ada = await house.signedIn('ada');
  const { data } = await create(ada);
  const { token: first, serviceAccount } = data!['createServiceAccount'];
  const answer = (await rotate(ada, serviceAccount.id, { graceMinutes: 30 })).data!['rotateServiceAccount'];
  const second = answer.token as string;
  expect(second).not.toBe(first);
  expect(Date.parse(answer.serviceAccount.previousUntil) - Date.parse(answer.serviceAccount.rotatedAt)).toBe(30 * 60_000);
  expect([await kindOf(first), await kindOf(second)]).toEqual([
    { name: 'Website', kind: 'SERVICE_ACCOUNT' },
    { name: 'Website', kind: 'SERVICE_ACCOUNT' },
  ]);
  // The one before the one before works no more.
  const third = (await rotate(ada, serviceAccount.id, { graceMinutes: 30 })).data!['rotateServiceAccount'].token as string;
  expect([await kindOf(first), (await kindOf(second))?.name, (await kindOf(third))?.name]).toEqual([null, 'Website', 'Website']);
  await house.sql(`UPDATE service_account SET previous_until = now() - interval '1 second' WHERE id = $1`, [serviceAccount.id]);
  expect([await kindOf(second), (await kindOf(third))?.name]).toEqual([null, 'Website']);
  const fourth = (await rotate(ada, serviceAccount.id)).data!['rotateServiceAccount'];
  expect(fourth.serviceAccount.previousUntil).toBe(null);
  expect([await kindOf(third), (await kindOf(fourth.token))?.name]).toEqual([null, 'Website']);
  // Stopped is stopped, also for the token that was still going on.
  const fifth = (await rotate(ada, serviceAccount.id, { graceMinutes: 30 })).data!['rotateServiceAccount'].token as string;
  await revoke(ada, serviceAccount.id);
  expect([await kindOf(fourth.token), await kindOf(fifth)]).toEqual([null, null]);
  expect((await rotate(ada, serviceAccount.id)).refused).toEqual(['CONFLICT input.id:alreadyRevoked']);
  expect(JSON.stringify(await house.sql('SELECT * FROM change_log'))).not.toContain(fifth);
});

test('what is wrong with a rotation or a network is named, each by its place', async () => {
  const { data } = await create(ada, { networks: ['192.0.2.7', '2001:DB8::/32'] });
  const { id } = data!['createServiceAccount'].serviceAccount;
  expect((await ada.ask('{ serviceAccounts { id networks } }')).data!['serviceAccounts']).toContainEqual({
    id,
    networks: ['192.0.2.7/32', '2001:db8::/32'],
  });
  expect((await rotate(ada, 'x', { expiresAt: inDays(-1), graceMinutes: 1441, reason: '' })).refused).toEqual([
    'BAD_USER_INPUT input.id:id input.reason:notEmpty input.expiresAt:past input.graceMinutes:range',
  ]);
  const networks = ['10.0.0.0/8', '10.0.0.0/33', '0.0.0.0/0', 'localhost', '::1/129', '1.2.3', ''];
  const limit = await ada.ask(
    'mutation ($input: LimitServiceAccountInput!) { limitServiceAccount(input: $input) { serviceAccount { networks } } }',
    { id, networks, reason: 'only our own' },
  );
  expect(limit.refused).toEqual([`BAD_USER_INPUT ${[1, 2, 3, 4, 5, 6].map(i => `input.networks.${i}:network`).join(' ')}`]);
});

test('an application held to networks is nobody from elsewhere, or from nowhere known', async () => {
  const { data } = await create(ada, { networks: ['192.0.2.0/24', '2001:db8::/32'] });
  const headers = { authorization: `Bearer ${data!['createServiceAccount'].token}` };
  const from = async (ip?: string) =>
    (await house.contexts.make({ headers, ...(ip && { ip }) }, null, crypto.randomUUID())).viewer?.name ?? 'nobody';
  const places = ['192.0.2.9', '::ffff:192.0.2.9', '2001:db8::5', '192.0.3.9', '::ffff:10.0.0.1', '2001:db9::5', 'unknown', undefined];
  expect(await Promise.all(places.map(from))).toEqual(['Website', 'Website', 'Website', 'nobody', 'nobody', 'nobody', 'nobody', 'nobody']);
});

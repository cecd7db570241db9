import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHalfSession } from '../../api/sign-in/session.ts';
import { codeAllowances } from '../../api/sign-in/allowances.ts';
import { triesOf } from '../../api/throttle.ts';
import { type Browser, House, otherProcess, password } from './caller.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  for (const name of ['ada', 'ben', 'cleo', 'dana', 'emil', 'fay', 'gus', 'hanna', 'ivo']) await house.employ(name, 'admin');
});
afterAll(() => house.close());

/** Somebody with a half session. */
const halfSignedIn = async (name: string): Promise<Browser> => {
  const browser = house.stranger();
  expect((await browser.signIn(name)).refused).toEqual([]);
  return browser;
};

test('Ada signs in with password and code, and every step gives her a new token', async () => {
  const browser = house.stranger();
  expect(await browser.viewer()).toEqual({ data: { viewer: null }, refused: [] });
  expect((await browser.signIn('ada')).data).toEqual({ signIn: { next: 'VERIFY_SECOND_FACTOR' } });
  const half = browser.cookie;
  expect((await browser.viewer()).refused).toEqual(['MFA_REQUIRED']);
  expect((await browser.verify(house.code('ada'))).data).toEqual({ verifySecondFactor: { viewer: { name: 'ada' } } });
  expect(browser.cookie).not.toBe(half);
  expect((await browser.viewer()).data).toEqual({ viewer: { name: 'ada', kind: 'STAFF' } });
  browser.cookie = half;
  expect(await browser.viewer()).toEqual({ data: { viewer: null }, refused: [] });
});

test('a code that was used does not work again, and its owner is told so; the next one does', async () => {
  house.clock = new Date();
  const code = house.code('ben');
  expect((await (await halfSignedIn('ben')).verify(code)).refused).toEqual([]);
  const thief = await halfSignedIn('ben');
  expect((await thief.verify(code)).refused).toEqual(['BAD_USER_INPUT input.code:codeUsed']);
  expect((await thief.viewer()).refused).toEqual(['MFA_REQUIRED']);
  // The step before the used one is dead with it.
  expect((await thief.verify(house.code('ben', new Date(house.clock.getTime() - 30_000)))).refused).toEqual([
    'BAD_USER_INPUT input.code:codeUsed',
  ]);
  expect((await thief.verify(house.code('ben', new Date(house.clock.getTime() + 30_000)))).refused).toEqual([]);
  house.clock = undefined;
});

test('step-up uses the same codes up, and makes the factor fresh by the database’s clock', async () => {
  house.clock = new Date();
  const browser = await house.signedIn('cleo');
  const state = async () => (await browser.ask('{ viewer { mfa { stepUpRequired freshUntil } } }')).data?.['viewer'].mfa;
  expect((await state()).stepUpRequired).toBe(false);
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '15 minutes 1 second' WHERE staff_id = $1`, [
    house.ids.get('cleo'),
  ]);
  expect(await state()).toEqual({ stepUpRequired: true, freshUntil: null });
  const code = house.code('cleo');
  expect((await browser.stepUp(code)).data?.['stepUp'].viewer.mfa.stepUpRequired).toBe(false);
  expect((await state()).stepUpRequired).toBe(false);
  expect((await browser.stepUp(code)).refused).toEqual(['BAD_USER_INPUT input.code:codeUsed']);
  house.clock = undefined;
});

const everything = [
  '{ viewer { name } }',
  '{ roles { code } }',
  '{ staffMembers { id } }',
  '{ serviceAccounts { id } }',
  'mutation { defineRole(input: { code: "x1", label: "X", purposes: [], rules: [], duties: [], reason: "r" }) { role { code } } }',
  'mutation { grantRole(input: { staffId: "x", role: "admin", reason: "r" }) { staffMember { id } } }',
  'mutation { revokeRole(input: { staffId: "x", role: "admin", reason: "r" }) { staffMember { id } } }',
  'mutation { createServiceAccount(input: { name: "x", roles: [], purposes: [], recipient: "x", expiresAt: "x", reason: "r" }) { token } }',
  'mutation { revokeServiceAccount(input: { id: "x", reason: "r" }) { serviceAccount { id } } }',
  'mutation { stepUp(input: { code: "123456" }) { viewer { name } } }',
];

test('a half session may finish or leave, and nothing else', async () => {
  const browser = await halfSignedIn('dana');
  for (const question of everything) expect((await browser.ask(question)).refused, question).toEqual(['MFA_REQUIRED']);
  // Negative control: with the second half, none of them stops there.
  const whole = await house.signedIn('dana');
  for (const question of everything) expect((await whole.ask(question)).refused, question).not.toEqual(['MFA_REQUIRED']);
  expect((await browser.ask('mutation { signOut { done } }')).data).toEqual({ signOut: { done: true } });
  expect(browser.cookie).toBeUndefined();
});

test('a copy of the cookie is worth nothing after signing out', async () => {
  const browser = await house.signedIn('emil');
  const copy = house.stranger();
  copy.cookie = browser.cookie;
  expect((await copy.viewer()).data?.['viewer'].name).toBe('emil');
  await browser.ask('mutation { signOut { done } }');
  expect(await copy.viewer()).toEqual({ data: { viewer: null }, refused: [] });
});

test.each([
  ['expired', `UPDATE session SET expires_at = now() WHERE staff_id = $1`],
  ['ended', `UPDATE session SET ended_at = now() WHERE staff_id = $1`],
  ['of somebody suspended', `UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`],
])('a session that is %s answers nothing from the next request on', async (_, change) => {
  const browser = await house.signedIn('fay');
  expect((await browser.viewer()).data?.['viewer']).toMatchObject({ name: 'fay' });
  await house.db.db.owner(owner => owner.query(change, [house.ids.get('fay')]));
  expect(await browser.viewer()).toEqual({ data: { viewer: null }, refused: [] });
  await house.sql(`UPDATE staff_member SET state = 'ACTIVE' WHERE id = $1`, [house.ids.get('fay')]);
});

test('somebody suspended cannot sign in, and hears what a stranger hears', async () => {
  await house.sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`, [house.ids.get('fay')]);
  expect((await house.stranger().signIn('fay')).refused).toEqual(['BAD_USER_INPUT input:credentials']);
  expect((await house.stranger().signIn('nobody')).refused).toEqual(['BAD_USER_INPUT input:credentials']);
  await house.sql(`UPDATE staff_member SET state = 'ACTIVE' WHERE id = $1`, [house.ids.get('fay')]);
  expect((await house.stranger().signIn('fay')).refused).toEqual([]);
});

test('no session begins with a password that was changed while it was being verified', async () => {
  const { ctx } = await house.context(undefined);
  const id = house.ids.get('fay')!;
  const [{ hash }] = (await house.sql('SELECT password_hash AS hash FROM staff_member WHERE id = $1', [id])) as [{ hash: string }];
  const begin = (verified: string) => ctx.transaction(tx => startHalfSession(tx, id, verified));
  expect(await begin('$argon2id$the one before')).toBeUndefined();
  expect(await begin(hash)).toMatchObject({ token: expect.any(String) });
});

test('of twenty who use one code at once, on two processes, exactly one is signed in', async () => {
  const { there, close } = await otherProcess(house);
  const browsers = [];
  for (let i = 0; i < 20; i++) browsers.push(await halfSignedIn('gus'));
  house.clock = there.clock = new Date();
  const code = house.code('gus');
  const answers = await Promise.all(browsers.map((browser, i) => Object.assign(browser, { house: i % 2 ? house : there }).verify(code)));
  house.clock = undefined;
  const refused = answers.filter(answer => answer.refused.length > 0);
  expect(refused).toHaveLength(19);
  expect(new Set(refused.map(answer => answer.refused[0]))).toEqual(new Set(['BAD_USER_INPUT input.code:codeUsed', 'RATE_LIMITED']));
  const open = await house.sql('SELECT id FROM session WHERE staff_id = $1 AND second_factor_at IS NOT NULL', [house.ids.get('gus')]);
  expect(open).toHaveLength(1);
  await close();
});

test('ten wrong codes in a quarter of an hour are all: step-up, new sign-ins and right passwords give no more, time does', async () => {
  const wrong = async (browser: Browser, how: 'verify' | 'stepUp', code: unknown) =>
    expect((await browser[how](code)).refused).toEqual(['BAD_USER_INPUT input.code:code']);
  const full = await house.signedIn('hanna');
  const bad = String((Number(house.code('hanna')) + 1) % 1_000_000).padStart(6, '0');
  for (const code of [bad, bad, '26920x']) await wrong(full, 'stepUp', code);
  for (let i = 0; i < 7; i++) await wrong(await halfSignedIn('hanna'), 'verify', i === 0 ? '１２３４５６' : bad);
  const browser = await halfSignedIn('hanna');
  expect((await browser.verify(house.code('hanna'))).refused).toEqual(['RATE_LIMITED']);
  expect((await full.stepUp(house.code('hanna'))).refused).toEqual(['RATE_LIMITED']);
  // Negative control: another person is not concerned.
  expect((await (await halfSignedIn('ivo')).verify(house.code('ivo'))).refused).toEqual([]);
  await house.sql(`UPDATE rate_limit SET expire = 1 WHERE key LIKE 'code:%'`);
  expect((await browser.verify(house.code('hanna'))).refused).toEqual([]);
});

test('a hundred wrong codes without one right are too many for good, until one is right', async () => {
  await house.employ('jan', 'admin');
  const browser = await halfSignedIn('jan');
  const [quarter, ever] = triesOf(codeAllowances, house.ids.get('jan')!).map(({ allowance, key }) => `${allowance.name}:${key}`);
  await browser.verify('x');
  await house.sql('UPDATE rate_limit SET points = 100 WHERE key = $1', [ever]);
  await house.sql('UPDATE rate_limit SET expire = 1 WHERE key = $1', [quarter]);
  expect((await browser.verify(house.code('jan'))).refused).toEqual(['RATE_LIMITED']);
  await house.sql('UPDATE rate_limit SET points = 99 WHERE key = $1', [ever]);
  expect((await browser.verify(house.code('jan'))).refused).toEqual([]);
  expect(await house.sql('SELECT 1 FROM rate_limit WHERE key = $1', [ever])).toEqual([]);
});

test('five wrong passwords make a network wait, the right one too; the owner comes in from elsewhere', async () => {
  await house.employ('kato', 'admin');
  const attacker = Object.assign(house.stranger(), { ip: '192.0.2.7' });
  for (let i = 0; i < 5; i++)
    expect((await attacker.signIn('kato', 'not the password')).refused).toEqual(['BAD_USER_INPUT input:credentials']);
  expect((await attacker.signIn('kato')).refused).toEqual(['RATE_LIMITED']);
  expect((await Object.assign(house.stranger(), { ip: '198.51.100.9' }).signIn('kato')).refused).toEqual([]);
});

test('all that is wrong with a sign-in is named at once, and nothing is echoed', async () => {
  const answer = await house
    .stranger()
    .ask('mutation ($input: SignInInput!) { signIn(input: $input) { next } }', { email: 'no address', password: 'x'.repeat(300) });
  expect(answer.refused).toEqual(['BAD_USER_INPUT input.email:email input.password:tooLong']);
  for (const code of [['123456'], { code: '123456' }, 123456])
    expect((await (await halfSignedIn('ada')).verify(code)).refused[0]).toMatch(/^BUG Variable "\$input" got invalid value/);
});

test('the events tell what happened, and hold no password, code, token or address', async () => {
  const events = await house.sql<{ event: string }>('SELECT event, staff_id, detail FROM security_event');
  const names = new Set(events.map(row => row.event));
  for (const event of [
    'password-right',
    'password-wrong',
    'password-throttled',
    'code-right',
    'code-wrong',
    'code-reused',
    'code-throttled',
    'step-up',
    'signed-out',
  ])
    expect(names, event).toContain(event);
  const written = JSON.stringify([events, await house.sql('SELECT * FROM rate_limit'), await house.sql('SELECT * FROM change_log')]);
  expect(written).not.toContain(password);
  expect(written).not.toContain('example.org');
  const stored = JSON.stringify(await house.sql(`SELECT encode(token_digest, 'escape') AS token FROM session`));
  expect(stored).not.toContain((await house.signedIn('ada')).cookie!);
});

import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSetUpLink } from '../../api/sign-in/set-up.ts';
import { type Browser, House, password } from './caller.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const config = { publicUrl: 'https://contacts.example.org' };
const link = async () => {
  const { ctx } = await house.context(undefined);
  return ctx.transaction(tx => makeSetUpLink(tx, config));
};
const tokenOf = (made: string | null) => made!.split('#')[1]!;

const admin = { name: 'Ada', email: 'Ada@Example.org', password };
const begin = (browser: Browser, token: string, wish = {}) =>
  browser.ask('mutation ($input: BeginSetUpInput!) { beginSetUp(input: $input) { otpauthUri secret recoveryCodes } }', {
    ...admin,
    ...wish,
    token,
  });
const finish = (browser: Browser, token: string, code: string, recoveryCodesStored = true) =>
  browser.ask(
    'mutation ($input: FinishSetUpInput!) { finishSetUp(input: $input) { viewer { name mfa { recoveryCodesLeft } roles { code } } } }',
    { token, code, recoveryCodesStored },
  );
const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

test('the first admin sets a password, enrols a key, proves it, and is signed in', async () => {
  const made = await link();
  expect(made).toMatch(/^https:\/\/contacts\.example\.org\/set-up#[\w-]{43}$/);
  const browser = house.stranger();
  const { data } = await begin(browser, tokenOf(made));
  const { secret, recoveryCodes, otpauthUri } = data!['beginSetUp'];
  expect(otpauthUri).toContain(secret);
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const done = await finish(browser, tokenOf(made), codeOf(secret));
  expect(done.data).toEqual({ finishSetUp: { viewer: { name: 'Ada', mfa: { recoveryCodesLeft: 10 }, roles: [{ code: 'admin' }] } } });
  expect((await browser.viewer()).refused).toEqual([]);
  // The code of the enrolment does not work a second time.
  const second = house.stranger();
  await second.ask('mutation ($input: SignInInput!) { signIn(input: $input) { next } }', { email: 'ada@example.org', password });
  expect((await second.verify(codeOf(secret))).refused).toEqual(['BAD_USER_INPUT input.code:codeUsed']);
  expect((await house.sql(`SELECT action FROM change_log WHERE subject = 'staff' ORDER BY id`)).map(row => row.action)).toEqual([
    'beginSetUp',
    'finishSetUp',
  ]);
  const kept = JSON.stringify([
    await house.sql(`SELECT encode(code_digest, 'escape') FROM recovery_code`),
    await house.sql('SELECT * FROM security_event'),
    await house.sql('SELECT * FROM change_log'),
  ]);
  for (const told of [...recoveryCodes, secret, tokenOf(made), password]) expect(kept).not.toContain(told);
});

test('begun again, after a wrong code or a reload, the key is the same and nothing is active', async () => {
  const token = tokenOf(await link());
  const browser = house.stranger();
  const first = (await begin(browser, token)).data!['beginSetUp'];
  expect((await finish(browser, token, '000000')).refused).toEqual(['BAD_USER_INPUT input.code:code']);
  const again = (await begin(browser, token, { name: 'Ada L.' })).data!['beginSetUp'];
  expect(again.secret).toBe(first.secret);
  expect(again.recoveryCodes).not.toEqual(first.recoveryCodes);
  expect(await house.sql('SELECT name, state FROM staff_member')).toEqual([{ name: 'Ada L.', state: 'SUSPENDED' }]);
  expect(await house.sql('SELECT 1 FROM recovery_code')).toHaveLength(10);
  const sneak = await browser.ask('mutation ($input: SignInInput!) { signIn(input: $input) { next } }', {
    email: 'ada@example.org',
    password,
  });
  expect(sneak.refused).toEqual(['BAD_USER_INPUT input:credentials']);
  expect((await finish(browser, token, codeOf(again.secret), false)).refused).toEqual([
    'BAD_USER_INPUT input.recoveryCodesStored:required',
  ]);
  expect((await finish(browser, token, codeOf(again.secret))).refused).toEqual([]);
});

test('of twenty who finish at once, exactly one does', async () => {
  const token = tokenOf(await link());
  const { secret } = (await begin(house.stranger(), token)).data!['beginSetUp'];
  const answers = await Promise.all(Array.from({ length: 20 }, () => finish(house.stranger(), token, codeOf(secret))));
  expect(answers.filter(answer => answer.refused.length === 0)).toHaveLength(1);
  expect(await house.sql('SELECT 1 FROM session')).toHaveLength(1);
});

test('a link is refused when used, expired, unknown or replaced by the next start; nobody gets one once somebody works here', async () => {
  const first = tokenOf(await link());
  const second = tokenOf(await link());
  const browser = house.stranger();
  for (const token of [first, 'x', '']) expect((await begin(browser, token)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  await house.db.db.owner(owner => owner.query(`UPDATE set_up_link SET expires_at = now()`));
  expect((await begin(browser, second)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  const third = tokenOf(await link());
  const { secret } = (await begin(browser, third)).data!['beginSetUp'];
  // Begun, not finished: the next start goes on with the same person and key.
  const fourth = tokenOf(await link());
  expect((await begin(browser, fourth)).data!['beginSetUp'].secret).toBe(secret);
  expect((await finish(browser, fourth, codeOf(secret))).refused).toEqual([]);
  for (const act of [begin(browser, fourth), finish(browser, fourth, codeOf(secret))])
    expect((await act).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  expect(await link()).toBeNull();
});

test('two processes that start at once print a link each, and still there is one first admin', async () => {
  const one = tokenOf(await link());
  const kept = await house.sql('SELECT * FROM set_up_link');
  const two = tokenOf(await link());
  await house.sql('INSERT INTO set_up_link (token_digest, expires_at) VALUES ($1, $2)', [kept[0].token_digest, kept[0].expires_at]);
  const browser = house.stranger();
  const secrets = [];
  for (const [i, token] of [one, two].entries())
    secrets.push((await begin(browser, token, { email: `ada${i}@example.org` })).data!['beginSetUp'].secret);
  expect((await begin(browser, two, { email: 'ada0@example.org' })).refused).toEqual(['CONFLICT input.email:known']);
  const answers = await Promise.all([finish(house.stranger(), one, codeOf(secrets[0])), finish(house.stranger(), two, codeOf(secrets[1]))]);
  expect(answers.flatMap(answer => answer.refused)).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  expect(await house.sql(`SELECT 1 FROM staff_member WHERE state = 'ACTIVE'`)).toHaveLength(1);
});

test('all that is wrong with the first admin is named at once', async () => {
  const wrong = { name: ' ', email: 'x', password: 'short' };
  expect((await begin(house.stranger(), 'x', wrong)).refused).toEqual([
    'BAD_USER_INPUT input.name:notEmpty input.email:email input.password:passwordTooShort',
  ]);
});

import { Secret, TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAllowances } from '../../api/sign-in/allowances.ts';
import { triesOf } from '../../api/throttle.ts';
import { type Answer, type Browser, House, otherProcess, password } from './caller.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  for (const name of ['ada', 'ben', 'cleo', 'dana', 'emil', 'fay', 'gus']) await house.employ(name, 'admin');
  await house.employBare('hanna', 'contact-manager');
  await house.employBare('ivo', 'contact-manager');
});
afterAll(() => house.close());

const begin = (browser: Browser, name = 'Telephone', word: string | null = password): Promise<Answer> =>
  browser.ask('mutation ($input: BeginEnrolmentInput!) { beginEnrolment(input: $input) { otpauthUri secret } }', { name, password: word });
const confirm = (browser: Browser, code: string): Promise<Answer> =>
  browser.ask('mutation ($input: ConfirmAuthenticatorInput!) { confirmAuthenticator(input: $input) { recoveryCodes } }', { code });
const finish = (browser: Browser, recoveryCodesStored = true): Promise<Answer> =>
  browser.ask(
    'mutation ($input: FinishEnrolmentInput!) { finishEnrolment(input: $input) { viewer { name mfa { recoveryCodesLeft authenticators { name } } } } }',
    { recoveryCodesStored },
  );
const remove = (browser: Browser, id: string, word = password): Promise<Answer> =>
  browser.ask(
    'mutation ($input: RemoveAuthenticatorInput!) { removeAuthenticator(input: $input) { viewer { mfa { authenticators { name } } } } }',
    { id, password: word },
  );
const renew = (browser: Browser, word = password): Promise<Answer> =>
  browser.ask('mutation ($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) { recoveryCodes } }', { password: word });
const recover = (browser: Browser, code: string): Promise<Answer> =>
  browser.ask('mutation ($input: UseRecoveryCodeInput!) { useRecoveryCode(input: $input) { viewer { name mfa { recoveryCodesLeft } } } }', {
    code,
  });
const mfa = async (browser: Browser) =>
  (await browser.ask('{ viewer { mfa { recoveryCodesLeft authenticators { id name since } } } }')).data!['viewer'].mfa;

/** An authenticator that is nobody's code but its own. */
const app = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) });
const halfSignedIn = async (name: string): Promise<Browser> => {
  const browser = house.stranger();
  expect((await browser.signIn(name)).refused).toEqual([]);
  return browser;
};
const mailsTo = async (name: string) =>
  (await house.sql<{ template: string }>('SELECT template FROM mail WHERE to_id = $1 ORDER BY id', [house.ids.get(name)])).map(
    ({ template }) => template,
  );

test('Ada adds her telephone: the key stays the same, nothing counts before the recovery codes are stored, and she is told by mail', async () => {
  const ada = await house.signedIn('ada');
  expect((await begin(ada, ' ')).refused).toEqual(['BAD_USER_INPUT input.name:notEmpty']);
  expect((await begin(ada, 'Telephone', 'not her password')).refused).toEqual(['BAD_USER_INPUT input.password:passwordWrong']);
  expect((await begin(ada, 'Telephone', null)).refused).toEqual(['BAD_USER_INPUT input.password:required']);
  const { secret, otpauthUri } = (await begin(ada)).data!['beginEnrolment'];
  const telephone = URI.parse(otpauthUri) as TOTP;
  expect([telephone.secret.base32, telephone.label]).toEqual([secret, 'ada@example.org']);
  expect((await begin(ada, 'My telephone')).data!['beginEnrolment'].secret).toBe(secret);
  expect((await confirm(ada, '26920x')).refused).toEqual(['BAD_USER_INPUT input.code:code']);
  expect((await finish(ada)).refused).toEqual(['CONFLICT input.recoveryCodesStored:notBegun']);
  const code = telephone.generate();
  const codes = (await confirm(ada, code)).data!['confirmAuthenticator'].recoveryCodes as string[];
  expect(new Set(codes).size).toBe(10);
  // Not yet: neither the telephone nor the codes open anything.
  const early = await halfSignedIn('ada');
  expect((await early.verify(telephone.generate({ timestamp: Date.now() + 30_000 }))).refused).toEqual(['BAD_USER_INPUT input.code:code']);
  expect((await recover(early, codes[0]!)).refused).toEqual(['BAD_USER_INPUT input.code:recoveryCode']);
  expect((await finish(ada, false)).refused).toEqual(['BAD_USER_INPUT input.recoveryCodesStored:required']);
  expect((await finish(ada)).data!['finishEnrolment'].viewer.mfa).toEqual({
    recoveryCodesLeft: 10,
    authenticators: [{ name: 'Authenticator' }, { name: 'My telephone' }],
  });
  expect((await finish(ada)).refused).toEqual(['CONFLICT input.recoveryCodesStored:notBegun']);
  // The code of the enrolment is spent; the next one, and the old authenticator, work.
  const later = await halfSignedIn('ada');
  expect((await later.verify(code)).refused).toEqual(['BAD_USER_INPUT input.code:codeUsed']);
  expect((await later.verify(telephone.generate({ timestamp: Date.now() + 30_000 }))).refused).toEqual([]);
  expect((await (await halfSignedIn('ada')).verify(house.code('ada'))).refused).toEqual([]);
  expect(await mailsTo('ada')).toEqual(['sign-in-authenticator-added']);
});

test('who has recovery codes left keeps them with the next authenticator; a sixth one is too many', async () => {
  const ada = await house.signedIn('ada');
  for (const [i, name] of ['Tablet', 'Safe', 'Laptop'].entries()) {
    const { secret } = (await begin(ada, name)).data!['beginEnrolment'];
    expect((await confirm(ada, app(secret).generate())).data).toEqual({ confirmAuthenticator: { recoveryCodes: null } });
    expect(await mfa(ada)).toMatchObject({ recoveryCodesLeft: 10, authenticators: { length: 3 + i } });
  }
  expect((await begin(ada)).refused).toEqual(['CONFLICT input.name:tooMany']);
});

test('an authenticator that is removed opens nothing, other sessions end, and the last one stays', async () => {
  const [ben, elsewhere] = [await house.signedIn('ben'), await house.signedIn('ben')];
  const [first] = (await mfa(ben)).authenticators;
  expect((await remove(ben, first.id)).refused).toEqual(['FORBIDDEN input.id:lastAuthenticator']);
  const { secret } = (await begin(ben)).data!['beginEnrolment'];
  await confirm(ben, app(secret).generate());
  await finish(ben);
  for (const id of ['x', house.ids.get('ben')!]) expect((await remove(ben, id)).refused).toEqual(['NOT_FOUND']);
  const [, adas] = (await mfa(await house.signedIn('ada'))).authenticators;
  expect((await remove(ben, adas.id)).refused).toEqual(['NOT_FOUND']);
  expect((await remove(ben, first.id, 'not his password')).refused).toEqual(['BAD_USER_INPUT input.password:passwordWrong']);
  expect((await remove(ben, first.id)).data!['removeAuthenticator'].viewer.mfa.authenticators).toEqual([{ name: 'Telephone' }]);
  expect((await elsewhere.viewer()).data).toEqual({ viewer: null });
  expect((await ben.viewer()).data).toMatchObject({ viewer: { name: 'ben' } });
  expect((await (await halfSignedIn('ben')).verify(house.code('ben'))).refused).toEqual(['BAD_USER_INPUT input.code:code']);
  expect(await house.sql('SELECT secret FROM authenticator WHERE id = $1', [first.id])).toEqual([{ secret: null }]);
  expect(await mailsTo('ben')).toEqual(['sign-in-authenticator-added', 'sign-in-authenticator-removed']);
});

test('changing what one signs in with takes a fresh second factor', async () => {
  const cleo = await house.signedIn('cleo');
  const acts = () => [begin(cleo), confirm(cleo, '123456'), finish(cleo), remove(cleo, 'x'), renew(cleo)];
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '2 hours' WHERE staff_id = $1`, [house.ids.get('cleo')]);
  for (const act of acts()) expect((await act).refused).toEqual(['STEP_UP_REQUIRED']);
  expect((await cleo.stepUp(house.code('cleo'))).refused).toEqual([]);
  // Negative control: now none of them stops there.
  for (const act of acts()) expect((await act).refused).not.toEqual(['STEP_UP_REQUIRED']);
});

test('who has no second factor may do nothing but enrol one, and is signed in by it', async () => {
  const hanna = house.stranger();
  expect((await hanna.signIn('hanna')).data).toEqual({ signIn: { next: 'ENROL_SECOND_FACTOR' } });
  const half = hanna.cookie;
  for (const question of [
    '{ viewer { name } }',
    '{ roles { code } }',
    'mutation { stepUp(input: { code: "123456" }) { viewer { name } } }',
  ])
    expect((await hanna.ask(question)).refused).toEqual(['MFA_ENROLMENT_REQUIRED']);
  expect((await hanna.verify('123456')).refused).toEqual(['MFA_ENROLMENT_REQUIRED']);
  const { secret } = (await begin(hanna, 'Telephone', null)).data!['beginEnrolment'];
  const other = house.stranger();
  await other.signIn('hanna');
  const codes = (await confirm(hanna, app(secret).generate())).data!['confirmAuthenticator'].recoveryCodes;
  expect((await hanna.viewer()).refused).toEqual(['MFA_ENROLMENT_REQUIRED']);
  expect((await finish(hanna)).data!['finishEnrolment'].viewer).toMatchObject({ name: 'hanna', mfa: { recoveryCodesLeft: 10 } });
  expect(hanna.cookie).not.toBe(half);
  expect((await hanna.viewer()).data).toMatchObject({ viewer: { name: 'hanna' } });
  // Whoever else knew the password is too late to bring a factor of their own.
  for (const act of [begin(other, 'Mine', null), finish(other)]) expect((await act).refused).toEqual(['MFA_REQUIRED']);
  expect((await recover(await halfSignedIn('hanna'), codes[0])).refused).toEqual([]);
});

test('a half session of somebody who has a second factor enrols nothing, and an application neither', async () => {
  const dana = await halfSignedIn('dana');
  for (const act of [begin(dana), confirm(dana, '123456'), finish(dana), remove(dana, 'x'), renew(dana)])
    expect((await act).refused).toEqual(['MFA_REQUIRED']);
  const stranger = house.stranger();
  for (const act of [begin(stranger), confirm(stranger, '1'), finish(stranger), recover(stranger, 'x')])
    expect((await act).refused).toEqual(['UNAUTHENTICATED']);
});

test('a recovery code signs in once, however it is typed; its owner is told, and sees how many are left', async () => {
  const emil = await house.signedIn('emil');
  const [code, next] = (await renew(emil)).data!['renewRecoveryCodes'].recoveryCodes as string[];
  const typed = ` ${code!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  const browser = await halfSignedIn('emil');
  expect((await recover(browser, typed)).data).toEqual({ useRecoveryCode: { viewer: { name: 'emil', mfa: { recoveryCodesLeft: 9 } } } });
  expect((await browser.viewer()).data).toMatchObject({ viewer: { name: 'emil' } });
  expect((await recover(browser, next!)).refused).toEqual(['CONFLICT']);
  const again = await halfSignedIn('emil');
  for (const wrong of [
    code!,
    '',
    'x',
    'A'.repeat(10_000),
    `${next}${next}`,
    next!.replace(/\d/, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  ])
    if (wrong !== next) expect((await recover(again, wrong)).refused).toEqual(['BAD_USER_INPUT input.code:recoveryCode']);
  // Somebody else's code is no code.
  expect((await recover(await halfSignedIn('fay'), next!)).refused).toEqual(['BAD_USER_INPUT input.code:recoveryCode']);
  expect((await recover(again, next!)).refused).toEqual([]);
  expect(await mailsTo('emil')).toEqual(['sign-in-recovery-codes-renewed', 'sign-in-recovery-code-used', 'sign-in-recovery-code-used']);
  const fresh = (await renew(emil)).data!['renewRecoveryCodes'].recoveryCodes;
  expect((await mfa(emil)).recoveryCodesLeft).toBe(10);
  const stored = JSON.stringify([
    await house.sql('SELECT * FROM mail'),
    await house.sql('SELECT * FROM security_event'),
    await house.sql('SELECT * FROM change_log'),
  ]);
  for (const told of [code, next, ...fresh]) expect(stored).not.toContain(told);
});

test('codes of the authenticator and recovery codes share their ten tries; a right password gives none back', async () => {
  const [code] = (await renew(await house.signedIn('fay'))).data!['renewRecoveryCodes'].recoveryCodes as string[];
  await house.sql(`UPDATE rate_limit SET expire = 1 WHERE key LIKE 'code:%'`);
  const [quarter] = triesOf(codeAllowances, house.ids.get('fay')!).map(({ allowance, key }) => `${allowance.name}:${key}`);
  for (let i = 0; i < 10; i++) {
    const browser = await halfSignedIn('fay');
    expect((await (i % 2 ? browser.verify('x') : recover(browser, 'x'))).refused[0]).toMatch(/^BAD_USER_INPUT/);
  }
  const browser = await halfSignedIn('fay');
  expect((await recover(browser, code!)).refused).toEqual(['RATE_LIMITED']);
  expect((await browser.verify(house.code('fay'))).refused).toEqual(['RATE_LIMITED']);
  await house.sql('UPDATE rate_limit SET expire = 1 WHERE key = $1', [quarter]);
  expect((await recover(browser, code!)).refused).toEqual([]);
});

test('of twenty who use one recovery code at once, on two processes, exactly one is signed in', async () => {
  const { there, close } = await otherProcess(house);
  const [code] = (await renew(await house.signedIn('gus'))).data!['renewRecoveryCodes'].recoveryCodes as string[];
  const browsers: Browser[] = [];
  for (let i = 0; i < 20; i++) browsers.push(await halfSignedIn('gus'));
  const answers = await Promise.all(browsers.map((browser, i) => recover(Object.assign(browser, { house: i % 2 ? house : there }), code!)));
  expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
  await close();
});

test('of twenty who finish one enrolment at once, exactly one is signed in', async () => {
  const ivo = house.stranger();
  await ivo.signIn('ivo');
  const { secret } = (await begin(ivo, 'Telephone', null)).data!['beginEnrolment'];
  await confirm(ivo, app(secret).generate());
  const copies = Array.from({ length: 20 }, () => Object.assign(house.stranger(), { cookie: ivo.cookie }));
  const answers = await Promise.all(copies.map(copy => finish(copy)));
  expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
  expect(
    await house.sql('SELECT 1 FROM session WHERE staff_id = $1 AND second_factor_at IS NOT NULL', [house.ids.get('ivo')]),
  ).toHaveLength(1);
});

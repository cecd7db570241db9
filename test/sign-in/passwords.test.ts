import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problems } from '../../api/refusal.ts';
import { isGuessable } from '../../api/sign-in/guessable.ts';
import { hashPassword, insistOnPassword, passwordMatches } from '../../api/sign-in/password.ts';
import { sendPasswordReset } from '../../api/sign-in/reset-password.ts';
import { open } from '../../api/keys.ts';
import { sealedPlace } from '../../api/mail/queue-mail.ts';
import { type Answer, type Browser, House, otherProcess, password } from './caller.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  for (const name of ['ada', 'ben', 'cleo', 'dana', 'emil', 'fay']) await house.employ(name, 'admin');
});
afterAll(() => house.close());

const better = 'quiet rivers bend twice';
const rulesOf = (typed: string, context: string[] = []): string[] => {
  const problems = new Problems();
  insistOnPassword(typed, problems, 'p', context);
  try {
    problems.insist();
    return [];
  } catch (refusal) {
    return (refusal as { problems: { rule: string }[] }).problems.map(({ rule }) => rule);
  }
};

test.each([
  ['password12345'],
  ['Wachtwoord2026'],
  ['P@$$w0rd2024!!'],
  ['motdepasse123'],
  ['aaaaaaaaaaaaaaaa'],
  ['abcabcabcabcabc'],
  ['123456789012'],
  ['qwertyuiopasdf'],
  ['azertyuiop12345'],
  ['inzage inzage 2026'],
  ['Welkom01Welkom01'],
  ['correct horse battery staple'],
  ['letmeinletmein!!'],
])('%s is what everybody tries first', typed => {
  expect(rulesOf(typed)).toEqual(['passwordGuessable']);
});

test('the words of the person and the house are tried first, too', () => {
  const context = ['Zoë Lefèvre', 'zoe.lefevre@delinde.example.org', 'Buurthuis De Linde vzw'];
  for (const typed of ['zoelefevre2026', 'Lefèvre-Zoë-1', 'buurthuis linde 1']) {
    expect(isGuessable(typed, context), typed).toBe(true);
    expect(rulesOf(typed, context), typed).toEqual(['passwordGuessable']);
  }
});

test('length is all that is asked beside: any letters, no digit, no sign, up to 256 characters, counted as people count', () => {
  expect(rulesOf('short pass')).toEqual(['passwordTooShort']);
  for (const typed of [
    better,
    'ЖивописныйБерег',
    '静かな川は二度曲がる森の中',
    'vier kleine vogels',
    'Tr0ub4dor&3 zit',
    `${'lang woord '.repeat(20)}`.trim(),
    'x🙂y🙃z🙂q🦊w🐙v🦉',
  ])
    expect(rulesOf(typed), typed).toEqual([]);
  expect(rulesOf(`${better} ${'🙂🦊🐙🦉'.repeat(58)}`)).toEqual([]);
  expect(rulesOf(`${better} `.repeat(20))).toEqual(['tooLong']);
});

test('the same letters are the same password, however a keyboard composes them (NFKC); the whole of it counts', async () => {
  const hash = await hashPassword('Ｃａｆé ﬁnes herbes');
  expect(await passwordMatches(hash, 'Café fines herbes'.normalize('NFD'))).toBe(true);
  expect(await passwordMatches(hash, 'Cafe fines herbes')).toBe(false);
});

const change = (browser: Browser, old: string, next: string): Promise<Answer> =>
  browser.ask('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { done } }', { password: old, newPassword: next });
const ask = (browser: Browser, email: string): Promise<Answer> =>
  browser.ask('mutation ($input: AskPasswordResetInput!) { askPasswordReset(input: $input) { done } }', { email });
const reset = (browser: Browser, token: string, next = better): Promise<Answer> =>
  browser.ask('mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { done } }', { token, newPassword: next });
const mailsTo = async (name: string) =>
  (await house.sql<{ template: string }>('SELECT template FROM mail WHERE to_id = $1 ORDER BY id', [house.ids.get(name)])).map(
    ({ template }) => template,
  );

/** What waits in the queue, done as its worker would; answers the link's token. */
async function linkFor(name: string): Promise<string> {
  const { ctx } = await house.context(undefined);
  const jobs = await house.sql<{ payload: { address: string } }>(
    `SELECT j.payload -> 'payload' AS payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier = 'sendPasswordReset' ORDER BY j.id DESC LIMIT 1`,
  );
  await sendPasswordReset.run(ctx, jobs[0]!.payload as never, undefined as never);
  const [mail] = await house.sql<{ id: string; sealed: Buffer }>(
    `SELECT id, sealed FROM mail WHERE to_id = $1 AND template = 'sign-in-reset-link' ORDER BY id DESC LIMIT 1`,
    [house.ids.get(name)],
  );
  return (JSON.parse(open(house.keys.mail, mail!.sealed, sealedPlace(mail!.id)).toString('utf8')) as { reset: string }).reset;
}

test('one’s own password is changed with the old one and a fresh code; sessions elsewhere end', async () => {
  const [ada, elsewhere, half] = [await house.signedIn('ada'), await house.signedIn('ada'), house.stranger()];
  await half.signIn('ada');
  expect((await change(ada, 'not her password', better)).refused).toEqual(['BAD_USER_INPUT input.password:passwordWrong']);
  expect((await change(ada, password, 'too short')).refused).toEqual(['BAD_USER_INPUT input.newPassword:passwordTooShort']);
  expect((await change(ada, password, 'ada@example.org ada')).refused).toEqual(['BAD_USER_INPUT input.newPassword:passwordGuessable']);
  expect((await change(ada, password, better)).refused).toEqual([]);
  expect((await ada.viewer()).data).toMatchObject({ viewer: { name: 'ada' } });
  for (const dead of [elsewhere, half]) expect((await dead.viewer()).data).toEqual({ viewer: null });
  expect((await house.stranger().signIn('ada')).refused).toEqual(['BAD_USER_INPUT input:credentials']);
  expect((await house.stranger().signIn('ada', better)).refused).toEqual([]);
  expect(await mailsTo('ada')).toEqual(['sign-in-password-changed']);
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '2 hours'`);
  expect((await change(ada, better, `${better} more`)).refused).toEqual(['STEP_UP_REQUIRED']);
});

test('a forgotten password is replaced by the mailed link, once; every session ends, and the second factor is asked as ever', async () => {
  const ben = await house.signedIn('ben');
  expect((await ask(house.stranger(), ' Ben@Example.org ')).data).toEqual({ askPasswordReset: { done: true } });
  expect(await mailsTo('ben')).toEqual([]);
  const token = await linkFor('ben');
  const stranger = house.stranger();
  expect((await reset(stranger, token, 'password12345')).refused).toEqual(['BAD_USER_INPUT input.newPassword:passwordGuessable']);
  expect((await reset(stranger, token)).data).toEqual({ resetPassword: { done: true } });
  expect(stranger.cookie).toBeUndefined();
  expect((await ben.viewer()).data).toEqual({ viewer: null });
  expect((await stranger.signIn('ben', better)).data).toEqual({ signIn: { next: 'VERIFY_SECOND_FACTOR' } });
  expect((await stranger.viewer()).refused).toEqual(['MFA_REQUIRED']);
  expect((await reset(house.stranger(), token)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  expect(await mailsTo('ben')).toEqual(['sign-in-reset-link', 'sign-in-password-reset']);
});

test('a link is refused when expired, replaced, unknown, or of somebody suspended; and it lives thirty minutes', async () => {
  await ask(house.stranger(), 'cleo@example.org');
  const first = await linkFor('cleo');
  const [{ minutes }] = (await house.sql(
    `SELECT round(extract(epoch FROM expires_at - created_at) / 60)::int AS minutes FROM one_time_token WHERE subject_id = $1`,
    [house.ids.get('cleo')],
  )) as [{ minutes: number }];
  expect(minutes).toBe(30);
  await ask(house.stranger(), 'cleo@example.org');
  const second = await linkFor('cleo');
  for (const wrong of [first, 'x', '', 'x'.repeat(43)])
    expect((await reset(house.stranger(), wrong)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  await house.sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`, [house.ids.get('cleo')]);
  expect((await reset(house.stranger(), second)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  await house.sql(`UPDATE staff_member SET state = 'ACTIVE' WHERE id = $1`, [house.ids.get('cleo')]);
  await house.sql('UPDATE one_time_token SET expires_at = now() WHERE subject_id = $1', [house.ids.get('cleo')]);
  expect((await reset(house.stranger(), second)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
});

test('known and unknown addresses get the same answer by the same work, and the fourth of a day is not sent', async () => {
  const waiting = async () =>
    Number(
      (
        await house.sql(
          `SELECT count(*) FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'sendPasswordReset'`,
        )
      )[0].count,
    );
  const before = await waiting();
  for (const email of ['dana@example.org', 'nobody@example.org'])
    for (let i = 0; i < 4; i++)
      expect(await ask(house.stranger(), email)).toEqual({ data: { askPasswordReset: { done: true } }, refused: [] });
  expect((await waiting()) - before).toBe(6);
  expect((await ask(house.stranger(), 'no address')).refused).toEqual(['BAD_USER_INPUT input.email:email']);
  const kept = JSON.stringify([
    await house.sql('SELECT payload FROM graphile_worker._private_jobs'),
    await house.sql('SELECT * FROM rate_limit'),
    await house.sql('SELECT * FROM security_event'),
  ]);
  expect(kept).not.toContain('dana@example');
});

test('one network may ask for twenty links in ten minutes', async () => {
  const crowd = Object.assign(house.stranger(), { ip: '203.0.113.77' });
  for (let i = 0; i < 20; i++) expect((await ask(crowd, `nobody${i}@example.org`)).refused).toEqual([]);
  expect((await ask(crowd, 'fay@example.org')).refused).toEqual(['RATE_LIMITED']);
  expect((await ask(Object.assign(house.stranger(), { ip: '203.0.113.78' }), 'fay@example.org')).refused).toEqual([]);
});

test('no session that begins while a password is replaced outlives it, on either of two processes', async () => {
  const { there, close } = await otherProcess(house);
  const renewed = await (
    await house.signedIn('fay')
  ).ask('mutation ($input: RenewRecoveryCodesInput!) { renewRecoveryCodes(input: $input) { recoveryCodes } }', { password });
  const codes = renewed.data!['renewRecoveryCodes'].recoveryCodes as string[];
  const acts: (() => Promise<Answer>)[] = [];
  for (const [i, code] of codes.slice(0, 8).entries()) {
    const browser = house.stranger();
    await browser.signIn('fay');
    browser.house = i % 2 ? house : there;
    acts.push(
      await browser.ready('mutation ($input: UseRecoveryCodeInput!) { useRecoveryCode(input: $input) { viewer { name } } }', { code }),
    );
  }
  await ask(Object.assign(house.stranger(), { ip: '203.0.113.99' }), 'fay@example.org');
  const token = await linkFor('fay');
  acts.splice(4, 0, () => reset(house.stranger(), token));
  const answers = await Promise.all(acts.map(act => act()));
  expect(answers[4]!.refused).toEqual([]);
  const open = () => house.sql('SELECT id FROM session WHERE staff_id = $1 AND ended_at IS NULL', [house.ids.get('fay')]);
  expect(await open()).toEqual([]);
  // Negative control: with the new password one begins.
  expect((await house.stranger().signIn('fay', better)).refused).toEqual([]);
  expect(await open()).toHaveLength(1);
  await close();
});

test('of twenty who use one link at once, on two processes, exactly one sets the password', async () => {
  const { there, close } = await otherProcess(house);
  await ask(house.stranger(), 'emil@example.org');
  const token = await linkFor('emil');
  const words = Array.from({ length: 20 }, (_, i) => `${better} ${String.fromCharCode(97 + i)}`);
  const answers = await Promise.all(
    words.map((word, i) => reset(Object.assign(house.stranger(), { house: i % 2 ? house : there }), token, word)),
  );
  const won = answers.flatMap(({ refused }, i) => (refused.length === 0 ? [i] : []));
  expect(won).toHaveLength(1);
  expect((await house.stranger().signIn('emil', words[won[0]!])).refused).toEqual([]);
  await close();
});

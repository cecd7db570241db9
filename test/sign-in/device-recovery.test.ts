import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Browser, House, otherProcess } from './caller.ts';

let house: House;
let karim: Browser;
let eva: Browser;
beforeAll(async () => {
  house = await House.open();
  for (const name of ['karim', 'eva', 'zoe']) await house.employ(name, 'admin');
  for (const name of ['ada', 'ben', 'cleo', 'dana']) await house.employ(name, 'contact-manager');
  [karim, eva] = [await house.signedIn('karim'), await house.signedIn('eva')];
});
afterAll(() => house.close());

const begin = (browser: Browser, name: string, more = {}): Promise<Answer> =>
  browser.ask('mutation ($input: BeginDeviceRecoveryInput!) { beginDeviceRecovery(input: $input) { id } }', {
    staffId: house.ids.get(name) ?? name,
    identityCheck: 'VIDEO_CALL',
    note: 'Held her badge into the camera.',
    ...more,
  });
const approve = (browser: Browser, id: string): Promise<Answer> =>
  browser.ask('mutation ($input: DecideDeviceRecoveryInput!) { approveDeviceRecovery(input: $input) { code expiresAt } }', { id });
const cancel = (browser: Browser, id: string): Promise<Answer> =>
  browser.ask('mutation ($input: DecideDeviceRecoveryInput!) { cancelDeviceRecovery(input: $input) { id } }', { id });
const open = async (browser: Browser) =>
  (await browser.ask('{ deviceRecoveries { id name identityCheck note begunByName } }')).data!['deviceRecoveries'];
const useCode = (browser: Browser, code: string): Promise<Answer> =>
  browser.ask('mutation ($input: UseDeviceCodeInput!) { useDeviceCode(input: $input) { next } }', { code });
const lost = async (name: string): Promise<string> => {
  const { id } = (await begin(karim, name)).data!['beginDeviceRecovery'];
  return (await approve(eva, id)).data!['approveDeviceRecovery'].code;
};
const enrol = async (browser: Browser): Promise<Answer> => {
  const begun = await browser.ask('mutation ($input: BeginEnrolmentInput!) { beginEnrolment(input: $input) { secret } }', { name: 'New' });
  if (!begun.data?.['beginEnrolment']) return begun;
  const code = new TOTP({ secret: Secret.fromBase32(begun.data['beginEnrolment'].secret) }).generate();
  await browser.ask('mutation ($input: ConfirmAuthenticatorInput!) { confirmAuthenticator(input: $input) { recoveryCodes } }', { code });
  return browser.ask('mutation { finishEnrolment(input: { recoveryCodesStored: true }) { viewer { name } } }');
};
const mailsTo = async (name: string) =>
  (await house.sql<{ template: string }>('SELECT template FROM mail WHERE to_id = $1 ORDER BY id', [house.ids.get(name)])).map(
    ({ template }) => template,
  );

test('one admin begins, another one agrees: what showed codes is dead, sessions end, and one code leads to enrolling anew', async () => {
  const ada = await house.signedIn('ada');
  const { id } = (await begin(karim, 'ada')).data!['beginDeviceRecovery'];
  expect(await open(eva)).toEqual([
    { id, name: 'ada', identityCheck: 'VIDEO_CALL', note: 'Held her badge into the camera.', begunByName: 'karim' },
  ]);
  // Nothing has changed yet.
  expect((await ada.viewer()).data).toMatchObject({ viewer: { name: 'ada' } });
  expect((await begin(eva, 'ada')).refused).toEqual(['CONFLICT input.staffId:alreadyBegun']);
  expect((await approve(karim, id)).refused).toEqual(['FORBIDDEN input.id:secondPerson']);
  const { code, expiresAt } = (await approve(eva, id)).data!['approveDeviceRecovery'];
  expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(60);
  expect(await open(eva)).toEqual([]);
  expect((await ada.viewer()).data).toEqual({ viewer: null });
  const again = house.stranger();
  expect((await again.signIn('ada')).data).toEqual({ signIn: { next: 'USE_DEVICE_CODE' } });
  // The password alone leads nowhere, and neither does what showed codes before.
  expect((await again.verify(house.code('ada'))).refused).toEqual(['MFA_ENROLMENT_REQUIRED']);
  for (const act of [again.viewer(), enrol(again)]) expect((await act).refused).toEqual(['MFA_REQUIRED']);
  expect((await useCode(again, 'not the code')).refused).toEqual(['BAD_USER_INPUT input.code:deviceCode']);
  expect((await useCode(again, ` ${code.toLowerCase()} `)).data).toEqual({ useDeviceCode: { next: 'ENROL_SECOND_FACTOR' } });
  expect((await again.viewer()).refused).toEqual(['MFA_ENROLMENT_REQUIRED']);
  expect((await enrol(again)).data).toEqual({ finishEnrolment: { viewer: { name: 'ada' } } });
  const other = house.stranger();
  expect((await other.signIn('ada')).data).toEqual({ signIn: { next: 'VERIFY_SECOND_FACTOR' } });
  expect((await useCode(other, code)).refused).toEqual(['BAD_USER_INPUT input.code:deviceCode']);
  expect(await mailsTo('ada')).toEqual([
    'sign-in-device-recovery-begun',
    'sign-in-device-recovery-approved',
    'sign-in-authenticator-added',
  ]);
  const kept = JSON.stringify([
    await house.sql('SELECT * FROM mail'),
    await house.sql('SELECT * FROM security_event'),
    await house.sql('SELECT * FROM change_log'),
    await house.sql('SELECT * FROM device_recovery'),
  ]);
  expect(kept).not.toContain(code);
});

test('nobody begins for themselves, agrees to their own, or acts without the duty and a fresh code', async () => {
  expect((await begin(karim, 'karim')).refused).toEqual(['FORBIDDEN input.staffId:oneself']);
  expect((await begin(karim, house.ids.get('karim')!.toUpperCase())).refused).toEqual(['FORBIDDEN input.staffId:oneself']);
  expect((await begin(karim, 'ada', { note: ' ' })).refused).toEqual(['BAD_USER_INPUT input.note:notEmpty']);
  expect((await begin(karim, 'x')).refused).toEqual(['BAD_USER_INPUT input.staffId:id']);
  const { id } = (await begin(karim, 'eva')).data!['beginDeviceRecovery'];
  expect((await approve(eva, id)).refused).toEqual(['FORBIDDEN input.id:secondPerson']);
  const ben = await house.signedIn('ben');
  for (const act of [begin(ben, 'ada'), approve(ben, id), cancel(ben, id)]) expect((await act).refused).toEqual(['FORBIDDEN']);
  // Whom it is about, and whoever began it, may stop it.
  expect((await cancel(eva, id)).refused).toEqual([]);
  expect((await approve(await house.signedIn('zoe'), id)).refused).toEqual(['NOT_FOUND']);
  const stale = await house.signedIn('karim');
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '2 hours' WHERE token_digest = sha256(convert_to($1, 'UTF8'))`, [
    stale.cookie,
  ]);
  for (const act of [begin(stale, 'ada'), approve(stale, id)]) expect((await act).refused).toEqual(['STEP_UP_REQUIRED']);
});

test('after a day nobody can agree any more; after an hour the code opens nothing; the next one kills the one before', async () => {
  const { id } = (await begin(karim, 'ben')).data!['beginDeviceRecovery'];
  await house.db.db.owner(owner => owner.query(`UPDATE device_recovery SET begun_at = now() - interval '25 hours' WHERE id = $1`, [id]));
  expect((await approve(eva, id)).refused).toEqual(['NOT_FOUND']);
  const first = await lost('ben');
  const second = await lost('ben');
  const ben = house.stranger();
  await ben.signIn('ben');
  expect((await useCode(ben, first)).refused).toEqual(['BAD_USER_INPUT input.code:deviceCode']);
  await house.sql('UPDATE device_recovery SET code_expires_at = now() WHERE staff_id = $1 AND code_digest IS NOT NULL', [
    house.ids.get('ben'),
  ]);
  expect((await useCode(ben, second)).refused).toEqual(['BAD_USER_INPUT input.code:deviceCode']);
  // Somebody else's code is no code.
  expect((await useCode(ben, await lost('cleo'))).refused).toEqual(['BAD_USER_INPUT input.code:deviceCode']);
});

test('the database itself lets nobody agree alone', async () => {
  const { id } = (await begin(karim, 'dana')).data!['beginDeviceRecovery'];
  const agree = (by: string) =>
    house.sql(`UPDATE device_recovery SET outcome = 'APPROVED', decided_at = now(), decided_by = $2 WHERE id = $1`, [
      id,
      house.ids.get(by),
    ]);
  for (const by of ['karim', 'dana']) await expect(agree(by)).rejects.toThrow('device_recovery_check');
  await cancel(karim, id);
});

test('of twenty who use one code at once, on two processes, exactly one may enrol', async () => {
  const { there, close } = await otherProcess(house);
  const code = await lost('dana');
  const browsers: Browser[] = [];
  for (let i = 0; i < 20; i++) {
    const browser = house.stranger();
    await browser.signIn('dana');
    browsers.push(Object.assign(browser, { house: i % 2 ? house : there }));
  }
  const answers = await Promise.all(browsers.map(browser => useCode(browser, code)));
  expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
  await close();
});

/** Runs the built command as `npm run recover-admin` does. */
async function recoverAdmin(...args: string[]): Promise<{ code: number | null; said: string }> {
  const { home, keyFile, checkpointFolder, databaseUrl, databaseOwnerUrl } = house.db.config;
  const child = spawn(process.execPath, ['dist/api/recover-admin.js', ...args], {
    env: {
      PATH: process.env['PATH'],
      INZAGE_HOME: home,
      KEY_FILE: keyFile,
      CHECKPOINT_FOLDER: checkpointFolder,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: databaseOwnerUrl,
    },
  });
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  const said = (await Promise.all([text(child.stdout), text(child.stderr)])).join('');
  return { code: await ended, said };
}

test('an admin whom no two others can help is led back in on the server; the data protection officer hears of it', async () => {
  expect(await recoverAdmin('karim@example.org')).toMatchObject({ code: 1, said: expect.stringContaining('Two other admins can do this') });
  expect(await recoverAdmin('ada@example.org')).toMatchObject({ code: 1, said: expect.stringContaining('This is no admin') });
  expect(await recoverAdmin('nobody@example.org')).toMatchObject({ code: 1, said: expect.stringContaining('Nobody who works here') });
  await house.sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`, [house.ids.get('zoe')]);
  await house.employ('dpo', 'dpo');
  const { code, said } = await recoverAdmin('Karim@Example.org');
  expect([code, said]).toEqual([0, expect.stringMatching(/for 60 minutes:\n\n {2}([0-9A-Z]{4}-){3}[0-9A-Z]{4}\n/)]);
  expect((await karim.viewer()).data).toEqual({ viewer: null });
  const back = house.stranger();
  expect((await back.signIn('karim')).data).toEqual({ signIn: { next: 'USE_DEVICE_CODE' } });
  expect((await useCode(back, /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(said)![0])).refused).toEqual([]);
  expect((await enrol(back)).data).toEqual({ finishEnrolment: { viewer: { name: 'karim' } } });
  expect(await mailsTo('karim')).toContain('sign-in-admin-recovered');
  expect(await mailsTo('dpo')).toEqual(['sign-in-oversight']);
  expect(await house.sql(`SELECT staff_id FROM security_event WHERE event = 'admin-recovered'`)).toEqual([
    { staff_id: house.ids.get('karim') },
  ]);
  expect(await house.sql(`SELECT viewer_kind, subject_id FROM change_log WHERE action = 'recoverAdmin'`)).toEqual([
    { viewer_kind: 'system', subject_id: house.ids.get('karim') },
  ]);
});

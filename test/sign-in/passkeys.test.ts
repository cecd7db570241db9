import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Browser, House, otherProcess, password } from './caller.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  for (const name of ['ada', 'ben', 'cleo', 'dana', 'emil', 'fay']) await house.employ(name, 'admin');
});
afterAll(() => house.close());

const begin = (browser: Browser, word = password): Promise<Answer> =>
  browser.ask('mutation ($input: BeginPasskeyInput!) { beginPasskey(input: $input) { options } }', { password: word });
const add = (browser: Browser, response: string, name = 'Laptop'): Promise<Answer> =>
  browser.ask('mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { viewer { mfa { authenticators { id name kind } } } } }', {
    name,
    response,
  });
const challenged = async (browser: Browser): Promise<string> =>
  (await browser.ask('mutation { beginPasskeySignIn { options } }')).data!['beginPasskeySignIn'].options;
const verify = (browser: Browser, response: string): Promise<Answer> =>
  browser.ask('mutation ($input: VerifyPasskeyInput!) { verifyPasskey(input: $input) { viewer { name } } }', { response });
const stepUp = (browser: Browser, response: string): Promise<Answer> =>
  browser.ask('mutation ($input: VerifyPasskeyInput!) { stepUpWithPasskey(input: $input) { viewer { mfa { stepUpRequired } } } }', {
    response,
  });

const key = () => new SoftwareAuthenticator(house.db.config.publicUrl);
/** Somebody signed in, with a passkey added. */
async function withPasskey(name: string): Promise<{ browser: Browser; passkey: SoftwareAuthenticator; id: string }> {
  const [browser, passkey] = [await house.signedIn(name), key()];
  const added = await add(browser, passkey.create((await begin(browser)).data!['beginPasskey'].options));
  expect(added.refused).toEqual([]);
  return { browser, passkey, id: added.data!['addPasskey'].viewer.mfa.authenticators.at(-1).id };
}
const halfSignedIn = async (name: string): Promise<Browser> => {
  const browser = house.stranger();
  expect((await browser.signIn(name)).refused).toEqual([]);
  return browser;
};
/** All that a ceremony could have written. */
const written = () =>
  house.sql(`SELECT (SELECT array_agg(a::text ORDER BY id) FROM authenticator a) AS authenticators, (SELECT count(*) FROM session) AS sessions,
    (SELECT count(*) FROM passkey_challenge WHERE used_at IS NOT NULL) AS used, (SELECT count(*) FROM mail) AS mails`);
const events = async (name: string) =>
  (await house.sql<{ event: string }>('SELECT event FROM security_event WHERE staff_id = $1 ORDER BY id', [house.ids.get(name)])).map(
    ({ event }) => event,
  );
const wrong = ['BAD_USER_INPUT input.response:passkey'];
const anew = ['BAD_USER_INPUT input.response:passkeyAnew'];

test('Ada adds a passkey with password and fresh code, hears of it by mail, and it stands among her authenticators', async () => {
  const ada = await house.signedIn('ada');
  expect((await begin(ada, 'not her password')).refused).toEqual(['BAD_USER_INPUT input.password:passwordWrong']);
  const options = (await begin(ada)).data!['beginPasskey'].options;
  expect(JSON.parse(options)).toMatchObject({
    rp: { id: 'localhost' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  expect((await add(ada, key().create(options), ' ')).refused).toEqual(['BAD_USER_INPUT input.name:notEmpty']);
  expect((await add(ada, key().create(options))).data!['addPasskey'].viewer.mfa.authenticators).toEqual([
    { id: expect.any(String), name: 'Authenticator', kind: 'CODES' },
    { id: expect.any(String), name: 'Laptop', kind: 'PASSKEY' },
  ]);
  expect(await house.sql('SELECT template FROM mail WHERE to_id = $1', [house.ids.get('ada')])).toEqual([
    { template: 'sign-in-passkey-added' },
  ]);
  const kept = JSON.stringify(await house.sql("SELECT encode(digest, 'escape') AS digest FROM passkey_challenge"));
  expect(kept).not.toContain(JSON.parse(options).challenge);
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '2 hours' WHERE staff_id = $1`, [house.ids.get('ada')]);
  for (const act of [begin(ada), add(ada, '{}')]) expect((await act).refused).toEqual(['STEP_UP_REQUIRED']);
});

test('a passkey made elsewhere, for another challenge, without a PIN, with a certificate, twice, or for another session is none', async () => {
  const [dana, elsewhere] = [await house.signedIn('dana'), await house.signedIn('dana')];
  const options = (await begin(dana)).data!['beginPasskey'].options;
  const before = await written();
  for (const fault of [
    { origin: 'https://inzage.example.net' },
    { rpId: 'example.net' },
    { verified: false },
    { type: 'webauthn.get' },
    { fmt: 'fido-u2f' },
  ])
    expect([fault, (await add(dana, key().create(options, fault))).refused]).toEqual([fault, wrong]);
  expect((await add(dana, key().create(options, { challenge: 'A'.repeat(43) }))).refused).toEqual(anew);
  await house.sql('UPDATE rate_limit SET expire = 1');
  for (const text of ['', '{', '[]', 'null', `{"id":"${'A'.repeat(20_000)}"}`]) expect((await add(dana, text)).refused).toEqual(wrong);
  expect((await add(elsewhere, key().create(options))).refused).toEqual(anew);
  // A challenge for signing in is none for adding.
  const other = JSON.stringify({ ...JSON.parse(options), challenge: JSON.parse(await challenged(dana)).challenge });
  expect((await add(dana, key().create(other))).refused).toEqual(anew);
  expect(await written()).toEqual(before);
  const passkey = key();
  // Negative control: with nothing wrong it is one, once.
  expect((await add(dana, passkey.create(options))).refused).toEqual([]);
  expect((await add(dana, key().create(options))).refused).toEqual(anew);
  expect((await add(dana, passkey.create((await begin(dana)).data!['beginPasskey'].options))).refused).toEqual(wrong);
  await house.sql('UPDATE rate_limit SET expire = 1');
  const late = (await begin(dana)).data!['beginPasskey'].options;
  await house.sql(
    `WITH gone AS (DELETE FROM passkey_challenge WHERE used_at IS NULL RETURNING *)
     INSERT INTO passkey_challenge SELECT digest, act, session_id, now(), NULL FROM gone`,
  );
  expect((await add(dana, key().create(late))).refused).toEqual(anew);
});

test('Ben signs in with his passkey alone, or after his password; his codes go on to work', async () => {
  const { passkey } = await withPasskey('ben');
  const alone = house.stranger();
  const options = await challenged(alone);
  expect(JSON.parse(options).allowCredentials ?? []).toEqual([]);
  expect((await verify(alone, passkey.get(options))).data).toEqual({ verifyPasskey: { viewer: { name: 'ben' } } });
  expect((await alone.viewer()).data).toMatchObject({ viewer: { name: 'ben' } });
  expect((await verify(alone, passkey.get(await challenged(alone)))).refused).toEqual(['CONFLICT']);
  const half = await halfSignedIn('ben');
  const cookie = half.cookie;
  expect((await verify(half, passkey.get(await challenged(half)))).refused).toEqual([]);
  expect(half.cookie).not.toBe(cookie);
  expect((await Object.assign(house.stranger(), { cookie }).viewer()).data).toEqual({ viewer: null });
  expect((await (await halfSignedIn('ben')).verify(house.code('ben'))).refused).toEqual([]);
  // After Ada's password it opens nothing, neither as Ada nor as himself.
  const adas = await halfSignedIn('ada');
  expect((await verify(adas, passkey.get(await challenged(adas)))).refused).toEqual(wrong);
  // A challenge of one session is none of another, nor of nobody.
  const before = await challenged(house.stranger());
  expect((await verify(await halfSignedIn('ben'), passkey.get(before))).refused).toEqual(anew);
  const bens = await halfSignedIn('ben');
  expect((await verify(house.stranger(), passkey.get(await challenged(bens)))).refused).toEqual(anew);
});

test('a passkey used elsewhere, unverified, for another person, with a wrong signature, or unknown is refused, and nothing is written', async () => {
  const { passkey } = await withPasskey('cleo');
  const stranger = house.stranger();
  const options = await challenged(stranger);
  const foreign = key();
  const before = await written();
  for (const fault of [
    { origin: 'http://localhost:1' },
    { rpId: 'example.net' },
    { verified: false },
    { type: 'webauthn.create' },
    { userHandle: Buffer.alloc(16).toString('base64url') },
    { signature: Buffer.from('MEUCIQ', 'base64') },
  ])
    expect([fault, (await verify(stranger, passkey.get(options, fault))).refused]).toEqual([fault, wrong]);
  expect((await verify(stranger, foreign.get(options))).refused).toEqual(wrong);
  expect((await verify(stranger, passkey.get(options, { challenge: 'A'.repeat(43) }))).refused).toEqual(anew);
  expect(await written()).toEqual(before);
  expect((await stranger.viewer()).data).toEqual({ viewer: null });
  // Negative control.
  expect((await verify(stranger, passkey.get(options))).refused).toEqual([]);
  const again = house.stranger();
  expect((await verify(again, passkey.get(options))).refused).toEqual(anew);
});

test('a counter that goes back is refused and told; one that never moves is no fault', async () => {
  const { passkey } = await withPasskey('emil');
  const browser = house.stranger();
  expect((await verify(browser, passkey.get(await challenged(browser), { signCount: 7 }))).refused).toEqual([]);
  for (const signCount of [7, 6, 0]) {
    const copy = house.stranger();
    expect((await verify(copy, passkey.get(await challenged(copy), { signCount }))).refused).toEqual(wrong);
  }
  expect((await events('emil')).filter(event => event === 'passkey-counter-back')).toHaveLength(3);
  const shared = key();
  shared.counts = false;
  const emil = await house.signedIn('emil');
  await add(emil, shared.create((await begin(emil)).data!['beginPasskey'].options));
  for (let i = 0; i < 2; i++) {
    const twin = house.stranger();
    expect((await verify(twin, shared.get(await challenged(twin)))).refused).toEqual([]);
  }
});

test('a passkey makes the second factor fresh again; removed it opens nothing, and the last factor stays', async () => {
  const { browser: fay, passkey, id } = await withPasskey('fay');
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '2 hours' WHERE staff_id = $1`, [house.ids.get('fay')]);
  expect((await begin(fay)).refused).toEqual(['STEP_UP_REQUIRED']);
  const foreign = (await withPasskey('emil')).passkey;
  expect((await stepUp(fay, foreign.get(await challenged(fay)))).refused).toEqual(wrong);
  expect((await stepUp(fay, passkey.get(await challenged(fay)))).data).toEqual({
    stepUpWithPasskey: { viewer: { mfa: { stepUpRequired: false } } },
  });
  const remove = (which: string) =>
    fay.ask('mutation ($input: RemoveAuthenticatorInput!) { removeAuthenticator(input: $input) { viewer { name } } }', {
      id: which,
      password,
    });
  const [{ id: first }] = await house.sql(`SELECT id FROM authenticator WHERE staff_id = $1 AND kind = 'CODES'`, [house.ids.get('fay')]);
  // Her passkey is enough to sign in with: the codes may go, and then the passkey may not.
  expect((await remove(first)).refused).toEqual([]);
  expect((await remove(id)).refused).toEqual(['FORBIDDEN input.id:lastAuthenticator']);
  const half = await halfSignedIn('fay');
  expect((await half.verify(house.code('fay'))).refused).toEqual(['BAD_USER_INPUT input.code:code']);
  const second = key();
  await add(fay, second.create((await begin(fay)).data!['beginPasskey'].options));
  expect((await remove(id)).refused).toEqual([]);
  const stranger = house.stranger();
  expect((await verify(stranger, passkey.get(await challenged(stranger)))).refused).toEqual(wrong);
  expect((await verify(stranger, second.get(await challenged(stranger)))).refused).toEqual([]);
});

test('who is suspended, or has left, gets in nowhere with a passkey', async () => {
  const { passkey } = await withPasskey('dana');
  for (const state of ['SUSPENDED', 'LEFT', 'INVITED']) {
    await house.sql(`UPDATE staff_member SET state = $2, left_at = CASE WHEN $2 = 'LEFT' THEN now() END WHERE id = $1`, [
      house.ids.get('dana'),
      state,
    ]);
    const stranger = house.stranger();
    expect((await verify(stranger, passkey.get(await challenged(stranger)))).refused).toEqual(wrong);
  }
  await house.sql(`UPDATE staff_member SET state = 'ACTIVE', left_at = NULL WHERE id = $1`, [house.ids.get('dana')]);
  const dana = house.stranger();
  expect((await verify(dana, passkey.get(await challenged(dana)))).refused).toEqual([]);
});

test('who uses up somebody’s codes does not lock out their passkey; a network that tries too much waits', async () => {
  const { passkey } = await withPasskey('ada');
  await house.sql('UPDATE rate_limit SET expire = 1');
  const half = await halfSignedIn('ada');
  for (let i = 0; i < 10; i++) await (i % 2 ? half.verify('x') : verify(half, '{}'));
  expect((await half.verify(house.code('ada'))).refused).toEqual(['RATE_LIMITED']);
  expect((await verify(half, passkey.get(await challenged(half)))).refused).toEqual(['RATE_LIMITED']);
  const ada = house.stranger();
  expect((await verify(ada, passkey.get(await challenged(ada)))).refused).toEqual([]);
  const noisy = Object.assign(house.stranger(), { ip: '192.0.2.7' });
  const options = await challenged(noisy);
  const answers = [];
  for (let i = 0; i < 101; i++) answers.push((await verify(noisy, '{}')).refused[0]);
  expect([answers.filter(each => each === wrong[0]).length, answers.at(-1)]).toEqual([100, 'RATE_LIMITED']);
  expect((await verify(noisy, passkey.get(options))).refused).toEqual(['RATE_LIMITED']);
});

test('of twenty who use one answer at once, on two processes, exactly one is signed in', async () => {
  const { there, close } = await otherProcess(house);
  const { passkey } = await withPasskey('ben');
  passkey.counts = false; // so that only the challenge can tell them apart
  await house.sql(`UPDATE authenticator SET sign_count = 0 WHERE staff_id = $1`, [house.ids.get('ben')]);
  const answer = passkey.get(await challenged(house.stranger()));
  const browsers = Array.from({ length: 20 }, (_, i) => Object.assign(house.stranger(), { house: i % 2 ? house : there }));
  const answers = await Promise.all(browsers.map(browser => verify(browser, answer)));
  expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
  await close();
});

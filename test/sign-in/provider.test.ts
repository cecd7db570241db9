import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../../api/demo/visit.ts';
import { freshCode } from '../ask.ts';
import { amir, eva, jan, karim, mira, noor, type StaffPerson } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { type Account, RealProvider, Visitor } from './real-provider.ts';

let world: World;
let provider: RealProvider;
const roles = [
  { claim: 'groups', value: 'counting', roles: ['analyst'] },
  { claim: 'groups', value: 'it', roles: ['admin'] },
  { claim: 'groups', value: 'privacy', roles: ['dpo'] },
];
beforeAll(async () => {
  provider = await RealProvider.announced();
  world = await openWorld({ seed: 'cast', provider: async () => provider.settings({ roles, acr: ['two-factors'] }) });
});
afterAll(async () => {
  await world.close();
  await provider.stop();
});

const account = (who: StaffPerson, more: Partial<Account> = {}): Account => ({ sub: `subject of ${who.name}`, email: who.email, ...more });
const back = (url: string) => url.startsWith(`${world.url}/sign-in/oidc/callback`);
const home = (url: string) => url === `${world.url}/` || url.startsWith(`${world.url}/login`);

/** All the way to the provider and back, in a browser of its own; answers where it ends, and the browser. */
async function come(who: Account | 'says no', visitor = new Visitor()) {
  provider.account = who;
  const end = await visitor.until(`${world.url}/sign-in/oidc`, home);
  return { end: end.replace(world.url, ''), visitor };
}
/** To the provider and as far as the address that leads back. */
async function comeHalf(who: Account) {
  provider.account = who;
  const visitor = new Visitor();
  return { visitor, callback: await visitor.until(`${world.url}/sign-in/oidc`, back) };
}
const as = (visitor: Visitor, query: string, variables = {}) => visit(world.url, query, variables, { cookie: visitor.header(world.url) });
const refusedAs = async (visitor: Visitor) => (await as(visitor, '{ roles { code } }')).errors.map(({ extensions }) => extensions.code);
const sql = async <Row = any>(text: string, values: unknown[] = []) => (await world.db.pool.query(text, values)).rows as Row[];
const lastEvent = async () => {
  const [row] = await sql(
    'SELECT event, detail, (SELECT name FROM staff_member m WHERE m.id = staff_id) AS name FROM security_event ORDER BY id DESC LIMIT 1',
  );
  return [row.event, row.detail.why ?? row.detail.secondFactor, row.name];
};
const rolesOf = async (who: StaffPerson) =>
  (
    await sql<{ code: string }>(
      'SELECT r.code FROM role r JOIN staff_role sr ON sr.role_id = r.id JOIN staff_member m ON m.id = sr.staff_id WHERE m.email_key = $1 ORDER BY 1',
      [who.email],
    )
  ).map(({ code }) => code);
const sessions = async () => Number((await sql('SELECT count(*) FROM session'))[0].count);

test('a provider that is down is said on the sign-in page; once it is there, it leads on', async () => {
  expect((await come(account(mira))).end).toBe('/login?provider=unavailable');
  expect(await lastEvent()).toEqual(['provider-unavailable', 'unavailable', null]);
  await provider.start(world.url);
  expect((await come(account(mira))).end).toBe('/login?next=VERIFY_SECOND_FACTOR');
});

test('Mira comes by the provider, and nothing opens before the code of her authenticator', async () => {
  const { end, visitor } = await come(account(mira));
  expect(end).toBe('/login?next=VERIFY_SECOND_FACTOR');
  expect(await refusedAs(visitor)).toEqual(['MFA_REQUIRED']);
  const { data } = await as(
    visitor,
    'mutation ($input: VerifySecondFactorInput!) { verifySecondFactor(input: $input) { viewer { name } } }',
    {
      input: { code: await freshCode(world, mira) },
    },
  );
  expect(data.verifySecondFactor.viewer.name).toBe(mira.name);
  const letters = await sql(`SELECT template FROM mail WHERE template = 'sign-in-provider-bound'`);
  expect(letters).toHaveLength(1); // at the first time, which was before
});

test('Amir proved a second factor there a moment ago: he is in, and it counts as fresh; this morning’s does not; a password or a text message there is none', async () => {
  const hoursAgo = (hours: number) => Math.floor(Date.now() / 1000 - hours * 3600);
  const fresh = async (visitor: Visitor) => (await as(visitor, '{ viewer { mfa { stepUpRequired } } }')).data.viewer?.mfa.stepUpRequired;
  const now = await come(account(amir, { amr: ['pwd', 'otp'] }));
  expect([now.end, await fresh(now.visitor)]).toEqual(['/', false]);
  expect(await lastEvent()).toEqual(['provider-right', 'provider', amir.name]);
  const level = await come(account(amir, { acr: 'two-factors' }));
  expect(level.end).toBe('/');
  const earlier = await come(account(amir, { amr: ['mfa'], at: hoursAgo(3) }));
  expect([earlier.end, await fresh(earlier.visitor)]).toEqual(['/', true]);
  for (const amr of [['pwd'], ['sms'], undefined])
    expect((await come(account(amir, amr ? { amr } : {}))).end).toBe('/login?next=VERIFY_SECOND_FACTOR');
});

test('who is not known, not verified, or suspended gets one and the same answer, no session, and nobody is created', async () => {
  const [before, people] = [await sessions(), await sql('SELECT id FROM staff_member')];
  await sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE email_key = $1`, [noor.email]);
  const refused = [
    [{ sub: 'x', email: 'stranger@example.org' }, 'unknown', null],
    [account(jan, { email_verified: false }), 'unverified', null],
    [account(jan, { email_verified: 'true' }), 'unverified', null],
    [account(noor, { amr: ['mfa'] }), 'state', noor.name],
  ] as const;
  for (const [who, why, name] of refused) {
    const { end, visitor } = await come(who);
    expect([end, await lastEvent()]).toEqual(['/login?provider=notAdmitted', ['provider-refused', why, name]]);
    expect(await refusedAs(visitor)).toEqual(['UNAUTHENTICATED']);
  }
  expect(await sessions()).toBe(before);
  expect(await sql('SELECT id FROM staff_member')).toHaveLength(people.length);
  expect(await sql('SELECT 1 FROM staff_identity WHERE issuer = $1 AND subject = $2', [provider.issuer, account(noor).sub])).toEqual([]);
});

test('an address that passed to somebody else does not pass on the account, nor does a subject with another address', async () => {
  await come(account(mira));
  expect((await come(account(mira, { sub: 'who has her address now', amr: ['mfa'] }))).end).toBe('/login?provider=notAdmitted');
  expect(await lastEvent()).toEqual(['provider-refused', 'subject', mira.name]);
  expect((await come(account(jan, { sub: account(mira).sub, amr: ['mfa'] }))).end).toBe('/login?provider=notAdmitted');
  expect((await come(account(mira))).end).toBe('/login?next=VERIFY_SECOND_FACTOR');
});

test('who is invited comes in by the provider, works here from then on, and enrols a second factor', async () => {
  await sql(`INSERT INTO staff_member (id, name, email, email_key, state) VALUES (gen_random_uuid(), 'Lena Peeters', $1, $1, 'INVITED')`, [
    'lena@delinde.example.org',
  ]);
  const { end, visitor } = await come({ sub: 'lena', email: 'Lena@delinde.example.org' });
  expect(end).toBe('/login?next=ENROL_SECOND_FACTOR');
  expect(await sql(`SELECT state FROM staff_member WHERE name = 'Lena Peeters'`)).toEqual([{ state: 'ACTIVE' }]);
  const { data } = await as(visitor, 'mutation { beginEnrolment(input: { name: "Telephone" }) { secret } }');
  expect(data.beginEnrolment.secret).toMatch(/^[A-Z2-7]{32}$/);
});

test('somebody else’s answer, one used before, and one to another question open nothing', async () => {
  const before = await sessions();
  const theirs = await comeHalf(account(jan));
  const victim = await comeHalf(account(karim));
  const forged = await victim.visitor.go(theirs.callback);
  expect(forged).toBe(`${world.url}/login?provider=expired`);
  expect(await lastEvent()).toEqual(['provider-refused', 'attempt', null]);
  expect(await new Visitor().go(theirs.callback)).toBe(`${world.url}/login?provider=expired`);
  expect(await sessions()).toBe(before);

  const copy = new Visitor();
  copy.cookies.set(world.url, new Map(theirs.visitor.cookies.get(world.url)));
  expect(await theirs.visitor.go(theirs.callback)).toBe(`${world.url}/login?next=VERIFY_SECOND_FACTOR`);
  expect(await copy.go(theirs.callback)).toBe(`${world.url}/login?provider=expired`);
  expect(await lastEvent()).toEqual(['provider-refused', 'used', null]);
  expect(await sessions()).toBe(before + 1);
});

test('an id token for another nonce is refused, and so is a code for another key of PKCE', async () => {
  for (const parameter of ['nonce', 'code_challenge']) {
    provider.account = account(jan);
    const visitor = new Visitor();
    const asked = new URL((await visitor.go(`${world.url}/sign-in/oidc`))!);
    asked.searchParams.set(parameter, 'a'.repeat(43));
    expect(await visitor.until(asked.href, home)).toBe(`${world.url}/login?provider=failed`);
    expect(await lastEvent()).toEqual(['provider-refused', 'failed', null]);
  }
});

test('who presses no at the provider is back on the sign-in page', async () =>
  expect((await come('says no')).end).toBe('/login?provider=cancelled'));

test('roles follow the claim, at each sign-in, by the log of changes and for the next request of everybody', async () => {
  const version = async () => Number((await sql('SELECT version FROM policy_version'))[0].version);
  const before = await version();
  await come(account(mira, { groups: ['counting', 'choir'] }));
  expect(await rolesOf(mira)).toEqual(['analyst', 'marketing']);
  expect(await version()).toBe(before + 1);
  await come(account(mira, { groups: ['counting'] }));
  expect(await version()).toBe(before + 1);
  await come(account(mira));
  expect(await rolesOf(mira)).toEqual(['marketing']);
  expect(await version()).toBe(before + 2);
  const changes = await sql(
    `SELECT action, fields, reason, viewer_kind FROM change_log WHERE reason = 'OIDC_ROLES' AND subject_id = (SELECT id::text FROM staff_member WHERE email_key = $1) ORDER BY id`,
    [mira.email],
  );
  expect(changes).toEqual([
    { action: 'grantRole', fields: ['analyst'], reason: 'OIDC_ROLES', viewer_kind: 'system' },
    { action: 'revokeRole', fields: ['analyst'], reason: 'OIDC_ROLES', viewer_kind: 'system' },
  ]);
});

test('a role that opens sensitive fields is neither given nor taken, and the last admin stays one', async () => {
  await come(account(mira, { groups: ['privacy'] }));
  expect(await rolesOf(mira)).toEqual(['marketing']);
  await come(account(eva));
  expect(await rolesOf(eva)).toEqual(['dpo']);
  await come(account(karim));
  expect(await rolesOf(karim)).toEqual(['admin']);
  expect(await sql(`SELECT detail FROM security_event WHERE event = 'provider-role-kept'`)).toEqual([{ detail: { role: 'admin' } }]);
  await come(account(mira, { groups: ['it'] }));
  expect((await come(account(karim))).end).toBe('/login?next=VERIFY_SECOND_FACTOR');
  expect([await rolesOf(mira), await rolesOf(karim)]).toEqual([['admin', 'marketing'], []]);
});

test('the way to the provider is asked for with PKCE, state and nonce, and leads nowhere that a request names', async () => {
  const response = await fetch(`${world.url}/sign-in/oidc?next=https://elsewhere.example&redirect_uri=//elsewhere.example`, {
    redirect: 'manual',
  });
  const to = new URL(response.headers.get('location')!);
  expect(to.origin).toBe(provider.issuer);
  expect(Object.fromEntries(to.searchParams)).toMatchObject({
    redirect_uri: `${world.url}/sign-in/oidc/callback`,
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('set-cookie')).toMatch(/^inzage-attempt=[\w-]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  expect(await (await fetch(`${world.url}/sign-in/provider`)).json()).toEqual({ name: 'De Linde' });
});

test('a provider that goes away in the middle is said, and no session begins', async () => {
  const { visitor, callback } = await comeHalf(account(jan));
  const before = await sessions();
  await provider.stop();
  expect(await visitor.go(callback)).toBe(`${world.url}/login?provider=unavailable`);
  expect(await sessions()).toBe(before);
});

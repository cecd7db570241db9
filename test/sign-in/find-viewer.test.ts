import { afterAll, beforeAll, expect, test } from 'vitest';
import { Viewers } from '../../api/sign-in/find-viewer.ts';
import { openDatabase } from '../../api/database.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { createServiceAccountWithToken } from '../../api/staff/create-service-account.ts';
import { newToken, servicePrefix } from '../../api/staff/token.ts';
import { House } from './caller.ts';

let house: House;
const recipient = '01890000-0000-7000-8000-000000000001';
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
  await house.employ('mira', 'contact-manager', 'analyst');
  await house.sql(`INSERT INTO recipient (id, code, name, country) VALUES ($1, 'web', 'Website', 'BE')`, [recipient]);
});
afterAll(() => house.close());

const application = async (purposes: string[]): Promise<string> => {
  const token = newToken(servicePrefix);
  const { ctx } = await house.context(undefined);
  const account = {
    name: 'Website',
    roles: ['contact-manager'],
    purposes,
    recipientId: recipient,
    expiresAt: new Date(Date.now() + 86_400_000),
    reason: 'test',
  };
  await ctx.transaction(tx => createServiceAccountWithToken(tx, account, token));
  return token;
};

test('an application has the roles and purposes of its token, and is never fresh', async () => {
  const token = await application(['newsletter']);
  const { ctx } = await house.context(undefined, { authorization: `Bearer ${token}`, 'x-acting-for': 'user 7' });
  expect(ctx.viewer).toMatchObject({
    kind: 'service',
    name: 'Website',
    freshSecondFactor: false,
    recipientId: recipient,
    actingFor: 'user 7',
  });
  expect([...ctx.viewer!.heldTo!]).toEqual(['newsletter']);
  expect(ctx.viewer!.roles.map(role => role.code)).toEqual(['contact-manager']);
  expect(ctx.session).toBeNull();
});

test.each([
  ['revoked', `UPDATE service_account SET revoked_at = now() WHERE token_digest = sha256(convert_to($1, 'UTF8'))`],
  ['expired', `UPDATE service_account SET expires_at = now() WHERE token_digest = sha256(convert_to($1, 'UTF8'))`],
])('a token that is %s is nobody from the next request on', async (_, change) => {
  const token = await application(['newsletter']);
  const asks = async () => (await house.context(undefined, { authorization: `Bearer ${token}` })).ctx.viewer;
  expect(await asks()).not.toBeNull();
  await house.db.db.owner(owner => owner.query(change, [token]));
  expect(await asks()).toBeNull();
});

test('a token that a page sends is refused, because a token in a page is public', async () => {
  const token = await application(['newsletter']);
  const { ctx } = await house.context(undefined);
  const ask = (fromPage: boolean) => new Viewers(ctx.query, house.db.config).find({ bearerToken: token, fromPage });
  await expect(ask(true)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await ask(false)).viewer?.name).toBe('Website');
  for (const header of ['origin', 'sec-fetch-site'])
    await expect(house.context(undefined, { authorization: `Bearer ${token}`, [header]: 'x' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
});

test('a token is no session and a session no token', async () => {
  const token = await application(['newsletter']);
  const browser = await house.signedIn('ada');
  const { ctx } = await house.context(undefined);
  expect((await new Viewers(ctx.query, house.db.config).find({ sessionToken: token })).viewer).toBeNull();
  expect((await new Viewers(ctx.query, house.db.config).find({ bearerToken: browser.cookie! })).viewer).toBeNull();
  expect((await new Viewers(ctx.query, house.db.config).find({ sessionToken: browser.cookie! })).viewer?.name).toBe('ada');
  const caller = Object.assign(house.stranger(), { headers: { authorization: `Bearer ${token}` } });
  expect((await caller.stepUp('123456')).refused).toEqual(['FORBIDDEN']);
  expect((await caller.verify('123456')).refused).toEqual(['UNAUTHENTICATED']);
  expect((await caller.viewer()).data).toEqual({ viewer: { name: 'Website', kind: 'SERVICE_ACCOUNT' } });
});

test('who asks is found in one statement, and roles travel only when they changed', async () => {
  const token = (await house.signedIn('mira')).cookie!;
  let answers: unknown[][] = [];
  const query = async <Row>(text: string, values?: readonly unknown[]) => {
    const { rows } = await house.db.db.pool.query(text, values as unknown[]);
    answers.push(rows);
    return rows as Row[];
  };
  const viewers = new Viewers(query, house.db.config);
  const find = async () => {
    answers = [];
    return viewers.find({ sessionToken: token });
  };
  await find();
  const again = await find();
  expect(answers).toHaveLength(1);
  expect(answers[0]![0]).toMatchObject({ roles: null });
  expect(again.viewer!.roles.map(role => role.code).toSorted()).toEqual(['analyst', 'contact-manager']);
  await house.sql(`UPDATE role SET purposes = '{bookkeeping}' WHERE code = 'analyst'`);
  await house.sql('UPDATE policy_version SET version = version + 1');
  const changed = await find();
  expect(answers).toHaveLength(1);
  expect([...changed.viewer!.roles.find(role => role.code === 'analyst')!.purposes]).toEqual(['bookkeeping']);
  expect(BigInt(changed.policyVersion)).toBe(BigInt(again.policyVersion) + 1n);
});

test('the last use of a token is written to the minute', async () => {
  const token = await application(['newsletter']);
  const used = () =>
    house.sql<{ at: Date | null }>(`SELECT last_used_at AS at FROM service_account WHERE token_digest = sha256(convert_to($1, 'UTF8'))`, [
      token,
    ]);
  expect((await used())[0]!.at).toBeNull();
  await house.context(undefined, { authorization: `Bearer ${token}` });
  await expect.poll(async () => (await used())[0]!.at).not.toBeNull();
  const [first] = await used();
  await house.context(undefined, { authorization: `Bearer ${token}` });
  await new Promise(resolve => setTimeout(resolve, 50));
  expect((await used())[0]!.at).toEqual(first!.at);
});

test('the viewer learns their roles as CASL packs them, the purposes they may act for, and no more', async () => {
  const mira = await house.signedIn('mira');
  const question =
    '{ viewer { email language mode mfa { stepUpRequired freshUntil recoveryCodesLeft } roles { code label duties { duty acts } packedRules } purposes { code label(language: "en") basisKind builtIn hue } } }';
  const { data, refused } = await mira.ask(question);
  expect(refused).toEqual([]);
  const { viewer } = data!;
  expect(viewer).toMatchObject({
    email: 'mira@example.org',
    language: 'nl',
    mode: 'DEMO',
    mfa: { stepUpRequired: false, recoveryCodesLeft: 0 },
  });
  // Drafts are nobody's purpose yet.
  expect(viewer.purposes).toEqual([
    { code: 'consent-administration', label: 'Consent administration', basisKind: null, builtIn: true, hue: 5 },
  ]);
  const manager = viewer.roles.find((role: { code: string }) => role.code === 'contact-manager');
  const duties = [
    { duty: 'LEGAL_BASIS', acts: ['READ', 'RECORD', 'END'] },
    { duty: 'IMPORT', acts: ['MANAGE'] },
  ];
  expect(manager).toMatchObject({ label: 'Contactbeheerder', duties });
  expect(JSON.parse(manager.packedRules)).toEqual([['read,create,update', 'Contact']]);
  await house.sql(`UPDATE purpose SET state = 'ACTIVE' WHERE code IN ('newsletter', 'customer-service')`);
  await house.sql('UPDATE policy_version SET version = version + 1');
  const { data: later } = await mira.ask('{ viewer { purposes { code hue } } }');
  expect(later!['viewer'].purposes.slice(0, 2)).toEqual([
    { code: 'newsletter', hue: 0 },
    { code: 'customer-service', hue: 1 },
  ]);
});

test('requests that come while one lookup is on its way share the next, and each hears only of itself', async () => {
  const tokens = [(await house.signedIn('ada')).cookie!, 'nobody', (await house.signedIn('mira')).cookie!];
  let statements = 0;
  const { ctx } = await house.context(undefined);
  const viewers = new Viewers(async <Row>(text: string, values?: readonly unknown[]) => {
    statements++;
    return ctx.query<Row>(text, values);
  }, house.db.config);
  const found = await Promise.all([...tokens, ...tokens].map(sessionToken => viewers.find({ sessionToken })));
  expect(found.map(({ viewer }) => viewer?.name)).toEqual(['ada', undefined, 'mira', 'ada', undefined, 'mira']);
  expect(statements).toBe(1);
});

test('what one process acknowledged holds for the next request at another: roles, suspension, tokens', async () => {
  const other = await openDatabase(house.db.config);
  const there = Object.assign(Object.create(house) as House, {
    contexts: new RequestContexts({ db: other, config: house.db.config, keys: house.keys }),
  });
  const [browser, token] = [await house.signedIn('mira'), await application(['newsletter'])];
  const asSeenThere = async () => {
    const { ctx } = await there.context(browser.cookie);
    return ctx.viewer?.roles.map(role => role.code).toSorted();
  };
  expect(await asSeenThere()).toEqual(['analyst', 'contact-manager']);
  const ada = await house.signedIn('ada');
  const input = { staffId: house.ids.get('mira'), role: 'analyst', reason: 'moved on' };
  expect((await ada.ask('mutation ($input: GrantRoleInput!) { revokeRole(input: $input) { staffMember { id } } }', input)).refused).toEqual(
    [],
  );
  expect(await asSeenThere()).toEqual(['contact-manager']);
  const ofToken = async () => (await there.context(undefined, { authorization: `Bearer ${token}` })).ctx.viewer?.name;
  expect(await ofToken()).toBe('Website');
  await house.sql('UPDATE service_account SET revoked_at = now() WHERE revoked_at IS NULL');
  expect(await ofToken()).toBeUndefined();
  await house.sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`, [house.ids.get('mira')]);
  expect(await asSeenThere()).toBeUndefined();
  await other.close();
});

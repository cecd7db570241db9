import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Browser, House } from '../sign-in/caller.ts';

let house: House;
let ada: Browser;
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
  await house.employ('bert', 'admin');
  await house.employ('mira', 'contact-manager');
  ada = await house.signedIn('ada');
});
afterAll(() => house.close());

const change =
  (how: 'grantRole' | 'revokeRole') =>
  (browser: Browser, name: string, role: string): Promise<Answer> =>
    browser.ask(`mutation ($input: GrantRoleInput!) { ${how}(input: $input) { staffMember { name roles state lastSignInAt } } }`, {
      staffId: house.ids.get(name) ?? name,
      role,
      reason: 'asked by mail',
    });
const [grant, revoke] = [change('grantRole'), change('revokeRole')];

test('a role that is given holds for the next request, and one that is taken is gone with the next', async () => {
  const mira = await house.signedIn('mira');
  const held = async () =>
    (await mira.ask('{ viewer { roles { code } } }')).data!['viewer'].roles.map((role: { code: string }) => role.code);
  expect((await grant(ada, 'mira', 'analyst')).data!['grantRole'].staffMember).toMatchObject({
    name: 'mira',
    roles: ['analyst', 'contact-manager'],
  });
  expect((await held()).toSorted()).toEqual(['analyst', 'contact-manager']);
  expect((await grant(ada, 'mira', 'analyst')).refused).toEqual(['CONFLICT input.role:alreadyHeld']);
  expect((await revoke(ada, 'mira', 'analyst')).refused).toEqual([]);
  expect(await held()).toEqual(['contact-manager']);
  expect((await revoke(ada, 'mira', 'analyst')).refused).toEqual(['CONFLICT input.role:notHeld']);
  expect(await house.sql('SELECT action, subject_id, fields, reason FROM change_log ORDER BY at, id')).toEqual(
    ['grantRole', 'revokeRole'].map(action => ({
      action,
      subject_id: house.ids.get('mira'),
      fields: ['analyst'],
      reason: 'asked by mail',
    })),
  );
});

test('nobody gives a role to themselves', async () => {
  expect((await grant(ada, 'ada', 'dpo')).refused).toEqual(['FORBIDDEN input.staffId:oneself']);
  expect((await grant(ada, house.ids.get('ada')!.toUpperCase(), 'dpo')).refused).toEqual(['FORBIDDEN input.staffId:oneself']);
});

test('a role with a sensitive field is not given by one person alone', async () => {
  await house.sql(
    `INSERT INTO role (code, rules) VALUES ('nurse', '[{"action": ["read"], "subject": "Contact", "fields": ["healthNote"]}]')`,
  );
  expect((await grant(ada, 'mira', 'nurse')).refused).toEqual(['FORBIDDEN input.role:sensitiveField']);
  await house.sql(`UPDATE role SET rules = '[{"action": ["read"], "subject": "Contact"}]' WHERE code = 'nurse'`);
  expect((await grant(ada, 'mira', 'nurse')).refused).toEqual([]);
});

test('granting takes a fresh second factor and the duty', async () => {
  expect((await grant(await house.signedIn('mira'), 'bert', 'analyst')).refused).toEqual(['FORBIDDEN']);
  const bert = await house.signedIn('bert');
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '1 hour' WHERE staff_id = $1`, [house.ids.get('bert')]);
  for (const act of [grant, revoke]) expect((await act(bert, 'mira', 'analyst')).refused).toEqual(['STEP_UP_REQUIRED']);
});

test('what there is not is refused by name', async () => {
  expect((await grant(ada, 'x', 'Y!')).refused).toEqual(['BAD_USER_INPUT input.staffId:id input.role:code']);
  expect((await grant(ada, 'mira', 'nothing')).refused).toEqual(['BAD_USER_INPUT input.role:unknown']);
  expect((await grant(ada, 'mira', 'person')).refused).toEqual(['BAD_USER_INPUT input.role:unknown']);
  expect((await grant(ada, '01890000-0000-7000-8000-00000000dead', 'analyst')).refused).toEqual(['NOT_FOUND']);
});

test('the last admin cannot lock everybody out, alone or two at once', async () => {
  const bert = await house.signedIn('bert');
  const taking = (browser: Browser, name: string) =>
    browser.ready('mutation ($input: GrantRoleInput!) { revokeRole(input: $input) { staffMember { id } } }', {
      staffId: house.ids.get(name),
      role: 'admin',
      reason: 'r',
    });
  const acts = [await taking(ada, 'bert'), await taking(bert, 'ada')];
  const answers = await Promise.all(acts.map(act => act()));
  expect(answers.flatMap(answer => answer.refused)).toEqual(['FORBIDDEN input.role:lastAdmin']);
  const [left] = await house.sql<{ id: string }>(
    `SELECT m.id FROM staff_member m JOIN staff_role sr ON sr.staff_id = m.id JOIN role r ON r.id = sr.role_id WHERE r.code = 'admin'`,
  );
  const [name] = [...house.ids].find(([, id]) => id === left!.id)!;
  const last = await house.signedIn(name);
  expect((await revoke(last, name, 'admin')).refused).toEqual(['FORBIDDEN input.role:lastAdmin']);
  // Somebody who holds the role and cannot sign in is nobody who grants.
  await house.sql(
    `INSERT INTO staff_member (id, name, email, email_key) VALUES (gen_random_uuid(), 'No key', 'n@example.org', 'n@example.org')`,
  );
  await house.sql(
    `INSERT INTO staff_role (staff_id, role_id) SELECT m.id, r.id FROM staff_member m, role r WHERE m.name = 'No key' AND r.code = 'admin'`,
  );
  expect((await revoke(last, name, 'admin')).refused).toEqual(['FORBIDDEN input.role:lastAdmin']);
});

test('who works here is told to those who manage staff, without a word of their secrets', async () => {
  const { data, refused } = await (await house.signedIn('bert')).ask('{ staffMembers { id name email roles state lastSignInAt } }');
  const [first] = refused.length ? [] : (data!['staffMembers'] as object[]);
  if (first) expect(Object.keys(first)).toEqual(['id', 'name', 'email', 'roles', 'state', 'lastSignInAt']);
  expect((await (await house.signedIn('mira')).ask('{ staffMembers { id } }')).refused).toEqual(['FORBIDDEN']);
  for (const column of ['passwordHash', 'totpSecret', 'password_hash'])
    expect((await ada.ask(`{ staffMembers { ${column} } }`)).refused[0]).toContain('Cannot query field');
});

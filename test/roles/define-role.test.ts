import { afterAll, beforeAll, expect, test } from 'vitest';
import { reachesFurther } from '../../api/roles/sensitive-reach.ts';
import type { Field } from '../../api/fields/field.ts';
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

const role = {
  code: 'receptionist',
  label: 'Onthaal',
  purposes: ['customer-service'],
  reason: 'front desk',
  expectedVersion: null as number | null,
  rules: [{ actions: ['READ'], fields: ['givenName'], condition: '{"city":"Gent"}' as string | undefined }] as object[],
  duties: [{ duty: 'LEGAL_BASIS', acts: ['READ'] }],
};
const define = (browser: Browser, change: object = {}): Promise<Answer> =>
  browser.ask(
    'mutation ($input: DefineRoleInput!) { defineRole(input: $input) { role { code label version purposes duties { duty acts } rules { actions fields allFields inverted condition } builtIn heldByMe staff } } }',
    { ...role, ...change },
  );
const policyVersion = async () => BigInt((await house.sql('SELECT version FROM policy_version'))[0].version);
const stale = (name: string) =>
  house.sql(`UPDATE session SET second_factor_at = now() - interval '1 hour' WHERE staff_id = $1`, [house.ids.get(name)]);

test('an admin defines a role; it holds at once, is logged with its reason, and the policy version rises', async () => {
  const before = await policyVersion();
  const { data, refused } = await define(ada);
  expect(refused).toEqual([]);
  expect(data!['defineRole'].role).toEqual({
    code: 'receptionist',
    label: 'Onthaal',
    version: 1,
    purposes: ['customer-service'],
    duties: [{ duty: 'LEGAL_BASIS', acts: ['READ'] }],
    rules: [{ actions: ['READ'], fields: ['givenName'], allFields: false, inverted: false, condition: '{"city":"Gent"}' }],
    builtIn: false,
    heldByMe: false,
    staff: 0,
  });
  expect(await policyVersion()).toBe(before + 1n);
  expect(await house.sql(`SELECT action, subject_id, fields, reason, viewer_id FROM change_log WHERE action = 'defineRole'`)).toEqual([
    {
      action: 'defineRole',
      subject_id: 'receptionist',
      fields: ['labels', 'purposes', 'rules', 'duties'],
      reason: 'front desk',
      viewer_id: house.ids.get('ada'),
    },
  ]);
});

test('a next version is made from the one that is expected, or refused', async () => {
  expect((await define(ada, { expectedVersion: null })).refused).toEqual(['CONFLICT input.expectedVersion:changedMeanwhile']);
  expect((await define(ada, { expectedVersion: 7 })).refused).toEqual(['CONFLICT input.expectedVersion:changedMeanwhile']);
  const { data } = await define(ada, { expectedVersion: 1, rules: [{ actions: ['READ', 'COUNT'], allFields: true, fields: [] }] });
  expect(data!['defineRole'].role).toMatchObject({
    version: 2,
    rules: [{ actions: ['READ', 'COUNT'], fields: [], allFields: true, condition: null }],
  });
  const all = await Promise.all(Array.from({ length: 5 }, () => define(ada, { expectedVersion: 2 })));
  expect(all.filter(answer => answer.refused.length === 0)).toHaveLength(1);
});

test('nobody changes a role they hold, a fixed one, or one they may not', async () => {
  expect((await define(ada, { code: 'admin', expectedVersion: 1 })).refused).toEqual(['FORBIDDEN input.code:ownRole']);
  for (const code of ['person', 'system']) expect((await define(ada, { code })).refused).toEqual(['FORBIDDEN input.code:builtIn']);
  expect((await define(await house.signedIn('mira'))).refused).toEqual(['FORBIDDEN']);
  expect((await define(house.stranger())).refused).toEqual(['UNAUTHENTICATED']);
});

test('a role takes a fresh second factor', async () => {
  const bert = await house.signedIn('bert');
  await stale('bert');
  expect((await define(bert, { code: 'another' })).refused).toEqual(['STEP_UP_REQUIRED']);
  await bert.stepUp(house.code('bert'));
  expect((await define(bert, { code: 'another' })).refused).toEqual([]);
});

test('a role that opens a sensitive field takes a second person, and so is refused; all ordinary fields are not', async () => {
  const sensitive = [{ actions: ['READ'], fields: ['givenName', 'healthNote'] }];
  expect((await define(ada, { code: 'nurse', rules: sensitive })).refused).toEqual(['FORBIDDEN input.rules:sensitiveField']);
  expect((await define(ada, { code: 'nurse', rules: [{ actions: ['READ'], fields: [], allFields: true }] })).refused).toEqual([]);
  // A prohibition opens nothing.
  expect(
    (await define(ada, { code: 'nurse', expectedVersion: 1, rules: [{ actions: ['READ'], fields: ['healthNote'], inverted: true }] }))
      .refused,
  ).toEqual([]);
});

test('a refused role leaves everything as it was', async () => {
  const tables = async () =>
    JSON.stringify([
      await house.sql('SELECT * FROM role ORDER BY id'),
      await house.sql('SELECT * FROM policy_version'),
      await house.sql('SELECT count(*) FROM change_log'),
    ]);
  const before = await tables();
  for (const change of [
    { code: 'admin', expectedVersion: 1 },
    { code: 'x1', purposes: ['nothing'] },
    { code: 'x1', rules: [{ actions: ['READ'], fields: ['healthNote'] }] },
    { expectedVersion: 99 },
  ])
    expect((await define(ada, change)).refused).toHaveLength(1);
  expect(await tables()).toBe(before);
});

test('all that is wrong with a role is named at once, and nothing is echoed', async () => {
  const wrong = {
    code: 'Not A Code',
    label: ' ',
    reason: '',
    duties: [{ duty: 'ROLE', acts: ['READ'] }],
    rules: [
      { actions: [], fields: ['nothing'], condition: '{"city":{"$gt":"a"}}' },
      { actions: ['READ'], fields: [], condition: '{broken' },
    ],
  };
  expect((await define(ada, wrong)).refused).toEqual([
    [
      'BAD_USER_INPUT input.code:code',
      'input.label:notEmpty',
      'input.rules.1.condition:json',
      'input.rules.0.fields:unknown',
      'input.rules.0.condition:equalityOnly',
      'input.rules.0.actions:required',
      'input.rules.1.fields:required',
      'input.duties.0.acts:notOfThisDuty',
      'input.reason:notEmpty',
    ].join(' '),
  ]);
  expect((await define(ada, { code: 'x1', purposes: ['newsletter', 'nothing', 'never'] })).refused).toEqual([
    'BAD_USER_INPUT input.purposes.1:unknown input.purposes.2:unknown',
  ]);
});

test('staff read all roles, the fixed ones first; applications do not', async () => {
  const { data } = await (await house.signedIn('mira')).ask('{ roles { code builtIn heldByMe staff rules { fields } } }');
  const roles = data!['roles'] as { code: string; builtIn: boolean; heldByMe: boolean; staff: number; rules: { fields: string[] }[] }[];
  expect(roles.slice(0, 2).map(({ code, builtIn }) => [code, builtIn])).toEqual([
    ['person', true],
    ['system', true],
  ]);
  expect(roles[0]!.rules[0]!.fields).toContain('religion');
  expect(roles[1]!.rules[0]!.fields).not.toContain('religion');
  expect(roles.filter(held => held.heldByMe).map(held => held.code)).toEqual(['contact-manager']);
  expect(roles.find(held => held.code === 'admin')!.staff).toBe(2);
});

test('two admins who take each other’s right to grant at the same time do not both succeed', async () => {
  await house.sql(`INSERT INTO role (code, duties) VALUES ('granter', '[{"duty": "Role", "acts": ["grant"]}]')`);
  await house.sql('UPDATE policy_version SET version = version + 1');
  await house.sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`, [house.ids.get('bert')]);
  await house.employ('carl', 'granter');
  const carl = await house.signedIn('carl');
  const taking = (browser: Browser, code: string) =>
    browser.ready('mutation ($input: DefineRoleInput!) { defineRole(input: $input) { role { code } } }', {
      ...role,
      code,
      duties: [],
      rules: [],
      purposes: [],
      expectedVersion: 1,
    });
  const acts = [await taking(ada, 'granter'), await taking(carl, 'admin')];
  const answers = await Promise.all(acts.map(act => act()));
  const refused = answers.map(answer => answer.refused[0]).filter(Boolean);
  expect(refused).toEqual(['FORBIDDEN input.duties:lastAdmin']);
});

const fields = new Map([
  ['city', { sensitivity: 'ORDINARY' }],
  ['note', { sensitivity: 'SPECIAL' }],
]) as unknown as ReadonlyMap<string, Field>;
const rule = (keys: string[] | undefined, more = {}) => ({
  action: ['read'],
  subject: 'Contact' as const,
  ...(keys && { fields: keys }),
  ...more,
});
test.each<[string, object[], object[], boolean]>([
  ['the same', [rule(['note'])], [rule(['note'])], false],
  ['another ordinary field', [rule(['note'])], [rule(['note', 'city'])], false],
  ['the sensitive field for the first time', [rule(['city'])], [rule(['note'])], true],
  ['another action on it', [rule(['note'])], [rule(['note'], { action: ['read', 'export'] })], true],
  ['a condition less', [rule(['note'], { conditions: { city: 'Gent' } })], [rule(['note'])], true],
  ['a prohibition less', [rule(['note']), rule(undefined, { inverted: true })], [rule(['note'])], true],
  ['another order', [rule(['note'], { inverted: true }), rule(['note'])], [rule(['note']), rule(['note'], { inverted: true })], true],
  ['it no longer', [rule(['note'])], [rule(['city'])], false],
])('a next version that says %s reaches further: %#', (_, before, after, further) => {
  const purposes = ['care'];
  expect(reachesFurther({ purposes, rules: before as never }, { purposes, rules: after as never }, fields)).toBe(further);
});

test('one purpose more reaches further for a role with a sensitive field, and not for another', () => {
  const before = { purposes: ['care'], rules: [rule(['note'])] };
  expect(reachesFurther(before, { ...before, purposes: ['care', 'research'] }, fields)).toBe(true);
  expect(reachesFurther(before, { ...before, purposes: [] }, fields)).toBe(false);
  const plain = { purposes: ['care'], rules: [rule(['city'])] };
  expect(reachesFurther(plain, { ...plain, purposes: ['care', 'research'] }, fields)).toBe(false);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { conditionJson } from '../../api/roles/condition-json.ts';
import { roleDifferences } from '../../api/roles/role-differences.ts';
import type { RoleContent } from '../../api/roles/role-content.ts';
import { type Answer, type Browser, House } from '../sign-in/caller.ts';

let house: House;
let ada: Browser;
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
  await house.employ('mira', 'contact-manager');
  ada = await house.signedIn('ada');
});
afterAll(() => house.close());

const define = (change: object): Promise<Answer> =>
  ada.ask('mutation ($input: DefineRoleInput!) { defineRole(input: $input) { role { version } } }', {
    code: 'analyst',
    label: 'Analist',
    purposes: ['statistics'],
    duties: [],
    reason: 'asked by Mira',
    ...change,
  });
const restore = (input: object, browser = ada): Promise<Answer> =>
  browser.ask(
    'mutation ($input: RestoreRoleInput!) { restoreRole(input: $input) { role { version label(language: "en") rules { actions fields } } } }',
    {
      code: 'analyst',
      reason: 'back to what it was',
      ...input,
    },
  );
const versions = async (code = 'analyst') =>
  (
    await ada.ask(`{ roleVersions(code: "${code}") { version author reason rules { fields } changes { purposesGained purposesLost renamedIn dutiesGained { duty act } dutiesLost { duty act } reworded
    cells { field action before after conditionBefore conditionAfter } } } }`)
  ).data!['roleVersions'];

test('every version of a role is kept with author, reason and what it changed, from the first on', async () => {
  const [first, ...none] = await versions();
  expect(none).toEqual([]);
  expect(first).toMatchObject({ version: 1, author: null, reason: null });
  expect(first.changes.purposesGained).toEqual(['statistics']);
  const rules = [{ actions: ['READ', 'COUNT'], fields: ['language', 'postalArea', 'ageBand'] }];
  expect((await define({ expectedVersion: 1, rules })).refused).toEqual([]);
  const [second] = await versions();
  expect(second).toMatchObject({ version: 2, author: 'ada', reason: 'asked by Mira' });
  expect(second.changes).toMatchObject({
    purposesGained: [],
    cells: [{ field: 'country', action: 'COUNT', before: 'ALL', after: 'NO', conditionBefore: null, conditionAfter: null }],
  });
});

test('a version is restored as the next one, with its names, and refused where another is in force than expected', async () => {
  expect((await restore({ version: 1, expectedVersion: 1 })).refused).toEqual(['CONFLICT input.expectedVersion:changedMeanwhile']);
  expect((await restore({ version: 9, expectedVersion: 2 })).refused).toEqual(['NOT_FOUND']);
  expect((await restore({ version: 1, expectedVersion: 2, reason: ' ' })).refused).toEqual(['BAD_USER_INPUT input.reason:notEmpty']);
  expect((await restore({ version: 1, expectedVersion: 2 }, await house.signedIn('mira'))).refused).toEqual(['FORBIDDEN']);
  expect((await restore({ version: 1, expectedVersion: 2 })).data!['restoreRole'].role).toMatchObject({ version: 3, label: 'Analyst' });
  const [kept] = await house.sql(
    `SELECT v.definition = o.definition AS same FROM role_version v, role_version o WHERE v.code = 'analyst' AND o.code = 'analyst' AND v.version = 3 AND o.version = 1`,
  );
  expect(kept).toEqual({ same: true });
  expect(await house.sql(`SELECT action, subject_id, reason FROM change_log WHERE action = 'restoreRole'`)).toEqual([
    { action: 'restoreRole', subject_id: 'analyst', reason: 'back to what it was' },
  ]);
});

test('nobody restores a role that they hold, and no version that opens a sensitive field', async () => {
  expect((await restore({ code: 'admin', version: 1, expectedVersion: 1 })).refused).toEqual(['FORBIDDEN input.code:ownRole']);
  await house.sql(
    `INSERT INTO role_version (code, version, definition) VALUES ('contact-manager', 0, '{"labels": {}, "purposes": ["newsletter"], "duties": [], "rules": [{"action": ["read"], "subject": "Contact", "fields": ["healthNote"]}]}')`,
  );
  expect((await restore({ code: 'contact-manager', version: 0, expectedVersion: 1 })).refused).toEqual([
    'FORBIDDEN input.rules:sensitiveField',
  ]);
});

test('a version is kept in the transaction that writes the role: refused, there is none', async () => {
  const kept = async () => (await house.sql('SELECT count(*)::int AS count FROM role_version'))[0].count;
  const before = await kept();
  expect((await define({ expectedVersion: 99, rules: [] })).refused).toHaveLength(1);
  expect((await define({ expectedVersion: 3, rules: [{ actions: ['READ'], fields: ['healthNote'] }] })).refused).toHaveLength(1);
  expect(await kept()).toBe(before);
});

test('the runtime role cannot change what a version said', async () => {
  for (const act of [`UPDATE role_version SET reason = 'x'`, 'DELETE FROM role_version'])
    await expect(house.sql(act)).rejects.toThrow(/permission denied/);
});

const fields = [
  { key: 'city', sensitivity: 'ORDINARY', inUse: true },
  { key: 'note', sensitivity: 'SPECIAL', inUse: true },
] as const;
const role = (rules: object[], more: Partial<RoleContent> = {}): RoleContent => ({
  labels: {},
  purposes: [],
  duties: [],
  rules: rules as never,
  ...more,
});
const can = (action: string[], keys?: string[], more = {}) => ({ action, subject: 'Contact', ...(keys && { fields: keys }), ...more });
const cells = (before: object[], after: object[]) =>
  roleDifferences(role(before), role(after), fields).cells.map(
    cell => `${cell.field ?? 'later'} ${cell.action} ${cell.before.is} → ${cell.after.is}`,
  );

test('the difference is what is allowed, not how it is said', () => {
  expect(cells([can(['read'], ['city'])], [can(['read', 'count'], ['city'])])).toEqual([]);
  expect(roleDifferences(role([can(['read'], ['city'])]), role([can(['read', 'count'], ['city'])]), fields).reworded).toBe(true);
  // Exporting needs reading, so the export that was said before is no right until then.
  expect(cells([can(['export'], ['city'])], [can(['export', 'read'], ['city'])])).toEqual([
    'city read never → always',
    'city count never → always',
    'city export never → always',
  ]);
});

test('the order in which a rule names its parts is no difference, and what was not touched is not said in other words', () => {
  const one = { action: ['read'], subject: 'Contact', fields: ['city'], conditions: { city: 'Gent' } };
  const other = { fields: ['city'], conditions: { city: 'Gent' }, subject: 'Contact', action: ['read'] };
  expect(roleDifferences(role([one]), role([other]), fields)).toMatchObject({ cells: [], reworded: false });
});

test('all ordinary fields are those that are defined later, too, and no sensitive one', () => {
  expect(cells([], [can(['read'])])).toEqual([
    'city read never → always',
    'city count never → always',
    'later read never → always',
    'later count never → always',
  ]);
});

test('a condition, a prohibition and a duty are differences', () => {
  expect(cells([can(['create'], ['note'])], [can(['create'], ['note'], { conditions: { city: 'Gent' } })])).toEqual([
    'note create always → equal',
  ]);
  expect(cells([can(['create'])], [can(['create']), can(['create'], ['city'], { inverted: true })])).toEqual([
    'city create always → never',
  ]);
  expect(
    roleDifferences(
      role([], { duties: [{ duty: 'Notice', acts: ['draft'] }], purposes: ['a', 'b'] }),
      role([], { duties: [{ duty: 'Notice', acts: ['publish'] }], purposes: ['b', 'c'], labels: { nl: 'Nieuw' } }),
      fields,
    ),
  ).toMatchObject({
    renamedIn: ['nl'],
    purposesGained: ['c'],
    purposesLost: ['a'],
    dutiesGained: [{ duty: 'Notice', act: 'publish' }],
    dutiesLost: [{ duty: 'Notice', act: 'draft' }],
    reworded: false,
  });
});

test('a condition is told in the words of roles', () => {
  expect(
    conditionJson({
      is: 'and',
      of: [
        { is: 'equal', field: 'city', value: null },
        { is: 'not', of: { is: 'oneOf', field: 'country', values: ['BE', 'NL'] } },
      ],
    }),
  ).toBe('{"$and":[{"city":{"$eq":null}},{"$not":{"country":{"$in":["BE","NL"]}}}]}');
  expect(conditionJson({ is: 'always' })).toBeNull();
  expect(conditionJson({ is: 'fact', fact: 'noticeVersionIn', versions: [1] })).toBeNull();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../api/database.ts';
import { jobs } from '../../api/jobs.ts';
import { mailToStaff } from '../../api/staff/mail-to-staff.ts';
import { roleChangeMail } from '../../api/staff/role-change-mail.ts';
import { type Answer, type Browser, House } from '../sign-in/caller.ts';

/** ada and bert grant roles; eva oversees; mira and noor work here. */
let house: House;
let elsewhere: House;
let ada: Browser;
let bert: Browser;
let eva: Browser;
beforeAll(async () => {
  house = await House.open();
  for (const [name, role] of [
    ['ada', 'admin'],
    ['bert', 'admin'],
    ['eva', 'dpo'],
    ['mira', 'contact-manager'],
    ['noor', 'analyst'],
  ] as const)
    await house.employ(name, role);
  [ada, bert, eva] = (await Promise.all(['ada', 'bert', 'eva'].map(name => house.signedIn(name)))) as [Browser, Browser, Browser];
  // A second process over the same database.
  elsewhere = new House({ ...house.db, db: await openDatabase(house.db.config) });
  for (const [name, id] of house.ids) elsewhere.ids.set(name, id);
});
afterAll(async () => {
  await elsewhere.db.db.close();
  await house.close();
});

const nurse = {
  code: 'nurse',
  label: 'Verpleging',
  purposes: ['customer-service'],
  rules: [{ actions: ['READ'], fields: ['givenName', 'healthNote'] }],
  duties: [],
  reason: 'the new ward',
  askSecondPerson: true,
};
const define = (browser: Browser, change: object = {}): Promise<Answer> =>
  browser.ask(
    'mutation ($input: DefineRoleInput!) { defineRole(input: $input) { role { version } change { id because dueAt state mine mayApprove } } }',
    { ...nurse, ...change },
  );
const grant = (browser: Browser, name: string, role: string, more: object = { askSecondPerson: true }): Promise<Answer> =>
  browser.ask(
    'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { staffMember { roles } change { id because dueAt state } } }',
    {
      staffId: house.ids.get(name),
      role,
      reason: 'asked by mail',
      ...more,
    },
  );
const decide =
  (how: 'approve' | 'reject') =>
  (browser: Browser, id: string, reason = 'I looked at it'): Promise<Answer> =>
    browser.ask(
      `mutation ($input: DecideRoleChangeInput!) { ${how}RoleChange(input: $input) { change { state decidedBy decisionReason } } }`,
      { id, reason },
    );
const [approve, reject] = [decide('approve'), decide('reject')];
const changeOf = (answer: Answer) => {
  expect(answer.refused).toEqual([]);
  return Object.values(answer.data!)[0].change as { id: string; dueAt: string | null; because: string[] };
};
const waiting = async (browser: Browser) =>
  (
    await browser.ask(
      '{ roleChanges(open: true) { id kind role gains because reason proposedBy mine mayApprove outdated difference { cells { field action } } } }',
    )
  ).data!['roleChanges'];
const roleOf = async (code: string) => (await house.sql('SELECT version, rules FROM role WHERE code = $1', [code]))[0];

test('a role with a sensitive field waits for a second person, who sees what it would open, and agrees', async () => {
  const proposed = await define(ada);
  const change = changeOf(proposed);
  expect([proposed.refused, change]).toEqual([
    [],
    { id: change.id, because: ['SENSITIVE_FIELD'], dueAt: null, state: 'OPEN', mine: true, mayApprove: false },
  ]);
  expect(await roleOf('nurse')).toBeUndefined();
  expect(await waiting(bert)).toEqual([
    expect.objectContaining({
      kind: 'DEFINE',
      role: 'nurse',
      reason: 'the new ward',
      proposedBy: 'ada',
      mine: false,
      mayApprove: true,
      outdated: false,
    }),
  ]);
  expect((await waiting(bert))[0].difference.cells).toContainEqual({ field: 'healthNote', action: 'READ' });
  expect((await approve(bert, change.id)).data!['approveRoleChange'].change).toEqual({
    state: 'APPROVED',
    decidedBy: 'bert',
    decisionReason: 'I looked at it',
  });
  expect(await roleOf('nurse')).toMatchObject({ version: 1 });
  expect(
    await house.sql(`SELECT author = $1 AS author, approved_by = $2 AS second, reason FROM role_version WHERE code = 'nurse'`, [
      house.ids.get('ada'),
      house.ids.get('bert'),
    ]),
  ).toEqual([{ author: true, second: true, reason: 'the new ward' }]);
  expect(
    await house.sql(`SELECT action, subject, reason FROM change_log WHERE subject_id IN ('nurse', $1) ORDER BY id`, [change.id]),
  ).toEqual([
    { action: 'defineRole', subject: 'role-change', reason: 'the new ward' },
    { action: 'defineRole', subject: 'role', reason: 'the new ward' },
    { action: 'approveRoleChange', subject: 'role-change', reason: 'I looked at it' },
  ]);
});

test('nobody agrees to what they proposed, or to what they gain; nor who may not grant roles, or has no fresh second factor', async () => {
  const { id } = changeOf(await grant(ada, 'bert', 'nurse'));
  expect((await approve(ada, id)).refused).toEqual(['FORBIDDEN input.id:ownProposal']);
  expect((await approve(bert, id)).refused).toEqual(['FORBIDDEN input.id:oneself']);
  for (const other of [eva, await house.signedIn('mira')]) expect((await approve(other, id)).refused).toEqual(['FORBIDDEN']);
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '1 hour' WHERE staff_id = $1`, [house.ids.get('bert')]);
  expect((await approve(bert, id)).refused).toEqual(['STEP_UP_REQUIRED']);
  bert = await house.signedIn('bert');
  expect((await reject(bert, id)).refused).toEqual([]);
});

test('a role that one holds, or would give to oneself, takes a second person, and holds for the next request', async () => {
  const { id, because } = changeOf(await grant(ada, 'ada', 'analyst'));
  expect(because).toEqual(['ONESELF']);
  const held = async () =>
    ((await ada.ask('{ viewer { roles { code } } }')).data!['viewer'].roles as { code: string }[]).map(({ code }) => code).toSorted();
  expect(await held()).toEqual(['admin']);
  expect((await approve(bert, id)).refused).toEqual([]);
  expect(await held()).toEqual(['admin', 'analyst']);
  const own = changeOf(
    await define(ada, {
      code: 'analyst',
      purposes: ['statistics'],
      rules: [{ actions: ['COUNT'], fields: ['country'] }],
      expectedVersion: 1,
    }),
  );
  expect(own.because).toEqual(['OWN_ROLE']);
  expect((await approve(bert, own.id)).refused).toEqual([]);
  expect(await roleOf('analyst')).toMatchObject({ version: 2 });
});

test('of twenty who agree at the same time, over two processes, one wins, and it holds at the other with the next request', async () => {
  const mira = await elsewhere.signedIn('mira');
  const held = async () =>
    ((await mira.ask('{ viewer { roles { code } } }')).data!['viewer'].roles as { code: string }[]).map(({ code }) => code).toSorted();
  expect(await held()).toEqual(['contact-manager']);
  const { id } = changeOf(await grant(ada, 'mira', 'nurse'));
  const browsers = await Promise.all([house, elsewhere].map(place => place.signedIn('bert')));
  const acts = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      browsers[i % 2]!.ready('mutation ($input: DecideRoleChangeInput!) { approveRoleChange(input: $input) { change { state } } }', {
        id,
        reason: `try ${i}`,
      }),
    ),
  );
  const answers = await Promise.all(acts.map(act => act()));
  expect(await held()).toEqual(['contact-manager', 'nurse']);
  expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
  expect(answers.flatMap(({ refused }) => refused)).toEqual(Array.from({ length: 19 }, () => 'CONFLICT input.id:decided'));
  expect(
    await house.sql(`SELECT count(*)::int AS given FROM staff_role sr JOIN role r ON r.id = sr.role_id WHERE r.code = 'nurse'`),
  ).toEqual([{ given: 1 }]);
  expect(
    await house.sql(`SELECT count(*)::int AS agreed FROM change_log WHERE action = 'approveRoleChange' AND subject_id = $1`, [id]),
  ).toEqual([{ agreed: 1 }]);
});

test('what was taken back, rejected, or changed meanwhile is not carried out', async () => {
  const taken = changeOf(await grant(ada, 'noor', 'nurse'));
  expect((await reject(ada, taken.id)).data!['rejectRoleChange'].change.state).toBe('WITHDRAWN');
  expect((await approve(bert, taken.id)).refused).toEqual(['CONFLICT input.id:decided']);
  const outdated = changeOf(await grant(ada, 'noor', 'nurse'));
  expect(
    (await define(ada, { expectedVersion: 1, rules: [{ actions: ['READ'], fields: ['givenName'] }] })).data!['defineRole'].role,
  ).toEqual({ version: 2 });
  expect((await waiting(bert)).map(({ outdated: is, mayApprove }: any) => [is, mayApprove])).toEqual([[true, false]]);
  expect((await approve(bert, outdated.id)).refused).toEqual(['CONFLICT input.id:changedMeanwhile']);
  expect((await reject(eva, outdated.id)).data!['rejectRoleChange'].change.state).toBe('REJECTED');
  expect((await approve(bert, '01890000-0000-7000-8000-00000000dead')).refused).toEqual(['NOT_FOUND']);
  expect((await approve(bert, 'x', ' ')).refused).toEqual(['BAD_USER_INPUT input.id:id input.reason:notEmpty']);
});

test('who may not grant roles any more has proposed nothing', async () => {
  const { id } = changeOf(await define(ada, { code: 'ward' }));
  await house.sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`, [house.ids.get('ada')]);
  expect((await approve(bert, id)).refused).toEqual(['CONFLICT input.id:proposerGone']);
  await house.sql(`UPDATE staff_member SET state = 'ACTIVE' WHERE id = $1`, [house.ids.get('ada')]);
  expect((await reject(bert, id)).refused).toEqual([]);
});

const carryOut = async () => jobs['carryOutRoleChanges']!.run(await house.contexts.system(), {}, undefined as never);
/** Lets a day pass, as only the owner of the database could. */
const aDayLater = (id: string) =>
  house.db.db.owner(db =>
    db.query(
      `UPDATE role_change SET proposed_at = proposed_at - interval '25 hours', due_at = due_at - interval '25 hours' WHERE id = '${id}'`,
    ),
  );

test('where nobody else could agree, it waits a day, all who grant or oversee are told by mail, and a job carries it out', async () => {
  await house.sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`, [house.ids.get('bert')]);
  const change = changeOf(await define(ada, { code: 'hospice' }));
  expect(Date.parse(change.dueAt!) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  const mails = await house.sql(
    `SELECT to_id, parameters FROM mail WHERE template = 'role-change-delayed' AND parameters->>'change' = $1`,
    [change.id],
  );
  expect(mails.map(({ to_id }) => to_id).toSorted()).toEqual([house.ids.get('ada'), house.ids.get('eva')].toSorted());
  const ctx = await house.contexts.system();
  const mail = {
    id: change.id,
    to: { kind: 'STAFF', id: house.ids.get('eva')! },
    purpose: '',
    template: '',
    language: null,
    parameters: { change: change.id },
    tokens: {},
  } as const;
  expect(await mailToStaff(ctx, mail)).toMatchObject({ address: 'eva@example.org' });
  expect(await roleChangeMail(ctx, mail, 'nl')).toMatchObject({ subject: 'Rol "Verpleging" verandert over 24 uur' });
  await carryOut();
  expect(await roleOf('hospice')).toBeUndefined();
  await aDayLater(change.id);
  await Promise.all([carryOut(), carryOut()]);
  expect(await roleOf('hospice')).toMatchObject({ version: 1 });
  expect(await house.sql('SELECT state, decided_by FROM role_change WHERE id = $1', [change.id])).toEqual([
    { state: 'CARRIED_OUT', decided_by: null },
  ]);
  expect(await roleChangeMail(ctx, mail, 'en')).toBeNull();
});

test('the day can be used to stop it, by who oversees, too; and what cannot be carried out lapses', async () => {
  const stopped = changeOf(await grant(ada, 'ada', 'dpo'));
  expect((await reject(eva, stopped.id, 'no reason was given')).refused).toEqual([]);
  const lapsed = changeOf(await grant(ada, 'ada', 'hospice'));
  for (const { id } of [stopped, lapsed]) await aDayLater(id);
  await house.sql(`UPDATE role SET version = version + 1 WHERE code = 'hospice'`);
  await carryOut();
  const states = await house.sql('SELECT id, state, decision_reason FROM role_change WHERE id = ANY ($1)', [[stopped.id, lapsed.id]]);
  expect(new Map(states.map(({ id, state, decision_reason }) => [id, [state, decision_reason]]))).toEqual(
    new Map([
      [stopped.id, ['REJECTED', 'no reason was given']],
      [lapsed.id, ['LAPSED', 'changedMeanwhile']],
    ]),
  );
  expect(
    await house.sql(
      `SELECT count(*)::int AS held FROM staff_role sr JOIN role r ON r.id = sr.role_id WHERE sr.staff_id = $1 AND r.code IN ('dpo', 'hospice')`,
      [house.ids.get('ada')],
    ),
  ).toEqual([{ held: 0 }]);
});

test('alone, nobody takes the last right to grant away, not even after a day', async () => {
  const { id } = changeOf(await define(ada, { code: 'admin', purposes: [], rules: [], duties: [], expectedVersion: 1 }));
  await aDayLater(id);
  await carryOut();
  expect(await house.sql('SELECT state, decision_reason FROM role_change WHERE id = $1', [id])).toEqual([
    { state: 'LAPSED', decision_reason: 'lastAdmin' },
  ]);
  expect(await roleOf('admin')).toMatchObject({ version: 1 });
});

test('the database itself knows no agreement with oneself, and no day that is shorter', async () => {
  const { id } = changeOf(await grant(ada, 'mira', 'hospice'));
  for (const state of [
    `state = 'APPROVED', decided_at = now(), decided_by = proposed_by`,
    `state = 'APPROVED', decided_at = now(), decided_by = staff_id`,
    `state = 'CARRIED_OUT', decided_at = now()`,
  ])
    await expect(house.sql(`UPDATE role_change SET ${state} WHERE id = $1`, [id])).rejects.toThrow(/check constraint/);
});

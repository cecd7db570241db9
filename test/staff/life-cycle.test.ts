import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '../../api/keys.ts';
import { sealedPlace } from '../../api/mail/queue-mail.ts';
import { pseudonymiseLeavers } from '../../api/staff/pseudonymise-leavers.ts';
import { type Answer, type Browser, House, otherProcess } from '../sign-in/caller.ts';

let house: House;
let ada: Browser;
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
  for (const name of ['ben', 'cleo', 'dana']) await house.employ(name, 'contact-manager');
  ada = await house.signedIn('ada');
});
afterAll(() => house.close());

const own = 'quiet rivers bend twice';
const act = (who: Browser, field: string, staffId: string, reason = 'because'): Promise<Answer> =>
  who.ask(`mutation ($input: StaffActInput!) { ${field}(input: $input) { staffMember { state roles openSessions dormant leftAt } } }`, {
    staffId,
    reason,
  });
const invite = (who: Browser, name: string, change: object = {}): Promise<Answer> =>
  who.ask('mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { staffMember { id state roles } } }', {
    name,
    email: `${name}@example.org`,
    language: 'fr',
    reason: 'starts on Monday',
    ...change,
  });
const accept = (who: Browser, token: string, password = own): Promise<Answer> =>
  who.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { done } }', { token, password });
/** The link of the newest invitation, as its mail has it. */
const linkTo = async (id: string): Promise<string> => {
  const [mail] = await house.sql<{ id: string; sealed: Buffer }>(
    `SELECT id, sealed FROM mail WHERE to_id = $1 AND template = 'staff-invitation' ORDER BY id DESC LIMIT 1`,
    [id],
  );
  return (JSON.parse(open(house.keys.mail, mail!.sealed, sealedPlace(mail!.id)).toString('utf8')) as { invitation: string }).invitation;
};

test('who is invited sees nothing (L47), chooses a password by the link, and then needs a second factor', async () => {
  const { data } = await invite(ada, 'emil');
  expect(data!['inviteStaff'].staffMember).toMatchObject({ state: 'INVITED', roles: [] });
  const { id } = data!['inviteStaff'].staffMember;
  const emil = house.stranger();
  expect((await emil.signIn('emil', own)).refused).toEqual(['BAD_USER_INPUT input:credentials']);
  const token = await linkTo(id);
  expect((await accept(emil, token, 'emil@example.org')).refused).toEqual(['BAD_USER_INPUT input.password:passwordGuessable']);
  expect((await accept(emil, token)).refused).toEqual([]);
  expect(emil.cookie).toBe(undefined);
  expect((await accept(emil, token)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  expect((await emil.signIn('emil', own)).refused).toEqual([]);
  expect((await emil.ask('{ staffMembers { id } }')).refused).toEqual(['MFA_ENROLMENT_REQUIRED']);
  const traces = JSON.stringify([await house.sql('SELECT * FROM change_log'), await house.sql('SELECT * FROM security_event')]);
  expect(traces).not.toContain(token);
  expect(traces).not.toContain('emil@');
});

test('a new invitation replaces the one before; who left, was suspended or has accepted cannot use one', async () => {
  const id = (await invite(ada, 'fay')).data!['inviteStaff'].staffMember.id as string;
  const first = await linkTo(id);
  expect((await act(ada, 'inviteAgain', id)).refused).toEqual([]);
  const second = await linkTo(id);
  expect((await accept(house.stranger(), first)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  await house.sql(`UPDATE one_time_token SET expires_at = now() - interval '1 second' WHERE subject_id = $1`, [id]);
  expect((await accept(house.stranger(), second)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  await act(ada, 'inviteAgain', id);
  const third = await linkTo(id);
  expect((await act(ada, 'closeStaff', id)).data!['closeStaff'].staffMember.state).toBe('LEFT');
  expect((await accept(house.stranger(), third)).refused).toEqual(['BAD_USER_INPUT input.token:linkInvalid']);
  expect((await act(ada, 'inviteAgain', id)).refused).toEqual(['CONFLICT input.staffId:notInvited']);
  // An address is somebody's for good: what they did is theirs.
  expect((await invite(ada, 'fay')).refused).toEqual(['CONFLICT input.email:known']);
});

test('of twenty who use one invitation at once, over two processes, one is let in', async () => {
  const id = (await invite(ada, 'gus')).data!['inviteStaff'].staffMember.id as string;
  const token = await linkTo(id);
  const { there, close } = await otherProcess(house);
  try {
    const tries = Array.from({ length: 20 }, (_, i) => Object.assign((i % 2 ? there : house).stranger(), { ip: `192.0.2.${i}` }));
    const answers = await Promise.all(tries.map(browser => accept(browser, token)));
    expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ refused }) => refused))).toEqual(new Set(['BAD_USER_INPUT input.token:linkInvalid']));
  } finally {
    await close();
  }
});

test('who is suspended is nobody from the next request on, on every process, and works on as before when let in again', async () => {
  const [ben, id] = [await house.signedIn('ben'), house.ids.get('ben')!];
  const { there, close } = await otherProcess(house);
  try {
    const elsewhere = Object.assign(there.stranger(), { cookie: ben.cookie });
    expect((await elsewhere.viewer()).data).toMatchObject({ viewer: { name: 'ben' } });
    expect((await act(ada, 'suspendStaff', id)).data!['suspendStaff'].staffMember).toMatchObject({ state: 'SUSPENDED', openSessions: 0 });
    for (const browser of [ben, elsewhere]) expect(await browser.viewer()).toEqual({ data: { viewer: null }, refused: [] });
  } finally {
    await close();
  }
  expect((await house.stranger().signIn('ben')).refused).toEqual(['BAD_USER_INPUT input:credentials']);
  expect((await act(ada, 'suspendStaff', id)).refused).toEqual(['CONFLICT input.staffId:otherState']);
  expect((await act(ada, 'reinstateStaff', id)).data!['reinstateStaff'].staffMember).toMatchObject({
    state: 'ACTIVE',
    roles: ['contact-manager'],
    openSessions: 0,
  });
  expect((await ben.viewer()).data).toEqual({ viewer: null });
  expect((await house.stranger().signIn('ben')).refused).toEqual([]);
});

test('nobody suspends or closes themself, and the last who grants roles stays', async () => {
  const ada1 = house.ids.get('ada')!;
  for (const field of ['suspendStaff', 'closeStaff'])
    expect((await act(ada, field, ada1)).refused).toEqual(['FORBIDDEN input.staffId:yourself']);
  await house.sql(`UPDATE role SET duties = duties || '[{"duty": "Staff", "acts": ["manage"]}]' WHERE code = 'contact-manager'`);
  await house.sql('UPDATE policy_version SET version = version + 1');
  const cleo = await house.signedIn('cleo');
  for (const field of ['suspendStaff', 'closeStaff'])
    expect((await act(cleo, field, ada1)).refused).toEqual(['FORBIDDEN input.staffId:lastAdmin']);
  expect((await ada.viewer()).data).toMatchObject({ viewer: { name: 'ada' } });
});

test('who leaves keeps nothing to come back with; the name goes when the logs’ term is over (L83)', async () => {
  const [dana, id] = [await house.signedIn('dana'), house.ids.get('dana')!];
  expect((await act(ada, 'closeStaff', id)).data!['closeStaff'].staffMember).toMatchObject({ state: 'LEFT', roles: [], openSessions: 0 });
  expect((await dana.viewer()).data).toEqual({ viewer: null });
  expect((await house.stranger().signIn('dana')).refused).toEqual(['BAD_USER_INPUT input:credentials']);
  expect(
    await house.sql(
      `SELECT m.password_hash IS NULL AS bare, (SELECT count(*)::int FROM authenticator a WHERE a.staff_id = m.id AND a.secret IS NOT NULL) AS keys,
         (SELECT count(*)::int FROM recovery_code c WHERE c.staff_id = m.id) AS codes FROM staff_member m WHERE m.id = $1`,
      [id],
    ),
  ).toEqual([{ bare: true, keys: 0, codes: 0 }]);
  const { ctx } = await house.context(undefined);
  const named = () => house.sql('SELECT name, email, email_key FROM staff_member WHERE id = $1', [id]);
  await house.sql(`UPDATE staff_member SET left_at = now() - interval '36 months' + interval '1 day' WHERE id = $1`, [id]);
  await pseudonymiseLeavers(ctx);
  expect((await named())[0].name).toBe('dana');
  await house.sql(`UPDATE staff_member SET left_at = now() - interval '36 months' WHERE id = $1`, [id]);
  await pseudonymiseLeavers(ctx);
  expect(JSON.stringify(await named())).not.toContain('dana');
  await pseudonymiseLeavers(ctx);
  expect(await house.sql(`SELECT subject_id FROM change_log WHERE action = 'pseudonymiseLeavers'`)).toEqual([{ subject_id: id }]);
});

test('who has not signed in for 90 days is proposed to be asked about', async () => {
  await house.sql(`UPDATE staff_member SET last_sign_in_at = now() - interval '91 days' WHERE id = $1`, [house.ids.get('cleo')]);
  const { data } = await ada.ask('{ staffMembers { name dormant } }');
  expect(data!['staffMembers'].filter((each: { dormant: boolean }) => each.dormant)).toEqual([{ name: 'cleo', dormant: true }]);
});

test('one sees one’s own sessions, half ones too, and ends them; nobody else’s', async () => {
  const [here, there, half] = [await house.signedIn('ben'), await house.signedIn('ben'), house.stranger()];
  await half.signIn('ben');
  const sessions = async () =>
    (await here.ask('{ sessions { id isThis secondFactorAt } }')).data!['sessions'] as { id: string; isThis: boolean }[];
  const end = (who: Browser, id?: string) => who.ask('mutation ($input: EndSessionInput!) { endSession(input: $input) { done } }', { id });
  const open1 = await sessions();
  expect(open1.filter(({ isThis }) => isThis)).toHaveLength(1);
  expect(open1.length).toBeGreaterThanOrEqual(3);
  expect((await end(ada, open1[0]!.id)).refused).toEqual(['NOT_FOUND']);
  for (const { id, isThis } of open1) if (!isThis) expect((await end(here, id)).refused).toEqual([]);
  expect(await sessions()).toHaveLength(1);
  for (const browser of [there, half]) expect((await browser.viewer()).data).toEqual({ viewer: null });
  const again = await house.signedIn('ben');
  expect((await end(here)).refused).toEqual([]);
  expect([(await again.viewer()).data!['viewer'], (await here.viewer()).data!['viewer'].name]).toEqual([null, 'ben']);
});

test('one is told of the logging once, and has what is kept of oneself: of contacts how many, never whom (L83)', async () => {
  await house.sql('UPDATE staff_member SET logging_told_at = NULL WHERE id = $1', [house.ids.get('ben')]);
  const ben = await house.signedIn('ben');
  const told = async () => (await ben.ask('{ viewer { toldOfLogging } }')).data!['viewer'].toldOfLogging;
  expect(await told()).toBe(false);
  expect((await ben.ask('mutation { acknowledgeLogging { done } }')).refused).toEqual([]);
  expect(await told()).toBe(true);
  const contact = '01890000-0000-7000-8000-00000000c0de';
  await house.sql(
    `INSERT INTO access_log (viewer_kind, viewer_id, roles, purpose, operation, action, fields, contact_ids, request_id)
     VALUES ('staff', $1, '{contact-manager}', 'newsletter', 'contact', 'read', '{email}', ARRAY[$2::uuid], gen_random_uuid()),
       ('staff', $3, '{admin}', 'newsletter', 'contact', 'read', '{phone}', ARRAY[$2::uuid], gen_random_uuid())`,
    [house.ids.get('ben'), contact, house.ids.get('ada')],
  );
  const { json } = (await ben.ask('mutation { exportOwnData { json } }')).data!['exportOwnData'] as { json: string };
  const kept = JSON.parse(json);
  expect(kept.person[0]).toMatchObject({ name: 'ben', email: 'ben@example.org' });
  expect(kept.looked).toEqual([expect.objectContaining({ purpose: 'newsletter', fields: ['email'], contacts: 1 })]);
  expect(kept.changed.map((each: { action: string }) => each.action)).toContain('acknowledgeLogging');
  for (const not of [contact, 'phone', 'ada', '$argon2', 'token']) expect(json).not.toContain(not);
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '1 hour' WHERE staff_id = $1`, [house.ids.get('ben')]);
  expect((await ben.ask('mutation { exportOwnData { json } }')).refused).toEqual(['STEP_UP_REQUIRED']);
});

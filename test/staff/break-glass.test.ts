import { afterAll, beforeAll, expect, test } from 'vitest';
import { roleTakenMail } from '../../api/staff/role-taken-mail.ts';
import { type Answer, type Browser, House, otherProcess } from '../sign-in/caller.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
  await house.employ('eva', 'dpo');
  await house.employ('ben', 'contact-manager');
  await house.employ('cleo', 'analyst');
  await house.sql(`UPDATE role SET duties = duties || '[{"duty": "BreakGlass", "acts": ["take"]}]' WHERE code = 'contact-manager'`);
  await house.sql('UPDATE policy_version SET version = version + 1');
});
afterAll(() => house.close());

const take = (who: Browser, change: object = {}): Promise<Answer> =>
  who.ask('mutation ($input: TakeRoleInput!) { takeRole(input: $input) { roleTaken { id role standing takenAt until } } }', {
    role: 'dpo',
    minutes: 15,
    reason: 'Nobody else is here, and somebody is in danger.',
    ...change,
  });
/** What only the data protection officer may ask. */
const oversees = async (who: Browser) => (await who.ask('{ rolesTaken { name role reason standing } }')).refused.length === 0;

test('L83: in an emergency a role is taken at once and for a while; whoever oversees the logs is told why', async () => {
  const [ben, eva] = [await house.signedIn('ben'), await house.signedIn('eva')];
  const { there, close } = await otherProcess(house);
  try {
    const elsewhere = Object.assign(there.stranger(), { cookie: ben.cookie });
    expect([await oversees(ben), await oversees(elsewhere)]).toEqual([false, false]);
    const { roleTaken } = (await take(ben)).data!['takeRole'];
    expect(roleTaken).toMatchObject({ role: 'dpo', standing: true });
    expect(Date.parse(roleTaken.until) - Date.parse(roleTaken.takenAt)).toBe(15 * 60_000);
    expect([await oversees(ben), await oversees(elsewhere), await oversees(eva)]).toEqual([true, true, true]);
    // What ends by itself is never remembered: no guard would see it end.
    const remembered = ({ cookie }: Browser) => house.contexts.remembered({ headers: { cookie: `inzage=${cookie}` } }, crypto.randomUUID());
    expect([remembered(ben), remembered(eva) === null]).toEqual([null, false]);
    expect((await eva.ask('{ rolesTaken { name role reason standing } }')).data!['rolesTaken']).toEqual([
      { name: 'ben', role: 'dpo', reason: 'Nobody else is here, and somebody is in danger.', standing: true },
    ]);
    const mails = await house.sql<{ to_id: string; parameters: object }>(
      `SELECT to_id, parameters FROM mail WHERE template = 'role-taken'`,
    );
    expect(new Set(mails.map(({ to_id }) => to_id))).toEqual(new Set([house.ids.get('ben'), house.ids.get('eva')]));
    const { ctx } = await house.context(undefined);
    const told = await roleTakenMail(ctx, { ...mails[0]!, tokens: {} } as never, 'en');
    expect(JSON.stringify(told)).toContain('somebody is in danger');
    expect(await house.sql(`SELECT fields, reason FROM change_log WHERE action = 'takeRole'`)).toEqual([
      { fields: ['dpo'], reason: 'Nobody else is here, and somebody is in danger.' },
    ]);
    // Its time is over: at the very next request, though nobody did anything.
    await house.db.db.owner(owner =>
      owner.query(`UPDATE role_taken SET taken_at = now() - interval '1 hour', expires_at = now() - interval '1 second'`),
    );
    expect([await oversees(ben), await oversees(elsewhere)]).toEqual([false, false]);
  } finally {
    await close();
  }
});

test('it is given back before its time, and only by who took it', async () => {
  const [ben, eva] = [await house.signedIn('ben'), await house.signedIn('eva')];
  const { id } = (await take(ben)).data!['takeRole'].roleTaken;
  const giveBack = (who: Browser) =>
    who.ask('mutation ($input: GiveBackRoleInput!) { giveBackRole(input: $input) { roleTaken { standing } } }', { id });
  expect((await giveBack(eva)).refused).toEqual(['NOT_FOUND']);
  expect((await take(ben)).refused).toEqual(['CONFLICT input.role:alreadyHeld']);
  expect((await giveBack(ben)).data!['giveBackRole'].roleTaken.standing).toBe(false);
  expect(await oversees(ben)).toBe(false);
  expect((await giveBack(ben)).refused).toEqual(['NOT_FOUND']);
});

test('it takes the duty, a fresh second factor, a reason and an end', async () => {
  const [ben, cleo] = [await house.signedIn('ben'), await house.signedIn('cleo')];
  expect((await take(cleo)).refused).toEqual(['FORBIDDEN']);
  expect((await take(ben, { role: 'No', minutes: 241, reason: 'urgent' })).refused).toEqual([
    'BAD_USER_INPUT input.role:code input.minutes:range input.reason:reasonTooShort',
  ]);
  expect((await take(ben, { role: 'nothing' })).refused).toEqual(['BAD_USER_INPUT input.role:unknown']);
  await house.sql(`UPDATE session SET second_factor_at = now() - interval '1 hour' WHERE staff_id = $1`, [house.ids.get('ben')]);
  expect((await take(ben)).refused).toEqual(['STEP_UP_REQUIRED']);
});

test('a role with this duty reaches everything, so it takes a second person to make or give one', async () => {
  const ada = await house.signedIn('ada');
  const define = await ada.ask('mutation ($input: DefineRoleInput!) { defineRole(input: $input) { role { code } } }', {
    code: 'firefighter',
    label: 'Firefighter',
    purposes: [],
    rules: [],
    duties: [{ duty: 'BREAK_GLASS', acts: ['TAKE'] }],
    reason: 'for nights',
  });
  expect(define.refused).toEqual(['FORBIDDEN input.rules:sensitiveField']);
  const grant = await ada.ask('mutation ($input: GrantRoleInput!) { grantRole(input: $input) { staffMember { id } } }', {
    staffId: house.ids.get('cleo'),
    role: 'contact-manager',
    reason: 'for nights',
  });
  expect(grant.refused).toEqual(['FORBIDDEN input.role:sensitiveField']);
});

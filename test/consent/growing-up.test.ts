import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { guardianMay } from '../../api/consent/children/guardian.ts';
import { askToTakeOver } from '../../api/consent/children/take-over.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { eva, jan } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { hiddenIn, lisa, Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let visitor: Visitor;
let running: RunningJobs;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  visitor = new Visitor(world);
  running = await runJobs(world);
});
afterAll(async () => {
  await running.close();
  await world.close();
});
beforeEach(() => desk.sql('DELETE FROM rate_limit'));

const FORM = '/f/stay-in-touch';
const year = new Date().getUTCFullYear();
const link = async (address: string, path: 'a' | 'c' | 'k' | 'g' | 't'): Promise<string> => {
  for (let i = 0; i < 200; i++) {
    const found = (await visitor.mails(address)).map(({ text }) => new RegExp(`/${path}/[A-Za-z0-9_-]{43}`).exec(text)?.[0]).find(Boolean);
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail with /${path}/ came to ${address}`);
};
/** A child with a guardian, and an address of their own where one is named; both the newsletter and the events were allowed. */
async function child(name: string, ownAddress: boolean, newsletter = 'yes'): Promise<{ id: string; guardian: string; own: string }> {
  const [guardian, own] = [`${name}.parent@example.org`, `${name}@example.org`];
  const page = await visitor.send('stay-in-touch', { ...lisa, oldEnough: 'no' });
  await visitor.post(FORM, { ...hiddenIn(page.html), 'purpose.newsletter': newsletter, 'purpose.events': 'yes', guardianEmail: guardian });
  const answers = {
    act: 'authorise',
    name: 'A parent',
    responsible: 'yes',
    birthMonth: '5',
    birthYear: String(year - 9),
    'field.givenName': name,
  };
  const said = { ...answers, 'purpose.newsletter': 'yes', 'purpose.events': 'yes', childEmail: ownAddress ? own : '' };
  await visitor.post(await link(guardian, 'a'), said);
  if (ownAddress) await visitor.post(await link(own, 'k'), { act: 'yes' });
  const [{ id }] = await desk.sql('SELECT id FROM contact WHERE email_key = $1', [ownAddress ? own : guardian]);
  return { id, guardian, own };
}
const basesOf = async (id: string) =>
  (
    await desk.sql(
      'SELECT p.code, b.given_by, b.notice_audience, b.end_event FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 ORDER BY b.recorded_at, p.id',
      [id],
    )
  ).map(({ code, given_by, notice_audience, end_event }) => [code, given_by, notice_audience, end_event].filter(Boolean).join(' '));
const eventsOf = async (id: string) =>
  (
    await desk.sql(
      'SELECT l.event, l.actor_kind, p.code FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE contact_id = $1 ORDER BY seq',
      [id],
    )
  ).map(({ event, actor_kind, code }) => `${actor_kind} ${event} ${code}`);
/** Years later: by the database's day. */
const reachesTheAge = (id: string, when = 'now()') =>
  world.db.owner(db =>
    db.query(`UPDATE minor SET consent_age_reached_on = ((${when}) AT TIME ZONE 'Europe/Brussels')::date WHERE contact_id = '${id}'`),
  );
const byTheClock = async () => askToTakeOver(await new RequestContexts(world).system());
const everything = async () =>
  (
    await desk.sql(
      'SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM mail) AS mails, (SELECT count(*) FROM minor) AS minors',
    )
  )[0];

describe('L32: a guardian whose responsibility was verified by an e-mail round trip', () => {
  test('sees on a page of their own what they allowed, and nothing else of the child; looking changes nothing', async () => {
    const { guardian } = await child('page', true);
    const path = await link(guardian, 'g');
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT']) await visitor.get(path, method);
    await visitor.post(path, {});
    const { text } = await visitor.get(path);
    expect(text).toContain('Intrekken: Nieuwsbrief');
    expect(text).not.toMatch(/page@|A parent|13/);
    expect(await everything()).toEqual(before);
  });

  test('withdraws one of them by one press; the ledger says that it was the guardian, and the next read does not return the child', async () => {
    const { id, guardian } = await child('stops', true);
    expect(await desk.who(jan, 'events', { filter: { id: [id] } })).toEqual([id]);
    const answer = await visitor.post(await link(guardian, 'g'), { withdraw: 'events' });
    expect(answer.text).toContain('Activiteiten: ingetrokken');
    expect(await desk.who(jan, 'events', { filter: { id: [id] } })).toEqual([]);
    expect((await eventsOf(id)).at(-1)).toBe('guardian withdrawn events');
    const before = await everything();
    for (const withdraw of ['events', 'membership', 'nothing']) await visitor.post(await link(guardian, 'g'), { withdraw });
    expect(await everything()).toEqual(before);
  });

  test('gets no link by which one sees what is known, where the child’s mails go to them: only to the choices that they made', async () => {
    const { guardian } = await child('nolook', false);
    const { own } = await child('looks', true);
    for (const email of [guardian, own]) await visitor.post('/my', { email });
    for (let i = 0; i < 200 && (await visitor.mails(own)).length < 2; i++) await new Promise(resolve => setTimeout(resolve, 50));
    expect((await visitor.mails(own)).length).toBe(2);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect((await visitor.mails(guardian)).map(({ subject }) => subject)).toEqual([
      'De keuzes voor je kind',
      'Wat je voor je kind besliste',
      'Een kind vraagt je toestemming: Hou contact',
    ]);
  });

  test('may more once staff verified it and wrote down how; nobody else may say so, and not after the child is of age', async () => {
    const { id } = await child('verified', true);
    const told = async () =>
      (
        await desk.ask(
          eva,
          `{ guardians(purpose: "consent-administration", contactId: "${id}") { id name email verification may verifiedHow } }`,
        )
      ).data['guardians'][0];
    expect(await told()).toMatchObject({ name: 'A parent', verification: 'LOW', may: ['DECIDE_CONSENTS_OF_THE_FORM'], verifiedHow: null });
    const input = {
      purpose: 'consent-administration',
      contactId: id,
      guardianId: (await told()).id,
      how: 'Came by with the child, both known to us.',
      reason: 'Asked to see what we know',
    };
    expect(refused(await desk.act(jan, 'verifyGuardian', input, 'id'))).toEqual(['FORBIDDEN']);
    expect(refused(await desk.act(eva, 'verifyGuardian', { ...input, how: 'saw her' }, 'id'))).toEqual([
      'BAD_USER_INPUT input.how:tooShort',
    ]);
    expect(refused(await desk.act(eva, 'verifyGuardian', input, 'id'))).toEqual([]);
    expect(await told()).toMatchObject({ verification: 'HIGH', verifiedHow: input.how, may: expect.arrayContaining(['SEE', 'ERASE']) });
    const [log] = await desk.sql(`SELECT operation, contact_ids FROM access_log WHERE operation = 'guardians' ORDER BY id DESC LIMIT 1`);
    expect(log).toEqual({ operation: 'guardians', contact_ids: [id] });
    await reachesTheAge(id);
    expect((await told()).may).toEqual([]);
    expect(refused(await desk.act(eva, 'verifyGuardian', input, 'id'))).toEqual(['CONFLICT input.guardianId:childOfAge']);
  });

  test('may nothing any more once staff ended the link: their page opens nothing, what they decided stays', async () => {
    const { id, guardian } = await child('unlinked', true);
    const path = await link(guardian, 'g');
    const guardianId = (await desk.sql('SELECT id FROM guardian WHERE contact_id = $1', [id]))[0].id;
    const input = { purpose: 'consent-administration', contactId: id, guardianId, reason: 'A court decided otherwise' };
    expect(refused(await desk.act(jan, 'endGuardian', input, 'id'))).toEqual(['FORBIDDEN']);
    expect((await desk.act(eva, 'endGuardian', input, 'id may')).data['endGuardian']).toEqual([{ id: guardianId, may: [] }]);
    for (const answer of [await visitor.get(path), await visitor.post(path, { withdraw: 'events' })]) expect(answer.status).toBe(410);
    expect(await basesOf(id)).toEqual(['newsletter GUARDIAN CHILD', 'events GUARDIAN CHILD']);
    const [change] = await desk.sql(`SELECT reason, fields FROM change_log WHERE action = 'endGuardian' AND contact_id = $1`, [id]);
    expect(change).toEqual({ reason: 'A court decided otherwise', fields: ['guardian'] });
    const again = ['CONFLICT input.guardianId:guardianEnded'];
    expect(refused(await desk.act(eva, 'endGuardian', input, 'id'))).toEqual(again);
    expect(refused(await desk.act(eva, 'verifyGuardian', { ...input, how: 'Both came by together.' }, 'id'))).toEqual(again);
  });

  test.each([
    ['LOW', false, ['DECIDE_CONSENTS_OF_THE_FORM']],
    ['HIGH', false, ['DECIDE_CONSENTS_OF_THE_FORM', 'SEE', 'EXPORT', 'CORRECT', 'ERASE']],
    ['HIGH', true, []],
    ['LOW', true, []],
  ] as const)('verified %s, the child of age: %s, may %j', (verification, ofAge, allowed) => {
    const acts = ['DECIDE_CONSENTS_OF_THE_FORM', 'SEE', 'EXPORT', 'CORRECT', 'ERASE'] as const;
    expect(acts.filter(act => guardianMay(act, verification, ofAge))).toEqual(allowed);
  });
});

test('L32: a consent of a known child counts only as the guardian’s act: staff record none until the day of the age', async () => {
  const { id, guardian } = await child('alone', true);
  await visitor.post(await link(guardian, 'g'), { withdraw: 'newsletter' });
  const record = () =>
    desk.act(eva, 'recordLegalBasis', {
      purpose: 'consent-administration',
      contactId: id,
      forPurpose: 'newsletter',
      evidence: 'Said so at school',
      noticeLanguage: 'nl',
      reason: 'Asked again',
      idempotencyKey: crypto.randomUUID(),
    });
  const before = await everything();
  expect(refused(await record())).toEqual(['CONFLICT input.forPurpose:guardianMissing']);
  expect(await everything()).toEqual(before);
  await reachesTheAge(id);
  // Who said no is asked by nobody but themselves; that they are a child stands in the way no more.
  expect(refused(await record())).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
});

describe('L32: what a guardian said elsewhere, written down by staff', () => {
  const guardianOf = async (id: string) => (await desk.sql('SELECT id FROM guardian WHERE contact_id = $1', [id]))[0].id as string;
  const heard = (contactId: string, guardianId: string, more: Record<string, unknown> = {}) =>
    desk.act(
      eva,
      'recordConsent',
      {
        purpose: 'consent-administration',
        contactId,
        guardianId,
        forPurpose: 'newsletter',
        what: 'SAID_YES',
        how: 'PAPER',
        noticeLanguage: 'nl',
        evidence: 'form 17 in the green folder',
        reason: 'The mother gave it at the desk',
        idempotencyKey: crypto.randomUUID(),
        ...more,
      },
      'outcome contact { id }',
    );
  const verify = (contactId: string, guardianId: string) =>
    desk.act(
      eva,
      'verifyGuardian',
      {
        purpose: 'consent-administration',
        contactId,
        guardianId,
        how: 'Came by with the child, both known.',
        reason: 'Signs for the child',
      },
      'id',
    );

  test('is the guardian’s act in ledger, basis, receipt and on their page; by one verified low only for what their form asked', async () => {
    const { id, guardian } = await child('onpaper', true, 'no');
    const guardianId = await guardianOf(id);
    const before = await everything();
    expect(refused(await heard(id, guardianId))).toEqual(['CONFLICT input.guardianId:guardianNotVerified']);
    expect(await everything()).toEqual(before);
    expect(refused(await verify(id, guardianId))).toEqual([]);
    expect(refused(await heard(id, guardianId))).toEqual([]);
    expect(await basesOf(id)).toEqual(['events GUARDIAN CHILD', 'newsletter GUARDIAN CHILD']);
    expect((await eventsOf(id)).slice(-2)).toEqual(['staff asked newsletter', 'staff recorded newsletter']);
    const [entry] = await desk.sql('SELECT given_by, detail FROM ledger WHERE contact_id = $1 ORDER BY seq DESC LIMIT 1', [id]);
    expect(entry).toMatchObject({
      given_by: 'GUARDIAN',
      detail: { guardian: guardianId, verification: 'HIGH', channel: 'PAPER', audience: 'CHILD', guardianLanguage: 'nl' },
    });
    const texts = await desk.sql(`SELECT content FROM served_text WHERE digest IN (decode($1, 'hex'), decode($2, 'hex'))`, [
      entry.detail.served,
      entry.detail.guardianServed,
    ]);
    expect(texts).toHaveLength(2);
    for (let i = 0; i < 200 && (await visitor.mails(guardian)).length < 3; i++) await new Promise(resolve => setTimeout(resolve, 50));
    expect((await visitor.mails(guardian))[0]!.text).toContain('Nieuwsbrief');
    const page = await link(guardian, 'g');
    expect((await visitor.post(page, { withdraw: 'newsletter' })).text).toContain('Nieuwsbrief: ingetrokken');
    expect((await eventsOf(id)).at(-1)).toBe('guardian withdrawn newsletter');
    // After that no staff go round it, on whosoever's word.
    expect(refused(await heard(id, guardianId))).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test('takes a guardian of this child, evidence, and writing; a withdrawal counts, too; and nothing counts once the child is of age', async () => {
    const [{ id }, other] = [await child('oneof', true), await child('another', true)];
    const guardianId = await guardianOf(id);
    expect(refused(await heard(id, await guardianOf(other.id)))).toEqual(['NOT_FOUND input.guardianId:unknown']);
    expect(refused(await heard(id, 'nobody', { evidence: null, how: 'TELEPHONE' }))).toEqual([
      'BAD_USER_INPUT input.evidence:evidenceRequired input.how:guardianInWriting input.guardianId:id',
    ]);
    expect(refused(await heard(id, guardianId, { what: 'WITHDREW', forPurpose: 'events', how: 'TELEPHONE', evidence: null }))).toEqual([]);
    expect((await eventsOf(id)).at(-1)).toBe('staff withdrawn events');
    expect((await desk.sql('SELECT given_by FROM ledger WHERE contact_id = $1 ORDER BY seq DESC LIMIT 1', [id]))[0].given_by).toBe(
      'GUARDIAN',
    );
    await reachesTheAge(id);
    const before = await everything();
    for (const what of ['SAID_YES', 'WITHDREW'])
      expect(refused(await heard(id, guardianId, { what }))).toEqual(['CONFLICT input.guardianId:childOfAge']);
    expect(await everything()).toEqual(before);
  });
});

test('L32: a known child who says that they are older is told kindly to ask an adult; nothing is written', async () => {
  const { id, own } = await child('older', true);
  await visitor.send('stay-in-touch', { ...lisa, email: own, 'field.givenName': 'older', 'field.familyName': '' });
  const path = await link(own, 'c');
  const before = await everything();
  const answer = await visitor.post(path, { act: 'confirm' });
  expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('dan vragen we het aan een volwassene')]);
  expect(await everything()).toEqual(before);
  expect(await basesOf(id)).toEqual(['newsletter GUARDIAN CHILD', 'events GUARDIAN CHILD']);
});

describe('L34: on the day of the age', () => {
  test('the guardian can change nothing any more, whatever page was opened before; the day before they still can', async () => {
    const { id, guardian } = await child('ofage', true);
    const path = await link(guardian, 'g');
    await reachesTheAge(id, `now() + interval '1 day'`);
    expect((await visitor.get(path)).text).toContain('Intrekken: Activiteiten');
    await reachesTheAge(id);
    const before = await basesOf(id);
    for (const answer of [await visitor.get(path), await visitor.post(path, { withdraw: 'events' })])
      expect(answer.text).toContain('Alleen je kind zelf kan dit nog veranderen.');
    expect(await basesOf(id)).toEqual(before);
  });

  test('the young person is asked once, at their own address; without an answer all stays as it is', async () => {
    const { id, own } = await child('asked', true);
    await byTheClock();
    expect((await visitor.mails(own)).some(({ text }) => text.includes('/t/'))).toBe(false);
    await reachesTheAge(id);
    await byTheClock();
    const path = await link(own, 't');
    await byTheClock();
    expect((await visitor.mails(own)).filter(({ text }) => text.includes('/t/'))).toHaveLength(1);
    const before = await everything();
    await visitor.get(path);
    expect((await visitor.post(path, { 'purpose.newsletter': 'yes' })).text).toContain('Activiteiten: kies ja of nee.');
    expect(await everything()).toEqual(before);
    expect(await basesOf(id)).toEqual(['newsletter GUARDIAN CHILD', 'events GUARDIAN CHILD']);
    expect(await desk.who(jan, 'events', { filter: { id: [id] } })).toEqual([id]);
  });

  test('they keep one and stop the other, as their own acts by the adults’ text; the day of the age is deleted, and the guardian ends', async () => {
    const { id, own, guardian } = await child('decides', true);
    await reachesTheAge(id);
    await byTheClock();
    const path = await link(own, 't');
    const { html } = await visitor.get(path);
    expect(html).not.toMatch(/checked|<script/);
    const answer = await visitor.post(path, { 'purpose.newsletter': 'no', 'purpose.events': 'yes' });
    expect(answer.text).toContain('Vanaf nu beslis alleen jij hierover.');
    expect(await basesOf(id)).toEqual(['newsletter GUARDIAN CHILD withdrawn', 'events GUARDIAN CHILD ended', 'events PERSON ADULT']);
    expect((await eventsOf(id)).slice(-5)).toEqual([
      'person asked newsletter',
      'person withdrawn newsletter',
      'person asked events',
      'person ended events',
      'person confirmed events',
    ]);
    expect(await desk.sql('SELECT * FROM minor WHERE contact_id = $1', [id])).toEqual([]);
    expect((await desk.sql('SELECT ended_at FROM guardian WHERE contact_id = $1', [id]))[0].ended_at).not.toBeNull();
    expect((await visitor.get(await link(guardian, 'g'))).text).toContain('Alleen je kind zelf kan dit nog veranderen.');
    const before = await everything();
    expect((await visitor.post(path, { 'purpose.newsletter': 'yes', 'purpose.events': 'no' })).text).toContain('Je keuze is genoteerd.');
    expect(await everything()).toEqual(before);
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test('where the child’s mails go to the guardian, no link that acts as the child is sent there', async () => {
    const { id, guardian } = await child('shared', false);
    await reachesTheAge(id);
    await byTheClock();
    for (let i = 0; i < 200 && !(await visitor.mails(guardian)).some(({ subject }) => subject === 'Je kind beslist nu zelf'); i++)
      await new Promise(resolve => setTimeout(resolve, 50));
    const mails = await visitor.mails(guardian);
    expect(mails.map(({ subject }) => subject)).toContain('Je kind beslist nu zelf');
    expect(mails.some(({ text }) => text.includes('/t/'))).toBe(false);
    expect(await desk.sql(`SELECT 1 FROM one_time_token WHERE action = 'take-over' AND subject_id = $1`, [id])).toEqual([]);
  });
});

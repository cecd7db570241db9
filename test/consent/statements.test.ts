import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { eva } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { hiddenIn, lisa, tokenIn, Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let visitor: Visitor;
let running: RunningJobs;
const FORM = 'outing';
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  // Activities ask for a note on health from now on, and say so.
  await world.db.owner(db =>
    db.query(`
      INSERT INTO purpose_field SELECT id, 'healthNote', 'Allergies, for whoever cooks.' FROM purpose WHERE code = 'events';
      INSERT INTO notice (purpose_id, version, fields) SELECT purpose_id, version + 1, fields || 'healthNote'::text FROM notice n
        WHERE purpose_id = (SELECT id FROM purpose WHERE code = 'events') AND version = (SELECT max(version) FROM notice WHERE purpose_id = n.purpose_id);
      INSERT INTO notice_text (purpose_id, version, language, audience, content, sha256) SELECT purpose_id, version + 1, language, audience, content, sha256 FROM notice_text
        WHERE purpose_id = (SELECT id FROM purpose WHERE code = 'events');
      UPDATE policy_version SET version = version + 1`),
  );
  desk = new Desk(world);
  visitor = new Visitor(world);
  running = await runJobs(world);
  const saved = await desk.act(
    eva,
    'saveConsentForm',
    {
      code: FORM,
      state: 'OPEN',
      titles: [{ language: 'nl', text: 'Uitstap' }],
      purposes: [{ code: 'events' }, { code: 'newsletter' }],
      fields: [{ key: 'givenName' }, { key: 'familyName' }, { key: 'healthNote' }],
      languages: ['nl'],
      reason: 'Lunch is cooked for everybody.',
    },
    'form { code }',
  );
  expect(refused(saved)).toEqual([]);
});
afterAll(async () => {
  await running.close();
  await world.close();
});
beforeEach(() => desk.sql('DELETE FROM rate_limit'));

const statement =
  'Ik stem er uitdrukkelijk mee in dat Buurthuis De Linde vzw deze gevoelige gegevens van mij gebruikt voor "Activiteiten": Gezondheidsnota.';
const { 'field.city': _, ...plain } = lisa;
const answers = (email: string, more: Record<string, string> = {}): Record<string, string> => ({
  ...plain,
  email,
  'purpose.newsletter': 'no',
  'purpose.events': 'yes',
  'field.healthNote': 'walnuts',
  ...more,
});
async function linkTo(address: string): Promise<string> {
  for (let i = 0; i < 200; i++) {
    const [mail] = await visitor.mails(address);
    if (mail) return `/c/${tokenIn(mail)}`;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail came to ${address}`);
}
const contactOf = async (email: string) => (await desk.sql('SELECT id, health_note FROM contact WHERE email = $1', [email]))[0];
const ledgerOf = async (email: string) =>
  desk.sql(
    `SELECT l.event, l.given_by, l.actor_kind, l.detail, p.code AS purpose FROM ledger l JOIN purpose p ON p.id = l.purpose_id JOIN contact c ON c.id = l.contact_id WHERE c.email = $1 ORDER BY l.seq`,
    [email],
  );
const conditionsOf = (email: string) =>
  desk.sql(
    'SELECT s.fields, s.provision FROM sensitive_condition s JOIN contact c ON c.id = s.contact_id WHERE c.email = $1 AND s.ended_at IS NULL',
    [email],
  );

describe('a form that asks for special data (L21)', () => {
  test('asks an express statement in words that names them, apart from the yes to the purpose, and nothing is chosen', async () => {
    const page = await visitor.get(`/f/${FORM}`);
    expect(page.text).toContain(statement);
    expect(page.html).not.toContain('checked');
    for (const answer of ['yes', 'no'])
      expect(page.html).toContain(`name="explicit.events" id="explicit.events.${answer}" value="${answer}"`);
    expect(page.html).not.toContain('explicit.newsletter');
  });

  test('takes a yes to the purpose for none to the statement: without an act for it nothing is stored (L3)', async () => {
    const page = await visitor.send(FORM, answers('silent@example.org'));
    expect([page.status, page.text.includes('Gevoelige gegevens')]).toEqual([422, true]);
    expect(page.html).toContain('href="#explicit.events.yes"');
    expect(await desk.sql('SELECT FROM submission')).toEqual([]);
  });

  test('records it only after the second step, which shows it again; each step alone opens nothing', async () => {
    const email = 'declares@example.org';
    await visitor.send(FORM, answers(email, { 'explicit.events': 'yes' }));
    const path = await linkTo(email);
    const second = await visitor.get(path);
    expect(second.text).toContain(statement);
    expect(await contactOf(email)).toBeUndefined();
    // Whoever confirms without having been shown these very statements confirms nothing.
    for (const stated of ['', 'a'.repeat(64)]) await visitor.post(path, { act: 'confirm', stated });
    expect(await contactOf(email)).toBeUndefined();
    await visitor.post(path, { ...hiddenIn(second.html), act: 'confirm' });
    const { health_note: kept } = await contactOf(email);
    expect(Buffer.isBuffer(kept) && !kept.toString('latin1').includes('walnuts')).toBe(true);
    expect(await conditionsOf(email)).toEqual([{ fields: ['healthNote'], provision: 'ART_9_2_A' }]);
    const recorded = (await ledgerOf(email)).find(({ event }) => event === 'condition-recorded');
    expect(recorded).toMatchObject({
      purpose: 'events',
      given_by: 'PERSON',
      actor_kind: 'person',
      detail: { served: createHash('sha256').update(statement).digest('hex'), form: FORM, receipt: { id: expect.any(String) } },
    });
    for (let i = 0; i < 200 && (await visitor.mails(email)).length < 2; i++) await new Promise(resolve => setTimeout(resolve, 50));
    const [receipt] = await visitor.mails(email);
    for (const line of ['Activiteiten: Gezondheidsnota', `“${statement}”`, '/my?lang=nl']) expect(receipt!.text).toContain(line);
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test.each([
    ['refused on the form', { 'explicit.events': 'no' }, 'confirm'],
    ['left out in the second step', { 'explicit.events': 'yes' }, 'confirm-without'],
  ] as const)(
    'works with the statement %s: the purpose stands, the fields stay closed, and what was filled in is not kept',
    async (how, said, act) => {
      const email = `${act}@example.org`;
      await visitor.send(FORM, answers(email, said));
      const path = await linkTo(email);
      const page = await visitor.get(path);
      expect(page.text.includes(statement), how).toBe(act === 'confirm-without');
      expect((await visitor.post(path, { ...hiddenIn(page.html), act })).text).toContain('Bevestigd');
      expect((await contactOf(email)).health_note).toBeNull();
      expect(await conditionsOf(email)).toEqual([]);
      const entries = await ledgerOf(email);
      expect(entries.map(({ event, purpose }) => `${event} ${purpose}`)).toEqual(
        expect.arrayContaining(['confirmed events', 'condition-ended events']),
      );
      expect(entries.at(-1)).toMatchObject({
        event: 'condition-ended',
        given_by: 'PERSON',
        detail: { refused: true, fields: ['healthNote'] },
      });
    },
  );

  test('asks nothing of it whoever says no to the purpose', async () => {
    const page = await visitor.send(FORM, answers('refuses@example.org', { 'purpose.events': 'no', 'purpose.newsletter': 'yes' }));
    expect(page.status).toBe(200);
    const path = await linkTo('refuses@example.org');
    await visitor.post(path, { act: 'confirm' });
    expect((await contactOf('refuses@example.org')).health_note).toBeNull();
  });

  test('never has them as a must', async () => {
    const input = {
      code: 'must',
      state: 'OPEN',
      titles: [{ language: 'nl', text: 'Uitstap' }],
      purposes: [{ code: 'events' }],
      fields: [{ key: 'healthNote', required: true }],
      languages: ['nl'],
      reason: 'Lunch is cooked for everybody.',
    };
    expect(refused(await desk.act(eva, 'saveConsentForm', input, 'form { code }'))).toEqual([
      'BAD_USER_INPUT input.fields.0.required:neverRequired',
    ]);
  });
});

describe('the same by the API (L21)', () => {
  const question = `{ consentForm(code: "${FORM}", language: "nl") { fields { key } purposes { purpose notice { version } explicit { statement fields { key required } } } } }`;
  const submit = async (email: string, explicit: boolean | null) => {
    const { purposes } = (await desk.ask(null, question)).data['consentForm'];
    const decisions = purposes.map(({ purpose, notice }: { purpose: string; notice: { version: number } }) => ({
      purpose,
      yes: purpose === 'events',
      noticeVersion: notice.version,
      ...(purpose === 'events' && { explicit }),
    }));
    const values = [
      { key: 'givenName', text: 'Api' },
      { key: 'healthNote', text: 'walnuts' },
    ];
    const age = { country: 'BE', oldEnough: true, ageAsked: 13 };
    const input = { form: FORM, language: 'nl', email, values, decisions, ...age, idempotencyKey: email };
    return desk.act(null, 'submitConsent', input, 'outcome');
  };

  test('frontends are told the statement and its fields, and hand back what was said to it', async () => {
    const { data } = await desk.ask(null, question);
    expect(data['consentForm'].fields.map(({ key }: { key: string }) => key)).toEqual(['givenName', 'familyName']);
    expect(data['consentForm'].purposes).toMatchObject([
      { purpose: 'events', explicit: { statement, fields: [{ key: 'healthNote', required: false }] } },
      { purpose: 'newsletter', explicit: null },
    ]);
    expect(refused(await submit('nothing@example.org', null))).toEqual(['BAD_USER_INPUT input.decisions.events.explicit:choose']);
    expect((await submit('api@example.org', true)).data['submitConsent'].outcome).toBe('ASKED_TO_CONFIRM');
    const page = await visitor.get(await linkTo('api@example.org'));
    expect(page.text).toContain(statement);
    await visitor.post(await linkTo('api@example.org'), { ...hiddenIn(page.html), act: 'confirm' });
    expect(await conditionsOf('api@example.org')).toHaveLength(1);
    expect((await contactOf('api@example.org')).health_note).not.toBeNull();
  });
});

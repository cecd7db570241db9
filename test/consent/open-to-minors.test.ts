import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { cast, eva, mira } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { hiddenIn, lisa, tokenIn, Visitor } from './visitor.ts';

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
const young = () => visitor.send('stay-in-touch', { ...lisa, oldEnough: 'no' });
/** The privacy role changed a purpose; and afterwards it is as it was. */
async function whileIs(purpose: string, change: string, back: string, work: () => Promise<void>): Promise<void> {
  const set = (to: string) =>
    world.db.owner(db => db.query(`UPDATE purpose SET ${to} WHERE code = '${purpose}'; UPDATE policy_version SET version = version + 1`));
  await set(change);
  await work().finally(() => set(back));
}
const REASON = 'minors_override = $$Young people asked for it, without profiling.$$';
const born = (years: number) => new Date(Date.UTC(new Date().getUTCFullYear() - years, 0, 15)).toISOString().slice(0, 10);

describe('L36: marketing and profiling are off for minors', () => {
  test('unless somebody wrote down why not: a child is not asked for them, on the page and through the API', async () => {
    expect((await young()).html).toContain('name="purpose.newsletter"');
    await whileIs('newsletter', 'minors_override = NULL', REASON, async () => {
      const { html } = await young();
      expect([html.includes('name="purpose.newsletter"'), html.includes('name="purpose.events"')]).toEqual([false, true]);
      const input = {
        form: 'stay-in-touch',
        language: 'nl',
        audience: 'CHILD',
        guardianEmail: 'mum@example.org',
        decisions: [
          { purpose: 'newsletter', yes: true, noticeVersion: 2 },
          { purpose: 'events', yes: false, noticeVersion: 1 },
        ],
        idempotencyKey: crypto.randomUUID(),
      };
      expect(refused(await desk.act(null, 'submitConsent', input, 'outcome'))).toEqual([
        'BAD_USER_INPUT input.decisions.newsletter:notAsked',
      ]);
    });
  });

  test('and staff record no such basis for whom we know to be under 18', async () => {
    const note = (birth: string) =>
      desk.act(
        mira,
        'createContact',
        {
          purpose: 'newsletter',
          values: { givenName: 'Young', email: `born.${birth}.${crypto.randomUUID()}@example.org` },
          legalBasis: { evidence: 'Card', noticeLanguage: 'nl' },
          reason: 'At the stand',
          idempotencyKey: crypto.randomUUID(),
        },
        'outcome contact { id }',
      );
    await whileIs('newsletter', 'minors_override = NULL', REASON, async () => {
      const made = await note(born(30));
      const { id } = made.data['createContact'].contact;
      expect(refused(made)).toEqual([]);
      // She turns out to be seventeen; the newsletter ended meanwhile.
      await world.db.owner(db => db.query(`UPDATE contact SET birth_date = '${born(17)}' WHERE id = '${id}'`));
      const end = { purpose: 'consent-administration', contactId: id, forPurpose: 'newsletter', event: 'ENDED', reason: 'Under 18' };
      expect(refused(await desk.act(eva, 'endLegalBasis', end))).toEqual([]);
      const again = {
        purpose: 'consent-administration',
        contactId: id,
        forPurpose: 'newsletter',
        evidence: 'Card 2',
        noticeLanguage: 'nl',
        reason: 'Asked again',
        idempotencyKey: crypto.randomUUID(),
      };
      const bases = await desk.sql('SELECT count(*)::int AS n FROM legal_basis WHERE contact_id = $1', [id]);
      expect(refused(await desk.act(eva, 'recordLegalBasis', again))).toEqual(['CONFLICT input.forPurpose:minor']);
      expect(await desk.sql('SELECT count(*)::int AS n FROM legal_basis WHERE contact_id = $1', [id])).toEqual(bases);
    });
  });
});

test('L36: whoever we know to be under 18 and says yes to advertising by a form is told so kindly; nothing is written', async () => {
  await whileIs('newsletter', 'minors_override = NULL', REASON, async () => {
    const { email, givenName, familyName } = cast.emma.values;
    const names = { 'field.givenName': givenName, 'field.familyName': familyName };
    await visitor.send('stay-in-touch', { ...lisa, email, ...names });
    let mail;
    for (let i = 0; i < 200 && !mail; i++) {
      mail = (await visitor.mails(email)).find(({ text }) => text.includes('/c/'));
      if (!mail) await new Promise(resolve => setTimeout(resolve, 50));
    }
    const written = () => desk.sql('SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM legal_basis) AS bases');
    const before = await written();
    const answer = await visitor.post(`/c/${tokenIn(mail!)}`, { act: 'confirm' });
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('dat je jonger bent dan 18')]);
    expect(await written()).toEqual(before);
  });
});

test('L31: where nothing of a form is open to children, they are told so kindly, and nothing is kept', async () => {
  await whileIs('newsletter', 'open_to_minors = false', 'open_to_minors = true', () =>
    whileIs('events', 'open_to_minors = false', 'open_to_minors = true', async () => {
      const answer = await young();
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Dit is niet voor kinderen')]);
      expect(answer.html).not.toContain('<form');
      const { data } = await desk.ask(null, '{ consentForm(code: "stay-in-touch", audience: CHILD) { code } }');
      expect(data['consentForm']).toBeNull();
    }),
  );
});

test('L35: what a preventive service asks for, the child decides alone, at their own address, by the text for children', async () => {
  await whileIs('events', 'preventive_reason = $$Counselling on school and home.$$', 'preventive_reason = NULL', async () => {
    const page = await young();
    expect(page.text).toContain('Hier mag je zelf kiezen.');
    const answers = { ...hiddenIn(page.html), 'purpose.newsletter': 'no', 'purpose.events': 'yes' };
    expect((await visitor.post(FORM, answers)).status).toBe(422);
    expect((await visitor.post(FORM, { ...answers, email: 'alone@example.org' })).text).toContain('Er is een mail onderweg');
    let mail;
    for (let i = 0; i < 200 && !mail; i++) {
      [mail] = await visitor.mails('alone@example.org');
      if (!mail) await new Promise(resolve => setTimeout(resolve, 50));
    }
    expect((await visitor.post(`/c/${tokenIn(mail!)}`, { act: 'confirm' })).text).toContain('Bevestigd');
    const [basis] = await desk.sql(
      `SELECT b.contact_id, b.given_by, b.notice_audience, b.guardian_language FROM legal_basis b JOIN contact c ON c.id = b.contact_id WHERE c.email_key = 'alone@example.org'`,
    );
    expect(basis).toMatchObject({ given_by: 'PERSON', notice_audience: 'CHILD', guardian_language: null });
    expect(await desk.sql('SELECT 1 FROM guardian WHERE contact_id = $1', [basis.contact_id])).toEqual([]);
  });
});

test.each([
  ['BE', 13],
  ['NL', 16],
  ['FR', 15],
  ['DE', 16],
  ['LU', 16],
  ['JP', 16],
])('L30: in %s the age is %i, and the child’s page says it', async (country, age) => {
  const { data } = await desk.ask(null, `{ consentForm(code: "stay-in-touch", country: "${country}") { age } }`);
  expect(data['consentForm'].age).toBe(age);
  const page = await visitor.send('stay-in-touch', { ...lisa, country, ageAsked: String(age), oldEnough: 'no' });
  expect(page.text).toContain(`Je bent nog geen ${age}.`);
});

test('L33: a purpose open to minors whose last notice has no text for children is not asked of them, and no new form asks for it', async () => {
  await world.db.owner(async db => {
    await db.query(
      `INSERT INTO notice (purpose_id, version, fields) SELECT purpose_id, max(version) + 1, max(fields) FROM notice JOIN purpose p ON p.id = purpose_id WHERE p.code = 'events' GROUP BY purpose_id`,
    );
    await db.query(
      `INSERT INTO notice_text (purpose_id, version, language, audience, content, sha256) SELECT t.purpose_id, t.version + 1, language, audience, content, sha256
       FROM notice_text t JOIN purpose p ON p.id = t.purpose_id WHERE p.code = 'events' AND audience = 'ADULT'`,
    );
    await db.query('UPDATE policy_version SET version = version + 1');
  });
  expect((await visitor.get(FORM)).html).toContain('name="purpose.events"');
  expect((await young()).html).not.toContain('name="purpose.events"');
  const form = { code: 'trips', state: 'OPEN', titles: [{ language: 'nl', text: 'Uitstappen' }], languages: ['nl'], reason: 'For trips.' };
  const save = (onlineService: boolean) =>
    desk.act(eva, 'saveConsentForm', { ...form, onlineService, purposes: [{ code: 'events' }] }, 'form { code }');
  expect(refused(await save(true))).toEqual(['BAD_USER_INPUT input.purposes.0.code:noNotice']);
  expect(refused(await save(false))).toEqual([]);
});

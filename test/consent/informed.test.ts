import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { readable } from '../../api/notices/written-text.ts';
import { eva } from '../cast.ts';
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
const published = async (purpose: string, language: string): Promise<{ version: number; content: string }> =>
  (
    await desk.sql(
      `SELECT t.version, t.content FROM notice_text t JOIN purpose p ON p.id = t.purpose_id WHERE p.code = $1 AND language = $2 AND audience = 'ADULT' ORDER BY version DESC LIMIT 1`,
      [purpose, language],
    )
  )[0];
/** Without marks and with single spaces, as a page says it. */
const said = (text: string) =>
  readable(text)
    .split('\n')
    .map(line => line.replace(/^• /, '').replace(/\s+/g, ' ').trim())
    .filter(line => line !== '');
const basisOf = async (email: string) =>
  (
    await desk.sql(
      `SELECT b.notice_version, b.notice_language, b.notice_audience FROM legal_basis b JOIN contact c ON c.id = b.contact_id WHERE c.email_key = $1`,
      [email],
    )
  )[0];
async function linkTo(address: string): Promise<string> {
  for (let i = 0; i < 200; i++) {
    const [mail] = await visitor.mails(address);
    if (mail) return `/c/${tokenIn(mail)}`;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail came to ${address}`);
}
const saySomethingElse = async (summary: string) => {
  const revision = (
    await desk.sql(`SELECT d.revision FROM notice_draft d JOIN purpose p ON p.id = d.purpose_id WHERE p.code = 'newsletter'`)
  )[0].revision as number;
  const words = [{ language: 'nl', audience: 'ADULT', title: 'Nieuwsbrief', summary }];
  const drafted = await desk.act(eva, 'draftNotice', { purpose: 'newsletter', expectedRevision: revision, words }, 'notice { purpose }');
  const input = { purpose: 'newsletter', expectedRevision: revision + 1, reason: 'Clearer words.' };
  const done = await desk.act(eva, 'publishNotice', input, 'notice { purpose }');
  expect([refused(drafted), refused(done)]).toEqual([[], []]);
};

describe('what a form informs by (L6, L7)', () => {
  test.each(['nl', 'fr', 'de', 'en'])('is the published text of each purpose, all of it, in %s', async language => {
    const { text } = await visitor.get(`${FORM}?lang=${language}`);
    for (const purpose of ['newsletter', 'events']) {
      const { content } = await published(purpose, language);
      const [, ...lines] = said(content); // the title of the question is the purpose's name
      expect(lines.filter(line => !text.includes(line))).toEqual([]);
    }
  });

  test('is handed to frontend applications letter by letter', async () => {
    const { data } = await desk.ask(
      null,
      '{ consentForm(code: "stay-in-touch", language: "fr") { purposes { purpose notice { version language audience text } } } }',
    );
    for (const { purpose, notice } of data['consentForm'].purposes) {
      const { version, content } = await published(purpose, 'fr');
      expect(notice).toEqual({ version, language: 'fr', audience: 'ADULT', text: content });
    }
  });

  test('is what the consent points at: version, language, audience; and what was served holds it word for word', async () => {
    await visitor.send('stay-in-touch', { ...lisa, email: 'louise@example.org' }, `${FORM}?lang=fr`);
    await visitor.post(await linkTo('louise@example.org'), { act: 'confirm' });
    const { version, content } = await published('newsletter', 'fr');
    expect(await basisOf('louise@example.org')).toEqual({ notice_version: version, notice_language: 'fr', notice_audience: 'ADULT' });
    const [{ detail }] = await desk.sql(`SELECT detail FROM ledger WHERE event = 'confirmed' ORDER BY seq DESC LIMIT 1`);
    expect(detail).toMatchObject({ noticeLanguage: 'fr', noticeAudience: 'ADULT', language: 'fr', audience: 'ADULT' });
    const [served] = await desk.sql(`SELECT content FROM served_text WHERE digest = decode($1, 'hex')`, [detail.served]);
    expect(served.content).toContain(content);
  });
});

describe('when the text changes', () => {
  test('before somebody sends the form, they are shown the new one and choose once more', async () => {
    const { html } = await visitor.get(FORM);
    await saySomethingElse('Voortaan elke week.');
    const answer = await visitor.post(FORM, { ...hiddenIn(html), ...lisa, email: 'late@example.org' });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('onze tekst is intussen veranderd')]);
    expect(answer.text).toContain('Voortaan elke week.');
    expect(answer.html).not.toMatch(/name="purpose.newsletter"[^>]*checked/);
  });

  test('before somebody confirms, their consent is to what they read, not to the new one', async () => {
    const { version } = await published('newsletter', 'nl');
    await visitor.send('stay-in-touch', { ...lisa, email: 'older@example.org' });
    const path = await linkTo('older@example.org');
    await saySomethingElse('Voortaan elke dag.');
    expect((await visitor.post(path, { act: 'confirm' })).text).toContain('Bevestigd');
    expect(await basisOf('older@example.org')).toEqual({ notice_version: version, notice_language: 'nl', notice_audience: 'ADULT' });
  });

  test('and the next one is not published yet, nobody is asked by it, and no form may say so (L6)', async () => {
    await world.db.owner(async db => {
      await db.query(
        `INSERT INTO notice (purpose_id, version, fields) SELECT purpose_id, max(version) + 1, '{email}' FROM notice JOIN purpose p ON p.id = purpose_id WHERE p.code = 'newsletter' GROUP BY purpose_id`,
      );
      await db.query('UPDATE policy_version SET version = version + 1');
    });
    const { html } = await visitor.get(FORM);
    expect([html.includes('purpose.events'), html.includes('purpose.newsletter')]).toEqual([true, false]);
    const form = { code: 'again', state: 'OPEN', titles: [{ language: 'nl', text: 'Nog eens' }], languages: ['nl'], reason: 'Once more.' };
    const answer = await desk.act(eva, 'saveConsentForm', { ...form, purposes: [{ code: 'newsletter' }] }, 'form { code }');
    expect(refused(answer)).toEqual(['BAD_USER_INPUT input.purposes.0.code:noNotice']);
  });
});

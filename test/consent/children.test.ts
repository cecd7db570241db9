import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { consentAgeDay } from '../../api/consent/children/consent-age-day.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { jan, mira } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { hiddenIn, lisa, Visitor, type Seen } from './visitor.ts';

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
const link = async (address: string, path: 'a' | 'k' | 'g' | 't', subject?: string): Promise<string> => {
  for (let i = 0; i < 200; i++) {
    const found = (await visitor.mails(address)).map(({ text }) => new RegExp(`/${path}/[A-Za-z0-9_-]{43}`).exec(text)?.[0]).find(Boolean);
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail with ${path} ${subject ?? ''} came to ${address}`);
};
/** Somebody young says so, and gets their own page. */
const saysYoung = (more: Record<string, string> = {}): Promise<Seen> =>
  visitor.send('stay-in-touch', { ...lisa, oldEnough: 'no', ...more });
/** The child sends their own page. */
const childAsks = async (guardianEmail: string, answers: Record<string, string> = {}): Promise<Seen> => {
  const page = await saysYoung();
  return visitor.post(FORM, { ...hiddenIn(page.html), 'purpose.newsletter': 'no', 'purpose.events': 'yes', guardianEmail, ...answers });
};
const year = new Date().getUTCFullYear();
const mother = {
  act: 'authorise',
  name: 'Rita Claes',
  responsible: 'yes',
  birthMonth: '5',
  birthYear: String(year - 9),
  'field.givenName': 'Lotte',
  'field.familyName': 'Claes',
  'purpose.events': 'yes',
};
const childOf = async (guardianEmail: string) =>
  (await desk.sql('SELECT id, given_name, email, language, birth_date, origins FROM contact WHERE email_key = $1', [guardianEmail]))[0];
const everything = async () =>
  (
    await desk.sql(
      `SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM contact) AS contacts, (SELECT count(*) FROM mail) AS mails, (SELECT count(*) FROM guardian) AS guardians,
        (SELECT md5(string_agg(s::text, ',' ORDER BY id)) FROM submission s) AS submissions, (SELECT md5(string_agg(t::text, ',' ORDER BY digest)) FROM one_time_token t) AS tokens`,
    )
  )[0];

describe('L31: whoever says that they are younger than the age', () => {
  test('is believed without proof, gets a page of their own in their own words, and nothing of what they wrote is kept', async () => {
    const before = await everything();
    const page = await saysYoung({ email: 'child@example.org' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Je bent nog geen 13.');
    expect(page.text).toContain('Ga je mee op uitstap of kom je naar een feest?');
    expect(page.text).not.toMatch(/13 jaar of ouder|child@|Claes/);
    expect(page.html).not.toMatch(/checked|birth|geboorte.*input/i);
    expect(await everything()).toEqual(before);
  });

  test('is asked by the age of their own country, and never for a birth date', async () => {
    const { html } = await visitor.get(FORM);
    expect(html.indexOf('name="oldEnough"')).toBeLessThan(html.indexOf('name="purpose.newsletter"'));
    expect(html).not.toContain('birth');
    const dutch = await visitor.send('stay-in-touch', { ...lisa, country: 'NL', ageAsked: '16', oldEnough: 'no' });
    expect(dutch.text).toContain('Je bent nog geen 16.');
  });

  test('loses nothing that was chosen where the address is missing, and is told in their own words', async () => {
    const before = await everything();
    const answer = await childAsks('', {});
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('schrijf het helemaal')]);
    expect(answer.html).toMatch(/name="purpose.events"[^>]*value="yes"[^>]*checked/);
    expect((await childAsks('mum@example.org', { 'purpose.newsletter': '' })).text).toContain('Nieuwsbrief: kies ja of nee.');
    expect(await everything()).toEqual(before);
  });

  test('who says no to everything keeps nothing behind', async () => {
    const before = await everything();
    expect((await childAsks('', { 'purpose.events': 'no' })).text).toContain('Je zei nee. We hebben niets bewaard.');
    expect(await everything()).toEqual(before);
  });
});

describe('L32: until the guardian acts', () => {
  test('nothing holds: of the child only choices and country lie sealed, and the guardian is asked at their own address', async () => {
    const [{ n }] = await desk.sql('SELECT count(*)::int AS n FROM contact');
    expect((await childAsks('rita@example.org')).text).toContain('Er is een mail onderweg naar de volwassene.');
    const path = await link('rita@example.org', 'a');
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT']) await visitor.get(path, method);
    await visitor.post(path, { act: 'look' });
    const page = await visitor.get(path);
    expect(page.text).toContain('Een kind gaf jouw adres bij');
    expect(page.text).toContain('Je schrijft je in voor een uitstap');
    expect(page.text).not.toContain('Nieuwsbrief');
    expect(page.html).not.toMatch(/checked|<script/);
    expect([page.headers.get('set-cookie'), page.headers.get('cache-control')]).toEqual([null, 'no-store']);
    expect(await everything()).toEqual(before);
    expect(await desk.sql('SELECT count(*)::int AS n FROM contact')).toEqual([{ n }]);
  });

  test('what they leave out is named, and nothing is written', async () => {
    await childAsks('omits@example.org');
    const path = await link('omits@example.org', 'a');
    const before = await everything();
    const answer = await visitor.post(path, { act: 'authorise' });
    expect(answer.status).toBe(422);
    for (const missing of [
      'Je naam: vul dit in.',
      'Heb je het ouderlijk gezag over dit kind?: vul dit in.',
      'Geboortejaar: vul dit in.',
      'Activiteiten: kies ja of nee.',
    ])
      expect(answer.text).toContain(missing);
    expect((await visitor.post(path, { ...mother, responsible: 'no' })).text).toContain('Alleen wie het ouderlijk gezag heeft');
    expect((await visitor.post(path, { ...mother, birthYear: String(year - 14) })).text).toContain('Wie toen geboren is, beslist zelf');
    expect(await everything()).toEqual(before);
  });

  test('who does not know the child says no, and all of it is gone', async () => {
    await childAsks('stranger@example.org');
    const path = await link('stranger@example.org', 'a');
    expect((await visitor.post(path, { act: 'decline' })).text).toContain('wat het kind invulde, is weg');
    expect(await childOf('stranger@example.org')).toBeUndefined();
    expect((await visitor.post(path, mother)).text).toContain('wat het kind invulde, is weg');
  });
});

describe('L32: the guardian allows it', () => {
  let child: { id: string; given_name: string; email: string; birth_date: string | null; origins: any };
  let path: string;
  beforeAll(async () => {
    await desk.sql('DELETE FROM rate_limit');
    await childAsks('mother@example.org');
    path = await link('mother@example.org', 'a');
    expect((await visitor.post(path, mother)).text).toContain('Je keuze is genoteerd.');
    child = await childOf('mother@example.org');
  });

  test('and there is a contact whose values come from the guardian, without a birth date, and the day of the age (L31)', async () => {
    expect(child).toMatchObject({
      given_name: 'Lotte',
      birth_date: null,
      language: 'nl',
      origins: { givenName: { o: 'GUARDIAN', d: 'stay-in-touch' } },
    });
    expect(await desk.sql('SELECT consent_age_reached_on::text AS day FROM minor WHERE contact_id = $1', [child.id])).toEqual([
      { day: consentAgeDay({ year: year - 9, month: 5 }, 13) },
    ]);
    expect(await desk.who(jan, 'events', { filter: { id: [child.id] } })).toEqual([child.id]);
    expect(await desk.who(mira, 'newsletter', { filter: { id: [child.id] } })).toEqual([]);
  });

  test('and the ledger says it as the guardian’s act, by both texts, verified low (L7)', async () => {
    const ledger = await desk.sql('SELECT * FROM ledger WHERE contact_id = $1 ORDER BY seq', [child.id]);
    const [guardian] = await desk.sql('SELECT * FROM guardian WHERE contact_id = $1', [child.id]);
    expect(ledger.map(({ event, actor_kind, actor_id, given_by }) => [event, actor_kind, actor_id, given_by])).toEqual([
      ['asked', 'guardian', guardian.id, 'GUARDIAN'],
      ['confirmed', 'guardian', guardian.id, 'GUARDIAN'],
    ]);
    expect(ledger[1].detail).toMatchObject({
      audience: 'CHILD',
      noticeAudience: 'CHILD',
      noticeLanguage: 'nl',
      guardianLanguage: 'nl',
      guardian: guardian.id,
      verification: 'LOW',
      served: expect.stringMatching(/^[0-9a-f]{64}$/),
      guardianServed: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(guardian.verification).toBe('LOW');
    expect(JSON.stringify(ledger)).not.toMatch(/mother@|Rita|Lotte/);
    expect(guardian.content.toString('latin1')).not.toContain('mother@');
    const [basis] = await desk.sql('SELECT * FROM legal_basis WHERE contact_id = $1', [child.id]);
    expect(basis).toMatchObject({ given_by: 'GUARDIAN', notice_language: 'nl', notice_audience: 'CHILD', guardian_language: 'nl' });
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test('once: pressing again changes nothing, and says so', async () => {
    const before = await everything();
    expect((await visitor.post(path, mother)).text).toMatch(/Dit is al beslist op \d+/);
    expect(await everything()).toEqual(before);
  });

  test('by twenty at once makes one child', async () => {
    await childAsks('twenty@example.org');
    const many = await link('twenty@example.org', 'a');
    await Promise.all(Array.from({ length: 20 }, () => visitor.post(many, mother)));
    expect(await desk.sql(`SELECT count(*)::int AS n FROM contact WHERE email_key = 'twenty@example.org'`)).toEqual([{ n: 1 }]);
  });

  test('and a child already stored is never linked to them, whatever name and address say', async () => {
    const same = { 'field.givenName': child.given_name, 'field.familyName': 'Claes' };
    await childAsks('mother@example.org');
    const paths = async () =>
      (await visitor.mails('mother@example.org')).flatMap(({ text }) => /\/a\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? []);
    while ((await paths()).length < 2) await new Promise(resolve => setTimeout(resolve, 50));
    await visitor.post(
      (await paths()).find(each => each !== path)!,
      { ...mother, ...same },
    );
    expect(await desk.sql('SELECT count(*)::int AS n FROM guardian WHERE contact_id = $1', [child.id])).toEqual([{ n: 1 }]);
    expect(await desk.sql(`SELECT count(*)::int AS n FROM contact WHERE email_key = 'mother@example.org'`)).toEqual([{ n: 2 }]);
  });
});

describe('a child with an address of their own', () => {
  test('confirms it there before anything holds (L12), by POST alone', async () => {
    await childAsks('father@example.org');
    const answer = await visitor.post(await link('father@example.org', 'a'), { ...mother, childEmail: 'tom@example.org' });
    expect(answer.text).toContain('Er is een mail onderweg naar het kind');
    expect(await childOf('tom@example.org')).toBeUndefined();
    const path = await link('tom@example.org', 'k');
    const before = await everything();
    const page = await visitor.get(path);
    expect([page.text.includes('Activiteiten'), page.text.includes('Lotte')]).toEqual([true, false]);
    expect(await everything()).toEqual(before);
    expect((await visitor.post(path, { act: 'yes' })).text).toContain('Je doet mee.');
    expect(await childOf('tom@example.org')).toMatchObject({ given_name: 'Lotte' });
    expect((await visitor.post(path, { act: 'yes' })).text).toContain('Je doet mee.');
  });
});

describe('through the API', () => {
  const submission = (more: object) => ({
    form: 'stay-in-touch',
    language: 'nl',
    audience: 'CHILD',
    country: 'BE',
    decisions: [
      { purpose: 'newsletter', yes: false, noticeVersion: 2 },
      { purpose: 'events', yes: true, noticeVersion: 1 },
    ],
    idempotencyKey: crypto.randomUUID(),
    ...more,
  });

  test('L33: a frontend application gets the texts for children, and who has to decide with them', async () => {
    const { data } = await desk.ask(
      null,
      '{ consentForm(code: "stay-in-touch", language: "nl", audience: CHILD) { fields { key } purposes { purpose withGuardian notice { audience language text } } } }',
    );
    expect(data['consentForm'].fields).toEqual([]);
    for (const { withGuardian, notice } of data['consentForm'].purposes)
      expect([withGuardian, notice.audience, notice.text]).toEqual([true, 'CHILD', expect.stringContaining('## Moet het?')]);
  });

  test('L32: sends in what a child answered; the guardian is asked, and nothing else is taken', async () => {
    const answer = await desk.act(null, 'submitConsent', submission({ guardianEmail: 'api-mum@example.org' }), 'outcome');
    expect(answer.data['submitConsent']).toEqual({ outcome: 'GUARDIAN_ASKED' });
    await link('api-mum@example.org', 'a');
    expect(refused(await desk.act(null, 'submitConsent', submission({}), 'outcome'))).toEqual([
      'BAD_USER_INPUT input.guardianEmail:required',
    ]);
  });
});

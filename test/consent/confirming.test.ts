import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { sweepSubmissions } from '../../api/consent/sweep-submissions.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { cast, eva, mira } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { lisa, tokenIn, Visitor } from './visitor.ts';

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

/** Sends the form in, waits for the mail, and answers the path of its link. */
async function asked(answers: Partial<Record<string, string>> & { email: string }, as = visitor): Promise<string> {
  const before = (await visitor.mails(answers.email)).length;
  await as.send('stay-in-touch', { ...lisa, ...answers } as Record<string, string>);
  return `/c/${tokenIn(await mailTo(answers.email, before))}`;
}
async function mailTo(address: string, before = 0) {
  for (let i = 0; i < 200; i++) {
    const mails = await visitor.mails(address);
    if (mails.length > before) return mails[0]!;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail came to ${address}`);
}
const confirm = (path: string, more: Record<string, string> = {}) => visitor.post(path, { act: 'confirm', ...more });
const idOf = async (email: string) =>
  (await desk.sql('SELECT id FROM contact WHERE email_key = $1 ORDER BY id DESC', [email]))[0]?.id as string;
const ledgerOf = (id: string) =>
  desk.sql('SELECT l.*, p.code AS purpose FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE l.contact_id = $1 ORDER BY l.seq', [
    id,
  ]);
const basesOf = (id: string) =>
  desk.sql(
    'SELECT b.*, p.code AS purpose FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 ORDER BY b.recorded_at, p.id',
    [id],
  );
const everything = async () =>
  (
    await desk.sql(
      `SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM contact) AS contacts, (SELECT count(*) FROM legal_basis) AS bases, (SELECT count(*) FROM mail) AS mails,
        (SELECT md5(string_agg(s::text, ',' ORDER BY id)) FROM submission s) AS submissions, (SELECT md5(string_agg(t::text, ',' ORDER BY digest)) FROM one_time_token t) AS tokens`,
    )
  )[0];

describe('until somebody presses the button (L12)', () => {
  test('nothing happens, however often the link is fetched, and by whatever method', async () => {
    const path = await asked({ email: 'scanned@example.org' });
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) await visitor.get(path, method);
    await visitor.post(path, {});
    await visitor.post(path, { act: 'look' });
    expect(await everything()).toEqual(before);
    const page = await visitor.get(path);
    expect(page.text).toContain('Je vroeg Buurthuis De Linde vzw om: Nieuwsbrief');
    expect(page.text).not.toMatch(/scanned@|Lisa|Claes|Gent/);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect((await confirm(path)).text).toContain('Bevestigd');
  });

  test('staff see nothing of it: no contact, and the tables hold no token', async () => {
    const path = await asked({ email: 'hidden@example.org' });
    const found = await desk.who(eva, 'consent-administration', { search: 'hidden@example.org', first: 10 });
    expect(found).toEqual([]);
    const token = path.slice(3);
    for (const table of ['one_time_token', 'mail', 'submission', 'access_log', 'change_log'])
      expect(JSON.stringify(await desk.sql(`SELECT * FROM ${table}`))).not.toContain(token);
  });

  test('the mail names who sends it and why, quotes nothing that was typed, and leads to the page in its own language', async () => {
    await visitor.send(
      'stay-in-touch',
      { ...lisa, email: 'french@example.org', 'field.givenName': 'Buy cheap pills' },
      '/f/stay-in-touch?lang=fr',
    );
    const mail = await mailTo('french@example.org');
    expect(mail.text.split('\n')[0]).toBe(
      'Buurthuis De Linde vzw vous écrit parce que quelqu’un a rempli le formulaire « Restons en contact » avec cette adresse.',
    );
    expect(mail.text + mail.html).not.toContain('Buy cheap pills');
    expect(mail.html.match(/class="button"/g)).toHaveLength(1);
    const page = await visitor.get(`/c/${tokenIn(mail)}`);
    expect(page.headers.get('content-language')).toBe('fr');
    expect(page.text).toContain('Vous avez demandé à');
  });
});

describe('pressing the button', () => {
  test('makes the contact with what was agreed to and nothing else, and writes the acts as the person’s own (L7, L12)', async () => {
    const path = await asked({ email: 'anna@example.org', 'field.mobile': '0470 12 34 56' });
    expect((await confirm(path)).text).toContain('Je keuze is genoteerd.');
    const id = await idOf('anna@example.org');
    const [row] = await desk.sql('SELECT given_name, family_name, city, mobile, email, language, origins FROM contact WHERE id = $1', [id]);
    // The telephone was for events, to which she said no.
    expect(row).toMatchObject({
      given_name: 'Lisa',
      family_name: 'Claes',
      city: 'Gent',
      mobile: null,
      email: 'anna@example.org',
      language: 'nl',
    });
    expect(row.origins.email).toMatchObject({ o: 'PERSON', d: 'stay-in-touch' });
    expect(await basesOf(id)).toMatchObject([
      { purpose: 'newsletter', kind: 'CONSENT', given_by: 'PERSON', notice_version: 2, recorded_by: id },
    ]);
    const ledger = await ledgerOf(id);
    expect(ledger.map(({ event, purpose, actor_kind, actor_id, given_by }) => [event, purpose, actor_kind, actor_id, given_by])).toEqual([
      ['asked', 'events', 'person', id, 'PERSON'],
      ['refused', 'events', 'person', id, 'PERSON'],
      ['asked', 'newsletter', 'person', id, 'PERSON'],
      ['confirmed', 'newsletter', 'person', id, 'PERSON'],
    ]);
    const { detail, notice_version: version } = ledger[3];
    expect([version, detail]).toEqual([
      2,
      expect.objectContaining({
        form: 'stay-in-touch',
        formVersion: 1,
        language: 'nl',
        audience: 'ADULT',
        channel: 'FORM',
        served: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
    const [served] = await desk.sql(`SELECT content FROM served_text WHERE digest = decode($1, 'hex')`, [detail.served]);
    for (const said of ['Hou contact', 'Nieuwsbrief', 'Welke gegevens we gebruiken']) expect(served.content).toContain(said);
    expect(JSON.stringify(ledger)).not.toMatch(/anna@|Lisa|Claes/);
    expect(await desk.who(mira, 'newsletter', { filter: { id: [id] } })).toEqual([id]);
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test('is told in a receipt, which goes to the contact by id', async () => {
    const path = await asked({ email: 'receipt@example.org' });
    await confirm(path);
    const receipt = await mailTo('receipt@example.org', 1);
    expect(receipt.subject).toBe('Je keuze is genoteerd');
    expect(receipt.text).toContain('Je zei ja tegen: Nieuwsbrief.');
    const [mail] = await desk.sql(`SELECT * FROM mail WHERE template = 'consent-receipt' AND contact_id = $1`, [
      await idOf('receipt@example.org'),
    ]);
    expect(mail).toMatchObject({ to_kind: 'CONTACT', purpose: 'consent-administration', sealed: null });
  });

  test('by twenty at once confirms exactly once, and the others are told that it is so', async () => {
    const path = await asked({ email: 'twenty@example.org' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(path)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(answers.every(({ text }) => text.includes('Bevestigd'))).toBe(true);
    const contacts = await desk.sql('SELECT id FROM contact WHERE email_key = $1', ['twenty@example.org']);
    expect(contacts).toHaveLength(1);
    expect((await ledgerOf(contacts[0].id)).map(({ event }) => event)).toEqual(['asked', 'refused', 'asked', 'confirmed']);
    expect(await basesOf(contacts[0].id)).toHaveLength(1);
  });

  test('again is friendly, and changes nothing', async () => {
    const path = await asked({ email: 'again@example.org' });
    await confirm(path);
    await mailTo('again@example.org', 1);
    const before = await everything();
    for (const answer of [await confirm(path), await visitor.get(path), await visitor.post(path, { act: 'decline' })]) {
      expect(answer.status).toBe(200);
      expect(answer.text).toMatch(/Dit werd al bevestigd op \d+ \w+ 20\d\d/);
    }
    expect(await everything()).toEqual(before);
  });

  test('of an older mail does nothing: only the newest works', async () => {
    const older = await asked({ email: 'newest@example.org' });
    const newer = await asked({ email: 'newest@example.org', 'field.city': 'Aalst' });
    for (const answer of [await visitor.get(older), await confirm(older)])
      expect([answer.status, answer.text]).toEqual([410, expect.stringContaining('alleen de laatste werkt')]);
    expect(await idOf('newest@example.org')).toBeUndefined();
    await confirm(newer);
    expect(await desk.sql('SELECT city FROM contact WHERE email_key = $1', ['newest@example.org'])).toEqual([{ city: 'Aalst' }]);
  });

  test('after 48 hours does nothing; after the grace period nothing is left of it', async () => {
    const path = await asked({ email: 'late@example.org' });
    const [{ subject_id: id }] = await desk.sql('SELECT subject_id FROM one_time_token ORDER BY created_at DESC LIMIT 1');
    const [{ hours }] = await desk.sql('SELECT extract(epoch FROM expires_at - created_at) / 3600 AS hours FROM submission WHERE id = $1', [
      id,
    ]);
    expect(Number(hours)).toBe(48);
    const age = (interval: string) =>
      world.db.owner(db =>
        db.query(
          `UPDATE submission SET expires_at = now() - interval '${interval}' WHERE id = '${id}'; UPDATE one_time_token SET expires_at = now() - interval '${interval}' WHERE subject_id = '${id}'`,
        ),
      );
    await age('1 second');
    expect([(await visitor.get(path)).status, (await confirm(path)).status]).toEqual([410, 410]);
    const ctx = await new RequestContexts(world).system();
    await age('6 days');
    await sweepSubmissions(ctx);
    expect(await desk.sql('SELECT id FROM submission WHERE id = $1', [id])).toHaveLength(1);
    await age('8 days');
    await sweepSubmissions(ctx);
    expect(await desk.sql('SELECT id FROM submission WHERE id = $1', [id])).toHaveLength(0);
    expect((await visitor.get(path)).status).toBe(410);
  });

  test('“no”, or “this was not me”, erases at once and records nothing', async () => {
    const path = await asked({ email: 'notme@example.org' });
    const ledger = await desk.sql('SELECT count(*) FROM ledger');
    expect((await visitor.post(path, { act: 'decline' })).text).toContain('wat was ingevuld, is weg');
    expect(await desk.sql('SELECT count(*) FROM ledger')).toEqual(ledger);
    expect(await desk.sql(`SELECT content FROM submission WHERE state = 'DECLINED' ORDER BY decided_at DESC LIMIT 1`)).toEqual([
      { content: null },
    ]);
    expect((await confirm(path)).text).toContain('Gewist');
    expect(await idOf('notme@example.org')).toBeUndefined();
  });

  test('of a made-up link does nothing', async () => {
    for (const path of ['/c/x', `/c/${'A'.repeat(43)}`, `/c/${'%00'.repeat(10)}`])
      expect([(await visitor.get(path)).status, (await confirm(path)).status]).toEqual([410, 410]);
  });
});

describe('a contact already known', () => {
  const stored = async (id: string) =>
    (await desk.sql('SELECT given_name, family_name, city, mobile, email FROM contact WHERE id = $1', [id]))[0];

  test('is joined where address and name agree; nothing is overwritten, and what differs waits as a proposal', async () => {
    const before = await stored(cast.hanna.id);
    const path = await asked({
      email: before.email.toUpperCase(),
      'field.givenName': before.given_name.toLowerCase(),
      'field.familyName': before.family_name,
      'field.city': 'Elsewhere',
    });
    const open = () => desk.sql(`SELECT count(*)::integer AS n FROM proposal WHERE contact_id = $1 AND state = 'OPEN'`, [cast.hanna.id]);
    const [{ n }] = await open();
    await confirm(path);
    expect(await stored(cast.hanna.id)).toEqual({ ...before, city: before.city ?? 'Elsewhere' });
    expect((await open())[0].n).toBe(before.city === null ? n : n + 1);
    expect((await basesOf(cast.hanna.id)).filter(({ purpose, ended_at }) => purpose === 'newsletter' && !ended_at)).toHaveLength(1);
    expect(await desk.who(mira, 'newsletter', { filter: { id: [cast.hanna.id] } })).toEqual(['hanna']);
  });

  test('is not touched by somebody with the same address and another name', async () => {
    const before = await stored(cast.marie.id);
    const ledger = await ledgerOf(cast.marie.id);
    await confirm(await asked({ email: before.email, 'field.givenName': 'Somebody', 'field.familyName': 'Else' }));
    expect(await stored(cast.marie.id)).toEqual(before);
    expect(await ledgerOf(cast.marie.id)).toEqual(ledger);
    expect(await desk.sql(`SELECT id FROM contact WHERE given_name = 'Somebody'`)).toHaveLength(1);
  });

  test('who says no to what they had agreed to, withdraws it', async () => {
    const before = await stored(cast.emma.id);
    const path = await asked({
      email: before.email,
      'field.givenName': before.given_name,
      'field.familyName': before.family_name,
      'purpose.newsletter': 'no',
      'purpose.events': 'yes',
    });
    await confirm(path);
    const events = (await ledgerOf(cast.emma.id)).slice(-5).map(({ event, purpose }) => `${event} ${purpose}`);
    expect(events).toEqual(expect.arrayContaining(['withdrawn newsletter', 'confirmed events']));
    expect(await desk.who(mira, 'newsletter', { filter: { id: [cast.emma.id] } })).toEqual([]);
  });

  test('who objected, and now says yes themselves, is believed', async () => {
    const before = await stored(cast.lukasz.id);
    await confirm(await asked({ email: before.email, 'field.givenName': before.given_name, 'field.familyName': before.family_name }));
    expect(await desk.who(mira, 'newsletter', { filter: { id: [cast.lukasz.id] } })).toEqual(['lukasz']);
  });
});

describe('a browser that says no to sharing and tracking (L96)', () => {
  const careful = () => new Visitor(world, { 'sec-gpc': '1' });

  test('is asked about it on the page, and never overrides what was agreed to', async () => {
    const path = await asked({ email: 'gpc@example.org' }, careful());
    expect((await visitor.get(path)).text).toContain('Je browser zegt dat je geen reclame');
    await confirm(path, { objects: 'yes' });
    const id = await idOf('gpc@example.org');
    const events = (await ledgerOf(id)).map(({ event, purpose, actor_kind }) => `${actor_kind} ${event} ${purpose}`);
    expect(events).toContain('person objected fundraising');
    expect(events.at(-1)).toBe('person confirmed newsletter');
    expect(await desk.who(mira, 'newsletter', { filter: { id: [id] } })).toEqual([id]);
  });

  test('objects to nothing unless its owner says so', async () => {
    for (const objects of ['', 'no', 'on']) {
      const email = `gpc-${objects || 'silent'}@example.org`;
      await confirm(await asked({ email }, careful()), { objects });
      expect((await ledgerOf(await idOf(email))).map(({ event }) => event)).not.toContain('objected');
    }
  });

  test('without it nobody is asked', async () => {
    expect((await visitor.get(await asked({ email: 'nogpc@example.org' }))).text).not.toContain('Je browser zegt');
  });
});

test('a notice published between form and confirmation does not widen what was agreed to (L2, L7)', async () => {
  const path = await asked({ email: 'between@example.org' });
  await world.db.owner(async db => {
    await db.query(
      `INSERT INTO notice (purpose_id, version, fields) SELECT purpose_id, 3, fields || '{phone}' FROM notice JOIN purpose p ON p.id = purpose_id WHERE p.code = 'newsletter' AND version = 2`,
    );
    await db.query('UPDATE policy_version SET version = version + 1');
  });
  await confirm(path);
  const id = await idOf('between@example.org');
  expect(await basesOf(id)).toMatchObject([{ notice_version: 2 }]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import type { CaughtMail } from '../../api/mail/caught-mail.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { amir, cast, eva, jan, mira } from '../cast.ts';
import { Desk, type Member } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let visitor: Visitor;
let running: RunningJobs;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  visitor = new Visitor(world);
  // Some of the cast never told an address.
  await world.db.owner(db =>
    db.query(
      `UPDATE contact SET email = lower(given_name) || '@example.org', email_key = lower(given_name) || '@example.org' WHERE id IN ('${cast.ase.id}', '${cast.fatima.id}', '${cast.pieter.id}')`,
    ),
  );
  running = await runJobs(world);
});
afterAll(async () => {
  await running.close();
  await world.close();
});
beforeEach(() => desk.sql('DELETE FROM rate_limit'));

const addressOf = async (member: Member): Promise<string> =>
  (await desk.sql('SELECT email FROM contact WHERE id = $1', [cast[member].id]))[0].email;
const settled = async () => {
  for (let i = 0; i < 400; i++) {
    const [{ n }] = await desk.sql(
      `SELECT (SELECT count(*) FROM portal_request WHERE address IS NOT NULL) + (SELECT count(*) FROM mail WHERE state = 'QUEUED') AS n`,
    );
    if (Number(n) === 0) return;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error('mail never left');
};
async function mailed(member: Member, path = '/my'): Promise<CaughtMail> {
  const address = await addressOf(member);
  const before = (await visitor.mails(address)).length;
  await visitor.post(path, { email: address });
  for (let i = 0; i < 400; i++) {
    const mails = await visitor.mails(address);
    if (mails.length > before) return mails[0]!;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error('no link came');
}
const pathIn = (mail: CaughtMail) => /\/p\/[A-Za-z0-9_-]{43}/.exec(mail.text)![0];
const secretIn = (headers: Headers) => /inzage-portal=([A-Za-z0-9_-]{43})/.exec(headers.get('set-cookie') ?? '')?.[1];
/** Whoever opened the link that was mailed to this member, in their own session. */
async function at(member: Member, headers: Record<string, string> = {}): Promise<Visitor> {
  const opened = await visitor.post(pathIn(await mailed(member)), { act: 'open' });
  expect(opened.status).toBe(303);
  return new Visitor(world, { ...headers, cookie: `inzage-portal=${secretIn(opened.headers)}` });
}
const ledgerOf = (member: Member, since = 0) =>
  desk.sql(
    'SELECT l.*, p.code AS purpose FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE l.contact_id = $1 ORDER BY l.seq OFFSET $2',
    [cast[member].id, since],
  );
const lengthOf = async (member: Member) => (await ledgerOf(member)).length;
const isThere = async (who: typeof mira, purpose: string, member: Member) =>
  (await desk.who(who, purpose, { filter: { id: [cast[member].id] } })).length > 0;

describe('the link', () => {
  test('is asked for with one and the same answer, for known and unknown addresses; the unknown get no mail', async () => {
    const known = await addressOf('nora');
    const answers = [await visitor.post('/my', { email: known }), await visitor.post('/my', { email: 'nobody-at-all@example.org' })];
    expect(answers[1]!.status).toBe(200);
    expect(answers[1]!.text).toBe(answers[0]!.text);
    expect([...answers[1]!.headers.keys()]).toEqual([...answers[0]!.headers.keys()]);
    await settled();
    expect(await visitor.mails('nobody-at-all@example.org')).toEqual([]);
    expect((await visitor.mails(known))[0]!.subject).toBe('Je keuzes en gegevens');
    const rows = JSON.stringify(await desk.sql('SELECT * FROM portal_request'));
    expect(rows).not.toContain(known);
    expect(await desk.sql('SELECT FROM portal_request WHERE address IS NOT NULL')).toEqual([]);
  });

  test('goes to the address we know, in the language of the page, and its token lies in no table', async () => {
    const mail = await mailed('emma', '/my?lang=fr');
    expect(mail.subject).toBe('Vos choix et vos données');
    const token = pathIn(mail).slice(3);
    for (const table of ['one_time_token', 'mail', 'portal_request', 'portal_session'])
      expect(JSON.stringify(await desk.sql(`SELECT * FROM ${table}`))).not.toContain(token);
    expect((await visitor.get(`${pathIn(mail)}?lang=fr`)).headers.get('content-language')).toBe('fr');
  });

  test('begins nothing by being looked at, by whatever program; one press begins one session', async () => {
    const path = pathIn(await mailed('ase'));
    const sessions = async () => (await desk.sql('SELECT count(*)::integer AS n FROM portal_session'))[0].n;
    const before = await sessions();
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
      const seen = await visitor.get(path, method);
      expect(seen.headers.get('set-cookie')).toBeNull();
    }
    expect((await visitor.post(path, { act: 'look' })).text).toContain('Druk op de knop');
    expect(await sessions()).toBe(before);
    const presses = await Promise.all(Array.from({ length: 20 }, () => visitor.post(path, { act: 'open' })));
    expect(presses.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(presses.filter(({ status }) => status === 410)).toHaveLength(19);
    expect(await sessions()).toBe(before + 1);
    const cookie = presses.find(({ status }) => status === 303)!.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await visitor.get(path)).status).toBe(410);
  });

  test('is over after its half hour, and a made-up one does nothing', async () => {
    const path = pathIn(await mailed('fatima'));
    await world.db.owner(db => db.query(`UPDATE portal_request SET expires_at = now() - interval '1 second'`));
    for (const each of [path, '/p/x', `/p/${'A'.repeat(43)}`])
      expect([(await visitor.get(each)).status, (await visitor.post(each, { act: 'open' })).status]).toEqual([410, 410]);
  });

  test('is mailed at most three times a day for one address, with the same answer; one network cannot ask for ever', async () => {
    const address = await addressOf('pieter');
    const texts = new Set<string>();
    for (let i = 0; i < 5; i++) texts.add((await visitor.post('/my', { email: address })).text);
    expect(texts.size).toBe(1);
    await settled();
    expect(await visitor.mails(address)).toHaveLength(3);
    let last = 0;
    for (let i = 0; i < 30 && last !== 429; i++) last = (await visitor.post('/my', { email: `x${i}@example.org` })).status;
    expect(last).toBe(429);
    await desk.sql('DELETE FROM rate_limit');
    expect((await visitor.post('/my', { email: 'no address' })).status).toBe(422);
  });
});

describe('in the session', () => {
  test('each purpose has its ground, since when, and what one may do about it', async () => {
    const nora = await at('nora');
    const page = await nora.get('/my/choices');
    for (const text of ['Nieuwsbrief', 'Je zei ja.', 'Statistiek', 'Ons eigen belang.', 'Lidmaatschap', 'Dit kun je hier niet stoppen'])
      expect(page.text).toContain(text);
    expect(page.html).not.toMatch(/<script/);
    expect([page.headers.get('cache-control'), page.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, nofollow']);
  });

  test('stopping is one press: at once, as the person’s own act, with a receipt in the language of the page (L8)', async () => {
    const emma = await at('emma');
    const since = await lengthOf('emma');
    expect(await isThere(mira, 'newsletter', 'emma')).toBe(true);
    const answer = await emma.post('/my/choices?lang=fr', { purpose: 'newsletter', act: 'stop' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/my/choices?lang=fr&done=stop']);
    expect(await isThere(mira, 'newsletter', 'emma')).toBe(false);
    expect(await ledgerOf('emma', since)).toMatchObject([
      {
        event: 'withdrawn',
        purpose: 'newsletter',
        actor_kind: 'person',
        actor_id: cast.emma.id,
        given_by: 'PERSON',
        detail: { channel: 'PORTAL' },
      },
    ]);
    expect((await emma.get('/my/choices?lang=fr&done=stop')).text).toContain('Arrêté. Vous recevrez encore un message');
    await settled();
    expect((await visitor.mails(await addressOf('emma')))[0]!.subject).toContain('votre consentement est retiré');
    // Again: nothing.
    await emma.post('/my/choices', { purpose: 'newsletter', act: 'stop' });
    expect(await lengthOf('emma')).toBe(since + 1);
  });

  test('a yes is given anew by the text that is published, word for word, and proven by a receipt (L1, L7)', async () => {
    const emma = await at('emma');
    const since = await lengthOf('emma');
    const page = await emma.get('/my/choices/newsletter');
    const version = /name="notice" value="(\d+)"/.exec(page.html)![1]!;
    expect((await emma.post('/my/choices/newsletter', { act: 'yes', notice: '1' })).headers.get('location')).toContain(
      version === '1' ? 'give' : 'not',
    );
    const answer = await emma.post('/my/choices/newsletter', { act: 'yes', notice: version });
    expect(answer.headers.get('location')).toContain('done=give');
    const entries = await ledgerOf('emma', since);
    expect(entries.map(({ event, actor_kind: who }) => `${who} ${event}`)).toEqual(['person asked', 'person confirmed']);
    const [served] = await desk.sql(`SELECT content FROM served_text WHERE digest = decode($1, 'hex')`, [entries[1].detail.served]);
    const [text] = await desk.sql(
      `SELECT content FROM notice_text t JOIN purpose p ON p.id = t.purpose_id WHERE p.code = 'newsletter' AND t.version = $1 AND language = 'nl' AND audience = 'ADULT'`,
      [version],
    );
    expect(served.content).toBe(text.content);
    expect(await isThere(mira, 'newsletter', 'emma')).toBe(true);
    await settled();
    expect((await emma.get('/my/data')).text).toContain('Nieuwsbrief');
    expect(await verifyLedger(async (sql, values) => desk.sql(sql, values as unknown[]))).toBeNull();
  });

  test('an objection to our interests suspends at once, with the person’s own words for who weighs it (L69)', async () => {
    const nora = await at('nora');
    expect(await isThere(amir, 'statistics', 'nora')).toBe(true);
    await nora.post('/my/choices', { purpose: 'statistics', act: 'object', grounds: 'I am the only one\r\nof my age here.' });
    expect(await isThere(amir, 'statistics', 'nora')).toBe(false);
    expect((await nora.get('/my/choices')).text).toMatch(/We wegen het af; .*\. Je krijgt antwoord tegen \d{1,2} \w+ \d{4}\./);
    const { data } = await desk.ask(
      eva,
      '{ objections(purpose: "consent-administration") { nodes { contactId forPurpose byThemself grounds } } }',
    );
    expect(data['objections'].nodes).toContainEqual({
      contactId: cast.nora.id,
      forPurpose: 'statistics',
      byThemself: true,
      grounds: 'I am the only one\nof my age here.',
    });
  });

  test('advertising on our interest ends by one press; what the browser says is offered, and done only by the person (L69, L96)', async () => {
    const since = await lengthOf('nora');
    const careful = await at('nora', { 'sec-gpc': '1' });
    expect((await careful.get('/my/choices')).text).toContain('Je browser zegt dat je geen reclame wilt.');
    expect(await lengthOf('nora')).toBe(since);
    await careful.post('/my/choices', { act: 'no-advertising' });
    expect(await ledgerOf('nora', since)).toMatchObject([{ event: 'objected', purpose: 'fundraising', detail: { privacyControl: true } }]);
    expect(await isThere(mira, 'fundraising', 'nora')).toBe(false);
    expect(await isThere(mira, 'newsletter', 'nora')).toBe(true);
    expect((await careful.get('/my/choices')).text).not.toContain('Je browser zegt');
  });

  test('what cannot be stopped here is not stopped by whoever writes the form themself', async () => {
    const nora = await at('nora');
    const since = await lengthOf('nora');
    for (const form of [
      { purpose: 'membership', act: 'stop' },
      { purpose: 'membership', act: 'object' },
      { purpose: 'consent-administration', act: 'stop' },
      { purpose: 'nothing', act: 'stop' },
      { act: 'stop' },
      { purpose: 'newsletter', act: 'drop' },
    ])
      expect((await nora.post('/my/choices', form as Record<string, string>)).status).toBe(200);
    expect((await nora.post('/my/choices/membership', { act: 'yes', notice: '1' })).status).toBe(404);
    expect(await lengthOf('nora')).toBe(since);
  });
});

describe('what is held', () => {
  test('is read by the person as the fixed role, for subject requests, and logged like any read (L62)', async () => {
    const nora = await at('nora');
    const page = await nora.get('/my/data');
    const shown = (await desk.sql('SELECT email, family_name, street FROM contact WHERE id = $1', [cast.nora.id]))[0];
    for (const value of Object.values(shown)) expect(page.text).toContain(value);
    const [entry] = await desk.sql(`SELECT * FROM access_log WHERE operation = 'portal' ORDER BY id DESC LIMIT 1`);
    expect(entry).toMatchObject({
      viewer_kind: 'person',
      viewer_id: cast.nora.id,
      roles: ['person'],
      purpose: 'subject-requests',
      action: 'read',
      contact_ids: [cast.nora.id],
    });
    expect(entry.fields).toContain('email');
  });

  test('holds who looked by role or as “our staff”, never by name', async () => {
    await desk.contact(jan, 'membership', 'hanna', 'givenName email');
    await desk.contact(eva, 'consent-administration', 'hanna', 'givenName');
    const page = await (await at('hanna')).get('/my/data');
    expect(page.text).toContain('voor: Lidmaatschap');
    expect(page.text).toContain('onze medewerkers');
    for (const name of ['Vermeulen', 'Mertens', 'Eva', 'contact-manager']) expect(page.text).not.toContain(name);
  });

  test('is sensitive in part: shown only after a code that is mailed anew, five tries, once', async () => {
    const fatima = await at('fatima');
    const before = await fatima.get('/my/data');
    expect(before.text).toContain('getoond na een code');
    const address = await addressOf('fatima');
    const mails = (await visitor.mails(address)).length;
    await fatima.post('/my/data', { act: 'send-code' });
    await settled();
    const [mail] = await visitor.mails(address);
    expect((await visitor.mails(address)).length).toBe(mails + 1);
    const code = /\b(\d{6})\b/.exec(mail!.text)![1]!;
    const wrong = code === '000000' ? '000001' : '000000';
    const refused = await fatima.post('/my/data', { act: 'check-code', code: wrong });
    expect([refused.status, refused.text.includes('klopt niet')]).toEqual([422, true]);
    const right = await fatima.post('/my/data', { act: 'check-code', code: ` ${code.slice(0, 3)} ${code.slice(3)}` });
    expect(right.text).not.toContain('getoond na een code');
    // Another session of hers has to ask anew, and guessing ends.
    const other = await at('fatima');
    expect((await other.get('/my/data')).text).toContain('getoond na een code');
    await other.post('/my/data', { act: 'send-code' });
    await settled();
    const next = /\b(\d{6})\b/.exec((await visitor.mails(address))[0]!.text)![1]!;
    for (let i = 0; i < 5; i++) await other.post('/my/data', { act: 'check-code', code: next === '000000' ? '000001' : '000000' });
    expect((await other.post('/my/data', { act: 'check-code', code: next })).status).toBe(422);
    expect((await other.get('/my/data')).text).toContain('getoond na een code');
  });
});

describe('taking along what is held (L62, Art. 15(3))', () => {
  const fileOf = async (who: Visitor, language = 'fr') => who.post(`/my/data?lang=${language}`, { act: 'take-along' });

  test('is one file with English keys and labels in the person’s language, as an attachment, and logged', async () => {
    const nora = await at('nora');
    const changes = async () => Number((await desk.sql(`SELECT count(*) AS n FROM change_log WHERE action = 'takeAlong'`))[0].n);
    const before = await changes();
    const answer = await fileOf(nora);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="inzage-\d{4}-\d\d-\d\d\.json"/);
    expect([answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([
      'no-store',
      expect.stringContaining('application/json'),
    ]);
    const file = JSON.parse(answer.html);
    const [{ email }] = await desk.sql('SELECT email FROM contact WHERE id = $1', [cast.nora.id]);
    expect(file).toMatchObject({ schema: 'inzage-own-data/1', language: 'fr', contact: cast.nora.id });
    expect(file.values).toContainEqual(
      expect.objectContaining({
        key: 'email',
        label: 'Adresse e-mail',
        value: email,
        text: email,
        origin: expect.objectContaining({ kind: 'PERSON' }),
      }),
    );
    expect(file.purposes).toContainEqual(
      expect.objectContaining({
        key: 'newsletter',
        label: 'Lettre d’information',
        legalBasis: 'CONSENT',
        standing: 'STANDS',
        channel: 'EMAIL',
      }),
    );
    expect(Object.keys(file)).toEqual(expect.arrayContaining(['receipts', 'whoLooked']));
    for (const name of ['Vermeulen', 'Mertens']) expect(answer.html).not.toContain(name);
    expect(await changes()).toBe(before + 1);
    const [entry] = await desk.sql(`SELECT * FROM access_log WHERE operation = 'takeAlong' ORDER BY id DESC LIMIT 1`);
    expect(entry).toMatchObject({
      viewer_kind: 'person',
      viewer_id: cast.nora.id,
      purpose: 'subject-requests',
      contact_ids: [cast.nora.id],
    });
    // Looking takes nothing along.
    await nora.get('/my/data?act=take-along');
    expect(await changes()).toBe(before + 1);
  });

  test('holds sensitive values only after the second check, and nothing for whom one cannot tell apart', async () => {
    const fatima = await at('fatima');
    const sealed = JSON.parse((await fileOf(fatima)).html).values.find(({ key }: { key: string }) => key === 'healthNote');
    expect(sealed).toEqual({ key: 'healthNote', label: expect.any(String), withheld: 'STEP_UP_REQUIRED' });
    await fatima.post('/my/data', { act: 'send-code' });
    await settled();
    const code = /\b(\d{6})\b/.exec((await visitor.mails(await addressOf('fatima')))[0]!.text)![1]!;
    await fatima.post('/my/data', { act: 'check-code', code });
    const open = JSON.parse((await fileOf(fatima)).html).values.find(({ key }: { key: string }) => key === 'healthNote');
    expect(open).toMatchObject({ value: expect.any(String), text: expect.any(String) });
    expect((await fileOf(await at('marie'))).status).toBe(404);
  });

  test('each purpose says by which channel it reaches people', async () => {
    expect((await (await at('nora')).get('/my/choices')).text).toMatch(/Nieuwsbrief Je zei ja\. Sinds [^.]+\. Per e-mail\./);
  });
});

describe('an address that several people use', () => {
  test('shows purposes and switches, and nothing of anybody; stopping stops for all of them', async () => {
    const shared = await at('marie');
    const page = await shared.get('/my/choices');
    expect(page.text).toContain('Meer dan één persoon gebruikt dit adres.');
    for (const member of ['marie', 'luc'] as const) {
      const [row] = await desk.sql('SELECT given_name, family_name FROM contact WHERE id = $1', [cast[member].id]);
      expect(page.text).not.toContain(row.given_name);
      expect(page.text).not.toContain(row.family_name);
    }
    expect((await shared.get('/my/data')).status).toBe(404);
    expect((await shared.post('/my/data', { act: 'send-code' })).status).toBe(404);
    expect((await shared.get('/my/choices/events')).status).toBe(404);
    await shared.post('/my/choices', { purpose: 'newsletter', act: 'stop' });
    for (const member of ['marie', 'luc'] as const) {
      expect(await isThere(mira, 'newsletter', member)).toBe(false);
      expect((await ledgerOf(member)).at(-1)).toMatchObject({ event: 'withdrawn', actor_kind: 'person', actor_id: cast[member].id });
    }
  });
});

describe('a session', () => {
  test('ends when its owner says so, when its time is over, and when there is nobody any more', async () => {
    const nora = await at('nora');
    expect((await nora.post('/my/choices', { act: 'end' })).text).toContain('Je sessie is voorbij');
    expect((await nora.get('/my/choices')).status).toBe(403);
    const again = await at('nora');
    await world.db.owner(db => db.query(`UPDATE portal_session SET expires_at = now() - interval '1 second'`));
    for (const path of ['/my/choices', '/my/data', '/my/choices/newsletter']) expect((await again.get(path)).status).toBe(403);
  });

  test('is nobody’s who has no secret of it', async () => {
    for (const cookie of ['', 'inzage-portal=', `inzage-portal=${'A'.repeat(43)}`, 'inzage-portal=%00'])
      for (const path of ['/my/choices', '/my/data']) {
        const seen = await new Visitor(world, { cookie }).get(path);
        expect([seen.status, seen.text.includes('Peeters')]).toEqual([403, false]);
      }
    expect(JSON.stringify(await desk.sql('SELECT * FROM portal_session'))).not.toMatch(/"secret"/);
  });

  test('acts from a page of ours alone', async () => {
    const nora = await at('nora');
    const since = await lengthOf('nora');
    const forged = await nora.post('/my/choices', { purpose: 'newsletter', act: 'stop' }, { origin: 'https://evil.example.org' });
    expect(forged.status).toBe(403);
    expect(await lengthOf('nora')).toBe(since);
  });
});

test('a named address at a company is a person’s: its holder is asked, heard and served like anybody (L92)', async () => {
  await world.db.owner(db =>
    db.query(`UPDATE contact SET email = 'hanna@bakery.example.org', email_key = 'hanna@bakery.example.org' WHERE id = $1`, [
      cast.hanna.id,
    ]),
  );
  const hanna = await at('hanna');
  expect((await hanna.get('/my/data')).text).toContain('hanna@bakery.example.org');
});

test('a child says no alone, and yes only with an adult (Art. 8); nobody under 18 is asked for marketing or profiling (L36)', async () => {
  await desk.sql(`INSERT INTO minor (contact_id, consent_age_reached_on) VALUES ($1, current_date + 100)`, [cast.zoe.id]);
  const zoe = await at('zoe');
  const since = await lengthOf('zoe');
  const notice = /name="notice" value="(\d+)"/.exec((await zoe.get('/my/choices/events')).html)![1]!;
  expect((await zoe.post('/my/choices/events', { act: 'yes', notice })).headers.get('location')).toContain('done=not');
  expect(await lengthOf('zoe')).toBe(since);
  expect((await zoe.post('/my/choices/events', { act: 'no', notice })).headers.get('location')).toContain('done=refuse');
  expect(await ledgerOf('zoe', since)).toMatchObject([{ event: 'refused', purpose: 'events', actor_kind: 'person' }]);
  await world.db.owner(db => db.query(`UPDATE purpose SET profiling = true WHERE code = 'events'`));
  expect((await zoe.get('/my/choices')).html).not.toContain('/my/choices/events');
  expect((await zoe.get('/my/choices/events')).status).toBe(404);
});

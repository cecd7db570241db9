import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { decideFor } from '../../api/contacts/decide-for.ts';
import { readContact } from '../../api/contacts/read-contact.ts';
import { castPeople } from '../../api/demo/cast.ts';
import type { DemoGuardian } from '../../api/demo/person.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { asGuardianOf } from '../../api/pages/portal/as-guardian.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { cast, eva, jan } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
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
  running = await runJobs(world);
});
afterAll(async () => {
  await running.close();
  await world.close();
});
beforeEach(() => desk.sql('DELETE FROM rate_limit'));

/** Lotte's mother is known by mail, and allowed the events; her father was verified at the desk. */
const [els, bart] = castPeople.lotte.guardians as readonly DemoGuardian[] as readonly [DemoGuardian, DemoGuardian];
const owner = (text: string) => world.db.owner(db => db.query(text));
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
/** Asks for the link with an address; answers the mails that came. */
async function mailsFor(email: string) {
  const before = (await visitor.mails(email)).length;
  const { status, text, headers } = await visitor.post('/my', { email });
  await settled();
  const mails = await visitor.mails(email);
  return { answer: [status, text, [...headers.keys()]], mails: mails.slice(0, mails.length - before) };
}
/** Whoever opened the link that was mailed to this address, in a session of their own. */
async function at(email: string): Promise<Visitor> {
  const { mails } = await mailsFor(email);
  const opened = await visitor.post(/\/p\/[A-Za-z0-9_-]{43}/.exec(mails[0]!.text)![0], { act: 'open' });
  expect(opened.status).toBe(303);
  const secret = /inzage-portal=([A-Za-z0-9_-]{43})/.exec(opened.headers.get('set-cookie') ?? '')![1]!;
  return new Visitor(world, { cookie: `inzage-portal=${secret}` });
}
const everything = async () =>
  (await desk.sql('SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM legal_basis WHERE ended_at IS NULL) AS open'))[0];

describe('the link of a guardian', () => {
  test('is asked for with one and the same answer for guardians, contacts and unknown addresses, and goes to the guardian alone', async () => {
    const [guardian, contact, unknown] = [
      await mailsFor(bart.email),
      await mailsFor('nora.peeters@example.org'),
      await mailsFor('nobody-at-all@example.org'),
    ];
    expect(guardian.answer).toEqual(unknown.answer);
    expect(contact.answer).toEqual(unknown.answer);
    const subjects = [guardian, contact, unknown].map(({ mails }) => mails.map(({ subject }) => subject));
    expect(subjects).toEqual([['De keuzes voor je kind'], ['Je keuzes en gegevens'], []]);
    // The mother's address stands with the child, too: no link that sees or acts as the child goes there (L32).
    expect((await mailsFor(els.email)).mails.map(({ subject }) => subject)).toEqual(['De keuzes voor je kind']);
    expect(JSON.stringify(await desk.sql('SELECT * FROM portal_request'))).not.toMatch(/janssens/);
  });

  test('begins nothing by being looked at; and neither session opens the pages of the other', async () => {
    const path = /\/p\/[A-Za-z0-9_-]{43}/.exec((await mailsFor(bart.email)).mails[0]!.text)![0];
    const sessions = async () => (await desk.sql('SELECT count(*)::int AS n FROM portal_session'))[0].n;
    const before = await sessions();
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await visitor.get(path, method);
    expect(await sessions()).toBe(before);
    const [father, nora] = [await at(bart.email), await at('nora.peeters@example.org')];
    for (const own of ['/my/choices', '/my/data', '/my/choices/events']) expect((await father.get(own)).status).toBe(403);
    for (const theirs of ['/my/children', `/my/children/${bart.id}`]) expect((await nora.get(theirs)).status).toBe(403);
    expect((await father.get('/my/children')).status).toBe(200);
  });
});

describe('L32: a guardian who was verified by mail alone', () => {
  test('sees the consents that they gave, and nothing else of the child', async () => {
    const mother = await at(els.email);
    const { text, html } = await mother.get('/my/children');
    expect(text).toContain('Activiteiten');
    expect(text).not.toMatch(/Lidmaatschap|Statistiek|Lotte|Papenvest|Janssens|Wat weten jullie/);
    expect(html).not.toMatch(/<script|my\/children\/[0-9a-f]/);
    for (const path of [`/my/children/${els.id}`, `/my/children/${bart.id}`, '/my/children/nobody'])
      expect((await mother.get(path)).status).toBe(404);
  });

  test('ends one of them by one press, as their own act; of others nothing, whatever is sent in', async () => {
    const newsletter = {
      purpose: 'consent-administration',
      contactId: cast.lotte.id,
      guardianId: bart.id,
      forPurpose: 'newsletter',
      what: 'SAID_YES',
      how: 'PAPER',
      noticeLanguage: 'nl',
      evidence: 'form 17',
      reason: 'her father gave it at the desk',
      idempotencyKey: 'by-her-father',
    };
    expect(refused(await desk.act(eva, 'recordConsent', newsletter, 'outcome'))).toEqual([]);
    const mother = await at(els.email);
    expect((await mother.get('/my/children')).text).not.toContain('Nieuwsbrief');
    const before = await everything();
    for (const fields of [
      { act: 'stop', child: els.id, purpose: 'newsletter' },
      { act: 'stop', child: els.id, purpose: 'membership' },
      { act: 'stop', child: bart.id, purpose: 'events' },
      { act: 'stop', child: els.id, purpose: 'nothing' },
      { act: 'look', child: els.id, purpose: 'events' },
    ])
      expect((await mother.post('/my/children', fields)).status).toBe(200);
    expect(await everything()).toEqual(before);
    const stopped = await mother.post('/my/children', { act: 'stop', child: els.id, purpose: 'events' });
    expect(stopped.headers.get('location')).toContain('done=stop');
    expect((await mother.get('/my/children')).text).toContain('Activiteiten: ingetrokken');
    expect(await desk.who(jan, 'events', { filter: { id: [cast.lotte.id] } })).toEqual([]);
    const [entry] = await desk.sql(
      'SELECT event, actor_kind, actor_id, given_by, detail FROM ledger WHERE contact_id = $1 ORDER BY seq DESC LIMIT 1',
      [cast.lotte.id],
    );
    expect(entry).toMatchObject({
      event: 'withdrawn',
      actor_kind: 'guardian',
      actor_id: els.id,
      given_by: 'GUARDIAN',
      detail: { channel: 'PORTAL' },
    });
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test('reads nothing of the child by the statement either, nor does one verified high read anybody else’s child', async () => {
    const ctx = await new RequestContexts(world).system();
    const selection = { fields: new Set(['givenName']), withheld: true, origins: false, legalBases: null, version: false };
    const reads = async (guardianId: string, contactId: string) => {
      const asking = asGuardianOf(ctx, { guardianId, contactId, verification: 'HIGH' });
      const contact = await readContact(asking, decideFor(asking, 'subject-requests', 'read'), contactId, {
        operation: 'portal',
        selection,
      });
      return contact?.['givenName'] ?? null;
    };
    expect(await reads(bart.id, cast.lotte.id)).toBe('Lotte');
    expect(await reads(els.id, cast.lotte.id)).toBeNull();
    expect(await reads(bart.id, cast.emma.id)).toBeNull();
    expect(await reads(cast.lotte.id, cast.lotte.id)).toBeNull();
  });
});

describe('L32: a guardian who was verified high', () => {
  test('sees every purpose, what is held, who looked and the receipts; the read is logged as theirs', async () => {
    const father = await at(bart.email);
    const { text } = await father.get('/my/children');
    for (const label of ['Lidmaatschap', 'Statistiek', 'Wat weten jullie over mijn kind?']) expect(text).toContain(label);
    const path = `/my/children/${bart.id}`;
    const first = await father.get(path);
    for (const value of ['Lotte', 'Papenvest 33', 'Wie keek']) expect(first.text).toContain(value);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const [log] = await desk.sql(
      `SELECT viewer_kind, viewer_id, purpose, contact_ids FROM access_log WHERE operation = 'portal' ORDER BY id DESC LIMIT 1`,
    );
    expect(log).toEqual({ viewer_kind: 'guardian', viewer_id: bart.id, purpose: 'subject-requests', contact_ids: [cast.lotte.id] });
    expect((await father.get(path)).text).toMatch(/: jij, voor/);
  });

  test('sees nothing at all once the link is ended, or the child is of age; and gets no link any more (L34)', async () => {
    const [mother, father] = [await at(els.email), await at(bart.email)];
    const over = async (guardian: Visitor, id: string) => {
      for (const path of ['/my/children', `/my/children/${id}`]) expect((await guardian.get(path)).status).toBe(403);
      expect((await guardian.post('/my/children', { act: 'stop', child: id, purpose: 'events' })).status).toBe(403);
    };
    const end = { purpose: 'consent-administration', contactId: cast.lotte.id, guardianId: bart.id, reason: 'A court decided otherwise' };
    expect(refused(await desk.act(eva, 'endGuardian', end, 'id'))).toEqual([]);
    await over(father, bart.id);
    expect((await mailsFor(bart.email)).mails).toEqual([]);
    expect((await mother.get('/my/children')).status).toBe(200);
    // On the birthday itself, by the database's day; as long as either tells that she is younger, she is.
    const day = `(now() AT TIME ZONE 'Europe/Brussels')::date`;
    await owner(`UPDATE minor SET consent_age_reached_on = ${day} WHERE contact_id = '${cast.lotte.id}'`);
    expect((await mother.get('/my/children')).status).toBe(200);
    await owner(`UPDATE contact SET birth_date = ${day} - interval '13 years' WHERE id = '${cast.lotte.id}'`);
    await over(mother, els.id);
    expect((await mailsFor(els.email)).mails).toEqual([]);
  });
});

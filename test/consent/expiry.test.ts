import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { askToRenew } from '../../api/consent/renewal/ask-to-renew.ts';
import { endExpired } from '../../api/consent/renewal/end-expired.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { cast, eva, jan, mira } from '../cast.ts';
import { Desk, type Member, refused } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { tokenIn, Visitor } from './visitor.ts';

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

const progress = { stopping: new AbortController().signal };
const system = () => new RequestContexts(world).system();
const ends = async () => endExpired(await system(), {}, progress);
const asks = async () => askToRenew(await system(), {}, progress);
const owner = (sql: string) => world.db.owner(db => db.query(sql));
const expires = (member: Member, purpose: string, at: string) =>
  owner(
    `UPDATE legal_basis SET expires_at = ${at} WHERE contact_id = '${cast[member].id}' AND ended_at IS NULL AND purpose_id = (SELECT id FROM purpose WHERE code = '${purpose}')`,
  );
const ledgerOf = (member: Member, purpose: string) =>
  desk.sql(
    `SELECT l.event, l.actor_kind, l.detail FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE l.contact_id = $1 AND p.code = $2 ORDER BY l.seq`,
    [cast[member].id, purpose],
  );
const isThere = async (who: typeof mira, purpose: string, member: Member) =>
  (await desk.who(who, purpose, { filter: { id: [cast[member].id] } })).length === 1;
const mailsTo = async (member: Member) => {
  const [{ email }] = await desk.sql('SELECT email FROM contact WHERE id = $1', [cast[member].id]);
  return visitor.mails(email);
};
const queued = async () => Number((await desk.sql(`SELECT count(*) AS n FROM mail WHERE template = 'renew-consent'`))[0].n);

async function revise(code: string, consentMonths: number | null) {
  const { data } = await desk.ask(eva, 'query ($code: PurposeCode!) { purpose(code: $code) { revision } }', { code });
  return desk.act(
    eva,
    'revisePurpose',
    { code, expectedRevision: data['purpose'].revision, consentMonths, reason: 'two years are enough' },
    'purpose { consentMonths }',
  );
}

describe('a consent ends when its purpose says so (L11)', () => {
  test('the term is a number of months that the purpose says, and ends a new consent by the calendar of the house', async () => {
    expect((await revise('events', 24)).data['revisePurpose'].purpose.consentMonths).toBe(24);
    const answer = await desk.act(
      eva,
      'recordConsent',
      {
        purpose: 'consent-administration',
        contactId: cast.zoe.id,
        forPurpose: 'events',
        what: 'SAID_YES',
        how: 'PAPER',
        noticeLanguage: 'nl',
        evidence: 'form 3',
        // A night on which clocks change lies between this and its end.
        happenedAt: '2026-08-31T22:30:00Z',
        reason: 'at the desk',
        idempotencyKey: 'expiry-of-zoe',
      },
      'outcome',
    );
    expect(answer.errors).toEqual([]);
    const [{ expires_at: at }] = await desk.sql(
      `SELECT b.expires_at FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = 'events' AND b.ended_at IS NULL`,
      [cast.zoe.id],
    );
    // 1 September 2026, half past midnight in Brussels; two years later at the same time of the same day.
    expect(at.toISOString()).toBe('2028-08-31T22:30:00.000Z');
    expect(refused(await revise('events', 121))).toEqual(['BAD_USER_INPUT input.consentMonths:months']);
  });

  test('months are those of the calendar: from summer time to winter time, and never past the last day of a month', async () => {
    const [row] = await desk.sql(`SELECT
      ((timestamptz '2026-10-24 22:30Z' AT TIME ZONE 'Europe/Brussels') + make_interval(months => 1)) AT TIME ZONE 'Europe/Brussels' AS clocks,
      ((timestamptz '2027-01-31 11:00Z' AT TIME ZONE 'Europe/Brussels') + make_interval(months => 1)) AT TIME ZONE 'Europe/Brussels' AS short`);
    expect([row.clocks.toISOString(), row.short.toISOString()]).toEqual(['2026-11-24T23:30:00.000Z', '2027-02-28T11:00:00.000Z']);
  });

  test('from that instant it authorises nothing, also while no job has run', async () => {
    expect(await isThere(mira, 'newsletter', 'emma')).toBe(true);
    await expires('emma', 'newsletter', `now() + interval '1 hour'`);
    expect(await isThere(mira, 'newsletter', 'emma')).toBe(true);
    await expires('emma', 'newsletter', 'now()');
    expect(await isThere(mira, 'newsletter', 'emma')).toBe(false);
  });

  test('the job writes it down once, closes what stood beside it, and leaves the chain whole', async () => {
    await Promise.all([ends(), ends(), ends()]);
    await ends();
    const events = (await ledgerOf('emma', 'newsletter')).filter(({ event }) => event === 'expired');
    expect(events).toEqual([{ event: 'expired', actor_kind: 'system', detail: {} }]);
    const [basis] = await desk.sql(
      `SELECT b.end_event, b.ended_at = b.expires_at AS same FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = 'newsletter'`,
      [cast.emma.id],
    );
    expect(basis).toEqual({ end_event: 'expired', same: true });
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });
});

describe('who consented is asked in time to go on', () => {
  async function renewed(member: Member, before = 0): Promise<string> {
    for (let i = 0; i < 200; i++) {
      const mails = await mailsTo(member);
      if (mails.length > before) return `/c/${tokenIn(mails[0]!)}`;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error('no mail came');
  }

  test('once, by mail, while it stands; pressing the button is a new consent, and the old one ends', async () => {
    await revise('newsletter', 12);
    await expires('nora', 'newsletter', `now() + interval '20 days'`);
    const before = (await mailsTo('nora')).length;
    await Promise.all([asks(), asks()]);
    await asks();
    expect(await queued()).toBe(1);
    const path = await renewed('nora', before);
    expect((await mailsTo('nora'))[0]!.text).toContain('We vragen het één keer.');
    expect((await ledgerOf('nora', 'newsletter')).at(-1)).toMatchObject({
      event: 'asked',
      actor_kind: 'system',
      detail: { channel: 'RENEWAL' },
    });
    for (const method of ['GET', 'HEAD']) await visitor.get(path, method);
    expect((await visitor.post(path, { act: 'confirm' })).text).toContain('Bevestigd');
    expect((await ledgerOf('nora', 'newsletter')).slice(-2).map(({ event, actor_kind }) => `${actor_kind} ${event}`)).toEqual([
      'person ended',
      'person confirmed',
    ]);
    const [basis] = await desk.sql(
      `SELECT b.expires_at > now() + interval '364 days' AS far FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = 'newsletter' AND b.ended_at IS NULL`,
      [cast.nora.id],
    );
    expect(basis.far).toBe(true);
    expect(await isThere(mira, 'newsletter', 'nora')).toBe(true);
  });

  test('a no ends it at once', async () => {
    await expires('nora', 'events', `now() + interval '5 days'`);
    const before = (await mailsTo('nora')).length;
    await asks();
    const path = await renewed('nora', before);
    expect((await visitor.post(path, { act: 'decline' })).text).toContain('Genoteerd');
    expect((await ledgerOf('nora', 'events')).at(-1)).toMatchObject({ event: 'withdrawn', actor_kind: 'person' });
    expect(await isThere(jan, 'events', 'nora')).toBe(false);
  });

  test('nobody is asked too early, too late, twice, after a no to advertising of that channel, while restricted, or too young to decide (L32)', async () => {
    const before = await queued();
    await expires('marie', 'newsletter', `now() + interval '40 days'`);
    await expires('luc', 'newsletter', `now() + interval '3 hours'`);
    await expires('robin', 'newsletter', `now() + interval '10 days'`);
    await expires('zoe', 'newsletter', `now() + interval '10 days'`);
    await owner(
      `INSERT INTO ledger (event, contact_id, purpose_id, actor_kind) SELECT 'refused', '${cast.zoe.id}', id, 'person' FROM purpose WHERE code = 'newsletter'`,
    );
    const born = (years: number) =>
      owner(`UPDATE contact SET birth_date = current_date - interval '${years} years' WHERE id = '${cast.mehmet.id}'`);
    await expires('mehmet', 'events', `now() + interval '10 days'`);
    await born(12);
    await asks();
    expect(await queued()).toBe(before);
    // Negative control: the same Marie, in time, and the same Mehmet, of age.
    await expires('marie', 'newsletter', `now() + interval '10 days'`);
    await born(45);
    await asks();
    expect(await queued()).toBe(before + 2);
  });
});

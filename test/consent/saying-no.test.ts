import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { amir, cast, eva, jan, mira } from '../cast.ts';
import { Desk, type Member, named, refused } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let running: RunningJobs;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  running = await runJobs(world);
});
afterAll(async () => {
  await running.close();
  await world.close();
});

let keys = 0;
const said = (member: Member, forPurpose: string, more: object = {}) => ({
  purpose: 'consent-administration',
  contactId: cast[member].id,
  forPurpose,
  reason: 'told us so',
  idempotencyKey: `saying-no-${++keys}`,
  ...more,
});
const withdraw = (member: Member, forPurpose: string, more: object = {}) =>
  desk.act(eva, 'withdrawConsent', said(member, forPurpose, { saidBy: 'TELEPHONE', ...more }));
const object = (member: Member, forPurpose: string, more: object = {}) =>
  desk.act(eva, 'objectToProcessing', said(member, forPurpose, { saidBy: 'LETTER', ...more }));
const decide = (member: Member, forPurpose: string, outcome: string, more: object = {}) =>
  desk.act(eva, 'decideObjection', said(member, forPurpose, { outcome, ...more }));
const record = (member: Member, forPurpose: string) =>
  desk.act(eva, 'recordLegalBasis', said(member, forPurpose, { evidence: 'call note 12', noticeLanguage: 'nl' }));
const setAside = (member: Member, forPurpose: string) => desk.act(eva, 'setRefusalAside', said(member, forPurpose));

const ledgerOf = (member: Member) =>
  desk.sql('SELECT l.*, p.code AS purpose FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE l.contact_id = $1 ORDER BY l.seq', [
    cast[member].id,
  ]);
const eventsOf = async (member: Member, since: number) =>
  (await ledgerOf(member)).slice(since).map(({ event, purpose }) => `${event} ${purpose}`);
const isThere = async (who: typeof mira, purpose: string, member: Member) =>
  (await desk.who(who, purpose, { filter: { id: [cast[member].id] } })).length > 0;
const erasuresOf = async (member: Member) =>
  await desk.sql(
    'SELECT field, extract(day FROM due_at - scheduled_at)::integer AS days FROM field_erasure WHERE contact_id = $1 ORDER BY 1',
    [cast[member].id],
  );
const letter = async (member: Member, template: string) => {
  const email = (await desk.sql('SELECT email FROM contact WHERE id = $1', [cast[member].id]))[0].email;
  for (let i = 0; i < 200; i++) {
    const [sent] = await desk.sql(`SELECT state FROM mail WHERE contact_id = $1 AND template = $2 AND state <> 'QUEUED'`, [
      cast[member].id,
      template,
    ]);
    if (sent) return (await new Visitor(world).mails(email))[0]!;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no ${template} to ${member}`);
};

describe('a withdrawal on the person’s word', () => {
  test('is recorded as written down by staff, with how and when they said it, never as their own act (L13)', async () => {
    const since = (await ledgerOf('emma')).length;
    const answer = await withdraw('emma', 'newsletter', { saidAt: '2026-11-02T10:00:00.000Z' });
    expect(refused(answer)).toEqual([]);
    const entry = (await ledgerOf('emma')).at(-1);
    expect(await eventsOf('emma', since)).toEqual(['withdrawn newsletter']);
    expect(entry).toMatchObject({ actor_kind: 'staff', given_by: 'STAFF', detail: { saidBy: 'TELEPHONE' } });
    expect(entry.claimed_at.toISOString()).toBe('2026-11-02T10:00:00.000Z');
    expect(entry.at.getTime()).toBeGreaterThan(entry.claimed_at.getTime());
    expect(await isThere(mira, 'newsletter', 'emma')).toBe(false);
    expect((await letter('emma', 'withdrawn')).subject).toBe('Nieuwsbrief: je toestemming is ingetrokken');
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test('happens once under one key; another one finds nothing to withdraw', async () => {
    const input = said('luc', 'newsletter', { saidBy: 'EMAIL' });
    const since = (await ledgerOf('luc')).length;
    for (let i = 0; i < 3; i++) expect(refused(await desk.act(eva, 'withdrawConsent', input))).toEqual([]);
    expect(await eventsOf('luc', since)).toEqual(['withdrawn newsletter']);
    expect(await desk.sql('SELECT template FROM mail WHERE contact_id = $1', [cast.luc.id])).toEqual([{ template: 'withdrawn' }]);
    expect(refused(await withdraw('luc', 'newsletter'))).toEqual(['NOT_FOUND input.forPurpose:noOpenBasis']);
    expect(refused(await desk.act(eva, 'withdrawConsent', { ...input, reason: 'another' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  test('says everything that is wrong at once', async () => {
    expect(refused(await withdraw('nora', 'newsletter', { reason: 'x', saidAt: new Date(Date.now() + 86_400_000).toISOString() }))).toEqual(
      ['BAD_USER_INPUT input.saidAt:future input.reason:required'],
    );
    expect(refused(await withdraw('nora', 'membership'))).toEqual(['BAD_USER_INPUT input.forPurpose:onlyConsentIsWithdrawn']);
    expect(refused(await object('nora', 'membership'))).toEqual(['BAD_USER_INPUT input.forPurpose:nothingToObjectTo']);
    expect(refused(await object('nora', 'statistics', { grounds: 'x'.repeat(2001), saidAt: 'yesterday' }))).toEqual([
      'BAD_USER_INPUT input.saidAt:dateTime input.grounds:tooLong',
    ]);
  });
});

describe('fields that no basis covers any more (L9)', () => {
  test('are unreadable at once for every purpose, and due to be erased; those that another basis covers are not', async () => {
    expect(await isThere(mira, 'newsletter', 'zoe')).toBe(true);
    await withdraw('zoe', 'newsletter');
    // Statistics go on, on another ground, with her language and nothing that tells who she is.
    expect(await isThere(amir, 'statistics', 'zoe')).toBe(true);
    const due = await erasuresOf('zoe');
    expect(due.map(({ field }) => field)).toEqual(expect.arrayContaining(['email', 'familyName', 'givenName']));
    expect(due.map(({ field }) => field)).not.toContain('language');
    expect(new Set(due.map(({ days }) => days))).toEqual(new Set([30]));
    const seen = await desk.contact(amir, 'statistics', 'zoe', 'givenName familyName email withheld { field reason }');
    expect(seen).toMatchObject({ givenName: null, familyName: null, email: null });
  });

  test('a member keeps what the membership needs', async () => {
    const since = (await ledgerOf('robin')).length;
    await withdraw('robin', 'newsletter');
    expect(await eventsOf('robin', since)).toEqual(['withdrawn newsletter']);
    const kept = await desk.sql(`SELECT field_key FROM purpose_field f JOIN purpose p ON p.id = f.purpose_id WHERE p.code = 'membership'`);
    const due = (await erasuresOf('robin')).map(({ field }) => field);
    expect(due.filter(field => kept.some(({ field_key: key }) => key === field))).toEqual([]);
  });

  test('what an objection suspends is still covered: it may be resumed', async () => {
    await object('ada', 'statistics');
    expect(await erasuresOf('ada')).toEqual([]);
  });
});

describe('an objection to a public task or to our interests (L69)', () => {
  test('suspends at once, and waits with the person’s own words until somebody decides', async () => {
    expect(await isThere(amir, 'statistics', 'nora')).toBe(true);
    const since = (await ledgerOf('nora')).length;
    expect(refused(await object('nora', 'statistics', { grounds: 'I am the only one of my age here.' }))).toEqual([]);
    expect(await eventsOf('nora', since)).toEqual(['objected statistics', 'suspended statistics']);
    expect(await isThere(amir, 'statistics', 'nora')).toBe(false);
    const { data } = await desk.ask(
      eva,
      `{ objections(purpose: "consent-administration") { nodes { contactId forPurpose kind saidBy byThemself grounds dueOn daysLeft contact { givenName } } pageInfo { hasNextPage endCursor } } }`,
    );
    const mine = data['objections'].nodes.find(
      ({ contactId, forPurpose }: any) => contactId === cast.nora.id && forPurpose === 'statistics',
    );
    expect(mine).toMatchObject({
      saidBy: 'LETTER',
      byThemself: false,
      grounds: 'I am the only one of my age here.',
      contact: { givenName: 'Nora' },
    });
    // One that nobody wrote down waits, too.
    expect(data['objections'].nodes.map(({ contactId }: any) => named(contactId))).toContain('greta');
    expect(JSON.stringify(await desk.sql('SELECT * FROM objection'))).not.toContain('only one of my age');
    expect(refused(await object('nora', 'statistics'))).toEqual(['CONFLICT input.forPurpose:beingWeighed']);
  });

  test('is answered within a month of its receipt, and waits in that order, page by page (L60)', async () => {
    const saidAt = new Date(Date.now() - 45 * 86_400_000).toISOString();
    expect(refused(await object('lotte', 'statistics', { saidAt }))).toEqual([]);
    const page = async (args: string) =>
      desk.ask(
        eva,
        `{ objections(purpose: "consent-administration", ${args}) { nodes { contactId since dueOn daysLeft } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      );
    const all = (await page('first: 50')).data['objections'].nodes as {
      contactId: string;
      dueOn: string;
      daysLeft: number;
      since: string;
    }[];
    const lotte = all.find(({ contactId }) => contactId === cast.lotte.id)!;
    // Received when she said it, not when it was written down.
    expect(lotte.since.slice(0, 10)).toBe(saidAt.slice(0, 10));
    expect(lotte.daysLeft).toBeLessThan(0);
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).toSorted());
    expect(all.length).toBeGreaterThan(1);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: any = (await page(`first: 1${after ? `, after: "${after}"` : ''}`)).data['objections'];
      seen.push(...nodes.map(({ contactId }: { contactId: string }) => contactId));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all.map(({ contactId }) => contactId));
    expect(refused(await page('first: 51, after: "x"'))).toEqual(['BAD_USER_INPUT first:pageSize after:cursor']);
    await decide('lotte', 'statistics', 'UPHELD');
  });

  test('is rejected only with reasons in writing, which the person reads; then the basis stands again', async () => {
    expect(refused(await decide('nora', 'statistics', 'REJECTED'))).toEqual(['BAD_USER_INPUT input.answer:required']);
    expect(await isThere(amir, 'statistics', 'nora')).toBe(false);
    const answer = await decide('nora', 'statistics', 'REJECTED', { answer: 'The counts are of ten people and more, and hold no names.' });
    expect(refused(answer)).toEqual([]);
    expect(await isThere(amir, 'statistics', 'nora')).toBe(true);
    expect((await ledgerOf('nora')).at(-1)).toMatchObject({ event: 'resumed', purpose: 'statistics', actor_kind: 'staff' });
    const mail = await letter('nora', 'objection-rejected');
    expect(mail.text).toContain('The counts are of ten people and more, and hold no names.');
    expect(mail.text).toContain('klacht indienen');
    for (const table of ['mail', 'objection', 'change_log', 'ledger'])
      expect(JSON.stringify(await desk.sql(`SELECT * FROM ${table}`))).not.toContain('ten people');
    expect(refused(await decide('nora', 'statistics', 'UPHELD'))).toEqual(['NOT_FOUND input.forPurpose:noObjection']);
  });

  test('is upheld: the basis ends, and nobody records another one', async () => {
    expect(refused(await decide('greta', 'statistics', 'UPHELD'))).toEqual([]);
    expect((await ledgerOf('greta')).at(-1)).toMatchObject({ event: 'objected', purpose: 'statistics' });
    expect((await letter('greta', 'objection-upheld')).text).toContain('Sie haben recht.');
    expect(refused(await record('greta', 'statistics'))).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
  });
});

describe('who said no is not asked by another name (L10)', () => {
  test('until somebody decides so and the notice to the person has left', async () => {
    expect(refused(await record('lukasz', 'newsletter'))).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
    await running.close();
    expect(refused(await setAside('lukasz', 'newsletter'))).toEqual([]);
    expect(refused(await record('lukasz', 'newsletter'))).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
    running = await runJobs(world);
    expect((await letter('lukasz', 'refusal-set-aside')).text).toContain('you can object');
    expect(refused(await record('lukasz', 'newsletter'))).toEqual([]);
  });

  test('an objection to direct marketing is set aside by nobody: only a new consent of the person counts (L69)', async () => {
    expect(refused(await setAside('jeanBaptiste', 'fundraising'))).toEqual([]);
    await letter('jeanBaptiste', 'refusal-set-aside');
    expect(refused(await record('jeanBaptiste', 'fundraising'))).toEqual(['CONFLICT input.forPurpose:personSaidNo']);
  });

  test('an objection under one purpose ends every direct marketing of that channel, whatever its ground, and no other channel (L69, L95)', async () => {
    await world.db.owner(async db => {
      await db.query(`UPDATE purpose SET channel = 'EMAIL' WHERE code = 'fundraising'`);
      await db.query('UPDATE policy_version SET version = version + 1');
    });
    const since = (await ledgerOf('nora')).length;
    expect(await isThere(mira, 'newsletter', 'nora')).toBe(true);
    expect(await isThere(mira, 'fundraising', 'nora')).toBe(true);
    await object('nora', 'fundraising');
    expect((await eventsOf('nora', since)).toSorted()).toEqual(['objected fundraising', 'objected newsletter']);
    expect(await isThere(mira, 'newsletter', 'nora')).toBe(false);
    expect(await isThere(jan, 'events', 'nora')).toBe(true);
    for (const purpose of ['newsletter', 'fundraising'])
      expect([purpose, refused(await record('nora', purpose))]).toEqual([purpose, ['CONFLICT input.forPurpose:personSaidNo']]);
  });
});

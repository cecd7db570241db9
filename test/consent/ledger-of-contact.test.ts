import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { signIn } from '../ask.ts';
import { amir, eva, karim, mira, noor, type StaffPerson } from '../cast.ts';
import { Desk, refused, type Who } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { lisa, tokenIn, Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let running: RunningJobs;
/** Said yes to newsletter and events by the form, and withdrew events later. */
let lisaId: string;
const address = 'lisa.ledger@example.org';

beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  running = await runJobs(world);
  const visitor = new Visitor(world);
  await visitor.send('stay-in-touch', { ...lisa, email: address, 'purpose.events': 'yes' } as Record<string, string>);
  let mails = await visitor.mails(address);
  for (let i = 0; i < 200 && mails.length === 0; i++) {
    await new Promise(resolve => setTimeout(resolve, 50));
    mails = await visitor.mails(address);
  }
  await visitor.post(`/c/${tokenIn(mails[0]!)}`, { act: 'confirm' });
  lisaId = (await desk.sql('SELECT id FROM contact WHERE email = $1', [address]))[0].id;
  await desk.act(eva, 'endLegalBasis', {
    purpose: 'consent-administration',
    contactId: lisaId,
    forPurpose: 'events',
    event: 'WITHDRAWN',
    reason: 'she called',
  });
});
afterAll(async () => {
  await running.close();
  await world.close();
});

const fields = 'id at event purpose noticeVersion givenBy actorKind actorName channel form legalBasisId provable';
const ledger = (who: Who, purpose: string, args: Record<string, unknown> = {}) =>
  desk.ask(
    who,
    `query ($purpose: PurposeCode!, $contactId: ID!, $first: Int, $after: String) {
      ledger(purpose: $purpose, contactId: $contactId, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    { purpose, contactId: lisaId, ...args },
  );
const said = (answer: Awaited<ReturnType<typeof ledger>>) =>
  answer.data['ledger'].nodes.map(({ event, purpose }: Record<string, string>) => `${event} ${purpose}`);

describe('the ledger of a contact', () => {
  test('tells the data protection officer every event, newest first: what, for what, by whom, how (L7)', async () => {
    const answer = await ledger(eva, 'consent-administration');
    expect(said(answer)).toEqual(
      ['WITHDRAWN events', 'CONFIRMED events', 'ASKED events', 'CONFIRMED newsletter', 'ASKED newsletter'].sort(byTold(answer)),
    );
    const nodes = answer.data['ledger'].nodes;
    expect(nodes[0]).toMatchObject({ event: 'WITHDRAWN', actorKind: 'staff', actorName: 'Eva Vermeulen' });
    expect(nodes.find(({ event }: Record<string, string>) => event === 'CONFIRMED')).toMatchObject({
      actorKind: 'person',
      actorName: null,
      givenBy: 'PERSON',
      channel: 'FORM',
      form: 'stay-in-touch',
      provable: true,
    });
  });

  test('tells marketing what concerns its own purposes alone: a withdrawal of another is personal, too', async () => {
    expect(said(await ledger(mira, 'newsletter'))).toEqual(['CONFIRMED newsletter', 'ASKED newsletter']);
  });

  test('is told of nobody who is absent for the purpose, and then names nobody in the log', async () => {
    for (const contactId of [lisaId, '0190a0e0-0000-7000-8000-0000000fffff']) {
      const answer = await ledger(noor, 'emergency', { contactId });
      expect([answer.data['ledger'], answer.errors]).toEqual([null, []]);
      expect(await desk.logOf(answer)).toMatchObject([{ operation: 'ledger', purpose: 'emergency', contact_ids: [], refused: null }]);
    }
  });

  test('leaves its entry in the access log, under the purpose and the roles that counted', async () => {
    expect(await desk.logOf(await ledger(mira, 'newsletter'))).toMatchObject([
      { operation: 'ledger', action: 'read', purpose: 'newsletter', contact_ids: [lisaId], roles: ['marketing'], refused: null },
    ]);
  });

  test('is refused to who may not read legal bases, and the try is logged', async () => {
    for (const [who, purpose] of [
      [amir, 'statistics'],
      [karim, 'newsletter'],
      [mira, 'consent-administration'],
    ] as const) {
      const answer = await ledger(who, purpose);
      expect(refused(answer)[0]).toMatch(/^FORBIDDEN/);
      expect(await desk.logOf(answer)).toMatchObject([{ operation: 'ledger', refused: 'FORBIDDEN', contact_ids: [] }]);
    }
  });

  test('goes on page by page', async () => {
    const first = await ledger(eva, 'consent-administration', { first: 3 });
    const { endCursor, hasNextPage } = first.data['ledger'].pageInfo;
    const second = await ledger(eva, 'consent-administration', { first: 3, after: endCursor });
    expect([hasNextPage, second.data['ledger'].pageInfo]).toMatchObject([true, { hasNextPage: false, hasPreviousPage: true }]);
    expect([...said(first), ...said(second)]).toEqual(said(await ledger(eva, 'consent-administration')));
  });

  test('names every wrong input', async () => {
    expect(refused(await ledger(eva, 'consent-administration', { first: 0, after: 'x' }))).toEqual([
      'BAD_USER_INPUT first:pageSize after:cursor',
    ]);
    expect(refused(await ledger(eva, 'consent-administration', { contactId: 'lisa' }))).toEqual(['BAD_USER_INPUT contactId:id']);
  });
});

/** Newsletter and events were decided in one act; which of the two came first is not what these tests are about. */
const byTold = (answer: Awaited<ReturnType<typeof ledger>>) => {
  const order = said(answer) as string[];
  return (a: string, b: string) => order.indexOf(a) - order.indexOf(b);
};

const basisOf = async (purpose: string): Promise<string> =>
  (
    await desk.sql('SELECT b.id FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = $2', [
      lisaId,
      purpose,
    ])
  )[0].id;
const wanted = (who: Who, purpose: string, legalBasisId: string) =>
  desk.act(who, 'consentProof', { purpose, contactId: lisaId, legalBasisId }, 'handle name');

async function bundle(who: StaffPerson, purpose: string, of = purpose): Promise<Record<string, string>> {
  const answer = await wanted(who, purpose, await basisOf(of));
  expect(answer.errors).toEqual([]);
  const response = await fetch(`${world.url}/files/${answer.data['consentProof'].handle}`, {
    headers: { cookie: await signIn(world, who) },
  });
  expect([response.status, response.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')]);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('the proof of a consent', () => {
  test('is one file: the text as shown, the events with their hashes, the receipt as given, and what the ledger says of each (L7, L46)', async () => {
    const files = await bundle(mira, 'newsletter');
    expect(Object.keys(files).sort()).toEqual(['events.json', 'proof.json', 'receipt.jsonld', 'text.txt']);
    const proof = JSON.parse(files['proof.json']!);
    expect(proof).toMatchObject({
      about: { contact: lisaId, purpose: 'newsletter', kind: 'CONSENT' },
      asTheLedgerNamesIt: { text: true, receipt: true, evidence: true },
      evidence: expect.stringContaining('confirmed by the link that was mailed'),
    });
    const events = JSON.parse(files['events.json']!);
    expect(events.map(({ event }: { event: string }) => event)).toEqual(['asked', 'confirmed']);
    expect(events[1]).toMatchObject({ previousHash: events[0].hash, noticeVersion: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(files['text.txt']).toContain('# Nieuwsbrief [yes] [no]');
    expect(JSON.parse(files['receipt.jsonld']!).record.process.purpose.identifier).toBe('newsletter');
  });

  test('holds nothing else of the person (L14)', async () => {
    const files = await bundle(mira, 'newsletter');
    for (const personal of ['Lisa', 'Claes', 'Gent', address, '127.0.0.1']) expect(JSON.stringify(files)).not.toContain(personal);
  });

  test('of a withdrawn consent stays, with the withdrawal', async () => {
    const files = await bundle(eva, 'consent-administration', 'events');
    expect(JSON.parse(files['events.json']!).map(({ event }: { event: string }) => event)).toEqual(['asked', 'confirmed', 'withdrawn']);
  });

  test('is not for who may not read the bases of its purpose, and says nothing of what there is', async () => {
    const events = await basisOf('events');
    expect(refused(await wanted(mira, 'newsletter', events))).toEqual(['NOT_FOUND input.legalBasisId:unknown']);
    expect(refused(await wanted(mira, 'newsletter', lisaId))).toEqual(['NOT_FOUND input.legalBasisId:unknown']);
    expect(refused(await wanted(mira, 'newsletter', 'x'))).toEqual(['BAD_USER_INPUT input.legalBasisId:id']);
    expect(refused(await wanted(amir, 'statistics', events))[0]).toMatch(/^FORBIDDEN/);
  });

  test('is logged as an export, and in the change log', async () => {
    const answer = await wanted(mira, 'newsletter', await basisOf('newsletter'));
    expect(await desk.logOf(answer)).toMatchObject([
      { operation: 'consentProof', action: 'export', contact_ids: [lisaId], purpose: 'newsletter' },
    ]);
    expect(
      await desk.sql(`SELECT action, contact_id, purpose FROM change_log WHERE request_id = $1`, [answer.headers.get('x-request-id')]),
    ).toEqual([{ action: 'consentProof', contact_id: lisaId, purpose: 'newsletter' }]);
  });

  test('says where text, receipt or evidence are not what the ledger names', async () => {
    const asOwner = (sql: string) => world.db.owner(db => db.query(sql));
    await asOwner('CREATE TABLE kept AS SELECT * FROM served_text');
    await asOwner(`UPDATE served_text SET content = content || ' '`);
    expect(JSON.parse((await bundle(mira, 'newsletter'))['proof.json']!).asTheLedgerNamesIt).toEqual({
      text: false,
      receipt: true,
      evidence: true,
    });
    await asOwner('UPDATE served_text t SET content = kept.content FROM kept WHERE kept.digest = t.digest; DROP TABLE kept');
    expect(JSON.parse((await bundle(mira, 'newsletter'))['proof.json']!).asTheLedgerNamesIt.text).toBe(true);
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { openDatabase, type Database } from '../../api/database.ts';
import type { Lines } from '../../api/database/lines.ts';
import { visit } from '../../api/demo/visit.ts';
import { withdrawalToken } from '../../api/legal-bases/withdrawal-link.ts';
import { startServer } from '../../api/server.ts';
import { signIn } from '../ask.ts';
import { cast, eva, jan, mira, type StaffPerson } from '../cast.ts';
import type { Answer, Question } from '../../api/question.ts';
import { Desk } from '../contacts/desk.ts';
import { freePort } from '../free-port.ts';
import { type ApiProcess, startProcess } from '../two-processes.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 30 * 60_000, hookTimeout: 120_000 });

/** Reads that begin after a withdrawal was acknowledged; the long run asks 20,000. */
const READS = Number(process.env['WITHDRAWAL_READS'] ?? 2_000);

let world: World;
let desk: Desk;
/** API processes as `npm start` runs them, over the same database; both run jobs, too. */
let servers: readonly ApiProcess[];
const ends: (() => Promise<void>)[] = [];

/** A server in the test's own process, with a change to what it sees of the database. */
async function another(change: (db: Database) => Database): Promise<{ readonly url: string }> {
  const port = await freePort();
  const config = { ...world.config, port, publicUrl: `http://localhost:${port}` };
  const db = await openDatabase(config);
  const server = await startServer({ config, db: change(db), keys: world.keys });
  ends.unshift(() => server.close().then(() => db.close()));
  return { url: config.publicUrl };
}

beforeAll(async () => {
  world = await openWorld({ seed: 'demo' });
  desk = new Desk(world);
  servers = await Promise.all([startProcess(world), startProcess(world)]);
  expect(new Set([...servers.map(({ pid }) => pid), process.pid]).size).toBe(3);
});
afterAll(async () => {
  await Promise.all(servers.map(server => server.end()));
  for (const end of ends) await end();
  await world.close();
});

const purposeId = async (code: string): Promise<number> => (await desk.sql('SELECT id FROM purpose WHERE code = $1', [code]))[0].id;
const press = async (url: string, contactId: string, purpose: number): Promise<number> =>
  (
    await fetch(`${url}/u/${withdrawalToken(world.keys, { contactId, purposeId: purpose })}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
  ).status;
const asking = async (url: string, who: StaffPerson, query: string, variables: object = {}) =>
  visit(url, query, variables as Record<string, unknown>, { cookie: await signIn(world, who) });

/** Every way in which a person's data leave as an answer, asked so that who withdrew would be found. */
const paths: readonly ((ids: readonly string[], family: string) => readonly [query: string, variables?: object])[] = [
  ids => [`query ($id: ID!) { contact(purpose: "newsletter", id: $id) { id email } }`, { id: ids.at(-1) }],
  ids => [
    `query ($ids: [ID!]) { contacts(purpose: "newsletter", first: 100, filter: { id: $ids }) { nodes { id } } }`,
    { ids: ids.slice(-100) },
  ],
  () => [`{ contacts(purpose: "newsletter", first: 100) { nodes { id givenName } pageInfo { hasNextPage } } }`],
  () => [`{ contacts(purpose: "newsletter", last: 100, orderBy: { field: "email", direction: DESC }) { edges { cursor node { id } } } }`],
  (_, family) => [
    `query ($s: String) { contacts(purpose: "newsletter", first: 100, search: $s) { nodes { id } totalCount { value } } }`,
    { s: family },
  ],
  (_, family) => [
    `query ($s: String!) { contacts(purpose: "newsletter", first: 100, filter: { familyName: { startsWith: $s } }) { nodes { id } } }`,
    { s: family },
  ],
  ids => [`query ($id: ID!) { contactCard(purpose: "newsletter", id: $id) }`, { id: ids.at(-1) }],
  ids => [
    `query ($id: ID!, $ids: [ID!]) { a: contact(purpose: "newsletter", id: $id) { id } b: contacts(purpose: "newsletter", filter: { id: $ids }) { totalCount { value } nodes { id withdrawal { url } } } }`,
    { id: ids.at(-1), ids: ids.slice(-50) },
  ],
];

/** Exports, from the wish to the bytes of the file: the whole list, or those who would be found. Whichever process takes the job. */
async function exported(url: string, who: StaffPerson, ids: readonly string[] | null): Promise<string> {
  const headers = { cookie: await signIn(world, who) };
  const [{ id: recipient }] = await desk.sql(`SELECT id FROM recipient WHERE code = 'internal'`);
  const filter = ids && { id: ids.slice(-100) };
  const input = { purpose: 'newsletter', format: 'CSV', recipient, filter, reason: 'race', idempotencyKey: crypto.randomUUID() };
  const start = 'mutation ($input: StartExportInput!) { startExport(input: $input) { job { id } } }';
  const { id } = (await visit(url, start, { input }, headers)).data['startExport'].job;
  const ask = 'query ($id: ID!) { job(id: $id) { state } }';
  const state = async () => (await visit(url, ask, { id }, headers)).data['job'].state as string;
  for (let now = await state(); now !== 'DONE'; now = await state()) {
    if (now === 'FAILED' || now === 'CANCELLED') throw new Error(`the export ended as ${now}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  const take = 'mutation ($id: ID!) { fetchJobFile(input: { id: $id }) { handle } }';
  const { handle } = (await visit(url, take, { id }, headers)).data['fetchJobFile'];
  const file = await fetch(`${url}/files/${handle}`, { headers });
  expect(file.status).toBe(200);
  return strFromU8(unzipSync(Buffer.from(await file.arrayBuffer()))['contacts.csv']!);
}

interface Met {
  /** Reads that began after an acknowledgement. */
  late: number;
  /** Of those, answers that name somebody who had withdrawn before they began. */
  wrong: number;
  perPath: number[];
  /** Of the late reads, those that were files. */
  exports: number;
}

/** Readers loop over every path on every server while consents are withdrawn, until so many late reads were answered. */
async function race(
  urls: readonly string[],
  reads: number,
  by = 'md5(c.id::text)',
  asked = paths.map((_, i) => i),
  files = true,
): Promise<Met> {
  const purpose = await purposeId('newsletter');
  const people = await desk.sql<{ id: string; family_name: string }>(
    `SELECT c.id, c.family_name FROM contact c JOIN legal_basis b ON b.contact_id = c.id WHERE b.purpose_id = $1 AND b.ended_at IS NULL AND c.restricted_at IS NULL AND c.family_name IS NOT NULL
       AND (b.expires_at IS NULL OR b.expires_at > now()) ORDER BY ${by}`,
    [purpose],
  );
  expect(people.length).toBeGreaterThan(20);
  const acknowledged: string[] = [];
  const families = new Map(people.map(({ id, family_name: name }) => [id, name]));
  const met: Met = { late: 0, wrong: 0, perPath: paths.map(() => 0), exports: 0 };
  const done = () => met.late >= reads;
  const withdrawing = (async () => {
    // Spread over the whole run, so that at any moment some are just withdrawn.
    for (const [i, { id }] of people.entries()) {
      while (met.late < ((i - 1) * reads) / people.length && !done()) await new Promise(resolve => setTimeout(resolve, 2));
      if (done()) return;
      expect(await press(urls[i % urls.length]!, id, purpose)).toBe(200);
      acknowledged.push(id);
    }
  })();
  const readers = urls.flatMap(url =>
    Array.from({ length: 4 }, async (_, reader) => {
      for (let turn = reader; !done(); turn++) {
        const before = acknowledged.slice();
        if (before.length === 0) {
          await asking(url, mira, paths[2]!([], '')[0]);
          continue;
        }
        const which = asked[turn % asked.length]!;
        const [query, variables] = paths[which]!(before, families.get(before.at(-1)!)!);
        const { data, errors } = await asking(url, mira, query, variables);
        expect(errors).toEqual([]);
        met.late++;
        met.perPath[which]!++;
        const said = JSON.stringify(data);
        if (before.some(id => said.includes(id))) met.wrong++;
      }
    }),
  );
  const exporters = (files ? urls : []).map(async url => {
    for (let turn = 0; !done(); turn++) {
      const before = acknowledged.slice();
      const text = await exported(url, mira, turn % 2 ? before : null);
      // Whoever did not withdraw is in the whole list: a file of nobody would prove nothing.
      const last = people.at(-1)!.id;
      if (turn % 2 === 0 && !acknowledged.includes(last)) expect(text).toContain(last);
      // Time for the others.
      await new Promise(resolve => setTimeout(resolve, 250));
      if (before.length === 0) continue;
      met.late++;
      met.exports++;
      if (before.some(id => text.includes(id))) met.wrong++;
    }
  });
  await Promise.all([...readers, ...exporters, withdrawing]);
  return met;
}

describe('once a withdrawal is acknowledged', () => {
  test(`no answer of any path of any process names the person again, in ${READS} reads that begin afterwards (L8)`, async () => {
    const met = await race(
      servers.map(({ url }) => url),
      READS,
    );
    expect(met.late).toBeGreaterThanOrEqual(READS);
    expect(Math.min(...met.perPath)).toBeGreaterThan(READS / paths.length / 4);
    expect(met.exports).toBeGreaterThan(4);
    expect(met.wrong).toBe(0);
  });

  test('a process that remembered its answers for a moment would be caught', async () => {
    // Whoever withdrew comes back, for a second round.
    await world.db.owner(db =>
      db.query(
        `UPDATE legal_basis SET ended_at = NULL, end_event = NULL WHERE id IN (SELECT id FROM (SELECT DISTINCT ON (b.contact_id) b.id FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id
           WHERE p.code = 'newsletter' AND b.end_event = 'withdrawn' AND NOT EXISTS (SELECT FROM legal_basis o WHERE o.contact_id = b.contact_id AND o.purpose_id = b.purpose_id AND o.ended_at IS NULL)
           ORDER BY b.contact_id, b.ended_at DESC) last)`,
      ),
    );
    const forgetful = await another(db => remembering(db, 2_000));
    // The first ones of the list withdraw first, and the list is what is asked.
    const met = await race([forgetful.url], 200, 'c.family_name, c.id', [2], false);
    expect(met.wrong).toBeGreaterThan(0);
  });
});

/** The same database to whoever asks it, but what was answered is answered again for so many milliseconds: a cached decision. */
function remembering(db: Database, milliseconds: number): Database {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<Answer> }>();
  const lines = (real: Lines): Lines =>
    new Proxy(real, {
      get: (target, name) => {
        if (name !== 'ask') return Reflect.get(target, name, target) as unknown;
        return ({ make, ...question }: Question<unknown>) => {
          // The last value is the request's own id.
          const key = JSON.stringify([question.text, question.values?.slice(0, -1)]);
          const known = kept.get(key);
          const answer = known && Date.now() - known.at < milliseconds ? known.answer : target.ask<Answer>(question);
          if (answer !== known?.answer) kept.set(key, { at: Date.now(), answer });
          return answer.then(told => make?.({ ...told, cells: told.cells.map(row => [...row]) }) ?? told);
        };
      },
    });
  const [read, search] = [lines(db.readLines), lines(db.searchLines)];
  return new Proxy(db, {
    get: (target, name) => (name === 'readLines' ? read : name === 'searchLines' ? search : (Reflect.get(target, name, target) as unknown)),
  });
}

test('twenty grants against twenty withdrawals, over two processes: one after the other, the last entry is how it stands, and the chain is whole (L7)', async () => {
  const events = await purposeId('events');
  const id = cast.nora.id;
  const [{ n: since }] = await desk.sql('SELECT count(*)::integer AS n FROM ledger WHERE contact_id = $1 AND purpose_id = $2', [
    id,
    events,
  ]);
  const grant = (i: number) =>
    asking(
      servers[i % 2]!.url,
      i % 3 ? jan : eva,
      'mutation ($input: RecordLegalBasisInput!) { recordLegalBasis(input: $input) { contact { id } } }',
      {
        input: {
          purpose: i % 3 ? 'membership' : 'consent-administration',
          forPurpose: 'events',
          contactId: id,
          evidence: `note ${i}`,
          noticeLanguage: 'nl',
          reason: 'race',
          idempotencyKey: `race-grant-${i}`,
        },
      },
    );
  const acts = Array.from({ length: 40 }, (_, i) => async () => {
    if (i % 2) return { withdrawn: await press(servers[(i >> 1) % 2]!.url, id, events) };
    const { errors } = await grant(i >> 1);
    return { granted: errors.length === 0, code: errors[0]?.extensions.code };
  });
  const said = await Promise.all(acts.map(act => act()));
  for (const each of said) {
    if ('withdrawn' in each) expect(each.withdrawn).toBe(200);
    else expect([undefined, 'CONFLICT']).toContain(each.code);
  }
  const ledger = await desk.sql<{ event: string; seq: string; at: Date }>(
    'SELECT event, seq, at FROM ledger WHERE contact_id = $1 AND purpose_id = $2 ORDER BY seq OFFSET $3',
    [id, events, since],
  );
  // Strictly in turn: nothing is granted twice over, and nothing withdrawn that did not stand.
  const turns = ledger.map(({ event }) => event);
  expect(new Set(turns)).toEqual(new Set(['recorded', 'withdrawn']));
  for (const [i, event] of turns.entries()) if (i > 0) expect([i, event]).not.toEqual([i, turns[i - 1]]);
  expect(turns[0]).toBe('withdrawn');
  expect(said.filter(each => 'granted' in each && each.granted)).toHaveLength(turns.filter(event => event === 'recorded').length);
  const [{ open }] = await desk.sql(
    'SELECT count(*)::integer AS open FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at IS NULL',
    [id, events],
  );
  expect(open).toBe(turns.at(-1) === 'recorded' ? 1 : 0);
  expect((await desk.who(jan, 'events', { filter: { id: [id] } })).length).toBe(open);
  expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
});

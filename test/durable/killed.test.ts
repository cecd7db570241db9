import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rolesAt } from '../../api/database/set-up-database.ts';
import { socketFolder } from '../../api/database/socket-folder.ts';
import { demoAccess } from '../../api/demo/load-demo.ts';
import { signInAt, visit } from '../../api/demo/visit.ts';
import { freePort } from '../free-port.ts';

/** The demo as `npm start` runs it, its own PostgreSQL writing to the disk. */
const home = mkdtempSync(join(tmpdir(), 'inzage-killed-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
let server: ChildProcess;
let jan: string;

beforeAll(async () => {
  await start();
  jan = await signInAt(url, 'jan@delinde.example.org');
});
afterAll(async () => {
  await stopped('SIGTERM');
  rmSync(home, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production', INZAGE_HOME: home, PORT: String(port) };
  server = spawn(process.execPath, ['dist/api/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error('The server ended before it was ready')));
    server.stdout!.setEncoding('utf8').on('data', (text: string) => text.includes('Ctrl-C') && resolve());
  });
}

async function stopped(signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise(resolve => server.once('exit', resolve));
  server.kill(signal);
  await gone;
}

/** Asks the server's database past the server. */
async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const db = new pg.Client(rolesAt(socketFolder(join(home, 'data'))).owner);
  await db.connect();
  try {
    return (await db.query<Row>(text, values)).rows;
  } finally {
    await db.end();
  }
}

interface Answered {
  readonly requestId: string;
  readonly ids: readonly string[];
}
interface Sent {
  readonly key: string;
  readonly email: string;
  /** What the answer said; null: nobody answered. */
  contactId: string | null;
}

const list = `{ contacts(purpose: "newsletter", first: 20) { nodes { id email } } }`;
const one = `query ($id: ID!) { contact(purpose: "newsletter", id: $id) { id email } }`;
const create = `mutation ($input: CreateContactInput!) { createContact(input: $input) { outcome contact { id } } }`;

/** Reads until nobody answers any more; keeps every answer that came whole. */
async function read(answers: Answered[], isOver: () => boolean): Promise<void> {
  const headers = { authorization: `Bearer ${demoAccess.token}` };
  let known: string[] = [];
  for (let turn = 0; !isOver(); turn++) {
    const single = turn % 2 === 1 && known.length > 0;
    const answer = await visit(url, single ? one : list, single ? { id: known[turn % known.length] } : {}, headers).catch(() => null);
    const contacts: { id: string }[] = answer?.data?.['contacts']?.nodes ?? [answer?.data?.['contact']].filter(Boolean);
    if (contacts.length === 0) {
      await sleep(20);
      continue;
    }
    const ids = contacts.map(({ id }) => id);
    if (!single) known = ids;
    answers.push({ requestId: answer!.headers.get('x-request-id')!, ids });
  }
}

const input = ({ key, email }: Sent) => ({
  purpose: 'membership',
  reason: 'joined at the desk',
  idempotencyKey: key,
  legalBasis: { evidence: 'Paper form.' },
  values: { givenName: 'Inès', email },
});

/** One try of a write; remembers what was acknowledged. */
async function write(sent: Sent): Promise<void> {
  const answer = await visit(url, create, { input: input(sent) }, { cookie: jan }).catch(() => null);
  const created = answer?.data?.['createContact'];
  if (created?.outcome === 'CREATED') sent.contactId = created.contact.id;
}

async function writeOn(all: Sent[], isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const key = randomUUID();
    const sent: Sent = { key, email: `${key}@example.org`, contactId: null };
    all.push(sent);
    await write(sent);
    if (sent.contactId === null) await sleep(20);
  }
}

/** Reads and writes go on while `kill` strikes; ends when everything is over and the server answers again. */
async function through(kill: () => Promise<void>): Promise<{ answers: Answered[]; writes: Sent[] }> {
  const [answers, writes]: [Answered[], Sent[]] = [[], []];
  let over = false;
  const busy = [
    ...Array.from({ length: 4 }, () => read(answers, () => over)),
    ...Array.from({ length: 4 }, () => writeOn(writes, () => over)),
  ];
  await expect.poll(() => answers.length > 20 && writes.filter(({ contactId }) => contactId).length > 10, { timeout: 20_000 }).toBe(true);
  await kill();
  await expect
    .poll(
      () =>
        fetch(`${url}/readyz`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200);
  await sleep(300); // some of it after the recovery, too
  over = true;
  await Promise.all(busy);
  return { answers, writes };
}

const postgres = () => Number(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

test.each<[string, () => Promise<void>]>([
  [
    'the process is',
    async () => {
      await stopped('SIGKILL');
      await start();
    },
  ],
  [
    'PostgreSQL is, under the running process',
    async () => {
      process.kill(postgres(), 'SIGKILL');
      await sleep(200);
    },
  ],
  [
    'both are',
    async () => {
      const pid = postgres();
      server.kill('SIGKILL');
      process.kill(pid, 'SIGKILL');
      await stopped('SIGKILL');
      await start();
    },
  ],
])(
  'killed with -9 in the middle of reads and writes, as %s: every answered read is in the log, every acknowledged write is there, once',
  async (_, kill) => {
    const { answers, writes } = await through(kill);
    const logged = new Map(
      (
        await sql<{ request_id: string; contact_ids: string[] }>(
          'SELECT request_id, contact_ids FROM access_log WHERE request_id = ANY($1::uuid[])',
          [answers.map(({ requestId }) => requestId)],
        )
      ).map(row => [row.request_id, row.contact_ids]),
    );
    const untraced = answers.filter(({ requestId, ids }) => !ids.every(id => logged.get(requestId)?.includes(id)));
    expect(answers.length).toBeGreaterThan(20);
    expect(untraced).toEqual([]);

    const acknowledged = writes.filter(({ contactId }) => contactId !== null);
    const stored = await sql<{ id: string; email: string; bases: number; entries: number; changes: number }>(
      `SELECT c.id, c.email, (SELECT count(*)::int FROM legal_basis b WHERE b.contact_id = c.id) AS bases,
        (SELECT count(*)::int FROM ledger l WHERE l.contact_id = c.id) AS entries, (SELECT count(*)::int FROM change_log g WHERE g.contact_id = c.id) AS changes
       FROM contact c WHERE c.email = ANY($1)`,
      [writes.map(({ email }) => email)],
    );
    const found = new Map(stored.map(row => [row.email, row]));
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(acknowledged.filter(({ email, contactId }) => found.get(email)?.id !== contactId)).toEqual([]);
    // Whole or not at all: none without its basis, its ledger entry and its change entry.
    expect(stored.filter(({ bases, entries, changes }) => bases !== 1 || entries !== 1 || changes !== 1)).toEqual([]);

    // Whoever got no answer asks again with the same key: one effect, whether the first try had happened or not.
    const unanswered = writes.filter(({ contactId }) => contactId === null);
    for (const sent of unanswered) await write(sent);
    expect(unanswered.filter(({ contactId }) => contactId === null)).toEqual([]);
    const [{ count }] = (await sql<{ count: number }>('SELECT count(*)::int AS count FROM contact WHERE email = ANY($1)', [
      writes.map(({ email }) => email),
    ])) as [{ count: number }];
    expect(count).toBe(writes.length);
  },
  120_000,
);

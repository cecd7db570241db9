import { connect, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inTime, startServer } from '../../api/server.ts';
import { signIn } from '../ask.ts';
import { Line, type Received } from '../bad-input/line.ts';
import { cast, jan, website } from '../cast.ts';
import { freePort } from '../free-port.ts';
import { openWorld, type World } from '../world.ts';

const AT_ONCE = 20;

/** A server that answers twenty at once and waits half a second for a head or a body. */
let world: World;
let server: { close(): Promise<void> };
let url: string;
let line: Line;
let jans: Line;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  const port = await freePort();
  url = `http://localhost:${port}`;
  const config = { ...world.config, port, publicUrl: url, mostAtOnce: AT_ONCE };
  server = await startServer({ config, db: world.db, keys: world.keys, times: { ...inTime, head: 500, body: 500 } });
  line = new Line({ ...world, url }, { authorization: `Bearer ${website.token}` });
  jans = new Line({ ...world, url }, { cookie: await signIn(world, jan) });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const list = '{ contacts(purpose: "newsletter", first: 5) { nodes { id email } } }';
const one = `{ contact(purpose: "newsletter", id: "${cast.nora.id}") { email withheld { field reason } } }`;

/** Tries until there is a place. */
async function letIn(ask: () => Promise<Received>): Promise<Received> {
  for (;;) {
    const received = await ask();
    if (received.status !== 503) return received;
  }
}

/** Waits until somebody who asks for nothing personal finds no place, twice: the first may have met one of the others on its way. */
const full = () =>
  expect
    .poll(async () => [(await line.ask('{ viewer { name } }')).status, (await line.ask('{ viewer { name } }')).status], { timeout: 20_000 })
    .toEqual([503, 503]);

/** While this runs nobody writes into the access log, so whoever asks for personal data waits. */
async function whileTheLogIsHeld(work: () => Promise<void>): Promise<void> {
  const { rows } = await world.db.pool.query<{ name: string }>('SELECT current_database() AS name');
  const db = new pg.Client({ host: inject('cluster').socketFolder, user: 'postgres', database: rows[0]!.name });
  await db.connect();
  try {
    await db.query('BEGIN; LOCK TABLE access_log IN ACCESS EXCLUSIVE MODE');
    await work();
  } finally {
    await db.end();
  }
}

const insistOnSentAway = ({ status, headers, text }: Received) => {
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '2', 'no-store']);
  return text;
};

describe('past its limit', () => {
  test.each<[string, string]>([
    ['questions that it knows', list],
    ['questions of the long way', `# ${Math.random()}\n${one}`],
  ])('%s: those let in are answered, everybody else is sent away at once, and then it is as before', async (_, query) => {
    for (let i = 0; i < 3; i++) expect((await line.ask(list)).status).toBe(200);
    const answered: Received[] = [];
    let waiting: Promise<unknown>[] = [];
    await whileTheLogIsHeld(async () => {
      waiting = Array.from({ length: AT_ONCE }, () => letIn(() => line.ask(query)).then(received => answered.push(received)));
      await full();
      const sentAway = await Promise.all(Array.from({ length: 50 }, () => line.ask(query)));
      for (const received of sentAway)
        expect(JSON.parse(insistOnSentAway(received)).errors.map((error: any) => error.extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
      insistOnSentAway(await jans.ask('mutation { signOut { done } }'));
      expect(insistOnSentAway(await line.send({ method: 'GET', path: '/privacy', headers: { accept: 'text/html' } }))).toMatch(
        /again soon/,
      );
      insistOnSentAway(await line.send({ path: '/files', headers: { 'x-file-name': 'a.csv', 'content-type': 'text/csv' }, body: 'a' }));
      // Whoever looks after the process still learns that it lives.
      expect((await line.send({ method: 'GET', path: '/livez' })).status).toBe(200);
      expect((await line.send({ method: 'GET', path: '/readyz' })).status).toBe(200);
      expect(answered).toEqual([]);
    });
    await Promise.all(waiting);
    expect(answered.map(({ status }) => status)).toEqual(Array.from({ length: AT_ONCE }, () => 200));
    for (const { text } of answered) expect(text).toContain('@');
    for (let i = 0; i < 3 * AT_ONCE; i++) expect((await line.ask(query)).status).toBe(200);
  });

  test('who hangs up leaves no free place behind while what they asked still waits', async () => {
    let after: Received | undefined;
    await whileTheLogIsHeld(async () => {
      const gone = Array.from({ length: 2 * AT_ONCE }, () => sending(`${head(Buffer.byteLength(body(list)))}${body(list)}`));
      await full();
      for (const socket of gone) socket.destroy();
      await new Promise(resolve => setTimeout(resolve, 100));
      after = await line.ask('{ viewer { name } }');
    });
    insistOnSentAway(after!);
    await expect.poll(async () => (await line.ask(list)).status, { timeout: 20_000 }).toBe(200);
  });
});

const body = (query: string) => JSON.stringify({ query });
const head = (length: number, path = '/graphql', type = 'application/json', method = 'POST') =>
  `${method} ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAuthorization: Bearer ${website.token}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;

function sending(text: string): Socket {
  const socket = connect(Number(new URL(url).port), 'localhost');
  socket.on('error', () => undefined);
  socket.write(text);
  return socket;
}

/** Sends on, a byte at a time, until the other side has had enough; resolves when the line is cut. */
async function trickle(first: string): Promise<'cut' | 'open'> {
  const socket = sending(first);
  const drip = setInterval(() => socket.writable && socket.write('x'), 100);
  const patience = setTimeout(() => socket.destroy(new Error('open')), 40_000);
  try {
    return await new Promise(resolve => {
      let open = false;
      socket.on('error', error => (open ||= error.message === 'open'));
      socket.on('close', () => resolve(open ? 'open' : 'cut'));
    });
  } finally {
    clearInterval(drip);
    clearTimeout(patience);
  }
}

describe('what never ends is cut', () => {
  test.each<[string, () => string]>([
    ['the body of a question', () => `${head(50_000)}{"query":"`],
    ['the body of a question of unknown length', () => head(1).replace('Content-Length: 1', 'Transfer-Encoding: chunked') + 'fff\r\n'],
    ['the body of a form', () => head(50_000, '/privacy', 'application/x-www-form-urlencoded')],
    ['a body that nobody reads', () => head(50_000, '/contacts', 'text/plain', 'PUT')],
    ['a body of a request that has none', () => head(50_000, '/livez', 'text/plain', 'GET')],
    ['the body of an upload that is refused', () => head(50_000, '/files', 'multipart/form-data; boundary=x')],
    ['a head', () => 'POST /graphql HTTP/1.1\r\nX-Long: '],
  ])('%s', async (_, first) => {
    expect(await trickle(first())).toBe('cut');
    expect((await line.ask(list)).status).toBe(200);
  });

  test('in the time that anybody outside would be given: at most half a minute', () => {
    expect([inTime.head, inTime.body].every(time => time > 0 && time <= 30_000)).toBe(true);
  });
});

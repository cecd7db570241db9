import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { jobs } from '../../api/jobs.ts';
import type { Job } from '../../api/jobs/run-job.ts';
import { startJobs } from '../../api/jobs/start-jobs.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { startServer } from '../../api/server.ts';
import { signIn } from '../ask.ts';
import { canary, Line } from '../bad-input/line.ts';
import { cast, jan, website } from '../cast.ts';
import { asSuperuser } from '../cluster.ts';
import { freePort } from '../free-port.ts';
import { openWorld, type World } from '../world.ts';

/** What the server writes about itself, all of it, while the cast's names, addresses and tokens go through it. */
const lines: string[] = [];
const log = pino(
  { level: 'trace' },
  new Writable({ write: (chunk: Buffer, _, done) => (lines.push(...chunk.toString().split('\n').filter(Boolean)), done()) }),
);
let world: World;
let server: { close(): Promise<void> };
let line: Line;
let jans: Line;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  const port = await freePort();
  const config = { ...world.config, port, publicUrl: `http://localhost:${port}` };
  server = await startServer({ config, db: world.db, keys: world.keys, log });
  const there = { ...world, url: config.publicUrl };
  line = new Line(there, { authorization: `Bearer ${website.token}` });
  jans = new Line(there, { cookie: await signIn(world, jan) });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

/** U+2028 as the bytes of a header: some readers of logs take it for the end of a line. */
const lineSeparator = Buffer.from('\u2028').toString('latin1');

const list = `{ contacts(purpose: "newsletter", search: "${canary}") { nodes { givenName email } } all: contacts(purpose: "newsletter") { nodes { email } } }`;
const create = `mutation ($input: CreateContactInput!) { createContact(input: $input) { outcome } }`;
const input = (more: object) => ({
  purpose: 'membership',
  reason: `told us ${canary}`,
  idempotencyKey: `key-of-${canary}`,
  legalBasis: { evidence: canary },
  values: { givenName: canary, email: `${canary}@example.org` },
  ...more,
});

/** A job that breaks over what it works on, each time it is tried. */
async function breakAJob(): Promise<void> {
  const contexts = new RequestContexts(world);
  let given: (() => void) | undefined;
  const up = new Promise<void>(resolve => (given = resolve));
  const job: Job = {
    acts: 'system',
    tries: 1,
    run: async () => {
      throw new Error(`${canary}\n    at ${canary}`);
    },
    ended: async () => given!(),
  };
  const running = await startJobs({ db: world.db, contexts, jobs: { ...jobs, breaks: job }, log });
  await (await contexts.system()).transaction(tx => tx.queue('breaks', { [canary]: canary }));
  await up;
  await running.close();
}

test('the log of the process names incidents and places; never a value, a token, a cookie or a line of its own making by a caller', async () => {
  await line.ask(list);
  await line.ask(`{ contact(purpose: "newsletter", id: "${cast.nora.id}") { ${canary} } }`);
  await line.ask('mutation ($input: SignInInput!) { signIn(input: $input) { next } }', {
    input: { email: `${canary}@x.org`, password: canary },
  });
  await line.send({
    headers: { 'x-request-id': `${canary}\\r\\n{"level":60}`, 'user-agent': `${canary}${lineSeparator}${canary}` },
    body: '{"query":',
  });
  await jans.ask(create, { input: input({ values: { email: `a\r\n${canary}` } }) });
  // Something that breaks, and whose message quotes what was sent, a part of it dressed up as a line of a stack.
  const [{ name }] = (await world.db.pool.query<{ name: string }>('SELECT current_database() AS name')).rows as [{ name: string }];
  await asSuperuser(
    inject('cluster'),
    [
      `CREATE FUNCTION quotes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         RAISE EXCEPTION E'it was %\n    at %', NEW.given_name, NEW.given_name USING DETAIL = NEW.email, HINT = NEW.email;
       END $$`,
      'CREATE TRIGGER quotes BEFORE INSERT ON contact FOR EACH ROW EXECUTE FUNCTION quotes()',
    ],
    name,
  );
  const broken = await jans.ask(create, { input: input({}) });
  await breakAJob();
  expect(lines.join('\n')).toContain('"job":"breaks"');
  expect(broken.text).toMatch(/incidentId/);

  const incident = (JSON.parse(broken.text) as { errors: { extensions: { incidentId: string } }[] }).errors[0]!.extensions.incidentId;
  expect(lines.filter(each => each.includes(incident))).toHaveLength(1);
  for (const each of lines) expect(() => JSON.parse(each) as unknown).not.toThrow();
  const all = lines.join('\n');
  for (const secret of [canary, website.token, 'inzage=', cast.nora.id, 'nora.peeters', 'Peeters', 'Bearer', 'password'])
    expect({ secret, found: all.includes(secret) }).toEqual({ secret, found: false });
});

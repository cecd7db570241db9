import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAt, visit } from '../../../api/demo/visit.ts';
import { verifyLedger } from '../../../api/audit/verify-ledger.ts';
import { jan } from '../../cast.ts';
import { freePort } from '../../free-port.ts';
import { openTestDatabase, type TestDatabase } from '../../world.ts';

let database: TestDatabase;
const processes: ChildProcess[] = [];
beforeAll(async () => {
  database = await openTestDatabase({ seed: 'cast' });
});
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  await database.drop();
});

const sql = async (text: string, values: readonly unknown[] = []): Promise<any[]> => (await database.db.pool.query(text, [...values])).rows;

/** A process of its own on the test's database; answers when it serves. */
async function start(): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const { databaseUrl, databaseOwnerUrl, keyFile, home } = database.config;
  const child = spawn(process.execPath, ['dist/api/main.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      INZAGE_HOME: home,
      KEY_FILE: keyFile,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: databaseOwnerUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`it ended with ${code}`)));
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Ctrl-C')) resolve();
    });
  });
  return { url: `http://localhost:${port}`, child };
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 6_000; i++) {
    if (await what()) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error('it never became so');
}

const ROWS = 4_000;

test(
  'an import that is killed in the middle goes on in the next process, and every row comes exactly once',
  { timeout: 120_000 },
  async () => {
    const first = await start();
    const cookie = await signInAt(first.url, jan.email);
    const lines = Array.from(
      { length: ROWS },
      (_, i) =>
        `Person ${i};person.${i}@killed.example.org;0471 ${String(10 + Math.floor(i / 10_000))} ${String(Math.floor(i / 100) % 100).padStart(2, '0')} ${String(i % 100).padStart(2, '0')}`,
    );
    const uploaded: any = await (
      await fetch(`${first.url}/files`, {
        method: 'POST',
        headers: { cookie, 'x-file-name': 'people.csv' },
        body: ['givenName;email;mobile', ...lines].join('\n'),
      })
    ).json();
    const columns = ['givenName', 'email', 'mobile'].map((field, i) => ({ column: i + 1, target: 'FIELD', field }));
    const input = {
      purpose: 'membership',
      handle: uploaded.handle,
      columns,
      evidence: 'Forms',
      reason: 'killed in the middle',
      idempotencyKey: 'killed-import-1',
    };
    const started = await visit(
      first.url,
      'mutation ($input: StartImportInput!) { startImport(input: $input) { job { id } } }',
      { input },
      { cookie },
    );
    const { id } = started.data['startImport'].job;
    const job = async () => (await sql('SELECT state, done FROM job WHERE id = $1', [id]))[0];
    await until(async () => (await job()).done > 0);
    first.child.kill('SIGKILL');
    await new Promise(resolve => first.child.once('exit', resolve));
    const killed = await job();
    expect(killed.state).toBe('RUNNING');
    expect(killed.done).toBeLessThan(ROWS);
    // What was committed is whole: as many lines in the report as contacts, bases and entries of the ledger.
    const rows = async () => Number((await sql('SELECT count(*) FROM import_row WHERE job_id = $1', [id]))[0].count);
    expect(await rows()).toBe(killed.done);
    await start();
    await until(async () => (await job()).state === 'DONE');
    expect(await job()).toEqual({ state: 'DONE', done: ROWS });
    expect(await rows()).toBe(ROWS);
    const [counts] = await sql(`
    SELECT count(*)::integer AS contacts, count(DISTINCT c.email_key)::integer AS addresses, count(b.id)::integer AS bases, count(k.contact_id)::integer AS keys,
      (SELECT count(*) FROM ledger l JOIN contact i ON i.id = l.contact_id WHERE i.email_key LIKE '%@killed.example.org')::integer AS entries
    FROM contact c LEFT JOIN legal_basis b ON b.contact_id = c.id LEFT JOIN contact_key k ON k.contact_id = c.id WHERE c.email_key LIKE '%@killed.example.org'`);
    expect(counts).toEqual({ contacts: ROWS, addresses: ROWS, bases: ROWS, keys: ROWS, entries: ROWS });
    expect(await sql('SELECT outcome, count(*)::integer FROM import_row WHERE job_id = $1 GROUP BY 1', [id])).toEqual([
      { outcome: 'CREATED', count: ROWS },
    ]);
    expect(await verifyLedger(sql)).toBeNull();
  },
);

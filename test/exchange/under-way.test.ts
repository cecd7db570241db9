import { type ChildProcess, spawn } from 'node:child_process';
import { constants, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadPeople } from '../../bench/load-people.ts';
import { load } from '../../api/demo/loading.ts';
import { writeHouse } from '../../api/demo/write-house.ts';
import { chunkPlace, fileKey } from '../../api/files/file.ts';
import type { Context } from '../../api/context.ts';
import { batchSize, exportPage } from '../../api/exchange/export/export-page.ts';
import { parseExport } from '../../api/exchange/export/export-question.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { open } from '../../api/keys.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { signIn } from '../ask.ts';
import { jan, mira } from '../cast.ts';
import { refused } from '../contacts/desk.ts';
import { freePort } from '../free-port.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { Counter, giveRole, takeRole } from './counter.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** Enough that an export takes seconds and its file several chunks. */
const MANY = 20_000;

let world: World;
let counter: Counter;
let running: RunningJobs | undefined;
let child: ChildProcess | undefined;
beforeAll(async () => {
  world = await openWorld({ seed: 'empty' });
  counter = new Counter(world);
  await load(world.db, world.keys, new Date(), 1, writeHouse);
  await loadPeople(world.db, MANY);
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await running?.close();
  await world.close();
});

const start = async (who: typeof jan, purpose: string, input = {}): Promise<string> => {
  const answer = await counter.start(who, purpose, input);
  if (answer.errors.length > 0) throw new Error(refused(answer).join('\n'));
  return answer.data['startExport'].job.id;
};
async function until(what: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 6_000; i++) {
    if (await what()) return;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  throw new Error('it never became so');
}
const count = async (sql: string, values: unknown[] = []): Promise<number> => Number(Object.values((await counter.sql(sql, values))[0])[0]);
const work = async (during: () => Promise<void>): Promise<void> => {
  running = await runJobs(world);
  await during().finally(() => running!.close());
  running = undefined;
};

/** The ids of the rows of a CSV that lie in the spool, finished or not, as the master key opens them. */
async function spooled(fileId: string): Promise<string[]> {
  const chunks = await counter.sql('SELECT number, data FROM file_chunk WHERE file_id = $1 ORDER BY number', [fileId]);
  const key = fileKey(world.keys.master, fileId);
  const zip = Buffer.concat(chunks.map(({ number, data }) => open(key, data, chunkPlace(fileId, number))));
  if (zip.length === 0) return [];
  // The first local header of the archive, then deflated bytes that may break off anywhere.
  const from = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
  const text = inflateRawSync(zip.subarray(from), { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  return [...text.matchAll(/^"([0-9a-f]{8}-[0-9a-f-]{27})"/gm)].map(([, id]) => id!);
}
const logged = async (jobId: string): Promise<Set<string>> =>
  new Set((await counter.sql('SELECT unnest(contact_ids) AS id FROM access_log WHERE request_id = $1', [jobId])).map(({ id }) => id));

test('killed in the middle with -9, an export left nothing that it had not logged; begun again, it is whole, and the old file is gone', async () => {
  const id = await start(jan, 'membership');
  const main = async () => {
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      INZAGE_HOME: world.config.home,
      KEY_FILE: world.config.keyFile,
      PORT: String(await freePort()),
      DATABASE_URL: world.config.databaseUrl,
      DATABASE_OWNER_URL: world.config.databaseOwnerUrl,
    };
    return spawn(process.execPath, ['dist/api/main.js'], { env, stdio: 'ignore' });
  };
  child = await main();
  await until(async () => (await count('SELECT count(*) FROM file_chunk')) >= 2);
  child.kill('SIGKILL');
  await new Promise(resolve => child!.once('exit', resolve));

  const [before] = await counter.sql('SELECT state, done, file_id FROM job WHERE id = $1', [id]);
  expect([before.state, before.done < MANY]).toEqual(['RUNNING', true]);
  const rows = await spooled(before.file_id);
  const known = await logged(id);
  expect(rows.length).toBeGreaterThan(1_000);
  expect(rows.filter(row => !known.has(row))).toEqual([]);

  // Nobody holds the lock of the dead any more; how long a lock may be young is no matter of this test.
  await counter.sql(`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'`);
  await counter.sql(`UPDATE graphile_worker._private_job_queues SET locked_at = locked_at - interval '1 minute'`);
  await work(async () => {
    const job = await counter.ended(jan, id);
    expect([job.state, job.done, job.total]).toEqual(['DONE', job.total, job.done]);
    const [after] = await counter.sql('SELECT file_id FROM job WHERE id = $1', [id]);
    expect(after.file_id).not.toBe(before.file_id);
    expect(await count('SELECT count(*) FROM file')).toBe(1);
    expect(await count('SELECT count(*) FROM file_chunk WHERE file_id = $1', [before.file_id])).toBe(0);
    const whole = await spooled(after.file_id);
    expect([whole.length, new Set(whole).size]).toEqual([job.done, job.done]);
    const all = await logged(id);
    expect(whole.filter(row => !all.has(row))).toEqual([]);
    expect(await count('SELECT max(cardinality(contact_ids)) FROM access_log WHERE request_id = $1', [id])).toBe(500);
  });
});

test('a page deep in the file reads what it holds, and not what lies before it', async () => {
  const contexts = new RequestContexts(world);
  const ctx = await contexts.make({ headers: { cookie: await signIn(world, jan) } }, null, crypto.randomUUID());
  const asked: { text: string; values: unknown[] }[] = [];
  const watched: Context = {
    ...ctx,
    readLogged: (text, values, work, make) => {
      asked.push({ text, values: [...values] });
      return ctx.readLogged(text, values, work, make);
    },
  };
  const question = parseExport(ctx, { purpose: 'membership', fields: ['familyName', 'city'], format: 'CSV' });
  const [{ id: deep }] = await counter.sql('SELECT id FROM contact ORDER BY id OFFSET $1 LIMIT 1', [MANY / 2]);
  await exportPage(watched, question, { segment: 1, value: null, id: deep });
  const [plan] = (await world.db.pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${asked[0]!.text}`, asked[0]!.values)).rows[0][
    'QUERY PLAN'
  ] as [{ Plan: PlanNode }];
  expect(rowsRead(plan.Plan).filter(({ rows }) => rows > 2 * batchSize)).toEqual([]);
  expect(
    rowsRead(plan.Plan)
      .map(({ relation }) => relation)
      .toSorted(),
  ).toEqual(['contact', 'legal_basis']);
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}
/** How many rows each scan of a table read. */
const rowsRead = (node: PlanNode): { relation: string; rows: number }[] => [
  ...(node['Relation Name'] && node['Node Type'].includes('Scan')
    ? [{ relation: node['Relation Name'], rows: (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'] }]
    : []),
  ...(node.Plans ?? []).flatMap(rowsRead),
];

describe('while it waits or runs', () => {
  test('a role that is taken away ends it, and no file is left', async () => {
    await giveRole(counter, mira, { code: 'once', purposes: ['membership'], rules: [{ action: ['read', 'export'], subject: 'Contact' }] });
    const waiting = await start(mira, 'membership');
    await takeRole(counter, mira, 'once');
    await work(async () => expect(await counter.ended(mira, waiting)).toMatchObject({ state: 'FAILED', problem: 'FORBIDDEN', file: null }));
    expect(await counter.logOfJob(waiting)).toEqual([]);
  });

  test('a field that may not leave any more ends it in the middle, and its file goes', async () => {
    await giveRole(counter, mira, { code: 'twice', purposes: ['membership'], rules: [{ action: ['read', 'export'], subject: 'Contact' }] });
    const id = await start(mira, 'membership', { fields: ['familyName', 'birthDate'] });
    await work(async () => {
      await until(async () => (await count('SELECT done FROM job WHERE id = $1', [id])) >= 1_000);
      await counter.sql(`UPDATE role SET rules = $1 WHERE code = 'twice'`, [
        JSON.stringify([{ action: ['read', 'export'], subject: 'Contact', fields: ['familyName'] }]),
      ]);
      await counter.sql('UPDATE policy_version SET version = version + 1');
      expect(await counter.ended(mira, id)).toMatchObject({
        state: 'FAILED',
        problem: 'FORBIDDEN',
        problems: [{ path: 'input.fields.1', rule: 'ROLE' }],
      });
    });
    expect(await count('SELECT count(*) FROM file f JOIN staff_member s ON s.id = f.owner_id WHERE s.email_key = $1', [mira.email])).toBe(
      0,
    );
    await takeRole(counter, mira, 'twice');
  });

  test('who withdrew, was restricted or came in meanwhile is judged when their batch is read', async () => {
    const [{ id: last }] = await counter.sql(
      `SELECT contact_id AS id FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE p.code = 'membership' AND b.ended_at IS NULL ORDER BY contact_id DESC LIMIT 1`,
    );
    const id = await start(jan, 'membership', { fields: ['familyName'] });
    await counter.sql(`UPDATE legal_basis SET ended_at = now(), end_event = 'ended' WHERE contact_id = $1 AND ended_at IS NULL`, [last]);
    await work(async () => {
      await counter.ended(jan, id);
      const [{ file_id }] = await counter.sql('SELECT file_id FROM job WHERE id = $1', [id]);
      expect(await spooled(file_id)).not.toContain(last);
    });
    expect((await logged(id)).has(last)).toBe(false);
  });

  test('what was asked for lies sealed, and goes when it is cancelled', async () => {
    const id = await start(jan, 'membership', { search: 'Vandenborre', reason: 'about Vandenborre' });
    const texts = [
      `SELECT encode(content, 'escape') AS text FROM export_question WHERE job_id = $1`,
      'SELECT job::text AS text FROM job WHERE id = $1',
      `SELECT payload::text AS text FROM graphile_worker._private_jobs WHERE key = 'job:' || $1`,
    ];
    for (const sql of texts) expect((await counter.sql(sql, [id]))[0].text).not.toContain('Vandenborre');
    await counter.ask(jan, 'mutation ($input: JobInput!) { cancelJob(input: $input) { job { state } } }', { input: { id } });
    expect(await count('SELECT count(*) FROM export_question WHERE job_id = $1', [id])).toBe(0);
    await work(async () =>
      until(async () => (await count(`SELECT count(*) FROM graphile_worker._private_jobs WHERE key = 'job:' || $1`, [id])) === 0),
    );
    expect(await counter.logOfJob(id)).toEqual([]);
  });

  test('cancelled by who asked for it, it ends, and no file can be fetched', async () => {
    const id = await start(jan, 'membership');
    await work(async () => {
      await until(async () => (await count('SELECT done FROM job WHERE id = $1', [id])) >= 500);
      await counter.ask(jan, 'mutation ($input: JobInput!) { cancelJob(input: $input) { job { state } } }', { input: { id } });
      const entries = (await counter.logOfJob(id)).length;
      expect(await counter.job(jan, id)).toMatchObject({ state: 'CANCELLED', file: null });
      await until(async () => (await count(`SELECT count(*) FROM graphile_worker._private_jobs WHERE key = $1`, [`job:${id}`])) === 0);
      expect((await counter.logOfJob(id)).length).toBe(entries);
    });
    expect(refused(await counter.fetchJobFile(jan, id))).toEqual(['NOT_FOUND']);
    expect(await count('SELECT count(*) FROM export_question')).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context, Transaction } from '../../api/context.ts';
import { longWork, askForWork, endWork } from '../../api/exchange/long-work.ts';
import { jobs as byTheClock } from '../../api/jobs.ts';
import type { Job } from '../../api/jobs/run-job.ts';
import { HandOn } from '../../api/progress.ts';
import { Refusal } from '../../api/refusal.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { decideFor } from '../../api/contacts/decide-for.ts';
import { ask, signIn } from '../ask.ts';
import { jan, mira, website } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';

/** What the jobs of these tests did, in order. */
const did: string[] = [];
const gates = new Map<string, () => void>();
const gate = (name: string) => new Promise<void>(resolve => gates.set(name, resolve));

const bug = new Error('the address nora@example.org broke it');
const jobs: Readonly<Record<string, Job>> = {
  sayWho: {
    acts: 'asker',
    tries: 1,
    run: async (ctx, { purpose }: { purpose: string }) => {
      decideFor(ctx, purpose, 'read');
      did.push(`${ctx.viewer!.name} may`);
    },
    ended: async (ctx, _, { code }) => void did.push(`${ctx.viewer!.name}: ${code}`),
  },
  breakTwice: {
    acts: 'system',
    tries: 2,
    run: async () => {
      did.push('broke');
      throw bug;
    },
    ended: async (_, __, { code, incidentId }) =>
      void did.push(`given up: ${code} ${incidentId === null ? 'without' : 'with'} an incident`),
  },
  count: {
    acts: 'asker',
    tries: 5,
    run: longWork(async (_, { id, settings }, batches) => {
      while (batches.done < 5)
        await batches.batch(async tx => {
          await tx.query(`INSERT INTO import_row (job_id, row_number, outcome) VALUES ($1, $2, 'CREATED')`, [id, batches.done + 1]);
          if (settings['wait']) await gate(id);
          return { done: batches.done + 1, total: 5 };
        });
      return {};
    }),
    ended: endWork,
  },
};
/** Waits for the end of its process the first time, and is done the second time. */
const leave: Job = {
  acts: 'asker',
  tries: 1,
  run: async (_, __, { stopping }) => {
    did.push('began');
    if (did.length > 1) return;
    await new Promise<void>(resolve => stopping.addEventListener('abort', () => resolve()));
    throw new HandOn();
  },
};

let world: World;
let desk: Desk;
let contexts: RequestContexts;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast', jobs });
  desk = new Desk(world);
  contexts = new RequestContexts(world);
});
afterAll(() => world.close());

const staffId = async (email: string) => (await desk.sql('SELECT id FROM staff_member WHERE email_key = $1', [email]))[0].id as string;
const asked = async (who: typeof mira): Promise<Context> =>
  contexts.make({ headers: { cookie: await signIn(world, who) } }, null, crypto.randomUUID());
const waiting = async () =>
  Number(
    (
      await desk.sql(
        `SELECT count(*) FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier <> ALL ($1)`,
        [Object.keys(byTheClock).filter(name => byTheClock[name]!.at)],
      )
    )[0].count,
  );

/** Waits until something is so; the work runs beside the test. */
async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_000; i++) {
    if (await what()) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error('it never became so');
}
const settled = () => until(async () => (await waiting()) === 0);
const state = async (id: string) => (await desk.sql('SELECT state, done, total, problem FROM job WHERE id = $1', [id]))[0];
const rows = async (id: string) =>
  (await desk.sql('SELECT row_number FROM import_row WHERE job_id = $1 ORDER BY 1', [id])).map(row => row.row_number);
const work = (tx: Transaction, settings = {}) => askForWork(tx, 'count', { kind: 'IMPORT', purpose: 'newsletter', settings });

describe('a job', () => {
  test('acts under who asked for it', async () => {
    await (await asked(mira)).transaction(tx => tx.queue('sayWho', { purpose: 'newsletter' }));
    await until(() => did.includes('Mira Dubois may'));
  });

  test('that is rolled back was never asked for', async () => {
    const ctx = await asked(mira);
    await expect(
      ctx.transaction(async tx => {
        await tx.queue('sayWho', { purpose: 'newsletter' });
        throw new Refusal('CONFLICT');
      }),
    ).rejects.toThrow();
    expect(await waiting()).toBe(0);
  });

  test('is refused when the role of who asked is gone by then, when they are suspended, and when their token is revoked', async () => {
    const who = [
      await asked(jan),
      await contexts.make({ headers: { authorization: `Bearer ${website.token}` } }, null, crypto.randomUUID()),
    ];
    const janId = await staffId(jan.email);
    const role = (await desk.sql('DELETE FROM staff_role WHERE staff_id = $1 RETURNING *', [janId]))[0];
    await desk.sql('UPDATE policy_version SET version = version + 1');
    did.length = 0;
    await who[0]!.transaction(tx => tx.queue('sayWho', { purpose: 'membership' }));
    await until(() => did.length === 1);
    await desk.sql('INSERT INTO staff_role SELECT ($1::staff_role).*', [
      `(${Object.values(role)
        .map(each => (each instanceof Date ? each.toISOString() : (each ?? '')))
        .join(',')})`,
    ]);
    await desk.sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE id = $1`, [janId]);
    await who[0]!.transaction(tx => tx.queue('sayWho', { purpose: 'membership' }));
    await until(() => did.length === 2);
    await desk.sql(`UPDATE service_account SET revoked_at = now() WHERE id = $1`, [who[1]!.viewer!.id]);
    await who[1]!.transaction(tx => tx.queue('sayWho', { purpose: 'newsletter' }));
    await until(() => did.length === 3);
    expect(did).toEqual(Array(3).fill('system: FORBIDDEN'));
    await desk.sql(`UPDATE staff_member SET state = 'ACTIVE' WHERE id = $1`, [janId]);
    await settled();
  });

  test('that breaks is tried as often as the table says, and nothing of what broke it is kept', async () => {
    did.length = 0;
    const ctx = await contexts.system();
    await ctx.transaction(tx => tx.queue('breakTwice', {}));
    await until(() => did.length === 1);
    await until(async () => (await desk.sql('SELECT FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL')).length === 1);
    const [kept] = await desk.sql('SELECT last_error, id FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL');
    expect(kept.last_error).toMatch(/incident [0-9a-f-]{36}/);
    expect(kept.last_error).not.toContain('example.org');
    await desk.sql('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE id = $1', [kept.id]);
    await until(() => did.length === 3);
    expect(did).toEqual(['broke', 'broke', 'given up: INTERNAL_SERVER_ERROR with an incident']);
    await settled();
  });

  test('that a stopping process leaves goes on in the next', async () => {
    did.length = 0;
    const first = await runJobs(world, { leave });
    await (await asked(mira)).transaction(tx => tx.queue('leave', {}));
    await until(() => did.length === 1);
    await first.close();
    expect(await waiting()).toBe(1);
    const second = await runJobs(world, { leave });
    await settled();
    expect(did).toEqual(['began', 'began']);
    await second.close();
  });
});

describe('long work', () => {
  test('is done batch by batch, and says how far it is', async () => {
    const id = await (await asked(mira)).transaction(tx => work(tx));
    await until(async () => (await state(id)).state === 'DONE');
    expect(await state(id)).toEqual({ state: 'DONE', done: 5, total: 5, problem: null });
    expect(await rows(id)).toEqual([1, 2, 3, 4, 5]);
  });

  test('writes nothing more once its cancellation was acknowledged', async () => {
    const id = await (await asked(mira)).transaction(tx => work(tx, { wait: true }));
    await until(() => gates.has(id));
    const cancelled = ask(world, mira, 'mutation ($input: JobInput!) { cancelJob(input: $input) { job { state done } } }', {
      input: { id },
    });
    gates.get(id)!();
    await until(async () => (gates.get(id)?.(), (await state(id)).state !== 'RUNNING'));
    const { data } = await cancelled;
    expect(data['cancelJob'].job.state).toBe('CANCELLED');
    expect(await rows(id)).toHaveLength(data['cancelJob'].job.done);
    await settled();
    expect(await rows(id)).toHaveLength(data['cancelJob'].job.done);
  });

  test('that is cancelled while it waits never begins', async () => {
    const ctx = await asked(mira);
    const id = await ctx.transaction(async tx => {
      const made = await work(tx);
      await tx.query(`UPDATE job SET state = 'CANCELLED', finished_at = now() WHERE id = $1`, [made]);
      return made;
    });
    await settled();
    expect([await state(id), await rows(id)]).toEqual([{ state: 'CANCELLED', done: 0, total: null, problem: null }, []]);
  });

  test('that another process took over is left alone: no row comes twice', async () => {
    const id = await (await asked(mira)).transaction(tx => work(tx, { wait: true }));
    await until(() => gates.has(id));
    // As if this process had been thought dead: the same job runs a second time, at the same moment.
    await (await asked(mira)).transaction(tx => tx.queue('count', { jobId: id }));
    await until(async () => (gates.get(id)?.(), (await state(id)).state === 'DONE'));
    await until(async () => (gates.get(id)?.(), (await waiting()) === 0));
    expect(await rows(id)).toEqual([1, 2, 3, 4, 5]);
  });

  test('that the queue lost does not seem to run for ever', async () => {
    const id = await (await asked(mira)).transaction(tx => work(tx));
    await until(async () => (await state(id)).state === 'DONE');
    await desk.sql(`UPDATE job SET state = 'RUNNING', finished_at = NULL WHERE id = $1`, [id]);
    const owner = (sql: string) => world.db.owner(source => source.query(sql));
    await owner(`UPDATE job SET created_at = now() - interval '1 hour' WHERE id = '${id}'`);
    const { closeLostWork } = await import('../../api/exchange/close-lost-work.ts');
    await closeLostWork(await contexts.system());
    expect(await state(id)).toMatchObject({ state: 'FAILED', problem: 'INTERNAL_SERVER_ERROR' });
  });
});

describe('jobs of a process that was killed', () => {
  test('are free again once its connection is gone, and those of a living one are not', async () => {
    const { freeJobsOfTheGone, Presence } = await import('../../api/jobs/presence.ts');
    const alive = new Presence(world.db.jobPool, 'pool-alive');
    await until(
      async () => (await desk.sql(`SELECT pg_try_advisory_xact_lock(hashtextextended('pool-alive', 7)) AS free`))[0].free === false,
    );
    await desk.sql(
      `SELECT graphile_worker.add_job('nobodyDoesThis', '{}', job_key => name) FROM unnest(ARRAY['of-alive', 'of-dead', 'of-fresh']) name`,
    );
    const hold = (key: string, by: string, since: string) =>
      desk.sql(`UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now() - $3::interval WHERE key = $1`, [
        key,
        by,
        since,
      ]);
    await hold('of-alive', 'pool-alive', '1 minute');
    await hold('of-dead', 'pool-dead', '1 minute');
    await hold('of-fresh', 'pool-fresh', '1 second');
    await freeJobsOfTheGone(world.db.jobPool);
    const held = await desk.sql(
      `SELECT key FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL AND key LIKE 'of-%' ORDER BY key`,
    );
    expect(held.map(({ key }) => key)).toEqual(['of-alive', 'of-fresh']);
    alive.leave();
    await until(async () => {
      await freeJobsOfTheGone(world.db.jobPool);
      return (await desk.sql(`SELECT FROM graphile_worker._private_jobs WHERE locked_by = 'pool-alive'`)).length === 0;
    });
    await desk.sql(`DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'of-%'`);
  });
});

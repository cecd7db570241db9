import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealLogs } from '../../api/audit/seal-logs.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { ask } from '../ask.ts';
import { eva, jan } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const asOwner = (text: string) => world.db.owner(source => source.query(text));
const seal = async () => sealLogs(await new RequestContexts(world).system(), { allOfIt: true });
const begin = 'mutation { verifyLogs { verification { id state } } }';
const last = '{ logVerification { id state startedAt finishedAt done total verifiedTo findings { record kind from to sentence } } }';
const state = async () => (await ask(world, eva, last)).data['logVerification'];

/** Waits for the end of the verification, which runs beside the test. */
async function ended(): Promise<Record<string, any>> {
  for (let i = 0; i < 500; i++) {
    const found = await state();
    if (found.state !== 'RUNNING') return found;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('it never ended');
}

test('nothing was verified yet', async () => {
  expect(await state()).toBeNull();
});

test('Eva asks for it; it waits in the queue, is done by a job, and says to when everything is intact', async () => {
  await desk.contact(jan, 'membership', 'nora', 'street');
  await seal();
  const asked = await ask(world, eva, begin);
  expect(asked.data['verifyLogs'].verification).toEqual({ id: expect.any(String), state: 'RUNNING' });
  expect(await desk.sql(`SELECT viewer_kind, subject FROM change_log WHERE action = 'verifyLogs'`)).toEqual([
    { viewer_kind: 'staff', subject: 'log' },
  ]);
  expect(refused(await ask(world, eva, begin))).toEqual(['CONFLICT verification:underWay']);
  const jobs = await runJobs(world);
  const found = await ended();
  await jobs.close();
  const [{ sealed }] = await desk.sql('SELECT max(sealed_at) AS sealed FROM log_seal');
  expect(found).toMatchObject({ id: asked.data['verifyLogs'].verification.id, state: 'INTACT', findings: [] });
  expect(found['done']).toBeGreaterThan(0);
  expect(new Date(found['verifiedTo']).getTime()).toBe(sealed.getTime());
});

test('what is not as it was written is said, and to when it once was', async () => {
  const before = await state();
  await asOwner(`UPDATE access_log SET operation = 'contacts' WHERE id = (SELECT min(id) FROM access_log WHERE operation = 'contact')`);
  await ask(world, eva, begin);
  const jobs = await runJobs(world);
  const found = await ended();
  await jobs.close();
  expect(found).toMatchObject({
    state: 'BROKEN',
    verifiedTo: before.verifiedTo,
    findings: [{ record: 'ACCESS_LOG', kind: 'CHANGED', from: '1', sentence: expect.stringContaining('is not what was written') }],
  });
});

test('one whose process is gone is not under way for ever', async () => {
  await ask(world, eva, begin);
  await asOwner(`UPDATE log_verification SET told_at = now() - interval '3 minutes' WHERE state = 'RUNNING'`);
  expect((await state()).state).toBe('STOPPED');
  expect((await ask(world, eva, begin)).errors).toEqual([]);
});

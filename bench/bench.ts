import 'reflect-metadata';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { availableParallelism, cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openHouse, type House } from './house.ts';
import { fire, type Volley } from './load-generator.ts';
import { markdown, type Measured, median, percentile, type Result, targetsOf } from './report.ts';
import { insistOnSameAnswers, type Sides, type Workload, workloads } from './workloads.ts';

/** How much is measured. `--quick` only shows that it works; its numbers mean nothing and are written nowhere. */
const scale = process.argv.includes('--quick')
  ? { contacts: 2_000, depth: 1_000, rounds: 1, milliseconds: 100, quick: true }
  : { contacts: 100_000, depth: 50_000, rounds: 5, milliseconds: 800, quick: false };

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Both servers as processes of their own over one database, asked in turns. */
async function bench(): Promise<Result> {
  console.log(`Loading ${scale.contacts.toLocaleString('en')} contacts …`);
  const house = await openHouse(scale.contacts, scale.quick);
  const [floorPort, oursPort] = [await freePort(), await freePort()];
  const floor = run([here('floor.js'), house.socketFolder, String(floorPort)], {});
  const ours = run([here('../api/main.js')], { ...house.environment, PORT: String(oursPort) });
  try {
    await Promise.all([listening(floorPort, floor), listening(oursPort, ours)]);
    const sides = { floor: floorPort, ours: oursPort, token: house.token };
    return await measure(house, sides, { floor, ours });
  } finally {
    for (const server of [floor, ours]) await ended(server);
    await house.close();
  }
}

async function measure(house: House, sides: Sides, servers: { floor: ChildProcess; ours: ChildProcess }): Promise<Result> {
  const { all, asked } = await workloads(sides, scale.depth);
  let answered = asked + (await insistOnSameAnswers(sides, all));
  const before = await house.commitTime();
  const takes = all.flatMap(workload => [1, 16].map(connections => ({ workload, connections, floor: [] as Volley[], ours: [] as Volley[] })));
  // The first round warms up caches, plans and compiled queries, and is thrown away.
  for (let round = 0; round <= scale.rounds; round++) {
    if (round > 0) console.log(`Round ${round} of ${scale.rounds} …`);
    for (const take of takes) {
      for (const side of round % 2 === 0 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const)) {
        const volley = await fire(sides[side], take.workload[side], take.connections, round === 0 ? scale.milliseconds / 2 : scale.milliseconds);
        if (side === 'ours') answered += volley.answers;
        if (round > 0) take[side].push(volley);
      }
    }
  }
  const commit = [before, await house.commitTime()] as const;
  const measured = takes.map(measuredOf);
  return {
    contacts: scale.contacts, rounds: scale.rounds, machine: `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()})`,
    measured, targets: targetsOf(measured), memory: { floor: memoryOf(servers.floor), ours: memoryOf(servers.ours) }, commit, answered, logged: await house.logged(),
  };
}

function measuredOf({ workload, connections, floor, ours }: { workload: Workload; connections: number; floor: Volley[]; ours: Volley[] }): Measured {
  const rate = ({ answers, seconds }: Volley) => answers / seconds;
  const speed = (volleys: readonly Volley[]) => {
    const took = volleys.flatMap(volley => volley.took);
    return { perSecond: median(volleys.map(rate)), p50: median(took), p99: percentile(took, 0.99) };
  };
  return { name: workload.name, connections, floor: speed(floor), ours: speed(ours), ratio: median(ours.map((volley, i) => rate(volley) / rate(floor[i]!))) };
}

const run = (args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [...args], { env: { NODE_ENV: 'production', ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });

/** Resolves when something answers on the port. */
async function listening(port: number, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error('A server ended before it listened');
    if (await fetch(`http://127.0.0.1:${port}/livez`).then(response => response.ok, () => false)) return;
    await sleep(100);
  }
  throw new Error('A server did not listen within half a minute');
}

const ended = (server: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 5_000).unref();
  });

/** Resident megabytes; null where there is no `ps` to ask. */
function memoryOf(server: ChildProcess): number | null {
  try {
    return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) / 1024);
  } catch {
    return null;
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

bench().then(
  result => {
    const table = markdown(result);
    console.log(`\n${table}`);
    if (!scale.quick) {
      writeFileSync(here('../../bench/result.json'), `${JSON.stringify(result, null, 2)}\n`);
      writeFileSync(here('../../bench/RESULT.md'), table);
    }
    const lost = result.answered - result.logged;
    if (lost !== 0) console.error(`${lost} answers are not in the access log.`);
    process.exitCode = lost === 0 && (scale.quick || result.targets.every(target => target.reached)) ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

import 'reflect-metadata';
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { freePort } from '../api/demo/free-port.ts';
import { openHouse, type House } from './house.ts';
import { fire, type Volley } from './load-generator.ts';
import { cpuOf, ended, listening, memoryOf, run } from './processes.ts';
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
  const takes = all.flatMap(workload => [1, 16].map(connections => ({ workload, connections, floor: [] as Run[], ours: [] as Run[] })));
  // The first round warms up caches, plans and compiled queries, and is thrown away.
  for (let round = 0; round <= scale.rounds; round++) {
    if (round > 0) console.log(`Round ${round} of ${scale.rounds} …`);
    for (const take of takes) {
      for (const side of round % 2 === 0 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const)) {
        const before = cpuOf(servers[side]);
        const fired = await fire(sides[side], take.workload[side], take.connections, scale.milliseconds);
        const volley = { ...fired, cpu: cpuOf(servers[side]) - before };
        if (side === 'ours') answered += volley.answers;
        if (round > 0) take[side].push(volley);
      }
    }
  }
  const commit = [before, await house.commitTime()] as const;
  const measured = takes.map(measuredOf);
  return {
    contacts: scale.contacts,
    rounds: scale.rounds,
    machine: `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()})`,
    measured,
    targets: targetsOf(measured),
    memory: { floor: memoryOf(servers.floor), ours: memoryOf(servers.ours) },
    commit,
    answered,
    logged: await house.logged(),
  };
}

/** A volley, and how much processor time the server of that side took for it, in milliseconds. */
type Run = Volley & { readonly cpu: number };

function measuredOf({
  workload,
  connections,
  floor,
  ours,
}: {
  workload: Workload;
  connections: number;
  floor: Run[];
  ours: Run[];
}): Measured {
  const rate = ({ answers, seconds }: Volley) => answers / seconds;
  const speed = (volleys: readonly Run[]) => {
    const took = volleys.flatMap(volley => volley.took);
    return {
      perSecond: median(volleys.map(rate)),
      p50: median(took),
      p99: percentile(took, 0.99),
      cpu: volleys.reduce((sum, { cpu }) => sum + cpu, 0) / took.length,
    };
  };
  return {
    name: workload.name,
    connections,
    floor: speed(floor),
    ours: speed(ours),
    ratio: median(ours.map((volley, i) => rate(volley) / rate(floor[i]!))),
  };
}

// Ctrl-C: the servers hear it, too; the house is cleared away on exit.
process.once('SIGINT', () => process.exit(130));

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

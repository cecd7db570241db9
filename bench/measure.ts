import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../api/demo/free-port.ts';
import { type House, openHouse } from './house.ts';
import { fire, type Volley } from './load-generator.ts';
import { cpuOf, ended, listening, memoryOf, run } from './processes.ts';
import { type Measured, median, percentile } from './report.ts';
import { insistOnSameAnswers, type Sides, type Workload, workloads } from './workloads.ts';

/** How much is measured of one house. */
export interface Scale {
  readonly contacts: number;
  readonly depth: number;
  readonly rounds: number;
  /** How long each volley lasts. */
  readonly milliseconds: number;
  /** Which questions, and at how many connections; absent: all of them. */
  readonly only?: (workload: Workload, connections: number) => boolean;
  /** Does not wait for the disk: shows that it works, and nothing else. */
  readonly hasty?: boolean;
}

/** What one house measured. */
export interface Measurement {
  readonly contacts: number;
  readonly measured: readonly Measured[];
  /** Megabytes that each server holds: before the first question, and after the last. */
  readonly memory: { readonly floor: number | null; readonly idle: number | null; readonly ours: number | null };
  /** Milliseconds of one durable commit on this disk, before and after the rounds. */
  readonly commit: readonly [before: number, after: number];
  /** Answers of ours, and entries in the access log that they left. */
  readonly answered: number;
  readonly logged: number;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Both servers as processes of their own over one database, asked in turns. */
export async function measureHouse(scale: Scale): Promise<Measurement> {
  console.log(`Loading ${scale.contacts.toLocaleString('en')} contacts …`);
  const house = await openHouse(scale.contacts, scale.hasty ?? false);
  const [floorPort, oursPort] = [await freePort(), await freePort()];
  const floor = run([here('floor.js'), house.socketFolder, String(floorPort)], {});
  const ours = run([here('../api/main.js')], { ...house.environment, PORT: String(oursPort) });
  try {
    await Promise.all([listening(floorPort, floor), listening(oursPort, ours)]);
    return await measure(scale, house, { floor: floorPort, ours: oursPort, token: house.token }, { floor, ours });
  } finally {
    for (const server of [floor, ours]) await ended(server);
    await house.close();
  }
}

async function measure(
  scale: Scale,
  house: House,
  sides: Sides,
  servers: { floor: ChildProcess; ours: ChildProcess },
): Promise<Measurement> {
  const idle = memoryOf(servers.ours);
  const { all, asked } = await workloads(sides, scale.depth);
  let answered = asked + (await insistOnSameAnswers(sides, all));
  const before = await house.commitTime();
  const takes = all
    .flatMap(workload => workload.connections.map(connections => ({ workload, connections, floor: [] as Run[], ours: [] as Run[] })))
    .filter(({ workload, connections }) => scale.only?.(workload, connections) ?? true);
  // The first round warms up caches, plans and compiled code, and is thrown away.
  for (let round = 0; round <= scale.rounds; round++) {
    if (round > 0) console.log(`Round ${round} of ${scale.rounds} …`);
    for (const take of takes) {
      for (const side of round % 2 === 0 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const)) {
        const begin = cpuOf(servers[side]);
        const fired = await fire(sides[side], take.workload[side], take.connections, scale.milliseconds);
        const volley = { ...fired, cpu: cpuOf(servers[side]) - begin };
        if (side === 'ours') answered += volley.answers;
        if (round > 0) take[side].push(volley);
      }
    }
  }
  return {
    contacts: scale.contacts,
    measured: takes.map(measuredOf),
    memory: { floor: memoryOf(servers.floor), idle, ours: memoryOf(servers.ours) },
    commit: [before, await house.commitTime()],
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

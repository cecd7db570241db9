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

/** A house with both servers as processes of their own over one database. */
interface Open {
  readonly scale: Scale;
  readonly house: House;
  readonly sides: Sides;
  readonly servers: { readonly floor: ChildProcess; readonly ours: ChildProcess };
}

/** Houses of several sizes, open at the same time and asked in turns: what disturbs the machine for a moment disturbs all of them alike. */
export async function measureHouses(scales: readonly Scale[]): Promise<Measurement[]> {
  const opened: Open[] = [];
  try {
    for (const scale of scales) opened.push(await open(scale));
    return await measure(opened);
  } finally {
    for (const each of opened) await closed(each);
  }
}

async function open(scale: Scale): Promise<Open> {
  console.log(`Loading ${scale.contacts.toLocaleString('en')} contacts …`);
  const house = await openHouse(scale.contacts, scale.hasty ?? false);
  const [floorPort, oursPort] = [await freePort(), await freePort()];
  const servers = {
    floor: run([here('floor.js'), house.socketFolder, String(floorPort)], {}),
    ours: run([here('../api/main.js')], { ...house.environment, PORT: String(oursPort) }),
  };
  const each = { scale, house, sides: { floor: floorPort, ours: oursPort, token: house.token }, servers };
  try {
    await Promise.all([listening(floorPort, servers.floor), listening(oursPort, servers.ours)]);
    return each;
  } catch (error) {
    await closed(each);
    throw error;
  }
}

async function closed({ servers, house }: Open): Promise<void> {
  for (const server of [servers.floor, servers.ours]) await ended(server);
  await house.close();
}

/** One question at one number of connections, asked of one house. */
interface Take {
  readonly of: Measuring;
  readonly workload: Workload;
  readonly connections: number;
  readonly floor: Run[];
  readonly ours: Run[];
}

interface Measuring extends Open {
  readonly idle: number | null;
  readonly before: number;
  answered: number;
}

async function measure(opened: readonly Open[]): Promise<Measurement[]> {
  const houses: Measuring[] = [];
  const takes: Take[] = [];
  for (const each of opened) {
    const idle = memoryOf(each.servers.ours);
    const { all, asked } = await workloads(each.sides, each.scale.depth);
    const answered = asked + (await insistOnSameAnswers(each.sides, all));
    const of = { ...each, idle, before: await each.house.commitTime(), answered };
    houses.push(of);
    for (const workload of all)
      for (const connections of workload.connections)
        if (each.scale.only?.(workload, connections) ?? true) takes.push({ of, workload, connections, floor: [], ours: [] });
  }
  // The same question of every house, one right after the other.
  const perHouse = houses.map(house => takes.filter(({ of }) => of === house));
  const inTurns = perHouse[0]!.flatMap((_, i) => perHouse.flatMap(each => each[i] ?? []));
  const rounds = Math.max(...opened.map(({ scale }) => scale.rounds));
  // The first round warms up caches, plans and compiled code, and is thrown away.
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) console.log(`Round ${round} of ${rounds} …`);
    for (const take of inTurns) {
      const { servers, sides, scale } = take.of;
      for (const side of round % 2 === 0 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const)) {
        const begin = cpuOf(servers[side]);
        const fired = await fire(sides[side], take.workload[side], take.connections, scale.milliseconds);
        const volley = { ...fired, cpu: cpuOf(servers[side]) - begin };
        if (side === 'ours') take.of.answered += volley.answers;
        if (round > 0) take[side].push(volley);
      }
    }
  }
  return Promise.all(
    houses.map(async house => ({
      contacts: house.scale.contacts,
      measured: takes.filter(({ of }) => of === house).map(measuredOf),
      memory: { floor: memoryOf(house.servers.floor), idle: house.idle, ours: memoryOf(house.servers.ours) },
      commit: [house.before, await house.house.commitTime()] as const,
      answered: house.answered,
      logged: await house.house.logged(),
    })),
  );
}

/** A volley, and how much processor time the server of that side took for it, in milliseconds. */
type Run = Volley & { readonly cpu: number };

function measuredOf({ workload, connections, floor, ours }: Take): Measured {
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

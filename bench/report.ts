import type { Measurement } from './measure.ts';

/** What one question measured at one number of connections: medians over the rounds. */
export interface Measured {
  readonly name: string;
  readonly connections: number;
  readonly floor: Speed;
  readonly ours: Speed;
  /** Our requests per second over the floor's, the median of each round's own ratio. */
  readonly ratio: number;
}
export interface Speed {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time that the server, PostgreSQL aside, spent on one answer. */
  readonly cpu: number;
}

/** One thing to reach, and whether it was. */
export interface Target {
  readonly what: string;
  readonly measured: number;
  readonly wanted: string;
  readonly reached: boolean;
}

export interface Result extends Measurement {
  readonly rounds: number;
  readonly machine: string;
  /** The same questions among fewer and more people. */
  readonly bySize: readonly Measurement[];
  readonly targets: readonly Target[];
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

export function percentile(numbers: readonly number[], share: number): number {
  const inOrder = [...numbers].sort((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
}

/** What is wanted, with the durable log on, against the floor of the same rounds. */
export function targetsOf({ measured, memory }: Measurement, bySize: readonly Measurement[]): Target[] {
  const at = (name: string, connections: number, among = measured) =>
    among.find(row => row.name.startsWith(name) && row.connections === connections);
  const least = (what: string, name: string, connections: number, wanted: number): Target[] => {
    const row = at(name, connections);
    return row
      ? [
          {
            what: `${what}, ${connectionsOf({ connections })}: of the floor`,
            measured: row.ratio,
            wanted: `≥ ${wanted}`,
            reached: row.ratio >= wanted,
          },
        ]
      : [];
  };
  const most = (what: string, value: number | undefined, wanted: number, unit = ''): Target[] =>
    value === undefined || Number.isNaN(value) ? [] : [{ what, measured: value, wanted: `≤ ${wanted}${unit}`, reached: value <= wanted }];
  const depth = [1, 16].flatMap(connections =>
    most(
      `depth against page 1, ${connectionsOf({ connections })}`,
      slower(at('list, page 1', connections), at('list, at depth', connections)),
      1.2,
    ),
  );
  const [usual, large] = [bySize.find(({ contacts }) => contacts === 100_000), bySize.find(({ contacts }) => contacts === 1_000_000)];
  const size = large
    ? ['list, page 1', 'one contact'].flatMap(name =>
        most(`a million against 100,000: ${name}`, slower(at(name, 16, usual?.measured), at(name, 16, large.measured)), 1.2),
      )
    : [];
  return [
    ...least('list', 'list, page 1', 1, 0.5),
    ...least('list', 'list, page 1', 16, 0.65),
    ...least('one contact', 'one contact', 1, 0.45),
    ...least('one contact', 'one contact', 16, 0.6),
    ...least('export of one contact', 'export', 16, 0.6),
    ...least('search in all fields', 'search', 16, 3),
    ...depth,
    ...size,
    ...most('memory after the run', memory.ours ?? undefined, 180, ' MB'),
  ];
}

/** How many times longer the second takes than the first. */
const slower = (first: Measured | undefined, second: Measured | undefined) =>
  first && second ? first.ours.perSecond / second.ours.perSecond : undefined;

/** Beside the result that was committed before: what became better or worse by more than a tenth. */
export function compared(result: Result, before: Result | null): string {
  if (!before) return '';
  const changes = result.measured.flatMap(({ name, connections, ratio }) => {
    const then = before.measured.find(row => row.name === name && row.connections === connections)?.ratio;
    if (!then || Math.abs(ratio / then - 1) < 0.1) return [];
    return [
      `${ratio > then ? 'better' : 'worse '}  ${name}, ${connectionsOf({ connections })}: ${then.toFixed(2)} → ${ratio.toFixed(2)} of the floor`,
    ];
  });
  return `\nAgainst the last committed result:\n${changes.join('\n') || 'nothing moved by more than a tenth.'}\n`;
}

const connectionsOf = ({ connections }: { connections: number }) => (connections === 1 ? '1 connection' : `${connections} connections`);
const cells = (row: readonly unknown[]) => `| ${row.join(' | ')} |`;
const round = (value: number, digits: number) => value.toFixed(digits);

/** The result as Markdown: the very table that is printed and committed. */
export function markdown({ contacts, rounds, machine, measured, targets, memory, commit, answered, logged, bySize }: Result): string {
  const table = [
    cells(['question', 'connections', 'floor req/s', 'ours req/s', 'ratio', 'floor p50 / p99 ms', 'ours p50 / p99 ms', 'server CPU ms']),
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...measured.map(({ name, connections, floor, ours, ratio }) =>
      cells([
        name,
        connections,
        round(floor.perSecond, 0),
        round(ours.perSecond, 0),
        round(ratio, 2),
        `${round(floor.p50, 2)} / ${round(floor.p99, 2)}`,
        `${round(ours.p50, 2)} / ${round(ours.p99, 2)}`,
        `${round(floor.cpu, 2)} / ${round(ours.cpu, 2)}`,
      ]),
    ),
  ];
  return [
    '# What the law costs',
    '',
    `${contacts.toLocaleString('en')} contacts; ${rounds} interleaved ${rounds === 1 ? 'round' : 'rounds, medians'}. The floor is a bare Node http + pg server that answers the same JSON with one hand-written SQL statement, without viewer, purpose, decision or access log; ours answers with all of them, the log durable before each answer leaves.`,
    `${machine}. A durable commit alone takes ${commit.map(took => took.toFixed(2)).join(' to ')} ms on this disk; at one connection each of our answers waits for one, at more they share.`,
    '',
    ...table,
    '',
    cells(['target', 'measured', 'wanted', '']),
    '| --- | --: | --: | --- |',
    ...targets.map(({ what, measured: value, wanted, reached }) => cells([what, round(value, 2), wanted, reached ? 'reached' : 'missed'])),
    '',
    `Memory: floor ${memory.floor ?? '?'} MB, ours ${memory.idle ?? '?'} MB before the first question and ${memory.ours ?? '?'} MB after the last. Of our ${answered.toLocaleString('en')} answers, ${logged.toLocaleString('en')} are in the access log.`,
    '',
    ...(bySize.length > 1 ? [...sizeTable(bySize), ''] : []),
    ...['size', 'selectivity', 'connections', 'memory'].map(name => `![${name}](plots/${name}.svg)`),
    '',
  ].join('\n');
}

/** Requests per second of ours by how many people there are, at 16 connections. */
function sizeTable(bySize: readonly Measurement[]): string[] {
  const names = bySize[0]!.measured
    .filter(row => row.connections === 16 && bySize.every(each => each.measured.some(other => same(row, other))))
    .map(row => row.name);
  const cell = (each: Measurement, name: string) => {
    const row = each.measured.find(other => same(other, { name, connections: 16 }))!;
    return `${round(row.ours.perSecond, 0)} (${round(row.ratio, 2)})`;
  };
  return [
    cells(['ours req/s at 16 connections (of the floor)', ...bySize.map(({ contacts }) => contacts.toLocaleString('en'))]),
    `| --- |${' --: |'.repeat(bySize.length)}`,
    ...names.map(name => cells([name, ...bySize.map(each => cell(each, name))])),
  ];
}

const same = (a: Pick<Measured, 'name' | 'connections'>, b: Pick<Measured, 'name' | 'connections'>) =>
  a.connections === b.connections && a.name.split(' depth')[0] === b.name.split(' depth')[0];

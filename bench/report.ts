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

export interface Result {
  readonly contacts: number;
  readonly rounds: number;
  readonly machine: string;
  readonly measured: readonly Measured[];
  readonly targets: readonly Target[];
  /** Megabytes that each server holds after the run. */
  readonly memory: { readonly floor: number | null; readonly ours: number | null };
  /** Milliseconds of one durable commit on this disk, before and after the rounds. */
  readonly commit: readonly [before: number, after: number];
  /** Answers of ours, and entries in the access log that they left. */
  readonly answered: number;
  readonly logged: number;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

export function percentile(numbers: readonly number[], share: number): number {
  const inOrder = [...numbers].sort((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
}

/** The targets: with the durable log on, against the floor of the same rounds. */
export function targetsOf(measured: readonly Measured[]): Target[] {
  const [page1, deep, one] = ['list, page 1', 'list, at depth', 'one contact'].map(name =>
    measured.filter(row => row.name.startsWith(name)),
  );
  const least = (what: string, rows: readonly Measured[], wanted: number): Target[] =>
    rows.map(row => ({
      what: `${what}, ${connectionsOf(row)}: of the floor`,
      measured: row.ratio,
      wanted: `≥ ${wanted}`,
      reached: row.ratio >= wanted,
    }));
  const depth = deep!.map((row, i) => {
    const times = page1![i]!.ours.perSecond / row.ours.perSecond;
    return { what: `depth against page 1, ${connectionsOf(row)}`, measured: times, wanted: '≤ 1.2', reached: times <= 1.2 };
  });
  return [...least('list', page1!, 0.5), ...least('one contact', one!, 0.45), ...depth];
}

const connectionsOf = ({ connections }: { connections: number }) => (connections === 1 ? '1 connection' : `${connections} connections`);
const cells = (row: readonly unknown[]) => `| ${row.join(' | ')} |`;
const round = (value: number, digits: number) => value.toFixed(digits);

/** The result as Markdown: the very table that is printed and committed. */
export function markdown({ contacts, rounds, machine, measured, targets, memory, commit, answered, logged }: Result): string {
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
    `Memory after the run: floor ${memory.floor ?? '?'} MB, ours ${memory.ours ?? '?'} MB. Of our ${answered.toLocaleString('en')} answers, ${logged.toLocaleString('en')} are in the access log.`,
    '',
  ].join('\n');
}

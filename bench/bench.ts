import 'reflect-metadata';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Measurement, measureHouses, type Scale } from './measure.ts';
import { plotsOf } from './plots.ts';
import { compared, markdown, type Result, targetsOf } from './report.ts';

const quick = process.argv.includes('--quick');
const million = process.argv.includes('--million');

/** `--quick` only shows that it works; its numbers mean nothing and are written nowhere. */
const whole: Scale = quick
  ? { contacts: 2_000, depth: 1_000, rounds: 1, milliseconds: 80, hasty: true }
  : { contacts: 100_000, depth: 50_000, rounds: 5, milliseconds: 700 };

/** Several sizes are asked what must not cost more when there are more people, at the same time, so that they compare. */
const sizes: Scale[] = (quick ? [] : [10_000, 100_000, ...(million ? [1_000_000] : [])]).map(contacts => ({
  ...whole,
  contacts,
  depth: contacts / 2,
  rounds: 3,
  only: ({ name }, connections) =>
    connections === 16 && (name.startsWith('list, ') || name.startsWith('one ') || name.startsWith('prefix') || name.startsWith('search')),
}));

const committed = (file: string) => fileURLToPath(new URL(`../../bench/${file}`, import.meta.url));

async function bench(): Promise<{ result: Result; before: Result | null }> {
  const machine = `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()})`;
  const [main] = (await measureHouses([whole])) as [Measurement];
  const resultOf = (bySize: Measurement[]): Result => ({
    ...main,
    rounds: whole.rounds,
    machine,
    bySize,
    targets: targetsOf(main, bySize),
  });
  // The other sizes take their time: what is known is told.
  if (sizes.length > 0) console.log(markdown(resultOf([main])));
  const bySize = sizes.length > 0 ? await measureHouses(sizes) : [main];
  return { result: resultOf(bySize), before: lastResult() };
}

/** The result that was committed last, if it is one of this shape. */
function lastResult(): Result | null {
  if (!existsSync(committed('result.json'))) return null;
  const last = JSON.parse(readFileSync(committed('result.json'), 'utf8')) as Partial<Result>;
  return last.measured ? (last as Result) : null;
}

// Ctrl-C: the servers hear it, too; the house is cleared away on exit.
process.once('SIGINT', () => process.exit(130));

bench().then(
  ({ result, before }) => {
    const table = markdown(result);
    console.log(`\n${table}${compared(result, before)}`);
    if (!quick) {
      mkdirSync(committed('plots'), { recursive: true });
      for (const [name, svg] of plotsOf(result)) writeFileSync(committed(`plots/${name}.svg`), svg);
      writeFileSync(committed('result.json'), `${JSON.stringify(result, null, 2)}\n`);
      writeFileSync(committed('RESULT.md'), table);
    }
    const lost = [result, ...result.bySize].reduce((sum, { answered, logged }) => sum + answered - logged, 0);
    if (lost !== 0) console.error(`${lost} answers are not in the access log.`);
    process.exitCode = lost === 0 && (quick || result.targets.every(target => target.reached)) ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

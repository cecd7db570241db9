import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { inject } from 'vitest';
import type { Config } from '../api/config.ts';
import type { Keys } from '../api/context.ts';
import { openDatabase, type Database } from '../api/database.ts';
import type { Job } from '../api/jobs/run-job.ts';
import type { RunningJobs } from '../api/jobs/start-jobs.ts';
import { deriveKeys, loadMasterKey } from '../api/keys.ts';
import { configFor, copyDatabase, dropDatabase, EMPTY, ensureTemplate } from './cluster.ts';
import { freePort } from './free-port.ts';

/** What is in the database when a test begins: nothing but the schema, the people of `cast.ts`, or the whole demo. */
export type Seed = 'empty' | 'cast' | 'demo';

type Load = (db: Database, keys: Keys) => Promise<void>;

/** Who fills each template; imported only by the run that needs it. */
const loaders: Record<Exclude<Seed, 'empty'>, { file: string; name: string }> = {
  cast: { file: './cast.ts', name: 'loadCast' },
  demo: { file: '../api/demo/load-demo.ts', name: 'loadDemo' },
};

export interface TestDatabase {
  readonly db: Database;
  readonly keys: Keys;
  readonly config: Config;
  /** Closes the connections and drops the database. */
  drop(): Promise<void>;
}

export interface World extends Omit<TestDatabase, 'drop'> {
  /** Where the server answers, without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

interface Wishes {
  readonly seed?: Seed;
  /** Whether jobs run, too: those of the product, and what a test adds to them. */
  readonly jobs?: boolean | Readonly<Record<string, Job>>;
  /** Where its people may sign in beside their password, told its own address. */
  readonly provider?: (url: string) => Promise<NonNullable<Config['provider']>>;
  /** The address in its links; its own, if absent. */
  readonly publicUrl?: string;
}

/** A database of its own for one test file, for tests that need no HTTP. `port` only gives the public address. */
export async function openTestDatabase({ seed = 'empty', port }: Wishes & { port?: number } = {}): Promise<TestDatabase> {
  const cluster = inject('cluster');
  const template = await templateFor(seed);
  const name = `inzage_test_${randomBytes(6).toString('hex')}`;
  await copyDatabase(cluster, template, name);
  const config = configFor(cluster, name, port);
  const db = await openDatabase(config);
  const drop = async (): Promise<void> => {
    await db.close();
    await dropDatabase(cluster, name);
  };
  return { db, keys: deriveKeys(loadMasterKey(config)), config, drop };
}

/** The same, with the real server on a free port in front: what a story or a browser talks to. */
export async function openWorld({ seed = 'demo', jobs = false, publicUrl, provider }: Wishes = {}): Promise<World> {
  const { startServer } = await import('../api/server.ts'); // costly, and most test files need no server
  const { db, keys, config: own, drop } = await openTestDatabase({ seed, port: await freePort() });
  const config = { ...own, ...(publicUrl !== undefined && { publicUrl }), ...(provider && { provider: await provider(own.publicUrl) }) };
  const server = await startServer({ config, db, keys });
  const running = jobs ? await runJobs({ config, db, keys }, jobs === true ? {} : jobs) : undefined;
  const close = async (): Promise<void> => {
    await server.close();
    await running?.close();
    await drop();
  };
  return { url: own.publicUrl, db, keys, config, close };
}

/** The queue of this database at work, as in a process of its own. */
export async function runJobs(
  parts: Pick<World, 'config' | 'db' | 'keys'>,
  more: Readonly<Record<string, Job>> = {},
): Promise<RunningJobs> {
  const [{ jobs }, { startJobs }, { RequestContexts }] = await Promise.all([
    import('../api/jobs.ts'),
    import('../api/jobs/start-jobs.ts'),
    import('../api/request-context.ts'),
  ]);
  return startJobs({ db: parts.db, contexts: new RequestContexts(parts), jobs: { ...jobs, ...more }, log: pino({ level: 'silent' }) });
}

async function templateFor(seed: Seed): Promise<string> {
  if (seed === 'empty') return EMPTY;
  const cluster = inject('cluster');
  const { file, name } = loaders[seed];
  await ensureTemplate(cluster, `inzage_${seed}`, async config => {
    const load = ((await import(file)) as Record<string, Load>)[name];
    if (load === undefined) throw new Error(`${file} exports no ${name}`);
    const db = await openDatabase(config);
    await load(db, deriveKeys(loadMasterKey(config))).finally(() => db.close());
  });
  return `inzage_${seed}`;
}

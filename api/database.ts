import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from './config.ts';
import { connected, dataSource, jobPool, longLines, poolOf, shortLines, type Targets } from './database/connections.ts';
import type { Lines } from './database/lines.ts';
import { prepareDatabase } from './database/prepare-database.ts';
import { insistOnLittlePower } from './database/runtime-power.ts';
import { reachPostgres } from './database/reach-postgres.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/list.ts';

/** The one way to PostgreSQL, as the runtime role; the owner only for the length of one piece of work. */
export interface Database {
  /** Entities, transactions and ordinary writes. */
  readonly app: DataSource;
  /** The pool inside `app`, for statements whose text is ours. */
  readonly pool: pg.Pool;
  /** For reading statements that log, the short ones with a kept plan: they travel together and share a commit. Instants come as text. */
  readonly readLines: Lines;
  /** The same for those whose work is not known beforehand. */
  readonly searchLines: Lines;
  /** For finding out who asks: nothing is written here, so nobody waits for a disk. */
  readonly lookUps: Lines;
  /** For the queue of jobs; connects only where jobs run. */
  readonly jobPool: pg.Pool;
  /** Housekeeping and migrations: connects as the owner, works, and disconnects. Knows no entities. */
  owner<T>(work: (ds: DataSource) => Promise<T>): Promise<T>;
  /** Ends every connection, and the embedded server if it is ours. */
  close(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL or reaches the one of `DATABASE_URL`, migrates it as the owner, and opens it as the runtime role.
 * Throws `CannotStart` when the database belongs to the other mode or key, or when the runtime role could do too much.
 */
export async function openDatabase(config: Config): Promise<Database> {
  const targets = await reachPostgres(config);
  const owner: Database['owner'] = async work => {
    const source = await connected(dataSource(targets.owner, { migrations, poolSize: 2, unhurried: true }), 'DATABASE_OWNER_URL');
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  };
  const app = dataSource(targets.runtime, { entities, poolSize: 10 });
  const readLines = shortLines(targets.runtime, 2);
  const searchLines = longLines(targets.runtime, 6);
  const lookUps = shortLines(targets.runtime, 1);
  const queue = jobPool(targets.runtime, 6);
  const close = async (): Promise<void> => {
    await Promise.allSettled([
      app.isInitialized ? app.destroy() : undefined,
      readLines.end(),
      searchLines.end(),
      lookUps.end(),
      queue.end(),
    ]);
    await targets.stop();
  };
  try {
    await owner(source => prepareDatabase(source, runtimeRole(targets), config));
    await connected(app, 'DATABASE_URL');
    await insistOnLittlePower(poolOf(app));
    return { app, pool: poolOf(app), readLines, searchLines, lookUps, jobPool: queue, owner, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The role's name as PostgreSQL will see it; the parser of pg itself, so that both agree. */
const runtimeRole = (targets: Targets): string => new pg.Client(targets.runtime).user ?? '';

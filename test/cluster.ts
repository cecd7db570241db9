import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { parseConfig, type Config } from '../api/config.ts';

/** The one PostgreSQL of a test run, as `global-setup.ts` hands it to every test file. */
export interface Cluster {
  readonly socketFolder: string;
  /** Holds the master key that all databases of the run were made with. */
  readonly home: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: Cluster;
  }
}

/** Migrated, nobody in it. */
export const EMPTY = 'inzage_template';

/** The configuration of a process that works on one database of the cluster. */
export const configFor = (cluster: Cluster, database: string, port = 4000): Config => {
  const url = (role: string) => `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(cluster.socketFolder)}`;
  return parseConfig({
    INZAGE_HOME: cluster.home,
    KEY_FILE: join(cluster.home, 'master.key'),
    CHECKPOINT_FOLDER: join(cluster.home, 'checkpoints', database),
    PORT: String(port),
    DATABASE_URL: url('inzage_app'),
    DATABASE_OWNER_URL: url('inzage_owner'),
  });
};

/** One statement after the other as superuser: what tests do to databases as a whole. */
export async function asSuperuser(cluster: Cluster, statements: readonly string[], database = 'postgres'): Promise<void> {
  const db = new pg.Client({ host: cluster.socketFolder, user: 'postgres', database });
  await db.connect();
  try {
    for (const statement of statements) await db.query(statement);
  } finally {
    await db.end();
  }
}

/** A copy of a template takes some tens of milliseconds, so every test file has its own database. */
export const copyDatabase = (cluster: Cluster, from: string, to: string): Promise<void> =>
  asSuperuser(cluster, [
    `CREATE DATABASE ${to} TEMPLATE ${from} OWNER inzage_owner STRATEGY file_copy`,
    `REVOKE ALL ON DATABASE ${to} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${to} TO inzage_app`,
  ]);

export const dropDatabase = (cluster: Cluster, name: string): Promise<void> =>
  asSuperuser(cluster, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);

/**
 * Makes a template once per run, whoever needs it first; the others wait. It is built under another name and renamed,
 * so that a loader that fails half-way leaves no template that looks finished.
 */
export async function ensureTemplate(cluster: Cluster, name: string, load: (config: Config) => Promise<void>): Promise<void> {
  const lock = new pg.Client({ host: cluster.socketFolder, user: 'postgres', database: 'postgres' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [createHash('sha256').update(name).digest().readInt32BE()]);
    if ((await lock.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount) return;
    const unfinished = `${name}_unfinished`;
    await dropDatabase(cluster, unfinished);
    await copyDatabase(cluster, EMPTY, unfinished);
    await load(configFor(cluster, unfinished));
    await lock.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  } finally {
    await lock.end();
  }
}

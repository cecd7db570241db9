import pg from 'pg';
import type { Target } from './connections.ts';

const NAME = 'inzage';
const OWNER = 'inzage_owner';
const RUNTIME = 'inzage_app';

/**
 * Makes the two roles, the database and its extensions in a fresh embedded PostgreSQL, and answers how each role connects.
 * Invariant: this is all the superuser is ever used for. Under root it could read every file of the machine.
 */
export async function setUpDatabase(socketFolder: string): Promise<{ runtime: Target; owner: Target }> {
  await asSuperuser(socketFolder, 'postgres', async db => {
    for (const role of [OWNER, RUNTIME])
      if (await isMissing(db, 'SELECT 1 FROM pg_roles WHERE rolname = $1', role)) await db.query(`CREATE ROLE ${role} LOGIN`);
    if (await isMissing(db, 'SELECT 1 FROM pg_database WHERE datname = $1', NAME)) await db.query(`CREATE DATABASE ${NAME} OWNER ${OWNER}`);
  });
  await asSuperuser(socketFolder, NAME, async db => {
    for (const extension of ['pg_trgm', 'unaccent'])
      if (await isMissing(db, 'SELECT 1 FROM pg_extension WHERE extname = $1', extension)) await db.query(`CREATE EXTENSION ${extension}`);
    await db.query(`REVOKE ALL ON DATABASE ${NAME} FROM PUBLIC; GRANT CONNECT ON DATABASE ${NAME} TO ${RUNTIME}`);
  });
  return rolesAt(socketFolder);
}

/** How each role connects to an embedded server that was set up. */
export const rolesAt = (socketFolder: string): { runtime: Target; owner: Target } => ({
  runtime: { host: socketFolder, database: NAME, user: RUNTIME },
  owner: { host: socketFolder, database: NAME, user: OWNER },
});

async function asSuperuser(host: string, database: string, work: (db: pg.Client) => Promise<void>): Promise<void> {
  const db = new pg.Client({ host, database, user: 'postgres' });
  await db.connect();
  try {
    await work(db);
  } finally {
    await db.end();
  }
}

const isMissing = async (db: pg.Client, sql: string, name: string): Promise<boolean> => (await db.query(sql, [name])).rowCount === 0;

import type { DataSource, QueryRunner } from 'typeorm';
import { CannotStart } from '../cannot-start.ts';
import type { Config } from '../config.ts';
import { loadMasterKey } from '../keys.ts';
import { callable, grants } from '../migrations/grants.ts';
import { prepareJobQueue } from './job-queue.ts';
import { findInstallation, insistOnKey, insistOnOurs, writeInstallation } from './installation.ts';

/** Two processes may start on one database at once: the second waits for the first. */
const START_LOCK = 0x1a2a6e;

/**
 * Everything the owner does before the runtime role may connect: mode and key are checked first, so that a database
 * that is not ours to touch is not migrated either; then forward migrations; then the runtime role's rights.
 */
export async function prepareDatabase(owner: DataSource, runtimeRole: string, config: Config): Promise<void> {
  const session = owner.createQueryRunner();
  try {
    await insistOnVersion(session);
    await session.query('SELECT pg_advisory_lock($1)', [START_LOCK]);
    const found = await findInstallation(session);
    if (found) insistOnOurs(found, config);
    const mayCreateKey = !found && (config.mode === 'demo' || config.keyFileNamed);
    const key = loadMasterKey(config, mayCreateKey);
    if (found) insistOnKey(found, key, config);
    const ran = await owner.runMigrations();
    if (!found) await writeInstallation(session, config.mode, key);
    if (ran.length > 0 || !(await hasRights(session, runtimeRole))) await applyGrants(session, runtimeRole);
    await prepareJobQueue(owner, session, runtimeRole);
  } finally {
    await session.release();
  }
}

export async function insistOnVersion(db: QueryRunner): Promise<void> {
  const [row] = (await db.query(`SELECT current_setting('server_version_num')::int / 10000 AS major`)) as { major: number }[];
  if (row === undefined || row.major < 15)
    throw new CannotStart(`PostgreSQL 15 or later is needed; DATABASE_URL leads to version ${row?.major}.`);
}

const hasRights = async (db: QueryRunner, role: string): Promise<boolean> =>
  ((await db.query(`SELECT has_table_privilege($1, 'public.installation', 'SELECT') AS yes`, [role])) as { yes: boolean }[])[0]?.yes ===
  true;

/** Revoked first, so that what a migration or a predecessor granted beyond the list is gone. */
async function applyGrants(db: QueryRunner, runtimeRole: string): Promise<void> {
  const role = `"${runtimeRole.replaceAll('"', '""')}"`;
  await db.query(
    [
      `GRANT USAGE ON SCHEMA public TO ${role}`,
      `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${role}`,
      `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ${role}`,
      ...Object.entries(grants).map(([table, rights]) => `GRANT ${rights} ON ${table} TO ${role}`),
      ownFunctionsAreNobodys,
      ...callable.map(signature => `GRANT EXECUTE ON FUNCTION ${signature} TO ${role}`),
    ].join(';\n'),
  );
}

/** Extensions' functions stay everybody's: they are harmless, and not the owner's to revoke. */
const ownFunctionsAreNobodys = `DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner = current_user::regrole
  LOOP EXECUTE 'REVOKE ALL ON FUNCTION ' || f || ' FROM PUBLIC'; END LOOP;
END $$`;

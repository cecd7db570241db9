import { Logger, runMigrations } from 'graphile-worker';
import type { DataSource, QueryRunner } from 'typeorm';
import { poolOf } from './connections.ts';

const tables = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'];

/**
 * The queue's own schema, made and migrated by the owner at each start: the runtime role owns nothing, so it could not.
 * Its tables let nobody in by row-level security; who has a grant on them is let in to all rows.
 */
export async function prepareJobQueue(owner: DataSource, session: QueryRunner, runtimeRole: string): Promise<void> {
  await runMigrations({ pgPool: quiet(poolOf(owner)), logger: new Logger(() => () => undefined) });
  const role = `"${runtimeRole.replaceAll('"', '""')}"`;
  const [ready] = (await session.query(
    `SELECT has_table_privilege($1, 'graphile_worker._private_jobs', 'DELETE')
       AND (SELECT count(*) = ${tables.length} FROM pg_policy WHERE polname = 'granted' AND polrelid IN (${tables.map(table => `'graphile_worker.${table}'::regclass`).join(', ')})) AS ready`,
    [runtimeRole],
  )) as { ready: boolean }[];
  if (ready?.ready) return;
  await session.query(
    [
      `GRANT USAGE ON SCHEMA graphile_worker TO ${role}`,
      `GRANT SELECT ON graphile_worker.migrations TO ${role}`,
      ...tables.flatMap(table => [
        `GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker.${table} TO ${role}`,
        `DROP POLICY IF EXISTS granted ON graphile_worker.${table}`,
        `CREATE POLICY granted ON graphile_worker.${table} FOR ALL USING (true) WITH CHECK (true)`,
      ]),
    ].join(';\n'),
  );
}

/** graphile-worker warns about a pool without handlers, and its texts are not for our console. */
function quiet(pool: ReturnType<typeof poolOf>): ReturnType<typeof poolOf> {
  pool.on('error', () => undefined).on('connect', client => client.on('error', () => undefined));
  return pool;
}

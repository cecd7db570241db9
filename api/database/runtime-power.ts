import type pg from 'pg';
import { CannotStart } from '../cannot-start.ts';

/** What nobody may change afterwards: the runtime role adds to these and reads them, nothing else. */
const appendOnly = [
  'ledger',
  'access_log',
  'change_log',
  'notice',
  'notice_text',
  'consent_form',
  'served_text',
  'consent_receipt',
  'evidence_file',
  'legal_settings',
  'role_version',
];
/** What only functions and triggers of the owner write: what the logs are held against may not be theirs to make who writes the logs. */
const written = ['ledger_head', 'log_seal', 'access_log_by_contact'];

/** Every right that the runtime role has and should not have, one sentence a row. Partitions count as their table. */
const tooMuch = /* sql */ `
  WITH RECURSIVE
  me AS (SELECT * FROM pg_roles WHERE rolname = current_user),
  guarded AS (
    SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1::text[]) AND c.relkind IN ('r', 'p')
    UNION ALL SELECT i.inhrelid, i.inhrelid::regclass::text FROM guarded g JOIN pg_inherits i ON i.inhparent = g.oid
  ),
  owners AS (
    SELECT relowner AS oid FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION SELECT nspowner FROM pg_namespace WHERE nspname = 'public'
    UNION SELECT datdba FROM pg_database WHERE datname = current_database()
  )
  SELECT 'it is a superuser' AS power FROM me WHERE rolsuper
  UNION ALL SELECT 'it may create roles' FROM me WHERE rolcreaterole
  UNION ALL SELECT 'it may create databases' FROM me WHERE rolcreatedb
  UNION ALL SELECT 'it may replicate the database' FROM me WHERE rolreplication
  UNION ALL SELECT 'it passes by row-level security' FROM me WHERE rolbypassrls
  UNION ALL SELECT 'it owns or is a member of the owner ' || o.oid::regrole FROM me, owners o WHERE NOT rolsuper AND pg_has_role(me.oid, o.oid, 'MEMBER')
  UNION ALL SELECT 'it is a member of ' || r.rolname FROM me, pg_roles r
    WHERE NOT me.rolsuper AND r.rolname IN ('pg_write_all_data', 'pg_maintain', 'pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')
      AND pg_has_role(me.oid, r.oid, 'MEMBER')
  UNION ALL SELECT 'it may create objects in the schema public' FROM me WHERE NOT rolsuper AND has_schema_privilege('public', 'CREATE')
  UNION ALL SELECT 'it may create schemas' FROM me WHERE NOT rolsuper AND has_database_privilege(current_database(), 'CREATE')
  UNION ALL SELECT 'it may ' || p.verb || ' ' || g.name FROM me, guarded g, (VALUES ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('TRIGGER')) p(verb)
    WHERE NOT rolsuper AND (has_table_privilege(g.oid, p.verb) OR p.verb = 'UPDATE' AND has_any_column_privilege(g.oid, 'UPDATE'))
  UNION ALL SELECT 'it may write ' || t FROM unnest($2::text[]) t WHERE to_regclass('public.' || t) IS NOT NULL AND (SELECT NOT rolsuper FROM me)
    AND (has_table_privilege('public.' || t, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER') OR has_any_column_privilege('public.' || t, 'INSERT, UPDATE'))
  UNION ALL SELECT 'the table ' || t || ' is missing, so that nothing guards it' FROM unnest($1::text[] || $2::text[]) t WHERE to_regclass('public.' || t) IS NULL`;

/** Refuses to start where the runtime role could rewrite what must stay as it was written, or give itself the right to. */
export async function insistOnLittlePower(runtime: pg.Pool): Promise<void> {
  const { rows } = await runtime.query<{ power: string }>(tooMuch, [appendOnly, written]);
  if (rows.length === 0) return;
  throw new CannotStart(
    `The runtime database role has too much power:\n${rows.map(row => `  - ${row.power}`).join('\n')}\nGive DATABASE_URL a role that owns nothing, and revoke these rights.`,
  );
}

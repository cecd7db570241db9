import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person has several authenticators, each with a name. What was enrolled before goes on to work: the secret was sealed to the person, and stays so.
 * A half session may be one that has to enrol first; recovery codes wait until whoever got them says that they are stored.
 */
export class Authenticators1765900000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      CREATE TABLE authenticator (
        id uuid PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES staff_member,
        name text NOT NULL,
        secret bytea,                          -- sealed; gone once removed
        last_step bigint NOT NULL DEFAULT 0,   -- the last time step that was used: it and all before it are spent
        created_at timestamptz NOT NULL DEFAULT now(),
        proven_at timestamptz,                 -- a code of it was right; still nothing is active
        confirmed_at timestamptz,              -- its codes count from here on
        removed_at timestamptz,
        CHECK ((secret IS NULL) = (removed_at IS NOT NULL))
      );
      CREATE INDEX authenticator_of ON authenticator (staff_id) WHERE removed_at IS NULL;
      -- Invariant: one enrolment of a person is under way at a time, so that its key stays the same.
      CREATE UNIQUE INDEX authenticator_begun ON authenticator (staff_id) WHERE confirmed_at IS NULL AND removed_at IS NULL;

      INSERT INTO authenticator (id, staff_id, name, secret, last_step, created_at, confirmed_at)
      SELECT gen_random_uuid(), m.id, 'Authenticator', m.totp_secret, m.totp_last_step, m.created_at,
        CASE WHEN EXISTS (SELECT FROM set_up_link l WHERE l.staff_id = m.id AND l.used_at IS NULL) THEN NULL ELSE m.created_at END
      FROM staff_member m WHERE m.totp_secret IS NOT NULL;
      ALTER TABLE staff_member DROP COLUMN totp_secret, DROP COLUMN totp_last_step;

      ALTER TABLE session ADD COLUMN enrols boolean NOT NULL DEFAULT false;
      ALTER TABLE recovery_code ADD COLUMN waits_for uuid REFERENCES authenticator;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

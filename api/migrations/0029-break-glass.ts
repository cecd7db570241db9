import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles that somebody took for themself in an emergency, each with its reason and its end (L83). */
export class BreakGlass1766900000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      CREATE TABLE role_taken (
        id uuid PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES staff_member,
        role_id smallint NOT NULL REFERENCES role,
        taken_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,                  -- given back before its time
        reason text NOT NULL,
        CHECK (expires_at > taken_at AND expires_at <= taken_at + interval '4 hours')
      );
      CREATE INDEX role_taken_of ON role_taken (staff_id, expires_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

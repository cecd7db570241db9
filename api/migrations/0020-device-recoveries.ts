import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody lost everything that shows their codes: one admin says how they made sure who it is, another one agrees, and one code leads back in. */
export class DeviceRecoveries1766000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      CREATE TABLE device_recovery (
        id uuid PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES staff_member,
        identity_check text NOT NULL CHECK (identity_check IN ('IN_PERSON', 'VIDEO_CALL', 'KNOWN_NUMBER', 'ON_THE_SERVER')),
        note text NOT NULL,
        begun_at timestamptz NOT NULL DEFAULT now(),
        begun_by uuid REFERENCES staff_member,          -- null: the operator, on the server
        outcome text CHECK (outcome IN ('APPROVED', 'CANCELLED')),
        decided_at timestamptz,
        decided_by uuid REFERENCES staff_member,
        code_digest bytea UNIQUE,
        code_expires_at timestamptz,
        code_used_at timestamptz,
        CHECK ((outcome IS NULL) = (decided_at IS NULL)),
        CHECK ((code_digest IS NULL) = (code_expires_at IS NULL)),
        -- Invariant: never by one person alone, and never by whom it is about.
        CHECK (begun_by <> staff_id),
        CHECK (outcome <> 'APPROVED' OR begun_by IS NULL OR (decided_by IS NOT NULL AND decided_by <> begun_by AND decided_by <> staff_id))
      );
      CREATE UNIQUE INDEX device_recovery_open ON device_recovery (staff_id) WHERE outcome IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are invited, work here, and leave; and are told once that what they look at is written down (L83). */
export class StaffLifeCycle1766600000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      ALTER TABLE staff_member DROP CONSTRAINT staff_member_state_check,
        ADD CONSTRAINT staff_member_state_check CHECK (state IN ('INVITED', 'ACTIVE', 'SUSPENDED', 'LEFT')),
        ADD COLUMN left_at timestamptz,
        ADD COLUMN pseudonymised_at timestamptz,
        ADD COLUMN logging_told_at timestamptz,
        ADD CHECK ((left_at IS NULL) = (state <> 'LEFT')),
        ADD CHECK (pseudonymised_at IS NULL OR state = 'LEFT');
      CREATE INDEX session_of ON session (staff_id) WHERE ended_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

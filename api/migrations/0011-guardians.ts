import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a guardian's responsibility was verified, by whom and when; and whether the child's mails go to them. */
export class Guardians1765100000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      ALTER TABLE guardian
        -- Whoever reads mails at this address is not the child: no link that acts or sees as the child goes there (L32, L34).
        ADD COLUMN shares_address boolean NOT NULL DEFAULT false,
        ADD COLUMN verified_at timestamptz,
        ADD COLUMN verified_by uuid,
        -- In words, sealed under the contact's proof key: what was looked at.
        ADD COLUMN verified_how bytea,
        ADD CHECK ((verification = 'HIGH') = (verified_at IS NOT NULL)),
        ADD CHECK ((verified_at IS NULL) = (verified_how IS NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

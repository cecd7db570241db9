import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who somebody is at the provider that they sign in at: bound at the first time, because an address may pass to somebody else, a subject never. */
export class StaffIdentities1766800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      CREATE TABLE staff_identity (
        staff_id uuid NOT NULL REFERENCES staff_member,
        issuer text NOT NULL,
        subject text NOT NULL,
        bound_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (staff_id, issuer),
        UNIQUE (issuer, subject)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guardian asks for the link to their own page by their address: found by a keyed digest, for the address itself lies sealed with the child. */
export class GuardianPortal1765500000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      ALTER TABLE guardian ADD COLUMN address_digest bytea;
      CREATE INDEX guardian_by_address ON guardian (address_digest) WHERE ended_at IS NULL;
      -- Invariant: a link and a session are of contacts or of guardians, never of both.
      ALTER TABLE portal_request ADD COLUMN guardian_ids uuid[] NOT NULL DEFAULT '{}',
        ADD CHECK (cardinality(contact_ids) = 0 OR cardinality(guardian_ids) = 0);
      ALTER TABLE portal_session ADD COLUMN guardian_ids uuid[] NOT NULL DEFAULT '{}',
        ADD CHECK (cardinality(contact_ids) = 0 OR cardinality(guardian_ids) = 0);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

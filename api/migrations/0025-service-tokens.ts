import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications change their token without a pause, and may be held to the networks that they ask from. */
export class ServiceTokens1766500000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      ALTER TABLE service_account
        ADD COLUMN networks text[] NOT NULL DEFAULT '{}',     -- CIDR; empty: from anywhere
        ADD COLUMN rotated_at timestamptz,
        ADD COLUMN previous_digest bytea UNIQUE,              -- the token before this one …
        ADD COLUMN previous_until timestamptz,                -- … and until when it still works
        ADD CHECK ((previous_digest IS NULL) = (previous_until IS NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

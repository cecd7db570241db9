import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the law or a lawyer sets, in versions like the organisation's. */
export class LegalSettings1764400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      -- {key: {number, offline, dates, authority, source, confirmedBy, confirmedAt}}: what the organisation decided or confirmed. What is not here is as the product came.
      CREATE TABLE legal_settings (
        version integer PRIMARY KEY,
        entries jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid
      );
      INSERT INTO legal_settings (version, entries) VALUES (1, '{}');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads by applications of recipients outside bring the notice of Art. 14 forward. */
export class Disclosures1765800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      -- Number of the last entry of the access log whose disclosures were looked at: only closed ranges are, in which nobody can write any more.
      CREATE TABLE disclosure_mark (id smallint PRIMARY KEY CHECK (id = 1), up_to bigint NOT NULL);
      INSERT INTO disclosure_mark VALUES (1, 0);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

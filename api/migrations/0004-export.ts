import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an export was asked for, as long as it is under way. */
export class Export1764300000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      -- Filter, search words and reason may tell something about a person: sealed, and gone as soon as the work has ended, however it ended.
      CREATE TABLE export_question (job_id uuid PRIMARY KEY REFERENCES job ON DELETE CASCADE, content bytea NOT NULL);
      CREATE FUNCTION forget_export_question() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          DELETE FROM export_question WHERE job_id = NEW.id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER forget_export_question AFTER UPDATE OF finished_at ON job FOR EACH ROW WHEN (NEW.finished_at IS NOT NULL) EXECUTE FUNCTION forget_export_question();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

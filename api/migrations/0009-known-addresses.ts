import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Looking whether an address is known asks this index once per address. With PostgreSQL's list of entries that wait to be sorted in, each question reads that
 * whole list: thirty times slower while many contacts come in, just when many questions are asked.
 */
export class KnownAddresses1764900000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER INDEX contact_by_address_key SET (fastupdate = off)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

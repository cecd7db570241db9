import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the list of persons with access to sensitive data says of each: in which capacity, and since when bound to confidentiality (L23). */
export class AccessList1765400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      ALTER TABLE staff_member ADD COLUMN capacity text, ADD COLUMN confidential_since date;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

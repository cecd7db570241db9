import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An explicit consent to special fields has a receipt of its own, beside that of the basis it stands beside. */
export class ExplicitReceipts1765700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      -- The sensitive condition that the receipt acknowledges; null: it acknowledges the basis itself.
      ALTER TABLE consent_receipt ADD COLUMN sensitive_condition_id uuid;
      CREATE INDEX consent_receipt_of_condition ON consent_receipt (sensitive_condition_id) WHERE sensitive_condition_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

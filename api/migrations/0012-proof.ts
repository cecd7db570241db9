import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the person was given as proof of what they agreed to. */
export class Proof1765200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      -- Invariant: a receipt is kept as it was given, and never changed; the ledger names the SHA-256 of its sealed content.
      CREATE TABLE consent_receipt (
        contact_id uuid NOT NULL,
        id uuid NOT NULL UNIQUE,
        -- Those of one act of the person, which they read on one page.
        act_id uuid NOT NULL,
        purpose_id smallint NOT NULL REFERENCES purpose,
        legal_basis_id uuid NOT NULL,
        -- Sealed under the contact's proof key.
        content bytea NOT NULL,
        given_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (contact_id, id)
      );
      CREATE INDEX consent_receipt_of_act ON consent_receipt (act_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

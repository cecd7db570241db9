import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A passkey is one more authenticator: no shared secret but a public key, and a counter that only rises. A challenge is good once, for the session it was made for. */
export class Passkeys1766700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      ALTER TABLE authenticator
        ADD COLUMN kind text NOT NULL DEFAULT 'CODES' CHECK (kind IN ('CODES', 'PASSKEY')),
        ADD COLUMN credential_id text UNIQUE CHECK (length(credential_id) <= 1400),
        ADD COLUMN public_key bytea,
        ADD COLUMN sign_count bigint NOT NULL DEFAULT 0,
        ADD COLUMN transports text[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT authenticator_check,
        ADD CHECK (CASE kind WHEN 'CODES' THEN (secret IS NULL) = (removed_at IS NOT NULL) ELSE secret IS NULL END),
        ADD CHECK ((kind = 'PASSKEY') = (credential_id IS NOT NULL) AND (kind = 'PASSKEY') = (public_key IS NOT NULL));

      CREATE TABLE passkey_challenge (
        digest bytea PRIMARY KEY,
        act text NOT NULL CHECK (act IN ('ADD', 'PROVE')),
        session_id uuid REFERENCES session,    -- null: nobody was known when it was made
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CHECK (act <> 'ADD' OR session_id IS NOT NULL)
      );
      CREATE INDEX passkey_challenge_expired ON passkey_challenge (expires_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

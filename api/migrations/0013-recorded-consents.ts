import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consents that staff write down with their evidence, and consents that end and are asked for anew. */
export class RecordedConsents1765300000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [evidence, terms, counting]) await db.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

const evidence = /* sql */ `
  -- What is sent in as evidence is no list that comes in: neither door takes the other's files.
  ALTER TABLE file DROP CONSTRAINT file_direction_check;
  ALTER TABLE file ADD CONSTRAINT file_direction_check CHECK (direction IN ('UPLOAD', 'DOWNLOAD', 'EVIDENCE'));

  -- A scan, or the person's own mail. Name and bytes are sealed under the contact's proof key.
  CREATE TABLE evidence_file (
    contact_id uuid NOT NULL,
    id uuid NOT NULL UNIQUE,
    purpose_id smallint NOT NULL REFERENCES purpose,
    media_type text NOT NULL,
    size integer NOT NULL,
    name bytea NOT NULL,
    content bytea NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by uuid,
    PRIMARY KEY (contact_id, id)
  );
`;

const terms = /* sql */ `
  -- For how long a consent is good before it has to be given anew (L11); null: until it is withdrawn.
  ALTER TABLE purpose ADD COLUMN consent_months integer CHECK (consent_months BETWEEN 1 AND 120);
  -- That the person was asked to renew: once.
  ALTER TABLE legal_basis ADD COLUMN renewal_asked_at timestamptz;
  CREATE INDEX legal_basis_open_by_expiry ON legal_basis (expires_at) WHERE ended_at IS NULL AND expires_at IS NOT NULL;
`;

const counting = /* sql */ `
  -- Entries lie in the order of their time.
  CREATE INDEX ledger_by_time ON ledger USING brin (at);
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Objections that are weighed, what is erased because nothing covers it any more, noes set aside in the open, and the portal. */
export class Withdrawing1765000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [noes, portal]) await db.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

const noes = /* sql */ `
  -- An objection to a public task or to legitimate interests (Art. 21(1)). What the person says of their situation, and what is answered, lie sealed under the contact's proof key.
  CREATE TABLE objection (
    contact_id uuid NOT NULL,
    id uuid NOT NULL UNIQUE,
    purpose_id smallint NOT NULL REFERENCES purpose,
    legal_basis_id uuid NOT NULL,
    -- How it came; null: nobody wrote it down.
    said_by text CHECK (said_by IN ('PORTAL', 'TELEPHONE', 'LETTER', 'EMAIL', 'IN_PERSON')),
    grounds bytea,
    received_at timestamptz NOT NULL DEFAULT now(),
    recorded_by uuid,
    outcome text CHECK (outcome IN ('UPHELD', 'REJECTED')),
    reasons bytea,
    decided_at timestamptz,
    decided_by uuid,
    PRIMARY KEY (contact_id, id),
    CHECK ((decided_at IS NULL) = (outcome IS NULL)),
    CHECK (outcome IS DISTINCT FROM 'REJECTED' OR reasons IS NOT NULL)
  );
  CREATE UNIQUE INDEX objection_open ON objection (legal_basis_id) WHERE decided_at IS NULL;
  CREATE INDEX legal_basis_suspended ON legal_basis (suspended_at) WHERE suspended_at IS NOT NULL AND ended_at IS NULL;

  -- Fields of a contact that no basis covers since one ended: unreadable from then on, and due to be erased (Art. 17(1)(b), L9). Whether one covers them again is asked anew when they are due.
  CREATE TABLE field_erasure (
    contact_id uuid NOT NULL,
    field text NOT NULL,
    purpose_id smallint NOT NULL REFERENCES purpose,
    scheduled_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL,
    PRIMARY KEY (contact_id, field)
  );
  CREATE INDEX field_erasure_by_day ON field_erasure (due_at);

  -- A decision to use data on another ground for somebody who had said no (L10); good once the notice about it has left.
  CREATE TABLE refusal_set_aside (
    contact_id uuid NOT NULL,
    id uuid NOT NULL UNIQUE,
    purpose_id smallint NOT NULL REFERENCES purpose,
    decided_at timestamptz NOT NULL DEFAULT now(),
    decided_by uuid NOT NULL,
    mail_id uuid NOT NULL,
    PRIMARY KEY (contact_id, id)
  );
`;

const portal = /* sql */ `
  -- Somebody asked for a link to what we have of them. The address lies sealed until it was looked up, for known and unknown ones alike.
  CREATE TABLE portal_request (
    id uuid PRIMARY KEY,
    address bytea,
    language text NOT NULL,
    -- Whom the address belongs to; several share some.
    contact_ids uuid[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX portal_request_by_expiry ON portal_request (expires_at);

  CREATE TABLE portal_session (
    id uuid PRIMARY KEY,
    digest bytea NOT NULL UNIQUE,
    contact_ids uuid[] NOT NULL,
    language text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    -- The second check: a code mailed anew opens what is sensitive.
    code_digest bytea,
    code_expires_at timestamptz,
    code_tries integer NOT NULL DEFAULT 0,
    checked_at timestamptz
  );
  CREATE INDEX portal_session_by_expiry ON portal_session (expires_at);
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are informed by: texts per language and audience, whom a basis was informed by, and whom we still have to inform. */
export class Notices1764410000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [minors, texts, informed, due]) await db.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

const minors = /* sql */ `
  -- Open to people under 18; and what that asks for (L33, L35, L36). A reason that is null: the exception does not hold.
  ALTER TABLE purpose
    ADD COLUMN open_to_minors boolean NOT NULL DEFAULT false,
    ADD COLUMN profiling boolean NOT NULL DEFAULT false,
    ADD COLUMN preventive_reason text,
    ADD COLUMN minors_override text;
`;

const texts = /* sql */ `
  -- The organisation's own words while they are written. {obligation, automatedDecisions, sources}; {language: {audience: {key: text}}}.
  CREATE TABLE notice_draft (
    purpose_id smallint PRIMARY KEY REFERENCES purpose,
    revision integer NOT NULL DEFAULT 1,
    facts jsonb NOT NULL DEFAULT '{}',
    words jsonb NOT NULL DEFAULT '{}',
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by uuid
  );

  -- Invariant: what was published is never changed, and its digest is that of its bytes.
  CREATE TABLE notice_text (
    purpose_id smallint NOT NULL,
    version integer NOT NULL,
    language text NOT NULL,
    audience text NOT NULL CHECK (audience IN ('ADULT', 'CHILD')),
    content text NOT NULL,
    sha256 bytea NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now(),
    published_by uuid,
    PRIMARY KEY (purpose_id, version, language, audience),
    FOREIGN KEY (purpose_id, version) REFERENCES notice (purpose_id, version),
    CHECK (sha256 = sha256(convert_to(content, 'UTF8')))
  );
`;

const informed = /* sql */ `
  -- Which text a person was informed by; for a child the child's, and beside it the language of the guardian's.
  ALTER TABLE legal_basis
    ADD COLUMN notice_language text,
    ADD COLUMN notice_audience text,
    ADD COLUMN guardian_language text,
    ADD FOREIGN KEY (purpose_id, notice_version, notice_language, notice_audience) REFERENCES notice_text (purpose_id, version, language, audience),
    ADD CHECK ((notice_language IS NULL) = (notice_audience IS NULL)),
    ADD CHECK (guardian_language IS NULL OR notice_audience = 'CHILD');
`;

const due = /* sql */ `
  -- Whom we have to inform, of what, and until when (Art. 13, 14). An exception says why nobody was.
  CREATE TABLE notice_due (
    contact_id uuid NOT NULL REFERENCES contact,
    id uuid NOT NULL UNIQUE,
    purpose_id smallint NOT NULL REFERENCES purpose,
    kind text NOT NULL CHECK (kind IN ('ART_13', 'ART_14')),
    due_at timestamptz NOT NULL,
    mail_id uuid,
    sent_at timestamptz,
    exception text CHECK (exception IN ('ALREADY_INFORMED', 'IMPOSSIBLE', 'LAW', 'SECRECY')),
    exception_reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    decided_by uuid,
    PRIMARY KEY (contact_id, id),
    CHECK ((exception IS NULL) = (exception_reason IS NULL)),
    CHECK (exception IS NULL OR sent_at IS NULL)
  );
  CREATE INDEX notice_due_open ON notice_due (due_at, id) WHERE sent_at IS NULL AND exception IS NULL;
`;

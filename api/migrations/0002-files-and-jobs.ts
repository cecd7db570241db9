import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work that a person can see, files on their way in and out, and what an import leaves behind. The queue itself is another's schema: `database/job-queue.ts`. */
export class FilesAndJobs1764100000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [files, work, suppression]) await db.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

const files = /* sql */ `
  -- Encrypted spool. A file without size is still being written, and seen by nobody.
  CREATE TABLE file (
    id uuid PRIMARY KEY,
    handle_digest bytea UNIQUE,
    direction text NOT NULL CHECK (direction IN ('UPLOAD', 'DOWNLOAD')),
    owner_kind text NOT NULL,
    owner_id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint,
    sha256 bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL DEFAULT now() + interval '1 hour',
    taken_at timestamptz,
    CHECK ((size IS NULL) = (sha256 IS NULL)),
    CHECK (handle_digest IS NULL OR size IS NOT NULL)
  );
  CREATE INDEX file_by_owner ON file (owner_id, created_at);
  CREATE INDEX file_by_expiry ON file (expires_at);
  CREATE TABLE file_chunk (
    file_id uuid NOT NULL REFERENCES file ON DELETE CASCADE,
    number integer NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (file_id, number)
  );
  -- Sealed bytes do not compress.
  ALTER TABLE file_chunk ALTER COLUMN data SET STORAGE EXTERNAL;
`;

const work = /* sql */ `
  CREATE TABLE job (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('IMPORT', 'EXPORT')),
    viewer_kind text NOT NULL,
    viewer_id uuid NOT NULL,
    purpose text NOT NULL,
    state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- Ids, names and settings; never a personal value.
    settings jsonb NOT NULL DEFAULT '{}',
    done integer NOT NULL DEFAULT 0,
    total integer,
    problem text,
    problems jsonb NOT NULL DEFAULT '[]',
    incident_id uuid,
    file_id uuid REFERENCES file ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    finished_at timestamptz,
    CHECK ((finished_at IS NULL) = (state IN ('QUEUED', 'RUNNING')))
  );
  CREATE INDEX job_by_viewer ON job (viewer_id, id);
  CREATE INDEX job_under_way ON job (id) WHERE finished_at IS NULL;

  -- What became of each row of an import: numbers and rules, never a value, and never whose row it was.
  CREATE TABLE import_row (
    job_id uuid NOT NULL REFERENCES job ON DELETE CASCADE,
    row_number integer NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('CREATED', 'PROPOSED', 'SUPPRESSED', 'REFUSED')),
    -- [{"c": column number, "f": field or other target, "r": rule}]; a note without column is about the row.
    notes jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (job_id, row_number)
  );
  CREATE INDEX import_row_by_outcome ON import_row (job_id, outcome, row_number);
`;

const suppression = /* sql */ `
  -- Keys of the list, each wrapped by the master key. A key that is destroyed takes its entries along.
  CREATE TABLE suppression_key (
    version smallint PRIMARY KEY,
    wrapped bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  -- Who must not come back unasked (Art. 17, 21): keyed digests of e-mail keys and telephone numbers, and nothing that leads back to them.
  CREATE TABLE suppression (
    key_version smallint NOT NULL REFERENCES suppression_key,
    digest bytea NOT NULL,
    ground text NOT NULL CHECK (ground IN ('ERASED', 'MARKETING_OBJECTION')),
    -- Of an objection: the channel it is about; null: every one.
    channel text CHECK (channel IN ('MAIL', 'EMAIL', 'PHONE', 'SMS')),
    since timestamptz NOT NULL DEFAULT now(),
    review_on date NOT NULL,
    ends_on date,
    PRIMARY KEY (key_version, digest, ground)
  );
`;

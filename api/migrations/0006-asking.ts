import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail on its way, forms that ask for consent, what they send in, and who holds parental responsibility. */
export class Asking1764500000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [mail, forms, children]) await db.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

const mail = /* sql */ `
  -- Outbox. Invariant: to whom by id, never an address; ids and codes, never a value; no token is left once it ended.
  CREATE TABLE mail (
    id uuid PRIMARY KEY,
    to_kind text NOT NULL CHECK (to_kind IN ('CONTACT', 'STAFF', 'GUARDIAN', 'SUBMISSION')),
    to_id uuid NOT NULL,
    contact_id uuid GENERATED ALWAYS AS (CASE WHEN to_kind = 'CONTACT' THEN to_id END) STORED,
    purpose text NOT NULL,
    template text NOT NULL,
    language text,
    parameters jsonb NOT NULL DEFAULT '{}',
    sealed bytea,
    state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'GIVEN_UP')),
    tries integer NOT NULL DEFAULT 0,
    last_error text,
    queued_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    CHECK ((ended_at IS NULL) = (state = 'QUEUED')),
    CHECK (sealed IS NULL OR state = 'QUEUED')
  );
  CREATE INDEX mail_of_contact ON mail (contact_id, queued_at) WHERE contact_id IS NOT NULL;
  CREATE INDEX mail_by_end ON mail (ended_at) WHERE ended_at IS NOT NULL;

  -- The demo has no mail server: what would have left lies here, sealed, for a day.
  CREATE TABLE caught_mail (
    id uuid PRIMARY KEY,
    content bytea NOT NULL,
    caught_at timestamptz NOT NULL DEFAULT now()
  );

  -- Random, told once by mail, kept as a digest; good for one act on one thing, once.
  CREATE TABLE one_time_token (
    digest bytea PRIMARY KEY,
    action text NOT NULL,
    subject_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    -- Invariant: the newest one only.
    UNIQUE (action, subject_id)
  );
  CREATE INDEX one_time_token_by_expiry ON one_time_token (expires_at);
`;

const forms = /* sql */ `
  -- Invariant: a version is never changed; a consent says by which one it was asked. The last version of a code is the form.
  CREATE TABLE consent_form (
    code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    version integer NOT NULL,
    state text NOT NULL CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED')),
    titles jsonb NOT NULL,
    intros jsonb NOT NULL DEFAULT '{}',
    -- [{"code": purpose, "necessary": reason}]; necessary: null, or why the service cannot do without (Art. 7(4)).
    purposes jsonb NOT NULL,
    -- [{"key": field, "required": boolean}]
    fields jsonb NOT NULL DEFAULT '[]',
    languages text[] NOT NULL,
    origins text[] NOT NULL DEFAULT '{}',
    -- An information society service: country and age are asked (Art. 8).
    online_service boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    PRIMARY KEY (code, version)
  );

  -- What people were shown when they were asked, word for word, once however often it was shown.
  CREATE TABLE served_text (
    digest bytea PRIMARY KEY,
    kind text NOT NULL,
    language text NOT NULL,
    content text NOT NULL,
    first_served_at timestamptz NOT NULL DEFAULT now()
  );

  -- Sent in and not confirmed: sealed, seen by nobody, and no contact. What it said goes when it is decided, the row a while later.
  CREATE TABLE submission (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('PERSON', 'CHILD', 'STAFF')),
    form_code text,
    form_version integer,
    contact_id uuid,
    language text NOT NULL,
    content bytea,
    -- Keyed digest of address and form: of one address the newest counts.
    address_digest bytea,
    state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'AUTHORISED', 'CONFIRMED', 'DECLINED', 'REPLACED', 'EXPIRED')),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    expires_at timestamptz NOT NULL,
    decided_at timestamptz,
    FOREIGN KEY (form_code, form_version) REFERENCES consent_form (code, version),
    CHECK ((kind = 'STAFF') = (contact_id IS NOT NULL)),
    CHECK ((kind = 'STAFF') = (form_code IS NULL)),
    CHECK ((decided_at IS NULL) = (state IN ('PENDING', 'AUTHORISED'))),
    CHECK ((content IS NULL) = (decided_at IS NOT NULL))
  );
  CREATE INDEX submission_by_address ON submission (address_digest) WHERE decided_at IS NULL;
  CREATE INDEX submission_by_expiry ON submission (expires_at) WHERE decided_at IS NULL;
  CREATE INDEX submission_of_contact ON submission (contact_id) WHERE contact_id IS NOT NULL;
`;

const children = /* sql */ `
  -- Who holds parental responsibility for a contact (Art. 8): name and address sealed under the contact's proof key.
  CREATE TABLE guardian (
    contact_id uuid NOT NULL,
    id uuid NOT NULL UNIQUE,
    content bytea NOT NULL,
    language text NOT NULL,
    -- LOW: an e-mail round trip, good for the consents of that form alone. HIGH: recorded by staff.
    verification text NOT NULL CHECK (verification IN ('LOW', 'HIGH')),
    created_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    PRIMARY KEY (contact_id, id)
  );
  -- Contacts below the consent age of their country: only the day they reach it, deleted once they took over.
  CREATE TABLE minor (
    contact_id uuid PRIMARY KEY,
    consent_age_reached_on date NOT NULL,
    take_over_asked_at timestamptz
  );
  CREATE INDEX minor_by_day ON minor (consent_age_reached_on) WHERE take_over_asked_at IS NULL;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Who looked" at any size, and logs that show when somebody changed them afterwards. */
export class WhoLooked1764200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [byNumber, seals, sealing, looking, verifying]) await db.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}

const byNumber = /* sql */ `
  -- Ranges are ranges of numbers: a number is given once, whatever the clock does. The key that every insert keeps is the same size as before, the other way round.
  ALTER TABLE access_log DROP CONSTRAINT access_log_pkey, ADD PRIMARY KEY (id, at);
  ALTER TABLE change_log DROP CONSTRAINT change_log_pkey, ADD PRIMARY KEY (id, at);

  -- A new partition locks its log for a moment; where that would mean waiting, the next day's run is early enough.
  ALTER FUNCTION make_log_partitions(integer) SET lock_timeout = '1s';
`;

const seals = /* sql */ `
  -- One row per closed range of a log: its digest, chained to the seal before. Written by seal_log alone.
  CREATE TABLE log_seal (
    log text NOT NULL CHECK (log IN ('access_log', 'change_log')),
    seq integer NOT NULL,
    format smallint NOT NULL,
    -- Both ends belong to the range; a number that is missing in it was never committed.
    from_id bigint NOT NULL,
    to_id bigint NOT NULL,
    entries integer NOT NULL,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    digest bytea NOT NULL,
    sealed_at timestamptz NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (log, seq)
  );

  -- Who looked at whom, of the sealed part of the access log: a segment holds the 2^20 numbers from segment << 20 on, entries are numbers within it, in order.
  CREATE TABLE access_log_by_contact (
    contact_id uuid NOT NULL,
    segment integer NOT NULL,
    entries integer[] NOT NULL,
    PRIMARY KEY (contact_id, segment)
  ) WITH (fillfactor = 80);

  -- The canonical text of an entry, hashed. Every column is in it; a change of this text is a new format, and the old one stays.
  CREATE FUNCTION entry_digest(entry access_log, format smallint) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE format WHEN 1 THEN sha256(convert_to(jsonb_build_array(entry.id, extract(epoch FROM entry.at)::text, entry.viewer_kind, entry.viewer_id, entry.roles,
      entry.purpose, entry.operation, entry.action, entry.fields, entry.contact_ids, entry.recipient_id, entry.request_id, entry.acting_for, entry.case_reference,
      entry.case_reason, entry.refused)::text, 'UTF8')) END
  $$;
  CREATE FUNCTION entry_digest(entry change_log, format smallint) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE format WHEN 1 THEN sha256(convert_to(jsonb_build_array(entry.id, extract(epoch FROM entry.at)::text, entry.viewer_kind, entry.viewer_id, entry.purpose,
      entry.action, entry.subject, entry.subject_id, entry.contact_id, entry.fields, entry.reason, entry.request_id)::text, 'UTF8')) END
  $$;
  CREATE FUNCTION seal_hash(seal log_seal) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(seal.previous_hash || convert_to(jsonb_build_array(seal.log, seal.seq, seal.format, seal.from_id, seal.to_id, seal.entries,
      extract(epoch FROM seal.first_at)::text, extract(epoch FROM seal.last_at)::text, encode(seal.digest, 'hex'), extract(epoch FROM seal.sealed_at)::text)::text, 'UTF8'))
  $$;
`;

const sealing = /* sql */ `
  -- Closes ranges of at most a thousand entries, oldest first, and answers how many entries it closed; null where somebody else is sealing, or writing for too long.
  -- A range that is not full is closed once its first entry is ten minutes old, or where all of it is asked for.
  -- What erasure leaves in a sealed range are ids that lead to nobody: no entry changes, so the chain stays as it is.
  CREATE FUNCTION seal_log(which text, ranges integer, all_of_it boolean) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $seal$
    DECLARE
      head log_seal;
      closed record;
      newest bigint;
      begun bigint;
      writing text[];
      patience integer := 40;
      sealed integer := 0;
    BEGIN
      IF which NOT IN ('access_log', 'change_log') THEN RAISE EXCEPTION 'there is no log of this name'; END IF;
      IF current_setting('transaction_isolation') <> 'read committed' THEN RAISE EXCEPTION 'sealing must see what was committed while it waited'; END IF;
      IF NOT pg_try_advisory_xact_lock(6698, CASE which WHEN 'access_log' THEN 1 ELSE 2 END) THEN RETURN NULL; END IF;
      SELECT * INTO head FROM log_seal WHERE log = which ORDER BY seq DESC LIMIT 1;
      IF NOT FOUND THEN
        head.log := which; head.seq := 0; head.to_id := 0; head.hash := sha256(convert_to('inzage ' || which, 'UTF8'));
      END IF;

      -- Invariant: a range is closed only when nobody can still write into it. Numbers are taken before they are committed, but whoever took one holds the log's
      -- writing lock since before that, to the end of their transaction. So: first the newest number, then who is writing, then wait for just these.
      EXECUTE format('SELECT max(id) FROM %I', which) INTO newest;
      IF newest IS NULL OR newest <= head.to_id THEN RETURN 0; END IF;
      SELECT array_agg(virtualtransaction) INTO writing FROM pg_locks
        WHERE relation = which::regclass AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND mode = 'RowExclusiveLock' AND granted;
      IF EXISTS (SELECT FROM pg_locks WHERE pid = pg_backend_pid() AND relation = which::regclass AND mode = 'RowExclusiveLock') THEN
        RAISE EXCEPTION 'sealing is a transaction of its own';
      END IF;
      WHILE EXISTS (SELECT FROM pg_locks WHERE virtualtransaction = ANY (writing) AND relation = which::regclass AND mode = 'RowExclusiveLock') LOOP
        IF patience = 0 THEN RETURN NULL; END IF;
        patience := patience - 1;
        PERFORM pg_sleep(0.05);
      END LOOP;

      begun := head.to_id;
      FOR closed IN EXECUTE format($ranges$
        SELECT max(id) AS to_id, count(*)::integer AS entries, min(at) AS first_at, max(at) AS last_at, sha256(string_agg(digest, ''::bytea ORDER BY id, at)) AS digest
        FROM (SELECT id, at, digest, (row_number() OVER (ORDER BY id, at) - 1) / 1000 AS range
          FROM (SELECT entry.id, entry.at, entry_digest(entry, 1::smallint) AS digest FROM %I entry WHERE entry.id > $1 AND entry.id <= $2 ORDER BY entry.id LIMIT $3) entries) numbered
        GROUP BY range HAVING $4 OR count(*) = 1000 OR min(at) < now() - interval '10 minutes' ORDER BY range $ranges$, which)
        USING head.to_id, newest, ranges * 1000, all_of_it
      LOOP
        head.seq := head.seq + 1;
        head.format := 1;
        head.from_id := head.to_id + 1;
        head.to_id := closed.to_id;
        head.entries := closed.entries;
        head.first_at := closed.first_at;
        head.last_at := closed.last_at;
        head.digest := closed.digest;
        head.sealed_at := clock_timestamp();
        head.previous_hash := head.hash;
        head.hash := seal_hash(head);
        INSERT INTO log_seal SELECT head.*;
        sealed := sealed + closed.entries;
      END LOOP;
      IF which = 'access_log' AND sealed > 0 THEN
        INSERT INTO access_log_by_contact AS known
          SELECT contact_id, (entry.id >> 20)::integer, array_agg(DISTINCT (entry.id & 1048575)::integer ORDER BY (entry.id & 1048575)::integer)
          FROM access_log entry, unnest(entry.contact_ids) contact_id WHERE entry.id > begun AND entry.id <= head.to_id GROUP BY 1, 2
        ON CONFLICT (contact_id, segment) DO UPDATE SET entries = known.entries || excluded.entries;
      END IF;
      RETURN sealed;
    END $seal$;
`;

const looking = /* sql */ `
  -- The entries that name a contact, newest number first, below a number: first what is not sealed yet, by reading all of it, then the sealed ones by their numbers.
  -- Reads the tail and as many entries as it answers; more only where a filter leaves most of them out. Partitions out of the period are not touched.
  CREATE FUNCTION looks_at(of_contact uuid, below bigint, since timestamptz, until timestamptz, of_role text, for_purpose text, about text[], at_most integer)
    RETURNS SETOF access_log LANGUAGE plpgsql STABLE ROWS 26 SET plan_cache_mode = force_generic_plan AS $look$
    DECLARE
      sealed bigint := coalesce((SELECT to_id FROM log_seal WHERE log = 'access_log' ORDER BY seq DESC LIMIT 1), 0);
      from_at timestamptz := coalesce(since, '-infinity');
      to_at timestamptz := coalesce(until, 'infinity');
      part access_log_by_contact;
      numbers bigint[];
      place integer;
      step integer := least(at_most, 4096);
      answered integer := 0;
      more integer;
    BEGIN
      RETURN QUERY SELECT entry.* FROM access_log entry
        WHERE entry.id > sealed AND entry.id < below AND entry.at >= from_at AND entry.at < to_at AND entry.contact_ids @> ARRAY[of_contact]
          AND (of_role IS NULL OR of_role = ANY (entry.roles)) AND (for_purpose IS NULL OR entry.purpose = for_purpose) AND (about IS NULL OR entry.fields && about)
        ORDER BY entry.id DESC LIMIT at_most;
      GET DIAGNOSTICS answered = ROW_COUNT;
      FOR part IN SELECT * FROM access_log_by_contact WHERE contact_id = of_contact AND segment <= below >> 20 ORDER BY segment DESC LOOP
        EXIT WHEN answered >= at_most;
        place := cardinality(part.entries);
        WHILE answered < at_most AND place > 0 LOOP
          numbers := ARRAY(SELECT number FROM (SELECT (part.segment::bigint << 20) + within AS number FROM unnest(part.entries[greatest(place - step + 1, 1):place]) within) n WHERE number < below);
          place := place - step;
          step := least(step * 2, 4096);
          CONTINUE WHEN cardinality(numbers) = 0;
          RETURN QUERY SELECT entry.* FROM access_log entry
            WHERE entry.id = ANY (numbers) AND entry.at >= from_at AND entry.at < to_at
              AND (of_role IS NULL OR of_role = ANY (entry.roles)) AND (for_purpose IS NULL OR entry.purpose = for_purpose) AND (about IS NULL OR entry.fields && about)
            ORDER BY entry.id DESC LIMIT at_most - answered;
          GET DIAGNOSTICS more = ROW_COUNT;
          answered := answered + more;
        END LOOP;
      END LOOP;
    END $look$;
`;

const verifying = /* sql */ `
  -- What each verification of ledger and logs found. One that is under way says how far it is.
  CREATE TABLE log_verification (
    id uuid PRIMARY KEY,
    asked_by_kind text NOT NULL,
    asked_by uuid NOT NULL,
    state text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'INTACT', 'BROKEN', 'STOPPED')),
    started_at timestamptz NOT NULL DEFAULT now(),
    -- When it last said how far it is: one that fell silent is not under way any more.
    told_at timestamptz NOT NULL DEFAULT now(),
    done bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    finished_at timestamptz,
    -- Everything that was sealed by then was verified.
    verified_to timestamptz,
    findings jsonb NOT NULL DEFAULT '[]',
    CHECK ((finished_at IS NULL) = (state = 'RUNNING'))
  );
  CREATE INDEX log_verification_by_start ON log_verification (started_at);
`;

import type { Database } from '../api/database.ts';

/** A year of looks, oldest first: how many entries, at whom, and who was looked at most. */
export interface Looks {
  readonly entries: number;
  /** Each of them is in one entry of two hundred. */
  readonly famous: readonly string[];
  /** Seconds that writing them took. */
  readonly seconds: number;
}

const BATCH = 250_000;

/**
 * Fills the access log as the owner, by the database itself. Of ten entries seven name one contact, two five, most of the rest twenty-five, a few a hundred:
 * five on average. The instants are spread over the year before now.
 */
export async function loadLooks(db: Database, entries: number): Promise<Looks> {
  const begin = performance.now();
  const famous = await db.owner(async owner => {
    await owner.query('SELECT make_log_partitions(1)');
    await owner.query(partitionsOfTheYear);
    const ids = ((await owner.query('SELECT id FROM contact ORDER BY id')) as { id: string }[]).map(({ id }) => id);
    const most = ids.slice(0, 5);
    for (let from = 1; from <= entries; from += BATCH)
      await owner.query(looksSql, [from, Math.min(from + BATCH - 1, entries), entries, ids, most]);
    await owner.query('VACUUM ANALYZE access_log');
    return most;
  });
  return { entries, famous, seconds: (performance.now() - begin) / 1_000 };
}

const partitionsOfTheYear = /* sql */ `
  DO $$ DECLARE month date; BEGIN
    FOR i IN 1 .. 12 LOOP
      month := (date_trunc('month', now()) - make_interval(months => i))::date;
      EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF access_log FOR VALUES FROM (%L) TO (%L)',
        'access_log' || to_char(month, '_YYYY_MM'), month, (month + interval '1 month')::date);
    END LOOP;
  END $$`;

const looksSql = /* sql */ `
  INSERT INTO access_log (at, viewer_kind, viewer_id, roles, purpose, operation, action, fields, contact_ids, request_id)
  SELECT now() - interval '20 minutes' - (($3 - i) * interval '360 days' / $3), 'staff', NULL, ARRAY[(ARRAY['marketing', 'contact-manager', 'analyst', 'dpo'])[1 + i % 4]],
    (ARRAY['newsletter', 'membership', 'events', 'bookkeeping', 'fundraising', 'statistics'])[1 + i * 7919 % 6], CASE named WHEN 1 THEN 'contact' ELSE 'contacts' END, 'read',
    ARRAY['givenName', 'familyName', 'email', 'city', 'postalCode', 'language'],
    CASE WHEN i % 200 < 5 THEN ARRAY[($5::uuid[])[1 + i % 200]] ELSE '{}' END
      || ARRAY(SELECT ($4::uuid[])[1 + floor(random() * cardinality($4::uuid[]))::integer] FROM generate_series(1, named) WHERE i > 0),
    gen_random_uuid()
  FROM (SELECT i, CASE WHEN chance < 0.70 THEN 1 WHEN chance < 0.90 THEN 5 WHEN chance < 0.985 THEN 25 ELSE 100 END AS named
    FROM (SELECT i, random() AS chance FROM generate_series($1::bigint, $2::bigint) i) chances) looks ORDER BY i`;

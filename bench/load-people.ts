import type { Database } from '../api/database.ts';
import { names, places } from '../api/demo/names.ts';

/** Share of the contacts whose basis stands, by purpose: everybody, one in ten, one in a thousand. */
export const shares = { membership: 1, events: 0.1, bookkeeping: 0.001 } as const;

interface Index {
  readonly name: string;
  readonly definition: string;
}

/**
 * Fills a house that has nobody in it with this many contacts, in seconds: the same ones each time, written by the database itself.
 * As the owner, because indexes are faster built than kept. They have no keys and no ledger entries: they are there to be read, not to be lived with.
 */
export async function loadPeople(db: Database, count: number): Promise<void> {
  await db.owner(async owner => {
    const later = (await owner.query(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'contact' AND indexname <> 'contact_pkey'`,
    )) as Index[];
    await owner.query([`SET maintenance_work_mem = '256MB'`, ...later.map(({ name }) => `DROP INDEX ${name}`)].join('; '));
    await owner.query(contactsSql, [count, ...lists()]);
    for (const [purpose, share] of Object.entries(shares)) await owner.query(basesSql, [purpose, Math.round(1 / share)]);
    for (const { definition } of later) await owner.query(definition);
    for (const table of ['contact', 'legal_basis']) await owner.query(`VACUUM ANALYZE ${table}`);
  });
}

/** Names and places by language, each as often as in the demo's own lists; a third of the family names are double-barrelled, so that there are thousands. */
function lists(): unknown[] {
  const all = Object.entries(names);
  const flat = (of: (language: keyof typeof names) => readonly string[]) => all.flatMap(([language]) => of(language as keyof typeof names));
  const towns = Object.values(places).flat();
  return [
    flat(l => [...names[l].female, ...names[l].male]),
    flat(l => names[l].family),
    towns.map(t => t.city),
    towns.map(t => t.postalCode),
    towns.map(t => t.streets[0]!),
  ];
}

// Chance is a hash of the number, so that every run has the same people. Ids are UUIDv7 of one millisecond after the other.
const chance = (salt: number, of: string) => `(1 + abs(hashtextextended(i::text, ${salt})) % cardinality(${of}))`;

const contactsSql = /* sql */ `
  INSERT INTO contact (id, given_name, family_name, email, email_key, mobile, phone, street, postal_code, city, country, language, birth_date, custom, origins, created_at)
  SELECT (lpad(to_hex(1700000000000 + i), 12, '0') || '7' || substr(md5(i::text), 1, 3) || '8' || substr(md5(i::text), 4, 15))::uuid,
    given, family, key, key, '+32470' || lpad((i % 1000000)::text, 6, '0'), CASE WHEN i % 3 = 0 THEN '+322555' || lpad((i % 10000)::text, 4, '0') END,
    street || ' ' || 1 + i % 180, postal_code, city, 'BE', (ARRAY['nl', 'nl', 'nl', 'fr', 'fr', 'de', 'en'])[1 + i % 7], date '1940-01-01' + (i::bigint * 7919 % 29000)::integer,
    jsonb_build_object('membershipNumber', 'L-' || i), (SELECT jsonb_object_agg(field, '{"o":"IMPORT","t":"2025-01-01T00:00:00.000Z","n":1}'::jsonb)
      FROM unnest(ARRAY['givenName', 'familyName', 'email', 'mobile', 'street', 'postalCode', 'city', 'country', 'language', 'birthDate']) field), now() - make_interval(mins => i)
  FROM (SELECT i, ($2::text[])[${chance(1, '$2')}] AS given,
      ($3::text[])[${chance(2, '$3')}] || CASE WHEN i % 3 = 0 THEN '-' || ($3::text[])[${chance(3, '$3')}] ELSE '' END AS family,
      ($4::text[])[${chance(4, '$4')}] AS city, ($5::text[])[${chance(4, '$5')}] AS postal_code, ($6::text[])[${chance(4, '$6')}] AS street,
      'contact' || i || '@' || (ARRAY['example.org', 'example.com', 'example.net'])[1 + i % 3] AS key
    FROM generate_series(1, $1::integer) i) invented`;

const basesSql = /* sql */ `
  INSERT INTO legal_basis (contact_id, id, purpose_id, kind, starts_at, given_by, notice_version, claimed_at)
  SELECT c.id, gen_random_uuid(), p.id, p.basis_kind, now() - interval '200 days', 'IMPORT', 1, now() - interval '200 days'
  FROM purpose p, (SELECT id, row_number() OVER (ORDER BY id) AS number FROM contact) c
  WHERE p.code = $1 AND c.number % $2::integer = 0`;

import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../api/contacts/contact-keys.ts';
import { loadDemo } from '../../api/demo/load-demo.ts';
import { openEvidence } from '../../api/legal-bases/evidence.ts';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

const today = new Date();
let demo: TestDatabase;
let again: TestDatabase;
beforeAll(async () => {
  [demo, again] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  await loadDemo(demo.db, demo.keys, today);
  await loadDemo(again.db, again.keys, today);
});
afterAll(() => Promise.all([demo.drop(), again.drop()]));

const rows = async (sql: string, { db }: TestDatabase = demo): Promise<any[]> => (await db.pool.query(sql)).rows;

test('five hundred contacts of four languages; a few are restricted, have no address, or nothing that allows using their data', async () => {
  const [found] =
    await rows(`SELECT count(*)::int AS people, count(DISTINCT language)::int AS languages, count(restricted_at)::int AS restricted,
    count(*) FILTER (WHERE cardinality(address_keys) = 0)::int AS unreachable, count(*) FILTER (WHERE NOT EXISTS (SELECT FROM legal_basis b WHERE b.contact_id = c.id))::int AS without_basis,
    count(*) FILTER (WHERE birth_date > current_date - interval '18 years')::int AS minors, count(health_note)::int AS notes FROM contact c`);
  expect(found).toMatchObject({ people: 500, languages: 4 });
  const between = { restricted: [5, 20], unreachable: [5, 60], without_basis: [10, 60], minors: [10, 50], notes: [15, 60] };
  for (const [what, [least, most]] of Object.entries(between)) {
    expect(found[what], what).toBeGreaterThanOrEqual(least!);
    expect(found[what], what).toBeLessThanOrEqual(most!);
  }
});

test('bases of all six kinds, and in every state', async () => {
  const states =
    await rows(`SELECT DISTINCT CASE WHEN end_event IS NOT NULL THEN end_event WHEN suspended_at IS NOT NULL THEN 'suspended' WHEN starts_at > now() THEN 'not yet'
    WHEN expires_at <= now() THEN 'expired, not noted yet' ELSE 'stands' END AS state FROM legal_basis ORDER BY 1`);
  expect(states.map(({ state }) => state)).toEqual([
    'ended',
    'expired',
    'expired, not noted yet',
    'not yet',
    'objected',
    'stands',
    'suspended',
    'withdrawn',
  ]);
  const kinds = await rows('SELECT DISTINCT kind FROM legal_basis');
  expect(kinds).toHaveLength(6);
  const [conditions] = await rows(
    'SELECT count(*) FILTER (WHERE ended_at IS NULL)::int AS standing, count(ended_at)::int AS ended FROM sensitive_condition',
  );
  expect(conditions.standing).toBeGreaterThan(5);
  expect(conditions.ended).toBeGreaterThan(1);
});

test('every value came from somebody, and all five kinds of origin occur', async () => {
  const origins = await rows(`SELECT DISTINCT o.value->>'o' AS origin FROM contact, jsonb_each(origins) o ORDER BY 1`);
  expect(origins.map(({ origin }) => origin)).toEqual(['GUARDIAN', 'IMPORT', 'PERSON', 'STAFF', 'THIRD_PARTY']);
});

test('nothing is kept that no purpose of the person covers, or covered; what is derived covers its source', async () => {
  const derivedFrom = `(VALUES ('postalArea', 'postalCode'), ('ageBand', 'birthDate'), ('birthYear', 'birthDate')) AS d(derived, source)`;
  expect(
    await rows(`SELECT c.given_name, c.family_name, key FROM contact c, jsonb_object_keys(c.origins) key WHERE EXISTS (SELECT FROM legal_basis b WHERE b.contact_id = c.id)
    AND NOT EXISTS (SELECT FROM legal_basis b JOIN purpose_field f USING (purpose_id) LEFT JOIN ${derivedFrom} ON d.derived = f.field_key WHERE b.contact_id = c.id AND key IN (f.field_key, d.source))`),
  ).toEqual([]);
});

test('the ledger tells of months, in the order of its days, and none of them lies ahead', async () => {
  const [found] = await rows(`SELECT count(DISTINCT date_trunc('month', at))::int AS months, max(at) <= now() AS past,
    (SELECT count(*)::int FROM (SELECT at < lag(at) OVER (ORDER BY seq) AS back FROM ledger) o WHERE back) AS out_of_order,
    count(*) FILTER (WHERE at > now() - interval '30 days')::int AS lately, count(*) FILTER (WHERE at > now() - interval '1 day')::int AS today FROM ledger`);
  expect(found).toMatchObject({ past: true, out_of_order: 0 });
  expect(found.months).toBeGreaterThan(24);
  expect(found.lately).toBeGreaterThan(20);
  expect(found.today).toBeLessThan(found.lately);
  // Its trigger watches again: whoever writes gets the database's own time.
  const client = await demo.db.pool.connect();
  await client.query('BEGIN');
  const { rows: written } = await client.query(
    `INSERT INTO ledger (at, event, contact_id, purpose_id, actor_kind) SELECT '2020-01-01', 'asked', contact_id, purpose_id, 'staff' FROM ledger LIMIT 1 RETURNING at`,
  );
  await client.query('ROLLBACK');
  client.release();
  expect(Math.abs(written[0].at.getTime() - Date.now())).toBeLessThan(60_000);
});

test('some notices of Art. 14 wait, and an objection in the person’s own words', async () => {
  const [found] = await rows(
    `SELECT (SELECT count(*)::int FROM notice_due WHERE kind = 'ART_14' AND sent_at IS NULL) AS notices, (SELECT count(*)::int FROM objection WHERE grounds IS NOT NULL) AS objections`,
  );
  expect(found.notices).toBeGreaterThan(1);
  expect(found.objections).toBeGreaterThan(0);
});

test('the ledger is a whole chain and knows of every basis', async () => {
  expect(await verifyLedger(async (text, values) => (await demo.db.pool.query(text, values as unknown[])).rows)).toBeNull();
  expect(await rows('SELECT b.id FROM legal_basis b WHERE NOT EXISTS (SELECT FROM ledger l WHERE l.legal_basis_id = b.id)')).toEqual([]);
  const [refused] = await rows(`SELECT count(*)::int AS found FROM ledger WHERE event = 'refused'`);
  expect(refused.found).toBeGreaterThan(5);
});

test('eight active purposes over six kinds of basis, two of them direct marketing; six roles with one person each; two applications', async () => {
  const [found] = await rows(
    `SELECT count(*)::int AS active, count(DISTINCT basis_kind)::int AS kinds, count(*) FILTER (WHERE direct_marketing)::int AS marketing FROM purpose WHERE state = 'ACTIVE' AND NOT built_in`,
  );
  expect(found).toEqual({ active: 8, kinds: 6, marketing: 2 });
  expect(await rows('SELECT count(DISTINCT role_id)::int AS roles, count(DISTINCT staff_id)::int AS people FROM staff_role')).toEqual([
    { roles: 6, people: 6 },
  ]);
  expect(await rows('SELECT count(*)::int AS accounts FROM service_account')).toEqual([{ accounts: 2 }]);
});

test('the same seed gives the same demo, to the last value', async () => {
  const plain = [
    'contact',
    'legal_basis',
    'sensitive_condition',
    'purpose',
    'purpose_field',
    'notice',
    'role',
    'recipient',
    'service_account',
    'ledger',
  ];
  // What is sealed has a fresh nonce each time; what the database's clock wrote differs.
  const varies = `- '{religion,health_note,evidence,evidence_digest,recorded_at,created_at,activated_at,at,hash,previous_hash}'::text[]`;
  for (const table of plain) {
    const all = `SELECT to_jsonb(t) ${varies} AS row FROM ${table} t ORDER BY 1`;
    expect(await rows(all, again), table).toEqual(await rows(all));
  }
});

test('evidence is sealed under the proof key of its contact', async () => {
  const [basis] = await rows(
    'SELECT b.id, b.contact_id, b.evidence, k.proof_key FROM legal_basis b JOIN contact_key k USING (contact_id) ORDER BY b.id LIMIT 1',
  );
  const proof = unwrap(demo.keys, basis.proof_key, basis.contact_id, 'proof');
  expect(openEvidence(proof, 'legal_basis', basis.id, basis.evidence)).toMatch(/file|mail/);
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedOf } from '../parity/seed.ts';
import { contactId, type Look, Logbook } from './logbook.ts';

vi.setConfig({ testTimeout: 120_000 });

const roles = ['marketing', 'analyst', 'dpo'];
const purposes = ['newsletter', 'statistics', 'events'];
const fields = ['email', 'city', 'birthDate'];
const seed = seedOf('who looked');

/** Half a year back, in no order: the answer goes by number. Some entries name nobody, some a hundred. */
const look: fc.Arbitrary<Look> = fc.record({
  at: fc.integer({ min: 0, max: 180 * 24 }).map(hours => new Date(Date.now() - hours * 3_600_000)),
  contacts: fc.oneof(
    { weight: 8, arbitrary: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.constant([1, ...Array.from({ length: 99 }, (_, i) => 100 + i)]) },
  ),
  role: fc.constantFrom(...roles),
  purpose: fc.constantFrom(...purposes),
  fields: fc.subarray(fields),
});

interface Question {
  readonly contact: number;
  readonly below: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly fields: string[] | null;
  readonly first: number;
}
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 2 });
const instant = fc.integer({ min: 0, max: 180 * 24 }).map(hours => new Date(Date.now() - hours * 3_600_000).toISOString());
const question = (numbers: readonly string[]): fc.Arbitrary<Question> =>
  fc.record({
    contact: fc.oneof(fc.integer({ min: 1, max: 13 }), fc.constant(150)),
    below: fc.oneof(fc.constant('9223372036854775807'), fc.constantFrom(...numbers)),
    since: orNull(instant),
    until: orNull(instant),
    role: orNull(fc.constantFrom(...roles, 'nobody')),
    purpose: orNull(fc.constantFrom(...purposes)),
    fields: orNull(fc.subarray(fields)),
    first: fc.oneof(fc.integer({ min: 1, max: 101 }), fc.constant(100_000)),
  });

let book: Logbook;
let numbers: string[];

/** Entries in portions: sealed or not in between, and numbers that jump to the next segments of the index. */
beforeAll(async () => {
  book = await Logbook.open();
  const jumps = [1_048_576 - 300, 3 * 1_048_576 - 150, 3 * 1_048_576 + 20_000];
  const portions = fc.sample(fc.array(look, { minLength: 150, maxLength: 400 }), { numRuns: 9, seed });
  for (const [nr, portion] of portions.entries()) {
    if (nr % 3 === 1) await book.asOwner(`SELECT setval('access_log_id_seq', ${jumps[Math.floor(nr / 3)]})`);
    await book.looks(portion);
    if (nr < 8) await book.seal();
  }
  numbers = (await book.sql('SELECT id FROM access_log ORDER BY id')).map(({ id }) => id);
});
afterAll(() => book.close());

const values = ({ contact, below, since, until, role, purpose, fields: about, first }: Question) => [
  contactId(contact),
  below,
  since,
  until,
  role,
  purpose,
  about,
  first,
];
const answered = async (q: Question) =>
  (await book.sql('SELECT id FROM looks_at($1, $2, $3, $4, $5, $6, $7, $8)', values(q))).map(({ id }) => id);
const naive = async (q: Question) =>
  (
    await book.sql(
      `SELECT id FROM access_log WHERE contact_ids @> ARRAY[$1::uuid] AND id < $2 AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::timestamptz IS NULL OR at < $4)
       AND ($5::text IS NULL OR $5 = ANY (roles)) AND ($6::text IS NULL OR purpose = $6) AND ($7::text[] IS NULL OR fields && $7) ORDER BY id DESC LIMIT $8`,
      values(q),
    )
  ).map(({ id }) => id);

describe('who looked at a contact', () => {
  test('is what reading the whole log would answer, whatever is asked and however much is sealed', async () => {
    expect((await book.seals()).length).toBeGreaterThan(5);
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(question(numbers), async q => {
        const found = await answered(q);
        answers += found.length;
        expect(found).toEqual(await naive(q));
      }),
      { numRuns: 400, seed },
    );
    expect(answers).toBeGreaterThan(3_000);
    expect(await book.verify()).toEqual([]);
  });

  test('is read page by page without one too many or too few', async () => {
    const all = await naive({
      contact: 1,
      below: '9223372036854775807',
      since: null,
      until: null,
      role: null,
      purpose: null,
      fields: null,
      first: 100_000,
    });
    expect(all.length).toBeGreaterThan(300);
    const pages: string[] = [];
    for (let below = '9223372036854775807'; ; below = pages.at(-1)!) {
      const page = await answered({ contact: 1, below, since: null, until: null, role: null, purpose: null, fields: null, first: 25 });
      if (page.length === 0) break;
      pages.push(...page);
    }
    expect(pages).toEqual(all);
  });
});

describe('it is answered from the tail and the index', () => {
  /** Entries of the access log that a question read, by the database's own count. */
  async function entriesRead(text: string, params: unknown[]): Promise<number> {
    const client = await book.db.db.pool.connect();
    try {
      const count = async () =>
        Number(
          (
            await client.query(
              `SELECT coalesce(sum(pg_stat_get_xact_tuples_returned(inhrelid) + pg_stat_get_xact_tuples_fetched(inhrelid)), 0) AS rows FROM pg_inherits WHERE inhparent = 'access_log'::regclass`,
            )
          ).rows[0].rows,
        );
      await client.query('BEGIN');
      const before = await count();
      await client.query(text, params);
      const after = await count();
      await client.query('COMMIT');
      return after - before;
    } finally {
      client.release();
    }
  }
  const page = { contact: 1, below: '9223372036854775807', since: null, until: null, role: null, purpose: null, fields: null, first: 26 };

  test('and reads no more than the tail and what it answers', async () => {
    await book.asOwner('VACUUM ANALYZE access_log, access_log_by_contact, log_seal');
    const [{ tail, all }] = await book.sql(
      `SELECT count(*) FILTER (WHERE id > (SELECT max(to_id) FROM log_seal WHERE log = 'access_log'))::integer AS tail, count(*)::integer AS all FROM access_log`,
    );
    expect(all).toBeGreaterThan(5 * tail);
    const read = await entriesRead('SELECT * FROM looks_at($1, $2, $3, $4, $5, $6, $7, $8)', values(page));
    expect(read).toBeLessThanOrEqual(tail + 26);
    const someoneElse = await entriesRead('SELECT * FROM looks_at($1, $2, $3, $4, $5, $6, $7, $8)', values({ ...page, contact: 9_999 }));
    expect(someoneElse).toBeLessThanOrEqual(tail);
    // What the same question read before there was an index.
    expect(await entriesRead('SELECT * FROM access_log WHERE contact_ids @> ARRAY[$1::uuid]', [contactId(9_999)])).toBe(all);
  });

  test('where nothing is left unsealed, as many entries as it answers', async () => {
    await book.seal();
    const read = await entriesRead('SELECT * FROM looks_at($1, $2, $3, $4, $5, $6, $7, $8)', values(page));
    expect(read).toBeLessThanOrEqual(26);
  });

  test('and nothing is kept for it while an entry is written: one index, no trigger, no computed column', async () => {
    const onEach = await book.asOwner<{ indexes: number; triggers: number; computed: number }>(
      `SELECT DISTINCT (SELECT count(*) FROM pg_index i WHERE i.indrelid = c.oid)::integer AS indexes, (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid)::integer AS triggers,
        (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attgenerated <> '')::integer AS computed
       FROM pg_class c WHERE c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent IN ('access_log'::regclass, 'change_log'::regclass))`,
    );
    expect(onEach).toEqual([{ indexes: 1, triggers: 0, computed: 0 }]);
  });
});

test('an index that leaves somebody out, or invents somebody, is found', async () => {
  const change = async (tamper: string, mend: string) => {
    await book.asOwner(tamper);
    const found = await book.verify();
    await book.asOwner(mend);
    expect(await book.verify()).toEqual([]);
    return found;
  };
  const whose = `contact_id = '${contactId(1)}' AND segment = 0`;
  const wrong = ['The index of who looked: among the entries from 0 to 1048575 it does not say what the access log says.'];
  const [{ entries }] = await book.sql(`SELECT entries FROM access_log_by_contact WHERE ${whose}`);
  const back = `UPDATE access_log_by_contact SET entries = '{${entries}}' WHERE ${whose}`;
  expect(await change(`UPDATE access_log_by_contact SET entries = entries[2:] WHERE ${whose}`, back)).toEqual(wrong);
  expect(await change(`UPDATE access_log_by_contact SET entries[1] = 1048000 WHERE ${whose}`, back)).toEqual(wrong);
  expect(
    await change(
      `UPDATE access_log_by_contact SET contact_id = '${contactId(77)}' WHERE ${whose}`,
      `UPDATE access_log_by_contact SET contact_id = '${contactId(1)}' WHERE contact_id = '${contactId(77)}'`,
    ),
  ).toEqual(wrong);
});

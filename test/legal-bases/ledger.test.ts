import { afterAll, beforeAll, expect, test } from 'vitest';
import { sayFinding } from '../../api/audit/finding.ts';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { appendToLedger } from '../../api/legal-bases/ledger.ts';
import { Office, somebody } from '../purposes/office.ts';
import { acts } from './bases.ts';

let office: Office;
let does: ReturnType<typeof acts>;
const nora = somebody();

beforeAll(async () => {
  office = await Office.open();
  does = acts(office);
  await office.activePurpose('study', await office.complete());
});
afterAll(() => office.close());

test('an empty ledger is intact', async () => {
  expect(await verified()).toBe('0 entries');
});

test('every event is an entry that carries the hash of the one before', async () => {
  await does.record(nora, 'study', { evidence: 'scan of 3 March' });
  await does.end(nora, 'study', 'WITHDRAWN');
  await does.record(nora, 'study', { by: 'PERSON' });
  const rows = await office.sql(
    'SELECT seq, hash, previous_hash, event, actor_kind, notice_version, given_by, evidence_digest FROM ledger ORDER BY seq',
  );
  expect(rows.map(row => [row.seq, row.event, row.given_by])).toEqual([
    ['1', 'recorded', 'STAFF'],
    ['2', 'withdrawn', null],
    ['3', 'confirmed', 'PERSON'],
  ]);
  expect(rows[1].previous_hash).toEqual(rows[0].hash);
  expect(rows[2].previous_hash).toEqual(rows[1].hash);
  expect(rows[0]).toMatchObject({ actor_kind: 'staff', notice_version: 1, evidence_digest: expect.any(Buffer) });
  expect(await verified()).toBe('3 entries');
});

test('the runtime role can add, and nothing else', async () => {
  for (const text of [
    `UPDATE ledger SET event = 'asked'`,
    'DELETE FROM ledger',
    'TRUNCATE ledger',
    'UPDATE ledger_head SET seq = 0',
    'DELETE FROM ledger_head',
  ])
    await expect(office.sql(text)).rejects.toThrow('permission denied');
});

test('forged numbers, times and hashes are overwritten by the database', async () => {
  await office.sql(
    `INSERT INTO ledger (seq, at, event, contact_id, purpose_id, actor_kind, previous_hash, hash) SELECT 99, '1999-01-01', 'asked', $1, id, 'staff', '\\x00', '\\x00' FROM purpose WHERE code = 'study'`,
    [nora.id],
  );
  expect(await office.sql("SELECT seq, at > now() - interval '1 hour' AS now FROM ledger ORDER BY seq DESC LIMIT 1")).toEqual([
    { seq: '4', now: true },
  ]);
  expect(await verified()).toBe('4 entries');
});

test('a transaction that fails leaves no entry and no gap', async () => {
  const purposeId = (await office.sql<{ id: number }>(`SELECT id FROM purpose WHERE code = 'study'`))[0]!.id;
  await expect(
    office.inside(async tx => {
      await appendToLedger(tx, [{ event: 'asked', contactId: nora.id, purposeId }]);
      throw new Error('something else');
    }),
  ).rejects.toThrow('something else');
  await does.end(nora, 'study', 'ENDED');
  expect(await verified()).toBe('5 entries');
});

test('many at once: one chain, no gap', async () => {
  await Promise.all(Array.from({ length: 20 }, () => does.record(somebody(), 'study')));
  expect(await verified()).toBe('25 entries');
});

/** How many entries were read, or what is wrong with the first that is wrong. */
async function verified(): Promise<string> {
  let entries = 0;
  const found = await verifyLedger(office.sql, async more => void (entries += more));
  return found ? sayFinding(found) : `${entries} entries`;
}

/** The owner tampers, the check names the entry, the owner puts it back. */
const tampered = async (tamper: string, mend: string): Promise<string> => {
  await office.asOwner(tamper);
  const found = await verified();
  await office.asOwner(mend);
  expect(await verified()).toBe('25 entries');
  return found;
};

test('an entry that the owner changed is named', async () => {
  expect(
    await tampered(`UPDATE ledger SET event = 'refused' WHERE seq = 2`, `UPDATE ledger SET event = 'withdrawn' WHERE seq = 2`),
  ).toContain('entry 2 is not what was written');
  expect(
    await tampered(
      `UPDATE ledger SET at = at + interval '1 microsecond' WHERE seq = 7`,
      `UPDATE ledger SET at = at - interval '1 microsecond' WHERE seq = 7`,
    ),
  ).toContain('entry 7 is not what was written');
  expect(await tampered(`UPDATE ledger SET detail = '{"x":1}' WHERE seq = 3`, `UPDATE ledger SET detail = '{}' WHERE seq = 3`)).toContain(
    'entry 3 is not what was written',
  );
});

test('an entry that was changed and hashed anew betrays itself in the next', async () => {
  const before = `CREATE TABLE kept AS SELECT * FROM ledger WHERE seq = 2; UPDATE ledger SET event = 'refused' WHERE seq = 2; UPDATE ledger l SET hash = ledger_hash(l) WHERE seq = 2`;
  expect(
    await tampered(before, `UPDATE ledger l SET event = k.event, hash = k.hash FROM kept k WHERE l.seq = k.seq; DROP TABLE kept`),
  ).toContain('entry 3 does not follow the one before it');
});

test('an entry taken out of the middle, and one cut off the end, are missed', async () => {
  const again =
    'ALTER TABLE ledger DISABLE TRIGGER chain; INSERT INTO ledger SELECT * FROM kept; ALTER TABLE ledger ENABLE TRIGGER chain; DROP TABLE kept';
  const without = (seq: number) => `CREATE TABLE kept AS SELECT * FROM ledger WHERE seq = ${seq}; DELETE FROM ledger WHERE seq = ${seq}`;
  expect(await tampered(without(4), again)).toContain('entry 4 is missing');
  expect(await tampered(without(25), again)).toContain('entry 25 is missing');
  expect(await tampered(without(1), again)).toContain('entry 1 is missing');
});

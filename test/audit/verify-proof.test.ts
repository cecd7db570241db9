import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceFileDigest } from '../../api/audit/evidence-file-digest.ts';
import { contactId, Logbook } from './logbook.ts';

let book: Logbook;
const receiptId = '01890000-0000-7000-8000-00000000beef';
const shown = 'Nieuwsbrief [yes] [no]';
const digest = createHash('sha256').update(shown).digest('hex');
const sealed = 'aabbccdd';
const fileId = '01890000-0000-7000-8000-00000000f11e';

beforeAll(async () => {
  book = await Logbook.open();
  await book.asOwner(`INSERT INTO purpose (id, code, basis_kind) VALUES (901, 'study', 'CONSENT') ON CONFLICT DO NOTHING`);
  await book.sql(`INSERT INTO served_text (digest, kind, language, content) VALUES (decode($1, 'hex'), 'consent-form', 'nl', $2)`, [
    digest,
    shown,
  ]);
  await book.sql(
    `INSERT INTO consent_receipt (contact_id, id, act_id, purpose_id, legal_basis_id, content) VALUES ($1, $2, $2, 901, $2, decode($3, 'hex'))`,
    [contactId(1), receiptId, sealed],
  );
  const [scan] = await book.sql(
    `INSERT INTO evidence_file (contact_id, id, purpose_id, media_type, size, name, content) VALUES ($1, $2, 901, 'application/pdf', 4, '\\xcafe', '\\xdeadbeef')
     RETURNING ${evidenceFileDigest('evidence_file')} AS sha256`,
    [contactId(1), fileId],
  );
  const sha256 = createHash('sha256').update(Buffer.from(sealed, 'hex')).digest('hex');
  for (const event of ['asked', 'confirmed', 'asked'])
    await book.sql(
      `INSERT INTO ledger (event, contact_id, purpose_id, actor_kind, kind, notice_version, given_by, claimed_at, evidence_digest, legal_basis_id, sensitive_condition_id, actor_id, detail)
      VALUES ($1, $2, 901, 'person', 'CONSENT', 1, 'PERSON', '2026-01-01', '\\x01', $2, $2, $2, $3)`,
      [
        event,
        contactId(1),
        JSON.stringify({
          served: digest,
          ...(event === 'confirmed' && { receipt: { id: receiptId, sha256 }, evidenceFile: fileId, evidenceSha256: scan.sha256 }),
        }),
      ],
    );
  await book.seal();
});
afterAll(() => book.close());

/** The owner does the damage, what is found is told, and everything is put back. */
async function tampered(damage: string): Promise<string[]> {
  const tables = ['served_text', 'consent_receipt', 'evidence_file', 'ledger', 'ledger_head'];
  const quiet = (statements: readonly string[]) =>
    book.asOwner(['ALTER TABLE ledger DISABLE TRIGGER chain', ...statements, 'ALTER TABLE ledger ENABLE TRIGGER chain'].join(';\n'));
  await quiet([...tables.map(table => `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`), damage]);
  try {
    return await book.verify();
  } finally {
    await quiet(
      tables.flatMap(table => [`DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM kept_${table}`, `DROP TABLE kept_${table}`]),
    );
    expect(await book.verify()).toEqual([]);
  }
}

test('what nobody touched is as it was written', async () => {
  expect(await book.verify()).toEqual([]);
});

describe('of the texts, receipts and files of evidence that the ledger names, it is found (L7)', () => {
  test.each([
    [
      'one byte of a text changed',
      `UPDATE served_text SET content = replace(content, 'yes', 'Yes')`,
      'The texts that people were shown: what entry 1 of the ledger names is not what was written',
    ],
    ['a text is gone', 'DELETE FROM served_text', 'The texts that people were shown: what entry 1 of the ledger names is missing'],
    [
      'a text lies under the digest of another',
      `UPDATE served_text SET content = 'Another text'`,
      'The texts that people were shown: what entry 1 of the ledger names is not what was written',
    ],
    [
      'one bit of a receipt changed',
      `UPDATE consent_receipt SET content = set_bit(content, 3, 1 - get_bit(content, 3))`,
      'The receipts: what entry 2 of the ledger names is not what was written',
    ],
    ['a receipt is gone', 'DELETE FROM consent_receipt', 'The receipts: what entry 2 of the ledger names is missing'],
    [
      'a receipt changed its number',
      'UPDATE consent_receipt SET id = gen_random_uuid()',
      'The receipts: what entry 2 of the ledger names is missing',
    ],
    [
      'one bit of a file of evidence changed',
      `UPDATE evidence_file SET content = set_bit(content, 3, 1 - get_bit(content, 3))`,
      'The files of evidence: what entry 2 of the ledger names is not what was written',
    ],
    [
      'one bit of its name changed',
      `UPDATE evidence_file SET name = set_bit(name, 3, 1 - get_bit(name, 3))`,
      'The files of evidence: what entry 2 of the ledger names is not what was written',
    ],
    [
      'a file of evidence calls itself something else',
      `UPDATE evidence_file SET media_type = 'image/png'`,
      'The files of evidence: what entry 2 of the ledger names is not what was written',
    ],
    ['a file of evidence is gone', 'DELETE FROM evidence_file', 'The files of evidence: what entry 2 of the ledger names is missing'],
  ])('%s', async (_, damage, sentence) => {
    const found = await tampered(damage);
    expect(found).toEqual([expect.stringContaining(sentence)]);
  });

  test('and where the ledger was changed to fit, the ledger says so', async () => {
    const fit = `UPDATE consent_receipt SET content = '\\x00'; UPDATE ledger SET detail = jsonb_set(detail, '{receipt,sha256}', to_jsonb(encode(sha256('\\x00'), 'hex'))) WHERE seq = 2`;
    expect(await tampered(fit)).toEqual([expect.stringContaining('The ledger: entry 2 is not what was written')]);
  });

  test('what an entry names in a form that we never write stops nothing', async () => {
    const odd = `UPDATE ledger SET detail = '{"served": "x", "receipt": {"id": "y"}}' WHERE seq = 2`;
    expect(await tampered(odd)).toEqual([expect.stringContaining('The ledger: entry 2 is not what was written')]);
  });
});

describe('no column of the ledger is left out of its chain', () => {
  const other: Readonly<Record<string, string>> = {
    at: `at + interval '1 microsecond'`,
    event: `'refused'`,
    contact_id: 'gen_random_uuid()',
    purpose_id: '902',
    legal_basis_id: 'NULL',
    sensitive_condition_id: 'gen_random_uuid()',
    kind: `'CONTRACT'`,
    notice_version: 'notice_version + 1',
    given_by: 'NULL',
    actor_kind: `'staff'`,
    actor_id: 'NULL',
    claimed_at: `claimed_at - interval '1 microsecond'`,
    evidence_digest: `'\\x02'`,
    detail: `detail || '{"more": 1}'`,
    previous_hash: `'\\x00'`,
    hash: `'\\x00'`,
  };

  test('every column is tried below, and is filled in the entry that is damaged', async () => {
    const columns = await book.sql(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'ledger' AND table_schema = 'public' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['seq', ...Object.keys(other)]);
    const [entry] = await book.sql('SELECT * FROM ledger WHERE seq = 2');
    expect(Object.entries(entry).filter(([, value]) => value === null)).toEqual([]);
  });

  test.each(Object.entries(other))('%s', async (column, changed) => {
    const found = await tampered(`UPDATE ledger SET ${column} = ${changed} WHERE seq = 2`);
    expect(found[0]).toMatch(/^The ledger: entry 2 is not what was written/);
  });
});

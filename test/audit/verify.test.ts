import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkpointFile } from '../../api/audit/checkpoint-file.ts';
import { Logbook } from './logbook.ts';

let book: Logbook;
let file: string;
beforeAll(async () => {
  book = await Logbook.open();
  file = checkpointFile(book.db.config.checkpointFolder);
  await book.asOwner(`INSERT INTO purpose (id, code, basis_kind) VALUES (901, 'study', 'CONSENT') ON CONFLICT DO NOTHING`);
  for (let round = 0; round < 3; round++) {
    await book.looks(Array.from({ length: 40 }, (_, i) => ({ contacts: [i % 7, 8] })));
    await book.changes(10);
    await book.sql(
      `INSERT INTO ledger (event, contact_id, purpose_id, actor_kind) SELECT 'asked', gen_random_uuid(), 901, 'staff' FROM generate_series(1, 5)`,
    );
    await book.seal();
  }
});
afterAll(() => book.close());

const at = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z';

/** The owner tampers with a copy of the tables kept beside, what is found is told, and everything is put back. */
async function tampered(...statements: string[]): Promise<string[]> {
  const tables = ['ledger', 'ledger_head', 'access_log', 'change_log', 'log_seal', 'access_log_by_contact'];
  const keep = tables.map(table => `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  const restore = tables.flatMap(table => [
    `DELETE FROM ${table}`,
    `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}`,
    `DROP TABLE kept_${table}`,
  ]);
  const asTamperer = (all: string[]) =>
    book.asOwner(['ALTER TABLE ledger DISABLE TRIGGER chain', ...all, 'ALTER TABLE ledger ENABLE TRIGGER chain'].join(';\n'));
  await asTamperer([...keep, ...statements]);
  try {
    return await book.verify();
  } finally {
    await asTamperer(restore);
    expect(await book.verify()).toEqual([]);
  }
}
const when = `(at ${at}|from ${at} to ${at})`;
const only = (sentence: string) => [expect.stringMatching(new RegExp(`^${sentence}$`))];

test('what nobody touched is as it was written', async () => {
  expect(await book.verify()).toEqual([]);
});

describe.each([
  [
    'access_log',
    'The access log',
    40,
    [
      'id',
      'at',
      'viewer_kind',
      'viewer_id',
      'roles',
      'purpose',
      'operation',
      'action',
      'fields',
      'contact_ids',
      'recipient_id',
      'request_id',
      'acting_for',
      'case_reference',
      'case_reason',
      'refused',
    ],
  ],
  [
    'change_log',
    'The change log',
    10,
    ['id', 'at', 'viewer_kind', 'viewer_id', 'purpose', 'action', 'subject', 'subject_id', 'contact_id', 'fields', 'reason', 'request_id'],
  ],
] as const)('%s', (log, name, inRange, columns) => {
  const second = `${inRange + 1} to ${2 * inRange}`;
  const third = inRange + 3;

  test('has no column that the digest leaves out', async () => {
    const found = await book.sql(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position`,
      [log],
    );
    expect(found.map(row => row.name)).toEqual(columns);
  });

  const other = (column: string) =>
    column === 'at'
      ? `at + interval '1 microsecond'`
      : /_?id$|_ids$/.test(column) && column !== 'id' && column !== 'subject_id'
        ? column.endsWith('s')
          ? 'contact_ids || gen_random_uuid()'
          : 'gen_random_uuid()'
        : column === 'roles' || column === 'fields'
          ? `${column} || 'x'::text`
          : `coalesce(${column}, '') || 'x'`;
  test.each(columns.filter(column => column !== 'id'))('says that %s of an entry was changed, and where', async column => {
    const found = await tampered(`UPDATE ${log} SET ${column} = ${other(column)} WHERE id = ${third}`);
    expect(found[0]).toMatch(new RegExp(`^${name}: an entry from ${second} is not what was written, written ${when}\\.$`));
  });

  test('says that an entry was taken out', async () => {
    const found = await tampered(`DELETE FROM ${log} WHERE id = ${third}`);
    expect(found[0]).toMatch(new RegExp(`^${name}: an entry from ${second} is missing, written ${when}\\.$`));
  });

  test('says that an entry was put in: under a number that is taken, at whatever instant', async () => {
    const copy = (more: string) =>
      `INSERT INTO ${log} OVERRIDING SYSTEM VALUE SELECT (r).* FROM (SELECT jsonb_populate_record(l, '${more}'::jsonb) AS r FROM ${log} l WHERE id = ${third}) c`;
    for (const instant of ['2019-01-01T00:00:00Z', '2031-01-01T00:00:00Z'])
      expect((await tampered(copy(`{"at": "${instant}"}`)))[0]).toMatch(
        new RegExp(`^${name}: an entry from ${second} was put in afterwards`),
      );
    expect((await tampered(copy('{"id": 0}')))[0]).toMatch(new RegExp(`^${name}: entry 0 was put in afterwards`));
  });

  test('says that two entries changed places', async () => {
    const copy = (of: number, under: number) =>
      `INSERT INTO ${log} OVERRIDING SYSTEM VALUE SELECT (r).* FROM (SELECT jsonb_populate_record(l, '{"id": ${under}}'::jsonb) AS r FROM kept_${log} l WHERE id = ${of}) c`;
    const found = await tampered(`DELETE FROM ${log} WHERE id IN (${third}, ${third + 1})`, copy(third, third + 1), copy(third + 1, third));
    expect(found[0]).toMatch(new RegExp(`^${name}: an entry from ${second} is not what was written`));
  });

  test('says that a seal was changed to fit', async () => {
    const found = await tampered(
      `UPDATE ${log} SET action = 'nothing' WHERE id = ${third}`,
      `UPDATE log_seal SET digest = (SELECT sha256(string_agg(entry_digest(entry, 1::smallint), ''::bytea ORDER BY id)) FROM ${log} entry WHERE id BETWEEN from_id AND to_id) WHERE log = '${log}' AND seq = 2`,
    );
    expect(found).toEqual(only(`${name}: seal 2 is not what was written, written ${when}\\.`));
  });

  test('says that a seal was hashed anew, by the one that follows and by the checkpoint', async () => {
    const found = await tampered(
      `UPDATE log_seal SET sealed_at = sealed_at + interval '1 hour' WHERE log = '${log}' AND seq = 2`,
      `UPDATE log_seal s SET hash = seal_hash(s) WHERE log = '${log}' AND seq = 2`,
    );
    expect(found).toEqual([
      `${name}: seal 3 is missing, or does not follow the one before it.`,
      expect.stringMatching(
        new RegExp(`^${name}: at 2 it is not what it was on ${at}: it was replaced, or an older copy was restored and went on\\.$`),
      ),
    ]);
  });

  test('says that seals are missing', async () => {
    expect((await tampered(`DELETE FROM log_seal WHERE log = '${log}' AND seq = 1`))[0]).toBe(
      `${name}: seal 1 is missing, or does not follow the one before it.`,
    );
    expect((await tampered(`DELETE FROM log_seal WHERE log = '${log}' AND seq = 2`))[0]).toBe(
      `${name}: seal 2 is missing, or does not follow the one before it.`,
    );
  });

  test('says that its end was cut off, entries and seals alike, by the checkpoint alone', async () => {
    const cut = [
      `DELETE FROM ${log} WHERE id > ${2 * inRange}`,
      `DELETE FROM log_seal WHERE log = '${log}' AND seq = 3`,
      ...(log === 'access_log'
        ? [`UPDATE access_log_by_contact SET entries = ARRAY(SELECT e FROM unnest(entries) e WHERE e <= ${2 * inRange})`]
        : []),
    ];
    expect(await tampered(...cut)).toEqual(only(`${name}: it ends at 2, but on ${at} it went on to 3\\.`));
  });
});

describe('the ledger', () => {
  test.each([
    ['changed', `UPDATE ledger SET event = 'refused' WHERE seq = 7`, 'entry 7 is not what was written, written at '],
    [
      'changed by a microsecond',
      `UPDATE ledger SET at = at + interval '1 microsecond' WHERE seq = 7`,
      'entry 7 is not what was written, written at ',
    ],
    ['taken out', 'DELETE FROM ledger WHERE seq = 7', 'entry 7 is missing'],
    ['taken out, and the first of all', 'DELETE FROM ledger WHERE seq = 1', 'entry 1 is missing'],
    [
      'changed and hashed anew',
      `UPDATE ledger SET event = 'refused' WHERE seq = 7; UPDATE ledger l SET hash = ledger_hash(l) WHERE seq = 7`,
      'entry 8 does not follow the one before it',
    ],
    [
      'exchanged with the next',
      'UPDATE ledger SET seq = 100 WHERE seq = 7; UPDATE ledger SET seq = 7 WHERE seq = 8; UPDATE ledger SET seq = 8 WHERE seq = 100',
      'entry 7 is not what was written',
    ],
    [
      'put in behind the end',
      'INSERT INTO ledger SELECT 16, at, event, contact_id, purpose_id, legal_basis_id, sensitive_condition_id, kind, notice_version, given_by, actor_kind, actor_id, claimed_at, evidence_digest, detail, hash, hash FROM ledger WHERE seq = 15',
      'entry 16 was put in afterwards',
    ],
    ['put in before the beginning', 'UPDATE ledger SET seq = 0 WHERE seq = 1', 'entry 0 was put in afterwards'],
    ['cut off its end', 'DELETE FROM ledger WHERE seq > 12', 'an entry from 13 to 15 is missing'],
  ])('says that an entry was %s', async (_, tamper, sentence) => {
    expect((await tampered(tamper))[0]).toContain(`The ledger: ${sentence}`);
  });

  test('says that its end was cut off together with its head, by the checkpoint alone', async () => {
    const cut = ['DELETE FROM ledger WHERE seq > 5', 'UPDATE ledger_head SET seq = 5, hash = (SELECT hash FROM ledger WHERE seq = 5)'];
    expect(await tampered(...cut)).toEqual(only(`The ledger: it ends at 5, but on ${at} it went on to 10\\.`));
  });

  test('says that it was written anew from some entry on, by the checkpoint alone', async () => {
    const found = await tampered(
      'DELETE FROM ledger WHERE seq > 12',
      'UPDATE ledger_head SET seq = 12, hash = (SELECT hash FROM ledger WHERE seq = 12)',
      'ALTER TABLE ledger ENABLE TRIGGER chain',
      `INSERT INTO ledger (event, contact_id, purpose_id, actor_kind) SELECT 'asked', gen_random_uuid(), 901, 'staff' FROM generate_series(1, 3)`,
      'ALTER TABLE ledger DISABLE TRIGGER chain',
    );
    expect(found).toEqual(
      only(`The ledger: at 15 it is not what it was on ${at}: it was replaced, or an older copy was restored and went on\\.`),
    );
  });
});

describe('an older copy of the whole database that was restored', () => {
  const older = [
    'DELETE FROM ledger WHERE seq > 5',
    'UPDATE ledger_head SET seq = 5, hash = (SELECT hash FROM ledger WHERE seq = 5)',
    'DELETE FROM access_log WHERE id > 40',
    'DELETE FROM change_log WHERE id > 10',
    'DELETE FROM log_seal WHERE seq > 1',
    'UPDATE access_log_by_contact SET entries = ARRAY(SELECT e FROM unnest(entries) e WHERE e <= 40)',
  ];

  test('is told, of all three', async () => {
    expect(await tampered(...older)).toEqual([
      ...only(`The ledger: it ends at 5, but on ${at} it went on to 10\\.`),
      ...only(`The access log: it ends at 1, but on ${at} it went on to 2\\.`),
      ...only(`The change log: it ends at 1, but on ${at} it went on to 2\\.`),
    ]);
  });

  test('is told also after it went on', async () => {
    // What the older copy seals by itself, later and with other entries.
    const goesOn = `INSERT INTO access_log (viewer_kind, operation, action, request_id) SELECT 'staff', 'contacts', 'read', gen_random_uuid() FROM generate_series(1, 40)`;
    const sealAnew = `INSERT INTO log_seal SELECT log, 2, format, to_id + 1, to_id + 40, 40, first_at, last_at, digest, now(), hash, sha256('anew') FROM log_seal WHERE log = 'access_log' AND seq = 1`;
    const found = await tampered(...older, goesOn, sealAnew);
    expect(found).toContainEqual(
      expect.stringMatching(
        /^The access log: at 2 it is not what it was on .*: it was replaced, or an older copy was restored and went on\.$/,
      ),
    );
  });
});

describe('the checkpoints', () => {
  const whole = () => book.checkpoints();
  async function rewritten(text: string): Promise<string[]> {
    const before = whole();
    writeFileSync(file, text);
    try {
      return await book.verify();
    } finally {
      writeFileSync(file, before);
    }
  }

  test('have a line for each time that something was sealed', () => {
    expect(whole().split('\n')).toHaveLength(4);
  });

  test('say when one of their lines was changed, taken out, put in or moved', async () => {
    const [first, second, third] = whole().split('\n') as [string, string, string];
    const wrong = (line: number) => [`The file of checkpoints: line ${line} is not what was written, or a line before it is missing.`];
    expect(await rewritten([first.replace(/"seq":"\d+"/, '"seq":"5"').replace('20', '19'), second, third, ''].join('\n'))).toEqual(
      wrong(1),
    );
    expect(await rewritten([first, third, ''].join('\n'))).toEqual(wrong(2));
    expect(await rewritten([second, third, ''].join('\n'))).toEqual(wrong(1));
    expect(await rewritten([first, first, second, third, ''].join('\n'))).toEqual(wrong(2));
    expect((await rewritten([second, first, third, ''].join('\n')))[0]).toEqual(wrong(1)[0]);
  });

  test('that are not there are missed', async () => {
    const before = whole();
    rmSync(file);
    expect(await book.verify()).toEqual(only('The file of checkpoints: there is none, .*CHECKPOINT_FOLDER.*'));
    writeFileSync(file, before);
  });

  test('half a line that a crash left disturbs nobody, and the next one follows the last whole one', async () => {
    const before = whole();
    appendFileSync(file, '{"at":"2026-11-2');
    expect(await book.verify()).toEqual([]);
    await book.changes(1);
    await book.seal();
    expect(whole()).toBe(`${before}{"at":"2026-11-2\n${whole().split('\n').at(-2)}\n`);
    expect(await book.verify()).toEqual([]);
  });
});

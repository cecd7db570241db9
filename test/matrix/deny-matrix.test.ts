import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rights } from '../../api/door.ts';
import { visit } from '../../api/demo/visit.ts';
import { demoPassword } from '../../api/sign-in/demo-people.ts';
import { letSecondFactorsGoStale, signIn } from '../ask.ts';
import { amir, eva, eventsApp, jan, karim, mira, noor, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { type Caller, callers, type Code, denyMatrix, type Row, rowsOf, staleMatrix } from './deny-matrix.ts';
import { questions } from './questions.ts';

vi.setConfig({ testTimeout: 60_000 });

let world: World;
/** How each caller is known to the server. */
let headers: Record<Caller, Record<string, string>>;

beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  const cookies = await Promise.all([eva, mira, amir, karim, jan, noor].map(person => signIn(world, person)));
  const cookie = (i: number) => ({ cookie: cookies[i]! });
  headers = {
    stranger: {},
    half: { cookie: await halfSession() },
    website: { authorization: `Bearer ${website.token}` },
    eventsApp: { authorization: `Bearer ${eventsApp.token}` },
    eva: cookie(0),
    mira: cookie(1),
    amir: cookie(2),
    karim: cookie(3),
    jan: cookie(4),
    noor: cookie(5),
  };
});
afterAll(() => world.close());

/** Noor's password was right, and that is all. */
async function halfSession(): Promise<string> {
  const answer = await visit(world.url, 'mutation ($input: SignInInput!) { signIn(input: $input) { next } }', {
    input: { email: noor.email, password: demoPassword },
  });
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function asked(row: Row, caller: Caller): Promise<Code> {
  const { query, variables = {} } = await questions[row.label]!(world, caller);
  const { errors, data } = await visit(world.url, query, variables, headers[caller]);
  if (errors.length === 0) return null;
  expect([row.label, caller, errors.length, Object.values((data as object) ?? {})]).toEqual([
    row.label,
    caller,
    1,
    data === null ? [] : [null],
  ]);
  return errors[0]!.extensions.code as Code;
}

/** A digest of everything that a mutation could have written, sessions and logs of accesses aside. */
const whatIsWritten = async (): Promise<string> => {
  const tables = [
    'contact',
    'contact_key',
    'proposal',
    'legal_basis',
    'sensitive_condition',
    'ledger',
    'role',
    'role_version',
    'role_change',
    'staff_role',
    'purpose',
    'purpose_field',
    'purpose_recipient',
    'purpose_provision',
    'notice',
    'notice_draft',
    'notice_text',
    'notice_due',
    'field',
    'organisation',
    'legal_settings',
    'recipient',
    'change_log',
    'policy_version',
    'idempotency_key',
    'file',
    'file_chunk',
    'job',
    'export_question',
    'import_row',
    'suppression',
    'consent_form',
    'submission',
    'mail',
    'one_time_token',
    'authenticator',
    'recovery_code',
    'passkey_challenge',
    'device_recovery',
    'guardian',
    'minor',
  ];
  const digests = [
    ...tables.map(table => `(SELECT md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) FROM ${table} t)`),
    "(SELECT md5(string_agg(id::text || coalesce(revoked_at::text, ''), ',' ORDER BY id)) FROM service_account)",
    "(SELECT md5(string_agg(id::text || state, ',' ORDER BY id)) FROM staff_member)",
  ];
  return Object.values((await world.db.pool.query(`SELECT concat_ws(',', ${digests.join(', ')})`)).rows[0] as object)[0] as string;
};
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  Number(Object.values((await world.db.pool.query(sql, values)).rows[0] as object)[0]);
const refusedCalls = () => count('SELECT count(*) FROM access_log WHERE refused IS NOT NULL');
const changes = (action: string) => count('SELECT count(*) FROM change_log WHERE action = $1', [action]);

const touchesPersons = (field: string) => {
  const right = rights.get(field)!;
  return right.right === 'decision' || (right.right === 'duty' && (right.logged === true || right.of !== undefined));
};
const leavesAnotherTrace = new Set(['signIn', 'verifySecondFactor', 'stepUp', 'signOut', 'askPasswordReset', 'beginPasskeySignIn']);

/** Asks one row of every caller, and checks beside the answer what it left behind. */
async function check(row: Row): Promise<void> {
  const answers = new Map<Caller, Code>();
  for (const caller of row.cells.keys()) {
    const { query } = await questions[row.label]!(world, caller);
    const isChange = query.startsWith('mutation');
    const before = isChange ? { written: await whatIsWritten(), changes: await changes(row.field) } : null;
    const refusedBefore = touchesPersons(row.field) ? await refusedCalls() : 0;
    const code = await asked(row, caller);
    answers.set(caller, code);
    if (touchesPersons(row.field))
      expect([row.label, caller, 'refused calls in the log', (await refusedCalls()) - refusedBefore]).toEqual([
        row.label,
        caller,
        'refused calls in the log',
        code === null ? 0 : 1,
      ]);
    if (before === null) continue;
    if (code !== null) expect([row.label, caller, await whatIsWritten()]).toEqual([row.label, caller, before.written]);
    else if (!leavesAnotherTrace.has(row.field))
      expect([row.label, caller, 'entries in the change log', (await changes(row.field)) - before.changes]).toEqual([
        row.label,
        caller,
        'entries in the change log',
        1,
      ]);
  }
  expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(row.cells));
}

describe('every door lets in whom the table says; who is refused changes nothing and is in the log; every change is in the change log', () => {
  test.each(
    rowsOf(denyMatrix)
      .filter(row => row.label !== 'signOut')
      .map(row => [row.label, row] as const),
  )('%s', (_, row) => check(row));
});

describe('a second factor that went stale', () => {
  beforeAll(() => letSecondFactorsGoStale(world));
  test.each(rowsOf(staleMatrix).map(row => [row.label, row] as const))('%s', (_, row) => check(row));
});

test('signing out is refused to nobody', () => check(rowsOf(denyMatrix).find(row => row.label === 'signOut')!));

describe('the table', () => {
  test('has a row for every root field, and a question for every row', () => {
    expect([...new Set(rowsOf(denyMatrix).map(row => row.field))].toSorted()).toEqual([...rights.keys()].toSorted());
    expect(
      rowsOf(denyMatrix)
        .map(row => row.label)
        .filter(label => !questions[label]),
    ).toEqual([]);
  });

  test('has a column for everybody', () => {
    for (const row of rowsOf(denyMatrix)) expect([...row.cells.keys()]).toEqual([...callers]);
  });

  test('with a cell too few is not read as if it were there', () => {
    expect(() => rowsOf('a b\nviewer ok')).toThrow('does not have 2 cells');
    expect(() => rowsOf('a b\nviewer ok ok ok')).toThrow('does not have 2 cells');
    expect(() => rowsOf('a b\nviewer ok yes')).toThrow('does not have 2 cells');
  });
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { graphql, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/access/viewer.ts';
import type { Answer } from '../../api/question.ts';
import type { Context, Policy } from '../../api/context.ts';
import { exportPage } from '../../api/exchange/export/export-page.ts';
import { parseExport } from '../../api/exchange/export/export-question.ts';
import { loadPolicy } from '../../api/policy.ts';
import { loadRoles, rolesUnlessKnownSql } from '../../api/roles/load-roles.ts';
import { buildSchema } from '../../api/schema.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';
import { expectGolden } from './golden.ts';
import { type Question, questions } from './questions.ts';

const schema = buildSchema();
let world: TestDatabase;
let policy: Policy;
let viewers: Map<string, Viewer>;

const query: Context['query'] = async (text, values) => (await world.db.pool.query(text, values as unknown[])).rows;

beforeAll(async () => {
  world = await openTestDatabase({ seed: 'cast' });
  policy = await loadPolicy(query);
  const [row] = await query<{ roles: Parameters<typeof loadRoles>[1] }>(`SELECT ${rolesUnlessKnownSql('1', '$1')} AS roles`, [0]);
  const { byId } = loadRoles('1', row!.roles);
  const staff = await query<{ id: string; name: string; email: string; roles: number[] }>(
    'SELECT m.id, m.name, m.email, array_agg(sr.role_id) AS roles FROM staff_member m JOIN staff_role sr ON sr.staff_id = m.id GROUP BY m.id',
  );
  viewers = new Map(staff.map(({ id, name, email, roles }) => [
    email.split('@')[0]!, { kind: 'staff', id, name, roles: roles.map(role => byId.get(role)!), freshSecondFactor: true, recipientId: null },
  ]));
});
afterAll(() => world.drop());

interface Statement { readonly text: string; readonly values: readonly unknown[] }

/** Asks through the real schema, and keeps every reading statement on its way. */
async function ask({ who, query: source, exports, pagesBefore = 0 }: Question): Promise<Statement[]> {
  const asked: Statement[] = [];
  const ctx: Context = {
    requestId: '00000000-0000-4000-8000-000000000000', viewer: viewers.get(who)!, session: null, policy, http: { formOrigin: null }, config: world.config, keys: world.keys, query,
    readLogged: async (text: string, values: readonly unknown[], _work: unknown, make: (answer: Answer) => unknown = answer => answer) => {
      asked.push({ text, values });
      return world.db.searchLines.ask({ name: '', text, values, make });
    },
    transaction: (work: (tx: unknown) => unknown) => work({ query: ctx.readLogged }),
  } as unknown as Context;
  if (exports) {
    await exportPage(ctx, parseExport(ctx, exports), null);
    return asked;
  }
  let after: string | null = null;
  for (let page = 0; page <= pagesBefore; page++) {
    const { data, errors } = await graphql({ schema, source, contextValue: ctx, variableValues: { after } });
    expect(errors).toBeUndefined();
    after = (data as { contacts?: { pageInfo?: { endCursor: string } } }).contacts?.pageInfo?.endCursor ?? null;
  }
  return asked;
}

/** The question and its text, as committed. Ids of staff differ from run to run. */
function told(question: Question, { text, values }: Statement): string {
  const viewer = viewers.get(question.who)!;
  const comment = (lines: string) => lines.trimEnd().split('\n').map(line => `-- ${line}`.trimEnd()).join('\n');
  const bound = values.map((value, i) => `$${i + 1} = ${JSON.stringify(value)?.replaceAll(viewer.id, viewer.name)}`);
  return `${comment(question.because)}\n--\n${comment(print(parse(question.query)))}\n--\n${comment(bound.join('\n'))}\n\n${text}\n`;
}

describe('the SQL of each reading question', () => {
  test.each(questions.map(question => [question.name, question] as const))('%s', async (name, question) => {
    const statements = await ask(question);
    // One root field, one statement: the page before this one was another question.
    expect(statements.length).toBe(1 + (question.pagesBefore ?? 0));
    expectGolden(`test/golden/sql/${name}.sql`, told(question, statements.at(-1)!));
  });

  test('each file has its question', () => {
    const files = readdirSync(fileURLToPath(new URL('./sql', import.meta.url)));
    expect(files.toSorted()).toEqual(questions.map(({ name }) => `${name}.sql`).toSorted());
  });

  test('no text names a field whose verdict is no', async () => {
    const [list] = await ask(questions.find(({ name }) => name === 'list-with-a-conditional-field')!);
    expect(list!.text).not.toMatch(/birth_date|phone|health_note|religion/);
  });

  test('no value of a caller or of a rule is part of a text', async () => {
    for (const question of questions) {
      for (const { text } of await ask(question)) expect(text).not.toMatch(/Brussel|peet|nora|L-|'BE'|2026\/17/);
    }
  });
});

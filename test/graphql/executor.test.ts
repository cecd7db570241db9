import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { QueryExecutor } from '../../api/graphql-executor.ts';

const schema = buildSchema(`
  input Filter { and: [Filter!] not: Filter ${'abcdefghijklmnop'
    .split('')
    .map(name => `${name}: Words`)
    .join(' ')} }
  input Words { equals: String in: [String!] }
  type Query { names(filter: Filter): [String!] shown: String hidden: String }
`);

/** Asks the same document three times: walked, compiled, and from what was compiled. */
async function thrice(query: string, variables: object) {
  const executor = new QueryExecutor(schema);
  const document = parse(query);
  const answers = [];
  for (let i = 0; i < 3; i++)
    answers.push(await executor.run({ document, queryHash: query, request: { variables }, context: {} } as never));
  return answers.map(answer => JSON.parse(JSON.stringify(answer)));
}

test('a filter as a variable is answered at once, the second time too', async () => {
  const begun = Date.now();
  const answers = await thrice('query Q($filter: Filter) { names(filter: $filter) }', { filter: { not: { a: { equals: 'x' } } } });
  expect(answers).toEqual([{ data: { names: null } }, { data: { names: null } }, { data: { names: null } }]);
  expect(Date.now() - begun).toBeLessThan(2_000);
});

test('a default counts for a variable that must not be null, however often the document comes', async () => {
  const answers = await thrice(
    'query Q($show: Boolean! = true, $hide: Boolean! = false) { shown @include(if: $show) hidden @include(if: $hide) }',
    {},
  );
  expect(answers).toEqual([{ data: { shown: null } }, { data: { shown: null } }, { data: { shown: null } }]);
});

test('a field that must not be null and has a default may be left out, asked once or often', async () => {
  const withDefault = buildSchema(
    'input Rule { all: Boolean! = false } input Draft { rules: [Rule!]! } type Query { shown(draft: Draft!): String }',
  );
  const executor = new QueryExecutor(withDefault);
  const document = parse('query ($draft: Draft!) { shown(draft: $draft) }');
  const asked = { document, request: { variables: { draft: { rules: [{}] } } }, context: {}, queryHash: 'rules' };
  for (let i = 0; i < 3; i++) expect((await executor.run(asked as never)).errors).toBeUndefined();
});

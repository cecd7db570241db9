import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, jan } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { canary, Line } from './line.ts';

let world: World;
let line: Line;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  line = await Line.of(world, jan);
});
afterAll(() => world.close());

const nodes = (selection: string) => `{ contacts(purpose: "membership") { nodes { ${selection} } } }`;
const times = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const deep = (depth: number) => `${'and: [{ '.repeat(depth)}city: { isEmpty: true }${' }]'.repeat(depth)}`;
const bomb = (levels: number) =>
  `${nodes('...F0')} ${times(levels, i => `fragment F${i} on Contact { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on Contact { id givenName }`;

describe('a document', () => {
  test.each<[string, string, string]>([
    ['of too many words', nodes(times(1_001, () => 'id')), 'QUERY_TOO_COMPLEX query:tokens'],
    ['of too many fields', nodes(times(301, () => 'id')), 'QUERY_TOO_COMPLEX query:fields'],
    ['of too many aliases', nodes(times(31, i => `a${i}: id`)), 'QUERY_TOO_COMPLEX query:aliases'],
    [
      'of too many root fields',
      `{ ${times(31, i => `a${i}: contacts(purpose: "membership") { nodes { id } }`)} }`,
      'QUERY_TOO_COMPLEX query:aliases',
    ],
    ['of too many directives', nodes(times(51, () => 'id @include(if: true)')), 'QUERY_TOO_COMPLEX query:directives'],
    ['of fragments that double', bomb(20), 'QUERY_TOO_COMPLEX query:fields'],
    [
      'of fragments in a circle',
      `${nodes('...A')} fragment A on Contact { ...B } fragment B on Contact { ...A }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['of a fragment in itself', `${nodes('...A')} fragment A on Contact { id ...A }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['with a fragment that is not there', nodes('...A'), 'GRAPHQL_VALIDATION_FAILED'],
    ['that is nothing', '', 'BAD_REQUEST'],
    ['that is blank', ' ', 'GRAPHQL_PARSE_FAILED'],
    ['that is no GraphQL', `SELECT "${canary}" FROM contact`, 'GRAPHQL_PARSE_FAILED'],
    ['with a NUL', `{ viewer { name } } \u0000 ${canary}`, 'GRAPHQL_PARSE_FAILED'],
    ['with half a surrogate pair', `{ viewer { name } } "\ud800${canary}"`, 'GRAPHQL_PARSE_FAILED'],
    ['that never ends', `{ contacts(purpose: "${canary}`, 'GRAPHQL_PARSE_FAILED'],
    ['with a field that is not there', nodes('password'), 'GRAPHQL_VALIDATION_FAILED'],
    ['with an argument that is not there', '{ contacts(purpose: "membership", where: "x") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'with a direction that is none',
      `{ contacts(purpose: "membership", orderBy: { field: "city", direction: ${canary} }) { nodes { id } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'with a direction that is a text',
      `{ contacts(purpose: "membership", orderBy: { field: "city", direction: "${canary}" }) { nodes { id } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['with a text for a number', `{ contacts(purpose: "membership", first: "${canary}") { nodes { id } } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['with a number for a text', '{ contacts(purpose: 123456) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'with a number that is too large',
      '{ contacts(purpose: "membership", first: 99999999999) { nodes { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['with a purpose too long', `{ contacts(purpose: "${canary.repeat(100)}") { nodes { id } } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['with a variable of another type', 'query ($a: Int) { contacts(purpose: $a) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with a variable nobody declared', '{ contacts(purpose: $a) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with a subscription', 'subscription { contacts(purpose: "membership") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with two operations and no choice', 'query A { viewer { name } } query B { viewer { name } }', 'OPERATION_RESOLUTION_FAILURE'],
    [
      'with a list of literals nested deep',
      `{ contacts(purpose: "membership", filter: { ${deep(120)} }) { nodes { id } } }`,
      'BAD_USER_INPUT filter.and.0.and.0.and.0.and.0.and.0:tooDeep',
    ],
    ['with brackets nested deep', `{ contacts(purpose: ${'['.repeat(900)}${']'.repeat(50)}) { nodes { id } } }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'with a literal object of unknown keys',
      `{ contacts(purpose: "membership", filter: { __proto__: { equals: "${canary}" } }) { nodes { id } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'with everybody’s customFields of too many keys',
      `query { contacts(purpose: "membership") { nodes { customFields(keys: [${times(120, i => `"custom.${canary}${i}",`)}]) { key } } } }`,
      'BAD_USER_INPUT customFields.keys.0:unknownField',
    ],
    [
      'that mixes all contacts of two aliases into one field',
      `{ contacts(purpose: "membership") { nodes { id: givenName id } } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_, query, expected) => {
    const begun = performance.now();
    const told = await line.refused(line.ask(query));
    expect(told[0]!.split(' ').slice(0, expected.split(' ').length).join(' ')).toBe(expected);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test('of fields nested deeper than eight is refused: the console of an attacker, not ours', async () => {
    const type = `{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } } } } } } } } } } } } } } } }`;
    expect(await line.refused(line.ask(type))).toEqual(['QUERY_TOO_COMPLEX query:depth']);
  });

  test('keeps what a variable holds to itself, wherever it is wrong', async () => {
    const query = 'mutation ($input: CorrectContactInput!) { correctContact(input: $input) { contact { id } } }';
    for (const [input, expected] of [
      [{ canary }, /^BAD_USER_INPUT input(:unknownField|(\.\w+)?:required)$/],
      [canary, /^BAD_USER_INPUT input:type$/],
      [[{ canary }], /^BAD_USER_INPUT input/],
      [null, /^BAD_USER_INPUT input:required$/],
      [
        { purpose: 'membership', id: cast.nora.id, values: { givenName: { canary } }, reason: 'x', expectedVersion: 'x' },
        /^BAD_USER_INPUT input\.values\.givenName:type$/,
      ],
      [
        { purpose: 'membership', id: cast.nora.id, values: { [canary]: 'x' }, reason: 'x', expectedVersion: 'x' },
        /^BAD_USER_INPUT input\.values:unknownField$/,
      ],
      [
        {
          purpose: 'membership',
          id: cast.nora.id,
          values: { otherEmails: ['a@example.org', { canary }] },
          reason: 'x',
          expectedVersion: 'x',
        },
        /^BAD_USER_INPUT input\.values\.otherEmails\.1:type$/,
      ],
    ] as const) {
      for (const told of await line.refused(line.ask(query, { input }))) expect(told).toMatch(expected);
    }
  });

  test('with thirty wrong variables names them, and stops somewhere', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `v${i}`);
    const told = await line.refused(
      line.ask(
        `query (${names.map(name => `$${name}: Int`).join(' ')}) { viewer { name @include(if: true) } ${names.map(name => `${name}: contacts(purpose: "membership", first: $${name}) { nodes { id } }`).join(' ')} }`,
        Object.fromEntries(names.map(name => [name, canary])),
      ),
    );
    expect(told.slice(0, 20)).toEqual(names.slice(0, 20).map(name => `BAD_USER_INPUT ${name}:type`));
    expect(told.length).toBeLessThanOrEqual(21);
  });
});

test('a default of a variable counts, however often the document came', async () => {
  for (let i = 0; i < 5; i++) {
    const { text } = await line.ask(
      'query ($purpose: PurposeCode! = "membership", $first: Int! = 2) { contacts(purpose: $purpose, first: $first) { nodes { id } } }',
    );
    expect(JSON.parse(text).data.contacts.nodes).toHaveLength(2);
  }
});

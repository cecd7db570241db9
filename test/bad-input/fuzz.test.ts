import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, eva, jan, karim, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { canary, insistOnManners, Line, whatIsWritten } from './line.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const SEED = Number(process.env['SEED'] ?? 20_261_124);
/** For each root field; three times as many for those that read contacts. */
const RUNS = 6;

let world: World;
let lines: Line[];
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  lines = [...(await Promise.all([eva, jan, karim, website].map(who => Line.of(world, who)))), new Line(world)];
});
afterAll(() => world.close());

/** Texts that break things: controls, halves of pairs, wildcards, quotes, keys of objects, lengths. Each holds the canary where it is not a word of ours. */
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'newsletter',
      'membership',
      'consent-administration',
      'custom.volunteer',
      'birthDate',
      'givenName',
      '2024-02-29',
      '2026-01-01T00:00:00Z',
      cast.nora.id,
      cast.tom.id,
      'nl',
      'BE',
      'a@example.org',
      '0470123456',
      '',
    ),
  },
  fc
    .constantFrom(
      '\u0000',
      '\ud800',
      '\udfff',
      '%',
      '_',
      `'`,
      '"',
      '\\',
      '{}',
      '[]',
      '__proto__',
      '\u202e',
      '﻿',
      '💥',
      '\r\n',
      '$1',
      '${x}',
    )
    .map(odd => `${odd}${canary}${odd}`),
  fc.string({ unit: 'binary', maxLength: 60 }).map(odd => `${canary}${odd}`),
  fc.constantFrom(300, 1_001, 5_000).map(length => canary.padEnd(length, 'x')),
);
const odd: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(null, true, 0, -1, 1.5, 1e300, -0, 2 ** 31, [], {}, [null], [[canary]], { canary }, { length: 3, 0: canary }),
  fc.double(),
);

/** Values of a type: mostly of its shape, now and then anything at all. */
function valueOf(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return fc.oneof({ weight: 12, arbitrary: shaped(type.ofType, depth) }, { weight: 1, arbitrary: odd });
  return fc.oneof(
    { weight: 8, arbitrary: shaped(type, depth) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: odd },
  );
}
function shaped(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return shaped(type.ofType, depth);
  if (isListType(type))
    return fc.oneof(
      { weight: 9, arbitrary: fc.array(valueOf(type.ofType, depth), { maxLength: 3 }) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(101, 501)
          .chain(length => shaped(type.ofType, depth + 9).map(value => Array.from({ length }, () => value))),
      },
    );
  if (isEnumType(type))
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...type.getValues().map(({ name }) => name)) }, { weight: 1, arbitrary: text });
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    if (depth > 6) return fc.constant({});
    const required = fields.filter(({ type: inner }) => isNonNullType(inner));
    const optional = fields.filter(field => !required.includes(field));
    const some = fc.subarray(optional, { maxLength: Math.min(4, optional.length) });
    return some.chain(chosen =>
      fc.record(Object.fromEntries([...required, ...chosen].map(({ name, type: inner }) => [name, valueOf(inner, depth + 1)]))),
    );
  }
  switch (getNamedType(type).name) {
    case 'Int':
      return fc.oneof(fc.integer({ min: -2, max: 120 }), fc.integer());
    case 'Float':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'Boolean':
      return fc.boolean();
    default:
      return text;
  }
}

const selection = (type: GraphQLOutputType) => (isLeafType(getNamedType(type)) ? '' : ' { __typename }');
// Takes no input; it would only sign the callers out.
const left = new Set(['signOut']);
const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap(type =>
  Object.values(type.getFields())
    .filter(({ name }) => !left.has(name))
    .map(field => ({ kind: type.name.toLowerCase(), field })),
);

test.each(roots.map(({ kind, field }) => [`${kind} ${field.name}`, kind, field] as const))(
  '%s: whatever is sent, the answer has manners, and a refusal has no effect',
  async (_, kind, field) => {
    const variables = fc.record(Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type)])));
    const declared = field.args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const query = `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`}${selection(field.type)} }`;
    const runs = field.name.startsWith('contact') || field.name.endsWith('Contact') ? 3 * RUNS : RUNS;
    await fc.assert(
      fc.asyncProperty(variables, fc.nat({ max: lines.length - 1 }), async (values, who) => {
        const before = kind === 'mutation' ? await whatIsWritten(world) : null;
        const received = await lines[who]!.ask(query, values);
        const refused = insistOnManners(received);
        if (before && refused.length > 0) expect(await whatIsWritten(world)).toEqual(before);
      }),
      { numRuns: runs, seed: SEED, endOnFailure: true },
    );
  },
  120_000,
);

import fc from 'fast-check';
import { getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directAnswer } from '../../api/direct-answer.ts';
import { buildSchema } from '../../api/schema.ts';
import { mira, noor } from '../cast.ts';
import { signIn } from '../ask.ts';
import { arbitraryRootField, type RootField } from '../non-interference/grammar.ts';
import { callers } from '../non-interference/hidden.ts';
import { openPair, type Pair } from '../non-interference/pair.ts';
import { seedOf } from '../parity/seed.ts';

const schema = buildSchema();
const seed = seedOf('direct answers');

/** One root field and nothing else: the questions that have a short way. */
const documentOf = ({ field, args, selection }: RootField) => {
  const given = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  // A directive decides only when the question is asked: such a question goes the long way.
  return `{ asked: ${field}(${given.join(', ')}) ${selection.replace(/ @\w+\(if: \$v\)/g, '')} }`;
};

const isDirect = (document: string) => {
  const parsed = parse(document);
  return directAnswer(schema, parsed, getOperationAST(parsed)!) !== null;
};

const worlds = new Map<string, Pair>();
beforeAll(async () => {
  for (const caller of callers.filter(({ who }) => who === mira || who === noor)) worlds.set(caller.name, await openPair(caller));
});
afterAll(async () => {
  for (const pair of worlds.values()) await pair.close();
});

test.each(callers.filter(({ who }) => who === mira || who === noor).map(caller => [caller.name, caller] as const))(
  'what is written from the rows is, letter by letter, what the resolvers answer: to %s',
  async (name, { who }) => {
    const pair = worlds.get(name)!;
    const { url } = pair.worlds[0]!;
    const headers = { 'content-type': 'application/json', cookie: await signIn(pair.worlds[0]!, who as never) };
    const ask = async (query: string) => {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return `${response.status} ${(await response.text()).trim()}`;
    };
    const documents = fc.sample(arbitraryRootField(pair.material), { numRuns: 120, seed }).map(documentOf);
    let direct = 0;
    let contacts = 0;
    for (const document of documents) {
      // The first time the long way in; from the second on the short one, if there is one.
      const first = await ask(document);
      expect(await ask(document), document).toBe(first);
      expect(await ask(document), document).toBe(first);
      if (!isDirect(document) || !first.startsWith('200 {"data"')) continue;
      direct++;
      contacts += first.split('"id":').length - 1;
    }
    // It must have written what it claims to prove.
    expect(direct).toBeGreaterThan(40);
    expect(contacts).toBeGreaterThan(25);
  },
);

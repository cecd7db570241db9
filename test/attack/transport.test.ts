import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
});
afterAll(() => world.close());

const token = { authorization: `Bearer ${website.token}` };
const json = { 'content-type': 'application/json' };

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly milliseconds: number;
}
const send = async (body: unknown, headers: Record<string, string> = {}, more: RequestInit = {}): Promise<Sent> => {
  const begun = performance.now();
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { ...json, ...token, ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    ...more,
  });
  return { status: response.status, text: await response.text(), headers: response.headers, milliseconds: performance.now() - begun };
};
const ask = (query: string, variables: object = {}) => send({ query, variables });
const codes = ({ text }: Sent) =>
  (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.map(({ extensions }) => extensions.code) ?? [];

/** No answer may show how we are made: stack, file, SQL, library. */
const showsNothing = ({ text }: Sent) => expect(text).not.toMatch(/node_modules|at \w+ \(|call stack|SELECT|syntax error at|pg_|\.ts:\d/);

const nested = (depth: number) => `${'{ legalBases '.repeat(depth)}{ purpose }${' }'.repeat(depth)}`;

describe('a document that costs too much is refused within a second', () => {
  const many = (count: number, part: (i: number) => string) => Array.from({ length: count }, (_, i) => part(i)).join(' ');
  test.each<[string, string]>([
    ['thirty-one aliases', `{ ${many(31, i => `a${i}: viewer { name }`)} }`],
    ['aliases of one field of one contact', `{ contacts(purpose: "newsletter") { nodes { ${many(31, i => `a${i}: email`)} } } }`],
    ['three hundred and one fields', `{ contacts(purpose: "newsletter") { nodes { ${many(301, () => 'email')} } } }`],
    [
      'nine levels',
      '{ contacts(purpose: "newsletter") { edges { node { legalBases { sensitiveConditions { id { a { b { c } } } } } } } } }',
    ],
    ['five hundred levels', `{ contacts(purpose: "newsletter") { nodes ${nested(400)} } }`],
    ['two thousand tokens', `{ ${many(1001, () => '__typename')} }`],
    ['sixty directives', `{ viewer { ${many(60, () => 'name @include(if: true)')} } }`],
    [
      'a bomb of fragments',
      `{ contacts(purpose: "newsletter") { nodes { ...f0 } } } ${many(20, i => `fragment f${i} on Contact { ...f${i + 1} ...f${i + 1} a${i}: email }`)} fragment f20 on Contact { ${many(40, i => `b${i}: email`)} }`,
    ],
    [
      'a circle of fragments',
      '{ contacts(purpose: "newsletter") { nodes { ...a } } } fragment a on Contact { ...b } fragment b on Contact { ...a }',
    ],
    [
      'a filter six deep',
      `{ contacts(purpose: "newsletter", filter: ${'{ not: '.repeat(6)}{ email: { isEmpty: true } }${' }'.repeat(6)}) { nodes { id } } }`,
    ],
    [
      'fifty-one tests',
      `{ contacts(purpose: "newsletter", filter: { and: [${many(51, () => '{ email: { isEmpty: true } }')}] }) { nodes { id } } }`,
    ],
    ['a page of a thousand', '{ contacts(purpose: "newsletter", first: 1000) { nodes { id } } }'],
    ['a page of minus one', '{ contacts(purpose: "newsletter", first: -1) { nodes { id } } }'],
  ])('%s', async (_, query) => {
    const sent = await ask(query);
    expect(codes(sent).length).toBeGreaterThan(0);
    expect(codes(sent).filter(code => !['QUERY_TOO_COMPLEX', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'].includes(code))).toEqual([]);
    expect(sent.text.length).toBeLessThan(5_000);
    expect(sent.milliseconds).toBeLessThan(1_000);
    showsNothing(sent);
  });

  test('a list of five hundred and one values, deep lists in variables', async () => {
    const query = 'query ($filter: ContactFilter) { contacts(purpose: "newsletter", filter: $filter) { nodes { id } } }';
    expect(codes(await ask(query, { filter: { email: { in: Array.from({ length: 501 }, (_, i) => `a${i}@example.org`) } } }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    const deep = Array.from({ length: 2000 }).reduce<object>(inner => ({ not: inner }), { email: { isEmpty: true } });
    const sent = await ask(query, { filter: deep });
    expect(codes(sent)).toEqual(['BAD_USER_INPUT']);
    expect(sent.milliseconds).toBeLessThan(1_000);
    showsNothing(sent);
  });
});

describe('a body that is not one question is refused', () => {
  test.each<[string, () => Promise<Sent>]>([
    ['a batch', () => send([{ query: '{ viewer { name } }' }, { query: '{ viewer { name } }' }])],
    ['more than 100 kB', () => send({ query: '{ viewer { name } }', extensions: { x: 'y'.repeat(110_000) } })],
    [
      'more than 100 kB once unpacked',
      () =>
        send(gzipSync(JSON.stringify({ query: '{ viewer { name } }', extensions: { x: 'y'.repeat(500_000) } })), {
          'content-encoding': 'gzip',
        }),
    ],
    ['a form', () => send('query={viewer{name}}', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['plain text', () => send('{"query":"{ viewer { name } }"}', { 'content-type': 'text/plain' })],
    ['several parts', () => send('--x--', { 'content-type': 'multipart/form-data; boundary=x' })],
    ['half a JSON', () => send('{"query": "{ viewer')],
    ['a number', () => send('7')],
    ['nothing', () => send('')],
    ['a hash of a question', () => send({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } })],
  ])('%s', async (_, sending) => {
    const sent = await sending();
    expect(sent.status).toBeGreaterThanOrEqual(200);
    expect(codes(sent).length).toBeGreaterThan(0);
    expect(sent.text).not.toContain('"name":');
    showsNothing(sent);
  });

  test('by GET, which a picture in a mail could send', async () => {
    for (const headers of [token, { ...token, 'apollo-require-preflight': 'true' }]) {
      const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent('{ viewer { name } }')}`, { headers });
      expect(response.status).toBe(405);
      expect(await response.text()).not.toContain('"name":');
    }
  });

  test('with a prototype as a variable, which stays plain data', async () => {
    const sent = await send(
      '{"query":"query ($filter: ContactFilter) { contacts(purpose: \\"newsletter\\", filter: $filter) { nodes { id } } }","variables":{"filter":{"__proto__":{"email":{"isEmpty":true}},"constructor":{"prototype":{}}}}}',
    );
    expect(new Set(codes(sent))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(({} as Record<string, unknown>)['email']).toBeUndefined();
  });
});

describe('from elsewhere', () => {
  test('no other origin is let in, nor told that it could be', async () => {
    const sent = await send({ query: '{ viewer { name } }' }, { origin: 'https://elsewhere.example' });
    expect(sent.status).toBe(403);
    expect(sent.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${world.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  test('the origin "null" of a sandboxed frame is none of ours', async () => {
    expect((await send({ query: '{ viewer { name } }' }, { origin: 'null' })).status).toBe(403);
  });

  test('headers of a proxy that nobody configured are refused, not believed', async () => {
    expect((await send({ query: '{ viewer { name } }' }, { 'x-forwarded-for': '10.0.0.1' })).status).toBe(403);
  });

  test('there is no WebSocket to speak through', async () => {
    const { port } = new URL(world.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `GET /graphql HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
        );
      });
      let heard = '';
      socket.setTimeout(5_000, () => socket.destroy());
      socket.on('data', data => {
        heard += data.toString();
        socket.end();
      });
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });
    expect(answer).not.toMatch(/^HTTP\/1\.1 101/);
  });
});

describe('every answer', () => {
  test('may be stored by nobody, is no page, and can be neither framed nor sniffed', async () => {
    const sent = await ask('{ contacts(purpose: "newsletter") { nodes { email } } }');
    expect(sent.status).toBe(200);
    expect(
      Object.fromEntries(['cache-control', 'x-content-type-options', 'etag', 'x-powered-by'].map(name => [name, sent.headers.get(name)])),
    ).toEqual({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      etag: null,
      'x-powered-by': null,
    });
  });

  test('to a word that is almost one of ours suggests nothing', async () => {
    const sent = await ask('{ contacts(purpose: "newsletter") { nodes { emial } } }');
    expect(sent.text).not.toMatch(/did you mean|email/i);
  });
});

import { connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mira, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { canary, insistOnManners, Line, type Sent } from './line.ts';

let world: World;
let lines: Record<'website' | 'mira' | 'nobody', Line>;
const query = '{ contacts(purpose: "newsletter", first: 1) { nodes { id } } }';
const body = JSON.stringify({ query });

beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  lines = { website: await Line.of(world, website), mira: await Line.of(world, mira), nobody: new Line(world) };
  // A query that came before takes a short way in; it must be refused all the same.
  for (let i = 0; i < 4; i++) expect((await lines.website.ask(query)).status).toBe(200);
});
afterAll(() => world.close());

const padding = (bytes: number) => JSON.stringify({ query, variables: { padding: canary.padEnd(bytes, 'x') } });

describe('a body', () => {
  test.each<[string, Sent, number, string]>([
    ['over 100 kB', { body: padding(100_001) }, 413, 'BAD_USER_INPUT body:large'],
    ['over 100 kB, in pieces', { headers: { 'transfer-encoding': 'chunked' }, body: padding(100_001) }, 413, 'BAD_USER_INPUT body:large'],
    [
      'over 100 kB once unpacked',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(padding(20_000_000)) },
      413,
      'BAD_USER_INPUT body:large',
    ],
    [
      'over 100 kB once unpacked, by Brotli',
      { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(padding(20_000_000)) },
      413,
      'BAD_USER_INPUT body:large',
    ],
    [
      'that says it is packed and is not',
      { headers: { 'content-encoding': 'gzip' }, body: `not gzip ${canary}` },
      400,
      'BAD_USER_INPUT body:malformed',
    ],
    ['packed in a way nobody knows', { headers: { 'content-encoding': canary }, body }, 415, 'BAD_USER_INPUT body:unsupported'],
    [
      'in UTF-16',
      { headers: { 'content-type': 'application/json; charset=utf-16' }, body: Buffer.from(body, 'utf16le') },
      415,
      'BAD_USER_INPUT body:unsupported',
    ],
    [
      'in a charset nobody knows',
      { headers: { 'content-type': `application/json; charset=${canary}` }, body },
      415,
      'BAD_USER_INPUT body:unsupported',
    ],
    ['that is no JSON', { body: `{"query": ${canary}` }, 400, 'BAD_USER_INPUT body:failed'],
    ['that is a text in JSON', { body: JSON.stringify(canary) }, 400, 'BAD_REQUEST'],
    ['of bytes that are no text', { body: Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]) }, 400, 'BAD_USER_INPUT body:failed'],
    ['that is empty', { body: '' }, 400, 'BAD_REQUEST'],
    ['that is an empty object', { body: '{}' }, 400, 'BAD_REQUEST'],
    ['that is a list: no batches', { body: JSON.stringify([{ query }, { query }]) }, 400, 'BAD_REQUEST'],
    ['whose query is no text', { body: JSON.stringify({ query: { canary } }) }, 400, 'BAD_REQUEST'],
    ['whose variables are a text', { body: JSON.stringify({ query, variables: canary }) }, 400, 'BAD_REQUEST'],
    ['whose variables are a list', { body: JSON.stringify({ query, variables: [canary] }) }, 400, 'BAD_REQUEST'],
    ['whose operation is no text', { body: JSON.stringify({ query, operationName: { canary } }) }, 400, 'BAD_REQUEST'],
    ['whose operation is not there', { body: JSON.stringify({ query, operationName: canary }) }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'that names a stored query',
      { body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: canary } } }) },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'of a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent(query)}` },
      400,
      'BAD_REQUEST',
    ],
    [
      'of a form with files',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x--\r\n`,
      },
      400,
      'BAD_REQUEST',
    ],
    ['of plain text', { headers: { 'content-type': 'text/plain' }, body }, 400, 'BAD_REQUEST'],
    ['without type', { headers: { 'content-type': '' }, body }, 400, 'BAD_REQUEST'],
    ['of a type like JSON', { headers: { 'content-type': 'application/jsonp' }, body }, 400, 'BAD_REQUEST'],
  ])('%s', async (_, sent, status, expected) => {
    let got = 0;
    const refused = await lines.website.refused(async () => {
      const received = await lines.website.send(sent);
      got = received.status;
      return received;
    });
    expect([got, ...refused]).toEqual([status, expected]);
  });

  test('in other capitals or with a charset is an ordinary one', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'Application/JSON',
      'application/json;charset=UTF-8',
      'application/json; charset="utf-8"',
    ])
      expect(insistOnManners(await lines.website.send({ headers: { 'content-type': type }, body }))).toEqual([]);
    expect(insistOnManners(await lines.website.send({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(body) }))).toEqual([]);
  });

  test('that ends before its length leaves the server as it was', async () => {
    const { port } = new URL(world.url);
    const socket = connect(Number(port), 'localhost');
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"query":"${canary}`,
    );
    await new Promise(resolve => setTimeout(resolve, 50));
    socket.destroy();
    expect((await lines.website.send({ body })).status).toBe(200);
  });
});

describe('a method', () => {
  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s asks nothing here', async method => {
    const received = await lines.website.send({ method, path: `/graphql?query=${encodeURIComponent(query)}` });
    expect([received.status, received.headers['allow'], ...insistOnManners(received)]).toEqual([405, 'POST', 'BAD_USER_INPUT method:post']);
  });

  test('HEAD neither', async () => {
    const received = await lines.website.send({ method: 'HEAD', path: `/graphql?query=${encodeURIComponent(query)}` });
    expect([received.status, received.text]).toEqual([405, '']);
  });

  test('there is no WebSocket', async () => {
    const received = await lines.website.send({
      method: 'GET',
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-version': '13',
        'sec-websocket-protocol': 'graphql-transport-ws',
      },
    });
    expect(received.status).toBe(405);
  });
});

describe('where a request comes from', () => {
  const own = () => world.config.publicUrl;

  test.each<[string, Record<string, string>]>([
    ['a foreign host', { host: `${canary}.example` }],
    ['a host that begins like ours', { host: `localhost.${canary}.example` }],
    ['no host that is one', { host: `localhost@${canary}` }],
    ['a host of another loopback', { host: '127.0.0.2' }],
    ['a forwarding proxy', { 'x-forwarded-for': canary }],
    ['a forwarding proxy that names a host', { 'x-forwarded-host': `${canary}.example` }],
    ['a forwarding proxy that names a scheme', { 'x-forwarded-proto': 'https' }],
    ['a standard forwarding proxy', { forwarded: `for=${canary}` }],
  ])('%s: the demo answers to this machine alone', async (_, headers) => {
    for (const line of Object.values(lines)) {
      expect(await line.refused(line.send({ headers, body }))).toEqual(['FORBIDDEN host:host']);
      expect((await line.send({ method: 'GET', path: '/', headers: { ...headers, accept: 'text/html' } })).status).toBe(403);
    }
  });

  test.each(['https://evil.example', 'null', 'http://localhost', 'http://localhost:1', 'https://localhost.evil.example', canary])(
    'a page at %s',
    async origin => {
      const received = await lines.mira.send({ headers: { origin }, body });
      expect(received.status).toBe(403);
      expect(received.headers['access-control-allow-origin']).toBeUndefined();
      expect(insistOnManners(received)).toEqual(['FORBIDDEN origin:origin']);
    },
  );

  test('one that asks first is told no, without a word about what would be allowed', async () => {
    const received = await lines.nobody.send({
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(received.status).toBe(403);
    for (const name of Object.keys(received.headers)) expect(name).not.toMatch(/^access-control-/);
  });

  test('our own page asks with its session', async () => {
    const received = await lines.mira.send({ headers: { origin: own(), 'sec-fetch-site': 'same-origin' }, body });
    expect([received.status, received.headers['access-control-allow-origin']]).toEqual([200, undefined]);
  });

  test('a token in a page is public: refused even from our own', async () => {
    for (const headers of [
      { origin: own() },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: own(), 'sec-fetch-site': 'cross-site' },
    ]) {
      let status = 0;
      const refused = await lines.website.refused(async () => {
        const received = await lines.website.send({ headers: headers as Record<string, string>, body });
        status = received.status;
        return received;
      });
      expect([status, ...refused]).toEqual([401, expect.stringMatching(/^UNAUTHENTICATED/)]);
    }
  });
});

describe('who one says one is', () => {
  test.each([
    `Bearer ${canary}`,
    `Bearer ${canary.repeat(20)}`,
    `Basic ${canary}`,
    'Bearer',
    '',
    `bearer ${website.token}`,
    `Bearer ${website.token}x`,
    `Bearer  ${website.token}`,
    `Bearer ${website.token}, Bearer ${website.token}`,
    `Bearer ${'x'.repeat(8000)}`,
  ])('“%s” is nobody', async authorization => {
    const refused = await lines.nobody.refused(lines.nobody.send({ headers: { authorization }, body }));
    expect(refused).toEqual([expect.stringMatching(/^UNAUTHENTICATED/)]);
  });

  test.each([
    canary,
    `inzage=${canary}`,
    'inzage=',
    `inzage=${'x'.repeat(3000)}`,
    'inzage=%00',
    ';;;=;',
    `__proto__=${canary}; constructor=x`,
  ])('a cookie of %s is nobody', async cookie => {
    expect(await lines.nobody.refused(lines.nobody.send({ headers: { cookie }, body }))).toEqual(['UNAUTHENTICATED']);
  });

  test('a token only counts in its own header', async () => {
    for (const sent of [
      { path: `/graphql?access_token=${website.token}` },
      { headers: { cookie: `inzage=${website.token}` } },
      { headers: { 'x-api-key': website.token } },
    ])
      expect(await lines.nobody.refused(lines.nobody.send({ ...sent, body } as Sent))).toEqual(['UNAUTHENTICATED']);
  });

  test.each([canary, 'x'.repeat(5_000), '', ' ', `a"b'c\\d`, `'; DROP TABLE access_log; --`, '{}'])(
    'whom an application acts for (“%s”) is written down as it is, cut, and believed in nothing',
    async actingFor => {
      const received = await lines.website.send({ headers: { 'x-acting-for': actingFor }, body });
      expect(insistOnManners(received)).toEqual([]);
      const { rows } = await world.db.pool.query<{ acting_for: string | null }>('SELECT acting_for FROM access_log WHERE request_id = $1', [
        received.headers['x-request-id'],
      ]);
      expect(rows[0]!.acting_for ?? '').toHaveLength(Math.min(actingFor.trim().length, 200));
    },
  );
});

import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoAccess } from '../../api/demo/load-demo.ts';
import { backend } from '../../examples/backend-for-frontend/backend.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let server: Server;
let address: string;
beforeAll(async () => {
  world = await openWorld({ seed: 'demo' });
  const userOf = ({ headers }: { headers: Record<string, unknown> }) => (headers['cookie'] === 'user=u-17' ? 'u-17' : null);
  server = backend({ url: world.url, token: demoAccess.token, userOf }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await world.close();
});

const ask = async (path: string, cookie = 'user=u-17') => {
  const response = await fetch(`${address}${path}`, { headers: { cookie } });
  return { status: response.status, text: await response.text(), caching: response.headers.get('cache-control') };
};

test('a backend for a frontend answers one question to those who are signed in with it, a page at a time', async () => {
  const first = await ask('/api/members');
  expect(first).toMatchObject({ status: 200, caching: 'no-store' });
  const { nodes, pageInfo } = JSON.parse(first.text);
  expect(nodes).toHaveLength(25);
  const next = JSON.parse((await ask(`/api/members?after=${encodeURIComponent(pageInfo.endCursor)}`)).text);
  expect(next.nodes).toHaveLength(25);
  expect(next.nodes[0].id).not.toBe(nodes[0].id);
  expect((await ask('/api/members', '')).status).toBe(401);
  expect((await ask('/api/members?after=nonsense')).status).toBe(400);
});

test('nothing that it tells a browser holds the token, and the access log knows whom it asked for', async () => {
  for (const path of ['/', '/api/members', '/api/members?after=x', '/graphql'])
    expect((await ask(path)).text).not.toContain(demoAccess.token);
  const { rows } = await world.db.pool.query(`SELECT DISTINCT acting_for FROM access_log WHERE acting_for IS NOT NULL`);
  expect(rows).toEqual([{ acting_for: 'u-17' }]);
});

test('an application that is held to networks gets nothing from elsewhere, from its very next question on', async () => {
  const limit = (networks: string[]) =>
    world.db.pool.query(
      `WITH raised AS (UPDATE policy_version SET version = version + 1) UPDATE service_account SET networks = $1 WHERE name = $2 RETURNING id`,
      [networks, demoAccess.account],
    );
  expect((await ask('/api/members')).status).toBe(200);
  expect((await limit(['192.0.2.0/24', '2001:db8::/32'])).rowCount).toBe(1);
  expect((await ask('/api/members')).status).toBe(502);
  await limit(['192.0.2.0/24', '127.0.0.1/32']);
  for (const _ of [1, 2, 3]) expect((await ask('/api/members')).status).toBe(200);
  await limit([]);
  expect((await ask('/api/members')).status).toBe(200);
  const { rows } = await world.db.pool.query(`SELECT count(*)::int AS told FROM security_event WHERE event = 'token-from-elsewhere'`);
  expect(rows).toEqual([{ told: 1 }]);
});

// Elsewhere than on Linux, this machine has one loopback address only.
test.runIf(process.platform === 'linux')('who was let in from here a moment ago is not let in from there', async () => {
  await world.db.pool.query(
    `WITH raised AS (UPDATE policy_version SET version = version + 1) UPDATE service_account SET networks = '{127.0.0.1/32}' WHERE name = $1`,
    [demoAccess.account],
  );
  const from = (localAddress: string) =>
    new Promise<string>((resolve, reject) => {
      const asked = request(
        `${world.url.replace('localhost', '127.0.0.1')}/graphql`,
        {
          method: 'POST',
          localAddress,
          headers: { host: new URL(world.url).host, 'content-type': 'application/json', authorization: `Bearer ${demoAccess.token}` },
        },
        answer => answer.setEncoding('utf8').on('data', text => resolve(`${answer.statusCode} ${String(text).slice(0, 8)}`)),
      );
      asked.on('error', reject).end(JSON.stringify({ query: '{ contacts(purpose: "newsletter", first: 1) { nodes { id } } }' }));
    });
  for (const _ of [1, 2, 3]) expect(await from('127.0.0.1')).toBe('200 {"data":');
  expect(await from('127.0.0.2')).toMatch(/^401/);
  expect(await from('127.0.0.1')).toMatch(/^200/);
});

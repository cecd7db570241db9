import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asSuperuser } from '../cluster.ts';
import { cast, mira, website } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
let name: string;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  name = (await desk.sql<{ name: string }>('SELECT current_database() AS name'))[0]!.name;
});
afterAll(() => world.close());

const asOwner = (...statements: string[]) =>
  asSuperuser(inject('cluster'), ['SET default_transaction_read_only = off', ...statements], name);
const list = () => desk.contacts(website, 'newsletter', { first: 5 }, 'nodes { id givenName email } totalCount { value }');
const one = () => desk.ask(mira, 'query ($id: ID!) { contact(purpose: "newsletter", id: $id) { givenName email } }', { id: cast.nora.id });

/** Both, often enough that the short way in is taken, too. */
const questions = async () => [await list(), await list(), await one(), await one()];

/** New connections find the database as it is now. */
const reconnect = (setting: string) =>
  asOwner(
    `ALTER DATABASE ${name} ${setting}`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
  );

describe('no log, no data', () => {
  test('where the database takes no writes, the answer is that the service cannot answer, and when to try again', async () => {
    for (const answer of await questions()) expect(answer.errors).toEqual([]);
    await reconnect('SET default_transaction_read_only = on');
    for (const answer of await questions()) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('2');
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
      expect(JSON.stringify(answer.data)).not.toMatch(/Nora|@example/);
    }
    await reconnect('RESET default_transaction_read_only');
    for (const answer of await questions()) expect(answer.errors).toEqual([]);
  });

  test('where somebody took the right to write the log, nothing is told either', async () => {
    await asOwner('REVOKE INSERT ON access_log FROM inzage_app');
    for (const answer of await questions()) {
      expect(answer.status).toBe(503);
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
      expect(answer.errors[0]!.extensions.incidentId).toMatch(/^[0-9a-f-]{36}$/);
      expect(JSON.stringify(answer.data)).not.toMatch(/Nora|@example/);
    }
    await asOwner('GRANT INSERT ON access_log TO inzage_app');
    for (const answer of await questions()) expect(answer.errors).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase, type Database } from '../../api/database.ts';
import { visit } from '../../api/demo/visit.ts';
import { startServer } from '../../api/server.ts';
import { signIn, signInAnew } from '../ask.ts';
import { cast, eva, eventsApp, jan, karim, mira, type StaffPerson, website } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { freePort } from '../free-port.ts';
import { openWorld, type World } from '../world.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Two processes' worth of server over one database: what one acknowledged must hold at the other from its next request on. */
let world: World;
let desk: Desk;
let other: { url: string; db: Database; close(): Promise<void> };

beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  const port = await freePort();
  const config = { ...world.config, port, publicUrl: `http://localhost:${port}` };
  const db = await openDatabase(config);
  const server = await startServer({ config, db, keys: world.keys });
  other = { url: config.publicUrl, db, close: () => server.close().then(() => db.close()) };
});
afterAll(async () => {
  await other.close();
  await world.close();
});

/** The session of somebody, shown to the other server. */
const elsewhere = async (who: StaffPerson | typeof website, query: string, variables = {}) =>
  visit(other.url, query, variables, who.is === 'staff' ? { cookie: await signIn(world, who) } : { authorization: `Bearer ${who.token}` });

/** Asked until the other server knows question and caller, and takes the short way in; answers the last. */
async function wellKnownElsewhere(who: StaffPerson | typeof website, query: string) {
  for (let i = 0; i < 3; i++) expect((await elsewhere(who, query)).errors).toEqual([]);
  return elsewhere(who, query);
}

/** How many entries of the access log name contacts. */
const disclosures = async () =>
  (await desk.sql<{ count: number }>(`SELECT count(*)::integer AS count FROM access_log WHERE contact_ids <> '{}'`))[0]!.count;

const read = (purpose: string, id: string) => ({
  query:
    'query ($purpose: PurposeCode!, $id: ID!) { contact(purpose: $purpose, id: $id) { id } contacts(purpose: $purpose, filter: { id: [$id] }) { nodes { id } totalCount { value } } }',
  variables: { purpose, id },
});

describe('once acknowledged by one process, it holds at the other', () => {
  test('a withdrawal: no read that starts later returns the person, however many are under way', async () => {
    const readers = ['nora', 'zoe', 'robin', 'emma', 'marie', 'luc'] as const;
    for (const name of readers) {
      const { id } = cast[name];
      const { query, variables } = read('newsletter', id);
      expect((await elsewhere(website, query, variables)).data['contact']).toEqual({ id });
      let acknowledged = false;
      const late: unknown[] = [];
      // Readers without a pause, before, while and after the withdrawal happens.
      const reading = Array.from({ length: 4 }, async () => {
        for (let after = 0; after < 5;) {
          const begunLate = acknowledged;
          const { data } = await elsewhere(website, query, variables);
          if (begunLate) {
            after++;
            late.push(data);
          }
        }
      });
      const withdrawn = await desk.act(eva, 'endLegalBasis', {
        purpose: 'consent-administration',
        forPurpose: 'newsletter',
        contactId: id,
        event: 'WITHDRAWN',
        reason: 'asked by telephone',
      });
      acknowledged = true;
      expect(withdrawn.errors).toEqual([]);
      await Promise.all(reading);
      expect(late.length).toBe(20);
      for (const data of late) expect(data).toEqual({ contact: null, contacts: { nodes: [], totalCount: { value: 0 } } });
    }
  });

  test('a restriction: hidden at once from the purpose, though its basis stands', async () => {
    const { query, variables } = read('membership', cast.hanna.id);
    expect((await elsewhere(jan, query, variables)).data['contact']).not.toBeNull();
    await world.db.owner(source =>
      source.query(`UPDATE contact SET restricted_at = now(), restriction_ground = 'ART_18_1_A' WHERE id = $1`, [cast.hanna.id]),
    );
    expect((await elsewhere(jan, query, variables)).data['contact']).toBeNull();
  });

  test('a role taken away: its holder is refused at once', async () => {
    const list = '{ contacts(purpose: "newsletter") { nodes { id } } }';
    expect((await wellKnownElsewhere(mira, list)).errors).toEqual([]);
    const [{ id }] = (await desk.sql<{ id: string }>('SELECT id FROM staff_member WHERE email_key = $1', [mira.email])) as [{ id: string }];
    const revoked = await desk.ask(karim, 'mutation ($input: GrantRoleInput!) { revokeRole(input: $input) { staffMember { roles } } }', {
      input: { staffId: id, role: 'marketing', reason: 'another job' },
    });
    expect(revoked.errors).toEqual([]);
    const before = await disclosures();
    expect((await elsewhere(mira, list)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await disclosures()).toBe(before);
  });

  test('a field taken out of a role: withheld at once, also to sessions that are open', async () => {
    const list = '{ contacts(purpose: "newsletter", first: 1) { nodes { email withheld { field reason } } } }';
    await wellKnownElsewhere(website, list);
    const [role] = await desk.sql<{ version: number }>(`SELECT version FROM role WHERE code = 'marketing'`);
    const lessened = await desk.act(
      karim,
      'defineRole',
      {
        code: 'marketing',
        label: 'Marketing',
        purposes: ['newsletter'],
        rules: [{ actions: ['READ'], fields: ['givenName'] }],
        duties: [],
        reason: 'less is enough',
        expectedVersion: role!.version,
      },
      'role { version }',
    );
    expect(lessened.errors).toEqual([]);
    const seen = (await elsewhere(website, list)).data['contacts'].nodes as { email: string | null; withheld: unknown[] }[];
    for (const { email, withheld } of seen) expect([email, withheld]).toEqual([null, [{ field: 'email', reason: 'ROLE' }]]);
  });

  test('a token revoked: its next request is nobody’s', async () => {
    const list = '{ contacts(purpose: "events") { nodes { id } } }';
    expect((await wellKnownElsewhere(eventsApp, list)).errors).toEqual([]);
    const [{ id }] = (await desk.sql<{ id: string }>(`SELECT id FROM service_account WHERE name = 'Events app'`)) as [{ id: string }];
    expect((await desk.act(karim, 'revokeServiceAccount', { id, reason: 'leaked' }, 'serviceAccount { id }')).errors).toEqual([]);
    const before = await disclosures();
    expect(await elsewhere(eventsApp, list)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await disclosures()).toBe(before);
  });

  test('a purpose retired: unknown at once', async () => {
    const [purpose] = await desk.sql<{ revision: number }>(`SELECT revision FROM purpose WHERE code = 'events'`);
    const list = '{ contacts(purpose: "events") { nodes { id } } }';
    expect((await wellKnownElsewhere(jan, list)).errors).toEqual([]);
    const retired = await desk.ask(eva, 'mutation ($input: PurposeStepInput!) { retirePurpose(input: $input) { purpose { state } } }', {
      input: { code: 'events', expectedRevision: purpose!.revision },
    });
    expect(retired.errors).toEqual([]);
    expect((await elsewhere(jan, list)).errors[0]?.extensions.code).toBe('PURPOSE_UNKNOWN');
  });

  test('a session ended: its cookie is nobody’s', async () => {
    const cookie = await signInAnew(world, jan);
    const who = (url: string) => visit(url, '{ viewer { name } }', {}, { cookie });
    expect((await who(other.url)).data['viewer']).toEqual({ name: 'Jan Mertens' });
    const list = '{ contacts(purpose: "membership", first: 2) { nodes { id } } }';
    for (let i = 0; i < 4; i++) expect((await visit(other.url, list, {}, { cookie })).errors).toEqual([]);
    await visit(world.url, 'mutation { signOut { done } }', {}, { cookie });
    const before = await disclosures();
    expect((await visit(other.url, list, {}, { cookie })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await disclosures()).toBe(before);
    expect((await who(other.url)).data['viewer']).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, jan, mira } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;

/** A field that somebody adds to the catalogue, and a value of it in every row, without a word to anybody about rights. */
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  await world.db.owner(async source => {
    await source.query(`INSERT INTO field (key, custom, in_use, kind, category, sensitivity, labels) VALUES
      ('custom.shoeSize', true, true, 'TEXT', 'OTHER', 'ORDINARY', '{}'), ('custom.union', true, true, 'TEXT', 'OTHER', 'SPECIAL', '{}'), ('custom.old', true, false, 'TEXT', 'OTHER', 'ORDINARY', '{}')`);
    await source.query(`UPDATE contact SET custom = custom || '{"shoeSize": "secret size", "old": "secret old"}'`);
    await source.query('UPDATE policy_version SET version = version + 1');
  });
});
afterAll(() => world.close());

const cover = (key: string) =>
  world.db.owner(async source => {
    await source.query(
      `INSERT INTO purpose_field (purpose_id, field_key, justification) SELECT id, $1, 'test' FROM purpose WHERE code IN ('membership', 'fundraising')`,
      [key],
    );
    await source.query('UPDATE policy_version SET version = version + 1');
  });
const customs = (keys: string[]) => `customFields(keys: ${JSON.stringify(keys)}) { key text } withheld { field reason }`;
const reasons = (contact: Record<string, any> | null) =>
  Object.fromEntries(contact!['withheld'].map(({ field, reason }: { field: string; reason: string }) => [field, reason]));

describe('a field that was added without a word about rights', () => {
  test('is shown to nobody, not even to a role with all fields: no purpose covers it', async () => {
    const nora = await desk.contact(jan, 'membership', 'nora', customs(['custom.shoeSize', 'custom.union', 'custom.old']));
    expect(JSON.stringify(nora)).not.toContain('secret');
    expect(reasons(nora)).toEqual({ 'custom.shoeSize': 'PURPOSE', 'custom.union': 'ROLE', 'custom.old': 'PURPOSE' });
  });

  test('can be used by nobody to find, order or change anything', async () => {
    const filter = { custom: [{ key: 'custom.shoeSize', text: { isEmpty: false } }] };
    expect(refused(await desk.contacts(jan, 'membership', { filter }))).toEqual([
      expect.stringMatching(/^FORBIDDEN filter\.custom\.0.*:PURPOSE$/),
    ]);
    expect(refused(await desk.contacts(jan, 'membership', { orderBy: { field: 'custom.shoeSize', direction: 'ASC' } }))).toEqual([
      'FORBIDDEN orderBy.field:PURPOSE',
    ]);
    const { version } = (await desk.contact(jan, 'membership', 'nora', 'version'))!;
    const changed = await desk.act(jan, 'correctContact', {
      purpose: 'membership',
      id: cast.nora.id,
      values: { customFields: [{ key: 'custom.shoeSize', text: '38' }] },
      reason: 'new field',
      expectedVersion: version,
    });
    expect(refused(changed)).toEqual([expect.stringMatching(/^FORBIDDEN .*:PURPOSE$/)]);
  });

  test('is found by no search', async () => {
    expect(await desk.who(jan, 'membership', { search: 'secret' })).toEqual([]);
  });
});

describe('once a purpose covers it', () => {
  beforeAll(() => Promise.all(['custom.shoeSize', 'custom.union', 'custom.old'].map(cover)).then(() => undefined));

  test('roles see it whose rules name all ordinary fields, or it; others do not', async () => {
    expect((await desk.contact(jan, 'membership', 'nora', customs(['custom.shoeSize'])))!['customFields']).toEqual([
      { key: 'custom.shoeSize', text: 'secret size' },
    ]);
    const nora = await desk.contact(mira, 'fundraising', 'nora', customs(['custom.shoeSize']));
    expect([JSON.stringify(nora).includes('secret'), reasons(nora)]).toEqual([false, { 'custom.shoeSize': 'ROLE' }]);
  });

  test('a sensitive one stays closed to a role with all fields, and one that is switched off to everybody', async () => {
    const nora = await desk.contact(jan, 'membership', 'nora', customs(['custom.union', 'custom.old']));
    expect(JSON.stringify(nora)).not.toContain('secret');
    expect(reasons(nora)).toEqual({ 'custom.union': 'ROLE', 'custom.old': 'PURPOSE' });
  });
});

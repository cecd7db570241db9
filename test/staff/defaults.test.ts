import { afterAll, beforeAll, expect, test } from 'vitest';
import { eva, jan, karim, amir } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

/** L47 (Art. 25(2)): what is new is closed until somebody opens it. */
let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const idOf = async (name: string) =>
  (await desk.sql<{ id: string }>(`SELECT id FROM staff_member WHERE email_key LIKE $1 || '@%'`, [name]))[0]!.id;

test('L47: a new role sees nothing: nobody is present, every field is closed, and it has no duty', async () => {
  const role = { code: 'newcomer', label: 'Nieuw', purposes: ['newsletter'], rules: [], duties: [], reason: 'L47' };
  expect(refused(await desk.act(karim, 'defineRole', role, 'role { version }'))).toEqual([]);
  await desk.sql(`DELETE FROM staff_role WHERE staff_id = $1`, [await idOf('amir')]);
  expect(
    refused(await desk.act(karim, 'grantRole', { staffId: await idOf('amir'), role: 'newcomer', reason: 'L47' }, 'staffMember { id }')),
  ).toEqual([]);
  const { data } = await desk.ask(
    amir,
    '{ contacts(purpose: "newsletter") { nodes { id } totalCount { value } } fields(purpose: "newsletter") { verdict exportVerdict editable creatable filterable sortable searchable } }',
  );
  expect(data['contacts']).toEqual({ nodes: [], totalCount: { value: 0 } });
  const closed = {
    verdict: 'NO',
    exportVerdict: 'NO',
    editable: false,
    creatable: false,
    filterable: false,
    sortable: false,
    searchable: false,
  };
  expect(data['fields'].length).toBeGreaterThan(20);
  for (const field of data['fields']) expect(field).toEqual(closed);
  for (const door of ['{ staffMembers { id } }', '{ readers { id } }', '{ roleChanges { id } }', '{ serviceAccounts { id } }'])
    expect(refused(await desk.ask(amir, door))).toEqual(['FORBIDDEN']);
});

test('L47: a new field is visible to nobody under any purpose of the house; only "all fields, later ones too" meets it, where the law itself is the ground', async () => {
  const field = {
    key: 'custom.nickname',
    kind: 'TEXT',
    category: 'OTHER',
    sensitivity: 'ORDINARY',
    necessity: 'L47',
    purpose: 'mentoring',
    justification: 'L47',
    labels: [{ language: 'nl', text: 'Bijnaam' }],
  };
  expect(refused(await desk.act(eva, 'defineField', field, 'field { key }'))).toEqual([]);
  const { data } = await desk.ask(eva, '{ readers(fields: ["custom.nickname"]) { name openings { purpose roles } } }');
  const openings = (data['readers'] as { openings: { purpose: string; roles: string[] }[] }[]).flatMap(reader => reader.openings);
  expect(openings.map(({ purpose }) => purpose).toSorted()).toEqual(['legal-claims', 'subject-requests']);
  expect(new Set(openings.flatMap(({ roles }) => roles))).toEqual(new Set(['dpo']));
  const nora = await desk.contacts(jan, 'membership', {}, 'nodes { customFields(keys: ["custom.nickname"]) { text } withheld { reason } }');
  expect(nora.data['contacts'].nodes.length).toBeGreaterThan(5);
  for (const node of nora.data['contacts'].nodes)
    expect(node).toEqual({ customFields: [{ text: null }], withheld: [{ reason: 'PURPOSE' }] });
});

test('L47: a new purpose is inactive', async () => {
  const purpose = { code: 'anniversary', labels: [{ language: 'nl', text: 'Jubileum' }], basisKind: 'CONSENT' };
  expect(refused(await desk.act(eva, 'draftPurpose', purpose, 'purpose { state }'))).toEqual([]);
  expect(refused(await desk.contacts(jan, 'anniversary'))).toEqual(['PURPOSE_UNKNOWN purpose:unknown']);
});

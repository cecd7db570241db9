import { afterAll, beforeAll, expect, test } from 'vitest';
import { castPeople } from '../../api/demo/cast.ts';
import { karim, mira } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  // The cast is small: numbers are told in steps of three.
  await desk.sql(`INSERT INTO legal_settings (version, entries, created_at, created_by)
    SELECT max(version) + 1, '{"minimumGroup": {"number": 3, "source": "a test"}}', now(), (SELECT id FROM staff_member LIMIT 1) FROM legal_settings`);
});
afterAll(() => world.close());

interface Change {
  readonly purpose: string;
  readonly action: string;
  readonly gained: boolean;
  readonly fields: string[];
  readonly people: string[];
  readonly applications: string[];
  readonly contacts: number | null;
}
const impact = async (input: object) => {
  const answer = await desk.ask(
    karim,
    `query ($input: DefineRoleInput!) { roleImpact(input: $input) { grid secondPerson waitsADay difference { purposesLost cells { field action } }
       changes { purpose action gained fields people applications contacts } } }`,
    { input: { label: '', duties: [], reason: '', ...input } },
  );
  expect(answer.errors).toEqual([]);
  return {
    ...(answer.data['roleImpact'] as { grid: number; secondPerson: string[]; waitsADay: boolean; changes: Change[]; difference: any }),
    answer,
  };
};

const fields = ['givenName', 'familyName', 'salutation', 'email', 'street', 'postalCode', 'city', 'country', 'language'];
const purposes = ['newsletter', 'fundraising'];

/** Whom Mira may read what of, by reading all of it as she does: purpose, field and contact. */
async function readable(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const purpose of purposes) {
    const { data } = await desk.contacts(mira, purpose, { first: 100 }, `nodes { id ${fields.join(' ')} withheld { field } }`);
    for (const { id, withheld } of data['contacts']?.nodes ?? [])
      for (const field of fields)
        if (!withheld.some((one: { field: string }) => one.field === field)) found.add(`${purpose} ${field} ${id}`);
  }
  return found;
}
const without = (some: Set<string>, others: Set<string>) => {
  const counts = new Map<string, number>();
  for (const key of some) {
    const cell = key.split(' ').slice(0, 2).join(' ');
    if (!others.has(key)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
};

const draft = {
  code: 'marketing',
  purposes: ['newsletter'],
  expectedVersion: 1,
  rules: [
    { actions: ['READ', 'COUNT'], fields: ['givenName', 'familyName', 'language'] },
    { actions: ['READ'], fields: ['email', 'city'], condition: '{"language":{"$in":["nl","fr"]}}' },
  ],
};

test('what a draft would open and close, and of how many, is what saving it opens and closes: counted by reading all of it before and after', async () => {
  const { changes, grid, secondPerson, difference, answer } = await impact(draft);
  expect([grid, secondPerson, difference.purposesLost]).toEqual([3, [], ['fundraising']]);
  const before = await readable();
  const saved = await desk.ask(karim, 'mutation ($input: DefineRoleInput!) { defineRole(input: $input) { role { version } } }', {
    input: { label: 'Communicatie', duties: [{ duty: 'LEGAL_BASIS', acts: ['READ', 'RECORD'] }], reason: 'less is enough', ...draft },
  });
  expect(saved.errors).toEqual([]);
  const after = await readable();
  const told = (gained: boolean) =>
    new Map(
      changes
        .filter(change => change.action === 'READ' && change.gained === gained && change.people.includes(mira.name))
        .flatMap(({ purpose, fields: keys, contacts }) => keys.map((field): [string, number | null] => [`${purpose} ${field}`, contacts])),
    );
  const [lost, gained] = [without(before, after), without(after, before)];
  expect(lost.size).toBeGreaterThan(6);
  for (const [cell, count] of lost) expect([cell, told(false).get(cell)]).toEqual([cell, Math.floor(count / 3) * 3]);
  for (const [cell, contacts] of told(false)) expect([cell, Math.floor((lost.get(cell) ?? 0) / 3) * 3]).toEqual([cell, contacts]);
  for (const [cell, count] of gained) expect([cell, told(true).get(cell)]).toEqual([cell, Math.floor(count / 3) * 3]);
  // The application that holds the role is told apart, and held to its own purpose.
  const ofWebsite = changes.filter(({ applications }) => applications.includes('Website'));
  expect([...new Set(ofWebsite.map(({ purpose }) => purpose))]).toEqual(['newsletter']);
  // Numbers and names of staff, and nobody's data; and it is in the log.
  const text = JSON.stringify(answer.data);
  for (const { id } of Object.values(castPeople)) expect(text).not.toContain(id);
  for (const word of ['Nora', 'nora@', 'Gent']) expect(text).not.toContain(word);
  const log = (await desk.logOf(answer)).map(({ operation, action, purpose, contact_ids }) => [operation, action, purpose, contact_ids]);
  expect(log.toSorted()).toEqual(purposes.toSorted().map(purpose => ['roleImpact', 'count', purpose, []]));
});

test('a new role is told as for somebody who would hold it; its small numbers are not', async () => {
  const { changes, difference } = await impact({
    code: 'receptionist',
    purposes: ['membership'],
    rules: [
      { actions: ['READ'], fields: ['givenName'] },
      { actions: ['READ'], fields: ['city'], condition: '{"country":"SE"}' },
    ],
  });
  const read = changes.filter(({ action }) => action === 'READ');
  expect(read.every(({ gained, people, applications }) => gained && people.length === 0 && applications.length === 0)).toBe(true);
  expect(read.find(({ fields: keys }) => keys.includes('city'))).toMatchObject({ contacts: 0 });
  expect(read.find(({ fields: keys }) => keys.includes('givenName'))!.contacts).toBeGreaterThanOrEqual(9);
  expect(difference.cells).toContainEqual({ field: 'givenName', action: 'READ' });
});

test('a draft that needs a second person says so, and that there is none; what could not be saved is refused as saving is', async () => {
  const sensitive = {
    code: 'ward',
    purposes: ['emergency'],
    rules: [{ actions: ['READ'], fields: ['healthNote'] }],
  };
  expect(await impact(sensitive)).toMatchObject({ secondPerson: ['SENSITIVE_FIELD'], waitsADay: true });
  const wrong = await desk.ask(karim, 'query ($input: DefineRoleInput!) { roleImpact(input: $input) { grid } }', {
    input: { ...sensitive, label: '', reason: '', duties: [], rules: [{ actions: [], fields: ['nothing'] }] },
  });
  expect(wrong.errors[0]!.extensions.problems).toEqual([
    { path: 'input.rules.0.fields', rule: 'unknown' },
    { path: 'input.rules.0.actions', rule: 'required' },
  ]);
});

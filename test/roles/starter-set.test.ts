import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStarterSet, starterPurposes } from '../../api/roles/starter-set.ts';
import { House } from '../sign-in/caller.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const written = async () => [
  await house.sql('SELECT * FROM role ORDER BY id'),
  await house.sql('SELECT * FROM purpose ORDER BY id'),
  await house.sql('SELECT * FROM purpose_field ORDER BY 1, 2'),
  await house.sql('SELECT * FROM policy_version'),
];

test('a new organisation begins with four roles and four purposes, all of them drafts', async () => {
  expect((await house.sql('SELECT code FROM role ORDER BY code')).map(row => row.code)).toEqual([
    'admin',
    'analyst',
    'contact-manager',
    'dpo',
  ]);
  expect(await house.sql('SELECT code, state, basis_kind FROM purpose WHERE NOT built_in ORDER BY id')).toEqual([
    { code: 'newsletter', state: 'DRAFT', basis_kind: 'CONSENT' },
    { code: 'customer-service', state: 'DRAFT', basis_kind: 'CONTRACT' },
    { code: 'statistics', state: 'DRAFT', basis_kind: 'LEGITIMATE_INTERESTS' },
    { code: 'bookkeeping', state: 'DRAFT', basis_kind: 'LEGAL_OBLIGATION' },
  ]);
  for (const { fields } of starterPurposes)
    for (const [field, justification] of Object.entries(fields)) expect(justification.length, field).toBeGreaterThan(10);
});

test('loaded again, it changes nothing', async () => {
  const before = await written();
  await loadStarterSet({ query: house.sql as never });
  expect(await written()).toEqual(before);
});

test('every purpose that a starter role acts for exists', async () => {
  expect(
    await house.sql('SELECT r.code, p FROM role r, unnest(r.purposes) p WHERE NOT EXISTS (SELECT FROM purpose WHERE code = p)'),
  ).toEqual([]);
});

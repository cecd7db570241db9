import { afterAll, beforeAll, expect, test } from 'vitest';
import { Role } from '../../api/roles/role.entity.ts';
import { ServiceAccount } from '../../api/staff/service-account.entity.ts';
import { StaffMember } from '../../api/staff/staff-member.entity.ts';
import { House } from '../sign-in/caller.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
});
afterAll(() => house.close());

test('the entities fit their tables', async () => {
  const { app } = house.db.db;
  expect(await app.getRepository(Role).findOneByOrFail({ code: 'analyst' })).toMatchObject({
    purposes: ['statistics'],
    duties: [],
    ruleData: [{ fields: ['language', 'postalArea', 'ageBand'] }, {}],
  });
  expect(await app.getRepository(ServiceAccount).find()).toEqual([]);
  const [ada] = await app.getRepository(StaffMember).find();
  expect(ada).toMatchObject({ name: 'ada', email: 'ada@example.org', state: 'ACTIVE', lastSignInAt: null });
  // No entity reads a password or a key, whatever is selected.
  expect(Object.keys(ada!).filter(column => /password|totp|secret|hash/i.test(column))).toEqual([]);
});

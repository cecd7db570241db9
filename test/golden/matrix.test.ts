import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../api/contacts/contact.entity.ts';
import type { Policy } from '../../api/context.ts';
import { loadPolicy } from '../../api/policy.ts';
import { fixedRoles } from '../../api/roles/fixed-roles.ts';
import { loadRoles, rolesUnlessKnownSql } from '../../api/roles/load-roles.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';
import { expectGolden } from './golden.ts';
import { type Asking, inWords, legend, matrixOf } from './matrix.ts';

let world: TestDatabase;
let policy: Policy;
let asking: Asking[];

beforeAll(async () => {
  world = await openTestDatabase({ seed: 'cast' });
  const query = async <Row>(text: string, values?: readonly unknown[]) => (await world.db.pool.query(text, values as unknown[])).rows as Row[];
  policy = await loadPolicy(query);
  const [row] = await query<{ roles: Parameters<typeof loadRoles>[1] }>(`SELECT ${rolesUnlessKnownSql('1', '$1')} AS roles`, [0]);
  const roles = [...loadRoles('1', row!.roles).byId.values()].sort((a, b) => a.code.localeCompare(b.code));
  const accounts = await query<{ name: string; role: string; purposes: string[] }>(
    `SELECT a.name, r.code AS role, a.purposes FROM service_account a JOIN service_account_role ar ON ar.service_account_id = a.id JOIN role r ON r.id = ar.role_id ORDER BY a.name`,
  );
  const { person, system } = fixedRoles(policy.fields.values());
  asking = [
    { title: 'person: the portal, for oneself or one’s child. Fixed in code, editable by nobody.', role: person, kind: 'person' },
    { title: 'system: jobs. Fixed in code, editable by nobody.', role: system, kind: 'system' },
    ...roles.map(role => ({ title: `${role.code}: ${role.labels['en']}`, role, kind: 'staff' as const })),
    ...accounts.map(account => ({
      title: `${account.name}: an application, as ${account.role}, held to ${account.purposes.join(', ')}`,
      role: { ...roles.find(role => role.code === account.role)!, purposes: new Set(account.purposes) },
      kind: 'service' as const,
    })),
  ];
});
afterAll(() => world.drop());

test('matrix.txt is what the decision says of every role, purpose, field and action', () => {
  expectGolden('test/golden/matrix.txt', [legend, ...asking.map(each => matrixOf(policy, each))].join('\n'));
});

test('a role that opens one field more is another matrix', () => {
  const marketing = asking.find(({ role }) => role.code === 'marketing')!;
  const wider = { ...marketing, role: { ...marketing.role, ability: asking.find(({ role }) => role.code === 'contact-manager')!.role.ability } };
  expect(matrixOf(policy, wider)).not.toBe(matrixOf(policy, marketing));
});

test('a condition reads as a sentence', () => {
  expect(inWords({ is: 'and', of: [{ is: 'equal', field: 'country', value: 'BE' }, { is: 'not', of: { is: 'oneOf', field: 'city', values: ['Gent', null] } }] })).toBe(
    'country is "BE" and not (city is one of "Gent", empty)',
  );
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, jan, karim } from '../cast.ts';
import { Desk, type Member, type Who } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  // Jan reads members, and may grant roles; Karim grants roles and reads nobody.
  await desk.sql(
    `INSERT INTO staff_role (staff_id, role_id) SELECT m.id, r.id FROM staff_member m, role r WHERE m.email_key LIKE 'jan@%' AND r.code = 'admin'`,
  );
  await desk.sql('UPDATE policy_version SET version = version + 1');
});
afterAll(() => world.close());

interface Previewed {
  readonly field: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly condition: string | null;
  readonly value: string | null;
  readonly valueIsYours: boolean;
}
interface Preview {
  readonly mayAct: boolean;
  readonly contactId: string | null;
  readonly fields: Previewed[];
  readonly actions: string[];
  readonly absent: { reason: string; contacts: number }[];
}
const asked = (who: Who, input: object) =>
  desk.ask(
    who,
    'query ($input: PreviewRoleInput!) { previewRole(input: $input) { mayAct contactId actions absent { reason contacts } fields { field verdict reason condition value valueIsYours } } }',
    { input },
  );
const preview = async (who: Who, purpose: string, role: string | object, member?: Member): Promise<Preview> => {
  const given =
    typeof role === 'string' ? { role } : { draft: { code: 'draft', label: '', reason: '', duties: [], purposes: [purpose], ...role } };
  const { data, errors } = await asked(who, { purpose, ...given, ...(member && { contactId: cast[member].id }) });
  expect(errors).toEqual([]);
  return data['previewRole'];
};
const of = (answer: Preview, field: string) => {
  const { verdict, reason, value } = answer.fields.find(one => one.field === field)!;
  return [verdict, reason, value];
};

test('an admin sees what a role would see of a contact, verdict and reason, and no value that is not theirs', async () => {
  const nora = await preview(karim, 'newsletter', 'marketing', 'nora');
  expect([nora.mayAct, nora.contactId, nora.actions]).toEqual([true, cast.nora.id, ['READ', 'CREATE', 'UPDATE', 'COUNT', 'EXPORT']]);
  expect(of(nora, 'givenName')).toEqual(['YES', null, null]);
  expect(of(nora, 'city')).toEqual(['YES', null, null]);
  expect(of(nora, 'mobile')).toEqual(['NO', 'ROLE', null]);
  expect(of(await preview(karim, 'newsletter', 'marketing', 'zoe'), 'city')).toEqual(['NO', 'NOT_COVERED_BY_CONSENT', null]);
  expect(nora.fields.every(({ value, valueIsYours }) => value === null && !valueIsYours)).toBe(true);
});

test('who is absent is nobody, like somebody who is not there, and a number with its reason', async () => {
  const withdrawn = await preview(karim, 'newsletter', 'marketing', 'lukasz');
  const restricted = await preview(karim, 'newsletter', 'marketing', 'jurgen');
  const { data } = await asked(karim, { purpose: 'newsletter', role: 'marketing', contactId: '01890000-0000-7000-8000-00000000dead' });
  expect([withdrawn, restricted]).toEqual([data['previewRole'], data['previewRole']]);
  expect([withdrawn.contactId, withdrawn.absent]).toEqual([
    null,
    [
      { reason: 'NO_LEGAL_BASIS', contacts: 10 },
      { reason: 'RESTRICTED', contacts: 0 },
      { reason: 'ROLE_CONDITION', contacts: 0 },
    ],
  ]);
  expect(await preview(karim, 'newsletter', 'analyst', 'nora')).toMatchObject({ mayAct: false, contactId: null, fields: [] });
  expect((await preview(karim, 'membership', 'contact-manager')).contactId).not.toBeNull();
});

test('a value is shown where the viewer reads it under this purpose themselves, whatever the role; never more', async () => {
  let shown = 0;
  for (const purpose of ['membership', 'events', 'newsletter'])
    for (const member of ['nora', 'ase', 'lotte', 'ada', 'jurgen', 'zoe'] as const) {
      const keys = ['givenName', 'birthDate', 'city', 'mobile', 'healthNote', 'email'];
      const mine = await desk
        .contact(jan, purpose, member, `${keys.join(' ')} withheld { field }`)
        .catch((error: Error) => (expect(error.message).toContain('FORBIDDEN'), null));
      for (const rules of [
        [
          { actions: ['READ'], fields: [], allFields: true },
          { actions: ['READ'], fields: ['healthNote'] },
        ],
        [{ actions: ['READ'], fields: keys, condition: '{"city":"Gent"}' }],
      ]) {
        const answer = await preview(jan, purpose, { rules }, member);
        for (const key of keys) {
          const { value, valueIsYours } = answer.fields.find(one => one.field === key)!;
          const readable = mine !== null && !mine['withheld'].some((one: { field: string }) => one.field === key);
          if (valueIsYours) expect([purpose, member, key, readable]).toEqual([purpose, member, key, true]);
          if (value !== null) expect([purpose, member, key, value]).toEqual([purpose, member, key, String(mine![key])]);
          if (value !== null) shown++;
        }
      }
    }
  expect(shown).toBeGreaterThan(15);
});

test('a draft’s condition is no way to ask for a value: who may not read the field it names hears the same of everybody', async () => {
  const asking = (member: Member, city: string) =>
    preview(
      karim,
      'membership',
      {
        rules: [
          { actions: ['READ'], fields: ['givenName'] },
          { actions: ['READ'], fields: ['email'], condition: JSON.stringify({ city }) },
        ],
      },
      member,
    );
  const [right, wrong] = [await asking('nora', cast.nora.values.city), await asking('nora', 'Nowhere')];
  const email = (answer: Preview) => answer.fields.find(({ field }) => field === 'email')!;
  expect([email(right).verdict, email(wrong).verdict]).toEqual(['DEPENDS', 'DEPENDS']);
  expect(email(right).condition).toBe(JSON.stringify({ city: { $eq: cast.nora.values.city } }));
  // Nor does being present tell: a role that opens something only on a condition shows nobody.
  const presence = (city: string) =>
    preview(karim, 'membership', { rules: [{ actions: ['READ'], fields: ['givenName'], condition: JSON.stringify({ city }) }] }, 'nora');
  expect([(await presence(cast.nora.values.city)).contactId, (await presence('Nowhere')).contactId]).toEqual([null, null]);
  // Jan reads cities of members, and so hears the answer.
  const told = await preview(
    jan,
    'membership',
    { rules: [{ actions: ['READ'], fields: ['givenName'], condition: JSON.stringify({ city: cast.nora.values.city }) }] },
    'nora',
  );
  expect([told.contactId, of(told, 'givenName')]).toEqual([cast.nora.id, ['YES', null, cast.nora.values.givenName]]);
});

test('looking is logged with whom one looked at, changes nothing, and is refused by name', async () => {
  const answer = await asked(karim, { purpose: 'newsletter', role: 'marketing', contactId: cast.nora.id });
  const log = (await desk.logOf(answer)).map(({ operation, purpose, contact_ids }) => [operation, purpose, contact_ids]);
  expect(log).toContainEqual(['previewRole', 'newsletter', [cast.nora.id]]);
  const problems = async (input: object) =>
    (await asked(karim, input)).errors.map(({ extensions }) => [extensions.code, extensions.problems]);
  expect(await problems({ purpose: 'newsletter', contactId: 'x' })).toEqual([
    [
      'BAD_USER_INPUT',
      [
        { path: 'input.role', rule: 'required' },
        { path: 'input.contactId', rule: 'id' },
      ],
    ],
  ]);
  expect(await problems({ purpose: 'nothing', role: 'marketing' })).toEqual([
    ['PURPOSE_UNKNOWN', [{ path: 'input.purpose', rule: 'unknown' }]],
  ]);
  expect(await problems({ purpose: 'newsletter', role: 'person' })).toEqual([
    ['BAD_USER_INPUT', [{ path: 'input.role', rule: 'unknown' }]],
  ]);
});

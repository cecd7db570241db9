import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../api/demo/roles.ts';
import { ask } from '../ask.ts';
import { cast, eva, jan, karim, mira, noor, type StaffPerson, website } from '../cast.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
});
afterAll(() => world.close());

interface Reader {
  kind: string;
  id: string;
  name: string;
  capacity: string | null;
  confidentialSince: string | null;
  openings: { field: string; purpose: string; verdict: string; roles: string[] }[];
}

const readers = async (who: StaffPerson, args = ''): Promise<Reader[]> => {
  const { data } = await ask<{ readers: Reader[] }>(
    world,
    who,
    `{ readers${args} { kind id name capacity confidentialSince openings { field purpose verdict roles } } }`,
  );
  return data!.readers;
};
const sql = async (text: string, values: unknown[] = []) => (await world.db.pool.query(text, values)).rows;

describe('the list of who may read sensitive data (L23, L24)', () => {
  test('names each person with their capacity and since when they are bound, and no application', async () => {
    const list = await readers(eva, '(sensitive: true)');
    expect(list.map(({ name }) => name)).toEqual(['Eva Vermeulen', 'Noor Claes']);
    expect(list[1]).toMatchObject({
      kind: 'STAFF',
      capacity: 'Zorgverlener',
      confidentialSince: '2023-09-01',
      openings: [{ field: 'healthNote', purpose: 'emergency', verdict: 'DEPENDS', roles: ['care-worker'] }],
    });
    expect(list[0]).toMatchObject({ capacity: null, confidentialSince: null });
    const input = { staffId: list[0]!.id, capacity: 'Functionaris', confidentialSince: '2024-02-01' };
    const described = await ask(
      world,
      karim,
      'mutation ($input: DescribeStaffMemberInput!) { describeStaffMember(input: $input) { staffMember { capacity confidentialSince } } }',
      { input },
    );
    expect(described.data!['describeStaffMember'].staffMember).toEqual({ capacity: 'Functionaris', confidentialSince: '2024-02-01' });
    expect((await readers(karim, '(sensitive: true)'))[0]).toMatchObject({ capacity: 'Functionaris', confidentialSince: '2024-02-01' });
    expect(await sql(`SELECT subject, subject_id, fields FROM change_log WHERE action = 'describeStaffMember'`)).toEqual([
      { subject: 'staff', subject_id: input.staffId, fields: ['capacity', 'confidentialSince'] },
    ]);
  });

  test('loses who is suspended, and whose role no longer names the field, with the next question', async () => {
    await sql(`UPDATE staff_member SET state = 'SUSPENDED' WHERE email_key = $1`, [noor.email]);
    expect((await readers(eva, '(sensitive: true)')).map(({ name }) => name)).toEqual(['Eva Vermeulen']);
    await sql(`UPDATE staff_member SET state = 'ACTIVE' WHERE email_key = $1`, [noor.email]);
    const { rules } = roles.find(({ code }) => code === 'care-worker')!;
    const without = rules.map(rule => (rule.fields ? { ...rule, fields: rule.fields.filter(field => field !== 'healthNote') } : rule));
    const change = (to: unknown) =>
      sql(`WITH changed AS (UPDATE policy_version SET version = version + 1) UPDATE role SET rules = $1 WHERE code = 'care-worker'`, [
        JSON.stringify(to),
      ]);
    await change(without);
    expect((await readers(eva, '(sensitive: true)')).map(({ name }) => name)).toEqual(['Eva Vermeulen']);
    await change(rules);
    expect(await readers(eva, '(sensitive: true)')).toHaveLength(2);
  });

  test('refuses a day that is still to come, and says every mistake at once', async () => {
    const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const { errors } = await ask(
      world,
      karim,
      'mutation ($input: DescribeStaffMemberInput!) { describeStaffMember(input: $input) { staffMember { capacity } } }',
      { input: { staffId: 'nobody', capacity: ' ', confidentialSince: soon } },
    );
    expect(errors![0]!.extensions!['problems']).toEqual([
      { path: 'input.staffId', rule: 'id' },
      { path: 'input.capacity', rule: 'notEmpty' },
      { path: 'input.confidentialSince', rule: 'future' },
    ]);
  });
});

describe('who can see a field', () => {
  test('is what those people see: the list and the answers never disagree (L22)', async () => {
    const list = await readers(karim, '(fields: ["birthDate", "email", "healthNote", "city"])');
    const may = (name: string, field: string, purpose: string) =>
      list.find(reader => reader.name === name)?.openings.find(opening => opening.field === field && opening.purpose === purpose)
        ?.verdict ?? 'NO';
    for (const [who, purpose] of [
      [mira, 'newsletter'],
      [mira, 'fundraising'],
      [jan, 'membership'],
      [jan, 'bookkeeping'],
      [noor, 'emergency'],
      [noor, 'neighbourhood-support'],
      [eva, 'consent-administration'],
      [eva, 'subject-requests'],
    ] as const) {
      const { data } = await ask(world, who, `{ fields(purpose: "${purpose}") { field verdict } }`);
      const told = data!['fields'] as { field: string; verdict: string }[];
      for (const field of ['birthDate', 'email', 'healthNote', 'city'])
        expect(`${who.name} ${purpose} ${field} ${may(who.name, field, purpose)}`).toBe(
          `${who.name} ${purpose} ${field} ${told.find(each => each.field === field)!.verdict}`,
        );
    }
    expect(list.map(({ name }) => name)).not.toContain('Karim Benali');
  });

  test('names applications, for the purposes they are held to and no other', async () => {
    const { data } = await ask(world, website, '{ viewer { name } }');
    const [application] = (await readers(eva)).filter(({ name }) => name === data!['viewer'].name);
    expect(application!.kind).toBe('SERVICE');
    expect(new Set(application!.openings.map(({ purpose }) => purpose))).toEqual(new Set(['newsletter']));
    await sql('UPDATE service_account SET revoked_at = now() WHERE id = $1', [application!.id]);
    expect((await readers(eva)).map(({ id }) => id)).not.toContain(application!.id);
  });

  test('can be asked of one person, and tells nothing about any contact', async () => {
    const noorsId = (await sql('SELECT id FROM staff_member WHERE email_key = $1', [noor.email]))[0].id as string;
    const list = await readers(eva, `(id: "${noorsId}")`);
    expect(list.map(({ name }) => name)).toEqual(['Noor Claes']);
    expect(JSON.stringify(list)).not.toContain(cast.fatima.id);
  });
});

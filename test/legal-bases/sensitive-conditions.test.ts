import { afterAll, beforeAll, expect, test } from 'vitest';
import { factSql } from '../../api/legal-bases/fact-sql.ts';
import { Office, somebody } from '../purposes/office.ts';
import { acts, daysFromNow, type Somebody } from './bases.ts';

let office: Office;
let does: ReturnType<typeof acts>;
let careId: number;

beforeAll(async () => {
  office = await Office.open();
  does = acts(office);
  const us = await office.complete();
  for (const key of ['religion', 'healthNote']) await office.useField({ key, inUse: true, necessity: 'care', confirmed: true });
  const fields = ['givenName', 'religion', 'healthNote'].map(field => ({ field, justification: 'to care well' }));
  const perContact = [{ provision: 'ART_9_2_A', reference: 'asked on the intake form', fields: ['religion', 'healthNote'] }];
  await office.activePurpose('care', us, { fields, sensitiveProvisions: perContact, dpia: 'DPIA 3' });
  await office.activePurpose('study', us);
  careId = (await office.sql<{ id: number }>(`SELECT id FROM purpose WHERE code = 'care'`))[0]!.id;
});
afterAll(() => office.close());

/** As the statement asks it. */
const isOpen = async (who: Somebody, field: string) =>
  (
    await office.sql<{ open: boolean }>(
      `SELECT ${factSql.sensitiveConditionStands(careId, field)} AS open FROM (SELECT $1::uuid AS id) c`,
      [who.id],
    )
  )[0]!.open;
const conditionsOf = async (who: Somebody) => (await does.state(who)).get('care')!.sensitiveConditions;

test('saying on the purpose that conditions are recorded per contact opens nothing', async () => {
  const { policy } = await office.context();
  expect(policy.purposes.get('care')!.provisionFor).toEqual(new Set());
});

test('an explicit consent on file opens its fields, and no others', async () => {
  const nora = somebody();
  await does.record(nora, 'care');
  expect(await isOpen(nora, 'religion')).toBe(false);
  expect(await does.recordCondition(nora, 'care', 'ART_9_2_A', ['religion'])).toBeUndefined();
  expect(await isOpen(nora, 'religion')).toBe(true);
  expect(await isOpen(nora, 'healthNote')).toBe(false);
  expect(await conditionsOf(nora)).toMatchObject([{ provision: 'ART_9_2_A', fields: ['religion'], endedAt: null }]);
  const [row] = await office.sql('SELECT evidence FROM sensitive_condition WHERE contact_id = $1', [nora.id]);
  expect(row.evidence.toString('latin1')).not.toContain('signed');
});

test('ended alone, its fields close and the basis stays', async () => {
  const who = somebody();
  await does.record(who, 'care');
  await does.recordCondition(who, 'care', 'ART_9_2_A', ['religion', 'healthNote']);
  const [condition] = await conditionsOf(who);
  expect(await does.endCondition(who, condition!.id)).toBeUndefined();
  expect(await isOpen(who, 'religion')).toBe(false);
  expect((await does.state(who)).get('care')!.standing).toBe('STANDS');
  expect((await does.ledgerOf(who)).map(({ event }) => event)).toEqual(['recorded', 'condition-recorded', 'condition-ended']);
  expect(await does.endCondition(who, condition!.id)).toBe('NOT_FOUND');
  expect(await does.endCondition(somebody(), condition!.id)).toBe('NOT_FOUND');
});

test('an explicit consent ends with the basis it stood beside, so that the next basis does not bring it back', async () => {
  const who = somebody();
  await does.record(who, 'care');
  await does.recordCondition(who, 'care', 'ART_9_2_A', ['religion']);
  await does.recordCondition(who, 'care', 'ART_9_2_E', ['healthNote']);
  await does.end(who, 'care', 'WITHDRAWN');
  await does.record(who, 'care', { by: 'PERSON' });
  expect(await isOpen(who, 'religion')).toBe(false);
  // What the person made public stays so.
  expect(await isOpen(who, 'healthNote')).toBe(true);
});

test('so it does when the basis expired', async () => {
  const who = somebody();
  await does.record(who, 'care', { startsAt: daysFromNow(-2), expiresAt: daysFromNow(2) });
  await does.recordCondition(who, 'care', 'ART_9_2_A', ['religion']);
  expect(await isOpen(who, 'religion')).toBe(true);
  await office.asOwner(`UPDATE legal_basis SET expires_at = now() - interval '1 day' WHERE contact_id = $1`, [who.id]);
  await does.record(who, 'care');
  expect(await isOpen(who, 'religion')).toBe(false);
});

test('it stands beside a basis, or not at all', async () => {
  const who = somebody();
  expect(await does.recordCondition(who, 'care', 'ART_9_2_A', ['religion'])).toBe('NO_LEGAL_BASIS input.forPurpose:noLegalBasis');
});

test('what is recorded on the purpose is not recorded per contact; fields must be special and covered; all problems at once', async () => {
  const who = somebody();
  await does.record(who, 'study');
  expect(await does.recordCondition(who, 'study', 'ART_9_2_H', ['religion', 'givenName', 'nothing'], ' ')).toBe(
    'BAD_USER_INPUT input.provision:recordedOnPurpose input.evidence:notEmpty input.fields.0:notCovered input.fields.1:notSpecial input.fields.2:unknownField',
  );
  expect(await does.recordCondition(who, 'study', 'ART_9_2_A', [])).toBe('BAD_USER_INPUT input.fields:required');
});

test('the same one twice is a conflict', async () => {
  const who = somebody();
  await does.record(who, 'care');
  await does.recordCondition(who, 'care', 'ART_9_2_A', ['religion', 'healthNote']);
  expect(await does.recordCondition(who, 'care', 'ART_9_2_A', ['religion'])).toBe('CONFLICT input.provision:alreadyStands');
});

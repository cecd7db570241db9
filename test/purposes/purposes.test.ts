import { afterAll, beforeAll, expect, test } from 'vitest';
import { labels, Office, officer, whole } from './office.ts';

let office: Office;
let us: string;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const changes = (action: string, id: string) =>
  office.sql('SELECT viewer_id, reason, fields FROM change_log WHERE action = $1 AND subject_id = $2', [action, id]);
const version = async () => Number((await office.sql<{ version: string }>('SELECT version FROM policy_version'))[0]!.version);

test('three built-in purposes are there, active, under small numbers of their own, and syncing again changes nothing', async () => {
  const { data } = await office.ask('{ purposes { code state builtIn basisKind checklist { item } fields { field } } }');
  expect(data!['purposes']).toEqual(
    ['consent-administration', 'subject-requests', 'legal-claims'].map(code => ({
      code,
      state: 'ACTIVE',
      builtIn: true,
      basisKind: null,
      checklist: [],
      fields: [],
    })),
  );
  expect(await office.sql('SELECT id FROM purpose ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
});

test('a new purpose is a draft, for which nobody can act', async () => {
  const before = await version();
  const { data, refused } = await office.draft({ code: 'newsletter', labels });
  expect(refused).toEqual([]);
  expect(data!['draftPurpose'].purpose).toEqual({ code: 'newsletter', state: 'DRAFT', revision: 1 });
  expect((await office.context()).policy.purposes.has('newsletter')).toBe(false);
  expect(await changes('draftPurpose', 'newsletter')).toHaveLength(1);
  expect(await version()).toBe(before + 1);
});

test('a code is taken once, and has the shape of a code', async () => {
  expect((await office.draft({ code: 'newsletter', labels })).refused).toEqual(['CONFLICT input.code:taken']);
  expect((await office.draft({ code: 'News letter\0', labels: [{ language: 'xx', text: '' }] })).refused).toEqual([
    'BAD_USER_INPUT input.code:code input.labels.0.language:language input.labels.0.text:notEmpty',
  ]);
});

test('nothing is activated incomplete, nor before the organisation is complete: every missing item is named', async () => {
  const { refused } = await office.activate('newsletter', 1);
  expect(refused).toEqual([
    'BAD_USER_INPUT checklist.organisation:missing checklist.basisKind:missing checklist.fields:missing checklist.retention:missing checklist.recipients:missing checklist.transfers:missing checklist.automatedDecisions:missing checklist.directMarketing:missing',
  ]);
  expect(await office.sql(`SELECT state, revision FROM purpose WHERE code = 'newsletter'`)).toEqual([{ state: 'DRAFT', revision: 1 }]);
  expect(await changes('activatePurpose', 'newsletter')).toEqual([]);
});

test('a form with four wrong parts hears of all four, and nothing is written', async () => {
  us = await office.complete();
  const { refused } = await office.revise({
    code: 'newsletter',
    expectedRevision: 1,
    retentionMonths: 0,
    transfers: 'a\0b',
    fields: [
      { field: 'shoe', justification: 'x' },
      { field: 'email', justification: 'a' },
      { field: 'email', justification: 'b' },
    ],
    sensitiveProvisions: [{ provision: 'ART_10', reference: 'law', fields: ['religion'] }],
    reason: '  ',
  });
  expect(refused).toEqual([
    'BAD_USER_INPUT input.retentionMonths:months input.transfers:controlCharacter input.fields.0.field:unknownField input.sensitiveProvisions.0.fields.0:otherProvision input.reason:notEmpty input.fields.2:twice',
  ]);
  expect(await office.sql(`SELECT revision FROM purpose WHERE code = 'newsletter'`)).toEqual([{ revision: 1 }]);
});

test('completed and activated it covers its fields, under its first notice', async () => {
  expect(
    (await office.revise({ code: 'newsletter', expectedRevision: 1, ...whole(us), directMarketing: true, channel: 'EMAIL' })).refused,
  ).toEqual([]);
  const { data, refused } = await office.activate('newsletter', 2);
  expect(refused).toEqual([]);
  expect(data!['activatePurpose'].purpose).toMatchObject({ state: 'ACTIVE', revision: 3, noticeVersion: 1 });
  expect(data!['activatePurpose'].purpose.checklist.every((item: { done: boolean }) => item.done)).toBe(true);
  const purpose = (await office.context()).policy.purposes.get('newsletter')!;
  expect([...purpose.covers].sort()).toEqual(['email', 'givenName']);
  expect(purpose.notices).toEqual([{ version: 1, fields: new Set(['email', 'givenName']) }]);
  expect(purpose.basisKind).toBe('CONSENT');
  expect(await changes('activatePurpose', 'newsletter')).toMatchObject([{ viewer_id: officer().id }]);
  expect((await changes('revisePurpose', 'newsletter'))[0].reason).toBe('asked by the board');
});

test('a change that was made from an old revision is a conflict', async () => {
  expect((await office.revise({ code: 'newsletter', expectedRevision: 2, transfers: 'some' })).refused).toEqual([
    'CONFLICT input.expectedRevision:stale',
  ]);
  expect((await office.activate('newsletter', 3)).refused).toEqual(['CONFLICT input.code:isActive']);
});

test('the kind of basis of an active purpose never changes; nor do direct marketing and channel', async () => {
  const { refused } = await office.revise({
    code: 'newsletter',
    expectedRevision: 3,
    basisKind: 'CONTRACT',
    directMarketing: false,
    channel: null,
  });
  expect(refused).toEqual([
    'BAD_USER_INPUT input.basisKind:fixedAtActivation input.directMarketing:fixedAtActivation input.channel:fixedAtActivation',
  ]);
  expect((await office.revise({ code: 'newsletter', expectedRevision: 3, basisKind: 'CONSENT', retentionMonths: 12 })).refused).toEqual([]);
});

test('other fields of an active purpose publish the next notice; the same fields do not', async () => {
  const wider = [...whole(us).fields, { field: 'city', justification: 'for local news' }];
  expect((await office.revise({ code: 'newsletter', expectedRevision: 4, fields: wider })).data!['revisePurpose'].purpose).toEqual({
    revision: 5,
    noticeVersion: 2,
  });
  expect(
    (await office.revise({ code: 'newsletter', expectedRevision: 5, fields: wider.toReversed() })).data!['revisePurpose'].purpose,
  ).toEqual({ revision: 6, noticeVersion: 2 });
  expect(await office.sql('SELECT version, fields FROM notice ORDER BY version')).toEqual([
    { version: 1, fields: ['email', 'givenName'] },
    { version: 2, fields: ['city', 'email', 'givenName'] },
  ]);
});

test('an active purpose stays complete: what would leave a gap is refused', async () => {
  expect((await office.revise({ code: 'newsletter', expectedRevision: 6, fields: [], transfers: null })).refused).toEqual([
    'BAD_USER_INPUT checklist.fields:missing checklist.transfers:missing',
  ]);
  expect(
    (await office.revise({ code: 'newsletter', expectedRevision: 6, fields: [{ field: 'religion', justification: 'x' }] })).refused,
  ).toEqual(['BAD_USER_INPUT checklist.fieldsInUse:missing checklist.sensitiveProvisions:missing checklist.dpia:missing']);
});

test('a published notice is never changed: the runtime role cannot', async () => {
  for (const text of [`UPDATE notice SET fields = '{}'`, 'DELETE FROM notice', 'TRUNCATE notice'])
    await expect(office.sql(text)).rejects.toThrow('permission denied');
});

test('who may draft may not activate, retire or change what is active', async () => {
  const drafter = officer(['Purpose', 'draft']);
  expect((await office.draft({ code: 'survey', labels }, drafter)).refused).toEqual([]);
  expect((await office.activate('survey', 1, drafter)).refused).toEqual(['FORBIDDEN']);
  expect((await office.revise({ code: 'newsletter', expectedRevision: 6, transfers: 'x' }, drafter)).refused).toEqual(['FORBIDDEN']);
  expect((await office.retire('newsletter', 6, drafter)).refused).toEqual(['FORBIDDEN']);
  expect((await office.draft({ code: 'other', labels }, officer(['Field', 'define']))).refused).toEqual(['FORBIDDEN']);
});

test('a built-in purpose is editable by nobody', async () => {
  expect((await office.revise({ code: 'legal-claims', expectedRevision: 1, transfers: 'x' })).refused).toEqual([
    'BAD_USER_INPUT input.code:builtIn',
  ]);
  expect((await office.retire('subject-requests', 1)).refused).toEqual(['BAD_USER_INPUT input.code:builtIn']);
});

test('a purpose succeeds another, and never itself in a circle', async () => {
  expect((await office.revise({ code: 'survey', expectedRevision: 1, succeeds: 'newsletter' })).refused).toEqual([]);
  await office.draft({ code: 'third', labels });
  expect((await office.revise({ code: 'third', expectedRevision: 1, succeeds: 'survey' })).refused).toEqual([]);
  expect((await office.revise({ code: 'survey', expectedRevision: 2, succeeds: 'third' })).refused).toEqual([
    'BAD_USER_INPUT input.succeeds:circle',
  ]);
  expect((await office.revise({ code: 'survey', expectedRevision: 2, succeeds: 'survey' })).refused).toEqual([
    'BAD_USER_INPUT input.succeeds:circle',
  ]);
  expect((await office.revise({ code: 'survey', expectedRevision: 2, succeeds: 'nowhere' })).refused).toEqual([
    'BAD_USER_INPUT input.succeeds:unknown',
  ]);
  expect((await office.revise({ code: 'survey', expectedRevision: 2, succeeds: 'legal-claims' })).refused).toEqual([
    'BAD_USER_INPUT input.succeeds:unknown',
  ]);
  const { data } = await office.ask('{ purpose(code: "third") { succeeds labels { language text } label(language: "fr-BE") } }');
  expect(data!['purpose']).toEqual({
    succeeds: 'survey',
    labels: expect.arrayContaining([{ language: 'fr', text: 'Lettre' }]),
    label: 'Lettre',
  });
});

test('a retired purpose is gone from the policy, and stays retired', async () => {
  expect((await office.retire('newsletter', 6)).data!['retirePurpose'].purpose).toEqual({ state: 'RETIRED' });
  expect((await office.context()).policy.purposes.has('newsletter')).toBe(false);
  expect((await office.activate('newsletter', 7)).refused).toEqual(['CONFLICT input.code:isRetired']);
  expect((await office.revise({ code: 'newsletter', expectedRevision: 7, transfers: 'x' })).refused).toEqual([
    'CONFLICT input.code:isRetired',
  ]);
});

test('two who activate the same draft at once: one does', async () => {
  await office.draft({ code: 'race', labels });
  await office.revise({ code: 'race', expectedRevision: 1, ...whole(us) });
  const answers = await Promise.all([office.activate('race', 2), office.activate('race', 2)]);
  expect(answers.map(({ refused }) => refused.length).sort()).toEqual([0, 1]);
  expect(await office.sql(`SELECT version FROM notice n JOIN purpose p ON p.id = n.purpose_id WHERE code = 'race'`)).toEqual([
    { version: 1 },
  ]);
});

test('a stranger and a service account read no purposes', async () => {
  expect((await office.ask('{ purposes { code } }', undefined, null)).refused).toEqual(['UNAUTHENTICATED']);
  expect((await office.ask('{ purposes { code } }', undefined, { ...officer(), kind: 'service' })).refused).toEqual(['FORBIDDEN']);
});

test('a code with a NUL byte, or of any other shape, names no purpose', async () => {
  for (const code of ['a\0b', 'NEWSLETTER', '', 'x'.repeat(900), "' OR true"]) {
    expect((await office.activate(code, 1)).refused).toEqual(['NOT_FOUND input.code:unknown']);
    expect((await office.ask('query ($input: PurposeCode!) { purpose(code: $input) { code } }', code)).data).toEqual({ purpose: null });
    expect((await office.defineField({ key: 'custom.x', purpose: code })).refused).toEqual(['NOT_FOUND input.purpose:unknown']);
    expect((await office.revise({ code: 'third', expectedRevision: 2, succeeds: code })).refused).toEqual([
      'BAD_USER_INPUT input.succeeds:unknown',
    ]);
  }
});

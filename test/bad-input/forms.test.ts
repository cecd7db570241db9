import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, eva, jan, karim } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';
import { canary, Line } from './line.ts';

let world: World;
let lines: Record<'jan' | 'eva' | 'karim' | 'nobody', Line>;
let version: string;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  lines = { jan: await Line.of(world, jan), eva: await Line.of(world, eva), karim: await Line.of(world, karim), nobody: new Line(world) };
  version = (await new Desk(world).contact(jan, 'membership', 'nora', 'version'))!['version'];
});
afterAll(() => world.close());

const inputTypes: Record<string, string> = {
  joinProposal: 'DecideProposalInput',
  rejectProposal: 'DecideProposalInput',
  activatePurpose: 'PurposeStepInput',
  retirePurpose: 'PurposeStepInput',
};
const act = (who: keyof typeof lines, mutation: string, input: unknown) => {
  const type = inputTypes[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  return lines[who].refused(lines[who].ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, { input }));
};
const newcomer = () => ({
  purpose: 'membership',
  reason: 'joined',
  idempotencyKey: randomUUID(),
  legalBasis: { evidence: 'Form.', noticeLanguage: 'nl' },
  values: { givenName: 'Inès' } as object,
});
const correction = () => ({
  purpose: 'membership',
  id: cast.nora.id,
  reason: 'told us',
  expectedVersion: version,
  values: { city: 'Gent' } as object,
});

describe('a value', () => {
  test.each<[string, object, string]>([
    [
      'four wrong ones',
      { email: canary, mobile: canary, birthDate: canary, country: canary },
      'birthDate:date email:email mobile:phone country:country',
    ],
    ['a name of a NUL', { givenName: `${canary}\u0000` }, 'givenName:controlCharacter'],
    ['a name of half a surrogate pair', { givenName: `${canary}\ud800` }, 'givenName:controlCharacter'],
    ['a name that turns the reading direction', { givenName: `\u202e${canary}` }, 'givenName:controlCharacter'],
    ['a blank name', { givenName: ' \u00a0 ' }, 'givenName:notEmpty'],
    ['a name longer than any', { givenName: canary.repeat(20) }, 'givenName:tooLong'],
    ['a name of many marks', { givenName: `Z${'\u0301'.repeat(5000)}` }, 'givenName:tooLong'],
    ['two addresses in one', { email: `a@example.org, ${canary}@example.org` }, 'email:email'],
    ['an address with a second line', { email: `a@example.org\r\nBcc: ${canary}@example.org` }, 'email:controlCharacter'],
    ['an address without a dot', { email: `${canary}@localhost` }, 'email:email'],
    ['eleven addresses', { otherEmails: Array.from({ length: 11 }, (_, i) => `a${i}@example.org`) }, 'otherEmails:tooMany'],
    ['one wrong address of two', { otherEmails: ['a@example.org', canary] }, 'otherEmails:email'],
    ['a number that is a sentence', { phone: `call 0470123456 ${canary}` }, 'phone:phone'],
    ['a day that does not exist', { birthDate: '2023-02-29' }, 'birthDate:date'],
    ['a day and an hour', { birthDate: '1990-01-01T00:00:00Z' }, 'birthDate:date'],
    ['a day before anybody', { birthDate: '0001-01-01' }, 'birthDate:date'],
    ['a language that is none', { language: `!!${canary}` }, 'language:language'],
    ['a salutation that is none', { salutation: canary }, 'salutation:choice'],
    ['a salutation that every object has', { salutation: 'constructor' }, 'salutation:choice'],
    [
      'custom fields that are none',
      {
        customFields: [
          { key: canary, text: 'x' },
          { key: '__proto__', text: 'x' },
          { key: 'constructor', clear: true },
          { key: 'email', text: canary },
        ],
      },
      'customFields.0.key:unknownField customFields.1.key:unknownField customFields.2.key:unknownField customFields.3.key:unknownField',
    ],
    ['a custom text that is a number', { customFields: [{ key: 'custom.membershipNumber', number: 5 }] }, 'customFields.0:kind'],
    [
      'a custom text that is two things',
      { customFields: [{ key: 'custom.membershipNumber', text: canary, clear: true }] },
      'customFields.0:kind',
    ],
    ['a custom text that is nothing', { customFields: [{ key: 'custom.membershipNumber' }] }, 'customFields.0:kind'],
    [
      'a custom field twice',
      {
        customFields: [
          { key: 'custom.membershipNumber', text: 'a' },
          { key: 'custom.membershipNumber', text: 'b' },
        ],
      },
      'customFields.1:twice',
    ],
    [
      'too many custom fields',
      { customFields: Array.from({ length: 101 }, () => ({ key: 'custom.membershipNumber', text: 'a' })) },
      'customFields:tooMany',
    ],
  ])('%s', async (_, values, expected) => {
    const lines = (told: string[]) =>
      told[0]!
        .split(' ')
        .slice(0, expected.split(' ').length + 1)
        .join(' ');
    const paths = `BAD_USER_INPUT ${expected
      .split(' ')
      .map(each => `input.values.${each}`)
      .join(' ')}`;
    expect(lines(await act('jan', 'createContact', { ...newcomer(), values }))).toBe(paths);
    expect(lines(await act('jan', 'correctContact', { ...correction(), values }))).toBe(paths);
  });
});

describe('what stands around the values', () => {
  test.each<[string, object, string]>([
    ['no values', { values: {} }, 'BAD_USER_INPUT input.values:required'],
    ['no reason', { reason: '' }, 'BAD_USER_INPUT input.reason:required'],
    ['a blank reason', { reason: '   \n ' }, 'BAD_USER_INPUT input.reason:required'],
    ['a reason with a NUL', { reason: `${canary}\u0000` }, 'BAD_USER_INPUT input.reason:text'],
    ['a reason of half a surrogate pair', { reason: `${canary}\ud800` }, 'BAD_USER_INPUT input.reason:text'],
    ['a reason longer than any', { reason: canary.repeat(50) }, 'BAD_USER_INPUT input.reason:tooLong'],
    ['an origin that is none', { origin: canary }, 'BAD_USER_INPUT input.origin:type'],
    ['an origin with a NUL in its detail', { originDetail: `${canary}\u0000` }, 'BAD_USER_INPUT input.originDetail:controlCharacter'],
    [
      'an origin with half a surrogate pair in its detail',
      { originDetail: `${canary}\ud800` },
      'BAD_USER_INPUT input.originDetail:controlCharacter',
    ],
    ['an origin longer than any', { originDetail: canary.repeat(20) }, 'BAD_USER_INPUT input.originDetail:tooLong'],
    ['a key that nobody knows', { role: canary }, 'BAD_USER_INPUT input:unknownField'],
    ['an id of one’s own choice', { contactId: canary }, 'BAD_USER_INPUT input:unknownField'],
  ])('%s', async (_, more, expected) => {
    expect(await act('jan', 'createContact', { ...newcomer(), ...more })).toEqual([expected]);
    expect(await act('jan', 'correctContact', { ...correction(), ...more })).toEqual([expected]);
  });

  test.each<[string, object, string]>([
    ['a short key', { idempotencyKey: 'short' }, 'BAD_USER_INPUT input.idempotencyKey:idempotencyKey'],
    ['a key of other letters', { idempotencyKey: `é${canary}` }, 'BAD_USER_INPUT input.idempotencyKey:idempotencyKey'],
    ['a key with a NUL', { idempotencyKey: `${canary}\u0000` }, 'BAD_USER_INPUT input.idempotencyKey:idempotencyKey'],
    ['a key longer than any', { idempotencyKey: canary.repeat(10) }, 'BAD_USER_INPUT input.idempotencyKey:idempotencyKey'],
    [
      'a basis that begins some time',
      { legalBasis: { startsAt: canary, expiresAt: canary, evidence: '' } },
      'BAD_USER_INPUT input.legalBasis.startsAt:dateTime input.legalBasis.expiresAt:dateTime input.legalBasis.evidence:notEmpty',
    ],
    ['evidence with a NUL', { legalBasis: { evidence: `${canary}\u0000` } }, 'BAD_USER_INPUT input.legalBasis.evidence:controlCharacter'],
    ['evidence longer than any', { legalBasis: { evidence: canary.repeat(100) } }, 'BAD_USER_INPUT input.legalBasis.evidence:tooLong'],
    [
      'a provision that is none',
      { sensitiveCondition: { provision: canary, fields: [], evidence: 'x' } },
      'BAD_USER_INPUT input.sensitiveCondition.provision:type',
    ],
  ])('of a new contact: %s', async (_, more, expected) => {
    expect(
      (await act('jan', 'createContact', { ...newcomer(), ...more }))[0]!.split(' ').slice(0, expected.split(' ').length).join(' '),
    ).toBe(expected);
  });

  test.each<[string, object, string]>([
    ['an id that is none', { id: canary }, 'BAD_USER_INPUT input.id:id'],
    ['a version that is none', { expectedVersion: canary }, 'BAD_USER_INPUT input.expectedVersion:version'],
    ['a version of another time', { expectedVersion: `s.${'A'.repeat(32)}` }, 'CONFLICT input.expectedVersion:stale'],
    ['a purpose that is none', { purpose: canary }, 'PURPOSE_UNKNOWN purpose:unknown'],
    ['a purpose of others', { purpose: 'newsletter' }, 'FORBIDDEN purpose:notYours'],
  ])('of a correction: %s', async (_, more, expected) => {
    expect(await act('jan', 'correctContact', { ...correction(), ...more })).toEqual([expected]);
  });
});

describe('an act on a basis', () => {
  const about = { purpose: 'consent-administration', contactId: cast.nora.id, reason: 'told us' };
  test.each<[string, string, object, string]>([
    [
      'an id that is none',
      'endLegalBasis',
      { ...about, contactId: canary, forPurpose: 'membership', event: 'ENDED' },
      'BAD_USER_INPUT input.contactId:id',
    ],
    ['an event that is none', 'endLegalBasis', { ...about, forPurpose: 'membership', event: canary }, 'BAD_USER_INPUT input.event:type'],
    [
      'a purpose that is none',
      'endLegalBasis',
      { ...about, forPurpose: canary, event: 'ENDED' },
      'PURPOSE_UNKNOWN input.forPurpose:unknown',
    ],
    [
      'a purpose with a NUL',
      'endLegalBasis',
      { ...about, forPurpose: '\u0000', event: 'ENDED' },
      'PURPOSE_UNKNOWN input.forPurpose:unknown',
    ],
    [
      'a built-in purpose',
      'recordLegalBasis',
      { ...about, forPurpose: 'legal-claims', idempotencyKey: randomUUID() },
      'BAD_USER_INPUT input.forPurpose:builtIn',
    ],
    [
      'a purpose that is a draft',
      'recordLegalBasis',
      { ...about, forPurpose: 'mentoring', idempotencyKey: randomUUID(), evidence: 'x' },
      'PURPOSE_UNKNOWN input.forPurpose:unknown',
    ],
    ['a condition that is none', 'endSensitiveCondition', { ...about, id: canary }, 'BAD_USER_INPUT input.id:id'],
    [
      'a proposal that is none',
      'joinProposal',
      { purpose: 'consent-administration', id: canary, reason: 'x' },
      'BAD_USER_INPUT input.reason:required input.id:id',
    ],
    [
      'a proposal that is not there',
      'rejectProposal',
      { purpose: 'consent-administration', id: randomUUID(), reason: 'told us' },
      'NOT_FOUND',
    ],
  ])('%s', async (_, mutation, input, expected) => {
    expect(await act('eva', mutation, input)).toEqual([expected]);
  });
});

test('signing in with what is no text, no address or no code is refused without an echo', async () => {
  for (const input of [
    { email: { $gt: '' }, password: 'x' },
    { email: canary, password: ['x'] },
    { email: `${canary}\u0000@example.org`, password: canary },
    { email: canary.repeat(200), password: canary.repeat(2000) },
    { email: '', password: '' },
  ])
    expect((await act('nobody', 'signIn', input)).join()).toMatch(/^(BAD_USER_INPUT|UNAUTHENTICATED)/);
  for (const code of ['', canary, '12345', '1234567', '１２３４５６', '123456\u0000', null, ['123456'], { length: 6 }])
    expect((await act('nobody', 'verifySecondFactor', { code })).join()).toMatch(/^(BAD_USER_INPUT|UNAUTHENTICATED)/);
});

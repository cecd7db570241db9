import { expect, test } from 'vitest';
import { Organisation } from '../../api/organisation/organisation.entity.ts';
import { missingOf } from '../../api/organisation/missing-of.ts';
import { checklist } from '../../api/purposes/checklist.ts';
import { Purpose } from '../../api/purposes/purpose.ts';
import { field } from '../fields/given.ts';

const organisation: Organisation = {
  version: 1,
  legalName: 'Fietshuis vzw',
  enterpriseNumber: '0123',
  street: 'Dorpsstraat 1',
  postalCode: '9000',
  city: 'Gent',
  country: 'BE',
  email: 'a@x.be',
  phone: null,
  dpoName: null,
  dpoEmail: null,
  profile: 'PRIVATE',
  supervisoryAuthority: 'GBA',
  languages: ['nl', 'fr'],
  timeZone: 'Europe/Brussels',
};
const us = { id: '1', code: 'us', name: 'Us', country: 'BE', transferTool: null, internal: true };
const complete: Omit<Purpose, 'label'> = {
  id: 100,
  code: 'newsletter',
  state: 'DRAFT',
  revision: 1,
  builtIn: false,
  basisKind: 'CONSENT',
  basisReference: null,
  fields: [{ field: 'email', justification: 'to send it to' }],
  directMarketing: true,
  channel: 'EMAIL',
  consentMonths: null,
  retentionMonths: 24,
  retentionRule: null,
  recipients: [us],
  transfers: 'none',
  automatedDecisions: 'none',
  balancingTest: null,
  imbalanceStatement: null,
  outsideTasksStatement: null,
  dpia: null,
  openToMinors: false,
  profiling: false,
  preventiveReason: null,
  minorsOverride: null,
  succeeds: null,
  sensitiveProvisions: [],
  noticeVersion: null,
  activatedAt: null,
  retiredAt: null,
  texts: { nl: 'Nieuwsbrief', fr: 'Lettre', en: 'Newsletter' },
};
const fields = new Map(['email', 'religion', 'birthDate'].map(key => [key, { ...field(key), inUse: key !== 'birthDate' }]));
const criminal = { ...field('religion'), key: 'custom.offence', sensitivity: 'CRIMINAL' as const, inUse: true };
fields.set(criminal.key, criminal);

/** What is missing, as "item article". */
const missing = (purpose: Partial<Purpose>, own: Partial<Organisation> = {}) =>
  checklist(Object.assign(new Purpose(), complete, purpose), { organisation: { ...organisation, ...own }, fields })
    .filter(({ done }) => !done)
    .map(({ item, article }) => `${item} ${article}`);

const interests = { basisKind: 'LEGITIMATE_INTERESTS', basisReference: 'to keep customers', balancingTest: 'weighed' } as const;
const special = { fields: [{ field: 'religion', justification: 'for the funeral' }], dpia: 'DPIA 3' };

test('of a complete purpose nothing is missing', () => {
  expect(missing({})).toEqual([]);
  expect(missing(interests)).toEqual([]);
});

test.each<[string, Partial<Purpose>, Partial<Organisation>?]>([
  ['organisation 13(1)(a)', {}, { legalName: null }],
  ['labels 12(1)', { texts: { nl: 'Nieuwsbrief', en: 'Newsletter' } }],
  ['labels 12(1)', { texts: { nl: 'Nieuwsbrief', fr: 'Lettre' } }],
  ['labels 12(1)', { texts: { nl: 'Nieuwsbrief', fr: ' ', en: 'Newsletter' } }],
  ['basisKind 6(1)', { basisKind: null, directMarketing: false }],
  ['basisReference 5(2)', { basisKind: 'LEGAL_OBLIGATION', directMarketing: false }],
  ['basisReference 5(2)', { basisKind: 'PUBLIC_TASK', directMarketing: false }],
  ['basisReference 5(2)', { ...interests, basisReference: ' ' }],
  ['balancingTest 6(1)(f)', { ...interests, balancingTest: null }],
  ['imbalanceStatement 7(4)', {}, { profile: 'EMPLOYER' }],
  ['outsideTasksStatement 6(1)', interests, { profile: 'PUBLIC_AUTHORITY', dpoName: 'D', dpoEmail: 'd@x.be' }],
  ['fields 5(1)(c)', { fields: [] }],
  ['fields 5(1)(c)', { fields: [{ field: 'email', justification: '' }] }],
  ['fieldsInUse 25(2)', { fields: [{ field: 'birthDate', justification: 'age limit' }] }],
  ['fieldsInUse 25(2)', { fields: [{ field: 'gone', justification: 'x' }] }],
  ['retention 5(1)(e)', { retentionMonths: null }],
  ['recipients 13(1)(e)', { recipients: [] }],
  ['transfers 13(1)(f)', { transfers: null }],
  ['automatedDecisions 13(2)(f)', { automatedDecisions: '' }],
  ['directMarketing 21(2)', { directMarketing: null }],
  ['channel 2002/58: 13', { channel: null }],
  ['marketingBasis 2002/58: 13(2)', { basisKind: 'CONTRACT' }],
  ['minorsOverride recital 71', { openToMinors: true, dpia: 'not required' }],
  ['minorsOverride recital 71', { openToMinors: true, profiling: true, directMarketing: false, channel: null, dpia: 'DPIA 4' }],
  ['dpia 35', { openToMinors: true, minorsOverride: 'decided by the officer' }],
  ['dpia 35', { profiling: true }],
  ['dpia 35', { ...special, dpia: null, sensitiveProvisions: [{ provision: 'ART_9_2_D', reference: 'parish', fields: ['religion'] }] }],
  ['sensitiveProvisions 9(2)', special],
  ['sensitiveProvisions 9(2)', { ...special, sensitiveProvisions: [{ provision: 'ART_10', reference: 'law', fields: ['religion'] }] }],
  [
    'sensitiveProvisions 9(2)',
    {
      ...special,
      fields: [{ field: 'custom.offence', justification: 'x' }],
      sensitiveProvisions: [{ provision: 'ART_9_2_G', reference: 'law', fields: ['custom.offence'] }],
    },
  ],
])('missing is named: %s', (item, purpose, own) => {
  expect(missing(purpose, own)).toEqual([item]);
});

test('what is said instead counts', () => {
  expect(missing({ retentionMonths: null, retentionRule: 'until the statutes say otherwise' })).toEqual([]);
  expect(missing({ imbalanceStatement: 'members, not employees' }, { profile: 'EMPLOYER' })).toEqual([]);
  expect(
    missing({ ...special, sensitiveProvisions: [{ provision: 'ART_9_2_A', reference: 'per contact', fields: ['religion'] }] }),
  ).toEqual([]);
  expect(missing({ basisKind: 'CONTRACT', channel: 'MAIL' })).toEqual([]);
});

test('what does not apply is not listed', () => {
  const listed = checklist(Object.assign(new Purpose(), complete, { directMarketing: false, channel: null }), { organisation, fields }).map(
    ({ item }) => item,
  );
  expect(listed).toEqual([
    'organisation',
    'labels',
    'basisKind',
    'fields',
    'fieldsInUse',
    'retention',
    'recipients',
    'transfers',
    'automatedDecisions',
    'directMarketing',
  ]);
});

test('a public authority, and whoever names one officer half, names a data protection officer', () => {
  expect(missingOf(organisation)).toEqual([]);
  expect(missingOf({ ...organisation, profile: 'PUBLIC_AUTHORITY' })).toEqual(['dpoName', 'dpoEmail']);
  expect(missingOf({ ...organisation, dpoName: 'D' })).toEqual(['dpoEmail']);
});

test('advertising by e-mail or text message rests on consent, or on our interest in customers, and on nothing else (L90, L91)', () => {
  const judged = (more: Partial<Purpose>) =>
    checklist({ ...complete, ...more } as Purpose, { organisation, fields }).find(({ item }) => item === 'marketingBasis')?.done;
  for (const channel of ['EMAIL', 'SMS'] as const) {
    for (const basisKind of ['CONSENT', 'LEGITIMATE_INTERESTS'] as const) expect(judged({ channel, basisKind })).toBe(true);
    for (const basisKind of ['CONTRACT', 'PUBLIC_TASK', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS'] as const)
      expect([channel, basisKind, judged({ channel, basisKind })]).toEqual([channel, basisKind, false]);
  }
  // Channel and purpose are two dimensions: by post no consent is asked (L95).
  expect(judged({ channel: 'MAIL', basisKind: 'CONTRACT' })).toBeUndefined();
  expect(judged({ directMarketing: false, channel: null })).toBeUndefined();
});

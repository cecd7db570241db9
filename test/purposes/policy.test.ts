import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../api/context.ts';
import { loadPolicy, PolicyCache, syncPolicy } from '../../api/policy.ts';
import { labels, Office, whole } from './office.ts';

let office: Office;
let us: string;
beforeAll(async () => {
  office = await Office.open();
  us = await office.complete();
});
afterAll(() => office.close());

/** Counts the statements that a cache asks. */
const counting = (): { query: Context['query']; asked: () => number } => {
  let n = 0;
  return { query: async (text, values) => (n++, office.sql(text, values)), asked: () => n };
};

test('built-in purposes cover what they need, by rule: to find and reach people, or everything', async () => {
  const { purposes, fields } = await loadPolicy(office.sql);
  const administration = purposes.get('consent-administration')!;
  expect(administration).toMatchObject({ id: 1, presence: 'found', basisKind: null });
  expect([...administration.covers]).toEqual([
    'givenName',
    'familyName',
    'salutation',
    'email',
    'otherEmails',
    'phone',
    'mobile',
    'otherPhones',
    'street',
    'postalCode',
    'city',
    'country',
    'language',
  ]);
  expect(purposes.get('subject-requests')).toMatchObject({ id: 2, presence: 'request' });
  expect(purposes.get('legal-claims')!.covers).toEqual(new Set(fields.keys()));
});

test('a policy is kept as long as the database confirms its version, and not a request longer', async () => {
  const cache = new PolicyCache();
  const { query, asked } = counting();
  const first = await cache.current(query);
  expect(asked()).toBe(2);
  expect(await cache.current(query)).toBe(first);
  expect(asked()).toBe(3);
  await office.activePurpose('newsletter', us);
  const second = await cache.current(query);
  expect(second).not.toBe(first);
  expect([first, second].map(({ purposes }) => purposes.has('newsletter'))).toEqual([false, true]);
});

test('every change to a purpose raises the version in its own transaction', async () => {
  const version = async () => Number((await loadPolicy(office.sql)).version);
  const before = await version();
  await office.draft({ code: 'other', labels });
  await office.revise({ code: 'other', expectedRevision: 1, ...whole(us) });
  await office.activate('other', 2);
  await office.retire('other', 3);
  await office.useField({ key: 'city', inUse: false });
  expect(await version()).toBe(before + 5);
  await office.activate('other', 4);
  expect(await version()).toBe(before + 5);
});

test('a field that is switched off stays known, as one that is not in use', async () => {
  expect((await loadPolicy(office.sql)).fields.get('city')).toMatchObject({ inUse: false });
});

test('drafts and retired purposes are not in the policy', async () => {
  await office.draft({ code: 'draft', labels });
  expect([...(await loadPolicy(office.sql)).purposes.keys()].sort()).toEqual([
    'consent-administration',
    'legal-claims',
    'newsletter',
    'subject-requests',
  ]);
});

test('a start that finds everything in place raises nothing', async () => {
  const before = await loadPolicy(office.sql);
  await syncPolicy(office.sql);
  expect((await loadPolicy(office.sql)).version).toBe(before.version);
});

test('a provision on the purpose opens its fields for all; a purpose that says "per contact" opens nothing by saying so', async () => {
  for (const key of ['religion', 'healthNote']) await office.useField({ key, inUse: true, necessity: 'care', confirmed: true });
  await office.activePurpose('care', us, {
    fields: ['religion', 'healthNote'].map(field => ({ field, justification: 'to care' })),
    dpia: 'DPIA 3',
    sensitiveProvisions: [
      { provision: 'ART_9_2_H', reference: 'care act', fields: ['healthNote'] },
      { provision: 'ART_9_2_A', reference: 'intake form', fields: ['religion'] },
    ],
  });
  expect((await loadPolicy(office.sql)).purposes.get('care')!.provisionFor).toEqual(new Set(['healthNote']));
});

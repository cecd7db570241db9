import { expect, test } from 'vitest';
import type { Contact } from '../../admin/contacts/contact.ts';
import { changedValues, startValues } from '../../admin/contacts/values.ts';
import { conditionOf, partsOf } from '../../admin/roles/condition.ts';

const lotte = {
  id: '1',
  givenName: 'Lotte',
  city: null,
  otherEmails: ['lotte@example.org', 'l@example.org'],
  customFields: [{ key: 'custom.volunteer', boolean: true }],
  withheld: [],
} as unknown as Contact;
const fields = [
  { field: 'givenName', kind: 'TEXT' },
  { field: 'city', kind: 'TEXT' },
  { field: 'otherEmails', kind: 'EMAIL_LIST' },
  { field: 'custom.volunteer', kind: 'BOOLEAN' },
] as const;

test('a form that nobody touched sends nothing', () => {
  const start = startValues(lotte, [...fields]);
  expect(changedValues(start, structuredClone(start), [...fields])).toEqual({});
});

test('what was changed is sent, what was emptied is cleared, the rest stays out', () => {
  const start = startValues(lotte, [...fields]);
  const now = { ...start, givenName: '', city: 'Gent', otherEmails: 'lotte@example.org\n\n', custom: { volunteer: '' } };
  expect(changedValues(start, now, [...fields])).toEqual({
    givenName: null,
    city: 'Gent',
    otherEmails: ['lotte@example.org'],
    customFields: [{ key: 'custom.volunteer', clear: true }],
  });
});

test('a condition of a role goes through the form unchanged', () => {
  const condition = JSON.stringify({ language: { $eq: 'nl' }, country: { $in: ['BE', 'NL'] } });
  expect(conditionOf(partsOf(condition)!, () => 'TEXT')).toBe(condition);
  const typed = '{"volunteer":{"$eq":true},"size":{"$in":[1,2]}}';
  expect(conditionOf(partsOf(typed)!, field => (field === 'size' ? 'NUMBER' : 'BOOLEAN'))).toBe(typed);
  expect(partsOf('{"$and":[{"a":{"$ne":"x"}},{"b":"y"}]}')).toHaveLength(2);
  expect(partsOf('{"language":"nl"}')).toEqual([{ field: 'language', word: 'is', value: 'nl' }]);
});

test('a condition that the form cannot show is left alone', () => {
  expect(partsOf('{"$or":[{"a":1}]}')).toBeUndefined();
  expect(partsOf('{"age":{"$lt":3}}')).toBeUndefined();
  expect(partsOf('{"city":null}')).toBeUndefined();
});

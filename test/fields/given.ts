import '../../api/contacts/contact.entity.ts';
import { type CataloguedField, type FieldRow, mergeCatalogue } from '../../api/fields/catalogue.ts';
import type { FieldKind } from '../../api/fields/field.ts';

const builtIn = mergeCatalogue([]);

/** A built-in field of the catalogue. */
export const field = (key: string): CataloguedField => builtIn.get(key)!;

/** The row of a custom field in use. */
export const row = (key: string, kind: FieldKind, more: Partial<FieldRow> = {}): FieldRow => ({
  key,
  custom: true,
  in_use: true,
  necessity: 'needed',
  kind,
  category: 'OTHER',
  sensitivity: 'ORDINARY',
  labels: { en: key },
  choices: null,
  authorisation: null,
  ...more,
});

import type { FieldFacts } from '../access/policy.ts';

export const fieldKinds = [
  'TEXT',
  'LONG_TEXT',
  'EMAIL',
  'EMAIL_LIST',
  'PHONE',
  'PHONE_LIST',
  'DATE',
  'NUMBER',
  'BOOLEAN',
  'CHOICE',
  'COUNTRY',
  'LANGUAGE',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export const fieldCategories = [
  'IDENTITY',
  'CONTACT_DETAILS',
  'DEMOGRAPHIC',
  'PROFESSIONAL',
  'FINANCIAL',
  'LANGUAGE',
  'ORIGIN',
  'SENSITIVE',
  'OTHER',
] as const;
export type FieldCategory = (typeof fieldCategories)[number];

/** One kind of personal data: an entry of the field catalogue. */
export interface Field extends FieldFacts {
  readonly kind: FieldKind;
  readonly category: FieldCategory;
  readonly custom: boolean;
  /** Read-only, computed in SQL from this other field, with rights of its own. */
  readonly derivedFrom?: string;
  /** SQL of the stored value, over the alias `c`. */
  readonly column: string;
  /** PostgreSQL type of `column`, for casting what callers compare it with. */
  readonly type: 'text' | 'date' | 'integer' | 'numeric' | 'boolean' | 'text[]' | 'bytea';
  /** SQL of the stored, normalised key that prefix, contains and search compare; absent: none stored. */
  readonly searchKey?: string;
  /** Encrypted under the contact's data key: cannot be filtered, sorted, searched or grouped. */
  readonly sealed: boolean;
  readonly sortable: boolean;
  readonly searchable: boolean;
  /** Profession, diploma, religion, birth date, gender, salutation and the like (L42): off in a new catalogue, switched on only with an extra confirmation. */
  readonly delicate: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly choices?: readonly { readonly value: string; readonly labels: Readonly<Record<string, string>> }[];
}

export const filterable = (field: Field): boolean => !field.sealed && field.kind !== 'LONG_TEXT';

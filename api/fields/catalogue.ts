import type { Context } from '../context.ts';
import type { Field, FieldCategory, FieldKind } from './field.ts';
import { declaredFields } from './personal.ts';

/** An entry of the catalogue with what this organisation decided about it. */
export interface CataloguedField extends Field {
  /** Why the organisation needs it, in writing (L42). */
  readonly necessity: string | null;
  /** What allows a national number to be kept (L25). */
  readonly authorisation: string | null;
}

/** A row of table `field`. */
export interface FieldRow {
  readonly key: string;
  readonly custom: boolean;
  readonly in_use: boolean;
  readonly necessity: string | null;
  readonly kind: FieldKind | null;
  readonly category: FieldCategory | null;
  readonly sensitivity: Field['sensitivity'];
  readonly labels: Readonly<Record<string, string>>;
  readonly choices: Field['choices'] | null;
  readonly authorisation: string | null;
}

/** Merges the declared fields with what the organisation decided and defined. A field without a row is not in use. */
export function mergeCatalogue(rows: readonly FieldRow[]): Map<string, CataloguedField> {
  const byKey = new Map(rows.map(row => [row.key, row]));
  const builtIn = declaredFields.map(declared => decided(declared, byKey.get(declared.key)));
  const custom = rows.filter(row => row.custom && customKey.test(row.key)).map(row => decided(customField(row), row));
  return new Map([...builtIn, ...custom].map(field => [field.key, field]));
}

function decided(field: Omit<Field, 'inUse'>, row: FieldRow | undefined): CataloguedField {
  const labels = row && Object.keys(row.labels).length > 0 ? { ...field.labels, ...row.labels } : field.labels;
  return { ...field, labels, inUse: row?.in_use ?? false, necessity: row?.necessity ?? null, authorisation: row?.authorisation ?? null };
}

/** Keys of fields that an organisation defines itself. Invariant: nothing else is ever written into SQL as a key. */
export const customKey = /^custom\.[a-z][A-Za-z0-9]{0,39}$/;

export const customKinds = ['TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CHOICE'] as const satisfies readonly FieldKind[];

/** Where and how a custom value is found. Sealed ones lie as base64 text in a column of their own. */
function customField(row: FieldRow): Omit<Field, 'inUse'> {
  const name = row.key.slice('custom.'.length);
  const sealed = row.sensitivity !== 'ORDINARY';
  return {
    key: row.key,
    kind: row.kind!,
    category: row.category!,
    custom: true,
    sensitivity: row.sensitivity,
    sealed,
    ...(sealed ? { column: `(c.custom_sealed->>'${name}')`, type: 'text' } : customColumn(name, row.kind!)),
    // No index orders custom values, and a page must not sort the table.
    sortable: false,
    searchable: false,
    delicate: sealed,
    labels: row.labels,
    ...(row.choices && { choices: row.choices }),
  };
}

/** Reads a value out of `custom` with casts that cannot raise, whatever lies there. */
function customColumn(name: string, kind: FieldKind): Pick<Field, 'column' | 'type'> {
  const value = `c.custom->'${name}'`;
  switch (kind) {
    case 'NUMBER':
      return { column: `(CASE jsonb_typeof(${value}) WHEN 'number' THEN (c.custom->>'${name}')::numeric END)`, type: 'numeric' };
    case 'BOOLEAN':
      return { column: `(CASE jsonb_typeof(${value}) WHEN 'boolean' THEN (${value})::boolean END)`, type: 'boolean' };
    // A date stays text: its notation sorts as the calendar does, and a text cannot fail to be one.
    case 'DATE':
      return { column: `((c.custom->>'${name}') COLLATE "C")`, type: 'text' };
    default:
      return { column: `(c.custom->>'${name}')`, type: 'text' };
  }
}

/** Writes a row for each declared field that has none: ordinary ones in use, delicate and sensitive ones off (L42, L47). Answers how many were new. */
export async function syncCatalogue(query: Context['query']): Promise<number> {
  const rows = await query<{ key: string }>(
    `INSERT INTO field (key, in_use, sensitivity) SELECT * FROM unnest($1::text[], $2::boolean[], $3::text[]) ON CONFLICT (key) DO NOTHING RETURNING key`,
    [
      declaredFields.map(field => field.key),
      declaredFields.map(field => !field.delicate && !field.sealed),
      declaredFields.map(field => field.sensitivity),
    ],
  );
  return rows.length;
}

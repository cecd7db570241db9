import type { Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import type { ContactKeys } from './contact-keys.ts';
import type { Written } from './contact-values.ts';
import { type WrittenFrom, writeValues } from './write-values.ts';

/** What became of values that came for a contact already known. */
export interface Filled {
  /** Keys of the fields that were empty, and are not any more. */
  readonly filled: readonly string[];
  /** Those that hold something else: nothing was overwritten. */
  readonly differing: Written;
}

/** A step: writes values where nothing stood. Whether something stands is asked by id; no value is read. */
export async function fillBlanks(
  tx: Transaction,
  contactId: string,
  written: Written,
  from: WrittenFrom,
  keys: ContactKeys,
): Promise<Filled> {
  const holds = async (condition: string, values: readonly unknown[] = []) =>
    (await tx.query(`SELECT id FROM contact c WHERE id = $1 AND ${condition}`, [contactId, ...values])).length > 0;
  const blank = new Map<Field, typeof written extends ReadonlyMap<Field, infer Value> ? Value : never>();
  const differing = new Map(blank);
  await tx.query('SELECT id FROM contact WHERE id = $1 FOR UPDATE', [contactId]);
  for (const [field, value] of written) {
    if (await holds(`${field.column} IS NULL`)) blank.set(field, value);
    // Sealed values cannot be compared: whoever decides about the proposal sees whether they differ.
    else if (field.sealed) differing.set(field, value);
    else if (await holds(`${field.column} IS DISTINCT FROM $2::${field.type}`, [Object.values(value.columns)[0]]))
      differing.set(field, value);
  }
  await writeValues(tx, contactId, blank, from, keys);
  return { filled: [...blank.keys()].map(({ key }) => key), differing };
}

import type { Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { parseValue } from '../fields/kinds.ts';
import type { ContactKeys } from './contact-keys.ts';
import type { Written } from './contact-values.ts';
import { insertContacts, type Newcomer } from './insert-contacts.ts';

/** A contact that comes in bulk, in the words of the catalogue. */
export interface LoadedContact extends Omit<Newcomer, 'written'> {
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * A step: writes many new contacts with their keys. Values are parsed and sealed as everywhere; one that breaks a rule is a bug of the loader.
 * Records no basis: the caller does, in the same transaction.
 */
export const loadContacts = (tx: Transaction, contacts: readonly LoadedContact[]): Promise<ReadonlyMap<string, ContactKeys>> =>
  insertContacts(
    tx,
    contacts.map(({ values, ...contact }) => ({ ...contact, written: parsed(tx, values) })),
  );

function parsed(tx: Transaction, values: LoadedContact['values']): Written {
  const written: [Field, Extract<ReturnType<typeof parseValue>, { ok: true }>][] = Object.entries(values).map(([key, value]) => {
    const field = tx.ctx.policy.fields.get(key) as Field | undefined;
    const found = field && parseValue(field, value);
    if (!found?.ok) throw new Error(`A loaded contact breaks a rule: ${key}, ${found?.rule ?? 'unknownField'}`);
    return [field!, found];
  });
  return new Map(written);
}

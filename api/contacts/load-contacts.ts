import type { Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { parseValue } from '../fields/kinds.ts';
import { type ContactKeys, makeContactKeys, sealValue } from './contact-keys.ts';
import type { WrittenFrom } from './write-values.ts';

/** A contact that comes in bulk, in the words of the catalogue. */
export interface LoadedContact {
  readonly id: string;
  readonly createdAt: Date;
  readonly values: Readonly<Record<string, unknown>>;
  readonly from: (field: string) => WrittenFrom;
  readonly restriction?: { readonly at: Date; readonly ground: string };
}

/**
 * A step: writes many new contacts with their keys. Values are parsed and sealed as everywhere; one that breaks a rule is a bug of the loader.
 * Records no basis: the caller does, in the same transaction.
 */
export async function loadContacts(tx: Transaction, contacts: readonly LoadedContact[]): Promise<ReadonlyMap<string, ContactKeys>> {
  const keys = new Map<string, ContactKeys>();
  for (const { id } of contacts) keys.set(id, await makeContactKeys(tx, id));
  const rows = contacts.map(contact => rowOf(tx, contact, keys.get(contact.id)!));
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  await tx.query(
    `INSERT INTO contact (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::contact, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  return keys;
}

/** A row as JSON that PostgreSQL casts: bytes as their hexadecimal text. */
function rowOf(tx: Transaction, { id, createdAt, values, from, restriction }: LoadedContact, keys: ContactKeys): Record<string, unknown> {
  const row: Record<string, unknown> = {
    id,
    created_at: createdAt,
    restricted_at: restriction?.at ?? null,
    restriction_ground: restriction?.ground ?? null,
  };
  const [custom, sealed, origins]: [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>] = [{}, {}, {}];
  for (const [key, value] of Object.entries(values)) {
    const field = tx.ctx.policy.fields.get(key) as Field | undefined;
    const parsed = field && parseValue(field, value);
    if (!parsed?.ok) throw new Error(`A loaded contact breaks a rule: ${key}, ${parsed?.rule ?? 'unknownField'}`);
    for (const [column, stored] of Object.entries(parsed.columns)) {
      const kept = field!.sealed ? sealValue(keys.data, id, key, String(stored)) : stored;
      if (column === 'custom')
        (field!.sealed ? sealed : custom)[key.slice('custom.'.length)] = Buffer.isBuffer(kept) ? kept.toString('base64') : kept;
      else row[column] = Buffer.isBuffer(kept) ? `\\x${kept.toString('hex')}` : kept;
    }
    const { origin, detail } = from(key);
    origins[key] = { o: origin, ...(detail !== null && { d: detail }), t: createdAt.toISOString(), n: 1 };
  }
  return { ...row, custom, custom_sealed: sealed, origins };
}

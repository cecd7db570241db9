import type { Transaction } from '../context.ts';
import { type ContactKeys, makeContactKeys, sealValue } from './contact-keys.ts';
import type { Written } from './contact-values.ts';
import type { WrittenFrom } from './write-values.ts';

/** A contact that is about to be there: parsed values, and who each comes from. */
export interface Newcomer {
  readonly id: string;
  readonly written: Written;
  readonly from: (field: string) => WrittenFrom;
  /** Now, unless somebody tells of the past. */
  readonly createdAt?: Date;
  readonly restriction?: { readonly at: Date; readonly ground: string };
}

/** A step: writes new contacts with their keys, in two statements however many they are. Records no basis: whoever calls does, in the same transaction. */
export async function insertContacts(tx: Transaction, newcomers: readonly Newcomer[]): Promise<ReadonlyMap<string, ContactKeys>> {
  const keys = await makeContactKeys(
    tx,
    newcomers.map(({ id }) => id),
  );
  const rows = newcomers.map(newcomer => rowOf(tx, newcomer, keys.get(newcomer.id)!));
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  await tx.query(
    `INSERT INTO contact (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::contact, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  return keys;
}

/** A row as JSON that PostgreSQL casts: bytes as their hexadecimal text. */
function rowOf(tx: Transaction, { id, written, from, createdAt, restriction }: Newcomer, keys: ContactKeys): Record<string, unknown> {
  const at = createdAt ?? tx.ctx.now();
  const row: Record<string, unknown> = {
    id,
    created_at: at,
    ...(restriction && { restricted_at: restriction.at, restriction_ground: restriction.ground }),
  };
  const [custom, sealed, origins]: [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>] = [{}, {}, {}];
  for (const [field, { columns }] of written) {
    for (const [column, value] of Object.entries(columns)) {
      const stored = field.sealed && value !== null ? sealValue(keys.data, id, field.key, String(value)) : value;
      if (column !== 'custom') row[column] = Buffer.isBuffer(stored) ? `\\x${stored.toString('hex')}` : stored;
      // What is not there leaves no key behind.
      else if (stored !== null)
        (field.sealed ? sealed : custom)[field.key.slice('custom.'.length)] = Buffer.isBuffer(stored) ? stored.toString('base64') : stored;
    }
    const { origin, detail } = from(field.key);
    origins[field.key] = { o: origin, ...(detail !== null && { d: detail }), t: at.toISOString(), n: 1 };
  }
  return { ...row, custom, custom_sealed: sealed, origins };
}

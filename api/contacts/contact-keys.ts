import { randomBytes } from 'node:crypto';
import type { Keys, Transaction } from '../context.ts';
import { open, seal } from '../keys.ts';

/** The two keys of one contact: `data` for sensitive values and proposals, `proof` for evidence that outlives erasure. */
export interface ContactKeys {
  readonly data: Buffer;
  readonly proof: Buffer;
}

const place = (contactId: string, which: 'data' | 'proof') => `contact_key:${which}:${contactId}`;

/** A step: makes both keys of each new contact, wrapped by the master key. */
export async function makeContactKeys(tx: Transaction, contactIds: readonly string[]): Promise<ReadonlyMap<string, ContactKeys>> {
  const made = new Map(contactIds.map(id => [id, { data: randomBytes(32), proof: randomBytes(32) }]));
  const { wrapping } = tx.ctx.keys;
  const wrapped = (which: 'data' | 'proof') => [...made].map(([id, keys]) => seal(wrapping, keys[which], place(id, which)));
  await tx.query('INSERT INTO contact_key (contact_id, data_key, proof_key) SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bytea[])', [
    contactIds,
    wrapped('data'),
    wrapped('proof'),
  ]);
  return made;
}

/** A step: the keys of contacts that are there. */
export async function findKeysOf(tx: Transaction, contactIds: readonly string[]): Promise<ReadonlyMap<string, ContactKeys>> {
  const rows = await tx.query<{ contact_id: string; data_key: Buffer; proof_key: Buffer }>(
    'SELECT contact_id, data_key, proof_key FROM contact_key WHERE contact_id = ANY ($1::uuid[])',
    [contactIds],
  );
  const opened = (row: (typeof rows)[number], which: 'data' | 'proof') => unwrap(tx.ctx.keys, row[`${which}_key`], row.contact_id, which);
  return new Map(rows.map(row => [row.contact_id, { data: opened(row, 'data'), proof: opened(row, 'proof') }]));
}

/** A step: the keys of a contact that is there. */
export async function findContactKeys(tx: Transaction, contactId: string): Promise<ContactKeys> {
  const keys = (await findKeysOf(tx, [contactId])).get(contactId);
  if (!keys) throw new Error('a contact has keys');
  return keys;
}

export const unwrap = (keys: Keys, wrapped: Buffer, contactId: string, which: 'data' | 'proof'): Buffer =>
  open(keys.wrapping, wrapped, place(contactId, which));

/** Seals one value of a contact; moved to another field or contact it no longer opens. */
export const sealValue = (dataKey: Buffer, contactId: string, field: string, value: string): Buffer =>
  seal(dataKey, value, `contact:${field}:${contactId}`);
export const openValue = (dataKey: Buffer, contactId: string, field: string, sealed: Buffer): string =>
  open(dataKey, sealed, `contact:${field}:${contactId}`).toString('utf8');

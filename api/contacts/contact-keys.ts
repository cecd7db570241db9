import { randomBytes } from 'node:crypto';
import type { Keys, Transaction } from '../context.ts';
import { open, seal } from '../keys.ts';

/** The two keys of one contact: `data` for sensitive values and proposals, `proof` for evidence that outlives erasure. */
export interface ContactKeys {
  readonly data: Buffer;
  readonly proof: Buffer;
}

const place = (contactId: string, which: 'data' | 'proof') => `contact_key:${which}:${contactId}`;

/** A step: makes both keys of a new contact, wrapped by the master key. */
export async function makeContactKeys(tx: Transaction, contactId: string): Promise<ContactKeys> {
  const keys = { data: randomBytes(32), proof: randomBytes(32) };
  const { wrapping } = tx.ctx.keys;
  await tx.query('INSERT INTO contact_key (contact_id, data_key, proof_key) VALUES ($1, $2, $3)', [
    contactId,
    seal(wrapping, keys.data, place(contactId, 'data')),
    seal(wrapping, keys.proof, place(contactId, 'proof')),
  ]);
  return keys;
}

/** A step: the keys of a contact that is there. */
export async function findContactKeys(tx: Transaction, contactId: string): Promise<ContactKeys> {
  const row = await tx.one<{ data_key: Buffer; proof_key: Buffer }>('SELECT data_key, proof_key FROM contact_key WHERE contact_id = $1', [
    contactId,
  ]);
  if (!row) throw new Error('a contact has keys');
  return { data: unwrap(tx.ctx.keys, row.data_key, contactId, 'data'), proof: unwrap(tx.ctx.keys, row.proof_key, contactId, 'proof') };
}

export const unwrap = (keys: Keys, wrapped: Buffer, contactId: string, which: 'data' | 'proof'): Buffer =>
  open(keys.wrapping, wrapped, place(contactId, which));

/** Seals one value of a contact; moved to another field or contact it no longer opens. */
export const sealValue = (dataKey: Buffer, contactId: string, field: string, value: string): Buffer =>
  seal(dataKey, value, `contact:${field}:${contactId}`);
export const openValue = (dataKey: Buffer, contactId: string, field: string, sealed: Buffer): string =>
  open(dataKey, sealed, `contact:${field}:${contactId}`).toString('utf8');

import type { PurposeFacts } from '../access/policy.ts';
import { appendToChangeLog } from '../audit/change-log.ts';
import type { Transaction } from '../context.ts';
import { seal } from '../keys.ts';
import { Refusal } from '../refusal.ts';
import { findContactKeys } from './contact-keys.ts';
import type { NewContact } from './create-contact.ts';

/** How many proposals one viewer may cause in an hour: the answer PROPOSED tells that an address is known, and must not become a directory. */
export const PROPOSALS_AN_HOUR = 60;

/**
 * A step: the contact to whom one of the addresses belongs, hidden and restricted ones included; oldest first.
 * Locks the addresses, so that two callers at once do not both find nobody.
 */
export async function findKnown(tx: Transaction, addressKeys: readonly string[]): Promise<string | null> {
  if (addressKeys.length === 0) return null;
  for (const key of addressKeys) await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [key]);
  const [known] = await tx.query<{ id: string }>('SELECT id FROM contact WHERE address_keys && $1::text[] ORDER BY id LIMIT 1', [
    addressKeys,
  ]);
  return known?.id ?? null;
}

/** A step: keeps the values for a contact already known, sealed under that contact's key, until they are joined or rejected. Refuses `RATE_LIMITED`. */
export async function propose(
  tx: Transaction,
  contactId: string,
  purpose: PurposeFacts,
  input: NewContact,
  fields: readonly string[],
  reason: string,
): Promise<void> {
  const viewerId = tx.ctx.viewer!.id;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [viewerId]);
  const [recent] = await tx.query<{ many: boolean }>(
    `SELECT count(*) >= $2 AS many FROM proposal WHERE received_from = $1 AND received_at > now() - interval '1 hour'`,
    [viewerId, PROPOSALS_AN_HOUR],
  );
  if (recent!.many) throw new Refusal('RATE_LIMITED');
  const id = tx.ctx.newId();
  const keys = await findContactKeys(tx, contactId);
  await tx.query('INSERT INTO proposal (contact_id, id, purpose_id, content, origin, received_from) VALUES ($1, $2, $3, $4, $5, $6)', [
    contactId,
    id,
    purpose.id,
    seal(keys.data, JSON.stringify({ ...input, reason }), proposalPlace(id)),
    input.origin,
    viewerId,
  ]);
  await appendToChangeLog(tx, {
    action: 'createContact',
    subject: 'proposal',
    subjectId: id,
    contactId,
    purpose: input.purpose,
    fields,
    reason,
  });
}

export const proposalPlace = (id: string) => `proposal:${id}`;

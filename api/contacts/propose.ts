import type { PurposeFacts } from '../access/policy.ts';
import { appendChanges } from '../audit/change-log.ts';
import type { Transaction } from '../context.ts';
import { seal } from '../keys.ts';
import { Refusal } from '../refusal.ts';
import { findKeysOf } from './contact-keys.ts';
import type { ProposedContact } from './create-contact.ts';

/** How many proposals one viewer may cause in an hour by hand: the answer PROPOSED tells that an address is known, and must not become a directory. */
export const PROPOSALS_AN_HOUR = 60;

/**
 * A step: the contact to whom one of the addresses belongs, hidden and restricted ones included; oldest first.
 * Locks the addresses, so that two callers at once do not both find nobody.
 */
export async function findKnown(tx: Transaction, addressKeys: readonly string[]): Promise<string | null> {
  const ids = [...(await findKnownOf(tx, addressKeys)).values()];
  return ids.toSorted()[0] ?? null;
}

/** A step: the same for many addresses; answers the contact of each that is known. */
export async function findKnownOf(tx: Transaction, addressKeys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (addressKeys.length === 0) return new Map();
  // Everybody locks in the same order, so that nobody waits for who waits for them.
  const keys = [...new Set(addressKeys)].toSorted();
  await tx.query(
    'SELECT pg_advisory_xact_lock(hashtextextended(key, 1)) FROM (SELECT key FROM unnest($1::text[]) WITH ORDINALITY AS a (key, place) ORDER BY place) in_order',
    [keys],
  );
  const known = await tx.query<{ key: string; id: string | null }>(
    // OFFSET 0: with ORDER BY and LIMIT in sight the planner reads the whole table in the order of the ids.
    `SELECT key, (SELECT id FROM (SELECT id FROM contact WHERE address_keys @> ARRAY[key] OFFSET 0) holder ORDER BY id LIMIT 1) AS id FROM unnest($1::text[]) AS a (key)`,
    [keys],
  );
  return new Map(known.flatMap(({ key, id }) => (id === null ? [] : [[key, id] as const])));
}

/** What is proposed for one contact. */
export interface NewProposal {
  readonly contactId: string;
  readonly content: ProposedContact;
  readonly fields: readonly string[];
}

/** A step: keeps the values for a contact already known, sealed under that contact's key, until they are joined or rejected. Refuses `RATE_LIMITED`. */
export async function propose(
  tx: Transaction,
  contactId: string,
  purpose: PurposeFacts,
  content: ProposedContact,
  fields: readonly string[],
): Promise<void> {
  if ((await proposalsLeft(tx, PROPOSALS_AN_HOUR)) === 0) throw new Refusal('RATE_LIMITED');
  await proposeAll(tx, purpose, 'createContact', [{ contactId, content, fields }]);
}

/** A step: how many more proposals the viewer may cause within this hour. Holds everybody else who asks for the same viewer. */
export async function proposalsLeft(tx: Transaction, limit: number): Promise<number> {
  const viewerId = tx.ctx.viewer!.id;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [viewerId]);
  const [recent] = await tx.query<{ count: string }>(
    `SELECT count(*) FROM (SELECT FROM proposal WHERE received_from = $1 AND received_at > now() - interval '1 hour' LIMIT $2) within`,
    [viewerId, limit],
  );
  return Math.max(0, limit - Number(recent!.count));
}

/** A step: writes proposals, in few statements however many they are. @param action the mutation that caused them, for the change log */
export async function proposeAll(tx: Transaction, purpose: PurposeFacts, action: string, proposals: readonly NewProposal[]): Promise<void> {
  if (proposals.length === 0) return;
  const keys = await findKeysOf(
    tx,
    proposals.map(({ contactId }) => contactId),
  );
  const rows = proposals.map(proposal => ({ ...proposal, id: tx.ctx.newId() }));
  await tx.query(
    `INSERT INTO proposal (contact_id, id, purpose_id, content, origin, received_from)
     SELECT contact_id, id, $4, content, origin, $5 FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $6::text[]) AS p (contact_id, id, content, origin)`,
    [
      rows.map(({ contactId }) => contactId),
      rows.map(({ id }) => id),
      rows.map(({ id, contactId, content }) => seal(keys.get(contactId)!.data, JSON.stringify(content), proposalPlace(id))),
      purpose.id,
      tx.ctx.viewer!.id,
      rows.map(({ content }) => content.origin),
    ],
  );
  await appendChanges(
    tx,
    rows.map(({ id, contactId, fields, content }) => ({
      action,
      subject: 'proposal',
      subjectId: id,
      contactId,
      purpose: content.purpose,
      fields,
      reason: content.reason,
    })),
  );
}

export const proposalPlace = (id: string) => `proposal:${id}`;

import type { Transaction } from '../context.ts';

/**
 * A step: one act on the legal bases of a contact at a time. An objection must see every basis that is being recorded,
 * and a recording every objection; locks on rows that do not exist yet cannot do that.
 */
export async function lockBasesOf(tx: Transaction, contactId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 4))', [contactId]);
}

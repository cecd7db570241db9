import type { Transaction } from '../../context.ts';
import { belowTheAge } from '../../legal-bases/below-the-age.ts';

/**
 * A step: whether a contact may be asked for a consent of their own: not while below the consent age of their country (Art. 8(1), L32), unless the purpose is a
 * preventive or counselling service (L35).
 */
export async function decidesAlone(tx: Transaction, contactId: string, purposeId: number): Promise<boolean> {
  const young = await tx.query(
    `SELECT FROM minor m, purpose p WHERE m.contact_id = $1 AND p.id = $2 AND p.preventive_reason IS NULL AND ${belowTheAge}`,
    [contactId, purposeId],
  );
  return young.length === 0;
}

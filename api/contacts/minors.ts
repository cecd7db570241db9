import type { Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';

/**
 * A step, once the contact is there: marketing and profiling are off for whom we know to be under 18, unless the privacy role wrote down why not (recital 71, L36).
 * By the database's day. Refuses `CONFLICT`. @param path where the purpose stands in the input
 */
export async function insistOnNoMinor(tx: Transaction, contactId: string, purposeId: number, path: string): Promise<void> {
  const row = await tx.one(
    `SELECT 1 AS yes FROM purpose p, contact c WHERE p.id = $2 AND c.id = $1 AND (p.direct_marketing OR p.profiling) AND p.minors_override IS NULL
       AND (c.birth_date > now() - interval '18 years' OR EXISTS (SELECT FROM minor m WHERE m.contact_id = c.id))`,
    [contactId, purposeId],
  );
  if (row) throw new Refusal('CONFLICT', [{ path, rule: 'minor' }]);
}

import type { Transaction } from '../context.ts';

/** A step: whether the use of a contact's data is restricted (Art. 18): nothing is done with it but what the person asks. */
export async function isRestricted(tx: Transaction, contactId: string): Promise<boolean> {
  const row = await tx.one<{ yes: boolean }>('SELECT restricted_at IS NOT NULL AS yes FROM contact WHERE id = $1', [contactId]);
  return row?.yes ?? true;
}

import { isThere } from '../../contacts/is-there.ts';
import type { Context, Transaction } from '../../context.ts';
import { isWithdrawable, readWithdrawalToken } from '../../legal-bases/withdrawal-link.ts';
import type { PurposeRow } from '../../purposes/purpose-row.ts';

/** What a withdrawal link is about. Nothing of the person: whoever holds the link learns no more than what can be stopped with it. */
export interface FoundWithdrawal {
  readonly contactId: string;
  readonly purpose: Pick<PurposeRow, 'id' | 'code' | 'labels' | 'basis_kind' | 'direct_marketing' | 'channel'>;
}

/** Looks and changes nothing. Null: never made by us, or the contact is gone; one answer for both. @param hold whether the contact stays as it is, inside a transaction */
export async function findWithdrawal(
  keys: Context['keys'],
  query: Transaction['query'],
  token: string,
  hold = false,
): Promise<FoundWithdrawal | null> {
  const read = readWithdrawalToken(keys, token);
  if (!read || !(await isThere(query, read.contactId, hold))) return null;
  const [purpose] = await query<FoundWithdrawal['purpose']>(
    `SELECT p.id, p.code, p.labels, p.basis_kind, p.direct_marketing, p.channel FROM purpose p
     WHERE p.id = $1 AND NOT p.built_in AND p.state <> 'DRAFT'`,
    [read.purposeId],
  );
  if (!purpose || !isWithdrawable({ basisKind: purpose.basis_kind, directMarketing: purpose.direct_marketing === true })) return null;
  return { contactId: read.contactId, purpose };
}

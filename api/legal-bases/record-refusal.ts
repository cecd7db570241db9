import type { Transaction } from '../context.ts';
import { findPurposeOfBases } from '../purposes/purpose-row.ts';
import { endLegalBasis } from './end-legal-basis.ts';
import type { LedgerEntry } from './ledger.ts';
import { lockBasesOf } from './lock-contact.ts';

/**
 * A step: the person said no to a purpose. A refusal needs no evidence and is recorded freely (L13); where a consent stands, saying no withdraws it.
 * Answers what to append to the ledger as the last step before commit.
 */
export async function recordRefusal(tx: Transaction, contactId: string, forPurpose: string, path: string): Promise<LedgerEntry[]> {
  const purpose = await findPurposeOfBases(tx, forPurpose, path, ['ACTIVE', 'RETIRED']);
  await lockBasesOf(tx, contactId);
  const open = await tx.query('SELECT FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at IS NULL', [
    contactId,
    purpose.id,
  ]);
  if (open.length > 0 && purpose.basis_kind === 'CONSENT')
    return endLegalBasis(tx, contactId, forPurpose, 'WITHDRAWN', { event: path, purpose: path });
  return [{ event: 'refused', contactId, purposeId: purpose.id, kind: purpose.basis_kind }];
}

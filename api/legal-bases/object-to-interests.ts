import type { Transaction } from '../context.ts';
import type { LedgerEntry } from './ledger.ts';
import { lockBasesOf } from './lock-contact.ts';
import { endExplicitConsents } from './sensitive-conditions.ts';

interface Row {
  readonly purpose_id: number;
  readonly legal_basis_id: string | null;
}

/**
 * A step: the person objects to all advertising that rests on our interest (Art. 21(2), (5); L96), and to nothing that they consented to.
 * On record also where nothing stood: it stands in the way of the next one.
 */
export async function objectToInterests(tx: Transaction, contactId: string): Promise<LedgerEntry[]> {
  await lockBasesOf(tx, contactId);
  const rows = await tx.query<Row>(
    /* sql */ `
    WITH concerned AS (SELECT id FROM purpose WHERE direct_marketing AND basis_kind = 'LEGITIMATE_INTERESTS' AND state = 'ACTIVE'),
    ended AS (
      UPDATE legal_basis SET ended_at = now(), end_event = 'objected'
      WHERE contact_id = $1 AND ended_at IS NULL AND purpose_id IN (SELECT id FROM concerned) RETURNING purpose_id, id
    )
    SELECT concerned.id AS purpose_id, ended.id AS legal_basis_id FROM concerned LEFT JOIN ended ON ended.purpose_id = concerned.id ORDER BY concerned.id`,
    [contactId],
  );
  const entries: LedgerEntry[] = [];
  for (const { purpose_id: purposeId, legal_basis_id: legalBasisId } of rows) {
    entries.push({ event: 'objected', contactId, purposeId, kind: 'LEGITIMATE_INTERESTS', ...(legalBasisId && { legalBasisId }) });
    if (legalBasisId) entries.push(...(await endExplicitConsents(tx, contactId, purposeId)));
  }
  return entries;
}

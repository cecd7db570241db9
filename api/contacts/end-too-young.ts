import type { Transaction } from '../context.ts';
import type { Origin } from '../fields/origin.ts';
import type { LedgerEntry } from '../legal-bases/ledger.ts';
import { lockBasesOf } from '../legal-bases/lock-contact.ts';
import { endExplicitConsents } from '../legal-bases/sensitive-conditions.ts';
import { tooYoung } from '../legal-bases/youth.ts';
import type { PurposeRow } from '../purposes/purpose-row.ts';
import { findYouth } from './minors.ts';

type Open = Pick<PurposeRow, 'basis_kind' | 'direct_marketing' | 'profiling' | 'minors_override' | 'preventive_reason'> & {
  readonly id: string;
  readonly purpose_id: number;
  readonly given_by: Origin;
};

/**
 * A step, after values were written: of whom we have just come to know that they are too young for a basis that stands, it ends now (L32, L36), by the same
 * rule by which it would not be given. Answers what to append to the ledger as the last step before commit; most often nothing.
 */
export async function endTooYoung(tx: Transaction, contactId: string, fields: Iterable<string>): Promise<LedgerEntry[]> {
  const written = new Set(fields);
  if (!written.has('birthDate') && !written.has('country')) return [];
  const youth = await findYouth(tx.query, contactId);
  if (!youth.minor && !youth.belowConsentAge) return [];
  await lockBasesOf(tx, contactId);
  const open = await tx.query<Open>(
    `SELECT b.id, b.purpose_id, b.kind AS basis_kind, b.given_by, p.direct_marketing, p.profiling, p.minors_override, p.preventive_reason
     FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND b.ended_at IS NULL ORDER BY b.purpose_id`,
    [contactId],
  );
  const entries: LedgerEntry[] = [];
  for (const basis of open) {
    const because = tooYoung(basis, basis.given_by, youth);
    if (!because) continue;
    await tx.query(`UPDATE legal_basis SET ended_at = now(), end_event = 'ended' WHERE contact_id = $1 AND id = $2`, [contactId, basis.id]);
    const { id: legalBasisId, purpose_id: purposeId, basis_kind: kind } = basis;
    entries.push(
      { event: 'ended', contactId, purposeId, legalBasisId, kind, detail: { because } },
      ...(await endExplicitConsents(tx, contactId, purposeId)),
    );
  }
  return entries;
}

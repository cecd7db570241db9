import type { Transaction } from '../context.ts';
import { findPurposeOfBases } from '../purposes/purpose-row.ts';
import { Refusal } from '../refusal.ts';
import type { LedgerEntry } from './ledger.ts';
import { lockBasesOf } from './lock-contact.ts';
import { type ObjectionOutcome, sealInObjection } from './objection.ts';
import { endExplicitConsents } from './sensitive-conditions.ts';

export interface DecidedObjection {
  readonly objectionId: string;
  readonly entries: readonly LedgerEntry[];
}

/**
 * A step: a person decides an objection that suspends a basis (Art. 21(1), L69). Upheld, the basis ends as objected to; rejected, it stands again, with the
 * compelling grounds in writing, sealed for whom they concern. Refuses `NOT_FOUND` where none is weighed.
 */
export async function decideObjection(
  tx: Transaction,
  contactId: string,
  forPurpose: string,
  outcome: ObjectionOutcome,
  reasons: string | null,
  proofKey: Buffer,
): Promise<DecidedObjection> {
  const path = 'input.forPurpose';
  const purpose = await findPurposeOfBases(tx, forPurpose, path, ['ACTIVE', 'RETIRED']);
  await lockBasesOf(tx, contactId);
  const basis = await tx.one<{ id: string; kind: string; suspended_at: Date }>(
    'SELECT id, kind, suspended_at FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at IS NULL AND suspended_at IS NOT NULL FOR UPDATE',
    [contactId, purpose.id],
  );
  if (!basis) throw new Refusal('NOT_FOUND', [{ path, rule: 'noObjection' }]);
  const objectionId = await decided(tx, contactId, purpose.id, basis, outcome, reasons, proofKey);
  const about = { contactId, purposeId: purpose.id, legalBasisId: basis.id, kind: basis.kind };
  if (outcome === 'REJECTED') {
    await tx.query('UPDATE legal_basis SET suspended_at = NULL, suspension_reason = NULL WHERE contact_id = $1 AND id = $2', [
      contactId,
      basis.id,
    ]);
    return { objectionId, entries: [{ event: 'resumed', ...about, detail: { outcome } }] };
  }
  await tx.query(`UPDATE legal_basis SET ended_at = now(), end_event = 'objected' WHERE contact_id = $1 AND id = $2`, [
    contactId,
    basis.id,
  ]);
  return {
    objectionId,
    entries: [{ event: 'objected', ...about, detail: { outcome } }, ...(await endExplicitConsents(tx, contactId, purpose.id))],
  };
}

/** Writes the decision beside the objection; one that nobody had written down gets its row now. */
async function decided(
  tx: Transaction,
  contactId: string,
  purposeId: number,
  basis: { readonly id: string; readonly suspended_at: Date },
  outcome: ObjectionOutcome,
  reasons: string | null,
  proofKey: Buffer,
): Promise<string> {
  const open = await tx.one<{ id: string }>('SELECT id FROM objection WHERE legal_basis_id = $1 AND decided_at IS NULL', [basis.id]);
  const id = open?.id ?? tx.ctx.newId();
  if (!open)
    await tx.query('INSERT INTO objection (contact_id, id, purpose_id, legal_basis_id, received_at) VALUES ($1, $2, $3, $4, $5)', [
      contactId,
      id,
      purposeId,
      basis.id,
      basis.suspended_at,
    ]);
  await tx.query('UPDATE objection SET outcome = $3, reasons = $4, decided_at = now(), decided_by = $5 WHERE contact_id = $1 AND id = $2', [
    contactId,
    id,
    outcome,
    reasons === null ? null : sealInObjection(proofKey, id, 'reasons', reasons),
    tx.ctx.viewer?.id ?? null,
  ]);
  return id;
}

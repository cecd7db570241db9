import type { Transaction } from '../../context.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { Refusal } from '../../refusal.ts';
import type { Verification } from './guardian.ts';
import { stillYoungSql } from './guardian-page.ts';

/** A guardian whom staff name as the one who acted. */
export interface ActingGuardian {
  readonly id: string;
  readonly verification: Verification;
  readonly language: OfferedLanguage;
}

interface Row extends ActingGuardian {
  readonly ended: boolean;
  readonly over: boolean;
  /** They decided about this purpose before, by the form that asked them. */
  readonly asked: boolean;
}

/**
 * A step: the guardian of this child, held until the act is done; and what they may decide: whoever was verified by an e-mail round trip alone decides only what
 * was asked in that form (L32). Refuses `NOT_FOUND` where they are not linked to this child, `CONFLICT` where the link ended or the child is of age (L34).
 */
export async function findActingGuardian(
  tx: Transaction,
  contactId: string,
  guardianId: string,
  purposeId: number,
): Promise<ActingGuardian> {
  const row = await tx.one<Row>(
    `SELECT g.id, g.verification, g.language, g.ended_at IS NOT NULL AS ended, NOT ${await stillYoungSql(tx.query)} AS over,
       EXISTS (SELECT FROM ledger l WHERE l.contact_id = g.contact_id AND l.purpose_id = $3 AND l.detail->>'guardian' = g.id::text) AS asked
     FROM guardian g WHERE g.contact_id = $1 AND g.id = $2 FOR UPDATE OF g`,
    [contactId, guardianId, purposeId],
  );
  const refuse = (code: 'NOT_FOUND' | 'CONFLICT', rule: string) => new Refusal(code, [{ path: 'input.guardianId', rule }]);
  if (!row) throw refuse('NOT_FOUND', 'unknown');
  if (row.over) throw refuse('CONFLICT', 'childOfAge');
  if (row.ended) throw refuse('CONFLICT', 'guardianEnded');
  if (row.verification === 'LOW' && !row.asked) throw refuse('CONFLICT', 'guardianNotVerified');
  return row;
}

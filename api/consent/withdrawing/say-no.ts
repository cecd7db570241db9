import type { Transaction } from '../../context.ts';
import { endLegalBasis } from '../../legal-bases/end-legal-basis.ts';
import type { LedgerEntry } from '../../legal-bases/ledger.ts';
import { lockBasesOf } from '../../legal-bases/lock-contact.ts';
import type { PurposeRow } from '../../purposes/purpose-row.ts';

/** What a person says no to, and to how much of it. */
export interface No {
  readonly contactId: string;
  readonly purpose: Pick<PurposeRow, 'id' | 'code' | 'basis_kind' | 'direct_marketing' | 'channel'>;
  /** To all direct marketing by the channel of the purpose, and not to this purpose alone; where the purpose does not rest on consent it is no other. */
  readonly allOfChannel: boolean;
}

const paths = { event: 'purpose', purpose: 'purpose' } as const;

/**
 * A step: the person ends a purpose themselves. A consent is withdrawn (Art. 7(3)); direct marketing on another ground, or all of a channel, is objected
 * to (Art. 21(3), L69). Where nothing stands the no is on record all the same, once: it stands in the way of whoever would record a basis next (L10).
 * Answers what to append to the ledger as the last step before commit; nothing where the person had said so already.
 */
export async function sayNo(acting: Transaction, no: No): Promise<LedgerEntry[]> {
  const { contactId, purpose } = no;
  await lockBasesOf(acting, contactId);
  const objects = purpose.basis_kind !== 'CONSENT' || (no.allOfChannel && purpose.direct_marketing === true);
  const stood = await open(acting, no, objects);
  if (!stood && (await saidBefore(acting, no, objects))) return [];
  if (!stood && !objects) return [{ event: 'refused', contactId, purposeId: purpose.id, kind: purpose.basis_kind }];
  return endLegalBasis(acting, contactId, purpose.code, objects ? 'OBJECTED' : 'WITHDRAWN', paths);
}

/** Whether there is anything to end: a basis of this purpose, or one of the same channel. */
async function open(tx: Transaction, { contactId, purpose }: No, objects: boolean): Promise<boolean> {
  const row = await tx.one<{ open: boolean }>(
    `SELECT EXISTS (SELECT FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id
       WHERE b.contact_id = $1 AND b.ended_at IS NULL AND (p.id = $2 OR ($3 AND p.direct_marketing AND p.channel = $4))) AS open`,
    [contactId, purpose.id, objects, purpose.channel],
  );
  return row!.open;
}

/** Whether a no of this kind is the person's last word on the purpose. */
async function saidBefore(tx: Transaction, { contactId, purpose }: No, objects: boolean): Promise<boolean> {
  const last = await tx.one<{ event: string }>(
    `SELECT event FROM ledger WHERE contact_id = $1 AND purpose_id = $2 AND event IN ('refused', 'withdrawn', 'objected', 'confirmed', 'recorded', 'resumed')
     ORDER BY seq DESC LIMIT 1`,
    [contactId, purpose.id],
  );
  const noes = objects ? ['objected'] : ['refused', 'withdrawn', 'objected'];
  return last !== undefined && noes.includes(last.event);
}

import type { Transaction } from '../context.ts';
import { findPurposeOfBases, type PurposeRow } from '../purposes/purpose-row.ts';
import { Refusal } from '../refusal.ts';
import type { LedgerEntry } from './ledger.ts';
import type { BasisEnd } from './legal-basis.entity.ts';
import type { EndEvent } from './legal-basis-inputs.ts';
import { lockBasesOf } from './lock-contact.ts';
import { endExplicitConsents } from './sensitive-conditions.ts';

/** Where the caller wrote event and purpose: for problems. */
export interface EndPaths {
  readonly event: string;
  readonly purpose: string;
}

interface OpenBasis {
  readonly id: string;
  readonly kind: string;
  readonly purpose_id: number;
  readonly expired: boolean;
  readonly suspended: boolean;
}

/**
 * A step: ends a basis, of an active or retired purpose. Answers what to append to the ledger as the last step before commit.
 * - `WITHDRAWN` (Art. 7(3)): consent only.
 * - `OBJECTED`, direct marketing (Art. 21(3), L69): every direct-marketing basis of that channel, of whatever kind, also where this purpose has none.
 * - `OBJECTED`, public task or legitimate interests (Art. 21(1)): suspends until a person decides.
 * - `ENDED`: by us; of a suspended basis it upholds the objection.
 *
 * Refuses `PURPOSE_UNKNOWN`, `NOT_FOUND` where no basis is open, `BAD_USER_INPUT` where the event does not fit the kind, `CONFLICT` where an objection is being weighed.
 */
export async function endLegalBasis(
  tx: Transaction,
  contactId: string,
  forPurpose: string,
  event: EndEvent,
  paths: EndPaths,
): Promise<LedgerEntry[]> {
  const purpose = await findPurposeOfBases(tx, forPurpose, paths.purpose, ['ACTIVE', 'RETIRED']);
  await lockBasesOf(tx, contactId);
  if (event === 'OBJECTED' && purpose.direct_marketing) return objectToMarketing(tx, contactId, purpose);
  insistOnFit(purpose, event, paths.event);
  const open = await tx.one<OpenBasis>(`${openBases} AND b.purpose_id = $2 FOR UPDATE`, [contactId, purpose.id]);
  if (!open) throw new Refusal('NOT_FOUND', [{ path: paths.purpose, rule: 'noOpenBasis' }]);
  if (event === 'OBJECTED') return suspend(tx, contactId, open, paths.event);
  const how = event === 'WITHDRAWN' ? 'withdrawn' : open.expired ? 'expired' : open.suspended ? 'objected' : 'ended';
  return end(tx, contactId, open, how);
}

function insistOnFit(purpose: PurposeRow, event: EndEvent, path: string): void {
  const kind = purpose.basis_kind;
  if (event === 'WITHDRAWN' && kind !== 'CONSENT') throw new Refusal('BAD_USER_INPUT', [{ path, rule: 'onlyConsentIsWithdrawn' }]);
  if (event === 'OBJECTED' && kind !== 'PUBLIC_TASK' && kind !== 'LEGITIMATE_INTERESTS')
    throw new Refusal('BAD_USER_INPUT', [{ path, rule: 'nothingToObjectTo' }]);
}

const openBases = `SELECT b.id, b.kind, b.purpose_id, b.expires_at <= now() IS TRUE AS expired, b.suspended_at IS NOT NULL AS suspended FROM legal_basis b WHERE b.contact_id = $1 AND b.ended_at IS NULL`;

async function end(
  tx: Transaction,
  contactId: string,
  { id, kind, purpose_id: purposeId }: OpenBasis,
  how: BasisEnd,
): Promise<LedgerEntry[]> {
  const time = how === 'expired' ? 'least(now(), expires_at)' : 'now()';
  await tx.query(`UPDATE legal_basis SET ended_at = ${time}, end_event = $3 WHERE contact_id = $1 AND id = $2`, [contactId, id, how]);
  return [{ event: how, contactId, purposeId, legalBasisId: id, kind }, ...(await endExplicitConsents(tx, contactId, purposeId))];
}

/** Absolute and immediate. The objection is on record also where there was no basis: it stands in the way of the next one. */
async function objectToMarketing(tx: Transaction, contactId: string, purpose: PurposeRow): Promise<LedgerEntry[]> {
  const open = await tx.query<OpenBasis>(
    `${openBases} AND b.purpose_id IN (SELECT id FROM purpose WHERE id = $2 OR (direct_marketing AND channel = $3)) ORDER BY b.purpose_id FOR UPDATE`,
    [contactId, purpose.id, purpose.channel],
  );
  const entries: LedgerEntry[] = open.some(basis => basis.purpose_id === purpose.id)
    ? []
    : [{ event: 'objected', contactId, purposeId: purpose.id, kind: purpose.basis_kind }];
  for (const basis of open) entries.push(...(await end(tx, contactId, basis, 'objected')));
  return entries;
}

async function suspend(tx: Transaction, contactId: string, open: OpenBasis, path: string): Promise<LedgerEntry[]> {
  if (open.suspended) throw new Refusal('CONFLICT', [{ path, rule: 'beingWeighed' }]);
  await tx.query(`UPDATE legal_basis SET suspended_at = now(), suspension_reason = 'OBJECTION' WHERE contact_id = $1 AND id = $2`, [
    contactId,
    open.id,
  ]);
  const about = { contactId, purposeId: open.purpose_id, legalBasisId: open.id, kind: open.kind };
  return [
    { event: 'objected', ...about },
    { event: 'suspended', ...about },
  ];
}

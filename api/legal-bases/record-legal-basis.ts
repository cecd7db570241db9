import type { Transaction } from '../context.ts';
import type { Origin } from '../fields/origin.ts';
import { findPurposeOfBases, type PurposeRow } from '../purposes/purpose-row.ts';
import { Problems, Refusal } from '../refusal.ts';
import { evidenceDigest, sealEvidence } from './evidence.ts';
import type { LedgerEntry } from './ledger.ts';
import { lockBasesOf } from './lock-contact.ts';
import type { NewLegalBasis } from './new-legal-basis.ts';
import { saidNo } from './said-no.ts';
import { endExplicitConsents } from './sensitive-conditions.ts';

/** Who gave the basis, the contact's proof key, and where the caller wrote what: for problems. */
export interface Giving {
  readonly by: Origin;
  readonly proofKey: Buffer;
  /** Path of startsAt, expiresAt, evidence: "input" or "input.legalBasis". */
  readonly path: string;
  /** Path of the purpose that the basis is for: "input.forPurpose" or "input.purpose". */
  readonly purposePath: string;
}

export interface RecordedLegalBasis {
  readonly id: string;
  readonly purposeId: number;
  /** To be appended to the ledger as the last step before commit. */
  readonly entries: readonly LedgerEntry[];
}

interface OpenBasis {
  readonly id: string;
  readonly kind: string;
  readonly expired: boolean;
  readonly suspended: boolean;
}

/** An act of the person: theirs, or of who holds parental responsibility. Only such a consent comes after a no, and may replace a consent that stands. */
const ownAct = (by: Origin) => by === 'PERSON' || by === 'GUARDIAN';

/**
 * A step: records a basis of the purpose's kind.
 * Refuses `PURPOSE_UNKNOWN`; `BAD_USER_INPUT` where evidence is missing (L13, L91) or the start lies before an earlier end;
 * `CONFLICT` where one stands (unless the person consents anew) or the person said no (L10).
 */
export async function recordLegalBasis(
  tx: Transaction,
  contactId: string,
  forPurpose: string,
  given: NewLegalBasis,
  giving: Giving,
): Promise<RecordedLegalBasis> {
  const purpose = await findPurposeOfBases(tx, forPurpose, giving.purposePath);
  await lockBasesOf(tx, contactId);
  insistOnEvidence(purpose, given, giving);
  const entries = await makeRoom(tx, contactId, purpose, giving);
  const freshConsent = purpose.basis_kind === 'CONSENT' && ownAct(giving.by);
  if (!freshConsent && (await saidNo(tx, contactId, purpose.id)))
    throw new Refusal('CONFLICT', [{ path: giving.purposePath, rule: 'personSaidNo' }]);
  await insistOnStartAfterEnds(tx, contactId, purpose.id, given, giving);
  return insert(tx, contactId, purpose, given, giving, entries);
}

/** L13: for consent and contract per contact; for the others the purpose's own reference suffices, but for L91. */
function insistOnEvidence(purpose: PurposeRow, given: NewLegalBasis, { by, path, purposePath }: Giving): void {
  const problems = new Problems();
  const kind = purpose.basis_kind;
  const softOptIn =
    purpose.direct_marketing === true && kind === 'LEGITIMATE_INTERESTS' && (purpose.channel === 'EMAIL' || purpose.channel === 'SMS');
  if (given.evidence === null && (kind === 'CONSENT' || kind === 'CONTRACT')) problems.add(`${path}.evidence`, 'evidenceRequired');
  if (given.evidence === null && softOptIn) problems.add(`${path}.evidence`, 'softOptInEvidence');
  // A bought or imported list is no sale of ours to this customer.
  if (softOptIn && (by === 'IMPORT' || by === 'THIRD_PARTY')) problems.add(purposePath, 'softOptInOwnCustomers');
  problems.insist();
}

/** Ends what may be followed: an expired basis, or a consent that the person gives anew. Anything else that has not ended is a conflict. */
async function makeRoom(tx: Transaction, contactId: string, purpose: PurposeRow, giving: Giving): Promise<LedgerEntry[]> {
  const open = await tx.one<OpenBasis>(
    `SELECT id, kind, expires_at <= now() IS TRUE AS expired, suspended_at IS NOT NULL AS suspended FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at IS NULL FOR UPDATE`,
    [contactId, purpose.id],
  );
  if (!open) return [];
  const anew = open.kind === 'CONSENT' && !open.suspended && ownAct(giving.by);
  if (!open.expired && !anew) throw new Refusal('CONFLICT', [{ path: giving.purposePath, rule: 'alreadyStands' }]);
  const event = open.expired ? 'expired' : 'ended';
  await tx.query(`UPDATE legal_basis SET ended_at = least(now(), expires_at), end_event = $3 WHERE contact_id = $1 AND id = $2`, [
    contactId,
    open.id,
    event,
  ]);
  const ended: LedgerEntry = { event, contactId, purposeId: purpose.id, legalBasisId: open.id, kind: open.kind };
  return [ended, ...(open.expired ? await endExplicitConsents(tx, contactId, purpose.id) : [])];
}

/** A basis that began before the last withdrawal or end would undo it in hindsight. */
async function insistOnStartAfterEnds(
  tx: Transaction,
  contactId: string,
  purposeId: number,
  given: NewLegalBasis,
  { path }: Giving,
): Promise<void> {
  if (given.startsAt === null) return;
  const row = await tx.one<{ early: boolean }>(
    /* sql */ `
    SELECT EXISTS (SELECT FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at > $3)
      OR EXISTS (SELECT FROM ledger WHERE contact_id = $1 AND purpose_id = $2 AND event IN ('refused', 'withdrawn', 'objected') AND at > $3) AS early`,
    [contactId, purposeId, given.startsAt],
  );
  if (row!.early) throw new Refusal('BAD_USER_INPUT', [{ path: `${path}.startsAt`, rule: 'beforeLastEnd' }]);
}

async function insert(
  tx: Transaction,
  contactId: string,
  purpose: PurposeRow,
  given: NewLegalBasis,
  giving: Giving,
  before: readonly LedgerEntry[],
): Promise<RecordedLegalBasis> {
  const id = tx.ctx.newId();
  const evidence = given.evidence === null ? null : sealEvidence(giving.proofKey, 'legal_basis', id, given.evidence);
  const row = await tx.one<{ notice_version: number | null; claimed_at: Date | null }>(
    /* sql */ `
    INSERT INTO legal_basis (contact_id, id, purpose_id, kind, starts_at, expires_at, given_by, notice_version, evidence, claimed_at, recorded_by)
    SELECT $1, $2, $3, $4,
      -- A transaction that waited for the end of an earlier basis began before that end.
      coalesce($5::timestamptz, greatest(now(), (SELECT max(ended_at) FROM legal_basis WHERE contact_id = $1 AND purpose_id = $3))),
      $6, $7, (SELECT max(version) FROM notice WHERE purpose_id = $3), $8, CASE WHEN $5::timestamptz < now() THEN $5::timestamptz END, $9
    ON CONFLICT (contact_id, purpose_id) WHERE ended_at IS NULL DO NOTHING
    RETURNING notice_version, claimed_at`,
    [contactId, id, purpose.id, purpose.basis_kind, given.startsAt, given.expiresAt, giving.by, evidence, tx.ctx.viewer?.id ?? null],
  );
  if (!row) throw new Refusal('CONFLICT', [{ path: giving.purposePath, rule: 'alreadyStands' }]);
  const recorded: LedgerEntry = {
    event: purpose.basis_kind === 'CONSENT' && ownAct(giving.by) ? 'confirmed' : 'recorded',
    contactId,
    purposeId: purpose.id,
    legalBasisId: id,
    kind: purpose.basis_kind,
    noticeVersion: row.notice_version,
    givenBy: giving.by,
    claimedAt: row.claimed_at,
    evidenceDigest: given.evidence === null ? null : evidenceDigest(giving.proofKey, given.evidence),
  };
  return { id, purposeId: purpose.id, entries: [...before, recorded] };
}

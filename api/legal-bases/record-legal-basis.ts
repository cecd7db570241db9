import type { Transaction } from '../context.ts';
import { findPurposeOfBases, type PurposeRow } from '../purposes/purpose-row.ts';
import { Refusal } from '../refusal.ts';
import { evidenceDigest, sealEvidence } from './evidence.ts';
import type { LedgerEntry } from './ledger.ts';
import { type Giving, insistOnAge, insistOnGiving, insistOnNotice, insistOnStartAfterEnds, ownAct } from './insist-on-giving.ts';
import { lockBasesOf } from './lock-contact.ts';
import type { NewLegalBasis } from './new-legal-basis.ts';
import { saidNo } from './said-no.ts';
import { endExplicitConsents } from './sensitive-conditions.ts';
import type { Youth } from './youth.ts';

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

/**
 * A step: records a basis of the purpose's kind.
 * Refuses `PURPOSE_UNKNOWN`; `BAD_USER_INPUT` where evidence is missing (L13, L91) or the start lies before an earlier end;
 * `CONFLICT` where one stands (unless the person consents anew), the person said no (L10), or they are too young for it (L32, L36).
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
  insistOnGiving(purpose, given, giving);
  insistOnAge(purpose, giving);
  await insistOnNotice(tx, purpose, [given], giving);
  const entries = await makeRoom(tx, contactId, purpose, giving);
  const freshConsent = purpose.basis_kind === 'CONSENT' && ownAct(giving);
  if (!freshConsent && (await saidNo(tx, contactId, purpose.id)))
    throw new Refusal('CONFLICT', [{ path: giving.purposePath, rule: 'personSaidNo' }]);
  await insistOnStartAfterEnds(tx, contactId, purpose.id, given, giving);
  return insert(tx, contactId, purpose, given, giving, entries);
}

/** Ends what may be followed: an expired basis, or a consent that the person gives anew. Anything else that has not ended is a conflict. */
async function makeRoom(tx: Transaction, contactId: string, purpose: PurposeRow, giving: Giving): Promise<LedgerEntry[]> {
  const open = await tx.one<OpenBasis>(
    `SELECT id, kind, expires_at <= now() IS TRUE AS expired, suspended_at IS NOT NULL AS suspended FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at IS NULL FOR UPDATE`,
    [contactId, purpose.id],
  );
  if (!open) return [];
  const anew = open.kind === 'CONSENT' && !open.suspended && ownAct(giving);
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

async function insert(
  tx: Transaction,
  contactId: string,
  purpose: PurposeRow,
  given: NewLegalBasis,
  giving: Giving,
  before: readonly LedgerEntry[],
): Promise<RecordedLegalBasis> {
  const [recorded] = await insertBases(tx, purpose, giving, [{ contactId, given, ...giving }]);
  if (!recorded) throw new Refusal('CONFLICT', [{ path: giving.purposePath, rule: 'alreadyStands' }]);
  return { id: recorded.legalBasisId!, purposeId: purpose.id, entries: [...before, recorded] };
}

/** A basis of one contact who is new in this transaction. */
export interface FirstBasis {
  readonly contactId: string;
  readonly given: NewLegalBasis;
  readonly proofKey: Buffer;
  readonly youth: Youth;
}

/**
 * A step: records the first basis of contacts who are new in this transaction. The same rules; but nothing stands yet, and nobody whom we did not know
 * has said no to us, so there is nothing to make room for and nothing to be asked.
 * @param purpose held by `findPurposeOfBases`
 */
export async function recordFirstBases(
  tx: Transaction,
  purpose: PurposeRow,
  bases: readonly FirstBasis[],
  giving: Omit<Giving, 'proofKey' | 'youth'>,
): Promise<LedgerEntry[]> {
  for (const { given, proofKey, youth } of bases) {
    insistOnGiving(purpose, given, { ...giving, proofKey, youth });
    insistOnAge(purpose, { ...giving, youth });
  }
  await insistOnNotice(
    tx,
    purpose,
    bases.map(({ given }) => given),
    giving,
  );
  return insertBases(tx, purpose, giving, bases);
}

/**
 * A consent ends when its purpose says so, or sooner (L11): whole months of the calendar of the organisation's time zone, so that a change of clocks moves nothing.
 * SQL over the new row `n`; $1 the purpose, $2 the kind.
 */
export const expirySql = /* sql */ `CASE WHEN $2 = 'CONSENT' THEN least(n.expires_at, (
        SELECT ((coalesce(n.starts_at, now()) AT TIME ZONE zone.name) + make_interval(months => term.consent_months)) AT TIME ZONE zone.name
        FROM (SELECT time_zone AS name FROM organisation ORDER BY version DESC LIMIT 1) zone, purpose term WHERE term.id = $1 AND term.consent_months IS NOT NULL)) ELSE n.expires_at END`;

/** Answers an entry for each that was inserted; one whose contact has an open basis for the purpose is left out. */
async function insertBases(
  tx: Transaction,
  purpose: PurposeRow,
  giving: Pick<Giving, 'by' | 'throughStaff'>,
  bases: readonly FirstBasis[],
): Promise<LedgerEntry[]> {
  const { by } = giving;
  const all = new Map(bases.map(basis => [tx.ctx.newId(), basis]));
  const rows = [...all].map(([id, { contactId, given, proofKey }]) => ({
    id,
    contact_id: contactId,
    starts_at: given.startsAt,
    expires_at: given.expiresAt,
    notice_version: given.noticeVersion ?? null,
    notice_language: given.noticeLanguage,
    notice_audience: given.noticeAudience,
    guardian_language: given.guardianLanguage ?? null,
    evidence: given.evidence === null ? null : `\\x${sealEvidence(proofKey, 'legal_basis', id, given.evidence).toString('hex')}`,
  }));
  const inserted = await tx.query<{ id: string; notice_version: number | null; claimed_at: Date | null }>(
    /* sql */ `
    INSERT INTO legal_basis (contact_id, id, purpose_id, kind, starts_at, expires_at, given_by, notice_version, notice_language, notice_audience, guardian_language, evidence, claimed_at, recorded_by)
    SELECT n.contact_id, n.id, $1, $2,
      -- A transaction that waited for the end of an earlier basis began before that end.
      coalesce(n.starts_at, greatest(now(), (SELECT max(ended_at) FROM legal_basis b WHERE b.contact_id = n.contact_id AND b.purpose_id = $1))),
      ${expirySql}, $3, coalesce(n.notice_version, (SELECT max(version) FROM notice WHERE purpose_id = $1)), n.notice_language, n.notice_audience, n.guardian_language, n.evidence, CASE WHEN n.starts_at < now() THEN n.starts_at END, $4
    FROM jsonb_populate_recordset(NULL::legal_basis, $5::jsonb) n
    ON CONFLICT (contact_id, purpose_id) WHERE ended_at IS NULL DO NOTHING
    RETURNING id, notice_version, claimed_at`,
    [purpose.id, purpose.basis_kind, by, tx.ctx.viewer?.id ?? null, JSON.stringify(rows)],
  );
  return inserted.map(row => {
    const { contactId, given, proofKey } = all.get(row.id)!;
    return {
      event: purpose.basis_kind === 'CONSENT' && ownAct(giving) ? 'confirmed' : 'recorded',
      contactId,
      purposeId: purpose.id,
      legalBasisId: row.id,
      kind: purpose.basis_kind,
      noticeVersion: row.notice_version,
      givenBy: by,
      claimedAt: row.claimed_at,
      evidenceDigest: given.evidence === null ? null : evidenceDigest(proofKey, given.evidence),
      ...(given.noticeLanguage !== null && { detail: informedBy(given) }),
    };
  });
}

/** For the ledger: the text that the person, and for a child the guardian, was informed by. */
const informedBy = ({ noticeLanguage, noticeAudience, guardianLanguage }: NewLegalBasis) => ({
  noticeLanguage,
  noticeAudience,
  ...(guardianLanguage && { guardianLanguage }),
});

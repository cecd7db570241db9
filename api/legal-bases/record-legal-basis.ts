import type { Transaction } from '../context.ts';
import type { Origin } from '../fields/origin.ts';
import { findPurposeOfBases, type PurposeRow } from '../purposes/purpose-row.ts';
import { Problems, Refusal } from '../refusal.ts';
import { evidenceDigest, sealEvidence } from './evidence.ts';
import type { LedgerEntry } from './ledger.ts';
import { findCurrentTexts, findTextsOf, mayBeAsked, type NoticeText } from '../notices/notice-text.ts';
import { belowTheAge } from './below-the-age.ts';
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
 * `CONFLICT` where one stands (unless the person consents anew), the person said no (L10), or a known child consents without a guardian (L32).
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
  await insistOnGuardian(tx, contactId, purpose, giving);
  await insistOnNotice(tx, purpose, [given], giving);
  const entries = await makeRoom(tx, contactId, purpose, giving);
  const freshConsent = purpose.basis_kind === 'CONSENT' && ownAct(giving.by);
  if (!freshConsent && (await saidNo(tx, contactId, purpose.id)))
    throw new Refusal('CONFLICT', [{ path: giving.purposePath, rule: 'personSaidNo' }]);
  await insistOnStartAfterEnds(tx, contactId, purpose.id, given, giving);
  return insert(tx, contactId, purpose, given, giving, entries);
}

/** A consent of whom we know to be below the age counts only as the act of who holds parental responsibility (Art. 8), but for preventive services (L35). */
async function insistOnGuardian(tx: Transaction, contactId: string, purpose: PurposeRow, { by, purposePath }: Giving): Promise<void> {
  if (purpose.basis_kind !== 'CONSENT' || by === 'GUARDIAN') return;
  const row = await tx.one(
    `SELECT 1 AS yes FROM minor m, purpose p WHERE m.contact_id = $1 AND p.id = $2 AND p.preventive_reason IS NULL AND ${belowTheAge}`,
    [contactId, purpose.id],
  );
  if (row) throw new Refusal('CONFLICT', [{ path: purposePath, rule: 'guardianMissing' }]);
}

/** What is wrong with how a basis is given, whoever it is given for: evidence that is missing, or a way in that the law does not know. */
export interface WrongGiving {
  readonly of: 'evidence' | 'purpose';
  readonly rule: 'evidenceRequired' | 'softOptInEvidence' | 'softOptInOwnCustomers';
}

/** L13: evidence per contact for consent and contract; for the others the purpose's own reference suffices, but for L91. */
export function wrongGivings(
  { basis_kind: kind, direct_marketing: marketing, channel }: Pick<PurposeRow, 'basis_kind' | 'direct_marketing' | 'channel'>,
  evidence: string | null,
  by: Origin,
): WrongGiving[] {
  const wrong: WrongGiving[] = [];
  const softOptIn = marketing === true && kind === 'LEGITIMATE_INTERESTS' && (channel === 'EMAIL' || channel === 'SMS');
  if (evidence === null && (kind === 'CONSENT' || kind === 'CONTRACT')) wrong.push({ of: 'evidence', rule: 'evidenceRequired' });
  if (evidence === null && softOptIn) wrong.push({ of: 'evidence', rule: 'softOptInEvidence' });
  // A bought or imported list is no sale of ours to this customer.
  if (softOptIn && (by === 'IMPORT' || by === 'THIRD_PARTY')) wrong.push({ of: 'purpose', rule: 'softOptInOwnCustomers' });
  return wrong;
}

function insistOnGiving(purpose: PurposeRow, given: NewLegalBasis, { by, path, purposePath }: Giving): void {
  const problems = new Problems();
  for (const { of, rule } of wrongGivings(purpose, given.evidence, by))
    problems.add(of === 'purpose' ? purposePath : `${path}.evidence`, rule);
  problems.insist();
}

/**
 * L6, L7: a consent points at the very text the person was informed by. Where the notice has texts, one of them has to be named; where it has none yet,
 * none can be. Of the last version, or of the one that they were asked by. @param given with what each of several bases says
 */
export async function insistOnNotice(
  tx: Transaction,
  purpose: PurposeRow,
  given: readonly NewLegalBasis[],
  { path }: Pick<Giving, 'path'>,
): Promise<void> {
  const needed = purpose.basis_kind === 'CONSENT';
  if (!needed && given.every(({ noticeLanguage }) => noticeLanguage === null)) return;
  const current = (await findCurrentTexts(tx.query, purpose.id)).get(purpose.id) ?? [];
  const earlier = given.some(({ noticeVersion }) => noticeVersion !== undefined) ? await findTextsOf(tx.query, purpose.id) : [];
  const rules = given.map(each => {
    const texts = each.noticeVersion === undefined ? current : earlier.filter(({ version }) => version === each.noticeVersion);
    return wrongNotice(texts, each, needed);
  });
  const problems = new Problems();
  for (const rule of new Set(rules)) if (rule) problems.add(`${path}.noticeLanguage`, rule);
  problems.insist();
}

/** What is wrong with the text that somebody is said to have been informed by; null: nothing. Pure. */
export function wrongNotice(
  texts: readonly NoticeText[],
  { noticeLanguage, noticeAudience }: Pick<NewLegalBasis, 'noticeLanguage' | 'noticeAudience'>,
  needed: boolean,
): 'noticeLanguageRequired' | 'noNoticeInLanguage' | null {
  if (noticeLanguage === null) return needed && texts.length > 0 ? 'noticeLanguageRequired' : null;
  return mayBeAsked(texts, noticeLanguage, noticeAudience ?? 'ADULT') ? null : 'noNoticeInLanguage';
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
export async function insistOnStartAfterEnds(
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
  const [recorded] = await insertBases(tx, purpose, giving.by, [{ contactId, given, proofKey: giving.proofKey }]);
  if (!recorded) throw new Refusal('CONFLICT', [{ path: giving.purposePath, rule: 'alreadyStands' }]);
  return { id: recorded.legalBasisId!, purposeId: purpose.id, entries: [...before, recorded] };
}

/** A basis of one contact who is new in this transaction. */
export interface FirstBasis {
  readonly contactId: string;
  readonly given: NewLegalBasis;
  readonly proofKey: Buffer;
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
  giving: Omit<Giving, 'proofKey'>,
): Promise<LedgerEntry[]> {
  for (const { given, proofKey } of bases) insistOnGiving(purpose, given, { ...giving, proofKey });
  await insistOnNotice(
    tx,
    purpose,
    bases.map(({ given }) => given),
    giving,
  );
  return insertBases(tx, purpose, giving.by, bases);
}

/**
 * A consent ends when its purpose says so, or sooner (L11): whole months of the calendar of the organisation's time zone, so that a change of clocks moves nothing.
 * SQL over the new row `n`; $1 the purpose, $2 the kind.
 */
export const expirySql = /* sql */ `CASE WHEN $2 = 'CONSENT' THEN least(n.expires_at, (
        SELECT ((coalesce(n.starts_at, now()) AT TIME ZONE zone.name) + make_interval(months => term.consent_months)) AT TIME ZONE zone.name
        FROM (SELECT time_zone AS name FROM organisation ORDER BY version DESC LIMIT 1) zone, purpose term WHERE term.id = $1 AND term.consent_months IS NOT NULL)) ELSE n.expires_at END`;

/** Answers an entry for each that was inserted; one whose contact has an open basis for the purpose is left out. */
async function insertBases(tx: Transaction, purpose: PurposeRow, by: Origin, bases: readonly FirstBasis[]): Promise<LedgerEntry[]> {
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
      event: purpose.basis_kind === 'CONSENT' && ownAct(by) ? 'confirmed' : 'recorded',
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

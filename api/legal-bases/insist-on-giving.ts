import type { Transaction } from '../context.ts';
import type { Origin } from '../fields/origin.ts';
import { findCurrentTexts, findTextsOf, mayBeAsked, type NoticeText } from '../notices/notice-text.ts';
import type { PurposeRow } from '../purposes/purpose-row.ts';
import { Problems, Refusal } from '../refusal.ts';
import type { NewLegalBasis } from './new-legal-basis.ts';
import { tooYoung, type Youth } from './youth.ts';

/** Who gave the basis, what we know of how young the contact is, their proof key, and where the caller wrote what: for problems. */
export interface Giving {
  readonly by: Origin;
  /** Whoever it is by said so elsewhere, and staff wrote it down: no act of their own here (L13). */
  readonly throughStaff?: boolean;
  readonly youth: Youth;
  readonly proofKey: Buffer;
  /** Path of startsAt, expiresAt, evidence: "input" or "input.legalBasis". */
  readonly path: string;
  /** Path of the purpose that the basis is for: "input.forPurpose" or "input.purpose". */
  readonly purposePath: string;
}

/** An act of the person: theirs, or of who holds parental responsibility. Only such a consent comes after a no, and may replace a consent that stands. */
export const ownAct = ({ by, throughStaff }: Pick<Giving, 'by' | 'throughStaff'>) =>
  (by === 'PERSON' || by === 'GUARDIAN') && !throughStaff;

/** Who is too young gets no such basis, whoever would record it (L32, L36). Refuses `CONFLICT`. */
export function insistOnAge(purpose: PurposeRow, { by, purposePath, youth }: Pick<Giving, 'by' | 'purposePath' | 'youth'>): void {
  const rule = tooYoung(purpose, by, youth);
  if (rule) throw new Refusal('CONFLICT', [{ path: purposePath, rule }]);
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

export function insistOnGiving(purpose: PurposeRow, given: NewLegalBasis, { by, path, purposePath }: Giving): void {
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

/** A basis that began before the last withdrawal or end would undo it in hindsight. */
export async function insistOnStartAfterEnds(
  tx: Transaction,
  contactId: string,
  purposeId: number,
  given: NewLegalBasis,
  { path }: Pick<Giving, 'path'>,
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

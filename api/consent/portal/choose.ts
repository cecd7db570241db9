import { appendToChangeLog } from '../../audit/change-log.ts';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import { isThere } from '../../contacts/is-there.ts';
import { findYouth } from '../../contacts/minors.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Context, Transaction } from '../../context.ts';
import { parseText } from '../../fields/plain-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { endLegalBasis } from '../../legal-bases/end-legal-basis.ts';
import { appendToLedger, type LedgerEntry } from '../../legal-bases/ledger.ts';
import { lockBasesOf } from '../../legal-bases/lock-contact.ts';
import { noteObjection, suspendedBy } from '../../legal-bases/objection.ts';
import { objectToInterests } from '../../legal-bases/object-to-interests.ts';
import { recordLegalBasis } from '../../legal-bases/record-legal-basis.ts';
import { tooYoung } from '../../legal-bases/youth.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { findCurrentTexts, type NoticeText, textFor } from '../../notices/notice-text.ts';
import { findPurposeOfBases, type PurposeRow } from '../../purposes/purpose-row.ts';
import { Refusal } from '../../refusal.ts';
import { actingAs, actingPerson } from '../acting-as.ts';
import { keepServedText } from '../asking/served-text.ts';
import { giveReceipts } from '../../contacts/receipts/give-receipts.ts';
import { sayNo } from '../withdrawing/say-no.ts';
import type { PortalSession } from './session.ts';

/** Characters of what a person says of their situation. */
const LONGEST = 2000;

type OwnPurpose = PurposeRow & { readonly basis_kind: string };

/**
 * Action: the person stops a purpose, or objects to it, in their own session. At once, as their own act; of a shared address for everybody behind it, because
 * what is sent goes to all of them. Again it changes nothing.
 */
export const stopInPortal = (
  ctx: Context,
  session: PortalSession,
  code: string,
  language: OfferedLanguage,
  grounds: string | null,
): Promise<void> =>
  ctx.transaction(async tx => {
    const purpose = await findPurposeOfBases(tx, code, 'purpose', ['ACTIVE', 'RETIRED']);
    const written: { acting: Transaction; entries: LedgerEntry[] }[] = [];
    for (const contactId of session.contactIds.toSorted()) {
      if (!(await isThere(tx.query, contactId, true))) continue;
      const acting = actingAs(tx, actingPerson('person', contactId));
      const entries = await no(acting, contactId, purpose, grounds);
      if (entries.length === 0) continue;
      const detail = { channel: 'PORTAL', session: session.id, language };
      written.push({ acting, entries: entries.map(entry => ({ ...entry, givenBy: 'PERSON', detail: { ...detail, ...entry.detail } })) });
      await scheduleErasure(acting, contactId, entries);
      await appendToChangeLog(acting, { action: 'stopInPortal', subject: 'contact', subjectId: contactId, contactId });
      await queueReceipt(acting, contactId, code, entries, language);
    }
    // Last: from here on the ledger is locked for everybody.
    for (const { acting, entries } of written) await appendToLedger(acting, entries);
  });

async function no(acting: Transaction, contactId: string, purpose: OwnPurpose, grounds: string | null): Promise<LedgerEntry[]> {
  const isWeighed = !purpose.direct_marketing && (purpose.basis_kind === 'LEGITIMATE_INTERESTS' || purpose.basis_kind === 'PUBLIC_TASK');
  if (!isWeighed && purpose.basis_kind !== 'CONSENT' && !purpose.direct_marketing)
    throw new Refusal('BAD_USER_INPUT', [{ path: 'purpose', rule: 'nothingToObjectTo' }]);
  if (!isWeighed) return sayNo(acting, { contactId, purpose, allOfChannel: false });
  await lockBasesOf(acting, contactId);
  const stands = await acting.query(
    'SELECT FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at IS NULL AND suspended_at IS NULL',
    [contactId, purpose.id],
  );
  if (stands.length === 0) return [];
  const entries = await endLegalBasis(acting, contactId, purpose.code, 'OBJECTED', { event: 'purpose', purpose: 'purpose' });
  const suspended = suspendedBy(entries);
  const { proof: proofKey } = await findContactKeys(acting, contactId);
  if (suspended)
    await noteObjection(acting, contactId, purpose.id, suspended.legalBasisId!, { saidBy: 'PORTAL', grounds: inWords(grounds), proofKey });
  return entries;
}

/** What they wrote, as far as it can be kept: nobody is turned away for a sign in it. */
function inWords(grounds: string | null): string | null {
  const lines = (grounds ?? '').replace(/\r\n?/g, '\n').replace(/[^\P{C}\n\t]/gu, ' ');
  const parsed = parseText([...lines].slice(0, LONGEST).join(''), LONGEST, true);
  return parsed.ok ? parsed.value : null;
}

async function queueReceipt(
  tx: Transaction,
  contactId: string,
  purpose: string,
  entries: readonly LedgerEntry[],
  language: OfferedLanguage,
): Promise<void> {
  const template = suspendedBy(entries)
    ? null
    : (['objected', 'withdrawn', 'refused'] as const).find(event => entries.some(entry => entry.event === event));
  if (!template) return;
  await queueMail(tx, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template,
    language,
    parameters: { purpose, at: tx.ctx.now().toISOString() },
  });
}

/** Action: what the person's browser says (`Sec-GPC`) becomes their objection to all advertising that rests on our interest, because they say so here (L96). */
export const objectToAdvertisingInPortal = (ctx: Context, session: PortalSession): Promise<void> =>
  ctx.transaction(async tx => {
    const [contactId] = session.contactIds;
    if (session.isShared || contactId === undefined || !(await isThere(tx.query, contactId, true))) return;
    const acting = actingAs(tx, actingPerson('person', contactId));
    const entries = await objectToInterests(acting, contactId);
    await scheduleErasure(acting, contactId, entries);
    await appendToChangeLog(acting, { action: 'objectInPortal', subject: 'contact', subjectId: contactId, contactId });
    const detail = { channel: 'PORTAL', session: session.id, privacyControl: true };
    await appendToLedger(
      acting,
      entries.map(entry => ({ ...entry, givenBy: 'PERSON', detail: { ...detail, ...entry.detail } })),
    );
  });

/** The text by which somebody can say yes or no in their own session: published, in this language. Null: it cannot be asked now. */
export async function textToAgreeTo(
  query: Context['query'],
  purpose: Pick<PurposeRow, 'id'>,
  language: OfferedLanguage,
): Promise<NoticeText | null> {
  return textFor((await findCurrentTexts(query, purpose.id)).get(purpose.id) ?? [], language, 'ADULT');
}

/**
 * Action: the person says yes to a purpose, by the very text that was shown. Answers false where it may not be given so: another text was published meanwhile,
 * the address is shared, or the person is too young for it.
 */
export const giveInPortal = (
  ctx: Context,
  session: PortalSession,
  code: string,
  language: OfferedLanguage,
  shownVersion: number | null,
): Promise<boolean> =>
  ctx.transaction(async tx => {
    const [contactId] = session.contactIds;
    const purpose = await findPurposeOfBases(tx, code, 'purpose');
    if (session.isShared || contactId === undefined || purpose.basis_kind !== 'CONSENT') return false;
    if (!(await isThere(tx.query, contactId, true))) return false;
    const text = await textToAgreeTo(tx.query, purpose, language);
    if (!text || text.version !== shownVersion) return false;
    const youth = await findYouth(tx.query, contactId);
    if (tooYoung(purpose, 'PERSON', youth)) return false;
    const acting = actingAs(tx, actingPerson('person', contactId));
    const served = await keepServedText(tx, 'portal', language, text.content);
    const { proof: proofKey } = await findContactKeys(tx, contactId);
    const evidence = `Said in the preference centre, session ${session.id}, ${language}; text as shown: SHA-256 ${served}.`;
    const given = {
      startsAt: null,
      expiresAt: null,
      evidence,
      noticeVersion: text.version,
      noticeLanguage: language,
      noticeAudience: 'ADULT' as const,
    };
    const { entries } = await recordLegalBasis(acting, contactId, code, given, {
      by: 'PERSON',
      youth,
      proofKey,
      path: 'input',
      purposePath: 'purpose',
    });
    const detail = { channel: 'PORTAL', session: session.id, language, audience: 'ADULT', served };
    const asked: LedgerEntry = {
      event: 'asked',
      contactId,
      purposeId: purpose.id,
      kind: 'CONSENT',
      noticeVersion: text.version,
      givenBy: 'PERSON',
    };
    const told = [asked, ...entries].map(entry => ({ ...entry, detail: { ...detail, ...entry.detail } }));
    const receipts = await giveReceipts(acting, contactId, language, told);
    await appendToChangeLog(acting, { action: 'giveInPortal', subject: 'contact', subjectId: contactId, contactId });
    if (receipts.act)
      await queueMail(acting, {
        to: { kind: 'CONTACT', id: contactId },
        purpose: 'consent-administration',
        template: 'consent-receipt',
        language,
        parameters: { act: receipts.act.id },
        tokens: { receipts: receipts.act.token },
      });
    await appendToLedger(acting, receipts.entries);
    return true;
  });

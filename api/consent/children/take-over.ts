import { appendToChangeLog } from '../../audit/change-log.ts';
import { findAges, findYouth, youthSql } from '../../contacts/minors.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Context, Transaction } from '../../context.ts';
import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { isOffered } from '../../languages.ts';
import { appendToLedger } from '../../legal-bases/ledger.ts';
import { ageFactsOf, offForMinors } from '../../legal-bases/youth.ts';
import { lookAtToken, makeToken, spendToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { findCurrentTexts, textFor } from '../../notices/notice-text.ts';
import { findPurposes } from '../../purposes/find-purposes.ts';
import { Problems } from '../../refusal.ts';
import { actingAs, actingPerson } from '../acting-as.ts';
import type { AskedPurpose } from '../asking/asked-form.ts';
import { decideAlone } from './decide-alone.ts';

/** Hours for which the link of the take-over is good. Without an answer the guardian's consent keeps standing until it expires; staff can send it again. */
const LINK_HOURS = 90 * 24;

/** Young people of one transaction. */
const AT_ONCE = 50;

/** Job: asks everybody who reached the age to confirm, amend or withdraw what a guardian allowed for them (L34). Once. */
export async function askToTakeOver(ctx: Context): Promise<void> {
  while ((await ctx.transaction(askSome)) === AT_ONCE);
}

async function askSome(tx: Transaction): Promise<number> {
  const isChild = youthSql(await findAges(tx.query)).belowConsentAge('m.contact_id');
  const rows = await tx.query<{ contactId: string; purposes: string[] }>(
    `SELECT m.contact_id AS "contactId", ARRAY(SELECT p.code FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id
       WHERE b.contact_id = m.contact_id AND b.given_by = 'GUARDIAN' AND b.kind = 'CONSENT' AND b.ended_at IS NULL ORDER BY p.id) AS purposes
     FROM minor m WHERE NOT ${isChild} AND m.take_over_asked_at IS NULL ORDER BY m.contact_id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
  );
  for (const { contactId, purposes } of rows) {
    await tx.query('UPDATE minor SET take_over_asked_at = now() WHERE contact_id = $1', [contactId]);
    if (purposes.length === 0) continue;
    const shared = await guardianAtTheAddress(tx, contactId);
    if (shared)
      await queueMail(tx, {
        to: { kind: 'GUARDIAN', id: shared },
        purpose: 'consent-administration',
        template: 'take-over-told',
        language: null,
        parameters: { purposes },
      });
    else
      await queueMail(tx, {
        to: { kind: 'CONTACT', id: contactId },
        purpose: 'consent-administration',
        template: 'take-over',
        language: null,
        parameters: { purposes },
        tokens: { takeOver: await makeToken(tx, 'take-over', contactId, LINK_HOURS) },
      });
  }
  return rows.length;
}

/** The guardian to whom the child's mails go, if one does: whoever reads them there is not the child. */
async function guardianAtTheAddress(tx: Transaction, contactId: string): Promise<string | null> {
  const row = await tx.one<{ id: string }>(
    'SELECT id FROM guardian WHERE contact_id = $1 AND ended_at IS NULL AND shares_address LIMIT 1',
    [contactId],
  );
  return row?.id ?? null;
}

/** What stands behind the link: the choices that a guardian made, each by the adults' text of now. */
export type SeenTakeOver =
  | { readonly state: 'PENDING'; readonly contactId: string; readonly purposes: readonly AskedPurpose[] }
  | { readonly state: 'DONE' | 'GONE' };

/** Looks and changes nothing. */
export async function lookAtTakeOver(tx: Transaction, token: string, language: OfferedLanguage): Promise<SeenTakeOver> {
  const found = await lookAtToken(tx.query, token, ['take-over']);
  if (!found) return { state: 'GONE' };
  if (found.usedAt !== null) return { state: 'DONE' };
  const open = await tx.query<{ code: string }>(
    `SELECT p.code FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id
     WHERE b.contact_id = $1 AND b.given_by = 'GUARDIAN' AND b.kind = 'CONSENT' AND b.ended_at IS NULL AND p.state = 'ACTIVE' ORDER BY p.id`,
    [found.subjectId],
  );
  if (found.expired || open.length === 0) return { state: 'GONE' };
  const texts = await findCurrentTexts(tx.query);
  const youth = await findYouth(tx.query, found.subjectId);
  const all = new Map((await findPurposes(tx.query)).map(purpose => [purpose.code, purpose]));
  const purposes = open.flatMap(({ code }): AskedPurpose[] => {
    const purpose = all.get(code)!;
    // Nobody under 18 is asked for what is off for them (L36).
    if (offForMinors(ageFactsOf(purpose), youth)) return [];
    const its = texts.get(purpose.id) ?? [];
    const text = textFor(its, language, 'ADULT') ?? its.find(({ audience }) => audience === 'ADULT');
    if (!text || !isOffered(text.language)) return [];
    const fields = new Set(purpose.fields.map(({ field }) => field));
    const notice = { version: text.version, language: text.language, audience: 'ADULT' as const, fields, text: text.content };
    return [{ purpose, label: textIn(purpose.texts, language, code), notice, necessary: null, withGuardian: false }];
  });
  return purposes.length === 0 ? { state: 'GONE' } : { state: 'PENDING', contactId: found.subjectId, purposes };
}

/**
 * Action: the young person decides each of them, as their own act: a yes is a consent of their own from now on, a no ends it. Then the day of the age is deleted,
 * and the guardian with it. Once. Refuses `BAD_USER_INPUT` naming every choice that is missing; nothing is chosen for them.
 */
export const takeOver = (
  ctx: Context,
  token: string,
  language: OfferedLanguage,
  decisions: ReadonlyMap<string, boolean | null>,
): Promise<SeenTakeOver> =>
  ctx.transaction(async tx => {
    const seen = await lookAtTakeOver(tx, token, language);
    if (seen.state !== 'PENDING') return seen;
    const problems = new Problems();
    for (const { purpose } of seen.purposes)
      if ((decisions.get(purpose.code) ?? null) === null) problems.add(`input.decisions.${purpose.code}`, 'choose');
    problems.insist();
    if (!(await spendToken(tx, token, 'take-over'))) return { state: 'DONE' };
    const { contactId } = seen;
    const acting = actingAs(tx, actingPerson('person', contactId));
    const entries = await decideAlone(acting, contactId, language, seen.purposes, decisions);
    await scheduleErasure(acting, contactId, entries);
    await tx.query('DELETE FROM minor WHERE contact_id = $1', [contactId]);
    await tx.query('UPDATE guardian SET ended_at = now() WHERE contact_id = $1 AND ended_at IS NULL', [contactId]);
    await appendToChangeLog(acting, { action: 'takeOver', subject: 'contact', subjectId: contactId, contactId, fields: [] });
    // Last: from here on the ledger is locked for everybody.
    await appendToLedger(acting, entries);
    return { state: 'DONE' };
  });

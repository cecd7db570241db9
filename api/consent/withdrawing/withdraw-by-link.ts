import { appendToChangeLog } from '../../audit/change-log.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Context, Transaction } from '../../context.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { appendToLedger, type LedgerEntry } from '../../legal-bases/ledger.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { actingAs, actingPerson } from '../acting-as.ts';
import { findWithdrawal, type FoundWithdrawal } from './find-withdrawal.ts';
import { sayNo } from './say-no.ts';

/** How the press came. */
export interface Press {
  /** The button of the page, or a mail program's own (RFC 8058). */
  readonly channel: 'LINK' | 'ONE_CLICK';
  /** Of the page that was read; null: the person's own. */
  readonly language: OfferedLanguage | null;
  /** No direct marketing by this channel at all. */
  readonly allOfChannel: boolean;
}

/**
 * Action: somebody with the link says stop. It acts for this contact and purpose alone, at once: the very next read of any process does not return the person
 * for that purpose. Again it changes nothing, and the receipt goes out once. Null: such a link does nothing.
 */
export const withdrawByLink = (ctx: Context, token: string, press: Press): Promise<FoundWithdrawal | null> =>
  ctx.transaction(async tx => {
    const found = await findWithdrawal(ctx.keys, tx.query, token, true);
    if (!found) return null;
    const { contactId, purpose } = found;
    const acting = actingAs(tx, actingPerson('person', contactId));
    const entries = await sayNo(acting, { contactId, purpose, allOfChannel: press.allOfChannel });
    if (entries.length === 0) return found;
    await appendToChangeLog(acting, { action: 'withdrawByLink', subject: 'contact', subjectId: contactId, contactId });
    await scheduleErasure(acting, contactId, entries);
    await queueReceipt(acting, found, entries, press.language);
    // Last: from here on the ledger is locked for everybody.
    await appendToLedger(acting, told(entries, press));
    return found;
  });

const told = (entries: readonly LedgerEntry[], { channel, language }: Press): LedgerEntry[] =>
  entries.map(entry => ({ ...entry, givenBy: 'PERSON', detail: { channel, ...(language && { language }), ...entry.detail } }));

/** Their receipt, in the language of the page they pressed the button on. */
const queueReceipt = (
  tx: Transaction,
  { contactId, purpose }: FoundWithdrawal,
  entries: readonly LedgerEntry[],
  language: OfferedLanguage | null,
): Promise<string> =>
  queueMail(tx, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template: (['objected', 'withdrawn', 'refused'] as const).find(event => entries.some(entry => entry.event === event))!,
    language,
    parameters: { purpose: purpose.code, at: tx.ctx.now().toISOString() },
  });

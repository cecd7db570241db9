import { appendToChangeLog } from '../../audit/change-log.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Transaction } from '../../context.ts';
import { recordRefusal } from '../../legal-bases/record-refusal.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { refuseExplicit, settleExplicit } from './settle-explicit.ts';
import { actingAs, actingPerson } from '../acting-as.ts';
import { recordDecisions } from '../asking/record-decisions.ts';
import type { Settled } from '../asking/settle-submission.ts';
import type { SubmissionRow } from '../asking/submission.ts';
import { giveReceipts } from '../../contacts/receipts/give-receipts.ts';
import type { AskedOfContact } from './asked-of-contact.ts';

/**
 * A step: a contact confirmed what they were asked, as their own act. That they were asked stands in the ledger since then.
 * Null where the purpose is not in use any more: then nothing happens.
 */
export async function settleAsked(tx: Transaction, row: SubmissionRow, content: AskedOfContact): Promise<Settled | null> {
  const contactId = row.contact_id!;
  const { purpose } = content.decisions[0]!;
  if (!tx.ctx.policy.purposes.has(purpose)) return null;
  const acting = actingAs(tx, actingPerson('person', contactId));
  if (content.explicit) return settleExplicit(acting, row, content);
  const decided = await recordDecisions(acting, contactId, row, content, 'PERSON', {
    ...(content.evidenceFile && { evidenceFile: content.evidenceFile }),
  });
  const said = decided.filter(({ event }) => event !== 'asked');
  const { entries, act } = await giveReceipts(acting, contactId, row.language, said);
  await scheduleErasure(acting, contactId, said);
  await log(acting, contactId, purpose, 'confirmSubmission');
  await queueMail(acting, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template: 'consent-receipt',
    language: row.language,
    parameters: { act: act!.id },
    tokens: { receipts: act!.token },
  });
  return { contactId, acting, entries };
}

/** A step: a contact said no to what they were asked. Unlike with a form, we know who it is: the no is on record, and where a consent stands, it ends. */
export async function refuseAsked(tx: Transaction, row: SubmissionRow, content: AskedOfContact): Promise<Settled | null> {
  const contactId = row.contact_id!;
  const { purpose, noticeVersion } = content.decisions[0]!;
  if (!tx.ctx.policy.purposes.has(purpose)) return null;
  const acting = actingAs(tx, actingPerson('person', contactId));
  if (content.explicit) return refuseExplicit(acting, row, content);
  const entries = await recordRefusal(acting, contactId, purpose, 'input');
  await scheduleErasure(acting, contactId, entries);
  await log(acting, contactId, purpose, 'declineSubmission');
  const detail = { language: row.language, channel: content.channel, submission: row.id };
  return {
    contactId,
    acting,
    entries: entries.map(entry => ({ ...entry, noticeVersion, givenBy: 'PERSON', detail: { ...detail, ...entry.detail } })),
  };
}

const log = (acting: Transaction, contactId: string, purpose: string, action: string) =>
  appendToChangeLog(acting, { action, subject: 'contact', subjectId: contactId, contactId, purpose });

import { appendToChangeLog } from '../../audit/change-log.ts';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import { findYouth } from '../../contacts/minors.ts';
import type { Transaction } from '../../context.ts';
import { lockBasesOf } from '../../legal-bases/lock-contact.ts';
import { recordSensitiveCondition } from '../../legal-bases/sensitive-conditions.ts';
import { standsSql } from '../../legal-bases/stands.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { Settled } from '../asking/settle-submission.ts';
import type { SubmissionRow } from '../asking/submission.ts';
import { giveReceipts } from '../../contacts/receipts/give-receipts.ts';
import type { AskedOfContact } from './asked-of-contact.ts';

/** A step: the person declared, in a second step, that they expressly consent: the fields open, as their own act. Null where no basis stands any more. */
export async function settleExplicit(acting: Transaction, row: SubmissionRow, content: AskedOfContact): Promise<Settled | null> {
  const contactId = row.contact_id!;
  const { purpose } = content.decisions[0]!;
  await lockBasesOf(acting, contactId);
  const stands = await acting.query(
    `SELECT FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = $2 AND ${standsSql}`,
    [contactId, purpose],
  );
  if (stands.length === 0) return null;
  const { proof: proofKey } = await findContactKeys(acting, contactId);
  const evidence = `"${content.explicit!.statement}"\nAsked ${row.created_at.toISOString()}, ${row.language}; text as shown: SHA-256 ${content.served}; chosen and confirmed in a second step, by the link that was mailed.`;
  const input = { provision: 'ART_9_2_A' as const, fields: [...content.explicit!.fields], evidence };
  const youth = await findYouth(acting.query, contactId);
  const giving = { by: 'PERSON', youth, proofKey, path: 'input', purposePath: 'input' } as const;
  const recorded = await recordSensitiveCondition(acting, contactId, purpose, input, giving);
  const said = recorded.entries.map(entry => ({ ...entry, detail: { ...detailOf(row, content), ...entry.detail } }));
  const { entries, act } = await giveReceipts(acting, contactId, row.language, said);
  await log(acting, contactId, purpose, 'confirmSubmission', content);
  await queueMail(acting, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template: 'explicit-receipt',
    language: row.language,
    parameters: { purpose, at: acting.ctx.now().toISOString(), served: content.served },
    tokens: { receipts: act!.token },
  });
  return { contactId, acting, entries };
}

/** A step: the person said no. The basis stays as it is; the fields stay closed, and they are not asked again soon. */
export async function refuseExplicit(acting: Transaction, row: SubmissionRow, content: AskedOfContact): Promise<Settled> {
  const contactId = row.contact_id!;
  const { purpose } = content.decisions[0]!;
  const purposeId = acting.ctx.policy.purposes.get(purpose)!.id;
  await log(acting, contactId, purpose, 'declineSubmission', content);
  const detail = { ...detailOf(row, content), provision: 'ART_9_2_A', fields: content.explicit!.fields, refused: true };
  return { contactId, acting, entries: [{ event: 'condition-ended', contactId, purposeId, givenBy: 'PERSON', detail }] };
}

const detailOf = (row: SubmissionRow, { channel, served }: AskedOfContact) => ({
  channel,
  language: row.language,
  served,
  submission: row.id,
});

const log = (acting: Transaction, contactId: string, purpose: string, action: string, { explicit }: AskedOfContact) =>
  appendToChangeLog(acting, { action, subject: 'contact', subjectId: contactId, contactId, purpose, fields: explicit!.fields });

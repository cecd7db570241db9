import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { once } from '../idempotency.ts';
import { insistOnDuty } from '../insist.ts';
import { endLegalBasis } from '../legal-bases/end-legal-basis.ts';
import { appendToLedger, type LedgerEntry } from '../legal-bases/ledger.ts';
import type { EndLegalBasisInput, EndSensitiveConditionInput, RecordSensitiveConditionInput } from '../legal-bases/legal-basis-inputs.ts';
import { parseNewLegalBasis } from '../legal-bases/new-legal-basis.ts';
import { recordLegalBasis } from '../legal-bases/record-legal-basis.ts';
import { endSensitiveCondition, recordSensitiveCondition } from '../legal-bases/sensitive-conditions.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { Problems, Refusal } from '../refusal.ts';
import { type ContactKeys, findContactKeys } from './contact-keys.ts';
import { decideFor } from './decide-for.ts';
import { isId } from './filter.ts';
import { findYouth } from './minors.ts';
import { parseException } from './informing/notice-exception.ts';
import { oweNotices } from './informing/owe-notices.ts';
import { insistOnPresence } from './presence.ts';
import { parseReason } from './reason.ts';
import { acknowledge } from './receipts/acknowledge.ts';
import type { RecordLegalBasisInput } from './record-basis-input.ts';
import { scheduleErasure } from './schedule-erasure.ts';

/** An act of staff on the bases of one contact. */
export interface Act {
  readonly purpose: string;
  readonly contactId: string;
  readonly reason: string;
}

/** The mutations that are such acts; each writes its change under its own name. */
type ActName =
  | 'recordLegalBasis'
  | 'endLegalBasis'
  | 'withdrawConsent'
  | 'objectToProcessing'
  | 'decideObjection'
  | 'setRefusalAside'
  | 'recordSensitiveCondition'
  | 'endSensitiveCondition';

/** Within one transaction: the contact is present for the purpose acted under; then the step; the change; and last the ledger. */
export async function act(
  ctx: Context,
  name: ActName,
  input: Act,
  problems: Problems,
  step: (tx: Transaction, keys: ContactKeys) => Promise<{ entries: readonly LedgerEntry[]; fields?: readonly string[] }>,
  key?: string,
): Promise<void> {
  const reading = decideFor(ctx, input.purpose, 'read');
  const reason = parseReason(input.reason, 'input.reason', problems);
  if (reading.purpose.presence === 'named') problems.add('input.purpose', 'namedById');
  problems.insist();
  const work = async (tx: Transaction) => {
    await insistOnPresence(tx, reading, input.contactId);
    const { entries, fields = [] } = await step(tx, await findContactKeys(tx, input.contactId));
    await appendToChangeLog(tx, {
      action: name,
      subject: 'contact',
      subjectId: input.contactId,
      contactId: input.contactId,
      purpose: input.purpose,
      fields,
      reason,
    });
    await scheduleErasure(tx, input.contactId, entries);
    await appendToLedger(tx, entries);
    return { contactId: input.contactId };
  };
  await ctx.transaction(tx => (key === undefined ? work(tx) : once(tx, name, key, input, () => work(tx))));
}

/** Action: records a legal basis of a present contact, as staff (L13). */
export async function recordBasisOfContact(ctx: Context, input: RecordLegalBasisInput): Promise<void> {
  const problems = new Problems();
  const basis = parseNewLegalBasis(input, 'input', ctx.now(), problems);
  const excused = parseException(input.noticeException, 'ART_13', 'input.noticeException', problems);
  await act(
    ctx,
    'recordLegalBasis',
    input,
    problems,
    async (tx, keys) => {
      const giving = { ...(await byStaff(tx, input.contactId, keys)), path: 'input', purposePath: 'input.forPurpose' };
      const recorded = await recordLegalBasis(tx, input.contactId, input.forPurpose, basis, giving);
      // Another use of what we have is told, too (Art. 13(3)).
      await oweNotices(tx, [input.contactId], recorded.purposeId, 'ART_13', excused);
      return { entries: await acknowledge(tx, input.contactId, basis.noticeLanguage, recorded.entries) };
    },
    input.idempotencyKey,
  );
}

const byStaff = async (tx: Transaction, contactId: string, { proof }: ContactKeys) => ({
  by: 'STAFF' as const,
  youth: await findYouth(tx.query, contactId),
  proofKey: proof,
});

/** Action: ends a legal basis of a present contact. Who said no stays heard: nothing is deleted. */
export const endBasisOfContact = (ctx: Context, input: EndLegalBasisInput): Promise<void> =>
  act(ctx, 'endLegalBasis', input, new Problems(), async tx => {
    const paths = { event: 'input.event', purpose: 'input.forPurpose' };
    const entries = await endLegalBasis(tx, input.contactId, input.forPurpose, input.event, paths);
    await queueReceipt(tx, input, entries);
    return { entries };
  });

/** The person hears what was written down for them, once; of an objection that is being weighed they hear when it is decided. */
export async function queueReceipt(
  tx: Transaction,
  { contactId, forPurpose, event }: Pick<EndLegalBasisInput, 'contactId' | 'forPurpose' | 'event'>,
  entries: readonly LedgerEntry[],
): Promise<void> {
  if (event === 'ENDED' || entries.some(entry => entry.event === 'suspended')) return;
  await queueMail(tx, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template: event === 'WITHDRAWN' ? 'withdrawn' : 'objected',
    language: null,
    parameters: { purpose: forPurpose, at: tx.ctx.now().toISOString() },
  });
}

/** Action: records a sensitive condition of a present contact. */
export const recordConditionOfContact = (ctx: Context, input: RecordSensitiveConditionInput): Promise<void> =>
  act(ctx, 'recordSensitiveCondition', input, new Problems(), async (tx, keys) => {
    const recorded = await recordSensitiveCondition(tx, input.contactId, input.forPurpose, input, {
      ...(await byStaff(tx, input.contactId, keys)),
      path: 'input',
      purposePath: 'input.forPurpose',
    });
    return { entries: await acknowledge(tx, input.contactId, null, recorded.entries), fields: input.fields };
  });

/** Action: ends a sensitive condition of a present contact. The duty is asked for the purpose that the condition is of. */
export async function endConditionOfContact(ctx: Context, input: EndSensitiveConditionInput): Promise<void> {
  if (!isId(input.id)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.id', rule: 'id' }]);
  await act(ctx, 'endSensitiveCondition', input, new Problems(), async tx => {
    const ended = await endSensitiveCondition(tx, input.contactId, input.id);
    const of = [...ctx.policy.purposes.values()].find(purpose => purpose.id === ended.purposeId);
    insistOnDuty(ctx, 'LegalBasis', 'end', of?.code ?? '');
    return ended;
  });
}

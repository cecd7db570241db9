import { appendToChangeLog } from '../../audit/change-log.ts';
import { insertContacts } from '../../contacts/insert-contacts.ts';
import type { Transaction } from '../../context.ts';
import { findPurposes } from '../../purposes/find-purposes.ts';
import { actingAs, actingPerson } from '../acting-as.ts';
import { isOpenToChildren } from '../asking/load-asked-form.ts';
import { recordDecisions } from '../asking/record-decisions.ts';
import { type Settled, writtenFor } from '../asking/settle-submission.ts';
import type { SubmissionRow } from '../asking/submission.ts';
import { giveReceipts } from '../../contacts/receipts/give-receipts.ts';
import type { ChildContent } from './child-content.ts';
import { keepGuardian } from './guardian.ts';
import { tellGuardian } from './tell-guardian.ts';

/**
 * A step: what a guardian authorised becomes a contact, with its consents as the guardian's act, the guardian beside it, and the day on which the child
 * takes over. Invariant: always a contact of its own: a form never links a guardian to a child already stored (L32), whatever name and address say.
 * Null where none of the purposes can be consented to any more; one that was closed to children meanwhile is left out (L36).
 */
export async function settleChild(tx: Transaction, row: SubmissionRow, sent: ChildContent): Promise<Settled | null> {
  const guardian = sent.guardian!;
  const open = new Set((await findPurposes(tx.query)).filter(isOpenToChildren).map(({ code }) => code));
  const content = { ...sent, decisions: sent.decisions.filter(({ yes, purpose }) => !yes || open.has(purpose)) };
  const agreed = content.decisions.filter(({ yes, purpose }) => yes && tx.ctx.policy.purposes.has(purpose));
  if (agreed.length === 0) return null;
  const written = writtenFor(tx, row, content, agreed);
  const contactId = tx.ctx.newId();
  const acting = actingAs(tx, actingPerson('guardian', guardian.id));
  const from = { origin: 'GUARDIAN' as const, detail: row.form_code };
  const keys = (await insertContacts(acting, [{ id: contactId, written, from: () => from }])).get(contactId)!;
  const kept = { ...guardian, sharesAddress: content.email === guardian.email, language: row.language, proofKey: keys.proof };
  await keepGuardian(acting, contactId, kept);
  await tx.query('INSERT INTO minor (contact_id, consent_age_reached_on) VALUES ($1, $2)', [contactId, guardian.reachedOn]);
  const told = { guardian: guardian.id, verification: 'LOW', guardianLanguage: row.language, guardianServed: guardian.served };
  const decided = await recordDecisions(acting, contactId, row, content, 'GUARDIAN', told);
  const { entries, act } = await giveReceipts(acting, contactId, row.language, decided);
  await appendToChangeLog(acting, {
    action: 'authoriseChild',
    subject: 'contact',
    subjectId: contactId,
    contactId,
    fields: [...written.keys()].map(({ key }) => key),
  });
  await tellGuardian(acting, contactId, { id: guardian.id, language: row.language }, act!);
  return { contactId, acting, entries };
}

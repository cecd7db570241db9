import type { Context } from '../context.ts';
import { parseInstant } from '../fields/calendar-date.ts';
import { parseText } from '../fields/plain-text.ts';
import { endLegalBasis } from '../legal-bases/end-legal-basis.ts';
import { decideObjection } from '../legal-bases/decide-objection.ts';
import type { LedgerEntry } from '../legal-bases/ledger.ts';
import { noteObjection, type ObjectionOutcome, type SaidBy, suspendedBy } from '../legal-bases/objection.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { findPurposeOfBases } from '../purposes/purpose-row.ts';
import { Problems } from '../refusal.ts';
import { type Act, act, queueReceipt } from './bases-of-contact.ts';
import { decideFor } from './decide-for.ts';

/** Something a person told us, which staff write down for them. */
export interface SaidByPerson extends Act {
  readonly forPurpose: string;
  readonly saidBy: SaidBy;
  /** RFC 3339; when they said it, where that was earlier. */
  readonly saidAt?: string | null;
  readonly idempotencyKey: string;
}

export interface ObjectionOfPerson extends SaidByPerson {
  readonly grounds?: string | null;
}

export interface WeighedObjection extends Act {
  readonly forPurpose: string;
  readonly outcome: ObjectionOutcome;
  /** For the person to read; required to reject. */
  readonly answer?: string | null;
  readonly idempotencyKey: string;
}

/** Most characters of grounds and of the answer to them. */
const LONGEST = 2000;
const paths = { event: 'input.forPurpose', purpose: 'input.forPurpose' };

/** Action: staff write down that the person withdrew a consent (Art. 7(3)). Labelled as theirs, never as the person's own act (L13). */
export async function withdrawConsentOfContact(ctx: Context, input: SaidByPerson): Promise<void> {
  const problems = new Problems();
  const claimedAt = parseSaidAt(ctx, input, problems);
  await act(
    ctx,
    'withdrawConsent',
    input,
    problems,
    async tx => {
      const entries = await endLegalBasis(tx, input.contactId, input.forPurpose, 'WITHDRAWN', paths);
      await queueReceipt(tx, { ...input, event: 'WITHDRAWN' }, entries);
      return { entries: told(entries, input, claimedAt) };
    },
    input.idempotencyKey,
  );
}

/**
 * Action: staff write down that the person objects (Art. 21). To direct marketing: every such basis of the channel ends at once. To a public task or legitimate
 * interests: the basis is suspended until somebody decides, with what the person says of their situation.
 */
export async function objectOfContact(ctx: Context, input: ObjectionOfPerson): Promise<void> {
  const problems = new Problems();
  const claimedAt = parseSaidAt(ctx, input, problems);
  const grounds = parseWritten(input.grounds, 'input.grounds', problems);
  await act(
    ctx,
    'objectToProcessing',
    input,
    problems,
    async (tx, { proof: proofKey }) => {
      const entries = await endLegalBasis(tx, input.contactId, input.forPurpose, 'OBJECTED', paths);
      const suspended = suspendedBy(entries);
      if (suspended)
        await noteObjection(tx, input.contactId, suspended.purposeId, suspended.legalBasisId!, {
          saidBy: input.saidBy,
          grounds,
          proofKey,
          receivedAt: claimedAt,
        });
      await queueReceipt(tx, { ...input, event: 'OBJECTED' }, entries);
      return { entries: told(entries, input, claimedAt) };
    },
    input.idempotencyKey,
  );
}

/** Action: a person of the house decides an objection (L69). The person is told either way; a rejection says why in writing. */
export async function decideObjectionOfContact(ctx: Context, input: WeighedObjection): Promise<void> {
  const problems = new Problems();
  const answer = parseWritten(input.answer, 'input.answer', problems);
  if (input.outcome === 'REJECTED' && answer === null) problems.add('input.answer', 'required');
  if (decideFor(ctx, input.purpose, 'read').purpose.presence !== 'found') problems.add('input.purpose', 'consentAdministrationOnly');
  await act(
    ctx,
    'decideObjection',
    input,
    problems,
    async (tx, { proof }) => {
      const decided = await decideObjection(tx, input.contactId, input.forPurpose, input.outcome, answer, proof);
      await queueMail(tx, {
        to: { kind: 'CONTACT', id: input.contactId },
        purpose: 'consent-administration',
        template: input.outcome === 'UPHELD' ? 'objection-upheld' : 'objection-rejected',
        language: null,
        parameters: { purpose: input.forPurpose, objection: decided.objectionId, at: tx.ctx.now().toISOString() },
      });
      return decided;
    },
    input.idempotencyKey,
  );
}

/**
 * Action: somebody who administers consents decides that another basis may be recorded though the person had said no (L10): for a purpose that succeeds theirs,
 * or for direct marketing on the same channel. It counts once the notice to the person has left. An objection to direct marketing is not set aside by anybody.
 */
export async function setRefusalAsideOfContact(
  ctx: Context,
  input: Act & { readonly forPurpose: string; readonly idempotencyKey: string },
): Promise<void> {
  const problems = new Problems();
  if (decideFor(ctx, input.purpose, 'read').purpose.presence !== 'found') problems.add('input.purpose', 'consentAdministrationOnly');
  await act(
    ctx,
    'setRefusalAside',
    input,
    problems,
    async tx => {
      const purpose = await findPurposeOfBases(tx, input.forPurpose, 'input.forPurpose');
      const mailId = await queueMail(tx, {
        to: { kind: 'CONTACT', id: input.contactId },
        purpose: 'consent-administration',
        template: 'refusal-set-aside',
        language: null,
        parameters: { purpose: purpose.code },
      });
      await tx.query('INSERT INTO refusal_set_aside (contact_id, id, purpose_id, decided_by, mail_id) VALUES ($1, $2, $3, $4, $5)', [
        input.contactId,
        tx.ctx.newId(),
        purpose.id,
        ctx.viewer!.id,
        mailId,
      ]);
      return { entries: [] };
    },
    input.idempotencyKey,
  );
}

const told = (entries: readonly LedgerEntry[], { saidBy }: SaidByPerson, claimedAt: Date | null): LedgerEntry[] =>
  entries.map(entry => ({ ...entry, givenBy: 'STAFF', claimedAt, detail: { saidBy, ...entry.detail } }));

function parseSaidAt(ctx: Context, { saidAt }: SaidByPerson, problems: Problems): Date | null {
  if (saidAt === undefined || saidAt === null) return null;
  const parsed = parseInstant(saidAt);
  if (!parsed.ok) problems.add('input.saidAt', parsed.rule);
  else if (parsed.value > ctx.now()) problems.add('input.saidAt', 'future');
  else return parsed.value;
  return null;
}

function parseWritten(text: string | null | undefined, path: string, problems: Problems): string | null {
  if (!text?.trim()) return null;
  const parsed = parseText(text, LONGEST, true);
  if (!parsed.ok) problems.add(path, parsed.rule);
  return parsed.ok ? parsed.value : null;
}

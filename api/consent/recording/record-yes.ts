import type { Context, Transaction } from '../../context.ts';
import type { LedgerEntry } from '../../legal-bases/ledger.ts';
import { lockBasesOf } from '../../legal-bases/lock-contact.ts';
import { insistOnNotice, insistOnStartAfterEnds } from '../../legal-bases/insist-on-giving.ts';
import { recordLegalBasis } from '../../legal-bases/record-legal-basis.ts';
import { saidNo } from '../../legal-bases/said-no.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { Refusal } from '../../refusal.ts';
import { spend, triesOf } from '../../throttle.ts';
import { mailAllowances } from '../asking/allowances.ts';
import { giveReceipts } from '../../contacts/receipts/give-receipts.ts';
import { tellGuardian } from '../children/tell-guardian.ts';
import { askContact } from './asked-of-contact.ts';
import { asWritten, type Recording } from './record-consent.ts';

/** Mails that one contact gets at most because staff have something confirmed. Refuses `RATE_LIMITED`. */
export async function spendMail(ctx: Context, contactId: string): Promise<void> {
  if ((await spend(ctx, triesOf(mailAllowances, contactId))) !== null) throw new Refusal('RATE_LIMITED');
}

/** A step: a yes with its evidence, as by staff, from the moment that it is said to have happened; and the receipt to the person. */
export async function recordYes(
  tx: Transaction,
  { contactId, keys, youth, guardian, purpose, given, evidence, language }: Recording,
  asked: LedgerEntry,
  label: (entry: LedgerEntry) => LedgerEntry,
): Promise<readonly LedgerEntry[]> {
  const recorded = await renamed(
    recordLegalBasis(
      tx,
      contactId,
      purpose.code,
      { ...given, evidence },
      {
        by: guardian ? 'GUARDIAN' : 'STAFF',
        throughStaff: true,
        youth,
        proofKey: keys.proof,
        path: 'input',
        purposePath: 'input.forPurpose',
      },
    ),
  );
  const { entries, act } = await giveReceipts(tx, contactId, language, [asked, ...recorded.entries.map(label)]);
  if (guardian) {
    await tellGuardian(tx, contactId, guardian, act!);
    return entries;
  }
  await queueMail(tx, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template: 'consent-receipt',
    language,
    parameters: { act: act!.id },
    tokens: { receipts: act!.token },
  });
  return entries;
}

/**
 * A step: a yes that the person has to confirm: mailed only to who did not say no, and does not consent already. Nothing stands before they do.
 * Invariant: staff never see the link.
 */
export async function askToConfirm(tx: Transaction, recording: Recording, asked: LedgerEntry): Promise<readonly LedgerEntry[]> {
  const { input, contactId, keys, purpose, given, happenedAt, noticeVersion, language, evidence, evidenceFile, detail } = recording;
  await lockBasesOf(tx, contactId);
  const stands = await tx.query(
    'SELECT FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at IS NULL AND (expires_at IS NULL OR now() < expires_at)',
    [contactId, purpose.id],
  );
  if (stands.length > 0) throw new Refusal('CONFLICT', [{ path: 'input.forPurpose', rule: 'alreadyStands' }]);
  if (await saidNo(tx, contactId, purpose.id)) throw new Refusal('CONFLICT', [{ path: 'input.forPurpose', rule: 'personSaidNo' }]);
  await insistOnNotice(tx, purpose, [given], { path: 'input' });
  await renamed(insistOnStartAfterEnds(tx, contactId, purpose.id, { ...given, startsAt: happenedAt }, { path: 'input' }));
  const submission = await askContact(
    tx,
    contactId,
    keys.data,
    {
      email: '',
      values: {},
      decisions: [{ purpose: purpose.code, yes: true, noticeVersion }],
      country: null,
      channel: input.how,
      origin: null,
      privacyControl: false,
      audience: 'ADULT',
      served: (detail['served'] as string | undefined) ?? '',
      evidence,
      evidenceFile: evidenceFile?.id ?? null,
      happenedAt: happenedAt.toISOString(),
    },
    { template: 'confirm-recorded', language, parameters: { how: input.how, at: happenedAt.toISOString() } },
  );
  return [{ ...asked, detail: { ...asked.detail, submission } }];
}

/** What a step calls the start of the basis, the caller wrote as when it happened. */
const renamed = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.code,
      error.problems.map(({ path, rule }) => ({ path: asWritten(path), rule })),
    );
  });

import { createHash } from 'node:crypto';
import { appendToChangeLog } from '../../audit/change-log.ts';
import type { Context, Transaction } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { makeToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { networkOf } from '../../network-of.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { confirmationLinkHours } from '../../organisation/legal-settings.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { spend, triesOf } from '../../throttle.ts';
import { allMailAllowances, mailAllowances, submissionAllowances } from './allowances.ts';
import { type Answers, parseAge, parseAnswers, type ParsedAnswers } from './answers.ts';
import type { AskedForm } from './asked-form.ts';
import { keepServedText, textOf } from './served-text.ts';
import { addressDigest, sealSubmission, type SubmissionChannel, type SubmittedContent } from './submission.ts';

/** How answers came in. */
export interface Arrival {
  readonly channel: SubmissionChannel;
  readonly origin: string | null;
  readonly privacyControl: boolean;
  /** The caller's choice: the same answers under the same key are one submission. */
  readonly key: string;
}

/**
 * `ASKED_TO_CONFIRM`: a mail is on its way, or the address had enough of them today. `NOTHING_KEPT`: a no to everything. `CHILD`: nothing was looked at, the
 * child's own questions come first. `GUARDIAN_ASKED`: a mail is on its way to the adult whom the child named.
 */
export type SubmissionOutcome = 'ASKED_TO_CONFIRM' | 'NOTHING_KEPT' | 'CHILD' | 'GUARDIAN_ASKED';

/**
 * Action: takes in what somebody answered. Invariant: no contact is looked up, created or changed, so that known and unknown addresses get one answer by one path;
 * nothing is stored without an explicit act for each purpose (L3).
 * Refuses `BAD_USER_INPUT` naming everything that is wrong, `RATE_LIMITED` for a network that sends too much.
 */
export async function submitConsent(ctx: Context, asked: AskedForm, answers: Answers, arrival: Arrival): Promise<SubmissionOutcome> {
  if ((await spend(ctx, triesOf(submissionAllowances, networkOf(ctx.http.network)))) !== null) throw new Refusal('RATE_LIMITED');
  const problems = new Problems();
  const { country, ofAge } = parseAge(asked, answers, problems);
  if (ofAge === false) return 'CHILD';
  const parsed = parseAnswers(asked, answers, country, problems);
  problems.insist();
  if (parsed.decisions.every(({ yes }) => !yes)) return 'NOTHING_KEPT';
  const address = addressDigest(ctx.keys, parsed.email.key, '').toString('hex');
  const full = (await spend(ctx, [...triesOf(mailAllowances, address), ...triesOf(allMailAllowances, '')])) !== null;
  if (full) return 'ASKED_TO_CONFIRM';
  await ctx.transaction(tx =>
    once(tx, `submitConsent ${asked.form.code}`, keyOf(arrival, answers), '', async () => {
      await storeSubmission(tx, asked, parsed, arrival, confirmationLinkHours(await findLegalSettings(tx.query)));
      return {};
    }),
  );
  return 'ASKED_TO_CONFIRM';
}

/** Whoever presses a button twice sends once; whoever goes back and answers otherwise sends anew. */
const keyOf = ({ key }: Arrival, answers: Answers) =>
  createHash('sha256')
    .update(JSON.stringify([key, answers.email, [...answers.values], [...answers.decisions], answers.country]))
    .digest('base64url');

/** A step: seals what a person decides for themselves, and queues the mail to confirm it. */
export async function storeSubmission(
  tx: Transaction,
  asked: AskedForm,
  parsed: ParsedAnswers,
  arrival: Arrival,
  hours: number,
): Promise<void> {
  const { form, language } = asked;
  const id = tx.ctx.newId();
  const digest = addressDigest(tx.ctx.keys, parsed.email.key, form.code);
  const content: SubmittedContent = {
    email: parsed.email.typed,
    values: parsed.values,
    decisions: parsed.decisions,
    country: parsed.country,
    channel: arrival.channel,
    origin: arrival.origin,
    privacyControl: arrival.privacyControl,
    audience: asked.audience,
    served: await keepServedText(tx, 'consent-form', language, textOf(asked)),
  };
  // Of one address the newest counts: its mail is the one that works.
  await tx.query(
    `UPDATE submission SET state = 'REPLACED', content = NULL, decided_at = now() WHERE address_digest = $1 AND decided_at IS NULL`,
    [digest],
  );
  await tx.query(
    `INSERT INTO submission (id, kind, form_code, form_version, language, content, address_digest, expires_at)
     VALUES ($1, 'PERSON', $2, $3, $4, $5, $6, now() + make_interval(hours => $7))`,
    [id, form.code, form.version, language, sealSubmission(tx.ctx.keys, id, content), digest, hours],
  );
  await appendToChangeLog(tx, { action: 'submitConsent', subject: 'submission', subjectId: id, fields: Object.keys(parsed.values) });
  await queueMail(tx, {
    to: { kind: 'SUBMISSION', id },
    purpose: 'consent-administration',
    template: 'confirm-consent',
    language,
    parameters: { form: form.code, purposes: parsed.decisions.filter(({ yes }) => yes).map(({ purpose }) => purpose) },
    tokens: { confirm: await makeToken(tx, 'confirm-submission', id, hours) },
  });
}

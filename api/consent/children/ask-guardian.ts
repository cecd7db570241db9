import { createHash } from 'node:crypto';
import { appendToChangeLog } from '../../audit/change-log.ts';
import type { Context, Transaction } from '../../context.ts';
import { parseCountry } from '../../fields/country.ts';
import { parseEmail } from '../../fields/email.ts';
import { once } from '../../idempotency.ts';
import { makeToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { networkOf } from '../../network-of.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { confirmationLinkHours } from '../../organisation/legal-settings.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { spend, triesOf } from '../../throttle.ts';
import { allMailAllowances, mailAllowances, submissionAllowances } from '../asking/allowances.ts';
import { type Answers, type Decision, parseDecisions } from '../asking/answers.ts';
import type { AskedForm } from '../asking/asked-form.ts';
import { keepServedText, textOf } from '../asking/served-text.ts';
import { addressDigest, sealSubmission } from '../asking/submission.ts';
import { type Arrival, storeSubmission, type SubmissionOutcome } from '../asking/submit-consent.ts';
import type { ChildContent } from './child-content.ts';

/** What a child answered: choices, the country, and the addresses that are needed for them. */
export interface ChildAnswers extends Pick<Answers, 'decisions' | 'country' | 'email'> {
  readonly guardianEmail: string | null;
}

/**
 * Action: takes in what a child answered to the texts for children. Of the child nothing is kept but the choices and the country (L32); the adult whom they
 * named is asked. What a preventive service asks for, the child decides alone (L35). Refuses and limits as `submitConsent` does, and looks up nobody.
 * @param asked the form for children: `askedFormOf(…, 'CHILD')`
 */
export async function submitForChild(ctx: Context, asked: AskedForm, answers: ChildAnswers, arrival: Arrival): Promise<SubmissionOutcome> {
  if ((await spend(ctx, triesOf(submissionAllowances, networkOf(ctx.http.network)))) !== null) throw new Refusal('RATE_LIMITED');
  const problems = new Problems();
  const country = parseCountry(answers.country ?? asked.age?.country ?? '');
  if (!country.ok) problems.add('input.country', country.rule);
  const decisions = parseDecisions(asked, answers, problems);
  const needs = (withGuardian: boolean) =>
    decisions.filter(
      ({ yes, purpose }) => yes && asked.purposes.some(each => each.purpose.code === purpose && each.withGuardian === withGuardian),
    );
  const [together, alone] = [needs(true), needs(false)];
  const guardianEmail = together.length > 0 ? address(answers.guardianEmail, 'input.guardianEmail', problems) : null;
  const ownEmail = alone.length > 0 ? address(answers.email, 'input.email', problems) : null;
  problems.insist();
  if (together.length + alone.length === 0) return 'NOTHING_KEPT';
  const outcome = together.length > 0 ? 'GUARDIAN_ASKED' : 'ASKED_TO_CONFIRM';
  for (const each of [guardianEmail, ownEmail]) if (each && (await isFull(ctx, each.key))) return outcome;
  await ctx.transaction(async tx => {
    const hours = confirmationLinkHours(await findLegalSettings(tx.query));
    await once(tx, `submitForChild ${asked.form.code}`, keyOf(arrival, answers), '', async () => {
      const from = { country: country.ok ? country.value : null, arrival, hours };
      if (guardianEmail) await askGuardian(tx, asked, together, { ...from, email: guardianEmail.typed });
      if (ownEmail)
        await storeSubmission(tx, asked, { email: ownEmail, values: {}, decisions: alone, country: from.country }, arrival, hours);
      return {};
    });
  });
  return outcome;
}

function address(given: string | null, path: string, problems: Problems) {
  const parsed = parseEmail(given ?? '');
  if (!parsed.ok) problems.add(path, parsed.rule === 'notEmpty' ? 'required' : parsed.rule);
  return parsed.ok ? parsed.value : null;
}

const isFull = async (ctx: Context, key: string): Promise<boolean> => {
  const tries = triesOf(mailAllowances, addressDigest(ctx.keys, key, '').toString('hex'));
  return (await spend(ctx, [...tries, ...triesOf(allMailAllowances, '')])) !== null;
};

const keyOf = ({ key }: Arrival, { guardianEmail, email, country, decisions }: ChildAnswers) =>
  createHash('sha256')
    .update(JSON.stringify([key, guardianEmail, email, country, [...decisions]]))
    .digest('base64url');

async function askGuardian(
  tx: Transaction,
  asked: AskedForm,
  decisions: readonly Decision[],
  { email, country, arrival, hours }: { email: string; country: string | null; arrival: Arrival; hours: number },
): Promise<void> {
  const { form, language } = asked;
  const id = tx.ctx.newId();
  const content: ChildContent = {
    email,
    values: {},
    decisions,
    country,
    channel: arrival.channel,
    origin: arrival.origin,
    privacyControl: arrival.privacyControl,
    audience: 'CHILD',
    served: await keepServedText(tx, 'consent-form', language, textOf(asked)),
  };
  // One adult may be asked by several children: none of their submissions replaces another.
  await tx.query(
    `INSERT INTO submission (id, kind, form_code, form_version, language, content, expires_at) VALUES ($1, 'CHILD', $2, $3, $4, $5, now() + make_interval(hours => $6))`,
    [id, form.code, form.version, language, sealSubmission(tx.ctx.keys, id, content), hours],
  );
  await appendToChangeLog(tx, { action: 'submitConsent', subject: 'submission', subjectId: id, fields: [] });
  await queueMail(tx, {
    to: { kind: 'SUBMISSION', id },
    purpose: 'consent-administration',
    template: 'authorise-child',
    language,
    parameters: { form: form.code, purposes: decisions.map(({ purpose }) => purpose) },
    tokens: { authorise: await makeToken(tx, 'authorise-child', id, hours) },
  });
}

import { appendToChangeLog } from '../../audit/change-log.ts';
import { parseCountry } from '../../fields/country.ts';
import { parseEmail } from '../../fields/email.ts';
import { parseValue } from '../../fields/kinds.ts';
import { parseText } from '../../fields/plain-text.ts';
import type { Context, Transaction } from '../../context.ts';
import { appendToLedger } from '../../legal-bases/ledger.ts';
import { makeToken, spendToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { confirmationLinkHours, consentAgeOf } from '../../organisation/legal-settings.ts';
import { Problems } from '../../refusal.ts';
import type { Decision } from '../asking/answers.ts';
import { keepServedText } from '../asking/served-text.ts';
import { sealSubmission } from '../asking/submission.ts';
import type { ChildContent, GuardianSaid } from './child-content.ts';
import { consentAgeDay } from './consent-age-day.ts';
import { type GuardianForm, guardianFormOf, textOfGuardianForm } from './guardian-form.ts';
import { lookAtChild, type SeenChild } from './look-at-child.ts';
import { settleChild } from './settle-child.ts';

/** What a guardian answered, as they wrote it. */
export interface GuardianAnswers {
  readonly name: string | null;
  /** That they hold parental responsibility. */
  readonly responsible: boolean | null;
  readonly birthMonth: string | null;
  readonly birthYear: string | null;
  readonly childEmail: string | null;
  readonly values: ReadonlyMap<string, unknown>;
  readonly decisions: ReadonlyMap<string, boolean | null>;
}

export interface Authorised {
  readonly seen: SeenChild;
  readonly justNow: boolean;
}

/**
 * Action: the guardian decides what their child asked for (Art. 8). Once: of many at the same moment one counts. Where the child has an address of their own,
 * it is confirmed from there before anything holds; else the contact and its consents are recorded in this transaction, as the guardian's act.
 * Refuses `BAD_USER_INPUT` naming everything that is missing; then nothing is written.
 */
export const authoriseChild = (ctx: Context, token: string, answers: GuardianAnswers): Promise<Authorised> =>
  ctx.transaction(async tx => {
    const looking = { query: tx.query, keys: ctx.keys };
    const seen = await lookAtChild(looking, token, 'authorise-child', 'FOR UPDATE');
    if (seen.state !== 'PENDING') return { seen, justNow: false };
    const form = await guardianFormOf(tx, seen.row, seen.content);
    const parsed = await parseGuardian(tx, form, seen.content, answers);
    if (!(await spendToken(tx, token, 'authorise-child'))) return { seen: { state: 'GONE' }, justNow: false };
    if (parsed.decisions.every(({ yes }) => !yes)) await decline(tx, seen.row.id);
    else await goOn(tx, seen, form, parsed);
    return { seen: await lookAtChild(looking, token, 'authorise-child'), justNow: true };
  });

/** Action: the guardian says no to all of it, or that it was not them. What the child sent in goes in the same moment. */
export const declineChild = (ctx: Context, token: string): Promise<Authorised> =>
  ctx.transaction(async tx => {
    const looking = { query: tx.query, keys: ctx.keys };
    const seen = await lookAtChild(looking, token, 'authorise-child', 'FOR UPDATE');
    if (seen.state !== 'PENDING' || !(await spendToken(tx, token, 'authorise-child'))) return { seen, justNow: false };
    await decline(tx, seen.row.id);
    return { seen: await lookAtChild(looking, token, 'authorise-child'), justNow: true };
  });

const decline = async (tx: Transaction, id: string): Promise<void> => {
  await tx.query(`UPDATE submission SET state = 'DECLINED', content = NULL, decided_at = now() WHERE id = $1`, [id]);
};

interface ParsedGuardian {
  readonly name: string;
  readonly reachedOn: string;
  readonly childEmail: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly decisions: readonly Decision[];
}

async function parseGuardian(
  tx: Transaction,
  form: GuardianForm,
  content: ChildContent,
  answers: GuardianAnswers,
): Promise<ParsedGuardian> {
  const problems = new Problems();
  const name = parseText(answers.name ?? '', 100);
  if (!name.ok) problems.add('input.name', name.rule === 'notEmpty' ? 'required' : name.rule);
  if (answers.responsible !== true) problems.add('input.responsible', answers.responsible === null ? 'required' : 'notResponsible');
  const childEmail = answers.childEmail?.trim() ? parseEmail(answers.childEmail) : null;
  if (childEmail && !childEmail.ok) problems.add('input.childEmail', childEmail.rule);
  const values: Record<string, unknown> = {};
  for (const { field, required } of form.fields) {
    const given = answers.values.get(field.key);
    const blank = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
    if (blank && required) problems.add(`input.values.${field.key}`, 'required');
    if (blank) continue;
    const parsed = parseValue(field, given);
    if (parsed.ok) values[field.key] = given;
    else problems.add(`input.values.${field.key}`, parsed.rule);
  }
  const decisions = form.purposes.flatMap(({ purpose: { code }, notice }): Decision[] => {
    const yes = answers.decisions.get(code) ?? null;
    if (yes === null) problems.add(`input.decisions.${code}`, 'choose');
    return yes === null ? [] : [{ purpose: code, yes, noticeVersion: notice.version }];
  });
  const reachedOn = await parseBirth(tx, content, answers, problems);
  problems.insist();
  return {
    name: name.ok ? name.value : '',
    reachedOn,
    childEmail: childEmail?.ok && childEmail.value.key !== keyOf(content.email) ? childEmail.value.typed : null,
    values,
    decisions,
  };
}

const keyOf = (email: string): string => {
  const parsed = parseEmail(email);
  return parsed.ok ? parsed.value.key : '';
};

/** Month and year; whoever is old enough already decides for themselves. By the database's day. */
async function parseBirth(tx: Transaction, { country }: ChildContent, answers: GuardianAnswers, problems: Problems): Promise<string> {
  const [month, year] = [wholeIn(answers.birthMonth), wholeIn(answers.birthYear)];
  if (month === null || month < 1 || month > 12) problems.add('input.birthMonth', 'required');
  const [today] = await tx.query<{ year: number; day: string }>(
    `SELECT extract(year FROM now())::integer AS year, now()::date::text AS day`,
  );
  if (year === null) problems.add('input.birthYear', 'required');
  else if (year < today!.year - 18 || year > today!.year) problems.add('input.birthYear', 'birthYear');
  if (month === null || year === null) return '';
  const known = parseCountry(country ?? '');
  const age = consentAgeOf(await findLegalSettings(tx.query), known.ok ? known.value : 'BE');
  const reachedOn = consentAgeDay({ year, month }, age);
  if (reachedOn <= today!.day) problems.add('input.birthYear', 'oldEnough');
  return reachedOn;
}

const wholeIn = (text: string | null): number | null => (text !== null && /^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

async function goOn(
  tx: Transaction,
  seen: Extract<SeenChild, { state: 'PENDING' | 'WAITING' }>,
  form: GuardianForm,
  parsed: ParsedGuardian,
) {
  const { row } = seen;
  const { decisions, values, childEmail, name, reachedOn } = parsed;
  const served = await keepServedText(tx, 'guardian-form', row.language, textOfGuardianForm(form));
  const guardian: GuardianSaid = { id: tx.ctx.newId(), name, email: seen.content.email, reachedOn, served };
  const content: ChildContent = { ...seen.content, decisions, values, guardian, email: childEmail ?? seen.content.email };
  if (childEmail === null) {
    const settled = await settleChild(tx, row, content);
    await tx.query(`UPDATE submission SET state = $2, content = NULL, decided_at = now() WHERE id = $1`, [
      row.id,
      settled ? 'CONFIRMED' : 'EXPIRED',
    ]);
    // Last: from here on the ledger is locked for everybody.
    if (settled) await appendToLedger(settled.acting, settled.entries);
    return;
  }
  const hours = confirmationLinkHours(await findLegalSettings(tx.query));
  await tx.query(
    `UPDATE submission SET state = 'AUTHORISED', content = $2, expires_at = now() + make_interval(hours => $3) WHERE id = $1`,
    [row.id, sealSubmission(tx.ctx.keys, row.id, content), hours],
  );
  await appendToChangeLog(tx, { action: 'authoriseChild', subject: 'submission', subjectId: row.id, fields: Object.keys(values) });
  await queueMail(tx, {
    to: { kind: 'SUBMISSION', id: row.id },
    purpose: 'consent-administration',
    template: 'confirm-child',
    language: row.language,
    parameters: { form: row.form_code!, purposes: decisions.filter(({ yes }) => yes).map(({ purpose }) => purpose) },
    tokens: { confirm: await makeToken(tx, 'confirm-child', row.id, hours) },
  });
}

import { parseCountry } from '../../fields/country.ts';
import { parseEmail } from '../../fields/email.ts';
import { parseValue } from '../../fields/kinds.ts';
import type { Problems } from '../../refusal.ts';
import type { AskedForm } from './asked-form.ts';

/** What somebody answered, as they wrote it. Absent is absent: nothing is a yes, a no, or an age. */
export interface Answers {
  readonly email: string | null;
  readonly values: ReadonlyMap<string, unknown>;
  readonly decisions: ReadonlyMap<string, { readonly yes: boolean | null; readonly noticeVersion: number | null }>;
  readonly country: string | null;
  readonly oldEnough: boolean | null;
  /** The age that was asked about. */
  readonly ageAsked: number | null;
}

/** One decision of one person about one purpose (L2). */
export interface Decision {
  readonly purpose: string;
  readonly yes: boolean;
  readonly noticeVersion: number;
}

export interface ParsedAnswers {
  readonly email: { readonly typed: string; readonly key: string };
  readonly values: Readonly<Record<string, unknown>>;
  readonly decisions: readonly Decision[];
  readonly country: string | null;
}

/**
 * Whether the person may answer for themselves: true; or is a child, whose answers are not looked at (L31); null: they did not say, and a problem says so.
 * Invariant: asked with the age of the very country that they live in.
 */
export function parseAge(asked: AskedForm, answers: Answers, problems: Problems): { country: string | null; ofAge: boolean | null } {
  if (!asked.age) return { country: null, ofAge: true };
  const country = parseCountry(answers.country ?? asked.age.country);
  if (!country.ok) problems.add('input.country', country.rule);
  if (!country.ok) return { country: null, ofAge: null };
  if (answers.oldEnough === null) problems.add('input.oldEnough', 'required');
  else if (answers.ageAsked !== asked.age.of(country.value)) problems.add('input.oldEnough', 'otherAge');
  else return { country: country.value, ofAge: answers.oldEnough };
  return { country: country.value, ofAge: null };
}

/** Parses everything else: every problem at once, every purpose without an explicit act among them (L3). */
export function parseAnswers(asked: AskedForm, answers: Answers, country: string | null, problems: Problems): ParsedAnswers {
  const email = parseEmail(answers.email ?? '');
  if (!email.ok) problems.add('input.email', email.rule === 'notEmpty' ? 'required' : email.rule);
  const values: Record<string, unknown> = {};
  for (const { field, required } of asked.fields) {
    const given = answers.values.get(field.key);
    const blank = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
    if (blank && required) problems.add(`input.values.${field.key}`, 'required');
    if (blank) continue;
    const parsed = parseValue(field, given);
    if (parsed.ok) values[field.key] = given;
    else problems.add(`input.values.${field.key}`, parsed.rule);
  }
  for (const key of answers.values.keys())
    if (!asked.fields.some(({ field }) => field.key === key)) problems.add(`input.values.${key}`, 'notAsked');
  return {
    email: email.ok ? email.value : { typed: '', key: '' },
    values,
    decisions: parseDecisions(asked, answers, problems),
    country,
  };
}

export function parseDecisions(asked: AskedForm, answers: Pick<Answers, 'decisions'>, problems: Problems): Decision[] {
  for (const code of answers.decisions.keys())
    if (!asked.purposes.some(({ purpose }) => purpose.code === code)) problems.add(`input.decisions.${code}`, 'notAsked');
  return asked.purposes.flatMap(({ purpose: { code }, notice, necessary }) => {
    const path = `input.decisions.${code}`;
    const decision = answers.decisions.get(code);
    if (!decision || decision.yes === null) {
      problems.add(path, 'choose');
      return [];
    }
    // What was agreed to is what was shown (L7); another text has come in between.
    if (decision.noticeVersion !== notice.version) problems.add(path, 'otherNotice');
    else if (!decision.yes && necessary !== null) problems.add(path, 'necessary');
    return [{ purpose: code, yes: decision.yes, noticeVersion: notice.version }];
  });
}

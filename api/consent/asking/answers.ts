import { parseCountry } from '../../fields/country.ts';
import { parseEmail } from '../../fields/email.ts';
import { parseValue } from '../../fields/kinds.ts';
import type { Problems } from '../../refusal.ts';
import type { AskedForm } from './asked-form.ts';

/** A decision as it was written. `explicit`: what was said to the express statement beside it; null: nothing. */
export interface GivenDecision {
  readonly yes: boolean | null;
  readonly noticeVersion: number | null;
  readonly explicit: boolean | null;
}

/** What somebody answered, as they wrote it. Absent is absent: nothing is a yes, a no, or an age. */
export interface Answers {
  readonly email: string | null;
  readonly values: ReadonlyMap<string, unknown>;
  readonly decisions: ReadonlyMap<string, GivenDecision>;
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
  /** What they said to the express statement beside a yes, which names special fields (L21); absent: none was asked. */
  readonly explicit?: { readonly yes: boolean; readonly statement: string; readonly fields: readonly string[] };
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
  const decisions = parseDecisions(asked, answers, problems);
  const declared = new Set(decisions.flatMap(({ yes, explicit }) => (yes && explicit?.yes ? explicit.fields : [])));
  const special = asked.purposes.flatMap(({ explicit }) => explicit?.fields ?? []);
  for (const { field, required } of [...asked.fields, ...special]) {
    // What they did not declare may be used is not kept, whatever was filled in.
    if (special.some(each => each.field === field) && !declared.has(field.key)) continue;
    const given = answers.values.get(field.key);
    const blank = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
    if (blank && required) problems.add(`input.values.${field.key}`, 'required');
    if (blank) continue;
    const parsed = parseValue(field, given);
    if (parsed.ok) values[field.key] = given;
    else problems.add(`input.values.${field.key}`, parsed.rule);
  }
  for (const key of answers.values.keys())
    if (![...asked.fields, ...special].some(({ field }) => field.key === key)) problems.add(`input.values.${key}`, 'notAsked');
  return {
    email: email.ok ? email.value : { typed: '', key: '' },
    values,
    decisions,
    country,
  };
}

export function parseDecisions(asked: AskedForm, answers: Pick<Answers, 'decisions'>, problems: Problems): Decision[] {
  for (const code of answers.decisions.keys())
    if (!asked.purposes.some(({ purpose }) => purpose.code === code)) problems.add(`input.decisions.${code}`, 'notAsked');
  return asked.purposes.flatMap(({ purpose: { code }, notice, necessary, explicit }) => {
    const path = `input.decisions.${code}`;
    const decision = answers.decisions.get(code);
    if (!decision || decision.yes === null) {
      problems.add(path, 'choose');
      return [];
    }
    // What was agreed to is what was shown (L7); another text has come in between.
    if (decision.noticeVersion !== notice.version) problems.add(path, 'otherNotice');
    else if (!decision.yes && necessary !== null) problems.add(path, 'necessary');
    if (!explicit || !decision.yes) return [{ purpose: code, yes: decision.yes, noticeVersion: notice.version }];
    // The yes to the purpose is none to the statement.
    if (decision.explicit === null) problems.add(`${path}.explicit`, 'choose');
    const fields = explicit.fields.map(({ field }) => field.key);
    const stated = { yes: decision.explicit === true, statement: explicit.statement, fields };
    return [{ purpose: code, yes: true, noticeVersion: notice.version, explicit: stated }];
  });
}

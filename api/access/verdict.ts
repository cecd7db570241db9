import { type Condition, conditionKey } from './condition.ts';

/** Why a field of a present contact is not shown (design.md section 3); the order is the order of the questions. */
export const reasons = [
  'ROLE',
  'ROLE_CONDITION',
  'PURPOSE',
  'NOT_COVERED_BY_CONSENT',
  'SENSITIVE_CONDITION_MISSING',
  'STEP_UP_REQUIRED',
] as const;
export type Reason = (typeof reasons)[number];

/** One thing that only a row can answer, and the reason given when the row answers no. */
export interface Requirement {
  readonly condition: Condition;
  readonly reason: Reason;
}

/** The answer for one field: yes, no with its reason, or what each row must still answer. Never a boolean. */
export type Verdict =
  | { readonly is: 'yes' }
  | { readonly is: 'no'; readonly reason: Reason }
  | { readonly is: 'when'; readonly requirements: readonly Requirement[] };

export const yes: Verdict = { is: 'yes' };
export const no = (reason: Reason): Verdict => ({ is: 'no', reason });

/** A verdict that hangs on one condition; a condition that is known beforehand is settled beforehand. */
export const when = (condition: Condition, reason: Reason): Verdict =>
  condition.is === 'always' ? yes : condition.is === 'never' ? no(reason) : { is: 'when', requirements: [{ condition, reason }] };

/** All questions must be answered yes. A question that fails before the database is asked wins, the first such one. */
export function all(...verdicts: readonly Verdict[]): Verdict {
  const failed = verdicts.find(verdict => verdict.is === 'no');
  if (failed) return failed;
  const requirements = verdicts.flatMap(verdict => (verdict.is === 'when' ? verdict.requirements : []));
  const seen = new Set<string>();
  const distinct = requirements.filter(({ condition }) => !seen.has(conditionKey(condition)) && seen.add(conditionKey(condition)));
  return distinct.length === 0 ? yes : { is: 'when', requirements: distinct };
}

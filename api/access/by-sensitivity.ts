import { type FieldFacts, isSensitive, type PurposeFacts } from './policy.ts';
import { no, type Verdict, when, yes } from './verdict.ts';
import type { Viewer } from './viewer.ts';

/** Question 4: does a condition of Art. 9(2), Art. 10 or an authorisation stand beside the basis? Built-in purposes have the law as their ground. */
export function bySensitiveCondition(purpose: PurposeFacts, field: FieldFacts): Verdict {
  if (!isSensitive(field) || purpose.presence !== 'basis' || purpose.provisionFor.has(field.key)) return yes;
  return when({ is: 'fact', fact: 'sensitiveConditionStands', field: field.key }, 'SENSITIVE_CONDITION_MISSING');
}

/** Question 5: is the viewer's second factor fresh enough for a sensitive field? Service accounts never get that far (question 1). */
export const byStepUp = (viewer: Viewer, field: FieldFacts): Verdict =>
  !isSensitive(field) || viewer.freshSecondFactor ? yes : no('STEP_UP_REQUIRED');

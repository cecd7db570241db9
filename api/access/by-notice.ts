import type { FieldFacts, PurposeFacts } from './policy.ts';
import { no, type Verdict, when, yes } from './verdict.ts';

/**
 * Question 3: where the basis is consent, was the field among those of the notice version agreed to (Art. 4(11), 7)?
 * Settled beforehand where all published versions agree; else each row's basis says which version it was.
 */
export function byNotice(purpose: PurposeFacts, field: FieldFacts): Verdict {
  if (purpose.basisKind !== 'CONSENT') return yes;
  const naming = purpose.notices.filter(notice => notice.fields.has(field.key)).map(notice => notice.version);
  if (naming.length === 0) return no('NOT_COVERED_BY_CONSENT');
  if (naming.length === purpose.notices.length) return yes;
  return when({ is: 'fact', fact: 'noticeVersionIn', versions: naming }, 'NOT_COVERED_BY_CONSENT');
}

import type { FieldFacts, PurposeFacts } from './policy.ts';
import { no, type Verdict, yes } from './verdict.ts';

/** Question 2: does the purpose cover the field? A field that is switched off in the catalogue is covered by nothing. */
export const byPurpose = (purpose: PurposeFacts, field: FieldFacts): Verdict =>
  field.inUse && purpose.covers.has(field.key) ? yes : no('PURPOSE');

import type { FieldFacts, PurposeFacts } from './policy.ts';
import { no, type Verdict, yes } from './verdict.ts';
import type { Action } from './viewer.ts';

/**
 * Question 2: does the purpose cover the field? A field that is switched off in the catalogue is covered by nothing.
 * Where people are found one by one (`consent-administration`) nothing is exported: there is no list, so there is no file of one.
 */
export const byPurpose = (purpose: PurposeFacts, field: FieldFacts, action: Action): Verdict =>
  field.inUse && purpose.covers.has(field.key) && !(action === 'export' && purpose.presence === 'found') ? yes : no('PURPOSE');

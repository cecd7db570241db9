import type { SubmittedContent } from '../asking/submission.ts';

/** What a child sent in, and what the guardian added on their page. `email`: whose turn it is. */
export interface ChildContent extends SubmittedContent {
  readonly guardian?: GuardianSaid;
}

/** What a guardian said of themselves and of the child. */
export interface GuardianSaid {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Calendar date on which the child reaches the consent age of their country. Of the birth nothing else is kept (L31). */
  readonly reachedOn: string;
  /** Digest of the very page that was shown to them. */
  readonly served: string;
}

import type { CataloguedField } from '../fields/catalogue.ts';
import { textIn } from '../fields/local-text.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { Authority } from '../organisation/authorities.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { Purpose } from '../purposes/purpose.ts';
import { composeChild } from './compose-child.ts';
import { composeController } from './compose-controller.ts';
import { composeFacts } from './compose-facts.ts';
import type { NoticeAudience } from './notice-audience.ts';
import { type NoticeDraft, wordsOf } from './notice-draft.ts';
import { blocksOf, rule, title, written } from './written-text.ts';

/** Everything that a notice speaks of. */
export interface NoticeSubject {
  readonly purpose: Purpose;
  readonly organisation: Organisation;
  readonly authority: Authority | null;
  readonly fields: ReadonlyMap<string, CataloguedField>;
}

/**
 * The text of a notice: the organisation's own words, what the purpose is, and below the line what holds for all its purposes. Pure:
 * what is published is exactly this, and never composed again.
 */
export function composeNotice(subject: NoticeSubject, draft: NoticeDraft, language: OfferedLanguage, audience: NoticeAudience): string {
  const { purpose, organisation, authority, fields } = subject;
  const own = wordsOf(draft, language, audience);
  const opening = [
    title(own.title ?? textIn(purpose.texts, language, purpose.code)),
    ...blocksOf(own.summary ?? ''),
    ...blocksOf(own.explanation ?? ''),
  ];
  if (audience === 'CHILD') return written([...opening, ...composeChild(subject, draft.facts, own, language)]);
  return written([
    ...opening,
    ...composeFacts(purpose, fields, language, { facts: draft.facts, own, email: organisation.email }),
    rule,
    ...composeController(organisation, authority, language),
  ]);
}

import { isOffered, type OfferedLanguage } from '../languages.ts';
import { missingOf } from '../organisation/missing-of.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { Purpose } from '../purposes/purpose.ts';
import { farOnes } from './compose-facts.ts';
import type { NoticeSubject } from './compose-notice.ts';
import type { NoticeAudience } from './notice-audience.ts';
import { type NoticeDraft, type NoticeFacts, type OwnWordKey, wordsOf } from './notice-draft.ts';

/** Something a notice must say and does not yet. Language and audience are null where it is the same for all texts. */
export interface Gap {
  readonly element: string;
  readonly language: OfferedLanguage | null;
  readonly audience: NoticeAudience | null;
  /** The article of the GDPR it comes from: "13(1)(c)". */
  readonly article: string;
}

/** The languages in which a notice must be there: those that the organisation informs people in (L6). */
export const requiredLanguages = (organisation: Organisation): OfferedLanguage[] => organisation.languages.filter(isOffered);

/** Whom a notice must speak to: adults, and children where the purpose is open to minors (L33). */
export const requiredAudiences = (purpose: Purpose): NoticeAudience[] => (purpose.openToMinors ? ['ADULT', 'CHILD'] : ['ADULT']);

/** The own words that nothing else can stand in for, each with its article. Pure. */
export function neededWords(
  purpose: Purpose,
  facts: NoticeFacts,
  audience: NoticeAudience,
): { readonly key: OwnWordKey; readonly article: string }[] {
  const needs: { key: OwnWordKey; article: string; when: boolean }[] = [
    { key: 'title', article: '12(1)', when: true },
    { key: 'summary', article: '12(1)', when: true },
    { key: 'retention', article: '13(2)(a)', when: purpose.retentionMonths === null },
    { key: 'automatedDecisions', article: '13(2)(f)', when: facts.automatedDecisions === true },
  ];
  if (audience === 'ADULT')
    needs.push(
      // The law, or the task, is named by its name in the reader's language.
      { key: 'basis', article: '13(1)(c)', when: purpose.basisKind === 'LEGAL_OBLIGATION' || purpose.basisKind === 'PUBLIC_TASK' },
      { key: 'interests', article: '13(1)(d)', when: purpose.basisKind === 'LEGITIMATE_INTERESTS' },
      { key: 'obligation', article: '13(2)(e)', when: facts.obligation === 'CONTRACT' || facts.obligation === 'LAW' },
      { key: 'transfers', article: '13(1)(f)', when: farOnes(purpose).length > 0 },
      { key: 'source', article: '14(2)(f)', when: facts.sources?.includes('OTHERS') ?? false },
    );
  return needs.filter(({ when }) => when).map(({ key, article }) => ({ key, article }));
}

/** Everything that stands in the way of publishing; empty: nothing does. Pure. */
export function gapsOf({ purpose, organisation, authority, fields }: NoticeSubject, draft: NoticeDraft): Gap[] {
  const gaps: Gap[] = [];
  const ask = (
    element: string,
    article: string,
    there: boolean,
    language: OfferedLanguage | null = null,
    audience: NoticeAudience | null = null,
  ) => there || gaps.push({ element, language, audience, article });
  ask('controller', '13(1)(a)', missingOf(organisation).length === 0);
  ask('complaint', '13(2)(d)', authority !== null || organisation.supervisoryAuthority !== null);
  ask('basis', '13(1)(c)', purpose.basisKind !== null);
  ask('fields', '13(1)(c)', purpose.fields.length > 0);
  ask('recipients', '13(1)(e)', purpose.recipients.length > 0);
  ask('obligation', '13(2)(e)', draft.facts.obligation !== null);
  ask('automatedDecisions', '13(2)(f)', draft.facts.automatedDecisions !== null);
  ask('source', '14(2)(f)', (draft.facts.sources?.length ?? 0) > 0);
  ask(
    'minorsOverride',
    'recital 71',
    !purpose.openToMinors || !(purpose.directMarketing || purpose.profiling) || purpose.minorsOverride !== null,
  );
  for (const language of requiredLanguages(organisation)) {
    ask('label', '12(1)', Object.hasOwn(purpose.texts, language), language);
    ask(
      'fieldLabels',
      '13(1)(c)',
      purpose.fields.every(({ field }) => Object.hasOwn(fields.get(field)?.labels ?? {}, language)),
      language,
    );
    for (const audience of requiredAudiences(purpose))
      for (const { key, article } of neededWords(purpose, draft.facts, audience))
        ask(key, article, wordsOf(draft, language, audience)[key] !== undefined, language, audience);
  }
  return gaps;
}

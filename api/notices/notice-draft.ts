import type { Context } from '../context.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { NoticeAudience } from './notice-audience.ts';

/** What an organisation says in its own words, per language and audience. What is not here is composed from what the purpose is. */
export const ownWordKeys = [
  'title',
  'summary',
  'explanation',
  'basis',
  'interests',
  'obligation',
  'recipients',
  'transfers',
  'retention',
  'automatedDecisions',
  'source',
] as const;
export type OwnWordKey = (typeof ownWordKeys)[number];
export type OwnWords = Readonly<Partial<Record<OwnWordKey, string>>>;

export type Obligation = 'VOLUNTARY' | 'CONTRACT' | 'LAW';
export type NoticeSource = 'PERSON' | 'GUARDIAN' | 'OTHERS';

/** Answers that are the same in every language. Null: nobody has said so yet, and silence is no answer (L1, L51). */
export interface NoticeFacts {
  /** Whether people must give the data (Art. 13(2)(e)). */
  readonly obligation: Obligation | null;
  /** Whether a machine alone decides something that matters (Art. 22). */
  readonly automatedDecisions: boolean | null;
  /** Where the data come from (Art. 14(2)(f)). */
  readonly sources: readonly NoticeSource[] | null;
}

export type DraftWords = Readonly<Partial<Record<OfferedLanguage, Readonly<Partial<Record<NoticeAudience, OwnWords>>>>>>;

/** A notice while it is written; one per purpose. */
export interface NoticeDraft {
  /** Counts changes; 0: nothing was written yet. */
  readonly revision: number;
  readonly facts: NoticeFacts;
  readonly words: DraftWords;
}

export const nothingSaid: NoticeFacts = { obligation: null, automatedDecisions: null, sources: null };

export const wordsOf = (draft: NoticeDraft, language: OfferedLanguage, audience: NoticeAudience): OwnWords =>
  draft.words[language]?.[audience] ?? {};

interface Row {
  readonly purposeId: number;
  readonly revision: number;
  readonly facts: Partial<NoticeFacts>;
  readonly words: DraftWords;
}

/** The drafts of all purposes, by number of the purpose; one without a draft is not in it. */
export async function findDrafts(query: Context['query']): Promise<ReadonlyMap<number, NoticeDraft>> {
  const rows = await query<Row>('SELECT purpose_id AS "purposeId", revision, facts, words FROM notice_draft');
  return new Map(
    rows.map(({ purposeId, revision, facts, words }) => [purposeId, { revision, facts: { ...nothingSaid, ...facts }, words }]),
  );
}

export const emptyDraft: NoticeDraft = { revision: 0, facts: nothingSaid, words: {} };

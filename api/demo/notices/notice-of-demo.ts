import type { DraftWords, NoticeFacts } from '../../notices/notice-draft.ts';

/** What De Linde says of one purpose in its own words. */
export interface NoticeOfDemo {
  readonly facts: NoticeFacts;
  readonly words: DraftWords;
  /** Words that version 1 had and version 2 has no more, where there are two. */
  readonly atFirst?: DraftWords;
}

export const voluntary = (...sources: NonNullable<NoticeFacts['sources']>): NoticeFacts => ({
  obligation: 'VOLUNTARY',
  automatedDecisions: false,
  sources,
});

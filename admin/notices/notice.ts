import type { NoticeAudience, NoticeQuery, NoticesQuery } from '../generated/graphql.ts';

export type NoticeRow = NonNullable<NoticesQuery['notices']>[number];
export type Notice = NonNullable<NoticeQuery['notice']>;
export type Gap = Notice['gaps'][number];
export type Audience = NoticeAudience;

/** One text of a notice: a language, and whom it speaks to. */
export type Place = { language: string; audience: Audience };

export const endonyms: Record<string, string> = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };

export const isAt =
  ({ language, audience }: Place) =>
  (other: { language: string; audience: Audience }) =>
    other.language === language && other.audience === audience;

/** What one text lacks; what every text lacks counts everywhere. */
export const gapsAt = (gaps: Gap[], place: Place): Gap[] =>
  gaps.filter(
    gap => (gap.language === null || gap.language === place.language) && (gap.audience === null || gap.audience === place.audience),
  );

/** The words that an organisation may say, in the order of the page; children read fewer. */
export const wordKeys = {
  ADULT: [
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
  ],
  CHILD: ['title', 'summary', 'explanation', 'retention', 'automatedDecisions'],
} as const satisfies Record<Audience, readonly string[]>;

/** The last version that has texts. */
export const published = <V extends { texts: unknown[] }>(versions: V[]): V | undefined =>
  versions.filter(({ texts }) => texts.length > 0).at(-1);

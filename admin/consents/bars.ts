import type { ConsentStatisticsQuery } from '../generated/graphql.ts';

export type Day = NonNullable<ConsentStatisticsQuery['consentStatistics']>['perDay'][number];
export type Kind = Exclude<keyof Day, 'day'>;

/** In the order in which a consent lives. */
export const kinds = ['asked', 'confirmed', 'recorded', 'refused', 'withdrawn', 'expired'] as const satisfies readonly Kind[];

export interface Span {
  /** First day of it. */
  readonly day: string;
  readonly count: number;
}

/** One kind of event per day, or per seven days: whoever asks for weeks asks for whole ones. */
export const spansOf = (days: readonly Day[], kind: Kind, length: 1 | 7): Span[] =>
  days
    .filter((_, at) => at % length === 0)
    .map(({ day }, at) => ({
      day,
      count: days.slice(at * length, (at + 1) * length).reduce((sum, each) => sum + each[kind], 0),
    }));

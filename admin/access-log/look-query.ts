import type { AccessLogFilter } from '../generated/graphql.ts';

/** Lengths of time that can be chosen, in days; null: everything that is kept. */
export const periods = [7, 30, 90, null] as const;
export type Period = (typeof periods)[number];

/** Which looks are shown, all of it in the address, so that back works and a link shows the same page. */
export interface LookQuery {
  readonly period: Period;
  readonly role: string;
  readonly purpose: string;
  readonly group: string;
}

const written = (period: Period) => (period === null ? 'all' : String(period));

export const parseLookQuery = (search: URLSearchParams): LookQuery => ({
  period: periods.find(period => written(period) === search.get('period')) ?? (search.get('period') === 'all' ? null : 30),
  role: search.get('role') ?? '',
  purpose: search.get('under') ?? '',
  group: search.get('group') ?? '',
});

/** The address of a changed question. It begins at its first page: the cursor belonged to the one before. */
export function writeLookQuery(search: URLSearchParams, { period, role, purpose, group }: LookQuery): URLSearchParams {
  const changed = new URLSearchParams(search);
  changed.delete('after');
  const set = (name: string, value: string) => (value ? changed.set(name, value) : changed.delete(name));
  set('period', period === 30 ? '' : written(period));
  set('role', role);
  set('under', purpose);
  set('group', group);
  return changed;
}

export const isFiltered = ({ role, purpose, group }: LookQuery): boolean => Boolean(role || purpose || group);

/** Days that the plot shows: those of the period, at most a quarter. */
export const plotted = ({ period }: LookQuery): number => period ?? 90;

/**
 * The same as the API asks it. A period begins with a whole day, so that reading again on the same day asks the same question.
 * @param fieldsOf keys of the fields of a group, the way the catalogue has them
 */
export function lookFilter({ period, role, purpose, group }: LookQuery, now: Date, fieldsOf: (group: string) => string[]): AccessLogFilter {
  const since = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (period ?? 0) + 1);
  return {
    ...(period !== null && { since: since.toISOString() }),
    ...(role && { role }),
    ...(purpose && { purpose }),
    ...(group && { fields: fieldsOf(group) }),
  };
}

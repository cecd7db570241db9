import type { Decision } from '../../access/decide.ts';
import type { Context } from '../../context.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import type { Filter } from '../../contacts/filter.ts';
import type { ContactQuery } from '../../contacts/contact-query.ts';
import type { Field } from '../../fields/field.ts';
import { Refusal } from '../../refusal.ts';

/** What may leave, and what may be asked about. */
export interface ExportDecisions {
  readonly reading: Decision;
  readonly leaving: Decision;
}

/** Both decisions. Refuses `PURPOSE_UNKNOWN`, and `FORBIDDEN` where not one field may leave. */
export function decideExport(ctx: Context, purpose: string): ExportDecisions {
  const reading = decideFor(ctx, purpose, 'read');
  const leaving = decideFor(ctx, purpose, 'export');
  if ([...leaving.verdicts.values()].every(verdict => verdict.is === 'no'))
    throw new Refusal('FORBIDDEN', [{ path: 'purpose', rule: 'nothingToExport' }]);
  return { reading, leaving };
}

const PREFIX = 'asked.';

/** The same field, as one that is asked about: in the statement it has a column and a verdict of its own. */
const asAsked = (field: Field): Field => ({ ...field, key: PREFIX + field.key });
/** What the log calls it. */
export const keyOfAsked = ({ key }: Field): string => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key);

/**
 * One statement under both decisions: what leaves, and who is present, follows `export`; filter, search and order follow `read`, as in every list.
 * Whoever is present for the export is present for reading, too, since a field may leave only where it may be read.
 */
export const underBoth = ({ reading, leaving }: ExportDecisions): Decision => ({
  viewer: leaving.viewer,
  purpose: leaving.purpose,
  action: leaving.action,
  presence: leaving.presence,
  verdicts: new Map([...leaving.verdicts, ...[...reading.verdicts].map(([key, verdict]) => [PREFIX + key, verdict] as const)]),
});

/** The question of a list as the question of an export. */
export const askedOf = (query: ContactQuery): ContactQuery => ({
  ...query,
  filter: query.filter && ofFilter(query.filter),
  searchIn: query.searchIn.map(asAsked),
  order: query.order && asAsked(query.order),
});

const ofFilter = (filter: Filter): Filter =>
  filter.is === 'leaf'
    ? { ...filter, field: asAsked(filter.field) }
    : filter.is === 'ids'
      ? filter
      : { ...filter, of: filter.of.map(ofFilter) };

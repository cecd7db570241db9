import { Problems } from '../refusal.ts';

/** A question about who looked at a contact, parsed. */
export interface LookQuery {
  readonly contactId: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly fields: readonly string[] | null;
  readonly first: number;
  /** Only entries whose number is smaller: the page begins behind it. */
  readonly below: string;
}

/** What a caller may write. */
export interface LookArgs {
  readonly contactId: string;
  readonly filter?: {
    readonly since?: string | null | undefined;
    readonly until?: string | null | undefined;
    readonly role?: string | null | undefined;
    readonly purpose?: string | null | undefined;
    readonly fields?: readonly string[] | null | undefined;
  } | null;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const MOST_FIELDS = 200;

/** Refuses `BAD_USER_INPUT` and names every wrong input. A role, purpose or field that the log does not know finds nothing. */
export function parseLookQuery({ contactId, filter, first, after }: LookArgs): LookQuery {
  const problems = new Problems();
  const { since = null, until = null, role = null, purpose = null, fields = null } = filter ?? {};
  const length = first ?? 25;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(contactId)) problems.add('contactId', 'id');
  if (length < 1 || length > 100) problems.add('first', 'pageSize');
  const below = after === undefined || after === null ? LAST : numberIn(after);
  if (below === null) problems.add('after', 'cursor');
  if (since !== null && !isInstant(since)) problems.add('filter.since', 'dateTime');
  if (until !== null && !isInstant(until)) problems.add('filter.until', 'dateTime');
  if (role !== null && !isCode(role)) problems.add('filter.role', 'code');
  if (purpose !== null && !isCode(purpose)) problems.add('filter.purpose', 'code');
  if (fields !== null && fields.length > MOST_FIELDS) problems.add('filter.fields', 'tooMany');
  else if (fields?.some(key => !/^[a-z][A-Za-z0-9.]{0,99}$/.test(key))) problems.add('filter.fields', 'unknownField');
  problems.insist();
  return { contactId, since, until, role, purpose, fields, first: length, below: below! };
}

/** Above every number. */
export const LAST = '9223372036854775807';

/** The cursor behind an entry: its number, which is no secret and nobody's value. */
export const cursorAfter = (number: string): string => Buffer.from(number).toString('base64url');

export const numberIn = (cursor: string): string | null =>
  /^\d{1,18}$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[0] ?? null;

/** In UTC, and of a day that exists: JavaScript takes the 31st of February for a day in March. */
function isInstant(text: string): boolean {
  const at = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(text) ? new Date(text) : new Date(Number.NaN);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 19) === text.slice(0, 19);
}

const isCode = (text: string) => /^[a-z][a-z0-9-]{1,39}$/.test(text);

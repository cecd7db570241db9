import { createHash } from 'node:crypto';
import type { Decision } from '../access/decide.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { Problems, Refusal } from '../refusal.ts';
import { type Position, readCursor } from './cursor.ts';
import { type Filter, parseFilter, words } from './filter.ts';

/** The arguments of `contacts`, as GraphQL hands them over. */
export interface ContactsArguments {
  readonly filter?: unknown;
  readonly search?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** What is asked for: parsed, bounded, and about readable fields only. */
export interface ContactQuery {
  readonly filter: Filter | null;
  readonly search: readonly string[];
  readonly searchIn: readonly Field[];
  /** Null: by id, which is by time of creation. */
  readonly order: Field | null;
  readonly descending: boolean;
  /** How many contacts the page has at most. */
  readonly size: number;
  /** Where the page begins; read from there towards the end, or backwards towards the beginning. */
  readonly cursor: Position | null;
  readonly backward: boolean;
  /** Where counting all of them stops; null: nobody counts. */
  readonly upTo: number | null;
  /** What a cursor of this question is bound to. */
  readonly boundTo: string;
}

/** Page length without `first`, and the most one page may have. */
export const page = { usual: 25, most: 100, found: 10 };

/**
 * Parses the arguments of a list.
 * Refuses `FORBIDDEN` where an unreadable field occurs in filter or order, `BAD_USER_INPUT` for the rest, naming each input.
 */
export function parseContactQuery(ctx: Context, decision: Decision, args: ContactsArguments): ContactQuery {
  const filter = parseFilter(ctx, decision, args.filter);
  const order = parseOrder(ctx, decision, args.orderBy);
  const problems = new Problems();
  const found = decision.purpose.presence === 'found';
  const most = found ? page.found : page.most;
  const { backward, size, from } = direction(args, Math.min(page.usual, most), most, problems);
  const text = args.search === undefined || args.search === null ? '' : words(args.search);
  if (text === null) problems.add('search', 'text');
  if (decision.purpose.presence === 'named') problems.add('purpose', 'namedById');
  if (found && !text && !(filter && namesOne(filter))) problems.add('search', 'exactSearchNeeded');
  const search = found
    ? text
      ? [text]
      : []
    : (text ?? '')
        .split(/\s+/u)
        .filter(word => word !== '')
        .slice(0, 5);
  const descending = args.orderBy?.direction === 'DESC';
  const boundTo = createHash('sha256')
    .update(
      JSON.stringify([
        decision.viewer.kind,
        decision.viewer.id,
        decision.purpose.code,
        filter && shape(filter),
        search,
        order?.key ?? null,
        descending,
      ]),
    )
    .digest('base64url');
  const place = backward ? 'before' : 'after';
  const cursor = from === null ? null : readCursor(ctx.keys.cursor, from, boundTo);
  if (from !== null && cursor === null) problems.add(place, 'cursor');
  if (found && (cursor || backward)) problems.add(cursor ? place : 'last', 'noPages');
  problems.insist();
  const searchIn = [...ctx.policy.fields.values()].filter(field => (field as Field).searchable && readable(decision, field.key)) as Field[];
  return { filter, search, searchIn, order, descending, size, cursor, backward, upTo: null, boundTo };
}

/** Which way the page is read (Relay): `first` and `after`, or `last` and `before`; never both. */
function direction(
  { first, after, last, before }: ContactsArguments,
  usual: number,
  most: number,
  problems: Problems,
): { backward: boolean; size: number; from: string | null } {
  const backward = isGiven(last) || isGiven(before);
  if (backward && isGiven(first)) problems.add('first', 'oneDirection');
  if (backward && isGiven(after)) problems.add('after', 'oneDirection');
  const size = (backward ? last : first) ?? usual;
  if (!Number.isInteger(size) || size < 1 || size > most) problems.add(backward ? 'last' : 'first', 'pageSize');
  return { backward, size, from: (backward ? before : after) ?? null };
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

const readable = (decision: Decision, key: string) => {
  const verdict = decision.verdicts.get(key);
  return verdict !== undefined && verdict.is !== 'no';
};

/** Without a wish: by family name where it may be read, else by id. */
function parseOrder(ctx: Context, decision: Decision, orderBy: ContactsArguments['orderBy']): Field | null {
  if (!orderBy) return readable(decision, 'familyName') ? (ctx.policy.fields.get('familyName') as Field) : null;
  const field = ctx.policy.fields.get(orderBy.field) as Field | undefined;
  if (!field) throw new Refusal('BAD_USER_INPUT', [{ path: 'orderBy.field', rule: 'unknownField' }]);
  const verdict = decision.verdicts.get(field.key);
  if (verdict?.is === 'no') throw new Refusal('FORBIDDEN', [{ path: 'orderBy.field', rule: verdict.reason }]);
  if (!field.sortable) throw new Refusal('BAD_USER_INPUT', [{ path: 'orderBy.field', rule: 'notSortable' }]);
  return field;
}

/** Under `consent-administration` a person is found only by exact e-mail address, telephone number or full name, and opened by id. */
function namesOne(filter: Filter): boolean {
  const leaves = filter.is === 'and' ? filter.of.flatMap(part => (part.is === 'and' ? part.of : [part])) : [filter];
  if (leaves.some(leaf => leaf.is === 'ids' && !leaf.negated)) return true;
  const exact = new Set(leaves.flatMap(leaf => (leaf.is === 'leaf' && leaf.test === 'equals' && !leaf.negated ? [leaf.field.key] : [])));
  return ['email', 'phone', 'mobile'].some(key => exact.has(key)) || (exact.has('givenName') && exact.has('familyName'));
}

const shape = (filter: Filter): unknown =>
  filter.is === 'leaf'
    ? [filter.field.key, filter.test, filter.negated, filter.value]
    : filter.is === 'ids'
      ? ['id', filter.negated, filter.ids]
      : [filter.is, filter.of.map(shape)];

import type { Decision } from '../access/decide.ts';
import type { Context } from '../context.ts';
import { openInObjection, type SaidBy } from '../legal-bases/objection.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { findOrganisation } from '../organisation/find-organisation.ts';
import { holidaysOf } from '../organisation/legal-settings.ts';
import { dayOf, daysBetween, monthAfter } from '../organisation/month-term.ts';
import { Refusal } from '../refusal.ts';
import type { Contact } from './contact.entity.ts';
import { unwrap } from './contact-keys.ts';
import type { WaitingObjection, WaitingObjections } from './objections.resolver.ts';
import { readContacts } from './read-contacts.ts';
import type { ContactSelection } from './selection.ts';

interface Row {
  readonly legal_basis_id: string;
  readonly contact_id: string;
  readonly purpose: string;
  readonly kind: WaitingObjection['kind'];
  /** RFC 3339 with microseconds. */
  readonly received_at: string;
  readonly objection_id: string | null;
  readonly said_by: SaidBy | 'PORTAL' | null;
  readonly grounds: Buffer | null;
  readonly proof_key: Buffer;
}

/** Objections that a page holds at most. */
export const PAGE = 50;

/** A page of what waits. */
export interface ObjectionPage {
  readonly first: number;
  /** Behind this one; null: from the beginning. */
  readonly after: { readonly at: string; readonly id: string } | null;
}

const rowsSql = /* sql */ `
  SELECT * FROM (
    SELECT b.id AS legal_basis_id, b.contact_id, p.code AS purpose, b.kind, o.id AS objection_id, o.said_by, o.grounds, k.proof_key,
      to_char(coalesce(o.received_at, b.suspended_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS received_at
    FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id JOIN contact_key k ON k.contact_id = b.contact_id LEFT JOIN objection o ON o.legal_basis_id = b.id AND o.decided_at IS NULL
    WHERE b.suspended_at IS NOT NULL AND b.ended_at IS NULL
  ) waiting
  WHERE $1::text IS NULL OR (received_at, legal_basis_id) > ($1::text COLLATE "C", $2::uuid) ORDER BY received_at COLLATE "C", legal_basis_id LIMIT $3`;

/**
 * A page of the objections that wait for a decision, those that are due first with their contacts. The contacts come through the one reading statement, so the log
 * stands before anything is opened; whoever is gone is not among them.
 */
export async function readObjections(
  ctx: Context,
  decision: Decision,
  selection: ContactSelection,
  { first, after }: ObjectionPage,
): Promise<WaitingObjections> {
  if (decision.purpose.presence !== 'found') throw new Refusal('BAD_USER_INPUT', [{ path: 'purpose', rule: 'consentAdministrationOnly' }]);
  const found = await ctx.query<Row>(rowsSql, [after?.at ?? null, after?.id ?? null, first + 1]);
  const rows = found.slice(0, first);
  const ids = [...new Set(rows.map(row => row.contact_id))];
  const byIds = {
    filter: { is: 'ids', ids, negated: false },
    search: [],
    searchIn: [],
    order: null,
    descending: false,
    size: Math.max(1, ids.length),
    cursor: null,
    backward: false,
    upTo: null,
    boundTo: '',
  } as const;
  const seen = await readContacts(ctx, decision, byIds, { operation: 'objections', selection });
  const contacts = new Map(seen.contacts.map(row => [row.id, row.toContact()]));
  const dueOn = await dueDates(ctx);
  const nodes = rows
    .filter(row => contacts.has(row.contact_id))
    .map(row => ({
      id: row.legal_basis_id,
      contactId: row.contact_id,
      forPurpose: row.purpose,
      kind: row.kind,
      since: row.received_at,
      ...dueOn(new Date(row.received_at)),
      saidBy: row.said_by === 'PORTAL' ? null : row.said_by,
      byThemself: row.said_by === 'PORTAL',
      grounds:
        row.grounds && openInObjection(unwrap(ctx.keys, row.proof_key, row.contact_id, 'proof'), row.objection_id!, 'grounds', row.grounds),
      contact: contacts.get(row.contact_id) as unknown as Contact,
    }));
  const cursor = (row: Row | undefined) => (row ? `${row.received_at}_${row.legal_basis_id}` : null);
  return {
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: after !== null,
      startCursor: cursor(rows[0]),
      endCursor: cursor(rows.at(-1)),
    },
  };
}

/** Until when each has to be answered, by the calendar of the organisation (Art. 12(3), L60). */
async function dueDates(ctx: Context): Promise<(received: Date) => { dueOn: string; daysLeft: number }> {
  const { country, timeZone } = await ctx.transaction(findOrganisation);
  const holidays = holidaysOf(await findLegalSettings(ctx.query), country ?? '');
  const today = dayOf(ctx.now(), timeZone);
  return received => {
    const due = monthAfter(dayOf(received, timeZone), holidays);
    return { dueOn: due, daysLeft: daysBetween(today, due) };
  };
}

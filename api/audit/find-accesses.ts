import type { Context } from '../context.ts';
import { rowsOf } from '../question.ts';
import { viewerColumns, viewerValues } from './access-log.ts';
import type { AccessLogEntry } from './access-log.resolver.ts';

type Row = { [K in keyof AccessLogEntry]: AccessLogEntry[K] | null } & { readonly id: string | null };

/** Reads who looked at a contact, and logs that somebody did, in one statement. Refused calls name no contact, so they are not here. */
export async function findAccesses(
  ctx: Context,
  contactId: string,
  first: number,
  after: { at: string; id: string } | null,
): Promise<{ entries: AccessLogEntry[]; more: boolean }> {
  const roles = ctx.viewer!.roles.map(role => role.code);
  const values: unknown[] = [contactId, ...viewerValues(ctx.viewer, ctx.requestId, roles), 'accessLog', 'read'];
  if (after) values.push(after.at, after.id);
  const answer = await ctx.readLogged(
    /* sql */ `
    WITH seen AS (
      SELECT l.* FROM access_log l WHERE l.contact_ids @> ARRAY[$1::uuid]${after ? ' AND (l.at, l.id) < ($10::timestamptz, $11::bigint)' : ''}
      ORDER BY l.at DESC, l.id DESC LIMIT ${first + 1}
    ), logged AS (
      INSERT INTO access_log (${viewerColumns.join(', ')}, operation, action, contact_ids) VALUES ($2, $3::uuid, $4::text[], $5::uuid, $6, $7::uuid, $8, $9, ARRAY[$1::uuid]) RETURNING 1
    )
    SELECT seen.id::text, to_char(seen.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, seen.viewer_kind AS "viewerKind",
      coalesce(staff.name, service.name, seen.viewer_kind) AS "viewerName", seen.roles, seen.purpose, seen.operation, seen.action, seen.fields,
      cardinality(seen.contact_ids) AS contacts, recipient.name AS recipient, seen.acting_for AS "actingFor", seen.case_reference AS "caseReference", seen.request_id AS "requestId"
    FROM logged LEFT JOIN seen ON true
      LEFT JOIN staff_member staff ON staff.id = seen.viewer_id
      LEFT JOIN service_account service ON service.id = seen.viewer_id
      LEFT JOIN recipient ON recipient.id = seen.recipient_id
    ORDER BY seen.at DESC, seen.id DESC`,
    values,
    'long',
  );
  const rows = rowsOf<Row>(answer);
  const entries = rows.filter(row => row.id !== null) as AccessLogEntry[];
  return { entries: entries.slice(0, first), more: entries.length > first };
}

import type { Context } from '../context.ts';
import { rowsOf } from '../question.ts';
import { viewerColumns, viewerValues } from './access-log.ts';
import type { AccessLogEntry } from './access-log.resolver.ts';
import { LAST, type LookQuery } from './look-query.ts';

type Row = { [K in keyof AccessLogEntry]: AccessLogEntry[K] | null } & { readonly id: string | null };

/** The parameters of the SQL function `looks_at`, but for the last one: how many. */
const lookValues = ({ contactId, below, since, until, role, purpose, fields }: LookQuery): unknown[] => [
  contactId,
  below,
  since,
  until,
  role,
  purpose,
  fields,
];

const loggedColumns = [...viewerColumns, 'operation', 'action', 'contact_ids'];
const loggedTypes = ['text', 'uuid', 'text[]', 'uuid', 'text', 'uuid', 'text', 'text', 'uuid[]'];

/** Reads who looked at a contact, and logs that somebody did, in one statement. Refused calls name no contact, so they are not here. */
export async function findAccesses(ctx: Context, query: LookQuery): Promise<{ entries: AccessLogEntry[]; more: boolean }> {
  const roles = ctx.viewer!.roles.map(role => role.code);
  const logged = [...viewerValues(ctx.viewer, ctx.requestId, roles), 'accessLog', 'read', [query.contactId]];
  const answer = await ctx.readLogged(
    /* sql */ `
    WITH seen AS MATERIALIZED (
      SELECT * FROM looks_at($1, $2, $3, $4, $5, $6, $7, ${query.first + 1})
    ), logged AS (
      INSERT INTO access_log (${loggedColumns.join(', ')}) VALUES (${loggedTypes.map((type, i) => `$${i + 8}::${type}`).join(', ')}) RETURNING 1
    )
    SELECT seen.id::text, to_char(seen.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, seen.viewer_kind AS "viewerKind",
      coalesce(staff.name, service.name, seen.viewer_kind) AS "viewerName", seen.roles, seen.purpose, seen.operation, seen.action, seen.fields,
      cardinality(seen.contact_ids) AS contacts, recipient.name AS recipient, seen.acting_for AS "actingFor", seen.case_reference AS "caseReference", seen.request_id AS "requestId"
    FROM logged LEFT JOIN seen ON true
      LEFT JOIN staff_member staff ON staff.id = seen.viewer_id
      LEFT JOIN service_account service ON service.id = seen.viewer_id
      LEFT JOIN recipient ON recipient.id = seen.recipient_id
    ORDER BY seen.id DESC`,
    [...lookValues(query), ...logged],
    'long',
  );
  const rows = rowsOf<Row>(answer);
  const entries = rows.filter(row => row.id !== null) as AccessLogEntry[];
  return { entries: entries.slice(0, query.first), more: entries.length > query.first };
}

/** Days beyond this many looks are counted up to it: nobody's day is drawn that exactly. */
const MOST = 100_000;

/** Looks per day of the organisation's time zone, today last, days without any included. Part of an answer that was logged already. */
export const countPerDay = (ctx: Context, query: LookQuery, days: number): Promise<{ day: string; looks: number }[]> =>
  ctx.query(
    /* sql */ `
    WITH zone AS (SELECT time_zone AS name FROM organisation ORDER BY version DESC LIMIT 1),
    days AS (SELECT zone.name, day::date FROM zone, generate_series((now() AT TIME ZONE zone.name)::date - ($8::integer - 1), (now() AT TIME ZONE zone.name)::date, interval '1 day') day),
    looks AS (
      SELECT (look.at AT TIME ZONE zone.name)::date AS day, count(*)::integer AS looks
      FROM zone, LATERAL looks_at($1, $2, greatest($3::timestamptz, (SELECT min(day)::timestamp AT TIME ZONE zone.name FROM days)), $4, $5, $6, $7, ${MOST}) look GROUP BY 1
    )
    SELECT to_char(days.day, 'YYYY-MM-DD') AS day, coalesce(looks.looks, 0) AS looks FROM days LEFT JOIN looks USING (day) ORDER BY days.day`,
    [...lookValues({ ...query, below: LAST }), days],
  );

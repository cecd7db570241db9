import type { Context } from '../../context.ts';

/** What happened to consents on one day of the organisation's time zone. */
export interface ConsentDay {
  readonly day: string;
  readonly asked: number;
  readonly confirmed: number;
  readonly recorded: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly expired: number;
}

const told = ['asked', 'confirmed', 'recorded', 'refused', 'withdrawn', 'expired'] as const;
const counted = told
  .map(event => `count(*) FILTER (WHERE l.event = '${event}' AND NOT l.detail ? 'provision')::integer AS ${event}`)
  .join(', ');

/**
 * Events of purposes that rest on consent, per day, today last, days without any included; by the ledger's own clock.
 * @param purpose code of one, active or not; null: all of them
 */
export const countConsentEvents = ({ query }: Pick<Context, 'query'>, purpose: string | null, days: number): Promise<ConsentDay[]> =>
  query<ConsentDay>(
    /* sql */ `
    WITH zone AS (SELECT time_zone AS name FROM organisation ORDER BY version DESC LIMIT 1),
    days AS (SELECT day::date FROM zone, generate_series((now() AT TIME ZONE zone.name)::date - ($2::integer - 1), (now() AT TIME ZONE zone.name)::date, interval '1 day') day),
    counts AS (
      SELECT (l.at AT TIME ZONE zone.name)::date AS day, ${counted}
      FROM zone, ledger l JOIN purpose p ON p.id = l.purpose_id AND p.basis_kind = 'CONSENT' AND ($1::text IS NULL OR p.code = $1)
      WHERE l.at >= (SELECT min(day)::timestamp AT TIME ZONE zone.name FROM days) GROUP BY 1
    )
    SELECT to_char(days.day, 'YYYY-MM-DD') AS day, ${told.map(event => `coalesce(counts.${event}, 0) AS ${event}`).join(', ')}
    FROM days LEFT JOIN counts USING (day) ORDER BY days.day`,
    [purpose, days],
  );

/** How many consents stand now. */
export async function countStandingConsents({ query }: Pick<Context, 'query'>, purpose: string | null): Promise<number> {
  const [row] = await query<{ n: number }>(
    /* sql */ `
    SELECT count(*)::integer AS n FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id AND ($1::text IS NULL OR p.code = $1)
    WHERE b.kind = 'CONSENT' AND b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at)`,
    [purpose],
  );
  return row!.n;
}

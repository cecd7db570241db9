import type { Context } from '../../context.ts';
import { informBeforeDisclosure } from './owe-notices.ts';

/** Closed ranges of the access log that one transaction looks through: some thousand entries. */
const RANGES = 10;

/**
 * The job that brings the notice of Art. 14 forward for whoever was disclosed to somebody outside by an application's reading (Art. 14(3)(c)): it reads the log,
 * which says already who saw whom, so that no read waits for it. Ranges close within ten minutes; every entry is looked at once.
 */
export async function informDisclosed(ctx: Context): Promise<void> {
  while (await lookThrough(ctx));
}

interface Extent {
  readonly after: string;
  readonly to: string | null;
  /** As text: a JavaScript date would cut the microseconds off. */
  readonly since: string | null;
  readonly until: string | null;
}

/** Answers whether there may be more. */
const lookThrough = (ctx: Context): Promise<boolean> =>
  ctx.transaction(async tx => {
    const [mark] = await tx.query<{ up_to: string }>('SELECT up_to FROM disclosure_mark FOR UPDATE');
    const after = mark!.up_to;
    const [{ to, since, until }] = (await tx.query<Extent>(
      `SELECT max(to_id) AS to, min(first_at)::text AS since, max(last_at)::text AS until
       FROM (SELECT * FROM log_seal WHERE log = 'access_log' AND from_id > $1 ORDER BY seq LIMIT ${RANGES}) closed`,
      [after],
    )) as [Extent];
    if (to === null) return false;
    const disclosed = await tx.query<{ id: string }>(
      /* sql */ `
      SELECT DISTINCT d.contact_id AS id FROM access_log e JOIN recipient r ON r.id = e.recipient_id AND NOT r.internal
        CROSS JOIN LATERAL unnest(e.contact_ids) AS seen (contact_id)
        JOIN notice_due d ON d.contact_id = seen.contact_id AND d.sent_at IS NULL AND d.exception IS NULL AND d.mail_id IS NULL
      WHERE e.id > $1 AND e.id <= $2 AND e.at BETWEEN $3::timestamptz AND $4::timestamptz AND e.refused IS NULL`,
      [after, to, since, until],
    );
    await informBeforeDisclosure(
      tx,
      disclosed.map(({ id }) => id),
    );
    await tx.query('UPDATE disclosure_mark SET up_to = $1', [to]);
    return true;
  });

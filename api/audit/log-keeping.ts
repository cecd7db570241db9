import { CannotStart } from '../cannot-start.ts';
import type { Ask } from './logs.ts';

interface Kept {
  readonly strays: string;
  readonly until: string;
  readonly monthsAhead: number;
  readonly waiting: string | null;
  readonly broken: boolean;
}

/** What keeps the logs in order, looked at by `doctor` as the owner: partitions ahead of time, nothing in the default one, and sealing that follows. */
export async function lookAtLogKeeping(query: Ask): Promise<string> {
  const [kept] = await query<Kept>(/* sql */ `
    SELECT (SELECT count(*) FROM access_log_default) + (SELECT count(*) FROM change_log_default) AS strays,
      to_char(ahead.until, 'YYYY-MM') AS until, (12 * extract(year FROM age(ahead.until, date_trunc('month', now()))) + extract(month FROM age(ahead.until, date_trunc('month', now()))))::integer AS "monthsAhead",
      (SELECT to_char(min(at), 'YYYY-MM-DD HH24:MI "UTC"') FROM access_log
        WHERE id > coalesce((SELECT max(to_id) FROM log_seal WHERE log = 'access_log'), 0) HAVING min(at) < now() - interval '1 hour') AS waiting,
      coalesce((SELECT state = 'BROKEN' FROM log_verification WHERE finished_at IS NOT NULL ORDER BY started_at DESC LIMIT 1), false) AS broken
    FROM (SELECT max(to_date(substring(inhrelid::regclass::text FROM '\\d{4}_\\d{2}$'), 'YYYY_MM')) AS until
      FROM pg_inherits WHERE inhparent = 'access_log'::regclass) ahead`);
  const { strays, until, monthsAhead, waiting, broken } = kept!;
  if (Number(strays) > 0)
    throw new CannotStart(
      `${strays} entries lie in the default partition, where no month was made for them: the partitions of those months cannot be made until they are moved.`,
    );
  if (monthsAhead < 1)
    throw new CannotStart(`The last month with a partition is ${until}. A running Inzage makes the next ones every night.`);
  if (waiting !== null) throw new CannotStart(`Entries since ${waiting} are not sealed. A running Inzage seals every minute.`);
  if (broken) throw new CannotStart('The last verification found something that is not as it was written. Run: npm run verify');
  return `months made until ${until}, nothing astray`;
}

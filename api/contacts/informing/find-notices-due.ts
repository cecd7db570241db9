import type { Context } from '../../context.ts';
import { hasText, isOpen } from './due-sql.ts';
import { NoticeDue, NoticesDue } from './notices-due.ts';

/** Whom we still have to inform, the most urgent first. */
export async function findNoticesDue({ query }: Pick<Context, 'query'>): Promise<NoticesDue> {
  const [{ total, overdue } = { total: 0, overdue: 0 }] = await query<{ total: number; overdue: number }>(
    `SELECT count(*)::integer AS total, count(*) FILTER (WHERE d.due_at < now())::integer AS overdue FROM notice_due d WHERE ${stillOwed}`,
  );
  const rows = await query<object>(
    `SELECT d.id, d.contact_id AS "contactId", (SELECT code FROM purpose p WHERE p.id = d.purpose_id) AS purpose, d.kind, d.created_at AS since, d.due_at AS "dueAt",
       d.due_at < now() AS overdue,
       CASE WHEN m.state = 'GIVEN_UP' THEN 'NOT_REACHED' WHEN d.mail_id IS NOT NULL THEN 'ON_ITS_WAY' WHEN NOT ${hasText} THEN 'NO_TEXT' ELSE 'WAITING' END AS state
     FROM notice_due d LEFT JOIN mail m ON m.id = d.mail_id WHERE ${stillOwed} ORDER BY d.due_at, d.id LIMIT 100`,
  );
  return Object.assign(new NoticesDue(), { total, overdue, nodes: rows.map(row => Object.assign(new NoticeDue(), row)) });
}

/** A mail that has left is noted by the job; here it counts at once. */
const stillOwed = `${isOpen} AND NOT EXISTS (SELECT FROM mail s WHERE s.id = d.mail_id AND s.state = 'SENT')`;

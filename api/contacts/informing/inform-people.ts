import type { Context, Transaction } from '../../context.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { mailReceiptsOf } from '../receipts/acknowledge.ts';
import { hasText, isOpen, leavesAt } from './due-sql.ts';

/** Mails of one transaction at most. */
const AT_ONCE = 200;

/** Job: queues the notices whose time has come, and notes which of them have left. A purpose without a published text waits for it, and is shown as overdue. */
export async function informPeople(ctx: Context): Promise<void> {
  await ctx.transaction(noteSent);
  while ((await ctx.transaction(queueSome)) === AT_ONCE);
}

const noteSent = (tx: Transaction): Promise<unknown> =>
  tx.query(
    `UPDATE notice_due d SET sent_at = m.ended_at FROM mail m WHERE m.id = d.mail_id AND m.state = 'SENT' AND d.sent_at IS NULL AND d.exception IS NULL`,
  );

interface Due {
  readonly id: string;
  readonly contactId: string;
  readonly purpose: string;
  readonly kind: string;
}

async function queueSome(tx: Transaction): Promise<number> {
  const due = await tx.query<Due>(
    `SELECT d.id, d.contact_id AS "contactId", d.kind, (SELECT code FROM purpose p WHERE p.id = d.purpose_id) AS purpose
     FROM notice_due d WHERE ${isOpen} AND d.mail_id IS NULL AND ${leavesAt} <= now() AND ${hasText}
     ORDER BY d.due_at, d.id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
  );
  for (const each of due) await queueNotice(tx, each);
  return due.length;
}

/** A step: the notice to one person goes into the outbox, in their language, and with it the receipts that waited for it. */
export async function queueNotice(tx: Transaction, { id, contactId, purpose, kind }: Due): Promise<void> {
  const mail = await queueMail(tx, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template: 'notice',
    language: null,
    parameters: { purpose, kind },
  });
  await tx.query('UPDATE notice_due SET mail_id = $2 WHERE id = $1', [id, mail]);
  await mailReceiptsOf(tx, contactId, purpose);
}

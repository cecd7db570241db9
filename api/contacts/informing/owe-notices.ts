import type { Transaction } from '../../context.ts';
import type { Excused, NoticeKind } from './notice-exception.ts';

/**
 * A step: from now on we owe these people the notice of the purpose. Data from the person: within a day; from elsewhere: within a month (Art. 14(3)(a)).
 * An exception is recorded with its reason instead. The mails are queued by a job, once the caller has committed.
 */
export async function oweNotices(
  tx: Transaction,
  contactIds: readonly string[],
  purposeId: number,
  kind: NoticeKind,
  excused: Excused | null,
): Promise<void> {
  if (contactIds.length === 0) return;
  await tx.query(
    `INSERT INTO notice_due (contact_id, id, purpose_id, kind, due_at, exception, exception_reason, decided_by)
     SELECT contact_id, id, $3, $4, now() + CASE WHEN $4 = 'ART_13' THEN interval '1 day' ELSE interval '1 month' END, $5, $6, $7
     FROM unnest($1::uuid[], $2::uuid[]) AS who (contact_id, id)`,
    [
      contactIds,
      contactIds.map(() => tx.ctx.newId()),
      purposeId,
      kind,
      excused?.exception ?? null,
      excused?.reason ?? null,
      excused ? (tx.ctx.viewer?.id ?? null) : null,
    ],
  );
  if (!excused && kind === 'ART_13') await tx.queue('informPeople', {}, { key: 'inform people' });
}

/** A step: who is disclosed to somebody outside is informed by then at the latest (Art. 14(3)(c)). */
export async function informBeforeDisclosure(tx: Transaction, contactIds: readonly string[]): Promise<void> {
  const rows = await tx.query(
    `UPDATE notice_due SET due_at = now() WHERE contact_id = ANY ($1::uuid[]) AND sent_at IS NULL AND exception IS NULL AND mail_id IS NULL AND due_at > now() RETURNING id`,
    [contactIds],
  );
  if (rows.length > 0) await tx.queue('informPeople', {}, { key: 'inform people' });
}

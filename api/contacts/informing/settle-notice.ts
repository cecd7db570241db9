import { appendToChangeLog } from '../../audit/change-log.ts';
import type { Context, Transaction } from '../../context.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { isId } from '../filter.ts';
import { parseReason } from '../reason.ts';
import { mailReceiptsOf } from '../receipts/acknowledge.ts';
import { hasText, isOpen } from './due-sql.ts';
import { queueNotice } from './inform-people.ts';
import { type NoticeKind, parseExceptionReason } from './notice-exception.ts';
import type { SendNoticeInput, SettleNoticeInput } from './notices-due.ts';

interface Open {
  readonly id: string;
  readonly contactId: string;
  readonly purpose: string;
  readonly kind: NoticeKind;
  readonly told: boolean;
}

/** Action: the notice leaves now, or once more where it did not arrive. Refuses `CONFLICT` where no text is published. */
export async function sendNotice(ctx: Context, input: SendNoticeInput): Promise<void> {
  const problems = new Problems();
  const reason = parseReason(input.reason, 'input.reason', problems);
  await act(ctx, 'sendNotice', input.id, reason, problems, async (tx, due) => {
    if (!due.told) throw new Refusal('CONFLICT', [{ path: 'input.id', rule: 'noNotice' }]);
    await queueNotice(tx, due);
  });
}

/** Action: why nobody is sent this notice, in writing. */
export async function settleNotice(ctx: Context, input: SettleNoticeInput): Promise<void> {
  const problems = new Problems();
  const reason = parseExceptionReason(input.reason, 'input.reason', problems);
  await act(ctx, 'settleNotice', input.id, reason, problems, async (tx, { id, kind, contactId, purpose }) => {
    const art14 = input.as === 'IMPOSSIBLE' || input.as === 'LAW' || input.as === 'SECRECY';
    if (art14 && kind === 'ART_13') throw new Refusal('BAD_USER_INPUT', [{ path: 'input.as', rule: 'onlyArt14' }]);
    const told = input.as === 'TOLD_OTHERWISE';
    await tx.query(
      `UPDATE notice_due SET sent_at = CASE WHEN $2::text IS NULL THEN now() END, exception = $2, exception_reason = $3, decided_by = $4 WHERE id = $1`,
      [id, told ? null : input.as, told ? null : reason, tx.ctx.viewer!.id],
    );
    await mailReceiptsOf(tx, contactId, purpose);
  });
}

async function act(
  ctx: Context,
  action: string,
  id: string,
  reason: string,
  problems: Problems,
  step: (tx: Transaction, due: Open) => Promise<void>,
): Promise<void> {
  if (!isId(id)) problems.add('input.id', 'id');
  problems.insist();
  await ctx.transaction(async tx => {
    const due = await tx.one<Open>(
      `SELECT d.id, d.contact_id AS "contactId", d.kind, (SELECT code FROM purpose p WHERE p.id = d.purpose_id) AS purpose, ${hasText} AS told
       FROM notice_due d WHERE d.id = $1 AND ${isOpen} FOR UPDATE`,
      [id],
    );
    if (!due) throw new Refusal('NOT_FOUND');
    await step(tx, due);
    const { contactId, purpose } = due;
    await appendToChangeLog(tx, { action, subject: 'notice', subjectId: id, contactId, purpose, reason });
  });
}

import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { dropUpload } from './long-work.ts';

/** Action: ends own work before its time. What was committed stays; after this returns nothing is added. Refuses `NOT_FOUND`, and `CONFLICT` where it has ended. */
export const cancelJob = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async tx => {
    const viewer = insistOnViewer(ctx);
    const job = await tx.one<{ purpose: string; ended: boolean }>(
      'SELECT purpose, finished_at IS NOT NULL AS ended FROM job WHERE id = $1 AND viewer_kind = $2 AND viewer_id = $3 FOR UPDATE',
      [id, viewer.kind, viewer.id],
    );
    if (!job) throw new Refusal('NOT_FOUND');
    if (job.ended) throw new Refusal('CONFLICT', [{ path: 'input.id', rule: 'ended' }]);
    await tx.query(`UPDATE job SET state = 'CANCELLED', finished_at = now() WHERE id = $1`, [id]);
    await dropUpload(tx, id);
    await appendToChangeLog(tx, { action: 'cancelJob', subject: 'job', subjectId: id, purpose: job.purpose });
  });

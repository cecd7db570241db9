import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { handOut } from '../files/write-file.ts';
import { insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';

/** Action: a fresh one-time handle for the file that own work made. Refuses `NOT_FOUND` where there is none, or it was fetched, or its hour is over. */
export const fetchJobFile = (ctx: Context, id: string): Promise<string> =>
  ctx.transaction(async tx => {
    const viewer = insistOnViewer(ctx);
    const job = await tx.one<{ purpose: string; file_id: string | null }>(
      `SELECT j.purpose, j.file_id FROM job j JOIN file f ON f.id = j.file_id AND f.direction = 'DOWNLOAD' WHERE j.id = $1 AND j.viewer_kind = $2 AND j.viewer_id = $3 AND j.state = 'DONE'`,
      [id, viewer.kind, viewer.id],
    );
    if (!job?.file_id) throw new Refusal('NOT_FOUND');
    const handle = await handOut(tx, job.file_id, viewer);
    await appendToChangeLog(tx, { action: 'fetchJobFile', subject: 'job', subjectId: id, purpose: job.purpose });
    return handle;
  });

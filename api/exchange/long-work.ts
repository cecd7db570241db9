import type { Context, Transaction } from '../context.ts';
import type { JobEnd } from '../jobs/run-job.ts';
import { HandOn, type JobAction, type Progress } from '../progress.ts';
import type { Job, JobKind } from './job.entity.ts';

export interface NewJob {
  readonly kind: JobKind;
  readonly purpose: string;
  /** Ids, names and settings; never a personal value. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly fileId?: string;
  readonly total?: number;
}

/** A step: long work that the viewer asks for; `name` is its job of `jobs.ts`. Work of one kind runs one after the other. */
export async function askForWork(tx: Transaction, name: string, { kind, purpose, settings, fileId, total }: NewJob): Promise<string> {
  const id = tx.ctx.newId();
  const viewer = tx.ctx.viewer!;
  await tx.query(
    'INSERT INTO job (id, kind, viewer_kind, viewer_id, purpose, settings, file_id, total) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, kind, viewer.kind, viewer.id, purpose, JSON.stringify(settings), fileId ?? null, total ?? null],
  );
  await tx.queue(name, { jobId: id }, { key: workKey(id), line: kind });
  return id;
}

/** Under which the queue knows the work of one job. */
export const workKey = (jobId: string) => `job:${jobId}`;

/** Somebody cancelled the work, or another process does it: leave, and write nothing. */
class Overtaken extends Error {}

/** What long work does its batches with. */
export interface Batches {
  /** How far the work is that was done before: it begins there. */
  readonly done: number;
  /**
   * One batch: the rights of this moment, then one transaction. `work` answers how far the job is now, and that is written with it:
   * what a crash undoes is done again, and nothing twice. After a cancellation was acknowledged no batch commits.
   */
  batch(work: (tx: Transaction) => Promise<{ readonly done: number; readonly total?: number }>): Promise<void>;
}

/** The job's action from the work itself. `work` answers the file it made, if it made one. */
export const longWork =
  (work: (ctx: Context, job: Job, batches: Batches) => Promise<{ readonly fileId?: string }>): JobAction<{ jobId: string }> =>
  async (ctx, { jobId }, progress) => {
    const job = await begin(ctx, jobId);
    if (!job) return; // cancelled while it waited
    try {
      const { fileId } = await work(ctx, job, batchesOf(job, progress));
      await ctx.query(`UPDATE job SET state = 'DONE', file_id = $2, finished_at = now() WHERE id = $1 AND state = 'RUNNING'`, [
        jobId,
        fileId ?? null,
      ]);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  };

const columns = `id, kind, viewer_kind AS "viewerKind", viewer_id AS "viewerId", purpose, state, settings, done, total, problem, problems, incident_id AS "incidentId",
  file_id AS "fileId", created_at AS "createdAt", started_at AS "startedAt", finished_at AS "finishedAt"`;

const begin = async (ctx: Context, id: string): Promise<Job | undefined> =>
  (
    await ctx.query<Job>(
      `UPDATE job SET state = 'RUNNING', started_at = coalesce(started_at, now()) WHERE id = $1 AND state IN ('QUEUED', 'RUNNING') RETURNING ${columns}`,
      [id],
    )
  )[0];

function batchesOf(job: Job, { stopping, again }: Progress): Batches {
  let done = job.done;
  return {
    get done() {
      return done;
    },
    async batch(work) {
      if (stopping.aborted) throw new HandOn();
      const ctx = await again();
      done = await ctx.transaction(async tx => {
        const mine = await tx.one(`SELECT id FROM job WHERE id = $1 AND state = 'RUNNING' AND done = $2 FOR UPDATE`, [job.id, done]);
        if (!mine) throw new Overtaken();
        const now = await work(tx);
        await tx.query('UPDATE job SET done = $2, total = coalesce($3, total) WHERE id = $1', [job.id, now.done, now.total ?? null]);
        return now.done;
      });
    },
  };
}

/** Told by the queue where the work was refused, or given up. */
export async function endWork(ctx: Context, { jobId }: { jobId: string }, { code, problems, incidentId }: JobEnd): Promise<void> {
  await ctx.query(
    `UPDATE job SET state = 'FAILED', problem = $2, problems = $3, incident_id = $4, finished_at = now() WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')`,
    [jobId, code, JSON.stringify(problems), incidentId],
  );
  await dropUpload(ctx, jobId);
}

/** The file that ended work had taken: nobody reads it any more. */
export const dropUpload = (tx: Pick<Context, 'query'>, jobId: string): Promise<unknown> =>
  tx.query(`DELETE FROM file USING job WHERE job.id = $1 AND file.id = job.file_id AND file.direction = 'UPLOAD'`, [jobId]);

import type { Context } from '../context.ts';
import { insistOnViewer } from '../insist.ts';
import type { Job } from './job.entity.ts';

/** A job as its owner sees it. */
export interface SeenJob extends Omit<Job, 'settings' | 'viewerKind' | 'viewerId'> {
  /** Name and size of the file it made, as long as that waits to be fetched. */
  readonly file: { readonly name: string; readonly size: number; readonly expiresAt: string } | null;
}

const seen = `SELECT j.id, j.kind, j.purpose, j.state, j.done, j.total, j.problem, j.problems, j.incident_id AS "incidentId",
    j.created_at AS "createdAt", j.started_at AS "startedAt", j.finished_at AS "finishedAt",
    CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('name', f.name, 'size', f.size, 'expiresAt', f.expires_at) END AS file
  FROM job j LEFT JOIN file f ON f.id = j.file_id AND f.direction = 'DOWNLOAD' AND f.size IS NOT NULL AND f.taken_at IS NULL AND f.expires_at > now()
  WHERE j.viewer_kind = $1 AND j.viewer_id = $2`;

/** One of the viewer's own; undefined for another's, and for what never was. */
export const findJob = async (ctx: Context, id: string): Promise<SeenJob | undefined> => {
  const viewer = insistOnViewer(ctx);
  return (await ctx.query<SeenJob>(`${seen} AND j.id = $3`, [viewer.kind, viewer.id, id]))[0];
};

/** The viewer's own, newest first: ids begin with their time. */
export const findJobs = (ctx: Context, first: number, after: string | null): Promise<SeenJob[]> => {
  const viewer = insistOnViewer(ctx);
  return ctx.query<SeenJob>(`${seen} AND ($3::uuid IS NULL OR j.id < $3::uuid) ORDER BY j.id DESC LIMIT $4`, [
    viewer.kind,
    viewer.id,
    after,
    first,
  ]);
};

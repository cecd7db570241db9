import type { Context } from '../context.ts';

/** Job: ends work that nobody does any more, because the queue lost it or processes died over it too often; else it would seem to run for ever. */
export const closeLostWork = async (ctx: Pick<Context, 'query'>): Promise<void> => {
  await ctx.query(/* sql */ `
    UPDATE job SET state = 'FAILED', problem = 'INTERNAL_SERVER_ERROR', finished_at = now()
    WHERE finished_at IS NULL AND created_at < now() - interval '1 minute' AND NOT EXISTS (
      SELECT FROM graphile_worker._private_jobs q WHERE q.key = 'job:' || job.id AND (q.attempts < q.max_attempts OR q.locked_at IS NOT NULL))`);
};

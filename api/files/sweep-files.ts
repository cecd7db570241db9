import type { Context } from '../context.ts';

/** Job: drops files whose hour is over, taken or not, and what broken uploads left. Their chunks go with them. */
export const sweepFiles = async (ctx: Pick<Context, 'query'>): Promise<void> => {
  await ctx.query('DELETE FROM file WHERE expires_at < now()');
};

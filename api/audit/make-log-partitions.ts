import type { Context } from '../context.ts';

/** Months for which the partitions of both logs are there before they are needed. */
const MONTHS_AHEAD = 24;

/** Makes the next months' partitions through the owner's function: the runtime role may make no tables. */
export async function makeLogPartitions(ctx: Context): Promise<void> {
  await ctx.query('SELECT make_log_partitions($1)', [MONTHS_AHEAD]);
}

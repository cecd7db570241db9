import type { Context } from '../context.ts';
import { keepCheckpoint } from './keep-checkpoint.ts';
import { type LogName, logs } from './logs.ts';

/** Ranges that one transaction closes. */
const RANGES = 20;

/**
 * Closes what nobody can write into any more, in both logs, and puts a checkpoint outside the database where something was added.
 * @param allOfIt also a range that is not full and not ten minutes old: at a stop, and in tests
 */
export async function sealLogs(ctx: Context, { allOfIt = false } = {}): Promise<void> {
  for (const log of logs) while (await sealSome(ctx, log, allOfIt));
  await keepCheckpoint(ctx);
}

/** Answers whether there may be more: a full transaction; less, and the log is closed as far as it can be. */
async function sealSome(ctx: Context, log: LogName, allOfIt: boolean): Promise<boolean> {
  const [found] = await ctx.query<{ entries: number | null }>('SELECT seal_log($1, $2, $3) AS entries', [log, RANGES, allOfIt]);
  return found!.entries !== null && found!.entries >= RANGES * 1_000;
}

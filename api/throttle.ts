import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from './context.ts';

/** So many tries in so many seconds; 0 seconds: ever, until one succeeds. */
export interface Allowance {
  readonly name: string;
  readonly tries: number;
  readonly seconds: number;
}

/** One try against one allowance: the key is ours or a digest, so a caller's text is never longer than it, nor readable in the table. */
export interface Try {
  readonly allowance: Allowance;
  readonly key: string;
}

export const triesOf = (allowances: readonly Allowance[], ...parts: readonly string[]): Try[] =>
  allowances.map(allowance => ({ allowance, key: createHash('sha256').update(JSON.stringify(parts)).digest('base64url') }));

/**
 * Spends one try of each before the secret is looked at, so that parallel guesses cannot get past the count. Counted in PostgreSQL, in a transaction
 * of its own: restarts, other processes and the refusal itself change nothing.
 * @returns seconds to wait where one is used up; null: go on
 */
export async function spend(ctx: Context, tries: readonly Try[]): Promise<number | null> {
  for (const { allowance, key } of tries) {
    try {
      await limiter(ctx, allowance).consume(key);
    } catch (full) {
      if (full instanceof RateLimiterRes) return Math.max(1, Math.ceil(full.msBeforeNext / 1000));
      throw full;
    }
  }
  return null;
}

/** Gives the tries back after a right answer; a count that only success ends begins anew. */
export async function giveBack(ctx: Context, tries: readonly Try[]): Promise<void> {
  for (const { allowance, key } of tries) {
    if (allowance.seconds === 0) await limiter(ctx, allowance).delete(key);
    else await limiter(ctx, allowance).reward(key);
  }
}

/** The table was made by a migration; expired rows are housekeeping's, not a timer's. */
const limiter = (ctx: Context, { name, tries, seconds }: Allowance): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: storeOf(ctx),
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: tries,
    duration: seconds,
  });

const storeOf = (ctx: Context) => ({
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await ctx.transaction(tx => tx.query(text, values));
    return { rows, rowCount: rows.length };
  },
});

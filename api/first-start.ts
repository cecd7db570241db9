import type { Config } from './config.ts';
import type { Keys } from './context.ts';
import type { Database } from './database.ts';
import { syncPolicy } from './policy.ts';
import { RequestContexts } from './request-context.ts';
import { loadStarterSet } from './roles/starter-set.ts';
import { makeSetUpLink } from './sign-in/set-up.ts';

/**
 * What a start in production does before it serves: the starter set once, of drafts and roles that nobody holds yet,
 * and a set-up link as long as nobody works here.
 * @returns the link for the first admin, to be printed once; null where somebody works here
 */
export async function prepareProduction(parts: { config: Config; db: Database; keys: Keys }): Promise<string | null> {
  await syncPolicy(async (text, values) => (await parts.db.pool.query(text, values as unknown[])).rows);
  const ctx = await new RequestContexts(parts).system();
  return ctx.transaction(async tx => {
    if ((await tx.query('SELECT FROM role LIMIT 1')).length === 0) await loadStarterSet(tx);
    return makeSetUpLink(tx, parts.config);
  });
}

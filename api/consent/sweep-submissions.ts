import type { Context } from '../context.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { confirmationGraceDays } from '../organisation/legal-settings.ts';

/** Days for which it is kept that a submission was decided, without what it said: so that a late visit gets a friendly answer. */
const KEPT_DAYS = 365;

/** Removes what nobody confirmed once its link is over and the grace period with it, and old traces of what was decided. */
export const sweepSubmissions = (ctx: Context): Promise<void> =>
  ctx.transaction(async tx => {
    await tx.query('DELETE FROM submission WHERE decided_at IS NULL AND expires_at < now() - make_interval(days => $1)', [
      confirmationGraceDays(await findLegalSettings(tx.query)),
    ]);
    await tx.query('DELETE FROM submission WHERE decided_at < now() - make_interval(days => $1)', [KEPT_DAYS]);
  });

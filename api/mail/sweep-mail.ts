import type { Context } from '../context.ts';

/** Days for which it is kept that a mail left, to whom by id and about what. */
const KEPT_DAYS = 365;

/** Removes what the outbox need not know any more: old mail, spent and expired tokens, the demo's mails of yesterday. */
export const sweepMail = (ctx: Context): Promise<void> =>
  ctx.transaction(async tx => {
    await tx.query('DELETE FROM mail WHERE ended_at < now() - make_interval(days => $1)', [KEPT_DAYS]);
    await tx.query(`DELETE FROM caught_mail WHERE caught_at < now() - interval '1 day'`);
    // A while longer than they are good for, so that a late or second visit gets a friendly answer.
    await tx.query(`DELETE FROM one_time_token WHERE expires_at < now() - make_interval(days => $1)`, [KEPT_DAYS]);
  });

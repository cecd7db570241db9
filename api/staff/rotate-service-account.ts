import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { insistOnStepUp } from '../insist.ts';
import { changedAccount } from './changed-account.ts';
import type { ServiceAccount } from './service-account.entity.ts';
import { digestOf, newToken, servicePrefix } from './token.ts';

/** A new token for an application, as parsed. */
export interface Rotation {
  readonly id: string;
  /** Until when the new token works. */
  readonly expiresAt: Date;
  /** How many minutes the old one goes on working, so that nothing stands still while it is changed; 0: it ends at once. */
  readonly graceMinutes: number;
  readonly reason: string;
}

/**
 * Gives an application a new token, told here and never again. Of several at once the later wins, and a token before the one before works no more.
 * Refuses `NOT_FOUND`, and `CONFLICT` (`alreadyRevoked`): what was stopped stays so.
 */
export const rotateServiceAccount = (ctx: Context, to: Rotation): Promise<{ account: ServiceAccount; token: string }> => {
  insistOnStepUp(ctx);
  const token = newToken(servicePrefix);
  return ctx.transaction(async tx => {
    // Also where the old token had expired: least() gives it no longer than it had.
    const changed = await tx.one(
      `UPDATE service_account SET rotated_at = now(), token_digest = $2, expires_at = $3,
         previous_digest = CASE WHEN $4::integer > 0 THEN token_digest END,
         previous_until = CASE WHEN $4::integer > 0 THEN least(expires_at, now() + make_interval(mins => $4::integer)) END
       WHERE id = $1 AND revoked_at IS NULL RETURNING id`,
      [to.id, digestOf(token), to.expiresAt, to.graceMinutes],
    );
    const account = await changedAccount(tx, to.id, changed !== undefined);
    await appendToChangeLog(tx, {
      action: 'rotateServiceAccount',
      subject: 'service-account',
      subjectId: to.id,
      fields: ['token', 'expiresAt'],
      reason: to.reason,
    });
    return { account, token };
  });
};

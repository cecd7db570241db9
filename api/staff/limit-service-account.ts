import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { insistOnStepUp } from '../insist.ts';
import { changedAccount } from './changed-account.ts';
import type { ServiceAccount } from './service-account.entity.ts';

/** Holds an application to networks, or to none: for the next request on every process. Refuses `NOT_FOUND`, and `CONFLICT` (`alreadyRevoked`). */
export const limitServiceAccount = (ctx: Context, id: string, networks: readonly string[], reason: string): Promise<ServiceAccount> => {
  insistOnStepUp(ctx);
  return ctx.transaction(async tx => {
    const changed = await tx.one('UPDATE service_account SET networks = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id', [
      id,
      networks,
    ]);
    const account = await changedAccount(tx, id, changed !== undefined);
    // Who was remembered as coming from anywhere is looked up anew.
    await raisePolicyVersion(tx);
    await appendToChangeLog(tx, {
      action: 'limitServiceAccount',
      subject: 'service-account',
      subjectId: id,
      fields: ['networks'],
      reason,
    });
    return account;
  });
};

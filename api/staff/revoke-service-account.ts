import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { changedAccount } from './changed-account.ts';
import type { ServiceAccount } from './service-account.entity.ts';

/** Ends a token; no request that starts later is answered. Asks for no fresh second factor: in an emergency nothing should stand in the way. */
export const revokeServiceAccount = (ctx: Context, id: string, reason: string): Promise<ServiceAccount> =>
  ctx.transaction(async tx => {
    const revoked = await tx.one('UPDATE service_account SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING id', [id]);
    const account = await changedAccount(tx, id, revoked !== undefined);
    await appendToChangeLog(tx, { action: 'revokeServiceAccount', subject: 'service-account', subjectId: id, reason });
    return account;
  });

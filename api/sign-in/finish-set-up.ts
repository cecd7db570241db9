import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { confirm, consumeStep, findBegun, whoShows } from './authenticators.ts';
import { countingTries, refuseCode } from './prove-second-factor.ts';
import { writeSecurityEvent } from './security-event.ts';
import { type NewSession, startSession } from './session.ts';
import { findSetUpLink, linkInvalid } from './set-up.ts';

/**
 * The code proves that the key arrived; the link is used up, the admin becomes active and is signed in. All once, or nothing: the link by one
 * conditional UPDATE, the code by another, so that the code of this enrolment does not work a second time either.
 */
export async function finishSetUp(ctx: Context, token: string, code: string): Promise<NewSession> {
  const { digest, staffId } = await ctx.transaction(tx => findSetUpLink(tx, token));
  if (!staffId) throw linkInvalid();
  const session = await countingTries(ctx, staffId, async () => {
    const begun = await findBegun(ctx.query, ctx.keys, staffId);
    if (!begun) throw linkInvalid();
    const shown = whoShows([begun], code, ctx.now());
    if (shown === null) return refuseCode(ctx, staffId, 'set-up-code-wrong', 'code');
    return ctx.transaction(async tx => {
      // First, because its lock lets one set-up finish at a time.
      await raisePolicyVersion(tx);
      await useUp(tx, digest, staffId);
      await tx.query(`UPDATE staff_member SET state = 'ACTIVE' WHERE id = $1`, [staffId]);
      if (!(await consumeStep(tx, shown)) || !(await confirm(tx, shown.id)))
        throw new Refusal('BAD_USER_INPUT', [{ path: 'input.code', rule: 'codeUsed' }]);
      await writeSecurityEvent(tx, 'set-up-finished', staffId);
      await appendToChangeLog(tx, { action: 'finishSetUp', subject: 'staff', subjectId: staffId, fields: ['state'] });
      return startSession(tx, staffId);
    });
  });
  ctx.http.setSessionCookie(session.token, session.expires);
  return session;
}

/** A step: this link is used, and any other is gone: two processes that started at once printed one each, and there is one first admin. */
async function useUp(tx: Transaction, digest: Buffer, staffId: string): Promise<void> {
  const used = await tx.one(
    'UPDATE set_up_link SET used_at = now() WHERE token_digest = $1 AND used_at IS NULL AND expires_at > now() AND staff_id = $2 RETURNING staff_id',
    [digest, staffId],
  );
  if (!used) throw linkInvalid();
  await tx.query('DELETE FROM set_up_link WHERE used_at IS NULL');
}

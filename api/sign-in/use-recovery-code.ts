import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { lockPerson } from './authenticators.ts';
import { countingTries, refuseCode } from './prove-second-factor.ts';
import { countRecoveryCodes, useRecoveryCode } from './recovery-codes.ts';
import { writeSecurityEvent } from './security-event.ts';
import { endSession, type NewSession, startSession } from './session.ts';
import { tellPerson } from './tell-person.ts';

/**
 * The second half without the authenticator: a recovery code, once. Counted with the codes of the authenticator, so that ten wrong ones of both together are all.
 * The person is told by mail. Refuses like `verifySecondFactor`; wrong and used before are one answer.
 */
export async function signInWithRecoveryCode(ctx: Context, code: string): Promise<NewSession> {
  const half = ctx.session;
  if (!half) throw new Refusal('UNAUTHENTICATED');
  if (!half.half) throw new Refusal('CONFLICT');
  const { staffId } = half;
  const session = await countingTries(ctx, staffId, async () => {
    const begun = await ctx.transaction(async tx => {
      if (!(await lockPerson(tx, staffId))) throw new Refusal('UNAUTHENTICATED');
      if (!(await useRecoveryCode(tx, staffId, code))) return undefined;
      if (!(await endSession(tx, half.id))) throw new Refusal('UNAUTHENTICATED');
      const left = await countRecoveryCodes(tx, staffId);
      await writeSecurityEvent(tx, 'recovery-code-right', staffId, { left });
      await tellPerson(tx, staffId, 'recovery-code-used', { left });
      return startSession(tx, staffId);
    });
    return begun ?? refuseCode(ctx, staffId, 'recovery-code-wrong', 'recoveryCode');
  });
  ctx.http.setSessionCookie(session.token, session.expires);
  return session;
}

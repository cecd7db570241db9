import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { endSession, type NewSession, startSession } from './session.ts';

/** The second half: the half session ends, a full one begins with a new token. Refuses `UNAUTHENTICATED` without a half session, `CONFLICT` with a full one. */
export async function verifySecondFactor(ctx: Context, code: string): Promise<NewSession> {
  const half = ctx.session;
  if (!half) throw new Refusal('UNAUTHENTICATED');
  if (!half.half) throw new Refusal('CONFLICT');
  const session = await proveSecondFactor(ctx, half.staffId, code, async tx => {
    if (!(await endSession(tx, half.id))) throw new Refusal('UNAUTHENTICATED');
    return startSession(tx, half.staffId);
  });
  ctx.http.setSessionCookie(session.token, session.expires);
  return session;
}

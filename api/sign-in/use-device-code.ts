import type { Context, Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { digestOf } from '../staff/token.ts';
import { lockPerson } from './authenticators.ts';
import { countingTries, refuseCode } from './prove-second-factor.ts';
import { canonical } from './recovery-codes.ts';
import { writeSecurityEvent } from './security-event.ts';
import { endSession, startHalfSession } from './session.ts';

/**
 * The code of a lost device, after the password: the half session ends, one begins that can do nothing but enrol.
 * Counted with all other codes. Refuses like `verifySecondFactor`; wrong, used and expired are one answer.
 */
export async function useDeviceCode(ctx: Context, typed: string): Promise<void> {
  const half = ctx.session;
  if (!half) throw new Refusal('UNAUTHENTICATED');
  if (!half.half) throw new Refusal('CONFLICT');
  const { staffId } = half;
  const session = await countingTries(ctx, staffId, async () => {
    const begun = await ctx.transaction(async tx => {
      if (!(await lockPerson(tx, staffId))) throw new Refusal('UNAUTHENTICATED');
      const passwordHash = await spend(tx, staffId, typed);
      if (passwordHash === undefined) return undefined;
      if (!(await endSession(tx, half.id))) throw new Refusal('UNAUTHENTICATED');
      await writeSecurityEvent(tx, 'device-code-right', staffId);
      return startHalfSession(tx, staffId, passwordHash, true);
    });
    return begun ?? refuseCode(ctx, staffId, 'device-code-wrong', 'deviceCode');
  });
  ctx.http.setSessionCookie(session.token, session.expires);
}

/** A step: uses the code up. Invariant: single use is this one conditional UPDATE. Answers the person's password as it is kept (null: none); undefined: wrong, used or expired. */
async function spend(tx: Transaction, staffId: string, typed: string): Promise<string | null | undefined> {
  const code = canonical(typed);
  if (code === null) return undefined;
  const used = await tx.one<{ hash: string | null }>(
    `UPDATE device_recovery d SET code_used_at = now() FROM staff_member m
     WHERE d.staff_id = $1 AND d.code_digest = $2 AND d.code_used_at IS NULL AND d.code_expires_at > now() AND m.id = d.staff_id RETURNING m.password_hash AS hash`,
    [staffId, digestOf(code)],
  );
  return used?.hash;
}

import type { Context } from '../context.ts';
import { insistOnFullSession } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { writeSecurityEvent } from './security-event.ts';

/** Makes the second factor of a full session fresh again, by a code that was not used before. */
export async function stepUp(ctx: Context, code: string): Promise<void> {
  const session = insistOnFullSession(ctx);
  await proveSecondFactor(ctx, session.staffId, code, async tx => {
    const fresh = await tx.one(
      'UPDATE session SET second_factor_at = now() WHERE id = $1 AND ended_at IS NULL AND second_factor_at IS NOT NULL RETURNING id',
      [session.id],
    );
    if (!fresh) throw new Refusal('UNAUTHENTICATED');
    await writeSecurityEvent(tx, 'step-up', session.staffId);
  });
}

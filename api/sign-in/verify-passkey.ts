import type { Context } from '../context.ts';
import { insistOnFullSession } from '../insist.ts';
import { networkOf } from '../network-of.ts';
import { Refusal } from '../refusal.ts';
import { giveBack, spend, type Try, triesOf } from '../throttle.ts';
import { passkeyAllowances, passwordAllowances } from './allowances.ts';
import { requestOptions } from './passkey-ceremony.ts';
import { makeChallenge } from './passkey-challenge.ts';
import { provePasskey } from './prove-passkey.ts';
import { countingTries } from './prove-second-factor.ts';
import { tellSecurityEvent, writeSecurityEvent } from './security-event.ts';
import { endSession, type NewSession, startSession } from './session.ts';

/** A challenge for the passkey of whoever is there: the same answer for everybody, known or not, so that it tells nothing. As JSON, for the browser. */
export async function beginPasskeySignIn(ctx: Context): Promise<string> {
  await spendOrRefuse(ctx, triesOf(passkeyAllowances, networkOf(ctx.http.network)));
  const challenge = await ctx.transaction(tx => makeChallenge(tx, 'PROVE', ctx.session?.id ?? null));
  return requestOptions(ctx.config, challenge);
}

/**
 * Signs in with a passkey: alone (it is held, and its device verified who holds it: both factors), or as the second half after the password.
 * Alone it counts against the network, like passwords, and never against the person: whoever uses up somebody's codes does not lock out their passkey.
 * Refuses `CONFLICT` with a full session.
 */
export async function verifyPasskey(ctx: Context, response: string): Promise<NewSession> {
  const half = ctx.session;
  if (half && !half.half) throw new Refusal('CONFLICT');
  const work = () =>
    provePasskey(ctx, response, half, async (tx, staffId) => {
      if (half && !(await endSession(tx, half.id))) throw new Refusal('UNAUTHENTICATED');
      return startSession(tx, staffId);
    });
  const session = half ? await countingTries(ctx, half.staffId, work) : await countingNetwork(ctx, work);
  ctx.http.setSessionCookie(session.token, session.expires);
  return session;
}

/** Makes the second factor of a full session fresh again, by a passkey of one's own. Counted with the codes. */
export async function stepUpWithPasskey(ctx: Context, response: string): Promise<void> {
  const session = insistOnFullSession(ctx);
  await countingTries(ctx, session.staffId, () =>
    provePasskey(ctx, response, session, async tx => {
      const fresh = await tx.one(
        'UPDATE session SET second_factor_at = now() WHERE id = $1 AND ended_at IS NULL AND second_factor_at IS NOT NULL RETURNING id',
        [session.id],
      );
      if (!fresh) throw new Refusal('UNAUTHENTICATED');
      await writeSecurityEvent(tx, 'step-up', session.staffId);
    }),
  );
}

async function countingNetwork<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const tries = triesOf(passwordAllowances.ofNetwork, networkOf(ctx.http.network));
  await spendOrRefuse(ctx, tries);
  const done = await work();
  await giveBack(ctx, tries);
  return done;
}

async function spendOrRefuse(ctx: Context, tries: readonly Try[]): Promise<void> {
  if ((await spend(ctx, tries)) === null) return;
  await tellSecurityEvent(ctx, 'passkey-throttled', null);
  throw new Refusal('RATE_LIMITED');
}

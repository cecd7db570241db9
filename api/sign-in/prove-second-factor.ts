import type { Context, Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { giveBack, spend, triesOf } from '../throttle.ts';
import { codeAllowances } from './allowances.ts';
import { consumeStep, findAuthenticators, lockPerson, whoShows } from './authenticators.ts';
import { type SecurityEvent, tellSecurityEvent, writeSecurityEvent } from './security-event.ts';

/**
 * Proves a code and does `then` in the transaction that consumes its time step: all of it happens once, or nothing.
 * Refuses `RATE_LIMITED` after ten wrong codes in a quarter of an hour, whichever way they came; `BAD_USER_INPUT` with the rule `code` where it is wrong
 * or no code at all, `codeUsed` where it is right and was used before (RFC 6238 section 5.2).
 */
export const proveSecondFactor = <T>(ctx: Context, staffId: string, code: string, then: (tx: Transaction) => Promise<T>): Promise<T> =>
  countingTries(ctx, staffId, async () => {
    const shown = whoShows(await findAuthenticators(ctx.query, ctx.keys, staffId), code, ctx.now());
    if (shown === null) return refuseCode(ctx, staffId, 'code-wrong', 'code');
    const proven = await ctx.transaction(async tx => {
      if (!(await lockPerson(tx, staffId)) || !(await consumeStep(tx, shown))) return undefined;
      await writeSecurityEvent(tx, 'code-right', staffId);
      return { value: await then(tx) };
    });
    return proven ? proven.value : refuseCode(ctx, staffId, 'code-reused', 'codeUsed');
  });

/** Spends one of the few tries that a person's codes have, of whatever kind, before anything is looked at; gives it back where the work did not refuse. */
export async function countingTries<T>(ctx: Context, staffId: string, work: () => Promise<T>): Promise<T> {
  const tries = triesOf(codeAllowances, staffId);
  if ((await spend(ctx, tries)) !== null) {
    await tellSecurityEvent(ctx, 'code-throttled', staffId);
    throw new Refusal('RATE_LIMITED');
  }
  const done = await work();
  await giveBack(ctx, tries);
  return done;
}

/** Tells the event of a code that opens nothing, and refuses it. */
export async function refuseCode(ctx: Context, staffId: string, event: SecurityEvent, rule: string): Promise<never> {
  await tellSecurityEvent(ctx, event, staffId);
  throw new Refusal('BAD_USER_INPUT', [{ path: 'input.code', rule }]);
}

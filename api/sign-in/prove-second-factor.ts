import type { Context, Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { matchingStep, openSecret } from './second-factor.ts';
import { tellSecurityEvent, writeSecurityEvent } from './security-event.ts';
import { giveBack, spend, triesOf } from '../throttle.ts';
import { codeAllowances } from './allowances.ts';

/**
 * Proves a code and does `then` in the transaction that consumes its time step: all of it happens once, or nothing.
 * Refuses `RATE_LIMITED` after ten wrong codes in a quarter of an hour, whichever way they came; `BAD_USER_INPUT` with the rule `code` where it is wrong
 * or no code at all, `codeUsed` where it is right and was used before (RFC 6238 section 5.2).
 */
export async function proveSecondFactor<T>(ctx: Context, staffId: string, code: string, then: (tx: Transaction) => Promise<T>): Promise<T> {
  const tries = triesOf(codeAllowances, staffId);
  if ((await spend(ctx, tries)) !== null) {
    await tellSecurityEvent(ctx, 'code-throttled', staffId);
    throw new Refusal('RATE_LIMITED');
  }
  const step = matchingStep(await findSecret(ctx, staffId), code, ctx.now());
  if (step === null) return refuse(ctx, staffId, 'code-wrong', 'code');
  const proven = await ctx.transaction(async tx => {
    if (!(await consumeStep(tx, staffId, step))) return undefined;
    await writeSecurityEvent(tx, 'code-right', staffId);
    return { value: await then(tx) };
  });
  if (!proven) return refuse(ctx, staffId, 'code-reused', 'codeUsed');
  await giveBack(ctx, tries);
  return proven.value;
}

/**
 * A step: uses up a time step and all before it. Invariant: single use is this one conditional UPDATE; of any number of parallel tries,
 * on any number of processes, one gets the row.
 */
export const consumeStep = async (tx: Transaction, staffId: string, step: number): Promise<boolean> =>
  (await tx.one(`UPDATE staff_member SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2 AND state = 'ACTIVE' RETURNING id`, [
    staffId,
    step,
  ])) !== undefined;

async function findSecret(ctx: Context, staffId: string): Promise<Buffer> {
  const [person] = await ctx.query<{ secret: Buffer | null }>(
    `SELECT totp_secret AS secret FROM staff_member WHERE id = $1 AND state = 'ACTIVE'`,
    [staffId],
  );
  if (!person) throw new Refusal('UNAUTHENTICATED');
  if (!person.secret) throw new Refusal('MFA_ENROLMENT_REQUIRED');
  return openSecret(ctx.keys, staffId, person.secret);
}

async function refuse(ctx: Context, staffId: string, event: 'code-wrong' | 'code-reused', rule: string): Promise<never> {
  await tellSecurityEvent(ctx, event, staffId);
  throw new Refusal('BAD_USER_INPUT', [{ path: 'input.code', rule }]);
}

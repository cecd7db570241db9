import type { Context, Transaction } from '../context.ts';
import { lookAtToken, spendToken, type TokenAction } from '../mail/one-time-token.ts';
import { networkOf } from '../network-of.ts';
import { Problems, Refusal } from '../refusal.ts';
import { spend, triesOf } from '../throttle.ts';
import { resetAllowances } from './allowances.ts';
import { wordsOf } from './change-password.ts';
import { hashPassword, insistOnPassword } from './password.ts';
import { type SecurityEvent, tellSecurityEvent } from './security-event.ts';

/** A password that somebody chooses by a mailed link. */
export interface ByLink {
  readonly action: TokenAction;
  readonly token: string;
  readonly password: string;
  /** Where the caller wrote the password: for problems. */
  readonly path: string;
  /** What a link that is worth nothing is told as. */
  readonly refused: SecurityEvent;
}

/**
 * Spends a mailed link on a password, once: `before` it whatever must be locked first, `settle` after it in the same transaction. Where one of them
 * answers false, the link is worth nothing. Refuses `BAD_USER_INPUT`: `linkInvalid` for unknown, used, replaced and expired links, and what
 * `insistOnPassword` refuses; `RATE_LIMITED` for a network that tries too much.
 */
export async function passwordByLink(
  ctx: Context,
  { action, token, password, path, refused }: ByLink,
  settle: (tx: Transaction, staffId: string, hash: string) => Promise<boolean>,
  before: (tx: Transaction, staffId: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  if ((await spend(ctx, triesOf(resetAllowances.ofTries, networkOf(ctx.http.network)))) !== null) throw new Refusal('RATE_LIMITED');
  // A stranger's guess costs no hashing.
  const found = await lookAtToken(ctx.query, token, [action]);
  if (!found || found.usedAt || found.expired) {
    await tellSecurityEvent(ctx, refused, found?.subjectId ?? null);
    throw invalid();
  }
  const staffId = found.subjectId;
  const problems = new Problems();
  insistOnPassword(password, problems, path, await wordsOf(ctx.query, staffId));
  problems.insist();
  const hash = await hashPassword(password);
  await ctx.transaction(async tx => {
    if (!(await before(tx, staffId)) || !(await spendToken(tx, token, action)) || !(await settle(tx, staffId, hash))) throw invalid();
  });
}

const invalid = (): Refusal => new Refusal('BAD_USER_INPUT', [{ path: 'input.token', rule: 'linkInvalid' }]);

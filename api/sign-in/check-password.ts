import type { Context } from '../context.ts';
import { networkOf } from '../network-of.ts';
import { Refusal } from '../refusal.ts';
import { giveBack, spend, triesOf } from '../throttle.ts';
import { passwordAllowances } from './allowances.ts';
import { passwordMatches } from './password.ts';
import { tellSecurityEvent } from './security-event.ts';

/** SQL of the state of the second factor of `m`, a staff member. */
export const factorSql = /* sql */ `SELECT CASE WHEN count(*) = 0 THEN 'NONE' WHEN bool_and(a.removed_at IS NOT NULL) THEN 'LOST' ELSE 'THERE' END
        FROM authenticator a WHERE a.staff_id = m.id AND a.confirmed_at IS NOT NULL`;

/** Whose password was right. */
export interface Checked {
  readonly id: string;
  readonly hash: string;
  /** Whether something shows codes for them; lost: two admins took what did. */
  readonly factor: 'THERE' | 'NONE' | 'LOST';
}

/**
 * Checks the password of an address: one statement and one argon2 verification, whether there is such a person or not. Wrong ones count, per account,
 * per network and for both together. Refuses `RATE_LIMITED`.
 * @returns undefined: nobody, suspended, or wrong
 */
export async function checkPassword(ctx: Context, emailKey: string, password: string): Promise<Checked | undefined> {
  const network = networkOf(ctx.http.network);
  const tries = [
    ...triesOf(passwordAllowances.ofNetwork, network),
    ...triesOf(passwordAllowances.ofPair, emailKey, network),
    ...triesOf(passwordAllowances.ofAccount, emailKey),
  ];
  if ((await spend(ctx, tries)) !== null) {
    await tellSecurityEvent(ctx, 'password-throttled', null);
    throw new Refusal('RATE_LIMITED');
  }
  const [person] = await ctx.query<{ id: string; hash: string | null; active: boolean; factor: Checked['factor'] }>(
    `SELECT id, password_hash AS hash, state = 'ACTIVE' AS active,
       (${factorSql}) AS factor
     FROM staff_member m WHERE email_key = $1`,
    [emailKey],
  );
  const matches = await passwordMatches(person?.hash, password);
  if (!person?.hash || !matches || !person.active) {
    await tellSecurityEvent(ctx, 'password-wrong', person?.id ?? null);
    return undefined;
  }
  await giveBack(ctx, tries);
  return { id: person.id, hash: person.hash, factor: person.factor };
}

import type { Context } from '../context.ts';
import { parseEmail } from '../fields/email.ts';
import { Problems, Refusal } from '../refusal.ts';
import { networkOf } from '../network-of.ts';
import { isHashable, passwordMatches } from './password.ts';
import { tellSecurityEvent, writeSecurityEvent } from './security-event.ts';
import { endSession, startHalfSession } from './session.ts';
import { giveBack, spend, triesOf } from '../throttle.ts';
import { passwordAllowances } from './allowances.ts';

/**
 * The first half: address and password. Makes a half session, which can only be finished or left.
 * Known and unknown addresses get the same answer (`BAD_USER_INPUT`, rule `credentials`) for the same work: one statement, one argon2 verification.
 */
export async function signIn(ctx: Context, email: string, password: string): Promise<void> {
  const key = parse(email, password);
  const network = networkOf(ctx.http.network);
  const tries = [
    ...triesOf(passwordAllowances.ofNetwork, network),
    ...triesOf(passwordAllowances.ofPair, key, network),
    ...triesOf(passwordAllowances.ofAccount, key),
  ];
  if ((await spend(ctx, tries)) !== null) {
    await tellSecurityEvent(ctx, 'password-throttled', null);
    throw new Refusal('RATE_LIMITED');
  }
  const [person] = await ctx.query<{ id: string; hash: string | null; active: boolean; enrolled: boolean }>(
    `SELECT id, password_hash AS hash, state = 'ACTIVE' AS active, totp_secret IS NOT NULL AS enrolled FROM staff_member WHERE email_key = $1`,
    [key],
  );
  const matches = await passwordMatches(person?.hash, password);
  if (!person || !matches || !person.active) return refuse(ctx, person?.id);
  await giveBack(ctx, tries);
  if (!person.enrolled) {
    await tellSecurityEvent(ctx, 'second-factor-missing', person.id);
    throw new Refusal('MFA_ENROLMENT_REQUIRED');
  }
  const session = await ctx.transaction(async tx => {
    // The person's row before the session's, as everywhere: two that lock in different orders would wait for each other.
    const half = await startHalfSession(tx, person.id, person.hash!);
    if (ctx.session) await endSession(tx, ctx.session.id);
    await writeSecurityEvent(tx, 'password-right', person.id);
    return half;
  });
  if (!session) return refuse(ctx, person.id);
  ctx.http.setSessionCookie(session.token, session.expires);
}

function parse(email: string, password: string): string {
  const problems = new Problems();
  const parsed = parseEmail(email);
  if (!parsed.ok) problems.add('input.email', parsed.rule);
  if (password === '') problems.add('input.password', 'required');
  else if (!isHashable(password)) problems.add('input.password', 'tooLong');
  problems.insist();
  return parsed.ok ? parsed.value.key : '';
}

async function refuse(ctx: Context, staffId: string | undefined): Promise<never> {
  await tellSecurityEvent(ctx, 'password-wrong', staffId ?? null);
  throw new Refusal('BAD_USER_INPUT', [{ path: 'input', rule: 'credentials' }]);
}

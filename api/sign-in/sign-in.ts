import type { Context } from '../context.ts';
import { parseEmail } from '../fields/email.ts';
import { Problems, Refusal } from '../refusal.ts';
import { checkPassword } from './check-password.ts';
import { isHashable } from './password.ts';
import { tellSecurityEvent, writeSecurityEvent } from './security-event.ts';
import { endSession, startHalfSession } from './session.ts';

/** What finishes signing in. */
export type Next = 'VERIFY_SECOND_FACTOR' | 'ENROL_SECOND_FACTOR' | 'USE_DEVICE_CODE';

/** What finishes signing in, by the state of somebody's second factor. */
export const nextFor = { THERE: 'VERIFY_SECOND_FACTOR', NONE: 'ENROL_SECOND_FACTOR', LOST: 'USE_DEVICE_CODE' } as const;

/**
 * The first half: address and password. Makes a half session, which can only be finished or left; of somebody who never had a second factor, one that can enrol it.
 * Who lost theirs brings the code of two admins first: a password alone never leads to a new one.
 * Known and unknown addresses get the same answer (`BAD_USER_INPUT`, rule `credentials`) for the same work.
 */
export async function signIn(ctx: Context, email: string, password: string): Promise<Next> {
  const person = await checkPassword(ctx, parse(email, password), password);
  if (!person) throw wrong();
  const session = await ctx.transaction(async tx => {
    // The person's row before the session's, as everywhere: two that lock in different orders would wait for each other.
    const half = await startHalfSession(tx, person.id, person.hash, person.factor === 'NONE');
    if (ctx.session) await endSession(tx, ctx.session.id);
    await writeSecurityEvent(tx, person.factor === 'NONE' ? 'second-factor-missing' : 'password-right', person.id);
    return half;
  });
  if (!session) {
    await tellSecurityEvent(ctx, 'password-wrong', person.id);
    throw wrong();
  }
  ctx.http.setSessionCookie(session.token, session.expires);
  return nextFor[person.factor];
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

const wrong = (): Refusal => new Refusal('BAD_USER_INPUT', [{ path: 'input', rule: 'credentials' }]);

import type { Context, Session } from '../context.ts';
import { insistOnFullSession, insistOnStepUp } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { checkPassword } from './check-password.ts';
import { isHashable } from './password.ts';

/**
 * Before anything that one signs in with is changed, everything is asked anew (ASVS 7.5.1): a fresh second factor and the password, so that an open screen
 * is not enough. Refuses `STEP_UP_REQUIRED`, and `BAD_USER_INPUT` with the rule `passwordWrong`; wrong ones count like those of a sign-in.
 */
export async function insistOnOneself(ctx: Context, password: string | null | undefined): Promise<Session> {
  const session = insistOnFullSession(ctx);
  insistOnStepUp(ctx);
  if (!password) throw refused('required');
  if (!isHashable(password)) throw refused('tooLong');
  const [person] = await ctx.query<{ key: string }>('SELECT email_key AS key FROM staff_member WHERE id = $1', [session.staffId]);
  if (!person || !(await checkPassword(ctx, person.key, password))) throw refused('passwordWrong');
  return session;
}

const refused = (rule: string): Refusal => new Refusal('BAD_USER_INPUT', [{ path: 'input.password', rule }]);

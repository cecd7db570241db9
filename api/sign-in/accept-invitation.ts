import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { lookAtToken, spendToken } from '../mail/one-time-token.ts';
import { networkOf } from '../network-of.ts';
import { Problems, Refusal } from '../refusal.ts';
import { spend, triesOf } from '../throttle.ts';
import { resetAllowances } from './allowances.ts';
import { wordsOf } from './change-password.ts';
import { hashPassword, insistOnPassword } from './password.ts';
import { tellSecurityEvent, writeSecurityEvent } from './security-event.ts';

/**
 * Somebody who is invited chooses a password, once. No session begins: signing in asks for a second factor, which is then enrolled.
 * Refuses `BAD_USER_INPUT`: `linkInvalid` for unknown, used, replaced and expired links, and what `insistOnPassword` refuses.
 */
export async function acceptInvitation(ctx: Context, token: string, password: string): Promise<void> {
  if ((await spend(ctx, triesOf(resetAllowances.ofTries, networkOf(ctx.http.network)))) !== null) throw new Refusal('RATE_LIMITED');
  // A stranger's guess costs no hashing.
  const found = await lookAtToken(ctx.query, token, ['accept-invitation']);
  if (!found || found.usedAt || found.expired) {
    await tellSecurityEvent(ctx, 'invitation-refused', found?.subjectId ?? null);
    throw invalid();
  }
  const staffId = found.subjectId;
  const problems = new Problems();
  insistOnPassword(password, problems, 'input.password', await wordsOf(ctx.query, staffId));
  problems.insist();
  const hash = await hashPassword(password);
  await ctx.transaction(async tx => {
    if (!(await spendToken(tx, token, 'accept-invitation'))) throw invalid();
    const accepted = await tx.one(
      `UPDATE staff_member SET state = 'ACTIVE', password_hash = $2 WHERE id = $1 AND state = 'INVITED' RETURNING id`,
      [staffId, hash],
    );
    if (!accepted) throw invalid();
    await writeSecurityEvent(tx, 'invitation-accepted', staffId);
    await appendToChangeLog(tx, { action: 'acceptInvitation', subject: 'staff', subjectId: staffId, fields: ['state', 'password'] });
  });
}

const invalid = (): Refusal => new Refusal('BAD_USER_INPUT', [{ path: 'input.token', rule: 'linkInvalid' }]);

import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { consumeStep } from './prove-second-factor.ts';
import { matchingStep, openSecret } from './second-factor.ts';
import { tellSecurityEvent, writeSecurityEvent } from './security-event.ts';
import { type NewSession, startSession } from './session.ts';
import { findSetUpLink, linkInvalid } from './set-up.ts';
import { giveBack, spend, triesOf } from '../throttle.ts';
import { codeAllowances } from './allowances.ts';

/**
 * The code proves that the key arrived; the link is used up, the admin becomes active and is signed in. All once, or nothing: the link by one
 * conditional UPDATE, the code by another, so that the code of this enrolment does not work a second time either.
 */
export async function finishSetUp(ctx: Context, token: string, code: string): Promise<NewSession> {
  const { digest, staffId } = await ctx.transaction(tx => findSetUpLink(tx, token));
  if (!staffId) throw linkInvalid();
  const tries = triesOf(codeAllowances, staffId);
  if ((await spend(ctx, tries)) !== null) {
    await tellSecurityEvent(ctx, 'code-throttled', staffId);
    throw new Refusal('RATE_LIMITED');
  }
  const step = matchingStep(await findSecret(ctx, staffId), code, ctx.now());
  if (step === null) {
    await tellSecurityEvent(ctx, 'set-up-code-wrong', staffId);
    throw new Refusal('BAD_USER_INPUT', [{ path: 'input.code', rule: 'code' }]);
  }
  const session = await ctx.transaction(async tx => {
    // First, because its lock lets one set-up finish at a time.
    await raisePolicyVersion(tx);
    await useUp(tx, digest, staffId);
    await tx.query(`UPDATE staff_member SET state = 'ACTIVE' WHERE id = $1`, [staffId]);
    if (!(await consumeStep(tx, staffId, step))) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.code', rule: 'codeUsed' }]);
    await writeSecurityEvent(tx, 'set-up-finished', staffId);
    await appendToChangeLog(tx, { action: 'finishSetUp', subject: 'staff', subjectId: staffId, fields: ['state'] });
    return startSession(tx, staffId);
  });
  await giveBack(ctx, tries);
  ctx.http.setSessionCookie(session.token, session.expires);
  return session;
}

/** A step: this link is used, and any other is gone: two processes that started at once printed one each, and there is one first admin. */
async function useUp(tx: Transaction, digest: Buffer, staffId: string): Promise<void> {
  const used = await tx.one(
    'UPDATE set_up_link SET used_at = now() WHERE token_digest = $1 AND used_at IS NULL AND expires_at > now() AND staff_id = $2 RETURNING staff_id',
    [digest, staffId],
  );
  if (!used) throw linkInvalid();
  await tx.query('DELETE FROM set_up_link WHERE used_at IS NULL');
}

async function findSecret(ctx: Context, staffId: string): Promise<Buffer> {
  const [person] = await ctx.query<{ secret: Buffer }>('SELECT totp_secret AS secret FROM staff_member WHERE id = $1', [staffId]);
  if (!person) throw linkInvalid();
  return openSecret(ctx.keys, staffId, person.secret);
}

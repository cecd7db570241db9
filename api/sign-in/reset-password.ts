import { createHmac } from 'node:crypto';
import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Keys } from '../context.ts';
import { parseEmail } from '../fields/email.ts';
import type { Job } from '../jobs/run-job.ts';
import { makeToken } from '../mail/one-time-token.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { networkOf } from '../network-of.ts';
import { Refusal } from '../refusal.ts';
import { spend, triesOf } from '../throttle.ts';
import { resetAllowances } from './allowances.ts';
import { lockPerson } from './authenticators.ts';
import { setPassword } from './change-password.ts';
import { passwordByLink } from './password-by-link.ts';
import { writeSecurityEvent } from './security-event.ts';
import { tellPerson } from './tell-person.ts';

/** Minutes for which the link works. */
export const RESET_MINUTES = 30;

/** A keyed digest: what waits in the queue tells nobody who it is for. */
const digestOf = (keys: Keys, emailKey: string): string =>
  createHmac('sha256', keys.address).update(`staff reset ${emailKey}`).digest('hex');

/**
 * Somebody asks for a link to a new password. Invariant: whether the address is known is found out later, by a job, so that known and unknown ones get the
 * same answer by the same work. Refuses `BAD_USER_INPUT` for what is no address, `RATE_LIMITED` for a network that asks too much.
 */
export async function askPasswordReset(ctx: Context, typed: string): Promise<void> {
  if ((await spend(ctx, triesOf(resetAllowances.ofNetwork, networkOf(ctx.http.network)))) !== null) throw new Refusal('RATE_LIMITED');
  const email = parseEmail(typed);
  if (!email.ok) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.email', rule: email.rule }]);
  const address = digestOf(ctx.keys, email.value.key);
  // More for one address would be a way to flood somebody; whoever asks hears nothing of it.
  if ((await spend(ctx, triesOf(resetAllowances.ofAddress, address))) !== null) return;
  await ctx.transaction(tx => tx.queue('sendPasswordReset', { address }, { key: `reset ${ctx.newId()}` }));
}

/** The job that finds whose address it is, and mails the link there; to nobody, where nobody active has it. */
export const sendPasswordReset: Job = {
  acts: 'system',
  tries: 3,
  run: async (ctx: Context, { address }: { address: string }) => {
    const staff = await ctx.query<{ id: string; key: string }>(
      `SELECT id, email_key AS key FROM staff_member WHERE state = 'ACTIVE' AND password_hash IS NOT NULL`,
    );
    const person = staff.find(({ key }) => digestOf(ctx.keys, key) === address);
    if (!person) return;
    await ctx.transaction(async tx => {
      await writeSecurityEvent(tx, 'reset-link-sent', person.id);
      await queueMail(tx, {
        to: { kind: 'STAFF', id: person.id },
        purpose: 'sign-in',
        template: 'sign-in-reset-link',
        language: null,
        parameters: { minutes: RESET_MINUTES },
        tokens: { reset: await makeToken(tx, 'reset-password', person.id, RESET_MINUTES / 60) },
      });
    });
  },
};

/**
 * Sets a new password by the mailed link, once. All sessions end and none begins: signing in asks for the second factor as ever.
 * Refuses what `passwordByLink` refuses.
 */
export const resetPassword = (ctx: Context, token: string, password: string): Promise<void> =>
  passwordByLink(
    ctx,
    { action: 'reset-password', token, password, path: 'input.newPassword', refused: 'reset-link-refused' },
    async (tx, staffId, hash) => {
      await setPassword(tx, staffId, hash, null);
      await writeSecurityEvent(tx, 'password-reset', staffId);
      await appendToChangeLog(tx, { action: 'resetPassword', subject: 'staff', subjectId: staffId, fields: ['password'] });
      await tellPerson(tx, staffId, 'password-reset');
      return true;
    },
    lockPerson,
  );

import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Context } from '../../context.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { Refusal } from '../../refusal.ts';
import { spend, triesOf } from '../../throttle.ts';
import type { PortalSession } from './session.ts';

/** Minutes for which a mailed code is good, and how often one may be wrong about it. */
const CODE_MINUTES = 10;
const CODE_TRIES = 5;
const codeMails = [{ name: 'portal-code', tries: 3, seconds: 60 * 60 }];

const digestOf = ({ keys }: Context, sessionId: string, code: string): Buffer =>
  createHmac('sha256', keys.submission)
    .update(JSON.stringify(['portal-code', sessionId, code]))
    .digest();

/** Action: mails a code to the address we know; the one before stops working. Refuses `RATE_LIMITED`. */
export async function sendPortalCode(ctx: Context, { id, contactIds, language }: PortalSession): Promise<void> {
  if ((await spend(ctx, triesOf(codeMails, contactIds[0]!))) !== null) throw new Refusal('RATE_LIMITED');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await ctx.transaction(async tx => {
    await tx.query(
      'UPDATE portal_session SET code_digest = $2, code_tries = 0, code_expires_at = now() + make_interval(mins => $3) WHERE id = $1',
      [id, digestOf(ctx, id, code), CODE_MINUTES],
    );
    await queueMail(tx, {
      to: { kind: 'CONTACT', id: contactIds[0]! },
      purpose: 'consent-administration',
      template: 'portal-code',
      language,
      parameters: { minutes: CODE_MINUTES },
      tokens: { code },
    });
  });
}

/** Action: whether the code is the one that was mailed. Each try counts before it is looked at; a right code is good once. */
export const checkPortalCode = (ctx: Context, { id }: PortalSession, code: string): Promise<boolean> =>
  ctx.transaction(async tx => {
    const row = await tx.one<{ code_digest: Buffer }>(
      `UPDATE portal_session SET code_tries = code_tries + 1
       WHERE id = $1 AND code_digest IS NOT NULL AND code_tries < $2 AND code_expires_at > now() RETURNING code_digest`,
      [id, CODE_TRIES],
    );
    if (!row || !timingSafeEqual(row.code_digest, digestOf(ctx, id, code.replace(/\s/g, '')))) return false;
    await tx.query('UPDATE portal_session SET checked_at = now(), code_digest = NULL WHERE id = $1', [id]);
    return true;
  });

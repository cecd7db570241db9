import type { Context } from '../../context.ts';
import { parseEmail } from '../../fields/email.ts';
import type { Job } from '../../jobs/run-job.ts';
import { open, seal } from '../../keys.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { makeToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { networkOf } from '../../network-of.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { portalLinkMinutes } from '../../organisation/legal-settings.ts';
import { Refusal } from '../../refusal.ts';
import { holdersOfAddress } from '../../contacts/holders-of-address.ts';
import { type Allowance, spend, triesOf } from '../../throttle.ts';
import { readByGuardians } from '../children/guardian.ts';
import { addressDigest } from '../asking/submission.ts';
import { sendGuardianLink } from './guardian-session.ts';
import { CHECK_HOURS } from './session.ts';

const HOUR = 60 * 60;

/** What one network may ask for; many people sit behind some. */
const networkAllowances: readonly Allowance[] = [
  { name: 'portal-quick', tries: 20, seconds: 10 * 60 },
  { name: 'portal-day', tries: 100, seconds: 24 * HOUR },
];
/** Links that may be asked for one address, of whomever, known or not: with more it would be a way to flood somebody. */
const addressAllowances: readonly Allowance[] = [{ name: 'portal-mail', tries: 3, seconds: 24 * HOUR }];

const place = (id: string) => `portal_request:${id}`;

/**
 * Action: somebody asks for the link to their own choices and data. Invariant: whether the address is known is found out later, by a job, so that known and
 * unknown ones get the same answer by the same work. Refuses `BAD_USER_INPUT` for what is no address, `RATE_LIMITED` for a network that asks too much.
 */
export async function askForPortalLink(ctx: Context, typed: string | null, language: OfferedLanguage): Promise<void> {
  if ((await spend(ctx, triesOf(networkAllowances, networkOf(ctx.http.network)))) !== null) throw new Refusal('RATE_LIMITED');
  const email = parseEmail(typed ?? '');
  if (!email.ok) throw new Refusal('BAD_USER_INPUT', [{ path: 'email', rule: email.rule }]);
  const address = addressDigest(ctx.keys, email.value.key, 'portal').toString('hex');
  if ((await spend(ctx, triesOf(addressAllowances, address))) !== null) return;
  await ctx.transaction(async tx => {
    const id = ctx.newId();
    await tx.query(
      'INSERT INTO portal_request (id, address, language, expires_at) VALUES ($1, $2, $3, now() + make_interval(mins => $4))',
      [id, seal(ctx.keys.submission, email.value.key, place(id)), language, portalLinkMinutes(await findLegalSettings(tx.query))],
    );
    await tx.queue('sendPortalLink', { id }, { key: `portal ${id}` });
  });
}

/** The job that looks the address up, forgets it, and mails the link to whoever it belongs to; to nobody, where nobody does. */
export const sendPortalLink: Job = {
  acts: 'system',
  tries: 3,
  run: (ctx: Context, { id }: { id: string }) =>
    ctx.transaction(async tx => {
      const row = await tx.one<{ address: Buffer; language: OfferedLanguage }>(
        'SELECT address, language FROM portal_request WHERE id = $1 AND address IS NOT NULL AND expires_at > now() FOR UPDATE',
        [id],
      );
      if (!row) return;
      const emailKey = open(ctx.keys.submission, row.address, place(id)).toString('utf8');
      await sendGuardianLink(tx, emailKey, row.language);
      const known = await holdersOfAddress(tx, emailKey);
      // An e-mail round trip shows nobody their child's data (L32).
      const children = await readByGuardians(tx, known);
      const holders = known.filter(each => !children.has(each));
      await tx.query('UPDATE portal_request SET address = NULL, contact_ids = $2 WHERE id = $1', [id, holders]);
      const [first] = holders;
      if (first === undefined) return;
      await queueMail(tx, {
        to: { kind: 'CONTACT', id: first },
        purpose: 'consent-administration',
        template: 'portal-link',
        language: row.language,
        parameters: { minutes: portalLinkMinutes(await findLegalSettings(tx.query)) },
        // The request itself ends sooner.
        tokens: { open: await makeToken(tx, 'open-portal', id, CHECK_HOURS) },
      });
    }),
};

/** Removes requests and sessions of the past. */
export const sweepPortal = (ctx: Context): Promise<void> =>
  ctx.transaction(async tx => {
    await tx.query(`DELETE FROM portal_request WHERE expires_at < now() - interval '1 day'`);
    await tx.query(`DELETE FROM portal_session WHERE expires_at < now() - interval '1 day'`);
  });

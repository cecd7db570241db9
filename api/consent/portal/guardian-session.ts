import { findAges, youthSql } from '../../contacts/minors.ts';
import type { Context, Transaction } from '../../context.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { makeToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { portalLinkMinutes } from '../../organisation/legal-settings.ts';
import { guardianDigest, type Verification } from '../children/guardian.ts';
import { CHECK_HOURS, digestOf } from './session.ts';

/** A child whom somebody in a session speaks for, now: linked, and under age (L34). */
export interface SpokenFor {
  readonly guardianId: string;
  readonly contactId: string;
  readonly verification: Verification;
}

/** A guardian at the choices for their children, behind a link that was mailed to their own address. Apart from a session of one's own: neither opens the other. */
export interface GuardianSession {
  readonly id: string;
  readonly language: OfferedLanguage;
  readonly expiresAt: Date;
  readonly children: readonly SpokenFor[];
}

const speakingSql = async (query: Context['query']): Promise<string> =>
  `SELECT g.id AS "guardianId", g.contact_id AS "contactId", g.verification FROM guardian g
   WHERE g.ended_at IS NULL AND ${youthSql(await findAges(query)).belowConsentAge('g.contact_id')}`;

/** A step of the job that looks an address up: whoever speaks for a child by it gets a link of their own kind, at the address that is kept of them. */
export async function sendGuardianLink(tx: Transaction, emailKey: string, language: OfferedLanguage): Promise<void> {
  const speaking = await tx.query<SpokenFor>(`${await speakingSql(tx.query)} AND g.address_digest = $1 ORDER BY g.id LIMIT 20`, [
    guardianDigest(tx.ctx.keys, emailKey),
  ]);
  const [first] = speaking;
  if (!first) return;
  const minutes = portalLinkMinutes(await findLegalSettings(tx.query));
  const id = tx.ctx.newId();
  await tx.query(
    'INSERT INTO portal_request (id, language, guardian_ids, expires_at) VALUES ($1, $2, $3, now() + make_interval(mins => $4))',
    [id, language, speaking.map(({ guardianId }) => guardianId), minutes],
  );
  await queueMail(tx, {
    to: { kind: 'GUARDIAN', id: first.guardianId },
    purpose: 'consent-administration',
    template: 'guardian-link',
    language,
    parameters: { minutes },
    // The request itself ends sooner.
    tokens: { open: await makeToken(tx, 'open-portal', id, CHECK_HOURS) },
  });
}

/** The guardian's session behind a secret; null: none, over, or there is no child any more whom they speak for. Asked anew with every page. */
export async function findGuardianSession({ query }: Pick<Context, 'query'>, secret: string | null): Promise<GuardianSession | null> {
  if (secret === null || !/^[A-Za-z0-9_-]{43}$/.test(secret)) return null;
  const [row] = await query<{ id: string; guardian_ids: string[]; language: OfferedLanguage; expires_at: Date }>(
    `SELECT id, guardian_ids, language, expires_at FROM portal_session
     WHERE digest = $1 AND ended_at IS NULL AND expires_at > now() AND cardinality(guardian_ids) > 0`,
    [digestOf(secret)],
  );
  if (!row) return null;
  const children = await query<SpokenFor>(`${await speakingSql(query)} AND g.id = ANY ($1::uuid[]) ORDER BY g.id`, [row.guardian_ids]);
  return children.length === 0 ? null : { id: row.id, language: row.language, expiresAt: row.expires_at, children };
}

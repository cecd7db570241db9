import { createHash, randomBytes } from 'node:crypto';
import { appendChanges } from '../../audit/change-log.ts';
import { isThere } from '../../contacts/is-there.ts';
import type { Context } from '../../context.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { lookAtToken, spendToken } from '../../mail/one-time-token.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { portalLinkMinutes } from '../../organisation/legal-settings.ts';
import { actingAs, actingPerson } from '../acting-as.ts';

/** Somebody at their own choices, behind a link that was mailed to the address we knew. */
export interface PortalSession {
  readonly id: string;
  readonly contactIds: readonly string[];
  /** Several people have this address: nobody knows which of them is here, so nothing but purposes is shown. */
  readonly isShared: boolean;
  readonly language: OfferedLanguage;
  /** A code that was mailed anew has been entered a moment ago: sensitive values open. */
  readonly checked: boolean;
  readonly expiresAt: Date;
}

/** Minutes for which the second check counts. */
export const CHECK_MINUTES = 10;

/** Hours for which the token of a link is kept; the request behind it ends sooner. */
export const CHECK_HOURS = 2;

export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const ready =
  'SELECT contact_ids, guardian_ids, language FROM portal_request WHERE id = $1 AND expires_at > now() AND cardinality(contact_ids || guardian_ids) > 0';

/** What a mailed link is good for now. Looks and changes nothing. */
export async function lookAtPortalLink({ query }: Context, token: string): Promise<'READY' | 'GONE'> {
  const found = await lookAtToken(query, token, ['open-portal']);
  if (!found || found.expired || found.usedAt !== null) return 'GONE';
  return (await query(ready, [found.subjectId])).length > 0 ? 'READY' : 'GONE';
}

/** What a browser keeps, until when, and whether it is of a guardian: for their children, and for nothing of themselves. */
export interface BegunSession {
  readonly secret: string;
  readonly expires: Date;
  readonly ofGuardian: boolean;
}

/** Action: whoever was mailed presses the button behind the link: once. Null where the link does nothing. */
export const beginPortal = (ctx: Context, token: string): Promise<BegunSession | null> =>
  ctx.transaction(async tx => {
    const found = await lookAtToken(tx.query, token, ['open-portal']);
    if (!found || !(await spendToken(tx, token, 'open-portal'))) return null;
    const request = await tx.one<{ contact_ids: string[]; guardian_ids: string[]; language: string }>(ready, [found.subjectId]);
    if (!request) return null;
    const secret = randomBytes(32).toString('base64url');
    const id = ctx.newId();
    const row = await tx.one<{ expires_at: Date }>(
      `INSERT INTO portal_session (id, digest, contact_ids, guardian_ids, language, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => $6)) RETURNING expires_at`,
      [
        id,
        digestOf(secret),
        request.contact_ids,
        request.guardian_ids,
        request.language,
        portalLinkMinutes(await findLegalSettings(tx.query)),
      ],
    );
    for (const contactId of request.contact_ids)
      await appendChanges(actingAs(tx, actingPerson('person', contactId)), [
        { action: 'beginPortal', subject: 'session', subjectId: id, contactId },
      ]);
    const spoken = await tx.query<{ id: string; contactId: string }>(
      'SELECT id, contact_id AS "contactId" FROM guardian WHERE id = ANY ($1::uuid[]) ORDER BY id',
      [request.guardian_ids],
    );
    for (const guardian of spoken)
      await appendChanges(actingAs(tx, actingPerson('guardian', guardian.id)), [
        { action: 'beginPortal', subject: 'session', subjectId: id, contactId: guardian.contactId },
      ]);
    return { secret, expires: row!.expires_at, ofGuardian: request.guardian_ids.length > 0 };
  });

/** The session behind a secret; null: none, or over. Whoever was erased meanwhile is in none. */
export async function findPortalSession({ query }: Pick<Context, 'query'>, secret: string | null): Promise<PortalSession | null> {
  if (secret === null || !/^[A-Za-z0-9_-]{43}$/.test(secret)) return null;
  const [row] = await query<{ id: string; contact_ids: string[]; language: OfferedLanguage; expires_at: Date; checked: boolean }>(
    `SELECT id, contact_ids, language, expires_at, checked_at > now() - make_interval(mins => $2) IS TRUE AS checked
     FROM portal_session WHERE digest = $1 AND ended_at IS NULL AND expires_at > now()`,
    [digestOf(secret), CHECK_MINUTES],
  );
  if (!row) return null;
  const contactIds: string[] = [];
  for (const id of row.contact_ids) if (await isThere(query, id)) contactIds.push(id);
  if (contactIds.length === 0) return null;
  return {
    id: row.id,
    contactIds,
    isShared: row.contact_ids.length > 1,
    language: row.language,
    checked: row.checked,
    expiresAt: row.expires_at,
  };
}

export const endPortal = (ctx: Context, { id }: Pick<PortalSession, 'id'>): Promise<void> =>
  ctx.transaction(async tx => {
    await tx.query('UPDATE portal_session SET ended_at = now() WHERE id = $1 AND ended_at IS NULL', [id]);
  });

import type { Config } from '../config.ts';
import type { Transaction } from '../context.ts';
import { digestOf, newToken } from '../staff/token.ts';

/** How long a password alone is remembered: long enough to find one's telephone. */
const HALF_MINUTES = 10;
/** How long somebody without a second factor may take to enrol one. */
const ENROLLING_MINUTES = 20;

/** A fresh session: what the cookie carries, and until when. */
export interface NewSession {
  readonly id: string;
  readonly token: string;
  readonly expires: Date;
}

/**
 * `__Host-` ties the cookie to this very origin: https, no Domain, Path=/ (RFC 6265bis section 4.1.3).
 * Only where `PUBLIC_URL` is http, which the configuration allows on loopback alone, it has to go without.
 */
export const sessionCookieName = (config: Pick<Config, 'publicUrl'>): string =>
  config.publicUrl.startsWith('https:') ? '__Host-inzage' : 'inzage';

/**
 * A step: a half session, made only while the password that was verified is still the person's own, so that none survives a change of it.
 * @param passwordHash as it was when the person was looked at; null: they had none, and came by another way
 * @param enrols the person has no second factor, and may do nothing but enrol one
 * @returns undefined where password or state changed meanwhile
 */
export function startHalfSession(
  tx: Transaction,
  staffId: string,
  passwordHash: string | null,
  enrols = false,
): Promise<NewSession | undefined> {
  const token = newToken();
  return withToken(
    token,
    tx.one(
      `INSERT INTO session (id, token_digest, staff_id, expires_at, enrols)
     SELECT $1, $2, m.id, now() + make_interval(mins => $5), $6 FROM staff_member m WHERE m.id = $3 AND m.password_hash IS NOT DISTINCT FROM $4 AND m.state = 'ACTIVE' FOR SHARE
     RETURNING id, expires_at AS expires`,
      [tx.ctx.newId(), digestOf(token), staffId, passwordHash, enrols ? ENROLLING_MINUTES : HALF_MINUTES, enrols],
    ),
  );
}

/**
 * A step: a full session, after a second factor was proven in this transaction. Always a new token (ASVS 7.2.4).
 * @param provenAt when the factor was proven, where that was before, elsewhere
 */
export async function startSession(tx: Transaction, staffId: string, provenAt: Date | null = null): Promise<NewSession> {
  const token = newToken();
  const session = await withToken(
    token,
    tx.one(
      `INSERT INTO session (id, token_digest, staff_id, expires_at, second_factor_at)
     VALUES ($1, $2, $3, now() + make_interval(hours => $4), least(now(), coalesce($5, now()))) RETURNING id, expires_at AS expires`,
      [tx.ctx.newId(), digestOf(token), staffId, tx.ctx.config.sessionHours, provenAt],
    ),
  );
  await tx.query('UPDATE staff_member SET last_sign_in_at = now() WHERE id = $1', [staffId]);
  return session!;
}

/** A step: ends all sessions of somebody, half ones too, but this one. */
export const endOtherSessions = (tx: Transaction, staffId: string, but: string | null): Promise<unknown> =>
  tx.query('UPDATE session SET ended_at = now() WHERE staff_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $2::uuid', [staffId, but]);

/** A step: ends a session for good. False where it had ended already. */
export const endSession = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.one('UPDATE session SET ended_at = now() WHERE id = $1 AND ended_at IS NULL AND expires_at > now() RETURNING id', [id])) !==
  undefined;

const withToken = async (token: string, row: Promise<{ id: string; expires: Date } | undefined>): Promise<NewSession | undefined> => {
  const session = await row;
  return session && { ...session, token };
};

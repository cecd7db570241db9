import { createHash, randomBytes } from 'node:crypto';
import type { Context, Transaction } from '../context.ts';

/** What a token may do. */
export type TokenAction =
  | 'confirm-submission'
  | 'authorise-child'
  | 'confirm-child'
  | 'guardian-page'
  | 'take-over'
  | 'read-receipts'
  | 'open-portal'
  | 'reset-password'
  | 'accept-invitation';

/** How a token looks: 256 random bits, in letters that no mail program breaks. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** SHA-256: of random bits there is nothing to guess. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A step: a new token for one act on one thing; whatever was sent for it before stops working. Answers the token, which is told once and kept nowhere. */
export async function makeToken(tx: Transaction, action: TokenAction, subjectId: string, hours: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.query(
    `INSERT INTO one_time_token (digest, action, subject_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))
     ON CONFLICT (action, subject_id) DO UPDATE SET digest = excluded.digest, created_at = now(), expires_at = excluded.expires_at, used_at = NULL`,
    [digestOf(token), action, subjectId, hours * 3600],
  );
  return token;
}

/** What a token stands for. */
export interface FoundToken {
  readonly action: TokenAction;
  readonly subjectId: string;
  readonly usedAt: Date | null;
  readonly expired: boolean;
}

/** Looks at a token and changes nothing: what a page may do with GET. Null: unknown, or replaced by a newer one. */
export async function lookAtToken(query: Context['query'], token: string, actions: readonly TokenAction[]): Promise<FoundToken | null> {
  if (!isToken(token)) return null;
  const [row] = await query<{ action: TokenAction; subject_id: string; used_at: Date | null; expired: boolean }>(
    'SELECT action, subject_id, used_at, expires_at <= now() AS expired FROM one_time_token WHERE digest = $1 AND action = ANY ($2::text[])',
    [digestOf(token), actions],
  );
  return row ? { action: row.action, subjectId: row.subject_id, usedAt: row.used_at, expired: row.expired } : null;
}

/** A step: spends a token, once: one conditional UPDATE, so that of many at once exactly one is told true. */
export async function spendToken(tx: Transaction, token: string, action: TokenAction): Promise<boolean> {
  const spent = await tx.one(
    'UPDATE one_time_token SET used_at = now() WHERE digest = $1 AND action = $2 AND used_at IS NULL AND expires_at > now() RETURNING 1 AS yes',
    [digestOf(token), action],
  );
  return spent !== undefined;
}

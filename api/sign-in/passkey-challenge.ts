import { randomBytes } from 'node:crypto';
import type { Transaction } from '../context.ts';
import { digestOf } from '../staff/token.ts';

/** How long a challenge waits for its answer: long enough to find the security key. */
export const CHALLENGE_MINUTES = 5;

/** What a challenge is answered for: a new passkey, or proof of one there is. */
export type ChallengeAct = 'ADD' | 'PROVE';

/**
 * A step: a new challenge of 256 bits for this session (null: for whoever is not signed in), kept as a digest. What expired an hour ago goes along, some at a time.
 * @returns the challenge, base64url
 */
export async function makeChallenge(tx: Transaction, act: ChallengeAct, sessionId: string | null): Promise<string> {
  const challenge = randomBytes(32).toString('base64url');
  await tx.query(
    `DELETE FROM passkey_challenge WHERE digest IN (
       SELECT digest FROM passkey_challenge WHERE expires_at < now() - interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED)`,
  );
  await tx.query(
    'INSERT INTO passkey_challenge (digest, act, session_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(mins => $4))',
    [digestOf(challenge), act, sessionId, CHALLENGE_MINUTES],
  );
  return challenge;
}

/**
 * A step: uses up a challenge. Invariant: single use is this one conditional UPDATE; of any number of parallel answers, on any number of processes, one gets the row.
 * False: used, expired, made for something or somebody else, or never.
 */
export const consumeChallenge = async (tx: Transaction, challenge: string, act: ChallengeAct, sessionId: string | null): Promise<boolean> =>
  (await tx.one(
    `UPDATE passkey_challenge SET used_at = now()
     WHERE digest = $1 AND act = $2 AND session_id IS NOT DISTINCT FROM $3::uuid AND used_at IS NULL AND expires_at > now() RETURNING act`,
    [digestOf(challenge), act, sessionId],
  )) !== undefined;

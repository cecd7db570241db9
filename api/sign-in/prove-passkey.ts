import type { Context, Session, Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { lockPerson } from './authenticators.ts';
import { holdAgainst, readShown } from './passkey-ceremony.ts';
import { consumeChallenge } from './passkey-challenge.ts';
import { type SecurityEvent, tellSecurityEvent, writeSecurityEvent } from './security-event.ts';

/** The user handle of somebody's passkeys, base64url: their id, which tells nothing (WebAuthn level 3 section 14.6.1). */
export const handleOf = (staffId: string): string => Buffer.from(staffId.replaceAll('-', ''), 'hex').toString('base64url');

interface Presented {
  readonly id: string;
  readonly staffId: string;
  readonly challenge: string;
  readonly signCount: number;
}

/**
 * Proves a passkey and does `then` in the transaction that consumes its challenge: all of it happens once, or nothing.
 * Refuses `BAD_USER_INPUT` with the rule `passkey` where it is nobody's, not that of the session's person, signed elsewhere or without verifying the person,
 * or its counter does not rise (somebody has a copy: told as an event of its own); `passkeyAnew` where the challenge was used, expired, or made for another session.
 */
export async function provePasskey<T>(
  ctx: Context,
  response: string,
  session: Session | null,
  then: (tx: Transaction, staffId: string) => Promise<T>,
): Promise<T> {
  const shown = await whoPresents(ctx, response);
  if (!shown || (session && shown.staffId !== session.staffId))
    return refusePasskey(ctx, session?.staffId ?? null, 'passkey-wrong', 'passkey');
  const { staffId } = shown;
  const outcome = await ctx.transaction(async tx => {
    if (!(await lockPerson(tx, staffId))) return 'passkey-wrong';
    const stored = await tx.one<{ signCount: string }>(
      'SELECT sign_count AS "signCount" FROM authenticator WHERE id = $1 AND confirmed_at IS NOT NULL AND removed_at IS NULL',
      [shown.id],
    );
    if (!stored) return 'passkey-wrong';
    if (!rises(Number(stored.signCount), shown.signCount)) return 'passkey-counter-back';
    if (!(await consumeChallenge(tx, shown.challenge, 'PROVE', session?.id ?? null))) return 'passkey-reused';
    await tx.query('UPDATE authenticator SET sign_count = $2 WHERE id = $1', [shown.id, shown.signCount]);
    await writeSecurityEvent(tx, 'passkey-right', staffId);
    return { value: await then(tx, staffId) };
  });
  if (typeof outcome === 'object') return outcome.value;
  return refusePasskey(ctx, staffId, outcome, outcome === 'passkey-reused' ? 'passkeyAnew' : 'passkey');
}

/** Passkeys that several devices share do not count, and say 0 for ever; every other one only rises (WebAuthn level 3 section 7.2). */
const rises = (before: number, now: number): boolean => now > before || (now === 0 && before === 0);

async function whoPresents(ctx: Context, text: string): Promise<Presented | null> {
  const shown = readShown(text);
  if (!shown) return null;
  const [known] = await ctx.query<{ id: string; staffId: string; publicKey: Buffer }>(
    `SELECT a.id, a.staff_id AS "staffId", a.public_key AS "publicKey" FROM authenticator a JOIN staff_member m ON m.id = a.staff_id AND m.state = 'ACTIVE'
     WHERE a.credential_id = $1 AND a.confirmed_at IS NOT NULL AND a.removed_at IS NULL`,
    [shown.id],
  );
  if (!known) return null;
  const { id, staffId, publicKey } = known;
  const proof = await holdAgainst(ctx.config, shown, { credentialId: shown.id, publicKey, userHandle: handleOf(staffId) });
  return proof && { id, staffId, ...proof };
}

/** Tells the event of a passkey that opens nothing, and refuses it. */
export async function refusePasskey(ctx: Context, staffId: string | null, event: SecurityEvent, rule: string): Promise<never> {
  await tellSecurityEvent(ctx, event, staffId);
  throw new Refusal('BAD_USER_INPUT', [{ path: 'input.response', rule }]);
}

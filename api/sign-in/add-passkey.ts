import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnFullSession, insistOnStepUp } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { lockPerson } from './authenticators.ts';
import { MOST } from './enrolment.ts';
import { insistOnOneself } from './insist-on-oneself.ts';
import { creationOptions, type MadePasskey, readMade } from './passkey-ceremony.ts';
import { consumeChallenge, makeChallenge } from './passkey-challenge.ts';
import { handleOf, refusePasskey } from './prove-passkey.ts';
import { countingTries } from './prove-second-factor.ts';
import { writeSecurityEvent } from './security-event.ts';
import { tellPerson } from './tell-person.ts';

/** Begins to add a passkey: a challenge that only this session answers, once, within five minutes. Answers what the browser needs, as JSON. */
export async function beginPasskey(ctx: Context, password: string): Promise<string> {
  const { id, staffId } = await insistOnOneself(ctx, password);
  return ctx.transaction(async tx => {
    await insistOnRoom(tx, staffId);
    const person = await tx.one<{ email: string; name: string; has: string[] }>(
      `SELECT email, name, ARRAY(SELECT credential_id FROM authenticator WHERE staff_id = m.id AND kind = 'PASSKEY' AND removed_at IS NULL) AS has
       FROM staff_member m WHERE id = $1`,
      [staffId],
    );
    const challenge = await makeChallenge(tx, 'ADD', id);
    await writeSecurityEvent(tx, 'passkey-begun', staffId);
    await appendToChangeLog(tx, { action: 'beginPasskey', subject: 'staff', subjectId: staffId, fields: ['secondFactor'] });
    return creationOptions(ctx.config, challenge, { handle: handleOf(staffId), ...person! });
  });
}

/** The browser's answer: from here on the passkey counts, and its owner is told by mail. The challenge carries that the password was given. */
export async function addPasskey(ctx: Context, name: string, response: string): Promise<void> {
  const { id, staffId } = insistOnFullSession(ctx);
  insistOnStepUp(ctx);
  await countingTries(ctx, staffId, async () => {
    const made = await readMade(ctx.config, response);
    if (!made) return refusePasskey(ctx, staffId, 'passkey-wrong', 'passkey');
    const outcome = await ctx.transaction(async tx => {
      await insistOnRoom(tx, staffId);
      if (await isKnown(tx, made)) return 'passkey-wrong';
      if (!(await consumeChallenge(tx, made.challenge, 'ADD', id))) return 'passkey-reused';
      await tx.query(
        `INSERT INTO authenticator (id, staff_id, name, kind, credential_id, public_key, sign_count, transports, proven_at, confirmed_at)
         VALUES (gen_random_uuid(), $1, $2, 'PASSKEY', $3, $4, $5, $6, now(), now())`,
        [staffId, name, made.credentialId, made.publicKey, made.signCount, made.transports],
      );
      await writeSecurityEvent(tx, 'authenticator-added', staffId, { kind: 'PASSKEY' });
      await appendToChangeLog(tx, { action: 'addPasskey', subject: 'staff', subjectId: staffId, fields: ['secondFactor'] });
      await tellPerson(tx, staffId, 'passkey-added');
      return 'added';
    });
    if (outcome === 'passkey-wrong') return refusePasskey(ctx, staffId, outcome, 'passkey');
    if (outcome === 'passkey-reused') return refusePasskey(ctx, staffId, outcome, 'passkeyAnew');
  });
}

/** A step: the person's row, locked, and room for one more authenticator. Refuses `CONFLICT`. */
async function insistOnRoom(tx: Transaction, staffId: string): Promise<void> {
  if (!(await lockPerson(tx, staffId))) throw new Refusal('UNAUTHENTICATED');
  const { active } = (await tx.one<{ active: number }>(
    'SELECT count(*)::int AS active FROM authenticator WHERE staff_id = $1 AND confirmed_at IS NOT NULL AND removed_at IS NULL',
    [staffId],
  ))!;
  if (active >= MOST) throw new Refusal('CONFLICT', [{ path: 'input', rule: 'tooMany' }]);
}

/** Two people with one passkey would be one person with two names. */
const isKnown = async (tx: Transaction, { credentialId }: MadePasskey): Promise<boolean> =>
  (await tx.one('SELECT 1 FROM authenticator WHERE credential_id = $1', [credentialId])) !== undefined;

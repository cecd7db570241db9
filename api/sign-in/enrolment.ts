import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Session, Transaction } from '../context.ts';
import { insistOnFullSession, insistOnStepUp } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { addAuthenticator, confirm, consumeStep, findBegun, lockPerson, whoShows } from './authenticators.ts';
import { insistOnOneself } from './insist-on-oneself.ts';
import { countingTries, refuseCode } from './prove-second-factor.ts';
import { activatePrepared, countRecoveryCodes, forgetPrepared, newRecoveryCodes, prepareRecoveryCodes } from './recovery-codes.ts';
import { newSecret } from './second-factor.ts';
import { writeSecurityEvent } from './security-event.ts';
import { endSession, type NewSession, startSession } from './session.ts';
import { tellPerson } from './tell-person.ts';

/** More authenticators than anybody carries: a bound, no advice. */
export const MOST = 5;

/** What to put into the authenticator. */
export interface Begun {
  readonly secret: Buffer;
  readonly email: string;
}

/**
 * Begins to enrol an authenticator: of somebody signed in, who proves that it is them, or of a half session whose person has none.
 * Begun again, after a wrong code or a reload, it gives the same key, so that what was scanned stays right. Nothing is active before `finishEnrolment`.
 */
export async function beginEnrolment(ctx: Context, name: string, password: string | null | undefined): Promise<Begun> {
  const session = enrols(ctx) ?? (await insistOnOneself(ctx, password));
  return ctx.transaction(async tx => {
    const active = await insistOnTurn(tx, session);
    if (active >= MOST) throw new Refusal('CONFLICT', [{ path: 'input.name', rule: 'tooMany' }]);
    const begun = await findBegun(tx.query, tx.ctx.keys, session.staffId);
    const secret = begun?.secret ?? newSecret();
    const id = begun?.id ?? (await addAuthenticator(tx, session.staffId, { name, secret }));
    await tx.query('UPDATE authenticator SET name = $2, proven_at = NULL WHERE id = $1', [id, name]);
    await forgetPrepared(tx, session.staffId);
    await writeSecurityEvent(tx, 'enrolment-begun', session.staffId);
    await logged(tx, 'beginEnrolment', session.staffId, ['secondFactor']);
    const person = await tx.one<{ email: string }>('SELECT email FROM staff_member WHERE id = $1', [session.staffId]);
    return { secret, email: person!.email };
  });
}

/**
 * A code proves that the key arrived. Who has recovery codes is done with it; everybody else gets ten, and says next that they are stored.
 * @returns the codes, told here only; null: nothing is left to do
 */
export async function confirmAuthenticator(ctx: Context, code: string): Promise<readonly string[] | null> {
  const session = enrols(ctx) ?? freshSession(ctx);
  const { staffId } = session;
  return countingTries(ctx, staffId, async () => {
    const begun = await findBegun(ctx.query, ctx.keys, staffId);
    if (!begun) throw new Refusal('CONFLICT', [{ path: 'input.code', rule: 'notBegun' }]);
    const shown = whoShows([begun], code, ctx.now());
    if (shown === null) return refuseCode(ctx, staffId, 'code-wrong', 'code');
    return ctx.transaction(async tx => {
      const active = await insistOnTurn(tx, session);
      if (!(await consumeStep(tx, shown))) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.code', rule: 'codeUsed' }]);
      await tx.query('UPDATE authenticator SET proven_at = now() WHERE id = $1', [begun.id]);
      await writeSecurityEvent(tx, 'authenticator-proven', staffId);
      await logged(tx, 'confirmAuthenticator', staffId, ['secondFactor']);
      if (active > 0 && (await countRecoveryCodes(tx, staffId)) > 0) {
        await activate(tx, staffId, begun.id);
        return null;
      }
      const codes = newRecoveryCodes();
      await prepareRecoveryCodes(tx, staffId, codes, begun.id);
      return codes;
    });
  });
}

/** The recovery codes are stored: now the authenticator counts. A half session ends, and a full one begins. */
export async function finishEnrolment(ctx: Context): Promise<NewSession | null> {
  const session = enrols(ctx) ?? freshSession(ctx);
  const { staffId } = session;
  const fresh = await ctx.transaction(async tx => {
    await insistOnTurn(tx, session);
    const proven = await tx.one<{ id: string }>(
      'SELECT id FROM authenticator WHERE staff_id = $1 AND proven_at IS NOT NULL AND confirmed_at IS NULL AND removed_at IS NULL',
      [staffId],
    );
    if (!proven) throw new Refusal('CONFLICT', [{ path: 'input.recoveryCodesStored', rule: 'notBegun' }]);
    await activate(tx, staffId, proven.id);
    await activatePrepared(tx, staffId);
    await logged(tx, 'finishEnrolment', staffId, ['secondFactor', 'recoveryCodes']);
    if (!session.half) return null;
    if (!(await endSession(tx, session.id))) throw new Refusal('UNAUTHENTICATED');
    return startSession(tx, staffId);
  });
  if (fresh) ctx.http.setSessionCookie(fresh.token, fresh.expires);
  return fresh;
}

/** The half session of somebody who has to enrol first. */
const enrols = (ctx: Context): Session | null => (ctx.session?.enrols ? ctx.session : null);

function freshSession(ctx: Context): Session {
  const session = insistOnFullSession(ctx);
  insistOnStepUp(ctx);
  return session;
}

/**
 * A step: the person's row, locked, so that one enrolment of theirs moves at a time. A half session may enrol only while there is no second factor:
 * if somebody enrolled one meanwhile, it is theirs to give. Answers how many authenticators count.
 */
async function insistOnTurn(tx: Transaction, session: Session): Promise<number> {
  if (!(await lockPerson(tx, session.staffId))) throw new Refusal('UNAUTHENTICATED');
  const { active } = (await tx.one<{ active: number }>(
    'SELECT count(*)::int AS active FROM authenticator WHERE staff_id = $1 AND confirmed_at IS NOT NULL AND removed_at IS NULL',
    [session.staffId],
  ))!;
  if (session.half && active > 0) throw new Refusal('MFA_REQUIRED');
  return active;
}

async function activate(tx: Transaction, staffId: string, id: string): Promise<void> {
  if (!(await confirm(tx, id))) throw new Refusal('CONFLICT');
  await writeSecurityEvent(tx, 'authenticator-added', staffId);
  await tellPerson(tx, staffId, 'authenticator-added');
}

const logged = (tx: Transaction, action: string, staffId: string, fields: readonly string[]): Promise<void> =>
  appendToChangeLog(tx, { action, subject: 'staff', subjectId: staffId, fields });

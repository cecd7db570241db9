import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnStepUp, insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { insistOnSomebodyWhoGrants } from '../roles/somebody-who-grants.ts';
import { StaffMember, staffMemberSql } from './staff-member.entity.ts';

/**
 * Suspends somebody: all their sessions end, and no request of theirs that starts later is answered. Asks for no fresh second factor: in an emergency
 * nothing should stand in the way. Refuses `FORBIDDEN` for oneself (`yourself`) and where nobody could grant roles any more (`lastAdmin`).
 */
export const suspendStaff = (ctx: Context, id: string, reason: string): Promise<StaffMember> =>
  move(ctx, { id, reason, action: 'suspendStaff', from: ['ACTIVE'], set: `state = 'SUSPENDED'` }, async tx => {
    await endSessions(tx, id);
    await insistOnSomebodyWhoGrants(tx, 'input.staffId');
  });

/** Lets somebody who is suspended work again, as before; sessions that ended stay so. Never oneself. */
export const reinstateStaff = (ctx: Context, id: string, reason: string): Promise<StaffMember> => {
  insistOnStepUp(ctx);
  // Who never finished setting up has no password of their own to come back to.
  const set = `state = CASE WHEN password_hash IS NULL THEN 'INVITED' ELSE 'ACTIVE' END`;
  return move(ctx, { id, reason, action: 'reinstateStaff', from: ['SUSPENDED'], set }, () => Promise.resolve());
};

/**
 * Somebody leaves: sessions, roles, password, second factors and who they are at the provider go. The name stays as long as the logs name it, and is taken out when their term ends (L83).
 * Refuses what `suspendStaff` refuses.
 */
export const closeStaff = (ctx: Context, id: string, reason: string): Promise<StaffMember> => {
  insistOnStepUp(ctx);
  const set = `state = 'LEFT', left_at = now(), password_hash = NULL`;
  return move(ctx, { id, reason, action: 'closeStaff', from: ['INVITED', 'ACTIVE', 'SUSPENDED'], set }, async tx => {
    await endSessions(tx, id);
    await tx.query('DELETE FROM staff_role WHERE staff_id = $1', [id]);
    await tx.query('UPDATE role_taken SET ended_at = now() WHERE staff_id = $1 AND ended_at IS NULL AND expires_at > now()', [id]);
    await tx.query('DELETE FROM recovery_code WHERE staff_id = $1', [id]);
    await tx.query('DELETE FROM staff_identity WHERE staff_id = $1', [id]);
    await tx.query('UPDATE authenticator SET secret = NULL, removed_at = now() WHERE staff_id = $1 AND removed_at IS NULL', [id]);
    await insistOnSomebodyWhoGrants(tx, 'input.staffId');
  });
};

/** Ends all sessions of somebody; they may sign in again. */
export const endSessionsOf = (ctx: Context, id: string, reason: string): Promise<StaffMember> =>
  ctx.transaction(async tx => {
    if (!(await tx.one('SELECT 1 FROM staff_member WHERE id = $1 FOR UPDATE', [id]))) throw new Refusal('NOT_FOUND');
    await endSessions(tx, id);
    return told(tx, id, 'endSessionsOf', ['sessions'], reason);
  });

interface Move {
  readonly id: string;
  readonly reason: string;
  readonly action: string;
  readonly from: readonly string[];
  /** SQL of what changes. */
  readonly set: string;
}

/** One conditional UPDATE; of two at once the second finds the state that the first made. */
async function move(
  ctx: Context,
  { id, reason, action, from, set }: Move,
  then: (tx: Transaction) => Promise<unknown>,
): Promise<StaffMember> {
  if (id === insistOnViewer(ctx).id) throw new Refusal('FORBIDDEN', [{ path: 'input.staffId', rule: 'yourself' }]);
  return ctx.transaction(async tx => {
    // Taken first, this lock lets one change of who may do what happen at a time; and who was remembered is looked up anew.
    await raisePolicyVersion(tx);
    const moved = await tx.one(`UPDATE staff_member SET ${set} WHERE id = $1 AND state = ANY ($2) RETURNING id`, [id, from]);
    if (!moved && !(await tx.one('SELECT 1 FROM staff_member WHERE id = $1', [id]))) throw new Refusal('NOT_FOUND');
    if (!moved) throw new Refusal('CONFLICT', [{ path: 'input.staffId', rule: 'otherState' }]);
    await then(tx);
    return told(tx, id, action, ['state'], reason);
  });
}

const endSessions = (tx: Transaction, id: string): Promise<unknown> =>
  tx.query('UPDATE session SET ended_at = now() WHERE staff_id = $1 AND ended_at IS NULL', [id]);

async function told(tx: Transaction, id: string, action: string, fields: readonly string[], reason: string): Promise<StaffMember> {
  await appendToChangeLog(tx, { action, subject: 'staff', subjectId: id, fields, reason });
  return (await tx.one<StaffMember>(`SELECT ${staffMemberSql} FROM staff_member m WHERE m.id = $1`, [id]))!;
}

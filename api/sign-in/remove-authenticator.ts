import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { isId } from '../staff/is-id.ts';
import { lockPerson } from './authenticators.ts';
import { insistOnOneself } from './insist-on-oneself.ts';
import { writeSecurityEvent } from './security-event.ts';
import { endOtherSessions } from './session.ts';
import { tellPerson } from './tell-person.ts';

/**
 * Removes an authenticator of one's own: its codes stop counting with this transaction, its secret is gone, and sessions elsewhere end.
 * Refuses `NOT_FOUND`, and `FORBIDDEN` with the rule `lastAuthenticator`: without one nobody could sign in.
 */
export async function removeAuthenticator(ctx: Context, id: string, password: string): Promise<void> {
  const session = await insistOnOneself(ctx, password);
  const { staffId } = session;
  await ctx.transaction(async tx => {
    if (!(await lockPerson(tx, staffId))) throw new Refusal('UNAUTHENTICATED');
    const removed =
      isId(id) &&
      (await tx.one(
        `UPDATE authenticator SET removed_at = now(), secret = NULL
         WHERE id = $1 AND staff_id = $2 AND confirmed_at IS NOT NULL AND removed_at IS NULL RETURNING id`,
        [id, staffId],
      ));
    if (!removed) throw new Refusal('NOT_FOUND');
    const left = await tx.one(
      'SELECT 1 FROM authenticator WHERE staff_id = $1 AND confirmed_at IS NOT NULL AND removed_at IS NULL LIMIT 1',
      [staffId],
    );
    if (!left) throw new Refusal('FORBIDDEN', [{ path: 'input.id', rule: 'lastAuthenticator' }]);
    await endOtherSessions(tx, staffId, session.id);
    await writeSecurityEvent(tx, 'authenticator-removed', staffId);
    await appendToChangeLog(tx, { action: 'removeAuthenticator', subject: 'staff', subjectId: staffId, fields: ['secondFactor'] });
    await tellPerson(tx, staffId, 'authenticator-removed');
  });
}

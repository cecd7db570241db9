import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { passwordByLink } from './password-by-link.ts';
import { writeSecurityEvent } from './security-event.ts';

/**
 * Somebody who is invited chooses a password, once. No session begins: signing in asks for a second factor, which is then enrolled.
 * Refuses what `passwordByLink` refuses.
 */
export const acceptInvitation = (ctx: Context, token: string, password: string): Promise<void> =>
  passwordByLink(
    ctx,
    { action: 'accept-invitation', token, password, path: 'input.password', refused: 'invitation-refused' },
    async (tx, staffId, hash) => {
      const accepted = await tx.one(
        `UPDATE staff_member SET state = 'ACTIVE', password_hash = $2 WHERE id = $1 AND state = 'INVITED' RETURNING id`,
        [staffId, hash],
      );
      if (!accepted) return false;
      await writeSecurityEvent(tx, 'invitation-accepted', staffId);
      await appendToChangeLog(tx, { action: 'acceptInvitation', subject: 'staff', subjectId: staffId, fields: ['state', 'password'] });
      return true;
    },
  );

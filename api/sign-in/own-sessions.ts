import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { insistOnFullSession } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { writeSecurityEvent } from './security-event.ts';
import { endOtherSessions } from './session.ts';

/** A session of one's own that is open. */
export interface OwnSession {
  readonly id: string;
  readonly since: Date;
  readonly expiresAt: Date;
  /** Null: the password alone was right so far. */
  readonly secondFactorAt: Date | null;
  readonly isThis: boolean;
}

/** One's open sessions, the newest first; half ones too, because somebody with one's password has such a one. */
export async function ownSessions(ctx: Context): Promise<OwnSession[]> {
  const session = insistOnFullSession(ctx);
  return ctx.query<OwnSession>(
    `SELECT id, created_at AS since, expires_at AS "expiresAt", second_factor_at AS "secondFactorAt", id = $2 AS "isThis"
     FROM session WHERE staff_id = $1 AND ended_at IS NULL AND expires_at > now() ORDER BY created_at DESC, id`,
    [session.staffId, session.id],
  );
}

/** Ends a session of one's own, from its next request on; no id: all but this one. Refuses `NOT_FOUND` for what is no open session of one's own. */
export async function endOwnSession(ctx: Context, id: string | null): Promise<void> {
  const session = insistOnFullSession(ctx);
  await ctx.transaction(async tx => {
    if (id === null) await endOtherSessions(tx, session.staffId, session.id);
    else {
      const ended = await tx.one(
        'UPDATE session SET ended_at = now() WHERE id = $1 AND staff_id = $2 AND ended_at IS NULL AND expires_at > now() RETURNING id',
        [id, session.staffId],
      );
      if (!ended) throw new Refusal('NOT_FOUND');
    }
    await writeSecurityEvent(tx, 'session-ended', session.staffId);
    await appendToChangeLog(tx, { action: 'endOwnSession', subject: 'session', subjectId: id ?? session.staffId });
  });
}

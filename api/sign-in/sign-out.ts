import type { Context } from '../context.ts';
import { writeSecurityEvent } from './security-event.ts';
import { endSession } from './session.ts';

/** Ends the session, half or full, in the database: a copy of its cookie is worth nothing afterwards. */
export async function signOut(ctx: Context): Promise<void> {
  const { session } = ctx;
  if (session) {
    await ctx.transaction(async tx => {
      if (await endSession(tx, session.id)) await writeSecurityEvent(tx, 'signed-out', session.staffId);
    });
  }
  ctx.http.clearSessionCookie();
}

import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnFullSession, insistOnStepUp } from '../insist.ts';
import { Problems, Refusal } from '../refusal.ts';
import { lockPerson } from './authenticators.ts';
import { insistOnOneself } from './insist-on-oneself.ts';
import { hashPassword, insistOnPassword } from './password.ts';
import { writeSecurityEvent } from './security-event.ts';
import { endOtherSessions } from './session.ts';
import { tellPerson } from './tell-person.ts';

/** Gives oneself another password; sessions elsewhere end, half ones too. Takes the old one and a fresh second factor. */
export async function changePassword(ctx: Context, old: string, wished: string): Promise<void> {
  insistOnFullSession(ctx);
  insistOnStepUp(ctx);
  const problems = new Problems();
  insistOnPassword(wished, problems, 'input.newPassword', await wordsOf(ctx.query, ctx.session!.staffId));
  problems.insist();
  const session = await insistOnOneself(ctx, old);
  const hash = await hashPassword(wished);
  await ctx.transaction(async tx => {
    if (!(await lockPerson(tx, session.staffId))) throw new Refusal('UNAUTHENTICATED');
    await setPassword(tx, session.staffId, hash, session.id);
    await writeSecurityEvent(tx, 'password-changed', session.staffId);
    await appendToChangeLog(tx, { action: 'changePassword', subject: 'staff', subjectId: session.staffId, fields: ['password'] });
    await tellPerson(tx, session.staffId, 'password-changed');
  });
}

/** A step: the new password, and no session but one that began with the old one (ASVS 7.4.3). */
export async function setPassword(tx: Transaction, staffId: string, hash: string, butSession: string | null): Promise<void> {
  await tx.query('UPDATE staff_member SET password_hash = $2 WHERE id = $1', [staffId, hash]);
  await endOtherSessions(tx, staffId, butSession);
}

/** What would be tried first of this person: their own name and address, and the organisation's. */
export async function wordsOf(query: Context['query'], staffId: string): Promise<string[]> {
  const [row] = await query<{ words: string[] }>(
    `SELECT array_remove(ARRAY[m.name, m.email, (SELECT o.legal_name FROM organisation o ORDER BY o.version DESC LIMIT 1)], NULL) AS words
     FROM staff_member m WHERE m.id = $1`,
    [staffId],
  );
  return row?.words ?? [];
}

import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnFullSession, insistOnStepUp } from '../insist.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { Refusal } from '../refusal.ts';
import { roleIdsSql } from '../roles/roles-of-staff.ts';
import type { RoleTaken } from './role-taken.ts';
import { roleTakenSql } from './role-taken.ts';

/** A role for a while, as parsed. */
export interface Taking {
  readonly role: string;
  readonly minutes: number;
  readonly reason: string;
}

/**
 * In an emergency: a role for oneself, at once and for a while, with the reason. Everybody who oversees the logs is told by mail, and what is read with it is
 * logged under its name. Takes the duty and a fresh second factor. Refuses `BAD_USER_INPUT` for a role that there is not, `CONFLICT` (`alreadyHeld`).
 */
export async function takeRole(ctx: Context, { role, minutes, reason }: Taking): Promise<RoleTaken> {
  insistOnStepUp(ctx);
  const { staffId } = insistOnFullSession(ctx);
  return ctx.transaction(async tx => {
    await raisePolicyVersion(tx);
    const found = await tx.one<{ id: number }>('SELECT id FROM role WHERE code = $1', [role]);
    if (!found) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.role', rule: 'unknown' }]);
    const held = await tx.one(`SELECT 1 WHERE $2::smallint = ANY (${roleIdsSql('$1::uuid')})`, [staffId, found.id]);
    if (held) throw new Refusal('CONFLICT', [{ path: 'input.role', rule: 'alreadyHeld' }]);
    const id = ctx.newId();
    await tx.query(
      'INSERT INTO role_taken (id, staff_id, role_id, expires_at, reason) VALUES ($1, $2, $3, now() + make_interval(mins => $4), $5)',
      [id, staffId, found.id, minutes, reason],
    );
    await appendToChangeLog(tx, { action: 'takeRole', subject: 'staff', subjectId: staffId, fields: [role], reason });
    await tellWhoOversees(tx, id, staffId);
    return (await tx.one<RoleTaken>(`${roleTakenSql} WHERE t.id = $1`, [id]))!;
  });
}

/** Gives it back before its time. Refuses `NOT_FOUND` for what oneself does not have. */
export async function giveBackRole(ctx: Context, id: string): Promise<RoleTaken> {
  const { staffId } = insistOnFullSession(ctx);
  return ctx.transaction(async tx => {
    await raisePolicyVersion(tx);
    const ended = await tx.one(
      'UPDATE role_taken SET ended_at = now() WHERE id = $1 AND staff_id = $2 AND ended_at IS NULL AND expires_at > now() RETURNING id',
      [id, staffId],
    );
    if (!ended) throw new Refusal('NOT_FOUND');
    await appendToChangeLog(tx, { action: 'giveBackRole', subject: 'staff', subjectId: staffId });
    return (await tx.one<RoleTaken>(`${roleTakenSql} WHERE t.id = $1`, [id]))!;
  });
}

/** Whoever may read the access log, by a role that was granted; also the one who took it, where that is them. */
async function tellWhoOversees(tx: Transaction, taken: string, staffId: string): Promise<void> {
  const people = await tx.query<{ id: string }>(
    `SELECT DISTINCT m.id FROM staff_member m JOIN staff_role sr ON sr.staff_id = m.id JOIN role r ON r.id = sr.role_id
     WHERE m.state = 'ACTIVE' AND (r.duties @> '[{"duty": "AccessLog", "acts": ["read"]}]' OR m.id = $1) ORDER BY m.id`,
    [staffId],
  );
  for (const { id } of people)
    await queueMail(tx, {
      to: { kind: 'STAFF', id },
      // No contact's address is looked up for it.
      purpose: 'sign-in',
      template: 'role-taken',
      language: null,
      parameters: { taken },
    });
}

import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnStepUp, insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { isId } from '../staff/is-id.ts';
import { digestOf } from '../staff/token.ts';
import { lockPerson } from './authenticators.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { writeSecurityEvent } from './security-event.ts';
import { endOtherSessions } from './session.ts';
import { tellPerson } from './tell-person.ts';

/** Minutes for which the code works; hours for which a second admin may agree. */
export const CODE_MINUTES = 60;
const OPEN_HOURS = 24;

/** How an admin made sure who asks. */
export type IdentityCheck = 'IN_PERSON' | 'VIDEO_CALL' | 'KNOWN_NUMBER';

/** Whose devices are lost, and how the admin knows that it is them who say so. */
export interface Begun {
  readonly staffId: string;
  readonly identityCheck: IdentityCheck;
  readonly note: string;
}

/**
 * One admin says that somebody lost everything that shows their codes; nothing changes yet, and the person is told. Takes a fresh second factor.
 * Refuses `FORBIDDEN` for oneself (`oneself`), `NOT_FOUND` for nobody active, `CONFLICT` (`alreadyBegun`) where one is open.
 */
export function beginDeviceRecovery(ctx: Context, { staffId, identityCheck, note }: Begun): Promise<string> {
  insistOnStepUp(ctx);
  const admin = insistOnViewer(ctx);
  if (staffId === admin.id) throw new Refusal('FORBIDDEN', [{ path: 'input.staffId', rule: 'oneself' }]);
  return ctx.transaction(async tx => {
    if (!(await lockPerson(tx, staffId))) throw new Refusal('NOT_FOUND');
    await tx.query(
      `UPDATE device_recovery SET outcome = 'CANCELLED', decided_at = now() WHERE staff_id = $1 AND outcome IS NULL AND begun_at < now() - make_interval(hours => $2)`,
      [staffId, OPEN_HOURS],
    );
    const begun = await tx.one<{ id: string }>(
      `INSERT INTO device_recovery (id, staff_id, identity_check, note, begun_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (staff_id) WHERE outcome IS NULL DO NOTHING RETURNING id`,
      [ctx.newId(), staffId, identityCheck, note, admin.id],
    );
    if (!begun) throw new Refusal('CONFLICT', [{ path: 'input.staffId', rule: 'alreadyBegun' }]);
    await writeSecurityEvent(tx, 'device-recovery-begun', staffId, { by: admin.id });
    await logged(tx, 'beginDeviceRecovery', staffId);
    await tellPerson(tx, staffId, 'device-recovery-begun');
    return begun.id;
  });
}

/**
 * A second admin agrees: everything that showed codes stops counting, all sessions end, and one code leads the person to enrolling anew. The admin hands it
 * over; the mail that tells the person does not hold it, or whoever reads their mail would need nothing else. Takes a fresh second factor.
 * Refuses `NOT_FOUND`, and `FORBIDDEN` (`secondPerson`) for who began it or whom it is about.
 */
export function approveDeviceRecovery(ctx: Context, id: string): Promise<string> {
  insistOnStepUp(ctx);
  const admin = insistOnViewer(ctx);
  return ctx.transaction(async tx => {
    const { staffId, begunBy } = await findOpen(tx, id);
    if (begunBy === admin.id || staffId === admin.id) throw new Refusal('FORBIDDEN', [{ path: 'input.id', rule: 'secondPerson' }]);
    if (!(await lockPerson(tx, staffId))) throw new Refusal('NOT_FOUND');
    const code = await takeFactors(tx, staffId);
    const approved = await tx.one(
      `UPDATE device_recovery SET outcome = 'APPROVED', decided_at = now(), decided_by = $2, code_digest = $3, code_expires_at = now() + make_interval(mins => $4)
       WHERE id = $1 AND outcome IS NULL RETURNING id`,
      [id, admin.id, digestOf(code), CODE_MINUTES],
    );
    if (!approved) throw new Refusal('NOT_FOUND');
    await writeSecurityEvent(tx, 'device-recovery-approved', staffId, { by: admin.id });
    await logged(tx, 'approveDeviceRecovery', staffId);
    await tellPerson(tx, staffId, 'device-recovery-approved', { minutes: CODE_MINUTES });
    return code;
  });
}

/** Any admin, and the one who began, may stop it. Refuses `NOT_FOUND` where none is open. */
export const cancelDeviceRecovery = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async tx => {
    const { staffId } = await findOpen(tx, id);
    await tx.query(
      `UPDATE device_recovery SET outcome = 'CANCELLED', decided_at = now(), decided_by = $2 WHERE id = $1 AND outcome IS NULL`,
      [id, insistOnViewer(ctx).id],
    );
    await writeSecurityEvent(tx, 'device-recovery-cancelled', staffId);
    await logged(tx, 'cancelDeviceRecovery', staffId);
  });

/** A step: nothing that somebody had shows codes any more, and nobody is signed in as them. Answers the code that leads back in. */
export async function takeFactors(tx: Transaction, staffId: string): Promise<string> {
  await tx.query('DELETE FROM recovery_code WHERE staff_id = $1', [staffId]);
  await tx.query('UPDATE authenticator SET removed_at = now(), secret = NULL WHERE staff_id = $1 AND removed_at IS NULL', [staffId]);
  await endOtherSessions(tx, staffId, null);
  // A code of an earlier time is dead with it.
  await tx.query(
    'UPDATE device_recovery SET code_expires_at = now() WHERE staff_id = $1 AND code_used_at IS NULL AND code_expires_at > now()',
    [staffId],
  );
  return newRecoveryCodes()[0]!;
}

async function findOpen(tx: Transaction, id: string): Promise<{ staffId: string; begunBy: string | null }> {
  const open =
    isId(id) &&
    (await tx.one<{ staffId: string; begunBy: string | null }>(
      `SELECT staff_id AS "staffId", begun_by AS "begunBy" FROM device_recovery
       WHERE id = $1 AND outcome IS NULL AND begun_at > now() - make_interval(hours => $2) FOR UPDATE`,
      [id, OPEN_HOURS],
    ));
  if (!open) throw new Refusal('NOT_FOUND');
  return open;
}

const logged = (tx: Transaction, action: string, staffId: string): Promise<void> =>
  appendToChangeLog(tx, { action, subject: 'staff', subjectId: staffId, fields: ['secondFactor'] });

/** One that waits for a second admin. */
export interface OpenRecovery {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly identityCheck: IdentityCheck;
  readonly note: string;
  readonly begunAt: Date;
  readonly begunBy: string | null;
  readonly begunByName: string | null;
}

/** Those that wait, the oldest first. */
export const openRecoveries = (ctx: Context): Promise<OpenRecovery[]> =>
  ctx.query<OpenRecovery>(
    `SELECT d.id, d.staff_id AS "staffId", m.name, d.identity_check AS "identityCheck", d.note, d.begun_at AS "begunAt", d.begun_by AS "begunBy", b.name AS "begunByName"
     FROM device_recovery d JOIN staff_member m ON m.id = d.staff_id LEFT JOIN staff_member b ON b.id = d.begun_by
     WHERE d.outcome IS NULL AND d.begun_at > now() - make_interval(hours => $1) ORDER BY d.begun_at, d.id`,
    [OPEN_HOURS],
  );

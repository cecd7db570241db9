import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnStepUp, insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { findRole, type RoleDefinition, writeRole } from '../roles/define-role.ts';
import { couldGrant } from '../roles/somebody-who-grants.ts';
import { giveAgreed } from './grant-role.ts';

/** Which change, and why it is agreed to or not. */
export interface Decision {
  readonly id: string;
  readonly reason: string;
}

/** A change that was decided, as it was proposed. */
interface Change {
  readonly kind: 'DEFINE' | 'GRANT';
  readonly role: string;
  readonly staffId: string | null;
  readonly definition: RoleDefinition | null;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly proposedBy: string;
}

const changeSql = `kind, role, staff_id AS "staffId", definition, expected_version AS "expectedVersion", reason, proposed_by AS "proposedBy"`;

/**
 * The second person agrees: the change is carried out in the same transaction and holds for the next request on every process. One decision wins.
 * Refuses `FORBIDDEN`: what one proposed oneself (`ownProposal`), or would gain (`oneself`). Refuses `CONFLICT`: decided before (`decided`), the role has
 * another version since (`changedMeanwhile`), or who proposed it may not grant roles any more (`proposerGone`).
 */
export const approveRoleChange = (ctx: Context, { id, reason }: Decision): Promise<void> => {
  insistOnStepUp(ctx);
  const approver = insistOnViewer(ctx).id;
  return ctx.transaction(async tx => {
    await raisePolicyVersion(tx);
    const change = await findChange(tx, id);
    if (change.proposedBy === approver) throw no('FORBIDDEN', 'ownProposal');
    if (change.staffId === approver) throw no('FORBIDDEN', 'oneself');
    if (!(await couldGrant(tx, approver))) throw new Refusal('FORBIDDEN');
    if (!(await couldGrant(tx, change.proposedBy))) throw no('CONFLICT', 'proposerGone');
    await decided(tx, id, 'APPROVED', approver, reason);
    await carryOut(tx, change, approver);
    await appendToChangeLog(tx, { action: 'approveRoleChange', subject: 'role-change', subjectId: id, fields: [change.role], reason });
  });
};

/** Somebody says no, or who proposed it takes it back; nothing of it is carried out. Refuses `CONFLICT`: decided before. */
export const rejectRoleChange = (ctx: Context, { id, reason }: Decision): Promise<void> => {
  const by = insistOnViewer(ctx).id;
  return ctx.transaction(async tx => {
    const change = await findChange(tx, id);
    await decided(tx, id, change.proposedBy === by ? 'WITHDRAWN' : 'REJECTED', by, reason);
    await appendToChangeLog(tx, { action: 'rejectRoleChange', subject: 'role-change', subjectId: id, fields: [change.role], reason });
  });
};

/** A job: carries out what nobody else could agree to and nobody stopped within a day. What cannot be carried out any more lapses. */
export async function carryOutRoleChanges(ctx: Context): Promise<void> {
  const due = await ctx.query<{ id: string }>(`SELECT id FROM role_change WHERE state = 'OPEN' AND due_at <= now() ORDER BY due_at, id`);
  for (const { id } of due)
    try {
      await ctx.transaction(tx => whenDue(tx, id));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await ctx.transaction(tx => lapse(tx, id, error));
    }
}

async function whenDue(tx: Transaction, id: string): Promise<void> {
  await raisePolicyVersion(tx);
  const change = await tx.one<Change>(
    `UPDATE role_change SET state = 'CARRIED_OUT', decided_at = now() WHERE id = $1 AND state = 'OPEN' AND due_at <= now() RETURNING ${changeSql}`,
    [id],
  );
  if (!change) return; // another process did, or somebody stopped it
  if (!(await couldGrant(tx, change.proposedBy))) throw no('CONFLICT', 'proposerGone');
  await carryOut(tx, change, null);
  await appendToChangeLog(tx, { action: 'carryOutRoleChanges', subject: 'role-change', subjectId: id, fields: [change.role] });
}

async function lapse(tx: Transaction, id: string, refusal: Refusal): Promise<void> {
  const lapsed = await tx.one(
    `UPDATE role_change SET state = 'LAPSED', decided_at = now(), decision_reason = $2 WHERE id = $1 AND state = 'OPEN' RETURNING id`,
    [id, refusal.problems[0]?.rule ?? refusal.code],
  );
  if (lapsed) await appendToChangeLog(tx, { action: 'carryOutRoleChanges', subject: 'role-change', subjectId: id, fields: ['state'] });
}

/** The change as it was proposed; the row stays locked until the end. */
async function findChange(tx: Transaction, id: string): Promise<Change> {
  const change = await tx.one<Change>(`SELECT ${changeSql} FROM role_change WHERE id = $1 FOR UPDATE`, [id]);
  if (!change) throw new Refusal('NOT_FOUND');
  return change;
}

/** Invariant: of any number of decisions, on any number of processes, one wins. */
async function decided(tx: Transaction, id: string, state: string, by: string, reason: string): Promise<void> {
  const won = await tx.one(
    `UPDATE role_change SET state = $2, decided_by = $3, decided_at = now(), decision_reason = $4 WHERE id = $1 AND state = 'OPEN' RETURNING id`,
    [id, state, by, reason],
  );
  if (!won) throw no('CONFLICT', 'decided');
}

async function carryOut(tx: Transaction, change: Change, approvedBy: string | null): Promise<void> {
  const { definition, staffId, role, reason, proposedBy, expectedVersion } = change;
  if (definition) await writeRole(tx, await findRole(tx, definition), definition, { author: proposedBy, approvedBy, reason });
  else await giveAgreed(tx, { staffId: staffId!, role, reason }, expectedVersion, proposedBy);
}

const no = (code: 'FORBIDDEN' | 'CONFLICT', rule: string) => new Refusal(code, [{ path: 'input.id', rule }]);

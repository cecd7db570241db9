import type { RuleData } from '../access/ability.ts';
import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { insistOnStepUp, insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { sensitiveFieldsOf } from '../roles/sensitive-reach.ts';
import { insistOnSomebodyWhoGrants } from '../roles/somebody-who-grants.ts';
import { StaffMember, staffMemberSql } from './staff-member.entity.ts';

/** Whose role, which, and why. */
export interface Grant {
  readonly staffId: string;
  readonly role: string;
  readonly reason: string;
}

/**
 * Gives a role to a staff member; holds from their next request on. Refuses `FORBIDDEN`: to oneself (`oneself`),
 * and a role that opens sensitive fields (`sensitiveField`), which takes a second person.
 */
export const grantRole = (ctx: Context, grant: Grant): Promise<StaffMember> => {
  insistOnStepUp(ctx);
  const actor = insistOnViewer(ctx);
  if (grant.staffId === actor.id) throw forbidden('input.staffId', 'oneself');
  return ctx.transaction(async tx => {
    await raisePolicyVersion(tx);
    const role = await findRole(tx, grant.role);
    if (sensitiveFieldsOf(role, ctx.policy.fields as ReadonlyMap<string, Field>).length > 0)
      throw forbidden('input.role', 'sensitiveField');
    await insistOnMember(tx, grant.staffId);
    const granted = await tx.one(
      'INSERT INTO staff_role (staff_id, role_id, granted_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING role_id',
      [grant.staffId, role.id, actor.id],
    );
    if (!granted) throw new Refusal('CONFLICT', [{ path: 'input.role', rule: 'alreadyHeld' }]);
    return finish(tx, 'grantRole', grant);
  });
};

/** Takes a role from a staff member; holds from their next request on. Refuses `FORBIDDEN` (`lastAdmin`) where nobody could grant roles any more. */
export const revokeRole = (ctx: Context, grant: Grant): Promise<StaffMember> => {
  insistOnStepUp(ctx);
  return ctx.transaction(async tx => {
    await raisePolicyVersion(tx);
    const role = await findRole(tx, grant.role);
    await insistOnMember(tx, grant.staffId);
    const revoked = await tx.one('DELETE FROM staff_role WHERE staff_id = $1 AND role_id = $2 RETURNING role_id', [grant.staffId, role.id]);
    if (!revoked) throw new Refusal('CONFLICT', [{ path: 'input.role', rule: 'notHeld' }]);
    await insistOnSomebodyWhoGrants(tx, 'input.role');
    return finish(tx, 'revokeRole', grant);
  });
};

const forbidden = (path: string, rule: string) => new Refusal('FORBIDDEN', [{ path, rule }]);

async function findRole(tx: Transaction, code: string): Promise<{ id: number; purposes: string[]; rules: RuleData[] }> {
  const role = await tx.one<{ id: number; purposes: string[]; rules: RuleData[] }>('SELECT id, purposes, rules FROM role WHERE code = $1', [
    code,
  ]);
  if (!role) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.role', rule: 'unknown' }]);
  return role;
}

async function insistOnMember(tx: Transaction, id: string): Promise<void> {
  if (!(await tx.one('SELECT 1 FROM staff_member WHERE id = $1', [id]))) throw new Refusal('NOT_FOUND');
}

async function finish(tx: Transaction, action: string, grant: Grant): Promise<StaffMember> {
  await appendToChangeLog(tx, { action, subject: 'staff', subjectId: grant.staffId, fields: [grant.role], reason: grant.reason });
  return (await tx.one<StaffMember>(`SELECT ${staffMemberSql} FROM staff_member m WHERE m.id = $1`, [grant.staffId]))!;
}

import type { RuleData } from '../access/ability.ts';
import type { DutyRule } from '../access/duty.ts';
import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { insistOnStepUp, insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { proposeChange } from '../roles/propose-change.ts';
import { breaksGlass, sensitiveFieldsOf } from '../roles/sensitive-reach.ts';
import { insistOnSomebodyWhoGrants } from '../roles/somebody-who-grants.ts';
import { StaffMember, staffMemberSql } from './staff-member.entity.ts';

/** Whose role, which, and why. */
export interface Grant {
  readonly staffId: string;
  readonly role: string;
  readonly reason: string;
}

/** The staff member as they are now, and the id of the change that waits for a second person, where it takes one. */
export interface Granted {
  readonly staffMember: StaffMember;
  readonly changeId: string | null;
}

/**
 * Gives a role to a staff member; holds from their next request on. What takes a second person (giving one to oneself, `oneself`; a role that opens
 * sensitive fields, `sensitiveField`) is written down for one where `askSecondPerson` says so, else refused as `FORBIDDEN`.
 */
export const grantRole = (ctx: Context, grant: Grant, askSecondPerson = false): Promise<Granted> => {
  insistOnStepUp(ctx);
  const actor = insistOnViewer(ctx);
  return ctx.transaction(async tx => {
    await raisePolicyVersion(tx);
    const role = await findRole(tx, grant.role);
    const because = [
      ...(grant.staffId === actor.id ? (['ONESELF'] as const) : []),
      ...(opensSensitive(ctx, role) ? (['SENSITIVE_FIELD'] as const) : []),
    ];
    if (because.length > 0 && !askSecondPerson)
      throw new Refusal(
        'FORBIDDEN',
        because.map(why =>
          why === 'ONESELF' ? { path: 'input.staffId', rule: 'oneself' } : { path: 'input.role', rule: 'sensitiveField' },
        ),
      );
    await insistOnMember(tx, grant.staffId);
    if (because.length === 0) {
      await give(tx, grant, role.id, actor.id);
      return { staffMember: await finish(tx, 'grantRole', grant), changeId: null };
    }
    await insistOnNotHeld(tx, grant.staffId, role.id);
    const { staffId, reason } = grant;
    const changeId = await proposeChange(tx, {
      kind: 'GRANT',
      role: grant.role,
      staffId,
      definition: null,
      expectedVersion: role.version,
      because,
      reason,
      action: 'grantRole',
    });
    return { staffMember: await member(tx, staffId), changeId };
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

/** A step: gives what was proposed, where the role is still the one that was agreed to. The caller holds the lock on the policy version. */
export async function giveAgreed(tx: Transaction, grant: Grant, expectedVersion: number, by: string): Promise<void> {
  const role = await findRole(tx, grant.role);
  if (role.version !== expectedVersion) throw new Refusal('CONFLICT', [{ path: 'input.id', rule: 'changedMeanwhile' }]);
  await give(tx, grant, role.id, by);
  await finish(tx, 'grantRole', grant);
}

interface FoundRole {
  readonly id: number;
  readonly version: number;
  readonly purposes: string[];
  readonly rules: RuleData[];
  readonly duties: DutyRule[];
}

const opensSensitive = (ctx: Context, role: FoundRole) =>
  breaksGlass(role) || sensitiveFieldsOf(role, ctx.policy.fields as ReadonlyMap<string, Field>).length > 0;

async function findRole(tx: Transaction, code: string): Promise<FoundRole> {
  const role = await tx.one<FoundRole>('SELECT id, version, purposes, rules, duties FROM role WHERE code = $1', [code]);
  if (!role) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.role', rule: 'unknown' }]);
  return role;
}

const alreadyHeld = () => new Refusal('CONFLICT', [{ path: 'input.role', rule: 'alreadyHeld' }]);

async function insistOnNotHeld(tx: Transaction, staffId: string, roleId: number): Promise<void> {
  if (await tx.one('SELECT 1 FROM staff_role WHERE staff_id = $1 AND role_id = $2', [staffId, roleId])) throw alreadyHeld();
}

async function give(tx: Transaction, grant: Grant, roleId: number, by: string): Promise<void> {
  const granted = await tx.one(
    'INSERT INTO staff_role (staff_id, role_id, granted_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING role_id',
    [grant.staffId, roleId, by],
  );
  if (!granted) throw alreadyHeld();
}

async function insistOnMember(tx: Transaction, id: string): Promise<void> {
  if (!(await tx.one('SELECT 1 FROM staff_member WHERE id = $1', [id]))) throw new Refusal('NOT_FOUND');
}

async function finish(tx: Transaction, action: string, grant: Grant): Promise<StaffMember> {
  await appendToChangeLog(tx, { action, subject: 'staff', subjectId: grant.staffId, fields: [grant.role], reason: grant.reason });
  return member(tx, grant.staffId);
}

const member = async (tx: Transaction, id: string): Promise<StaffMember> =>
  (await tx.one<StaffMember>(`SELECT ${staffMemberSql} FROM staff_member m WHERE m.id = $1`, [id]))!;

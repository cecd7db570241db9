import type { RuleData } from '../access/ability.ts';
import type { DutyRule } from '../access/duty.ts';
import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { insistOnStepUp, insistOnViewer } from '../insist.ts';
import { Problems, Refusal } from '../refusal.ts';
import { fixedCodes } from './fixed-roles.ts';
import { insistOnSomebodyWhoGrants } from './somebody-who-grants.ts';
import type { Role } from './role.entity.ts';
import { reachesFurther } from './sensitive-reach.ts';

/** A role as parsed: everything in it is known to the decision. */
export interface RoleDefinition {
  readonly code: string;
  readonly label: string;
  readonly language: string;
  readonly purposes: readonly string[];
  readonly rules: readonly RuleData[];
  readonly duties: readonly DutyRule[];
  readonly reason: string;
  /** The version the change was made from; null: there is none yet. */
  readonly expectedVersion: number | null;
}

/**
 * Creates a role or writes its next version; holds for the next request on every process.
 * Refuses `FORBIDDEN`: a role that the actor holds (`ownRole`), a fixed one (`builtIn`), one that opens more of a sensitive field (`sensitiveField`:
 * that takes a second person), one without which nobody could grant roles any more (`lastAdmin`). Refuses `CONFLICT`: another version than expected.
 */
export const defineRole = (ctx: Context, definition: RoleDefinition): Promise<Role> => {
  insistOnStepUp(ctx);
  if (fixedCodes.has(definition.code)) throw forbidden('input.code', 'builtIn');
  return ctx.transaction(async tx => {
    // Taken first, this row's lock lets one change of roles or grants happen at a time, on any number of processes.
    await raisePolicyVersion(tx);
    const before = await tx.one<Role>('SELECT id, code, version, labels, purposes, rules AS "ruleData", duties FROM role WHERE code = $1', [
      definition.code,
    ]);
    if ((before?.version ?? null) !== definition.expectedVersion)
      throw new Refusal('CONFLICT', [{ path: 'input.expectedVersion', rule: 'changedMeanwhile' }]);
    await insistOnPurposes(tx, definition.purposes);
    if (before) await insistOnOthersRole(tx, before.id);
    const fields = ctx.policy.fields as ReadonlyMap<string, Field>;
    const told = { purposes: before?.purposes ?? [], rules: before?.ruleData ?? [] };
    if (reachesFurther(told, definition, fields)) throw forbidden('input.rules', 'sensitiveField');
    const role = await write(tx, before, definition);
    await insistOnSomebodyWhoGrants(tx, 'input.duties');
    await appendToChangeLog(tx, {
      action: 'defineRole',
      subject: 'role',
      subjectId: role.code,
      fields: changed(before, role),
      reason: definition.reason,
    });
    return role;
  });
};

const forbidden = (path: string, rule: string) => new Refusal('FORBIDDEN', [{ path, rule }]);

async function insistOnPurposes(tx: Transaction, codes: readonly string[]): Promise<void> {
  const found = await tx.query<{ code: string }>('SELECT code FROM purpose WHERE code = ANY($1)', [codes]);
  const known = new Set(found.map(row => row.code));
  const problems = new Problems();
  for (const [index, code] of codes.entries()) if (!known.has(code)) problems.add(`input.purposes.${index}`, 'unknown');
  problems.insist();
}

/** Asked of the database, not of the request: a role granted meanwhile counts. */
async function insistOnOthersRole(tx: Transaction, roleId: number): Promise<void> {
  const held = await tx.one('SELECT 1 FROM staff_role WHERE role_id = $1 AND staff_id = $2', [roleId, insistOnViewer(tx.ctx).id]);
  if (held) throw forbidden('input.code', 'ownRole');
}

async function write(tx: Transaction, before: Role | undefined, to: RoleDefinition): Promise<Role> {
  const labels = JSON.stringify({ ...before?.labels, [to.language]: to.label });
  const values = [to.code, labels, to.purposes, JSON.stringify(to.rules), JSON.stringify(to.duties)];
  const row = before
    ? await tx.one<Role>(
        `UPDATE role SET version = version + 1, labels = $2, purposes = $3, rules = $4, duties = $5 WHERE code = $1 AND version = $6 ${returned}`,
        [...values, before.version],
      )
    : await tx.one<Role>(`INSERT INTO role (code, labels, purposes, rules, duties) VALUES ($1, $2, $3, $4, $5) ${returned}`, values);
  if (!row) throw new Refusal('CONFLICT');
  return row;
}

const returned = 'RETURNING id, code, version, labels, purposes, rules AS "ruleData", duties';

const changed = (before: Role | undefined, after: Role): string[] =>
  (['labels', 'purposes', 'ruleData', 'duties'] as const)
    .filter(part => JSON.stringify(before?.[part]) !== JSON.stringify(after[part]))
    .map(part => (part === 'ruleData' ? 'rules' : part));

import type { RuleData } from '../access/ability.ts';
import type { DutyRule } from '../access/duty.ts';
import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { insistOnStepUp, insistOnViewer } from '../insist.ts';
import { Problems, Refusal } from '../refusal.ts';
import { fixedCodes } from './fixed-roles.ts';
import { type Authorship, keepVersions } from './keep-versions.ts';
import { proposeChange } from './propose-change.ts';
import { insistOnSomebodyWhoGrants } from './somebody-who-grants.ts';
import type { Role } from './role.entity.ts';
import { reachesFurther } from './sensitive-reach.ts';

/** A role as parsed: everything in it is known to the decision. */
export interface RoleDefinition {
  readonly code: string;
  /** What people call it from now on, per language; what it is called in others stays. */
  readonly labels: Readonly<Record<string, string>>;
  readonly purposes: readonly string[];
  readonly rules: readonly RuleData[];
  readonly duties: readonly DutyRule[];
  readonly reason: string;
  /** The version the change was made from; null: there is none yet. */
  readonly expectedVersion: number | null;
  /** The version that is restored, with its names and no others; null: something new is said. */
  readonly restores: number | null;
}

/** The role as it is now; or, where it takes a second person, the id of the change that waits for one. */
export interface Defined {
  readonly role: Role | null;
  readonly changeId: string | null;
}

/**
 * Creates a role or writes its next version; holds for the next request on every process.
 * What takes a second person (a role that the actor holds, `ownRole`; one that opens more of a sensitive field, `sensitiveField`) is written down for one
 * where `askSecondPerson` says so, else refused as `FORBIDDEN`. Refused in any case: a fixed role (`builtIn`), one without which nobody could grant
 * roles any more (`lastAdmin`). Refuses `CONFLICT`: another version than expected.
 */
export const defineRole = (ctx: Context, definition: RoleDefinition, askSecondPerson = false): Promise<Defined> => {
  insistOnStepUp(ctx);
  const { id: author } = insistOnViewer(ctx);
  if (fixedCodes.has(definition.code)) throw new Refusal('FORBIDDEN', [{ path: 'input.code', rule: 'builtIn' }]);
  return ctx.transaction(async tx => {
    // Taken first, this row's lock lets one change of roles or grants happen at a time, on any number of processes.
    await raisePolicyVersion(tx);
    const before = await findRole(tx, definition);
    const because = await whySecondPerson(tx, before, definition);
    if (because.length === 0)
      return { role: await writeRole(tx, before, definition, { author, reason: definition.reason }), changeId: null };
    if (!askSecondPerson)
      throw new Refusal(
        'FORBIDDEN',
        because.map(why =>
          why === 'OWN_ROLE' ? { path: 'input.code', rule: 'ownRole' } : { path: 'input.rules', rule: 'sensitiveField' },
        ),
      );
    const { code: role, expectedVersion, reason } = definition;
    const action = actionOf(definition);
    const changeId = await proposeChange(tx, { kind: 'DEFINE', role, staffId: null, definition, expectedVersion, because, reason, action });
    return { role: null, changeId };
  });
};

const actionOf = ({ restores }: RoleDefinition) => (restores === null ? 'defineRole' : 'restoreRole');

/** A step: why a second person must agree to this version. Whether the role is held is asked of the database: one granted meanwhile counts. */
export async function whySecondPerson(
  tx: Pick<Transaction, 'ctx' | 'one'>,
  before: Role | undefined,
  after: Pick<RoleDefinition, 'purposes' | 'rules'>,
): Promise<('OWN_ROLE' | 'SENSITIVE_FIELD')[]> {
  const held =
    before && (await tx.one('SELECT 1 FROM staff_role WHERE role_id = $1 AND staff_id = $2', [before.id, insistOnViewer(tx.ctx).id]));
  const told = { purposes: before?.purposes ?? [], rules: before?.ruleData ?? [], duties: before?.duties ?? [] };
  const further = reachesFurther(told, after, tx.ctx.policy.fields as ReadonlyMap<string, Field>);
  return [...(held ? (['OWN_ROLE'] as const) : []), ...(further ? (['SENSITIVE_FIELD'] as const) : [])];
}

/** A step: the role as it is, where it is of the version that the change was made from. The caller holds the lock on the policy version. */
export async function findRole(tx: Transaction, { code, expectedVersion, purposes }: RoleDefinition): Promise<Role | undefined> {
  const before = await tx.one<Role>('SELECT id, code, version, labels, purposes, rules AS "ruleData", duties FROM role WHERE code = $1', [
    code,
  ]);
  if ((before?.version ?? null) !== expectedVersion)
    throw new Refusal('CONFLICT', [{ path: 'input.expectedVersion', rule: 'changedMeanwhile' }]);
  await insistOnPurposes(tx, purposes);
  return before;
}

/** A step: writes the next version, keeps it, and says so in the change log. */
export async function writeRole(tx: Transaction, before: Role | undefined, definition: RoleDefinition, by: Authorship): Promise<Role> {
  const role = await write(tx, before, definition);
  await insistOnSomebodyWhoGrants(tx, 'input.duties');
  await keepVersions(tx, by);
  await appendToChangeLog(tx, {
    action: actionOf(definition),
    subject: 'role',
    subjectId: role.code,
    fields: changed(before, role),
    reason: definition.reason,
  });
  return role;
}

async function insistOnPurposes(tx: Transaction, codes: readonly string[]): Promise<void> {
  const found = await tx.query<{ code: string }>('SELECT code FROM purpose WHERE code = ANY($1)', [codes]);
  const known = new Set(found.map(row => row.code));
  const problems = new Problems();
  for (const [index, code] of codes.entries()) if (!known.has(code)) problems.add(`input.purposes.${index}`, 'unknown');
  problems.insist();
}

async function write(tx: Transaction, before: Role | undefined, to: RoleDefinition): Promise<Role> {
  const labels = JSON.stringify(to.restores === null ? { ...before?.labels, ...to.labels } : to.labels);
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

import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { Problems } from '../refusal.ts';
import type { RoleDefinition } from './define-role.ts';
import { findRoleVersion } from './find-role-versions.ts';
import { parseRules } from './rule.ts';

/** Which version is to be in force again, made from which, and why. */
export interface Restoring {
  readonly code: string;
  readonly version: number;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** An earlier version as a definition of today; its rules are checked like any others, because the catalogue may have changed since. Refuses `NOT_FOUND`. */
export async function restored(ctx: Context, { code, version, expectedVersion, reason }: Restoring): Promise<RoleDefinition> {
  const { labels, purposes, rules, duties } = await findRoleVersion(ctx, code, version);
  const problems = new Problems();
  const given = rules.map(({ action, fields, conditions, inverted }) => ({
    actions: action,
    fields: fields ?? [],
    allFields: fields === undefined,
    inverted: inverted ?? false,
    condition: conditions,
  }));
  const parsed = parseRules(given, ctx.policy.fields as ReadonlyMap<string, Field>, problems, 'input.version.rules');
  problems.insist();
  return { code, labels, purposes, rules: parsed, duties, reason, expectedVersion, restores: version };
}

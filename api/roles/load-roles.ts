import { abilityOf, type RuleData } from '../access/ability.ts';
import type { DutyRule } from '../access/duty.ts';
import type { Role } from '../access/viewer.ts';

/** A role as the database keeps it and as the decision takes it. */
export interface StoredRole extends Role {
  readonly id: number;
  readonly version: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly rules: readonly RuleData[];
}

/** All roles as of one policy version. */
export interface LoadedRoles {
  readonly policyVersion: string;
  readonly byId: ReadonlyMap<number, StoredRole>;
}

interface RoleRow {
  id: number;
  code: string;
  version: number;
  labels: Record<string, string>;
  purposes: string[];
  rules: RuleData[];
  duties: DutyRule[];
}

/**
 * SQL of all roles as one JSON value, or NULL where the reader has those of this policy version already. A column of the very statement that
 * finds the viewer: who asks, their roles and the version come from one snapshot, and a change holds for the next request on every process.
 * @param version SQL of the policy version
 * @param known placeholder of the version that the reader has
 */
export const rolesUnlessKnownSql = (version: string, known: string): string =>
  `CASE WHEN ${version} IS DISTINCT FROM ${known}::bigint
     THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'version', r.version, 'labels', r.labels,
       'purposes', r.purposes, 'rules', r.rules, 'duties', r.duties)), '[]') FROM role r) END`;

/** Reads what `rolesUnlessKnownSql` answered. The abilities are compiled once per policy version. */
export const loadRoles = (policyVersion: string, rows: readonly RoleRow[]): LoadedRoles => ({
  policyVersion,
  byId: new Map(rows.map(row => [row.id, { ...row, purposes: new Set(row.purposes), ability: abilityOf(row.rules) }])),
});

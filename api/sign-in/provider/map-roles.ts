import type { RuleData } from '../../access/ability.ts';
import { appendToChangeLog, raisePolicyVersion } from '../../audit/change-log.ts';
import type { Transaction } from '../../context.ts';
import type { Field } from '../../fields/field.ts';
import { sensitiveFieldsOf } from '../../roles/sensitive-reach.ts';
import { grantsWithoutSql } from '../../roles/somebody-who-grants.ts';
import { writeSecurityEvent } from '../security-event.ts';
import type { Claimed } from './claimed-roles.ts';

interface Mapped {
  readonly id: number;
  readonly code: string;
  readonly purposes: string[];
  readonly rules: RuleData[];
  readonly holds: boolean;
}

/**
 * A step: gives and takes the roles that the mapping names, so that they are as the claims say; others are left alone. Takes the lock on the policy version
 * where something changes, so it comes before any lock on the person. Roles that open sensitive fields stay with people, who are two for it (L22);
 * the last role that could grant roles is kept, and a security event says so.
 */
export async function mapRoles(tx: Transaction, staffId: string, { held, named }: Claimed): Promise<void> {
  if (named.size === 0 || (await due(tx, staffId, held, named)).length === 0) return;
  await raisePolicyVersion(tx);
  for (const { id, code, holds } of await due(tx, staffId, held, named)) {
    const change = holds ? await take(tx, staffId, id) : await give(tx, staffId, id);
    if (change) await appendToChangeLog(tx, logged(holds ? 'revokeRole' : 'grantRole', staffId, code));
    else await writeSecurityEvent(tx, 'provider-role-kept', staffId, { role: code });
  }
}

/** The roles that are not as the claims say. */
async function due(tx: Transaction, staffId: string, held: Claimed['held'], named: Claimed['named']): Promise<Mapped[]> {
  const roles = await tx.query<Mapped>(
    `SELECT r.id, r.code, r.purposes, r.rules, EXISTS (SELECT FROM staff_role sr WHERE sr.role_id = r.id AND sr.staff_id = $1) AS holds
     FROM role r WHERE r.code = ANY ($2) ORDER BY r.id`,
    [staffId, [...named]],
  );
  const fields = tx.ctx.policy.fields as ReadonlyMap<string, Field>;
  return roles.filter(role => role.holds !== held.has(role.code) && sensitiveFieldsOf(role, fields).length === 0);
}

const give = (tx: Transaction, staffId: string, roleId: number): Promise<unknown> =>
  tx.one('INSERT INTO staff_role (staff_id, role_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING role_id', [staffId, roleId]);

const take = (tx: Transaction, staffId: string, roleId: number): Promise<unknown> =>
  tx.one(
    `DELETE FROM staff_role WHERE staff_id = $1 AND role_id = $2
       AND (NOT EXISTS (SELECT FROM role g WHERE g.id = $2 AND g.duties @> '[{"duty": "Role", "acts": ["grant"]}]') OR ${grantsWithoutSql})
     RETURNING role_id`,
    [staffId, roleId],
  );

const logged = (action: 'grantRole' | 'revokeRole', staffId: string, role: string) =>
  ({ action, subject: 'staff', subjectId: staffId, fields: [role], reason: 'OIDC_ROLES' }) as const;

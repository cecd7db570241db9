import type { Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** SQL of the ids of everybody who could grant roles now: active, with password and second factor, and a role with the duty. */
const whoGrants = /* sql */ `
  SELECT m.id FROM staff_member m JOIN staff_role sr ON sr.staff_id = m.id JOIN role r ON r.id = sr.role_id
  WHERE m.state = 'ACTIVE' AND m.password_hash IS NOT NULL
    AND EXISTS (SELECT FROM authenticator a WHERE a.staff_id = m.id AND a.confirmed_at IS NOT NULL AND a.removed_at IS NULL)
    AND r.duties @> '[{"duty": "Role", "acts": ["grant"]}]'`;

/**
 * A step, after any change of roles or of who holds them: somebody must still be able to grant roles,
 * or everybody would be locked out for good. Refuses `FORBIDDEN` with the rule `lastAdmin`. The caller holds the lock on the policy version.
 */
export async function insistOnSomebodyWhoGrants(tx: Transaction, path: string): Promise<void> {
  const somebody = await tx.one(`SELECT 1 WHERE EXISTS (${whoGrants})`);
  if (!somebody) throw new Refusal('FORBIDDEN', [{ path, rule: 'lastAdmin' }]);
}

/** A step: whether this person could grant roles now. Asked of the database, not of the request: a role taken meanwhile counts. */
export const couldGrant = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.one(`SELECT 1 WHERE $1 IN (${whoGrants})`, [id])) !== undefined;

/** A step: whether somebody else than these could grant roles now, and so agree to what one of them proposes. */
export const somebodyElseCouldGrant = async (tx: Transaction, ids: readonly string[]): Promise<boolean> =>
  (await tx.one(`SELECT 1 WHERE EXISTS (${whoGrants} AND m.id <> ALL ($1::uuid[]))`, [ids])) !== undefined;

/** SQL: whether somebody could still grant roles without one person's ($1) holding one role ($2). */
export const grantsWithoutSql = /* sql */ `EXISTS (${whoGrants} AND (m.id, r.id) <> ($1::uuid, $2::smallint))`;

import type { Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';

/**
 * A step, after any change of roles or of who holds them: somebody active, with password and second factor, must still be able to grant roles,
 * or everybody would be locked out for good. Refuses `FORBIDDEN` with the rule `lastAdmin`. The caller holds the lock on the policy version.
 */
export async function insistOnSomebodyWhoGrants(tx: Transaction, path: string): Promise<void> {
  const somebody = await tx.one(`SELECT 1 WHERE EXISTS (
    SELECT FROM staff_member m JOIN staff_role sr ON sr.staff_id = m.id JOIN role r ON r.id = sr.role_id
    WHERE m.state = 'ACTIVE' AND m.password_hash IS NOT NULL AND m.totp_secret IS NOT NULL
      AND r.duties @> '[{"duty": "Role", "acts": ["grant"]}]')`);
  if (!somebody) throw new Refusal('FORBIDDEN', [{ path, rule: 'lastAdmin' }]);
}

import { appendToChangeLog } from '../audit/change-log.ts';
import type { Transaction } from '../context.ts';
import { insistOnViewer } from '../insist.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { RoleDefinition } from './define-role.ts';
import type { SecondPersonReason } from './role-change.ts';
import { somebodyElseCouldGrant } from './somebody-who-grants.ts';

/** A change that takes a second person: a role to define, or one to give to somebody. */
export interface ProposedChange {
  readonly kind: 'DEFINE' | 'GRANT';
  readonly role: string;
  readonly staffId: string | null;
  readonly definition: RoleDefinition | null;
  /** The role's version it was made from; null: there is none. */
  readonly expectedVersion: number | null;
  readonly because: readonly (keyof typeof SecondPersonReason)[];
  readonly reason: string;
  /** The mutation's name, for the change log. */
  readonly action: string;
}

/**
 * A step: writes a change down for a second person. Where nobody else could agree it is carried out after a day, and everybody
 * who grants roles and everybody who oversees who looked (the data protection officer) hears of it by mail at once. Answers its id.
 */
export async function proposeChange(tx: Transaction, change: ProposedChange): Promise<string> {
  const proposer = insistOnViewer(tx.ctx).id;
  const id = tx.ctx.newId();
  const alone = !(await somebodyElseCouldGrant(tx, [proposer, ...(change.staffId ? [change.staffId] : [])]));
  await tx.query(
    `INSERT INTO role_change (id, kind, role, staff_id, definition, expected_version, because, reason, proposed_by, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CASE WHEN $10 THEN now() + interval '24 hours' END)`,
    [
      id,
      change.kind,
      change.role,
      change.staffId,
      change.definition && JSON.stringify(change.definition),
      change.expectedVersion,
      change.because,
      change.reason,
      proposer,
      alone,
    ],
  );
  await appendToChangeLog(tx, {
    action: change.action,
    subject: 'role-change',
    subjectId: id,
    fields: [change.role],
    reason: change.reason,
  });
  if (alone) await tellEverybody(tx, id);
  return id;
}

async function tellEverybody(tx: Transaction, id: string): Promise<void> {
  const people = await tx.query<{
    id: string;
  }>(`SELECT DISTINCT m.id FROM staff_member m JOIN staff_role sr ON sr.staff_id = m.id JOIN role r ON r.id = sr.role_id
    WHERE m.state = 'ACTIVE' AND (r.duties @> '[{"duty": "Role", "acts": ["grant"]}]' OR r.duties @> '[{"duty": "AccessLog", "acts": ["read"]}]') ORDER BY m.id`);
  for (const { id: staff } of people)
    await queueMail(tx, {
      to: { kind: 'STAFF', id: staff },
      purpose: 'consent-administration',
      template: 'role-change-delayed',
      language: null,
      parameters: { change: id },
    });
}

import { holdsDuty } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { insistOnViewer } from '../insist.ts';
import { RoleChange } from './role-change.ts';

type Row = Omit<RoleChange, 'mine' | 'mayApprove'> & { readonly proposer: string; readonly gainer: string | null };

/** As far back as an answer goes. */
const MOST = 100;

/** Changes that wait, or that were decided, newest first; or one of them by id. */
export async function findRoleChanges(
  ctx: Context,
  { open, id }: { readonly open?: boolean; readonly id?: string },
): Promise<RoleChange[]> {
  const viewer = insistOnViewer(ctx);
  const rows = await ctx.query<Row>(
    `SELECT c.id, c.kind, c.role, g.name AS gains, c.because, c.reason, p.name AS "proposedBy", c.proposed_at AS "proposedAt", c.due_at AS "dueAt", c.state,
       d.name AS "decidedBy", c.decided_at AS "decidedAt", c.decision_reason AS "decisionReason", c.proposed_by AS proposer, c.staff_id AS gainer,
       c.state = 'OPEN' AND r.version IS DISTINCT FROM c.expected_version AS outdated, v.definition AS before,
       CASE WHEN c.definition->'restores' = 'null' THEN jsonb_set(c.definition, '{labels}', coalesce(v.definition->'labels', '{}') || (c.definition->'labels')) ELSE c.definition END AS after
     FROM role_change c JOIN staff_member p ON p.id = c.proposed_by LEFT JOIN staff_member g ON g.id = c.staff_id LEFT JOIN staff_member d ON d.id = c.decided_by
       LEFT JOIN role r ON r.code = c.role LEFT JOIN role_version v ON v.code = c.role AND v.version = c.expected_version AND c.kind = 'DEFINE'
     WHERE ($1::boolean IS NULL OR (c.state = 'OPEN') = $1) AND ($2::uuid IS NULL OR c.id = $2) ORDER BY c.proposed_at DESC, c.id DESC LIMIT ${MOST}`,
    [open ?? null, id ?? null],
  );
  const grants = holdsDuty(viewer, 'Role', 'grant');
  return rows.map(({ proposer, gainer, ...row }) =>
    Object.assign(new RoleChange(), {
      ...row,
      mine: proposer === viewer.id,
      mayApprove: grants && row.state === 'OPEN' && !row.outdated && proposer !== viewer.id && gainer !== viewer.id,
    }),
  );
}

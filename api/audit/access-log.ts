import type { Viewer } from '../access/viewer.ts';
import type { Context, Transaction } from '../context.ts';

/** What a log entry says of who asks: the same columns, in the same order, wherever one is written. */
export const viewerColumns = ['viewer_kind', 'viewer_id', 'roles', 'recipient_id', 'acting_for', 'request_id'] as const;

/** The values of `viewerColumns`. A stranger is logged as such: a denied try is an entry, too. */
export const viewerValues = (viewer: Viewer | null, requestId: string, roles: readonly string[]): unknown[] => [
  viewer?.kind ?? 'stranger',
  viewer?.id ?? null,
  roles,
  viewer?.recipientId ?? null,
  viewer?.actingFor ?? null,
  requestId,
];

/** One root field that left no contact behind: refused, or answered without naming anybody. */
export interface Call {
  readonly operation: string;
  readonly action: string;
  readonly purpose: string | null;
  /** The code of its refusal; null: it was answered. */
  readonly refused: string | null;
  readonly fields: readonly string[];
}

/** One entry for such a root field, in a transaction of its own; of a refused call the only thing that is left. Names, never values. */
export async function logCall(ctx: Context, call: Call): Promise<void> {
  const roles = ctx.viewer?.roles.map(role => role.code) ?? [];
  await ctx.query(
    `INSERT INTO access_log (${viewerColumns.join(', ')}, operation, action, purpose, refused, fields) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...viewerValues(ctx.viewer, ctx.requestId, roles),
      call.operation,
      call.action,
      call.purpose,
      call.refused,
      call.fields.slice(0, 50).map(field => field.slice(0, 100)),
    ],
  );
}

/** One root field that told something of one contact without the reading statement: what its ledger says. */
export interface Telling {
  readonly operation: string;
  readonly action: string;
  readonly purpose: string;
  /** Codes of the roles that counted. */
  readonly roles: readonly string[];
  readonly contactId: string;
}

/** A step: logs it in the transaction that reads, so that nothing is told without its entry. */
export async function logTelling(tx: Transaction, { operation, action, purpose, roles, contactId }: Telling): Promise<void> {
  await tx.query(
    `INSERT INTO access_log (${viewerColumns.join(', ')}, operation, action, purpose, contact_ids) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [...viewerValues(tx.ctx.viewer, tx.ctx.requestId, roles), operation, action, purpose, [contactId]],
  );
}

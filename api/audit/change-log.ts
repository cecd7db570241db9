import type { Transaction } from '../context.ts';

/** One change: what was done to what, by whom and why. Fields' names, never values. */
export interface Change {
  /** The mutation's name: "correctContact". */
  readonly action: string;
  readonly subject:
    'contact' | 'organisation' | 'recipient' | 'purpose' | 'field' | 'role' | 'staff' | 'service-account' | 'proposal' | 'session' | 'job';
  readonly subjectId: string;
  readonly contactId?: string;
  readonly purpose?: string;
  readonly fields?: readonly string[];
  readonly reason?: string;
}

/** A step: every mutation writes its change within its own transaction. */
export async function appendToChangeLog(tx: Transaction, change: Change): Promise<void> {
  const { viewer, session, requestId } = tx.ctx;
  await tx.query(
    `INSERT INTO change_log (viewer_kind, viewer_id, purpose, action, subject, subject_id, contact_id, fields, reason, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      viewer?.kind ?? (session ? 'staff' : 'stranger'),
      viewer?.id ?? session?.staffId ?? null,
      change.purpose ?? null,
      change.action,
      change.subject,
      change.subjectId,
      change.contactId ?? null,
      change.fields ?? [],
      change.reason ?? null,
      requestId,
    ],
  );
}

/** A step: raises the policy version, so that every process sees the change with its next request. */
export async function raisePolicyVersion(tx: Transaction): Promise<void> {
  await tx.query('UPDATE policy_version SET version = version + 1');
}

import type { Transaction } from '../context.ts';

/** One change: what was done to what, by whom and why. Fields' names, never values. */
export interface Change {
  /** The mutation's name: "correctContact". */
  readonly action: string;
  readonly subject:
    | 'contact'
    | 'organisation'
    | 'legal-settings'
    | 'recipient'
    | 'purpose'
    | 'notice'
    | 'field'
    | 'role'
    | 'role-change'
    | 'staff'
    | 'service-account'
    | 'proposal'
    | 'session'
    | 'job'
    | 'consent-form'
    | 'log'
    | 'submission';
  readonly subjectId: string;
  readonly contactId?: string;
  readonly purpose?: string;
  readonly fields?: readonly string[];
  readonly reason?: string;
}

/** A step: every mutation writes its change within its own transaction. */
export const appendToChangeLog = (tx: Transaction, change: Change): Promise<void> => appendChanges(tx, [change]);

/** A step: the same for many, in one statement. */
export async function appendChanges(tx: Transaction, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const { viewer, session, requestId } = tx.ctx;
  await tx.query(
    `INSERT INTO change_log (viewer_kind, viewer_id, request_id, purpose, action, subject, subject_id, contact_id, fields, reason)
     SELECT $1, $2::uuid, $3::uuid, c.purpose, c.action, c.subject, c.subject_id, c.contact_id, coalesce(c.fields, '{}'), c.reason
     FROM jsonb_populate_recordset(NULL::change_log, $4::jsonb) WITH ORDINALITY AS c ORDER BY c.ordinality`,
    [
      viewer?.kind ?? (session ? 'staff' : 'stranger'),
      viewer?.id ?? session?.staffId ?? null,
      requestId,
      JSON.stringify(changes.map(({ subjectId, contactId, ...change }) => ({ ...change, subject_id: subjectId, contact_id: contactId }))),
    ],
  );
}

/** A step: raises the policy version, so that every process sees the change with its next request. */
export async function raisePolicyVersion(tx: Transaction): Promise<void> {
  await tx.query('UPDATE policy_version SET version = version + 1');
}

import type { Context } from '../../context.ts';
import { lookAtToken } from '../../mail/one-time-token.ts';
import { openAsked } from '../recording/asked-of-contact.ts';
import { openSubmission, type SubmissionRow, type SubmittedContent } from './submission.ts';

/** What stands behind a link that was mailed. `GONE`: unknown, expired, replaced by a newer one, or not good for this: one answer for all. */
export type SeenSubmission =
  | { readonly state: 'PENDING'; readonly row: SubmissionRow; readonly content: SubmittedContent }
  | { readonly state: 'CONFIRMED' | 'DECLINED'; readonly row: SubmissionRow }
  | { readonly state: 'GONE' };

const columns =
  'id, kind, form_code, form_version, contact_id, language, content, state, created_at, expires_at, decided_at, expires_at <= now() AS expired';

/** Looks and changes nothing: what GET and HEAD may do, however often, from whatever program. */
export async function lookAtSubmission(
  { query, keys }: Pick<Context, 'query' | 'keys'>,
  token: string,
  lock = '',
): Promise<SeenSubmission> {
  const found = await lookAtToken(query, token, ['confirm-submission']);
  if (!found) return { state: 'GONE' };
  const [row] = await query<SubmissionRow & { expired: boolean }>(`SELECT ${columns} FROM submission WHERE id = $1 ${lock}`, [
    found.subjectId,
  ]);
  if (!row) return { state: 'GONE' };
  if (row.state === 'CONFIRMED' || row.state === 'DECLINED') return { state: row.state, row };
  if (row.state !== 'PENDING' || row.expired || found.expired || found.usedAt !== null) return { state: 'GONE' };
  if (row.contact_id === null) return { state: 'PENDING', row, content: openSubmission(keys, row.id, row.content!) };
  const asked = await openAsked({ query, keys }, row.id, row.contact_id, row.content!);
  return asked ? { state: 'PENDING', row, content: asked } : { state: 'GONE' };
}

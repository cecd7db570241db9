import type { Context } from '../../context.ts';
import { lookAtToken } from '../../mail/one-time-token.ts';
import { openSubmission, type SubmissionRow } from '../asking/submission.ts';
import type { ChildContent } from './child-content.ts';

/** What stands behind a link that was mailed because of a child. `WAITING`: the guardian authorised it, and the child's own address is to be confirmed. */
export type SeenChild =
  | { readonly state: 'PENDING' | 'WAITING'; readonly row: SubmissionRow; readonly content: ChildContent }
  | { readonly state: 'CONFIRMED' | 'DECLINED'; readonly row: SubmissionRow }
  | { readonly state: 'GONE' };

/** Looks and changes nothing. @param action whose link it is: the guardian's, or the child's */
export async function lookAtChild(
  { query, keys }: Pick<Context, 'query' | 'keys'>,
  token: string,
  action: 'authorise-child' | 'confirm-child',
  lock = '',
): Promise<SeenChild> {
  const found = await lookAtToken(query, token, [action]);
  if (!found) return { state: 'GONE' };
  const [row] = await query<SubmissionRow & { expired: boolean }>(
    `SELECT id, kind, form_code, form_version, contact_id, language, content, state, created_at, expires_at, decided_at, expires_at <= now() AS expired
     FROM submission WHERE id = $1 AND kind = 'CHILD' ${lock}`,
    [found.subjectId],
  );
  if (!row) return { state: 'GONE' };
  if (row.state === 'CONFIRMED' || row.state === 'DECLINED') return { state: row.state, row };
  if (row.expired || (row.state !== 'PENDING' && row.state !== 'AUTHORISED')) return { state: 'GONE' };
  const mine = action === 'authorise-child' ? row.state === 'PENDING' : row.state === 'AUTHORISED';
  if (mine && (found.expired || found.usedAt !== null)) return { state: 'GONE' };
  return { state: mine ? 'PENDING' : 'WAITING', row, content: openSubmission<ChildContent>(keys, row.id, row.content!) };
}

import type { Context, Transaction } from '../../context.ts';
import { appendToLedger } from '../../legal-bases/ledger.ts';
import { spendToken } from '../../mail/one-time-token.ts';
import type { AskedOfContact } from '../recording/asked-of-contact.ts';
import { refuseAsked, settleAsked } from '../recording/settle-asked.ts';
import { lookAtSubmission, type SeenSubmission } from './look-at-submission.ts';
import { type Confirmation, settleSubmission } from './settle-submission.ts';
import type { SubmissionRow } from './submission.ts';

/** How it stands now, and whether it was this very press that decided it. */
export interface Decided {
  readonly seen: SeenSubmission;
  readonly justNow: boolean;
}

/**
 * Action: the person presses the button behind the mailed link. Once: of many at the same moment one creates or joins the contact, records every decision
 * and writes the ledger, all in one transaction; the others, and every later visit, are told what is so already.
 */
export const confirmSubmission = (ctx: Context, token: string, confirmation: Confirmation): Promise<Decided> =>
  decide(ctx, token, async (tx, seen) => {
    const settled = await (seen.row.contact_id === null
      ? settleSubmission(tx, seen.row, seen.content, confirmation)
      : settleAsked(tx, seen.row, seen.content as AskedOfContact));
    await end(tx, seen.row.id, settled ? 'CONFIRMED' : 'EXPIRED');
    // Last: from here on the ledger is locked for everybody.
    if (settled) await appendToLedger(settled.acting, settled.entries);
  });

/**
 * Action: the person says no, or that it was not them. What was sent in goes in the same moment, and nothing was ever recorded;
 * but for a contact whom we asked ourselves: their no is on record.
 */
export const declineSubmission = (ctx: Context, token: string): Promise<Decided> =>
  decide(ctx, token, async (tx, { row, content }) => {
    const refused = row.contact_id === null ? null : await refuseAsked(tx, row, content as AskedOfContact);
    await end(tx, row.id, 'DECLINED');
    if (refused) await appendToLedger(refused.acting, refused.entries);
  });

const end = async (tx: Transaction, id: string, state: SubmissionRow['state']): Promise<void> => {
  await tx.query('UPDATE submission SET state = $2, content = NULL, decided_at = now() WHERE id = $1', [id, state]);
};

type Pending = Extract<SeenSubmission, { state: 'PENDING' }>;

/** Whoever holds the row decides; the others wait, and find it decided. */
const decide = (ctx: Context, token: string, act: (tx: Transaction, seen: Pending) => Promise<void>): Promise<Decided> =>
  ctx.transaction(async tx => {
    const looking = { query: tx.query, keys: ctx.keys };
    const seen = await lookAtSubmission(looking, token, 'FOR UPDATE');
    if (seen.state !== 'PENDING') return { seen, justNow: false };
    if (!(await spendToken(tx, token, 'confirm-submission'))) return { seen: { state: 'GONE' }, justNow: false };
    await act(tx, seen);
    return { seen: await lookAtSubmission(looking, token), justNow: true };
  });

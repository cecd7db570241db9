import type { Context } from '../../context.ts';
import { appendToLedger } from '../../legal-bases/ledger.ts';
import { spendToken } from '../../mail/one-time-token.ts';
import type { Authorised } from './authorise-child.ts';
import { lookAtChild } from './look-at-child.ts';
import { settleChild } from './settle-child.ts';

/** Action: the child presses the button behind the link that was mailed to their own address, after the guardian authorised it. Once; only then anything holds (L12, L32). */
export const confirmChild = (ctx: Context, token: string, yes: boolean): Promise<Authorised> =>
  ctx.transaction(async tx => {
    const looking = { query: tx.query, keys: ctx.keys };
    const seen = await lookAtChild(looking, token, 'confirm-child', 'FOR UPDATE');
    if (seen.state !== 'PENDING') return { seen, justNow: false };
    if (!(await spendToken(tx, token, 'confirm-child'))) return { seen: { state: 'GONE' }, justNow: false };
    const settled = yes ? await settleChild(tx, seen.row, seen.content) : null;
    const state = settled ? 'CONFIRMED' : yes ? 'EXPIRED' : 'DECLINED';
    await tx.query('UPDATE submission SET state = $2, content = NULL, decided_at = now() WHERE id = $1', [seen.row.id, state]);
    // Last: from here on the ledger is locked for everybody.
    if (settled) await appendToLedger(settled.acting, settled.entries);
    return { seen: await lookAtChild(looking, token, 'confirm-child'), justNow: true };
  });

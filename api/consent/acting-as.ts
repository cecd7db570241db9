import type { Viewer } from '../access/viewer.ts';
import type { Transaction } from '../context.ts';

/** Whose act it is that a page or a mail led to. They hold no role: they decide for themselves, and read nothing here. */
export const actingPerson = (kind: 'person' | 'guardian', id: string): Viewer => ({
  kind,
  id,
  name: kind,
  roles: [],
  freshSecondFactor: false,
  recipientId: null,
});

/** The same transaction, in which ledger and logs name who acts. */
export const actingAs = (tx: Transaction, viewer: Viewer): Transaction => ({ ...tx, ctx: { ...tx.ctx, viewer } });

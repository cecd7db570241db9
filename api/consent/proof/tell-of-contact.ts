import { rolesFor } from '../../access/viewer.ts';
import { logTelling } from '../../audit/access-log.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import { isId } from '../../contacts/filter.ts';
import { insistOnPresence } from '../../contacts/presence.ts';
import { mayReadBases } from '../../contacts/shown-to.ts';
import type { Context, Transaction } from '../../context.ts';
import { Refusal } from '../../refusal.ts';

/** Whose ledger is told, to whom, and where the caller wrote it. */
export interface Told {
  readonly operation: string;
  readonly action: 'read' | 'export';
  readonly purpose: string;
  readonly contactId: string;
  /** "" for arguments, "input." for an input. */
  readonly path: '' | 'input.';
}

/** A purpose in whatever state. */
export interface TellablePurpose {
  readonly id: number;
  readonly code: string;
}

/**
 * What the ledger says of a contact is personal data, too: told of contacts that are present for the purpose acted under, of purposes whose legal bases
 * the viewer may read, and only with its entry in the access log, in the same transaction. Refuses `NOT_FOUND` where the contact is absent.
 */
export async function tellOfContact<T>(
  ctx: Context,
  { operation, action, purpose, contactId, path }: Told,
  tell: (tx: Transaction, purposes: readonly TellablePurpose[]) => Promise<T>,
): Promise<T> {
  if (!isId(contactId)) throw new Refusal('BAD_USER_INPUT', [{ path: `${path}contactId`, rule: 'id' }]);
  const reading = decideFor(ctx, purpose, 'read');
  if (reading.purpose.presence === 'named') throw new Refusal('BAD_USER_INPUT', [{ path: `${path}purpose`, rule: 'namedById' }]);
  return ctx.transaction(async tx => {
    await insistOnPresence(tx, reading, contactId);
    const purposes = await tx.query<TellablePurpose>('SELECT id, code FROM purpose WHERE NOT built_in ORDER BY id');
    const told = await tell(
      tx,
      purposes.filter(({ code }) => mayReadBases(reading, code)),
    );
    const roles = rolesFor(ctx.viewer!, purpose).map(({ code }) => code);
    await logTelling(tx, { operation, action, purpose, roles, contactId });
    return told;
  });
}

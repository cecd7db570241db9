import { appendToChangeLog } from '../../audit/change-log.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Context, Transaction } from '../../context.ts';
import { appendToLedger, type LedgerEntry } from '../../legal-bases/ledger.ts';
import { lockBasesOf } from '../../legal-bases/lock-contact.ts';
import { endExplicitConsents } from '../../legal-bases/sensitive-conditions.ts';
import { HandOn, type Progress } from '../../progress.ts';

/** Contacts that one round takes up. */
const BATCH = 200;

interface Ended {
  readonly id: string;
  readonly purpose_id: number;
  readonly kind: string;
}

/**
 * A job: writes down that the time of a basis is over. That it authorises nothing since that instant needs no job: every read asks the database's clock.
 * A contact at a time, so that the head of the ledger is never held for long; each basis once, on however many processes.
 */
export async function endExpired(ctx: Context, _: object, { stopping }: Pick<Progress, 'stopping'>): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const contacts = await ctx.query<{ id: string }>(
      'SELECT DISTINCT contact_id AS id FROM legal_basis WHERE ended_at IS NULL AND expires_at <= now() AND contact_id > $1 ORDER BY 1 LIMIT $2',
      [after, BATCH],
    );
    for (const { id } of contacts) {
      if (stopping.aborted) throw new HandOn();
      await ctx.transaction(tx => endOf(tx, id));
    }
    if (contacts.length < BATCH) return;
    after = contacts.at(-1)!.id;
  }
}

async function endOf(tx: Transaction, contactId: string): Promise<void> {
  await lockBasesOf(tx, contactId);
  const ended = await tx.query<Ended>(
    `UPDATE legal_basis SET ended_at = expires_at, end_event = 'expired' WHERE contact_id = $1 AND ended_at IS NULL AND expires_at <= now() RETURNING id, purpose_id, kind`,
    [contactId],
  );
  const entries: LedgerEntry[] = [];
  for (const { id, purpose_id: purposeId, kind } of ended.toSorted((a, b) => a.purpose_id - b.purpose_id))
    entries.push(
      { event: 'expired', contactId, purposeId, legalBasisId: id, kind },
      ...(await endExplicitConsents(tx, contactId, purposeId)),
    );
  if (entries.length === 0) return;
  await scheduleErasure(tx, contactId, entries);
  await appendToChangeLog(tx, { action: 'endExpired', subject: 'contact', subjectId: contactId, contactId });
  await appendToLedger(tx, entries);
}

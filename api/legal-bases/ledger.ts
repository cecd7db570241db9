import type { Transaction } from '../context.ts';

export const ledgerEvents = [
  'asked',
  'confirmed',
  'refused',
  'withdrawn',
  'objected',
  'suspended',
  'resumed',
  'expired',
  'recorded',
  'ended',
  'condition-recorded',
  'condition-ended',
] as const;
export type LedgerEvent = (typeof ledgerEvents)[number];

/** One event in the life of a legal basis or a sensitive condition (Art. 5(2), 7(1)). Ids and names, no personal values. */
export interface LedgerEntry {
  readonly event: LedgerEvent;
  readonly contactId: string;
  readonly purposeId: number;
  readonly legalBasisId?: string;
  readonly sensitiveConditionId?: string;
  readonly kind?: string | null;
  readonly noticeVersion?: number | null;
  readonly givenBy?: string | null;
  readonly claimedAt?: Date | null;
  readonly evidenceDigest?: Buffer | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * The LAST step before commit: the head of the chain is locked from here on, for everybody.
 * The database writes number, time and hashes itself; nothing the application says of them counts.
 */
export async function appendToLedger(tx: Transaction, entries: readonly LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { viewer } = tx.ctx;
  const rows = entries.map(entry => ({
    event: entry.event,
    contact_id: entry.contactId,
    purpose_id: entry.purposeId,
    legal_basis_id: entry.legalBasisId ?? null,
    sensitive_condition_id: entry.sensitiveConditionId ?? null,
    kind: entry.kind ?? null,
    notice_version: entry.noticeVersion ?? null,
    given_by: entry.givenBy ?? null,
    claimed_at: entry.claimedAt ?? null,
    evidence_digest: entry.evidenceDigest ? `\\x${entry.evidenceDigest.toString('hex')}` : null,
    detail: entry.detail ?? {},
  }));
  const columns = Object.keys(rows[0]!).join(', ');
  // Rows are chained one by one, in the order in which they are told.
  await tx.query(
    `INSERT INTO ledger (${columns}, actor_kind, actor_id)
     SELECT ${columns}, $1, $2::uuid FROM jsonb_populate_recordset(NULL::ledger, $3::jsonb) WITH ORDINALITY AS entry ORDER BY entry.ordinality`,
    [viewer?.kind ?? 'system', viewer?.id ?? null, JSON.stringify(rows)],
  );
}

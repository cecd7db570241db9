import type { Context, Transaction } from '../context.ts';

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

/** What a check of the whole chain found: intact, or the first entry that is not what was written. */
export type LedgerCheck = { readonly intact: true; readonly entries: number } | { readonly intact: false; readonly brokenAt: number };

/**
 * Recomputes every hash and follows the chain from its anchor to its head. An entry that was changed, taken out, put in or cut off the end is named by its number.
 * Whoever owns the database could forge the whole chain anew; checkpoints that leave the database are what shows that.
 */
export async function verifyLedger(query: Context['query']): Promise<LedgerCheck> {
  const [found] = await query<{ broken_at: string | null; entries: string; head: string }>(/* sql */ `
    WITH chain AS (
      SELECT l.seq, row_number() OVER by_seq AS expected, l.hash = ledger_hash(l) AS as_written,
        l.previous_hash = lag(l.hash, 1, sha256('inzage ledger')) OVER by_seq AS follows
      FROM ledger l WINDOW by_seq AS (ORDER BY l.seq)
    ), tail AS (SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1)
    SELECT (SELECT min(least(seq, expected)) FROM chain WHERE NOT as_written OR NOT follows OR seq <> expected) AS broken_at,
      (SELECT count(*) FROM chain) AS entries,
      -- The head disagrees with the last entry: the end was cut off, or the head itself was changed.
      (SELECT CASE WHEN h.seq = coalesce(t.seq, 0) AND h.hash = coalesce(t.hash, sha256('inzage ledger')) THEN NULL ELSE coalesce(t.seq, 0) + 1 END
        FROM ledger_head h LEFT JOIN tail t ON true) AS head`);
  const brokenAt = found!.broken_at ?? found!.head;
  return brokenAt === null ? { intact: true, entries: Number(found!.entries) } : { intact: false, brokenAt: Number(brokenAt) };
}

import { createHash } from 'node:crypto';
import { type Finding, finding } from './finding.ts';
import type { Ask } from './logs.ts';

interface Entry {
  readonly seq: string;
  readonly at: string;
  readonly hash: Buffer;
  readonly previous: Buffer;
  readonly asWritten: boolean;
}

const BATCH = 5_000;
/** What the first entry follows. */
const ANCHOR = createHash('sha256').update('inzage ledger').digest();

/**
 * Recomputes every hash and follows the chain from its anchor to its head, a batch at a time: the first entry that is not what was written, or null.
 * Whoever owns the database could forge the whole chain anew; the checkpoints outside of it are what shows that.
 */
export async function verifyLedger(query: Ask, tell: (entries: number) => Promise<void> = async () => undefined): Promise<Finding | null> {
  const [head] = await query<{ seq: string; hash: Buffer; first: string; last: string }>(
    'SELECT seq, hash, (SELECT coalesce(min(seq), 1) FROM ledger) AS first, (SELECT coalesce(max(seq), 0) FROM ledger) AS last FROM ledger_head',
  );
  if (BigInt(head!.first) < 1n) return finding('ledger', 'ADDED', { from: head!.first });
  let [seq, hash]: [bigint, Buffer] = [0n, ANCHOR];
  while (seq < BigInt(head!.seq)) {
    const batch = await query<Entry>(
      `SELECT seq, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, hash, previous_hash AS previous, hash = ledger_hash(ledger) AS "asWritten"
       FROM ledger WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT ${BATCH}`,
      [seq, head!.seq],
    );
    if (batch.length === 0) return finding('ledger', 'MISSING', { from: String(seq + 1n), to: head!.seq });
    for (const entry of batch) {
      const place = { from: entry.seq, since: entry.at };
      if (BigInt(entry.seq) !== seq + 1n)
        return finding('ledger', 'MISSING', { from: String(seq + 1n), to: String(BigInt(entry.seq) - 1n) });
      if (!entry.asWritten) return finding('ledger', 'CHANGED', place);
      if (!entry.previous.equals(hash)) return finding('ledger', 'REORDERED', place);
      [seq, hash] = [BigInt(entry.seq), entry.hash];
    }
    await tell(batch.length);
  }
  if (BigInt(head!.last) > seq) return finding('ledger', 'ADDED', { from: String(seq + 1n), to: head!.last });
  return hash.equals(head!.hash) ? null : finding('ledger', 'CHANGED', { from: head!.seq });
}

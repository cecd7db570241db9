import type { KeyObject } from 'node:crypto';
import type { Finding } from './finding.ts';
import { type Ask, logs } from './logs.ts';
import { verifyCheckpoints } from './verify-checkpoints.ts';
import { verifyProof } from './verify-proof.ts';
import { verifyWhoLooked } from './verify-who-looked.ts';
import { verifyLedger } from './verify-ledger.ts';
import { verifySeals } from './verify-seals.ts';

export interface Verified {
  readonly findings: readonly Finding[];
  /** Entries of the ledger and of the sealed parts of both logs. */
  readonly entries: number;
  /** What was sealed by then was verified, RFC 3339; null: nothing was sealed yet. */
  readonly verifiedTo: string | null;
}

/** Where a verification runs, and whom it tells how far it is. */
export interface Verifying {
  readonly query: Ask;
  readonly folder: string;
  readonly key: KeyObject;
  /** Told after each batch; may throw to end it there. */
  readonly tell: (done: number, total: number) => Promise<void>;
}

interface Extent {
  readonly ledger: string;
  readonly access: number;
  readonly change: number;
  readonly sealed: string;
  readonly sealedTo: string;
  readonly at: string | null;
}

/**
 * Verifies everything that was written for proof: the ledger's chain, the texts, receipts and files of evidence that it names, the seals of both logs, the index of who looked, and all of them against the checkpoints outside the database.
 * Reads a batch at a time, so memory stays flat whatever the size; changes nothing. What is not sealed yet, the last ten minutes, nobody can vouch for.
 */
export async function verifyLogs({ query, folder, key, tell }: Verifying): Promise<Verified> {
  const [extent] = await query<Extent>(/* sql */ `
    SELECT (SELECT seq FROM ledger_head) AS ledger, coalesce(max(seq) FILTER (WHERE log = 'access_log'), 0) AS access,
      coalesce(max(seq) FILTER (WHERE log = 'change_log'), 0) AS change, coalesce(sum(entries), 0) AS sealed,
      coalesce(max(to_id) FILTER (WHERE log = 'access_log'), 0) AS "sealedTo", to_char(max(sealed_at), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
    FROM log_seal`);
  const { ledger, access, change, sealed, sealedTo, at } = extent!;
  const entries = Number(ledger) + Number(sealed);
  const total = entries + Number(ledger) + Number(sealedTo);
  let done = 0;
  const told = (more: number) => tell((done += more), total);
  const ofLedger = await verifyLedger(query, told);
  const findings: Finding[] = ofLedger ? [ofLedger] : [];
  findings.push(...(await verifyProof(query, BigInt(ledger), told)));
  for (const log of logs) findings.push(...(await verifySeals(query, log, log === 'access_log' ? access : change, told)));
  findings.push(...(await verifyWhoLooked(query, BigInt(sealedTo), told)));
  findings.push(...(await verifyCheckpoints(query, folder, key, Number(sealed) > 0)));
  return { findings, entries, verifiedTo: at };
}

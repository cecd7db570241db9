import { evidenceFileDigest } from './evidence-file-digest.ts';
import { type Finding, finding } from './finding.ts';
import type { Ask } from './logs.ts';

/** Entries of the ledger that one question covers. */
const BATCH = 5_000;

interface Row {
  readonly seq: string;
  readonly at: string;
  readonly text: 'MISSING' | 'CHANGED' | null;
  readonly receipt: 'MISSING' | 'CHANGED' | null;
  readonly evidence: 'MISSING' | 'CHANGED' | null;
}

// What an entry names is asked for only where it has the form that we write: a changed entry is told by the chain, and must not stop this.
const proofSql = /* sql */ `
  WITH wrong AS MATERIALIZED (SELECT digest FROM served_text WHERE sha256(convert_to(content, 'UTF8')) <> digest),
  named AS (
    SELECT seq, at, CASE WHEN detail->>'served' ~ '^[0-9a-f]{64}$' THEN decode(detail->>'served', 'hex') END AS served,
      CASE WHEN detail->'receipt'->>'id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (detail->'receipt'->>'id')::uuid END AS receipt,
      detail->'receipt'->>'sha256' AS sha256,
      CASE WHEN detail->>'evidenceFile' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (detail->>'evidenceFile')::uuid END AS evidence,
      detail->>'evidenceSha256' AS evidence_sha256
    FROM ledger WHERE seq > $1 AND seq <= $2 AND (detail ? 'served' OR detail ? 'receipt' OR detail ? 'evidenceFile')
  )
  SELECT * FROM (
    SELECT named.seq, to_char(named.at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at,
      CASE WHEN named.served IS NULL THEN NULL WHEN text.digest IS NULL THEN 'MISSING' WHEN EXISTS (SELECT FROM wrong WHERE digest = named.served) THEN 'CHANGED' END AS text,
      CASE WHEN named.receipt IS NULL THEN NULL WHEN given.id IS NULL THEN 'MISSING' WHEN encode(sha256(given.content), 'hex') IS DISTINCT FROM named.sha256 THEN 'CHANGED' END AS receipt,
      CASE WHEN named.evidence IS NULL THEN NULL WHEN scan.id IS NULL THEN 'MISSING' WHEN named.evidence_sha256 IS NOT NULL AND ${evidenceFileDigest('scan')} <> named.evidence_sha256 THEN 'CHANGED' END AS evidence
    FROM named LEFT JOIN served_text text ON text.digest = named.served LEFT JOIN consent_receipt given ON given.id = named.receipt
      LEFT JOIN evidence_file scan ON scan.id = named.evidence
  ) each WHERE text IS NOT NULL OR receipt IS NOT NULL OR evidence IS NOT NULL ORDER BY seq LIMIT 20`;

/**
 * Holds what the ledger names against what is kept of it: the very text that a person was shown, the receipt they were given, and the scan or mail that proves what they said.
 * The first of each that is missing or not what was written. A place is the entry of the ledger that names it.
 */
export async function verifyProof(
  query: Ask,
  upTo: bigint,
  tell: (entries: number) => Promise<void> = async () => undefined,
): Promise<Finding[]> {
  const found = new Map<string, Finding>();
  for (let after = 0n; after < upTo; after += BigInt(BATCH)) {
    const to = after + BigInt(BATCH) < upTo ? after + BigInt(BATCH) : upTo;
    for (const { seq, at, text, receipt, evidence } of await query<Row>(proofSql, [String(after), String(to)])) {
      const place = { from: seq, since: at };
      if (text && !found.has('served_text')) found.set('served_text', finding('served_text', text, place));
      if (receipt && !found.has('consent_receipt')) found.set('consent_receipt', finding('consent_receipt', receipt, place));
      if (evidence && !found.has('evidence_file')) found.set('evidence_file', finding('evidence_file', evidence, place));
    }
    await tell(Number(to - after));
  }
  return [...found.values()];
}

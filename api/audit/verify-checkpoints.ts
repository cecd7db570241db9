import type { KeyObject } from 'node:crypto';
import { type Checkpoint, isOurs, parseLine } from './checkpoint.ts';
import { readLines } from './checkpoint-file.ts';
import { type Finding, finding, type RecordName } from './finding.ts';
import type { Ask } from './logs.ts';

/** Checkpoints that one question covers. */
const BATCH = 500;
const chains = ['ledger', 'access_log', 'change_log'] as const;

/**
 * Reads the checkpoints outside the database and holds the database against each: what was cut off, replaced, or restored from before, is not what it was then.
 * @param isSealed whether something was ever sealed: from then on there must be checkpoints
 */
export async function verifyCheckpoints(query: Ask, folder: string, key: KeyObject, isSealed: boolean): Promise<Finding[]> {
  const findings = new Map<string, Finding>();
  const keep = (found: Finding) => void (findings.has(found.record) || findings.set(found.record, found));
  let [number, previousMac] = [0, ''];
  const batch: Checkpoint[] = [];
  for await (const text of readLines(folder)) {
    number++;
    const line = parseLine(text);
    // The half of a line that a crash left is not counted: the next one follows the one before it.
    if (line === null) continue;
    if (!isOurs(line, key, previousMac)) keep(finding('checkpoints', 'NOT_OURS', { from: String(number) }));
    previousMac = line.mac;
    batch.push(line.checkpoint);
    if (batch.length === BATCH) for (const found of await compare(query, batch.splice(0))) keep(found);
  }
  for (const found of await compare(query, batch)) keep(found);
  if (number === 0 && isSealed) keep(finding('checkpoints', 'NOTHING_TO_COMPARE'));
  return [...findings.values()];
}

const compareSql: Readonly<Record<(typeof chains)[number], string>> = {
  ledger: 'SELECT t.seq, t.hash FROM ledger t WHERE t.seq = mark.seq',
  access_log: `SELECT t.seq, t.hash FROM log_seal t WHERE t.log = 'access_log' AND t.seq = mark.seq`,
  change_log: `SELECT t.seq, t.hash FROM log_seal t WHERE t.log = 'change_log' AND t.seq = mark.seq`,
};
const endSql: typeof compareSql = {
  ledger: 'SELECT coalesce(max(seq), 0) FROM ledger',
  access_log: `SELECT coalesce(max(seq), 0) FROM log_seal WHERE log = 'access_log'`,
  change_log: `SELECT coalesce(max(seq), 0) FROM log_seal WHERE log = 'change_log'`,
};

/** The first checkpoint of each chain with which the database does not agree. */
async function compare(query: Ask, checkpoints: readonly Checkpoint[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const chain of chains) {
    const marks = checkpoints.map(checkpoint => checkpoint[chain]);
    const [found] = await query<{ seq: string; nr: string; isThere: boolean; end: string }>(
      /* sql */ `SELECT mark.seq, mark.nr, there.seq IS NOT NULL AS "isThere", (${endSql[chain]}) AS end
      FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY mark (seq, hash, nr) LEFT JOIN LATERAL (${compareSql[chain]}) there ON true
      WHERE mark.seq > 0 AND there.hash IS DISTINCT FROM decode(mark.hash, 'hex') ORDER BY mark.nr LIMIT 1`,
      [marks.map(({ seq }) => seq), marks.map(({ hash }) => hash)],
    );
    if (found) findings.push(disagreement(chain, found, checkpoints[Number(found.nr) - 1]!.at));
  }
  return findings;
}

const disagreement = (chain: RecordName, { seq, isThere, end }: { seq: string; isThere: boolean; end: string }, at: string): Finding =>
  isThere || BigInt(end) > BigInt(seq)
    ? finding(chain, 'REPLACED', { from: seq, since: at })
    : finding(chain, 'CUT_OFF', { from: end, to: seq, since: at });

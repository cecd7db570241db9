import { createHash } from 'node:crypto';
import { type Finding, finding } from './finding.ts';
import type { Ask, LogName } from './logs.ts';

interface Sealed {
  readonly seq: number;
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly until: string;
  readonly hash: Buffer;
  readonly previous: Buffer;
  readonly asWritten: boolean;
  readonly entries: number;
  readonly found: number;
  readonly same: boolean;
}

/** Seals a question covers: some thousand entries, so that it takes a moment and no memory. */
const BATCH = 10;
/** Findings that are told one by one. */
const MOST = 20;

const instant = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const sealsSql = (log: LogName) => /* sql */ `
  SELECT s.seq, s.from_id AS from, s.to_id AS to, ${instant('s.first_at')} AS since, ${instant('s.last_at')} AS until, s.hash, s.previous_hash AS previous,
    s.hash = seal_hash(s) AS "asWritten", s.entries, now_there.entries AS found, now_there.digest IS NOT DISTINCT FROM s.digest AS same
  FROM log_seal s CROSS JOIN LATERAL (
    SELECT count(*)::integer AS entries, sha256(string_agg(entry_digest(entry, s.format), ''::bytea ORDER BY entry.id, entry.at)) AS digest
    FROM ${log} entry WHERE entry.id >= s.from_id AND entry.id <= s.to_id
  ) now_there
  WHERE s.log = $1 AND s.seq > $2 AND s.seq <= $3 ORDER BY s.seq LIMIT ${BATCH}`;

/**
 * Recomputes the digest of every sealed range and follows the chain of the seals. Ranges are all numbers up to the last seal, whatever the instant of an entry says,
 * so that nothing can be put beside them.
 * @param upTo the last seal to look at; later ones may be added meanwhile
 */
export async function verifySeals(
  query: Ask,
  log: LogName,
  upTo: number,
  tell: (entries: number) => Promise<void> = async () => undefined,
): Promise<Finding[]> {
  const findings: Finding[] = await beforeTheFirst(query, log);
  let [seq, to] = [0, 0n];
  let hash: Buffer = createHash('sha256').update(`inzage ${log}`).digest();
  while (seq < upTo && findings.length < MOST) {
    const batch = await query<Sealed>(sealsSql(log), [log, seq, upTo]);
    if (batch.length === 0) return [...findings, finding(log, 'SEAL_MISSING', { from: String(seq + 1) })];
    for (const seal of batch) {
      const follows = seal.seq === seq + 1 && seal.previous.equals(hash) && BigInt(seal.from) === to + 1n;
      const wrong = wrongWith(log, seal, seq, follows);
      if (wrong) findings.push(wrong);
      [seq, hash, to] = [seal.seq, seal.hash, BigInt(seal.to)];
    }
    await tell(batch.reduce((sum, { entries }) => sum + entries, 0));
  }
  return findings;
}

function wrongWith(log: LogName, seal: Sealed, previous: number, follows: boolean): Finding | null {
  const { from, to, since, until } = seal;
  if (!seal.asWritten) return finding(log, 'SEAL_CHANGED', { from: String(seal.seq), since, until });
  if (!follows) return finding(log, 'SEAL_MISSING', { from: String(previous + 1) });
  if (seal.same && seal.found === seal.entries) return null;
  return finding(log, seal.found < seal.entries ? 'MISSING' : seal.found > seal.entries ? 'ADDED' : 'CHANGED', { from, to, since, until });
}

/** Numbers begin at 1: what stands before them was not given one. */
async function beforeTheFirst(query: Ask, log: LogName): Promise<Finding[]> {
  const found = await query<{ id: string }>(`SELECT id FROM ${log} WHERE id < 1 ORDER BY id LIMIT 1`);
  return found.map(({ id }) => finding(log, 'ADDED', { from: id }));
}

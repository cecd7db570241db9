import { type Finding, finding } from './finding.ts';
import type { Ask } from './logs.ts';

/** Numbers in a segment of the index. */
const SEGMENT = 1n << 20n;
/** Rows of the index, and entries of the log, that one question covers. */
const BATCH = 10_000;

/** How many pairs of contact and entry, and the sum of their hashes: equal only where the pairs are. */
interface Sum {
  pairs: bigint;
  hashes: bigint;
}
interface Part {
  readonly segment: number;
  readonly pairs: string;
  readonly hashes: string;
}

/** Holds the index of who looked against the sealed part of the access log, segment by segment: it leaves nobody out and invents nobody. */
export async function verifyWhoLooked(
  query: Ask,
  sealedTo: bigint,
  tell: (entries: number) => Promise<void> = async () => undefined,
): Promise<Finding[]> {
  const sums = new Map<number, Sum>();
  const add = ({ segment, pairs, hashes }: Part, sign: bigint) => {
    const sum = sums.get(segment) ?? { pairs: 0n, hashes: 0n };
    sums.set(segment, { pairs: sum.pairs + sign * BigInt(pairs), hashes: sum.hashes + sign * BigInt(hashes) });
  };
  for (let after = 0n; after < sealedTo; after += BigInt(BATCH)) {
    const to = after + BigInt(BATCH) < sealedTo ? after + BigInt(BATCH) : sealedTo;
    for (const part of await query<Part>(logSql, [String(after), String(to)])) add(part, 1n);
    await tell(Number(to - after));
  }
  let last: { contact: string; segment: number } | undefined = { contact: '00000000-0000-0000-0000-000000000000', segment: -1 };
  while (last) {
    const parts: (Part & { contact: string | null; last: number | null })[] = await query(indexSql, [
      last.contact,
      last.segment,
      String(sealedTo),
    ]);
    for (const part of parts) add(part, -1n);
    last = parts[0]?.contact ? { contact: parts[0].contact, segment: parts[0].last! } : undefined;
  }
  return [...sums]
    .filter(([, { pairs, hashes }]) => pairs !== 0n || hashes !== 0n)
    .map(([segment]) => BigInt(segment) * SEGMENT)
    .map(from => finding('access_log_by_contact', 'INDEX_DIFFERS', { from: String(from), to: String(from + SEGMENT - 1n) }));
}

const logSql = /* sql */ `
  SELECT (id >> 20)::integer AS segment, count(*) AS pairs, sum(uuid_hash_extended(contact_id, id)) AS hashes
  FROM (SELECT DISTINCT contact_id, id FROM access_log, unnest(contact_ids) contact_id WHERE id > $1 AND id <= $2) named GROUP BY 1`;

const indexSql = /* sql */ `
  WITH batch AS MATERIALIZED (
    SELECT * FROM access_log_by_contact WHERE (contact_id, segment) > ($1::uuid, $2::integer) ORDER BY contact_id, segment LIMIT ${BATCH}
  ), last AS (SELECT contact_id, segment FROM batch ORDER BY contact_id DESC, segment DESC LIMIT 1)
  SELECT last.contact_id AS contact, last.segment AS last, named.*
  FROM last CROSS JOIN LATERAL (
    SELECT segment, count(*) AS pairs, coalesce(sum(uuid_hash_extended(contact_id, id)), 0) AS hashes
    FROM (SELECT contact_id, batch.segment, (batch.segment::bigint << 20) + within AS id FROM batch, unnest(entries) within) named
    WHERE id <= $3 GROUP BY segment
  ) named`;

import { createHmac, randomBytes } from 'node:crypto';
import type { Keys, Transaction } from '../context.ts';
import { open, seal } from '../keys.ts';
import type { PurposeRow } from '../purposes/purpose-row.ts';

/** Why somebody must not come back unasked: erased (Art. 17, L65), or said no to direct marketing on a channel (Art. 21(3), L10). */
export type SuppressionGround = 'ERASED' | 'MARKETING_OBJECTION';

/** After so many months somebody looks whether an entry is still needed. */
const REVIEW_MONTHS = 36;

const place = (version: number) => `suppression_key:${version}`;
const digestOf = (key: Buffer, address: string): Buffer => createHmac('sha256', key).update(address).digest();

/** A step: every key of the list, by version; the newest writes. */
async function keysOf(tx: Pick<Transaction, 'query'>, keys: Keys): Promise<ReadonlyMap<number, Buffer>> {
  const rows = await tx.query<{ version: number; wrapped: Buffer }>('SELECT version, wrapped FROM suppression_key ORDER BY version DESC');
  return new Map(rows.map(({ version, wrapped }) => [version, open(keys.wrapping, wrapped, place(version))]));
}

async function newestKey(tx: Transaction): Promise<readonly [number, Buffer]> {
  const [newest] = await keysOf(tx, tx.ctx.keys);
  if (newest) return newest;
  const wrapped = seal(tx.ctx.keys.wrapping, randomBytes(32), place(1));
  await tx.query('INSERT INTO suppression_key (version, wrapped) VALUES (1, $1) ON CONFLICT DO NOTHING', [wrapped]);
  return [...(await keysOf(tx, tx.ctx.keys))][0]!;
}

/**
 * A step: which of these addresses (`addressKeysOf`) are held back from a purpose. Erased ones from every purpose; who said no to direct marketing from
 * direct marketing on that channel.
 */
export async function findSuppressed(
  tx: Transaction,
  addressKeys: readonly string[],
  purpose: Pick<PurposeRow, 'direct_marketing' | 'channel'>,
): Promise<ReadonlySet<string>> {
  const keys = await keysOf(tx, tx.ctx.keys);
  if (keys.size === 0 || addressKeys.length === 0) return new Set();
  const asked = [...keys].flatMap(([version, key]) => addressKeys.map(address => ({ version, address, digest: digestOf(key, address) })));
  const rows = await tx.query<{ place: string }>(
    `SELECT a.place FROM unnest($1::smallint[], $2::bytea[]) WITH ORDINALITY AS a (version, digest, place)
     WHERE EXISTS (SELECT FROM suppression s WHERE s.key_version = a.version AND s.digest = a.digest AND (s.ends_on IS NULL OR s.ends_on >= current_date)
       AND (s.ground = 'ERASED' OR ($3 AND (s.channel IS NULL OR s.channel = $4))))`,
    [asked.map(({ version }) => version), asked.map(({ digest }) => digest), purpose.direct_marketing === true, purpose.channel],
  );
  return new Set(rows.map(row => asked[Number(row.place) - 1]!.address));
}

/** A step: holds addresses back from now on. An entry that is there already stays as it is. */
export async function suppress(
  tx: Transaction,
  addressKeys: readonly string[],
  ground: SuppressionGround,
  channel: PurposeRow['channel'] = null,
): Promise<void> {
  if (addressKeys.length === 0) return;
  const [version, key] = await newestKey(tx);
  await tx.query(
    `INSERT INTO suppression (key_version, digest, ground, channel, review_on)
     SELECT $1, digest, $3, $4, current_date + make_interval(months => ${REVIEW_MONTHS}) FROM unnest($2::bytea[]) AS a (digest) ON CONFLICT DO NOTHING`,
    [version, addressKeys.map(address => digestOf(key, address)), ground, channel],
  );
}

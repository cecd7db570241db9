import { createHmac } from 'node:crypto';
import type { Transaction } from './context.ts';
import { Refusal } from './refusal.ts';

/** Under whose id the keys of strangers stand: a form makes its own, which nobody guesses. */
const STRANGER = '00000000-0000-0000-0000-000000000000';

/**
 * A step: the work runs once for a viewer, operation and key; a replay gets the first outcome and has no second effect.
 * Outcome and ids are kept, never values; of the input only a keyed digest. The same key with other input: `IDEMPOTENCY_CONFLICT`.
 * A second try at the same moment waits for the first.
 */
export async function once<Outcome extends Record<string, string | null>>(
  tx: Transaction,
  operation: string,
  key: string,
  input: unknown,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.idempotencyKey', rule: 'idempotencyKey' }]);
  const viewerId = tx.ctx.viewer?.id ?? STRANGER;
  const digest = createHmac('sha256', tx.ctx.keys.version).update(JSON.stringify(input)).digest();
  const inserted = await tx.one(
    'INSERT INTO idempotency_key (viewer_id, operation, key, input_digest) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key',
    [viewerId, operation, key, digest],
  );
  if (!inserted) {
    const before = await tx.one<{ input_digest: Buffer; outcome: Outcome }>(
      'SELECT input_digest, outcome FROM idempotency_key WHERE viewer_id = $1 AND operation = $2 AND key = $3',
      [viewerId, operation, key],
    );
    if (!before!.input_digest.equals(digest)) throw new Refusal('IDEMPOTENCY_CONFLICT');
    return before!.outcome;
  }
  const outcome = await work();
  await tx.query('UPDATE idempotency_key SET outcome = $4 WHERE viewer_id = $1 AND operation = $2 AND key = $3', [
    viewerId,
    operation,
    key,
    JSON.stringify(outcome),
  ]);
  return outcome;
}

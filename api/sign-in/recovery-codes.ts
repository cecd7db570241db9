import { randomBytes } from 'node:crypto';
import type { Transaction } from '../context.ts';
import { digestOf } from '../staff/token.ts';

const COUNT = 10;
// No I, L, O and U: 32 letters that a hand-written code survives (Crockford's base 32).
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten codes of 80 random bits, written in groups: "7FQ2-9KMN-W3ZT-4HPD". */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () =>
    [...randomBytes(16)]
      .map(byte => letters[byte % 32])
      .join('')
      .match(/.{4}/g)!
      .join('-'),
  );

/** A step: these codes instead of all before. Kept as digests: 80 random bits need no slow hash. */
export async function replaceRecoveryCodes(tx: Transaction, staffId: string, codes: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM recovery_code WHERE staff_id = $1', [staffId]);
  await tx.query('INSERT INTO recovery_code (id, staff_id, code_digest) SELECT unnest($1::uuid[]), $2, unnest($3::bytea[])', [
    codes.map(() => tx.ctx.newId()),
    staffId,
    codes.map(digestOf),
  ]);
}

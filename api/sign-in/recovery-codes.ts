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
  await keep(tx, staffId, codes, null);
}

/** A step: these codes will count once the enrolment of that authenticator is finished, instead of all before. */
export async function prepareRecoveryCodes(
  tx: Transaction,
  staffId: string,
  codes: readonly string[],
  authenticatorId: string,
): Promise<void> {
  await forgetPrepared(tx, staffId);
  await keep(tx, staffId, codes, authenticatorId);
}

/** A step: codes of an enrolment that was begun anew. */
export const forgetPrepared = (tx: Transaction, staffId: string): Promise<unknown> =>
  tx.query('DELETE FROM recovery_code WHERE staff_id = $1 AND waits_for IS NOT NULL', [staffId]);

/** A step: those that wait count from here on, and no others. */
export async function activatePrepared(tx: Transaction, staffId: string): Promise<void> {
  await tx.query('DELETE FROM recovery_code WHERE staff_id = $1 AND waits_for IS NULL', [staffId]);
  await tx.query('UPDATE recovery_code SET waits_for = NULL WHERE staff_id = $1', [staffId]);
}

/** A step: how many are left to be used. */
export const countRecoveryCodes = async (tx: Transaction, staffId: string): Promise<number> =>
  (await tx.one<{ left: number }>(
    'SELECT count(*)::int AS left FROM recovery_code WHERE staff_id = $1 AND used_at IS NULL AND waits_for IS NULL',
    [staffId],
  ))!.left;

/**
 * A step: uses a code up. Invariant: single use is this one conditional UPDATE.
 * @returns false: wrong, used before, or no code at all
 */
export async function useRecoveryCode(tx: Transaction, staffId: string, typed: string): Promise<boolean> {
  const code = canonical(typed);
  if (code === null) return false;
  const used = await tx.one(
    'UPDATE recovery_code SET used_at = now() WHERE staff_id = $1 AND code_digest = $2 AND used_at IS NULL AND waits_for IS NULL RETURNING id',
    [staffId, digestOf(code)],
  );
  return used !== undefined;
}

/** A code as it was told, however it was typed: without its lines, in small letters, an O for a 0 (Crockford). Null: this is none. */
export function canonical(typed: string): string | null {
  if (typed.length > 64) return null;
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!new RegExp(`^[${letters}]{16}$`).test(plain)) return null;
  return plain.match(/.{4}/g)!.join('-');
}

const keep = (tx: Transaction, staffId: string, codes: readonly string[], waitsFor: string | null): Promise<unknown> =>
  tx.query(
    'INSERT INTO recovery_code (id, staff_id, code_digest, waits_for) SELECT unnest($1::uuid[]), $2, unnest($3::bytea[]), $4::uuid',
    [codes.map(() => tx.ctx.newId()), staffId, codes.map(digestOf), waitsFor],
  );

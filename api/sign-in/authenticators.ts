import type { Context, Keys, Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { matchingStep, openSecret, sealSecret } from './second-factor.ts';

/** Something that shows codes for somebody: an app on a telephone, a password manager. */
export interface Authenticator {
  readonly id: string;
  /** 20 bytes. */
  readonly secret: Buffer;
}

/** An authenticator, and the time step of a code that it shows. */
export interface Shown {
  readonly id: string;
  readonly step: number;
}

/** Whose codes count: proven, confirmed, not removed. */
const active = 'confirmed_at IS NOT NULL AND removed_at IS NULL';

/** The authenticators of somebody whose codes count, the oldest first; passkeys show no codes. Refuses `UNAUTHENTICATED` where nobody active has that id, `MFA_ENROLMENT_REQUIRED` where there are none. */
export async function findAuthenticators(query: Context['query'], keys: Keys, staffId: string): Promise<Authenticator[]> {
  const rows = await query<{ id: string | null; secret: Buffer | null }>(
    `SELECT a.id, a.secret FROM staff_member m LEFT JOIN (SELECT * FROM authenticator WHERE ${active}) a ON a.staff_id = m.id
     WHERE m.id = $1 AND m.state = 'ACTIVE' ORDER BY a.created_at, a.id`,
    [staffId],
  );
  if (rows.length === 0) throw new Refusal('UNAUTHENTICATED');
  if (rows.every(({ id }) => id === null)) throw new Refusal('MFA_ENROLMENT_REQUIRED');
  return rows.flatMap(({ id, secret }) => (id === null || secret === null ? [] : [{ id, secret: openSecret(keys, staffId, secret) }]));
}

/** Which of them shows this code now; the first one where two do, so that a code is always the same one's. Null: none, or no code at all. */
export function whoShows(authenticators: readonly Authenticator[], code: unknown, at: Date): Shown | null {
  for (const { id, secret } of authenticators) {
    const step = matchingStep(secret, code, at);
    if (step !== null) return { id, step };
  }
  return null;
}

/**
 * A step: the person's row before any other of theirs, as everywhere: two that lock in different orders would wait for each other.
 * @returns whether the person may work
 */
export const lockPerson = async (tx: Transaction, staffId: string): Promise<boolean> =>
  (await tx.one(`SELECT 1 FROM staff_member WHERE id = $1 AND state = 'ACTIVE' FOR NO KEY UPDATE`, [staffId])) !== undefined;

/**
 * A step: uses up a time step and all before it. Invariant: single use is this one conditional UPDATE; of any number of parallel tries,
 * on any number of processes, one gets the row.
 */
export const consumeStep = async (tx: Transaction, { id, step }: Shown): Promise<boolean> =>
  (await tx.one('UPDATE authenticator SET last_step = $2 WHERE id = $1 AND last_step < $2 AND removed_at IS NULL RETURNING id', [
    id,
    step,
  ])) !== undefined;

/** A step: a new authenticator of somebody; its codes count only once it is confirmed. Answers its id. */
export async function addAuthenticator(
  tx: Transaction,
  staffId: string,
  { name, secret, confirmed = false }: { readonly name: string; readonly secret: Buffer; readonly confirmed?: boolean },
): Promise<string> {
  const added = await tx.one<{ id: string }>(
    'INSERT INTO authenticator (id, staff_id, name, secret, confirmed_at) VALUES (gen_random_uuid(), $1, $2, $3, CASE WHEN $4 THEN now() END) RETURNING id',
    [staffId, name, sealSecret(tx.ctx.keys, staffId, secret), confirmed],
  );
  return added!.id;
}

/** The authenticator that somebody is about to enrol; undefined: none. */
export async function findBegun(query: Context['query'], keys: Keys, staffId: string): Promise<Authenticator | undefined> {
  const [row] = await query<{ id: string; secret: Buffer }>(
    'SELECT id, secret FROM authenticator WHERE staff_id = $1 AND confirmed_at IS NULL AND removed_at IS NULL',
    [staffId],
  );
  return row && { id: row.id, secret: openSecret(keys, staffId, row.secret) };
}

/** A step: its codes count from here on. False where it is confirmed or gone already. */
export const confirm = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.one(
    'UPDATE authenticator SET confirmed_at = now() WHERE id = $1 AND confirmed_at IS NULL AND removed_at IS NULL RETURNING id',
    [id],
  )) !== undefined;

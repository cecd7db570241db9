import type { Config } from '../config.ts';
import type { Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { digestOf, newToken } from '../staff/token.ts';

/**
 * A step of each start in production: as long as nobody ever finished setting up, a new link for the first admin, for 24 hours; earlier ones die.
 * A set-up that was begun goes on with the new link.
 * @returns the link, to be printed once; null where somebody works here already
 */
export async function makeSetUpLink(tx: Pick<Transaction, 'query'>, config: Pick<Config, 'publicUrl'>): Promise<string | null> {
  const token = newToken();
  const made = await tx.query(
    `WITH earlier AS (DELETE FROM set_up_link WHERE used_at IS NULL RETURNING staff_id)
     INSERT INTO set_up_link (token_digest, expires_at, staff_id)
     SELECT $1, now() + interval '24 hours', (SELECT staff_id FROM earlier WHERE staff_id IS NOT NULL LIMIT 1)
     WHERE NOT EXISTS (SELECT FROM staff_member m WHERE NOT EXISTS (SELECT FROM set_up_link l WHERE l.staff_id = m.id AND l.used_at IS NULL))
     RETURNING expires_at`,
    [digestOf(token)],
  );
  if (made.length === 0) return null;
  await tx.query(`INSERT INTO security_event (event) VALUES ('set-up-link-made')`);
  // Behind the number sign: browsers do not send it, so no log on the way can hold it.
  return `${config.publicUrl}/set-up#${token}`;
}

/** A link that still works, and whose set-up was begun with it. */
export interface SetUpLink {
  readonly digest: Buffer;
  readonly staffId: string | null;
}

/** A step: the link of a token, locked. Refuses `BAD_USER_INPUT` with the rule `linkInvalid`: unknown, used and expired are one answer. */
export async function findSetUpLink(tx: Transaction, token: string): Promise<SetUpLink> {
  const link = await tx.one<SetUpLink>(
    `SELECT token_digest AS digest, staff_id AS "staffId" FROM set_up_link WHERE token_digest = $1 AND used_at IS NULL AND expires_at > now() FOR UPDATE`,
    [digestOf(token.slice(0, 200))],
  );
  if (!link) throw linkInvalid();
  return link;
}

export const linkInvalid = (): Refusal => new Refusal('BAD_USER_INPUT', [{ path: 'input.token', rule: 'linkInvalid' }]);

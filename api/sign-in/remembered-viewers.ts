import type { Viewer } from '../access/viewer.ts';
import type { Question } from '../question.ts';
import type { Found } from './find-viewer.ts';

/** Who asked a moment ago, as found then, and the question that confirms that nothing of it has changed. */
export interface Remembered {
  readonly found: Found & { readonly viewer: Viewer };
  readonly guard: Question;
}

/** How many callers are remembered, and for how many milliseconds: the time only bounds how often a token is marked as used. */
const MOST = 1000;
const LONGEST = 30_000;

/**
 * Remembers who asked, so that a caller who comes again needs no round trip of its own to be found. Time decides nothing: whatever is read for a remembered
 * viewer travels behind its guard, in the same transaction, and the guard asks the database whether session or token, its holder and the policy version
 * are still what they were. Roles and grants change only with the policy version.
 */
export class RememberedViewers {
  readonly #known = new Map<string, Remembered & { readonly since: number }>();

  /** @param key kind and digest of the credential */
  get(key: string): Remembered | null {
    const known = this.#known.get(key);
    return known && performance.now() - known.since < LONGEST ? known : null;
  }

  keep(key: string, found: Found, guard: Question): void {
    this.#known.delete(key);
    if (!found.viewer) return;
    this.#known.set(key, { found: { ...found, viewer: found.viewer }, guard, since: performance.now() });
    if (this.#known.size > MOST) this.#known.delete(this.#known.keys().next().value!);
  }
}

/** Raises "division by zero" unless the condition is true: nothing after it in the transaction is asked, and nothing of it has happened. */
const insist = (condition: string) => `SELECT 1 / (EXISTS (SELECT FROM policy_version p, ${condition}))::integer`;

/** SQL: whether a digest is of the token of an account, or of the one before while that still works. */
export const isTokenOf = (account: string, digest: string): string =>
  `(${account}.token_digest = ${digest} OR (${account}.previous_digest = ${digest} AND ${account}.previous_until > now()))`;

const application = insist(
  `service_account a WHERE p.version = $1::bigint AND ${isTokenOf('a', '$2')} AND a.revoked_at IS NULL AND a.expires_at > now()`,
);

const session = insist(`session s JOIN staff_member m ON m.id = s.staff_id AND m.state = 'ACTIVE'
  WHERE p.version = $1::bigint AND s.token_digest = $2 AND s.ended_at IS NULL AND s.expires_at > now() AND (s.second_factor_at > now() - make_interval(mins => $3::integer)) = $4::boolean`);

/** Confirms that a token is still good under this policy version. */
export const tokenGuard = (policyVersion: string, digest: Buffer): Question => ({
  name: 'token_holds',
  text: application,
  values: [policyVersion, digest],
});

/** Confirms that a session still stands under this policy version, its second factor as fresh, or as stale, as it was. */
export const sessionGuard = (policyVersion: string, digest: Buffer, stepUpMinutes: number, fresh: boolean): Question => ({
  name: 'session_stands',
  text: session,
  values: [policyVersion, digest, stepUpMinutes, fresh],
});

/** What was remembered no longer holds: ask again for who it is. */
export const isOutdated = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '22012';

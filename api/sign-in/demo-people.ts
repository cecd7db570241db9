import type { Context, Keys } from '../context.ts';
import { codeAt, openSecret, secondsLeft } from './second-factor.ts';

/** Everybody's password in the demo; no other installation has one that somebody else knows. */
export const demoPassword = 'inzage demo 2026';

type Labels = Readonly<Record<string, string>>;

/** What the demo's sign-in page shows of each of its people. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** What they are here, per language. */
  readonly roles: readonly Labels[];
  /** What they may act for, per language. */
  readonly purposes: readonly Labels[];
  readonly code: string;
  readonly secondsLeft: number;
}

/** The demo's people with their current codes. The caller has made sure that this is the demo; the query asks the database once more. */
export async function demoPeople(query: Context['query'], keys: Keys, now = new Date()): Promise<DemoPerson[]> {
  const rows = await query<{ id: string; name: string; email: string; roles: Labels[]; purposes: Labels[]; secret: Buffer }>(
    `SELECT m.id, m.name, m.email, a.secret,
       ARRAY(SELECT r.labels FROM staff_role sr JOIN role r ON r.id = sr.role_id WHERE sr.staff_id = m.id ORDER BY r.id) AS roles,
       ARRAY(SELECT p.labels FROM purpose p WHERE p.code IN (SELECT unnest(r.purposes) FROM staff_role sr JOIN role r ON r.id = sr.role_id WHERE sr.staff_id = m.id) ORDER BY p.built_in, p.id) AS purposes
     FROM staff_member m CROSS JOIN LATERAL (
       SELECT secret FROM authenticator WHERE staff_id = m.id AND kind = 'CODES' AND confirmed_at IS NOT NULL AND removed_at IS NULL ORDER BY created_at, id LIMIT 1
     ) a
     WHERE m.state = 'ACTIVE' AND EXISTS (SELECT FROM installation WHERE mode = 'demo') ORDER BY m.created_at, m.id`,
  );
  return rows.map(({ id, name, email, roles, purposes, secret }) => ({
    name,
    email,
    password: demoPassword,
    roles,
    purposes,
    code: codeAt(openSecret(keys, id, secret), now),
    secondsLeft: secondsLeft(now),
  }));
}

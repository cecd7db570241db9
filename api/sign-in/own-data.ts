import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { insistOnFullSession, insistOnStepUp } from '../insist.ts';

/** How many entries of each log one answer holds, the newest first. */
const MOST = 5_000;

/**
 * What is kept of somebody who works here (Art. 15, L83), as JSON: themself, roles, sessions, authenticators by name, what signing in left behind, what they looked at and
 * changed within a year. Of contacts it tells how many, never whom: their data are theirs. Takes a fresh second factor, and is a change entry of its own.
 */
export async function ownData(ctx: Context): Promise<string> {
  const { staffId } = insistOnFullSession(ctx);
  insistOnStepUp(ctx);
  return ctx.transaction(async tx => {
    const parts: Record<string, unknown> = { madeAt: ctx.now().toISOString(), upTo: MOST };
    for (const [name, sql] of Object.entries(questions)) parts[name] = await tx.query(sql, [staffId]);
    await appendToChangeLog(tx, { action: 'exportOwnData', subject: 'staff', subjectId: staffId, fields: Object.keys(questions) });
    return JSON.stringify(parts, null, 2);
  });
}

const newest = (columns: string, table: string, where: string) =>
  `SELECT ${columns} FROM ${table} WHERE ${where} ORDER BY at DESC, id DESC LIMIT ${MOST}`;

/** No index finds a viewer in the logs, by design: so a year of them is looked through, and no more. */
const bySelf = `viewer_id = $1 AND viewer_kind = 'staff' AND at > now() - interval '1 year'`;

const questions = {
  person: `SELECT id, name, email, language, state, capacity, confidential_since::text AS "confidentialSince", created_at AS "createdAt",
    last_sign_in_at AS "lastSignInAt", logging_told_at AS "toldOfLoggingAt" FROM staff_member WHERE id = $1`,
  roles: `SELECT r.code, sr.granted_at AS "grantedAt" FROM staff_role sr JOIN role r ON r.id = sr.role_id WHERE sr.staff_id = $1 ORDER BY r.code`,
  identities: `SELECT issuer, subject, bound_at AS "boundAt" FROM staff_identity WHERE staff_id = $1 ORDER BY bound_at`,
  authenticators: `SELECT name, kind, created_at AS "createdAt", confirmed_at AS "confirmedAt", removed_at AS "removedAt" FROM authenticator WHERE staff_id = $1 ORDER BY created_at`,
  sessions: `SELECT created_at AS "createdAt", expires_at AS "expiresAt", second_factor_at AS "secondFactorAt", ended_at AS "endedAt" FROM session WHERE staff_id = $1 ORDER BY created_at DESC LIMIT ${MOST}`,
  signIn: newest('at, event', 'security_event', 'staff_id = $1'),
  looked: newest('at, operation, action, purpose, roles, fields, cardinality(contact_ids) AS contacts', 'access_log', bySelf),
  changed: newest('at, action, subject, purpose, fields, reason', 'change_log', bySelf),
} as const;

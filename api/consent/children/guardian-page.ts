import { findAges, youthSql } from '../../contacts/minors.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Context, Transaction } from '../../context.ts';
import { endLegalBasis } from '../../legal-bases/end-legal-basis.ts';
import { appendToLedger } from '../../legal-bases/ledger.ts';
import { lookAtToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { actingAs, actingPerson } from '../acting-as.ts';

/** A consent that a guardian gave for their child: by the form, or to staff. */
export interface GivenForChild {
  readonly code: string;
  readonly since: Date;
  readonly ended: boolean;
}

/** What stands behind a guardian's own link. `OVER`: the child is of age, and decides alone (L34). `GONE`: unknown, or not good for this. */
export type SeenGuardian =
  | { readonly state: 'OPEN' | 'OVER'; readonly id: string; readonly contactId: string; readonly consents: readonly GivenForChild[] }
  | { readonly state: 'GONE' };

/** Looks and changes nothing. A guardian sees what they decided and nothing else of the child: an e-mail round trip is good for that alone (L32). */
export async function lookAsGuardian({ query }: Pick<Context, 'query'>, token: string): Promise<SeenGuardian> {
  const found = await lookAtToken(query, token, ['guardian-page']);
  if (!found) return { state: 'GONE' };
  const [row] = await query<{ contactId: string; over: boolean; ended: boolean }>(
    `SELECT g.contact_id AS "contactId", g.ended_at IS NOT NULL AS ended, NOT ${await stillYoungSql(query)} AS over FROM guardian g WHERE g.id = $1`,
    [found.subjectId],
  );
  // Who is linked no more learns nothing, not even that the child is still one.
  if (!row || (row.ended && !row.over)) return { state: 'GONE' };
  const consents = await query<GivenForChild>(
    `SELECT DISTINCT ON (p.code) p.code, b.starts_at AS since, b.ended_at IS NOT NULL AS ended FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id
     WHERE b.contact_id = $1 AND b.given_by = 'GUARDIAN' AND (b.recorded_by = $2
       OR EXISTS (SELECT FROM ledger l WHERE l.contact_id = b.contact_id AND l.legal_basis_id = b.id AND l.detail->>'guardian' = $2::text)) ORDER BY p.code, b.starts_at DESC`,
    [row.contactId, found.subjectId],
  );
  return { state: row.over || found.expired ? 'OVER' : 'OPEN', id: found.subjectId, contactId: row.contactId, consents };
}

/** SQL, of table `guardian g`: until the child is of age. Takes `ctx.query` or `tx.query`. */
export const stillYoungSql = async (query: Context['query']): Promise<string> =>
  youthSql(await findAges(query)).belowConsentAge('g.contact_id');

/**
 * Action: the guardian withdraws a consent that they gave, in one press. Only theirs, and only until the child is of age: asked of the row in the moment of the
 * act, by the database's time, whatever page was opened before (L34).
 */
export const withdrawAsGuardian = (ctx: Context, token: string, code: string): Promise<SeenGuardian> =>
  ctx.transaction(async tx => {
    const seen = await lookAsGuardian(tx, token);
    if (seen.state !== 'OPEN' || !(await holdsStill(tx, seen.id))) return seen.state === 'OPEN' ? { ...seen, state: 'OVER' } : seen;
    if (!seen.consents.some(each => each.code === code && !each.ended)) return seen;
    const acting = actingAs(tx, actingPerson('guardian', seen.id));
    const ended = await endLegalBasis(acting, seen.contactId, code, 'WITHDRAWN', { event: 'act', purpose: 'purpose' });
    await scheduleErasure(acting, seen.contactId, ended);
    await queueMail(acting, {
      to: { kind: 'GUARDIAN', id: seen.id },
      purpose: 'consent-administration',
      template: 'withdrawn',
      language: null,
      parameters: { purpose: code, at: tx.ctx.now().toISOString() },
    });
    const answer = await lookAsGuardian(tx, token);
    const detail = { channel: 'GUARDIAN_PAGE', guardian: seen.id };
    // Last: from here on the ledger is locked for everybody.
    await appendToLedger(
      acting,
      ended.map(entry => ({ ...entry, givenBy: 'GUARDIAN' as const, detail: { ...entry.detail, ...detail } })),
    );
    return answer;
  });

/** Holds guardian and child until the act is done: the take-over waits, or was first. */
async function holdsStill(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx.one(
    `SELECT 1 AS yes FROM guardian g WHERE g.id = $1 AND g.ended_at IS NULL AND ${await stillYoungSql(tx.query)} FOR UPDATE OF g`,
    [id],
  );
  return row !== undefined;
}

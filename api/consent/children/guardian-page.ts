import { findAges, youthSql } from '../../contacts/minors.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Context, Transaction } from '../../context.ts';
import { endLegalBasis } from '../../legal-bases/end-legal-basis.ts';
import { appendToLedger, type LedgerEntry } from '../../legal-bases/ledger.ts';
import { lookAtToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { actingAs, actingPerson } from '../acting-as.ts';
import type { Verification } from './guardian.ts';

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
  const consents = await consentsGivenBy(query, row.contactId, found.subjectId);
  return { state: row.over || found.expired ? 'OVER' : 'OPEN', id: found.subjectId, contactId: row.contactId, consents };
}

/** The consents that this guardian gave for the child: by the form, or to staff. */
export const consentsGivenBy = (query: Context['query'], contactId: string, guardianId: string): Promise<GivenForChild[]> =>
  query<GivenForChild>(
    `SELECT DISTINCT ON (p.code) p.code, b.starts_at AS since, b.ended_at IS NOT NULL AS ended FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id
     WHERE b.contact_id = $1 AND b.given_by = 'GUARDIAN' AND (b.recorded_by = $2
       OR EXISTS (SELECT FROM ledger l WHERE l.contact_id = b.contact_id AND l.legal_basis_id = b.id AND l.detail->>'guardian' = $2::text)) ORDER BY p.code, b.starts_at DESC`,
    [contactId, guardianId],
  );

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
    if (seen.state !== 'OPEN') return seen;
    const held = await holdGuardian(tx, seen.contactId, seen.id);
    if (!held) return { ...seen, state: 'OVER' };
    const entries = await endForChild(tx, held, code, 'GUARDIAN_PAGE');
    const answer = await lookAsGuardian(tx, token);
    // Last: from here on the ledger is locked for everybody.
    if (entries.length > 0) await appendToLedger(asGuardian(tx, held), entries);
    return answer;
  });

/** Action: the guardian ends one consent in the preference centre, by one press. False: there was nothing to end, or they may not any more. */
export const stopForChild = (
  ctx: Context,
  child: { readonly contactId: string; readonly guardianId: string },
  code: string,
): Promise<boolean> =>
  ctx.transaction(async tx => {
    const held = await holdGuardian(tx, child.contactId, child.guardianId);
    if (!held) return false;
    const entries = await endForChild(tx, held, code, 'PORTAL');
    // Last: from here on the ledger is locked for everybody.
    await appendToLedger(asGuardian(tx, held), entries);
    return entries.length > 0;
  });

/** A guardian who is linked to a child under age, held until the act is done: a take-over waits, or was first. */
interface HeldGuardian {
  readonly id: string;
  readonly contactId: string;
  readonly verification: Verification;
}

/** A step. Null: the link ended, or the child is of age. */
async function holdGuardian(tx: Transaction, contactId: string, id: string): Promise<HeldGuardian | null> {
  const row = await tx.one<HeldGuardian>(
    `SELECT g.id, g.contact_id AS "contactId", g.verification FROM guardian g
     WHERE g.contact_id = $1 AND g.id = $2 AND g.ended_at IS NULL AND ${await stillYoungSql(tx.query)} FOR UPDATE OF g`,
    [contactId, id],
  );
  return row ?? null;
}

const asGuardian = (tx: Transaction, { id }: Pick<HeldGuardian, 'id'>): Transaction => actingAs(tx, actingPerson('guardian', id));

/**
 * A step: ends a consent of the child as the guardian's act: one that they gave themselves; verified high, any that stands (L32). Answers what the ledger is told,
 * last; nothing, where there is none such.
 */
async function endForChild(tx: Transaction, held: HeldGuardian, code: string, channel: string): Promise<LedgerEntry[]> {
  const { id, contactId, verification } = held;
  const own = await consentsGivenBy(tx.query, contactId, id);
  const stands = await tx.query(
    `SELECT FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = $2 AND b.kind = 'CONSENT' AND b.ended_at IS NULL`,
    [contactId, code],
  );
  if (stands.length === 0 || (verification === 'LOW' && !own.some(each => each.code === code && !each.ended))) return [];
  const acting = asGuardian(tx, held);
  const ended = await endLegalBasis(acting, contactId, code, 'WITHDRAWN', { event: 'act', purpose: 'purpose' });
  await scheduleErasure(acting, contactId, ended);
  await queueMail(acting, {
    to: { kind: 'GUARDIAN', id },
    purpose: 'consent-administration',
    template: 'withdrawn',
    language: null,
    parameters: { purpose: code, at: tx.ctx.now().toISOString() },
  });
  const detail = { channel, guardian: id };
  return ended.map(entry => ({ ...entry, givenBy: 'GUARDIAN' as const, detail: { ...entry.detail, ...detail } }));
}

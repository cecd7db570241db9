import { appendToChangeLog } from '../../audit/change-log.ts';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import { isId } from '../../contacts/filter.ts';
import { insistOnPresence } from '../../contacts/presence.ts';
import { parseReason } from '../../contacts/reason.ts';
import type { Context, Transaction } from '../../context.ts';
import { parseText } from '../../fields/plain-text.ts';
import { open, seal } from '../../keys.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { tellOfContact } from '../proof/tell-of-contact.ts';
import { type GuardianAct, guardianMay, openGuardian, type Verification } from './guardian.ts';
import { stillYoungSql } from './guardian-page.ts';
import { GuardianTold, type VerifyGuardianInput } from './guardians.ts';

const acts: readonly GuardianAct[] = ['DECIDE_CONSENTS_OF_THE_FORM', 'SEE', 'EXPORT', 'CORRECT', 'ERASE'];
const place = (contactId: string, id: string) => `guardian:verified:${contactId}:${id}`;

/** Action: staff write down how they verified that somebody holds parental responsibility for this child (L32). Refuses `NOT_FOUND`; `CONFLICT` once the child is of age, where the link ended, or where it was verified before. */
export async function verifyGuardian(ctx: Context, input: VerifyGuardianInput): Promise<void> {
  const problems = new Problems();
  const how = parseText(input.how, 500);
  if (!how.ok) problems.add('input.how', how.rule);
  else if (how.value.length < 10) problems.add('input.how', 'tooShort');
  const reason = parseReason(input.reason, 'input.reason', problems);
  if (!isId(input.guardianId)) problems.add('input.guardianId', 'id');
  const reading = decideFor(ctx, input.purpose, 'read');
  problems.insist();
  await ctx.transaction(async tx => {
    const { contactId, guardianId } = input;
    await insistOnPresence(tx, reading, contactId);
    const row = await tx.one<{ over: boolean; ended: boolean; verification: Verification }>(
      `SELECT g.verification, g.ended_at IS NOT NULL AS ended, NOT ${await stillYoungSql(tx.query)} AS over FROM guardian g WHERE g.contact_id = $1 AND g.id = $2 FOR UPDATE OF g`,
      [contactId, guardianId],
    );
    if (!row) throw new Refusal('NOT_FOUND', [{ path: 'input.guardianId', rule: 'unknown' }]);
    const rule = row.over ? 'childOfAge' : row.ended ? 'guardianEnded' : row.verification === 'HIGH' ? 'verifiedBefore' : null;
    if (rule) throw new Refusal('CONFLICT', [{ path: 'input.guardianId', rule }]);
    const { proof } = await findContactKeys(tx, contactId);
    await keepVerification(tx, contactId, guardianId, { how: how.ok ? how.value : '', by: ctx.viewer!.id, proofKey: proof });
    await appendToChangeLog(tx, {
      action: 'verifyGuardian',
      subject: 'contact',
      subjectId: contactId,
      contactId,
      purpose: input.purpose,
      fields: ['guardian'],
      reason,
    });
  });
}

/** A step: keeps how a guardian was verified, sealed. */
export async function keepVerification(
  tx: Transaction,
  contactId: string,
  guardianId: string,
  { how, by, proofKey, at }: { readonly how: string; readonly by: string | null; readonly proofKey: Buffer; readonly at?: Date },
): Promise<void> {
  await tx.query(
    `UPDATE guardian SET verification = 'HIGH', verified_at = coalesce($5, now()), verified_by = $3, verified_how = $4 WHERE contact_id = $1 AND id = $2`,
    [contactId, guardianId, by, seal(proofKey, how, place(contactId, guardianId)), at ?? null],
  );
}

interface Row {
  readonly id: string;
  readonly content: Buffer;
  readonly verification: Verification;
  readonly over: boolean;
  readonly verifiedHow: Buffer | null;
  readonly verifiedAt: Date | null;
  readonly since: Date;
  readonly endedAt: Date | null;
}

/** The guardians of a present contact, oldest first, with what each may do; logged. Refuses `NOT_FOUND` where the contact is absent. */
export const findGuardians = (ctx: Context, purpose: string, contactId: string): Promise<GuardianTold[]> =>
  tellOfContact(ctx, { operation: 'guardians', action: 'read', purpose, contactId, path: '' }, tx => told(tx, contactId));

async function told(tx: Transaction, contactId: string): Promise<GuardianTold[]> {
  const rows = await tx.query<Row>(
    `SELECT g.id, g.content, g.verification, g.ended_at IS NOT NULL OR NOT ${await stillYoungSql(tx.query)} AS over, g.verified_how AS "verifiedHow", g.verified_at AS "verifiedAt",
       g.created_at AS since, g.ended_at AS "endedAt" FROM guardian g WHERE g.contact_id = $1 ORDER BY g.id`,
    [contactId],
  );
  if (rows.length === 0) return [];
  const { proof } = await findContactKeys(tx, contactId);
  return rows.map(({ id, content, verification, over, verifiedHow, ...rest }) => {
    const { name, email } = openGuardian(proof, contactId, id, content);
    const how = verifiedHow && open(proof, verifiedHow, place(contactId, id)).toString('utf8');
    const may = acts.filter(act => guardianMay(act, verification, over));
    return Object.assign(new GuardianTold(), { id, name, email, verification, may, verifiedHow: how, ...rest });
  });
}

import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnStepUp } from '../insist.ts';
import { makeToken } from '../mail/one-time-token.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { Refusal } from '../refusal.ts';
import { StaffMember, staffMemberSql } from './staff-member.entity.ts';

/** Hours for which an invitation works. */
export const INVITATION_HOURS = 72;

/** Somebody who is to work here, as parsed. */
export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly emailKey: string;
  readonly language: string;
  readonly reason: string;
}

/**
 * Invites somebody by mail. They hold no role (L47): roles are granted. Nothing of theirs works before they chose a password, and signing in then asks for
 * a second factor. Refuses `CONFLICT` (`known`) for an address that somebody here has, or had.
 */
export const inviteStaff = (ctx: Context, person: Invited): Promise<StaffMember> => {
  insistOnStepUp(ctx);
  return ctx.transaction(async tx => {
    const id = ctx.newId();
    const added = await tx.one(
      `INSERT INTO staff_member (id, name, email, email_key, language, state) VALUES ($1, $2, $3, $4, $5, 'INVITED') ON CONFLICT (email_key) DO NOTHING RETURNING id`,
      [id, person.name, person.email, person.emailKey, person.language],
    );
    if (!added) throw new Refusal('CONFLICT', [{ path: 'input.email', rule: 'known' }]);
    return invite(tx, id, 'inviteStaff', person.reason);
  });
};

/** Sends a new link; the one before works no more. Refuses `NOT_FOUND`, and `CONFLICT` (`notInvited`) for who has accepted or left. */
export const inviteAgain = (ctx: Context, id: string, reason: string): Promise<StaffMember> => {
  insistOnStepUp(ctx);
  return ctx.transaction(async tx => {
    const person = await tx.one<{ state: string }>('SELECT state FROM staff_member WHERE id = $1 FOR UPDATE', [id]);
    if (!person) throw new Refusal('NOT_FOUND');
    if (person.state !== 'INVITED') throw new Refusal('CONFLICT', [{ path: 'input.staffId', rule: 'notInvited' }]);
    return invite(tx, id, 'inviteAgain', reason);
  });
};

async function invite(tx: Transaction, id: string, action: string, reason: string): Promise<StaffMember> {
  await queueMail(tx, {
    to: { kind: 'STAFF', id },
    // No contact's address is looked up for it.
    purpose: 'sign-in',
    template: 'staff-invitation',
    language: null,
    parameters: { hours: INVITATION_HOURS },
    tokens: { invitation: await makeToken(tx, 'accept-invitation', id, INVITATION_HOURS) },
  });
  await appendToChangeLog(tx, { action, subject: 'staff', subjectId: id, fields: ['name', 'email'], reason });
  return (await tx.one<StaffMember>(`SELECT ${staffMemberSql} FROM staff_member m WHERE m.id = $1`, [id]))!;
}

import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { StaffMember, staffMemberSql } from './staff-member.entity.ts';

/** What the list of L23 says of a staff member. */
export interface Described {
  readonly staffId: string;
  readonly capacity: string | null;
  /** A calendar day. */
  readonly confidentialSince: string | null;
}

/** Writes down capacity and undertaking of confidentiality. Opens and closes nothing. Refuses `NOT_FOUND`. */
export const describeStaffMember = (ctx: Context, { staffId, capacity, confidentialSince }: Described): Promise<StaffMember> =>
  ctx.transaction(async tx => {
    const member = await tx.one<StaffMember>(
      `UPDATE staff_member m SET capacity = $2, confidential_since = $3 WHERE m.id = $1 RETURNING ${staffMemberSql}`,
      [staffId, capacity, confidentialSince],
    );
    if (!member) throw new Refusal('NOT_FOUND');
    await appendToChangeLog(tx, {
      action: 'describeStaffMember',
      subject: 'staff',
      subjectId: staffId,
      fields: ['capacity', 'confidentialSince'],
    });
    return Object.assign(new StaffMember(), member);
  });

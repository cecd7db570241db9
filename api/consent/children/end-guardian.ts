import { appendToChangeLog } from '../../audit/change-log.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import { isId } from '../../contacts/filter.ts';
import { insistOnPresence } from '../../contacts/presence.ts';
import { parseReason } from '../../contacts/reason.ts';
import type { Context } from '../../context.ts';
import { Problems, Refusal } from '../../refusal.ts';
import type { EndGuardianInput } from './guardians.ts';

/**
 * Action: staff end the link between a guardian and a child: from then on every page and link of theirs opens nothing. What they decided stays as it is, and on record.
 * Refuses `NOT_FOUND` where there is no such link, `CONFLICT` where it ended before.
 */
export async function endGuardian(ctx: Context, input: EndGuardianInput): Promise<void> {
  const problems = new Problems();
  const reason = parseReason(input.reason, 'input.reason', problems);
  if (!isId(input.guardianId)) problems.add('input.guardianId', 'id');
  const reading = decideFor(ctx, input.purpose, 'read');
  problems.insist();
  await ctx.transaction(async tx => {
    const { contactId, guardianId } = input;
    await insistOnPresence(tx, reading, contactId);
    const guardian = await tx.one<{ ended: boolean }>(
      'SELECT ended_at IS NOT NULL AS ended FROM guardian WHERE contact_id = $1 AND id = $2 FOR UPDATE',
      [contactId, guardianId],
    );
    if (!guardian) throw new Refusal('NOT_FOUND', [{ path: 'input.guardianId', rule: 'unknown' }]);
    if (guardian.ended) throw new Refusal('CONFLICT', [{ path: 'input.guardianId', rule: 'guardianEnded' }]);
    await tx.query('UPDATE guardian SET ended_at = now() WHERE contact_id = $1 AND id = $2', [contactId, guardianId]);
    await appendToChangeLog(tx, {
      action: 'endGuardian',
      subject: 'contact',
      subjectId: contactId,
      contactId,
      purpose: input.purpose,
      fields: ['guardian'],
      reason,
    });
  });
}

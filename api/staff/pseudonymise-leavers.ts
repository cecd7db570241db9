import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { logTermMonths } from '../organisation/legal-settings.ts';

/**
 * A job: takes out name, address and capacity of those who left so long ago that nobody must explain their looks any more (L83). The logs keep their id, so
 * that what one and the same person did still belongs together. Once for each, on however many processes.
 */
export const pseudonymiseLeavers = (ctx: Context): Promise<void> =>
  ctx.transaction(async tx => {
    const months = logTermMonths(await findLegalSettings(tx.query));
    const gone = await tx.query<{ id: string }>(
      `UPDATE staff_member SET pseudonymised_at = now(), name = 'Former staff member', email = id || '@left.invalid', email_key = id || '@left.invalid',
         capacity = NULL, confidential_since = NULL
       WHERE state = 'LEFT' AND pseudonymised_at IS NULL AND left_at <= now() - make_interval(months => $1) RETURNING id`,
      [months],
    );
    for (const { id } of gone)
      await appendToChangeLog(tx, {
        action: 'pseudonymiseLeavers',
        subject: 'staff',
        subjectId: id,
        fields: ['name', 'email', 'capacity'],
      });
  });

import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { findPurpose } from './find-purposes.ts';
import type { PurposeStepInput } from './purpose-inputs.ts';
import type { Purpose } from './purpose.ts';
import { lockPurpose } from './settle-purpose.ts';

/** Ends the use of a purpose: from the next request nobody can act for it. Its legal bases stay as proof; a person can still withdraw or object. */
export function retirePurpose(ctx: Context, input: PurposeStepInput): Promise<Purpose> {
  return ctx.transaction(async tx => {
    const purpose = await lockPurpose(tx, input.code, input.expectedRevision, ['ACTIVE']);
    await tx.query(`UPDATE purpose SET state = 'RETIRED', retired_at = now(), revision = revision + 1 WHERE id = $1`, [purpose.id]);
    await appendToChangeLog(tx, { action: 'retirePurpose', subject: 'purpose', subjectId: purpose.code });
    await raisePolicyVersion(tx);
    return (await findPurpose(tx.query, purpose.code))!;
  });
}

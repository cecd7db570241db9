import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import type { PurposeStepInput } from './purpose-inputs.ts';
import type { Purpose } from './purpose.ts';
import { lockPurpose, settlePurpose } from './settle-purpose.ts';

/** Puts a draft to use: fixes its kind of basis and publishes its first notice. Refuses an incomplete one, naming every missing item (L1, L40, L42, L47). */
export function activatePurpose(ctx: Context, input: PurposeStepInput): Promise<Purpose> {
  return ctx.transaction(async tx => {
    const purpose = await lockPurpose(tx, input.code, input.expectedRevision, ['DRAFT']);
    await tx.query(`UPDATE purpose SET state = 'ACTIVE', activated_at = now(), revision = revision + 1 WHERE id = $1`, [purpose.id]);
    await appendToChangeLog(tx, { action: 'activatePurpose', subject: 'purpose', subjectId: purpose.code });
    await raisePolicyVersion(tx);
    return settlePurpose(tx, purpose.code);
  });
}

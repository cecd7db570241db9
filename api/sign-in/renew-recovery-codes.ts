import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { lockPerson } from './authenticators.ts';
import { insistOnOneself } from './insist-on-oneself.ts';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.ts';
import { writeSecurityEvent } from './security-event.ts';
import { tellPerson } from './tell-person.ts';

/** Ten new recovery codes; the old ones stop working. Told here only: whoever loses them asks again. */
export async function renewRecoveryCodes(ctx: Context, password: string): Promise<readonly string[]> {
  const { staffId } = await insistOnOneself(ctx, password);
  return ctx.transaction(async tx => {
    if (!(await lockPerson(tx, staffId))) throw new Refusal('UNAUTHENTICATED');
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(tx, staffId, codes);
    await writeSecurityEvent(tx, 'recovery-codes-renewed', staffId);
    await appendToChangeLog(tx, { action: 'renewRecoveryCodes', subject: 'staff', subjectId: staffId, fields: ['recoveryCodes'] });
    await tellPerson(tx, staffId, 'recovery-codes-renewed');
    return codes;
  });
}

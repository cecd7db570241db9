import { timingSafeEqual } from 'node:crypto';
import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import type { Origin } from '../fields/origin.ts';
import { appendToLedger } from '../legal-bases/ledger.ts';
import { Problems, Refusal } from '../refusal.ts';
import { findContactKeys } from './contact-keys.ts';
import { type ContactValues, parseContactValues } from './contact-values.ts';
import { decideFor } from './decide-for.ts';
import { endTooYoung } from './end-too-young.ts';
import { isId } from './filter.ts';
import { insistOnPresence } from './presence.ts';
import { parseOriginDetail, parseReason } from './reason.ts';
import { scheduleErasure } from './schedule-erasure.ts';
import { writeValues } from './write-values.ts';

export interface Correction {
  readonly purpose: string;
  readonly id: string;
  readonly values: ContactValues;
  readonly reason: string;
  readonly expectedVersion: string;
  readonly origin?: Origin;
  readonly originDetail?: string | null;
}

/**
 * Action: corrects values of a present contact (Art. 16). Refuses `NOT_FOUND` when absent, `CONFLICT` when what the viewer may read changed meanwhile,
 * `FORBIDDEN` for a field that may not be updated on this row, `STEP_UP_REQUIRED` for a version made with a fresh second factor that has gone stale.
 */
export async function correctContact(ctx: Context, input: Correction): Promise<void> {
  const updating = decideFor(ctx, input.purpose, 'update');
  const fresh = insistOnVersion(input.expectedVersion, updating.viewer.freshSecondFactor);
  const problems = new Problems();
  const reason = parseReason(input.reason, 'input.reason', problems);
  const from = { origin: input.origin ?? 'STAFF', detail: parseOriginDetail(input.originDetail, 'input.originDetail', problems) } as const;
  if (!isId(input.id)) problems.add('input.id', 'id');
  if (updating.purpose.presence === 'named') problems.add('input.purpose', 'namedById');
  const written = parseContactValues(ctx, updating, input.values, problems);
  if (written.size === 0 && !problems.any) problems.add('input.values', 'required');
  problems.insist();
  // A version made without a fresh second factor covers ordinary fields only.
  const viewer = { ...updating.viewer, freshSecondFactor: fresh };
  const reading = decideFor({ ...ctx, viewer }, input.purpose, 'read');
  await ctx.transaction(async tx => {
    const fields = [...written.keys()].map(field => field.key);
    const { version, why } = await insistOnPresence(tx, reading, input.id, updating, fields);
    const refused = fields.filter(field => why.get(field) !== null);
    if (refused.length > 0)
      throw new Refusal(
        'FORBIDDEN',
        refused.map(field => ({ path: `input.values.${field}`, rule: why.get(field)! })),
      );
    if (!same(version, input.expectedVersion) || (!fresh && [...written.keys()].some(field => field.sensitivity !== 'ORDINARY')))
      throw new Refusal('CONFLICT', [{ path: 'input.expectedVersion', rule: 'stale' }]);
    await writeValues(tx, input.id, written, from, await findContactKeys(tx, input.id));
    await appendToChangeLog(tx, {
      action: 'correctContact',
      subject: 'contact',
      subjectId: input.id,
      contactId: input.id,
      purpose: input.purpose,
      fields,
      reason,
    });
    const ended = await endTooYoung(tx, input.id, fields);
    await scheduleErasure(tx, input.id, ended);
    await appendToLedger(tx, ended);
  });
}

/** Whether the version was made with a fresh second factor; one that was, presented without, asks for step-up. */
function insistOnVersion(version: string, freshNow: boolean): boolean {
  if (!/^[so]\.[A-Za-z0-9_-]{32}$/.test(version)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.expectedVersion', rule: 'version' }]);
  const fresh = version.startsWith('s');
  if (fresh && !freshNow) throw new Refusal('STEP_UP_REQUIRED');
  return fresh;
}

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

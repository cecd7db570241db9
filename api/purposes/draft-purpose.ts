import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { parseLocalTexts } from '../fields/local-text.ts';
import { Problems, Refusal } from '../refusal.ts';
import { findPurpose } from './find-purposes.ts';
import type { DraftPurposeInput } from './purpose-inputs.ts';
import { isPurposeCode } from './purpose-code.ts';
import type { Purpose } from './purpose.ts';

/** Begins a purpose as a draft (L47). Refuses `CONFLICT` when the code is taken. */
export function draftPurpose(ctx: Context, input: DraftPurposeInput): Promise<Purpose> {
  const problems = new Problems();
  if (!isPurposeCode(input.code)) problems.add('input.code', 'code');
  const labels = parseLocalTexts(input.labels, 100, 'input.labels', problems);
  if (input.labels.length === 0) problems.add('input.labels', 'required');
  problems.insist();
  return ctx.transaction(async tx => {
    const written = await tx.query(
      'INSERT INTO purpose (code, labels, basis_kind) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING RETURNING id',
      [input.code, JSON.stringify(labels), input.basisKind ?? null],
    );
    if (written.length === 0) throw new Refusal('CONFLICT', [{ path: 'input.code', rule: 'taken' }]);
    await appendToChangeLog(tx, { action: 'draftPurpose', subject: 'purpose', subjectId: input.code, fields: ['labels', 'basisKind'] });
    await raisePolicyVersion(tx);
    return (await findPurpose(tx.query, input.code))!;
  });
}

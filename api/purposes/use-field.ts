import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { type FieldRow, mergeCatalogue } from '../fields/catalogue.ts';
import { parseText } from '../fields/plain-text.ts';
import { readPart } from '../fields/read-part.ts';
import { Problems, Refusal } from '../refusal.ts';
import { type CatalogueField, findCatalogue } from './catalogue-field.ts';
import type { UseFieldInput } from './purpose-inputs.ts';

/** Switches a field on or off. On: only with a written necessity, and for delicate and sensitive ones with an extra confirmation (L42). */
export function useField(ctx: Context, input: UseFieldInput): Promise<CatalogueField> {
  return ctx.transaction(async tx => {
    const known = ctx.policy.fields.has(input.key);
    const rows = known ? await tx.query<FieldRow>('SELECT * FROM field WHERE key = $1 FOR UPDATE', [input.key]) : [];
    const field = mergeCatalogue(rows).get(input.key);
    if (!field) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.key', rule: 'unknownField' }]);
    const problems = new Problems();
    const necessity = readPart(input, 'necessity', 'input', problems, given => parseText(given, 1000, true)) ?? field.necessity;
    if (input.inUse && necessity === null && !input.necessity) problems.add('input.necessity', 'required');
    if (input.inUse && (field.delicate || field.sensitivity !== 'ORDINARY') && !input.confirmed)
      problems.add('input.confirmed', 'confirmationRequired');
    if (input.inUse && field.sensitivity === 'NATIONAL_NUMBER' && field.authorisation === null)
      problems.add('input.key', 'authorisationRequired');
    problems.insist();
    await tx.query('UPDATE field SET in_use = $2, necessity = $3 WHERE key = $1', [field.key, input.inUse, necessity]);
    await appendToChangeLog(tx, {
      action: 'useField',
      subject: 'field',
      subjectId: field.key,
      fields: ['inUse', 'necessity'],
      reason: necessity ?? undefined,
    });
    await raisePolicyVersion(tx);
    return (await findCatalogue(tx.query)).find(({ key }) => key === field.key)!;
  });
}

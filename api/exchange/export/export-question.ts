import type { Decision } from '../../access/decide.ts';
import { isSensitive } from '../../access/policy.ts';
import { type ContactsArguments, parseContactQuery } from '../../contacts/contact-query.ts';
import type { Context } from '../../context.ts';
import type { ContactQuery } from '../../contacts/contact-query.ts';
import type { Field } from '../../fields/field.ts';
import { type Problem, Problems, Refusal } from '../../refusal.ts';
import { askedOf, decideExport, underBoth } from './decide-export.ts';
import type { ExportFormat } from './export-file.ts';
import { fitsCard } from './vcard.ts';

/** What an export is asked to hold: as its author wrote it, and parsed anew whenever it is asked. */
export interface ExportQuestion extends Pick<ContactsArguments, 'filter' | 'search' | 'orderBy'> {
  readonly purpose: string;
  /** Null: every ordinary field that may leave. */
  readonly fields: readonly string[] | null;
  readonly format: ExportFormat;
}

/** The same, decided and parsed. */
export interface ParsedExport {
  readonly decision: Decision;
  readonly query: ContactQuery;
  readonly fields: readonly Field[];
}

/**
 * Parses what an export shall hold.
 * Refuses `PURPOSE_UNKNOWN` and `FORBIDDEN` as every read does, also where a named field may not leave, or a filter, search or order names one that may not be read;
 * `BAD_USER_INPUT` for the rest. Everything is named at once.
 */
export function parseExport(ctx: Context, question: ExportQuestion, problems = new Problems()): ParsedExport {
  const decisions = decideExport(ctx, question.purpose);
  const hidden: Problem[] = [];
  const fields = parseFields(ctx, decisions.leaving, question, problems, hidden);
  const query = atInput(problems, hidden, () => parseContactQuery(ctx, decisions.reading, question));
  if (hidden.length > 0) throw new Refusal('FORBIDDEN', hidden);
  problems.insist();
  // Without a wish by time of creation, not by name: a name that is corrected meanwhile must not move its contact out of sight, or bring it twice.
  const asked = question.orderBy ? query! : { ...query!, order: null };
  return { decision: underBoth(decisions), query: askedOf(asked), fields };
}

function parseFields(
  ctx: Context,
  leaving: Decision,
  { fields: wanted, format }: ExportQuestion,
  problems: Problems,
  hidden: Problem[],
): Field[] {
  const catalogue = ctx.policy.fields as ReadonlyMap<string, Field>;
  if (wanted === null) {
    const usual = [...catalogue.values()].filter(
      field => leaving.verdicts.get(field.key)!.is !== 'no' && !isSensitive(field) && (format !== 'VCARD' || fitsCard(field)),
    );
    if (usual.length === 0) problems.add('input.fields', 'required');
    return usual;
  }
  if (wanted.length === 0) problems.add('input.fields', 'required');
  if (wanted.length > catalogue.size) problems.add('input.fields', 'tooMany');
  return wanted.slice(0, catalogue.size).flatMap((key, i) => {
    const path = `input.fields.${i}`;
    const field = catalogue.get(key);
    const verdict = leaving.verdicts.get(key);
    if (!field || !verdict) problems.add(path, 'unknownField');
    else if (wanted.indexOf(key) !== i) problems.add(path, 'twice');
    else if (verdict.is === 'no') hidden.push({ path, rule: verdict.reason });
    else if (format === 'VCARD' && !fitsCard(field)) problems.add(path, 'notInCard');
    else return [field];
    return [];
  });
}

/** Problems of a list's arguments, at the places where an export's input has them. */
function atInput<T>(problems: Problems, hidden: Problem[], parse: () => T): T | null {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const { path, rule } of error.problems) {
      if (error.code === 'FORBIDDEN') hidden.push({ path: `input.${path}`, rule });
      else problems.add(`input.${path}`, rule);
    }
    return null;
  }
}

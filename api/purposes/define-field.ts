import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { customKey, customKinds } from '../fields/catalogue.ts';
import type { FieldChoiceInput } from '../fields/field-choice.ts';
import { type LocalTexts, parseLocalTexts } from '../fields/local-text.ts';
import { parseText } from '../fields/plain-text.ts';
import { readPart, readRequired } from '../fields/read-part.ts';
import { insistOnDuty } from '../insist.ts';
import { Problems, Refusal } from '../refusal.ts';
import { type CatalogueField, findCatalogue } from './catalogue-field.ts';
import type { DefineFieldInput } from './purpose-inputs.ts';
import { lockPurpose, settlePurpose } from './settle-purpose.ts';

interface Definition {
  readonly labels: LocalTexts;
  readonly choices: readonly { value: string; labels: LocalTexts }[] | null;
  readonly necessity: string;
  readonly justification: string;
  readonly authorisation: string | null;
}

/**
 * Defines a custom field together with a purpose that uses it: a field that nobody needs cannot be made (L42).
 * Refuses a national number without authorisation (L25); data on offences starts switched off (L24). An active purpose gets its next notice, and must stay complete.
 */
export function defineField(ctx: Context, input: DefineFieldInput): Promise<CatalogueField> {
  const definition = parse(input);
  return ctx.transaction(async tx => {
    const purpose = await lockPurpose(tx, input.purpose, null, ['DRAFT', 'ACTIVE'], 'input.purpose');
    insistOnDuty(ctx, 'Purpose', purpose.state === 'ACTIVE' ? 'activate' : 'draft');
    const written = await tx.query(
      `INSERT INTO field (key, custom, in_use, necessity, kind, category, sensitivity, labels, choices, authorisation) VALUES ($1, true, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (key) DO NOTHING RETURNING key`,
      [
        input.key,
        input.sensitivity !== 'CRIMINAL',
        definition.necessity,
        input.kind,
        input.category,
        input.sensitivity,
        JSON.stringify(definition.labels),
        definition.choices && JSON.stringify(definition.choices),
        definition.authorisation,
      ],
    );
    if (written.length === 0) throw new Refusal('CONFLICT', [{ path: 'input.key', rule: 'taken' }]);
    await tx.query('INSERT INTO purpose_field (purpose_id, field_key, justification) VALUES ($1, $2, $3)', [
      purpose.id,
      input.key,
      definition.justification,
    ]);
    await tx.query('UPDATE purpose SET revision = revision + 1 WHERE id = $1', [purpose.id]);
    await appendToChangeLog(tx, {
      action: 'defineField',
      subject: 'field',
      subjectId: input.key,
      purpose: purpose.code,
      reason: definition.necessity,
    });
    await raisePolicyVersion(tx);
    await settlePurpose(tx, purpose.code);
    return (await findCatalogue(tx.query)).find(({ key }) => key === input.key)!;
  });
}

function parse(input: DefineFieldInput): Definition {
  const problems = new Problems();
  const sensitive = input.sensitivity !== 'ORDINARY';
  if (!customKey.test(input.key)) problems.add('input.key', 'customKey');
  if (!(customKinds as readonly string[]).includes(input.kind)) problems.add('input.kind', 'customKind');
  // Sealed values are texts.
  else if (sensitive && (input.kind === 'NUMBER' || input.kind === 'BOOLEAN')) problems.add('input.kind', 'sealedKind');
  if (!sensitive && input.category === 'SENSITIVE') problems.add('input.category', 'notSensitive');
  if (sensitive && !input.confirmed) problems.add('input.confirmed', 'confirmationRequired');
  const labels = parseLocalTexts(input.labels, 100, 'input.labels', problems);
  if (input.labels.length === 0) problems.add('input.labels', 'required');
  const choices = input.kind === 'CHOICE' ? parseChoices(input.choices ?? [], problems) : null;
  if (input.kind !== 'CHOICE' && input.choices) problems.add('input.choices', 'onlyForChoice');
  const necessity = readRequired(input, 'necessity', 'input', problems, given => parseText(given, 1000, true), '');
  const justification = readRequired(input, 'justification', 'input', problems, given => parseText(given, 1000, true), '');
  const authorisation = readPart(input, 'authorisation', 'input', problems, given => parseText(given, 1000, true)) ?? null;
  if (input.sensitivity === 'NATIONAL_NUMBER' && authorisation === null) problems.add('input.authorisation', 'authorisationRequired');
  problems.insist();
  return { labels, choices, necessity, justification, authorisation };
}

function parseChoices(input: readonly FieldChoiceInput[], problems: Problems): { value: string; labels: LocalTexts }[] {
  if (input.length < 2) problems.add('input.choices', 'tooFew');
  if (input.length > 100) problems.add('input.choices', 'tooMany');
  const seen = new Set<string>();
  return input.slice(0, 100).map(({ value, labels }, i) => {
    if (!/^[A-Z0-9][A-Z0-9_]{0,39}$/.test(value)) problems.add(`input.choices.${i}.value`, 'choice');
    if (seen.has(value)) problems.add(`input.choices.${i}.value`, 'twice');
    seen.add(value);
    return { value, labels: parseLocalTexts(labels, 100, `input.choices.${i}.labels`, problems) };
  });
}

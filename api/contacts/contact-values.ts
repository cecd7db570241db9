import { Field, InputType } from 'type-graphql';
import type { GraphQLScalarType } from 'graphql';
import type { Decision } from '../access/decide.ts';
import type { Context } from '../context.ts';
import type { Field as CatalogueField, FieldKind } from '../fields/field.ts';
import { type ParsedValue, parseValue } from '../fields/kinds.ts';
import { declaredFields } from '../fields/personal.ts';
import { type Problem, Problems, Refusal } from '../refusal.ts';
import { CountryCode, DateScalar, EmailAddress, LanguageTag, PhoneNumber } from '../scalars.ts';
import { CustomFieldInput, memberFor } from './custom-field.ts';
import './contact.entity.ts';

const inputTypes: Record<FieldKind, GraphQLScalarType | StringConstructor | [GraphQLScalarType]> = {
  TEXT: String,
  LONG_TEXT: String,
  CHOICE: String,
  EMAIL: EmailAddress,
  EMAIL_LIST: [EmailAddress],
  PHONE: PhoneNumber,
  PHONE_LIST: [PhoneNumber],
  DATE: DateScalar,
  NUMBER: String,
  BOOLEAN: String,
  COUNTRY: CountryCode,
  LANGUAGE: LanguageTag,
};

@InputType({
  description:
    'Values of a contact. An absent key means unchanged, null means clear. A key that the viewer may not write is refused (FORBIDDEN, with the reason as its rule).',
})
export class ContactValues {
  @Field(() => [CustomFieldInput], { nullable: true, description: 'Values of fields that the organisation defined.' })
  customFields?: CustomFieldInput[];
  [key: string]: unknown;
}
for (const field of declaredFields as CatalogueField[]) {
  if (field.derivedFrom) continue;
  Field(() => inputTypes[field.kind], { nullable: true, description: `${field.labels['en']!}.` })(ContactValues.prototype, field.key);
}

/** Parsed values by field: what becomes of each column. */
export type Written = ReadonlyMap<CatalogueField, Extract<ParsedValue, { ok: true }>>;

/** Custom fields in one input: more than anybody defines, and a bound on what is answered. */
const MOST_CUSTOM = 100;

/**
 * Parses the values that someone wants to write. Refuses `FORBIDDEN` where a verdict is no, naming the reason; every wrong value is added to `problems`.
 * @param path of the values in the input, as the caller wrote it
 */
export function parseContactValues(
  ctx: Context,
  decision: Decision,
  values: ContactValues,
  problems: Problems,
  path = 'input.values',
): Written {
  const hidden: Problem[] = [];
  const written = new Map<CatalogueField, Extract<ParsedValue, { ok: true }>>();
  const take = (key: string, value: unknown, at: string) => {
    const field = ctx.policy.fields.get(key) as CatalogueField | undefined;
    if (!field) return problems.add(at, 'unknownField');
    const verdict = decision.verdicts.get(key)!;
    if (verdict.is === 'no') return void hidden.push({ path: at, rule: verdict.reason });
    const parsed = parseValue(field, value);
    if (!parsed.ok) return problems.add(at, parsed.rule);
    if (written.has(field)) return problems.add(at, 'twice');
    written.set(field, parsed);
  };
  for (const [key, value] of Object.entries(values)) {
    if (key !== 'customFields' && value !== undefined) take(key, value, `${path}.${key}`);
  }
  if ((values.customFields?.length ?? 0) > MOST_CUSTOM) problems.add(`${path}.customFields`, 'tooMany');
  (values.customFields ?? []).slice(0, MOST_CUSTOM).forEach((custom, i) => {
    const field = ctx.policy.fields.get(custom.key) as CatalogueField | undefined;
    const at = `${path}.customFields.${i}`;
    if (!field?.custom) return problems.add(`${at}.key`, 'unknownField');
    const member = memberFor[field.kind as keyof typeof memberFor];
    const given = Object.entries(custom).filter(
      ([name, value]) =>
        (name !== 'key' && value !== undefined && value !== null && value !== false) || (name === 'boolean' && value === false),
    );
    if (given.length !== 1 || (given[0]![0] !== 'clear' && given[0]![0] !== member)) return problems.add(at, 'kind');
    take(custom.key, given[0]![0] === 'clear' ? null : given[0]![1], at);
  });
  if (hidden.length > 0) throw new Refusal('FORBIDDEN', hidden);
  return written;
}

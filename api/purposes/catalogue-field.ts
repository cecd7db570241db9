import { Arg, Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { type CataloguedField, type FieldRow, mergeCatalogue } from '../fields/catalogue.ts';
import { FieldChoice, fieldChoices } from '../fields/field-choice.ts';
import { FieldCategory, FieldKind, Sensitivity } from '../fields/field-enums.ts';
import { LocalText, localTexts, type LocalTexts, textIn } from '../fields/local-text.ts';
import { FieldKey, LanguageTag, PurposeCode } from '../scalars.ts';

@ObjectType({ description: 'A field of the catalogue: one kind of personal data, and what the organisation decided about it.' })
export class CatalogueField {
  @Field(() => FieldKey, { description: 'Its key.' }) key!: string;
  @Field(() => [LocalText], { description: 'What people call it, per language.' }) labels!: LocalText[];
  @Field(() => FieldKind, { description: 'What its values look like.' }) kind!: keyof typeof FieldKind;
  @Field(() => FieldCategory, { description: 'What it tells about a person.' }) category!: keyof typeof FieldCategory;
  @Field(() => Sensitivity, { description: 'Whether the law protects it beyond Art. 6.' }) sensitivity!: keyof typeof Sensitivity;
  @Field(() => Boolean, { description: 'Defined by the organisation itself.' }) custom!: boolean;
  @Field(() => FieldKey, { nullable: true, description: 'Read-only, computed from this other field.' }) derivedFrom!: string | null;
  @Field(() => Boolean, { description: 'Switched on. A field that is off can be read by nobody.' }) inUse!: boolean;
  @Field(() => Boolean, { description: 'Off in a new catalogue; switched on only with an extra confirmation (L42).' }) delicate!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the organisation needs it, in writing.' }) necessity!: string | null;
  @Field(() => [PurposeCode], {
    description: 'Active purposes that cover it, built-in ones aside. Empty: no live purpose; it is unreadable (L42).',
  })
  purposes!: string[];
  @Field(() => [FieldChoice], { nullable: true, description: 'The values of a CHOICE.' }) choices!: FieldChoice[] | null;

  /** Labels by language. */
  texts!: LocalTexts;

  @Field(() => String, { description: 'What people call it.' })
  label(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language wished for; the nearest there is is given.' })
    language?: string | null,
  ): string {
    return textIn(this.texts, language, this.key);
  }
}

const told = (field: CataloguedField, purposes: readonly string[]): CatalogueField =>
  Object.assign(new CatalogueField(), {
    key: field.key,
    texts: field.labels,
    labels: localTexts(field.labels),
    kind: field.kind,
    category: field.category,
    sensitivity: field.sensitivity,
    custom: field.custom,
    derivedFrom: field.derivedFrom ?? null,
    inUse: field.inUse,
    delicate: field.delicate,
    necessity: field.necessity,
    purposes: [...purposes],
    choices: field.choices ? fieldChoices(field.choices) : null,
  });

/** The whole catalogue, built-in fields in the order of their declaration, then the organisation's own. */
export async function findCatalogue(query: Context['query']): Promise<CatalogueField[]> {
  const rows = await query<FieldRow & { purposes: string[] }>(/* sql */ `
    SELECT f.*, ARRAY(SELECT p.code FROM purpose_field pf JOIN purpose p ON p.id = pf.purpose_id WHERE pf.field_key = f.key AND p.state = 'ACTIVE' ORDER BY p.code) AS purposes
    FROM field f ORDER BY f.created_at, f.key`);
  const purposes = new Map(rows.map(row => [row.key, row.purposes]));
  return [...mergeCatalogue(rows).values()].map(field => told(field, purposes.get(field.key) ?? []));
}

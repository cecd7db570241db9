import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Verdict } from '../access/verdict.ts';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { type Field as CatalogueField, filterable } from '../fields/field.ts';
import { FieldChoice, fieldChoices } from '../fields/field-choice.ts';
import { FieldCategory, FieldKind, Sensitivity } from '../fields/field-enums.ts';
import { type LocalTexts, textIn } from '../fields/local-text.ts';
import { FieldKey, LanguageTag, PurposeCode } from '../scalars.ts';
import { decideFor } from './decide-for.ts';
import { remedyFor } from './remedy.ts';
import { VerdictKind } from './verdict-kind.ts';
import { Remedy, WithheldReason } from './withheld.ts';

@ObjectType({ description: 'What the decision says of one field, before the database is asked.' })
export class FieldDecision {
  @Field(() => FieldKey, { description: 'The field.' }) field!: string;
  @Field(() => FieldKind, { description: 'What its values look like.' }) kind!: keyof typeof FieldKind;
  @Field(() => FieldCategory, { description: 'What it tells about a person.' }) category!: keyof typeof FieldCategory;
  @Field(() => Sensitivity, { description: 'Whether the law protects it beyond Art. 6.' }) sensitivity!: keyof typeof Sensitivity;
  @Field(() => [FieldChoice], { nullable: true, description: 'The values of a CHOICE.' }) choices?: FieldChoice[] | null;
  @Field(() => VerdictKind, { description: 'May it be read?' }) verdict!: keyof typeof VerdictKind;
  @Field(() => WithheldReason, { nullable: true, description: 'Why not, for NO.' }) reason?: keyof typeof WithheldReason | null;
  @Field(() => Remedy, { nullable: true, description: 'What would change it, for NO.' }) remedy?: Remedy | null;
  @Field(() => Boolean, { description: 'May occur in a filter.' }) filterable!: boolean;
  @Field(() => Boolean, { description: 'May be ordered by.' }) sortable!: boolean;
  @Field(() => Boolean, { description: 'The search looks into it.' }) searchable!: boolean;
  @Field(() => Boolean, { description: 'May be corrected, of some contact at least.' }) editable!: boolean;
  @Field(() => Boolean, { description: 'May be given when a contact is created.' }) creatable!: boolean;
  @Field(() => VerdictKind, { description: 'May it leave in an export?' }) exportVerdict!: keyof typeof VerdictKind;
  @Field(() => WithheldReason, { nullable: true, description: 'Why it may not leave, for NO.' })
  exportReason?: keyof typeof WithheldReason | null;

  /** By language; not told as such. */
  labels!: LocalTexts;

  @Field(() => String, { description: 'What people call it.' })
  label(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language wished for; the nearest there is is given.' })
    language?: string | null,
  ): string {
    return textIn(this.labels, language, this.field);
  }
}

const kindOf = (verdict: Verdict): keyof typeof VerdictKind => (verdict.is === 'yes' ? 'YES' : verdict.is === 'when' ? 'DEPENDS' : 'NO');

@Resolver()
export class FieldsResolver {
  @Query(() => [FieldDecision], {
    nullable: true,
    description:
      'Every field of the catalogue with its verdict for this viewer and purpose: what a form or a list may show, before any contact is read.',
  })
  @Door('fields', { right: 'decision', action: 'read' })
  fields(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose the viewer acts under.' }) purpose: string,
    @Ctx() ctx: Context,
  ): FieldDecision[] {
    const decision = decideFor(ctx, purpose, 'read');
    const [update, create, leaving] = (['update', 'create', 'export'] as const).map(action => decideFor(ctx, purpose, action).verdicts);
    return [...ctx.policy.fields.values()].map(facts => {
      const field = facts as CatalogueField;
      const verdict = decision.verdicts.get(field.key)!;
      const leaves = leaving!.get(field.key)!;
      const open = verdict.is !== 'no';
      return Object.assign(new FieldDecision(), {
        field: field.key,
        kind: field.kind,
        category: field.category,
        sensitivity: field.sensitivity,
        labels: field.labels,
        choices: field.choices ? fieldChoices(field.choices) : null,
        verdict: kindOf(verdict),
        reason: verdict.is === 'no' ? verdict.reason : null,
        remedy: verdict.is === 'no' ? (remedyFor(ctx.policy, decision, field.key, verdict.reason) as Remedy) : null,
        filterable: open && filterable(field),
        sortable: open && field.sortable,
        searchable: open && field.searchable,
        editable: !field.derivedFrom && update!.get(field.key)!.is !== 'no',
        creatable: !field.derivedFrom && create!.get(field.key)!.is !== 'no',
        exportVerdict: kindOf(leaves),
        exportReason: leaves.is === 'no' ? leaves.reason : null,
      } satisfies Partial<FieldDecision>);
    });
  }
}

import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { CatalogueField, findCatalogue } from './catalogue-field.ts';
import { defineField } from './define-field.ts';
import { DefineFieldInput, UseFieldInput } from './purpose-inputs.ts';
import { useField } from './use-field.ts';

@ObjectType({ description: 'What a change to the catalogue answers.' })
export class FieldPayload {
  @Field(() => CatalogueField, { nullable: true, description: 'The field as it is now.' }) field!: CatalogueField | null;
}

@Resolver(() => CatalogueField)
export class CatalogueResolver {
  @Query(() => [CatalogueField], {
    nullable: true,
    description: 'The field catalogue: what kinds of personal data can be kept, and what was decided about each. Any staff member.',
  })
  @Door('catalogue', { right: 'staff' })
  catalogue(@Ctx() ctx: Context): Promise<CatalogueField[]> {
    return findCatalogue(ctx.query);
  }

  @Mutation(() => FieldPayload, {
    nullable: true,
    description:
      'Defines a field of the organisation’s own, together with a purpose that uses it. Visible to nobody until a role names it. Duty FIELD DEFINE.',
  })
  @Door('defineField', { right: 'duty', duty: 'Field', act: 'define' })
  async defineField(
    @Arg('input', () => DefineFieldInput, { description: 'The field.' }) input: DefineFieldInput,
    @Ctx() ctx: Context,
  ): Promise<FieldPayload> {
    return { field: await defineField(ctx, input) };
  }

  @Mutation(() => FieldPayload, { nullable: true, description: 'Switches a field of the catalogue on or off. Duty FIELD DEFINE.' })
  @Door('useField', { right: 'duty', duty: 'Field', act: 'define' })
  async useField(
    @Arg('input', () => UseFieldInput, { description: 'Which field, and how.' }) input: UseFieldInput,
    @Ctx() ctx: Context,
  ): Promise<FieldPayload> {
    return { field: await useField(ctx, input) };
  }
}

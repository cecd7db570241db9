import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type { Field as CatalogueField } from '../fields/field.ts';
import { DateScalar, FieldKey } from '../scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'The value of a field that the organisation defined; the one member that fits its kind is set, or none.',
})
export class CustomField {
  @Field(() => FieldKey, { description: 'Key: "custom.shoeSize".' }) key!: string;
  @Field(() => String, { nullable: true, description: 'Of kind TEXT or LONG_TEXT.' }) text?: string | null;
  @Field(() => Float, { nullable: true, description: 'Of kind NUMBER.' }) number?: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'Of kind DATE.' }) date?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Of kind BOOLEAN.' }) boolean?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Of kind CHOICE: the value, not its label.' }) choice?: string | null;
}

@InputType({ description: 'A value for a field that the organisation defined. Exactly one of the members, or clear.' })
export class CustomFieldInput {
  @Field(() => FieldKey, { description: 'Key: "custom.shoeSize".' }) key!: string;
  @Field(() => String, { nullable: true, description: 'For kind TEXT or LONG_TEXT.' }) text?: string | null;
  @Field(() => Float, { nullable: true, description: 'For kind NUMBER.' }) number?: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'For kind DATE.' }) date?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'For kind BOOLEAN.' }) boolean?: boolean | null;
  @Field(() => String, { nullable: true, description: 'For kind CHOICE.' }) choice?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Remove the value.' }) clear?: boolean | null;
}

/** The member of `CustomField` that carries a value of this kind. */
export const memberFor = { TEXT: 'text', LONG_TEXT: 'text', NUMBER: 'number', DATE: 'date', BOOLEAN: 'boolean', CHOICE: 'choice' } as const;

/** The custom field of a row as GraphQL shows it. */
export const customFieldOf = (field: CatalogueField, value: unknown): CustomField => {
  const typed =
    typeof value === 'string' && field.kind === 'NUMBER'
      ? Number(value)
      : typeof value === 'string' && field.kind === 'BOOLEAN'
        ? value === 'true'
        : value;
  return { key: field.key, ...(value !== null && value !== undefined && { [memberFor[field.kind as keyof typeof memberFor]]: typed }) };
};

import { Field, Float, ID, InputType } from 'type-graphql';
import { filterable, type Field as CatalogueField, type FieldKind } from '../fields/field.ts';
import { declaredFields } from '../fields/personal.ts';
import { DateScalar, FieldKey } from '../scalars.ts';
import './contact.entity.ts';

@InputType({ description: 'Tests of a text. Several tests in one object must all hold.' })
export class TextFilter {
  @Field(() => String, {
    nullable: true,
    description: 'The very same value; e-mail addresses and telephone numbers are compared by their normalised form.',
  })
  equals?: string;
  @Field(() => [String], { nullable: true, description: 'One of these values, at most 500. An empty list matches nothing.' }) in?: string[];
  @Field(() => String, { nullable: true, description: 'Begins with these characters, without regard to case and accents.' })
  startsWith?: string;
  @Field(() => String, { nullable: true, description: 'Contains these characters, three at least, without regard to case and accents.' })
  contains?: string;
  @Field(() => Boolean, { nullable: true, description: 'True: there is no value. False: there is one.' }) isEmpty?: boolean;
}

@InputType({ description: 'Tests of a value from a list: choice, country, language.' })
export class CodeFilter {
  @Field(() => String, { nullable: true, description: 'This value.' }) equals?: string;
  @Field(() => [String], { nullable: true, description: 'One of these values, at most 500. An empty list matches nothing.' }) in?: string[];
  @Field(() => Boolean, { nullable: true, description: 'True: there is no value. False: there is one.' }) isEmpty?: boolean;
}

@InputType({ description: 'Tests of a calendar date.' })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: 'This day.' }) equals?: string;
  @Field(() => [DateScalar], { nullable: true, description: 'One of these days, at most 500. An empty list matches nothing.' })
  in?: string[];
  @Field(() => DateScalar, { nullable: true, description: 'Before this day.' }) before?: string;
  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' }) from?: string;
  @Field(() => Boolean, { nullable: true, description: 'True: there is no value. False: there is one.' }) isEmpty?: boolean;
}

@InputType({ description: 'Tests of a number.' })
export class NumberFilter {
  @Field(() => Float, { nullable: true, description: 'This number.' }) equals?: number;
  @Field(() => [Float], { nullable: true, description: 'One of these numbers, at most 500. An empty list matches nothing.' }) in?: number[];
  @Field(() => Float, { nullable: true, description: 'Less than this number.' }) below?: number;
  @Field(() => Float, { nullable: true, description: 'This number or more.' }) from?: number;
  @Field(() => Boolean, { nullable: true, description: 'True: there is no value. False: there is one.' }) isEmpty?: boolean;
}

@InputType({ description: 'Tests of a list of values.' })
export class ListFilter {
  @Field(() => String, { nullable: true, description: 'The list has this value.' }) includes?: string;
  @Field(() => Boolean, { nullable: true, description: 'True: the list is empty. False: it is not.' }) isEmpty?: boolean;
}

@InputType({ description: 'Tests of a yes or no.' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: 'This answer.' }) equals?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'True: there is no value. False: there is one.' }) isEmpty?: boolean;
}

@InputType({ description: 'Tests of a field that the organisation defined; the tests must be those of its kind.' })
export class CustomFilter {
  @Field(() => FieldKey, { description: 'Key of the field: "custom.shoeSize".' }) key!: string;
  @Field(() => TextFilter, { nullable: true, description: 'For kind TEXT.' }) text?: TextFilter;
  @Field(() => NumberFilter, { nullable: true, description: 'For kind NUMBER.' }) number?: NumberFilter;
  @Field(() => DateFilter, { nullable: true, description: 'For kind DATE.' }) date?: DateFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'For kind BOOLEAN.' }) boolean?: BooleanFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'For kind CHOICE.' }) choice?: CodeFilter;
}

/** The filter input that fits a kind. */
const inputFor: Record<FieldKind, new () => object> = {
  TEXT: TextFilter,
  LONG_TEXT: TextFilter,
  EMAIL: TextFilter,
  EMAIL_LIST: ListFilter,
  PHONE: TextFilter,
  PHONE_LIST: ListFilter,
  DATE: DateFilter,
  NUMBER: NumberFilter,
  BOOLEAN: BooleanFilter,
  CHOICE: CodeFilter,
  COUNTRY: CodeFilter,
  LANGUAGE: CodeFilter,
};

@InputType({
  description:
    'Which contacts are asked for. Everything given must hold. Only fields that the viewer may read may occur (else FORBIDDEN); a withheld value matches no test, negated or not. At most 5 deep and 50 tests.',
})
export class ContactFilter {
  @Field(() => [ContactFilter], { nullable: true, description: 'All of these hold.' }) and?: ContactFilter[];
  @Field(() => [ContactFilter], { nullable: true, description: 'At least one of these holds. An empty list matches nothing.' })
  or?: ContactFilter[];
  @Field(() => ContactFilter, { nullable: true, description: 'This does not hold, of values that may be read.' }) not?: ContactFilter;
  @Field(() => [ID], { nullable: true, description: 'Contacts with one of these ids, at most 100.' }) id?: string[];
  @Field(() => [CustomFilter], { nullable: true, description: 'Fields that the organisation defined; all of these hold.' })
  custom?: CustomFilter[];
}

for (const field of declaredFields as CatalogueField[]) {
  if (!filterable(field)) continue;
  Field(() => inputFor[field.kind], { nullable: true, description: `Tests of ${field.labels['en']!.toLowerCase()}.` })(
    ContactFilter.prototype,
    field.key,
  );
}

import { Arg, Field, InputType, ObjectType } from 'type-graphql';
import { LanguageTag } from '../scalars.ts';
import { LocalTextInput, type LocalTexts, textIn } from './local-text.ts';

@ObjectType({ description: 'One of the values that a field of kind CHOICE may have.' })
export class FieldChoice {
  @Field(() => String, { description: 'The value as stored: "MRS".' }) value!: string;

  /** By language; not told as such. */
  labels!: LocalTexts;

  @Field(() => String, { description: 'What people call it.' })
  label(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language wished for; the nearest there is is given.' })
    language?: string | null,
  ): string {
    return textIn(this.labels, language, this.value);
  }
}

/** The choices of a field as GraphQL tells them. */
export const fieldChoices = (choices: readonly { readonly value: string; readonly labels: LocalTexts }[]): FieldChoice[] =>
  choices.map(choice => Object.assign(new FieldChoice(), choice));

@InputType({ description: 'A value that a field of kind CHOICE may have.' })
export class FieldChoiceInput {
  @Field(() => String, { description: 'The value as stored: capitals, digits and underscores, at most 40.' }) value!: string;
  @Field(() => [LocalTextInput], { description: 'What people call it, per language.' }) labels!: LocalTextInput[];
}

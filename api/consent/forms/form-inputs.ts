import { Field, InputType, Int } from 'type-graphql';
import { LocalTextInput } from '../../fields/local-text.ts';
import { FieldKey, LanguageTag, PurposeCode } from '../../scalars.ts';
import { FormState } from './consent-form.ts';

@InputType({ description: 'A purpose that a form asks consent for.' })
export class FormPurposeInput {
  @Field(() => PurposeCode, { description: 'An active purpose that rests on consent.' }) code!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'The form can only be sent with a yes to it; needs `necessary` (Art. 7(4)).' })
  required!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the service cannot be given without it.' }) necessary?: string | null;
}

@InputType({ description: 'A field that a form asks for.' })
export class FormFieldInput {
  @Field(() => FieldKey, {
    description:
      'A field in use that one of the purposes covers: an ordinary one, or a special one, which is asked beside an express statement (L21) and never required.',
  })
  key!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'It must be filled in.' }) required!: boolean;
}

@InputType({ description: 'The next version of a consent form, as a whole.' })
export class SaveConsentFormInput {
  @Field(() => String, { description: 'Its code: small letters, digits and hyphens, 2 to 40.' }) code!: string;
  @Field(() => Int, { nullable: true, description: 'Version that was read; absent for a new form. CONFLICT when it changed meanwhile.' })
  expectedVersion?: number | null;
  @Field(() => FormState, { description: 'Whether people can see it from now on.' }) state!: FormState;
  @Field(() => [LocalTextInput], { description: 'Its title in each of its languages.' }) titles!: LocalTextInput[];
  @Field(() => [LocalTextInput], { nullable: true, description: 'What stands above the questions: in each of its languages, or in none.' })
  intros?: LocalTextInput[] | null;
  @Field(() => [FormPurposeInput], { description: 'What it asks consent for: 1 to 10.' }) purposes!: FormPurposeInput[];
  @Field(() => [FormFieldInput], { nullable: true, description: 'What it asks for beside the e-mail address: at most 20.' })
  fields?: FormFieldInput[] | null;
  @Field(() => [LanguageTag], { description: 'Its languages, among those of the organisation.' }) languages!: string[];
  @Field(() => [String], { nullable: true, description: 'Origins of web pages, such as https://www.example.org; at most 20.' })
  origins?: string[] | null;
  @Field(() => Boolean, { defaultValue: true, description: 'An information society service (Art. 8).' }) onlineService!: boolean;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

import { Field, InputType, Int } from 'type-graphql';
import { LocalTextInput } from '../fields/local-text.ts';
import { DateScalar, EmailAddress, PhoneNumber } from '../scalars.ts';

@InputType({ description: 'A supervisory authority.' })
export class SupervisoryAuthorityInput {
  @Field(() => [LocalTextInput], { description: 'Its name, per language.' }) name!: LocalTextInput[];
  @Field(() => [LocalTextInput], { description: 'Its address, per language.' }) address!: LocalTextInput[];
  @Field(() => [LocalTextInput], { description: 'Its website, per language; https.' }) website!: LocalTextInput[];
  @Field(() => EmailAddress, { nullable: true, description: 'Its e-mail address.' }) email?: string | null;
  @Field(() => PhoneNumber, { nullable: true, description: 'Its telephone number.' }) phone?: string | null;
}

@InputType({ description: 'Another value of one legal setting: the part that its kind holds, and where it comes from.' })
export class LegalSettingChangeInput {
  @Field(() => String, { description: 'Which one. Those per country exist for every country: "consentAge.AT".' }) key!: string;
  @Field(() => Int, { nullable: true, description: 'The age or number.' }) number?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Of an age: whether the rule also holds offline; false, if absent.' }) offline?:
    boolean | null;
  @Field(() => [DateScalar], { nullable: true, description: 'The dates; at most 400.' }) dates?: string[] | null;
  @Field(() => SupervisoryAuthorityInput, { nullable: true, description: 'The authority.' }) authority?: SupervisoryAuthorityInput | null;
  @Field(() => String, { description: 'Law, decision or practice that it comes from.' }) source!: string;
}

@InputType({ description: 'The next version of the legal settings. What is changed counts as unconfirmed until somebody confirms it.' })
export class ReviseLegalSettingsInput {
  @Field(() => [LegalSettingChangeInput], { description: 'The changes; 1 to 100, each setting once.' }) changes!: LegalSettingChangeInput[];
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
  @Field(() => Int, { description: 'The version this change was made from; stale: CONFLICT.' }) expectedVersion!: number;
}

@InputType({ description: 'Says that a value is right: who confirms it, and when, stands beside it from now on.' })
export class ConfirmLegalSettingInput {
  @Field(() => String, { description: 'Which one.' }) key!: string;
  @Field(() => String, { description: 'On what ground, such as the lawyer’s advice; kept in the change log.' }) reason!: string;
  @Field(() => Int, { description: 'The version that was looked at; stale: CONFLICT.' }) expectedVersion!: number;
}

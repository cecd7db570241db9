import { Arg, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../enum-of.ts';
import { LocalText, type LocalTexts, localTexts, textIn } from '../../fields/local-text.ts';
import { DateTime, FieldKey, LanguageTag, PurposeCode } from '../../scalars.ts';

export const FormState = enumOf(['DRAFT', 'OPEN', 'CLOSED'] as const);
export type FormState = keyof typeof FormState;
registerEnumType(FormState, {
  name: 'FormState',
  description: 'Whether people can see a consent form.',
  valuesConfig: {
    DRAFT: { description: 'Being written; nobody can see it.' },
    OPEN: { description: 'At its address, and through the API from its origins.' },
    CLOSED: { description: 'Not there any more. What was sent in before may still be confirmed.' },
  },
});

@ObjectType({ description: 'A purpose that a form asks consent for: one decision per person (L2).' })
export class FormPurpose {
  @Field(() => PurposeCode, { description: 'The purpose; it rests on consent.' }) code!: string;
  @Field(() => Boolean, {
    description: 'Whether the form can only be sent with a yes to it. Refused, unless the service cannot be given without it (Art. 7(4)).',
  })
  required!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the service cannot be given without it; shown beside the question.' })
  necessary!: string | null;
}

@ObjectType({ description: 'A field that a form asks for beside the e-mail address, which every form asks for.' })
export class FormField {
  @Field(() => FieldKey, { description: 'The field; one of the purposes covers it.' }) key!: string;
  @Field(() => Boolean, { description: 'Whether it must be filled in. Never so for gender, salutation and the like (L42).' })
  required!: boolean;
}

/** A consent form. Invariant: a version is never changed; each save writes the next one. */
@ObjectType({ description: 'A form that asks people for consent, as data: at `/f/<code>`, as an iframe, and through the API.' })
export class ConsentForm {
  @Field(() => String, { description: 'Stable code, part of its address.' }) code!: string;
  @Field(() => Int, { description: 'Number of this version; give it as expectedVersion with the next one.' }) version!: number;
  @Field(() => FormState, { description: 'Whether people can see it.' }) state!: FormState;
  @Field(() => [FormPurpose], { description: 'What it asks consent for, in order.' }) purposes!: FormPurpose[];
  @Field(() => [FormField], { description: 'What it asks for beside the e-mail address, in order.' }) fields!: FormField[];
  @Field(() => [LanguageTag], { description: 'The languages it is shown in.' }) languages!: string[];
  @Field(() => [String], { description: 'Origins of web pages that may show it in an iframe, or send it in through the API.' })
  origins!: string[];
  @Field(() => Boolean, {
    description: 'An information society service: asks for the country and whether the person is old enough to consent alone (Art. 8).',
  })
  onlineService!: boolean;
  @Field(() => DateTime, { description: 'When this version was saved.' }) savedAt!: Date;

  /** By language. */
  titleTexts!: LocalTexts;
  introTexts!: LocalTexts;

  @Field(() => [LocalText], { description: 'Its title per language.' })
  titles(): LocalText[] {
    return localTexts(this.titleTexts);
  }
  @Field(() => [LocalText], { description: 'What stands above the questions, per language.' })
  intros(): LocalText[] {
    return localTexts(this.introTexts);
  }
  @Field(() => String, { description: 'Its title.' })
  title(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language wished for; the nearest there is is given.' })
    language?: string | null,
  ): string {
    return textIn(this.titleTexts, language, this.code);
  }
}

import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../enum-of.ts';
import { FieldKind } from '../../fields/field-enums.ts';
import { NoticeAudience } from '../../notices/notice-audience.ts';
import { CountryCode, EmailAddress, FieldKey, LanguageTag, PurposeCode } from '../../scalars.ts';

export const SubmissionOutcome = enumOf(['ASKED_TO_CONFIRM', 'NOTHING_KEPT', 'CHILD', 'GUARDIAN_ASKED'] as const);
registerEnumType(SubmissionOutcome, {
  name: 'SubmissionOutcome',
  description: 'What became of what a person sent in. The same for known and unknown addresses.',
  valuesConfig: {
    ASKED_TO_CONFIRM: { description: 'It lies sealed until they confirm it on the page behind the mailed link.' },
    NOTHING_KEPT: { description: 'They said no to everything: nothing was kept, and no mail is sent.' },
    CHILD: {
      description:
        'They are too young to consent alone: nothing was kept. Ask them anew by the form for children: consentForm and submitConsent with audience CHILD.',
    },
    GUARDIAN_ASKED: {
      description: 'It lies sealed until the adult whom the child named authorises it on the page behind the mailed link.',
    },
  },
});

@ObjectType({ description: 'The text that informs a person about a purpose; a consent is given under exactly this version.' })
export class NoticeToShow {
  @Field(() => Int, { description: 'Its version: give it back as noticeVersion.' }) version!: number;
  @Field(() => LanguageTag, { description: 'Its language.' }) language!: string;
  @Field(() => NoticeAudience, { description: 'Whom it speaks to.' }) audience!: NoticeAudience;
  @Field(() => String, {
    description:
      'All of it, as it was published: blocks between empty lines; "# " begins the title, "## " a heading, "- " an item of a list; "---" stands before what holds for every purpose.',
  })
  text!: string;
}

@ObjectType({ description: 'A choice among the values of a field.' })
export class ChoiceToAsk {
  @Field(() => String, { description: 'The value to give back.' }) value!: string;
  @Field(() => String, { description: 'What people call it.' }) label!: string;
}

@ObjectType({ description: 'A field that is asked for, beside the e-mail address.' })
export class FieldToAsk {
  @Field(() => FieldKey, { description: 'The field.' }) key!: string;
  @Field(() => String, { description: 'What people call it.' }) label!: string;
  @Field(() => FieldKind, { description: 'Its kind.' }) kind!: string;
  @Field(() => Boolean, { description: 'Whether it must be filled in.' }) required!: boolean;
  @Field(() => [ChoiceToAsk], { nullable: true, description: 'Its values, where it is a choice.' }) choices!: ChoiceToAsk[] | null;
}

@ObjectType({
  description:
    'An express statement in words, asked apart from the yes to the purpose because special data are asked for (Art. 9(2)(a)): a yes and a no of equal weight, neither chosen. Holds only after the second step, on the page behind the mailed link, which shows it again.',
})
export class StatementToAsk {
  @Field(() => String, { description: 'The statement, to be shown word for word.' }) statement!: string;
  @Field(() => [FieldToAsk], { description: 'The special fields that it names: asked for beside it, never required.' })
  fields!: FieldToAsk[];
}

@ObjectType({ description: 'One question: a yes and a no of equal weight, neither chosen.' })
export class PurposeToAsk {
  @Field(() => PurposeCode, { description: 'The purpose.' }) purpose!: string;
  @Field(() => String, { description: 'What people call it.' }) label!: string;
  @Field(() => NoticeToShow, { description: 'What the person must be able to read before they choose.' }) notice!: NoticeToShow;
  @Field(() => String, { nullable: true, description: 'Why it cannot be refused; null: it can.' }) necessary!: string | null;
  @Field(() => Boolean, {
    description:
      'Of the form for children: whether an adult who holds parental responsibility has to authorise a yes (Art. 8(1)); ask for their address.',
  })
  withGuardian!: boolean;
  @Field(() => StatementToAsk, { nullable: true, description: 'What a yes to it has to be asked, too; null: nothing.' })
  explicit!: StatementToAsk | null;
}

@ObjectType({ description: 'An open consent form, as a frontend application shows it in one language.' })
export class ConsentFormToAsk {
  @Field(() => String, { description: 'Its code.' }) code!: string;
  @Field(() => Int, { description: 'Its version.' }) version!: number;
  @Field(() => LanguageTag, { description: 'The language of its texts.' }) language!: string;
  @Field(() => [LanguageTag], { description: 'The languages it is there in.' }) languages!: string[];
  @Field(() => String, { description: 'Its title.' }) title!: string;
  @Field(() => String, { description: 'What stands above the questions; may be empty.' }) intro!: string;
  @Field(() => [FieldToAsk], { description: 'What is asked for beside the e-mail address.' }) fields!: FieldToAsk[];
  @Field(() => [PurposeToAsk], { description: 'The questions.' }) purposes!: PurposeToAsk[];
  @Field(() => Int, {
    nullable: true,
    description: 'Ask "Are you … or older?" with this age before the questions; null: do not ask. It is that of the country given.',
  })
  age!: number | null;
  @Field(() => CountryCode, { nullable: true, description: 'The country to begin with.' }) country!: string | null;
  @Field(() => String, { description: 'Who is responsible, what rights people have, and where to complain; written like a notice.' })
  controller!: string;
}

@InputType({ description: 'A value that a person filled in: one of text, number and boolean, as its kind asks.' })
export class AnswerInput {
  @Field(() => FieldKey, { description: 'The field.' }) key!: string;
  @Field(() => String, { nullable: true, description: 'Of texts, choices, telephones, dates and countries.' }) text?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of numbers.' }) number?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Of yes-or-no fields.' }) boolean?: boolean | null;
}

@InputType({ description: 'One decision about one purpose. There is no flag for several (L2).' })
export class DecisionInput {
  @Field(() => PurposeCode, { description: 'The purpose.' }) purpose!: string;
  @Field(() => Boolean, { description: 'Yes or no, as the person themselves chose. Never a default.' }) yes!: boolean;
  @Field(() => Int, { description: 'Version of the notice that was shown.' }) noticeVersion!: number;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Yes or no to the express statement beside the purpose, as the person themselves chose; required with a yes to a purpose that has one. With a no, the special values are not kept.',
  })
  explicit?: boolean | null;
}

@InputType({ description: 'What a person answered on a consent form.' })
export class SubmitConsentInput {
  @Field(() => String, { description: 'Code of the form.' }) form!: string;
  @Field(() => LanguageTag, { description: 'The language in which it was shown.' }) language!: string;
  @Field(() => NoticeAudience, {
    defaultValue: 'ADULT',
    description:
      'CHILD: the answers of a child, to the texts for children. Nothing is kept of them but the choices, the country and the addresses asked for.',
  })
  audience!: NoticeAudience;
  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Their address, to which the mail to confirm goes. Of a child only where they may decide something alone.',
  })
  email?: string | null;
  @Field(() => EmailAddress, { nullable: true, description: 'Of a child: the address of the adult who holds parental responsibility.' })
  guardianEmail?: string | null;
  @Field(() => [AnswerInput], { nullable: true, description: 'What else they filled in.' }) values?: AnswerInput[] | null;
  @Field(() => [DecisionInput], { description: 'Their decision about each purpose of the form.' }) decisions!: DecisionInput[];
  @Field(() => CountryCode, { nullable: true, description: 'The country they live in, where the form asks for an age.' }) country?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether they said that they are old enough.' }) oldEnough?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'The age that was asked about.' }) ageAsked?: number | null;
  @Field(() => String, { description: 'A key of the caller’s choice: repeated with the same answers, nothing happens twice.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of it.' })
export class SubmitConsentPayload {
  @Field(() => SubmissionOutcome, { description: 'What happens next.' }) outcome!: keyof typeof SubmissionOutcome;
}

import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../enum-of.ts';
import { DateTime, EmailAddress, PurposeCode } from '../../scalars.ts';

export const GuardianVerification = enumOf(['LOW', 'HIGH'] as const);
registerEnumType(GuardianVerification, {
  name: 'GuardianVerification',
  description: 'How well it is known that somebody holds parental responsibility.',
  valuesConfig: {
    LOW: { description: 'By an e-mail round trip: they decide the consents asked in that form, and nothing else.' },
    HIGH: { description: 'Staff looked at more, and wrote down what: seeing, exporting, correcting and erasing are open to them, too.' },
  },
});

export const GuardianMay = enumOf(['DECIDE_CONSENTS_OF_THE_FORM', 'SEE', 'EXPORT', 'CORRECT', 'ERASE'] as const);
registerEnumType(GuardianMay, {
  name: 'GuardianMay',
  description: 'What a guardian may do for a child.',
  valuesConfig: {
    DECIDE_CONSENTS_OF_THE_FORM: { description: 'Give and withdraw what was asked in the form by which they came.' },
    SEE: { description: 'See what we know of the child (Art. 15).' },
    EXPORT: { description: 'Have it as a file (Art. 20).' },
    CORRECT: { description: 'Have it corrected (Art. 16).' },
    ERASE: { description: 'Have it erased (Art. 17).' },
  },
});

@ObjectType({ description: 'Who holds parental responsibility for one child. Kept with the child; no contact themselves.' })
export class GuardianTold {
  @Field(() => ID, { description: 'UUIDv7.' }) id!: string;
  @Field(() => String, { description: 'Their name, as they wrote it.' }) name!: string;
  @Field(() => EmailAddress, { description: 'Their address.' }) email!: string;
  @Field(() => GuardianVerification, { description: 'How well it is known.' }) verification!: keyof typeof GuardianVerification;
  @Field(() => [GuardianMay], { description: 'What they may do now; nothing once the child is of age (L34).' })
  may!: (keyof typeof GuardianMay)[];
  @Field(() => String, { nullable: true, description: 'What was looked at; null: nothing but the mail.' }) verifiedHow!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When.' }) verifiedAt!: Date | null;
  @Field(() => DateTime, { description: 'Since when they are kept.' }) since!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the child took over, or staff ended the link.' }) endedAt!: Date | null;
}

@InputType({ description: 'That it was verified that somebody holds parental responsibility.' })
export class VerifyGuardianInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the child must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The child.' }) contactId!: string;
  @Field(() => ID, { description: 'The guardian.' }) guardianId!: string;
  @Field(() => String, { description: 'What was looked at, 10 to 500 characters; sealed. No copy of a paper, no number of one.' })
  how!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@InputType({ description: 'That somebody does not act for a child any more.' })
export class EndGuardianInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the child must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The child.' }) contactId!: string;
  @Field(() => ID, { description: 'The guardian.' }) guardianId!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

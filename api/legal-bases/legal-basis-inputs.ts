import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { NoticeAudience } from '../notices/notice-audience.ts';
import { SensitiveProvision } from '../purposes/sensitive-provision.ts';
import { DateTime, FieldKey, LanguageTag, PurposeCode } from '../scalars.ts';

/** How a basis is ended by hand. */
export const EndEvent = enumOf(['WITHDRAWN', 'OBJECTED', 'ENDED'] as const);
export type EndEvent = keyof typeof EndEvent;

registerEnumType(EndEvent, {
  name: 'EndEvent',
  description: 'How a legal basis is ended by hand.',
  valuesConfig: {
    WITHDRAWN: { description: 'The person withdrew consent (Art. 7(3)); only for purposes that rest on consent.' },
    OBJECTED: {
      description:
        'The person objected (Art. 21). To direct marketing: ends every direct-marketing basis of that channel, at once. To a public task or legitimate interests: suspends until a person decides.',
    },
    ENDED: { description: 'We end it; of a suspended basis: the objection is upheld.' },
  },
});

@InputType({
  description: 'The legal basis that is recorded together with a contact, for the purpose acted under; its kind is that of the purpose.',
})
export class NewLegalBasisInput {
  @Field(() => DateTime, { nullable: true, description: 'From when it stands; now, if absent. Never before the end of an earlier one.' })
  startsAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it expires; never, if absent.' }) expiresAt?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the evidence: scan, mail, call note. Required for consent and contract, and for direct marketing by e-mail or SMS to customers. Encrypted.',
  })
  evidence?: string | null;
  @Field(() => LanguageTag, {
    nullable: true,
    description:
      'Language of the notice that the person was informed by. Required for consent where the notice has published texts: in another language nobody consents (L6).',
  })
  noticeLanguage?: string | null;
  @Field(() => NoticeAudience, { nullable: true, description: 'Whom the text spoke to; ADULT, if absent.' })
  noticeAudience?: NoticeAudience | null;
}

@InputType({ description: 'The end of a legal basis.' })
export class EndLegalBasisInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose that the basis is for.' }) forPurpose!: string;
  @Field(() => EndEvent, { description: 'What happened.' }) event!: EndEvent;
  @Field(() => String, { description: 'Why, in words; kept in the change log.' }) reason!: string;
}

@InputType({ description: 'A condition of Art. 9(2) for one contact, beside the legal basis.' })
export class NewSensitiveConditionInput {
  @Field(() => SensitiveProvision, { description: 'ART_9_2_A, C, E or F; the others are recorded on the purpose.' })
  provision!: SensitiveProvision;
  @Field(() => [FieldKey], { description: 'The special fields of the purpose that it opens.' }) fields!: string[];
  @Field(() => String, { description: 'Reference of the evidence; for (a) an explicit statement of the person (L21). Encrypted.' })
  evidence!: string;
}

@InputType({ description: 'A condition of Art. 9(2) for one contact and one purpose, recorded by staff.' })
export class RecordSensitiveConditionInput extends NewSensitiveConditionInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose for which the fields open.' }) forPurpose!: string;
  @Field(() => String, { description: 'Why it is recorded; kept in the change log.' }) reason!: string;
}

@InputType({ description: 'The end of a sensitive condition: its fields close, the legal basis stays.' })
export class EndSensitiveConditionInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => ID, { description: 'The condition.' }) id!: string;
  @Field(() => String, { description: 'Why, in words; kept in the change log.' }) reason!: string;
}

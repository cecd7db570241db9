import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Contact } from '../../contacts/contact.entity.ts';
import { enumOf } from '../../enum-of.ts';
import { DateTime, LanguageTag, PurposeCode } from '../../scalars.ts';

export const ConsentHappening = enumOf(['SAID_YES', 'SAID_NO', 'WITHDREW', 'WAS_ASKED'] as const);
export type ConsentHappening = keyof typeof ConsentHappening;
registerEnumType(ConsentHappening, {
  name: 'ConsentHappening',
  description: 'What happened outside of this system, as staff write it down.',
  valuesConfig: {
    SAID_YES: { description: 'The person consented. Recorded as by staff, never as the person’s own act (L13).' },
    SAID_NO: { description: 'The person refused; where a consent stands, that withdraws it.' },
    WITHDREW: { description: 'The person withdrew consent (Art. 7(3)).' },
    WAS_ASKED: { description: 'The person was asked, and has not answered.' },
  },
});

/** How staff heard of it. What was only said has to be confirmed by the person. */
export const ConsentWay = enumOf(['TELEPHONE', 'IN_PERSON', 'PAPER', 'LETTER', 'EMAIL'] as const);
export type ConsentWay = keyof typeof ConsentWay;
registerEnumType(ConsentWay, {
  name: 'ConsentWay',
  description: 'How staff heard of it.',
  valuesConfig: {
    TELEPHONE: { description: 'By telephone: a yes holds only once the person confirmed it by the mail they get.' },
    IN_PERSON: { description: 'Said in person: a yes holds only once the person confirmed it by the mail they get.' },
    PAPER: { description: 'A form on paper, signed.' },
    LETTER: { description: 'A letter.' },
    EMAIL: { description: 'A mail of the person’s own.' },
  },
});

export const RecordOutcome = enumOf(['RECORDED', 'AWAITS_CONFIRMATION'] as const);
registerEnumType(RecordOutcome, {
  name: 'RecordOutcome',
  description: 'What became of it.',
  valuesConfig: {
    RECORDED: { description: 'It is in the ledger, with its evidence.' },
    AWAITS_CONFIRMATION: {
      description: 'It lies sealed until the person confirms it on the page behind the mailed link; nothing stands yet.',
    },
  },
});

@InputType({ description: 'What a contact said about a purpose that rests on consent, written down by staff.' })
export class RecordConsentInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose that it is about.' }) forPurpose!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'Who acted, where it was not the person: a guardian of this child, while the child is under age. One who was verified low only for what their form asked. A yes in writing.',
  })
  guardianId?: string | null;
  @Field(() => ConsentHappening, { description: 'What happened.' }) what!: ConsentHappening;
  @Field(() => ConsentWay, { description: 'How staff heard of it.' }) how!: ConsentWay;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it happened, as staff say; now, if absent. Kept apart from when it is recorded. Not later than now, and a yes not before a later no.',
  })
  happenedAt?: string | null;
  @Field(() => LanguageTag, { nullable: true, description: 'Language of the notice that the person was informed by.' }) noticeLanguage?:
    string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Reference of the evidence, such as that of a call. A yes needs this or evidenceFile. Encrypted.',
  })
  evidence?: string | null;
  @Field(() => String, { nullable: true, description: 'Handle of a scan or of the person’s own mail: POST /files?as=evidence. Encrypted.' })
  evidenceFile?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Have the person confirm a yes by mail, as their own act. Required for what was only said.',
  })
  confirm!: boolean;
  @Field(() => String, { description: 'Why it is written down; kept in the change log.' }) reason!: string;
  @Field(() => String, { description: 'A key of the caller’s choice: repeated with the same input, nothing happens twice.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of it.' })
export class RecordConsentPayload {
  @Field(() => RecordOutcome, { description: 'Recorded, or waiting for the person.' }) outcome!: keyof typeof RecordOutcome;
  @Field(() => Contact, { nullable: true, description: 'The contact, decided, read and logged anew; null when now absent.' })
  contact!: Contact | null;
}

@InputType({ description: 'A scan or mail that proves a consent.' })
export class EvidenceFileInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under: consent-administration.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => ID, { description: 'The file: evidenceFile of an event of the ledger.' }) id!: string;
}

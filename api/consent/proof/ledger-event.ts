import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../../audit/page-info.ts';
import { enumOf } from '../../enum-of.ts';
import { Origin } from '../../fields/origin.ts';
import { LegalBasisKind } from '../../purposes/legal-basis-kind.ts';
import { SensitiveProvision } from '../../purposes/sensitive-provision.ts';
import { DateTime, FieldKey, LanguageTag, PurposeCode } from '../../scalars.ts';

export const LedgerEventKind = enumOf([
  'ASKED',
  'CONFIRMED',
  'REFUSED',
  'WITHDRAWN',
  'OBJECTED',
  'SUSPENDED',
  'RESUMED',
  'EXPIRED',
  'RECORDED',
  'ENDED',
  'CONDITION_RECORDED',
  'CONDITION_ENDED',
] as const);
export type LedgerEventKind = keyof typeof LedgerEventKind;

registerEnumType(LedgerEventKind, {
  name: 'LedgerEventKind',
  description: 'What happened in the life of a legal basis or of a sensitive condition.',
  valuesConfig: {
    ASKED: { description: 'The person was asked.' },
    CONFIRMED: { description: 'The person, or for a child who holds parental responsibility, consented.' },
    REFUSED: { description: 'The person said no.' },
    WITHDRAWN: { description: 'The person withdrew consent (Art. 7(3)).' },
    OBJECTED: { description: 'The person objected (Art. 21).' },
    SUSPENDED: { description: 'The basis waits while an objection is weighed.' },
    RESUMED: { description: 'The objection was rejected with reasons; the basis stands again.' },
    EXPIRED: { description: 'Its time was over.' },
    RECORDED: { description: 'Staff or an import recorded it, with its evidence: never the person’s own act (L13).' },
    ENDED: { description: 'We ended it.' },
    CONDITION_RECORDED: { description: 'A condition for sensitive fields was recorded (Art. 9(2)).' },
    CONDITION_ENDED: { description: 'That condition ended; the basis stayed.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'One entry of the ledger: append-only, chained, by the database’s clock (Art. 5(2), 7(1)). Ids and codes, no values of the person.',
})
export class LedgerEvent {
  @Field(() => ID, { description: 'Number of the entry.' }) id!: string;
  @Field(() => DateTime, { description: 'When it was written, by the database’s clock.' }) at!: string;
  @Field(() => LedgerEventKind, { description: 'What happened.' }) event!: LedgerEventKind;
  @Field(() => PurposeCode, { description: 'The purpose that it is about, active or not.' }) purpose!: string;
  @Field(() => LegalBasisKind, { nullable: true, description: 'Kind of the basis.' }) kind?: LegalBasisKind | null;
  @Field(() => ID, { nullable: true, description: 'The basis.' }) legalBasisId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version of the notice that the person was informed by.' }) noticeVersion?:
    number | null;
  @Field(() => Origin, { nullable: true, description: 'By whose act.' }) givenBy?: Origin | null;
  @Field(() => DateTime, { nullable: true, description: 'When it happened, as whoever recorded it says; not our observation.' })
  claimedAt?: string | null;
  @Field(() => String, { description: 'Who wrote it: person, guardian, staff, service or system.' }) actorKind!: string;
  @Field(() => String, { nullable: true, description: 'Name of the staff member or service account.' }) actorName?: string | null;
  @Field(() => String, { nullable: true, description: 'How it came: FORM, EMBEDDED_FORM, API, or how staff heard of it.' }) channel?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Code of the consent form.' }) form?: string | null;
  @Field(() => LanguageTag, { nullable: true, description: 'Language in which it was asked.' }) language?: string | null;
  @Field(() => SensitiveProvision, { nullable: true, description: 'Provision of the sensitive condition.' })
  provision?: SensitiveProvision | null;
  @Field(() => [FieldKey], { description: 'Sensitive fields that the condition is about.' }) fields!: string[];
  @Field(() => ID, { nullable: true, description: 'A scan or mail that proves it; read by evidenceFile, under consent-administration.' })
  evidenceFile?: string | null;
  @Field(() => Boolean, { description: 'A bundle of proof can be had for it: it began a basis.' }) provable!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A page of what the ledger says of one contact, newest first.' })
export class LedgerConnection {
  @Field(() => [LedgerEvent], { description: 'The entries.' }) nodes!: LedgerEvent[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
}

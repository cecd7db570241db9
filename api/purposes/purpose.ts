import { Arg, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { type LocalTexts, textIn } from '../fields/local-text.ts';
import { Recipient } from '../recipients/recipient.entity.ts';
import { DateTime, FieldKey, LanguageTag, PurposeCode } from '../scalars.ts';
import { LegalBasisKind } from './legal-basis-kind.ts';
import { SensitiveProvision } from './sensitive-provision.ts';

export const PurposeState = enumOf(['DRAFT', 'ACTIVE', 'RETIRED'] as const);
export type PurposeState = keyof typeof PurposeState;
registerEnumType(PurposeState, {
  name: 'PurposeState',
  description: 'Where a purpose is in its life.',
  valuesConfig: {
    DRAFT: { description: 'Being written; nobody can act for it.' },
    ACTIVE: { description: 'In use; its kind of basis is fixed.' },
    RETIRED: { description: 'No longer in use; nobody can act for it.' },
  },
});

export const Channel = enumOf(['MAIL', 'EMAIL', 'PHONE', 'SMS'] as const);
export type Channel = keyof typeof Channel;
registerEnumType(Channel, {
  name: 'Channel',
  description: 'How direct marketing reaches people; an objection is to a channel (L69).',
  valuesConfig: {
    MAIL: { description: 'Letters.' },
    EMAIL: { description: 'E-mail; needs consent, or a customer’s soft opt-in (L90, L91).' },
    PHONE: { description: 'Telephone calls.' },
    SMS: { description: 'Text messages; needs consent, or a customer’s soft opt-in (L90, L91).' },
  },
});

@ObjectType({ description: 'A field that a purpose covers, and why it needs it.' })
export class PurposeField {
  @Field(() => FieldKey, { description: 'The field.' }) field!: string;
  @Field(() => String, { description: 'Why the purpose needs it, in writing (Art. 5(1)(c)).' }) justification!: string;
}

@ObjectType({ description: 'What allows sensitive fields under a purpose, beside its legal basis.' })
export class PurposeProvision {
  @Field(() => SensitiveProvision, {
    description:
      'The provision. ART_9_2_A, C, E and F say that it is recorded per contact; the others open the fields for the whole purpose.',
  })
  provision!: SensitiveProvision;
  @Field(() => String, { description: 'The law, decision or authorisation it rests on; or how it is obtained per contact.' })
  reference!: string;
  @Field(() => [FieldKey], { description: 'The sensitive fields it is for.' }) fields!: string[];
}

/** What data is used for. Invariant: one kind of basis, fixed at the first activation (L10). */
@ObjectType({
  description:
    'What data is used for: one legal basis (Art. 6), the fields it covers each with a written justification, and all that a notice must say (Art. 13).',
})
export class Purpose {
  id!: number;
  @Field(() => PurposeCode, { description: 'Stable code.' }) code!: string;
  @Field(() => PurposeState, { description: 'Draft, active or retired.' }) state!: PurposeState;
  @Field(() => Int, { description: 'Counts changes; give it as expectedRevision with the next one.' }) revision!: number;
  @Field(() => Boolean, { description: 'Its ground is the law itself: always active, editable by nobody.' }) builtIn!: boolean;
  @Field(() => LegalBasisKind, {
    nullable: true,
    description: 'Its kind of legal basis; null while not chosen, and for built-in purposes.',
  })
  basisKind!: LegalBasisKind | null;
  @Field(() => String, { nullable: true, description: 'The law, task or interest it rests on (Art. 6(1)(c), (e), (f)).' }) basisReference!:
    string | null;
  @Field(() => [PurposeField], { description: 'The fields it covers. Built-in purposes cover theirs by rule, and list none.' })
  fields!: PurposeField[];
  @Field(() => Boolean, { nullable: true, description: 'Direct marketing or not; null while not said.' }) directMarketing!: boolean | null;
  @Field(() => Channel, { nullable: true, description: 'Channel of the direct marketing.' }) channel!: Channel | null;
  @Field(() => Int, {
    nullable: true,
    description: 'For how many months a consent is good before it has to be given anew (L11); null: until it is withdrawn.',
  })
  consentMonths!: number | null;
  @Field(() => Int, { nullable: true, description: 'How long data is kept after the basis ended, in months.' }) retentionMonths!:
    number | null;
  @Field(() => String, { nullable: true, description: 'The rule by which data is kept, in words.' }) retentionRule!: string | null;
  @Field(() => [Recipient], { description: 'Who receives the data (Art. 13(1)(e)).' }) recipients!: Recipient[];
  @Field(() => String, {
    nullable: true,
    description: 'Transfers to third countries and their safeguards, or that there are none (Art. 13(1)(f)).',
  })
  transfers!: string | null;
  @Field(() => String, { nullable: true, description: 'Solely automated decisions, or that there are none (Art. 13(2)(f)).' })
  automatedDecisions!: string | null;
  @Field(() => String, { nullable: true, description: 'Balancing test and objection route, for legitimate interests (L40).' })
  balancingTest!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why there is no clear imbalance, for consent towards an employer or a public authority (L5).',
  })
  imbalanceStatement!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it lies outside the tasks, for legitimate interests of a public authority (L5).',
  })
  outsideTasksStatement!: string | null;
  @Field(() => String, { nullable: true, description: 'Reference of the impact assessment, or why none is required (L85).' }) dpia!:
    string | null;
  @Field(() => Boolean, { description: 'Open to people under 18: its notice must speak to children, too (L33).' }) openToMinors!: boolean;
  @Field(() => Boolean, { description: 'Profiling: evaluates things about people by machine (Art. 4(4)).' }) profiling!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is a preventive or counselling service, for which a child needs no guardian (Recital 38, L35).',
  })
  preventiveReason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why marketing or profiling may concern minors all the same (Recital 71, L36); without it, it is off for them.',
  })
  minorsOverride!: string | null;
  @Field(() => PurposeCode, { nullable: true, description: 'The purpose it takes the place of, with another kind of basis (L10).' })
  succeeds!: string | null;
  @Field(() => [PurposeProvision], { description: 'What allows its sensitive fields.' }) sensitiveProvisions!: PurposeProvision[];
  @Field(() => Int, { nullable: true, description: 'Number of the last published notice; null before the first activation.' })
  noticeVersion!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was activated.' }) activatedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was retired.' }) retiredAt!: Date | null;

  /** Labels by language. */
  texts!: LocalTexts;

  @Field(() => String, { description: 'What people call it.' })
  label(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language wished for; the nearest there is is given.' })
    language?: string | null,
  ): string {
    return textIn(this.texts, language, this.code);
  }
}

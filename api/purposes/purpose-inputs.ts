import { Field, ID, InputType, Int } from 'type-graphql';
import { FieldChoiceInput } from '../fields/field-choice.ts';
import { FieldCategory, FieldKind, Sensitivity } from '../fields/field-enums.ts';
import { LocalTextInput } from '../fields/local-text.ts';
import { FieldKey, PurposeCode } from '../scalars.ts';
import { LegalBasisKind } from './legal-basis-kind.ts';
import { Channel } from './purpose.ts';
import { SensitiveProvision } from './sensitive-provision.ts';

@InputType({ description: 'A field that a purpose covers, and why it needs it.' })
export class PurposeFieldInput {
  @Field(() => FieldKey, { description: 'The field.' }) field!: string;
  @Field(() => String, { description: 'Why the purpose needs it, in writing. May be empty in a draft.' }) justification!: string;
}

@InputType({ description: 'What allows sensitive fields under a purpose.' })
export class PurposeProvisionInput {
  @Field(() => SensitiveProvision, { description: 'The provision; ART_9_2_A, C, E and F say that it is recorded per contact.' })
  provision!: SensitiveProvision;
  @Field(() => String, { description: 'The law, decision or authorisation it rests on; or how it is obtained per contact.' })
  reference!: string;
  @Field(() => [FieldKey], { description: 'The sensitive fields it is for.' }) fields!: string[];
}

@InputType({ description: 'A new purpose. It starts as a draft, for which nobody can act.' })
export class DraftPurposeInput {
  @Field(() => PurposeCode, { description: 'Stable code: lower case letters, digits, hyphens; 2 to 40. Never changes.' }) code!: string;
  @Field(() => [LocalTextInput], { description: 'What people call it, per language.' }) labels!: LocalTextInput[];
  @Field(() => LegalBasisKind, { nullable: true, description: 'Its kind of legal basis.' }) basisKind?: LegalBasisKind | null;
}

@InputType({
  description:
    'A change to a purpose. Absent: unchanged; null: cleared. Lists are given whole. Kind of basis, direct marketing, channel and succession are fixed once it is active.',
})
export class RevisePurposeInput {
  @Field(() => PurposeCode, { description: 'The purpose.' }) code!: string;
  @Field(() => Int, { description: 'The revision this change was made from; stale: CONFLICT.' }) expectedRevision!: number;
  @Field(() => [LocalTextInput], { nullable: true, description: 'What people call it, per language.' }) labels?: LocalTextInput[] | null;
  @Field(() => LegalBasisKind, { nullable: true, description: 'Its kind of legal basis (Art. 6).' }) basisKind?: LegalBasisKind | null;
  @Field(() => String, { nullable: true, description: 'The law, task or interest it rests on.' }) basisReference?: string | null;
  @Field(() => [PurposeFieldInput], { nullable: true, description: 'The fields it covers, each with its justification.' }) fields?:
    PurposeFieldInput[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Direct marketing or not.' }) directMarketing?: boolean | null;
  @Field(() => Channel, { nullable: true, description: 'Channel of the direct marketing.' }) channel?: Channel | null;
  @Field(() => Int, { nullable: true, description: 'How long data is kept after the basis ended, in months; 1 to 1200.' })
  retentionMonths?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'For how many months a consent is good, 1 to 120 (L11); those given before keep theirs.',
  })
  consentMonths?: number | null;
  @Field(() => String, { nullable: true, description: 'The rule by which data is kept, in words.' }) retentionRule?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Who receives the data: ids of the register.' }) recipients?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Transfers to third countries, or that there are none.' }) transfers?: string | null;
  @Field(() => String, { nullable: true, description: 'Solely automated decisions, or that there are none.' }) automatedDecisions?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Balancing test and objection route.' }) balancingTest?: string | null;
  @Field(() => String, { nullable: true, description: 'Why there is no clear imbalance (L5).' }) imbalanceStatement?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it lies outside the tasks of the authority (L5).' }) outsideTasksStatement?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Reference of the impact assessment, or why none is required.' }) dpia?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: 'Open to people under 18 (L33). Cannot be cleared.' }) openToMinors?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Profiling (Art. 4(4)). Cannot be cleared.' }) profiling?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why it is a preventive or counselling service (L35).' }) preventiveReason?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Why marketing or profiling may concern minors all the same (L36).' })
  minorsOverride?: string | null;
  @Field(() => PurposeCode, { nullable: true, description: 'The purpose it takes the place of (L10).' }) succeeds?: string | null;
  @Field(() => [PurposeProvisionInput], { nullable: true, description: 'What allows its sensitive fields.' }) sensitiveProvisions?:
    PurposeProvisionInput[] | null;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@InputType({ description: 'A step in the life of a purpose.' })
export class PurposeStepInput {
  @Field(() => PurposeCode, { description: 'The purpose.' }) code!: string;
  @Field(() => Int, { description: 'The revision that was looked at; stale: CONFLICT.' }) expectedRevision!: number;
}

@InputType({ description: 'A field that the organisation defines itself. It is visible to nobody until a role names it.' })
export class DefineFieldInput {
  @Field(() => FieldKey, { description: '"custom." and a name in camel case: "custom.shoeSize". Never changes.' }) key!: string;
  @Field(() => [LocalTextInput], { description: 'What people call it, per language.' }) labels!: LocalTextInput[];
  @Field(() => FieldKind, { description: 'TEXT, NUMBER, DATE, BOOLEAN or CHOICE; a sensitive one is no NUMBER or BOOLEAN.' })
  kind!: keyof typeof FieldKind;
  @Field(() => FieldCategory, { description: 'What it tells about a person.' }) category!: keyof typeof FieldCategory;
  @Field(() => Sensitivity, {
    description:
      'Whether the law protects it beyond Art. 6. CRIMINAL starts switched off (L24); NATIONAL_NUMBER needs an authorisation (L25).',
  })
  sensitivity!: keyof typeof Sensitivity;
  @Field(() => [FieldChoiceInput], { nullable: true, description: 'The values of a CHOICE; 2 to 100.' }) choices?:
    FieldChoiceInput[] | null;
  @Field(() => String, { description: 'Why the organisation needs it, in writing (L42).' }) necessity!: string;
  @Field(() => PurposeCode, { description: 'A draft or active purpose that uses it from now on (L42).' }) purpose!: string;
  @Field(() => String, { description: 'Why that purpose needs it.' }) justification!: string;
  @Field(() => String, { nullable: true, description: 'Reference of the authorisation to use a national number.' }) authorisation?:
    string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'The extra confirmation that a sensitive field asks for.' })
  confirmed!: boolean;
}

@InputType({ description: 'Switches a field of the catalogue on or off.' })
export class UseFieldInput {
  @Field(() => FieldKey, { description: 'The field.' }) key!: string;
  @Field(() => Boolean, { description: 'On or off. Off: nobody can read it, whatever the purpose.' }) inUse!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the organisation needs it; required to switch on one without (L42).' })
  necessity?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The extra confirmation that profession, diploma, religion, birth date, gender, salutation and sensitive fields ask for.',
  })
  confirmed!: boolean;
}

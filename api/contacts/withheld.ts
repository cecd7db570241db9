import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { reasons } from '../access/verdict.ts';
import { enumOf } from '../enum-of.ts';
import { Origin } from '../fields/origin.ts';
import { DateTime, FieldKey, PurposeCode } from '../scalars.ts';

export const WithheldReason = enumOf(reasons);
registerEnumType(WithheldReason, {
  name: 'WithheldReason',
  description: 'Why a field of a contact is not shown. Data, not an error.',
  valuesConfig: {
    ROLE: { description: 'None of the viewer’s roles for this purpose allows it.' },
    ROLE_CONDITION: { description: 'A role allows it, but not of this contact.' },
    PURPOSE: { description: 'The purpose does not cover it (Art. 5(1)(b), (c)).' },
    NOT_COVERED_BY_CONSENT: { description: 'It was not among the fields of the notice the person agreed to (Art. 4(11), 7).' },
    SENSITIVE_CONDITION_MISSING: { description: 'No condition of Art. 9(2), Art. 10 or authorisation stands beside the legal basis.' },
    STEP_UP_REQUIRED: { description: 'A fresh code of the second factor is needed (Art. 32).' },
  },
});

export const RemedyKind = enumOf(['ASK_ROLE', 'CHANGE_PURPOSE', 'STEP_UP', 'ASK_CONSENT', 'NONE'] as const);
registerEnumType(RemedyKind, {
  name: 'RemedyKind',
  description: 'What would change that a field is withheld.',
  valuesConfig: {
    ASK_ROLE: { description: 'Ask someone who holds one of the named roles.' },
    CHANGE_PURPOSE: { description: 'Ask again under one of the named purposes, if that is what the data is needed for.' },
    STEP_UP: { description: 'Enter a fresh code of the second factor.' },
    ASK_CONSENT: { description: 'The person could be asked.' },
    NONE: { description: 'Nothing: the field is not for this.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What would change that a field is withheld. It leads somewhere, or says NONE.' })
export class Remedy {
  @Field(() => RemedyKind, { description: 'Which kind of step.' }) kind!: keyof typeof RemedyKind;
  @Field(() => [PurposeCode], { description: 'For CHANGE_PURPOSE: purposes that this viewer may act for and that show the field.' })
  purposes!: string[];
  @Field(() => [String], { description: 'For ASK_ROLE: codes of the roles that may grant it; never persons.' }) roles!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A field that was selected and is not shown, whether or not a value exists.' })
export class WithheldField {
  @Field(() => FieldKey, { description: 'The field.' }) field!: string;
  @Field(() => WithheldReason, { description: 'The first reason that applies.' }) reason!: keyof typeof WithheldReason;
  @Field(() => Remedy, { description: 'What would change it.' }) remedy!: Remedy;
}

@ObjectType({ simpleResolvers: true, description: 'Where one of the shown values came from.' })
export class ValueOrigin {
  @Field(() => FieldKey, { description: 'The field.' }) field!: string;
  @Field(() => Origin, { description: 'Who it came from.' }) origin!: Origin;
  @Field(() => String, { nullable: true, description: 'More about it: a form, a file, a call.' }) detail?: string;
  @Field(() => DateTime, { description: 'When it was stored.' }) at!: string;
}

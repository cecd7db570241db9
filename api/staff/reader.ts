import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { VerdictKind } from '../contacts/verdict-kind.ts';
import { enumOf } from '../enum-of.ts';
import { DateScalar, FieldKey, PurposeCode } from '../scalars.ts';

export const ReaderKind = enumOf(['STAFF', 'SERVICE'] as const);
registerEnumType(ReaderKind, {
  name: 'ReaderKind',
  description: 'Who reads.',
  valuesConfig: {
    STAFF: { description: 'A person who works here.' },
    SERVICE: { description: 'A server-side application.' },
  },
});

@ObjectType({ description: 'That somebody may read a field under a purpose.' })
export class Opening {
  @Field(() => FieldKey, { description: 'The field.' }) field!: string;
  @Field(() => PurposeCode, { description: 'The purpose to declare.' }) purpose!: string;
  @Field(() => VerdictKind, { description: 'YES: of every present contact. DEPENDS: each contact answers for itself. Never NO.' })
  verdict!: Exclude<keyof typeof VerdictKind, 'NO'>;
  @Field(() => [String], { description: 'Codes of the roles that open it.' }) roles!: string[];
}

@ObjectType({ description: 'Somebody who may read personal data, and what of it (Belgian Act of 30 July 2018, art. 9 and 10 §2).' })
export class Reader {
  @Field(() => ReaderKind, { description: 'A person or an application.' }) kind!: keyof typeof ReaderKind;
  @Field(() => ID, { description: 'The staff member or the application.' }) id!: string;
  @Field(() => String, { description: 'The name.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'In which capacity a person works here.' }) capacity!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when a person is bound to confidentiality; null where nobody wrote it down.',
  })
  confidentialSince!: string | null;
  @Field(() => [Opening], { description: 'What may be read, by field and purpose; at least one.' }) openings!: Opening[];
}

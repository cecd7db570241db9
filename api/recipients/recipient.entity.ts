import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountryCode } from '../scalars.ts';

/** Who data are disclosed to (Art. 4(9)), as the register knows them. Every export, webhook and service account names one. */
@ObjectType({
  description:
    'Who data are disclosed to (Art. 4(9)). Every export, webhook and service account names an entry of this register, or an internal one.',
})
@Entity('recipient')
export class Recipient {
  @Field(() => ID, { description: 'UUIDv7.' }) @PrimaryColumn('uuid') id!: string;
  @Field(() => String, { description: 'Stable code: lower case letters, digits, hyphens.' }) @Column('text') code!: string;
  @Field(() => String, { description: 'Name.' }) @Column('text') name!: string;
  @Field(() => CountryCode, { description: 'Where it processes the data.' }) @Column('text') country!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What allows the transfer outside the EEA: adequacy decision, standard clauses, … (Art. 45-49).',
  })
  @Column('text', { name: 'transfer_tool', nullable: true })
  transferTool!: string | null;
  @Field(() => Boolean, { description: 'Part of the organisation itself: no disclosure.' }) @Column('boolean') internal!: boolean;
}

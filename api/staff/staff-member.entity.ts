import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '../enum-of.ts';
import { DateScalar, DateTime, EmailAddress } from '../scalars.ts';

export const StaffState = enumOf(['INVITED', 'ACTIVE', 'SUSPENDED', 'LEFT'] as const);
registerEnumType(StaffState, {
  name: 'StaffState',
  description: 'Whether a staff member may work.',
  valuesConfig: {
    INVITED: { description: 'Has a mail with a link, and chooses a password by it.' },
    ACTIVE: { description: 'May sign in.' },
    SUSPENDED: { description: 'May not; holds from the next request on, also for sessions that are open.' },
    LEFT: { description: 'Does not work here any more: no role, no password, no second factor.' },
  },
});

/** A person who works here. Password and second factor are never part of an answer: `sign-in/` alone reads those columns. */
@ObjectType({ description: 'A person who works here.' })
@Entity('staff_member')
export class StaffMember {
  @Field(() => ID, { description: 'UUIDv7, made by the server.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String, { description: 'The name that logs and colleagues see.' })
  @Column('text')
  name!: string;

  @Field(() => EmailAddress, { description: 'The address that the person signs in with.' })
  @Column('text')
  email!: string;

  @Field(() => StaffState, { description: 'Whether the person may work.' })
  @Column('text')
  state!: keyof typeof StaffState;

  @Field(() => DateTime, { nullable: true, description: 'When a sign-in was last completed with a second factor.' })
  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true })
  lastSignInAt!: Date | null;

  @Field(() => Boolean, {
    description:
      'Whether nobody has signed in for 90 days, or since the person was taken on: whether they still work here is worth asking.',
  })
  dormant!: boolean;

  @Field(() => Int, { description: 'Open sessions, half ones included.' })
  openSessions!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the person left.' })
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'In which capacity the person works here: "nurse"; for the list of L23.' })
  @Column('text', { nullable: true })
  capacity!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the person undertook to keep what they read to themselves, by law, statute or contract.',
  })
  @Column('date', { name: 'confidential_since', nullable: true })
  confidentialSince!: string | null;

  @Field(() => [String], { description: 'Codes of the roles that the person holds.' })
  roles!: string[];
}

/** The columns of a staff member as the API tells them; over the alias `m`. */
export const staffMemberSql = `m.left_at AS "leftAt", m.state = 'ACTIVE' AND coalesce(m.last_sign_in_at, m.created_at) < now() - interval '90 days' AS dormant,
  (SELECT count(*)::int FROM session s WHERE s.staff_id = m.id AND s.ended_at IS NULL AND s.expires_at > now()) AS "openSessions", m.id, m.name, m.email, m.state, m.last_sign_in_at AS "lastSignInAt", m.capacity, m.confidential_since::text AS "confidentialSince",
  ARRAY(SELECT r.code FROM staff_role sr JOIN role r ON r.id = sr.role_id WHERE sr.staff_id = m.id ORDER BY r.code) AS roles`;

import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { DateTime } from '../scalars.ts';
import type { RoleContent } from './role-content.ts';

export const RoleChangeKind = enumOf(['DEFINE', 'GRANT'] as const);
registerEnumType(RoleChangeKind, {
  name: 'RoleChangeKind',
  description: 'What would change.',
  valuesConfig: {
    DEFINE: { description: 'What a role says.' },
    GRANT: { description: 'Who holds a role.' },
  },
});

export const RoleChangeState = enumOf(['OPEN', 'APPROVED', 'CARRIED_OUT', 'REJECTED', 'WITHDRAWN', 'LAPSED'] as const);
registerEnumType(RoleChangeState, {
  name: 'RoleChangeState',
  description: 'What became of a change that takes a second person.',
  valuesConfig: {
    OPEN: { description: 'Waits for a second person, or for its time.' },
    APPROVED: { description: 'A second person agreed; in force since then.' },
    CARRIED_OUT: { description: 'Nobody else could agree, a day passed, and nobody stopped it.' },
    REJECTED: { description: 'Somebody said no.' },
    WITHDRAWN: { description: 'Who proposed it took it back.' },
    LAPSED: { description: 'Could not be carried out when its time came: the role or who proposed it had changed.' },
  },
});

export const SecondPersonReason = enumOf(['OWN_ROLE', 'SENSITIVE_FIELD', 'ONESELF'] as const);
registerEnumType(SecondPersonReason, {
  name: 'SecondPersonReason',
  description: 'Why a change of roles takes a second person.',
  valuesConfig: {
    OWN_ROLE: { description: 'Who proposes it holds the role.' },
    SENSITIVE_FIELD: { description: 'It opens more of a sensitive field (L22).' },
    ONESELF: { description: 'Who proposes it would gain the role.' },
  },
});

@ObjectType({ description: 'A change of roles that takes a second person; where there is none, a day in which it can be stopped.' })
export class RoleChange {
  @Field(() => ID, { description: 'UUIDv7, made by the server.' }) id!: string;
  @Field(() => RoleChangeKind, { description: 'What would change.' }) kind!: keyof typeof RoleChangeKind;
  @Field(() => String, { description: 'Code of the role.' }) role!: string;
  @Field(() => String, { nullable: true, description: 'Who would gain the role; null where what it says would change.' }) gains!:
    string | null;
  @Field(() => [SecondPersonReason], { description: 'Why it takes a second person.' }) because!: (keyof typeof SecondPersonReason)[];
  @Field(() => String, { description: 'Why it is wanted.' }) reason!: string;
  @Field(() => String, { description: 'Name of who proposed it.' }) proposedBy!: string;
  @Field(() => DateTime, { description: 'When.' }) proposedAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Nobody else could agree: when it is carried out, unless somebody stops it. Null: it waits for a second person.',
  })
  dueAt!: Date | null;
  @Field(() => RoleChangeState, { description: 'What became of it.' }) state!: keyof typeof RoleChangeState;
  @Field(() => String, { nullable: true, description: 'Name of who decided.' }) decidedBy!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When.' }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why.' }) decisionReason!: string | null;
  @Field(() => Boolean, { description: 'The viewer proposed it.' }) mine!: boolean;
  @Field(() => Boolean, { description: 'The viewer may agree: they grant roles, did not propose it, and do not gain it.' })
  mayApprove!: boolean;
  @Field(() => Boolean, { description: 'The role has another version since; it can only be rejected or withdrawn.' }) outdated!: boolean;

  /** What the role said when the change was made from it, and what it would say; not told as such. */
  before!: RoleContent | null;
  after!: RoleContent | null;
}

import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseDate } from '../fields/calendar-date.ts';
import { parseText } from '../fields/plain-text.ts';
import { readPart } from '../fields/read-part.ts';
import { Problems } from '../refusal.ts';
import { DateScalar } from '../scalars.ts';
import { findRoleChanges } from '../roles/find-role-changes.ts';
import { RoleChange } from '../roles/role-change.ts';
import { type Described, describeStaffMember } from './describe-staff-member.ts';
import { type Grant, grantRole, revokeRole } from './grant-role.ts';
import { isId } from './is-id.ts';
import { StaffMember, staffMemberSql } from './staff-member.entity.ts';

@InputType({ description: 'Whose role, which, and why.' })
export class GrantRoleInput {
  @Field(() => ID, { description: 'The staff member.' }) staffId!: string;
  @Field(() => String, { description: 'Code of the role.' }) role!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'For grantRole: where it takes a second person, write it down for one; else it is refused (FORBIDDEN: oneself, sensitiveField).',
  })
  askSecondPerson!: boolean;
}

@InputType({ description: 'What the list of persons with access says of a staff member; both are told anew.' })
export class DescribeStaffMemberInput {
  @Field(() => ID, { description: 'The staff member.' }) staffId!: string;
  @Field(() => String, { nullable: true, description: 'In which capacity the person works here: "nurse"; at most 120 letters.' })
  capacity?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the undertaking of confidentiality; not one to come.' })
  confidentialSince?: string | null;
}

@ObjectType({ description: 'What a change to a staff member answers.' })
export class StaffPayload {
  @Field(() => StaffMember, { nullable: true, description: 'The staff member as they are now.' }) staffMember!: StaffMember | null;
  @Field(() => RoleChange, { nullable: true, description: 'For grantRole: the change that waits for a second person, or for its time.' })
  change?: RoleChange | null;
}

@Resolver(() => StaffMember)
export class StaffResolver {
  @Query(() => [StaffMember], { nullable: true, description: 'Everybody who works here. Duty STAFF MANAGE.' })
  @Door('staffMembers', { right: 'duty', duty: 'Staff', act: 'manage' })
  staffMembers(@Ctx() ctx: Context): Promise<StaffMember[]> {
    return ctx.query<StaffMember>(`SELECT ${staffMemberSql} FROM staff_member m ORDER BY m.name, m.id`);
  }

  @Mutation(() => StaffPayload, {
    nullable: true,
    description:
      'Writes down in which capacity somebody works here, and since when they are bound to confidentiality (L23). Duty STAFF MANAGE.',
  })
  @Door('describeStaffMember', { right: 'duty', duty: 'Staff', act: 'manage' })
  async describeStaffMember(
    @Ctx() ctx: Context,
    @Arg('input', () => DescribeStaffMemberInput, { description: 'Who, and what.' }) input: DescribeStaffMemberInput,
  ): Promise<StaffPayload> {
    return { staffMember: await describeStaffMember(ctx, parseDescription(ctx, input)) };
  }

  @Mutation(() => StaffPayload, {
    nullable: true,
    description:
      'Gives a role. Duty ROLE GRANT and a fresh second factor. One to oneself, and one that opens sensitive fields, take a second person: with `askSecondPerson` the change waits for one, else it is FORBIDDEN.',
  })
  @Door('grantRole', { right: 'duty', duty: 'Role', act: 'grant' })
  async grantRole(
    @Ctx() ctx: Context,
    @Arg('input', () => GrantRoleInput, { description: 'Whose, which, why.' }) input: GrantRoleInput,
  ): Promise<StaffPayload> {
    const { staffMember, changeId } = await grantRole(ctx, parseGrant(input), input.askSecondPerson);
    return { staffMember, change: changeId === null ? null : ((await findRoleChanges(ctx, { id: changeId }))[0] ?? null) };
  }

  @Mutation(() => StaffPayload, {
    nullable: true,
    description: 'Takes a role. Duty ROLE GRANT and a fresh second factor. Refused where nobody could grant roles any more (FORBIDDEN).',
  })
  @Door('revokeRole', { right: 'duty', duty: 'Role', act: 'grant' })
  async revokeRole(
    @Ctx() ctx: Context,
    @Arg('input', () => GrantRoleInput, { description: 'Whose, which, why.' }) input: GrantRoleInput,
  ): Promise<StaffPayload> {
    return { staffMember: await revokeRole(ctx, parseGrant(input)) };
  }
}

function parseDescription(ctx: Context, input: DescribeStaffMemberInput): Described {
  const problems = new Problems();
  if (!isId(input.staffId)) problems.add('input.staffId', 'id');
  const capacity = readPart(input, 'capacity', 'input', problems, given => parseText(given, 120)) ?? null;
  const confidentialSince = readPart(input, 'confidentialSince', 'input', problems, parseDate) ?? null;
  if (confidentialSince !== null && confidentialSince > ctx.now().toISOString().slice(0, 10))
    problems.add('input.confidentialSince', 'future');
  problems.insist();
  return { staffId: input.staffId.toLowerCase(), capacity, confidentialSince };
}

function parseGrant(input: GrantRoleInput): Grant {
  const problems = new Problems();
  const reason = parseText(input.reason, 500);
  if (!isId(input.staffId)) problems.add('input.staffId', 'id');
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(input.role)) problems.add('input.role', 'code');
  if (!reason.ok) problems.add('input.reason', reason.rule);
  problems.insist();
  return { staffId: input.staffId.toLowerCase(), role: input.role, reason: reason.ok ? reason.value : '' };
}

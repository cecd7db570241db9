import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseText } from '../fields/plain-text.ts';
import { Problems } from '../refusal.ts';
import { findRoleChanges } from '../roles/find-role-changes.ts';
import { RoleChange } from '../roles/role-change.ts';
import { nothing } from '../roles/role-content.ts';
import { RoleDifference, toldDifferences } from '../roles/role-difference.ts';
import { roleDifferences } from '../roles/role-differences.ts';
import { approveRoleChange, type Decision, rejectRoleChange } from './decide-role-change.ts';
import { isId } from './is-id.ts';

@InputType({ description: 'Which change of roles, and why one agrees or not.' })
export class DecideRoleChangeInput {
  @Field(() => ID, { description: 'The change.' }) id!: string;
  @Field(() => String, { description: 'Why; kept with the change.' }) reason!: string;
}

@ObjectType({ description: 'What a decision on a change of roles answers.' })
export class RoleChangePayload {
  @Field(() => RoleChange, { nullable: true, description: 'The change as it is now.' }) change!: RoleChange | null;
}

/** The data protection officer oversees who looked, and may stop what would widen that. */
const overseer = { duty: 'AccessLog', act: 'read' } as const;

@Resolver(() => RoleChange)
export class RoleChangesResolver {
  @Query(() => [RoleChange], {
    nullable: true,
    description: 'Changes of roles that take a second person, newest first, at most 100. Duty ROLE GRANT or ACCESS_LOG READ.',
  })
  @Door('roleChanges', { right: 'duty', duty: 'Role', act: 'grant', or: [overseer] })
  roleChanges(
    @Ctx() ctx: Context,
    @Arg('open', () => Boolean, { nullable: true, description: 'True: those that wait; false: those that were decided; absent: all.' })
    open: boolean | null,
  ): Promise<RoleChange[]> {
    return findRoleChanges(ctx, open === null || open === undefined ? {} : { open });
  }

  @Mutation(() => RoleChangePayload, {
    nullable: true,
    description:
      'Agrees to a change of roles as the second person; it is carried out at once. Duty ROLE GRANT and a fresh second factor. Never by who proposed or gains it (FORBIDDEN); of several decisions one wins (CONFLICT).',
  })
  @Door('approveRoleChange', { right: 'duty', duty: 'Role', act: 'grant' })
  async approveRoleChange(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideRoleChangeInput, { description: 'The change.' }) input: DecideRoleChangeInput,
  ): Promise<RoleChangePayload> {
    const decision = parsed(input);
    await approveRoleChange(ctx, decision);
    return { change: (await findRoleChanges(ctx, { id: decision.id }))[0] ?? null };
  }

  @Mutation(() => RoleChangePayload, {
    nullable: true,
    description: 'Rejects a change of roles, or takes back one’s own, also while its day runs. Duty ROLE GRANT or ACCESS_LOG READ.',
  })
  @Door('rejectRoleChange', { right: 'duty', duty: 'Role', act: 'grant', or: [overseer] })
  async rejectRoleChange(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideRoleChangeInput, { description: 'The change.' }) input: DecideRoleChangeInput,
  ): Promise<RoleChangePayload> {
    const decision = parsed(input);
    await rejectRoleChange(ctx, decision);
    return { change: (await findRoleChanges(ctx, { id: decision.id }))[0] ?? null };
  }

  @FieldResolver(() => RoleDifference, {
    nullable: true,
    description: 'What the role would say differently; null where who holds it would change.',
  })
  difference(@Root() { before, after }: RoleChange, @Ctx() ctx: Context): RoleDifference | null {
    return after && toldDifferences(roleDifferences(before ?? nothing, after, ctx.policy.fields.values()));
  }
}

function parsed({ id, reason }: DecideRoleChangeInput): Decision {
  const problems = new Problems();
  const said = parseText(reason, 500);
  if (!isId(id)) problems.add('input.id', 'id');
  if (!said.ok) problems.add('input.reason', said.rule);
  problems.insist();
  return { id: id.toLowerCase(), reason: said.ok ? said.value : '' };
}

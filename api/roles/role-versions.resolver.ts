import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseText } from '../fields/plain-text.ts';
import { Problems } from '../refusal.ts';
import { defineRole } from './define-role.ts';
import { findRoleVersion, findRoleVersions } from './find-role-versions.ts';
import { nothing } from './role-content.ts';
import { RoleDifference, toldDifferences } from './role-difference.ts';
import { roleDifferences } from './role-differences.ts';
import { RoleVersion } from './role-version.ts';
import { restored } from './restored.ts';
import { RolePayload, toldDefined } from './roles.resolver.ts';

@InputType({ description: 'Which version of a role should be in force again.' })
export class RestoreRoleInput {
  @Field(() => String, { description: 'Code of the role.' }) code!: string;
  @Field(() => Int, { description: 'The version to write anew.' }) version!: number;
  @Field(() => Int, { description: 'The version that is in force.' }) expectedVersion!: number;
  @Field(() => String, { description: 'Why; kept with the version.' }) reason!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Where it takes a second person, write it down for one; else it is refused.' })
  askSecondPerson!: boolean;
}

@Resolver(() => RoleVersion)
export class RoleVersionsResolver {
  @Query(() => [RoleVersion], {
    nullable: true,
    description: 'Every version of a role, newest first, at most 200; null: no such role, or one that is fixed in code. Any staff member.',
  })
  @Door('roleVersions', { right: 'staff' })
  roleVersions(
    @Arg('code', () => String, { description: 'Code of the role.' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<RoleVersion[] | null> {
    return findRoleVersions(ctx, code);
  }

  @Query(() => RoleDifference, {
    nullable: true,
    description: 'What is different between two versions of a role: by what they allow. Any staff member.',
  })
  @Door('roleDiff', { right: 'staff' })
  async roleDiff(
    @Arg('code', () => String, { description: 'Code of the role.' }) code: string,
    @Arg('from', () => Int, { description: 'The version to begin with; 0: nothing at all.' }) from: number,
    @Arg('to', () => Int, { description: 'The version to end with.' }) to: number,
    @Ctx() ctx: Context,
  ): Promise<RoleDifference> {
    const before = from === 0 ? nothing : await findRoleVersion(ctx, code, from);
    return toldDifferences(roleDifferences(before, await findRoleVersion(ctx, code, to), ctx.policy.fields.values()));
  }

  @Mutation(() => RolePayload, {
    nullable: true,
    description:
      'Writes what an earlier version said as the next one. Duty ROLE GRANT and a fresh second factor; refused like any other change (see defineRole).',
  })
  @Door('restoreRole', { right: 'duty', duty: 'Role', act: 'grant' })
  async restoreRole(
    @Ctx() ctx: Context,
    @Arg('input', () => RestoreRoleInput, { description: 'The version.' }) input: RestoreRoleInput,
  ): Promise<RolePayload> {
    const problems = new Problems();
    const reason = parseText(input.reason, 500);
    if (!/^[a-z][a-z0-9-]{1,39}$/.test(input.code)) problems.add('input.code', 'code');
    if (!reason.ok) problems.add('input.reason', reason.rule);
    problems.insist();
    const definition = await restored(ctx, { ...input, reason: reason.ok ? reason.value : '' });
    return toldDefined(ctx, await defineRole(ctx, definition, input.askSecondPerson));
  }

  @FieldResolver(() => RoleDifference, {
    description: 'What is different from the version before; from nothing at all, where there is none.',
  })
  changes(@Root() version: RoleVersion, @Ctx() ctx: Context): RoleDifference {
    return toldDifferences(roleDifferences(version.before ?? nothing, version.content, ctx.policy.fields.values()));
  }
}

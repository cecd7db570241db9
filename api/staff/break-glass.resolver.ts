import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseText } from '../fields/plain-text.ts';
import { insistOnFullSession } from '../insist.ts';
import { Problems } from '../refusal.ts';
import { isId } from './is-id.ts';
import { RoleTaken, roleTakenSql } from './role-taken.ts';
import { giveBackRole, takeRole } from './take-role.ts';

/** Minutes: from five to four hours. */
const [SHORTEST, LONGEST] = [5, 240];
/** Letters of a reason that somebody else can weigh. */
const ENOUGH = 10;

@InputType({ description: 'A role for oneself, in an emergency.' })
export class TakeRoleInput {
  @Field(() => String, { description: 'Code of the role.' }) role!: string;
  @Field(() => Int, { description: 'For how many minutes; 5 to 240.' }) minutes!: number;
  @Field(() => String, { description: 'What the emergency is; at least 10 letters. Whoever oversees the logs reads it.' }) reason!: string;
}

@InputType({ description: 'Which role that one took.' })
export class GiveBackRoleInput {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
}

@ObjectType({ description: 'What an act on such a role answers.' })
export class RoleTakenPayload {
  @Field(() => RoleTaken, { nullable: true, description: 'The role as it is now.' }) roleTaken!: RoleTaken | null;
}

@Resolver(() => RoleTaken)
export class BreakGlassResolver {
  @Query(() => [RoleTaken], {
    nullable: true,
    description: 'Roles that were taken in an emergency, the newest first; at most 100. Duty ACCESS_LOG READ.',
  })
  @Door('rolesTaken', { right: 'duty', duty: 'AccessLog', act: 'read' })
  rolesTaken(@Ctx() ctx: Context): Promise<RoleTaken[]> {
    return ctx.query<RoleTaken>(`${roleTakenSql} ORDER BY t.taken_at DESC, t.id DESC LIMIT 100`);
  }

  @Query(() => [RoleTaken], { nullable: true, description: 'Those that one has oneself at this moment.' })
  @Door('rolesTakenByMe', { right: 'staff' })
  rolesTakenByMe(@Ctx() ctx: Context): Promise<RoleTaken[]> {
    const { staffId } = insistOnFullSession(ctx);
    return ctx.query<RoleTaken>(
      `${roleTakenSql} WHERE t.staff_id = $1 AND t.ended_at IS NULL AND t.expires_at > now() ORDER BY t.expires_at`,
      [staffId],
    );
  }

  @Mutation(() => RoleTakenPayload, {
    nullable: true,
    description:
      'Takes a role for oneself at once and for a while. Duty BREAK_GLASS TAKE and a fresh second factor. Whoever oversees the logs is told by mail.',
  })
  @Door('takeRole', { right: 'duty', duty: 'BreakGlass', act: 'take' })
  async takeRole(
    @Ctx() ctx: Context,
    @Arg('input', () => TakeRoleInput, { description: 'Which, how long, why.' }) input: TakeRoleInput,
  ): Promise<RoleTakenPayload> {
    const problems = new Problems();
    const reason = parseText(input.reason, 500);
    if (!/^[a-z][a-z0-9-]{1,39}$/.test(input.role)) problems.add('input.role', 'code');
    if (input.minutes < SHORTEST || input.minutes > LONGEST) problems.add('input.minutes', 'range');
    if (!reason.ok) problems.add('input.reason', reason.rule);
    else if (reason.value.length < ENOUGH) problems.add('input.reason', 'reasonTooShort');
    problems.insist();
    return { roleTaken: await takeRole(ctx, { role: input.role, minutes: input.minutes, reason: reason.ok ? reason.value : '' }) };
  }

  @Mutation(() => RoleTakenPayload, { nullable: true, description: 'Gives back a role that one took, before its time.' })
  @Door('giveBackRole', { right: 'staff' })
  async giveBackRole(
    @Ctx() ctx: Context,
    @Arg('input', () => GiveBackRoleInput, { description: 'Which.' }) input: GiveBackRoleInput,
  ): Promise<RoleTakenPayload> {
    const problems = new Problems();
    if (!isId(input.id)) problems.add('input.id', 'id');
    problems.insist();
    return { roleTaken: await giveBackRole(ctx, input.id.toLowerCase()) };
  }
}

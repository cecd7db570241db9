import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { insistOnFullSession } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { DateTime } from '../scalars.ts';
import { isId } from '../staff/is-id.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { ownData } from './own-data.ts';
import { endOwnSession, ownSessions, type OwnSession } from './own-sessions.ts';
import { PasswordPayload } from './password.resolver.ts';

@ObjectType({ description: 'An open session of one’s own.' })
export class StaffSession implements OwnSession {
  @Field(() => ID, { description: 'Made by the server; no token.' }) id!: string;
  @Field(() => DateTime, { description: 'When it began.' }) since!: Date;
  @Field(() => DateTime, { description: 'When it ends at the latest.' }) expiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When a second factor was last given; null: the password alone was right so far.' })
  secondFactorAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' }) isThis!: boolean;
}

@InputType({ description: 'A password of one’s own, by the link of the invitation.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'From the link.' }) token!: string;
  @Field(() => String, { description: 'As for `changePassword`.' }) password!: string;
}

@InputType({ description: 'Which session of one’s own ends.' })
export class EndSessionInput {
  @Field(() => ID, { nullable: true, description: 'The session; absent: all but the one that asks.' }) id?: string | null;
}

@ObjectType({ description: 'What is kept of oneself.' })
export class OwnDataPayload {
  @Field(() => String, { description: 'JSON.' }) json!: string;
}

/** What somebody who works here does about themself. */
@Resolver()
export class OneselfResolver {
  @Query(() => [StaffSession], { nullable: true, description: 'One’s open sessions, the newest first; half ones too.' })
  @Door('sessions', { right: 'staff' })
  sessions(@Ctx() ctx: Context): Promise<StaffSession[]> {
    return ownSessions(ctx);
  }

  @Mutation(() => PasswordPayload, {
    nullable: true,
    description: 'Ends a session of one’s own, or all others, from their next request on.',
  })
  @Door('endSession', { right: 'staff' })
  async endSession(
    @Ctx() ctx: Context,
    @Arg('input', () => EndSessionInput, { description: 'Which.' }) input: EndSessionInput,
  ): Promise<PasswordPayload> {
    const id = input.id ?? null;
    if (id !== null && !isId(id)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.id', rule: 'id' }]);
    await endOwnSession(ctx, id);
    return { done: true };
  }

  @Mutation(() => PasswordPayload, {
    nullable: true,
    description:
      'Chooses a password by the link of an invitation, once. No session begins: signing in then asks for a second factor. A link that is unknown, used or expired: BAD_USER_INPUT, rule `linkInvalid`.',
  })
  @Door('acceptInvitation', { right: 'anyone' })
  async acceptInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptInvitationInput, { description: 'The link, and the password.' }) input: AcceptInvitationInput,
  ): Promise<PasswordPayload> {
    await acceptInvitation(ctx, input.token, input.password);
    return { done: true };
  }

  @Mutation(() => PasswordPayload, {
    nullable: true,
    description: 'Says that one has read that what one looks at is written down, and that those it is about may see it (L83).',
  })
  @Door('acknowledgeLogging', { right: 'staff' })
  async acknowledgeLogging(@Ctx() ctx: Context): Promise<PasswordPayload> {
    const { staffId } = insistOnFullSession(ctx);
    await ctx.transaction(async tx => {
      await tx.query('UPDATE staff_member SET logging_told_at = coalesce(logging_told_at, now()) WHERE id = $1', [staffId]);
      await appendToChangeLog(tx, { action: 'acknowledgeLogging', subject: 'staff', subjectId: staffId, fields: ['loggingToldAt'] });
    });
    return { done: true };
  }

  @Mutation(() => OwnDataPayload, {
    nullable: true,
    description:
      'All that is kept of oneself, as JSON: roles, sessions, what signing in left behind, what one looked at and changed; of contacts how many, never whom. A fresh second factor.',
  })
  @Door('exportOwnData', { right: 'staff' })
  async exportOwnData(@Ctx() ctx: Context): Promise<OwnDataPayload> {
    return { json: await ownData(ctx) };
  }
}

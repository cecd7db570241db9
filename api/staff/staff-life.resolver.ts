import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseEmail } from '../fields/email.ts';
import { parseText } from '../fields/plain-text.ts';
import { isOffered } from '../languages.ts';
import { Problems } from '../refusal.ts';
import { EmailAddress, LanguageTag } from '../scalars.ts';
import { closeStaff, endSessionsOf, reinstateStaff, suspendStaff } from './change-state.ts';
import { type Invited, inviteAgain, inviteStaff } from './invite-staff.ts';
import { isId } from './is-id.ts';
import { StaffPayload } from './staff.resolver.ts';

@InputType({ description: 'Somebody who is to work here.' })
export class InviteStaffInput {
  @Field(() => String, { description: 'The name that logs and colleagues see; at most 120 letters.' }) name!: string;
  @Field(() => EmailAddress, { description: 'The address that the person will sign in with; the invitation goes there.' }) email!: string;
  @Field(() => LanguageTag, { description: 'nl, fr, de or en.' }) language!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@InputType({ description: 'A staff member, and why.' })
export class StaffActInput {
  @Field(() => ID, { description: 'The staff member.' }) staffId!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

const who = () => Arg('input', () => StaffActInput, { description: 'Who, and why.' });

@Resolver()
export class StaffLifeResolver {
  @Mutation(() => StaffPayload, {
    nullable: true,
    description:
      'Invites somebody by mail, for 72 hours. They hold no role until one is granted. Duty STAFF MANAGE and a fresh second factor. An address that somebody here has, or had: CONFLICT.',
  })
  @Door('inviteStaff', { right: 'duty', duty: 'Staff', act: 'manage' })
  async inviteStaff(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteStaffInput, { description: 'Whom, and why.' }) input: InviteStaffInput,
  ): Promise<StaffPayload> {
    return { staffMember: await inviteStaff(ctx, parseInvited(input)) };
  }

  @Mutation(() => StaffPayload, {
    nullable: true,
    description: 'Mails a new invitation; the link before works no more. Duty STAFF MANAGE and a fresh second factor.',
  })
  @Door('inviteAgain', { right: 'duty', duty: 'Staff', act: 'manage' })
  inviteAgain(@Ctx() ctx: Context, @who() input: StaffActInput): Promise<StaffPayload> {
    return act(ctx, input, inviteAgain);
  }

  @Mutation(() => StaffPayload, {
    nullable: true,
    description:
      'Ends all sessions of somebody and lets them begin none, from the next request on. Duty STAFF MANAGE. Never oneself, never the last who grants roles (FORBIDDEN).',
  })
  @Door('suspendStaff', { right: 'duty', duty: 'Staff', act: 'manage' })
  suspendStaff(@Ctx() ctx: Context, @who() input: StaffActInput): Promise<StaffPayload> {
    return act(ctx, input, suspendStaff);
  }

  @Mutation(() => StaffPayload, {
    nullable: true,
    description: 'Lets somebody who is suspended work again, with the roles they hold. Duty STAFF MANAGE and a fresh second factor.',
  })
  @Door('reinstateStaff', { right: 'duty', duty: 'Staff', act: 'manage' })
  reinstateStaff(@Ctx() ctx: Context, @who() input: StaffActInput): Promise<StaffPayload> {
    return act(ctx, input, reinstateStaff);
  }

  @Mutation(() => StaffPayload, {
    nullable: true,
    description:
      'Somebody leaves: sessions, roles, password and second factors go. The name stays while the logs name it. Duty STAFF MANAGE and a fresh second factor. Never oneself, never the last who grants roles (FORBIDDEN).',
  })
  @Door('closeStaff', { right: 'duty', duty: 'Staff', act: 'manage' })
  closeStaff(@Ctx() ctx: Context, @who() input: StaffActInput): Promise<StaffPayload> {
    return act(ctx, input, closeStaff);
  }

  @Mutation(() => StaffPayload, { nullable: true, description: 'Ends all sessions of somebody, who may sign in again. Duty STAFF MANAGE.' })
  @Door('endSessionsOf', { right: 'duty', duty: 'Staff', act: 'manage' })
  endSessionsOf(@Ctx() ctx: Context, @who() input: StaffActInput): Promise<StaffPayload> {
    return act(ctx, input, endSessionsOf);
  }
}

type Act = (ctx: Context, id: string, reason: string) => Promise<StaffPayload['staffMember']>;

async function act(ctx: Context, input: StaffActInput, doIt: Act): Promise<StaffPayload> {
  const problems = new Problems();
  const reason = parseText(input.reason, 500);
  if (!isId(input.staffId)) problems.add('input.staffId', 'id');
  if (!reason.ok) problems.add('input.reason', reason.rule);
  problems.insist();
  return { staffMember: await doIt(ctx, input.staffId.toLowerCase(), reason.ok ? reason.value : '') };
}

function parseInvited(input: InviteStaffInput): Invited {
  const problems = new Problems();
  const [name, email, reason] = [parseText(input.name, 120), parseEmail(input.email), parseText(input.reason, 500)];
  if (!name.ok) problems.add('input.name', name.rule);
  if (!email.ok) problems.add('input.email', email.rule);
  if (!isOffered(input.language)) problems.add('input.language', 'language');
  if (!reason.ok) problems.add('input.reason', reason.rule);
  problems.insist();
  const known = <T>(parsed: { ok: true; value: T } | { ok: false }): T => (parsed as { value: T }).value;
  const { typed, key } = known(email);
  return { name: known(name), email: typed, emailKey: key, language: input.language, reason: known(reason) };
}

import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { EmailAddress } from '../scalars.ts';
import { changePassword } from './change-password.ts';
import { askPasswordReset, resetPassword } from './reset-password.ts';

@InputType({ description: 'One’s old password, and the next one.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password of now.' }) password!: string;
  @Field(() => String, {
    description: 'The next one: 12 to 256 characters, any of Unicode; nothing that everybody tries first (`passwordGuessable`).',
  })
  newPassword!: string;
}

@InputType({ description: 'Whose password is forgotten.' })
export class AskPasswordResetInput {
  @Field(() => EmailAddress, { description: 'The address that the person signs in with.' }) email!: string;
}

@InputType({ description: 'A new password, by the link of the mail.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'From the link.' }) token!: string;
  @Field(() => String, { description: 'As for `changePassword`.' }) newPassword!: string;
}

@ObjectType({ description: 'What an act on a password answers: no more than that it was heard.' })
export class PasswordPayload {
  @Field(() => Boolean, { description: 'True.' }) done!: boolean;
}

@Resolver()
export class PasswordResolver {
  @Mutation(() => PasswordPayload, {
    nullable: true,
    description: 'Gives oneself another password; sessions elsewhere end. Takes the old one and a fresh second factor.',
  })
  @Door('changePassword', { right: 'staff' })
  async changePassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePasswordInput, { description: 'Both passwords.' }) input: ChangePasswordInput,
  ): Promise<PasswordPayload> {
    await changePassword(ctx, input.password, input.newPassword);
    return { done: true };
  }

  @Mutation(() => PasswordPayload, {
    nullable: true,
    description:
      'Mails a link to a new password, for 30 minutes, to whom the address belongs. The answer is the same for addresses that nobody has; more than three a day for one address are not sent.',
  })
  @Door('askPasswordReset', { right: 'anyone' })
  async askPasswordReset(
    @Ctx() ctx: Context,
    @Arg('input', () => AskPasswordResetInput, { description: 'Whose.' }) input: AskPasswordResetInput,
  ): Promise<PasswordPayload> {
    await askPasswordReset(ctx, input.email);
    return { done: true };
  }

  @Mutation(() => PasswordPayload, {
    nullable: true,
    description:
      'Sets a new password by the mailed link, once. All sessions end and none begins: signing in asks for the second factor as ever. A link that is unknown, used or expired: BAD_USER_INPUT, rule `linkInvalid`.',
  })
  @Door('resetPassword', { right: 'anyone' })
  async resetPassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ResetPasswordInput, { description: 'The link, and the new password.' }) input: ResetPasswordInput,
  ): Promise<PasswordPayload> {
    await resetPassword(ctx, input.token, input.newPassword);
    return { done: true };
  }
}

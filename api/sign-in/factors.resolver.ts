import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseText } from '../fields/plain-text.ts';
import { insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { describeViewer } from './describe-viewer.ts';
import { beginEnrolment, confirmAuthenticator, finishEnrolment } from './enrolment.ts';
import { removeAuthenticator } from './remove-authenticator.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { base32, otpauthUri } from './second-factor.ts';
import { SessionPayload, sessionPayload } from './sign-in.resolver.ts';
import { SignedInViewer } from './signed-in-viewer.ts';
import { signInWithRecoveryCode } from './use-recovery-code.ts';

@InputType({ description: 'An authenticator to add.' })
export class BeginEnrolmentInput {
  @Field(() => String, { description: 'What its owner will call it: "Telephone"; at most 40 letters.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'The password once more; not asked of a session that has to enrol first.' })
  password?: string | null;
}

@ObjectType({ description: 'What to put into an authenticator.' })
export class BeginEnrolmentPayload {
  @Field(() => String, { description: 'For a QR code: otpauth://…' }) otpauthUri!: string;
  @Field(() => String, { description: 'The same secret to type, base 32. It stays the same until the enrolment is finished.' })
  secret!: string;
}

@InputType({ description: 'The proof that the authenticator works.' })
export class ConfirmAuthenticatorInput {
  @Field(() => String, { description: 'Six digits.' }) code!: string;
}

@ObjectType({ description: 'What a right code of a new authenticator answers.' })
export class ConfirmAuthenticatorPayload {
  @Field(() => [String], {
    nullable: true,
    description:
      'Ten recovery codes, told here only: `finishEnrolment` says that they are stored. Null: the ones before stay, nothing is left to do.',
  })
  recoveryCodes!: readonly string[] | null;
}

@InputType({ description: 'The last step of enrolling.' })
export class FinishEnrolmentInput {
  @Field(() => Boolean, { description: 'True: the recovery codes are stored. Nothing is active before.' }) recoveryCodesStored!: boolean;
}

@InputType({ description: 'An authenticator to remove.' })
export class RemoveAuthenticatorInput {
  @Field(() => ID, { description: 'Of `viewer.mfa.authenticators`.' }) id!: string;
  @Field(() => String, { description: 'The password once more.' }) password!: string;
}

@InputType({ description: 'Who asks for new recovery codes.' })
export class RenewRecoveryCodesInput {
  @Field(() => String, { description: 'The password once more.' }) password!: string;
}

@ObjectType({ description: 'New recovery codes.' })
export class RecoveryCodesPayload {
  @Field(() => [String], { description: 'Ten codes, each usable once. Told here only.' }) recoveryCodes!: readonly string[];
}

@InputType({ description: 'A recovery code.' })
export class UseRecoveryCodeInput {
  @Field(() => String, { description: 'As it was told; lines, spaces and small letters do not matter.' }) code!: string;
}

@ObjectType({ description: 'What a change of one’s own second factor answers.' })
export class FactorsPayload {
  @Field(() => SignedInViewer, { description: 'Who is signed in, and with what.' }) viewer!: SignedInViewer;
}

/** What one signs in with, in one's own hands. */
@Resolver()
export class FactorsResolver {
  @Mutation(() => BeginEnrolmentPayload, {
    nullable: true,
    description:
      'Begins to add an authenticator; begun again, it gives the same key. Takes a fresh second factor and the password, or a session that has to enrol first. More than five: CONFLICT, rule `tooMany`.',
  })
  @Door('beginEnrolment', { right: 'anyone' })
  async beginEnrolment(
    @Ctx() ctx: Context,
    @Arg('input', () => BeginEnrolmentInput, { description: 'Its name, and the password.' }) input: BeginEnrolmentInput,
  ): Promise<BeginEnrolmentPayload> {
    insistOnSession(ctx);
    const name = parseText(input.name, 40);
    if (!name.ok) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.name', rule: name.rule }]);
    const { secret, email } = await beginEnrolment(ctx, name.value, input.password);
    return { otpauthUri: otpauthUri(secret, email), secret: base32(secret) };
  }

  @Mutation(() => ConfirmAuthenticatorPayload, {
    nullable: true,
    description:
      'Proves the new authenticator by a code. Wrong: BAD_USER_INPUT, rule `code`, counted with all other codes; nothing begun: CONFLICT, rule `notBegun`.',
  })
  @Door('confirmAuthenticator', { right: 'anyone' })
  async confirmAuthenticator(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmAuthenticatorInput, { description: 'The code.' }) input: ConfirmAuthenticatorInput,
  ): Promise<ConfirmAuthenticatorPayload> {
    insistOnSession(ctx);
    return { recoveryCodes: await confirmAuthenticator(ctx, input.code) };
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description: 'Says that the recovery codes are stored: from here on authenticator and codes count, and who had to enrol is signed in.',
  })
  @Door('finishEnrolment', { right: 'anyone' })
  async finishEnrolment(
    @Ctx() ctx: Context,
    @Arg('input', () => FinishEnrolmentInput, { description: 'That they are stored.' }) input: FinishEnrolmentInput,
  ): Promise<SessionPayload> {
    insistOnSession(ctx);
    if (!input.recoveryCodesStored) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.recoveryCodesStored', rule: 'required' }]);
    const fresh = await finishEnrolment(ctx);
    return fresh ? sessionPayload(ctx, fresh.token) : { viewer: await oneself(ctx) };
  }

  @Mutation(() => FactorsPayload, {
    nullable: true,
    description:
      'Removes an authenticator of one’s own; sessions elsewhere end. Takes a fresh second factor and the password. The last one stays: FORBIDDEN, rule `lastAuthenticator`.',
  })
  @Door('removeAuthenticator', { right: 'staff' })
  async removeAuthenticator(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveAuthenticatorInput, { description: 'Which, and the password.' }) input: RemoveAuthenticatorInput,
  ): Promise<FactorsPayload> {
    await removeAuthenticator(ctx, input.id, input.password);
    return { viewer: await oneself(ctx) };
  }

  @Mutation(() => RecoveryCodesPayload, {
    nullable: true,
    description: 'Ten new recovery codes; the old ones stop working. Takes a fresh second factor and the password.',
  })
  @Door('renewRecoveryCodes', { right: 'staff' })
  async renewRecoveryCodes(
    @Ctx() ctx: Context,
    @Arg('input', () => RenewRecoveryCodesInput, { description: 'The password.' }) input: RenewRecoveryCodesInput,
  ): Promise<RecoveryCodesPayload> {
    return { recoveryCodes: await renewRecoveryCodes(ctx, input.password) };
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description:
      'The second half of signing in, without the authenticator. Works once; the person is told by mail. Wrong or used: BAD_USER_INPUT, rule `recoveryCode`; ten wrong codes of any kind in a quarter of an hour: RATE_LIMITED.',
  })
  @Door('useRecoveryCode', { right: 'anyone' })
  async useRecoveryCode(
    @Ctx() ctx: Context,
    @Arg('input', () => UseRecoveryCodeInput, { description: 'The code.' }) input: UseRecoveryCodeInput,
  ): Promise<SessionPayload> {
    const { token } = await signInWithRecoveryCode(ctx, input.code);
    return sessionPayload(ctx, token);
  }
}

const oneself = (ctx: Context): Promise<SignedInViewer> => describeViewer(ctx, insistOnViewer(ctx), ctx.session);

/** Applications have nothing to enrol; strangers hear what is missing before any input of theirs is judged. */
function insistOnSession(ctx: Context): void {
  if (ctx.session?.enrols) return;
  insistOnViewer(ctx);
  if (!ctx.session) throw new Refusal('FORBIDDEN');
}

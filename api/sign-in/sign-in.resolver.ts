import { Arg, Ctx, Field, FieldResolver, InputType, Mutation, ObjectType, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { enumOf } from '../enum-of.ts';
import { insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { textIn } from '../fields/local-text.ts';
import { LanguageTag } from '../scalars.ts';
import { describeViewer } from './describe-viewer.ts';
import { Viewers } from './find-viewer.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { SignedInViewer, ViewerPurpose } from './signed-in-viewer.ts';
import { stepUp } from './step-up.ts';
import { verifySecondFactor } from './verify-second-factor.ts';

export const SignInNext = enumOf(['VERIFY_SECOND_FACTOR', 'ENROL_SECOND_FACTOR', 'USE_DEVICE_CODE'] as const);
registerEnumType(SignInNext, {
  name: 'SignInNext',
  description: 'What finishes signing in.',
  valuesConfig: {
    VERIFY_SECOND_FACTOR: { description: 'A code of the authenticator: `verifySecondFactor`; or `useRecoveryCode`.' },
    USE_DEVICE_CODE: { description: 'Everything that showed codes was lost: `useDeviceCode`, then enrolling.' },
    ENROL_SECOND_FACTOR: { description: 'There is none yet: `beginEnrolment`, `confirmAuthenticator`, `finishEnrolment`.' },
  },
});

@InputType({ description: 'Address and password.' })
export class SignInInput {
  @Field(() => String, { description: 'The address of the staff member.' }) email!: string;
  @Field(() => String, { description: 'The password; at most 256 characters.' }) password!: string;
}

@ObjectType({ description: 'What a right password answers.' })
export class SignInPayload {
  @Field(() => SignInNext, { description: 'What finishes signing in. Until then the session can do nothing else but leave.' })
  next!: keyof typeof SignInNext;
}

@InputType({ description: 'A code of the authenticator.' })
export class VerifySecondFactorInput {
  @Field(() => String, { description: 'Six digits.' }) code!: string;
}

@InputType({ description: 'A fresh code of the authenticator.' })
export class StepUpInput {
  @Field(() => String, { description: 'Six digits, not used before.' }) code!: string;
}

@ObjectType({ description: 'What a right code answers.' })
export class SessionPayload {
  @Field(() => SignedInViewer, { description: 'Who is signed in now.' }) viewer!: SignedInViewer;
}

@ObjectType({ description: 'What signing out answers.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'True: no session is left.' }) done!: boolean;
}

@Resolver(() => ViewerPurpose)
export class SignInResolver {
  @Query(() => SignedInViewer, {
    nullable: true,
    description: 'Who asks, and what they may do. Null for strangers; MFA_REQUIRED for half sessions.',
  })
  @Door('viewer', { right: 'anyone' })
  async viewer(@Ctx() ctx: Context): Promise<SignedInViewer | null> {
    // Asking who one is is how a page learns that nobody is signed in: an answer, not a refusal.
    if (ctx.session === null && ctx.viewer === null) return null;
    return describeViewer(ctx, insistOnViewer(ctx), ctx.session);
  }

  @Mutation(() => SignInPayload, {
    nullable: true,
    description:
      'The first half of signing in. Wrong address or password: BAD_USER_INPUT, rule `credentials`; too many tries: RATE_LIMITED.',
  })
  @Door('signIn', { right: 'anyone' })
  async signIn(
    @Ctx() ctx: Context,
    @Arg('input', () => SignInInput, { description: 'Address and password.' }) input: SignInInput,
  ): Promise<SignInPayload> {
    return { next: await signIn(ctx, input.email, input.password) };
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description:
      'The second half. Wrong code: BAD_USER_INPUT, rule `code`; used before: rule `codeUsed`; ten wrong ones in a quarter of an hour: RATE_LIMITED.',
  })
  @Door('verifySecondFactor', { right: 'anyone' })
  async verifySecondFactor(
    @Ctx() ctx: Context,
    @Arg('input', () => VerifySecondFactorInput, { description: 'The code.' }) input: VerifySecondFactorInput,
  ): Promise<SessionPayload> {
    const { token } = await verifySecondFactor(ctx, input.code);
    return sessionPayload(ctx, token);
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description:
      'Makes the second factor fresh again, for sensitive fields and acts. Refused like `verifySecondFactor`, and counted with it.',
  })
  @Door('stepUp', { right: 'staff' })
  async stepUp(
    @Ctx() ctx: Context,
    @Arg('input', () => StepUpInput, { description: 'The code.' }) input: StepUpInput,
  ): Promise<SessionPayload> {
    await stepUp(ctx, input.code);
    const viewer = { ...insistOnViewer(ctx), freshSecondFactor: true };
    return { viewer: await describeViewer(ctx, viewer, ctx.session) };
  }

  @Mutation(() => SignOutPayload, { nullable: true, description: 'Ends the session, also a half one. Never refused.' })
  @Door('signOut', { right: 'anyone' })
  async signOut(@Ctx() ctx: Context): Promise<SignOutPayload> {
    await signOut(ctx);
    return { done: true };
  }

  @FieldResolver(() => String, { description: 'What people call it.' })
  label(
    @Root() purpose: ViewerPurpose,
    @Arg('language', () => LanguageTag, { nullable: true, description: 'In this language; absent: in the viewer’s.' })
    language: string | null,
  ): string {
    return textIn(purpose.labels, language ?? purpose.viewerLanguage, purpose.code);
  }
}

/** Who the fresh session belongs to: found as its next request will find it. */
export async function sessionPayload(ctx: Context, sessionToken: string): Promise<SessionPayload> {
  const { viewer, session } = await new Viewers(ctx.query, ctx.config).find({ sessionToken });
  if (!viewer) throw new Refusal('UNAUTHENTICATED');
  return { viewer: await describeViewer(ctx, viewer, session) };
}

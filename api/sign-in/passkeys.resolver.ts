import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseText } from '../fields/plain-text.ts';
import { insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';
import { addPasskey, beginPasskey } from './add-passkey.ts';
import { describeViewer } from './describe-viewer.ts';
import { FactorsPayload } from './factors.resolver.ts';
import { SessionPayload, sessionPayload } from './sign-in.resolver.ts';
import { beginPasskeySignIn, stepUpWithPasskey, verifyPasskey } from './verify-passkey.ts';

@InputType({ description: 'Who wants to add a passkey.' })
export class BeginPasskeyInput {
  @Field(() => String, { description: 'The password once more.' }) password!: string;
}

@ObjectType({ description: 'What the browser needs to ask for a passkey.' })
export class PasskeyOptionsPayload {
  @Field(() => String, {
    description:
      'JSON of the options of `navigator.credentials` (WebAuthn level 3), for `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`.',
  })
  options!: string;
}

@InputType({ description: 'A new passkey.' })
export class AddPasskeyInput {
  @Field(() => String, { description: 'What its owner will call it: "Laptop"; at most 40 letters.' }) name!: string;
  @Field(() => String, { description: 'The browser’s answer (`PublicKeyCredential.toJSON`), as JSON text of at most 16 kB.' })
  response!: string;
}

@InputType({ description: 'A passkey, used.' })
export class VerifyPasskeyInput {
  @Field(() => String, { description: 'The browser’s answer (`PublicKeyCredential.toJSON`), as JSON text of at most 16 kB.' })
  response!: string;
}

/** Passkeys: made by somebody signed in, and then both factors in one. */
@Resolver()
export class PasskeysResolver {
  @Mutation(() => PasskeyOptionsPayload, {
    nullable: true,
    description:
      'Begins to add a passkey: a challenge, good once, for this session, within five minutes. Takes a fresh second factor and the password. More than five authenticators: CONFLICT, rule `tooMany`.',
  })
  @Door('beginPasskey', { right: 'staff' })
  async beginPasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => BeginPasskeyInput, { description: 'The password.' }) input: BeginPasskeyInput,
  ): Promise<PasskeyOptionsPayload> {
    return { options: await beginPasskey(ctx, input.password) };
  }

  @Mutation(() => FactorsPayload, {
    nullable: true,
    description:
      'Adds the passkey that the browser made; its owner is told by mail. Made elsewhere, without verifying the person, or known already: BAD_USER_INPUT, rule `passkey`; challenge used or expired: rule `passkeyAnew`. Counted with the codes.',
  })
  @Door('addPasskey', { right: 'staff' })
  async addPasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => AddPasskeyInput, { description: 'Its name, and the answer.' }) input: AddPasskeyInput,
  ): Promise<FactorsPayload> {
    const name = parseText(input.name, 40);
    if (!name.ok) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.name', rule: name.rule }]);
    await addPasskey(ctx, name.value, input.response);
    return { viewer: await describeViewer(ctx, insistOnViewer(ctx), ctx.session) };
  }

  @Mutation(() => PasskeyOptionsPayload, {
    nullable: true,
    description:
      'Begins to sign in or step up with a passkey: a challenge, good once, within five minutes, for this session or for nobody’s. It asks for no address and names no passkeys. Too many: RATE_LIMITED.',
  })
  @Door('beginPasskeySignIn', { right: 'anyone' })
  async beginPasskeySignIn(@Ctx() ctx: Context): Promise<PasskeyOptionsPayload> {
    return { options: await beginPasskeySignIn(ctx) };
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description:
      'Signs in with a passkey: instead of password and code, or as the second half after the password. Not one of ours, not this person’s, or used elsewhere: BAD_USER_INPUT, rule `passkey`; challenge used or expired: rule `passkeyAnew`.',
  })
  @Door('verifyPasskey', { right: 'anyone' })
  async verifyPasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => VerifyPasskeyInput, { description: 'The answer.' }) input: VerifyPasskeyInput,
  ): Promise<SessionPayload> {
    const { token } = await verifyPasskey(ctx, input.response);
    return sessionPayload(ctx, token);
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description:
      'Makes the second factor fresh again, like `stepUp`, by a passkey of one’s own. Refused like `verifyPasskey`, and counted with the codes.',
  })
  @Door('stepUpWithPasskey', { right: 'staff' })
  async stepUpWithPasskey(
    @Ctx() ctx: Context,
    @Arg('input', () => VerifyPasskeyInput, { description: 'The answer.' }) input: VerifyPasskeyInput,
  ): Promise<SessionPayload> {
    await stepUpWithPasskey(ctx, input.response);
    return { viewer: await describeViewer(ctx, { ...insistOnViewer(ctx), freshSecondFactor: true }, ctx.session) };
  }
}

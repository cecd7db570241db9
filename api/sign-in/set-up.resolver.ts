import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseEmail } from '../fields/email.ts';
import { parseText } from '../fields/plain-text.ts';
import { Problems, Refusal } from '../refusal.ts';
import { EmailAddress } from '../scalars.ts';
import { beginSetUp, type FirstAdmin } from './begin-set-up.ts';
import { finishSetUp } from './finish-set-up.ts';
import { networkOf } from '../network-of.ts';
import { insistOnPassword } from './password.ts';
import { base32, otpauthUri } from './second-factor.ts';
import { tellSecurityEvent } from './security-event.ts';
import { SessionPayload, sessionPayload } from './sign-in.resolver.ts';
import { spend, triesOf } from '../throttle.ts';
import { setUpAllowances } from './allowances.ts';

@InputType({ description: 'The first admin of a new installation.' })
export class BeginSetUpInput {
  @Field(() => String, { description: 'From the link that the first start printed.' }) token!: string;
  @Field(() => String, { description: 'The name that logs and colleagues see.' }) name!: string;
  @Field(() => EmailAddress, { description: 'The address to sign in with.' }) email!: string;
  @Field(() => String, { description: 'A password of 12 to 256 characters; nothing that everybody tries first.' }) password!: string;
}

@ObjectType({ description: 'What to put into an authenticator, and into a drawer.' })
export class BeginSetUpPayload {
  @Field(() => String, { description: 'For a QR code: otpauth://…' }) otpauthUri!: string;
  @Field(() => String, { description: 'The same secret to type, base 32. It stays the same until the set-up is finished.' })
  secret!: string;
  @Field(() => [String], { description: 'Ten recovery codes, each usable once. Told here only; beginning again replaces them.' })
  recoveryCodes!: readonly string[];
}

@InputType({ description: 'The proof that the authenticator works.' })
export class FinishSetUpInput {
  @Field(() => String, { description: 'From the same link.' }) token!: string;
  @Field(() => String, { description: 'Six digits.' }) code!: string;
  @Field(() => Boolean, { description: 'True: the recovery codes are stored. Nothing is active before.' }) recoveryCodesStored!: boolean;
}

@Resolver()
export class SetUpResolver {
  @Mutation(() => BeginSetUpPayload, {
    nullable: true,
    description:
      'Writes the first admin down and gives the second factor to enrol. A link that is unknown, used or expired: BAD_USER_INPUT, rule `linkInvalid`.',
  })
  @Door('beginSetUp', { right: 'anyone' })
  async beginSetUp(
    @Ctx() ctx: Context,
    @Arg('input', () => BeginSetUpInput, { description: 'The admin.' }) input: BeginSetUpInput,
  ): Promise<BeginSetUpPayload> {
    await throttle(ctx);
    const admin = parseAdmin(input);
    const { secret, recoveryCodes } = await beginSetUp(ctx, admin);
    return { otpauthUri: otpauthUri(secret, admin.email), secret: base32(secret), recoveryCodes };
  }

  @Mutation(() => SessionPayload, {
    nullable: true,
    description: 'Proves the second factor, uses the link up and signs the first admin in.',
  })
  @Door('finishSetUp', { right: 'anyone' })
  async finishSetUp(
    @Ctx() ctx: Context,
    @Arg('input', () => FinishSetUpInput, { description: 'The proof.' }) input: FinishSetUpInput,
  ): Promise<SessionPayload> {
    await throttle(ctx);
    if (!input.recoveryCodesStored) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.recoveryCodesStored', rule: 'required' }]);
    const { token } = await finishSetUp(ctx, input.token, input.code);
    return sessionPayload(ctx, token);
  }
}

async function throttle(ctx: Context): Promise<void> {
  if ((await spend(ctx, triesOf(setUpAllowances, networkOf(ctx.http.network)))) === null) return;
  await tellSecurityEvent(ctx, 'set-up-link-refused', null);
  throw new Refusal('RATE_LIMITED');
}

function parseAdmin(input: BeginSetUpInput): FirstAdmin {
  const problems = new Problems();
  const [name, email] = [parseText(input.name, 80), parseEmail(input.email)];
  if (!name.ok) problems.add('input.name', name.rule);
  if (!email.ok) problems.add('input.email', email.rule);
  insistOnPassword(input.password, problems, 'input.password', [input.name, input.email]);
  problems.insist();
  return {
    token: input.token,
    password: input.password,
    name: name.ok ? name.value : '',
    email: email.ok ? email.value.typed : '',
    emailKey: email.ok ? email.value.key : '',
  };
}

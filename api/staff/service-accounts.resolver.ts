import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseInstant } from '../fields/calendar-date.ts';
import { parseText } from '../fields/plain-text.ts';
import { Problems } from '../refusal.ts';
import { Recipient } from '../recipients/recipient.entity.ts';
import { DateTime, PurposeCode } from '../scalars.ts';
import { createServiceAccount, type NewServiceAccount } from './create-service-account.ts';
import { isId } from './is-id.ts';
import { parseNetworks } from './parse-networks.ts';
import { revokeServiceAccount } from './revoke-service-account.ts';
import { limitServiceAccount } from './limit-service-account.ts';
import { rotateServiceAccount, type Rotation } from './rotate-service-account.ts';
import { ServiceAccount, serviceAccountSql } from './service-account.entity.ts';

const LONGEST_YEARS = 2;
/** A day, in minutes. */
const LONGEST_GRACE = 1440;

@InputType({ description: 'A new application.' })
export class CreateServiceAccountInput {
  @Field(() => String, { description: 'What it is, in words.' }) name!: string;
  @Field(() => [String], { description: 'Codes of its roles; at least one.' }) roles!: string[];
  @Field(() => [PurposeCode], { description: 'The purposes it is held to, each one that a role of it may act for; at least one.' })
  purposes!: string[];
  @Field(() => ID, { description: 'To whom it discloses: an entry of the register of recipients.' }) recipient!: string;
  @Field(() => DateTime, { description: 'Until when the token works; at most two years from now.' }) expiresAt!: string;
  @Field(() => [String], {
    description: 'The networks it may ask from, in CIDR notation (RFC 4632); at most 20. Empty: from anywhere.',
    defaultValue: [],
  })
  networks!: string[];
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@ObjectType({ description: 'An application and its new token.' })
export class CreateServiceAccountPayload {
  @Field(() => ServiceAccount, { nullable: true, description: 'The application.' }) serviceAccount!: ServiceAccount | null;
  @Field(() => String, { description: 'The bearer token. Told here and never again; keep it on a server, never in a page.' })
  token!: string;
}

@InputType({ description: 'Which application gets a new token, and how long the old one goes on.' })
export class RotateServiceAccountInput {
  @Field(() => ID, { description: 'The application.' }) id!: string;
  @Field(() => DateTime, { description: 'Until when the new token works; at most two years from now.' }) expiresAt!: string;
  @Field(() => Int, {
    description: 'Minutes for which the old token still works while it is changed where it is used; 0 to 1440. 0: it ends at once.',
    defaultValue: 0,
  })
  graceMinutes!: number;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@InputType({ description: 'From which networks an application may ask.' })
export class LimitServiceAccountInput {
  @Field(() => ID, { description: 'The application.' }) id!: string;
  @Field(() => [String], { description: 'In CIDR notation (RFC 4632), at most 20; empty: from anywhere.' }) networks!: string[];
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@InputType({ description: 'Which application to stop, and why.' })
export class RevokeServiceAccountInput {
  @Field(() => ID, { description: 'The application.' }) id!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@ObjectType({ description: 'What a change to an application answers.' })
export class ServiceAccountPayload {
  @Field(() => ServiceAccount, { nullable: true, description: 'The application as it is now.' }) serviceAccount!: ServiceAccount | null;
}

@Resolver(() => ServiceAccount)
export class ServiceAccountsResolver {
  @Query(() => [ServiceAccount], {
    nullable: true,
    description: 'Every application, revoked and expired ones included. Duty SERVICE_ACCOUNT MANAGE.',
  })
  @Door('serviceAccounts', { right: 'duty', duty: 'ServiceAccount', act: 'manage' })
  serviceAccounts(@Ctx() ctx: Context): Promise<ServiceAccount[]> {
    return ctx.query<ServiceAccount>(`SELECT ${serviceAccountSql} FROM service_account a ORDER BY a.name, a.id`);
  }

  @Mutation(() => CreateServiceAccountPayload, {
    nullable: true,
    description: 'Makes an application and its token. Duty SERVICE_ACCOUNT MANAGE and a fresh second factor.',
  })
  @Door('createServiceAccount', { right: 'duty', duty: 'ServiceAccount', act: 'manage' })
  async createServiceAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateServiceAccountInput, { description: 'The application.' }) input: CreateServiceAccountInput,
  ): Promise<CreateServiceAccountPayload> {
    const { account, token } = await createServiceAccount(ctx, parseAccount(input, ctx.now()));
    return { serviceAccount: account, token };
  }

  @Mutation(() => CreateServiceAccountPayload, {
    nullable: true,
    description:
      'Gives an application a new token, the old one going on for a while if wished. Duty SERVICE_ACCOUNT MANAGE and a fresh second factor. A stopped one gets none (CONFLICT).',
  })
  @Door('rotateServiceAccount', { right: 'duty', duty: 'ServiceAccount', act: 'manage' })
  async rotateServiceAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => RotateServiceAccountInput, { description: 'Which, and until when.' }) input: RotateServiceAccountInput,
  ): Promise<CreateServiceAccountPayload> {
    const { account, token } = await rotateServiceAccount(ctx, parseRotation(input, ctx.now()));
    return { serviceAccount: account, token };
  }

  @Mutation(() => ServiceAccountPayload, {
    nullable: true,
    description:
      'Says from which networks an application may ask, from its next request on. Duty SERVICE_ACCOUNT MANAGE and a fresh second factor.',
  })
  @Door('limitServiceAccount', { right: 'duty', duty: 'ServiceAccount', act: 'manage' })
  async limitServiceAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => LimitServiceAccountInput, { description: 'Which, and what networks.' }) input: LimitServiceAccountInput,
  ): Promise<ServiceAccountPayload> {
    const problems = new Problems();
    const networks = parseNetworks(input.networks, problems, 'input.networks');
    const { id, reason } = parseWhich(input, problems);
    problems.insist();
    return { serviceAccount: await limitServiceAccount(ctx, id, networks, reason) };
  }

  @Mutation(() => ServiceAccountPayload, { nullable: true, description: 'Stops an application at once. Duty SERVICE_ACCOUNT MANAGE.' })
  @Door('revokeServiceAccount', { right: 'duty', duty: 'ServiceAccount', act: 'manage' })
  async revokeServiceAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeServiceAccountInput, { description: 'Which, and why.' }) input: RevokeServiceAccountInput,
  ): Promise<ServiceAccountPayload> {
    const problems = new Problems();
    const { id, reason } = parseWhich(input, problems);
    problems.insist();
    return { serviceAccount: await revokeServiceAccount(ctx, id, reason) };
  }

  @FieldResolver(() => Recipient, { nullable: true, description: 'To whom it discloses.' })
  async recipient(@Root() account: ServiceAccount, @Ctx() ctx: Context): Promise<Recipient | null> {
    const [row] = await ctx.query<Recipient>(
      'SELECT id, code, name, country, transfer_tool AS "transferTool", internal FROM recipient WHERE id = $1',
      [account.recipientId],
    );
    return row ?? null;
  }
}

/** Which application, and why. */
function parseWhich(input: { readonly id: string; readonly reason: string }, problems: Problems): { id: string; reason: string } {
  const reason = parseText(input.reason, 500);
  if (!isId(input.id)) problems.add('input.id', 'id');
  if (!reason.ok) problems.add('input.reason', reason.rule);
  return { id: input.id, reason: reason.ok ? reason.value : '' };
}

function parseExpiry(given: string, now: Date, problems: Problems): Date {
  const expires = parseInstant(given);
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + LONGEST_YEARS);
  if (!expires.ok) problems.add('input.expiresAt', expires.rule);
  else if (expires.value <= now) problems.add('input.expiresAt', 'past');
  else if (expires.value > latest) problems.add('input.expiresAt', 'tooLate');
  return expires.ok ? expires.value : now;
}

function parseRotation(input: RotateServiceAccountInput, now: Date): Rotation {
  const problems = new Problems();
  const which = parseWhich(input, problems);
  const expiresAt = parseExpiry(input.expiresAt, now, problems);
  const { graceMinutes } = input;
  if (graceMinutes < 0 || graceMinutes > LONGEST_GRACE) problems.add('input.graceMinutes', 'range');
  problems.insist();
  return { ...which, expiresAt, graceMinutes };
}

function parseAccount(input: CreateServiceAccountInput, now: Date): NewServiceAccount {
  const problems = new Problems();
  const [name, reason] = [parseText(input.name, 80), parseText(input.reason, 500)];
  if (!name.ok) problems.add('input.name', name.rule);
  if (!reason.ok) problems.add('input.reason', reason.rule);
  for (const part of ['roles', 'purposes'] as const) {
    if (input[part].length === 0) problems.add(`input.${part}`, 'required');
    if (input[part].length > 50) problems.add(`input.${part}`, 'size');
  }
  if (!isId(input.recipient)) problems.add('input.recipient', 'id');
  const expiresAt = parseExpiry(input.expiresAt, now, problems);
  const networks = parseNetworks(input.networks, problems, 'input.networks');
  problems.insist();
  const known = <T>(parsed: { ok: true; value: T } | { ok: false }): T => (parsed as { value: T }).value;
  return {
    name: known(name),
    reason: known(reason),
    expiresAt,
    networks,
    roles: [...new Set(input.roles)],
    purposes: [...new Set(input.purposes)],
    recipientId: input.recipient,
  };
}

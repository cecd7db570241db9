import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { parseInstant } from '../fields/calendar-date.ts';
import { parseText } from '../fields/plain-text.ts';
import { Problems } from '../refusal.ts';
import { Recipient } from '../recipients/recipient.entity.ts';
import { DateTime, PurposeCode } from '../scalars.ts';
import { createServiceAccount, type NewServiceAccount } from './create-service-account.ts';
import { isId } from './is-id.ts';
import { revokeServiceAccount } from './revoke-service-account.ts';
import { ServiceAccount, serviceAccountSql } from './service-account.entity.ts';

const LONGEST_YEARS = 2;

@InputType({ description: 'A new application.' })
export class CreateServiceAccountInput {
  @Field(() => String, { description: 'What it is, in words.' }) name!: string;
  @Field(() => [String], { description: 'Codes of its roles; at least one.' }) roles!: string[];
  @Field(() => [PurposeCode], { description: 'The purposes it is held to, each one that a role of it may act for; at least one.' })
  purposes!: string[];
  @Field(() => ID, { description: 'To whom it discloses: an entry of the register of recipients.' }) recipient!: string;
  @Field(() => DateTime, { description: 'Until when the token works; at most two years from now.' }) expiresAt!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@ObjectType({ description: 'A new application and its token.' })
export class CreateServiceAccountPayload {
  @Field(() => ServiceAccount, { nullable: true, description: 'The application.' }) serviceAccount!: ServiceAccount | null;
  @Field(() => String, { description: 'The bearer token. Told here and never again; keep it on a server, never in a page.' })
  token!: string;
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

  @Mutation(() => ServiceAccountPayload, { nullable: true, description: 'Stops an application at once. Duty SERVICE_ACCOUNT MANAGE.' })
  @Door('revokeServiceAccount', { right: 'duty', duty: 'ServiceAccount', act: 'manage' })
  async revokeServiceAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeServiceAccountInput, { description: 'Which, and why.' }) input: RevokeServiceAccountInput,
  ): Promise<ServiceAccountPayload> {
    const problems = new Problems();
    const reason = parseText(input.reason, 500);
    if (!isId(input.id)) problems.add('input.id', 'id');
    if (!reason.ok) problems.add('input.reason', reason.rule);
    problems.insist();
    return { serviceAccount: await revokeServiceAccount(ctx, input.id, reason.ok ? reason.value : '') };
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

function parseAccount(input: CreateServiceAccountInput, now: Date): NewServiceAccount {
  const problems = new Problems();
  const [name, reason, expires] = [parseText(input.name, 80), parseText(input.reason, 500), parseInstant(input.expiresAt)];
  if (!name.ok) problems.add('input.name', name.rule);
  if (!reason.ok) problems.add('input.reason', reason.rule);
  for (const part of ['roles', 'purposes'] as const) {
    if (input[part].length === 0) problems.add(`input.${part}`, 'required');
    if (input[part].length > 50) problems.add(`input.${part}`, 'size');
  }
  if (!isId(input.recipient)) problems.add('input.recipient', 'id');
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + LONGEST_YEARS);
  if (!expires.ok) problems.add('input.expiresAt', expires.rule);
  else if (expires.value <= now) problems.add('input.expiresAt', 'past');
  else if (expires.value > latest) problems.add('input.expiresAt', 'tooLate');
  problems.insist();
  const known = <T>(parsed: { ok: true; value: T } | { ok: false }): T => (parsed as { value: T }).value;
  return {
    name: known(name),
    reason: known(reason),
    expiresAt: known(expires),
    roles: [...new Set(input.roles)],
    purposes: [...new Set(input.purposes)],
    recipientId: input.recipient,
  };
}

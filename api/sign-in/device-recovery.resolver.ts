import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { enumOf } from '../enum-of.ts';
import { parseText } from '../fields/plain-text.ts';
import { Problems } from '../refusal.ts';
import { DateTime } from '../scalars.ts';
import { isId } from '../staff/is-id.ts';
import {
  approveDeviceRecovery,
  beginDeviceRecovery,
  cancelDeviceRecovery,
  CODE_MINUTES,
  type IdentityCheck,
  openRecoveries,
} from './device-recovery.ts';
import { SignInPayload } from './sign-in.resolver.ts';
import { useDeviceCode } from './use-device-code.ts';

export const IdentityCheckName = enumOf(['IN_PERSON', 'VIDEO_CALL', 'KNOWN_NUMBER'] as const);
registerEnumType(IdentityCheckName, {
  name: 'IdentityCheck',
  description: 'How an admin made sure who asks.',
  valuesConfig: {
    IN_PERSON: { description: 'They stood face to face.' },
    VIDEO_CALL: { description: 'They saw each other, and know each other.' },
    KNOWN_NUMBER: { description: 'The admin called the number that was known before.' },
  },
});

@ObjectType({ description: 'That somebody lost everything that shows their codes, waiting for a second admin.' })
export class DeviceRecovery {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => ID, { description: 'Whose devices are lost.' }) staffId!: string;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => IdentityCheckName, { description: 'How the first admin made sure who asks.' }) identityCheck!: IdentityCheck;
  @Field(() => String, { description: 'What the first admin noted.' }) note!: string;
  @Field(() => DateTime, { description: 'When; a day later nobody can agree any more.' }) begunAt!: Date;
  @Field(() => ID, { nullable: true, description: 'The first admin, who cannot agree to it as well.' }) begunBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Their name.' }) begunByName!: string | null;
}

@InputType({ description: 'Whose devices are lost, and how one knows that it is them who say so.' })
export class BeginDeviceRecoveryInput {
  @Field(() => ID, { description: 'The staff member; never oneself.' }) staffId!: string;
  @Field(() => IdentityCheckName, { description: 'How their identity was checked.' }) identityCheck!: IdentityCheck;
  @Field(() => String, { description: 'What the second admin should know; at most 500 letters.' }) note!: string;
}

@InputType({ description: 'Which of those that wait.' })
export class DecideDeviceRecoveryInput {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
}

@ObjectType({ description: 'What beginning or stopping answers.' })
export class DeviceRecoveryPayload {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
}

@ObjectType({ description: 'What agreeing answers.' })
export class ApproveDeviceRecoveryPayload {
  @Field(() => String, {
    description: 'The code to hand over, told here only. It works once, after the password, and leads to enrolling anew.',
  })
  code!: string;
  @Field(() => DateTime, { description: 'Until when it works.' }) expiresAt!: Date;
}

@InputType({ description: 'The code of a lost device.' })
export class UseDeviceCodeInput {
  @Field(() => String, { description: 'As it was told; lines, spaces and small letters do not matter.' }) code!: string;
}

const manage = { right: 'duty', duty: 'Staff', act: 'manage' } as const;

@Resolver(() => DeviceRecovery)
export class DeviceRecoveryResolver {
  @Query(() => [DeviceRecovery], {
    nullable: true,
    description: 'Lost devices that wait for a second admin, the oldest first. Duty STAFF MANAGE.',
  })
  @Door('deviceRecoveries', manage)
  deviceRecoveries(@Ctx() ctx: Context): Promise<DeviceRecovery[]> {
    return openRecoveries(ctx);
  }

  @Mutation(() => DeviceRecoveryPayload, {
    nullable: true,
    description:
      'Says that somebody lost everything that shows their codes; nothing changes before a second admin agrees. Duty STAFF MANAGE and a fresh second factor. Never for oneself (FORBIDDEN, `oneself`); one at a time (CONFLICT, `alreadyBegun`).',
  })
  @Door('beginDeviceRecovery', manage)
  async beginDeviceRecovery(
    @Ctx() ctx: Context,
    @Arg('input', () => BeginDeviceRecoveryInput, { description: 'Who, and how one knows.' }) input: BeginDeviceRecoveryInput,
  ): Promise<DeviceRecoveryPayload> {
    const problems = new Problems();
    const note = parseText(input.note, 500, true);
    if (!isId(input.staffId)) problems.add('input.staffId', 'id');
    if (!note.ok) problems.add('input.note', note.rule);
    problems.insist();
    const begun = { staffId: input.staffId.toLowerCase(), identityCheck: input.identityCheck, note: note.ok ? note.value : '' };
    return { id: await beginDeviceRecovery(ctx, begun) };
  }

  @Mutation(() => ApproveDeviceRecoveryPayload, {
    nullable: true,
    description:
      'Agrees as the second admin: what showed codes stops counting, all sessions of the person end, and one code leads back in. Duty STAFF MANAGE and a fresh second factor. Not by who began it (FORBIDDEN, `secondPerson`).',
  })
  @Door('approveDeviceRecovery', manage)
  async approveDeviceRecovery(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideDeviceRecoveryInput, { description: 'Which.' }) input: DecideDeviceRecoveryInput,
  ): Promise<ApproveDeviceRecoveryPayload> {
    const code = await approveDeviceRecovery(ctx, input.id);
    return { code, expiresAt: new Date(ctx.now().getTime() + CODE_MINUTES * 60_000) };
  }

  @Mutation(() => DeviceRecoveryPayload, { nullable: true, description: 'Stops it before anybody agreed. Duty STAFF MANAGE.' })
  @Door('cancelDeviceRecovery', manage)
  async cancelDeviceRecovery(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideDeviceRecoveryInput, { description: 'Which.' }) input: DecideDeviceRecoveryInput,
  ): Promise<DeviceRecoveryPayload> {
    await cancelDeviceRecovery(ctx, input.id);
    return { id: input.id };
  }

  @Mutation(() => SignInPayload, {
    nullable: true,
    description:
      'The second half of signing in after everything was lost: the code of two admins, once, within an hour. Leads to enrolling anew. Refused like `useRecoveryCode`, rule `deviceCode`.',
  })
  @Door('useDeviceCode', { right: 'anyone' })
  async useDeviceCode(
    @Ctx() ctx: Context,
    @Arg('input', () => UseDeviceCodeInput, { description: 'The code.' }) input: UseDeviceCodeInput,
  ): Promise<SignInPayload> {
    await useDeviceCode(ctx, input.code);
    return { next: 'ENROL_SECOND_FACTOR' };
  }
}

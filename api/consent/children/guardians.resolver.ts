import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { PurposeCode } from '../../scalars.ts';
import { endGuardian } from './end-guardian.ts';
import { EndGuardianInput, GuardianTold, VerifyGuardianInput } from './guardians.ts';
import { findGuardians, verifyGuardian } from './verify-guardian.ts';

/** Who speaks for a child, and how well that is known. */
@Resolver()
export class GuardiansResolver {
  @Query(() => [GuardianTold], {
    nullable: true,
    description: 'Who holds parental responsibility for a present contact, and what each may do. Logged. Duty SUBJECT_REQUEST HANDLE.',
  })
  @Door('guardians', { right: 'duty', duty: 'SubjectRequest', act: 'handle', logged: true })
  guardians(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose the viewer acts under.' }) purpose: string,
    @Arg('contactId', () => ID, { description: 'The child.' }) contactId: string,
    @Ctx() ctx: Context,
  ): Promise<GuardianTold[]> {
    return findGuardians(ctx, purpose, contactId);
  }

  @Mutation(() => [GuardianTold], {
    nullable: true,
    description: 'Records how it was verified that somebody holds parental responsibility for a child. Duty SUBJECT_REQUEST HANDLE.',
  })
  @Door('verifyGuardian', { right: 'duty', duty: 'SubjectRequest', act: 'handle', logged: true })
  async verifyGuardian(
    @Arg('input', () => VerifyGuardianInput, { description: 'Who, and how.' }) input: VerifyGuardianInput,
    @Ctx() ctx: Context,
  ): Promise<GuardianTold[]> {
    await verifyGuardian(ctx, input);
    return findGuardians(ctx, input.purpose, input.contactId);
  }

  @Mutation(() => [GuardianTold], {
    nullable: true,
    description: 'Ends the link between a guardian and a child; what they decided stays on record. Duty SUBJECT_REQUEST HANDLE.',
  })
  @Door('endGuardian', { right: 'duty', duty: 'SubjectRequest', act: 'handle', logged: true })
  async endGuardian(
    @Arg('input', () => EndGuardianInput, { description: 'Who, and why.' }) input: EndGuardianInput,
    @Ctx() ctx: Context,
  ): Promise<GuardianTold[]> {
    await endGuardian(ctx, input);
    return findGuardians(ctx, input.purpose, input.contactId);
  }
}

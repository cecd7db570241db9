import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { LocalText, localTexts } from '../fields/local-text.ts';
import { PurposeCode } from '../scalars.ts';
import { activatePurpose } from './activate-purpose.ts';
import { checklist, ChecklistItem } from './checklist.ts';
import { draftPurpose } from './draft-purpose.ts';
import { findPurpose, findPurposes } from './find-purposes.ts';
import { DraftPurposeInput, PurposeStepInput, RevisePurposeInput } from './purpose-inputs.ts';
import { Purpose } from './purpose.ts';
import { retirePurpose } from './retire-purpose.ts';
import { revisePurpose } from './revise-purpose.ts';
import { findSurroundings } from './settle-purpose.ts';

@ObjectType({ description: 'What a change to a purpose answers.' })
export class PurposePayload {
  @Field(() => Purpose, { nullable: true, description: 'The purpose as it is now.' }) purpose!: Purpose | null;
}

@Resolver(() => Purpose)
export class PurposesResolver {
  @Query(() => [Purpose], { nullable: true, description: 'Every purpose in whatever state, built-in ones first. Any staff member.' })
  @Door('purposes', { right: 'staff' })
  purposes(@Ctx() ctx: Context): Promise<Purpose[]> {
    return findPurposes(ctx.query);
  }

  @Query(() => Purpose, { nullable: true, description: 'One purpose in whatever state; null: there is none. Any staff member.' })
  @Door('purpose', { right: 'staff' })
  purpose(@Arg('code', () => PurposeCode, { description: 'Its code.' }) code: string, @Ctx() ctx: Context): Promise<Purpose | null> {
    return findPurpose(ctx.query, code);
  }

  @Mutation(() => PurposePayload, { nullable: true, description: 'Begins a purpose as a draft. Duty PURPOSE DRAFT.' })
  @Door('draftPurpose', { right: 'duty', duty: 'Purpose', act: 'draft' })
  async draftPurpose(
    @Arg('input', () => DraftPurposeInput, { description: 'The purpose.' }) input: DraftPurposeInput,
    @Ctx() ctx: Context,
  ): Promise<PurposePayload> {
    return { purpose: await draftPurpose(ctx, input) };
  }

  @Mutation(() => PurposePayload, {
    nullable: true,
    description:
      'Changes a purpose. Duty PURPOSE DRAFT; for an active one PURPOSE ACTIVATE, too. Other fields of an active one publish its next notice.',
  })
  @Door('revisePurpose', { right: 'duty', duty: 'Purpose', act: 'draft' })
  async revisePurpose(
    @Arg('input', () => RevisePurposeInput, { description: 'The changes.' }) input: RevisePurposeInput,
    @Ctx() ctx: Context,
  ): Promise<PurposePayload> {
    return { purpose: await revisePurpose(ctx, input) };
  }

  @Mutation(() => PurposePayload, {
    nullable: true,
    description:
      'Puts a draft to use and publishes its first notice. Refused with every missing item of the checklist. Duty PURPOSE ACTIVATE.',
  })
  @Door('activatePurpose', { right: 'duty', duty: 'Purpose', act: 'activate' })
  async activatePurpose(
    @Arg('input', () => PurposeStepInput, { description: 'Which one.' }) input: PurposeStepInput,
    @Ctx() ctx: Context,
  ): Promise<PurposePayload> {
    return { purpose: await activatePurpose(ctx, input) };
  }

  @Mutation(() => PurposePayload, { nullable: true, description: 'Ends the use of an active purpose. Duty PURPOSE RETIRE.' })
  @Door('retirePurpose', { right: 'duty', duty: 'Purpose', act: 'retire' })
  async retirePurpose(
    @Arg('input', () => PurposeStepInput, { description: 'Which one.' }) input: PurposeStepInput,
    @Ctx() ctx: Context,
  ): Promise<PurposePayload> {
    return { purpose: await retirePurpose(ctx, input) };
  }

  @FieldResolver(() => [LocalText], { description: 'What people call it, per language.' })
  labels(@Root() purpose: Purpose): LocalText[] {
    return localTexts(purpose.texts);
  }

  @FieldResolver(() => [ChecklistItem], {
    description: 'What it must have before it is activated, and while it is active; empty for built-in purposes.',
  })
  async checklist(@Root() purpose: Purpose, @Ctx() ctx: Context): Promise<ChecklistItem[]> {
    return checklist(purpose, await ctx.transaction(findSurroundings));
  }
}

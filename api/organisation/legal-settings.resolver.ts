import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { findLegalSettings } from './find-legal-settings.ts';
import { ConfirmLegalSettingInput, ReviseLegalSettingsInput } from './legal-setting-inputs.ts';
import { LegalSettingsTold, tellLegalSettings } from './legal-settings-told.ts';
import { confirmLegalSetting, reviseLegalSettings } from './revise-legal-settings.ts';

@ObjectType({ description: 'What a change to the legal settings answers.' })
export class LegalSettingsPayload {
  @Field(() => LegalSettingsTold, { nullable: true, description: 'The settings as they are now.' })
  legalSettings!: LegalSettingsTold | null;
}

@Resolver()
export class LegalSettingsResolver {
  @Query(() => LegalSettingsTold, {
    nullable: true,
    description: 'What the law or a lawyer sets, with sources and confirmations. Any staff member.',
  })
  @Door('legalSettings', { right: 'staff' })
  async legalSettings(@Ctx() ctx: Context): Promise<LegalSettingsTold> {
    return tellLegalSettings(ctx.query, await findLegalSettings(ctx.query));
  }

  @Mutation(() => LegalSettingsPayload, {
    nullable: true,
    description: 'Writes the next version of the legal settings. Duty ORGANISATION MANAGE.',
  })
  @Door('reviseLegalSettings', { right: 'duty', duty: 'Organisation', act: 'manage' })
  async reviseLegalSettings(
    @Arg('input', () => ReviseLegalSettingsInput, { description: 'The changes.' }) input: ReviseLegalSettingsInput,
    @Ctx() ctx: Context,
  ): Promise<LegalSettingsPayload> {
    return { legalSettings: await tellLegalSettings(ctx.query, await reviseLegalSettings(ctx, input)) };
  }

  @Mutation(() => LegalSettingsPayload, {
    nullable: true,
    description: 'Confirms the value of one legal setting. Duty ORGANISATION MANAGE.',
  })
  @Door('confirmLegalSetting', { right: 'duty', duty: 'Organisation', act: 'manage' })
  async confirmLegalSetting(
    @Arg('input', () => ConfirmLegalSettingInput, { description: 'Which one, and on what ground.' }) input: ConfirmLegalSettingInput,
    @Ctx() ctx: Context,
  ): Promise<LegalSettingsPayload> {
    return { legalSettings: await tellLegalSettings(ctx.query, await confirmLegalSetting(ctx, input)) };
  }
}

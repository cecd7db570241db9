import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { LanguageTag, PurposeCode } from '../scalars.ts';
import { draftNotice } from './draft-notice.ts';
import { findDiff, findNotice, findNotices } from './find-notices.ts';
import { NoticeAudience } from './notice-audience.ts';
import { DraftNoticeInput, PublishNoticeInput } from './notice-inputs.ts';
import { DiffPart, Notice } from './notice-told.ts';
import { publishNotice } from './publish-notice.ts';

@ObjectType({ description: 'What a change to a notice answers.' })
export class NoticePayload {
  @Field(() => Notice, { nullable: true, description: 'The notice as it is now.' }) notice!: Notice | null;
}

@Resolver(() => Notice)
export class NoticesResolver {
  @Query(() => [Notice], { nullable: true, description: 'What people are informed by, purpose by purpose. Any staff member.' })
  @Door('notices', { right: 'staff' })
  notices(@Ctx() ctx: Context): Promise<Notice[]> {
    return findNotices(ctx);
  }

  @Query(() => Notice, { nullable: true, description: 'The notice of one purpose; null: there is none. Any staff member.' })
  @Door('notice', { right: 'staff' })
  notice(@Arg('purpose', () => PurposeCode, { description: 'The purpose.' }) purpose: string, @Ctx() ctx: Context): Promise<Notice | null> {
    return findNotice(ctx, purpose);
  }

  @Query(() => [DiffPart], {
    nullable: true,
    description:
      'What changed between two versions of one text, word by word. Any staff member; everybody sees the same on the public page.',
  })
  @Door('noticeDiff', { right: 'staff' })
  noticeDiff(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose.' }) purpose: string,
    @Arg('language', () => LanguageTag, { description: 'Language of the text.' }) language: string,
    @Arg('audience', () => NoticeAudience, { description: 'Whom the text speaks to.' }) audience: NoticeAudience,
    @Arg('from', () => Int, { description: 'The earlier version.' }) from: number,
    @Arg('to', () => Int, { nullable: true, description: 'The later version; absent: what would be published now.' }) to: number | null,
    @Ctx() ctx: Context,
  ): Promise<DiffPart[]> {
    return findDiff(ctx, { purpose, language, audience, from, to: to ?? null });
  }

  @Mutation(() => NoticePayload, {
    nullable: true,
    description: 'Writes the organisation’s own words for a notice. Nobody is informed by a draft. Duty NOTICE DRAFT.',
  })
  @Door('draftNotice', { right: 'duty', duty: 'Notice', act: 'draft' })
  async draftNotice(
    @Arg('input', () => DraftNoticeInput, { description: 'The words.' }) input: DraftNoticeInput,
    @Ctx() ctx: Context,
  ): Promise<NoticePayload> {
    await draftNotice(ctx, input);
    return { notice: await findNotice(ctx, input.purpose) };
  }

  @Mutation(() => NoticePayload, {
    nullable: true,
    description:
      'Publishes the texts of a notice for good. Refused with every element, language and audience that is missing. Duty NOTICE PUBLISH.',
  })
  @Door('publishNotice', { right: 'duty', duty: 'Notice', act: 'publish' })
  async publishNotice(
    @Arg('input', () => PublishNoticeInput, { description: 'Which one, and why.' }) input: PublishNoticeInput,
    @Ctx() ctx: Context,
  ): Promise<NoticePayload> {
    await publishNotice(ctx, input);
    return { notice: await findNotice(ctx, input.purpose) };
  }
}

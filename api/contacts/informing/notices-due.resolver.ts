import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { findNoticesDue } from './find-notices-due.ts';
import { NoticesDue, SendNoticeInput, SettleNoticeInput } from './notices-due.ts';
import { sendNotice, settleNotice } from './settle-notice.ts';

const right = { right: 'duty', duty: 'Notice', act: 'publish' } as const;

/** Whom we still have to inform: ids and codes, no value of anybody. */
@Resolver()
export class NoticesDueResolver {
  @Query(() => NoticesDue, {
    nullable: true,
    description: 'Whom we still have to inform, the most urgent first (Art. 13, 14). Ids and codes, no values. Duty NOTICE PUBLISH.',
  })
  @Door('noticesDue', right)
  noticesDue(@Ctx() ctx: Context): Promise<NoticesDue> {
    return findNoticesDue(ctx);
  }

  @Mutation(() => NoticesDue, {
    nullable: true,
    description: 'Sends a notice now, or once more where it did not arrive. Duty NOTICE PUBLISH.',
  })
  @Door('sendNotice', right)
  async sendNotice(
    @Arg('input', () => SendNoticeInput, { description: 'Which, and why.' }) input: SendNoticeInput,
    @Ctx() ctx: Context,
  ): Promise<NoticesDue> {
    await sendNotice(ctx, input);
    return findNoticesDue(ctx);
  }

  @Mutation(() => NoticesDue, {
    nullable: true,
    description:
      'Records why somebody need not be sent a notice: informed otherwise, or an exception with its reason (Art. 13(4), 14(5)). Duty NOTICE PUBLISH.',
  })
  @Door('settleNotice', right)
  async settleNotice(
    @Arg('input', () => SettleNoticeInput, { description: 'Which, what holds, and why.' }) input: SettleNoticeInput,
    @Ctx() ctx: Context,
  ): Promise<NoticesDue> {
    await settleNotice(ctx, input);
    return findNoticesDue(ctx);
  }
}

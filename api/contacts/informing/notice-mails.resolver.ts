import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { Notice } from '../../notices/notice-told.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { LanguageTag } from '../../scalars.ts';
import { noticeAsMail } from './notice-mail.ts';

@ObjectType({ description: 'A notice as the mail that brings it to somebody whose data came from elsewhere (Art. 14).' })
export class NoticeAsMail {
  @Field(() => LanguageTag, { description: 'Its language, from the first line to the last.' }) language!: string;
  @Field(() => String, { description: 'What stands in the list of mails.' }) subject!: string;
  @Field(() => String, { description: 'Why it comes.' }) why!: string;
  @Field(() => [String], { description: 'The notice, block by block.' }) paragraphs!: string[];
  @Field(() => String, { description: 'What the link to the same text on the website is called.' }) button!: string;
  @Field(() => [String], { description: 'What stands below.' }) after!: string[];
}

/** Beside the page that people read: the mail that they get. Children get none; who speaks for them does. */
@Resolver(() => Notice)
export class NoticeMailsResolver {
  @FieldResolver(() => [NoticeAsMail], {
    description: 'The mails that would leave if the preview were published now, one for each language of its text for adults.',
  })
  async mails(@Root() { preview, purpose }: Notice, @Ctx() ctx: Context): Promise<NoticeAsMail[]> {
    const sender = (await ctx.transaction(findOrganisation)).legalName ?? '';
    return preview
      .filter(({ audience }) => audience === 'ADULT')
      .map(({ content, language }) => {
        const { subject, why, paragraphs, button, after } = noticeAsMail({
          kind: 'ART_14',
          content,
          language: language as OfferedLanguage,
          purpose: textIn(purpose.texts, language, purpose.code),
          sender,
          url: `${ctx.config.publicUrl}/privacy/${purpose.code}`,
        });
        return { language, subject, why, paragraphs: [...paragraphs], button: button?.label ?? '', after: [...(after ?? [])] };
      });
  }
}

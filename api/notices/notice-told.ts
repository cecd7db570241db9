import { Arg, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { textIn } from '../fields/local-text.ts';
import { PurposeState, type Purpose } from '../purposes/purpose.ts';
import { DateTime, FieldKey, LanguageTag, PurposeCode } from '../scalars.ts';
import { type Gap, requiredAudiences, requiredLanguages } from './gaps.ts';
import type { NoticeSubject } from './compose-notice.ts';
import { NoticeAudience } from './notice-audience.ts';
import { type NoticeDraft as Draft, type OwnWords } from './notice-draft.ts';
import { NoticeObligation, NoticeSource } from './notice-inputs.ts';
import type { ComposedText } from './publish-notice.ts';
import { titleOf } from './written-text.ts';

@ObjectType({ description: 'A text of a notice, in one language and for one audience.' })
export class NoticeTextTold {
  @Field(() => LanguageTag, { description: 'Its language.' }) language!: string;
  @Field(() => NoticeAudience, { description: 'Whom it speaks to.' }) audience!: NoticeAudience;
  @Field(() => String, { description: 'Its title.' }) title!: string;
  @Field(() => String, {
    description:
      'All of it: blocks between empty lines; "# " begins the title, "## " a heading, "- " an item of a list; "---" stands before what holds for every purpose.',
  })
  content!: string;
  @Field(() => String, { description: 'SHA-256 of the content in UTF-8, hexadecimal.' }) sha256!: string;
}

@ObjectType({
  description: 'A published version of a notice. It is never changed: a legal basis points at the one the person was informed by.',
})
export class NoticeVersion {
  @Field(() => Int, { description: 'Its number.' }) version!: number;
  @Field(() => [FieldKey], { description: 'The fields that it names; a consent covers no others.' }) fields!: string[];
  @Field(() => DateTime, { description: 'When the purpose took this shape.' }) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When its texts were published; null: nobody can be asked by it.' })
  publishedAt!: Date | null;
  @Field(() => [NoticeTextTold], { description: 'Its texts.' }) texts!: NoticeTextTold[];
}

@ObjectType({ description: 'The organisation’s own words for one language and audience.' })
export class NoticeWords {
  @Field(() => LanguageTag, { description: 'Their language.' }) language!: string;
  @Field(() => NoticeAudience, { description: 'Whom they speak to.' }) audience!: NoticeAudience;
  @Field(() => String, { nullable: true, description: 'Title.' }) title!: string | null;
  @Field(() => String, { nullable: true, description: 'What this is, in a sentence or two.' }) summary!: string | null;
  @Field(() => String, { nullable: true, description: 'More.' }) explanation!: string | null;
  @Field(() => String, { nullable: true, description: 'The law or task that it rests on.' }) basis!: string | null;
  @Field(() => String, { nullable: true, description: 'The legitimate interests.' }) interests!: string | null;
  @Field(() => String, { nullable: true, description: 'What happens without the data.' }) obligation!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the recipients.' }) recipients!: string | null;
  @Field(() => String, { nullable: true, description: 'Risks and safeguards of transfers.' }) transfers!: string | null;
  @Field(() => String, { nullable: true, description: 'By what rule data are kept.' }) retention!: string | null;
  @Field(() => String, { nullable: true, description: 'The logic of automated decisions.' }) automatedDecisions!: string | null;
  @Field(() => String, { nullable: true, description: 'Who else the data come from.' }) source!: string | null;
}

@ObjectType({ description: 'A notice while it is written.' })
export class NoticeDraft {
  @Field(() => Int, { description: 'Counts changes, 0 before the first; give it as expectedRevision.' }) revision!: number;
  @Field(() => NoticeObligation, { nullable: true, description: 'Whether people must give the data; null: not said.' })
  obligation!: keyof typeof NoticeObligation | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether a machine alone decides; null: not said.' }) automatedDecisions!:
    boolean | null;
  @Field(() => [NoticeSource], { nullable: true, description: 'Where the data come from; null: not said.' }) sources!:
    (keyof typeof NoticeSource)[] | null;
  @Field(() => [NoticeWords], { description: 'Own words, per language and audience.' }) words!: NoticeWords[];
}

@ObjectType({ description: 'Something a notice must say and does not yet.' })
export class NoticeGap {
  @Field(() => String, { description: 'Stable name of the element; one of the own words, where it is about them.' }) element!: string;
  @Field(() => LanguageTag, { nullable: true, description: 'In which language; null: it is the same in all.' }) language!: string | null;
  @Field(() => NoticeAudience, { nullable: true, description: 'In whose text; null: it is the same in all.' })
  audience!: NoticeAudience | null;
  @Field(() => String, { description: 'The article of the GDPR it comes from: "13(1)(c)".' }) article!: string;
}

export const DiffKind = enumOf(['SAME', 'ADDED', 'REMOVED'] as const);
registerEnumType(DiffKind, {
  name: 'DiffKind',
  description: 'What became of some words between two texts.',
  valuesConfig: {
    SAME: { description: 'They stayed.' },
    ADDED: { description: 'They came.' },
    REMOVED: { description: 'They went.' },
  },
});

@ObjectType({ description: 'A run of words of one or both texts, in the order of reading.' })
export class DiffPart {
  @Field(() => DiffKind, { description: 'What became of it.' }) is!: keyof typeof DiffKind;
  @Field(() => String, { description: 'The words.' }) text!: string;
}

@ObjectType({ description: 'The notice of one purpose (Art. 13, 14): what is published, what is being written, and what it lacks.' })
export class Notice {
  purpose!: Purpose;
  @Field(() => [NoticeGap], { description: 'What stands in the way of publishing; empty: nothing does.' }) gaps!: NoticeGap[];
  @Field(() => NoticeDraft, { description: 'The draft.' }) draft!: NoticeDraft;
  @Field(() => [NoticeVersion], { description: 'Every version, oldest first.' }) versions!: NoticeVersion[];
  @Field(() => [NoticeTextTold], { description: 'The texts as they would be published now; gaps are left out.' })
  preview!: NoticeTextTold[];
  @Field(() => [LanguageTag], { description: 'Languages in which it must be there: the organisation’s.' }) languages!: string[];
  @Field(() => [NoticeAudience], { description: 'Whom it must speak to.' }) audiences!: NoticeAudience[];

  @Field(() => PurposeCode, { name: 'purpose', description: 'The purpose it is about.' })
  code(): string {
    return this.purpose.code;
  }
  @Field(() => PurposeState, { description: 'State of the purpose; only an active one can be published.' })
  state(): PurposeState {
    return this.purpose.state;
  }
  @Field(() => String, { description: 'What people call the purpose.' })
  label(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language wished for; the nearest there is is given.' })
    language?: string | null,
  ): string {
    return textIn(this.purpose.texts, language, this.purpose.code);
  }
}

const textTold = ({ language, audience, content, sha256 }: ComposedText): NoticeTextTold =>
  Object.assign(new NoticeTextTold(), { language, audience, title: titleOf(content), content, sha256 });

export interface VersionRow {
  readonly version: number;
  readonly fields: string[];
  readonly createdAt: Date;
}

export function tellNotice(
  subject: NoticeSubject,
  draft: Draft,
  {
    gaps,
    versions,
    texts,
    preview,
  }: {
    readonly gaps: readonly Gap[];
    readonly versions: readonly VersionRow[];
    readonly texts: readonly (ComposedText & { readonly version: number; readonly publishedAt: Date })[];
    readonly preview: readonly ComposedText[];
  },
): Notice {
  return Object.assign(new Notice(), {
    purpose: subject.purpose,
    gaps: gaps.map(gap => Object.assign(new NoticeGap(), gap)),
    draft: Object.assign(new NoticeDraft(), { revision: draft.revision, ...draft.facts, words: wordsTold(draft) }),
    versions: versions.map(row => {
      const its = texts.filter(({ version }) => version === row.version);
      return Object.assign(new NoticeVersion(), row, { publishedAt: its[0]?.publishedAt ?? null, texts: its.map(textTold) });
    }),
    preview: preview.map(textTold),
    languages: requiredLanguages(subject.organisation),
    audiences: requiredAudiences(subject.purpose),
  });
}

const wordsTold = ({ words }: Draft): NoticeWords[] =>
  Object.entries(words).flatMap(([language, byAudience]) =>
    Object.entries(byAudience as Readonly<Record<NoticeAudience, OwnWords>>).map(([audience, own]) =>
      Object.assign(new NoticeWords(), nobodySaid, own, { language, audience }),
    ),
  );

const nobodySaid: Omit<NoticeWords, 'language' | 'audience'> = {
  title: null,
  summary: null,
  explanation: null,
  basis: null,
  interests: null,
  obligation: null,
  recipients: null,
  transfers: null,
  retention: null,
  automatedDecisions: null,
  source: null,
};

import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { LanguageTag, PurposeCode } from '../scalars.ts';
import { NoticeAudience } from './notice-audience.ts';

export const NoticeObligation = enumOf(['VOLUNTARY', 'CONTRACT', 'LAW'] as const);
registerEnumType(NoticeObligation, {
  name: 'NoticeObligation',
  description: 'Whether people must give the data (Art. 13(2)(e)).',
  valuesConfig: {
    VOLUNTARY: { description: 'Nobody must.' },
    CONTRACT: { description: 'A contract needs them; the notice says what happens without.' },
    LAW: { description: 'The law asks for them; the notice says what happens without.' },
  },
});

export const NoticeSource = enumOf(['PERSON', 'GUARDIAN', 'OTHERS'] as const);
registerEnumType(NoticeSource, {
  name: 'NoticeSource',
  description: 'Where data come from (Art. 14(2)(f)).',
  valuesConfig: {
    PERSON: { description: 'The person.' },
    GUARDIAN: { description: 'Whoever holds parental responsibility for a child.' },
    OTHERS: { description: 'Somebody else; the notice says who.' },
  },
});

const text = { nullable: true } as const;

@InputType({
  description:
    'The organisation’s own words for one language and audience. They replace those that were there; absent or null: nothing said.',
})
export class NoticeWordsInput {
  @Field(() => LanguageTag, { description: 'nl, fr, de or en.' }) language!: string;
  @Field(() => NoticeAudience, { description: 'Whom they speak to.' }) audience!: NoticeAudience;
  @Field(() => String, { ...text, description: 'Title; one line, at most 120.' }) title?: string | null;
  @Field(() => String, { ...text, description: 'What this is, in a sentence or two; at most 500.' }) summary?: string | null;
  @Field(() => String, { ...text, description: 'More, where more helps: paragraphs, lists with "- "; at most 4000.' }) explanation?:
    string | null;
  @Field(() => String, { ...text, description: 'The law or task that it rests on, by name.' }) basis?: string | null;
  @Field(() => String, { ...text, description: 'The legitimate interests, and how they were weighed (Art. 13(1)(d)).' }) interests?:
    string | null;
  @Field(() => String, { ...text, description: 'What happens to those who do not give the data.' }) obligation?: string | null;
  @Field(() => String, { ...text, description: 'What there is to say of the recipients.' }) recipients?: string | null;
  @Field(() => String, { ...text, description: 'Risks and safeguards of transfers, and where a copy is to be had (Art. 13(1)(f)).' })
  transfers?: string | null;
  @Field(() => String, { ...text, description: 'By what rule data are kept.' }) retention?: string | null;
  @Field(() => String, { ...text, description: 'The logic of automated decisions, and what they mean for people.' })
  automatedDecisions?: string | null;
  @Field(() => String, { ...text, description: 'Who else the data come from.' }) source?: string | null;
}

@InputType({ description: 'A change to the draft of a notice. Absent: unchanged; null: not said.' })
export class DraftNoticeInput {
  @Field(() => PurposeCode, { description: 'The purpose that the notice is about.' }) purpose!: string;
  @Field(() => Int, { description: 'The revision this change was made from, 0 for the first; stale: CONFLICT.' }) expectedRevision!: number;
  @Field(() => NoticeObligation, { nullable: true, description: 'Whether people must give the data.' }) obligation?:
    keyof typeof NoticeObligation | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether a machine alone decides something that matters (Art. 22).' })
  automatedDecisions?: boolean | null;
  @Field(() => [NoticeSource], { nullable: true, description: 'Where the data come from.' }) sources?: (keyof typeof NoticeSource)[] | null;
  @Field(() => [NoticeWordsInput], { nullable: true, description: 'Own words, each language and audience once.' }) words?:
    NoticeWordsInput[] | null;
}

@InputType({ description: 'Publishes a notice: its texts are written down for good, and people can be asked by them.' })
export class PublishNoticeInput {
  @Field(() => PurposeCode, { description: 'The purpose; it must be active.' }) purpose!: string;
  @Field(() => Int, { description: 'The revision of the draft that was looked at; stale: CONFLICT.' }) expectedRevision!: number;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

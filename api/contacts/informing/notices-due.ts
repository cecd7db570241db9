import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../enum-of.ts';
import { DateTime, PurposeCode } from '../../scalars.ts';

export const NoticeDueKind = enumOf(['ART_13', 'ART_14'] as const);
registerEnumType(NoticeDueKind, {
  name: 'NoticeDueKind',
  description: 'By which article somebody is informed.',
  valuesConfig: {
    ART_13: { description: 'The data come from them, or were noted by us: within a day.' },
    ART_14: { description: 'The data come from elsewhere: within a month, or before they are first disclosed.' },
  },
});

export const NoticeDueState = enumOf(['WAITING', 'ON_ITS_WAY', 'NOT_REACHED', 'NO_TEXT'] as const);
registerEnumType(NoticeDueState, {
  name: 'NoticeDueState',
  description: 'How far the notice to one person has come.',
  valuesConfig: {
    WAITING: { description: 'It leaves by itself, seven days before its time at the latest.' },
    ON_ITS_WAY: { description: 'Its mail is in the outbox.' },
    NOT_REACHED: { description: 'There is no address, or it takes no mail: somebody has to inform them otherwise.' },
    NO_TEXT: { description: 'The purpose has no published notice to be sent.' },
  },
});

@ObjectType({ description: 'Somebody whom we have not informed yet. By id: whoever may see the contact looks there.' })
export class NoticeDue {
  @Field(() => ID, { description: 'UUIDv7.' }) id!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose whose notice it is.' }) purpose!: string;
  @Field(() => NoticeDueKind, { description: 'By which article.' }) kind!: keyof typeof NoticeDueKind;
  @Field(() => NoticeDueState, { description: 'How far it has come.' }) state!: keyof typeof NoticeDueState;
  @Field(() => DateTime, { description: 'When the data came.' }) since!: Date;
  @Field(() => DateTime, { description: 'Until when.' }) dueAt!: Date;
  @Field(() => Boolean, { description: 'Whether that is over.' }) overdue!: boolean;
}

@ObjectType({ description: 'Whom we still have to inform (Art. 13, 14).' })
export class NoticesDue {
  @Field(() => Int, { description: 'How many.' }) total!: number;
  @Field(() => Int, { description: 'How many of them are overdue.' }) overdue!: number;
  @Field(() => [NoticeDue], { description: 'The most urgent 100.' }) nodes!: NoticeDue[];
}

export const NoticeSettlement = enumOf(['TOLD_OTHERWISE', 'ALREADY_INFORMED', 'IMPOSSIBLE', 'LAW', 'SECRECY'] as const);
export type NoticeSettlement = keyof typeof NoticeSettlement;
registerEnumType(NoticeSettlement, {
  name: 'NoticeSettlement',
  description: 'Why somebody need not be sent a notice any more.',
  valuesConfig: {
    TOLD_OTHERWISE: { description: 'They were informed in another way: by letter, by word of mouth.' },
    ALREADY_INFORMED: { description: 'They have the information already (Art. 13(4), 14(5)(a)).' },
    IMPOSSIBLE: { description: 'It is impossible, or out of all proportion (Art. 14(5)(b)).' },
    LAW: { description: 'A law lays down that the data are got or given (Art. 14(5)(c)).' },
    SECRECY: { description: 'A duty of professional secrecy (Art. 14(5)(d)).' },
  },
});

@InputType({ description: 'A notice that is to leave now.' })
export class SendNoticeInput {
  @Field(() => ID, { description: 'Of NoticeDue.' }) id!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@InputType({ description: 'A notice that need not be sent.' })
export class SettleNoticeInput {
  @Field(() => ID, { description: 'Of NoticeDue.' }) id!: string;
  @Field(() => NoticeSettlement, { description: 'What holds. The last three are exceptions of Art. 14 alone.' }) as!: NoticeSettlement;
  @Field(() => String, { description: 'Why it holds here, 10 to 500 characters; kept with the contact and in the change log.' })
  reason!: string;
}

import type { ReceiptLeaves } from '../receipts/acknowledge.ts';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../enum-of.ts';
import type { Origin } from '../../fields/origin.ts';
import { parseText } from '../../fields/plain-text.ts';
import type { Problems } from '../../refusal.ts';

export const NoticeException = enumOf(['ALREADY_INFORMED', 'IMPOSSIBLE', 'LAW', 'SECRECY'] as const);
export type NoticeException = keyof typeof NoticeException;
registerEnumType(NoticeException, {
  name: 'NoticeException',
  description: 'Why a person need not be informed.',
  valuesConfig: {
    ALREADY_INFORMED: { description: 'They have the information already (Art. 13(4), 14(5)(a)).' },
    IMPOSSIBLE: { description: 'It is impossible, or out of all proportion (Art. 14(5)(b)).' },
    LAW: { description: 'A law lays down that the data are got or given (Art. 14(5)(c)).' },
    SECRECY: { description: 'A duty of professional secrecy (Art. 14(5)(d)).' },
  },
});

@InputType({ description: 'Why the person is not sent the notice of the purpose (Art. 13(4), 14(5)). Without it they are.' })
export class NoticeExceptionInput {
  @Field(() => NoticeException, {
    description: 'The exception. ALREADY_INFORMED is the only one where the data come from the person or from us.',
  })
  exception!: NoticeException;
  @Field(() => String, { description: 'Why it holds here, 10 to 500 characters; kept with the contact.' }) reason!: string;
}

/** Art. 13: data from the person, or noted by us. Art. 14: from elsewhere. */
export type NoticeKind = 'ART_13' | 'ART_14';

export const noticeKindOf = (origin: Origin): NoticeKind => (origin === 'IMPORT' || origin === 'THIRD_PARTY' ? 'ART_14' : 'ART_13');

/** When the receipt of a consent leaves: with the notice, where that is the first the person hears of us. */
export const leavesOf = (kind: NoticeKind, excused: Excused | null): ReceiptLeaves =>
  kind === 'ART_14' && !excused ? 'WITH_NOTICE' : 'NOW';

export interface Excused {
  readonly exception: NoticeException;
  readonly reason: string;
}

/** Parses an exception; null: there is none. Art. 13 knows one only. */
export function parseException(
  given: NoticeExceptionInput | null | undefined,
  kind: NoticeKind,
  path: string,
  problems: Problems,
): Excused | null {
  if (!given) return null;
  if (kind === 'ART_13' && given.exception !== 'ALREADY_INFORMED') problems.add(`${path}.exception`, 'onlyArt14');
  return { exception: given.exception, reason: parseExceptionReason(given.reason, `${path}.reason`, problems) };
}

export function parseExceptionReason(given: string, path: string, problems: Problems): string {
  const reason = parseText(given, 500);
  if (!reason.ok) problems.add(path, reason.rule);
  else if (reason.value.length < 10) problems.add(path, 'tooShort');
  return reason.ok ? reason.value : '';
}

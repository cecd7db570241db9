import { registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';

/** Whom a text speaks to. */
export const NoticeAudience = enumOf(['ADULT', 'CHILD'] as const);
export type NoticeAudience = keyof typeof NoticeAudience;

registerEnumType(NoticeAudience, {
  name: 'NoticeAudience',
  description: 'Whom the text of a notice speaks to.',
  valuesConfig: {
    ADULT: { description: 'Adults, and guardians of a child.' },
    CHILD: { description: 'Children: short sentences, in their words (Art. 12(1), Recital 58).' },
  },
});

export const audiences = ['ADULT', 'CHILD'] as const satisfies readonly NoticeAudience[];

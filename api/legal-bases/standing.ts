import { registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';

/** How things are with one contact's legal basis for one purpose. */
export const Standing = enumOf(['STANDS', 'NOT_YET', 'ENDED', 'EXPIRED', 'SUSPENDED', 'NONE'] as const);
export type Standing = keyof typeof Standing;

/** Why no basis stands; told only to viewers who may read legal bases of that purpose. */
export const NoLegalBasisDetail = enumOf([
  'NEVER_ASKED',
  'PENDING',
  'REFUSED',
  'WITHDRAWN',
  'OBJECTED',
  'SUSPENDED',
  'EXPIRED',
  'ENDED',
  'GUARDIAN_MISSING',
] as const);
export type NoLegalBasisDetail = keyof typeof NoLegalBasisDetail;

registerEnumType(Standing, {
  name: 'Standing',
  description: 'How things are with a legal basis, by the database’s clock.',
  valuesConfig: {
    STANDS: { description: 'It has begun, has not ended or expired, and is not suspended: data may be used for the purpose.' },
    NOT_YET: { description: 'It begins later.' },
    ENDED: { description: 'It was ended: withdrawn, objected to, or ended by us.' },
    EXPIRED: { description: 'Its time is over.' },
    SUSPENDED: { description: 'An objection is being weighed (Art. 21(1)).' },
    NONE: { description: 'There never was one.' },
  },
});

registerEnumType(NoLegalBasisDetail, {
  name: 'NoLegalBasisDetail',
  description: 'Why no legal basis stands.',
  valuesConfig: {
    NEVER_ASKED: { description: 'Nobody ever asked.' },
    PENDING: { description: 'Asked, and not confirmed yet.' },
    REFUSED: { description: 'The person refused.' },
    WITHDRAWN: { description: 'The person withdrew (Art. 7(3)).' },
    OBJECTED: { description: 'The person objected (Art. 21).' },
    SUSPENDED: { description: 'An objection is being weighed (Art. 21(1)).' },
    EXPIRED: { description: 'Its time is over.' },
    ENDED: { description: 'We ended it.' },
    GUARDIAN_MISSING: { description: 'The authorisation of the holder of parental responsibility is missing (Art. 8).' },
  },
});

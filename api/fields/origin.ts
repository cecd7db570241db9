import { registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';

/** Who a value or an act comes from (L43). */
export const Origin = enumOf(['PERSON', 'GUARDIAN', 'STAFF', 'IMPORT', 'THIRD_PARTY'] as const);
export type Origin = keyof typeof Origin;

registerEnumType(Origin, {
  name: 'Origin',
  description: 'Who a value or an act comes from, set by the act that writes it.',
  valuesConfig: {
    PERSON: { description: 'The person, by an act of their own.' },
    GUARDIAN: { description: 'Who holds parental responsibility for the person.' },
    STAFF: { description: 'A staff member, who recorded it.' },
    IMPORT: { description: 'An import.' },
    THIRD_PARTY: { description: 'Somebody else; the detail says who (Art. 14(2)(f)).' },
  },
});

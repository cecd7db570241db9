import { registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';

/** The six grounds of Art. 6(1). */
export const LegalBasisKind = enumOf([
  'CONSENT',
  'CONTRACT',
  'LEGAL_OBLIGATION',
  'VITAL_INTERESTS',
  'PUBLIC_TASK',
  'LEGITIMATE_INTERESTS',
] as const);
export type LegalBasisKind = keyof typeof LegalBasisKind;

registerEnumType(LegalBasisKind, {
  name: 'LegalBasisKind',
  description:
    'The six grounds on which personal data may be used (Art. 6(1)). A purpose has exactly one, fixed when it is first activated.',
  valuesConfig: {
    CONSENT: { description: 'Consent of the person (Art. 6(1)(a), 7).' },
    CONTRACT: { description: 'A contract with the person, or steps they asked for before one (Art. 6(1)(b)).' },
    LEGAL_OBLIGATION: { description: 'A legal obligation of the organisation (Art. 6(1)(c)).' },
    VITAL_INTERESTS: { description: 'Vital interests of a person (Art. 6(1)(d)).' },
    PUBLIC_TASK: { description: 'A task in the public interest, or official authority (Art. 6(1)(e)).' },
    LEGITIMATE_INTERESTS: { description: 'Legitimate interests that are not overridden by those of the person (Art. 6(1)(f)).' },
  },
});

import { registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';

/** What may allow a sensitive field, beside the legal basis. */
export const SensitiveProvision = enumOf([
  'ART_9_2_A',
  'ART_9_2_B',
  'ART_9_2_C',
  'ART_9_2_D',
  'ART_9_2_E',
  'ART_9_2_F',
  'ART_9_2_G',
  'ART_9_2_H',
  'ART_9_2_I',
  'ART_9_2_J',
  'ART_10',
  'NATIONAL_NUMBER',
] as const);
export type SensitiveProvision = keyof typeof SensitiveProvision;

/** Recorded per contact, in the ledger, and withdrawable alone. The others are recorded on the purpose (L20). */
export const perContact: ReadonlySet<SensitiveProvision> = new Set<SensitiveProvision>([
  'ART_9_2_A',
  'ART_9_2_C',
  'ART_9_2_E',
  'ART_9_2_F',
]);

registerEnumType(SensitiveProvision, {
  name: 'SensitiveProvision',
  description:
    'What may allow a sensitive field, beside the legal basis. (a), (c), (e) and (f) are recorded per contact, the others on the purpose.',
  valuesConfig: {
    ART_9_2_A: { description: 'Explicit consent; per contact.' },
    ART_9_2_B: { description: 'Employment, social security and social protection law; on the purpose.' },
    ART_9_2_C: { description: 'Vital interests of a person who cannot consent; per contact.' },
    ART_9_2_D: { description: 'Members of a body with a political, philosophical, religious or trade union aim; on the purpose.' },
    ART_9_2_E: { description: 'Manifestly made public by the person; per contact.' },
    ART_9_2_F: { description: 'Legal claims; per contact.' },
    ART_9_2_G: { description: 'Substantial public interest, by law; on the purpose.' },
    ART_9_2_H: { description: 'Health or social care; on the purpose.' },
    ART_9_2_I: { description: 'Public health; on the purpose.' },
    ART_9_2_J: { description: 'Archives, research and statistics; on the purpose.' },
    ART_10: {
      description: 'A ground for data on convictions and offences (Art. 10; Belgian Act of 30 July 2018, art. 10); on the purpose.',
    },
    NATIONAL_NUMBER: { description: 'An authorisation to use the national number; on the purpose.' },
  },
});

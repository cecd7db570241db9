import { registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';

export const VerdictKind = enumOf(['YES', 'NO', 'DEPENDS'] as const);
registerEnumType(VerdictKind, {
  name: 'VerdictKind',
  description: 'Whether a field may be read.',
  valuesConfig: {
    YES: { description: 'Of every present contact.' },
    NO: { description: 'Of none; the reason says why.' },
    DEPENDS: { description: 'Each contact answers for itself.' },
  },
});

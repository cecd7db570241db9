import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../enum-of.ts';
import { dateOrders } from './date-text.ts';
import { encodings } from './encoding.ts';
import { badValueRules } from './import-settings.ts';
import { targets } from './mapping.ts';
import { formats } from './read-rows.ts';

export const Format = enumOf(formats);
registerEnumType(Format, {
  name: 'ImportFormat',
  description: 'What kind of file contacts come in.',
  valuesConfig: {
    CSV: { description: 'A table as text, with a heading: of Google Contacts, Outlook, Excel and others.' },
    VCARD: { description: 'vCards 3.0 or 4.0 (RFC 2426, 6350).' },
  },
});

export const EncodingOf = enumOf(encodings);
registerEnumType(EncodingOf, {
  name: 'ImportEncoding',
  description: 'How the letters of a file are written down.',
  valuesConfig: {
    UTF_8: { description: 'UTF-8, with or without a mark.' },
    UTF_16: { description: 'UTF-16 with a mark; Excel’s “Unicode text”.' },
    WINDOWS_1252: { description: 'Windows-1252; Excel’s plain “CSV” in Western Europe.' },
  },
});

export const DateOrderOf = enumOf(dateOrders);
registerEnumType(DateOrderOf, {
  name: 'ImportDateOrder',
  description: 'Which number of a date like 2/3/1990 is the day.',
  valuesConfig: { DAY_MONTH_YEAR: { description: 'The first: 2 March.' }, MONTH_DAY_YEAR: { description: 'The second: 3 February.' } },
});

export const BadValuesOf = enumOf(badValueRules);
registerEnumType(BadValuesOf, {
  name: 'ImportBadValues',
  description: 'What becomes of a row in which a value breaks a rule.',
  valuesConfig: {
    REFUSE_ROW: { description: 'The row is refused; the report says by which value.' },
    LEAVE_OUT: { description: 'The value is left out, and the report says so.' },
  },
});

export const TargetOf = enumOf(targets);
registerEnumType(TargetOf, {
  name: 'ImportTarget',
  description: 'What becomes of a column.',
  valuesConfig: {
    FIELD: { description: 'Its cells are values of a field.' },
    EVIDENCE: { description: 'Its cells are references of evidence, one per row (L13).' },
    SINCE: { description: 'Its cells are the days from which the basis stands.' },
    DECISION: {
      description:
        'Its cells say yes or no to a purpose that rests on consent. A no is recorded as a refusal; a blank is no decision and never a yes (L3).',
    },
    LEAVE_OUT: { description: 'It is left out, and the report says so.' },
  },
});

export const OutcomeOf = enumOf(['CREATED', 'PROPOSED', 'SUPPRESSED', 'REFUSED'] as const);
registerEnumType(OutcomeOf, {
  name: 'ImportOutcome',
  description: 'What became of a row.',
  valuesConfig: {
    CREATED: { description: 'A contact was created, with the basis of the purpose.' },
    PROPOSED: { description: 'An address is already known: the values wait until someone who administers consents joins or rejects them.' },
    SUPPRESSED: { description: 'Somebody who must not come back unasked (Art. 17, 21); told by the number of the row only.' },
    REFUSED: { description: 'Nothing was taken from it; the notes say by which rule.' },
  },
});

import { registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';

/** What stands between two cells, by its name. */
export const delimiters = { COMMA: ',', SEMICOLON: ';', TAB: '\t' } as const;
export type Delimiter = keyof typeof delimiters;

export const CsvDelimiter = enumOf(['COMMA', 'SEMICOLON', 'TAB'] as const);
registerEnumType(CsvDelimiter, {
  name: 'CsvDelimiter',
  description: 'What stands between the cells of a CSV file.',
  valuesConfig: {
    COMMA: { description: 'A comma.' },
    SEMICOLON: { description: 'A semicolon; Excel with Belgian settings.' },
    TAB: { description: 'A tab.' },
  },
});

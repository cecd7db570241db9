import { registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { fieldCategories, fieldKinds } from './field.ts';

/** The kinds, categories and sensitivities of `field.ts`, as GraphQL enums. */
export const FieldKind = enumOf(fieldKinds);
export const FieldCategory = enumOf(fieldCategories);
export const Sensitivity = enumOf(['ORDINARY', 'SPECIAL', 'CRIMINAL', 'NATIONAL_NUMBER'] as const);

registerEnumType(FieldKind, {
  name: 'FieldKind',
  description: 'What values of a field look like, and how they are parsed and compared.',
  valuesConfig: {
    TEXT: { description: 'One line, at most 200 characters.' },
    LONG_TEXT: { description: 'Several lines, at most 4000 characters; not filterable.' },
    EMAIL: { description: 'An e-mail address, kept as typed and compared by its key.' },
    EMAIL_LIST: { description: 'At most 10 e-mail addresses.' },
    PHONE: { description: 'A telephone number, E.164; national notation of Belgium is understood.' },
    PHONE_LIST: { description: 'At most 10 telephone numbers.' },
    DATE: { description: 'A calendar date.' },
    NUMBER: { description: 'A number.' },
    BOOLEAN: { description: 'Yes or no.' },
    CHOICE: { description: 'One of the choices of the field.' },
    COUNTRY: { description: 'A country, ISO 3166-1 alpha-2.' },
    LANGUAGE: { description: 'A language, BCP 47.' },
  },
});

registerEnumType(FieldCategory, {
  name: 'FieldCategory',
  description: 'What a field tells about a person; the categories of the record of processing (Art. 30(1)(c)).',
  valuesConfig: {
    IDENTITY: { description: 'Who the person is.' },
    CONTACT_DETAILS: { description: 'How the person is reached.' },
    DEMOGRAPHIC: { description: 'Age, gender, area.' },
    PROFESSIONAL: { description: 'Work and education.' },
    FINANCIAL: { description: 'Money.' },
    LANGUAGE: { description: 'The language to address the person in.' },
    ORIGIN: { description: 'Where the data came from, and when the person was informed.' },
    SENSITIVE: { description: 'Data of Art. 9 and 10, and national numbers.' },
    OTHER: { description: 'Anything else.' },
  },
});

registerEnumType(Sensitivity, {
  name: 'Sensitivity',
  description: 'Whether the law protects a field beyond Art. 6. All but ORDINARY are sensitive.',
  valuesConfig: {
    ORDINARY: { description: 'Needs a legal basis of Art. 6, and nothing beside it.' },
    SPECIAL: { description: 'A special category (Art. 9).' },
    CRIMINAL: { description: 'Criminal convictions and offences (Art. 10); off by default.' },
    NATIONAL_NUMBER: {
      description: 'A national identification number (Art. 87; Belgian Act of 8 August 1983); only with an authorisation.',
    },
  },
});

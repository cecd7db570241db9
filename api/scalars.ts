import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * A scalar that is a text. It only insists on a text of bounded length: what the text must look like is checked with the field it is meant for,
 * so that one answer can name every wrong input, and none is echoed.
 */
const textScalar = (name: string, description: string) => {
  const insist = (value: unknown): string => {
    if (typeof value === 'string' && value.length <= 1000) return value;
    throw new GraphQLError(`${name} must be a text of at most 1000 characters.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: value => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: insist,
    parseLiteral: node => insist(node.kind === Kind.STRING ? node.value : undefined),
  });
};

export const DateScalar = textScalar('Date', 'A calendar date, RFC 3339 full-date: "2026-11-24".');
export const DateTime = textScalar('DateTime', 'An instant in UTC, RFC 3339: "2026-11-24T09:12:00.000Z".');
export const EmailAddress = textScalar(
  'EmailAddress',
  'An e-mail address as the person writes it; compared by its normalised key (lower case, IDN as ASCII).',
);
export const PhoneNumber = textScalar(
  'PhoneNumber',
  'A telephone number in E.164: "+32475123456". As input, national notation of the default country (BE) is understood, too.',
);
export const CountryCode = textScalar('CountryCode', 'A country, ISO 3166-1 alpha-2: "BE".');
export const LanguageTag = textScalar('LanguageTag', 'A language, BCP 47: "nl-BE".');
export const PurposeCode = textScalar(
  'PurposeCode',
  'The code of a purpose, "newsletter". Data, not an enum: organisations define their own. Unknown or inactive: PURPOSE_UNKNOWN.',
);
export const FieldKey = textScalar(
  'FieldKey',
  'The key of a field of the catalogue: "birthDate", or "custom.shoeSize" for one that the organisation defined. Unknown: BAD_USER_INPUT.',
);

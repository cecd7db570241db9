import type { Field } from '../../fields/field.ts';
import type { WithdrawalLink } from '../../legal-bases/withdrawal-link.ts';
import type { Exported } from './column.ts';

type Line = readonly [property: string, value: string];

/** Which fields a card can carry, and as which property (RFC 6350). Derived, custom and sensitive fields have no place in it. */
const properties: Readonly<Record<string, (value: never) => Line[]>> = {
  gender: (value: string) => [['GENDER', value[0]!]],
  birthDate: (value: string) => [['BDAY', value.replaceAll('-', '')]],
  email: (value: string) => [['EMAIL;PREF=1', escaped(value)]],
  otherEmails: (values: string[]) => values.map(value => ['EMAIL', escaped(value)]),
  mobile: (value: string) => [['TEL;VALUE=uri;TYPE=cell', `tel:${value}`]],
  phone: (value: string) => [['TEL;VALUE=uri;TYPE=voice', `tel:${value}`]],
  otherPhones: (values: string[]) => values.map(value => ['TEL;VALUE=uri', `tel:${value}`]),
  language: (value: string) => [['LANG', value]],
  organisation: (value: string) => [['ORG', part(value)]],
  jobTitle: (value: string) => [['TITLE', escaped(value)]],
};
/** Fields that share one property. */
const shared = ['givenName', 'familyName', 'street', 'city', 'postalCode', 'country'];

/** Whether a card has a place for the field. */
export const fitsCard = ({ key }: Pick<Field, 'key'>): boolean => key in properties || shared.includes(key);

/**
 * A vCard 4.0 (RFC 6350) of what may leave of one contact. No consent stands in it: a copy cannot know whether it was withdrawn since;
 * but the link that ends it does (L8), under a name of ours (RFC 6350, 6.10).
 * Written here and not by a package: the one at hand folds lines in the middle of letters and escapes colons, and readers then show other names.
 */
export function vcardOf(contact: Exported): string {
  const text = (key: string) => (contact[key] as string | null | undefined) ?? '';
  const name = [text('givenName'), text('familyName')].filter(Boolean).join(' ');
  const lines: Line[] = [
    ['BEGIN', 'VCARD'],
    ['VERSION', '4.0'],
    ['PRODID', '-//Inzage//vCard 4.0//EN'],
    ['UID', `urn:uuid:${contact.id}`],
    ['FN', escaped(name || nameless(contact))],
    ...(name ? [['N', `${part(text('familyName'))};${part(text('givenName'))};;;`] as const] : []),
    ...Object.entries(properties).flatMap(([key, lineOf]) => {
      const value = contact[key];
      return value === null || value === undefined ? [] : lineOf(value as never);
    }),
    ...address(['street', 'city', 'postalCode', 'country'].map(text)),
    ...withdrawal(contact),
    ['END', 'VCARD'],
  ];
  return lines.map(([property, value]) => folded(`${property}:${value}`)).join('');
}

/** A card must have a name to show (FN): of somebody whose name is not there, what else the card says, else its id. */
const nameless = (contact: Exported): string =>
  (['organisation', 'email', 'mobile', 'phone'].map(key => contact[key]).find(value => typeof value === 'string') as string | undefined) ??
  contact.id;

const address = ([street, city, postalCode, country]: string[]): Line[] =>
  [street, city, postalCode, country].some(Boolean)
    ? [['ADR', ['', '', street!, city!, '', postalCode!, country!].map(part).join(';')]]
    : [];

/** Not a URL of the person's, so none that an address book shows as theirs. */
const withdrawal = (contact: Exported): Line[] => {
  const link = contact['withdrawal'] as WithdrawalLink | null | undefined;
  return link ? [['X-WITHDRAWAL;VALUE=uri', link.url]] : [];
};

const escaped = (value: string): string => value.replace(/[\\,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
/** A part of a value that is made of several. */
const part = (value: string): string => escaped(value).replaceAll(';', '\\;');

/** Lines of at most 75 octets; a letter is never cut (RFC 6350 section 3.2). */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return `${line}\r\n`;
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const letter of line) {
    const length = Buffer.byteLength(letter);
    if (octets + length > 75) {
      parts.push(part);
      [part, octets] = ['', 1]; // the blank that marks a continued line counts, too
    }
    part += letter;
    octets += length;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}

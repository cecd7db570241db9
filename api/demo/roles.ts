import type { RuleData } from '../access/ability.ts';
import type { DutyRule } from '../access/duty.ts';

/** A role of De Linde. */
export interface RoleOfDemo {
  readonly code: string;
  readonly labels: Readonly<Record<'nl' | 'fr' | 'de' | 'en', string>>;
  readonly purposes: readonly string[];
  readonly rules: readonly RuleData[];
  readonly duties: readonly DutyRule[];
}

const rule = (action: RuleData['action'], fields?: readonly string[], conditions?: RuleData['conditions']): RuleData => ({
  action,
  subject: 'Contact',
  ...(fields && { fields }),
  ...(conditions && { conditions }),
});

const names = ['givenName', 'familyName'];
const address = ['street', 'postalCode', 'city', 'country'];

export const roles: readonly RoleOfDemo[] = [
  {
    code: 'admin',
    labels: { nl: 'Beheerder', fr: 'Administrateur', de: 'Verwaltung', en: 'Administrator' },
    // Granting is not reading: an administrator sees nobody.
    purposes: [],
    rules: [],
    duties: [
      { duty: 'Role', acts: ['grant'] },
      { duty: 'Staff', acts: ['manage'] },
      { duty: 'ServiceAccount', acts: ['manage'] },
      { duty: 'Recipient', acts: ['manage'] },
      { duty: 'Organisation', acts: ['manage'] },
    ],
  },
  {
    code: 'dpo',
    labels: {
      nl: 'Functionaris gegevensbescherming',
      fr: 'Délégué à la protection des données',
      de: 'Datenschutzbeauftragte',
      en: 'Data protection officer',
    },
    purposes: ['consent-administration', 'subject-requests', 'legal-claims'],
    rules: [rule(['read', 'create', 'update']), rule(['read', 'update'], ['religion', 'healthNote'])],
    duties: [
      { duty: 'LegalBasis', acts: ['read', 'record', 'end'] },
      { duty: 'AccessLog', acts: ['read'] },
      { duty: 'SubjectRequest', acts: ['handle'] },
      { duty: 'Purpose', acts: ['draft', 'activate', 'retire'] },
      { duty: 'Notice', acts: ['draft', 'publish'] },
      { duty: 'Field', acts: ['define'] },
      { duty: 'Erasure', acts: ['manage'] },
    ],
  },
  {
    code: 'contact-manager',
    labels: { nl: 'Ledenbeheer', fr: 'Gestion des membres', de: 'Mitgliederverwaltung', en: 'Contact manager' },
    purposes: ['membership', 'events', 'bookkeeping'],
    rules: [rule(['read', 'create', 'update', 'count', 'export'])],
    duties: [
      { duty: 'LegalBasis', acts: ['read', 'record', 'end'] },
      { duty: 'Import', acts: ['manage'] },
    ],
  },
  {
    code: 'marketing',
    labels: { nl: 'Communicatie', fr: 'Communication', de: 'Kommunikation', en: 'Marketing' },
    purposes: ['newsletter', 'fundraising'],
    rules: [
      // Newsletters and letters leave by other people's tools: what is read for them may be exported.
      rule(['read', 'count', 'export'], [...names, 'salutation', 'email', ...address, 'language']),
      rule(['create'], [...names, 'email', 'language', 'city']),
      rule(['update'], ['language', 'city']),
    ],
    duties: [{ duty: 'LegalBasis', acts: ['read', 'record'] }],
  },
  {
    code: 'analyst',
    labels: { nl: 'Analist', fr: 'Analyste', de: 'Auswertung', en: 'Analyst' },
    purposes: ['statistics'],
    rules: [rule(['read'], ['language', 'postalArea', 'ageBand']), rule(['count'], ['birthYear', 'gender', 'country'])],
    duties: [],
  },
  {
    code: 'care-worker',
    labels: { nl: 'Zorgmedewerker', fr: 'Accompagnant', de: 'Betreuung', en: 'Care worker' },
    purposes: ['emergency', 'neighbourhood-support'],
    rules: [
      rule(['read'], [...names, 'phone', 'mobile', 'otherPhones', 'language', 'birthYear', 'street', 'postalCode', 'city']),
      // Outings and visits are in Belgium; of guests from abroad only names and telephones are needed.
      rule(['read'], ['birthDate', 'healthNote'], { country: 'BE' }),
      rule(['update'], ['phone', 'mobile', 'otherPhones']),
    ],
    duties: [{ duty: 'LegalBasis', acts: ['read'] }],
  },
];

import type { BasisKind } from '../access/policy.ts';
import type { SensitiveProvision } from '../purposes/sensitive-provision.ts';
import type { RecipientCode } from './organisation.ts';

type Labels = Readonly<Record<'nl' | 'fr' | 'de' | 'en', string>>;

/** A purpose of De Linde, complete as activation asks: each field with a written justification. */
export interface PurposeOfDemo {
  readonly code: string;
  readonly state?: 'DRAFT' | 'RETIRED';
  readonly labels: Labels;
  readonly basisKind: BasisKind;
  readonly basisReference?: string;
  readonly channel?: 'MAIL' | 'EMAIL' | 'PHONE' | 'SMS';
  readonly retentionMonths?: number;
  readonly retentionRule?: string;
  readonly balancingTest?: string;
  readonly transfers?: string;
  readonly dpia?: string;
  readonly openToMinors?: boolean;
  readonly minorsOverride?: string;
  readonly provision?: { readonly provision: SensitiveProvision; readonly reference: string; readonly fields: readonly string[] };
  readonly recipients: readonly RecipientCode[];
  readonly fields: Readonly<Record<string, string>>;
  /** Fields that only later notices named; they came with version 2. */
  readonly sinceNotice2?: readonly string[];
}

const address = (why: string) => ({ street: why, postalCode: why, city: why, country: why });

/** All six kinds of basis; two are direct marketing; one is retired, one a draft. In the order of their making. */
export const purposes: readonly PurposeOfDemo[] = [
  {
    code: 'newsletter',
    basisKind: 'CONSENT',
    channel: 'EMAIL',
    retentionMonths: 24,
    retentionRule: 'Two years after the last mail that was opened or the consent was withdrawn.',
    labels: { nl: 'Nieuwsbrief', fr: 'Lettre d’information', de: 'Rundbrief', en: 'Newsletter' },
    openToMinors: true,
    minorsOverride:
      'Young readers are told of youth activities only; nothing is sold to them, and nobody is profiled. Decided by the officer on 6 May 2025.',
    dpia: 'Not required: an address list without profiling; decided by the officer on 6 May 2025.',
    recipients: ['internal', 'mailing-tool'],
    sinceNotice2: ['city'],
    fields: {
      givenName: 'To greet the reader.',
      familyName: 'To tell two readers of one name apart.',
      email: 'The newsletter is sent to it.',
      language: 'The newsletter appears in four languages.',
      city: 'Readers outside Brussels get the edition without street news.',
    },
  },
  {
    code: 'events',
    basisKind: 'CONSENT',
    retentionMonths: 12,
    retentionRule: 'One year after the last event.',
    labels: { nl: 'Activiteiten', fr: 'Activités', de: 'Veranstaltungen', en: 'Events' },
    openToMinors: true,
    dpia: 'Not required: guest lists of some dozens of people; decided by the officer on 6 May 2025.',
    recipients: ['internal', 'ticketing'],
    transfers: 'Gatherly (United States) keeps the guest lists; standard contractual clauses, assessment of 3 March 2025.',
    fields: {
      givenName: 'On the guest list.',
      familyName: 'On the guest list.',
      email: 'The ticket is sent to it.',
      mobile: 'To tell guests when rain moves an event.',
      birthDate: 'Children’s events are by age.',
      language: 'Guides speak the language of the group.',
      'custom.volunteer': 'Volunteers are asked first for a hand.',
      'custom.tshirtSize': 'Helpers get a shirt.',
    },
  },
  {
    code: 'membership',
    basisKind: 'CONTRACT',
    basisReference: 'House rules of De Linde, accepted on joining',
    retentionMonths: 36,
    retentionRule: 'Three years after the membership ended.',
    labels: { nl: 'Lidmaatschap', fr: 'Adhésion', de: 'Mitgliedschaft', en: 'Membership' },
    openToMinors: true,
    dpia: 'Not required: children are members through their parents; decided by the officer on 6 May 2025.',
    recipients: ['internal'],
    fields: {
      salutation: 'Letters use it where the member told us.',
      givenName: 'Who the member is.',
      familyName: 'Who the member is.',
      birthDate: 'The fee is by age.',
      email: 'How the member is reached.',
      otherEmails: 'Parents of young members are reached, too.',
      phone: 'How the member is reached.',
      mobile: 'How the member is reached.',
      ...address('The card and the invitation to the general meeting are sent there.'),
      language: 'The member is written to in it.',
      organisation: 'Members through their employer pay by one invoice.',
      source: 'We say where we got the data from.',
      firstInformationDate: 'We can show when the member was informed.',
      'custom.membershipNumber': 'On the card.',
    },
  },
  {
    code: 'bookkeeping',
    basisKind: 'LEGAL_OBLIGATION',
    basisReference: 'Code of Economic Law, art. III.82–III.95; VAT Code, art. 60',
    retentionMonths: 120,
    retentionRule: 'Ten years after the end of the financial year.',
    labels: { nl: 'Boekhouding', fr: 'Comptabilité', de: 'Buchhaltung', en: 'Bookkeeping' },
    recipients: ['internal', 'accountant'],
    fields: {
      givenName: 'On the invoice.',
      familyName: 'On the invoice.',
      organisation: 'On the invoice.',
      ...address('On the invoice.'),
      'custom.membershipNumber': 'Joins invoice and member.',
    },
  },
  {
    code: 'emergency',
    basisKind: 'VITAL_INTERESTS',
    basisReference: 'Outings of people who could become unable to speak for themselves',
    retentionMonths: 1,
    retentionRule: 'One month after the season of outings.',
    labels: { nl: 'Noodgevallen', fr: 'Urgences', de: 'Notfälle', en: 'Emergencies' },
    recipients: ['internal'],
    dpia: 'DPIA 2025-02, outings; reviewed by the officer on 14 February 2025.',
    provision: {
      provision: 'ART_9_2_C',
      reference: 'Recorded per contact, before the outing, after speaking with somebody close.',
      fields: ['healthNote'],
    },
    fields: {
      givenName: 'Who it is.',
      familyName: 'Who it is.',
      birthDate: 'Ambulance and hospital ask for it.',
      phone: 'Somebody at home is called.',
      mobile: 'The person is called.',
      otherPhones: 'Somebody close is called.',
      language: 'To speak with the person.',
      healthNote: 'Medication and allergies, for ambulance and hospital.',
    },
  },
  {
    code: 'neighbourhood-support',
    basisKind: 'PUBLIC_TASK',
    basisReference: 'Agreement with the City of Brussels of 12 January 2025 under the ordinance on local social policy',
    retentionMonths: 24,
    retentionRule: 'Two years after the last visit.',
    labels: { nl: 'Buurtzorg', fr: 'Soutien de quartier', de: 'Nachbarschaftshilfe', en: 'Neighbourhood support' },
    recipients: ['internal', 'municipality'],
    fields: {
      givenName: 'Who is visited.',
      familyName: 'Who is visited.',
      phone: 'A visit is announced.',
      street: 'Where the visit goes.',
      postalCode: 'Where the visit goes.',
      city: 'Where the visit goes.',
      language: 'The visitor speaks it.',
      birthYear: 'The agreement is for people from 65 on.',
    },
  },
  {
    code: 'statistics',
    basisKind: 'LEGITIMATE_INTERESTS',
    basisReference: 'Knowing whom our offer reaches',
    retentionMonths: 60,
    retentionRule: 'Five years; the counts stay.',
    balancingTest:
      'Interest: knowing whom our offer reaches, as our funders ask. Necessity: counts by language, area and age band are enough, names are not used. Balance: nobody is singled out; whoever objects is left out.',
    labels: { nl: 'Statistiek', fr: 'Statistiques', de: 'Statistik', en: 'Statistics' },
    openToMinors: true,
    dpia: 'Not required: counts of groups of ten and more; decided by the officer on 6 May 2025.',
    recipients: ['internal'],
    fields: {
      language: 'Counts per language.',
      postalArea: 'Counts per area.',
      ageBand: 'Counts per age band.',
      birthYear: 'Counts per year of birth.',
      gender: 'Counts per gender, where it is known.',
      country: 'Counts per country.',
    },
  },
  {
    code: 'fundraising',
    basisKind: 'LEGITIMATE_INTERESTS',
    basisReference: 'Keeping the house open with gifts',
    channel: 'MAIL',
    retentionMonths: 36,
    retentionRule: 'Three years after the last gift.',
    balancingTest:
      'Interest: keeping the house open with gifts. Necessity: two letters a year to people who gave or joined before. Balance: they may expect it; every letter says how to object, and an objection holds at once.',
    labels: { nl: 'Fondsenwerving', fr: 'Collecte de fonds', de: 'Spendenwerbung', en: 'Fundraising' },
    recipients: ['internal', 'print-shop'],
    fields: {
      salutation: 'The letter uses it where it is known.',
      givenName: 'On the letter.',
      familyName: 'On the letter.',
      ...address('The letter is sent there.'),
      language: 'The letter is written in it.',
    },
  },
  {
    code: 'summer-camp-2024',
    state: 'RETIRED',
    basisKind: 'CONTRACT',
    basisReference: 'Registration form of the camp',
    retentionMonths: 12,
    retentionRule: 'One year after the camp.',
    labels: { nl: 'Zomerkamp 2024', fr: 'Camp d’été 2024', de: 'Sommerlager 2024', en: 'Summer camp 2024' },
    recipients: ['internal'],
    fields: {
      givenName: 'On the list.',
      familyName: 'On the list.',
      birthDate: 'Groups were by age.',
      otherPhones: 'Parents were called.',
    },
  },
  {
    code: 'mentoring',
    state: 'DRAFT',
    basisKind: 'CONSENT',
    labels: { nl: 'Mentoraat', fr: 'Mentorat', de: 'Mentoring', en: 'Mentoring' },
    recipients: [],
    fields: { givenName: 'To introduce mentor and newcomer.', jobTitle: 'To find a mentor of the same trade.' },
  },
];

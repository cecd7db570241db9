import type { RuleData } from '../access/ability.ts';
import type { DutyRule } from '../access/duty.ts';
import type { BasisKind } from '../access/policy.ts';
import type { Transaction } from '../context.ts';
import { keepVersions } from './keep-versions.ts';

type Labels = Readonly<Record<'nl' | 'fr' | 'de' | 'en', string>>;

export interface StarterRole {
  readonly code: string;
  readonly labels: Labels;
  readonly purposes: readonly string[];
  readonly rules: readonly RuleData[];
  readonly duties: readonly DutyRule[];
}

/** A draft: nothing is activated before somebody here has completed and checked it (L47). */
export interface StarterPurpose {
  readonly code: string;
  readonly labels: Labels;
  readonly basisKind: BasisKind;
  readonly directMarketing: boolean;
  readonly channel: 'EMAIL' | null;
  readonly retentionMonths: number;
  /** Field and its justification: each is needed for the purpose, or it is not there (Art. 5(1)(c)). */
  readonly fields: Readonly<Record<string, string>>;
}

const reach = {
  givenName: 'Om de persoon correct aan te spreken. / To address the person properly.',
  familyName: 'Om de persoon correct aan te spreken. / To address the person properly.',
  email: 'Om de persoon te bereiken. / To reach the person.',
  language: 'Om in de taal van de persoon te schrijven. / To write in the person’s language.',
};
const address = 'Voor post en levering. / For post and delivery.';
const counting = 'Enkel om in groepen te tellen. / Only to count in groups.';

/** What a new organisation in production begins with, as drafts to complete. */
export const starterPurposes: readonly StarterPurpose[] = [
  {
    code: 'newsletter',
    labels: { nl: 'Nieuwsbrief', fr: 'Lettre d’information', de: 'Newsletter', en: 'Newsletter' },
    basisKind: 'CONSENT',
    directMarketing: true,
    channel: 'EMAIL',
    retentionMonths: 24,
    fields: reach,
  },
  {
    code: 'customer-service',
    labels: { nl: 'Klantendienst', fr: 'Service clientèle', de: 'Kundendienst', en: 'Customer service' },
    basisKind: 'CONTRACT',
    directMarketing: false,
    channel: null,
    retentionMonths: 60,
    fields: {
      ...reach,
      phone: 'Om terug te bellen. / To call back.',
      mobile: 'Om terug te bellen. / To call back.',
      street: address,
      postalCode: address,
      city: address,
      country: address,
      organisation: 'Om te weten namens wie de persoon spreekt. / To know on whose behalf the person speaks.',
    },
  },
  {
    code: 'statistics',
    labels: { nl: 'Statistiek', fr: 'Statistiques', de: 'Statistik', en: 'Statistics' },
    basisKind: 'LEGITIMATE_INTERESTS',
    directMarketing: false,
    channel: null,
    retentionMonths: 24,
    fields: { language: counting, country: counting, postalArea: counting, ageBand: counting },
  },
  {
    code: 'bookkeeping',
    labels: { nl: 'Boekhouding', fr: 'Comptabilité', de: 'Buchhaltung', en: 'Bookkeeping' },
    basisKind: 'LEGAL_OBLIGATION',
    directMarketing: false,
    channel: null,
    retentionMonths: 84,
    fields: {
      givenName: 'Op de factuur. / On the invoice.',
      familyName: 'Op de factuur. / On the invoice.',
      organisation: 'Op de factuur. / On the invoice.',
      street: 'Op de factuur. / On the invoice.',
      postalCode: 'Op de factuur. / On the invoice.',
      city: 'Op de factuur. / On the invoice.',
      country: 'Op de factuur. / On the invoice.',
    },
  },
];

const contact = (action: readonly string[], fields?: readonly string[]): RuleData => ({
  action,
  subject: 'Contact',
  ...(fields && { fields }),
});

/** Four roles for a new organisation. None opens a sensitive field; the admin sees no personal data at all. */
export const starterRoles: readonly StarterRole[] = [
  {
    code: 'admin',
    labels: { nl: 'Beheerder', fr: 'Administrateur', de: 'Administrator', en: 'Administrator' },
    purposes: [],
    rules: [],
    duties: [
      { duty: 'Organisation', acts: ['manage'] },
      { duty: 'Staff', acts: ['manage'] },
      { duty: 'Role', acts: ['grant'] },
      { duty: 'ServiceAccount', acts: ['manage'] },
      { duty: 'Recipient', acts: ['manage'] },
      { duty: 'Field', acts: ['define'] },
      { duty: 'Purpose', acts: ['draft', 'activate', 'retire'] },
      { duty: 'Notice', acts: ['draft', 'publish'] },
    ],
  },
  {
    code: 'dpo',
    labels: {
      nl: 'Functionaris gegevensbescherming',
      fr: 'Délégué à la protection des données',
      de: 'Datenschutzbeauftragte Person',
      en: 'Data protection officer',
    },
    purposes: ['consent-administration', 'subject-requests', 'legal-claims'],
    rules: [contact(['read'])],
    duties: [
      { duty: 'AccessLog', acts: ['read'] },
      { duty: 'LegalBasis', acts: ['read', 'record', 'end'] },
      { duty: 'SubjectRequest', acts: ['handle'] },
      { duty: 'Purpose', acts: ['draft', 'activate', 'retire'] },
      { duty: 'Notice', acts: ['draft', 'publish'] },
      { duty: 'Organisation', acts: ['manage'] },
    ],
  },
  {
    code: 'contact-manager',
    labels: { nl: 'Contactbeheerder', fr: 'Gestionnaire des contacts', de: 'Kontaktverwaltung', en: 'Contact manager' },
    purposes: ['newsletter', 'customer-service', 'bookkeeping', 'consent-administration'],
    rules: [contact(['read', 'create', 'update'])],
    duties: [
      { duty: 'LegalBasis', acts: ['read', 'record', 'end'] },
      { duty: 'Import', acts: ['manage'] },
    ],
  },
  {
    code: 'analyst',
    labels: { nl: 'Analist', fr: 'Analyste', de: 'Analyse', en: 'Analyst' },
    purposes: ['statistics'],
    rules: [contact(['read', 'count'], ['language', 'postalArea', 'ageBand']), contact(['count'], ['country'])],
    duties: [],
  },
];

/** A step of the first start in production: both, where no role exists yet. The catalogue's rows must be there. */
export async function loadStarterSet(tx: Pick<Transaction, 'query'>): Promise<void> {
  if ((await tx.query('SELECT 1 FROM role LIMIT 1')).length > 0) return;
  for (const role of starterRoles) {
    await tx.query('INSERT INTO role (code, labels, purposes, rules, duties) VALUES ($1, $2, $3, $4, $5)', [
      role.code,
      JSON.stringify(role.labels),
      role.purposes,
      JSON.stringify(role.rules),
      JSON.stringify(role.duties),
    ]);
  }
  await keepVersions(tx);
  for (const purpose of starterPurposes) {
    const [{ id } = { id: 0 }] = await tx.query<{ id: number }>(
      'INSERT INTO purpose (code, labels, basis_kind, direct_marketing, channel, retention_months) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
      [purpose.code, JSON.stringify(purpose.labels), purpose.basisKind, purpose.directMarketing, purpose.channel, purpose.retentionMonths],
    );
    await tx.query('INSERT INTO purpose_field (purpose_id, field_key, justification) SELECT $1, * FROM unnest($2::text[], $3::text[])', [
      id,
      Object.keys(purpose.fields),
      Object.values(purpose.fields),
    ]);
  }
  await tx.query('UPDATE policy_version SET version = version + 1');
}

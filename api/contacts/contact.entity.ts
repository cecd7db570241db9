import { Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, ObjectType } from 'type-graphql';
import { derived, personal } from '../fields/personal.ts';
import { LegalBasisState } from '../legal-bases/state.ts';
import { WithdrawalLink } from '../legal-bases/withdrawal-link.ts';
import { CustomField } from './custom-field.ts';
import { ValueOrigin, WithheldField } from './withheld.ts';

const salutations = ['MR', 'MRS', 'MX', 'NONE'].map(value => ({
  value,
  labels: {
    nl: { MR: 'De heer', MRS: 'Mevrouw', MX: 'Mx', NONE: 'Geen' }[value]!,
    fr: { MR: 'Monsieur', MRS: 'Madame', MX: 'Mx', NONE: 'Aucune' }[value]!,
    de: { MR: 'Herr', MRS: 'Frau', MX: 'Mx', NONE: 'Keine' }[value]!,
    en: { MR: 'Mr', MRS: 'Mrs', MX: 'Mx', NONE: 'None' }[value]!,
  },
}));
const genders = ['FEMALE', 'MALE', 'OTHER'].map(value => ({
  value,
  labels: {
    nl: { FEMALE: 'Vrouw', MALE: 'Man', OTHER: 'Anders' }[value]!,
    fr: { FEMALE: 'Femme', MALE: 'Homme', OTHER: 'Autre' }[value]!,
    de: { FEMALE: 'Frau', MALE: 'Mann', OTHER: 'Anders' }[value]!,
    en: { FEMALE: 'Woman', MALE: 'Man', OTHER: 'Other' }[value]!,
  },
}));

const age = 'extract(year FROM age(current_date, c.birth_date))::integer';
const ageBand = `CASE WHEN c.birth_date IS NULL THEN NULL WHEN ${age} < 13 THEN '0-12' WHEN ${age} < 18 THEN '13-17' WHEN ${age} < 25 THEN '18-24' WHEN ${age} < 35 THEN '25-34'
    WHEN ${age} < 45 THEN '35-44' WHEN ${age} < 55 THEN '45-54' WHEN ${age} < 65 THEN '55-64' WHEN ${age} < 75 THEN '65-74' ELSE '75+' END`;

/** A natural person we keep data about (the data subject). One line per field: column, GraphQL field and catalogue entry are made from it. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A natural person we keep data about (the data subject, Art. 4(1)), as far as the viewer may see them for the stated purpose. Every personal field is nullable: `withheld` says which are not shown, and why.',
})
@Entity('contact')
export class Contact {
  @Field(() => ID, { description: 'UUIDv7, made by the server.' })
  @PrimaryColumn('uuid')
  id!: string;

  @personal('IDENTITY', 'TEXT', 'Given name, as the person writes it.', { sortable: true, searchable: true, key: 'given_name_key' })
  givenName?: string;
  @personal('IDENTITY', 'TEXT', 'Family name, particles kept as written.', { sortable: true, searchable: true, key: 'family_name_key' })
  familyName?: string;
  @personal('IDENTITY', 'CHOICE', 'How the person wishes to be addressed: MR, MRS, MX or NONE. Never required (CJEU C-394/23).', {
    delicate: true,
    choices: salutations,
  })
  salutation?: string;
  @personal('DEMOGRAPHIC', 'CHOICE', 'FEMALE, MALE or OTHER. Never required (CJEU C-394/23).', { delicate: true, choices: genders })
  gender?: string;
  @personal('DEMOGRAPHIC', 'DATE', 'Date of birth. Prefer birthYear or ageBand where they do.', { sortable: true, delicate: true })
  birthDate?: string;
  @personal('CONTACT_DETAILS', 'EMAIL', 'Main e-mail address, as typed.', { sortable: true, searchable: true, key: 'email_key' })
  email?: string;
  @personal('CONTACT_DETAILS', 'EMAIL_LIST', 'Other e-mail addresses.', { key: 'other_emails_key' }) otherEmails?: string[];
  @personal('CONTACT_DETAILS', 'PHONE', 'Main telephone number, E.164.', { searchable: true, key: 'phone' }) phone?: string;
  @personal('CONTACT_DETAILS', 'PHONE', 'Mobile number, E.164.', { searchable: true, key: 'mobile' }) mobile?: string;
  @personal('CONTACT_DETAILS', 'PHONE_LIST', 'Other telephone numbers, E.164.') otherPhones?: string[];
  @personal('CONTACT_DETAILS', 'TEXT', 'Street and number, in the language the person uses.') street?: string;
  @personal('CONTACT_DETAILS', 'TEXT', 'Postal code; foreign ones are not judged.', { sortable: true }) postalCode?: string;
  @personal('CONTACT_DETAILS', 'TEXT', 'City or municipality.', { sortable: true, key: 'city_key' }) city?: string;
  @personal('CONTACT_DETAILS', 'COUNTRY', 'Country of residence, ISO 3166-1 alpha-2.') country?: string;
  @personal('LANGUAGE', 'LANGUAGE', 'The person’s language, BCP 47.') language?: string;
  @personal('PROFESSIONAL', 'TEXT', 'Organisation the person works for.', { sortable: true, searchable: true, key: 'organisation_key' })
  organisation?: string;
  @personal('PROFESSIONAL', 'TEXT', 'What the person does there.', { delicate: true }) jobTitle?: string;
  @personal('PROFESSIONAL', 'TEXT', 'Education or diploma.', { delicate: true }) education?: string;
  @personal('SENSITIVE', 'TEXT', 'Religion or belief (Art. 9). Encrypted; needs a sensitive condition and a fresh second factor.', {
    sensitivity: 'SPECIAL',
  })
  religion?: string;
  @personal('SENSITIVE', 'LONG_TEXT', 'Note on health (Art. 9). Encrypted; needs a sensitive condition and a fresh second factor.', {
    sensitivity: 'SPECIAL',
  })
  healthNote?: string;
  @personal('ORIGIN', 'TEXT', 'Where the data came from (Art. 14(2)(f)).') source?: string;
  @personal('ORIGIN', 'DATE', 'The day on which the person was first informed (Art. 13, 14).') firstInformationDate?: string;

  @derived('birthDate', 'DEMOGRAPHIC', 'NUMBER', 'extract(year FROM c.birth_date)::integer', 'Year of birth, computed from the birth date.')
  birthYear?: number;
  @derived(
    'birthDate',
    'DEMOGRAPHIC',
    'TEXT',
    ageBand,
    'Age band of today: 0-12, 13-17, 18-24, then tens, 75+. Computed from the birth date.',
  )
  ageBand?: string;
  @derived(
    'postalCode',
    'DEMOGRAPHIC',
    'TEXT',
    `upper(left(replace(c.postal_code, ' ', ''), 2))`,
    'First two characters of the postal code.',
  )
  postalArea?: string;

  /** Resolved with its keys by the resolver. */
  customFields!: CustomField[];
  @Field(() => [WithheldField], { description: 'Fields selected in this operation and not shown, whether or not a value exists.' })
  withheld!: WithheldField[];
  @Field(() => [ValueOrigin], { description: 'Where the values shown came from.' }) origins!: ValueOrigin[];
  @Field(() => [LegalBasisState], {
    nullable: true,
    description:
      'Per purpose of the viewer’s roles with the duty to read legal bases (under consent-administration: every purpose): the basis that has not ended, else the last, else none with its detail. Null without the duty.',
  })
  legalBases?: LegalBasisState[] | null;
  @Field(() => WithdrawalLink, {
    nullable: true,
    description:
      'How the person ends this purpose: for consent and for direct marketing; null for others. It belongs into every message sent for it.',
  })
  withdrawal?: WithdrawalLink | null;
  @Field(() => String, {
    description: 'Names the state of every field that this viewer may read here, selected or not; edits present it as expectedVersion.',
  })
  version!: string;
}

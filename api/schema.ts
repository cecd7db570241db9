import { GraphQLEnumType, type GraphQLEnumValueConfigMap, GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AccessLogResolver } from './audit/access-log.resolver.ts';
import { VerificationResolver } from './audit/verification.resolver.ts';
import { GuardiansResolver } from './consent/children/guardians.resolver.ts';
import { AskingResolver } from './consent/asking/asking.resolver.ts';
import { ConsentStatisticsResolver } from './consent/proof/consent-statistics.resolver.ts';
import { LedgerResolver } from './consent/proof/ledger.resolver.ts';
import { RecordingResolver } from './consent/recording/recording.resolver.ts';
import { ConsentFormsResolver } from './consent/forms/consent-forms.resolver.ts';
import { ContactDoorsResolver } from './contacts/contact-doors.resolver.ts';
import { ContactConnectionResolver, ContactsResolver } from './contacts/contacts.resolver.ts';
import { FieldsResolver } from './contacts/fields.resolver.ts';
import { NoticeMailsResolver } from './contacts/informing/notice-mails.resolver.ts';
import { NoticesDueResolver } from './contacts/informing/notices-due.resolver.ts';
import { ObjectionsResolver } from './contacts/objections.resolver.ts';
import { SaidByPersonResolver } from './contacts/said-by-person.resolver.ts';
import { ProposalsResolver } from './contacts/proposals.resolver.ts';
import { ExportsResolver } from './exchange/export/exports.resolver.ts';
import { ImportResolver } from './exchange/import/import.resolver.ts';
import { JobsResolver } from './exchange/jobs.resolver.ts';
import { CatalogueResolver } from './purposes/catalogue.resolver.ts';
import { LegalSettingsResolver } from './organisation/legal-settings.resolver.ts';
import { NoticesResolver } from './notices/notices.resolver.ts';
import { OrganisationResolver } from './organisation/organisation.resolver.ts';
import { PurposesResolver } from './purposes/purposes.resolver.ts';
import { otherCodes, refusals } from './refusal.ts';
import { RecipientsResolver } from './recipients/recipients.resolver.ts';
import { RoleVersionsResolver } from './roles/role-versions.resolver.ts';
import { RolesResolver } from './roles/roles.resolver.ts';
import { DeviceRecoveryResolver } from './sign-in/device-recovery.resolver.ts';
import { FactorsResolver } from './sign-in/factors.resolver.ts';
import { PasskeysResolver } from './sign-in/passkeys.resolver.ts';
import { PasswordResolver } from './sign-in/password.resolver.ts';
import { OneselfResolver } from './sign-in/oneself.resolver.ts';
import { SetUpResolver } from './sign-in/set-up.resolver.ts';
import { SignInResolver } from './sign-in/sign-in.resolver.ts';
import { ServiceAccountsResolver } from './staff/service-accounts.resolver.ts';
import { ReadersResolver } from './staff/readers.resolver.ts';
import { PreviewRoleResolver } from './staff/preview-role.resolver.ts';
import { RoleImpactResolver } from './staff/role-impact.resolver.ts';
import { RoleChangesResolver } from './staff/role-changes.resolver.ts';
import { BreakGlassResolver } from './staff/break-glass.resolver.ts';
import { StaffLifeResolver } from './staff/staff-life.resolver.ts';
import { StaffResolver } from './staff/staff.resolver.ts';

/** The list of resolvers: the whole API. */
const resolvers: NonEmptyArray<Function> = [
  SignInResolver,
  SetUpResolver,
  FactorsResolver,
  PasskeysResolver,
  PasswordResolver,
  DeviceRecoveryResolver,
  ContactsResolver,
  ContactConnectionResolver,
  ContactDoorsResolver,
  FieldsResolver,
  ProposalsResolver,
  NoticesDueResolver,
  NoticeMailsResolver,
  SaidByPersonResolver,
  ObjectionsResolver,
  ConsentFormsResolver,
  AskingResolver,
  GuardiansResolver,
  LedgerResolver,
  RecordingResolver,
  ConsentStatisticsResolver,
  AccessLogResolver,
  VerificationResolver,
  JobsResolver,
  ExportsResolver,
  ImportResolver,
  OrganisationResolver,
  LegalSettingsResolver,
  RecipientsResolver,
  PurposesResolver,
  NoticesResolver,
  CatalogueResolver,
  RolesResolver,
  RoleVersionsResolver,
  RoleChangesResolver,
  RoleImpactResolver,
  PreviewRoleResolver,
  ReadersResolver,
  StaffResolver,
  StaffLifeResolver,
  BreakGlassResolver,
  OneselfResolver,
  ServiceAccountsResolver,
];

/** The GraphQL schema. Inputs are parsed by the resolvers themselves, so that one answer names every wrong input. */
export const buildSchema = (): GraphQLSchema => {
  const config = buildSchemaSync({ resolvers, validate: false }).toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, refusalCode] });
};

/** No field has this type: it stands in the schema so that clients' types know every code that an error may carry. */
const refusalCode = new GraphQLEnumType({
  name: 'RefusalCode',
  description:
    'Every value of `extensions.code` in an error. Messages are stable English; translate by code, and by the rules in `extensions.problems`.',
  values: Object.fromEntries([
    ...Object.entries(refusals).map(([code, { message }]) => [code, { description: message }]),
    ...Object.entries(otherCodes).map(([code, description]) => [code, { description }]),
  ]) as GraphQLEnumValueConfigMap,
});

/** The committed `schema.graphql`: sorted, so that a change of order is no change. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;

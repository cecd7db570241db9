// Generated from schema and documents: do not edit.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  CountryCode: { input: string; output: string };
  Date: { input: string; output: string };
  DateTime: { input: string; output: string };
  EmailAddress: { input: string; output: string };
  FieldKey: { input: string; output: string };
  LanguageTag: { input: string; output: string };
  PhoneNumber: { input: string; output: string };
  PurposeCode: { input: string; output: string };
};

export type AbsentContacts = {
  contacts: Scalars['Int']['output'];
  reason: AbsentReason;
};

export type AbsentReason = 'NO_LEGAL_BASIS' | 'RESTRICTED' | 'ROLE_CONDITION';

export type AcceptInvitationInput = {
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};

export type AccessLogConnection = {
  nodes: Array<AccessLogEntry>;
  pageInfo: PageInfo;
  perDay: Array<DayOfLooks>;
};

export type AccessLogConnectionPerDayArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

export type AccessLogEntry = {
  actingFor?: Maybe<Scalars['String']['output']>;
  action: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  caseReference?: Maybe<Scalars['String']['output']>;
  contacts: Scalars['Int']['output'];
  fields: Array<Scalars['FieldKey']['output']>;
  id: Scalars['ID']['output'];
  operation: Scalars['String']['output'];
  purpose?: Maybe<Scalars['PurposeCode']['output']>;
  recipient?: Maybe<Scalars['String']['output']>;
  requestId: Scalars['ID']['output'];
  roles: Array<Scalars['String']['output']>;
  viewerKind: Scalars['String']['output'];
  viewerName: Scalars['String']['output'];
};

export type AccessLogFilter = {
  fields?: InputMaybe<Array<Scalars['FieldKey']['input']>>;
  purpose?: InputMaybe<Scalars['PurposeCode']['input']>;
  role?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type AddPasskeyInput = {
  name: Scalars['String']['input'];
  response: Scalars['String']['input'];
};

export type AddRecipientInput = {
  code: Scalars['String']['input'];
  country: Scalars['CountryCode']['input'];
  internal?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
  transferTool?: InputMaybe<Scalars['String']['input']>;
};

export type Allowance = 'ALL' | 'NO' | 'WHERE';

export type AnswerInput = {
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  key: Scalars['FieldKey']['input'];
  number?: InputMaybe<Scalars['Int']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type ApproveDeviceRecoveryPayload = {
  code: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
};

export type AskExplicitConsentInput = {
  contactId: Scalars['ID']['input'];
  fields: Array<Scalars['FieldKey']['input']>;
  forPurpose: Scalars['PurposeCode']['input'];
  idempotencyKey: Scalars['String']['input'];
  language: Scalars['LanguageTag']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type AskPasswordResetInput = {
  email: Scalars['EmailAddress']['input'];
};

export type Authenticator = {
  id: Scalars['ID']['output'];
  kind: AuthenticatorKind;
  name: Scalars['String']['output'];
  since: Scalars['DateTime']['output'];
};

export type AuthenticatorKind = 'CODES' | 'PASSKEY';

export type Because = {
  caseReference: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};

export type BeginDeviceRecoveryInput = {
  identityCheck: IdentityCheck;
  note: Scalars['String']['input'];
  staffId: Scalars['ID']['input'];
};

export type BeginEnrolmentInput = {
  name: Scalars['String']['input'];
  password?: InputMaybe<Scalars['String']['input']>;
};

export type BeginEnrolmentPayload = {
  otpauthUri: Scalars['String']['output'];
  secret: Scalars['String']['output'];
};

export type BeginPasskeyInput = {
  password: Scalars['String']['input'];
};

export type BeginSetUpInput = {
  email: Scalars['EmailAddress']['input'];
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};

export type BeginSetUpPayload = {
  otpauthUri: Scalars['String']['output'];
  recoveryCodes: Array<Scalars['String']['output']>;
  secret: Scalars['String']['output'];
};

export type BooleanFilter = {
  equals?: InputMaybe<Scalars['Boolean']['input']>;
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CatalogueField = {
  category: FieldCategory;
  choices?: Maybe<Array<FieldChoice>>;
  custom: Scalars['Boolean']['output'];
  delicate: Scalars['Boolean']['output'];
  derivedFrom?: Maybe<Scalars['FieldKey']['output']>;
  inUse: Scalars['Boolean']['output'];
  key: Scalars['FieldKey']['output'];
  kind: FieldKind;
  label: Scalars['String']['output'];
  labels: Array<LocalText>;
  necessity?: Maybe<Scalars['String']['output']>;
  purposes: Array<Scalars['PurposeCode']['output']>;
  sensitivity: Sensitivity;
};

export type CatalogueFieldLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type ChangePasswordInput = {
  newPassword: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type Channel = 'EMAIL' | 'MAIL' | 'PHONE' | 'SMS';

export type ChecklistItem = {
  article: Scalars['String']['output'];
  done: Scalars['Boolean']['output'];
  item: Scalars['String']['output'];
};

export type ChoiceToAsk = {
  label: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type CodeFilter = {
  equals?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ConfirmAuthenticatorInput = {
  code: Scalars['String']['input'];
};

export type ConfirmAuthenticatorPayload = {
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
};

export type ConfirmLegalSettingInput = {
  expectedVersion: Scalars['Int']['input'];
  key: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};

export type ConsentDay = {
  asked: Scalars['Int']['output'];
  confirmed: Scalars['Int']['output'];
  day: Scalars['Date']['output'];
  expired: Scalars['Int']['output'];
  recorded: Scalars['Int']['output'];
  refused: Scalars['Int']['output'];
  withdrawn: Scalars['Int']['output'];
};

export type ConsentForm = {
  code: Scalars['String']['output'];
  fields: Array<FormField>;
  intros: Array<LocalText>;
  languages: Array<Scalars['LanguageTag']['output']>;
  onlineService: Scalars['Boolean']['output'];
  origins: Array<Scalars['String']['output']>;
  purposes: Array<FormPurpose>;
  savedAt: Scalars['DateTime']['output'];
  state: FormState;
  title: Scalars['String']['output'];
  titles: Array<LocalText>;
  version: Scalars['Int']['output'];
};

export type ConsentFormTitleArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type ConsentFormPayload = {
  form?: Maybe<ConsentForm>;
};

export type ConsentFormToAsk = {
  age?: Maybe<Scalars['Int']['output']>;
  code: Scalars['String']['output'];
  controller: Scalars['String']['output'];
  country?: Maybe<Scalars['CountryCode']['output']>;
  fields: Array<FieldToAsk>;
  intro: Scalars['String']['output'];
  language: Scalars['LanguageTag']['output'];
  languages: Array<Scalars['LanguageTag']['output']>;
  purposes: Array<PurposeToAsk>;
  title: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type ConsentHappening = 'SAID_NO' | 'SAID_YES' | 'WAS_ASKED' | 'WITHDREW';

export type ConsentProofInput = {
  contactId: Scalars['ID']['input'];
  legalBasisId: Scalars['ID']['input'];
  purpose: Scalars['PurposeCode']['input'];
};

export type ConsentProofPayload = {
  handle: Scalars['String']['output'];
  name: Scalars['String']['output'];
};

export type ConsentStatistics = {
  perDay: Array<ConsentDay>;
  standing: Scalars['Int']['output'];
};

export type ConsentWay = 'EMAIL' | 'IN_PERSON' | 'LETTER' | 'PAPER' | 'TELEPHONE';

export type Contact = {
  ageBand?: Maybe<Scalars['String']['output']>;
  birthDate?: Maybe<Scalars['Date']['output']>;
  birthYear?: Maybe<Scalars['Int']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['CountryCode']['output']>;
  customFields: Array<CustomField>;
  education?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['EmailAddress']['output']>;
  familyName?: Maybe<Scalars['String']['output']>;
  firstInformationDate?: Maybe<Scalars['Date']['output']>;
  gender?: Maybe<Scalars['String']['output']>;
  givenName?: Maybe<Scalars['String']['output']>;
  healthNote?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  jobTitle?: Maybe<Scalars['String']['output']>;
  language?: Maybe<Scalars['LanguageTag']['output']>;
  legalBases?: Maybe<Array<LegalBasisState>>;
  mobile?: Maybe<Scalars['PhoneNumber']['output']>;
  organisation?: Maybe<Scalars['String']['output']>;
  origins: Array<ValueOrigin>;
  otherEmails?: Maybe<Array<Scalars['EmailAddress']['output']>>;
  otherPhones?: Maybe<Array<Scalars['PhoneNumber']['output']>>;
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  postalArea?: Maybe<Scalars['String']['output']>;
  postalCode?: Maybe<Scalars['String']['output']>;
  religion?: Maybe<Scalars['String']['output']>;
  salutation?: Maybe<Scalars['String']['output']>;
  source?: Maybe<Scalars['String']['output']>;
  street?: Maybe<Scalars['String']['output']>;
  version: Scalars['String']['output'];
  withdrawal?: Maybe<WithdrawalLink>;
  withheld: Array<WithheldField>;
};

export type ContactCustomFieldsArgs = {
  keys?: InputMaybe<Array<Scalars['FieldKey']['input']>>;
};

export type ContactConnection = {
  edges: Array<ContactEdge>;
  nodes: Array<Contact>;
  pageInfo: PageInfo;
  totalCount: Count;
};

export type ContactConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

export type ContactEdge = {
  cursor: Scalars['String']['output'];
  node: Contact;
};

export type ContactFilter = {
  ageBand?: InputMaybe<TextFilter>;
  and?: InputMaybe<Array<ContactFilter>>;
  birthDate?: InputMaybe<DateFilter>;
  birthYear?: InputMaybe<NumberFilter>;
  city?: InputMaybe<TextFilter>;
  country?: InputMaybe<CodeFilter>;
  custom?: InputMaybe<Array<CustomFilter>>;
  education?: InputMaybe<TextFilter>;
  email?: InputMaybe<TextFilter>;
  familyName?: InputMaybe<TextFilter>;
  firstInformationDate?: InputMaybe<DateFilter>;
  gender?: InputMaybe<CodeFilter>;
  givenName?: InputMaybe<TextFilter>;
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  jobTitle?: InputMaybe<TextFilter>;
  language?: InputMaybe<CodeFilter>;
  mobile?: InputMaybe<TextFilter>;
  not?: InputMaybe<ContactFilter>;
  or?: InputMaybe<Array<ContactFilter>>;
  organisation?: InputMaybe<TextFilter>;
  otherEmails?: InputMaybe<ListFilter>;
  otherPhones?: InputMaybe<ListFilter>;
  phone?: InputMaybe<TextFilter>;
  postalArea?: InputMaybe<TextFilter>;
  postalCode?: InputMaybe<TextFilter>;
  salutation?: InputMaybe<CodeFilter>;
  source?: InputMaybe<TextFilter>;
  street?: InputMaybe<TextFilter>;
};

export type ContactOrder = {
  direction?: OrderDirection;
  field: Scalars['FieldKey']['input'];
};

export type ContactPayload = {
  contact?: Maybe<Contact>;
};

export type ContactValues = {
  birthDate?: InputMaybe<Scalars['Date']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  customFields?: InputMaybe<Array<CustomFieldInput>>;
  education?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  familyName?: InputMaybe<Scalars['String']['input']>;
  firstInformationDate?: InputMaybe<Scalars['Date']['input']>;
  gender?: InputMaybe<Scalars['String']['input']>;
  givenName?: InputMaybe<Scalars['String']['input']>;
  healthNote?: InputMaybe<Scalars['String']['input']>;
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  mobile?: InputMaybe<Scalars['PhoneNumber']['input']>;
  organisation?: InputMaybe<Scalars['String']['input']>;
  otherEmails?: InputMaybe<Array<Scalars['EmailAddress']['input']>>;
  otherPhones?: InputMaybe<Array<Scalars['PhoneNumber']['input']>>;
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  religion?: InputMaybe<Scalars['String']['input']>;
  salutation?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  street?: InputMaybe<Scalars['String']['input']>;
};

export type CorrectContactInput = {
  expectedVersion: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  origin?: InputMaybe<Origin>;
  originDetail?: InputMaybe<Scalars['String']['input']>;
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
  values: ContactValues;
};

export type Count = {
  more: Scalars['Boolean']['output'];
  value: Scalars['Int']['output'];
};

export type CreateContactInput = {
  idempotencyKey: Scalars['String']['input'];
  legalBasis?: InputMaybe<NewLegalBasisInput>;
  noticeException?: InputMaybe<NoticeExceptionInput>;
  origin?: Origin;
  originDetail?: InputMaybe<Scalars['String']['input']>;
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
  sensitiveCondition?: InputMaybe<NewSensitiveConditionInput>;
  values: ContactValues;
};

export type CreateContactPayload = {
  contact?: Maybe<Contact>;
  outcome: CreateOutcome;
};

export type CreateOutcome = 'CREATED' | 'PROPOSED';

export type CreateServiceAccountInput = {
  expiresAt: Scalars['DateTime']['input'];
  name: Scalars['String']['input'];
  networks?: Array<Scalars['String']['input']>;
  purposes: Array<Scalars['PurposeCode']['input']>;
  reason: Scalars['String']['input'];
  recipient: Scalars['ID']['input'];
  roles: Array<Scalars['String']['input']>;
};

export type CreateServiceAccountPayload = {
  serviceAccount?: Maybe<ServiceAccount>;
  token: Scalars['String']['output'];
};

export type CsvDelimiter = 'COMMA' | 'SEMICOLON' | 'TAB';

export type CustomField = {
  boolean?: Maybe<Scalars['Boolean']['output']>;
  choice?: Maybe<Scalars['String']['output']>;
  date?: Maybe<Scalars['Date']['output']>;
  key: Scalars['FieldKey']['output'];
  number?: Maybe<Scalars['Float']['output']>;
  text?: Maybe<Scalars['String']['output']>;
};

export type CustomFieldInput = {
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  choice?: InputMaybe<Scalars['String']['input']>;
  clear?: InputMaybe<Scalars['Boolean']['input']>;
  date?: InputMaybe<Scalars['Date']['input']>;
  key: Scalars['FieldKey']['input'];
  number?: InputMaybe<Scalars['Float']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};

export type CustomFilter = {
  boolean?: InputMaybe<BooleanFilter>;
  choice?: InputMaybe<CodeFilter>;
  date?: InputMaybe<DateFilter>;
  key: Scalars['FieldKey']['input'];
  number?: InputMaybe<NumberFilter>;
  text?: InputMaybe<TextFilter>;
};

export type DateFilter = {
  before?: InputMaybe<Scalars['Date']['input']>;
  equals?: InputMaybe<Scalars['Date']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DayOfLooks = {
  day: Scalars['Date']['output'];
  looks: Scalars['Int']['output'];
};

export type DecideDeviceRecoveryInput = {
  id: Scalars['ID']['input'];
};

export type DecideObjectionInput = {
  answer?: InputMaybe<Scalars['String']['input']>;
  contactId: Scalars['ID']['input'];
  forPurpose: Scalars['PurposeCode']['input'];
  idempotencyKey: Scalars['String']['input'];
  outcome: ObjectionOutcome;
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type DecideProposalInput = {
  id: Scalars['ID']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type DecideRoleChangeInput = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type DecisionInput = {
  explicit?: InputMaybe<Scalars['Boolean']['input']>;
  noticeVersion: Scalars['Int']['input'];
  purpose: Scalars['PurposeCode']['input'];
  yes: Scalars['Boolean']['input'];
};

export type DefineFieldInput = {
  authorisation?: InputMaybe<Scalars['String']['input']>;
  category: FieldCategory;
  choices?: InputMaybe<Array<FieldChoiceInput>>;
  confirmed?: Scalars['Boolean']['input'];
  justification: Scalars['String']['input'];
  key: Scalars['FieldKey']['input'];
  kind: FieldKind;
  labels: Array<LocalTextInput>;
  necessity: Scalars['String']['input'];
  purpose: Scalars['PurposeCode']['input'];
  sensitivity: Sensitivity;
};

export type DefineRoleInput = {
  askSecondPerson?: Scalars['Boolean']['input'];
  code: Scalars['String']['input'];
  duties: Array<RoleDutyInput>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  label: Scalars['String']['input'];
  purposes: Array<Scalars['PurposeCode']['input']>;
  reason: Scalars['String']['input'];
  rules: Array<RoleRuleInput>;
};

export type DescribeStaffMemberInput = {
  capacity?: InputMaybe<Scalars['String']['input']>;
  confidentialSince?: InputMaybe<Scalars['Date']['input']>;
  staffId: Scalars['ID']['input'];
};

export type DeviceRecovery = {
  begunAt: Scalars['DateTime']['output'];
  begunBy?: Maybe<Scalars['ID']['output']>;
  begunByName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  identityCheck: IdentityCheck;
  name: Scalars['String']['output'];
  note: Scalars['String']['output'];
  staffId: Scalars['ID']['output'];
};

export type DeviceRecoveryPayload = {
  id: Scalars['ID']['output'];
};

export type DiffKind = 'ADDED' | 'REMOVED' | 'SAME';

export type DiffPart = {
  is: DiffKind;
  text: Scalars['String']['output'];
};

export type DraftNoticeInput = {
  automatedDecisions?: InputMaybe<Scalars['Boolean']['input']>;
  expectedRevision: Scalars['Int']['input'];
  obligation?: InputMaybe<NoticeObligation>;
  purpose: Scalars['PurposeCode']['input'];
  sources?: InputMaybe<Array<NoticeSource>>;
  words?: InputMaybe<Array<NoticeWordsInput>>;
};

export type DraftPurposeInput = {
  basisKind?: InputMaybe<LegalBasisKind>;
  code: Scalars['PurposeCode']['input'];
  labels: Array<LocalTextInput>;
};

export type Duty =
  | 'ACCESS_LOG'
  | 'BREAK_GLASS'
  | 'ERASURE'
  | 'FIELD'
  | 'IMPORT'
  | 'LEGAL_BASIS'
  | 'NOTICE'
  | 'ORGANISATION'
  | 'PURPOSE'
  | 'RECIPIENT'
  | 'ROLE'
  | 'SERVICE_ACCOUNT'
  | 'STAFF'
  | 'SUBJECT_REQUEST';

export type DutyAct =
  'ACTIVATE' | 'DEFINE' | 'DRAFT' | 'END' | 'GRANT' | 'HANDLE' | 'MANAGE' | 'PUBLISH' | 'READ' | 'RECORD' | 'RETIRE' | 'TAKE';

export type EndEvent = 'ENDED' | 'OBJECTED' | 'WITHDRAWN';

export type EndGuardianInput = {
  contactId: Scalars['ID']['input'];
  guardianId: Scalars['ID']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type EndLegalBasisInput = {
  contactId: Scalars['ID']['input'];
  event: EndEvent;
  forPurpose: Scalars['PurposeCode']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type EndSensitiveConditionInput = {
  contactId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type EndSessionInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
};

export type EvidenceFileInput = {
  contactId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  purpose: Scalars['PurposeCode']['input'];
};

export type ExportFormat = 'CSV' | 'VCARD' | 'XLSX';

export type FactorsPayload = {
  viewer: Viewer;
};

export type FieldCategory =
  'CONTACT_DETAILS' | 'DEMOGRAPHIC' | 'FINANCIAL' | 'IDENTITY' | 'LANGUAGE' | 'ORIGIN' | 'OTHER' | 'PROFESSIONAL' | 'SENSITIVE';

export type FieldChoice = {
  label: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type FieldChoiceLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type FieldChoiceInput = {
  labels: Array<LocalTextInput>;
  value: Scalars['String']['input'];
};

export type FieldDecision = {
  category: FieldCategory;
  choices?: Maybe<Array<FieldChoice>>;
  creatable: Scalars['Boolean']['output'];
  editable: Scalars['Boolean']['output'];
  exportReason?: Maybe<WithheldReason>;
  exportVerdict: VerdictKind;
  field: Scalars['FieldKey']['output'];
  filterable: Scalars['Boolean']['output'];
  kind: FieldKind;
  label: Scalars['String']['output'];
  reason?: Maybe<WithheldReason>;
  remedy?: Maybe<Remedy>;
  searchable: Scalars['Boolean']['output'];
  sensitivity: Sensitivity;
  sortable: Scalars['Boolean']['output'];
  verdict: VerdictKind;
};

export type FieldDecisionLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type FieldKind =
  | 'BOOLEAN'
  | 'CHOICE'
  | 'COUNTRY'
  | 'DATE'
  | 'EMAIL'
  | 'EMAIL_LIST'
  | 'LANGUAGE'
  | 'LONG_TEXT'
  | 'NUMBER'
  | 'PHONE'
  | 'PHONE_LIST'
  | 'TEXT';

export type FieldPayload = {
  field?: Maybe<CatalogueField>;
};

export type FieldToAsk = {
  choices?: Maybe<Array<ChoiceToAsk>>;
  key: Scalars['FieldKey']['output'];
  kind: FieldKind;
  label: Scalars['String']['output'];
  required: Scalars['Boolean']['output'];
};

export type FindingKind =
  | 'ADDED'
  | 'CHANGED'
  | 'CUT_OFF'
  | 'INDEX_DIFFERS'
  | 'MISSING'
  | 'NOTHING_TO_COMPARE'
  | 'NOT_OURS'
  | 'REORDERED'
  | 'REPLACED'
  | 'SEAL_CHANGED'
  | 'SEAL_MISSING';

export type FinishEnrolmentInput = {
  recoveryCodesStored: Scalars['Boolean']['input'];
};

export type FinishSetUpInput = {
  code: Scalars['String']['input'];
  recoveryCodesStored: Scalars['Boolean']['input'];
  token: Scalars['String']['input'];
};

export type FormField = {
  key: Scalars['FieldKey']['output'];
  required: Scalars['Boolean']['output'];
};

export type FormFieldInput = {
  key: Scalars['FieldKey']['input'];
  required?: Scalars['Boolean']['input'];
};

export type FormPurpose = {
  code: Scalars['PurposeCode']['output'];
  necessary?: Maybe<Scalars['String']['output']>;
  required: Scalars['Boolean']['output'];
};

export type FormPurposeInput = {
  code: Scalars['PurposeCode']['input'];
  necessary?: InputMaybe<Scalars['String']['input']>;
  required?: Scalars['Boolean']['input'];
};

export type FormState = 'CLOSED' | 'DRAFT' | 'OPEN';

export type GiveBackRoleInput = {
  id: Scalars['ID']['input'];
};

export type GrantRoleInput = {
  askSecondPerson?: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
  role: Scalars['String']['input'];
  staffId: Scalars['ID']['input'];
};

export type GuardianMay = 'CORRECT' | 'DECIDE_CONSENTS_OF_THE_FORM' | 'ERASE' | 'EXPORT' | 'SEE';

export type GuardianTold = {
  email: Scalars['EmailAddress']['output'];
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  may: Array<GuardianMay>;
  name: Scalars['String']['output'];
  since: Scalars['DateTime']['output'];
  verification: GuardianVerification;
  verifiedAt?: Maybe<Scalars['DateTime']['output']>;
  verifiedHow?: Maybe<Scalars['String']['output']>;
};

export type GuardianVerification = 'HIGH' | 'LOW';

export type IdentityCheck = 'IN_PERSON' | 'KNOWN_NUMBER' | 'VIDEO_CALL';

export type ImportBadValues = 'LEAVE_OUT' | 'REFUSE_ROW';

export type ImportColumn = {
  column: Scalars['Int']['output'];
  field?: Maybe<Scalars['FieldKey']['output']>;
  filled: Scalars['Int']['output'];
  heading: Scalars['String']['output'];
  purpose?: Maybe<Scalars['PurposeCode']['output']>;
  refused?: Maybe<Scalars['String']['output']>;
  target?: Maybe<ImportTarget>;
};

export type ImportColumnInput = {
  column: Scalars['Int']['input'];
  field?: InputMaybe<Scalars['FieldKey']['input']>;
  purpose?: InputMaybe<Scalars['PurposeCode']['input']>;
  target: ImportTarget;
};

export type ImportDateOrder = 'DAY_MONTH_YEAR' | 'MONTH_DAY_YEAR';

export type ImportEncoding = 'UTF_8' | 'UTF_16' | 'WINDOWS_1252';

export type ImportFormat = 'CSV' | 'VCARD';

export type ImportLine = {
  notes: Array<ImportNote>;
  outcome: ImportOutcome;
  row: Scalars['Int']['output'];
};

export type ImportLineConnection = {
  nodes: Array<ImportLine>;
  pageInfo: PageInfo;
};

export type ImportNote = {
  column?: Maybe<Scalars['Int']['output']>;
  field?: Maybe<Scalars['FieldKey']['output']>;
  heading?: Maybe<Scalars['String']['output']>;
  rule: Scalars['String']['output'];
};

export type ImportOutcome = 'CREATED' | 'PROPOSED' | 'REFUSED' | 'SUPPRESSED';

export type ImportOutcomeCount = {
  outcome: ImportOutcome;
  rows: Scalars['Int']['output'];
};

export type ImportPlan = {
  checked: Scalars['Int']['output'];
  columns: Array<ImportColumn>;
  counts: Array<ImportRuleCount>;
  dateOrder?: Maybe<ImportDateOrder>;
  delimiter?: Maybe<CsvDelimiter>;
  encoding: ImportEncoding;
  format: ImportFormat;
  problems: Array<JobProblem>;
  refused: Scalars['Int']['output'];
  rows: Scalars['Int']['output'];
  sample: Array<ImportSample>;
};

export type ImportPlanInput = {
  badValues?: InputMaybe<ImportBadValues>;
  columns?: InputMaybe<Array<ImportColumnInput>>;
  dateOrder?: InputMaybe<ImportDateOrder>;
  delimiter?: InputMaybe<CsvDelimiter>;
  encoding?: InputMaybe<ImportEncoding>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  handle: Scalars['String']['input'];
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type ImportReport = {
  lines: ImportLineConnection;
  outcomes: Array<ImportOutcomeCount>;
  rules: Array<ImportRuleCount>;
};

export type ImportRuleCount = {
  column?: Maybe<Scalars['Int']['output']>;
  field?: Maybe<Scalars['FieldKey']['output']>;
  outcome?: Maybe<ImportOutcome>;
  rows: Scalars['Int']['output'];
  rule: Scalars['String']['output'];
};

export type ImportSample = {
  cells: Array<Scalars['String']['output']>;
  row: Scalars['Int']['output'];
};

export type ImportTarget = 'DECISION' | 'EVIDENCE' | 'FIELD' | 'LEAVE_OUT' | 'SINCE';

export type InviteStaffInput = {
  email: Scalars['EmailAddress']['input'];
  language: Scalars['LanguageTag']['input'];
  name: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};

export type Job = {
  createdAt: Scalars['DateTime']['output'];
  done: Scalars['Int']['output'];
  file?: Maybe<JobFile>;
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  incidentId?: Maybe<Scalars['ID']['output']>;
  kind: JobKind;
  problem?: Maybe<Scalars['String']['output']>;
  problems: Array<JobProblem>;
  purpose: Scalars['PurposeCode']['output'];
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  state: JobState;
  total?: Maybe<Scalars['Int']['output']>;
};

export type JobConnection = {
  nodes: Array<Job>;
  pageInfo: PageInfo;
};

export type JobFile = {
  expiresAt: Scalars['DateTime']['output'];
  name: Scalars['String']['output'];
  size: Scalars['Int']['output'];
};

export type JobFilePayload = {
  handle: Scalars['String']['output'];
};

export type JobInput = {
  id: Scalars['ID']['input'];
};

export type JobKind = 'EXPORT' | 'IMPORT';

export type JobPayload = {
  job?: Maybe<Job>;
};

export type JobProblem = {
  path: Scalars['String']['output'];
  rule: Scalars['String']['output'];
};

export type JobState = 'CANCELLED' | 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING';

export type LedgerConnection = {
  nodes: Array<LedgerEvent>;
  pageInfo: PageInfo;
};

export type LedgerEvent = {
  actorKind: Scalars['String']['output'];
  actorName?: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  channel?: Maybe<Scalars['String']['output']>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  event: LedgerEventKind;
  evidenceFile?: Maybe<Scalars['ID']['output']>;
  fields: Array<Scalars['FieldKey']['output']>;
  form?: Maybe<Scalars['String']['output']>;
  givenBy?: Maybe<Origin>;
  id: Scalars['ID']['output'];
  kind?: Maybe<LegalBasisKind>;
  language?: Maybe<Scalars['LanguageTag']['output']>;
  legalBasisId?: Maybe<Scalars['ID']['output']>;
  noticeVersion?: Maybe<Scalars['Int']['output']>;
  provable: Scalars['Boolean']['output'];
  provision?: Maybe<SensitiveProvision>;
  purpose: Scalars['PurposeCode']['output'];
};

export type LedgerEventKind =
  | 'ASKED'
  | 'CONDITION_ENDED'
  | 'CONDITION_RECORDED'
  | 'CONFIRMED'
  | 'ENDED'
  | 'EXPIRED'
  | 'OBJECTED'
  | 'RECORDED'
  | 'REFUSED'
  | 'RESUMED'
  | 'SUSPENDED'
  | 'WITHDRAWN';

export type LegalBasisKind = 'CONSENT' | 'CONTRACT' | 'LEGAL_OBLIGATION' | 'LEGITIMATE_INTERESTS' | 'PUBLIC_TASK' | 'VITAL_INTERESTS';

export type LegalBasisState = {
  detail?: Maybe<NoLegalBasisDetail>;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  evidence?: Maybe<Scalars['String']['output']>;
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  givenBy?: Maybe<Origin>;
  kind: LegalBasisKind;
  noticeAudience?: Maybe<NoticeAudience>;
  noticeLanguage?: Maybe<Scalars['LanguageTag']['output']>;
  noticeVersion?: Maybe<Scalars['Int']['output']>;
  purpose: Scalars['PurposeCode']['output'];
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  sensitiveConditions: Array<SensitiveCondition>;
  standing: Standing;
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  suspendedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type LegalSetting = {
  authority?: Maybe<SupervisoryAuthority>;
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  confirmedBy?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['CountryCode']['output']>;
  dates?: Maybe<Array<Scalars['Date']['output']>>;
  key: Scalars['String']['output'];
  kind: LegalSettingKind;
  number?: Maybe<Scalars['Int']['output']>;
  offline?: Maybe<Scalars['Boolean']['output']>;
  source: Scalars['String']['output'];
  standard: Scalars['Boolean']['output'];
  unit?: Maybe<LegalSettingUnit>;
};

export type LegalSettingChangeInput = {
  authority?: InputMaybe<SupervisoryAuthorityInput>;
  dates?: InputMaybe<Array<Scalars['Date']['input']>>;
  key: Scalars['String']['input'];
  number?: InputMaybe<Scalars['Int']['input']>;
  offline?: InputMaybe<Scalars['Boolean']['input']>;
  source: Scalars['String']['input'];
};

export type LegalSettingKind = 'AGE' | 'AUTHORITY' | 'DATES' | 'NUMBER';

export type LegalSettingUnit = 'DAYS' | 'HOURS' | 'MINUTES' | 'MONTHS' | 'PERSONS' | 'YEARS';

export type LegalSettings = {
  settings: Array<LegalSetting>;
  version: Scalars['Int']['output'];
};

export type LegalSettingsPayload = {
  legalSettings?: Maybe<LegalSettings>;
};

export type LimitServiceAccountInput = {
  id: Scalars['ID']['input'];
  networks: Array<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};

export type ListFilter = {
  includes?: InputMaybe<Scalars['String']['input']>;
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

export type LocalText = {
  language: Scalars['LanguageTag']['output'];
  text: Scalars['String']['output'];
};

export type LocalTextInput = {
  language: Scalars['LanguageTag']['input'];
  text: Scalars['String']['input'];
};

export type LogFinding = {
  from?: Maybe<Scalars['String']['output']>;
  kind: FindingKind;
  record: LogRecord;
  sentence: Scalars['String']['output'];
  since?: Maybe<Scalars['DateTime']['output']>;
  to?: Maybe<Scalars['String']['output']>;
  until?: Maybe<Scalars['DateTime']['output']>;
};

export type LogRecord = 'ACCESS_LOG' | 'CHANGE_LOG' | 'CHECKPOINTS' | 'EVIDENCE' | 'LEDGER' | 'RECEIPTS' | 'TEXTS' | 'WHO_LOOKED';

export type LogVerification = {
  done: Scalars['Int']['output'];
  findings: Array<LogFinding>;
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  startedAt: Scalars['DateTime']['output'];
  state: VerificationState;
  total: Scalars['Int']['output'];
  verifiedTo?: Maybe<Scalars['DateTime']['output']>;
};

export type LogVerificationPayload = {
  verification?: Maybe<LogVerification>;
};

export type Mode = 'DEMO' | 'PRODUCTION';

export type Mutation = {
  acceptInvitation?: Maybe<PasswordPayload>;
  acknowledgeLogging?: Maybe<PasswordPayload>;
  activatePurpose?: Maybe<PurposePayload>;
  addPasskey?: Maybe<FactorsPayload>;
  addRecipient?: Maybe<RecipientPayload>;
  approveDeviceRecovery?: Maybe<ApproveDeviceRecoveryPayload>;
  approveRoleChange?: Maybe<RoleChangePayload>;
  askExplicitConsent?: Maybe<ContactPayload>;
  askPasswordReset?: Maybe<PasswordPayload>;
  beginDeviceRecovery?: Maybe<DeviceRecoveryPayload>;
  beginEnrolment?: Maybe<BeginEnrolmentPayload>;
  beginPasskey?: Maybe<PasskeyOptionsPayload>;
  beginPasskeySignIn?: Maybe<PasskeyOptionsPayload>;
  beginSetUp?: Maybe<BeginSetUpPayload>;
  cancelDeviceRecovery?: Maybe<DeviceRecoveryPayload>;
  cancelJob?: Maybe<JobPayload>;
  changePassword?: Maybe<PasswordPayload>;
  closeStaff?: Maybe<StaffPayload>;
  confirmAuthenticator?: Maybe<ConfirmAuthenticatorPayload>;
  confirmLegalSetting?: Maybe<LegalSettingsPayload>;
  consentProof?: Maybe<ConsentProofPayload>;
  correctContact?: Maybe<ContactPayload>;
  createContact?: Maybe<CreateContactPayload>;
  createServiceAccount?: Maybe<CreateServiceAccountPayload>;
  decideObjection?: Maybe<ContactPayload>;
  defineField?: Maybe<FieldPayload>;
  defineRole?: Maybe<RolePayload>;
  describeStaffMember?: Maybe<StaffPayload>;
  draftNotice?: Maybe<NoticePayload>;
  draftPurpose?: Maybe<PurposePayload>;
  endGuardian?: Maybe<Array<GuardianTold>>;
  endLegalBasis?: Maybe<ContactPayload>;
  endSensitiveCondition?: Maybe<ContactPayload>;
  endSession?: Maybe<PasswordPayload>;
  endSessionsOf?: Maybe<StaffPayload>;
  evidenceFile?: Maybe<ConsentProofPayload>;
  exportOwnData?: Maybe<OwnDataPayload>;
  fetchJobFile?: Maybe<JobFilePayload>;
  finishEnrolment?: Maybe<SessionPayload>;
  finishSetUp?: Maybe<SessionPayload>;
  giveBackRole?: Maybe<RoleTakenPayload>;
  grantRole?: Maybe<StaffPayload>;
  inviteAgain?: Maybe<StaffPayload>;
  inviteStaff?: Maybe<StaffPayload>;
  joinProposal?: Maybe<ProposalPayload>;
  limitServiceAccount?: Maybe<ServiceAccountPayload>;
  objectToProcessing?: Maybe<ContactPayload>;
  publishNotice?: Maybe<NoticePayload>;
  recordConsent?: Maybe<RecordConsentPayload>;
  recordLegalBasis?: Maybe<ContactPayload>;
  recordSensitiveCondition?: Maybe<ContactPayload>;
  reinstateStaff?: Maybe<StaffPayload>;
  rejectProposal?: Maybe<ProposalPayload>;
  rejectRoleChange?: Maybe<RoleChangePayload>;
  removeAuthenticator?: Maybe<FactorsPayload>;
  renewRecoveryCodes?: Maybe<RecoveryCodesPayload>;
  resetPassword?: Maybe<PasswordPayload>;
  restoreRole?: Maybe<RolePayload>;
  retirePurpose?: Maybe<PurposePayload>;
  reviseLegalSettings?: Maybe<LegalSettingsPayload>;
  reviseOrganisation?: Maybe<OrganisationPayload>;
  revisePurpose?: Maybe<PurposePayload>;
  revokeRole?: Maybe<StaffPayload>;
  revokeServiceAccount?: Maybe<ServiceAccountPayload>;
  rotateServiceAccount?: Maybe<CreateServiceAccountPayload>;
  saveConsentForm?: Maybe<ConsentFormPayload>;
  sendNotice?: Maybe<NoticesDue>;
  setRefusalAside?: Maybe<ContactPayload>;
  settleNotice?: Maybe<NoticesDue>;
  signIn?: Maybe<SignInPayload>;
  signOut?: Maybe<SignOutPayload>;
  startExport?: Maybe<JobPayload>;
  startImport?: Maybe<JobPayload>;
  stepUp?: Maybe<SessionPayload>;
  stepUpWithPasskey?: Maybe<SessionPayload>;
  submitConsent?: Maybe<SubmitConsentPayload>;
  suspendStaff?: Maybe<StaffPayload>;
  takeRole?: Maybe<RoleTakenPayload>;
  useDeviceCode?: Maybe<SignInPayload>;
  useField?: Maybe<FieldPayload>;
  useRecoveryCode?: Maybe<SessionPayload>;
  verifyGuardian?: Maybe<Array<GuardianTold>>;
  verifyLogs?: Maybe<LogVerificationPayload>;
  verifyPasskey?: Maybe<SessionPayload>;
  verifySecondFactor?: Maybe<SessionPayload>;
  withdrawConsent?: Maybe<ContactPayload>;
  writeImportReport?: Maybe<JobFilePayload>;
};

export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};

export type MutationActivatePurposeArgs = {
  input: PurposeStepInput;
};

export type MutationAddPasskeyArgs = {
  input: AddPasskeyInput;
};

export type MutationAddRecipientArgs = {
  input: AddRecipientInput;
};

export type MutationApproveDeviceRecoveryArgs = {
  input: DecideDeviceRecoveryInput;
};

export type MutationApproveRoleChangeArgs = {
  input: DecideRoleChangeInput;
};

export type MutationAskExplicitConsentArgs = {
  input: AskExplicitConsentInput;
};

export type MutationAskPasswordResetArgs = {
  input: AskPasswordResetInput;
};

export type MutationBeginDeviceRecoveryArgs = {
  input: BeginDeviceRecoveryInput;
};

export type MutationBeginEnrolmentArgs = {
  input: BeginEnrolmentInput;
};

export type MutationBeginPasskeyArgs = {
  input: BeginPasskeyInput;
};

export type MutationBeginSetUpArgs = {
  input: BeginSetUpInput;
};

export type MutationCancelDeviceRecoveryArgs = {
  input: DecideDeviceRecoveryInput;
};

export type MutationCancelJobArgs = {
  input: JobInput;
};

export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};

export type MutationCloseStaffArgs = {
  input: StaffActInput;
};

export type MutationConfirmAuthenticatorArgs = {
  input: ConfirmAuthenticatorInput;
};

export type MutationConfirmLegalSettingArgs = {
  input: ConfirmLegalSettingInput;
};

export type MutationConsentProofArgs = {
  input: ConsentProofInput;
};

export type MutationCorrectContactArgs = {
  input: CorrectContactInput;
};

export type MutationCreateContactArgs = {
  input: CreateContactInput;
};

export type MutationCreateServiceAccountArgs = {
  input: CreateServiceAccountInput;
};

export type MutationDecideObjectionArgs = {
  input: DecideObjectionInput;
};

export type MutationDefineFieldArgs = {
  input: DefineFieldInput;
};

export type MutationDefineRoleArgs = {
  input: DefineRoleInput;
};

export type MutationDescribeStaffMemberArgs = {
  input: DescribeStaffMemberInput;
};

export type MutationDraftNoticeArgs = {
  input: DraftNoticeInput;
};

export type MutationDraftPurposeArgs = {
  input: DraftPurposeInput;
};

export type MutationEndGuardianArgs = {
  input: EndGuardianInput;
};

export type MutationEndLegalBasisArgs = {
  input: EndLegalBasisInput;
};

export type MutationEndSensitiveConditionArgs = {
  input: EndSensitiveConditionInput;
};

export type MutationEndSessionArgs = {
  input: EndSessionInput;
};

export type MutationEndSessionsOfArgs = {
  input: StaffActInput;
};

export type MutationEvidenceFileArgs = {
  input: EvidenceFileInput;
};

export type MutationFetchJobFileArgs = {
  input: JobInput;
};

export type MutationFinishEnrolmentArgs = {
  input: FinishEnrolmentInput;
};

export type MutationFinishSetUpArgs = {
  input: FinishSetUpInput;
};

export type MutationGiveBackRoleArgs = {
  input: GiveBackRoleInput;
};

export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};

export type MutationInviteAgainArgs = {
  input: StaffActInput;
};

export type MutationInviteStaffArgs = {
  input: InviteStaffInput;
};

export type MutationJoinProposalArgs = {
  input: DecideProposalInput;
};

export type MutationLimitServiceAccountArgs = {
  input: LimitServiceAccountInput;
};

export type MutationObjectToProcessingArgs = {
  input: ObjectToProcessingInput;
};

export type MutationPublishNoticeArgs = {
  input: PublishNoticeInput;
};

export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};

export type MutationRecordLegalBasisArgs = {
  input: RecordLegalBasisInput;
};

export type MutationRecordSensitiveConditionArgs = {
  input: RecordSensitiveConditionInput;
};

export type MutationReinstateStaffArgs = {
  input: StaffActInput;
};

export type MutationRejectProposalArgs = {
  input: DecideProposalInput;
};

export type MutationRejectRoleChangeArgs = {
  input: DecideRoleChangeInput;
};

export type MutationRemoveAuthenticatorArgs = {
  input: RemoveAuthenticatorInput;
};

export type MutationRenewRecoveryCodesArgs = {
  input: RenewRecoveryCodesInput;
};

export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};

export type MutationRestoreRoleArgs = {
  input: RestoreRoleInput;
};

export type MutationRetirePurposeArgs = {
  input: PurposeStepInput;
};

export type MutationReviseLegalSettingsArgs = {
  input: ReviseLegalSettingsInput;
};

export type MutationReviseOrganisationArgs = {
  input: OrganisationInput;
};

export type MutationRevisePurposeArgs = {
  input: RevisePurposeInput;
};

export type MutationRevokeRoleArgs = {
  input: GrantRoleInput;
};

export type MutationRevokeServiceAccountArgs = {
  input: RevokeServiceAccountInput;
};

export type MutationRotateServiceAccountArgs = {
  input: RotateServiceAccountInput;
};

export type MutationSaveConsentFormArgs = {
  input: SaveConsentFormInput;
};

export type MutationSendNoticeArgs = {
  input: SendNoticeInput;
};

export type MutationSetRefusalAsideArgs = {
  input: SetRefusalAsideInput;
};

export type MutationSettleNoticeArgs = {
  input: SettleNoticeInput;
};

export type MutationSignInArgs = {
  input: SignInInput;
};

export type MutationStartExportArgs = {
  input: StartExportInput;
};

export type MutationStartImportArgs = {
  input: StartImportInput;
};

export type MutationStepUpArgs = {
  input: StepUpInput;
};

export type MutationStepUpWithPasskeyArgs = {
  input: VerifyPasskeyInput;
};

export type MutationSubmitConsentArgs = {
  input: SubmitConsentInput;
};

export type MutationSuspendStaffArgs = {
  input: StaffActInput;
};

export type MutationTakeRoleArgs = {
  input: TakeRoleInput;
};

export type MutationUseDeviceCodeArgs = {
  input: UseDeviceCodeInput;
};

export type MutationUseFieldArgs = {
  input: UseFieldInput;
};

export type MutationUseRecoveryCodeArgs = {
  input: UseRecoveryCodeInput;
};

export type MutationVerifyGuardianArgs = {
  input: VerifyGuardianInput;
};

export type MutationVerifyPasskeyArgs = {
  input: VerifyPasskeyInput;
};

export type MutationVerifySecondFactorArgs = {
  input: VerifySecondFactorInput;
};

export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};

export type MutationWriteImportReportArgs = {
  input: JobInput;
};

export type NewLegalBasisInput = {
  evidence?: InputMaybe<Scalars['String']['input']>;
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  noticeAudience?: InputMaybe<NoticeAudience>;
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type NewSensitiveConditionInput = {
  evidence: Scalars['String']['input'];
  fields: Array<Scalars['FieldKey']['input']>;
  provision: SensitiveProvision;
};

export type NoLegalBasisDetail =
  'ENDED' | 'EXPIRED' | 'GUARDIAN_MISSING' | 'NEVER_ASKED' | 'OBJECTED' | 'PENDING' | 'REFUSED' | 'SUSPENDED' | 'WITHDRAWN';

export type Notice = {
  audiences: Array<NoticeAudience>;
  draft: NoticeDraft;
  gaps: Array<NoticeGap>;
  label: Scalars['String']['output'];
  languages: Array<Scalars['LanguageTag']['output']>;
  mails: Array<NoticeAsMail>;
  preview: Array<NoticeTextTold>;
  purpose: Scalars['PurposeCode']['output'];
  state: PurposeState;
  versions: Array<NoticeVersion>;
};

export type NoticeLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type NoticeAsMail = {
  after: Array<Scalars['String']['output']>;
  button: Scalars['String']['output'];
  language: Scalars['LanguageTag']['output'];
  paragraphs: Array<Scalars['String']['output']>;
  subject: Scalars['String']['output'];
  why: Scalars['String']['output'];
};

export type NoticeAudience = 'ADULT' | 'CHILD';

export type NoticeDraft = {
  automatedDecisions?: Maybe<Scalars['Boolean']['output']>;
  obligation?: Maybe<NoticeObligation>;
  revision: Scalars['Int']['output'];
  sources?: Maybe<Array<NoticeSource>>;
  words: Array<NoticeWords>;
};

export type NoticeDue = {
  contactId: Scalars['ID']['output'];
  dueAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: NoticeDueKind;
  overdue: Scalars['Boolean']['output'];
  purpose: Scalars['PurposeCode']['output'];
  since: Scalars['DateTime']['output'];
  state: NoticeDueState;
};

export type NoticeDueKind = 'ART_13' | 'ART_14';

export type NoticeDueState = 'NOT_REACHED' | 'NO_TEXT' | 'ON_ITS_WAY' | 'WAITING';

export type NoticeException = 'ALREADY_INFORMED' | 'IMPOSSIBLE' | 'LAW' | 'SECRECY';

export type NoticeExceptionInput = {
  exception: NoticeException;
  reason: Scalars['String']['input'];
};

export type NoticeGap = {
  article: Scalars['String']['output'];
  audience?: Maybe<NoticeAudience>;
  element: Scalars['String']['output'];
  language?: Maybe<Scalars['LanguageTag']['output']>;
};

export type NoticeObligation = 'CONTRACT' | 'LAW' | 'VOLUNTARY';

export type NoticePayload = {
  notice?: Maybe<Notice>;
};

export type NoticeSettlement = 'ALREADY_INFORMED' | 'IMPOSSIBLE' | 'LAW' | 'SECRECY' | 'TOLD_OTHERWISE';

export type NoticeSource = 'GUARDIAN' | 'OTHERS' | 'PERSON';

export type NoticeTextTold = {
  audience: NoticeAudience;
  content: Scalars['String']['output'];
  language: Scalars['LanguageTag']['output'];
  sha256: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

export type NoticeToShow = {
  audience: NoticeAudience;
  language: Scalars['LanguageTag']['output'];
  text: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type NoticeVersion = {
  createdAt: Scalars['DateTime']['output'];
  fields: Array<Scalars['FieldKey']['output']>;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  texts: Array<NoticeTextTold>;
  version: Scalars['Int']['output'];
};

export type NoticeWords = {
  audience: NoticeAudience;
  automatedDecisions?: Maybe<Scalars['String']['output']>;
  basis?: Maybe<Scalars['String']['output']>;
  explanation?: Maybe<Scalars['String']['output']>;
  interests?: Maybe<Scalars['String']['output']>;
  language: Scalars['LanguageTag']['output'];
  obligation?: Maybe<Scalars['String']['output']>;
  recipients?: Maybe<Scalars['String']['output']>;
  retention?: Maybe<Scalars['String']['output']>;
  source?: Maybe<Scalars['String']['output']>;
  summary?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  transfers?: Maybe<Scalars['String']['output']>;
};

export type NoticeWordsInput = {
  audience: NoticeAudience;
  automatedDecisions?: InputMaybe<Scalars['String']['input']>;
  basis?: InputMaybe<Scalars['String']['input']>;
  explanation?: InputMaybe<Scalars['String']['input']>;
  interests?: InputMaybe<Scalars['String']['input']>;
  language: Scalars['LanguageTag']['input'];
  obligation?: InputMaybe<Scalars['String']['input']>;
  recipients?: InputMaybe<Scalars['String']['input']>;
  retention?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  summary?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  transfers?: InputMaybe<Scalars['String']['input']>;
};

export type NoticesDue = {
  nodes: Array<NoticeDue>;
  overdue: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
};

export type NumberFilter = {
  below?: InputMaybe<Scalars['Float']['input']>;
  equals?: InputMaybe<Scalars['Float']['input']>;
  from?: InputMaybe<Scalars['Float']['input']>;
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ObjectToProcessingInput = {
  contactId: Scalars['ID']['input'];
  forPurpose: Scalars['PurposeCode']['input'];
  grounds?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['String']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
  saidAt?: InputMaybe<Scalars['DateTime']['input']>;
  saidBy: SaidBy;
};

export type ObjectionOutcome = 'REJECTED' | 'UPHELD';

export type Opening = {
  field: Scalars['FieldKey']['output'];
  purpose: Scalars['PurposeCode']['output'];
  roles: Array<Scalars['String']['output']>;
  verdict: VerdictKind;
};

export type OrderDirection = 'ASC' | 'DESC';

export type Organisation = {
  city?: Maybe<Scalars['String']['output']>;
  country?: Maybe<Scalars['CountryCode']['output']>;
  dpoEmail?: Maybe<Scalars['EmailAddress']['output']>;
  dpoName?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['EmailAddress']['output']>;
  enterpriseNumber?: Maybe<Scalars['String']['output']>;
  languages: Array<Scalars['LanguageTag']['output']>;
  legalName?: Maybe<Scalars['String']['output']>;
  missing: Array<Scalars['String']['output']>;
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  postalCode?: Maybe<Scalars['String']['output']>;
  profile?: Maybe<OrganisationProfile>;
  street?: Maybe<Scalars['String']['output']>;
  supervisoryAuthority?: Maybe<Scalars['String']['output']>;
  timeZone: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

export type OrganisationInput = {
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  dpoEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  dpoName?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  enterpriseNumber?: InputMaybe<Scalars['String']['input']>;
  expectedVersion: Scalars['Int']['input'];
  languages?: InputMaybe<Array<Scalars['LanguageTag']['input']>>;
  legalName?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  profile?: InputMaybe<OrganisationProfile>;
  reason: Scalars['String']['input'];
  street?: InputMaybe<Scalars['String']['input']>;
  supervisoryAuthority?: InputMaybe<Scalars['String']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

export type OrganisationPayload = {
  organisation?: Maybe<Organisation>;
};

export type OrganisationProfile = 'EMPLOYER' | 'PRIVATE' | 'PUBLIC_AUTHORITY';

export type Origin = 'GUARDIAN' | 'IMPORT' | 'PERSON' | 'STAFF' | 'THIRD_PARTY';

export type OwnDataPayload = {
  json: Scalars['String']['output'];
};

export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PasskeyOptionsPayload = {
  options: Scalars['String']['output'];
};

export type PasswordPayload = {
  done: Scalars['Boolean']['output'];
};

export type PreviewRoleInput = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  draft?: InputMaybe<DefineRoleInput>;
  purpose: Scalars['PurposeCode']['input'];
  role?: InputMaybe<Scalars['String']['input']>;
};

export type PreviewedFieldTold = {
  condition?: Maybe<Scalars['String']['output']>;
  field: Scalars['FieldKey']['output'];
  reason?: Maybe<WithheldReason>;
  value?: Maybe<Scalars['String']['output']>;
  valueIsYours: Scalars['Boolean']['output'];
  verdict: VerdictKind;
};

export type Proposal = {
  contact?: Maybe<Contact>;
  forPurpose: Scalars['PurposeCode']['output'];
  id: Scalars['ID']['output'];
  origin: Origin;
  receivedAt: Scalars['DateTime']['output'];
  values: Array<ProposedValue>;
};

export type ProposalPayload = {
  contact?: Maybe<Contact>;
};

export type ProposedValue = {
  field: Scalars['FieldKey']['output'];
  text?: Maybe<Scalars['String']['output']>;
};

export type PublishNoticeInput = {
  expectedRevision: Scalars['Int']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type Purpose = {
  activatedAt?: Maybe<Scalars['DateTime']['output']>;
  automatedDecisions?: Maybe<Scalars['String']['output']>;
  balancingTest?: Maybe<Scalars['String']['output']>;
  basisKind?: Maybe<LegalBasisKind>;
  basisReference?: Maybe<Scalars['String']['output']>;
  builtIn: Scalars['Boolean']['output'];
  channel?: Maybe<Channel>;
  checklist: Array<ChecklistItem>;
  code: Scalars['PurposeCode']['output'];
  consentMonths?: Maybe<Scalars['Int']['output']>;
  directMarketing?: Maybe<Scalars['Boolean']['output']>;
  dpia?: Maybe<Scalars['String']['output']>;
  fields: Array<PurposeField>;
  imbalanceStatement?: Maybe<Scalars['String']['output']>;
  label: Scalars['String']['output'];
  labels: Array<LocalText>;
  minorsOverride?: Maybe<Scalars['String']['output']>;
  noticeVersion?: Maybe<Scalars['Int']['output']>;
  openToMinors: Scalars['Boolean']['output'];
  outsideTasksStatement?: Maybe<Scalars['String']['output']>;
  preventiveReason?: Maybe<Scalars['String']['output']>;
  profiling: Scalars['Boolean']['output'];
  recipients: Array<Recipient>;
  retentionMonths?: Maybe<Scalars['Int']['output']>;
  retentionRule?: Maybe<Scalars['String']['output']>;
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  revision: Scalars['Int']['output'];
  sensitiveProvisions: Array<PurposeProvision>;
  state: PurposeState;
  succeeds?: Maybe<Scalars['PurposeCode']['output']>;
  transfers?: Maybe<Scalars['String']['output']>;
};

export type PurposeLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type PurposeField = {
  field: Scalars['FieldKey']['output'];
  justification: Scalars['String']['output'];
};

export type PurposeFieldInput = {
  field: Scalars['FieldKey']['input'];
  justification: Scalars['String']['input'];
};

export type PurposePayload = {
  purpose?: Maybe<Purpose>;
};

export type PurposeProvision = {
  fields: Array<Scalars['FieldKey']['output']>;
  provision: SensitiveProvision;
  reference: Scalars['String']['output'];
};

export type PurposeProvisionInput = {
  fields: Array<Scalars['FieldKey']['input']>;
  provision: SensitiveProvision;
  reference: Scalars['String']['input'];
};

export type PurposeState = 'ACTIVE' | 'DRAFT' | 'RETIRED';

export type PurposeStepInput = {
  code: Scalars['PurposeCode']['input'];
  expectedRevision: Scalars['Int']['input'];
};

export type PurposeToAsk = {
  explicit?: Maybe<StatementToAsk>;
  label: Scalars['String']['output'];
  necessary?: Maybe<Scalars['String']['output']>;
  notice: NoticeToShow;
  purpose: Scalars['PurposeCode']['output'];
  withGuardian: Scalars['Boolean']['output'];
};

export type Query = {
  accessLog?: Maybe<AccessLogConnection>;
  catalogue?: Maybe<Array<CatalogueField>>;
  consentForm?: Maybe<ConsentFormToAsk>;
  consentForms?: Maybe<Array<ConsentForm>>;
  consentStatistics?: Maybe<ConsentStatistics>;
  contact?: Maybe<Contact>;
  contactCard?: Maybe<Scalars['String']['output']>;
  contacts?: Maybe<ContactConnection>;
  deviceRecoveries?: Maybe<Array<DeviceRecovery>>;
  fields?: Maybe<Array<FieldDecision>>;
  guardians?: Maybe<Array<GuardianTold>>;
  importPlan?: Maybe<ImportPlan>;
  importReport?: Maybe<ImportReport>;
  job?: Maybe<Job>;
  jobs?: Maybe<JobConnection>;
  ledger?: Maybe<LedgerConnection>;
  legalSettings?: Maybe<LegalSettings>;
  logVerification?: Maybe<LogVerification>;
  notice?: Maybe<Notice>;
  noticeDiff?: Maybe<Array<DiffPart>>;
  notices?: Maybe<Array<Notice>>;
  noticesDue?: Maybe<NoticesDue>;
  objections?: Maybe<WaitingObjections>;
  organisation?: Maybe<Organisation>;
  previewRole?: Maybe<RolePreview>;
  proposals?: Maybe<Array<Proposal>>;
  purpose?: Maybe<Purpose>;
  purposes?: Maybe<Array<Purpose>>;
  readers?: Maybe<Array<Reader>>;
  recipients?: Maybe<Array<Recipient>>;
  roleChanges?: Maybe<Array<RoleChange>>;
  roleDiff?: Maybe<RoleDifference>;
  roleImpact?: Maybe<RoleImpact>;
  roleVersions?: Maybe<Array<RoleVersion>>;
  roles?: Maybe<Array<Role>>;
  rolesTaken?: Maybe<Array<RoleTaken>>;
  rolesTakenByMe?: Maybe<Array<RoleTaken>>;
  serviceAccounts?: Maybe<Array<ServiceAccount>>;
  sessions?: Maybe<Array<StaffSession>>;
  staffMembers?: Maybe<Array<StaffMember>>;
  viewer?: Maybe<Viewer>;
};

export type QueryAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  contactId: Scalars['ID']['input'];
  filter?: InputMaybe<AccessLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryConsentFormArgs = {
  audience?: NoticeAudience;
  code: Scalars['String']['input'];
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type QueryConsentStatisticsArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  forPurpose?: InputMaybe<Scalars['PurposeCode']['input']>;
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryContactArgs = {
  because?: InputMaybe<Because>;
  id: Scalars['ID']['input'];
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryContactCardArgs = {
  id: Scalars['ID']['input'];
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContactOrder>;
  purpose: Scalars['PurposeCode']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

export type QueryFieldsArgs = {
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryGuardiansArgs = {
  contactId: Scalars['ID']['input'];
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryImportPlanArgs = {
  input: ImportPlanInput;
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryImportReportArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  outcome?: InputMaybe<ImportOutcome>;
};

export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};

export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  contactId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryNoticeArgs = {
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryNoticeDiffArgs = {
  audience: NoticeAudience;
  from: Scalars['Int']['input'];
  language: Scalars['LanguageTag']['input'];
  purpose: Scalars['PurposeCode']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryObjectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryPreviewRoleArgs = {
  input: PreviewRoleInput;
};

export type QueryProposalsArgs = {
  purpose: Scalars['PurposeCode']['input'];
};

export type QueryPurposeArgs = {
  code: Scalars['PurposeCode']['input'];
};

export type QueryReadersArgs = {
  fields?: InputMaybe<Array<Scalars['FieldKey']['input']>>;
  id?: InputMaybe<Scalars['ID']['input']>;
  sensitive?: Scalars['Boolean']['input'];
};

export type QueryRoleChangesArgs = {
  open?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QueryRoleDiffArgs = {
  code: Scalars['String']['input'];
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};

export type QueryRoleImpactArgs = {
  input: DefineRoleInput;
};

export type QueryRoleVersionsArgs = {
  code: Scalars['String']['input'];
};

export type Reader = {
  capacity?: Maybe<Scalars['String']['output']>;
  confidentialSince?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  kind: ReaderKind;
  name: Scalars['String']['output'];
  openings: Array<Opening>;
};

export type ReaderKind = 'SERVICE' | 'STAFF';

export type Recipient = {
  code: Scalars['String']['output'];
  country: Scalars['CountryCode']['output'];
  id: Scalars['ID']['output'];
  internal: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  transferTool?: Maybe<Scalars['String']['output']>;
};

export type RecipientPayload = {
  recipient?: Maybe<Recipient>;
};

export type RecordConsentInput = {
  confirm?: Scalars['Boolean']['input'];
  contactId: Scalars['ID']['input'];
  evidence?: InputMaybe<Scalars['String']['input']>;
  evidenceFile?: InputMaybe<Scalars['String']['input']>;
  forPurpose: Scalars['PurposeCode']['input'];
  guardianId?: InputMaybe<Scalars['ID']['input']>;
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
  how: ConsentWay;
  idempotencyKey: Scalars['String']['input'];
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
  what: ConsentHappening;
};

export type RecordConsentPayload = {
  contact?: Maybe<Contact>;
  outcome: RecordOutcome;
};

export type RecordLegalBasisInput = {
  contactId: Scalars['ID']['input'];
  evidence?: InputMaybe<Scalars['String']['input']>;
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  forPurpose: Scalars['PurposeCode']['input'];
  idempotencyKey: Scalars['String']['input'];
  noticeAudience?: InputMaybe<NoticeAudience>;
  noticeException?: InputMaybe<NoticeExceptionInput>;
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RecordOutcome = 'AWAITS_CONFIRMATION' | 'RECORDED';

export type RecordSensitiveConditionInput = {
  contactId: Scalars['ID']['input'];
  evidence: Scalars['String']['input'];
  fields: Array<Scalars['FieldKey']['input']>;
  forPurpose: Scalars['PurposeCode']['input'];
  provision: SensitiveProvision;
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type RecoveryCodesPayload = {
  recoveryCodes: Array<Scalars['String']['output']>;
};

export type RefusalCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'IDEMPOTENCY_CONFLICT'
  | 'INTERNAL_SERVER_ERROR'
  | 'MFA_ENROLMENT_REQUIRED'
  | 'MFA_REQUIRED'
  | 'NOT_FOUND'
  | 'NO_LEGAL_BASIS'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'PURPOSE_UNKNOWN'
  | 'QUERY_TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'SERVICE_UNAVAILABLE'
  | 'STEP_UP_REQUIRED'
  | 'UNAUTHENTICATED';

export type Remedy = {
  kind: RemedyKind;
  purposes: Array<Scalars['PurposeCode']['output']>;
  roles: Array<Scalars['String']['output']>;
};

export type RemedyKind = 'ASK_CONSENT' | 'ASK_ROLE' | 'CHANGE_PURPOSE' | 'NONE' | 'STEP_UP';

export type RemoveAuthenticatorInput = {
  id: Scalars['ID']['input'];
  password: Scalars['String']['input'];
};

export type RenewRecoveryCodesInput = {
  password: Scalars['String']['input'];
};

export type ResetPasswordInput = {
  newPassword: Scalars['String']['input'];
  token: Scalars['String']['input'];
};

export type RestoreRoleInput = {
  askSecondPerson?: Scalars['Boolean']['input'];
  code: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};

export type ReviseLegalSettingsInput = {
  changes: Array<LegalSettingChangeInput>;
  expectedVersion: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};

export type RevisePurposeInput = {
  automatedDecisions?: InputMaybe<Scalars['String']['input']>;
  balancingTest?: InputMaybe<Scalars['String']['input']>;
  basisKind?: InputMaybe<LegalBasisKind>;
  basisReference?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Channel>;
  code: Scalars['PurposeCode']['input'];
  consentMonths?: InputMaybe<Scalars['Int']['input']>;
  directMarketing?: InputMaybe<Scalars['Boolean']['input']>;
  dpia?: InputMaybe<Scalars['String']['input']>;
  expectedRevision: Scalars['Int']['input'];
  fields?: InputMaybe<Array<PurposeFieldInput>>;
  imbalanceStatement?: InputMaybe<Scalars['String']['input']>;
  labels?: InputMaybe<Array<LocalTextInput>>;
  minorsOverride?: InputMaybe<Scalars['String']['input']>;
  openToMinors?: InputMaybe<Scalars['Boolean']['input']>;
  outsideTasksStatement?: InputMaybe<Scalars['String']['input']>;
  preventiveReason?: InputMaybe<Scalars['String']['input']>;
  profiling?: InputMaybe<Scalars['Boolean']['input']>;
  reason: Scalars['String']['input'];
  recipients?: InputMaybe<Array<Scalars['ID']['input']>>;
  retentionMonths?: InputMaybe<Scalars['Int']['input']>;
  retentionRule?: InputMaybe<Scalars['String']['input']>;
  sensitiveProvisions?: InputMaybe<Array<PurposeProvisionInput>>;
  succeeds?: InputMaybe<Scalars['PurposeCode']['input']>;
  transfers?: InputMaybe<Scalars['String']['input']>;
};

export type RevokeServiceAccountInput = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type Role = {
  builtIn: Scalars['Boolean']['output'];
  code: Scalars['String']['output'];
  duties: Array<RoleDuty>;
  heldByMe: Scalars['Boolean']['output'];
  label: Scalars['String']['output'];
  purposes: Array<Scalars['PurposeCode']['output']>;
  rules: Array<RoleRule>;
  staff: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};

export type RoleLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type RoleCellDifference = {
  action: RuleAction;
  after: Allowance;
  before: Allowance;
  conditionAfter?: Maybe<Scalars['String']['output']>;
  conditionBefore?: Maybe<Scalars['String']['output']>;
  field?: Maybe<Scalars['FieldKey']['output']>;
};

export type RoleChange = {
  because: Array<SecondPersonReason>;
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  decidedBy?: Maybe<Scalars['String']['output']>;
  decisionReason?: Maybe<Scalars['String']['output']>;
  difference?: Maybe<RoleDifference>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  gains?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: RoleChangeKind;
  mayApprove: Scalars['Boolean']['output'];
  mine: Scalars['Boolean']['output'];
  outdated: Scalars['Boolean']['output'];
  proposedAt: Scalars['DateTime']['output'];
  proposedBy: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  role: Scalars['String']['output'];
  state: RoleChangeState;
};

export type RoleChangeKind = 'DEFINE' | 'GRANT';

export type RoleChangePayload = {
  change?: Maybe<RoleChange>;
};

export type RoleChangeState = 'APPROVED' | 'CARRIED_OUT' | 'LAPSED' | 'OPEN' | 'REJECTED' | 'WITHDRAWN';

export type RoleDifference = {
  cells: Array<RoleCellDifference>;
  dutiesGained: Array<RoleDutyAct>;
  dutiesLost: Array<RoleDutyAct>;
  purposesGained: Array<Scalars['PurposeCode']['output']>;
  purposesLost: Array<Scalars['PurposeCode']['output']>;
  renamedIn: Array<Scalars['LanguageTag']['output']>;
  reworded: Scalars['Boolean']['output'];
};

export type RoleDuty = {
  acts: Array<DutyAct>;
  duty: Duty;
};

export type RoleDutyAct = {
  act: DutyAct;
  duty: Duty;
};

export type RoleDutyInput = {
  acts: Array<DutyAct>;
  duty: Duty;
};

export type RoleImpact = {
  changes: Array<RoleImpactChange>;
  difference: RoleDifference;
  grid: Scalars['Int']['output'];
  secondPerson: Array<SecondPersonReason>;
  waitsADay: Scalars['Boolean']['output'];
};

export type RoleImpactChange = {
  action: RuleAction;
  applications: Array<Scalars['String']['output']>;
  contacts?: Maybe<Scalars['Int']['output']>;
  fields: Array<Scalars['FieldKey']['output']>;
  gained: Scalars['Boolean']['output'];
  people: Array<Scalars['String']['output']>;
  purpose: Scalars['PurposeCode']['output'];
};

export type RolePayload = {
  change?: Maybe<RoleChange>;
  role?: Maybe<Role>;
};

export type RolePreview = {
  absent: Array<AbsentContacts>;
  actions: Array<RuleAction>;
  contactId?: Maybe<Scalars['ID']['output']>;
  fields: Array<PreviewedFieldTold>;
  grid: Scalars['Int']['output'];
  mayAct: Scalars['Boolean']['output'];
};

export type RoleRule = {
  actions: Array<RuleAction>;
  allFields: Scalars['Boolean']['output'];
  condition?: Maybe<Scalars['String']['output']>;
  fields: Array<Scalars['FieldKey']['output']>;
  inverted: Scalars['Boolean']['output'];
};

export type RoleRuleInput = {
  actions: Array<RuleAction>;
  allFields?: Scalars['Boolean']['input'];
  condition?: InputMaybe<Scalars['String']['input']>;
  fields?: Array<Scalars['FieldKey']['input']>;
  inverted?: Scalars['Boolean']['input'];
};

export type RoleTaken = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  role: Scalars['String']['output'];
  staffId: Scalars['ID']['output'];
  standing: Scalars['Boolean']['output'];
  takenAt: Scalars['DateTime']['output'];
  until: Scalars['DateTime']['output'];
};

export type RoleTakenPayload = {
  roleTaken?: Maybe<RoleTaken>;
};

export type RoleVersion = {
  approvedBy?: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  author?: Maybe<Scalars['String']['output']>;
  changes: RoleDifference;
  duties: Array<RoleDuty>;
  purposes: Array<Scalars['PurposeCode']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  rules: Array<RoleRule>;
  version: Scalars['Int']['output'];
};

export type RotateServiceAccountInput = {
  expiresAt: Scalars['DateTime']['input'];
  graceMinutes?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type RuleAction = 'COUNT' | 'CREATE' | 'EXPORT' | 'READ' | 'UPDATE';

export type SaidBy = 'EMAIL' | 'IN_PERSON' | 'LETTER' | 'TELEPHONE';

export type SaveConsentFormInput = {
  code: Scalars['String']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  fields?: InputMaybe<Array<FormFieldInput>>;
  intros?: InputMaybe<Array<LocalTextInput>>;
  languages: Array<Scalars['LanguageTag']['input']>;
  onlineService?: Scalars['Boolean']['input'];
  origins?: InputMaybe<Array<Scalars['String']['input']>>;
  purposes: Array<FormPurposeInput>;
  reason: Scalars['String']['input'];
  state: FormState;
  titles: Array<LocalTextInput>;
};

export type SecondPersonReason = 'ONESELF' | 'OWN_ROLE' | 'SENSITIVE_FIELD';

export type SendNoticeInput = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type SensitiveCondition = {
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  fields: Array<Scalars['FieldKey']['output']>;
  id: Scalars['ID']['output'];
  provision: SensitiveProvision;
  startsAt: Scalars['DateTime']['output'];
};

export type SensitiveProvision =
  | 'ART_9_2_A'
  | 'ART_9_2_B'
  | 'ART_9_2_C'
  | 'ART_9_2_D'
  | 'ART_9_2_E'
  | 'ART_9_2_F'
  | 'ART_9_2_G'
  | 'ART_9_2_H'
  | 'ART_9_2_I'
  | 'ART_9_2_J'
  | 'ART_10'
  | 'NATIONAL_NUMBER';

export type Sensitivity = 'CRIMINAL' | 'NATIONAL_NUMBER' | 'ORDINARY' | 'SPECIAL';

export type ServiceAccount = {
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  networks: Array<Scalars['String']['output']>;
  previousUntil?: Maybe<Scalars['DateTime']['output']>;
  purposes: Array<Scalars['PurposeCode']['output']>;
  recipient?: Maybe<Recipient>;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  roles: Array<Scalars['String']['output']>;
  rotatedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type ServiceAccountPayload = {
  serviceAccount?: Maybe<ServiceAccount>;
};

export type SessionPayload = {
  viewer: Viewer;
};

export type SetRefusalAsideInput = {
  contactId: Scalars['ID']['input'];
  forPurpose: Scalars['PurposeCode']['input'];
  idempotencyKey: Scalars['String']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type SettleNoticeInput = {
  as: NoticeSettlement;
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type SignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type SignInNext = 'ENROL_SECOND_FACTOR' | 'USE_DEVICE_CODE' | 'VERIFY_SECOND_FACTOR';

export type SignInPayload = {
  next: SignInNext;
};

export type SignOutPayload = {
  done: Scalars['Boolean']['output'];
};

export type StaffActInput = {
  reason: Scalars['String']['input'];
  staffId: Scalars['ID']['input'];
};

export type StaffMember = {
  capacity?: Maybe<Scalars['String']['output']>;
  confidentialSince?: Maybe<Scalars['Date']['output']>;
  dormant: Scalars['Boolean']['output'];
  email: Scalars['EmailAddress']['output'];
  id: Scalars['ID']['output'];
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  openSessions: Scalars['Int']['output'];
  roles: Array<Scalars['String']['output']>;
  state: StaffState;
};

export type StaffPayload = {
  change?: Maybe<RoleChange>;
  staffMember?: Maybe<StaffMember>;
};

export type StaffSession = {
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isThis: Scalars['Boolean']['output'];
  secondFactorAt?: Maybe<Scalars['DateTime']['output']>;
  since: Scalars['DateTime']['output'];
};

export type StaffState = 'ACTIVE' | 'INVITED' | 'LEFT' | 'SUSPENDED';

export type Standing = 'ENDED' | 'EXPIRED' | 'NONE' | 'NOT_YET' | 'STANDS' | 'SUSPENDED';

export type StartExportInput = {
  delimiter?: InputMaybe<CsvDelimiter>;
  doNotCallCheckedOn?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<Array<Scalars['FieldKey']['input']>>;
  filter?: InputMaybe<ContactFilter>;
  format: ExportFormat;
  idempotencyKey: Scalars['String']['input'];
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  orderBy?: InputMaybe<ContactOrder>;
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
  recipient: Scalars['ID']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

export type StartImportInput = {
  badValues?: InputMaybe<ImportBadValues>;
  columns: Array<ImportColumnInput>;
  dateOrder?: InputMaybe<ImportDateOrder>;
  delimiter?: InputMaybe<CsvDelimiter>;
  encoding?: InputMaybe<ImportEncoding>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  handle: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  noticeException?: InputMaybe<NoticeExceptionInput>;
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  originDetail?: InputMaybe<Scalars['String']['input']>;
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type StatementToAsk = {
  fields: Array<FieldToAsk>;
  statement: Scalars['String']['output'];
};

export type StepUpInput = {
  code: Scalars['String']['input'];
};

export type SubmissionOutcome = 'ASKED_TO_CONFIRM' | 'CHILD' | 'GUARDIAN_ASKED' | 'NOTHING_KEPT';

export type SubmitConsentInput = {
  ageAsked?: InputMaybe<Scalars['Int']['input']>;
  audience?: NoticeAudience;
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  decisions: Array<DecisionInput>;
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  form: Scalars['String']['input'];
  guardianEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  idempotencyKey: Scalars['String']['input'];
  language: Scalars['LanguageTag']['input'];
  oldEnough?: InputMaybe<Scalars['Boolean']['input']>;
  values?: InputMaybe<Array<AnswerInput>>;
};

export type SubmitConsentPayload = {
  outcome: SubmissionOutcome;
};

export type SupervisoryAuthority = {
  address: Array<LocalText>;
  email?: Maybe<Scalars['EmailAddress']['output']>;
  name: Array<LocalText>;
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  website: Array<LocalText>;
};

export type SupervisoryAuthorityInput = {
  address: Array<LocalTextInput>;
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  name: Array<LocalTextInput>;
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  website: Array<LocalTextInput>;
};

export type TakeRoleInput = {
  minutes: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  role: Scalars['String']['input'];
};

export type TextFilter = {
  contains?: InputMaybe<Scalars['String']['input']>;
  equals?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type UseDeviceCodeInput = {
  code: Scalars['String']['input'];
};

export type UseFieldInput = {
  confirmed?: Scalars['Boolean']['input'];
  inUse: Scalars['Boolean']['input'];
  key: Scalars['FieldKey']['input'];
  necessity?: InputMaybe<Scalars['String']['input']>;
};

export type UseRecoveryCodeInput = {
  code: Scalars['String']['input'];
};

export type ValueOrigin = {
  at: Scalars['DateTime']['output'];
  detail?: Maybe<Scalars['String']['output']>;
  field: Scalars['FieldKey']['output'];
  origin: Origin;
};

export type VerdictKind = 'DEPENDS' | 'NO' | 'YES';

export type VerificationState = 'BROKEN' | 'INTACT' | 'RUNNING' | 'STOPPED';

export type VerifyGuardianInput = {
  contactId: Scalars['ID']['input'];
  guardianId: Scalars['ID']['input'];
  how: Scalars['String']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
};

export type VerifyPasskeyInput = {
  response: Scalars['String']['input'];
};

export type VerifySecondFactorInput = {
  code: Scalars['String']['input'];
};

export type Viewer = {
  email?: Maybe<Scalars['EmailAddress']['output']>;
  id: Scalars['ID']['output'];
  kind: ViewerKind;
  language: Scalars['LanguageTag']['output'];
  mfa: ViewerMfa;
  mode: Mode;
  name: Scalars['String']['output'];
  purposes: Array<ViewerPurpose>;
  roles: Array<ViewerRole>;
  toldOfLogging: Scalars['Boolean']['output'];
};

export type ViewerDuty = {
  acts: Array<DutyAct>;
  duty: Duty;
};

export type ViewerKind = 'SERVICE_ACCOUNT' | 'STAFF';

export type ViewerMfa = {
  authenticators: Array<Authenticator>;
  freshUntil?: Maybe<Scalars['DateTime']['output']>;
  recoveryCodesLeft: Scalars['Int']['output'];
  stepUpRequired: Scalars['Boolean']['output'];
};

export type ViewerPurpose = {
  basisKind?: Maybe<LegalBasisKind>;
  builtIn: Scalars['Boolean']['output'];
  code: Scalars['PurposeCode']['output'];
  hue: Scalars['Int']['output'];
  label: Scalars['String']['output'];
};

export type ViewerPurposeLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type ViewerRole = {
  code: Scalars['String']['output'];
  duties: Array<ViewerDuty>;
  label: Scalars['String']['output'];
  packedRules: Scalars['String']['output'];
  purposes: Array<Scalars['PurposeCode']['output']>;
};

export type ViewerRoleLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

export type WaitingObjection = {
  byThemself: Scalars['Boolean']['output'];
  contact: Contact;
  contactId: Scalars['ID']['output'];
  daysLeft: Scalars['Int']['output'];
  dueOn: Scalars['Date']['output'];
  forPurpose: Scalars['PurposeCode']['output'];
  grounds?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: LegalBasisKind;
  saidBy?: Maybe<SaidBy>;
  since: Scalars['DateTime']['output'];
};

export type WaitingObjections = {
  nodes: Array<WaitingObjection>;
  pageInfo: PageInfo;
};

export type WithdrawConsentInput = {
  contactId: Scalars['ID']['input'];
  forPurpose: Scalars['PurposeCode']['input'];
  idempotencyKey: Scalars['String']['input'];
  purpose: Scalars['PurposeCode']['input'];
  reason: Scalars['String']['input'];
  saidAt?: InputMaybe<Scalars['DateTime']['input']>;
  saidBy: SaidBy;
};

export type WithdrawalLink = {
  listUnsubscribe: Scalars['String']['output'];
  listUnsubscribePost: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

export type WithheldField = {
  field: Scalars['FieldKey']['output'];
  reason: WithheldReason;
  remedy: Remedy;
};

export type WithheldReason =
  'NOT_COVERED_BY_CONSENT' | 'PURPOSE' | 'ROLE' | 'ROLE_CONDITION' | 'SENSITIVE_CONDITION_MISSING' | 'STEP_UP_REQUIRED';

export type AccessLogQueryVariables = Exact<{
  contactId: Scalars['ID']['input'];
  filter?: InputMaybe<AccessLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  days?: InputMaybe<Scalars['Int']['input']>;
}>;

export type AccessLogQuery = {
  accessLog?: {
    nodes: Array<{
      id: string;
      at: string;
      viewerKind: string;
      viewerName: string;
      roles: Array<string>;
      purpose?: string | null;
      operation: string;
      action: string;
      fields: Array<string>;
      contacts: number;
      recipient?: string | null;
      caseReference?: string | null;
      actingFor?: string | null;
    }>;
    perDay: Array<{ day: string; looks: number }>;
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  } | null;
};

export type LogVerificationQueryVariables = Exact<{ [key: string]: never }>;

export type LogVerificationQuery = {
  logVerification?: {
    id: string;
    state: VerificationState;
    startedAt: string;
    finishedAt?: string | null;
    done: number;
    total: number;
    verifiedTo?: string | null;
    findings: Array<{ record: LogRecord; kind: FindingKind; from?: string | null; to?: string | null; since?: string | null }>;
  } | null;
};

export type VerifyLogsMutationVariables = Exact<{ [key: string]: never }>;

export type VerifyLogsMutation = { verifyLogs?: { verification?: { id: string } | null } | null };

export type ViewerPartsFragment = {
  id: string;
  kind: ViewerKind;
  name: string;
  email?: string | null;
  language: string;
  mode: Mode;
  toldOfLogging: boolean;
  mfa: {
    freshUntil?: string | null;
    stepUpRequired: boolean;
    recoveryCodesLeft: number;
    authenticators: Array<{ id: string; name: string; kind: AuthenticatorKind; since: string }>;
  };
  roles: Array<{
    code: string;
    label: string;
    purposes: Array<string>;
    packedRules: string;
    duties: Array<{ duty: Duty; acts: Array<DutyAct> }>;
  }>;
  purposes: Array<{ code: string; label: string; basisKind?: LegalBasisKind | null; builtIn: boolean; hue: number }>;
};

export type ViewerQueryVariables = Exact<{
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type ViewerQuery = {
  viewer?: {
    id: string;
    kind: ViewerKind;
    name: string;
    email?: string | null;
    language: string;
    mode: Mode;
    toldOfLogging: boolean;
    mfa: {
      freshUntil?: string | null;
      stepUpRequired: boolean;
      recoveryCodesLeft: number;
      authenticators: Array<{ id: string; name: string; kind: AuthenticatorKind; since: string }>;
    };
    roles: Array<{
      code: string;
      label: string;
      purposes: Array<string>;
      packedRules: string;
      duties: Array<{ duty: Duty; acts: Array<DutyAct> }>;
    }>;
    purposes: Array<{ code: string; label: string; basisKind?: LegalBasisKind | null; builtIn: boolean; hue: number }>;
  } | null;
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = { signIn?: { next: SignInNext } | null };

export type VerifySecondFactorMutationVariables = Exact<{
  input: VerifySecondFactorInput;
}>;

export type VerifySecondFactorMutation = { verifySecondFactor?: { viewer: { id: string } } | null };

export type UseRecoveryCodeMutationVariables = Exact<{
  input: UseRecoveryCodeInput;
}>;

export type UseRecoveryCodeMutation = { useRecoveryCode?: { viewer: { id: string } } | null };

export type UseDeviceCodeMutationVariables = Exact<{
  input: UseDeviceCodeInput;
}>;

export type UseDeviceCodeMutation = { useDeviceCode?: { next: SignInNext } | null };

export type StepUpMutationVariables = Exact<{
  input: StepUpInput;
}>;

export type StepUpMutation = { stepUp?: { viewer: { id: string } } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { signOut?: { __typename: 'SignOutPayload' } | null };

export type TakenFragment = {
  id: string;
  staffId: string;
  name: string;
  role: string;
  reason: string;
  takenAt: string;
  until: string;
  standing: boolean;
};

export type RolesTakenQueryVariables = Exact<{ [key: string]: never }>;

export type RolesTakenQuery = {
  rolesTaken?: Array<{
    id: string;
    staffId: string;
    name: string;
    role: string;
    reason: string;
    takenAt: string;
    until: string;
    standing: boolean;
  }> | null;
};

export type RolesTakenByMeQueryVariables = Exact<{ [key: string]: never }>;

export type RolesTakenByMeQuery = {
  rolesTakenByMe?: Array<{
    id: string;
    staffId: string;
    name: string;
    role: string;
    reason: string;
    takenAt: string;
    until: string;
    standing: boolean;
  }> | null;
};

export type TakeRoleMutationVariables = Exact<{
  input: TakeRoleInput;
}>;

export type TakeRoleMutation = { takeRole?: { roleTaken?: { id: string } | null } | null };

export type GiveBackRoleMutationVariables = Exact<{
  input: GiveBackRoleInput;
}>;

export type GiveBackRoleMutation = { giveBackRole?: { roleTaken?: { id: string } | null } | null };

export type ConsentFormsQueryVariables = Exact<{
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type ConsentFormsQuery = {
  consentForms?: Array<{
    code: string;
    version: number;
    state: FormState;
    title: string;
    languages: Array<string>;
    origins: Array<string>;
    onlineService: boolean;
    savedAt: string;
    titles: Array<{ language: string; text: string }>;
    intros: Array<{ language: string; text: string }>;
    purposes: Array<{ code: string; required: boolean; necessary?: string | null }>;
    fields: Array<{ key: string; required: boolean }>;
  }> | null;
};

export type SaveConsentFormMutationVariables = Exact<{
  input: SaveConsentFormInput;
}>;

export type SaveConsentFormMutation = { saveConsentForm?: { form?: { code: string; version: number } | null } | null };

export type ConsentStatisticsQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  forPurpose?: InputMaybe<Scalars['PurposeCode']['input']>;
  days?: InputMaybe<Scalars['Int']['input']>;
}>;

export type ConsentStatisticsQuery = {
  consentStatistics?: {
    standing: number;
    perDay: Array<{ day: string; asked: number; confirmed: number; recorded: number; refused: number; withdrawn: number; expired: number }>;
  } | null;
};

export type PersonFragment = {
  id: string;
  givenName?: string | null;
  familyName?: string | null;
  salutation?: string | null;
  gender?: string | null;
  birthDate?: string | null;
  email?: string | null;
  otherEmails?: Array<string> | null;
  phone?: string | null;
  mobile?: string | null;
  otherPhones?: Array<string> | null;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  country?: string | null;
  language?: string | null;
  organisation?: string | null;
  jobTitle?: string | null;
  education?: string | null;
  religion?: string | null;
  healthNote?: string | null;
  source?: string | null;
  firstInformationDate?: string | null;
  birthYear?: number | null;
  ageBand?: string | null;
  postalArea?: string | null;
  customFields: Array<{
    key: string;
    text?: string | null;
    number?: number | null;
    date?: string | null;
    boolean?: boolean | null;
    choice?: string | null;
  }>;
  withheld: Array<{ field: string; reason: WithheldReason; remedy: { kind: RemedyKind; purposes: Array<string>; roles: Array<string> } }>;
};

export type ContactsQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  filter?: InputMaybe<ContactFilter>;
  search?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<ContactOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  customFields: Array<Scalars['FieldKey']['input']> | Scalars['FieldKey']['input'];
  givenName: Scalars['Boolean']['input'];
  familyName: Scalars['Boolean']['input'];
  salutation: Scalars['Boolean']['input'];
  gender: Scalars['Boolean']['input'];
  birthDate: Scalars['Boolean']['input'];
  email: Scalars['Boolean']['input'];
  otherEmails: Scalars['Boolean']['input'];
  phone: Scalars['Boolean']['input'];
  mobile: Scalars['Boolean']['input'];
  otherPhones: Scalars['Boolean']['input'];
  street: Scalars['Boolean']['input'];
  postalCode: Scalars['Boolean']['input'];
  city: Scalars['Boolean']['input'];
  country: Scalars['Boolean']['input'];
  language: Scalars['Boolean']['input'];
  organisation: Scalars['Boolean']['input'];
  jobTitle: Scalars['Boolean']['input'];
  education: Scalars['Boolean']['input'];
  religion: Scalars['Boolean']['input'];
  healthNote: Scalars['Boolean']['input'];
  source: Scalars['Boolean']['input'];
  firstInformationDate: Scalars['Boolean']['input'];
  birthYear: Scalars['Boolean']['input'];
  ageBand: Scalars['Boolean']['input'];
  postalArea: Scalars['Boolean']['input'];
}>;

export type ContactsQuery = {
  contacts?: {
    nodes: Array<{
      id: string;
      givenName?: string | null;
      familyName?: string | null;
      salutation?: string | null;
      gender?: string | null;
      birthDate?: string | null;
      email?: string | null;
      otherEmails?: Array<string> | null;
      phone?: string | null;
      mobile?: string | null;
      otherPhones?: Array<string> | null;
      street?: string | null;
      postalCode?: string | null;
      city?: string | null;
      country?: string | null;
      language?: string | null;
      organisation?: string | null;
      jobTitle?: string | null;
      education?: string | null;
      religion?: string | null;
      healthNote?: string | null;
      source?: string | null;
      firstInformationDate?: string | null;
      birthYear?: number | null;
      ageBand?: string | null;
      postalArea?: string | null;
      customFields: Array<{
        key: string;
        text?: string | null;
        number?: number | null;
        date?: string | null;
        boolean?: boolean | null;
        choice?: string | null;
      }>;
      withheld: Array<{
        field: string;
        reason: WithheldReason;
        remedy: { kind: RemedyKind; purposes: Array<string>; roles: Array<string> };
      }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
    totalCount: { value: number; more: boolean };
  } | null;
};

export type ContactQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  id: Scalars['ID']['input'];
  because?: InputMaybe<Because>;
  customFields: Array<Scalars['FieldKey']['input']> | Scalars['FieldKey']['input'];
  givenName: Scalars['Boolean']['input'];
  familyName: Scalars['Boolean']['input'];
  salutation: Scalars['Boolean']['input'];
  gender: Scalars['Boolean']['input'];
  birthDate: Scalars['Boolean']['input'];
  email: Scalars['Boolean']['input'];
  otherEmails: Scalars['Boolean']['input'];
  phone: Scalars['Boolean']['input'];
  mobile: Scalars['Boolean']['input'];
  otherPhones: Scalars['Boolean']['input'];
  street: Scalars['Boolean']['input'];
  postalCode: Scalars['Boolean']['input'];
  city: Scalars['Boolean']['input'];
  country: Scalars['Boolean']['input'];
  language: Scalars['Boolean']['input'];
  organisation: Scalars['Boolean']['input'];
  jobTitle: Scalars['Boolean']['input'];
  education: Scalars['Boolean']['input'];
  religion: Scalars['Boolean']['input'];
  healthNote: Scalars['Boolean']['input'];
  source: Scalars['Boolean']['input'];
  firstInformationDate: Scalars['Boolean']['input'];
  birthYear: Scalars['Boolean']['input'];
  ageBand: Scalars['Boolean']['input'];
  postalArea: Scalars['Boolean']['input'];
}>;

export type ContactQuery = {
  contact?: {
    version: string;
    id: string;
    givenName?: string | null;
    familyName?: string | null;
    salutation?: string | null;
    gender?: string | null;
    birthDate?: string | null;
    email?: string | null;
    otherEmails?: Array<string> | null;
    phone?: string | null;
    mobile?: string | null;
    otherPhones?: Array<string> | null;
    street?: string | null;
    postalCode?: string | null;
    city?: string | null;
    country?: string | null;
    language?: string | null;
    organisation?: string | null;
    jobTitle?: string | null;
    education?: string | null;
    religion?: string | null;
    healthNote?: string | null;
    source?: string | null;
    firstInformationDate?: string | null;
    birthYear?: number | null;
    ageBand?: string | null;
    postalArea?: string | null;
    origins: Array<{ field: string; origin: Origin; detail?: string | null; at: string }>;
    customFields: Array<{
      key: string;
      text?: string | null;
      number?: number | null;
      date?: string | null;
      boolean?: boolean | null;
      choice?: string | null;
    }>;
    withheld: Array<{ field: string; reason: WithheldReason; remedy: { kind: RemedyKind; purposes: Array<string>; roles: Array<string> } }>;
    legalBases?: Array<{
      purpose: string;
      kind: LegalBasisKind;
      standing: Standing;
      detail?: NoLegalBasisDetail | null;
      startsAt?: string | null;
      expiresAt?: string | null;
      endedAt?: string | null;
      suspendedAt?: string | null;
      noticeVersion?: number | null;
      givenBy?: Origin | null;
      evidence?: string | null;
      recordedAt?: string | null;
      sensitiveConditions: Array<{
        id: string;
        provision: SensitiveProvision;
        fields: Array<string>;
        startsAt: string;
        endedAt?: string | null;
      }>;
    }> | null;
  } | null;
};

export type FieldDecisionsQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type FieldDecisionsQuery = {
  fields?: Array<{
    field: string;
    label: string;
    kind: FieldKind;
    category: FieldCategory;
    sensitivity: Sensitivity;
    verdict: VerdictKind;
    reason?: WithheldReason | null;
    filterable: boolean;
    sortable: boolean;
    searchable: boolean;
    editable: boolean;
    creatable: boolean;
    exportVerdict: VerdictKind;
    exportReason?: WithheldReason | null;
    remedy?: { kind: RemedyKind; purposes: Array<string>; roles: Array<string> } | null;
    choices?: Array<{ value: string; label: string }> | null;
  }> | null;
};

export type BasesFragment = {
  legalBases?: Array<{
    purpose: string;
    kind: LegalBasisKind;
    standing: Standing;
    detail?: NoLegalBasisDetail | null;
    startsAt?: string | null;
    expiresAt?: string | null;
    endedAt?: string | null;
    suspendedAt?: string | null;
    noticeVersion?: number | null;
    givenBy?: Origin | null;
    evidence?: string | null;
    recordedAt?: string | null;
    sensitiveConditions: Array<{
      id: string;
      provision: SensitiveProvision;
      fields: Array<string>;
      startsAt: string;
      endedAt?: string | null;
    }>;
  }> | null;
};

export type RecordLegalBasisMutationVariables = Exact<{
  input: RecordLegalBasisInput;
}>;

export type RecordLegalBasisMutation = { recordLegalBasis?: { contact?: { id: string } | null } | null };

export type EndLegalBasisMutationVariables = Exact<{
  input: EndLegalBasisInput;
}>;

export type EndLegalBasisMutation = { endLegalBasis?: { contact?: { id: string } | null } | null };

export type RecordSensitiveConditionMutationVariables = Exact<{
  input: RecordSensitiveConditionInput;
}>;

export type RecordSensitiveConditionMutation = { recordSensitiveCondition?: { contact?: { id: string } | null } | null };

export type EndSensitiveConditionMutationVariables = Exact<{
  input: EndSensitiveConditionInput;
}>;

export type EndSensitiveConditionMutation = { endSensitiveCondition?: { contact?: { id: string } | null } | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;

export type RecordConsentMutation = { recordConsent?: { outcome: RecordOutcome; contact?: { id: string } | null } | null };

export type AskExplicitConsentMutationVariables = Exact<{
  input: AskExplicitConsentInput;
}>;

export type AskExplicitConsentMutation = { askExplicitConsent?: { contact?: { id: string } | null } | null };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;

export type CreateContactMutation = { createContact?: { outcome: CreateOutcome; contact?: { id: string } | null } | null };

export type CorrectContactMutationVariables = Exact<{
  input: CorrectContactInput;
}>;

export type CorrectContactMutation = { correctContact?: { contact?: { id: string } | null } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never }>;

export type WhoAmIQuery = {
  viewer?: {
    name: string;
    roles: Array<{ label: string; purposes: Array<string> }>;
    purposes: Array<{ code: string; label: string; basisKind?: LegalBasisKind | null }>;
    mfa: { freshUntil?: string | null; stepUpRequired: boolean };
  } | null;
};

export type WhatMayIReadQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
}>;

export type WhatMayIReadQuery = {
  fields?: Array<{
    field: string;
    label: string;
    verdict: VerdictKind;
    reason?: WithheldReason | null;
    filterable: boolean;
    editable: boolean;
    remedy?: { kind: RemedyKind; purposes: Array<string>; roles: Array<string> } | null;
  }> | null;
};

export type FirstContactsQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type FirstContactsQuery = {
  contacts?: {
    nodes: Array<{
      id: string;
      givenName?: string | null;
      familyName?: string | null;
      email?: string | null;
      birthDate?: string | null;
      withheld: Array<{
        field: string;
        reason: WithheldReason;
        remedy: { kind: RemedyKind; purposes: Array<string>; roles: Array<string> };
      }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
    totalCount: { value: number; more: boolean };
  } | null;
};

export type OneContactQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  id: Scalars['ID']['input'];
}>;

export type OneContactQuery = {
  contact?: {
    id: string;
    givenName?: string | null;
    familyName?: string | null;
    birthDate?: string | null;
    healthNote?: string | null;
    withheld: Array<{ field: string; reason: WithheldReason }>;
    origins: Array<{ field: string; origin: Origin; at: string }>;
    legalBases?: Array<{ purpose: string; kind: LegalBasisKind; standing: Standing; detail?: NoLegalBasisDetail | null }> | null;
  } | null;
};

export type WhoLookedQueryVariables = Exact<{
  contactId: Scalars['ID']['input'];
}>;

export type WhoLookedQuery = {
  accessLog?: {
    nodes: Array<{ at: string; viewerName: string; purpose?: string | null; action: string; fields: Array<string>; contacts: number }>;
  } | null;
};

export type StartExportMutationVariables = Exact<{
  input: StartExportInput;
}>;

export type StartExportMutation = { startExport?: { job?: { id: string } | null } | null };

export type ContactCardQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  id: Scalars['ID']['input'];
}>;

export type ContactCardQuery = { contactCard?: string | null };

export type ExportRoomQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
}>;

export type ExportRoomQuery = {
  purpose?: { directMarketing?: boolean | null; channel?: Channel | null; recipients: Array<{ id: string }> } | null;
  recipients?: Array<{ id: string; name: string; country: string; internal: boolean }> | null;
};

export type CatalogueQueryVariables = Exact<{
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type CatalogueQuery = {
  catalogue?: Array<{
    key: string;
    label: string;
    kind: FieldKind;
    category: FieldCategory;
    sensitivity: Sensitivity;
    custom: boolean;
    derivedFrom?: string | null;
    inUse: boolean;
    delicate: boolean;
    necessity?: string | null;
    purposes: Array<string>;
    choices?: Array<{ value: string; label: string }> | null;
  }> | null;
};

export type DefineFieldMutationVariables = Exact<{
  input: DefineFieldInput;
}>;

export type DefineFieldMutation = { defineField?: { field?: { key: string } | null } | null };

export type UseFieldMutationVariables = Exact<{
  input: UseFieldInput;
}>;

export type UseFieldMutation = { useField?: { field?: { key: string } | null } | null };

export type GuardiansQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  contactId: Scalars['ID']['input'];
}>;

export type GuardiansQuery = {
  guardians?: Array<{
    id: string;
    name: string;
    email: string;
    verification: GuardianVerification;
    may: Array<GuardianMay>;
    verifiedHow?: string | null;
    verifiedAt?: string | null;
    since: string;
    endedAt?: string | null;
  }> | null;
};

export type VerifyGuardianMutationVariables = Exact<{
  input: VerifyGuardianInput;
}>;

export type VerifyGuardianMutation = { verifyGuardian?: Array<{ id: string }> | null };

export type EndGuardianMutationVariables = Exact<{
  input: EndGuardianInput;
}>;

export type EndGuardianMutation = { endGuardian?: Array<{ id: string }> | null };

export type ContactCountQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
}>;

export type ContactCountQuery = { contacts?: { totalCount: { value: number; more: boolean } } | null };

export type ImportPlanQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  input: ImportPlanInput;
}>;

export type ImportPlanQuery = {
  importPlan?: {
    format: ImportFormat;
    encoding: ImportEncoding;
    delimiter?: CsvDelimiter | null;
    dateOrder?: ImportDateOrder | null;
    rows: number;
    checked: number;
    refused: number;
    columns: Array<{
      column: number;
      heading: string;
      filled: number;
      target?: ImportTarget | null;
      field?: string | null;
      purpose?: string | null;
      refused?: string | null;
    }>;
    sample: Array<{ row: number; cells: Array<string> }>;
    problems: Array<{ path: string; rule: string }>;
    counts: Array<{ column?: number | null; field?: string | null; rule: string; rows: number }>;
  } | null;
};

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;

export type StartImportMutation = { startImport?: { job?: { id: string } | null } | null };

export type ImportJobQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type ImportJobQuery = {
  job?: {
    id: string;
    kind: JobKind;
    purpose: string;
    state: JobState;
    done: number;
    total?: number | null;
    problem?: string | null;
    incidentId?: string | null;
    createdAt: string;
    startedAt?: string | null;
    finishedAt?: string | null;
    problems: Array<{ path: string; rule: string }>;
    file?: { name: string; size: number; expiresAt: string } | null;
  } | null;
};

export type ImportReportQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  outcome?: InputMaybe<ImportOutcome>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ImportReportQuery = {
  importReport?: {
    outcomes: Array<{ outcome: ImportOutcome; rows: number }>;
    rules: Array<{ outcome?: ImportOutcome | null; column?: number | null; field?: string | null; rule: string; rows: number }>;
    lines: {
      nodes: Array<{
        row: number;
        outcome: ImportOutcome;
        notes: Array<{ column?: number | null; heading?: string | null; field?: string | null; rule: string }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor?: string | null };
    };
  } | null;
};

export type WriteImportReportMutationVariables = Exact<{
  input: JobInput;
}>;

export type WriteImportReportMutation = { writeImportReport?: { handle: string } | null };

export type NoticesDueQueryVariables = Exact<{ [key: string]: never }>;

export type NoticesDueQuery = {
  noticesDue?: {
    total: number;
    overdue: number;
    nodes: Array<{
      id: string;
      contactId: string;
      purpose: string;
      kind: NoticeDueKind;
      state: NoticeDueState;
      since: string;
      dueAt: string;
      overdue: boolean;
    }>;
  } | null;
};

export type OverdueNoticesQueryVariables = Exact<{ [key: string]: never }>;

export type OverdueNoticesQuery = { noticesDue?: { total: number; overdue: number } | null };

export type SendNoticeMutationVariables = Exact<{
  input: SendNoticeInput;
}>;

export type SendNoticeMutation = { sendNotice?: { total: number } | null };

export type SettleNoticeMutationVariables = Exact<{
  input: SettleNoticeInput;
}>;

export type SettleNoticeMutation = { settleNotice?: { total: number } | null };

export type JobsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type JobsQuery = {
  jobs?: {
    nodes: Array<{
      id: string;
      kind: JobKind;
      purpose: string;
      state: JobState;
      done: number;
      total?: number | null;
      problem?: string | null;
      incidentId?: string | null;
      createdAt: string;
      startedAt?: string | null;
      finishedAt?: string | null;
      problems: Array<{ path: string; rule: string }>;
      file?: { name: string; size: number; expiresAt: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  } | null;
};

export type CancelJobMutationVariables = Exact<{
  input: JobInput;
}>;

export type CancelJobMutation = { cancelJob?: { job?: { id: string } | null } | null };

export type FetchJobFileMutationVariables = Exact<{
  input: JobInput;
}>;

export type FetchJobFileMutation = { fetchJobFile?: { handle: string } | null };

export type LedgerQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  contactId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type LedgerQuery = {
  ledger?: {
    nodes: Array<{
      id: string;
      at: string;
      event: LedgerEventKind;
      purpose: string;
      kind?: LegalBasisKind | null;
      legalBasisId?: string | null;
      noticeVersion?: number | null;
      givenBy?: Origin | null;
      claimedAt?: string | null;
      actorKind: string;
      actorName?: string | null;
      channel?: string | null;
      form?: string | null;
      language?: string | null;
      provision?: SensitiveProvision | null;
      fields: Array<string>;
      evidenceFile?: string | null;
      provable: boolean;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  } | null;
};

export type ConsentProofMutationVariables = Exact<{
  input: ConsentProofInput;
}>;

export type ConsentProofMutation = { consentProof?: { handle: string; name: string } | null };

export type EvidenceFileMutationVariables = Exact<{
  input: EvidenceFileInput;
}>;

export type EvidenceFileMutation = { evidenceFile?: { handle: string; name: string } | null };

export type LegalSettingsQueryVariables = Exact<{ [key: string]: never }>;

export type LegalSettingsQuery = {
  legalSettings?: {
    version: number;
    settings: Array<{
      key: string;
      kind: LegalSettingKind;
      country?: string | null;
      unit?: LegalSettingUnit | null;
      number?: number | null;
      offline?: boolean | null;
      dates?: Array<string> | null;
      source: string;
      standard: boolean;
      confirmedAt?: string | null;
      confirmedBy?: string | null;
      authority?: {
        email?: string | null;
        phone?: string | null;
        name: Array<{ language: string; text: string }>;
        address: Array<{ language: string; text: string }>;
        website: Array<{ language: string; text: string }>;
      } | null;
    }>;
  } | null;
};

export type ReviseLegalSettingsMutationVariables = Exact<{
  input: ReviseLegalSettingsInput;
}>;

export type ReviseLegalSettingsMutation = { reviseLegalSettings?: { legalSettings?: { version: number } | null } | null };

export type ConfirmLegalSettingMutationVariables = Exact<{
  input: ConfirmLegalSettingInput;
}>;

export type ConfirmLegalSettingMutation = { confirmLegalSetting?: { legalSettings?: { version: number } | null } | null };

export type BeginEnrolmentMutationVariables = Exact<{
  input: BeginEnrolmentInput;
}>;

export type BeginEnrolmentMutation = { beginEnrolment?: { otpauthUri: string; secret: string } | null };

export type ConfirmAuthenticatorMutationVariables = Exact<{
  input: ConfirmAuthenticatorInput;
}>;

export type ConfirmAuthenticatorMutation = { confirmAuthenticator?: { recoveryCodes?: Array<string> | null } | null };

export type FinishEnrolmentMutationVariables = Exact<{
  input: FinishEnrolmentInput;
}>;

export type FinishEnrolmentMutation = { finishEnrolment?: { viewer: { id: string } } | null };

export type RemoveAuthenticatorMutationVariables = Exact<{
  input: RemoveAuthenticatorInput;
}>;

export type RemoveAuthenticatorMutation = { removeAuthenticator?: { viewer: { id: string } } | null };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: RenewRecoveryCodesInput;
}>;

export type RenewRecoveryCodesMutation = { renewRecoveryCodes?: { recoveryCodes: Array<string> } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;

export type ChangePasswordMutation = { changePassword?: { done: boolean } | null };

export type AskPasswordResetMutationVariables = Exact<{
  input: AskPasswordResetInput;
}>;

export type AskPasswordResetMutation = { askPasswordReset?: { done: boolean } | null };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;

export type ResetPasswordMutation = { resetPassword?: { done: boolean } | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never }>;

export type SessionsQuery = {
  sessions?: Array<{ id: string; since: string; expiresAt: string; secondFactorAt?: string | null; isThis: boolean }> | null;
};

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;

export type EndSessionMutation = { endSession?: { done: boolean } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;

export type AcceptInvitationMutation = { acceptInvitation?: { done: boolean } | null };

export type AcknowledgeLoggingMutationVariables = Exact<{ [key: string]: never }>;

export type AcknowledgeLoggingMutation = { acknowledgeLogging?: { done: boolean } | null };

export type ExportOwnDataMutationVariables = Exact<{ [key: string]: never }>;

export type ExportOwnDataMutation = { exportOwnData?: { json: string } | null };

export type NoticesQueryVariables = Exact<{
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type NoticesQuery = {
  notices?: Array<{
    purpose: string;
    label: string;
    state: PurposeState;
    languages: Array<string>;
    audiences: Array<NoticeAudience>;
    gaps: Array<{ element: string; language?: string | null; audience?: NoticeAudience | null; article: string }>;
    versions: Array<{ version: number; publishedAt?: string | null; texts: Array<{ language: string; audience: NoticeAudience }> }>;
  }> | null;
};

export type NoticeQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type NoticeQuery = {
  notice?: {
    purpose: string;
    label: string;
    state: PurposeState;
    languages: Array<string>;
    audiences: Array<NoticeAudience>;
    gaps: Array<{ element: string; language?: string | null; audience?: NoticeAudience | null; article: string }>;
    draft: {
      revision: number;
      obligation?: NoticeObligation | null;
      automatedDecisions?: boolean | null;
      sources?: Array<NoticeSource> | null;
      words: Array<{
        language: string;
        audience: NoticeAudience;
        title?: string | null;
        summary?: string | null;
        explanation?: string | null;
        basis?: string | null;
        interests?: string | null;
        obligation?: string | null;
        recipients?: string | null;
        transfers?: string | null;
        retention?: string | null;
        automatedDecisions?: string | null;
        source?: string | null;
      }>;
    };
    mails: Array<{ language: string; subject: string; why: string; paragraphs: Array<string>; button: string; after: Array<string> }>;
    preview: Array<{ language: string; audience: NoticeAudience; title: string; content: string; sha256: string }>;
    versions: Array<{
      version: number;
      createdAt: string;
      publishedAt?: string | null;
      texts: Array<{ language: string; audience: NoticeAudience; title: string; content: string; sha256: string }>;
    }>;
  } | null;
};

export type NoticeLanguagesQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
}>;

export type NoticeLanguagesQuery = {
  notice?: { versions: Array<{ version: number; texts: Array<{ language: string; audience: NoticeAudience }> }> } | null;
};

export type NoticeDiffQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  language: Scalars['LanguageTag']['input'];
  audience: NoticeAudience;
  from: Scalars['Int']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
}>;

export type NoticeDiffQuery = { noticeDiff?: Array<{ is: DiffKind; text: string }> | null };

export type DraftNoticeMutationVariables = Exact<{
  input: DraftNoticeInput;
}>;

export type DraftNoticeMutation = { draftNotice?: { notice?: { purpose: string } | null } | null };

export type PublishNoticeMutationVariables = Exact<{
  input: PublishNoticeInput;
}>;

export type PublishNoticeMutation = { publishNotice?: { notice?: { purpose: string } | null } | null };

export type ObjectionsQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ObjectionsQuery = {
  objections?: {
    nodes: Array<{
      id: string;
      contactId: string;
      forPurpose: string;
      kind: LegalBasisKind;
      since: string;
      dueOn: string;
      daysLeft: number;
      saidBy?: SaidBy | null;
      byThemself: boolean;
      grounds?: string | null;
      contact: { id: string; givenName?: string | null; familyName?: string | null; email?: string | null };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  } | null;
};

export type DecideObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
}>;

export type DecideObjectionMutation = { decideObjection?: { contact?: { id: string } | null } | null };

export type ObjectToProcessingMutationVariables = Exact<{
  input: ObjectToProcessingInput;
}>;

export type ObjectToProcessingMutation = { objectToProcessing?: { contact?: { id: string } | null } | null };

export type OrganisationQueryVariables = Exact<{ [key: string]: never }>;

export type OrganisationQuery = {
  organisation?: {
    version: number;
    legalName?: string | null;
    enterpriseNumber?: string | null;
    street?: string | null;
    postalCode?: string | null;
    city?: string | null;
    country?: string | null;
    email?: string | null;
    phone?: string | null;
    dpoName?: string | null;
    dpoEmail?: string | null;
    profile?: OrganisationProfile | null;
    supervisoryAuthority?: string | null;
    languages: Array<string>;
    timeZone: string;
    missing: Array<string>;
  } | null;
};

export type ReviseOrganisationMutationVariables = Exact<{
  input: OrganisationInput;
}>;

export type ReviseOrganisationMutation = { reviseOrganisation?: { organisation?: { version: number } | null } | null };

export type ProposalsQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
}>;

export type ProposalsQuery = {
  proposals?: Array<{
    id: string;
    receivedAt: string;
    forPurpose: string;
    origin: Origin;
    contact?: {
      id: string;
      givenName?: string | null;
      familyName?: string | null;
      email?: string | null;
      phone?: string | null;
      withheld: Array<{
        field: string;
        reason: WithheldReason;
        remedy: { kind: RemedyKind; purposes: Array<string>; roles: Array<string> };
      }>;
    } | null;
    values: Array<{ field: string; text?: string | null }>;
  }> | null;
};

export type JoinProposalMutationVariables = Exact<{
  input: DecideProposalInput;
}>;

export type JoinProposalMutation = { joinProposal?: { contact?: { id: string } | null } | null };

export type RejectProposalMutationVariables = Exact<{
  input: DecideProposalInput;
}>;

export type RejectProposalMutation = { rejectProposal?: { contact?: { id: string } | null } | null };

export type WaitingProposalsQueryVariables = Exact<{
  purpose: Scalars['PurposeCode']['input'];
}>;

export type WaitingProposalsQuery = { proposals?: Array<{ id: string }> | null };

export type PurposesQueryVariables = Exact<{
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type PurposesQuery = {
  purposes?: Array<{
    code: string;
    state: PurposeState;
    revision: number;
    builtIn: boolean;
    label: string;
    basisKind?: LegalBasisKind | null;
    directMarketing?: boolean | null;
    noticeVersion?: number | null;
    activatedAt?: string | null;
    retiredAt?: string | null;
    fields: Array<{ field: string }>;
    checklist: Array<{ item: string; done: boolean; article: string }>;
  }> | null;
};

export type PurposeQueryVariables = Exact<{
  code: Scalars['PurposeCode']['input'];
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type PurposeQuery = {
  purpose?: {
    code: string;
    state: PurposeState;
    revision: number;
    builtIn: boolean;
    label: string;
    basisKind?: LegalBasisKind | null;
    basisReference?: string | null;
    directMarketing?: boolean | null;
    channel?: Channel | null;
    retentionMonths?: number | null;
    consentMonths?: number | null;
    retentionRule?: string | null;
    transfers?: string | null;
    automatedDecisions?: string | null;
    balancingTest?: string | null;
    imbalanceStatement?: string | null;
    outsideTasksStatement?: string | null;
    dpia?: string | null;
    openToMinors: boolean;
    profiling: boolean;
    preventiveReason?: string | null;
    minorsOverride?: string | null;
    succeeds?: string | null;
    noticeVersion?: number | null;
    activatedAt?: string | null;
    retiredAt?: string | null;
    labels: Array<{ language: string; text: string }>;
    fields: Array<{ field: string; justification: string }>;
    recipients: Array<{ id: string; name: string }>;
    sensitiveProvisions: Array<{ provision: SensitiveProvision; reference: string; fields: Array<string> }>;
    checklist: Array<{ item: string; done: boolean; article: string }>;
  } | null;
};

export type DraftPurposeMutationVariables = Exact<{
  input: DraftPurposeInput;
}>;

export type DraftPurposeMutation = { draftPurpose?: { purpose?: { code: string } | null } | null };

export type RevisePurposeMutationVariables = Exact<{
  input: RevisePurposeInput;
}>;

export type RevisePurposeMutation = { revisePurpose?: { purpose?: { code: string } | null } | null };

export type ActivatePurposeMutationVariables = Exact<{
  input: PurposeStepInput;
}>;

export type ActivatePurposeMutation = { activatePurpose?: { purpose?: { code: string } | null } | null };

export type RetirePurposeMutationVariables = Exact<{
  input: PurposeStepInput;
}>;

export type RetirePurposeMutation = { retirePurpose?: { purpose?: { code: string } | null } | null };

export type ReadersQueryVariables = Exact<{
  fields?: InputMaybe<Array<Scalars['FieldKey']['input']> | Scalars['FieldKey']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  sensitive?: Scalars['Boolean']['input'];
}>;

export type ReadersQuery = {
  readers?: Array<{
    id: string;
    kind: ReaderKind;
    name: string;
    capacity?: string | null;
    confidentialSince?: string | null;
    openings: Array<{ field: string; purpose: string; verdict: VerdictKind; roles: Array<string> }>;
  }> | null;
};

export type DescribeStaffMemberMutationVariables = Exact<{
  input: DescribeStaffMemberInput;
}>;

export type DescribeStaffMemberMutation = { describeStaffMember?: { staffMember?: { id: string } | null } | null };

export type RecipientsQueryVariables = Exact<{ [key: string]: never }>;

export type RecipientsQuery = {
  recipients?: Array<{ id: string; code: string; name: string; country: string; transferTool?: string | null; internal: boolean }> | null;
};

export type AddRecipientMutationVariables = Exact<{
  input: AddRecipientInput;
}>;

export type AddRecipientMutation = { addRecipient?: { recipient?: { id: string } | null } | null };

export type RolesQueryVariables = Exact<{
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
}>;

export type RolesQuery = {
  roles?: Array<{
    code: string;
    label: string;
    version: number;
    purposes: Array<string>;
    builtIn: boolean;
    heldByMe: boolean;
    staff: number;
    duties: Array<{ duty: Duty; acts: Array<DutyAct> }>;
    rules: Array<{ actions: Array<RuleAction>; fields: Array<string>; allFields: boolean; inverted: boolean; condition?: string | null }>;
  }> | null;
};

export type DefineRoleMutationVariables = Exact<{
  input: DefineRoleInput;
}>;

export type DefineRoleMutation = {
  defineRole?: { role?: { code: string } | null; change?: { id: string; dueAt?: string | null } | null } | null;
};

export type DifferencePartsFragment = {
  renamedIn: Array<string>;
  purposesGained: Array<string>;
  purposesLost: Array<string>;
  reworded: boolean;
  dutiesGained: Array<{ duty: Duty; act: DutyAct }>;
  dutiesLost: Array<{ duty: Duty; act: DutyAct }>;
  cells: Array<{
    field?: string | null;
    action: RuleAction;
    before: Allowance;
    after: Allowance;
    conditionBefore?: string | null;
    conditionAfter?: string | null;
  }>;
};

export type RoleVersionsQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;

export type RoleVersionsQuery = {
  roleVersions?: Array<{
    version: number;
    author?: string | null;
    approvedBy?: string | null;
    reason?: string | null;
    at: string;
    changes: {
      renamedIn: Array<string>;
      purposesGained: Array<string>;
      purposesLost: Array<string>;
      reworded: boolean;
      dutiesGained: Array<{ duty: Duty; act: DutyAct }>;
      dutiesLost: Array<{ duty: Duty; act: DutyAct }>;
      cells: Array<{
        field?: string | null;
        action: RuleAction;
        before: Allowance;
        after: Allowance;
        conditionBefore?: string | null;
        conditionAfter?: string | null;
      }>;
    };
  }> | null;
};

export type RestoreRoleMutationVariables = Exact<{
  input: RestoreRoleInput;
}>;

export type RestoreRoleMutation = {
  restoreRole?: { role?: { code: string } | null; change?: { id: string; dueAt?: string | null } | null } | null;
};

export type RoleImpactQueryVariables = Exact<{
  input: DefineRoleInput;
}>;

export type RoleImpactQuery = {
  roleImpact?: {
    grid: number;
    secondPerson: Array<SecondPersonReason>;
    waitsADay: boolean;
    difference: {
      renamedIn: Array<string>;
      purposesGained: Array<string>;
      purposesLost: Array<string>;
      reworded: boolean;
      dutiesGained: Array<{ duty: Duty; act: DutyAct }>;
      dutiesLost: Array<{ duty: Duty; act: DutyAct }>;
      cells: Array<{
        field?: string | null;
        action: RuleAction;
        before: Allowance;
        after: Allowance;
        conditionBefore?: string | null;
        conditionAfter?: string | null;
      }>;
    };
    changes: Array<{
      purpose: string;
      action: RuleAction;
      gained: boolean;
      fields: Array<string>;
      people: Array<string>;
      applications: Array<string>;
      contacts?: number | null;
    }>;
  } | null;
};

export type PreviewRoleQueryVariables = Exact<{
  input: PreviewRoleInput;
}>;

export type PreviewRoleQuery = {
  previewRole?: {
    mayAct: boolean;
    contactId?: string | null;
    actions: Array<RuleAction>;
    grid: number;
    absent: Array<{ reason: AbsentReason; contacts: number }>;
    fields: Array<{
      field: string;
      verdict: VerdictKind;
      reason?: WithheldReason | null;
      condition?: string | null;
      value?: string | null;
      valueIsYours: boolean;
    }>;
  } | null;
};

export type RoleChangesQueryVariables = Exact<{
  open?: InputMaybe<Scalars['Boolean']['input']>;
}>;

export type RoleChangesQuery = {
  roleChanges?: Array<{
    id: string;
    kind: RoleChangeKind;
    role: string;
    gains?: string | null;
    because: Array<SecondPersonReason>;
    reason: string;
    proposedBy: string;
    proposedAt: string;
    dueAt?: string | null;
    state: RoleChangeState;
    decidedBy?: string | null;
    decidedAt?: string | null;
    decisionReason?: string | null;
    mine: boolean;
    mayApprove: boolean;
    outdated: boolean;
    difference?: {
      renamedIn: Array<string>;
      purposesGained: Array<string>;
      purposesLost: Array<string>;
      reworded: boolean;
      dutiesGained: Array<{ duty: Duty; act: DutyAct }>;
      dutiesLost: Array<{ duty: Duty; act: DutyAct }>;
      cells: Array<{
        field?: string | null;
        action: RuleAction;
        before: Allowance;
        after: Allowance;
        conditionBefore?: string | null;
        conditionAfter?: string | null;
      }>;
    } | null;
  }> | null;
};

export type ApproveRoleChangeMutationVariables = Exact<{
  input: DecideRoleChangeInput;
}>;

export type ApproveRoleChangeMutation = { approveRoleChange?: { change?: { id: string } | null } | null };

export type RejectRoleChangeMutationVariables = Exact<{
  input: DecideRoleChangeInput;
}>;

export type RejectRoleChangeMutation = { rejectRoleChange?: { change?: { id: string } | null } | null };

export type ServiceAccountsQueryVariables = Exact<{ [key: string]: never }>;

export type ServiceAccountsQuery = {
  serviceAccounts?: Array<{
    id: string;
    name: string;
    roles: Array<string>;
    purposes: Array<string>;
    expiresAt: string;
    revokedAt?: string | null;
    lastUsedAt?: string | null;
    networks: Array<string>;
    rotatedAt?: string | null;
    previousUntil?: string | null;
    recipient?: { id: string; name: string } | null;
  }> | null;
};

export type CreateServiceAccountMutationVariables = Exact<{
  input: CreateServiceAccountInput;
}>;

export type CreateServiceAccountMutation = { createServiceAccount?: { token: string; serviceAccount?: { id: string } | null } | null };

export type RotateServiceAccountMutationVariables = Exact<{
  input: RotateServiceAccountInput;
}>;

export type RotateServiceAccountMutation = { rotateServiceAccount?: { token: string; serviceAccount?: { id: string } | null } | null };

export type LimitServiceAccountMutationVariables = Exact<{
  input: LimitServiceAccountInput;
}>;

export type LimitServiceAccountMutation = { limitServiceAccount?: { serviceAccount?: { id: string } | null } | null };

export type RevokeServiceAccountMutationVariables = Exact<{
  input: RevokeServiceAccountInput;
}>;

export type RevokeServiceAccountMutation = { revokeServiceAccount?: { serviceAccount?: { id: string } | null } | null };

export type BeginSetUpMutationVariables = Exact<{
  input: BeginSetUpInput;
}>;

export type BeginSetUpMutation = { beginSetUp?: { otpauthUri: string; secret: string; recoveryCodes: Array<string> } | null };

export type FinishSetUpMutationVariables = Exact<{
  input: FinishSetUpInput;
}>;

export type FinishSetUpMutation = { finishSetUp?: { viewer: { id: string } } | null };

export type BeginPasskeyMutationVariables = Exact<{
  input: BeginPasskeyInput;
}>;

export type BeginPasskeyMutation = { beginPasskey?: { options: string } | null };

export type AddPasskeyMutationVariables = Exact<{
  input: AddPasskeyInput;
}>;

export type AddPasskeyMutation = { addPasskey?: { viewer: { id: string } } | null };

export type BeginPasskeySignInMutationVariables = Exact<{ [key: string]: never }>;

export type BeginPasskeySignInMutation = { beginPasskeySignIn?: { options: string } | null };

export type VerifyPasskeyMutationVariables = Exact<{
  input: VerifyPasskeyInput;
}>;

export type VerifyPasskeyMutation = { verifyPasskey?: { viewer: { id: string } } | null };

export type StepUpWithPasskeyMutationVariables = Exact<{
  input: VerifyPasskeyInput;
}>;

export type StepUpWithPasskeyMutation = { stepUpWithPasskey?: { viewer: { id: string } } | null };

export type StaffMembersQueryVariables = Exact<{ [key: string]: never }>;

export type StaffMembersQuery = {
  staffMembers?: Array<{
    id: string;
    name: string;
    email: string;
    roles: Array<string>;
    state: StaffState;
    lastSignInAt?: string | null;
    dormant: boolean;
    openSessions: number;
  }> | null;
};

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;

export type GrantRoleMutation = { grantRole?: { staffMember?: { id: string } | null; change?: { id: string } | null } | null };

export type RevokeRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;

export type RevokeRoleMutation = { revokeRole?: { staffMember?: { id: string } | null } | null };

export type DeviceRecoveriesQueryVariables = Exact<{ [key: string]: never }>;

export type DeviceRecoveriesQuery = {
  deviceRecoveries?: Array<{
    id: string;
    staffId: string;
    name: string;
    identityCheck: IdentityCheck;
    note: string;
    begunAt: string;
    begunBy?: string | null;
    begunByName?: string | null;
  }> | null;
};

export type BeginDeviceRecoveryMutationVariables = Exact<{
  input: BeginDeviceRecoveryInput;
}>;

export type BeginDeviceRecoveryMutation = { beginDeviceRecovery?: { id: string } | null };

export type ApproveDeviceRecoveryMutationVariables = Exact<{
  input: DecideDeviceRecoveryInput;
}>;

export type ApproveDeviceRecoveryMutation = { approveDeviceRecovery?: { code: string } | null };

export type CancelDeviceRecoveryMutationVariables = Exact<{
  input: DecideDeviceRecoveryInput;
}>;

export type CancelDeviceRecoveryMutation = { cancelDeviceRecovery?: { id: string } | null };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;

export type InviteStaffMutation = { inviteStaff?: { staffMember?: { id: string } | null } | null };

export type InviteAgainMutationVariables = Exact<{
  input: StaffActInput;
}>;

export type InviteAgainMutation = { inviteAgain?: { staffMember?: { id: string } | null } | null };

export type SuspendStaffMutationVariables = Exact<{
  input: StaffActInput;
}>;

export type SuspendStaffMutation = { suspendStaff?: { staffMember?: { id: string } | null } | null };

export type ReinstateStaffMutationVariables = Exact<{
  input: StaffActInput;
}>;

export type ReinstateStaffMutation = { reinstateStaff?: { staffMember?: { id: string } | null } | null };

export type CloseStaffMutationVariables = Exact<{
  input: StaffActInput;
}>;

export type CloseStaffMutation = { closeStaff?: { staffMember?: { id: string } | null } | null };

export type EndSessionsOfMutationVariables = Exact<{
  input: StaffActInput;
}>;

export type EndSessionsOfMutation = { endSessionsOf?: { staffMember?: { id: string } | null } | null };

export class TypedDocumentString<TResult, TVariables> extends String implements DocumentTypeDecoration<TResult, TVariables> {
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ViewerPartsFragmentDoc = new TypedDocumentString(
  `
    fragment ViewerParts on Viewer {
  id
  kind
  name
  email
  language
  mode
  toldOfLogging
  mfa {
    freshUntil
    stepUpRequired
    recoveryCodesLeft
    authenticators {
      id
      name
      kind
      since
    }
  }
  roles {
    code
    label
    purposes
    duties {
      duty
      acts
    }
    packedRules
  }
  purposes {
    code
    label(language: $language)
    basisKind
    builtIn
    hue
  }
}
    `,
  { fragmentName: 'ViewerParts' },
) as unknown as TypedDocumentString<ViewerPartsFragment, unknown>;
export const TakenFragmentDoc = new TypedDocumentString(
  `
    fragment Taken on RoleTaken {
  id
  staffId
  name
  role
  reason
  takenAt
  until
  standing
}
    `,
  { fragmentName: 'Taken' },
) as unknown as TypedDocumentString<TakenFragment, unknown>;
export const PersonFragmentDoc = new TypedDocumentString(
  `
    fragment Person on Contact {
  id
  givenName @include(if: $givenName)
  familyName @include(if: $familyName)
  salutation @include(if: $salutation)
  gender @include(if: $gender)
  birthDate @include(if: $birthDate)
  email @include(if: $email)
  otherEmails @include(if: $otherEmails)
  phone @include(if: $phone)
  mobile @include(if: $mobile)
  otherPhones @include(if: $otherPhones)
  street @include(if: $street)
  postalCode @include(if: $postalCode)
  city @include(if: $city)
  country @include(if: $country)
  language @include(if: $language)
  organisation @include(if: $organisation)
  jobTitle @include(if: $jobTitle)
  education @include(if: $education)
  religion @include(if: $religion)
  healthNote @include(if: $healthNote)
  source @include(if: $source)
  firstInformationDate @include(if: $firstInformationDate)
  birthYear @include(if: $birthYear)
  ageBand @include(if: $ageBand)
  postalArea @include(if: $postalArea)
  customFields(keys: $customFields) {
    key
    text
    number
    date
    boolean
    choice
  }
  withheld {
    field
    reason
    remedy {
      kind
      purposes
      roles
    }
  }
}
    `,
  { fragmentName: 'Person' },
) as unknown as TypedDocumentString<PersonFragment, unknown>;
export const BasesFragmentDoc = new TypedDocumentString(
  `
    fragment Bases on Contact {
  legalBases {
    purpose
    kind
    standing
    detail
    startsAt
    expiresAt
    endedAt
    suspendedAt
    noticeVersion
    givenBy
    evidence
    recordedAt
    sensitiveConditions {
      id
      provision
      fields
      startsAt
      endedAt
    }
  }
}
    `,
  { fragmentName: 'Bases' },
) as unknown as TypedDocumentString<BasesFragment, unknown>;
export const DifferencePartsFragmentDoc = new TypedDocumentString(
  `
    fragment DifferenceParts on RoleDifference {
  renamedIn
  purposesGained
  purposesLost
  reworded
  dutiesGained {
    duty
    act
  }
  dutiesLost {
    duty
    act
  }
  cells {
    field
    action
    before
    after
    conditionBefore
    conditionAfter
  }
}
    `,
  { fragmentName: 'DifferenceParts' },
) as unknown as TypedDocumentString<DifferencePartsFragment, unknown>;
export const AccessLogDocument = new TypedDocumentString(`
    query AccessLog($contactId: ID!, $filter: AccessLogFilter, $first: Int, $after: String, $days: Int) {
  accessLog(contactId: $contactId, filter: $filter, first: $first, after: $after) {
    nodes {
      id
      at
      viewerKind
      viewerName
      roles
      purpose
      operation
      action
      fields
      contacts
      recipient
      caseReference
      actingFor
    }
    perDay(days: $days) {
      day
      looks
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AccessLogQuery, AccessLogQueryVariables>;
export const LogVerificationDocument = new TypedDocumentString(`
    query LogVerification {
  logVerification {
    id
    state
    startedAt
    finishedAt
    done
    total
    verifiedTo
    findings {
      record
      kind
      from
      to
      since
    }
  }
}
    `) as unknown as TypedDocumentString<LogVerificationQuery, LogVerificationQueryVariables>;
export const VerifyLogsDocument = new TypedDocumentString(`
    mutation VerifyLogs {
  verifyLogs {
    verification {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyLogsMutation, VerifyLogsMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer($language: LanguageTag) {
  viewer {
    ...ViewerParts
  }
}
    fragment ViewerParts on Viewer {
  id
  kind
  name
  email
  language
  mode
  toldOfLogging
  mfa {
    freshUntil
    stepUpRequired
    recoveryCodesLeft
    authenticators {
      id
      name
      kind
      since
    }
  }
  roles {
    code
    label
    purposes
    duties {
      duty
      acts
    }
    packedRules
  }
  purposes {
    code
    label(language: $language)
    basisKind
    builtIn
    hue
  }
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    next
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const VerifySecondFactorDocument = new TypedDocumentString(`
    mutation VerifySecondFactor($input: VerifySecondFactorInput!) {
  verifySecondFactor(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<VerifySecondFactorMutation, VerifySecondFactorMutationVariables>;
export const UseRecoveryCodeDocument = new TypedDocumentString(`
    mutation UseRecoveryCode($input: UseRecoveryCodeInput!) {
  useRecoveryCode(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<UseRecoveryCodeMutation, UseRecoveryCodeMutationVariables>;
export const UseDeviceCodeDocument = new TypedDocumentString(`
    mutation UseDeviceCode($input: UseDeviceCodeInput!) {
  useDeviceCode(input: $input) {
    next
  }
}
    `) as unknown as TypedDocumentString<UseDeviceCodeMutation, UseDeviceCodeMutationVariables>;
export const StepUpDocument = new TypedDocumentString(`
    mutation StepUp($input: StepUpInput!) {
  stepUp(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<StepUpMutation, StepUpMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    __typename
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RolesTakenDocument = new TypedDocumentString(`
    query RolesTaken {
  rolesTaken {
    ...Taken
  }
}
    fragment Taken on RoleTaken {
  id
  staffId
  name
  role
  reason
  takenAt
  until
  standing
}`) as unknown as TypedDocumentString<RolesTakenQuery, RolesTakenQueryVariables>;
export const RolesTakenByMeDocument = new TypedDocumentString(`
    query RolesTakenByMe {
  rolesTakenByMe {
    ...Taken
  }
}
    fragment Taken on RoleTaken {
  id
  staffId
  name
  role
  reason
  takenAt
  until
  standing
}`) as unknown as TypedDocumentString<RolesTakenByMeQuery, RolesTakenByMeQueryVariables>;
export const TakeRoleDocument = new TypedDocumentString(`
    mutation TakeRole($input: TakeRoleInput!) {
  takeRole(input: $input) {
    roleTaken {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<TakeRoleMutation, TakeRoleMutationVariables>;
export const GiveBackRoleDocument = new TypedDocumentString(`
    mutation GiveBackRole($input: GiveBackRoleInput!) {
  giveBackRole(input: $input) {
    roleTaken {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<GiveBackRoleMutation, GiveBackRoleMutationVariables>;
export const ConsentFormsDocument = new TypedDocumentString(`
    query ConsentForms($language: LanguageTag) {
  consentForms {
    code
    version
    state
    title(language: $language)
    titles {
      language
      text
    }
    intros {
      language
      text
    }
    purposes {
      code
      required
      necessary
    }
    fields {
      key
      required
    }
    languages
    origins
    onlineService
    savedAt
  }
}
    `) as unknown as TypedDocumentString<ConsentFormsQuery, ConsentFormsQueryVariables>;
export const SaveConsentFormDocument = new TypedDocumentString(`
    mutation SaveConsentForm($input: SaveConsentFormInput!) {
  saveConsentForm(input: $input) {
    form {
      code
      version
    }
  }
}
    `) as unknown as TypedDocumentString<SaveConsentFormMutation, SaveConsentFormMutationVariables>;
export const ConsentStatisticsDocument = new TypedDocumentString(`
    query ConsentStatistics($purpose: PurposeCode!, $forPurpose: PurposeCode, $days: Int) {
  consentStatistics(purpose: $purpose, forPurpose: $forPurpose, days: $days) {
    standing
    perDay {
      day
      asked
      confirmed
      recorded
      refused
      withdrawn
      expired
    }
  }
}
    `) as unknown as TypedDocumentString<ConsentStatisticsQuery, ConsentStatisticsQueryVariables>;
export const ContactsDocument = new TypedDocumentString(`
    query Contacts($purpose: PurposeCode!, $filter: ContactFilter, $search: String, $orderBy: ContactOrder, $first: Int, $after: String, $customFields: [FieldKey!]!, $givenName: Boolean!, $familyName: Boolean!, $salutation: Boolean!, $gender: Boolean!, $birthDate: Boolean!, $email: Boolean!, $otherEmails: Boolean!, $phone: Boolean!, $mobile: Boolean!, $otherPhones: Boolean!, $street: Boolean!, $postalCode: Boolean!, $city: Boolean!, $country: Boolean!, $language: Boolean!, $organisation: Boolean!, $jobTitle: Boolean!, $education: Boolean!, $religion: Boolean!, $healthNote: Boolean!, $source: Boolean!, $firstInformationDate: Boolean!, $birthYear: Boolean!, $ageBand: Boolean!, $postalArea: Boolean!) {
  contacts(
    purpose: $purpose
    filter: $filter
    search: $search
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    nodes {
      ...Person
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount {
      value
      more
    }
  }
}
    fragment Person on Contact {
  id
  givenName @include(if: $givenName)
  familyName @include(if: $familyName)
  salutation @include(if: $salutation)
  gender @include(if: $gender)
  birthDate @include(if: $birthDate)
  email @include(if: $email)
  otherEmails @include(if: $otherEmails)
  phone @include(if: $phone)
  mobile @include(if: $mobile)
  otherPhones @include(if: $otherPhones)
  street @include(if: $street)
  postalCode @include(if: $postalCode)
  city @include(if: $city)
  country @include(if: $country)
  language @include(if: $language)
  organisation @include(if: $organisation)
  jobTitle @include(if: $jobTitle)
  education @include(if: $education)
  religion @include(if: $religion)
  healthNote @include(if: $healthNote)
  source @include(if: $source)
  firstInformationDate @include(if: $firstInformationDate)
  birthYear @include(if: $birthYear)
  ageBand @include(if: $ageBand)
  postalArea @include(if: $postalArea)
  customFields(keys: $customFields) {
    key
    text
    number
    date
    boolean
    choice
  }
  withheld {
    field
    reason
    remedy {
      kind
      purposes
      roles
    }
  }
}`) as unknown as TypedDocumentString<ContactsQuery, ContactsQueryVariables>;
export const ContactDocument = new TypedDocumentString(`
    query Contact($purpose: PurposeCode!, $id: ID!, $because: Because, $customFields: [FieldKey!]!, $givenName: Boolean!, $familyName: Boolean!, $salutation: Boolean!, $gender: Boolean!, $birthDate: Boolean!, $email: Boolean!, $otherEmails: Boolean!, $phone: Boolean!, $mobile: Boolean!, $otherPhones: Boolean!, $street: Boolean!, $postalCode: Boolean!, $city: Boolean!, $country: Boolean!, $language: Boolean!, $organisation: Boolean!, $jobTitle: Boolean!, $education: Boolean!, $religion: Boolean!, $healthNote: Boolean!, $source: Boolean!, $firstInformationDate: Boolean!, $birthYear: Boolean!, $ageBand: Boolean!, $postalArea: Boolean!) {
  contact(purpose: $purpose, id: $id, because: $because) {
    ...Person
    origins {
      field
      origin
      detail
      at
    }
    ...Bases
    version
  }
}
    fragment Person on Contact {
  id
  givenName @include(if: $givenName)
  familyName @include(if: $familyName)
  salutation @include(if: $salutation)
  gender @include(if: $gender)
  birthDate @include(if: $birthDate)
  email @include(if: $email)
  otherEmails @include(if: $otherEmails)
  phone @include(if: $phone)
  mobile @include(if: $mobile)
  otherPhones @include(if: $otherPhones)
  street @include(if: $street)
  postalCode @include(if: $postalCode)
  city @include(if: $city)
  country @include(if: $country)
  language @include(if: $language)
  organisation @include(if: $organisation)
  jobTitle @include(if: $jobTitle)
  education @include(if: $education)
  religion @include(if: $religion)
  healthNote @include(if: $healthNote)
  source @include(if: $source)
  firstInformationDate @include(if: $firstInformationDate)
  birthYear @include(if: $birthYear)
  ageBand @include(if: $ageBand)
  postalArea @include(if: $postalArea)
  customFields(keys: $customFields) {
    key
    text
    number
    date
    boolean
    choice
  }
  withheld {
    field
    reason
    remedy {
      kind
      purposes
      roles
    }
  }
}
fragment Bases on Contact {
  legalBases {
    purpose
    kind
    standing
    detail
    startsAt
    expiresAt
    endedAt
    suspendedAt
    noticeVersion
    givenBy
    evidence
    recordedAt
    sensitiveConditions {
      id
      provision
      fields
      startsAt
      endedAt
    }
  }
}`) as unknown as TypedDocumentString<ContactQuery, ContactQueryVariables>;
export const FieldDecisionsDocument = new TypedDocumentString(`
    query FieldDecisions($purpose: PurposeCode!, $language: LanguageTag) {
  fields(purpose: $purpose) {
    field
    label(language: $language)
    kind
    category
    sensitivity
    verdict
    reason
    remedy {
      kind
      purposes
      roles
    }
    filterable
    sortable
    searchable
    editable
    creatable
    exportVerdict
    exportReason
    choices {
      value
      label(language: $language)
    }
  }
}
    `) as unknown as TypedDocumentString<FieldDecisionsQuery, FieldDecisionsQueryVariables>;
export const RecordLegalBasisDocument = new TypedDocumentString(`
    mutation RecordLegalBasis($input: RecordLegalBasisInput!) {
  recordLegalBasis(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RecordLegalBasisMutation, RecordLegalBasisMutationVariables>;
export const EndLegalBasisDocument = new TypedDocumentString(`
    mutation EndLegalBasis($input: EndLegalBasisInput!) {
  endLegalBasis(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<EndLegalBasisMutation, EndLegalBasisMutationVariables>;
export const RecordSensitiveConditionDocument = new TypedDocumentString(`
    mutation RecordSensitiveCondition($input: RecordSensitiveConditionInput!) {
  recordSensitiveCondition(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSensitiveConditionMutation, RecordSensitiveConditionMutationVariables>;
export const EndSensitiveConditionDocument = new TypedDocumentString(`
    mutation EndSensitiveCondition($input: EndSensitiveConditionInput!) {
  endSensitiveCondition(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<EndSensitiveConditionMutation, EndSensitiveConditionMutationVariables>;
export const RecordConsentDocument = new TypedDocumentString(`
    mutation RecordConsent($input: RecordConsentInput!) {
  recordConsent(input: $input) {
    outcome
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const AskExplicitConsentDocument = new TypedDocumentString(`
    mutation AskExplicitConsent($input: AskExplicitConsentInput!) {
  askExplicitConsent(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AskExplicitConsentMutation, AskExplicitConsentMutationVariables>;
export const CreateContactDocument = new TypedDocumentString(`
    mutation CreateContact($input: CreateContactInput!) {
  createContact(input: $input) {
    outcome
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateContactMutation, CreateContactMutationVariables>;
export const CorrectContactDocument = new TypedDocumentString(`
    mutation CorrectContact($input: CorrectContactInput!) {
  correctContact(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CorrectContactMutation, CorrectContactMutationVariables>;
export const WhoAmIDocument = new TypedDocumentString(`
    query WhoAmI {
  viewer {
    name
    roles {
      label
      purposes
    }
    purposes {
      code
      label
      basisKind
    }
    mfa {
      freshUntil
      stepUpRequired
    }
  }
}
    `) as unknown as TypedDocumentString<WhoAmIQuery, WhoAmIQueryVariables>;
export const WhatMayIReadDocument = new TypedDocumentString(`
    query WhatMayIRead($purpose: PurposeCode!) {
  fields(purpose: $purpose) {
    field
    label
    verdict
    reason
    remedy {
      kind
      purposes
      roles
    }
    filterable
    editable
  }
}
    `) as unknown as TypedDocumentString<WhatMayIReadQuery, WhatMayIReadQueryVariables>;
export const FirstContactsDocument = new TypedDocumentString(`
    query FirstContacts($purpose: PurposeCode!, $after: String) {
  contacts(purpose: $purpose, first: 5, after: $after) {
    nodes {
      id
      givenName
      familyName
      email
      birthDate
      withheld {
        field
        reason
        remedy {
          kind
          purposes
          roles
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount {
      value
      more
    }
  }
}
    `) as unknown as TypedDocumentString<FirstContactsQuery, FirstContactsQueryVariables>;
export const OneContactDocument = new TypedDocumentString(`
    query OneContact($purpose: PurposeCode!, $id: ID!) {
  contact(purpose: $purpose, id: $id) {
    id
    givenName
    familyName
    birthDate
    healthNote
    withheld {
      field
      reason
    }
    origins {
      field
      origin
      at
    }
    legalBases {
      purpose
      kind
      standing
      detail
    }
  }
}
    `) as unknown as TypedDocumentString<OneContactQuery, OneContactQueryVariables>;
export const WhoLookedDocument = new TypedDocumentString(`
    query WhoLooked($contactId: ID!) {
  accessLog(contactId: $contactId, first: 10) {
    nodes {
      at
      viewerName
      purpose
      action
      fields
      contacts
    }
  }
}
    `) as unknown as TypedDocumentString<WhoLookedQuery, WhoLookedQueryVariables>;
export const StartExportDocument = new TypedDocumentString(`
    mutation StartExport($input: StartExportInput!) {
  startExport(input: $input) {
    job {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<StartExportMutation, StartExportMutationVariables>;
export const ContactCardDocument = new TypedDocumentString(`
    query ContactCard($purpose: PurposeCode!, $id: ID!) {
  contactCard(purpose: $purpose, id: $id)
}
    `) as unknown as TypedDocumentString<ContactCardQuery, ContactCardQueryVariables>;
export const ExportRoomDocument = new TypedDocumentString(`
    query ExportRoom($purpose: PurposeCode!) {
  purpose(code: $purpose) {
    directMarketing
    channel
    recipients {
      id
    }
  }
  recipients {
    id
    name
    country
    internal
  }
}
    `) as unknown as TypedDocumentString<ExportRoomQuery, ExportRoomQueryVariables>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue($language: LanguageTag) {
  catalogue {
    key
    label(language: $language)
    kind
    category
    sensitivity
    custom
    derivedFrom
    inUse
    delicate
    necessity
    purposes
    choices {
      value
      label(language: $language)
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const DefineFieldDocument = new TypedDocumentString(`
    mutation DefineField($input: DefineFieldInput!) {
  defineField(input: $input) {
    field {
      key
    }
  }
}
    `) as unknown as TypedDocumentString<DefineFieldMutation, DefineFieldMutationVariables>;
export const UseFieldDocument = new TypedDocumentString(`
    mutation UseField($input: UseFieldInput!) {
  useField(input: $input) {
    field {
      key
    }
  }
}
    `) as unknown as TypedDocumentString<UseFieldMutation, UseFieldMutationVariables>;
export const GuardiansDocument = new TypedDocumentString(`
    query Guardians($purpose: PurposeCode!, $contactId: ID!) {
  guardians(purpose: $purpose, contactId: $contactId) {
    id
    name
    email
    verification
    may
    verifiedHow
    verifiedAt
    since
    endedAt
  }
}
    `) as unknown as TypedDocumentString<GuardiansQuery, GuardiansQueryVariables>;
export const VerifyGuardianDocument = new TypedDocumentString(`
    mutation VerifyGuardian($input: VerifyGuardianInput!) {
  verifyGuardian(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<VerifyGuardianMutation, VerifyGuardianMutationVariables>;
export const EndGuardianDocument = new TypedDocumentString(`
    mutation EndGuardian($input: EndGuardianInput!) {
  endGuardian(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndGuardianMutation, EndGuardianMutationVariables>;
export const ContactCountDocument = new TypedDocumentString(`
    query ContactCount($purpose: PurposeCode!) {
  contacts(purpose: $purpose) {
    totalCount(upTo: 10000) {
      value
      more
    }
  }
}
    `) as unknown as TypedDocumentString<ContactCountQuery, ContactCountQueryVariables>;
export const ImportPlanDocument = new TypedDocumentString(`
    query ImportPlan($purpose: PurposeCode!, $input: ImportPlanInput!) {
  importPlan(purpose: $purpose, input: $input) {
    format
    encoding
    delimiter
    dateOrder
    rows
    checked
    refused
    columns {
      column
      heading
      filled
      target
      field
      purpose
      refused
    }
    sample {
      row
      cells
    }
    problems {
      path
      rule
    }
    counts {
      column
      field
      rule
      rows
    }
  }
}
    `) as unknown as TypedDocumentString<ImportPlanQuery, ImportPlanQueryVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    job {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const ImportJobDocument = new TypedDocumentString(`
    query ImportJob($id: ID!) {
  job(id: $id) {
    id
    kind
    purpose
    state
    done
    total
    problem
    problems {
      path
      rule
    }
    incidentId
    file {
      name
      size
      expiresAt
    }
    createdAt
    startedAt
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<ImportJobQuery, ImportJobQueryVariables>;
export const ImportReportDocument = new TypedDocumentString(`
    query ImportReport($id: ID!, $outcome: ImportOutcome, $after: String) {
  importReport(id: $id, outcome: $outcome, first: 50, after: $after) {
    outcomes {
      outcome
      rows
    }
    rules {
      outcome
      column
      field
      rule
      rows
    }
    lines {
      nodes {
        row
        outcome
        notes {
          column
          heading
          field
          rule
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportReportQuery, ImportReportQueryVariables>;
export const WriteImportReportDocument = new TypedDocumentString(`
    mutation WriteImportReport($input: JobInput!) {
  writeImportReport(input: $input) {
    handle
  }
}
    `) as unknown as TypedDocumentString<WriteImportReportMutation, WriteImportReportMutationVariables>;
export const NoticesDueDocument = new TypedDocumentString(`
    query NoticesDue {
  noticesDue {
    total
    overdue
    nodes {
      id
      contactId
      purpose
      kind
      state
      since
      dueAt
      overdue
    }
  }
}
    `) as unknown as TypedDocumentString<NoticesDueQuery, NoticesDueQueryVariables>;
export const OverdueNoticesDocument = new TypedDocumentString(`
    query OverdueNotices {
  noticesDue {
    total
    overdue
  }
}
    `) as unknown as TypedDocumentString<OverdueNoticesQuery, OverdueNoticesQueryVariables>;
export const SendNoticeDocument = new TypedDocumentString(`
    mutation SendNotice($input: SendNoticeInput!) {
  sendNotice(input: $input) {
    total
  }
}
    `) as unknown as TypedDocumentString<SendNoticeMutation, SendNoticeMutationVariables>;
export const SettleNoticeDocument = new TypedDocumentString(`
    mutation SettleNotice($input: SettleNoticeInput!) {
  settleNotice(input: $input) {
    total
  }
}
    `) as unknown as TypedDocumentString<SettleNoticeMutation, SettleNoticeMutationVariables>;
export const JobsDocument = new TypedDocumentString(`
    query Jobs($first: Int, $after: String) {
  jobs(first: $first, after: $after) {
    nodes {
      id
      kind
      purpose
      state
      done
      total
      problem
      problems {
        path
        rule
      }
      incidentId
      file {
        name
        size
        expiresAt
      }
      createdAt
      startedAt
      finishedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const CancelJobDocument = new TypedDocumentString(`
    mutation CancelJob($input: JobInput!) {
  cancelJob(input: $input) {
    job {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const FetchJobFileDocument = new TypedDocumentString(`
    mutation FetchJobFile($input: JobInput!) {
  fetchJobFile(input: $input) {
    handle
  }
}
    `) as unknown as TypedDocumentString<FetchJobFileMutation, FetchJobFileMutationVariables>;
export const LedgerDocument = new TypedDocumentString(`
    query Ledger($purpose: PurposeCode!, $contactId: ID!, $first: Int, $after: String) {
  ledger(purpose: $purpose, contactId: $contactId, first: $first, after: $after) {
    nodes {
      id
      at
      event
      purpose
      kind
      legalBasisId
      noticeVersion
      givenBy
      claimedAt
      actorKind
      actorName
      channel
      form
      language
      provision
      fields
      evidenceFile
      provable
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<LedgerQuery, LedgerQueryVariables>;
export const ConsentProofDocument = new TypedDocumentString(`
    mutation ConsentProof($input: ConsentProofInput!) {
  consentProof(input: $input) {
    handle
    name
  }
}
    `) as unknown as TypedDocumentString<ConsentProofMutation, ConsentProofMutationVariables>;
export const EvidenceFileDocument = new TypedDocumentString(`
    mutation EvidenceFile($input: EvidenceFileInput!) {
  evidenceFile(input: $input) {
    handle
    name
  }
}
    `) as unknown as TypedDocumentString<EvidenceFileMutation, EvidenceFileMutationVariables>;
export const LegalSettingsDocument = new TypedDocumentString(`
    query LegalSettings {
  legalSettings {
    version
    settings {
      key
      kind
      country
      unit
      number
      offline
      dates
      authority {
        name {
          language
          text
        }
        address {
          language
          text
        }
        website {
          language
          text
        }
        email
        phone
      }
      source
      standard
      confirmedAt
      confirmedBy
    }
  }
}
    `) as unknown as TypedDocumentString<LegalSettingsQuery, LegalSettingsQueryVariables>;
export const ReviseLegalSettingsDocument = new TypedDocumentString(`
    mutation ReviseLegalSettings($input: ReviseLegalSettingsInput!) {
  reviseLegalSettings(input: $input) {
    legalSettings {
      version
    }
  }
}
    `) as unknown as TypedDocumentString<ReviseLegalSettingsMutation, ReviseLegalSettingsMutationVariables>;
export const ConfirmLegalSettingDocument = new TypedDocumentString(`
    mutation ConfirmLegalSetting($input: ConfirmLegalSettingInput!) {
  confirmLegalSetting(input: $input) {
    legalSettings {
      version
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmLegalSettingMutation, ConfirmLegalSettingMutationVariables>;
export const BeginEnrolmentDocument = new TypedDocumentString(`
    mutation BeginEnrolment($input: BeginEnrolmentInput!) {
  beginEnrolment(input: $input) {
    otpauthUri
    secret
  }
}
    `) as unknown as TypedDocumentString<BeginEnrolmentMutation, BeginEnrolmentMutationVariables>;
export const ConfirmAuthenticatorDocument = new TypedDocumentString(`
    mutation ConfirmAuthenticator($input: ConfirmAuthenticatorInput!) {
  confirmAuthenticator(input: $input) {
    recoveryCodes
  }
}
    `) as unknown as TypedDocumentString<ConfirmAuthenticatorMutation, ConfirmAuthenticatorMutationVariables>;
export const FinishEnrolmentDocument = new TypedDocumentString(`
    mutation FinishEnrolment($input: FinishEnrolmentInput!) {
  finishEnrolment(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<FinishEnrolmentMutation, FinishEnrolmentMutationVariables>;
export const RemoveAuthenticatorDocument = new TypedDocumentString(`
    mutation RemoveAuthenticator($input: RemoveAuthenticatorInput!) {
  removeAuthenticator(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveAuthenticatorMutation, RemoveAuthenticatorMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
  renewRecoveryCodes(input: $input) {
    recoveryCodes
  }
}
    `) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    done
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const AskPasswordResetDocument = new TypedDocumentString(`
    mutation AskPasswordReset($input: AskPasswordResetInput!) {
  askPasswordReset(input: $input) {
    done
  }
}
    `) as unknown as TypedDocumentString<AskPasswordResetMutation, AskPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    done
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions {
  sessions {
    id
    since
    expiresAt
    secondFactorAt
    isThis
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($input: EndSessionInput!) {
  endSession(input: $input) {
    done
  }
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    done
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const AcknowledgeLoggingDocument = new TypedDocumentString(`
    mutation AcknowledgeLogging {
  acknowledgeLogging {
    done
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeLoggingMutation, AcknowledgeLoggingMutationVariables>;
export const ExportOwnDataDocument = new TypedDocumentString(`
    mutation ExportOwnData {
  exportOwnData {
    json
  }
}
    `) as unknown as TypedDocumentString<ExportOwnDataMutation, ExportOwnDataMutationVariables>;
export const NoticesDocument = new TypedDocumentString(`
    query Notices($language: LanguageTag) {
  notices {
    purpose
    label(language: $language)
    state
    languages
    audiences
    gaps {
      element
      language
      audience
      article
    }
    versions {
      version
      publishedAt
      texts {
        language
        audience
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const NoticeDocument = new TypedDocumentString(`
    query Notice($purpose: PurposeCode!, $language: LanguageTag) {
  notice(purpose: $purpose) {
    purpose
    label(language: $language)
    state
    languages
    audiences
    gaps {
      element
      language
      audience
      article
    }
    draft {
      revision
      obligation
      automatedDecisions
      sources
      words {
        language
        audience
        title
        summary
        explanation
        basis
        interests
        obligation
        recipients
        transfers
        retention
        automatedDecisions
        source
      }
    }
    mails {
      language
      subject
      why
      paragraphs
      button
      after
    }
    preview {
      language
      audience
      title
      content
      sha256
    }
    versions {
      version
      createdAt
      publishedAt
      texts {
        language
        audience
        title
        content
        sha256
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NoticeQuery, NoticeQueryVariables>;
export const NoticeLanguagesDocument = new TypedDocumentString(`
    query NoticeLanguages($purpose: PurposeCode!) {
  notice(purpose: $purpose) {
    versions {
      version
      texts {
        language
        audience
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NoticeLanguagesQuery, NoticeLanguagesQueryVariables>;
export const NoticeDiffDocument = new TypedDocumentString(`
    query NoticeDiff($purpose: PurposeCode!, $language: LanguageTag!, $audience: NoticeAudience!, $from: Int!, $to: Int) {
  noticeDiff(
    purpose: $purpose
    language: $language
    audience: $audience
    from: $from
    to: $to
  ) {
    is
    text
  }
}
    `) as unknown as TypedDocumentString<NoticeDiffQuery, NoticeDiffQueryVariables>;
export const DraftNoticeDocument = new TypedDocumentString(`
    mutation DraftNotice($input: DraftNoticeInput!) {
  draftNotice(input: $input) {
    notice {
      purpose
    }
  }
}
    `) as unknown as TypedDocumentString<DraftNoticeMutation, DraftNoticeMutationVariables>;
export const PublishNoticeDocument = new TypedDocumentString(`
    mutation PublishNotice($input: PublishNoticeInput!) {
  publishNotice(input: $input) {
    notice {
      purpose
    }
  }
}
    `) as unknown as TypedDocumentString<PublishNoticeMutation, PublishNoticeMutationVariables>;
export const ObjectionsDocument = new TypedDocumentString(`
    query Objections($purpose: PurposeCode!, $first: Int, $after: String) {
  objections(purpose: $purpose, first: $first, after: $after) {
    nodes {
      id
      contactId
      forPurpose
      kind
      since
      dueOn
      daysLeft
      saidBy
      byThemself
      grounds
      contact {
        id
        givenName
        familyName
        email
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ObjectionsQuery, ObjectionsQueryVariables>;
export const DecideObjectionDocument = new TypedDocumentString(`
    mutation DecideObjection($input: DecideObjectionInput!) {
  decideObjection(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DecideObjectionMutation, DecideObjectionMutationVariables>;
export const ObjectToProcessingDocument = new TypedDocumentString(`
    mutation ObjectToProcessing($input: ObjectToProcessingInput!) {
  objectToProcessing(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ObjectToProcessingMutation, ObjectToProcessingMutationVariables>;
export const OrganisationDocument = new TypedDocumentString(`
    query Organisation {
  organisation {
    version
    legalName
    enterpriseNumber
    street
    postalCode
    city
    country
    email
    phone
    dpoName
    dpoEmail
    profile
    supervisoryAuthority
    languages
    timeZone
    missing
  }
}
    `) as unknown as TypedDocumentString<OrganisationQuery, OrganisationQueryVariables>;
export const ReviseOrganisationDocument = new TypedDocumentString(`
    mutation ReviseOrganisation($input: OrganisationInput!) {
  reviseOrganisation(input: $input) {
    organisation {
      version
    }
  }
}
    `) as unknown as TypedDocumentString<ReviseOrganisationMutation, ReviseOrganisationMutationVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($purpose: PurposeCode!) {
  proposals(purpose: $purpose) {
    id
    receivedAt
    forPurpose
    origin
    contact {
      id
      givenName
      familyName
      email
      phone
      withheld {
        field
        reason
        remedy {
          kind
          purposes
          roles
        }
      }
    }
    values {
      field
      text
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const JoinProposalDocument = new TypedDocumentString(`
    mutation JoinProposal($input: DecideProposalInput!) {
  joinProposal(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<JoinProposalMutation, JoinProposalMutationVariables>;
export const RejectProposalDocument = new TypedDocumentString(`
    mutation RejectProposal($input: DecideProposalInput!) {
  rejectProposal(input: $input) {
    contact {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RejectProposalMutation, RejectProposalMutationVariables>;
export const WaitingProposalsDocument = new TypedDocumentString(`
    query WaitingProposals($purpose: PurposeCode!) {
  proposals(purpose: $purpose) {
    id
  }
}
    `) as unknown as TypedDocumentString<WaitingProposalsQuery, WaitingProposalsQueryVariables>;
export const PurposesDocument = new TypedDocumentString(`
    query Purposes($language: LanguageTag) {
  purposes {
    code
    state
    revision
    builtIn
    label(language: $language)
    basisKind
    directMarketing
    noticeVersion
    fields {
      field
    }
    checklist {
      item
      done
      article
    }
    activatedAt
    retiredAt
  }
}
    `) as unknown as TypedDocumentString<PurposesQuery, PurposesQueryVariables>;
export const PurposeDocument = new TypedDocumentString(`
    query Purpose($code: PurposeCode!, $language: LanguageTag) {
  purpose(code: $code) {
    code
    state
    revision
    builtIn
    label(language: $language)
    labels {
      language
      text
    }
    basisKind
    basisReference
    fields {
      field
      justification
    }
    directMarketing
    channel
    retentionMonths
    consentMonths
    retentionRule
    recipients {
      id
      name
    }
    transfers
    automatedDecisions
    balancingTest
    imbalanceStatement
    outsideTasksStatement
    dpia
    openToMinors
    profiling
    preventiveReason
    minorsOverride
    succeeds
    sensitiveProvisions {
      provision
      reference
      fields
    }
    noticeVersion
    checklist {
      item
      done
      article
    }
    activatedAt
    retiredAt
  }
}
    `) as unknown as TypedDocumentString<PurposeQuery, PurposeQueryVariables>;
export const DraftPurposeDocument = new TypedDocumentString(`
    mutation DraftPurpose($input: DraftPurposeInput!) {
  draftPurpose(input: $input) {
    purpose {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DraftPurposeMutation, DraftPurposeMutationVariables>;
export const RevisePurposeDocument = new TypedDocumentString(`
    mutation RevisePurpose($input: RevisePurposeInput!) {
  revisePurpose(input: $input) {
    purpose {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RevisePurposeMutation, RevisePurposeMutationVariables>;
export const ActivatePurposeDocument = new TypedDocumentString(`
    mutation ActivatePurpose($input: PurposeStepInput!) {
  activatePurpose(input: $input) {
    purpose {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ActivatePurposeMutation, ActivatePurposeMutationVariables>;
export const RetirePurposeDocument = new TypedDocumentString(`
    mutation RetirePurpose($input: PurposeStepInput!) {
  retirePurpose(input: $input) {
    purpose {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RetirePurposeMutation, RetirePurposeMutationVariables>;
export const ReadersDocument = new TypedDocumentString(`
    query Readers($fields: [FieldKey!], $id: ID, $sensitive: Boolean! = false) {
  readers(fields: $fields, id: $id, sensitive: $sensitive) {
    id
    kind
    name
    capacity
    confidentialSince
    openings {
      field
      purpose
      verdict
      roles
    }
  }
}
    `) as unknown as TypedDocumentString<ReadersQuery, ReadersQueryVariables>;
export const DescribeStaffMemberDocument = new TypedDocumentString(`
    mutation DescribeStaffMember($input: DescribeStaffMemberInput!) {
  describeStaffMember(input: $input) {
    staffMember {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DescribeStaffMemberMutation, DescribeStaffMemberMutationVariables>;
export const RecipientsDocument = new TypedDocumentString(`
    query Recipients {
  recipients {
    id
    code
    name
    country
    transferTool
    internal
  }
}
    `) as unknown as TypedDocumentString<RecipientsQuery, RecipientsQueryVariables>;
export const AddRecipientDocument = new TypedDocumentString(`
    mutation AddRecipient($input: AddRecipientInput!) {
  addRecipient(input: $input) {
    recipient {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AddRecipientMutation, AddRecipientMutationVariables>;
export const RolesDocument = new TypedDocumentString(`
    query Roles($language: LanguageTag) {
  roles {
    code
    label(language: $language)
    version
    purposes
    duties {
      duty
      acts
    }
    rules {
      actions
      fields
      allFields
      inverted
      condition
    }
    builtIn
    heldByMe
    staff
  }
}
    `) as unknown as TypedDocumentString<RolesQuery, RolesQueryVariables>;
export const DefineRoleDocument = new TypedDocumentString(`
    mutation DefineRole($input: DefineRoleInput!) {
  defineRole(input: $input) {
    role {
      code
    }
    change {
      id
      dueAt
    }
  }
}
    `) as unknown as TypedDocumentString<DefineRoleMutation, DefineRoleMutationVariables>;
export const RoleVersionsDocument = new TypedDocumentString(`
    query RoleVersions($code: String!) {
  roleVersions(code: $code) {
    version
    author
    approvedBy
    reason
    at
    changes {
      ...DifferenceParts
    }
  }
}
    fragment DifferenceParts on RoleDifference {
  renamedIn
  purposesGained
  purposesLost
  reworded
  dutiesGained {
    duty
    act
  }
  dutiesLost {
    duty
    act
  }
  cells {
    field
    action
    before
    after
    conditionBefore
    conditionAfter
  }
}`) as unknown as TypedDocumentString<RoleVersionsQuery, RoleVersionsQueryVariables>;
export const RestoreRoleDocument = new TypedDocumentString(`
    mutation RestoreRole($input: RestoreRoleInput!) {
  restoreRole(input: $input) {
    role {
      code
    }
    change {
      id
      dueAt
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreRoleMutation, RestoreRoleMutationVariables>;
export const RoleImpactDocument = new TypedDocumentString(`
    query RoleImpact($input: DefineRoleInput!) {
  roleImpact(input: $input) {
    grid
    secondPerson
    waitsADay
    difference {
      ...DifferenceParts
    }
    changes {
      purpose
      action
      gained
      fields
      people
      applications
      contacts
    }
  }
}
    fragment DifferenceParts on RoleDifference {
  renamedIn
  purposesGained
  purposesLost
  reworded
  dutiesGained {
    duty
    act
  }
  dutiesLost {
    duty
    act
  }
  cells {
    field
    action
    before
    after
    conditionBefore
    conditionAfter
  }
}`) as unknown as TypedDocumentString<RoleImpactQuery, RoleImpactQueryVariables>;
export const PreviewRoleDocument = new TypedDocumentString(`
    query PreviewRole($input: PreviewRoleInput!) {
  previewRole(input: $input) {
    mayAct
    contactId
    actions
    grid
    absent {
      reason
      contacts
    }
    fields {
      field
      verdict
      reason
      condition
      value
      valueIsYours
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewRoleQuery, PreviewRoleQueryVariables>;
export const RoleChangesDocument = new TypedDocumentString(`
    query RoleChanges($open: Boolean) {
  roleChanges(open: $open) {
    id
    kind
    role
    gains
    because
    reason
    proposedBy
    proposedAt
    dueAt
    state
    decidedBy
    decidedAt
    decisionReason
    mine
    mayApprove
    outdated
    difference {
      ...DifferenceParts
    }
  }
}
    fragment DifferenceParts on RoleDifference {
  renamedIn
  purposesGained
  purposesLost
  reworded
  dutiesGained {
    duty
    act
  }
  dutiesLost {
    duty
    act
  }
  cells {
    field
    action
    before
    after
    conditionBefore
    conditionAfter
  }
}`) as unknown as TypedDocumentString<RoleChangesQuery, RoleChangesQueryVariables>;
export const ApproveRoleChangeDocument = new TypedDocumentString(`
    mutation ApproveRoleChange($input: DecideRoleChangeInput!) {
  approveRoleChange(input: $input) {
    change {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveRoleChangeMutation, ApproveRoleChangeMutationVariables>;
export const RejectRoleChangeDocument = new TypedDocumentString(`
    mutation RejectRoleChange($input: DecideRoleChangeInput!) {
  rejectRoleChange(input: $input) {
    change {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RejectRoleChangeMutation, RejectRoleChangeMutationVariables>;
export const ServiceAccountsDocument = new TypedDocumentString(`
    query ServiceAccounts {
  serviceAccounts {
    id
    name
    roles
    purposes
    recipient {
      id
      name
    }
    expiresAt
    revokedAt
    lastUsedAt
    networks
    rotatedAt
    previousUntil
  }
}
    `) as unknown as TypedDocumentString<ServiceAccountsQuery, ServiceAccountsQueryVariables>;
export const CreateServiceAccountDocument = new TypedDocumentString(`
    mutation CreateServiceAccount($input: CreateServiceAccountInput!) {
  createServiceAccount(input: $input) {
    serviceAccount {
      id
    }
    token
  }
}
    `) as unknown as TypedDocumentString<CreateServiceAccountMutation, CreateServiceAccountMutationVariables>;
export const RotateServiceAccountDocument = new TypedDocumentString(`
    mutation RotateServiceAccount($input: RotateServiceAccountInput!) {
  rotateServiceAccount(input: $input) {
    serviceAccount {
      id
    }
    token
  }
}
    `) as unknown as TypedDocumentString<RotateServiceAccountMutation, RotateServiceAccountMutationVariables>;
export const LimitServiceAccountDocument = new TypedDocumentString(`
    mutation LimitServiceAccount($input: LimitServiceAccountInput!) {
  limitServiceAccount(input: $input) {
    serviceAccount {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<LimitServiceAccountMutation, LimitServiceAccountMutationVariables>;
export const RevokeServiceAccountDocument = new TypedDocumentString(`
    mutation RevokeServiceAccount($input: RevokeServiceAccountInput!) {
  revokeServiceAccount(input: $input) {
    serviceAccount {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeServiceAccountMutation, RevokeServiceAccountMutationVariables>;
export const BeginSetUpDocument = new TypedDocumentString(`
    mutation BeginSetUp($input: BeginSetUpInput!) {
  beginSetUp(input: $input) {
    otpauthUri
    secret
    recoveryCodes
  }
}
    `) as unknown as TypedDocumentString<BeginSetUpMutation, BeginSetUpMutationVariables>;
export const FinishSetUpDocument = new TypedDocumentString(`
    mutation FinishSetUp($input: FinishSetUpInput!) {
  finishSetUp(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<FinishSetUpMutation, FinishSetUpMutationVariables>;
export const BeginPasskeyDocument = new TypedDocumentString(`
    mutation BeginPasskey($input: BeginPasskeyInput!) {
  beginPasskey(input: $input) {
    options
  }
}
    `) as unknown as TypedDocumentString<BeginPasskeyMutation, BeginPasskeyMutationVariables>;
export const AddPasskeyDocument = new TypedDocumentString(`
    mutation AddPasskey($input: AddPasskeyInput!) {
  addPasskey(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const BeginPasskeySignInDocument = new TypedDocumentString(`
    mutation BeginPasskeySignIn {
  beginPasskeySignIn {
    options
  }
}
    `) as unknown as TypedDocumentString<BeginPasskeySignInMutation, BeginPasskeySignInMutationVariables>;
export const VerifyPasskeyDocument = new TypedDocumentString(`
    mutation VerifyPasskey($input: VerifyPasskeyInput!) {
  verifyPasskey(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyPasskeyMutation, VerifyPasskeyMutationVariables>;
export const StepUpWithPasskeyDocument = new TypedDocumentString(`
    mutation StepUpWithPasskey($input: VerifyPasskeyInput!) {
  stepUpWithPasskey(input: $input) {
    viewer {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<StepUpWithPasskeyMutation, StepUpWithPasskeyMutationVariables>;
export const StaffMembersDocument = new TypedDocumentString(`
    query StaffMembers {
  staffMembers {
    id
    name
    email
    roles
    state
    lastSignInAt
    dormant
    openSessions
  }
}
    `) as unknown as TypedDocumentString<StaffMembersQuery, StaffMembersQueryVariables>;
export const GrantRoleDocument = new TypedDocumentString(`
    mutation GrantRole($input: GrantRoleInput!) {
  grantRole(input: $input) {
    staffMember {
      id
    }
    change {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeRoleDocument = new TypedDocumentString(`
    mutation RevokeRole($input: GrantRoleInput!) {
  revokeRole(input: $input) {
    staffMember {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const DeviceRecoveriesDocument = new TypedDocumentString(`
    query DeviceRecoveries {
  deviceRecoveries {
    id
    staffId
    name
    identityCheck
    note
    begunAt
    begunBy
    begunByName
  }
}
    `) as unknown as TypedDocumentString<DeviceRecoveriesQuery, DeviceRecoveriesQueryVariables>;
export const BeginDeviceRecoveryDocument = new TypedDocumentString(`
    mutation BeginDeviceRecovery($input: BeginDeviceRecoveryInput!) {
  beginDeviceRecovery(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<BeginDeviceRecoveryMutation, BeginDeviceRecoveryMutationVariables>;
export const ApproveDeviceRecoveryDocument = new TypedDocumentString(`
    mutation ApproveDeviceRecovery($input: DecideDeviceRecoveryInput!) {
  approveDeviceRecovery(input: $input) {
    code
  }
}
    `) as unknown as TypedDocumentString<ApproveDeviceRecoveryMutation, ApproveDeviceRecoveryMutationVariables>;
export const CancelDeviceRecoveryDocument = new TypedDocumentString(`
    mutation CancelDeviceRecovery($input: DecideDeviceRecoveryInput!) {
  cancelDeviceRecovery(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelDeviceRecoveryMutation, CancelDeviceRecoveryMutationVariables>;
export const InviteStaffDocument = new TypedDocumentString(`
    mutation InviteStaff($input: InviteStaffInput!) {
  inviteStaff(input: $input) {
    staffMember {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<InviteStaffMutation, InviteStaffMutationVariables>;
export const InviteAgainDocument = new TypedDocumentString(`
    mutation InviteAgain($input: StaffActInput!) {
  inviteAgain(input: $input) {
    staffMember {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<InviteAgainMutation, InviteAgainMutationVariables>;
export const SuspendStaffDocument = new TypedDocumentString(`
    mutation SuspendStaff($input: StaffActInput!) {
  suspendStaff(input: $input) {
    staffMember {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SuspendStaffMutation, SuspendStaffMutationVariables>;
export const ReinstateStaffDocument = new TypedDocumentString(`
    mutation ReinstateStaff($input: StaffActInput!) {
  reinstateStaff(input: $input) {
    staffMember {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReinstateStaffMutation, ReinstateStaffMutationVariables>;
export const CloseStaffDocument = new TypedDocumentString(`
    mutation CloseStaff($input: StaffActInput!) {
  closeStaff(input: $input) {
    staffMember {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CloseStaffMutation, CloseStaffMutationVariables>;
export const EndSessionsOfDocument = new TypedDocumentString(`
    mutation EndSessionsOf($input: StaffActInput!) {
  endSessionsOf(input: $input) {
    staffMember {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<EndSessionsOfMutation, EndSessionsOfMutationVariables>;

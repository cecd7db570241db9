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
  /** A country, ISO 3166-1 alpha-2: "BE". */
  CountryCode: { input: string; output: string };
  /** A calendar date, RFC 3339 full-date: "2026-11-24". */
  Date: { input: string; output: string };
  /** An instant in UTC, RFC 3339: "2026-11-24T09:12:00.000Z". */
  DateTime: { input: string; output: string };
  /** An e-mail address as the person writes it; compared by its normalised key (lower case, IDN as ASCII). */
  EmailAddress: { input: string; output: string };
  /** The key of a field of the catalogue: "birthDate", or "custom.shoeSize" for one that the organisation defined. Unknown: BAD_USER_INPUT. */
  FieldKey: { input: string; output: string };
  /** A language, BCP 47: "nl-BE". */
  LanguageTag: { input: string; output: string };
  /** A telephone number in E.164: "+32475123456". As input, national notation of the default country (BE) is understood, too. */
  PhoneNumber: { input: string; output: string };
  /** The code of a purpose, "newsletter". Data, not an enum: organisations define their own. Unknown or inactive: PURPOSE_UNKNOWN. */
  PurposeCode: { input: string; output: string };
};

/** How many contacts are absent for one reason. */
export type AbsentContacts = {
  /** At least so many, in steps of `grid`; 0: fewer than one step. */
  contacts: Scalars['Int']['output'];
  /** The first reason that applies. */
  reason: AbsentReason;
};

/** Why contacts are absent under a purpose. */
export type AbsentReason =
  /** No legal basis of the purpose stands for them. */
  | 'NO_LEGAL_BASIS'
  /** Their data are restricted (Art. 18). */
  | 'RESTRICTED'
  /** Nothing of them is open by the conditions of the role. */
  | 'ROLE_CONDITION';

/** A password of one’s own, by the link of the invitation. */
export type AcceptInvitationInput = {
  /** As for `changePassword`. */
  password: Scalars['String']['input'];
  /** From the link. */
  token: Scalars['String']['input'];
};

/** A page of the access log, newest first. */
export type AccessLogConnection = {
  /** The entries. */
  nodes: Array<AccessLogEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Looks per day, as far as the filter lets through, wherever the page stands; today last, days without any included. */
  perDay: Array<DayOfLooks>;
};

/** A page of the access log, newest first. */
export type AccessLogConnectionPerDayArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

/** One entry of the access log: who asked for what, under which purpose (Art. 5(2), 32). Names of fields, never values. */
export type AccessLogEntry = {
  /** What the service account says of its own user; opaque. */
  actingFor?: Maybe<Scalars['String']['output']>;
  /** read, create, update, count or export; or the act of a duty. */
  action: Scalars['String']['output'];
  /** When, by the database’s clock. */
  at: Scalars['DateTime']['output'];
  /** Reference of the case, where one was required. */
  caseReference?: Maybe<Scalars['String']['output']>;
  /** How many contacts the answer held, this one included. */
  contacts: Scalars['Int']['output'];
  /** The fields shown or asked about. */
  fields: Array<Scalars['FieldKey']['output']>;
  /** Number of the entry. */
  id: Scalars['ID']['output'];
  /** The root field: contacts, contact, correctContact … */
  operation: Scalars['String']['output'];
  /** The purpose acted under. */
  purpose?: Maybe<Scalars['PurposeCode']['output']>;
  /** To whom it was disclosed, of the register of recipients; null: internal. */
  recipient?: Maybe<Scalars['String']['output']>;
  /** The request, or the job of an export; all its entries share it. */
  requestId: Scalars['ID']['output'];
  /** Codes of the roles that counted. */
  roles: Array<Scalars['String']['output']>;
  /** staff, service, person, system or stranger. */
  viewerKind: Scalars['String']['output'];
  /** Name of the staff member or service account. */
  viewerName: Scalars['String']['output'];
};

/** Which looks: all that is given must hold. */
export type AccessLogFilter = {
  /** At least one of these fields was shown or asked about; at most 200. */
  fields?: InputMaybe<Array<Scalars['FieldKey']['input']>>;
  /** The purpose acted under, active or not. */
  purpose?: InputMaybe<Scalars['PurposeCode']['input']>;
  /** Code of a role that counted. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** Not before this instant, UTC. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant, UTC. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A new passkey. */
export type AddPasskeyInput = {
  /** What its owner will call it: "Laptop"; at most 40 letters. */
  name: Scalars['String']['input'];
  /** The browser’s answer (`PublicKeyCredential.toJSON`), as JSON text of at most 16 kB. */
  response: Scalars['String']['input'];
};

/** A new entry of the register of recipients. */
export type AddRecipientInput = {
  /** Stable code: lower case letters, digits, hyphens; 2 to 40. */
  code: Scalars['String']['input'];
  /** Where it processes the data. */
  country: Scalars['CountryCode']['input'];
  /** Part of the organisation itself; false, if absent. */
  internal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name. */
  name: Scalars['String']['input'];
  /** What allows the transfer; required outside the EEA (L86). */
  transferTool?: InputMaybe<Scalars['String']['input']>;
};

/** Of which contacts a role allows something, whatever the purpose. */
export type Allowance =
  /** Of all of them. */
  | 'ALL'
  /** Of nobody. */
  | 'NO'
  /** Of those on whom its condition is true. */
  | 'WHERE';

/** A value that a person filled in: one of text, number and boolean, as its kind asks. */
export type AnswerInput = {
  /** Of yes-or-no fields. */
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  /** The field. */
  key: Scalars['FieldKey']['input'];
  /** Of numbers. */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** Of texts, choices, telephones, dates and countries. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What agreeing answers. */
export type ApproveDeviceRecoveryPayload = {
  /** The code to hand over, told here only. It works once, after the password, and leads to enrolling anew. */
  code: Scalars['String']['output'];
  /** Until when it works. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A question to a contact: may these special fields be used for this purpose? */
export type AskExplicitConsentInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** Special fields that the purpose covers. */
  fields: Array<Scalars['FieldKey']['input']>;
  /** The purpose for which the fields would open; a basis must stand for it. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** A key of the caller’s choice: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** Language of the mail, the statement and the page: nl, fr, de or en. */
  language: Scalars['LanguageTag']['input'];
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why they are asked; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** Whose password is forgotten. */
export type AskPasswordResetInput = {
  /** The address that the person signs in with. */
  email: Scalars['EmailAddress']['input'];
};

/** Something that proves who signs in: it shows codes, or holds a passkey. */
export type Authenticator = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What it does. */
  kind: AuthenticatorKind;
  /** What its owner calls it. */
  name: Scalars['String']['output'];
  /** Since when it counts. */
  since: Scalars['DateTime']['output'];
};

/** What an authenticator does. */
export type AuthenticatorKind =
  /** Shows codes: an app on a telephone, a password manager. */
  | 'CODES'
  /** A passkey or security key: signs in alone, or after the password. */
  | 'PASSKEY';

/** Which case a person is looked up for; stands in the access log. */
export type Because = {
  /** Reference of the case, at most 100 characters. */
  caseReference: Scalars['String']['input'];
  /** Why this person, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** Whose devices are lost, and how one knows that it is them who say so. */
export type BeginDeviceRecoveryInput = {
  /** How their identity was checked. */
  identityCheck: IdentityCheck;
  /** What the second admin should know; at most 500 letters. */
  note: Scalars['String']['input'];
  /** The staff member; never oneself. */
  staffId: Scalars['ID']['input'];
};

/** An authenticator to add. */
export type BeginEnrolmentInput = {
  /** What its owner will call it: "Telephone"; at most 40 letters. */
  name: Scalars['String']['input'];
  /** The password once more; not asked of a session that has to enrol first. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** What to put into an authenticator. */
export type BeginEnrolmentPayload = {
  /** For a QR code: otpauth://… */
  otpauthUri: Scalars['String']['output'];
  /** The same secret to type, base 32. It stays the same until the enrolment is finished. */
  secret: Scalars['String']['output'];
};

/** Who wants to add a passkey. */
export type BeginPasskeyInput = {
  /** The password once more. */
  password: Scalars['String']['input'];
};

/** The first admin of a new installation. */
export type BeginSetUpInput = {
  /** The address to sign in with. */
  email: Scalars['EmailAddress']['input'];
  /** The name that logs and colleagues see. */
  name: Scalars['String']['input'];
  /** A password of 12 to 256 characters; nothing that everybody tries first. */
  password: Scalars['String']['input'];
  /** From the link that the first start printed. */
  token: Scalars['String']['input'];
};

/** What to put into an authenticator, and into a drawer. */
export type BeginSetUpPayload = {
  /** For a QR code: otpauth://… */
  otpauthUri: Scalars['String']['output'];
  /** Ten recovery codes, each usable once. Told here only; beginning again replaces them. */
  recoveryCodes: Array<Scalars['String']['output']>;
  /** The same secret to type, base 32. It stays the same until the set-up is finished. */
  secret: Scalars['String']['output'];
};

/** Tests of a yes or no. */
export type BooleanFilter = {
  /** This answer. */
  equals?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: there is no value. False: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A field of the catalogue: one kind of personal data, and what the organisation decided about it. */
export type CatalogueField = {
  /** What it tells about a person. */
  category: FieldCategory;
  /** The values of a CHOICE. */
  choices?: Maybe<Array<FieldChoice>>;
  /** Defined by the organisation itself. */
  custom: Scalars['Boolean']['output'];
  /** Off in a new catalogue; switched on only with an extra confirmation (L42). */
  delicate: Scalars['Boolean']['output'];
  /** Read-only, computed from this other field. */
  derivedFrom?: Maybe<Scalars['FieldKey']['output']>;
  /** Switched on. A field that is off can be read by nobody. */
  inUse: Scalars['Boolean']['output'];
  /** Its key. */
  key: Scalars['FieldKey']['output'];
  /** What its values look like. */
  kind: FieldKind;
  /** What people call it. */
  label: Scalars['String']['output'];
  /** What people call it, per language. */
  labels: Array<LocalText>;
  /** Why the organisation needs it, in writing. */
  necessity?: Maybe<Scalars['String']['output']>;
  /** Active purposes that cover it, built-in ones aside. Empty: no live purpose; it is unreadable (L42). */
  purposes: Array<Scalars['PurposeCode']['output']>;
  /** Whether the law protects it beyond Art. 6. */
  sensitivity: Sensitivity;
};

/** A field of the catalogue: one kind of personal data, and what the organisation decided about it. */
export type CatalogueFieldLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** One’s old password, and the next one. */
export type ChangePasswordInput = {
  /** The next one: 12 to 256 characters, any of Unicode; nothing that everybody tries first (`passwordGuessable`). */
  newPassword: Scalars['String']['input'];
  /** The password of now. */
  password: Scalars['String']['input'];
};

/** How direct marketing reaches people; an objection is to a channel (L69). */
export type Channel =
  /** E-mail; needs consent, or a customer’s soft opt-in (L90, L91). */
  | 'EMAIL'
  /** Letters. */
  | 'MAIL'
  /** Telephone calls. */
  | 'PHONE'
  /** Text messages; needs consent, or a customer’s soft opt-in (L90, L91). */
  | 'SMS';

/** One thing that a purpose must have before it is activated, and while it is active. */
export type ChecklistItem = {
  /** The article of the GDPR it comes from: "6(1)"; of the ePrivacy directive: "2002/58: 13(2)". */
  article: Scalars['String']['output'];
  /** Whether it is there. */
  done: Scalars['Boolean']['output'];
  /** Stable name; a field of the purpose, where it is about one. */
  item: Scalars['String']['output'];
};

/** A choice among the values of a field. */
export type ChoiceToAsk = {
  /** What people call it. */
  label: Scalars['String']['output'];
  /** The value to give back. */
  value: Scalars['String']['output'];
};

/** Tests of a value from a list: choice, country, language. */
export type CodeFilter = {
  /** This value. */
  equals?: InputMaybe<Scalars['String']['input']>;
  /** One of these values, at most 500. An empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: there is no value. False: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The proof that the authenticator works. */
export type ConfirmAuthenticatorInput = {
  /** Six digits. */
  code: Scalars['String']['input'];
};

/** What a right code of a new authenticator answers. */
export type ConfirmAuthenticatorPayload = {
  /** Ten recovery codes, told here only: `finishEnrolment` says that they are stored. Null: the ones before stay, nothing is left to do. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
};

/** Says that a value is right: who confirms it, and when, stands beside it from now on. */
export type ConfirmLegalSettingInput = {
  /** The version that was looked at; stale: CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** Which one. */
  key: Scalars['String']['input'];
  /** On what ground, such as the lawyer’s advice; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** What happened to consents on one day. */
export type ConsentDay = {
  /** People who were asked. */
  asked: Scalars['Int']['output'];
  /** Consents that people gave themselves. */
  confirmed: Scalars['Int']['output'];
  /** The day, in the organisation’s time zone. */
  day: Scalars['Date']['output'];
  /** Consents whose time was over. */
  expired: Scalars['Int']['output'];
  /** Consents that staff or an import recorded, with evidence. */
  recorded: Scalars['Int']['output'];
  /** Refusals. */
  refused: Scalars['Int']['output'];
  /** Withdrawals. */
  withdrawn: Scalars['Int']['output'];
};

/** A form that asks people for consent, as data: at `/f/<code>`, as an iframe, and through the API. */
export type ConsentForm = {
  /** Stable code, part of its address. */
  code: Scalars['String']['output'];
  /** What it asks for beside the e-mail address, in order. */
  fields: Array<FormField>;
  /** What stands above the questions, per language. */
  intros: Array<LocalText>;
  /** The languages it is shown in. */
  languages: Array<Scalars['LanguageTag']['output']>;
  /** An information society service: asks for the country and whether the person is old enough to consent alone (Art. 8). */
  onlineService: Scalars['Boolean']['output'];
  /** Origins of web pages that may show it in an iframe, or send it in through the API. */
  origins: Array<Scalars['String']['output']>;
  /** What it asks consent for, in order. */
  purposes: Array<FormPurpose>;
  /** When this version was saved. */
  savedAt: Scalars['DateTime']['output'];
  /** Whether people can see it. */
  state: FormState;
  /** Its title. */
  title: Scalars['String']['output'];
  /** Its title per language. */
  titles: Array<LocalText>;
  /** Number of this version; give it as expectedVersion with the next one. */
  version: Scalars['Int']['output'];
};

/** A form that asks people for consent, as data: at `/f/<code>`, as an iframe, and through the API. */
export type ConsentFormTitleArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** What saving a consent form answers. */
export type ConsentFormPayload = {
  /** The form as it is now. */
  form?: Maybe<ConsentForm>;
};

/** An open consent form, as a frontend application shows it in one language. */
export type ConsentFormToAsk = {
  /** Ask "Are you … or older?" with this age before the questions; null: do not ask. It is that of the country given. */
  age?: Maybe<Scalars['Int']['output']>;
  /** Its code. */
  code: Scalars['String']['output'];
  /** Who is responsible, what rights people have, and where to complain; written like a notice. */
  controller: Scalars['String']['output'];
  /** The country to begin with. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** What is asked for beside the e-mail address. */
  fields: Array<FieldToAsk>;
  /** What stands above the questions; may be empty. */
  intro: Scalars['String']['output'];
  /** The language of its texts. */
  language: Scalars['LanguageTag']['output'];
  /** The languages it is there in. */
  languages: Array<Scalars['LanguageTag']['output']>;
  /** The questions. */
  purposes: Array<PurposeToAsk>;
  /** Its title. */
  title: Scalars['String']['output'];
  /** Its version. */
  version: Scalars['Int']['output'];
};

/** What happened outside of this system, as staff write it down. */
export type ConsentHappening =
  /** The person refused; where a consent stands, that withdraws it. */
  | 'SAID_NO'
  /** The person consented. Recorded as by staff, never as the person’s own act (L13). */
  | 'SAID_YES'
  /** The person was asked, and has not answered. */
  | 'WAS_ASKED'
  /** The person withdrew consent (Art. 7(3)). */
  | 'WITHDREW';

/** The proof of one legal basis. */
export type ConsentProofInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The basis: legalBasisId of an event. */
  legalBasisId: Scalars['ID']['input'];
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
};

/** A file that waits, for one hour, for whoever asked for it. */
export type ConsentProofPayload = {
  /** One-time handle: GET /files/{handle}. */
  handle: Scalars['String']['output'];
  /** Name of the file. */
  name: Scalars['String']['output'];
};

/** How consents fare: counts of the ledger’s events, nobody by name. */
export type ConsentStatistics = {
  /** Events per day, today last, days without any included. */
  perDay: Array<ConsentDay>;
  /** Consents that stand now. */
  standing: Scalars['Int']['output'];
};

/** How staff heard of it. */
export type ConsentWay =
  /** A mail of the person’s own. */
  | 'EMAIL'
  /** Said in person: a yes holds only once the person confirmed it by the mail they get. */
  | 'IN_PERSON'
  /** A letter. */
  | 'LETTER'
  /** A form on paper, signed. */
  | 'PAPER'
  /** By telephone: a yes holds only once the person confirmed it by the mail they get. */
  | 'TELEPHONE';

/** A natural person we keep data about (the data subject, Art. 4(1)), as far as the viewer may see them for the stated purpose. Every personal field is nullable: `withheld` says which are not shown, and why. */
export type Contact = {
  /** Age band of today: 0-12, 13-17, 18-24, then tens, 75+. Computed from the birth date. */
  ageBand?: Maybe<Scalars['String']['output']>;
  /** Date of birth. Prefer birthYear or ageBand where they do. */
  birthDate?: Maybe<Scalars['Date']['output']>;
  /** Year of birth, computed from the birth date. */
  birthYear?: Maybe<Scalars['Int']['output']>;
  /** City or municipality. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country of residence, ISO 3166-1 alpha-2. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** Fields that the organisation defined: those named, or all that are in use. A withheld one is in `withheld`, and has no value here. */
  customFields: Array<CustomField>;
  /** Education or diploma. */
  education?: Maybe<Scalars['String']['output']>;
  /** Main e-mail address, as typed. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Family name, particles kept as written. */
  familyName?: Maybe<Scalars['String']['output']>;
  /** The day on which the person was first informed (Art. 13, 14). */
  firstInformationDate?: Maybe<Scalars['Date']['output']>;
  /** FEMALE, MALE or OTHER. Never required (CJEU C-394/23). */
  gender?: Maybe<Scalars['String']['output']>;
  /** Given name, as the person writes it. */
  givenName?: Maybe<Scalars['String']['output']>;
  /** Note on health (Art. 9). Encrypted; needs a sensitive condition and a fresh second factor. */
  healthNote?: Maybe<Scalars['String']['output']>;
  /** UUIDv7, made by the server. */
  id: Scalars['ID']['output'];
  /** What the person does there. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** The person’s language, BCP 47. */
  language?: Maybe<Scalars['LanguageTag']['output']>;
  /** Per purpose of the viewer’s roles with the duty to read legal bases (under consent-administration: every purpose): the basis that has not ended, else the last, else none with its detail. Null without the duty. */
  legalBases?: Maybe<Array<LegalBasisState>>;
  /** Mobile number, E.164. */
  mobile?: Maybe<Scalars['PhoneNumber']['output']>;
  /** Organisation the person works for. */
  organisation?: Maybe<Scalars['String']['output']>;
  /** Where the values shown came from. */
  origins: Array<ValueOrigin>;
  /** Other e-mail addresses. */
  otherEmails?: Maybe<Array<Scalars['EmailAddress']['output']>>;
  /** Other telephone numbers, E.164. */
  otherPhones?: Maybe<Array<Scalars['PhoneNumber']['output']>>;
  /** Main telephone number, E.164. */
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  /** First two characters of the postal code. */
  postalArea?: Maybe<Scalars['String']['output']>;
  /** Postal code; foreign ones are not judged. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Religion or belief (Art. 9). Encrypted; needs a sensitive condition and a fresh second factor. */
  religion?: Maybe<Scalars['String']['output']>;
  /** How the person wishes to be addressed: MR, MRS, MX or NONE. Never required (CJEU C-394/23). */
  salutation?: Maybe<Scalars['String']['output']>;
  /** Where the data came from (Art. 14(2)(f)). */
  source?: Maybe<Scalars['String']['output']>;
  /** Street and number, in the language the person uses. */
  street?: Maybe<Scalars['String']['output']>;
  /** Names the state of every field that this viewer may read here, selected or not; edits present it as expectedVersion. */
  version: Scalars['String']['output'];
  /** How the person ends this purpose: for consent and for direct marketing; null for others. It belongs into every message sent for it. */
  withdrawal?: Maybe<WithdrawalLink>;
  /** Fields selected in this operation and not shown, whether or not a value exists. */
  withheld: Array<WithheldField>;
};

/** A natural person we keep data about (the data subject, Art. 4(1)), as far as the viewer may see them for the stated purpose. Every personal field is nullable: `withheld` says which are not shown, and why. */
export type ContactCustomFieldsArgs = {
  keys?: InputMaybe<Array<Scalars['FieldKey']['input']>>;
};

/** A page of the contacts present for the purpose (Relay). Who is absent is not there in any form. */
export type ContactConnection = {
  /** The contacts with their cursors. */
  edges: Array<ContactEdge>;
  /** The contacts. */
  nodes: Array<Contact>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many contacts the question would return in all. Costs work of its own, so it runs only when selected, and stops at the bound. */
  totalCount: Count;
};

/** A page of the contacts present for the purpose (Relay). Who is absent is not there in any form. */
export type ContactConnectionTotalCountArgs = {
  upTo?: Scalars['Int']['input'];
};

/** One contact and its place (Relay). */
export type ContactEdge = {
  /** Opaque; bound to viewer, purpose and question; holds no personal value in the clear. */
  cursor: Scalars['String']['output'];
  /** The contact. */
  node: Contact;
};

/** Which contacts are asked for. Everything given must hold. Only fields that the viewer may read may occur (else FORBIDDEN); a withheld value matches no test, negated or not. At most 5 deep and 50 tests. */
export type ContactFilter = {
  /** Tests of age band. */
  ageBand?: InputMaybe<TextFilter>;
  /** All of these hold. */
  and?: InputMaybe<Array<ContactFilter>>;
  /** Tests of birth date. */
  birthDate?: InputMaybe<DateFilter>;
  /** Tests of birth year. */
  birthYear?: InputMaybe<NumberFilter>;
  /** Tests of city. */
  city?: InputMaybe<TextFilter>;
  /** Tests of country. */
  country?: InputMaybe<CodeFilter>;
  /** Fields that the organisation defined; all of these hold. */
  custom?: InputMaybe<Array<CustomFilter>>;
  /** Tests of education. */
  education?: InputMaybe<TextFilter>;
  /** Tests of e-mail address. */
  email?: InputMaybe<TextFilter>;
  /** Tests of family name. */
  familyName?: InputMaybe<TextFilter>;
  /** Tests of first informed on. */
  firstInformationDate?: InputMaybe<DateFilter>;
  /** Tests of gender. */
  gender?: InputMaybe<CodeFilter>;
  /** Tests of given name. */
  givenName?: InputMaybe<TextFilter>;
  /** Contacts with one of these ids, at most 100. */
  id?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Tests of job title. */
  jobTitle?: InputMaybe<TextFilter>;
  /** Tests of language. */
  language?: InputMaybe<CodeFilter>;
  /** Tests of mobile. */
  mobile?: InputMaybe<TextFilter>;
  /** This does not hold, of values that may be read. */
  not?: InputMaybe<ContactFilter>;
  /** At least one of these holds. An empty list matches nothing. */
  or?: InputMaybe<Array<ContactFilter>>;
  /** Tests of organisation. */
  organisation?: InputMaybe<TextFilter>;
  /** Tests of other e-mail addresses. */
  otherEmails?: InputMaybe<ListFilter>;
  /** Tests of other numbers. */
  otherPhones?: InputMaybe<ListFilter>;
  /** Tests of phone. */
  phone?: InputMaybe<TextFilter>;
  /** Tests of postal area. */
  postalArea?: InputMaybe<TextFilter>;
  /** Tests of postal code. */
  postalCode?: InputMaybe<TextFilter>;
  /** Tests of salutation. */
  salutation?: InputMaybe<CodeFilter>;
  /** Tests of source. */
  source?: InputMaybe<TextFilter>;
  /** Tests of street and number. */
  street?: InputMaybe<TextFilter>;
};

/** By which field contacts are ordered. Contacts without a readable value come last in both directions, by time of creation. */
export type ContactOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** A sortable field that the viewer may read (else FORBIDDEN). */
  field: Scalars['FieldKey']['input'];
};

/** A contact after an act. */
export type ContactPayload = {
  /** The contact, decided, read and logged anew; null when now absent for the purpose acted under. */
  contact?: Maybe<Contact>;
};

/** Values of a contact. An absent key means unchanged, null means clear. A key that the viewer may not write is refused (FORBIDDEN, with the reason as its rule). */
export type ContactValues = {
  /** Birth date. */
  birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** City. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Values of fields that the organisation defined. */
  customFields?: InputMaybe<Array<CustomFieldInput>>;
  /** Education. */
  education?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Family name. */
  familyName?: InputMaybe<Scalars['String']['input']>;
  /** First informed on. */
  firstInformationDate?: InputMaybe<Scalars['Date']['input']>;
  /** Gender. */
  gender?: InputMaybe<Scalars['String']['input']>;
  /** Given name. */
  givenName?: InputMaybe<Scalars['String']['input']>;
  /** Health note. */
  healthNote?: InputMaybe<Scalars['String']['input']>;
  /** Job title. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Language. */
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Mobile. */
  mobile?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Organisation. */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** Other e-mail addresses. */
  otherEmails?: InputMaybe<Array<Scalars['EmailAddress']['input']>>;
  /** Other numbers. */
  otherPhones?: InputMaybe<Array<Scalars['PhoneNumber']['input']>>;
  /** Phone. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Religion. */
  religion?: InputMaybe<Scalars['String']['input']>;
  /** Salutation. */
  salutation?: InputMaybe<Scalars['String']['input']>;
  /** Source. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Street and number. */
  street?: InputMaybe<Scalars['String']['input']>;
};

/** Corrected values of a contact (Art. 16). */
export type CorrectContactInput = {
  /** Contact.version as read; CONFLICT when what the viewer may read changed since. */
  expectedVersion: Scalars['String']['input'];
  /** The contact. */
  id: Scalars['ID']['input'];
  /** Who the values come from; STAFF if absent. */
  origin?: InputMaybe<Origin>;
  /** More about it, at most 200 characters. */
  originDetail?: InputMaybe<Scalars['String']['input']>;
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** The values; absent: unchanged, null: clear. */
  values: ContactValues;
};

/** A number that stops counting at a bound. */
export type Count = {
  /** There are more than that. */
  more: Scalars['Boolean']['output'];
  /** How many, up to the bound. */
  value: Scalars['Int']['output'];
};

/** A new contact, with the legal basis of the purpose in the same act. */
export type CreateContactInput = {
  /** A key of the caller’s choice, 8 to 100 visible ASCII characters: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** Start, expiry and evidence of the basis; evidence is required for consent and contract (L13). */
  legalBasis?: InputMaybe<NewLegalBasisInput>;
  /** Why the person is not sent the notice of the purpose; without it they are, within a day, or a month where the values come from elsewhere. */
  noticeException?: InputMaybe<NoticeExceptionInput>;
  /** Who the values come from. */
  origin?: Origin;
  /** More about it, at most 200 characters. */
  originDetail?: InputMaybe<Scalars['String']['input']>;
  /** The purpose the viewer acts under: it must cover every value, and its basis is recorded. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** Required beside the basis where a sensitive value is given and the purpose records no provision (Art. 9(2)). */
  sensitiveCondition?: InputMaybe<NewSensitiveConditionInput>;
  /** The values. */
  values: ContactValues;
};

/** What became of a new contact. */
export type CreateContactPayload = {
  /** The contact, decided, read and logged anew; null when it waits or is absent for the purpose. */
  contact?: Maybe<Contact>;
  /** Created, or waiting. */
  outcome: CreateOutcome;
};

/** What became of a new contact. */
export type CreateOutcome =
  /** It was created, with its legal basis. */
  | 'CREATED'
  /** An address is already known. Nothing was created; the values wait until someone who administers consents joins or rejects them. */
  | 'PROPOSED';

/** A new application. */
export type CreateServiceAccountInput = {
  /** Until when the token works; at most two years from now. */
  expiresAt: Scalars['DateTime']['input'];
  /** What it is, in words. */
  name: Scalars['String']['input'];
  /** The networks it may ask from, in CIDR notation (RFC 4632); at most 20. Empty: from anywhere. */
  networks?: Array<Scalars['String']['input']>;
  /** The purposes it is held to, each one that a role of it may act for; at least one. */
  purposes: Array<Scalars['PurposeCode']['input']>;
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** To whom it discloses: an entry of the register of recipients. */
  recipient: Scalars['ID']['input'];
  /** Codes of its roles; at least one. */
  roles: Array<Scalars['String']['input']>;
};

/** An application and its new token. */
export type CreateServiceAccountPayload = {
  /** The application. */
  serviceAccount?: Maybe<ServiceAccount>;
  /** The bearer token. Told here and never again; keep it on a server, never in a page. */
  token: Scalars['String']['output'];
};

/** What stands between the cells of a CSV file. */
export type CsvDelimiter =
  /** A comma. */
  | 'COMMA'
  /** A semicolon; Excel with Belgian settings. */
  | 'SEMICOLON'
  /** A tab. */
  | 'TAB';

/** The value of a field that the organisation defined; the one member that fits its kind is set, or none. */
export type CustomField = {
  /** Of kind BOOLEAN. */
  boolean?: Maybe<Scalars['Boolean']['output']>;
  /** Of kind CHOICE: the value, not its label. */
  choice?: Maybe<Scalars['String']['output']>;
  /** Of kind DATE. */
  date?: Maybe<Scalars['Date']['output']>;
  /** Key: "custom.shoeSize". */
  key: Scalars['FieldKey']['output'];
  /** Of kind NUMBER. */
  number?: Maybe<Scalars['Float']['output']>;
  /** Of kind TEXT or LONG_TEXT. */
  text?: Maybe<Scalars['String']['output']>;
};

/** A value for a field that the organisation defined. Exactly one of the members, or clear. */
export type CustomFieldInput = {
  /** For kind BOOLEAN. */
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  /** For kind CHOICE. */
  choice?: InputMaybe<Scalars['String']['input']>;
  /** Remove the value. */
  clear?: InputMaybe<Scalars['Boolean']['input']>;
  /** For kind DATE. */
  date?: InputMaybe<Scalars['Date']['input']>;
  /** Key: "custom.shoeSize". */
  key: Scalars['FieldKey']['input'];
  /** For kind NUMBER. */
  number?: InputMaybe<Scalars['Float']['input']>;
  /** For kind TEXT or LONG_TEXT. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Tests of a field that the organisation defined; the tests must be those of its kind. */
export type CustomFilter = {
  /** For kind BOOLEAN. */
  boolean?: InputMaybe<BooleanFilter>;
  /** For kind CHOICE. */
  choice?: InputMaybe<CodeFilter>;
  /** For kind DATE. */
  date?: InputMaybe<DateFilter>;
  /** Key of the field: "custom.shoeSize". */
  key: Scalars['FieldKey']['input'];
  /** For kind NUMBER. */
  number?: InputMaybe<NumberFilter>;
  /** For kind TEXT. */
  text?: InputMaybe<TextFilter>;
};

/** Tests of a calendar date. */
export type DateFilter = {
  /** Before this day. */
  before?: InputMaybe<Scalars['Date']['input']>;
  /** This day. */
  equals?: InputMaybe<Scalars['Date']['input']>;
  /** On this day or later. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** One of these days, at most 500. An empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** True: there is no value. False: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How often a contact was looked at on one day. */
export type DayOfLooks = {
  /** The day, in the organisation’s time zone. */
  day: Scalars['Date']['output'];
  /** Entries of the access log that name the contact. */
  looks: Scalars['Int']['output'];
};

/** Which of those that wait. */
export type DecideDeviceRecoveryInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** The decision on an objection that suspends a legal basis (Art. 21(1)). */
export type DecideObjectionInput = {
  /** For the person to read, at most 2000 characters: the compelling grounds that override. Required to reject. Encrypted. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The purpose that the person objected to. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** A key of the caller’s choice: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** What becomes of it. */
  outcome: ObjectionOutcome;
  /** consent-administration. */
  purpose: Scalars['PurposeCode']['input'];
  /** A note for the house; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** What is to become of a proposal. */
export type DecideProposalInput = {
  /** The proposal. */
  id: Scalars['ID']['input'];
  /** consent-administration. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** Which change of roles, and why one agrees or not. */
export type DecideRoleChangeInput = {
  /** The change. */
  id: Scalars['ID']['input'];
  /** Why; kept with the change. */
  reason: Scalars['String']['input'];
};

/** One decision about one purpose. There is no flag for several (L2). */
export type DecisionInput = {
  /** Yes or no to the express statement beside the purpose, as the person themselves chose; required with a yes to a purpose that has one. With a no, the special values are not kept. */
  explicit?: InputMaybe<Scalars['Boolean']['input']>;
  /** Version of the notice that was shown. */
  noticeVersion: Scalars['Int']['input'];
  /** The purpose. */
  purpose: Scalars['PurposeCode']['input'];
  /** Yes or no, as the person themselves chose. Never a default. */
  yes: Scalars['Boolean']['input'];
};

/** A field that the organisation defines itself. It is visible to nobody until a role names it. */
export type DefineFieldInput = {
  /** Reference of the authorisation to use a national number. */
  authorisation?: InputMaybe<Scalars['String']['input']>;
  /** What it tells about a person. */
  category: FieldCategory;
  /** The values of a CHOICE; 2 to 100. */
  choices?: InputMaybe<Array<FieldChoiceInput>>;
  /** The extra confirmation that a sensitive field asks for. */
  confirmed?: Scalars['Boolean']['input'];
  /** Why that purpose needs it. */
  justification: Scalars['String']['input'];
  /** "custom." and a name in camel case: "custom.shoeSize". Never changes. */
  key: Scalars['FieldKey']['input'];
  /** TEXT, NUMBER, DATE, BOOLEAN or CHOICE; a sensitive one is no NUMBER or BOOLEAN. */
  kind: FieldKind;
  /** What people call it, per language. */
  labels: Array<LocalTextInput>;
  /** Why the organisation needs it, in writing (L42). */
  necessity: Scalars['String']['input'];
  /** A draft or active purpose that uses it from now on (L42). */
  purpose: Scalars['PurposeCode']['input'];
  /** Whether the law protects it beyond Art. 6. CRIMINAL starts switched off (L24); NATIONAL_NUMBER needs an authorisation (L25). */
  sensitivity: Sensitivity;
};

/** A role as it should be from now on: a new one, or the next version of one. */
export type DefineRoleInput = {
  /** Where it takes a second person, write it down for one; else it is refused (FORBIDDEN: ownRole, sensitiveField). */
  askSecondPerson?: Scalars['Boolean']['input'];
  /** Stable code: lower case letters, digits, hyphens; 2 to 40. */
  code: Scalars['String']['input'];
  /** Rights that are not about fields. */
  duties: Array<RoleDutyInput>;
  /** The version this change was made from; null or absent for a new role. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What people call it, in the viewer’s language. */
  label: Scalars['String']['input'];
  /** The purposes it may act for. */
  purposes: Array<Scalars['PurposeCode']['input']>;
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** Rules on fields, later ones before earlier ones; at most 50. */
  rules: Array<RoleRuleInput>;
};

/** What the list of persons with access says of a staff member; both are told anew. */
export type DescribeStaffMemberInput = {
  /** In which capacity the person works here: "nurse"; at most 120 letters. */
  capacity?: InputMaybe<Scalars['String']['input']>;
  /** The day of the undertaking of confidentiality; not one to come. */
  confidentialSince?: InputMaybe<Scalars['Date']['input']>;
  /** The staff member. */
  staffId: Scalars['ID']['input'];
};

/** That somebody lost everything that shows their codes, waiting for a second admin. */
export type DeviceRecovery = {
  /** When; a day later nobody can agree any more. */
  begunAt: Scalars['DateTime']['output'];
  /** The first admin, who cannot agree to it as well. */
  begunBy?: Maybe<Scalars['ID']['output']>;
  /** Their name. */
  begunByName?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** How the first admin made sure who asks. */
  identityCheck: IdentityCheck;
  /** Their name. */
  name: Scalars['String']['output'];
  /** What the first admin noted. */
  note: Scalars['String']['output'];
  /** Whose devices are lost. */
  staffId: Scalars['ID']['output'];
};

/** What beginning or stopping answers. */
export type DeviceRecoveryPayload = {
  /** Its id. */
  id: Scalars['ID']['output'];
};

/** What became of some words between two texts. */
export type DiffKind =
  /** They came. */
  | 'ADDED'
  /** They went. */
  | 'REMOVED'
  /** They stayed. */
  | 'SAME';

/** A run of words of one or both texts, in the order of reading. */
export type DiffPart = {
  /** What became of it. */
  is: DiffKind;
  /** The words. */
  text: Scalars['String']['output'];
};

/** A change to the draft of a notice. Absent: unchanged; null: not said. */
export type DraftNoticeInput = {
  /** Whether a machine alone decides something that matters (Art. 22). */
  automatedDecisions?: InputMaybe<Scalars['Boolean']['input']>;
  /** The revision this change was made from, 0 for the first; stale: CONFLICT. */
  expectedRevision: Scalars['Int']['input'];
  /** Whether people must give the data. */
  obligation?: InputMaybe<NoticeObligation>;
  /** The purpose that the notice is about. */
  purpose: Scalars['PurposeCode']['input'];
  /** Where the data come from. */
  sources?: InputMaybe<Array<NoticeSource>>;
  /** Own words, each language and audience once. */
  words?: InputMaybe<Array<NoticeWordsInput>>;
};

/** A new purpose. It starts as a draft, for which nobody can act. */
export type DraftPurposeInput = {
  /** Its kind of legal basis. */
  basisKind?: InputMaybe<LegalBasisKind>;
  /** Stable code: lower case letters, digits, hyphens; 2 to 40. Never changes. */
  code: Scalars['PurposeCode']['input'];
  /** What people call it, per language. */
  labels: Array<LocalTextInput>;
};

/** A right that is not about a field. A closed list; each knows some acts. */
export type Duty =
  /** Who looked at whom: READ. */
  | 'ACCESS_LOG'
  /** Any role at once, in an emergency, for hours at most, with a reason; whoever oversees the logs is told: TAKE. */
  | 'BREAK_GLASS'
  /** Erasing contacts (Art. 17): MANAGE. */
  | 'ERASURE'
  /** The field catalogue: DEFINE. */
  | 'FIELD'
  /** Bringing contacts in: MANAGE. */
  | 'IMPORT'
  /** Legal bases of contacts, for the purposes of the role: READ, RECORD, END. */
  | 'LEGAL_BASIS'
  /** What persons are informed by (Art. 13, 14): DRAFT, PUBLISH. */
  | 'NOTICE'
  /** The controller’s own particulars: MANAGE. */
  | 'ORGANISATION'
  /** What data is used for: DRAFT, ACTIVATE, RETIRE. */
  | 'PURPOSE'
  /** The register of recipients (Art. 4(9)): MANAGE. */
  | 'RECIPIENT'
  /** Roles and who holds them: GRANT. Granting is not reading. */
  | 'ROLE'
  /** Applications with a token: MANAGE. */
  | 'SERVICE_ACCOUNT'
  /** Who works here: MANAGE. */
  | 'STAFF'
  /** Requests of persons under Art. 12 to 22: HANDLE. */
  | 'SUBJECT_REQUEST';

/** An act that a duty knows. */
export type DutyAct =
  /** Put it in force. */
  | 'ACTIVATE'
  /** Add to the catalogue, switch on and off. */
  | 'DEFINE'
  /** Prepare it; nothing is in force yet. */
  | 'DRAFT'
  /** End one that stands. */
  | 'END'
  /** Define roles, give and take them. */
  | 'GRANT'
  /** Take it from receipt to answer. */
  | 'HANDLE'
  /** Add, change and end. */
  | 'MANAGE'
  /** Make a version that no one can change any more. */
  | 'PUBLISH'
  /** Look at it. */
  | 'READ'
  /** Write down a new one. */
  | 'RECORD'
  /** Take it out of force. */
  | 'RETIRE'
  /** Take it for oneself, for a while. */
  | 'TAKE';

/** How a legal basis is ended by hand. */
export type EndEvent =
  /** We end it; of a suspended basis: the objection is upheld. */
  | 'ENDED'
  /** The person objected (Art. 21). To direct marketing: ends every direct-marketing basis of that channel, at once. To a public task or legitimate interests: suspends until a person decides. */
  | 'OBJECTED'
  /** The person withdrew consent (Art. 7(3)); only for purposes that rest on consent. */
  | 'WITHDRAWN';

/** That somebody does not act for a child any more. */
export type EndGuardianInput = {
  /** The child. */
  contactId: Scalars['ID']['input'];
  /** The guardian. */
  guardianId: Scalars['ID']['input'];
  /** The purpose the viewer acts under; the child must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** The end of a legal basis. */
export type EndLegalBasisInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** What happened. */
  event: EndEvent;
  /** The purpose that the basis is for. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why, in words; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** The end of a sensitive condition: its fields close, the legal basis stays. */
export type EndSensitiveConditionInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The condition. */
  id: Scalars['ID']['input'];
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why, in words; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** Which session of one’s own ends. */
export type EndSessionInput = {
  /** The session; absent: all but the one that asks. */
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** A scan or mail that proves a consent. */
export type EvidenceFileInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The file: evidenceFile of an event of the ledger. */
  id: Scalars['ID']['input'];
  /** The purpose the viewer acts under: consent-administration. */
  purpose: Scalars['PurposeCode']['input'];
};

/** What an export looks like. */
export type ExportFormat =
  /** A zip archive of contacts.csv (RFC 4180, UTF-8 with a byte order mark) and what it is for as contacts.csv.meta.json. A value that a spreadsheet would take for a formula, telephones among them, stands behind an apostrophe. */
  | 'CSV'
  /** A zip archive of contacts.vcf (vCard 4.0, RFC 6350) and what it is for as contacts.vcf.meta.json. */
  | 'VCARD'
  /** A workbook with typed cells, no formulas, and a sheet that says what it is for. */
  | 'XLSX';

/** What a change of one’s own second factor answers. */
export type FactorsPayload = {
  /** Who is signed in, and with what. */
  viewer: Viewer;
};

/** What a field tells about a person; the categories of the record of processing (Art. 30(1)(c)). */
export type FieldCategory =
  /** How the person is reached. */
  | 'CONTACT_DETAILS'
  /** Age, gender, area. */
  | 'DEMOGRAPHIC'
  /** Money. */
  | 'FINANCIAL'
  /** Who the person is. */
  | 'IDENTITY'
  /** The language to address the person in. */
  | 'LANGUAGE'
  /** Where the data came from, and when the person was informed. */
  | 'ORIGIN'
  /** Anything else. */
  | 'OTHER'
  /** Work and education. */
  | 'PROFESSIONAL'
  /** Data of Art. 9 and 10, and national numbers. */
  | 'SENSITIVE';

/** One of the values that a field of kind CHOICE may have. */
export type FieldChoice = {
  /** What people call it. */
  label: Scalars['String']['output'];
  /** The value as stored: "MRS". */
  value: Scalars['String']['output'];
};

/** One of the values that a field of kind CHOICE may have. */
export type FieldChoiceLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** A value that a field of kind CHOICE may have. */
export type FieldChoiceInput = {
  /** What people call it, per language. */
  labels: Array<LocalTextInput>;
  /** The value as stored: capitals, digits and underscores, at most 40. */
  value: Scalars['String']['input'];
};

/** What the decision says of one field, before the database is asked. */
export type FieldDecision = {
  /** What it tells about a person. */
  category: FieldCategory;
  /** The values of a CHOICE. */
  choices?: Maybe<Array<FieldChoice>>;
  /** May be given when a contact is created. */
  creatable: Scalars['Boolean']['output'];
  /** May be corrected, of some contact at least. */
  editable: Scalars['Boolean']['output'];
  /** Why it may not leave, for NO. */
  exportReason?: Maybe<WithheldReason>;
  /** May it leave in an export? */
  exportVerdict: VerdictKind;
  /** The field. */
  field: Scalars['FieldKey']['output'];
  /** May occur in a filter. */
  filterable: Scalars['Boolean']['output'];
  /** What its values look like. */
  kind: FieldKind;
  /** What people call it. */
  label: Scalars['String']['output'];
  /** Why not, for NO. */
  reason?: Maybe<WithheldReason>;
  /** What would change it, for NO. */
  remedy?: Maybe<Remedy>;
  /** The search looks into it. */
  searchable: Scalars['Boolean']['output'];
  /** Whether the law protects it beyond Art. 6. */
  sensitivity: Sensitivity;
  /** May be ordered by. */
  sortable: Scalars['Boolean']['output'];
  /** May it be read? */
  verdict: VerdictKind;
};

/** What the decision says of one field, before the database is asked. */
export type FieldDecisionLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** What values of a field look like, and how they are parsed and compared. */
export type FieldKind =
  /** Yes or no. */
  | 'BOOLEAN'
  /** One of the choices of the field. */
  | 'CHOICE'
  /** A country, ISO 3166-1 alpha-2. */
  | 'COUNTRY'
  /** A calendar date. */
  | 'DATE'
  /** An e-mail address, kept as typed and compared by its key. */
  | 'EMAIL'
  /** At most 10 e-mail addresses. */
  | 'EMAIL_LIST'
  /** A language, BCP 47. */
  | 'LANGUAGE'
  /** Several lines, at most 4000 characters; not filterable. */
  | 'LONG_TEXT'
  /** A number. */
  | 'NUMBER'
  /** A telephone number, E.164; national notation of Belgium is understood. */
  | 'PHONE'
  /** At most 10 telephone numbers. */
  | 'PHONE_LIST'
  /** One line, at most 200 characters. */
  | 'TEXT';

/** What a change to the catalogue answers. */
export type FieldPayload = {
  /** The field as it is now. */
  field?: Maybe<CatalogueField>;
};

/** A field that is asked for, beside the e-mail address. */
export type FieldToAsk = {
  /** Its values, where it is a choice. */
  choices?: Maybe<Array<ChoiceToAsk>>;
  /** The field. */
  key: Scalars['FieldKey']['output'];
  /** Its kind. */
  kind: FieldKind;
  /** What people call it. */
  label: Scalars['String']['output'];
  /** Whether it must be filled in. */
  required: Scalars['Boolean']['output'];
};

/** What is not as it was written. */
export type FindingKind =
  /** An entry was put in among those afterwards. */
  | 'ADDED'
  /** An entry among those from … to … is not what was written. */
  | 'CHANGED'
  /** It ends before where it once ended. */
  | 'CUT_OFF'
  /** The index leaves out or invents who looked. */
  | 'INDEX_DIFFERS'
  /** An entry among those was taken out. */
  | 'MISSING'
  /** There are no checkpoints. */
  | 'NOTHING_TO_COMPARE'
  /** A line of the checkpoints was not written by us, or one before it is missing. */
  | 'NOT_OURS'
  /** An entry does not follow the one before it. */
  | 'REORDERED'
  /** It is not what it was at a checkpoint, as after restoring an older copy. */
  | 'REPLACED'
  /** A seal is not what was written. */
  | 'SEAL_CHANGED'
  /** A seal is missing, or does not follow the one before it. */
  | 'SEAL_MISSING';

/** The last step of enrolling. */
export type FinishEnrolmentInput = {
  /** True: the recovery codes are stored. Nothing is active before. */
  recoveryCodesStored: Scalars['Boolean']['input'];
};

/** The proof that the authenticator works. */
export type FinishSetUpInput = {
  /** Six digits. */
  code: Scalars['String']['input'];
  /** True: the recovery codes are stored. Nothing is active before. */
  recoveryCodesStored: Scalars['Boolean']['input'];
  /** From the same link. */
  token: Scalars['String']['input'];
};

/** A field that a form asks for beside the e-mail address, which every form asks for. */
export type FormField = {
  /** The field; one of the purposes covers it. */
  key: Scalars['FieldKey']['output'];
  /** Whether it must be filled in. Never so for gender, salutation and the like (L42). */
  required: Scalars['Boolean']['output'];
};

/** A field that a form asks for. */
export type FormFieldInput = {
  /** A field in use that one of the purposes covers: an ordinary one, or a special one, which is asked beside an express statement (L21) and never required. */
  key: Scalars['FieldKey']['input'];
  /** It must be filled in. */
  required?: Scalars['Boolean']['input'];
};

/** A purpose that a form asks consent for: one decision per person (L2). */
export type FormPurpose = {
  /** The purpose; it rests on consent. */
  code: Scalars['PurposeCode']['output'];
  /** Why the service cannot be given without it; shown beside the question. */
  necessary?: Maybe<Scalars['String']['output']>;
  /** Whether the form can only be sent with a yes to it. Refused, unless the service cannot be given without it (Art. 7(4)). */
  required: Scalars['Boolean']['output'];
};

/** A purpose that a form asks consent for. */
export type FormPurposeInput = {
  /** An active purpose that rests on consent. */
  code: Scalars['PurposeCode']['input'];
  /** Why the service cannot be given without it. */
  necessary?: InputMaybe<Scalars['String']['input']>;
  /** The form can only be sent with a yes to it; needs `necessary` (Art. 7(4)). */
  required?: Scalars['Boolean']['input'];
};

/** Whether people can see a consent form. */
export type FormState =
  /** Not there any more. What was sent in before may still be confirmed. */
  | 'CLOSED'
  /** Being written; nobody can see it. */
  | 'DRAFT'
  /** At its address, and through the API from its origins. */
  | 'OPEN';

/** Which role that one took. */
export type GiveBackRoleInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** Whose role, which, and why. */
export type GrantRoleInput = {
  /** For grantRole: where it takes a second person, write it down for one; else it is refused (FORBIDDEN: oneself, sensitiveField). */
  askSecondPerson?: Scalars['Boolean']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** Code of the role. */
  role: Scalars['String']['input'];
  /** The staff member. */
  staffId: Scalars['ID']['input'];
};

/** What a guardian may do for a child. */
export type GuardianMay =
  /** Have it corrected (Art. 16). */
  | 'CORRECT'
  /** Give and withdraw what was asked in the form by which they came. */
  | 'DECIDE_CONSENTS_OF_THE_FORM'
  /** Have it erased (Art. 17). */
  | 'ERASE'
  /** Have it as a file (Art. 20). */
  | 'EXPORT'
  /** See what we know of the child (Art. 15). */
  | 'SEE';

/** Who holds parental responsibility for one child. Kept with the child; no contact themselves. */
export type GuardianTold = {
  /** Their address. */
  email: Scalars['EmailAddress']['output'];
  /** When the child took over, or staff ended the link. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** What they may do now; nothing once the child is of age (L34). */
  may: Array<GuardianMay>;
  /** Their name, as they wrote it. */
  name: Scalars['String']['output'];
  /** Since when they are kept. */
  since: Scalars['DateTime']['output'];
  /** How well it is known. */
  verification: GuardianVerification;
  /** When. */
  verifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was looked at; null: nothing but the mail. */
  verifiedHow?: Maybe<Scalars['String']['output']>;
};

/** How well it is known that somebody holds parental responsibility. */
export type GuardianVerification =
  /** Staff looked at more, and wrote down what: seeing, exporting, correcting and erasing are open to them, too. */
  | 'HIGH'
  /** By an e-mail round trip: they decide the consents asked in that form, and nothing else. */
  | 'LOW';

/** How an admin made sure who asks. */
export type IdentityCheck =
  /** They stood face to face. */
  | 'IN_PERSON'
  /** The admin called the number that was known before. */
  | 'KNOWN_NUMBER'
  /** They saw each other, and know each other. */
  | 'VIDEO_CALL';

/** What becomes of a row in which a value breaks a rule. */
export type ImportBadValues =
  /** The value is left out, and the report says so. */
  | 'LEAVE_OUT'
  /** The row is refused; the report says by which value. */
  | 'REFUSE_ROW';

/** A column of a file, and what is proposed for it or was said of it. */
export type ImportColumn = {
  /** Its number, from 1. */
  column: Scalars['Int']['output'];
  /** The field, of FIELD. */
  field?: Maybe<Scalars['FieldKey']['output']>;
  /** Rows with something in it. */
  filled: Scalars['Int']['output'];
  /** Its heading, as it stands in the file. */
  heading: Scalars['String']['output'];
  /** The purpose, of DECISION. */
  purpose?: Maybe<Scalars['PurposeCode']['output']>;
  /** The rule that forbids to take it so: choose again, or leave it out. */
  refused?: Maybe<Scalars['String']['output']>;
  /** Where it goes; null: nobody has decided yet. */
  target?: Maybe<ImportTarget>;
};

/** What becomes of one column. */
export type ImportColumnInput = {
  /** Number of the column, from 1. */
  column: Scalars['Int']['input'];
  /** For FIELD: the field. */
  field?: InputMaybe<Scalars['FieldKey']['input']>;
  /** For DECISION: the purpose that was said yes or no to. */
  purpose?: InputMaybe<Scalars['PurposeCode']['input']>;
  /** Where it goes. */
  target: ImportTarget;
};

/** Which number of a date like 2/3/1990 is the day. */
export type ImportDateOrder =
  /** The first: 2 March. */
  | 'DAY_MONTH_YEAR'
  /** The second: 3 February. */
  | 'MONTH_DAY_YEAR';

/** How the letters of a file are written down. */
export type ImportEncoding =
  /** UTF-8, with or without a mark. */
  | 'UTF_8'
  /** UTF-16 with a mark; Excel’s “Unicode text”. */
  | 'UTF_16'
  /** Windows-1252; Excel’s plain “CSV” in Western Europe. */
  | 'WINDOWS_1252';

/** What kind of file contacts come in. */
export type ImportFormat =
  /** A table as text, with a heading: of Google Contacts, Outlook, Excel and others. */
  | 'CSV'
  /** vCards 3.0 or 4.0 (RFC 2426, 6350). */
  | 'VCARD';

/** What became of one row. */
export type ImportLine = {
  /** What is to be said of it. */
  notes: Array<ImportNote>;
  /** What became of it. */
  outcome: ImportOutcome;
  /** Its number, as a spreadsheet counts. */
  row: Scalars['Int']['output'];
};

/** A page of the report, in the order of the file. */
export type ImportLineConnection = {
  /** The rows. */
  nodes: Array<ImportLine>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** What is told of a row or of one value in it; never the value. */
export type ImportNote = {
  /** The column; null: of the row as a whole. */
  column?: Maybe<Scalars['Int']['output']>;
  /** The field, where the column is one. */
  field?: Maybe<Scalars['FieldKey']['output']>;
  /** Its heading, where it is one we know. */
  heading?: Maybe<Scalars['String']['output']>;
  /** The rule. */
  rule: Scalars['String']['output'];
};

/** What became of a row. */
export type ImportOutcome =
  /** A contact was created, with the basis of the purpose. */
  | 'CREATED'
  /** An address is already known: the values wait until someone who administers consents joins or rejects them. */
  | 'PROPOSED'
  /** Nothing was taken from it; the notes say by which rule. */
  | 'REFUSED'
  /** Somebody who must not come back unasked (Art. 17, 21); told by the number of the row only. */
  | 'SUPPRESSED';

/** How many rows had one outcome. */
export type ImportOutcomeCount = {
  /** The outcome. */
  outcome: ImportOutcome;
  /** How many rows. */
  rows: Scalars['Int']['output'];
};

/** What an import would do with a file: a dry run. Nothing is written, and nothing is told about who is known already. */
export type ImportPlan = {
  /** Rows that were read value by value: the first ones, at most 1,000. */
  checked: Scalars['Int']['output'];
  /** Its columns. */
  columns: Array<ImportColumn>;
  /** What was met in them. */
  counts: Array<ImportRuleCount>;
  /** How its dates are understood; null: it does not tell, and somebody must. */
  dateOrder?: Maybe<ImportDateOrder>;
  /** What stands between its cells; null for cards. */
  delimiter?: Maybe<CsvDelimiter>;
  /** How its letters are written down. */
  encoding: ImportEncoding;
  /** What kind of file it is. */
  format: ImportFormat;
  /** What must be mended before it can start; none: it can. */
  problems: Array<JobProblem>;
  /** How many of those would be refused. */
  refused: Scalars['Int']['output'];
  /** Rows of the file, without its heading. */
  rows: Scalars['Int']['output'];
  /** Its first rows. */
  sample: Array<ImportSample>;
};

/** A file that is looked at; nothing is written. */
export type ImportPlanInput = {
  /** What becomes of a row in which a value breaks a rule; REFUSE_ROW if absent. */
  badValues?: InputMaybe<ImportBadValues>;
  /** The columns as corrected; a proposal is made if absent. */
  columns?: InputMaybe<Array<ImportColumnInput>>;
  /** How dates are to be understood where the file does not tell. */
  dateOrder?: InputMaybe<ImportDateOrder>;
  /** What stands between two cells. */
  delimiter?: InputMaybe<CsvDelimiter>;
  /** How its letters are written down. */
  encoding?: InputMaybe<ImportEncoding>;
  /** Reference of the evidence for all rows that have none of their own. For a contract; never for consent, whose evidence stands in each row (L13). */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** The handle that POST /files answered; still good for one hour, for who sent the file. */
  handle: Scalars['String']['input'];
  /** Language of the notice that the people in this file were informed by. Required for consent where the notice has texts (L6). */
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** What became of every row of an import, and of every value. */
export type ImportReport = {
  /** The rows. */
  lines: ImportLineConnection;
  /** How many rows had which outcome, as far as the import is. */
  outcomes: Array<ImportOutcomeCount>;
  /** Which rules were met, most often first, at most 100. */
  rules: Array<ImportRuleCount>;
};

/** How often a rule was met. */
export type ImportRuleCount = {
  /** The column; null: of the row as a whole. */
  column?: Maybe<Scalars['Int']['output']>;
  /** The field, where the column is one. */
  field?: Maybe<Scalars['FieldKey']['output']>;
  /** What became of these rows; null in a dry run. */
  outcome?: Maybe<ImportOutcome>;
  /** How many rows. */
  rows: Scalars['Int']['output'];
  /** The rule: broken, or by which a value is kept in its normal form (as…), or left out (leftOut…). */
  rule: Scalars['String']['output'];
};

/** A row as it stands in the file; shown to whoever sent it, and to nobody else. */
export type ImportSample = {
  /** Its cells. */
  cells: Array<Scalars['String']['output']>;
  /** Its number, as a spreadsheet counts. */
  row: Scalars['Int']['output'];
};

/** What becomes of a column. */
export type ImportTarget =
  /** Its cells say yes or no to a purpose that rests on consent. A no is recorded as a refusal; a blank is no decision and never a yes (L3). */
  | 'DECISION'
  /** Its cells are references of evidence, one per row (L13). */
  | 'EVIDENCE'
  /** Its cells are values of a field. */
  | 'FIELD'
  /** It is left out, and the report says so. */
  | 'LEAVE_OUT'
  /** Its cells are the days from which the basis stands. */
  | 'SINCE';

/** Somebody who is to work here. */
export type InviteStaffInput = {
  /** The address that the person will sign in with; the invitation goes there. */
  email: Scalars['EmailAddress']['input'];
  /** nl, fr, de or en. */
  language: Scalars['LanguageTag']['input'];
  /** The name that logs and colleagues see; at most 120 letters. */
  name: Scalars['String']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** Long work that the viewer asked for. It acts under their rights of the moment: taken from them, it ends. */
export type Job = {
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** How many rows or contacts are done. */
  done: Scalars['Int']['output'];
  /** The file that it made, while it waits to be fetched. */
  file?: Maybe<JobFile>;
  /** When it ended. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** Of a bug: what leads to the log. */
  incidentId?: Maybe<Scalars['ID']['output']>;
  /** What it does. */
  kind: JobKind;
  /** The code of what ended it: of a refusal, or INTERNAL_SERVER_ERROR for a bug. */
  problem?: Maybe<Scalars['String']['output']>;
  /** What was wrong, where it was refused. */
  problems: Array<JobProblem>;
  /** The purpose acted under. */
  purpose: Scalars['PurposeCode']['output'];
  /** When it began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: JobState;
  /** Of how many; null: not known yet. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** A page of the viewer’s own long work, newest first. */
export type JobConnection = {
  /** The jobs. */
  nodes: Array<Job>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A file that long work made. It is fetched once, within one hour, by who asked for the work. */
export type JobFile = {
  /** Until when it can be fetched. */
  expiresAt: Scalars['DateTime']['output'];
  /** Name of the file. */
  name: Scalars['String']['output'];
  /** Size in bytes. */
  size: Scalars['Int']['output'];
};

/** How the file of a job is fetched. */
export type JobFilePayload = {
  /** A one-time handle: GET /files/{handle}, once, by this viewer, before the file expires. An earlier handle no longer opens it. */
  handle: Scalars['String']['output'];
};

/** One job. */
export type JobInput = {
  /** The job. */
  id: Scalars['ID']['input'];
};

/** What long work does. */
export type JobKind =
  /** Writes contacts into a file. */
  | 'EXPORT'
  /** Takes contacts in from a file. */
  | 'IMPORT';

/** A job after an act. */
export type JobPayload = {
  /** The job. */
  job?: Maybe<Job>;
};

/** An input that was wrong: where, and by which rule. Never the value. */
export type JobProblem = {
  /** Path of the input. */
  path: Scalars['String']['output'];
  /** Stable name of the rule. */
  rule: Scalars['String']['output'];
};

/** How far long work is. */
export type JobState =
  /** Whoever asked for it cancelled it. What it had done by then stays. */
  | 'CANCELLED'
  /** It was done to its end. */
  | 'DONE'
  /** It was refused, or broke: see problem. What it had done by then stays. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It is being done. */
  | 'RUNNING';

/** A page of what the ledger says of one contact, newest first. */
export type LedgerConnection = {
  /** The entries. */
  nodes: Array<LedgerEvent>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One entry of the ledger: append-only, chained, by the database’s clock (Art. 5(2), 7(1)). Ids and codes, no values of the person. */
export type LedgerEvent = {
  /** Who wrote it: person, guardian, staff, service or system. */
  actorKind: Scalars['String']['output'];
  /** Name of the staff member or service account. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** When it was written, by the database’s clock. */
  at: Scalars['DateTime']['output'];
  /** How it came: FORM, EMBEDDED_FORM, API, or how staff heard of it. */
  channel?: Maybe<Scalars['String']['output']>;
  /** When it happened, as whoever recorded it says; not our observation. */
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened. */
  event: LedgerEventKind;
  /** A scan or mail that proves it; read by evidenceFile, under consent-administration. */
  evidenceFile?: Maybe<Scalars['ID']['output']>;
  /** Sensitive fields that the condition is about. */
  fields: Array<Scalars['FieldKey']['output']>;
  /** Code of the consent form. */
  form?: Maybe<Scalars['String']['output']>;
  /** By whose act. */
  givenBy?: Maybe<Origin>;
  /** Number of the entry. */
  id: Scalars['ID']['output'];
  /** Kind of the basis. */
  kind?: Maybe<LegalBasisKind>;
  /** Language in which it was asked. */
  language?: Maybe<Scalars['LanguageTag']['output']>;
  /** The basis. */
  legalBasisId?: Maybe<Scalars['ID']['output']>;
  /** Version of the notice that the person was informed by. */
  noticeVersion?: Maybe<Scalars['Int']['output']>;
  /** A bundle of proof can be had for it: it began a basis. */
  provable: Scalars['Boolean']['output'];
  /** Provision of the sensitive condition. */
  provision?: Maybe<SensitiveProvision>;
  /** The purpose that it is about, active or not. */
  purpose: Scalars['PurposeCode']['output'];
};

/** What happened in the life of a legal basis or of a sensitive condition. */
export type LedgerEventKind =
  /** The person was asked. */
  | 'ASKED'
  /** That condition ended; the basis stayed. */
  | 'CONDITION_ENDED'
  /** A condition for sensitive fields was recorded (Art. 9(2)). */
  | 'CONDITION_RECORDED'
  /** The person, or for a child who holds parental responsibility, consented. */
  | 'CONFIRMED'
  /** We ended it. */
  | 'ENDED'
  /** Its time was over. */
  | 'EXPIRED'
  /** The person objected (Art. 21). */
  | 'OBJECTED'
  /** Staff or an import recorded it, with its evidence: never the person’s own act (L13). */
  | 'RECORDED'
  /** The person said no. */
  | 'REFUSED'
  /** The objection was rejected with reasons; the basis stands again. */
  | 'RESUMED'
  /** The basis waits while an objection is weighed. */
  | 'SUSPENDED'
  /** The person withdrew consent (Art. 7(3)). */
  | 'WITHDRAWN';

/** The six grounds on which personal data may be used (Art. 6(1)). A purpose has exactly one, fixed when it is first activated. */
export type LegalBasisKind =
  /** Consent of the person (Art. 6(1)(a), 7). */
  | 'CONSENT'
  /** A contract with the person, or steps they asked for before one (Art. 6(1)(b)). */
  | 'CONTRACT'
  /** A legal obligation of the organisation (Art. 6(1)(c)). */
  | 'LEGAL_OBLIGATION'
  /** Legitimate interests that are not overridden by those of the person (Art. 6(1)(f)). */
  | 'LEGITIMATE_INTERESTS'
  /** A task in the public interest, or official authority (Art. 6(1)(e)). */
  | 'PUBLIC_TASK'
  /** Vital interests of a person (Art. 6(1)(d)). */
  | 'VITAL_INTERESTS';

/** How things are with the legal basis of one contact for one purpose: the basis that has not ended, else the last one, else none. */
export type LegalBasisState = {
  /** Why none stands; null where one stands or begins later. */
  detail?: Maybe<NoLegalBasisDetail>;
  /** When it was ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Reference of the evidence: scan, mail, call note. */
  evidence?: Maybe<Scalars['String']['output']>;
  /** When it expires; null: never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** By whose act it was given. STAFF: recorded by staff, with evidence, never as the person’s own act (L13). */
  givenBy?: Maybe<Origin>;
  /** The kind of basis (Art. 6(1)); of the purpose, where there never was one. */
  kind: LegalBasisKind;
  /** Whom that text spoke to; for a child the guardian read the adults’ beside it. */
  noticeAudience?: Maybe<NoticeAudience>;
  /** Language of the notice that the person was informed by. */
  noticeLanguage?: Maybe<Scalars['LanguageTag']['output']>;
  /** Version of the notice that the person was informed by. */
  noticeVersion?: Maybe<Scalars['Int']['output']>;
  /** The purpose. */
  purpose: Scalars['PurposeCode']['output'];
  /** When it was recorded. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Conditions recorded for sensitive fields under this purpose, ended ones too. */
  sensitiveConditions: Array<SensitiveCondition>;
  /** Whether it stands now. */
  standing: Standing;
  /** From when it stands. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when an objection is being weighed. */
  suspendedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One value that the law or a lawyer sets, with its source and whoever confirmed it. */
export type LegalSetting = {
  /** The authority. */
  authority?: Maybe<SupervisoryAuthority>;
  /** When somebody confirmed this value; null: nobody has, and a lawyer should. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of who confirmed it. */
  confirmedBy?: Maybe<Scalars['String']['output']>;
  /** The country whose rule it is; null: everywhere. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** The dates. */
  dates?: Maybe<Array<Scalars['Date']['output']>>;
  /** Its key: "proofTerm", "consentAge.BE". */
  key: Scalars['String']['output'];
  /** What it holds. */
  kind: LegalSettingKind;
  /** The age or number. */
  number?: Maybe<Scalars['Int']['output']>;
  /** Of an age: whether the rule also holds for what is not online. */
  offline?: Maybe<Scalars['Boolean']['output']>;
  /** Law, decision or practice that it comes from. */
  source: Scalars['String']['output'];
  /** As the product came; nobody here changed it. */
  standard: Scalars['Boolean']['output'];
  /** What the number counts. */
  unit?: Maybe<LegalSettingUnit>;
};

/** Another value of one legal setting: the part that its kind holds, and where it comes from. */
export type LegalSettingChangeInput = {
  /** The authority. */
  authority?: InputMaybe<SupervisoryAuthorityInput>;
  /** The dates; at most 400. */
  dates?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** Which one. Those per country exist for every country: "consentAge.AT". */
  key: Scalars['String']['input'];
  /** The age or number. */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** Of an age: whether the rule also holds offline; false, if absent. */
  offline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Law, decision or practice that it comes from. */
  source: Scalars['String']['input'];
};

/** What a legal setting holds. */
export type LegalSettingKind =
  /** An age in years, and whether the rule holds offline. */
  | 'AGE'
  /** A supervisory authority with its address. */
  | 'AUTHORITY'
  /** Calendar dates. */
  | 'DATES'
  /** A number in a unit. */
  | 'NUMBER';

/** What a number counts. */
export type LegalSettingUnit =
  /** Days of 24 hours. */
  | 'DAYS'
  /** Hours; they run through weekends. */
  | 'HOURS'
  /** Minutes. */
  | 'MINUTES'
  /** Calendar months. */
  | 'MONTHS'
  /** Persons. */
  | 'PERSONS'
  /** Years of age. */
  | 'YEARS';

/** What the law or a lawyer sets: ages, terms, groups, holidays, authorities. Each change is a new version. */
export type LegalSettings = {
  /** Every setting. */
  settings: Array<LegalSetting>;
  /** Number of this version; give it as expectedVersion when revising. */
  version: Scalars['Int']['output'];
};

/** What a change to the legal settings answers. */
export type LegalSettingsPayload = {
  /** The settings as they are now. */
  legalSettings?: Maybe<LegalSettings>;
};

/** From which networks an application may ask. */
export type LimitServiceAccountInput = {
  /** The application. */
  id: Scalars['ID']['input'];
  /** In CIDR notation (RFC 4632), at most 20; empty: from anywhere. */
  networks: Array<Scalars['String']['input']>;
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** Tests of a list of values. */
export type ListFilter = {
  /** The list has this value. */
  includes?: InputMaybe<Scalars['String']['input']>;
  /** True: the list is empty. False: it is not. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A text in one language. */
export type LocalText = {
  /** Language of the text. */
  language: Scalars['LanguageTag']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** A text in one language. */
export type LocalTextInput = {
  /** Language of the text. */
  language: Scalars['LanguageTag']['input'];
  /** The text, one line. */
  text: Scalars['String']['input'];
};

/** One thing that is not as it was written, and where. */
export type LogFinding = {
  /** Number of the first entry it lies among, of the seal, or of the line. */
  from?: Maybe<Scalars['String']['output']>;
  /** What is wrong. */
  kind: FindingKind;
  /** What it is about. */
  record: LogRecord;
  /** The same as an English sentence. */
  sentence: Scalars['String']['output'];
  /** When the first of these entries was written, or the checkpoint. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** Number of the last one. */
  to?: Maybe<Scalars['String']['output']>;
  /** When the last one was. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** What is kept for proof. */
export type LogRecord =
  /** Who saw what, for which purpose; sealed in ranges. */
  | 'ACCESS_LOG'
  /** Who changed what, and why; sealed in ranges. */
  | 'CHANGE_LOG'
  /** How far they had come, kept outside the database. */
  | 'CHECKPOINTS'
  /** The scans and mails that prove what people said, as the ledger names them; from: number of that entry. */
  | 'EVIDENCE'
  /** Every event of legal bases and sensitive conditions, chained. */
  | 'LEDGER'
  /** The receipts that people were given, as the ledger names them; from: number of that entry. */
  | 'RECEIPTS'
  /** The texts that people were shown, as the ledger names them; from: number of that entry. */
  | 'TEXTS'
  /** The index of the access log by contact. */
  | 'WHO_LOOKED';

/** The last verification of ledger, access log and change log: every hash recomputed, and all held against the checkpoints outside the database. What is not sealed yet, the last ten minutes, is not in it. */
export type LogVerification = {
  /** Entries read so far. */
  done: Scalars['Int']['output'];
  /** What is not as it was written. */
  findings: Array<LogFinding>;
  /** When it ended. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** When it was asked for. */
  startedAt: Scalars['DateTime']['output'];
  /** How it stands. */
  state: VerificationState;
  /** Of how many. */
  total: Scalars['Int']['output'];
  /** What was written by then was found intact, by this verification or an earlier one. */
  verifiedTo?: Maybe<Scalars['DateTime']['output']>;
};

/** A verification after it was asked for. */
export type LogVerificationPayload = {
  /** The verification; it runs by itself. */
  verification?: Maybe<LogVerification>;
};

/** How this installation runs. */
export type Mode =
  /** Invented people, codes shown on the sign-in page, this machine only. */
  | 'DEMO'
  /** Real people. */
  | 'PRODUCTION';

export type Mutation = {
  /** Chooses a password by the link of an invitation, once. No session begins: signing in then asks for a second factor. A link that is unknown, used or expired: BAD_USER_INPUT, rule `linkInvalid`. */
  acceptInvitation?: Maybe<PasswordPayload>;
  /** Says that one has read that what one looks at is written down, and that those it is about may see it (L83). */
  acknowledgeLogging?: Maybe<PasswordPayload>;
  /** Puts a draft to use and publishes its first notice. Refused with every missing item of the checklist. Duty PURPOSE ACTIVATE. */
  activatePurpose?: Maybe<PurposePayload>;
  /** Adds the passkey that the browser made; its owner is told by mail. Made elsewhere, without verifying the person, or known already: BAD_USER_INPUT, rule `passkey`; challenge used or expired: rule `passkeyAnew`. Counted with the codes. */
  addPasskey?: Maybe<FactorsPayload>;
  /** Adds an entry to the register. Duty RECIPIENT MANAGE. */
  addRecipient?: Maybe<RecipientPayload>;
  /** Agrees as the second admin: what showed codes stops counting, all sessions of the person end, and one code leads back in. Duty STAFF MANAGE and a fresh second factor. Not by who began it (FORBIDDEN, `secondPerson`). */
  approveDeviceRecovery?: Maybe<ApproveDeviceRecoveryPayload>;
  /** Agrees to a change of roles as the second person; it is carried out at once. Duty ROLE GRANT and a fresh second factor. Never by who proposed or gains it (FORBIDDEN); of several decisions one wins (CONFLICT). */
  approveRoleChange?: Maybe<RoleChangePayload>;
  /** Asks a present contact by mail for explicit consent to special fields beside a basis that stands (Art. 9(2)(a), L21). On a page of ours they read the statement, choose, and confirm in a second step; nothing opens before that. */
  askExplicitConsent?: Maybe<ContactPayload>;
  /** Mails a link to a new password, for 30 minutes, to whom the address belongs. The answer is the same for addresses that nobody has; more than three a day for one address are not sent. */
  askPasswordReset?: Maybe<PasswordPayload>;
  /** Says that somebody lost everything that shows their codes; nothing changes before a second admin agrees. Duty STAFF MANAGE and a fresh second factor. Never for oneself (FORBIDDEN, `oneself`); one at a time (CONFLICT, `alreadyBegun`). */
  beginDeviceRecovery?: Maybe<DeviceRecoveryPayload>;
  /** Begins to add an authenticator; begun again, it gives the same key. Takes a fresh second factor and the password, or a session that has to enrol first. More than five: CONFLICT, rule `tooMany`. */
  beginEnrolment?: Maybe<BeginEnrolmentPayload>;
  /** Begins to add a passkey: a challenge, good once, for this session, within five minutes. Takes a fresh second factor and the password. More than five authenticators: CONFLICT, rule `tooMany`. */
  beginPasskey?: Maybe<PasskeyOptionsPayload>;
  /** Begins to sign in or step up with a passkey: a challenge, good once, within five minutes, for this session or for nobody’s. It asks for no address and names no passkeys. Too many: RATE_LIMITED. */
  beginPasskeySignIn?: Maybe<PasskeyOptionsPayload>;
  /** Writes the first admin down and gives the second factor to enrol. A link that is unknown, used or expired: BAD_USER_INPUT, rule `linkInvalid`. */
  beginSetUp?: Maybe<BeginSetUpPayload>;
  /** Stops it before anybody agreed. Duty STAFF MANAGE. */
  cancelDeviceRecovery?: Maybe<DeviceRecoveryPayload>;
  /** Ends own long work before its time; what it had done by then stays. CONFLICT where it has ended. */
  cancelJob?: Maybe<JobPayload>;
  /** Gives oneself another password; sessions elsewhere end. Takes the old one and a fresh second factor. */
  changePassword?: Maybe<PasswordPayload>;
  /** Somebody leaves: sessions, roles, password and second factors go. The name stays while the logs name it. Duty STAFF MANAGE and a fresh second factor. Never oneself, never the last who grants roles (FORBIDDEN). */
  closeStaff?: Maybe<StaffPayload>;
  /** Proves the new authenticator by a code. Wrong: BAD_USER_INPUT, rule `code`, counted with all other codes; nothing begun: CONFLICT, rule `notBegun`. */
  confirmAuthenticator?: Maybe<ConfirmAuthenticatorPayload>;
  /** Confirms the value of one legal setting. Duty ORGANISATION MANAGE. */
  confirmLegalSetting?: Maybe<LegalSettingsPayload>;
  /** Puts the proof of one legal basis of a present contact into a file: its events with their hashes, the text as shown, the receipt as given, the reference of the evidence. Logged as an export. */
  consentProof?: Maybe<ConsentProofPayload>;
  /** Corrects values of a present contact (Art. 16). */
  correctContact?: Maybe<ContactPayload>;
  /** Creates a contact together with the legal basis of the purpose, or proposes the values where an address is already known. */
  createContact?: Maybe<CreateContactPayload>;
  /** Makes an application and its token. Duty SERVICE_ACCOUNT MANAGE and a fresh second factor. */
  createServiceAccount?: Maybe<CreateServiceAccountPayload>;
  /** Decides an objection that is being weighed, under consent-administration. NOT_FOUND where none is. The person is told. */
  decideObjection?: Maybe<ContactPayload>;
  /** Defines a field of the organisation’s own, together with a purpose that uses it. Visible to nobody until a role names it. Duty FIELD DEFINE. */
  defineField?: Maybe<FieldPayload>;
  /** Creates a role or writes its next version. Duty ROLE GRANT and a fresh second factor. A role that the viewer holds, and one that opens more of a sensitive field, take a second person: with `askSecondPerson` the change waits for one, else it is FORBIDDEN. */
  defineRole?: Maybe<RolePayload>;
  /** Writes down in which capacity somebody works here, and since when they are bound to confidentiality (L23). Duty STAFF MANAGE. */
  describeStaffMember?: Maybe<StaffPayload>;
  /** Writes the organisation’s own words for a notice. Nobody is informed by a draft. Duty NOTICE DRAFT. */
  draftNotice?: Maybe<NoticePayload>;
  /** Begins a purpose as a draft. Duty PURPOSE DRAFT. */
  draftPurpose?: Maybe<PurposePayload>;
  /** Ends the link between a guardian and a child; what they decided stays on record. Duty SUBJECT_REQUEST HANDLE. */
  endGuardian?: Maybe<Array<GuardianTold>>;
  /** Ends a legal basis of a present contact: withdrawn, objected to, or ended by us. The very next read for that purpose does not return the person. */
  endLegalBasis?: Maybe<ContactPayload>;
  /** Ends a sensitive condition: its fields close, the legal basis stays. */
  endSensitiveCondition?: Maybe<ContactPayload>;
  /** Ends a session of one’s own, or all others, from their next request on. */
  endSession?: Maybe<PasswordPayload>;
  /** Ends all sessions of somebody, who may sign in again. Duty STAFF MANAGE. */
  endSessionsOf?: Maybe<StaffPayload>;
  /** A scan or mail that proves a consent, as a one-time download and always as an attachment; only under consent-administration, and logged as an export. */
  evidenceFile?: Maybe<ConsentProofPayload>;
  /** All that is kept of oneself, as JSON: roles, sessions, what signing in left behind, what one looked at and changed; of contacts how many, never whom. A fresh second factor. */
  exportOwnData?: Maybe<OwnDataPayload>;
  /** Gives out the file that own long work made, by a one-time handle. */
  fetchJobFile?: Maybe<JobFilePayload>;
  /** Says that the recovery codes are stored: from here on authenticator and codes count, and who had to enrol is signed in. */
  finishEnrolment?: Maybe<SessionPayload>;
  /** Proves the second factor, uses the link up and signs the first admin in. */
  finishSetUp?: Maybe<SessionPayload>;
  /** Gives back a role that one took, before its time. */
  giveBackRole?: Maybe<RoleTakenPayload>;
  /** Gives a role. Duty ROLE GRANT and a fresh second factor. One to oneself, and one that opens sensitive fields, take a second person: with `askSecondPerson` the change waits for one, else it is FORBIDDEN. */
  grantRole?: Maybe<StaffPayload>;
  /** Mails a new invitation; the link before works no more. Duty STAFF MANAGE and a fresh second factor. */
  inviteAgain?: Maybe<StaffPayload>;
  /** Invites somebody by mail, for 72 hours. They hold no role until one is granted. Duty STAFF MANAGE and a fresh second factor. An address that somebody here has, or had: CONFLICT. */
  inviteStaff?: Maybe<StaffPayload>;
  /** Writes the values of a proposal into the contact and records the basis they came with. Existing objections and restrictions rule: CONFLICT. */
  joinProposal?: Maybe<ProposalPayload>;
  /** Says from which networks an application may ask, from its next request on. Duty SERVICE_ACCOUNT MANAGE and a fresh second factor. */
  limitServiceAccount?: Maybe<ServiceAccountPayload>;
  /** Records that the person objects. To direct marketing: every such basis of that channel ends at once, and only a new consent of theirs counts afterwards. To a public task or legitimate interests: the basis is suspended until it is decided. */
  objectToProcessing?: Maybe<ContactPayload>;
  /** Publishes the texts of a notice for good. Refused with every element, language and audience that is missing. Duty NOTICE PUBLISH. */
  publishNotice?: Maybe<NoticePayload>;
  /** Writes down what a present contact said outside of this system about a purpose that rests on consent: labelled as by staff, with its evidence (L13). A yes that was only said waits until the person confirms it by mail. CONFLICT where a consent stands or the person said no (L10). */
  recordConsent?: Maybe<RecordConsentPayload>;
  /** Records a legal basis of a present contact, as staff, with its evidence (L13). CONFLICT where one stands or the person said no (L10). */
  recordLegalBasis?: Maybe<ContactPayload>;
  /** Records a condition of Art. 9(2) beside the legal basis of a present contact, with its evidence. */
  recordSensitiveCondition?: Maybe<ContactPayload>;
  /** Lets somebody who is suspended work again, with the roles they hold. Duty STAFF MANAGE and a fresh second factor. */
  reinstateStaff?: Maybe<StaffPayload>;
  /** Drops a proposal; the contact stays as it is. */
  rejectProposal?: Maybe<ProposalPayload>;
  /** Rejects a change of roles, or takes back one’s own, also while its day runs. Duty ROLE GRANT or ACCESS_LOG READ. */
  rejectRoleChange?: Maybe<RoleChangePayload>;
  /** Removes an authenticator of one’s own; sessions elsewhere end. Takes a fresh second factor and the password. The last one stays: FORBIDDEN, rule `lastAuthenticator`. */
  removeAuthenticator?: Maybe<FactorsPayload>;
  /** Ten new recovery codes; the old ones stop working. Takes a fresh second factor and the password. */
  renewRecoveryCodes?: Maybe<RecoveryCodesPayload>;
  /** Sets a new password by the mailed link, once. All sessions end and none begins: signing in asks for the second factor as ever. A link that is unknown, used or expired: BAD_USER_INPUT, rule `linkInvalid`. */
  resetPassword?: Maybe<PasswordPayload>;
  /** Writes what an earlier version said as the next one. Duty ROLE GRANT and a fresh second factor; refused like any other change (see defineRole). */
  restoreRole?: Maybe<RolePayload>;
  /** Ends the use of an active purpose. Duty PURPOSE RETIRE. */
  retirePurpose?: Maybe<PurposePayload>;
  /** Writes the next version of the legal settings. Duty ORGANISATION MANAGE. */
  reviseLegalSettings?: Maybe<LegalSettingsPayload>;
  /** Writes the next version of the organisation. Duty ORGANISATION MANAGE. */
  reviseOrganisation?: Maybe<OrganisationPayload>;
  /** Changes a purpose. Duty PURPOSE DRAFT; for an active one PURPOSE ACTIVATE, too. Other fields of an active one publish its next notice. */
  revisePurpose?: Maybe<PurposePayload>;
  /** Takes a role. Duty ROLE GRANT and a fresh second factor. Refused where nobody could grant roles any more (FORBIDDEN). */
  revokeRole?: Maybe<StaffPayload>;
  /** Stops an application at once. Duty SERVICE_ACCOUNT MANAGE. */
  revokeServiceAccount?: Maybe<ServiceAccountPayload>;
  /** Gives an application a new token, the old one going on for a while if wished. Duty SERVICE_ACCOUNT MANAGE and a fresh second factor. A stopped one gets none (CONFLICT). */
  rotateServiceAccount?: Maybe<CreateServiceAccountPayload>;
  /** Writes the next version of a consent form. Refuses one that would ask unlawfully: a purpose as a condition, a language without a notice, a field that nobody must give. Duty NOTICE PUBLISH. */
  saveConsentForm?: Maybe<ConsentFormPayload>;
  /** Sends a notice now, or once more where it did not arrive. Duty NOTICE PUBLISH. */
  sendNotice?: Maybe<NoticesDue>;
  /** Decides, under consent-administration, that a basis may be recorded though the person had refused or withdrawn what it succeeds (L10). Counts once the notice to them has left; an objection to direct marketing is set aside by nobody. */
  setRefusalAside?: Maybe<ContactPayload>;
  /** Records why somebody need not be sent a notice: informed otherwise, or an exception with its reason (Art. 13(4), 14(5)). Duty NOTICE PUBLISH. */
  settleNotice?: Maybe<NoticesDue>;
  /** The first half of signing in. Wrong address or password: BAD_USER_INPUT, rule `credentials`; too many tries: RATE_LIMITED. */
  signIn?: Maybe<SignInPayload>;
  /** Ends the session, also a half one. Never refused. */
  signOut?: Maybe<SignOutPayload>;
  /** Begins an export: a job that writes a file of the contacts of whom something may leave. Cells that may not leave are empty, and the file says how many and why. Staff need a fresh second factor (STEP_UP_REQUIRED). */
  startExport?: Maybe<JobPayload>;
  /** Starts an import: long work that can be left and found again. Refuses with every problem that a dry run names. */
  startImport?: Maybe<JobPayload>;
  /** Makes the second factor fresh again, for sensitive fields and acts. Refused like `verifySecondFactor`, and counted with it. */
  stepUp?: Maybe<SessionPayload>;
  /** Makes the second factor fresh again, like `stepUp`, by a passkey of one’s own. Refused like `verifyPasskey`, and counted with the codes. */
  stepUpWithPasskey?: Maybe<SessionPayload>;
  /** Takes in what a person answered on a consent form. Nothing holds until they confirm it by the mail they get. The answer is the same whether or not the address is known. Anybody, and web pages of the origins that the form lists. */
  submitConsent?: Maybe<SubmitConsentPayload>;
  /** Ends all sessions of somebody and lets them begin none, from the next request on. Duty STAFF MANAGE. Never oneself, never the last who grants roles (FORBIDDEN). */
  suspendStaff?: Maybe<StaffPayload>;
  /** Takes a role for oneself at once and for a while. Duty BREAK_GLASS TAKE and a fresh second factor. Whoever oversees the logs is told by mail. */
  takeRole?: Maybe<RoleTakenPayload>;
  /** The second half of signing in after everything was lost: the code of two admins, once, within an hour. Leads to enrolling anew. Refused like `useRecoveryCode`, rule `deviceCode`. */
  useDeviceCode?: Maybe<SignInPayload>;
  /** Switches a field of the catalogue on or off. Duty FIELD DEFINE. */
  useField?: Maybe<FieldPayload>;
  /** The second half of signing in, without the authenticator. Works once; the person is told by mail. Wrong or used: BAD_USER_INPUT, rule `recoveryCode`; ten wrong codes of any kind in a quarter of an hour: RATE_LIMITED. */
  useRecoveryCode?: Maybe<SessionPayload>;
  /** Records how it was verified that somebody holds parental responsibility for a child. Duty SUBJECT_REQUEST HANDLE. */
  verifyGuardian?: Maybe<Array<GuardianTold>>;
  /** Verifies ledger and logs, as it is done every night. CONFLICT while one is under way. */
  verifyLogs?: Maybe<LogVerificationPayload>;
  /** Signs in with a passkey: instead of password and code, or as the second half after the password. Not one of ours, not this person’s, or used elsewhere: BAD_USER_INPUT, rule `passkey`; challenge used or expired: rule `passkeyAnew`. */
  verifyPasskey?: Maybe<SessionPayload>;
  /** The second half. Wrong code: BAD_USER_INPUT, rule `code`; used before: rule `codeUsed`; ten wrong ones in a quarter of an hour: RATE_LIMITED. */
  verifySecondFactor?: Maybe<SessionPayload>;
  /** Withdraws a consent on the person’s word. From then on no read returns them for that purpose; fields that no other basis covers are due to be erased; they get a receipt. */
  withdrawConsent?: Maybe<ContactPayload>;
  /** Writes the report of an own import as a CSV file, and gives it out by a one-time handle. */
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

/** The legal basis that is recorded together with a contact, for the purpose acted under; its kind is that of the purpose. */
export type NewLegalBasisInput = {
  /** Reference of the evidence: scan, mail, call note. Required for consent and contract, and for direct marketing by e-mail or SMS to customers. Encrypted. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** When it expires; never, if absent. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whom the text spoke to; ADULT, if absent. */
  noticeAudience?: InputMaybe<NoticeAudience>;
  /** Language of the notice that the person was informed by. Required for consent where the notice has published texts: in another language nobody consents (L6). */
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** From when it stands; now, if absent. Never before the end of an earlier one. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A condition of Art. 9(2) for one contact, beside the legal basis. */
export type NewSensitiveConditionInput = {
  /** Reference of the evidence; for (a) an explicit statement of the person (L21). Encrypted. */
  evidence: Scalars['String']['input'];
  /** The special fields of the purpose that it opens. */
  fields: Array<Scalars['FieldKey']['input']>;
  /** ART_9_2_A, C, E or F; the others are recorded on the purpose. */
  provision: SensitiveProvision;
};

/** Why no legal basis stands. */
export type NoLegalBasisDetail =
  /** We ended it. */
  | 'ENDED'
  /** Its time is over. */
  | 'EXPIRED'
  /** The authorisation of the holder of parental responsibility is missing (Art. 8). */
  | 'GUARDIAN_MISSING'
  /** Nobody ever asked. */
  | 'NEVER_ASKED'
  /** The person objected (Art. 21). */
  | 'OBJECTED'
  /** Asked, and not confirmed yet. */
  | 'PENDING'
  /** The person refused. */
  | 'REFUSED'
  /** An objection is being weighed (Art. 21(1)). */
  | 'SUSPENDED'
  /** The person withdrew (Art. 7(3)). */
  | 'WITHDRAWN';

/** The notice of one purpose (Art. 13, 14): what is published, what is being written, and what it lacks. */
export type Notice = {
  /** Whom it must speak to. */
  audiences: Array<NoticeAudience>;
  /** The draft. */
  draft: NoticeDraft;
  /** What stands in the way of publishing; empty: nothing does. */
  gaps: Array<NoticeGap>;
  /** What people call the purpose. */
  label: Scalars['String']['output'];
  /** Languages in which it must be there: the organisation’s. */
  languages: Array<Scalars['LanguageTag']['output']>;
  /** The mails that would leave if the preview were published now, one for each language of its text for adults. */
  mails: Array<NoticeAsMail>;
  /** The texts as they would be published now; gaps are left out. */
  preview: Array<NoticeTextTold>;
  /** The purpose it is about. */
  purpose: Scalars['PurposeCode']['output'];
  /** State of the purpose; only an active one can be published. */
  state: PurposeState;
  /** Every version, oldest first. */
  versions: Array<NoticeVersion>;
};

/** The notice of one purpose (Art. 13, 14): what is published, what is being written, and what it lacks. */
export type NoticeLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** A notice as the mail that brings it to somebody whose data came from elsewhere (Art. 14). */
export type NoticeAsMail = {
  /** What stands below. */
  after: Array<Scalars['String']['output']>;
  /** What the link to the same text on the website is called. */
  button: Scalars['String']['output'];
  /** Its language, from the first line to the last. */
  language: Scalars['LanguageTag']['output'];
  /** The notice, block by block. */
  paragraphs: Array<Scalars['String']['output']>;
  /** What stands in the list of mails. */
  subject: Scalars['String']['output'];
  /** Why it comes. */
  why: Scalars['String']['output'];
};

/** Whom the text of a notice speaks to. */
export type NoticeAudience =
  /** Adults, and guardians of a child. */
  | 'ADULT'
  /** Children: short sentences, in their words (Art. 12(1), Recital 58). */
  | 'CHILD';

/** A notice while it is written. */
export type NoticeDraft = {
  /** Whether a machine alone decides; null: not said. */
  automatedDecisions?: Maybe<Scalars['Boolean']['output']>;
  /** Whether people must give the data; null: not said. */
  obligation?: Maybe<NoticeObligation>;
  /** Counts changes, 0 before the first; give it as expectedRevision. */
  revision: Scalars['Int']['output'];
  /** Where the data come from; null: not said. */
  sources?: Maybe<Array<NoticeSource>>;
  /** Own words, per language and audience. */
  words: Array<NoticeWords>;
};

/** Somebody whom we have not informed yet. By id: whoever may see the contact looks there. */
export type NoticeDue = {
  /** The contact. */
  contactId: Scalars['ID']['output'];
  /** Until when. */
  dueAt: Scalars['DateTime']['output'];
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** By which article. */
  kind: NoticeDueKind;
  /** Whether that is over. */
  overdue: Scalars['Boolean']['output'];
  /** The purpose whose notice it is. */
  purpose: Scalars['PurposeCode']['output'];
  /** When the data came. */
  since: Scalars['DateTime']['output'];
  /** How far it has come. */
  state: NoticeDueState;
};

/** By which article somebody is informed. */
export type NoticeDueKind =
  /** The data come from them, or were noted by us: within a day. */
  | 'ART_13'
  /** The data come from elsewhere: within a month, or before they are first disclosed. */
  | 'ART_14';

/** How far the notice to one person has come. */
export type NoticeDueState =
  /** There is no address, or it takes no mail: somebody has to inform them otherwise. */
  | 'NOT_REACHED'
  /** The purpose has no published notice to be sent. */
  | 'NO_TEXT'
  /** Its mail is in the outbox. */
  | 'ON_ITS_WAY'
  /** It leaves by itself, seven days before its time at the latest. */
  | 'WAITING';

/** Why a person need not be informed. */
export type NoticeException =
  /** They have the information already (Art. 13(4), 14(5)(a)). */
  | 'ALREADY_INFORMED'
  /** It is impossible, or out of all proportion (Art. 14(5)(b)). */
  | 'IMPOSSIBLE'
  /** A law lays down that the data are got or given (Art. 14(5)(c)). */
  | 'LAW'
  /** A duty of professional secrecy (Art. 14(5)(d)). */
  | 'SECRECY';

/** Why the person is not sent the notice of the purpose (Art. 13(4), 14(5)). Without it they are. */
export type NoticeExceptionInput = {
  /** The exception. ALREADY_INFORMED is the only one where the data come from the person or from us. */
  exception: NoticeException;
  /** Why it holds here, 10 to 500 characters; kept with the contact. */
  reason: Scalars['String']['input'];
};

/** Something a notice must say and does not yet. */
export type NoticeGap = {
  /** The article of the GDPR it comes from: "13(1)(c)". */
  article: Scalars['String']['output'];
  /** In whose text; null: it is the same in all. */
  audience?: Maybe<NoticeAudience>;
  /** Stable name of the element; one of the own words, where it is about them. */
  element: Scalars['String']['output'];
  /** In which language; null: it is the same in all. */
  language?: Maybe<Scalars['LanguageTag']['output']>;
};

/** Whether people must give the data (Art. 13(2)(e)). */
export type NoticeObligation =
  /** A contract needs them; the notice says what happens without. */
  | 'CONTRACT'
  /** The law asks for them; the notice says what happens without. */
  | 'LAW'
  /** Nobody must. */
  | 'VOLUNTARY';

/** What a change to a notice answers. */
export type NoticePayload = {
  /** The notice as it is now. */
  notice?: Maybe<Notice>;
};

/** Why somebody need not be sent a notice any more. */
export type NoticeSettlement =
  /** They have the information already (Art. 13(4), 14(5)(a)). */
  | 'ALREADY_INFORMED'
  /** It is impossible, or out of all proportion (Art. 14(5)(b)). */
  | 'IMPOSSIBLE'
  /** A law lays down that the data are got or given (Art. 14(5)(c)). */
  | 'LAW'
  /** A duty of professional secrecy (Art. 14(5)(d)). */
  | 'SECRECY'
  /** They were informed in another way: by letter, by word of mouth. */
  | 'TOLD_OTHERWISE';

/** Where data come from (Art. 14(2)(f)). */
export type NoticeSource =
  /** Whoever holds parental responsibility for a child. */
  | 'GUARDIAN'
  /** Somebody else; the notice says who. */
  | 'OTHERS'
  /** The person. */
  | 'PERSON';

/** A text of a notice, in one language and for one audience. */
export type NoticeTextTold = {
  /** Whom it speaks to. */
  audience: NoticeAudience;
  /** All of it: blocks between empty lines; "# " begins the title, "## " a heading, "- " an item of a list; "---" stands before what holds for every purpose. */
  content: Scalars['String']['output'];
  /** Its language. */
  language: Scalars['LanguageTag']['output'];
  /** SHA-256 of the content in UTF-8, hexadecimal. */
  sha256: Scalars['String']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
};

/** The text that informs a person about a purpose; a consent is given under exactly this version. */
export type NoticeToShow = {
  /** Whom it speaks to. */
  audience: NoticeAudience;
  /** Its language. */
  language: Scalars['LanguageTag']['output'];
  /** All of it, as it was published: blocks between empty lines; "# " begins the title, "## " a heading, "- " an item of a list; "---" stands before what holds for every purpose. */
  text: Scalars['String']['output'];
  /** Its version: give it back as noticeVersion. */
  version: Scalars['Int']['output'];
};

/** A published version of a notice. It is never changed: a legal basis points at the one the person was informed by. */
export type NoticeVersion = {
  /** When the purpose took this shape. */
  createdAt: Scalars['DateTime']['output'];
  /** The fields that it names; a consent covers no others. */
  fields: Array<Scalars['FieldKey']['output']>;
  /** When its texts were published; null: nobody can be asked by it. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its texts. */
  texts: Array<NoticeTextTold>;
  /** Its number. */
  version: Scalars['Int']['output'];
};

/** The organisation’s own words for one language and audience. */
export type NoticeWords = {
  /** Whom they speak to. */
  audience: NoticeAudience;
  /** The logic of automated decisions. */
  automatedDecisions?: Maybe<Scalars['String']['output']>;
  /** The law or task that it rests on. */
  basis?: Maybe<Scalars['String']['output']>;
  /** More. */
  explanation?: Maybe<Scalars['String']['output']>;
  /** The legitimate interests. */
  interests?: Maybe<Scalars['String']['output']>;
  /** Their language. */
  language: Scalars['LanguageTag']['output'];
  /** What happens without the data. */
  obligation?: Maybe<Scalars['String']['output']>;
  /** Of the recipients. */
  recipients?: Maybe<Scalars['String']['output']>;
  /** By what rule data are kept. */
  retention?: Maybe<Scalars['String']['output']>;
  /** Who else the data come from. */
  source?: Maybe<Scalars['String']['output']>;
  /** What this is, in a sentence or two. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Title. */
  title?: Maybe<Scalars['String']['output']>;
  /** Risks and safeguards of transfers. */
  transfers?: Maybe<Scalars['String']['output']>;
};

/** The organisation’s own words for one language and audience. They replace those that were there; absent or null: nothing said. */
export type NoticeWordsInput = {
  /** Whom they speak to. */
  audience: NoticeAudience;
  /** The logic of automated decisions, and what they mean for people. */
  automatedDecisions?: InputMaybe<Scalars['String']['input']>;
  /** The law or task that it rests on, by name. */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** More, where more helps: paragraphs, lists with "- "; at most 4000. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** The legitimate interests, and how they were weighed (Art. 13(1)(d)). */
  interests?: InputMaybe<Scalars['String']['input']>;
  /** nl, fr, de or en. */
  language: Scalars['LanguageTag']['input'];
  /** What happens to those who do not give the data. */
  obligation?: InputMaybe<Scalars['String']['input']>;
  /** What there is to say of the recipients. */
  recipients?: InputMaybe<Scalars['String']['input']>;
  /** By what rule data are kept. */
  retention?: InputMaybe<Scalars['String']['input']>;
  /** Who else the data come from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** What this is, in a sentence or two; at most 500. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** Title; one line, at most 120. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Risks and safeguards of transfers, and where a copy is to be had (Art. 13(1)(f)). */
  transfers?: InputMaybe<Scalars['String']['input']>;
};

/** Whom we still have to inform (Art. 13, 14). */
export type NoticesDue = {
  /** The most urgent 100. */
  nodes: Array<NoticeDue>;
  /** How many of them are overdue. */
  overdue: Scalars['Int']['output'];
  /** How many. */
  total: Scalars['Int']['output'];
};

/** Tests of a number. */
export type NumberFilter = {
  /** Less than this number. */
  below?: InputMaybe<Scalars['Float']['input']>;
  /** This number. */
  equals?: InputMaybe<Scalars['Float']['input']>;
  /** This number or more. */
  from?: InputMaybe<Scalars['Float']['input']>;
  /** One of these numbers, at most 500. An empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** True: there is no value. False: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An objection that staff write down for the person (Art. 21). */
export type ObjectToProcessingInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The purpose whose consent is withdrawn. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** What the person says of their particular situation, at most 2000 characters. Encrypted; direct marketing needs none. */
  grounds?: InputMaybe<Scalars['String']['input']>;
  /** A key of the caller’s choice: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** A note; kept in the change log. */
  reason: Scalars['String']['input'];
  /** When they said it, where that was earlier; it is recorded beside our own time, never instead of it. */
  saidAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How the person told us. */
  saidBy: SaidBy;
};

/** What becomes of an objection that was weighed (Art. 21(1)). */
export type ObjectionOutcome =
  /** Compelling grounds override: the basis stands again. They are given in writing, and the person is told them. */
  | 'REJECTED'
  /** The person is right: the basis ends. */
  | 'UPHELD';

/** That somebody may read a field under a purpose. */
export type Opening = {
  /** The field. */
  field: Scalars['FieldKey']['output'];
  /** The purpose to declare. */
  purpose: Scalars['PurposeCode']['output'];
  /** Codes of the roles that open it. */
  roles: Array<Scalars['String']['output']>;
  /** YES: of every present contact. DEPENDS: each contact answers for itself. Never NO. */
  verdict: VerdictKind;
};

/** Direction of an order. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** The organisation, which is the controller (Art. 4(7)): who answers for the data. Each change is a new version. */
export type Organisation = {
  /** City or municipality. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** Address of the data protection officer. */
  dpoEmail?: Maybe<Scalars['EmailAddress']['output']>;
  /** Data protection officer (Art. 37). */
  dpoName?: Maybe<Scalars['String']['output']>;
  /** Address for questions about data. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Enterprise or trade register number. */
  enterpriseNumber?: Maybe<Scalars['String']['output']>;
  /** Languages in which people are informed. */
  languages: Array<Scalars['LanguageTag']['output']>;
  /** Name in law. */
  legalName?: Maybe<Scalars['String']['output']>;
  /** Names of what a notice must say of the controller and is not there yet (Art. 13). Until it is empty, no purpose can be activated. */
  missing: Array<Scalars['String']['output']>;
  /** Telephone number. */
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** What kind of controller it is. */
  profile?: Maybe<OrganisationProfile>;
  /** Street and number. */
  street?: Maybe<Scalars['String']['output']>;
  /** Supervisory authority: GBA/APD, AP, … */
  supervisoryAuthority?: Maybe<Scalars['String']['output']>;
  /** IANA time zone in which terms are counted. */
  timeZone: Scalars['String']['output'];
  /** Number of this version; give it as expectedVersion when revising. */
  version: Scalars['Int']['output'];
};

/** The organisation’s next version. Absent: unchanged; null: cleared. */
export type OrganisationInput = {
  /** City or municipality. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Address of the data protection officer. */
  dpoEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Data protection officer (Art. 37). */
  dpoName?: InputMaybe<Scalars['String']['input']>;
  /** Address for questions about data. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Enterprise or trade register number. */
  enterpriseNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version this change was made from; stale: CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** Languages in which people are informed: nl, fr, de, en. Cannot be cleared. */
  languages?: InputMaybe<Array<Scalars['LanguageTag']['input']>>;
  /** Name in law. */
  legalName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** What kind of controller it is. */
  profile?: InputMaybe<OrganisationProfile>;
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** Street and number. */
  street?: InputMaybe<Scalars['String']['input']>;
  /** Supervisory authority. */
  supervisoryAuthority?: InputMaybe<Scalars['String']['input']>;
  /** IANA time zone. Cannot be cleared. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What revising the organisation answers. */
export type OrganisationPayload = {
  /** The organisation as it is now. */
  organisation?: Maybe<Organisation>;
};

/** What kind of controller the organisation is towards its contacts. */
export type OrganisationProfile =
  /** An employer towards its people: consent is rarely free (Recital 43). */
  | 'EMPLOYER'
  /** A company or association towards customers, members, the public. */
  | 'PRIVATE'
  /** A public authority: legitimate interests only outside its tasks (Art. 6(1), last sentence). */
  | 'PUBLIC_AUTHORITY';

/** Who a value or an act comes from, set by the act that writes it. */
export type Origin =
  /** Who holds parental responsibility for the person. */
  | 'GUARDIAN'
  /** An import. */
  | 'IMPORT'
  /** The person, by an act of their own. */
  | 'PERSON'
  /** A staff member, who recorded it. */
  | 'STAFF'
  /** Somebody else; the detail says who (Art. 14(2)(f)). */
  | 'THIRD_PARTY';

/** What is kept of oneself. */
export type OwnDataPayload = {
  /** JSON. */
  json: Scalars['String']['output'];
};

/** Where a page stands (Relay). */
export type PageInfo = {
  /** Cursor of the last row of the page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** More follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Some come before, as far as this question tells. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of the page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What the browser needs to ask for a passkey. */
export type PasskeyOptionsPayload = {
  /** JSON of the options of `navigator.credentials` (WebAuthn level 3), for `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`. */
  options: Scalars['String']['output'];
};

/** What an act on a password answers: no more than that it was heard. */
export type PasswordPayload = {
  /** True. */
  done: Scalars['Boolean']['output'];
};

/** As which role, under which purpose, at whom to look. */
export type PreviewRoleInput = {
  /** The contact; absent: the first who is present. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** A role as it would be saved; this or `role`. */
  draft?: InputMaybe<DefineRoleInput>;
  /** The purpose to declare. */
  purpose: Scalars['PurposeCode']['input'];
  /** Code of a role as it is in force; this or `draft`. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** What a role would be told of one field. */
export type PreviewedFieldTold = {
  /** What the role asks of the contact, in the words of `RoleRule.condition`. */
  condition?: Maybe<Scalars['String']['output']>;
  /** The field. */
  field: Scalars['FieldKey']['output'];
  /** Why not, or what it depends on. */
  reason?: Maybe<WithheldReason>;
  /** The value as text, only where the viewer may read it under this purpose themselves. */
  value?: Maybe<Scalars['String']['output']>;
  /** The viewer may read it of this contact under this purpose themselves. */
  valueIsYours: Scalars['Boolean']['output'];
  /** Whether it would be shown. DEPENDS: the contact decides, and the answer is not the viewer’s to know, or there is no contact. */
  verdict: VerdictKind;
};

/** Values sent for a contact already known: sealed until someone under consent-administration joins or rejects them. */
export type Proposal = {
  /** The contact whose address was known, as this viewer may see them here. */
  contact?: Maybe<Contact>;
  /** The purpose it was sent under, whose basis would be recorded. */
  forPurpose: Scalars['PurposeCode']['output'];
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** Who the values come from. */
  origin: Origin;
  /** When it came. */
  receivedAt: Scalars['DateTime']['output'];
  /** The values that wait. */
  values: Array<ProposedValue>;
};

/** What became of the contact. */
export type ProposalPayload = {
  /** The contact, decided, read and logged anew; null when absent. */
  contact?: Maybe<Contact>;
};

/** A value that waits in a proposal; only of fields that the viewer may read. */
export type ProposedValue = {
  /** The field. */
  field: Scalars['FieldKey']['output'];
  /** The value as it was sent; null: it would be cleared. */
  text?: Maybe<Scalars['String']['output']>;
};

/** Publishes a notice: its texts are written down for good, and people can be asked by them. */
export type PublishNoticeInput = {
  /** The revision of the draft that was looked at; stale: CONFLICT. */
  expectedRevision: Scalars['Int']['input'];
  /** The purpose; it must be active. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** What data is used for: one legal basis (Art. 6), the fields it covers each with a written justification, and all that a notice must say (Art. 13). */
export type Purpose = {
  /** When it was activated. */
  activatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Solely automated decisions, or that there are none (Art. 13(2)(f)). */
  automatedDecisions?: Maybe<Scalars['String']['output']>;
  /** Balancing test and objection route, for legitimate interests (L40). */
  balancingTest?: Maybe<Scalars['String']['output']>;
  /** Its kind of legal basis; null while not chosen, and for built-in purposes. */
  basisKind?: Maybe<LegalBasisKind>;
  /** The law, task or interest it rests on (Art. 6(1)(c), (e), (f)). */
  basisReference?: Maybe<Scalars['String']['output']>;
  /** Its ground is the law itself: always active, editable by nobody. */
  builtIn: Scalars['Boolean']['output'];
  /** Channel of the direct marketing. */
  channel?: Maybe<Channel>;
  /** What it must have before it is activated, and while it is active; empty for built-in purposes. */
  checklist: Array<ChecklistItem>;
  /** Stable code. */
  code: Scalars['PurposeCode']['output'];
  /** For how many months a consent is good before it has to be given anew (L11); null: until it is withdrawn. */
  consentMonths?: Maybe<Scalars['Int']['output']>;
  /** Direct marketing or not; null while not said. */
  directMarketing?: Maybe<Scalars['Boolean']['output']>;
  /** Reference of the impact assessment, or why none is required (L85). */
  dpia?: Maybe<Scalars['String']['output']>;
  /** The fields it covers. Built-in purposes cover theirs by rule, and list none. */
  fields: Array<PurposeField>;
  /** Why there is no clear imbalance, for consent towards an employer or a public authority (L5). */
  imbalanceStatement?: Maybe<Scalars['String']['output']>;
  /** What people call it. */
  label: Scalars['String']['output'];
  /** What people call it, per language. */
  labels: Array<LocalText>;
  /** Why marketing or profiling may concern minors all the same (Recital 71, L36); without it, it is off for them. */
  minorsOverride?: Maybe<Scalars['String']['output']>;
  /** Number of the last published notice; null before the first activation. */
  noticeVersion?: Maybe<Scalars['Int']['output']>;
  /** Open to people under 18: its notice must speak to children, too (L33). */
  openToMinors: Scalars['Boolean']['output'];
  /** Why it lies outside the tasks, for legitimate interests of a public authority (L5). */
  outsideTasksStatement?: Maybe<Scalars['String']['output']>;
  /** Why it is a preventive or counselling service, for which a child needs no guardian (Recital 38, L35). */
  preventiveReason?: Maybe<Scalars['String']['output']>;
  /** Profiling: evaluates things about people by machine (Art. 4(4)). */
  profiling: Scalars['Boolean']['output'];
  /** Who receives the data (Art. 13(1)(e)). */
  recipients: Array<Recipient>;
  /** How long data is kept after the basis ended, in months. */
  retentionMonths?: Maybe<Scalars['Int']['output']>;
  /** The rule by which data is kept, in words. */
  retentionRule?: Maybe<Scalars['String']['output']>;
  /** When it was retired. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts changes; give it as expectedRevision with the next one. */
  revision: Scalars['Int']['output'];
  /** What allows its sensitive fields. */
  sensitiveProvisions: Array<PurposeProvision>;
  /** Draft, active or retired. */
  state: PurposeState;
  /** The purpose it takes the place of, with another kind of basis (L10). */
  succeeds?: Maybe<Scalars['PurposeCode']['output']>;
  /** Transfers to third countries and their safeguards, or that there are none (Art. 13(1)(f)). */
  transfers?: Maybe<Scalars['String']['output']>;
};

/** What data is used for: one legal basis (Art. 6), the fields it covers each with a written justification, and all that a notice must say (Art. 13). */
export type PurposeLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** A field that a purpose covers, and why it needs it. */
export type PurposeField = {
  /** The field. */
  field: Scalars['FieldKey']['output'];
  /** Why the purpose needs it, in writing (Art. 5(1)(c)). */
  justification: Scalars['String']['output'];
};

/** A field that a purpose covers, and why it needs it. */
export type PurposeFieldInput = {
  /** The field. */
  field: Scalars['FieldKey']['input'];
  /** Why the purpose needs it, in writing. May be empty in a draft. */
  justification: Scalars['String']['input'];
};

/** What a change to a purpose answers. */
export type PurposePayload = {
  /** The purpose as it is now. */
  purpose?: Maybe<Purpose>;
};

/** What allows sensitive fields under a purpose, beside its legal basis. */
export type PurposeProvision = {
  /** The sensitive fields it is for. */
  fields: Array<Scalars['FieldKey']['output']>;
  /** The provision. ART_9_2_A, C, E and F say that it is recorded per contact; the others open the fields for the whole purpose. */
  provision: SensitiveProvision;
  /** The law, decision or authorisation it rests on; or how it is obtained per contact. */
  reference: Scalars['String']['output'];
};

/** What allows sensitive fields under a purpose. */
export type PurposeProvisionInput = {
  /** The sensitive fields it is for. */
  fields: Array<Scalars['FieldKey']['input']>;
  /** The provision; ART_9_2_A, C, E and F say that it is recorded per contact. */
  provision: SensitiveProvision;
  /** The law, decision or authorisation it rests on; or how it is obtained per contact. */
  reference: Scalars['String']['input'];
};

/** Where a purpose is in its life. */
export type PurposeState =
  /** In use; its kind of basis is fixed. */
  | 'ACTIVE'
  /** Being written; nobody can act for it. */
  | 'DRAFT'
  /** No longer in use; nobody can act for it. */
  | 'RETIRED';

/** A step in the life of a purpose. */
export type PurposeStepInput = {
  /** The purpose. */
  code: Scalars['PurposeCode']['input'];
  /** The revision that was looked at; stale: CONFLICT. */
  expectedRevision: Scalars['Int']['input'];
};

/** One question: a yes and a no of equal weight, neither chosen. */
export type PurposeToAsk = {
  /** What a yes to it has to be asked, too; null: nothing. */
  explicit?: Maybe<StatementToAsk>;
  /** What people call it. */
  label: Scalars['String']['output'];
  /** Why it cannot be refused; null: it can. */
  necessary?: Maybe<Scalars['String']['output']>;
  /** What the person must be able to read before they choose. */
  notice: NoticeToShow;
  /** The purpose. */
  purpose: Scalars['PurposeCode']['output'];
  /** Of the form for children: whether an adult who holds parental responsibility has to authorise a yes (Art. 8(1)); ask for their address. */
  withGuardian: Scalars['Boolean']['output'];
};

export type Query = {
  /** Who looked at a contact, newest first; absent and erased ones, too. Takes a duty, no purpose, and holds no personal values; looking is logged. */
  accessLog?: Maybe<AccessLogConnection>;
  /** The field catalogue: what kinds of personal data can be kept, and what was decided about each. Any staff member. */
  catalogue?: Maybe<Array<CatalogueField>>;
  /** An open consent form as a person sees it in one language; null: there is none. Anybody, and web pages of the origins that the form lists. */
  consentForm?: Maybe<ConsentFormToAsk>;
  /** Every consent form as it is now, by code. Any staff member. */
  consentForms?: Maybe<Array<ConsentForm>>;
  /** How consents fare, for who keeps those of every purpose: counts are exact, also small ones, and so only under consent-administration. */
  consentStatistics?: Maybe<ConsentStatistics>;
  /** One contact, or null when absent for the purpose: not there, and not the viewer’s to see, are one answer. */
  contact?: Maybe<Contact>;
  /** One contact as a vCard 4.0 (RFC 6350) with what the viewer may export of it, logged as an export; null when absent. Sensitive fields never stand in it, nor telephone numbers where the purpose advertises by telephone. */
  contactCard?: Maybe<Scalars['String']['output']>;
  /** The contacts present for the purpose, decided per person and per field in one statement that also writes the access log. */
  contacts?: Maybe<ContactConnection>;
  /** Lost devices that wait for a second admin, the oldest first. Duty STAFF MANAGE. */
  deviceRecoveries?: Maybe<Array<DeviceRecovery>>;
  /** Every field of the catalogue with its verdict for this viewer and purpose: what a form or a list may show, before any contact is read. */
  fields?: Maybe<Array<FieldDecision>>;
  /** Who holds parental responsibility for a present contact, and what each may do. Logged. Duty SUBJECT_REQUEST HANDLE. */
  guardians?: Maybe<Array<GuardianTold>>;
  /** A dry run of an import: how the file is read, what its columns mean, what has to be mended. Own uploads only. */
  importPlan?: Maybe<ImportPlan>;
  /** What became of the rows of an own import; null for another’s, and for one that never was. */
  importReport?: Maybe<ImportReport>;
  /** One of the viewer’s own jobs; null for another’s, and for one that never was. */
  job?: Maybe<Job>;
  /** The viewer’s own jobs, newest first. */
  jobs?: Maybe<JobConnection>;
  /** What the ledger says of a present contact, newest first: of the purposes whose legal bases the viewer may read, under consent-administration of every purpose. Logged. Null when absent. */
  ledger?: Maybe<LedgerConnection>;
  /** What the law or a lawyer sets, with sources and confirmations. Any staff member. */
  legalSettings?: Maybe<LegalSettings>;
  /** The last verification of ledger and logs; null: there was none yet. */
  logVerification?: Maybe<LogVerification>;
  /** The notice of one purpose; null: there is none. Any staff member. */
  notice?: Maybe<Notice>;
  /** What changed between two versions of one text, word by word. Any staff member; everybody sees the same on the public page. */
  noticeDiff?: Maybe<Array<DiffPart>>;
  /** What people are informed by, purpose by purpose. Any staff member. */
  notices?: Maybe<Array<Notice>>;
  /** Whom we still have to inform, the most urgent first (Art. 13, 14). Ids and codes, no values. Duty NOTICE PUBLISH. */
  noticesDue?: Maybe<NoticesDue>;
  /** The objections that wait for a decision, those that are due first; under consent-administration only. */
  objections?: Maybe<WaitingObjections>;
  /** The controller. Any signed-in viewer. */
  organisation?: Maybe<Organisation>;
  /** Looks at one contact as a role or a draft of one would, under a purpose: verdict and reason for every field, values only where the viewer may read them themselves. Read-only and logged. Duty ROLE GRANT. */
  previewRole?: Maybe<RolePreview>;
  /** The proposals that wait, oldest first, at most 50; under consent-administration only. */
  proposals?: Maybe<Array<Proposal>>;
  /** One purpose in whatever state; null: there is none. Any staff member. */
  purpose?: Maybe<Purpose>;
  /** Every purpose in whatever state, built-in ones first. Any staff member. */
  purposes?: Maybe<Array<Purpose>>;
  /** Who may read which field, under which purpose, by which role: the decision itself, asked of everybody who works here and every application. Also the list of persons with access to sensitive data (L23). Duty ACCESS_LOG READ or STAFF MANAGE. */
  readers?: Maybe<Array<Reader>>;
  /** The register of recipients. Any staff member. */
  recipients?: Maybe<Array<Recipient>>;
  /** Changes of roles that take a second person, newest first, at most 100. Duty ROLE GRANT or ACCESS_LOG READ. */
  roleChanges?: Maybe<Array<RoleChange>>;
  /** What is different between two versions of a role: by what they allow. Any staff member. */
  roleDiff?: Maybe<RoleDifference>;
  /** What a role would change, before it is saved: which staff gain or lose which fields on how many contacts. Evaluated, counted and logged by the server; no personal data. Duty ROLE GRANT. Name and reason may be empty. */
  roleImpact?: Maybe<RoleImpact>;
  /** Every version of a role, newest first, at most 200; null: no such role, or one that is fixed in code. Any staff member. */
  roleVersions?: Maybe<Array<RoleVersion>>;
  /** All roles, the two fixed ones first. Any staff member may read the rules: they hold no personal data. */
  roles?: Maybe<Array<Role>>;
  /** Roles that were taken in an emergency, the newest first; at most 100. Duty ACCESS_LOG READ. */
  rolesTaken?: Maybe<Array<RoleTaken>>;
  /** Those that one has oneself at this moment. */
  rolesTakenByMe?: Maybe<Array<RoleTaken>>;
  /** Every application, revoked and expired ones included. Duty SERVICE_ACCOUNT MANAGE. */
  serviceAccounts?: Maybe<Array<ServiceAccount>>;
  /** One’s open sessions, the newest first; half ones too. */
  sessions?: Maybe<Array<StaffSession>>;
  /** Everybody who works here. Duty STAFF MANAGE. */
  staffMembers?: Maybe<Array<StaffMember>>;
  /** Who asks, and what they may do. Null for strangers; MFA_REQUIRED for half sessions. */
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

/** Somebody who may read personal data, and what of it (Belgian Act of 30 July 2018, art. 9 and 10 §2). */
export type Reader = {
  /** In which capacity a person works here. */
  capacity?: Maybe<Scalars['String']['output']>;
  /** Since when a person is bound to confidentiality; null where nobody wrote it down. */
  confidentialSince?: Maybe<Scalars['Date']['output']>;
  /** The staff member or the application. */
  id: Scalars['ID']['output'];
  /** A person or an application. */
  kind: ReaderKind;
  /** The name. */
  name: Scalars['String']['output'];
  /** What may be read, by field and purpose; at least one. */
  openings: Array<Opening>;
};

/** Who reads. */
export type ReaderKind =
  /** A server-side application. */
  | 'SERVICE'
  /** A person who works here. */
  | 'STAFF';

/** Who data are disclosed to (Art. 4(9)). Every export, webhook and service account names an entry of this register, or an internal one. */
export type Recipient = {
  /** Stable code: lower case letters, digits, hyphens. */
  code: Scalars['String']['output'];
  /** Where it processes the data. */
  country: Scalars['CountryCode']['output'];
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** Part of the organisation itself: no disclosure. */
  internal: Scalars['Boolean']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** What allows the transfer outside the EEA: adequacy decision, standard clauses, … (Art. 45-49). */
  transferTool?: Maybe<Scalars['String']['output']>;
};

/** What adding a recipient answers. */
export type RecipientPayload = {
  /** The entry. */
  recipient?: Maybe<Recipient>;
};

/** What a contact said about a purpose that rests on consent, written down by staff. */
export type RecordConsentInput = {
  /** Have the person confirm a yes by mail, as their own act. Required for what was only said. */
  confirm?: Scalars['Boolean']['input'];
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** Reference of the evidence, such as that of a call. A yes needs this or evidenceFile. Encrypted. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** Handle of a scan or of the person’s own mail: POST /files?as=evidence. Encrypted. */
  evidenceFile?: InputMaybe<Scalars['String']['input']>;
  /** The purpose that it is about. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** Who acted, where it was not the person: a guardian of this child, while the child is under age. One who was verified low only for what their form asked. A yes in writing. */
  guardianId?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened, as staff say; now, if absent. Kept apart from when it is recorded. Not later than now, and a yes not before a later no. */
  happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How staff heard of it. */
  how: ConsentWay;
  /** A key of the caller’s choice: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** Language of the notice that the person was informed by. */
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why it is written down; kept in the change log. */
  reason: Scalars['String']['input'];
  /** What happened. */
  what: ConsentHappening;
};

/** What became of it. */
export type RecordConsentPayload = {
  /** The contact, decided, read and logged anew; null when now absent. */
  contact?: Maybe<Contact>;
  /** Recorded, or waiting for the person. */
  outcome: RecordOutcome;
};

/** A legal basis for one contact and one purpose, recorded by staff. */
export type RecordLegalBasisInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** Reference of the evidence: scan, mail, call note. Required for consent and contract, and for direct marketing by e-mail or SMS to customers. Encrypted. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** When it expires; never, if absent. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The purpose that the basis is for. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** A key of the caller’s choice: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** Whom the text spoke to; ADULT, if absent. */
  noticeAudience?: InputMaybe<NoticeAudience>;
  /** Why the person is not sent the notice of the purpose; without it they are, within a day (Art. 13(3)). */
  noticeException?: InputMaybe<NoticeExceptionInput>;
  /** Language of the notice that the person was informed by. Required for consent where the notice has published texts: in another language nobody consents (L6). */
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why it is recorded; kept in the change log. */
  reason: Scalars['String']['input'];
  /** From when it stands; now, if absent. Never before the end of an earlier one. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of it. */
export type RecordOutcome =
  /** It lies sealed until the person confirms it on the page behind the mailed link; nothing stands yet. */
  | 'AWAITS_CONFIRMATION'
  /** It is in the ledger, with its evidence. */
  | 'RECORDED';

/** A condition of Art. 9(2) for one contact and one purpose, recorded by staff. */
export type RecordSensitiveConditionInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** Reference of the evidence; for (a) an explicit statement of the person (L21). Encrypted. */
  evidence: Scalars['String']['input'];
  /** The special fields of the purpose that it opens. */
  fields: Array<Scalars['FieldKey']['input']>;
  /** The purpose for which the fields open. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** ART_9_2_A, C, E or F; the others are recorded on the purpose. */
  provision: SensitiveProvision;
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why it is recorded; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** New recovery codes. */
export type RecoveryCodesPayload = {
  /** Ten codes, each usable once. Told here only. */
  recoveryCodes: Array<Scalars['String']['output']>;
};

/** Every value of `extensions.code` in an error. Messages are stable English; translate by code, and by the rules in `extensions.problems`. */
export type RefusalCode =
  /** This is no GraphQL request: it needs POST, JSON and a query. */
  | 'BAD_REQUEST'
  /** Some input is wrong; see problems. */
  | 'BAD_USER_INPUT'
  /** Something changed meanwhile, or it is already so. Read again and retry. */
  | 'CONFLICT'
  /** You may not do this. */
  | 'FORBIDDEN'
  /** This is no GraphQL document. */
  | 'GRAPHQL_PARSE_FAILED'
  /** The document does not fit the schema. */
  | 'GRAPHQL_VALIDATION_FAILED'
  /** This key was used with other input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Something broke on our side. It has been written down, under the incident id. */
  | 'INTERNAL_SERVER_ERROR'
  /** Enrol a second factor first. */
  | 'MFA_ENROLMENT_REQUIRED'
  /** Finish signing in with your second factor. */
  | 'MFA_REQUIRED'
  /** There is no such thing, or it is not yours to see. */
  | 'NOT_FOUND'
  /** No legal basis stands for this purpose. */
  | 'NO_LEGAL_BASIS'
  /** The document holds several operations, and none was named; or not the one that was. */
  | 'OPERATION_RESOLUTION_FAILURE'
  /** Queries travel in full; a hash of one is not known. */
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  /** There is no active purpose with this code. */
  | 'PURPOSE_UNKNOWN'
  /** The query asks for too much at once. */
  | 'QUERY_TOO_COMPLEX'
  /** Too many tries. Wait, then try again. */
  | 'RATE_LIMITED'
  /** The service cannot answer now. Try again soon. */
  | 'SERVICE_UNAVAILABLE'
  /** Enter a fresh code of your second factor first. */
  | 'STEP_UP_REQUIRED'
  /** Sign in first. */
  | 'UNAUTHENTICATED';

/** What would change that a field is withheld. It leads somewhere, or says NONE. */
export type Remedy = {
  /** Which kind of step. */
  kind: RemedyKind;
  /** For CHANGE_PURPOSE: purposes that this viewer may act for and that show the field. */
  purposes: Array<Scalars['PurposeCode']['output']>;
  /** For ASK_ROLE: codes of the roles that may grant it; never persons. */
  roles: Array<Scalars['String']['output']>;
};

/** What would change that a field is withheld. */
export type RemedyKind =
  /** The person could be asked. */
  | 'ASK_CONSENT'
  /** Ask someone who holds one of the named roles. */
  | 'ASK_ROLE'
  /** Ask again under one of the named purposes, if that is what the data is needed for. */
  | 'CHANGE_PURPOSE'
  /** Nothing: the field is not for this. */
  | 'NONE'
  /** Enter a fresh code of the second factor. */
  | 'STEP_UP';

/** An authenticator to remove. */
export type RemoveAuthenticatorInput = {
  /** Of `viewer.mfa.authenticators`. */
  id: Scalars['ID']['input'];
  /** The password once more. */
  password: Scalars['String']['input'];
};

/** Who asks for new recovery codes. */
export type RenewRecoveryCodesInput = {
  /** The password once more. */
  password: Scalars['String']['input'];
};

/** A new password, by the link of the mail. */
export type ResetPasswordInput = {
  /** As for `changePassword`. */
  newPassword: Scalars['String']['input'];
  /** From the link. */
  token: Scalars['String']['input'];
};

/** Which version of a role should be in force again. */
export type RestoreRoleInput = {
  /** Where it takes a second person, write it down for one; else it is refused. */
  askSecondPerson?: Scalars['Boolean']['input'];
  /** Code of the role. */
  code: Scalars['String']['input'];
  /** The version that is in force. */
  expectedVersion: Scalars['Int']['input'];
  /** Why; kept with the version. */
  reason: Scalars['String']['input'];
  /** The version to write anew. */
  version: Scalars['Int']['input'];
};

/** The next version of the legal settings. What is changed counts as unconfirmed until somebody confirms it. */
export type ReviseLegalSettingsInput = {
  /** The changes; 1 to 100, each setting once. */
  changes: Array<LegalSettingChangeInput>;
  /** The version this change was made from; stale: CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** A change to a purpose. Absent: unchanged; null: cleared. Lists are given whole. Kind of basis, direct marketing, channel and succession are fixed once it is active. */
export type RevisePurposeInput = {
  /** Solely automated decisions, or that there are none. */
  automatedDecisions?: InputMaybe<Scalars['String']['input']>;
  /** Balancing test and objection route. */
  balancingTest?: InputMaybe<Scalars['String']['input']>;
  /** Its kind of legal basis (Art. 6). */
  basisKind?: InputMaybe<LegalBasisKind>;
  /** The law, task or interest it rests on. */
  basisReference?: InputMaybe<Scalars['String']['input']>;
  /** Channel of the direct marketing. */
  channel?: InputMaybe<Channel>;
  /** The purpose. */
  code: Scalars['PurposeCode']['input'];
  /** For how many months a consent is good, 1 to 120 (L11); those given before keep theirs. */
  consentMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Direct marketing or not. */
  directMarketing?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reference of the impact assessment, or why none is required. */
  dpia?: InputMaybe<Scalars['String']['input']>;
  /** The revision this change was made from; stale: CONFLICT. */
  expectedRevision: Scalars['Int']['input'];
  /** The fields it covers, each with its justification. */
  fields?: InputMaybe<Array<PurposeFieldInput>>;
  /** Why there is no clear imbalance (L5). */
  imbalanceStatement?: InputMaybe<Scalars['String']['input']>;
  /** What people call it, per language. */
  labels?: InputMaybe<Array<LocalTextInput>>;
  /** Why marketing or profiling may concern minors all the same (L36). */
  minorsOverride?: InputMaybe<Scalars['String']['input']>;
  /** Open to people under 18 (L33). Cannot be cleared. */
  openToMinors?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why it lies outside the tasks of the authority (L5). */
  outsideTasksStatement?: InputMaybe<Scalars['String']['input']>;
  /** Why it is a preventive or counselling service (L35). */
  preventiveReason?: InputMaybe<Scalars['String']['input']>;
  /** Profiling (Art. 4(4)). Cannot be cleared. */
  profiling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** Who receives the data: ids of the register. */
  recipients?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How long data is kept after the basis ended, in months; 1 to 1200. */
  retentionMonths?: InputMaybe<Scalars['Int']['input']>;
  /** The rule by which data is kept, in words. */
  retentionRule?: InputMaybe<Scalars['String']['input']>;
  /** What allows its sensitive fields. */
  sensitiveProvisions?: InputMaybe<Array<PurposeProvisionInput>>;
  /** The purpose it takes the place of (L10). */
  succeeds?: InputMaybe<Scalars['PurposeCode']['input']>;
  /** Transfers to third countries, or that there are none. */
  transfers?: InputMaybe<Scalars['String']['input']>;
};

/** Which application to stop, and why. */
export type RevokeServiceAccountInput = {
  /** The application. */
  id: Scalars['ID']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** A named set of purposes to act for, of rules on fields, and of duties. Holds no personal data. */
export type Role = {
  /** Fixed in code, editable by nobody. */
  builtIn: Scalars['Boolean']['output'];
  /** Stable code: "contact-manager". */
  code: Scalars['String']['output'];
  /** Rights that are not about fields. */
  duties: Array<RoleDuty>;
  /** Whether the viewer holds it; nobody changes a role they hold. */
  heldByMe: Scalars['Boolean']['output'];
  /** What people call it. */
  label: Scalars['String']['output'];
  /** The purposes that the role may act for. */
  purposes: Array<Scalars['PurposeCode']['output']>;
  /** What it allows with which fields. */
  rules: Array<RoleRule>;
  /** How many active staff members hold it. */
  staff: Scalars['Int']['output'];
  /** Raised by every change; a change names the version it was made from. */
  version: Scalars['Int']['output'];
};

/** A named set of purposes to act for, of rules on fields, and of duties. Holds no personal data. */
export type RoleLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** What changes of one field and action of a role. */
export type RoleCellDifference = {
  /** The action. */
  action: RuleAction;
  /** What it is then. */
  after: Allowance;
  /** What it was. */
  before: Allowance;
  /** The condition it has then, in the words of `RoleRule.condition`. */
  conditionAfter?: Maybe<Scalars['String']['output']>;
  /** The condition it had, in the words of `RoleRule.condition`. */
  conditionBefore?: Maybe<Scalars['String']['output']>;
  /** The field; null: every ordinary field that is defined later. */
  field?: Maybe<Scalars['FieldKey']['output']>;
};

/** A change of roles that takes a second person; where there is none, a day in which it can be stopped. */
export type RoleChange = {
  /** Why it takes a second person. */
  because: Array<SecondPersonReason>;
  /** When. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of who decided. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** Why. */
  decisionReason?: Maybe<Scalars['String']['output']>;
  /** What the role would say differently; null where who holds it would change. */
  difference?: Maybe<RoleDifference>;
  /** Nobody else could agree: when it is carried out, unless somebody stops it. Null: it waits for a second person. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who would gain the role; null where what it says would change. */
  gains?: Maybe<Scalars['String']['output']>;
  /** UUIDv7, made by the server. */
  id: Scalars['ID']['output'];
  /** What would change. */
  kind: RoleChangeKind;
  /** The viewer may agree: they grant roles, did not propose it, and do not gain it. */
  mayApprove: Scalars['Boolean']['output'];
  /** The viewer proposed it. */
  mine: Scalars['Boolean']['output'];
  /** The role has another version since; it can only be rejected or withdrawn. */
  outdated: Scalars['Boolean']['output'];
  /** When. */
  proposedAt: Scalars['DateTime']['output'];
  /** Name of who proposed it. */
  proposedBy: Scalars['String']['output'];
  /** Why it is wanted. */
  reason: Scalars['String']['output'];
  /** Code of the role. */
  role: Scalars['String']['output'];
  /** What became of it. */
  state: RoleChangeState;
};

/** What would change. */
export type RoleChangeKind =
  /** What a role says. */
  | 'DEFINE'
  /** Who holds a role. */
  | 'GRANT';

/** What a decision on a change of roles answers. */
export type RoleChangePayload = {
  /** The change as it is now. */
  change?: Maybe<RoleChange>;
};

/** What became of a change that takes a second person. */
export type RoleChangeState =
  /** A second person agreed; in force since then. */
  | 'APPROVED'
  /** Nobody else could agree, a day passed, and nobody stopped it. */
  | 'CARRIED_OUT'
  /** Could not be carried out when its time came: the role or who proposed it had changed. */
  | 'LAPSED'
  /** Waits for a second person, or for its time. */
  | 'OPEN'
  /** Somebody said no. */
  | 'REJECTED'
  /** Who proposed it took it back. */
  | 'WITHDRAWN';

/** What is different between two versions of a role: by what they allow, not by how they say it. */
export type RoleDifference = {
  /** Fields and actions, by field of the catalogue. */
  cells: Array<RoleCellDifference>;
  /** Rights that are not about fields, gained. */
  dutiesGained: Array<RoleDutyAct>;
  /** Rights that are not about fields, lost. */
  dutiesLost: Array<RoleDutyAct>;
  /** Purposes that it may act for, and could not. */
  purposesGained: Array<Scalars['PurposeCode']['output']>;
  /** Purposes that it could act for, and may no longer. */
  purposesLost: Array<Scalars['PurposeCode']['output']>;
  /** Languages in which it is called something else. */
  renamedIn: Array<Scalars['LanguageTag']['output']>;
  /** The rules say the same in other words. */
  reworded: Scalars['Boolean']['output'];
};

/** One duty of a role, with the acts it allows. */
export type RoleDuty = {
  /** What may be done with it. */
  acts: Array<DutyAct>;
  /** Which right. */
  duty: Duty;
};

/** One act of a duty. */
export type RoleDutyAct = {
  /** What may be done with it. */
  act: DutyAct;
  /** Which right. */
  duty: Duty;
};

/** One duty of a role. */
export type RoleDutyInput = {
  /** What may be done with it; at least one act that the duty knows. */
  acts: Array<DutyAct>;
  /** Which right. */
  duty: Duty;
};

/** What a role would change if it were saved, against what is in force. */
export type RoleImpact = {
  /** Who gains or loses which fields, on how many contacts. */
  changes: Array<RoleImpactChange>;
  /** What the role would say differently. */
  difference: RoleDifference;
  /** Numbers are told in steps of this; what is smaller is 0. */
  grid: Scalars['Int']['output'];
  /** Why it takes a second person; empty: it does not. */
  secondPerson: Array<SecondPersonReason>;
  /** It takes a second person and there is none: it would be carried out after a day, unless somebody stops it. */
  waitsADay: Scalars['Boolean']['output'];
};

/** What some people gain or lose under one purpose, where a role says something else. */
export type RoleImpactChange = {
  /** What may be done with the fields. */
  action: RuleAction;
  /** Names of the applications that hold the role. */
  applications: Array<Scalars['String']['output']>;
  /** On how many contacts at least, in steps of `grid`; 0: on fewer than one step. Null: not counted (creating; people who are found or named one by one; too much to count). */
  contacts?: Maybe<Scalars['Int']['output']>;
  /** The fields. */
  fields: Array<Scalars['FieldKey']['output']>;
  /** Gained; else lost. */
  gained: Scalars['Boolean']['output'];
  /** Names of the staff who hold the role; with `applications` empty, too: nobody holds it yet. */
  people: Array<Scalars['String']['output']>;
  /** The purpose to declare. */
  purpose: Scalars['PurposeCode']['output'];
};

/** What defining a role answers. */
export type RolePayload = {
  /** The change that waits for a second person, or for its time. */
  change?: Maybe<RoleChange>;
  /** The role as it is now; null where it waits for a second person. */
  role?: Maybe<Role>;
};

/** What a role would see under a purpose: never more than the viewer may read. */
export type RolePreview = {
  /** Who is not there; nobody is named. */
  absent: Array<AbsentContacts>;
  /** What the role may do with some field under this purpose. */
  actions: Array<RuleAction>;
  /** Who is looked at; null: nobody who may be shown. Absent and not there are one answer. */
  contactId?: Maybe<Scalars['ID']['output']>;
  /** Every field of the catalogue. */
  fields: Array<PreviewedFieldTold>;
  /** Numbers are told in steps of this. */
  grid: Scalars['Int']['output'];
  /** False: the role may not act for this purpose, and sees nothing. */
  mayAct: Scalars['Boolean']['output'];
};

/** One sentence of a role: what it allows, or forbids, with which fields, on which contacts. */
export type RoleRule = {
  /** What one may do with the fields. */
  actions: Array<RuleAction>;
  /** All ordinary fields, also ones defined later; never a sensitive one. */
  allFields: Scalars['Boolean']['output'];
  /** JSON: the contacts it holds for, in equality words ($eq, $ne, $in, $nin, $and, $or, $not). Null: all of them. */
  condition?: Maybe<Scalars['String']['output']>;
  /** The fields, by exact key. Empty with `allFields`. */
  fields: Array<Scalars['FieldKey']['output']>;
  /** True: forbids instead of allowing, within this role. */
  inverted: Scalars['Boolean']['output'];
};

/** One sentence of a role. Name fields, or say `allFields`; never both, never neither. */
export type RoleRuleInput = {
  /** What one may do with the fields; at least one. */
  actions: Array<RuleAction>;
  /** All ordinary fields; never a sensitive one. */
  allFields?: Scalars['Boolean']['input'];
  /** JSON: equality ($eq, $ne, $in, $nin, or a plain value) of ordinary, unencrypted fields with constants, joined by $and, $or, $not. At most 5 deep. */
  condition?: InputMaybe<Scalars['String']['input']>;
  /** Exact keys of the catalogue; no patterns. Empty with `allFields`. */
  fields?: Array<Scalars['FieldKey']['input']>;
  /** Forbid instead of allow, within this role. */
  inverted?: Scalars['Boolean']['input'];
};

/** A role that somebody took for themself in an emergency. */
export type RoleTaken = {
  /** UUIDv7, made by the server. */
  id: Scalars['ID']['output'];
  /** Their name. */
  name: Scalars['String']['output'];
  /** Why, in their words. */
  reason: Scalars['String']['output'];
  /** Code of the role. */
  role: Scalars['String']['output'];
  /** Who took it. */
  staffId: Scalars['ID']['output'];
  /** Whether they still have it. */
  standing: Scalars['Boolean']['output'];
  /** When. */
  takenAt: Scalars['DateTime']['output'];
  /** When it ended, or ends by itself. */
  until: Scalars['DateTime']['output'];
};

/** What an act on such a role answers. */
export type RoleTakenPayload = {
  /** The role as it is now. */
  roleTaken?: Maybe<RoleTaken>;
};

/** What one version of a role said, who wrote it, and why. Kept for good. */
export type RoleVersion = {
  /** Name of the second person who agreed, where it took one. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  /** Since when it was in force. */
  at: Scalars['DateTime']['output'];
  /** Name of who wrote it; null: it came with the installation. */
  author?: Maybe<Scalars['String']['output']>;
  /** What is different from the version before; from nothing at all, where there is none. */
  changes: RoleDifference;
  /** Rights that are not about fields. */
  duties: Array<RoleDuty>;
  /** The purposes that it could act for. */
  purposes: Array<Scalars['PurposeCode']['output']>;
  /** Why; null: it came with the installation. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What it allowed with which fields. */
  rules: Array<RoleRule>;
  /** Counted from 1. */
  version: Scalars['Int']['output'];
};

/** Which application gets a new token, and how long the old one goes on. */
export type RotateServiceAccountInput = {
  /** Until when the new token works; at most two years from now. */
  expiresAt: Scalars['DateTime']['input'];
  /** Minutes for which the old token still works while it is changed where it is used; 0 to 1440. 0: it ends at once. */
  graceMinutes?: Scalars['Int']['input'];
  /** The application. */
  id: Scalars['ID']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** What a rule lets one do with fields of a contact. */
export type RuleAction =
  /** Count and group by the value without seeing single ones. */
  | 'COUNT'
  /** Give a value when a contact is created. */
  | 'CREATE'
  /** Take the value along in an export; needs READ as well. */
  | 'EXPORT'
  /** See the value; implies COUNT. Filtering, sorting and searching follow it. */
  | 'READ'
  /** Change the value; needs READ as well. */
  | 'UPDATE';

/** How the person told us. */
export type SaidBy =
  /** By e-mail. */
  | 'EMAIL'
  /** Face to face. */
  | 'IN_PERSON'
  /** By letter. */
  | 'LETTER'
  /** By telephone. */
  | 'TELEPHONE';

/** The next version of a consent form, as a whole. */
export type SaveConsentFormInput = {
  /** Its code: small letters, digits and hyphens, 2 to 40. */
  code: Scalars['String']['input'];
  /** Version that was read; absent for a new form. CONFLICT when it changed meanwhile. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it asks for beside the e-mail address: at most 20. */
  fields?: InputMaybe<Array<FormFieldInput>>;
  /** What stands above the questions: in each of its languages, or in none. */
  intros?: InputMaybe<Array<LocalTextInput>>;
  /** Its languages, among those of the organisation. */
  languages: Array<Scalars['LanguageTag']['input']>;
  /** An information society service (Art. 8). */
  onlineService?: Scalars['Boolean']['input'];
  /** Origins of web pages, such as https://www.example.org; at most 20. */
  origins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it asks consent for: 1 to 10. */
  purposes: Array<FormPurposeInput>;
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** Whether people can see it from now on. */
  state: FormState;
  /** Its title in each of its languages. */
  titles: Array<LocalTextInput>;
};

/** Why a change of roles takes a second person. */
export type SecondPersonReason =
  /** Who proposes it would gain the role. */
  | 'ONESELF'
  /** Who proposes it holds the role. */
  | 'OWN_ROLE'
  /** It opens more of a sensitive field (L22). */
  | 'SENSITIVE_FIELD';

/** A notice that is to leave now. */
export type SendNoticeInput = {
  /** Of NoticeDue. */
  id: Scalars['ID']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** The recorded condition that sensitive fields need beside the legal basis (Art. 9(2)). Withdrawable alone: the fields close, the basis stays. */
export type SensitiveCondition = {
  /** When it was ended; null: it was not. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The sensitive fields that it opens. */
  fields: Array<Scalars['FieldKey']['output']>;
  /** UUIDv7. */
  id: Scalars['ID']['output'];
  /** The provision it rests on. */
  provision: SensitiveProvision;
  /** From when it stands. */
  startsAt: Scalars['DateTime']['output'];
};

/** What may allow a sensitive field, beside the legal basis. (a), (c), (e) and (f) are recorded per contact, the others on the purpose. */
export type SensitiveProvision =
  /** Explicit consent; per contact. */
  | 'ART_9_2_A'
  /** Employment, social security and social protection law; on the purpose. */
  | 'ART_9_2_B'
  /** Vital interests of a person who cannot consent; per contact. */
  | 'ART_9_2_C'
  /** Members of a body with a political, philosophical, religious or trade union aim; on the purpose. */
  | 'ART_9_2_D'
  /** Manifestly made public by the person; per contact. */
  | 'ART_9_2_E'
  /** Legal claims; per contact. */
  | 'ART_9_2_F'
  /** Substantial public interest, by law; on the purpose. */
  | 'ART_9_2_G'
  /** Health or social care; on the purpose. */
  | 'ART_9_2_H'
  /** Public health; on the purpose. */
  | 'ART_9_2_I'
  /** Archives, research and statistics; on the purpose. */
  | 'ART_9_2_J'
  /** A ground for data on convictions and offences (Art. 10; Belgian Act of 30 July 2018, art. 10); on the purpose. */
  | 'ART_10'
  /** An authorisation to use the national number; on the purpose. */
  | 'NATIONAL_NUMBER';

/** Whether the law protects a field beyond Art. 6. All but ORDINARY are sensitive. */
export type Sensitivity =
  /** Criminal convictions and offences (Art. 10); off by default. */
  | 'CRIMINAL'
  /** A national identification number (Art. 87; Belgian Act of 8 August 1983); only with an authorisation. */
  | 'NATIONAL_NUMBER'
  /** Needs a legal basis of Art. 6, and nothing beside it. */
  | 'ORDINARY'
  /** A special category (Art. 9). */
  | 'SPECIAL';

/** A server-side application with a token. Never sees a sensitive field, whatever its roles say. */
export type ServiceAccount = {
  /** Until when the token works. */
  expiresAt: Scalars['DateTime']['output'];
  /** UUIDv7, made by the server. */
  id: Scalars['ID']['output'];
  /** When the token was last used, to the minute. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is, in words: "Website backend". */
  name: Scalars['String']['output'];
  /** The networks it may ask from, in CIDR notation; empty: from anywhere. */
  networks: Array<Scalars['String']['output']>;
  /** Until when the token before this one still works; null: it does not. */
  previousUntil?: Maybe<Scalars['DateTime']['output']>;
  /** It is held to these purposes, whatever its roles say. */
  purposes: Array<Scalars['PurposeCode']['output']>;
  /** To whom it discloses. */
  recipient?: Maybe<Recipient>;
  /** When the token was revoked. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Codes of its roles. */
  roles: Array<Scalars['String']['output']>;
  /** When it last got a new token; null: it has its first. */
  rotatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a change to an application answers. */
export type ServiceAccountPayload = {
  /** The application as it is now. */
  serviceAccount?: Maybe<ServiceAccount>;
};

/** What a right code answers. */
export type SessionPayload = {
  /** Who is signed in now. */
  viewer: Viewer;
};

/** A decision to use data on another ground for somebody who had said no. */
export type SetRefusalAsideInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The purpose whose basis may be recorded once the notice to the person has left. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** A key of the caller’s choice: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** consent-administration. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** A notice that need not be sent. */
export type SettleNoticeInput = {
  /** What holds. The last three are exceptions of Art. 14 alone. */
  as: NoticeSettlement;
  /** Of NoticeDue. */
  id: Scalars['ID']['input'];
  /** Why it holds here, 10 to 500 characters; kept with the contact and in the change log. */
  reason: Scalars['String']['input'];
};

/** Address and password. */
export type SignInInput = {
  /** The address of the staff member. */
  email: Scalars['String']['input'];
  /** The password; at most 256 characters. */
  password: Scalars['String']['input'];
};

/** What finishes signing in. */
export type SignInNext =
  /** There is none yet: `beginEnrolment`, `confirmAuthenticator`, `finishEnrolment`. */
  | 'ENROL_SECOND_FACTOR'
  /** Everything that showed codes was lost: `useDeviceCode`, then enrolling. */
  | 'USE_DEVICE_CODE'
  /** A code of the authenticator: `verifySecondFactor`; or `useRecoveryCode`. */
  | 'VERIFY_SECOND_FACTOR';

/** What a right password answers. */
export type SignInPayload = {
  /** What finishes signing in. Until then the session can do nothing else but leave. */
  next: SignInNext;
};

/** What signing out answers. */
export type SignOutPayload = {
  /** True: no session is left. */
  done: Scalars['Boolean']['output'];
};

/** A staff member, and why. */
export type StaffActInput = {
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
  /** The staff member. */
  staffId: Scalars['ID']['input'];
};

/** A person who works here. */
export type StaffMember = {
  /** In which capacity the person works here: "nurse"; for the list of L23. */
  capacity?: Maybe<Scalars['String']['output']>;
  /** The day on which the person undertook to keep what they read to themselves, by law, statute or contract. */
  confidentialSince?: Maybe<Scalars['Date']['output']>;
  /** Whether nobody has signed in for 90 days, or since the person was taken on: whether they still work here is worth asking. */
  dormant: Scalars['Boolean']['output'];
  /** The address that the person signs in with. */
  email: Scalars['EmailAddress']['output'];
  /** UUIDv7, made by the server. */
  id: Scalars['ID']['output'];
  /** When a sign-in was last completed with a second factor. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the person left. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name that logs and colleagues see. */
  name: Scalars['String']['output'];
  /** Open sessions, half ones included. */
  openSessions: Scalars['Int']['output'];
  /** Codes of the roles that the person holds. */
  roles: Array<Scalars['String']['output']>;
  /** Whether the person may work. */
  state: StaffState;
};

/** What a change to a staff member answers. */
export type StaffPayload = {
  /** For grantRole: the change that waits for a second person, or for its time. */
  change?: Maybe<RoleChange>;
  /** The staff member as they are now. */
  staffMember?: Maybe<StaffMember>;
};

/** An open session of one’s own. */
export type StaffSession = {
  /** When it ends at the latest. */
  expiresAt: Scalars['DateTime']['output'];
  /** Made by the server; no token. */
  id: Scalars['ID']['output'];
  /** Whether it is the one that asks. */
  isThis: Scalars['Boolean']['output'];
  /** When a second factor was last given; null: the password alone was right so far. */
  secondFactorAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it began. */
  since: Scalars['DateTime']['output'];
};

/** Whether a staff member may work. */
export type StaffState =
  /** May sign in. */
  | 'ACTIVE'
  /** Has a mail with a link, and chooses a password by it. */
  | 'INVITED'
  /** Does not work here any more: no role, no password, no second factor. */
  | 'LEFT'
  /** May not; holds from the next request on, also for sessions that are open. */
  | 'SUSPENDED';

/** How things are with a legal basis, by the database’s clock. */
export type Standing =
  /** It was ended: withdrawn, objected to, or ended by us. */
  | 'ENDED'
  /** Its time is over. */
  | 'EXPIRED'
  /** There never was one. */
  | 'NONE'
  /** It begins later. */
  | 'NOT_YET'
  /** It has begun, has not ended or expired, and is not suspended: data may be used for the purpose. */
  | 'STANDS'
  /** An objection is being weighed (Art. 21(1)). */
  | 'SUSPENDED';

/** A file of what the viewer may export for a purpose. */
export type StartExportInput = {
  /** For CSV; if absent, as spreadsheets of the language expect it. */
  delimiter?: InputMaybe<CsvDelimiter>;
  /** For advertising by telephone: the day on which the numbers were checked against the "Do not call me" list (L94). */
  doNotCallCheckedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The fields, in their order; every ordinary one that may leave, if absent. One that may not leave is refused (FORBIDDEN, with the reason as its rule); sensitive ones leave only where they are named here. */
  fields?: InputMaybe<Array<Scalars['FieldKey']['input']>>;
  /** Which contacts; as in contacts, over fields that the viewer may read. */
  filter?: InputMaybe<ContactFilter>;
  /** What the file looks like. */
  format: ExportFormat;
  /** A key of the caller’s choice, 8 to 100 visible ASCII characters: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** Of names and explanations: nl, fr, de or en; the viewer’s own, if absent. */
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Their order; by time of creation, if absent. */
  orderBy?: InputMaybe<ContactOrder>;
  /** The purpose the viewer acts under. */
  purpose: Scalars['PurposeCode']['input'];
  /** What it is for; kept in the change log and in the file. */
  reason: Scalars['String']['input'];
  /** Who gets it, from the register: an internal entry, or one that the purpose names; outside the EEA only with a transfer tool (L86). An application names its own. */
  recipient: Scalars['ID']['input'];
  /** Words that must occur; as in contacts. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** An import of contacts, each with the legal basis of the purpose. */
export type StartImportInput = {
  /** What becomes of a row in which a value breaks a rule; REFUSE_ROW if absent. */
  badValues?: InputMaybe<ImportBadValues>;
  /** Every column of the file, each decided: a dry run proposes them. */
  columns: Array<ImportColumnInput>;
  /** How dates are to be understood where the file does not tell. */
  dateOrder?: InputMaybe<ImportDateOrder>;
  /** What stands between two cells. */
  delimiter?: InputMaybe<CsvDelimiter>;
  /** How its letters are written down. */
  encoding?: InputMaybe<ImportEncoding>;
  /** Reference of the evidence for all rows that have none of their own. For a contract; never for consent, whose evidence stands in each row (L13). */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** The handle that POST /files answered; still good for one hour, for who sent the file. */
  handle: Scalars['String']['input'];
  /** A key of the caller’s choice, 8 to 100 visible ASCII characters: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** Why the people in this file are not sent the notice of the purpose; without it they are, within a month (Art. 14). */
  noticeException?: InputMaybe<NoticeExceptionInput>;
  /** Language of the notice that the people in this file were informed by. Required for consent where the notice has texts (L6). */
  noticeLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Where the list comes from; kept with each value, at most 200 characters. */
  originDetail?: InputMaybe<Scalars['String']['input']>;
  /** The purpose the viewer acts under: it must cover every column that is taken, and its basis is recorded. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why; kept in the change log with each contact. */
  reason: Scalars['String']['input'];
};

/** An express statement in words, asked apart from the yes to the purpose because special data are asked for (Art. 9(2)(a)): a yes and a no of equal weight, neither chosen. Holds only after the second step, on the page behind the mailed link, which shows it again. */
export type StatementToAsk = {
  /** The special fields that it names: asked for beside it, never required. */
  fields: Array<FieldToAsk>;
  /** The statement, to be shown word for word. */
  statement: Scalars['String']['output'];
};

/** A fresh code of the authenticator. */
export type StepUpInput = {
  /** Six digits, not used before. */
  code: Scalars['String']['input'];
};

/** What became of what a person sent in. The same for known and unknown addresses. */
export type SubmissionOutcome =
  /** It lies sealed until they confirm it on the page behind the mailed link. */
  | 'ASKED_TO_CONFIRM'
  /** They are too young to consent alone: nothing was kept. Ask them anew by the form for children: consentForm and submitConsent with audience CHILD. */
  | 'CHILD'
  /** It lies sealed until the adult whom the child named authorises it on the page behind the mailed link. */
  | 'GUARDIAN_ASKED'
  /** They said no to everything: nothing was kept, and no mail is sent. */
  | 'NOTHING_KEPT';

/** What a person answered on a consent form. */
export type SubmitConsentInput = {
  /** The age that was asked about. */
  ageAsked?: InputMaybe<Scalars['Int']['input']>;
  /** CHILD: the answers of a child, to the texts for children. Nothing is kept of them but the choices, the country and the addresses asked for. */
  audience?: NoticeAudience;
  /** The country they live in, where the form asks for an age. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Their decision about each purpose of the form. */
  decisions: Array<DecisionInput>;
  /** Their address, to which the mail to confirm goes. Of a child only where they may decide something alone. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Code of the form. */
  form: Scalars['String']['input'];
  /** Of a child: the address of the adult who holds parental responsibility. */
  guardianEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** A key of the caller’s choice: repeated with the same answers, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** The language in which it was shown. */
  language: Scalars['LanguageTag']['input'];
  /** Whether they said that they are old enough. */
  oldEnough?: InputMaybe<Scalars['Boolean']['input']>;
  /** What else they filled in. */
  values?: InputMaybe<Array<AnswerInput>>;
};

/** What became of it. */
export type SubmitConsentPayload = {
  /** What happens next. */
  outcome: SubmissionOutcome;
};

/** A supervisory authority (Art. 51): to whom people complain. */
export type SupervisoryAuthority = {
  /** Its address, per language. */
  address: Array<LocalText>;
  /** Its e-mail address. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Its name, per language. */
  name: Array<LocalText>;
  /** Its telephone number. */
  phone?: Maybe<Scalars['PhoneNumber']['output']>;
  /** Its website, per language. */
  website: Array<LocalText>;
};

/** A supervisory authority. */
export type SupervisoryAuthorityInput = {
  /** Its address, per language. */
  address: Array<LocalTextInput>;
  /** Its e-mail address. */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Its name, per language. */
  name: Array<LocalTextInput>;
  /** Its telephone number. */
  phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Its website, per language; https. */
  website: Array<LocalTextInput>;
};

/** A role for oneself, in an emergency. */
export type TakeRoleInput = {
  /** For how many minutes; 5 to 240. */
  minutes: Scalars['Int']['input'];
  /** What the emergency is; at least 10 letters. Whoever oversees the logs reads it. */
  reason: Scalars['String']['input'];
  /** Code of the role. */
  role: Scalars['String']['input'];
};

/** Tests of a text. Several tests in one object must all hold. */
export type TextFilter = {
  /** Contains these characters, three at least, without regard to case and accents. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** The very same value; e-mail addresses and telephone numbers are compared by their normalised form. */
  equals?: InputMaybe<Scalars['String']['input']>;
  /** One of these values, at most 500. An empty list matches nothing. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: there is no value. False: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** Begins with these characters, without regard to case and accents. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** The code of a lost device. */
export type UseDeviceCodeInput = {
  /** As it was told; lines, spaces and small letters do not matter. */
  code: Scalars['String']['input'];
};

/** Switches a field of the catalogue on or off. */
export type UseFieldInput = {
  /** The extra confirmation that profession, diploma, religion, birth date, gender, salutation and sensitive fields ask for. */
  confirmed?: Scalars['Boolean']['input'];
  /** On or off. Off: nobody can read it, whatever the purpose. */
  inUse: Scalars['Boolean']['input'];
  /** The field. */
  key: Scalars['FieldKey']['input'];
  /** Why the organisation needs it; required to switch on one without (L42). */
  necessity?: InputMaybe<Scalars['String']['input']>;
};

/** A recovery code. */
export type UseRecoveryCodeInput = {
  /** As it was told; lines, spaces and small letters do not matter. */
  code: Scalars['String']['input'];
};

/** Where one of the shown values came from. */
export type ValueOrigin = {
  /** When it was stored. */
  at: Scalars['DateTime']['output'];
  /** More about it: a form, a file, a call. */
  detail?: Maybe<Scalars['String']['output']>;
  /** The field. */
  field: Scalars['FieldKey']['output'];
  /** Who it came from. */
  origin: Origin;
};

/** Whether a field may be read. */
export type VerdictKind =
  /** Each contact answers for itself. */
  | 'DEPENDS'
  /** Of none; the reason says why. */
  | 'NO'
  /** Of every present contact. */
  | 'YES';

/** How a verification of ledger and logs stands. */
export type VerificationState =
  /** Something is not: see findings. */
  | 'BROKEN'
  /** Everything is as it was written. */
  | 'INTACT'
  /** It waits for its turn, or is being done. */
  | 'RUNNING'
  /** It did not come to its end; ask again. */
  | 'STOPPED';

/** That it was verified that somebody holds parental responsibility. */
export type VerifyGuardianInput = {
  /** The child. */
  contactId: Scalars['ID']['input'];
  /** The guardian. */
  guardianId: Scalars['ID']['input'];
  /** What was looked at, 10 to 500 characters; sealed. No copy of a paper, no number of one. */
  how: Scalars['String']['input'];
  /** The purpose the viewer acts under; the child must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** Why; kept in the change log. */
  reason: Scalars['String']['input'];
};

/** A passkey, used. */
export type VerifyPasskeyInput = {
  /** The browser’s answer (`PublicKeyCredential.toJSON`), as JSON text of at most 16 kB. */
  response: Scalars['String']['input'];
};

/** A code of the authenticator. */
export type VerifySecondFactorInput = {
  /** Six digits. */
  code: Scalars['String']['input'];
};

/** Who asks, and what they may do: enough for a frontend to foresee, never to decide. */
export type Viewer = {
  /** The address a staff member signs in with; null for applications. */
  email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Id of the staff member or application. */
  id: Scalars['ID']['output'];
  /** What kind of viewer. */
  kind: ViewerKind;
  /** The language the viewer reads. */
  language: Scalars['LanguageTag']['output'];
  /** How strongly proven. */
  mfa: ViewerMfa;
  /** How this installation runs. */
  mode: Mode;
  /** The name that logs show. */
  name: Scalars['String']['output'];
  /** The active purposes that a role of the viewer may act for. */
  purposes: Array<ViewerPurpose>;
  /** The roles held. */
  roles: Array<ViewerRole>;
  /** Whether the staff member has said to know that what they look at is written down; true for applications. */
  toldOfLogging: Scalars['Boolean']['output'];
};

/** One duty of a role that the viewer holds. */
export type ViewerDuty = {
  /** What may be done with it. */
  acts: Array<DutyAct>;
  /** Which right. */
  duty: Duty;
};

/** What kind of viewer asks. */
export type ViewerKind =
  /** A server-side application, with a token. */
  | 'SERVICE_ACCOUNT'
  /** A person who works here, with a session. */
  | 'STAFF';

/** How strongly the viewer is proven. */
export type ViewerMfa = {
  /** What the viewer signs in with beside the password, the oldest first; empty for applications. */
  authenticators: Array<Authenticator>;
  /** Until when the second factor counts as fresh; null: it does not. */
  freshUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Recovery codes not used yet. */
  recoveryCodesLeft: Scalars['Int']['output'];
  /** Whether sensitive fields and acts ask for a fresh code first. */
  stepUpRequired: Scalars['Boolean']['output'];
};

/** A purpose that the viewer may act for. */
export type ViewerPurpose = {
  /** The kind of its basis; null for built-in purposes, whose ground is the law. */
  basisKind?: Maybe<LegalBasisKind>;
  /** Always active, editable by nobody. */
  builtIn: Scalars['Boolean']['output'];
  /** Its code. */
  code: Scalars['PurposeCode']['output'];
  /** Which of the six hues of the purpose switch, 0 to 5: by order of making, so that a purpose keeps its hue. */
  hue: Scalars['Int']['output'];
  /** What people call it. */
  label: Scalars['String']['output'];
};

/** A purpose that the viewer may act for. */
export type ViewerPurposeLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** A role that the viewer holds. Several roles add up and never mix: build one ability per role. */
export type ViewerRole = {
  /** Its code. */
  code: Scalars['String']['output'];
  /** Rights that are not about fields. */
  duties: Array<ViewerDuty>;
  /** What people call it. */
  label: Scalars['String']['output'];
  /** JSON of its rules as CASL packs them (`unpackRules` of @casl/ability/extra): to foresee, never to decide. */
  packedRules: Scalars['String']['output'];
  /** The purposes it may act for. */
  purposes: Array<Scalars['PurposeCode']['output']>;
};

/** A role that the viewer holds. Several roles add up and never mix: build one ability per role. */
export type ViewerRoleLabelArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** An objection to a public task or to legitimate interests that waits for a decision (Art. 21(1)). Meanwhile the data are not used for the purpose. */
export type WaitingObjection = {
  /** Whether the person did it themself, in their preference centre. */
  byThemself: Scalars['Boolean']['output'];
  /** The contact, as this viewer may see them here. */
  contact: Contact;
  /** Who objects. */
  contactId: Scalars['ID']['output'];
  /** Days until then; negative: it is overdue. */
  daysLeft: Scalars['Int']['output'];
  /** Until when the answer is due: a month from receipt, by the calendar of the organisation (Art. 12(3), Regulation 1182/71). */
  dueOn: Scalars['Date']['output'];
  /** The purpose that they object to. */
  forPurpose: Scalars['PurposeCode']['output'];
  /** What they say of their particular situation. */
  grounds?: Maybe<Scalars['String']['output']>;
  /** Of the legal basis that it suspends. */
  id: Scalars['ID']['output'];
  /** The ground it rests on. */
  kind: LegalBasisKind;
  /** How staff heard of it; null: the person did it themself, or nobody wrote it down. */
  saidBy?: Maybe<SaidBy>;
  /** When we received it. */
  since: Scalars['DateTime']['output'];
};

/** A page of the objections that wait, those that are due first. */
export type WaitingObjections = {
  /** The objections. */
  nodes: Array<WaitingObjection>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A withdrawal that staff write down for the person (Art. 7(3)). */
export type WithdrawConsentInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** The purpose whose consent is withdrawn. */
  forPurpose: Scalars['PurposeCode']['input'];
  /** A key of the caller’s choice: repeated with the same input, nothing happens twice. */
  idempotencyKey: Scalars['String']['input'];
  /** The purpose the viewer acts under; the contact must be present for it. */
  purpose: Scalars['PurposeCode']['input'];
  /** A note; kept in the change log. */
  reason: Scalars['String']['input'];
  /** When they said it, where that was earlier; it is recorded beside our own time, never instead of it. */
  saidAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How the person told us. */
  saidBy: SaidBy;
};

/** How a person ends what a message rests on (Art. 7(3), 21(3)). It belongs into every message that is sent for the purpose, whatever tool sends it. It can only withdraw or object, for this contact and purpose, shows no data, and works as long as the contact is there. */
export type WithdrawalLink = {
  /** Value of the header List-Unsubscribe (RFC 2369, 8058): an address of its own, for mail programs. */
  listUnsubscribe: Scalars['String']['output'];
  /** Value of the header List-Unsubscribe-Post (RFC 8058). The DKIM signature of the message has to cover both headers. */
  listUnsubscribePost: Scalars['String']['output'];
  /** For people: a page with one button. Opening it changes nothing. */
  url: Scalars['String']['output'];
};

/** A field that was selected and is not shown, whether or not a value exists. */
export type WithheldField = {
  /** The field. */
  field: Scalars['FieldKey']['output'];
  /** The first reason that applies. */
  reason: WithheldReason;
  /** What would change it. */
  remedy: Remedy;
};

/** Why a field of a contact is not shown. Data, not an error. */
export type WithheldReason =
  /** It was not among the fields of the notice the person agreed to (Art. 4(11), 7). */
  | 'NOT_COVERED_BY_CONSENT'
  /** The purpose does not cover it (Art. 5(1)(b), (c)). */
  | 'PURPOSE'
  /** None of the viewer’s roles for this purpose allows it. */
  | 'ROLE'
  /** A role allows it, but not of this contact. */
  | 'ROLE_CONDITION'
  /** No condition of Art. 9(2), Art. 10 or authorisation stands beside the legal basis. */
  | 'SENSITIVE_CONDITION_MISSING'
  /** A fresh code of the second factor is needed (Art. 32). */
  | 'STEP_UP_REQUIRED';

export type NewsletterQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type NewsletterQuery = {
  contacts?: {
    nodes: Array<{
      id: string;
      givenName?: string | null;
      email?: string | null;
      birthDate?: string | null;
      withheld: Array<{ field: string; reason: WithheldReason; remedy: { kind: RemedyKind; purposes: Array<string> } }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  } | null;
};

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

export const NewsletterDocument = new TypedDocumentString(`
    query Newsletter($first: Int!, $after: String) {
  contacts(purpose: "newsletter", first: $first, after: $after) {
    nodes {
      id
      givenName
      email
      birthDate
      withheld {
        field
        reason
        remedy {
          kind
          purposes
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NewsletterQuery, NewsletterQueryVariables>;

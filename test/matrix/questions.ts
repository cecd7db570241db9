import { castPeople } from '../../api/demo/cast.ts';
import { demoPassword } from '../../api/sign-in/demo-people.ts';
import { signIn } from '../ask.ts';
import { eventsApp, jan } from '../cast.ts';
import type { World } from '../world.ts';
import type { Caller } from './deny-matrix.ts';

/** A question as it goes over the wire. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
type Make = (world: World, caller: Caller) => Question | Promise<Question>;

const { nora, marie, tom, ada, pieter, lotte, emma, luc, mehmet, greta, hanna } = castPeople;
const nowhere = '0190a0e0-0000-7000-8000-0000000fffff';
/** The account that the matrix has made, or nobody's. */
const matrixAccount = `SELECT coalesce((SELECT id FROM service_account WHERE name = 'Matrix' LIMIT 1), '${nowhere}')`;
const reason = 'the deny matrix asks';
const bogusVersion = `o.${'a'.repeat(32)}`;

const query = (text: string, variables: Question['variables'] = {}): Question => ({ query: text, variables });
const mutate = (field: string, input: string, selection: string, given: Record<string, unknown>): Question =>
  query(`mutation ($input: ${input}!) { ${field}(input: $input) { ${selection} } }`, { input: given });

const list = (purpose: string, more = '') =>
  query(`query ($purpose: PurposeCode!) { contacts(purpose: $purpose${more}) { nodes { id } totalCount { value } } }`, { purpose });
const one = (purpose: string, id: string = nora.id, more = '') =>
  query(`query ($purpose: PurposeCode!, $id: ID!) { contact(purpose: $purpose, id: $id${more}) { id version } }`, { purpose, id });
const create = (purpose: string, values: object, caller: Caller) =>
  mutate('createContact', 'CreateContactInput', 'outcome', {
    purpose,
    values,
    legalBasis: { evidence: 'form 17', noticeLanguage: 'nl' },
    reason,
    idempotencyKey: `matrix-${purpose}-${caller}-${Math.random()}`,
  });
const correct = (purpose: string, values: object, id: string = nora.id) =>
  mutate('correctContact', 'CorrectContactInput', 'contact { id }', { purpose, id, values, reason, expectedVersion: bogusVersion });
const record = (purpose: string, forPurpose: string, contactId: string) =>
  mutate('recordLegalBasis', 'RecordLegalBasisInput', 'contact { id }', {
    purpose,
    forPurpose,
    contactId,
    evidence: 'form 18',
    noticeLanguage: 'nl',
    reason,
    idempotencyKey: `matrix-basis-${Math.random()}`,
  });
const end = (purpose: string, forPurpose: string, contactId: string) =>
  mutate('endLegalBasis', 'EndLegalBasisInput', 'contact { id }', { purpose, forPurpose, contactId, event: 'WITHDRAWN', reason });
const said = (field: string, input: string, purpose: string, forPurpose: string, contactId: string, more: object) =>
  mutate(field, input, 'contact { id }', {
    purpose,
    forPurpose,
    contactId,
    reason,
    idempotencyKey: `matrix-said-${Math.random()}`,
    ...more,
  });
const withdraw = (purpose: string, forPurpose: string, id: string) =>
  said('withdrawConsent', 'WithdrawConsentInput', purpose, forPurpose, id, { saidBy: 'TELEPHONE' });
const object = (purpose: string, forPurpose: string, id: string) =>
  said('objectToProcessing', 'ObjectToProcessingInput', purpose, forPurpose, id, { saidBy: 'LETTER' });
const weigh = (purpose: string, forPurpose: string, id: string) =>
  said('decideObjection', 'DecideObjectionInput', purpose, forPurpose, id, { outcome: 'UPHELD' });
const aside = (purpose: string, forPurpose: string, id: string) =>
  said('setRefusalAside', 'SetRefusalAsideInput', purpose, forPurpose, id, {});
const condition = (purpose: string, contactId: string) =>
  mutate('recordSensitiveCondition', 'RecordSensitiveConditionInput', 'contact { id }', {
    purpose,
    forPurpose: 'emergency',
    contactId,
    fields: ['healthNote'],
    provision: 'ART_9_2_C',
    evidence: 'form 19',
    reason,
  });
const endCondition = (purpose: string) =>
  mutate('endSensitiveCondition', 'EndSensitiveConditionInput', 'contact { id }', { purpose, contactId: nora.id, id: nowhere, reason });
const heard = (purpose: string, forPurpose: string, contactId: string, what = 'SAID_YES') =>
  mutate('recordConsent', 'RecordConsentInput', 'outcome', {
    purpose,
    forPurpose,
    contactId,
    what,
    how: 'PAPER',
    noticeLanguage: 'nl',
    evidence: 'form 20',
    reason,
    idempotencyKey: `matrix-heard-${Math.random()}`,
  });
const explicit = (purpose: string) =>
  mutate('askExplicitConsent', 'AskExplicitConsentInput', 'contact { id }', {
    purpose,
    forPurpose: 'emergency',
    contactId: pieter.id,
    fields: ['phone'],
    language: 'nl',
    reason,
    idempotencyKey: `matrix-explicit-${Math.random()}`,
  });
const proofOf = (purpose: string, legalBasisId: string) =>
  mutate('consentProof', 'ConsentProofInput', 'handle', { purpose, contactId: nora.id, legalBasisId });
const proposal = (field: string, purpose: string) =>
  mutate(field, 'DecideProposalInput', 'contact { id }', { purpose, id: nowhere, reason });
const role = (code: string, fields: string[], expectedVersion: number | null, more: object = {}) =>
  mutate('defineRole', 'DefineRoleInput', 'role { code }', {
    code,
    label: 'Matrix',
    purposes: ['events'],
    rules: [{ actions: ['READ'], fields }],
    duties: [],
    reason,
    expectedVersion,
    ...more,
  });
const impact = (expectedVersion: number | null) =>
  query('query ($input: DefineRoleInput!) { roleImpact(input: $input) { grid changes { fields contacts } } }', {
    input: {
      code: 'matrix-4',
      label: '',
      purposes: ['events'],
      rules: [{ actions: ['READ'], fields: ['city'] }],
      duties: [],
      reason: '',
      expectedVersion,
    },
  });
const previewed = (purpose: string) =>
  query('query ($input: PreviewRoleInput!) { previewRole(input: $input) { mayAct fields { field verdict value } } }', {
    input: { role: 'marketing', purpose, contactId: nora.id },
  });
const restore = async (world: World, code: string, version = 1) =>
  mutate('restoreRole', 'RestoreRoleInput', 'role { code }', {
    code,
    version,
    expectedVersion: Number(await value(world, `SELECT version FROM role WHERE code = '${code}'`)),
    reason,
  });
const grant = (field: 'grantRole' | 'revokeRole', staffId: string, code: string, more: object = {}) =>
  mutate(field, 'GrantRoleInput', 'staffMember { id }', { staffId, role: code, reason, ...more });
const decided = (field: 'approveRoleChange' | 'rejectRoleChange', id: string) =>
  mutate(field, 'DecideRoleChangeInput', 'change { state }', { id, reason });
const lastChange = (world: World) => value(world, 'SELECT id FROM role_change ORDER BY proposed_at DESC LIMIT 1');

const plan = (purpose: string) =>
  query('query ($purpose: PurposeCode!, $input: ImportPlanInput!) { importPlan(purpose: $purpose, input: $input) { rows } }', {
    purpose,
    input: { handle: 'x'.repeat(43) },
  });
const importOf = (purpose: string, handle: string, caller: Caller) =>
  mutate('startImport', 'StartImportInput', 'job { id }', {
    purpose,
    handle,
    columns: [
      { column: 1, target: 'FIELD', field: 'givenName' },
      { column: 2, target: 'EVIDENCE' },
    ],
    noticeLanguage: 'nl',
    reason,
    idempotencyKey: `matrix-import-${caller}-${Math.random()}`,
  });
/** A list that who may import has sent; of the others there is none. */
async function upload(world: World, caller: Caller): Promise<string> {
  if (caller !== 'jan' && caller !== 'eventsApp') return 'x'.repeat(43);
  const who: Record<string, string> =
    caller === 'jan' ? { cookie: await signIn(world, jan) } : { authorization: `Bearer ${eventsApp.token}` };
  const headers: Record<string, string> = { 'x-file-name': 'matrix.csv', ...who };
  const sent = await fetch(`${world.url}/files`, { method: 'POST', headers, body: 'givenName;evidence\nMatrix;form 20\n' });
  return ((await sent.json()) as { handle: string }).handle;
}
const submitConsent = (caller: Caller, decided: readonly string[]) =>
  mutate('submitConsent', 'SubmitConsentInput', 'outcome', {
    form: 'stay-in-touch',
    language: 'nl',
    email: `${caller}@matrix.example.org`,
    decisions: decided.map(purpose => ({ purpose, yes: true, noticeVersion: purpose === 'newsletter' ? 2 : 1 })),
    country: 'BE',
    oldEnough: true,
    ageAsked: 13,
    idempotencyKey: `matrix-consent-${Math.random()}`,
  });
const saveForm = (code: string, purpose: object) =>
  mutate('saveConsentForm', 'SaveConsentFormInput', 'form { code }', {
    code,
    state: 'OPEN',
    titles: [{ language: 'nl', text: 'Matrix' }],
    purposes: [{ code: 'newsletter', ...purpose }],
    languages: ['nl'],
    reason,
  });

const value = async (world: World, sql: string): Promise<string> =>
  Object.values((await world.db.pool.query(sql)).rows[0] as object)[0] as string;
const staffAct = (field: string, id = nowhere) => mutate(field, 'StaffActInput', 'staffMember { id }', { staffId: id, reason });
const staffId = (world: World, name: string) => value(world, `SELECT id FROM staff_member WHERE email_key = '${name}@delinde.example.org'`);
const openRecovery = (world: World) =>
  value(world, `SELECT coalesce((SELECT id FROM device_recovery WHERE outcome IS NULL LIMIT 1), '${nowhere}')`);
const revision = async (world: World, code: string) => Number(await value(world, `SELECT revision FROM purpose WHERE code = '${code}'`));
const step = async (world: World, field: string, code: string) =>
  mutate(field, 'PurposeStepInput', 'purpose { code }', { code, expectedRevision: await revision(world, code) });

const recipientId = (world: World, code: string) => value(world, `SELECT id FROM recipient WHERE code = '${code}'`);
/** Each application exports for its own recipient, staff for the house. */
const ownRecipients: Partial<Record<Caller, string>> = { website: 'mailing-tool', eventsApp: 'ticketing' };
const exporting =
  (purpose: string, more: object = {}): Make =>
  async (world, caller) =>
    mutate('startExport', 'StartExportInput', 'job { id }', {
      purpose,
      format: 'CSV',
      recipient: await recipientId(world, ownRecipients[caller] ?? 'internal'),
      reason,
      idempotencyKey: `matrix-export-${Math.random()}`,
      ...more,
    });

const under = (
  field: 'fields' | 'contacts' | 'contact' | 'contactCard' | 'startExport' | 'ledger' | 'consentStatistics',
  make: (purpose: string, ...asked: Parameters<Make>) => ReturnType<Make>,
): Record<string, Make> =>
  Object.fromEntries(
    [
      'newsletter',
      'events',
      'membership',
      'bookkeeping',
      'emergency',
      'neighbourhood-support',
      'statistics',
      'fundraising',
      'consent-administration',
      'subject-requests',
      'legal-claims',
      'summer-camp-2024',
      'mentoring',
      'nothing-we-know',
    ].map(purpose => [`${field} under ${purpose}`, (...asked) => make(purpose, ...asked)]),
  );

const settingsVersion = async (world: World) => Number(await value(world, 'SELECT max(version) FROM legal_settings'));
const reviseSetting = async (world: World, age: number) =>
  mutate('reviseLegalSettings', 'ReviseLegalSettingsInput', 'legalSettings { version }', {
    changes: [{ key: 'consentAge.BE', number: age, source: 'Act' }],
    expectedVersion: await settingsVersion(world),
    reason,
  });

const noticeRevision = async (world: World, code: string) =>
  Number(
    await value(
      world,
      `SELECT coalesce((SELECT d.revision FROM notice_draft d JOIN purpose p ON p.id = d.purpose_id WHERE p.code = '${code}'), 0)`,
    ),
  );

let drafts = 0;

/** What each row of the deny matrix asks. */
export const questions: Readonly<Record<string, Make>> = {
  viewer: () => query('{ viewer { name } }'),
  organisation: () => query('{ organisation { version } }'),
  legalSettings: () => query('{ legalSettings { version settings { key confirmedBy } } }'),
  roles: () => query('{ roles { code } }'),
  purposes: () => query('{ purposes { code } }'),
  consentForms: () => query('{ consentForms { code } }'),
  consentForm: () => query('{ consentForm(code: "stay-in-touch") { title } }'),
  submitConsent: (_, caller) => submitConsent(caller, ['newsletter', 'events']),
  'submitConsent without a decision': (_, caller) => submitConsent(caller, ['newsletter']),
  saveConsentForm: (_, caller) => saveForm(`matrix-${caller.toLowerCase()}`, {}),
  'saveConsentForm with a condition': () => saveForm('matrix', { required: true }),
  'purpose of newsletter': () => query('{ purpose(code: "newsletter") { code } }'),
  notices: () => query('{ notices { purpose } }'),
  'notice of newsletter': () => query('{ notice(purpose: "newsletter") { purpose } }'),
  'noticeDiff of newsletter': () => query('{ noticeDiff(purpose: "newsletter", language: "nl", audience: ADULT, from: 1, to: 2) { is } }'),
  catalogue: () => query('{ catalogue { key } }'),
  recipients: () => query('{ recipients { code } }'),
  staffMembers: () => query('{ staffMembers { id } }'),
  readers: () => query('{ readers(sensitive: true) { id openings { field } } }'),
  'readers of an unknown field': () => query('{ readers(fields: ["custom.nothing"]) { id } }'),
  serviceAccounts: () => query('{ serviceAccounts { id } }'),
  accessLog: () => query('query ($id: ID!) { accessLog(contactId: $id) { nodes { id } } }', { id: nora.id }),

  'job of nobody': () => query('query ($id: ID!) { job(id: $id) { id } }', { id: nowhere }),
  jobs: () => query('{ jobs { nodes { id } } }'),
  'importPlan of nothing, newsletter': () => plan('newsletter'),
  'importPlan of nothing, events': () => plan('events'),
  'importPlan of nothing, membership': () => plan('membership'),
  'importPlan of nothing, administered': () => plan('consent-administration'),
  'startImport of nothing, membership': (_, caller) => importOf('membership', 'x'.repeat(43), caller),
  'startImport of a list, events': async (world, caller) => importOf('events', await upload(world, caller), caller),
  'importReport of nobody': () => query('query ($id: ID!) { importReport(id: $id) { outcomes { rows } } }', { id: nowhere }),
  'writeImportReport of nobody': () => mutate('writeImportReport', 'JobInput', 'handle', { id: nowhere }),
  'cancelJob of nobody': () => mutate('cancelJob', 'JobInput', 'job { id }', { id: nowhere }),
  'fetchJobFile of nobody': () => mutate('fetchJobFile', 'JobInput', 'handle', { id: nowhere }),

  ...under('fields', purpose => query('query ($purpose: PurposeCode!) { fields(purpose: $purpose) { field verdict } }', { purpose })),
  ...under('contacts', purpose => list(purpose)),
  ...under('contact', purpose => one(purpose)),
  ...under('contactCard', purpose =>
    query('query ($purpose: PurposeCode!, $id: ID!) { contactCard(purpose: $purpose, id: $id) }', { purpose, id: nora.id }),
  ),
  ...under('startExport', (purpose, ...asked) => exporting(purpose)(...asked)),
  'startExport with a telephone, newsletter': exporting('newsletter', { fields: ['givenName', 'phone'] }),
  'startExport with a health note, membership': exporting('membership', { fields: ['healthNote'] }),
  'startExport filtered by telephone, newsletter': exporting('newsletter', { filter: { not: { phone: { isEmpty: true } } } }),
  'startExport ordered by birth date, newsletter': exporting('newsletter', { orderBy: { field: 'birthDate' } }),
  'startExport to a recipient of others': async (world, caller) =>
    exporting('newsletter', { recipient: await recipientId(world, 'accountant') })(world, caller),
  'contacts searched': () => list('consent-administration', ', search: "nora.peeters@example.org"'),
  'contacts filtered by birth date': () => list('events', ', filter: { birthDate: { isEmpty: true } }'),
  'contacts ordered by birth date': () => list('events', ', orderBy: { field: "birthDate" }'),
  'contacts filtered by e-mail, newsletter': () => list('newsletter', ', filter: { email: { isEmpty: true } }'),
  'contacts filtered by telephone, newsletter': () => list('newsletter', ', filter: { not: { phone: { isEmpty: true } } }'),
  'contact for a case': () => one('legal-claims', nora.id, ', because: { caseReference: "2026/1", reason: "claim" }'),

  'createContact under newsletter': (_, caller) => create('newsletter', { givenName: 'Matrix' }, caller),
  'createContact with a telephone, newsletter': (_, caller) =>
    create('newsletter', { givenName: 'Matrix', mobile: '+32470123499' }, caller),
  'createContact under membership': (_, caller) => create('membership', { givenName: 'Matrix', familyName: 'Member' }, caller),
  'createContact under statistics': (_, caller) => create('statistics', { language: 'nl' }, caller),
  'createContact under neighbourhood-support': (_, caller) => create('neighbourhood-support', { givenName: 'Matrix' }, caller),
  'createContact under consent-administration': (_, caller) => create('consent-administration', { givenName: 'Matrix' }, caller),
  'correctContact language, newsletter': () => correct('newsletter', { language: 'fr' }),
  'correctContact e-mail, newsletter': () => correct('newsletter', { email: 'x@example.org' }),
  'correctContact e-mail, membership': () => correct('membership', { email: 'x@example.org' }),
  'correctContact telephone, emergency': () => correct('emergency', { phone: '+3225550108' }, pieter.id),
  'correctContact name, emergency': () => correct('emergency', { givenName: 'Peter' }, pieter.id),
  'correctContact language, statistics': () => correct('statistics', { language: 'fr' }),
  'correctContact e-mail, consent-administration': () => correct('consent-administration', { email: 'x@example.org' }),
  'recordLegalBasis newsletter': () => record('newsletter', 'newsletter', nora.id),
  'recordLegalBasis events under membership': () => record('membership', 'events', ada.id),
  'recordLegalBasis emergency': () => record('emergency', 'emergency', pieter.id),
  'recordLegalBasis membership, administered': () => record('consent-administration', 'membership', tom.id),
  'endLegalBasis newsletter': () => end('newsletter', 'newsletter', marie.id),
  'endLegalBasis events': (_, caller) => end('events', 'events', caller === 'eventsApp' ? emma.id : lotte.id),
  'endLegalBasis newsletter, administered': () => end('consent-administration', 'newsletter', marie.id),
  'withdrawConsent newsletter': () => withdraw('newsletter', 'newsletter', luc.id),
  'withdrawConsent events': (_, caller) => withdraw('events', 'events', caller === 'eventsApp' ? nora.id : mehmet.id),
  'withdrawConsent newsletter, administered': () => withdraw('consent-administration', 'newsletter', luc.id),
  'objectToProcessing membership': () => object('membership', 'membership', nora.id),
  'objectToProcessing fundraising, administered': () => object('consent-administration', 'fundraising', nora.id),
  'decideObjection under events': () => weigh('events', 'events', mehmet.id),
  'decideObjection administered': () => weigh('consent-administration', 'statistics', greta.id),
  'setRefusalAside under events': () => aside('events', 'events', mehmet.id),
  'setRefusalAside administered': () => aside('consent-administration', 'newsletter', hanna.id),
  'objections under newsletter': () => query('{ objections(purpose: "newsletter") { nodes { id } } }'),
  'objections under consent-administration': () => query('{ objections(purpose: "consent-administration") { nodes { id } } }'),
  'recordSensitiveCondition emergency': () => condition('emergency', pieter.id),
  'recordSensitiveCondition administered': () => condition('consent-administration', pieter.id),
  'endSensitiveCondition under emergency': () => endCondition('emergency'),
  'endSensitiveCondition unknown': () => endCondition('consent-administration'),

  ...under('ledger', purpose =>
    query('query ($purpose: PurposeCode!, $id: ID!) { ledger(purpose: $purpose, contactId: $id) { nodes { event } } }', {
      purpose,
      id: nora.id,
    }),
  ),
  ...under('consentStatistics', purpose =>
    query('query ($purpose: PurposeCode!) { consentStatistics(purpose: $purpose) { standing perDay { day asked } } }', { purpose }),
  ),
  'recordConsent newsletter': () => heard('newsletter', 'newsletter', nora.id),
  'recordConsent events, administered': () => heard('consent-administration', 'events', tom.id),
  'recordConsent withdrawn, newsletter': () => heard('newsletter', 'newsletter', nora.id, 'WITHDREW'),
  'askExplicitConsent emergency, administered': () => explicit('consent-administration'),
  'askExplicitConsent under emergency': () => explicit('emergency'),
  'evidenceFile unknown': () =>
    mutate('evidenceFile', 'EvidenceFileInput', 'handle', { purpose: 'consent-administration', contactId: nora.id, id: nowhere }),
  'evidenceFile under events': () =>
    mutate('evidenceFile', 'EvidenceFileInput', 'handle', { purpose: 'events', contactId: nora.id, id: nowhere }),
  'consentProof unknown, newsletter': () => proofOf('newsletter', nowhere),
  'consentProof administered': async world =>
    proofOf('consent-administration', await value(world, `SELECT id FROM legal_basis WHERE contact_id = '${nora.id}' ORDER BY id LIMIT 1`)),

  'proposals under newsletter': () => query('{ proposals(purpose: "newsletter") { id } }'),
  'proposals under consent-administration': () => query('{ proposals(purpose: "consent-administration") { id } }'),
  'joinProposal under newsletter': () => proposal('joinProposal', 'newsletter'),
  'joinProposal unknown': () => proposal('joinProposal', 'consent-administration'),
  'rejectProposal under newsletter': () => proposal('rejectProposal', 'newsletter'),
  'rejectProposal unknown': () => proposal('rejectProposal', 'consent-administration'),

  draftPurpose: () =>
    mutate('draftPurpose', 'DraftPurposeInput', 'purpose { code }', {
      code: `matrix-draft-${++drafts}`,
      labels: [{ language: 'en', text: 'Matrix' }],
    }),
  revisePurpose: async world =>
    mutate('revisePurpose', 'RevisePurposeInput', 'purpose { code }', {
      code: 'mentoring',
      expectedRevision: await revision(world, 'mentoring'),
      retentionMonths: 12,
      reason,
    }),
  'activatePurpose incomplete': world => step(world, 'activatePurpose', 'mentoring'),
  'retirePurpose summer-camp-2024': world => step(world, 'retirePurpose', 'summer-camp-2024'),
  'retirePurpose fundraising': world => step(world, 'retirePurpose', 'fundraising'),
  draftNotice: async world =>
    mutate('draftNotice', 'DraftNoticeInput', 'notice { purpose }', {
      purpose: 'mentoring',
      expectedRevision: await noticeRevision(world, 'mentoring'),
      obligation: 'VOLUNTARY',
    }),
  'publishNotice with nothing new': async world =>
    mutate('publishNotice', 'PublishNoticeInput', 'notice { purpose }', {
      purpose: 'newsletter',
      expectedRevision: await noticeRevision(world, 'newsletter'),
      reason,
    }),
  'guardians of nobody, consent-administration': () =>
    query('query ($id: ID!) { guardians(purpose: "consent-administration", contactId: $id) { id } }', { id: nowhere }),
  'verifyGuardian of nobody': () =>
    mutate('verifyGuardian', 'VerifyGuardianInput', 'id', {
      purpose: 'consent-administration',
      contactId: nowhere,
      guardianId: nowhere,
      how: 'Seen together with the child',
      reason,
    }),
  'endGuardian of nobody': () =>
    mutate('endGuardian', 'EndGuardianInput', 'id', { purpose: 'consent-administration', contactId: nowhere, guardianId: nowhere, reason }),
  noticesDue: () => query('{ noticesDue { total } }'),
  'sendNotice of nobody': () => mutate('sendNotice', 'SendNoticeInput', 'total', { id: nowhere, reason }),
  'settleNotice of nobody': () =>
    mutate('settleNotice', 'SettleNoticeInput', 'total', { id: nowhere, as: 'TOLD_OTHERWISE', reason: 'told by telephone' }),
  defineField: () =>
    mutate('defineField', 'DefineFieldInput', 'field { key }', {
      key: 'custom.matrix',
      kind: 'TEXT',
      category: 'OTHER',
      sensitivity: 'ORDINARY',
      labels: [{ language: 'en', text: 'Matrix' }],
      necessity: 'To test the matrix with it.',
      purpose: 'mentoring',
      justification: 'To test the matrix with it.',
      confirmed: true,
    }),
  useField: () =>
    mutate('useField', 'UseFieldInput', 'field { key }', {
      key: 'education',
      inUse: true,
      necessity: 'Mentors are found by it.',
      confirmed: true,
    }),
  reviseOrganisation: async world =>
    mutate('reviseOrganisation', 'OrganisationInput', 'organisation { version }', {
      expectedVersion: Number(await value(world, 'SELECT max(version) FROM organisation')),
      city: 'Laken',
      reason,
    }),
  reviseLegalSettings: world => reviseSetting(world, 16),
  'reviseLegalSettings below thirteen': world => reviseSetting(world, 12),
  confirmLegalSetting: async world =>
    mutate('confirmLegalSetting', 'ConfirmLegalSettingInput', 'legalSettings { version }', {
      key: 'proofTerm',
      expectedVersion: await settingsVersion(world),
      reason,
    }),
  addRecipient: () =>
    mutate('addRecipient', 'AddRecipientInput', 'recipient { code }', { code: 'matrix', name: 'Matrix nv', country: 'BE' }),

  'defineRole new': () => role('matrix', ['givenName'], null),
  'defineRole that one holds': async world =>
    role('admin', ['givenName'], Number(await value(world, `SELECT version FROM role WHERE code = 'admin'`))),
  'defineRole with a sensitive field': () => role('matrix-2', ['healthNote'], null),
  'roleVersions of marketing': () => query('{ roleVersions(code: "marketing") { version changes { reworded } } }'),
  'roleDiff of marketing': () => query('{ roleDiff(code: "marketing", from: 0, to: 1) { purposesGained } }'),
  'restoreRole marketing': world => restore(world, 'marketing'),
  'restoreRole of a version there is not': world => restore(world, 'marketing', 99),
  'restoreRole that one holds': world => restore(world, 'admin'),
  'defineRole with one, for a second person': () => role('matrix-3', ['healthNote'], null, { askSecondPerson: true }),
  roleImpact: () => impact(null),
  'previewRole marketing, newsletter': () => previewed('newsletter'),
  'previewRole of an unknown purpose': () => previewed('nothing'),
  'roleImpact of the wrong version': () => impact(99),
  roleChanges: () => query('{ roleChanges { id state mayApprove difference { reworded } } }'),
  "approveRoleChange of one's own": async world => decided('approveRoleChange', await lastChange(world)),
  'approveRoleChange of nobody': () => decided('approveRoleChange', nowhere),
  'rejectRoleChange of the open one': async world => decided('rejectRoleChange', await lastChange(world)),
  'rejectRoleChange of nobody': () => decided('rejectRoleChange', nowhere),
  'grantRole to oneself, for a second person': async world =>
    grant('grantRole', await staffId(world, 'karim'), 'analyst', { askSecondPerson: true }),
  'grantRole to a colleague': async world => grant('grantRole', await staffId(world, 'amir'), 'marketing'),
  'grantRole to oneself': async (world, caller) =>
    grant(
      'grantRole',
      await staffId(world, ['eva', 'mira', 'amir', 'karim', 'jan', 'noor'].includes(caller) ? caller : 'karim'),
      'analyst',
    ),
  'grantRole with a sensitive field': async world => grant('grantRole', await staffId(world, 'amir'), 'care-worker'),
  describeStaffMember: async world =>
    mutate('describeStaffMember', 'DescribeStaffMemberInput', 'staffMember { capacity }', {
      staffId: await staffId(world, 'noor'),
      capacity: 'Nurse',
      confidentialSince: '2024-01-01',
    }),
  'revokeRole of a colleague': async world => grant('revokeRole', await staffId(world, 'amir'), 'marketing'),
  'revokeRole of the last who grants': async world => grant('revokeRole', await staffId(world, 'karim'), 'admin'),
  createServiceAccount: async world =>
    mutate('createServiceAccount', 'CreateServiceAccountInput', 'serviceAccount { id }', {
      name: 'Matrix',
      roles: ['marketing'],
      purposes: ['newsletter'],
      recipient: await value(world, 'SELECT id FROM recipient ORDER BY code LIMIT 1'),
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      reason,
    }),
  takeRole: () => mutate('takeRole', 'TakeRoleInput', 'roleTaken { id }', { role: 'dpo', minutes: 15, reason: 'the house is on fire' }),
  'giveBackRole of nobody': () => mutate('giveBackRole', 'GiveBackRoleInput', 'roleTaken { id }', { id: nowhere }),
  rolesTaken: () => ({ query: '{ rolesTaken { id } }' }),
  rolesTakenByMe: () => ({ query: '{ rolesTakenByMe { id } }' }),
  inviteStaff: () =>
    mutate('inviteStaff', 'InviteStaffInput', 'staffMember { id }', {
      name: 'Matrix',
      email: 'matrix@delinde.example.org',
      language: 'nl',
      reason,
    }),
  'inviteAgain of nobody': () => staffAct('inviteAgain'),
  'suspendStaff of nobody': () => staffAct('suspendStaff'),
  'suspendStaff of oneself': async world => staffAct('suspendStaff', await staffId(world, 'karim')),
  'reinstateStaff of nobody': () => staffAct('reinstateStaff'),
  'closeStaff of nobody': () => staffAct('closeStaff'),
  'closeStaff of oneself': async world => staffAct('closeStaff', await staffId(world, 'karim')),
  'endSessionsOf nobody': () => staffAct('endSessionsOf'),
  rotateServiceAccount: async world =>
    mutate('rotateServiceAccount', 'RotateServiceAccountInput', 'serviceAccount { id }', {
      id: await value(world, matrixAccount),
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      reason,
    }),
  'rotateServiceAccount unknown': () =>
    mutate('rotateServiceAccount', 'RotateServiceAccountInput', 'serviceAccount { id }', {
      id: nowhere,
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      reason,
    }),
  limitServiceAccount: async world =>
    mutate('limitServiceAccount', 'LimitServiceAccountInput', 'serviceAccount { id }', {
      id: await value(world, matrixAccount),
      networks: ['192.0.2.0/24'],
      reason,
    }),
  'limitServiceAccount unknown': () =>
    mutate('limitServiceAccount', 'LimitServiceAccountInput', 'serviceAccount { id }', { id: nowhere, networks: [], reason }),
  revokeServiceAccount: async world =>
    mutate('revokeServiceAccount', 'RevokeServiceAccountInput', 'serviceAccount { id }', {
      id: await value(world, matrixAccount),
      reason,
    }),
  'revokeServiceAccount unknown': () =>
    mutate('revokeServiceAccount', 'RevokeServiceAccountInput', 'serviceAccount { id }', { id: nowhere, reason }),

  'beginSetUp with a made-up link': () =>
    mutate('beginSetUp', 'BeginSetUpInput', 'secret', {
      token: 'x'.repeat(43),
      name: 'Matrix',
      email: 'matrix@example.org',
      password: 'a long enough password',
    }),
  'finishSetUp with a made-up link': () =>
    mutate('finishSetUp', 'FinishSetUpInput', 'viewer { name }', { token: 'x'.repeat(43), code: '000000', recoveryCodesStored: true }),
  'signIn with a wrong password': (_, caller) =>
    mutate('signIn', 'SignInInput', 'next', { email: `nobody-${caller}@example.org`, password: 'not the password' }),
  'verifySecondFactor with a wrong code': () =>
    mutate('verifySecondFactor', 'VerifySecondFactorInput', 'viewer { name }', { code: '00000x' }),
  'stepUp with a wrong code': () => mutate('stepUp', 'StepUpInput', 'viewer { name }', { code: '00000x' }),
  'beginEnrolment with a wrong password': () =>
    mutate('beginEnrolment', 'BeginEnrolmentInput', 'secret', { name: 'Telephone', password: 'not the password' }),
  'confirmAuthenticator of nothing begun': () =>
    mutate('confirmAuthenticator', 'ConfirmAuthenticatorInput', 'recoveryCodes', { code: '000000' }),
  'finishEnrolment of nothing begun': () =>
    mutate('finishEnrolment', 'FinishEnrolmentInput', 'viewer { name }', { recoveryCodesStored: true }),
  'removeAuthenticator of nobody': () =>
    mutate('removeAuthenticator', 'RemoveAuthenticatorInput', 'viewer { name }', { id: nowhere, password: demoPassword }),
  renewRecoveryCodes: () => mutate('renewRecoveryCodes', 'RenewRecoveryCodesInput', 'recoveryCodes', { password: demoPassword }),
  'beginPasskey with a wrong password': () => mutate('beginPasskey', 'BeginPasskeyInput', 'options', { password: 'not the password' }),
  'addPasskey that nobody made': () => mutate('addPasskey', 'AddPasskeyInput', 'viewer { name }', { name: 'Laptop', response: '{}' }),
  beginPasskeySignIn: () => query('mutation { beginPasskeySignIn { options } }'),
  'verifyPasskey of nobody': () => mutate('verifyPasskey', 'VerifyPasskeyInput', 'viewer { name }', { response: '{}' }),
  'stepUpWithPasskey of nobody': () => mutate('stepUpWithPasskey', 'VerifyPasskeyInput', 'viewer { name }', { response: '{}' }),
  'useRecoveryCode with a wrong code': () => mutate('useRecoveryCode', 'UseRecoveryCodeInput', 'viewer { name }', { code: 'not a code' }),
  'changePassword to a guessable one': () =>
    mutate('changePassword', 'ChangePasswordInput', 'done', { password: demoPassword, newPassword: 'password12345' }),
  'askPasswordReset of nobody': (_, caller) =>
    mutate('askPasswordReset', 'AskPasswordResetInput', 'done', { email: `nobody-${caller}@example.org` }),
  'acceptInvitation with a made-up link': () =>
    mutate('acceptInvitation', 'AcceptInvitationInput', 'done', { token: 'x'.repeat(43), password: 'quiet rivers bend twice' }),
  sessions: () => ({ query: '{ sessions { id } }' }),
  'endSession of nobody': () => mutate('endSession', 'EndSessionInput', 'done', { id: nowhere }),
  acknowledgeLogging: () => ({ query: 'mutation { acknowledgeLogging { done } }' }),
  exportOwnData: () => ({ query: 'mutation { exportOwnData { json } }' }),
  'resetPassword with a made-up link': () =>
    mutate('resetPassword', 'ResetPasswordInput', 'done', { token: 'x'.repeat(43), newPassword: 'quiet rivers bend twice' }),
  deviceRecoveries: () => query('{ deviceRecoveries { id } }'),
  'beginDeviceRecovery for a colleague': async world =>
    mutate('beginDeviceRecovery', 'BeginDeviceRecoveryInput', 'id', {
      staffId: await staffId(world, 'amir'),
      identityCheck: 'IN_PERSON',
      note: 'Stood at the desk.',
    }),
  'beginDeviceRecovery for oneself': async world =>
    mutate('beginDeviceRecovery', 'BeginDeviceRecoveryInput', 'id', {
      staffId: await staffId(world, 'karim'),
      identityCheck: 'VIDEO_CALL',
      note: 'It is me.',
    }),
  'approveDeviceRecovery that one began': async world =>
    mutate('approveDeviceRecovery', 'DecideDeviceRecoveryInput', 'code', { id: await openRecovery(world) }),
  'approveDeviceRecovery of nobody': () => mutate('approveDeviceRecovery', 'DecideDeviceRecoveryInput', 'code', { id: nowhere }),
  cancelDeviceRecovery: async world => mutate('cancelDeviceRecovery', 'DecideDeviceRecoveryInput', 'id', { id: await openRecovery(world) }),
  'useDeviceCode with a wrong code': () => mutate('useDeviceCode', 'UseDeviceCodeInput', 'next', { code: 'not a code' }),
  logVerification: () => query('{ logVerification { id state } }'),
  verifyLogs: () => query('mutation { verifyLogs { verification { state } } }'),
  signOut: () => query('mutation { signOut { done } }'),
};

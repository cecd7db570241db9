/**
 * Who is let through which door: written by hand, never derived from the code. A root field without a row, and a row without a cell, fails.
 *
 * ok     answered                     in     UNAUTHENTICATED: sign in first          half   MFA_REQUIRED: finish signing in
 * no     FORBIDDEN                    none   PURPOSE_UNKNOWN                         step   STEP_UP_REQUIRED
 * input  let in; BAD_USER_INPUT       old    let in; CONFLICT                        gone   let in; NOT_FOUND
 *
 * The first word of a row is the root field; the rest names the question in `questions.ts`.
 */
export const callers = ['stranger', 'half', 'website', 'eventsApp', 'eva', 'mira', 'amir', 'karim', 'jan', 'noor'] as const;
export type Caller = (typeof callers)[number];

export const denyMatrix = `
                                              stranger half website eventsApp eva    mira   amir   karim  jan    noor

viewer                                        ok       half ok      ok        ok     ok     ok     ok     ok     ok
organisation                                  in       half ok      ok        ok     ok     ok     ok     ok     ok
legalSettings                                 in       half no      no        ok     ok     ok     ok     ok     ok
roles                                         in       half no      no        ok     ok     ok     ok     ok     ok
roleVersions of marketing                     in       half no      no        ok     ok     ok     ok     ok     ok
roleDiff of marketing                         in       half no      no        ok     ok     ok     ok     ok     ok
purposes                                      in       half no      no        ok     ok     ok     ok     ok     ok
notices                                       in       half no      no        ok     ok     ok     ok     ok     ok
notice of newsletter                          in       half no      no        ok     ok     ok     ok     ok     ok
noticeDiff of newsletter                      in       half no      no        ok     ok     ok     ok     ok     ok
purpose of newsletter                         in       half no      no        ok     ok     ok     ok     ok     ok
catalogue                                     in       half no      no        ok     ok     ok     ok     ok     ok
recipients                                    in       half no      no        ok     ok     ok     ok     ok     ok
staffMembers                                  in       half no      no        no     no     no     ok     no     no
readers                                       in       half no      no        ok     no     no     ok     no     no
rolesTaken                                    in       half no      no        ok     no     no     no     no     no
rolesTakenByMe                                in       half no      no        ok     ok     ok     ok     ok     ok
readers of an unknown field                   in       half no      no        input  no     no     input  no     no
serviceAccounts                               in       half no      no        no     no     no     ok     no     no
accessLog                                     in       half no      no        ok     no     no     no     no     no
logVerification                               in       half no      no        ok     no     no     no     no     no
job of nobody                                 in       half ok      ok        ok     ok     ok     ok     ok     ok
jobs                                          in       half ok      ok        ok     ok     ok     ok     ok     ok

fields under newsletter                       in       half ok      no        no     ok     no     no     no     no
fields under events                           in       half no      ok        no     no     no     no     ok     no
fields under membership                       in       half no      no        no     no     no     no     ok     no
fields under bookkeeping                      in       half no      no        no     no     no     no     ok     no
fields under emergency                        in       half no      no        no     no     no     no     no     ok
fields under neighbourhood-support            in       half no      no        no     no     no     no     no     ok
fields under statistics                       in       half no      no        no     no     ok     no     no     no
fields under fundraising                      in       half no      no        no     ok     no     no     no     no
fields under consent-administration           in       half no      no        ok     no     no     no     no     no
fields under subject-requests                 in       half no      no        ok     no     no     no     no     no
fields under legal-claims                     in       half no      no        ok     no     no     no     no     no
fields under summer-camp-2024                 in       half none    none      none   none   none   none   none   none
fields under mentoring                        in       half none    none      none   none   none   none   none   none
fields under nothing-we-know                  in       half none    none      none   none   none   none   none   none

contacts under newsletter                     in       half ok      no        no     ok     no     no     no     no
contacts under events                         in       half no      ok        no     no     no     no     ok     no
contacts under membership                     in       half no      no        no     no     no     no     ok     no
contacts under bookkeeping                    in       half no      no        no     no     no     no     ok     no
contacts under emergency                      in       half no      no        no     no     no     no     no     ok
contacts under neighbourhood-support          in       half no      no        no     no     no     no     no     ok
contacts under statistics                     in       half no      no        no     no     ok     no     no     no
contacts under fundraising                    in       half no      no        no     ok     no     no     no     no
contacts under consent-administration         in       half no      no        input  no     no     no     no     no
contacts searched                             in       half no      no        ok     no     no     no     no     no
contacts under subject-requests               in       half no      no        ok     no     no     no     no     no
contacts under legal-claims                   in       half no      no        input  no     no     no     no     no
contacts under summer-camp-2024               in       half none    none      none   none   none   none   none   none
contacts under mentoring                      in       half none    none      none   none   none   none   none   none
contacts filtered by birth date               in       half no      ok        no     no     no     no     ok     no
contacts ordered by birth date                in       half no      ok        no     no     no     no     ok     no
contacts filtered by e-mail, newsletter       in       half ok      no        no     ok     no     no     no     no
contacts filtered by telephone, newsletter    in       half no      no        no     no     no     no     no     no

contact under newsletter                      in       half ok      no        no     ok     no     no     no     no
contact under events                          in       half no      ok        no     no     no     no     ok     no
contact under membership                      in       half no      no        no     no     no     no     ok     no
contact under emergency                       in       half no      no        no     no     no     no     no     ok
contact under statistics                      in       half no      no        no     no     ok     no     no     no
contact under consent-administration          in       half no      no        ok     no     no     no     no     no
contact under subject-requests                in       half no      no        ok     no     no     no     no     no
contact under legal-claims                    in       half no      no        input  no     no     no     no     no
contact for a case                            in       half no      no        ok     no     no     no     no     no

contactCard under newsletter                  in       half ok      no        no     ok     no     no     no     no
contactCard under events                      in       half no      ok        no     no     no     no     ok     no
contactCard under membership                  in       half no      no        no     no     no     no     ok     no
contactCard under bookkeeping                 in       half no      no        no     no     no     no     ok     no
contactCard under emergency                   in       half no      no        no     no     no     no     no     no
contactCard under statistics                  in       half no      no        no     no     no     no     no     no
contactCard under fundraising                 in       half no      no        no     ok     no     no     no     no
contactCard under consent-administration      in       half no      no        no     no     no     no     no     no
contactCard under subject-requests            in       half no      no        no     no     no     no     no     no
contactCard under legal-claims                in       half no      no        no     no     no     no     no     no
contactCard under mentoring                   in       half none    none      none   none   none   none   none   none

startExport under newsletter                  in       half ok      no        no     ok     no     no     no     no
startExport under events                      in       half no      ok        no     no     no     no     ok     no
startExport under membership                  in       half no      no        no     no     no     no     ok     no
startExport under emergency                   in       half no      no        no     no     no     no     no     no
startExport under statistics                  in       half no      no        no     no     no     no     no     no
startExport under consent-administration      in       half no      no        no     no     no     no     no     no
startExport under legal-claims                in       half no      no        no     no     no     no     no     no
startExport under mentoring                   in       half none    none      none   none   none   none   none   none
startExport with a telephone, newsletter      in       half no      no        no     no     no     no     no     no
startExport with a health note, membership    in       half no      no        no     no     no     no     no     no
startExport filtered by telephone, newsletter in       half no      no        no     no     no     no     no     no
startExport ordered by birth date, newsletter in       half no      no        no     no     no     no     no     no
startExport to a recipient of others          in       half input   no        no     input  no     no     no     no

createContact under newsletter                in       half ok      no        no     ok     no     no     no     no
createContact with a telephone, newsletter    in       half no      no        no     no     no     no     no     no
createContact under membership                in       half no      no        no     no     no     no     ok     no
createContact under statistics                in       half no      no        no     no     no     no     no     no
createContact under neighbourhood-support     in       half no      no        no     no     no     no     no     no
createContact under consent-administration    in       half no      no        input  no     no     no     no     no
correctContact language, newsletter           in       half old     no        no     old    no     no     no     no
correctContact e-mail, newsletter             in       half no      no        no     no     no     no     no     no
correctContact e-mail, membership             in       half no      no        no     no     no     no     old    no
correctContact telephone, emergency           in       half no      no        no     no     no     no     no     old
correctContact name, emergency                in       half no      no        no     no     no     no     no     no
correctContact language, statistics           in       half no      no        no     no     no     no     no     no
correctContact e-mail, consent-administration in       half no      no        old    no     no     no     no     no
recordLegalBasis newsletter                   in       half old     no        no     old    no     no     no     no
recordLegalBasis events under membership      in       half no      no        no     no     no     no     ok     no
recordLegalBasis emergency                    in       half no      no        no     no     no     no     no     no
recordLegalBasis membership, administered     in       half no      no        ok     no     no     no     no     no
endLegalBasis newsletter                      in       half no      no        no     no     no     no     no     no
endLegalBasis events                          in       half no      ok        no     no     no     no     ok     no
endLegalBasis newsletter, administered        in       half no      no        ok     no     no     no     no     no
withdrawConsent newsletter                    in       half no      no        no     no     no     no     no     no
withdrawConsent events                        in       half no      ok        no     no     no     no     ok     no
withdrawConsent newsletter, administered      in       half no      no        ok     no     no     no     no     no
objectToProcessing membership                 in       half no      no        no     no     no     no     input  no
objectToProcessing fundraising, administered  in       half no      no        ok     no     no     no     no     no
decideObjection under events                  in       half no      input     no     no     no     no     input  no
decideObjection administered                  in       half no      no        ok     no     no     no     no     no
setRefusalAside under events                  in       half no      input     no     no     no     no     input  no
setRefusalAside administered                  in       half no      no        ok     no     no     no     no     no
objections under newsletter                   in       half input   no        no     input  no     no     no     no
objections under consent-administration       in       half no      no        ok     no     no     no     no     no
recordSensitiveCondition emergency            in       half no      no        no     no     no     no     no     no
recordSensitiveCondition administered         in       half no      no        ok     no     no     no     no     no
endSensitiveCondition under emergency         in       half no      no        no     no     no     no     no     no
endSensitiveCondition unknown                 in       half no      no        gone   no     no     no     no     no

ledger under newsletter                       in       half ok      no        no     ok     no     no     no     no
ledger under membership                       in       half no      no        no     no     no     no     ok     no
ledger under emergency                        in       half no      no        no     no     no     no     no     ok
ledger under statistics                       in       half no      no        no     no     no     no     no     no
ledger under consent-administration           in       half no      no        ok     no     no     no     no     no
ledger under legal-claims                     in       half no      no        input  no     no     no     no     no
consentStatistics under newsletter            in       half no      no        no     no     no     no     no     no
consentStatistics under consent-administration in      half no      no        ok     no     no     no     no     no
recordConsent newsletter                      in       half old     no        no     old    no     no     no     no
recordConsent events, administered            in       half no      no        ok     no     no     no     no     no
recordConsent withdrawn, newsletter           in       half no      no        no     no     no     no     no     no
askExplicitConsent emergency, administered    in       half no      no        input  no     no     no     no     no
askExplicitConsent under emergency            in       half no      no        no     no     no     no     no     no
evidenceFile unknown                          in       half no      no        gone   no     no     no     no     no
evidenceFile under events                     in       half no      no        no     no     no     no     no     no
consentProof unknown, newsletter              in       half gone    no        no     gone   no     no     no     no
consentProof administered                     in       half no      no        ok     no     no     no     no     no

proposals under newsletter                    in       half input   no        no     input  no     no     no     no
proposals under consent-administration        in       half no      no        ok     no     no     no     no     no
joinProposal under newsletter                 in       half input   no        no     input  no     no     no     no
joinProposal unknown                          in       half no      no        gone   no     no     no     no     no
rejectProposal under newsletter               in       half input   no        no     input  no     no     no     no
rejectProposal unknown                        in       half no      no        gone   no     no     no     no     no

importPlan of nothing, newsletter             in       half no      no        no     no     no     no     no     no
importPlan of nothing, events                 in       half no      gone      no     no     no     no     gone   no
importPlan of nothing, membership             in       half no      no        no     no     no     no     gone   no
importPlan of nothing, administered           in       half no      no        no     no     no     no     no     no
startImport of nothing, membership            in       half no      no        no     no     no     no     gone   no
startImport of a list, events                 in       half no      ok        no     no     no     no     ok     no
importReport of nobody                        in       half ok      ok        ok     ok     ok     ok     ok     ok
writeImportReport of nobody                   in       half gone    gone      gone   gone   gone   gone   gone   gone
consentForms                                  in       half no      no        ok     ok     ok     ok     ok     ok
consentForm                                   ok       ok   ok      ok        ok     ok     ok     ok     ok     ok
submitConsent                                 ok       ok   ok      ok        ok     ok     ok     ok     ok     ok
submitConsent without a decision              input    input input  input     input  input  input  input  input  input
saveConsentForm                               in       half no      no        ok     no     no     no     no     no
saveConsentForm with a condition              in       half no      no        input  no     no     no     no     no

cancelJob of nobody                           in       half gone    gone      gone   gone   gone   gone   gone   gone
fetchJobFile of nobody                        in       half gone    gone      gone   gone   gone   gone   gone   gone

draftPurpose                                  in       half no      no        ok     no     no     no     no     no
revisePurpose                                 in       half no      no        ok     no     no     no     no     no
activatePurpose incomplete                    in       half no      no        input  no     no     no     no     no
retirePurpose summer-camp-2024                in       half no      no        old    no     no     no     no     no
draftNotice                                   in       half no      no        ok     no     no     no     no     no
publishNotice with nothing new                in       half no      no        old    no     no     no     no     no
guardians of nobody, consent-administration   in       half no      no        gone   no     no     no     no     no
verifyGuardian of nobody                      in       half no      no        gone   no     no     no     no     no
endGuardian of nobody                         in       half no      no        gone   no     no     no     no     no
noticesDue                                    in       half no      no        ok     no     no     no     no     no
sendNotice of nobody                          in       half no      no        gone   no     no     no     no     no
settleNotice of nobody                        in       half no      no        gone   no     no     no     no     no
defineField                                   in       half no      no        ok     no     no     no     no     no
useField                                      in       half no      no        ok     no     no     no     no     no
reviseOrganisation                            in       half no      no        no     no     no     ok     no     no
reviseLegalSettings                           in       half no      no        no     no     no     ok     no     no
reviseLegalSettings below thirteen            in       half no      no        no     no     no     input  no     no
confirmLegalSetting                           in       half no      no        no     no     no     ok     no     no
addRecipient                                  in       half no      no        no     no     no     ok     no     no

defineRole new                                in       half no      no        no     no     no     ok     no     no
defineRole that one holds                     in       half no      no        no     no     no     no     no     no
defineRole with a sensitive field             in       half no      no        no     no     no     no     no     no
defineRole with one, for a second person      in       half no      no        no     no     no     ok     no     no
roleImpact                                    in       half no      no        no     no     no     ok     no     no
previewRole marketing, newsletter             in       half no      no        no     no     no     ok     no     no
previewRole of an unknown purpose             in       half no      no        no     no     no     none   no     no
roleImpact of the wrong version               in       half no      no        no     no     no     old    no     no
roleChanges                                   in       half no      no        ok     no     no     ok     no     no
approveRoleChange of one's own                in       half no      no        no     no     no     no     no     no
approveRoleChange of nobody                   in       half no      no        no     no     no     gone   no     no
rejectRoleChange of the open one              in       half no      no        ok     no     no     old    no     no
rejectRoleChange of nobody                    in       half no      no        gone   no     no     gone   no     no
restoreRole marketing                         in       half no      no        no     no     no     ok     no     no
restoreRole of a version there is not         in       half no      no        no     no     no     gone   no     no
restoreRole that one holds                    in       half no      no        no     no     no     no     no     no
grantRole to a colleague                      in       half no      no        no     no     no     ok     no     no
grantRole to oneself                          in       half no      no        no     no     no     no     no     no
grantRole with a sensitive field              in       half no      no        no     no     no     no     no     no
grantRole to oneself, for a second person     in       half no      no        no     no     no     ok     no     no
revokeRole of a colleague                     in       half no      no        no     no     no     ok     no     no
revokeRole of the last who grants             in       half no      no        no     no     no     no     no     no
describeStaffMember                           in       half no      no        no     no     no     ok     no     no
createServiceAccount                          in       half no      no        no     no     no     ok     no     no
takeRole                                      in       half no      no        no     no     no     no     no     no
giveBackRole of nobody                        in       half no      no        gone   gone   gone   gone   gone   gone
inviteStaff                                   in       half no      no        no     no     no     ok     no     no
inviteAgain of nobody                         in       half no      no        no     no     no     gone   no     no
suspendStaff of nobody                        in       half no      no        no     no     no     gone   no     no
suspendStaff of oneself                       in       half no      no        no     no     no     no     no     no
reinstateStaff of nobody                      in       half no      no        no     no     no     gone   no     no
closeStaff of nobody                          in       half no      no        no     no     no     gone   no     no
closeStaff of oneself                         in       half no      no        no     no     no     no     no     no
endSessionsOf nobody                          in       half no      no        no     no     no     gone   no     no
rotateServiceAccount                          in       half no      no        no     no     no     ok     no     no
limitServiceAccount                           in       half no      no        no     no     no     ok     no     no
revokeServiceAccount                          in       half no      no        no     no     no     ok     no     no

beginSetUp with a made-up link                input    input input  input     input  input  input  input  input  input
finishSetUp with a made-up link               input    input input  input     input  input  input  input  input  input
signIn with a wrong password                  input    input input  input     input  input  input  input  input  input
verifySecondFactor with a wrong code          in       input in     in        old    old    old    old    old    old
stepUp with a wrong code                      in       half no      no        input  input  input  input  input  input
beginEnrolment with a wrong password          in       half no      no        input  input  input  input  input  input
confirmAuthenticator of nothing begun         in       half no      no        old    old    old    old    old    old
finishEnrolment of nothing begun              in       half no      no        old    old    old    old    old    old
removeAuthenticator of nobody                 in       half no      no        gone   gone   gone   gone   gone   gone
renewRecoveryCodes                            in       half no      no        ok     ok     ok     ok     ok     ok
beginPasskey with a wrong password            in       half no      no        input  input  input  input  input  input
addPasskey that nobody made                   in       half no      no        input  input  input  input  input  input
beginPasskeySignIn                            ok       ok   ok      ok        ok     ok     ok     ok     ok     ok
verifyPasskey of nobody                       input    input input  input     old    old    old    old    old    old
stepUpWithPasskey of nobody                   in       half no      no        input  input  input  input  input  input
useRecoveryCode with a wrong code             in       input in     in        old    old    old    old    old    old
changePassword to a guessable one             in       half no      no        input  input  input  input  input  input
askPasswordReset of nobody                    ok       ok   ok      ok        ok     ok     ok     ok     ok     ok
resetPassword with a made-up link             input    input input  input     input  input  input  input  input  input
deviceRecoveries                              in       half no      no        no     no     no     ok     no     no
beginDeviceRecovery for a colleague           in       half no      no        no     no     no     ok     no     no
beginDeviceRecovery for oneself               in       half no      no        no     no     no     no     no     no
approveDeviceRecovery that one began          in       half no      no        no     no     no     no     no     no
cancelDeviceRecovery                          in       half no      no        no     no     no     ok     no     no
useDeviceCode with a wrong code               in       input in      in        old    old    old    old    old    old
acceptInvitation with a made-up link          input    input input  input     input  input  input  input  input  input
sessions                                      in       half no      no        ok     ok     ok     ok     ok     ok
endSession of nobody                          in       half no      no        gone   gone   gone   gone   gone   gone
acknowledgeLogging                            in       half no      no        ok     ok     ok     ok     ok     ok
exportOwnData                                 in       half no      no        ok     ok     ok     ok     ok     ok
retirePurpose fundraising                     in       half no      no        ok     no     no     no     no     no
verifyLogs                                    in       half no      no        ok     no     no     no     no     no
signOut                                       ok       ok   ok      ok        ok     ok     ok     ok     ok     ok
`;

/** With a second factor that has gone stale: what asks for a fresh one, and what does not. */
export const staleMatrix = `
                                              eva    mira   karim  jan

viewer                                        ok     ok     ok     ok
contacts under membership                     no     no     no     ok
accessLog                                     ok     no     no     no
logVerification                               ok     no     no     no
verifyLogs                                    old    no     no     no
draftPurpose                                  ok     no     no     no
createContact under membership                no     no     no     ok
startExport under membership                  no     no     no     step
startExport under newsletter                  no     step   no     no
contactCard under membership                  no     no     no     ok
defineRole new                                no     no     step   no
restoreRole marketing                         no     no     step   no
approveRoleChange of nobody                   no     no     step   no
rejectRoleChange of nobody                    gone   no     gone   no
grantRole to a colleague                      no     no     step   no
revokeRole of a colleague                     no     no     step   no
createServiceAccount                          no     no     step   no
inviteStaff                                   no     no     step   no
inviteAgain of nobody                         no     no     step   no
suspendStaff of nobody                        no     no     gone   no
reinstateStaff of nobody                      no     no     step   no
closeStaff of nobody                          no     no     step   no
endSessionsOf nobody                          no     no     gone   no
exportOwnData                                 step   step   step   step
rotateServiceAccount unknown                  no     no     step   no
limitServiceAccount unknown                   no     no     step   no
revokeServiceAccount unknown                  no     no     gone   no
beginEnrolment with a wrong password          step   step   step   step
beginPasskey with a wrong password            step   step   step   step
addPasskey that nobody made                   step   step   step   step
confirmAuthenticator of nothing begun         step   step   step   step
finishEnrolment of nothing begun              step   step   step   step
removeAuthenticator of nobody                 step   step   step   step
changePassword to a guessable one             step   step   step   step
beginDeviceRecovery for a colleague           no     no     step   no
approveDeviceRecovery of nobody               no     no     step   no
renewRecoveryCodes                            step   step   step   step
`;

const codes = {
  ok: null,
  in: 'UNAUTHENTICATED',
  half: 'MFA_REQUIRED',
  no: 'FORBIDDEN',
  none: 'PURPOSE_UNKNOWN',
  step: 'STEP_UP_REQUIRED',
  input: 'BAD_USER_INPUT',
  old: 'CONFLICT',
  gone: 'NOT_FOUND',
} as const;
export type Code = (typeof codes)[keyof typeof codes];

/** One row: the root field, the question, and what each caller is answered. */
export interface Row {
  readonly label: string;
  readonly field: string;
  readonly cells: ReadonlyMap<Caller, Code>;
}

/** Reads a table; a row with a cell too few or too many, or with a word that stands for nothing, is named. */
export function rowsOf(table: string): Row[] {
  const [head, ...lines] = table.split('\n').filter(line => line.trim() !== '');
  const columns = head!.trim().split(/\s+/) as Caller[];
  return lines.map(line => {
    const words = line.trim().split(/\s+/);
    const cells = words.slice(-columns.length);
    // A label of words that are codes, too, would hide a missing cell.
    const label = words.slice(0, -columns.length).join(' ');
    if (
      label === '' ||
      cells.some(cell => !(cell in codes)) ||
      words.slice(0, -columns.length).some(word => word in codes && word !== 'in')
    )
      throw new Error(`"${words.slice(0, 4).join(' ')}…" does not have ${columns.length} cells`);
    return {
      label,
      field: label.split(' ')[0]!,
      cells: new Map(columns.map((column, i) => [column, codes[cells[i] as keyof typeof codes]])),
    };
  });
}

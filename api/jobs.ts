import { makeLogPartitions } from './audit/make-log-partitions.ts';
import { runVerification } from './audit/run-verification.ts';
import { sealLogs } from './audit/seal-logs.ts';
import { closeLostWork } from './exchange/close-lost-work.ts';
import { exportContacts } from './exchange/export/export-contacts.ts';
import { runImport } from './exchange/import/run-import.ts';
import { endWork } from './exchange/long-work.ts';
import { childMails, mailToGuardian } from './consent/children/child-mails.ts';
import { askToTakeOver } from './consent/children/take-over.ts';
import { askedMails, mailToAsked } from './consent/mails/asked-mails.ts';
import { confirmMail, mailToSubmission } from './consent/mails/confirm-mail.ts';
import { endedMails } from './consent/mails/ended-mail.ts';
import { portalMails } from './consent/mails/portal-mail.ts';
import { weighedMails } from './consent/mails/weighed-mail.ts';
import { receiptMail } from './consent/mails/receipt-mail.ts';
import { sendPortalLink, sweepPortal } from './consent/portal/ask-for-link.ts';
import { askToRenew } from './consent/renewal/ask-to-renew.ts';
import { endExpired } from './consent/renewal/end-expired.ts';
import { sweepSubmissions } from './consent/sweep-submissions.ts';
import { informDisclosed } from './contacts/informing/inform-disclosed.ts';
import { informPeople } from './contacts/informing/inform-people.ts';
import { noticeMail } from './contacts/informing/notice-mail.ts';
import { mailReceipts } from './contacts/receipts/acknowledge.ts';
import { mailToContact } from './contacts/mail-to-contact.ts';
import { sweepFiles } from './files/sweep-files.ts';
import type { Job } from './jobs/run-job.ts';
import { sendMail } from './mail/send-mail.ts';
import { sweepMail } from './mail/sweep-mail.ts';
import { findSender } from './organisation/sender.ts';
import { fixedRoles } from './roles/fixed-roles.ts';
import { sendPasswordReset } from './sign-in/reset-password.ts';
import { signInMails } from './sign-in/sign-in-mails.ts';
import { carryOutRoleChanges } from './staff/decide-role-change.ts';
import { invitationMail } from './staff/invitation-mail.ts';
import { mailToStaff } from './staff/mail-to-staff.ts';
import { pseudonymiseLeavers } from './staff/pseudonymise-leavers.ts';
import { roleTakenMail } from './staff/role-taken-mail.ts';
import { roleChangeMail } from './staff/role-change-mail.ts';

const toContact = mailToContact(ctx => fixedRoles(ctx.policy.fields.values()).system);
const toAsked = mailToAsked(toContact);

/**
 * What runs by the clock or from the queue: name, action, under whose rights, how often an error is tried.
 * A job that is asked for is asked for by `tx.queue(name, …)`, in the transaction that needs it.
 */
export const jobs: Readonly<Record<string, Job>> = {
  // A file of what whoever asked may export, written batch by batch.
  exportContacts: { run: exportContacts, acts: 'asker', tries: 3, ended: endWork },
  // One mail of the outbox. Each folder finds its own addresses, when the mail leaves.
  sendMail: sendMail({
    finders: {
      CONTACT: toContact,
      STAFF: mailToStaff,
      GUARDIAN: mailToGuardian,
      SUBMISSION: async (ctx, mail) => (await mailToSubmission(ctx, mail)) ?? toAsked(ctx, mail),
    },
    templates: {
      'confirm-consent': confirmMail,
      'consent-receipt': receiptMail,
      notice: noticeMail,
      ...childMails,
      ...endedMails,
      ...askedMails,
      ...weighedMails,
      ...portalMails,
      'role-change-delayed': roleChangeMail,
      'staff-invitation': invitationMail,
      'role-taken': roleTakenMail,
      ...signInMails,
    },
    sender: findSender,
  }),
  // Whether an address is known is found out here, where nobody waits for the answer.
  sendPortalLink,
  sendPasswordReset,
  sweepPortal: { run: sweepPortal, acts: 'system', tries: 1, at: '41 * * * *' },
  // What the outbox need not know any more.
  sweepMail: { run: sweepMail, acts: 'system', tries: 1, at: '17 3 * * *' },
  // Notices to people whose data we have, not from themselves or not by their own act (Art. 13, 14).
  informPeople: { run: informPeople, acts: 'system', tries: 3, at: '*/10 * * * *' },
  // Who was shown to somebody outside by an application is informed by then at the latest (Art. 14(3)(c)).
  informDisclosed: { run: informDisclosed, acts: 'system', tries: 3, at: '*/5 * * * *' },
  // Receipts of consents that came with a file.
  mailReceipts,
  // Contacts from a file, batch by batch. An error is tried four times more, from the last batch on.
  runImport: { run: runImport, acts: 'asker', tries: 5, ended: endWork },
  // What was sent in and never confirmed.
  sweepSubmissions: { run: sweepSubmissions, acts: 'system', tries: 1, at: '29 * * * *' },
  // Changes of roles that nobody else could agree to, once their day is over.
  carryOutRoleChanges: { run: carryOutRoleChanges, acts: 'system', tries: 1, at: '* * * * *' },
  // Young people who reached the age decide for themselves from then on. Minutes after midnight, wherever the organisation lives.
  askToTakeOver: { run: askToTakeOver, acts: 'system', tries: 3, at: '7 * * * *' },
  // Consents and other bases whose time is over.
  endExpired: { run: endExpired, acts: 'system', tries: 3, at: '7 * * * *' },
  // Who consented is asked to do so anew in time, once.
  askToRenew: { run: askToRenew, acts: 'system', tries: 3, at: '40 8 * * *' },
  // Who left, once the logs need not name them any more.
  pseudonymiseLeavers: { run: pseudonymiseLeavers, acts: 'system', tries: 1, at: '23 3 * * *' },
  // Files whose hour is over, and what was left of broken uploads.
  sweepFiles: { run: sweepFiles, acts: 'system', tries: 1, at: '*/5 * * * *' },
  // Work that no job in the queue does any more: a process died over it too often.
  closeLostWork: { run: closeLostWork, acts: 'system', tries: 1, at: '* * * * *' },
  // Ranges of both logs that nobody can write into any more, and a checkpoint outside the database.
  sealLogs: { run: ctx => sealLogs(ctx), acts: 'system', tries: 1, at: '* * * * *' },
  makeLogPartitions: { run: makeLogPartitions, acts: 'system', tries: 1, at: '17 3 * * *' },
  // Every night, and when somebody asks.
  verifyLogs: { run: runVerification, acts: 'system', tries: 1, at: '0 4 * * *' },
};

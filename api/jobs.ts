import { closeLostWork } from './exchange/close-lost-work.ts';
import { exportContacts } from './exchange/export/export-contacts.ts';
import { endWork } from './exchange/long-work.ts';
import { sweepFiles } from './files/sweep-files.ts';
import type { Job } from './jobs/run-job.ts';

/**
 * What runs by the clock or from the queue: name, action, under whose rights, how often an error is tried.
 * A job that is asked for is asked for by `tx.queue(name, …)`, in the transaction that needs it.
 */
export const jobs: Readonly<Record<string, Job>> = {
  // A file of what whoever asked may export, written batch by batch.
  exportContacts: { run: exportContacts, acts: 'asker', tries: 3, ended: endWork },
  // Files whose hour is over, and what was left of broken uploads.
  sweepFiles: { run: sweepFiles, acts: 'system', tries: 1, at: '*/5 * * * *' },
  // Work that no job in the queue does any more: a process died over it too often.
  closeLostWork: { run: closeLostWork, acts: 'system', tries: 1, at: '* * * * *' },
};

import type { Context, Transaction } from '../../context.ts';
import { bytesOf, dropFile, findTaken } from '../../files/read-file.ts';
import { Refusal } from '../../refusal.ts';
import type { Job } from '../job.entity.ts';
import { type Batches, longWork } from '../long-work.ts';
import { importBatch } from './import-batch.ts';
import { importGround } from './import-ground.ts';
import type { ImportSettings } from './import-settings.ts';
import { judge } from './mapping.ts';
import { type ContactRow, readContactRow } from './read-contact-row.ts';
import { type NumberedRow, RowReader } from './read-rows.ts';

/** Rows of one transaction at most. */
const ROWS = 500;
/** Addresses of one transaction: each is locked, and the locks of a database are counted. */
const ADDRESSES = 2_000;

/**
 * Job: brings in the rows of a file, some at a time, with their bases, logs and lines of the report. Killed in the middle it begins again behind the last row
 * that was committed; the rights are those of each batch's own moment.
 */
export const runImport = longWork(async (ctx, job, batches) => {
  const settings = job.settings as unknown as ImportSettings;
  const file = await findTaken(ctx, job.fileId!);
  const reader = new RowReader(bytesOf(ctx, file), settings.reading);
  let before = batches.done;
  let waiting: NumberedRow[] = [];
  for await (const rows of reader.rows()) {
    const left = rows.slice(Math.min(before, rows.length));
    before -= rows.length - left.length;
    waiting = waiting.concat(left);
    while (waiting.length >= ROWS) waiting = await bringIn(waiting, job, settings, batches);
  }
  while (waiting.length > 0) waiting = await bringIn(waiting, job, settings, batches);
  await dropFile(ctx, file.id);
  return {};
});

/** Brings in the first rows, in one transaction; answers those that are left. */
async function bringIn(waiting: NumberedRow[], job: Job, settings: ImportSettings, batches: Batches): Promise<NumberedRow[]> {
  let count = 0;
  await batches.batch(async tx => {
    const rows = await readRows(tx, waiting.slice(0, ROWS), job, settings);
    await importBatch(tx, rows, {
      jobId: job.id,
      purpose: tx.ctx.policy.purposes.get(job.purpose)!,
      reason: settings.reason,
      originDetail: settings.originDetail,
      excused: settings.excused ?? null,
    });
    count = rows.length;
    return { done: batches.done + count };
  });
  return waiting.slice(count);
}

/** As many of the rows as one transaction takes, judged by the rights and the catalogue of now. */
async function readRows(tx: Transaction, rows: readonly NumberedRow[], job: Job, settings: ImportSettings): Promise<ContactRow[]> {
  const { mapping, ground } = await groundNow(tx.ctx, job, settings);
  const read: ContactRow[] = [];
  let addresses = 0;
  for (const row of rows) {
    const contact = readContactRow(row, {
      columns: settings.columns.length,
      mapping,
      creating: ground.creating,
      purpose: ground.purpose,
      ages: ground.ages,
      dateOrder: settings.dateOrder,
      badValues: settings.badValues,
      evidence: settings.evidence,
      noticeLanguage: settings.noticeLanguage ?? null,
      now: tx.ctx.now(),
      isCards: settings.reading.format === 'VCARD',
    });
    addresses += contact.addresses.length;
    if (addresses > ADDRESSES && read.length > 0) break;
    read.push(contact);
  }
  return read;
}

async function groundNow(ctx: Context, job: Job, settings: ImportSettings) {
  const ground = await importGround(ctx, job.purpose, 'input.purpose');
  const { mapping, problems } = judge(
    settings.columns.map(({ heading }) => heading ?? ''),
    settings.columns,
    ground,
  );
  // A field that was taken away since: nothing more comes in.
  if (problems.length > 0)
    throw new Refusal(
      'FORBIDDEN',
      problems.map(({ column, rule }) => ({ path: `input.columns.${column}`, rule })),
    );
  return { ground, mapping };
}

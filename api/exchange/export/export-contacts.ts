import type { Context, Transaction } from '../../context.ts';
import type { Position } from '../../contacts/cursor.ts';
import { informBeforeDisclosure } from '../../contacts/informing/owe-notices.ts';
import { textIn } from '../../fields/local-text.ts';
import { dropFile } from '../../files/read-file.ts';
import { FileWriter } from '../../files/write-file.ts';
import { isWithdrawable } from '../../legal-bases/withdrawal-link.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { findPurpose } from '../../purposes/find-purposes.ts';
import { Problems } from '../../refusal.ts';
import type { Job } from '../job.entity.ts';
import { longWork } from '../long-work.ts';
import { type About, WithheldCount } from './about.ts';
import { columnsFor, withdrawalColumn } from './column.ts';
import { exportFile } from './export-file.ts';
import { exportPage } from './export-page.ts';
import { parseExport, type ParsedExport } from './export-question.ts';
import { recipientOfExport, type RecipientOfExport } from './recipient-of-export.ts';
import { type ExportSettings, findQuestion, type SealedQuestion } from './stored-export.ts';

/**
 * Job: writes the file. Each batch is decided anew under the rights of its moment, read and logged on disk, and only then appended.
 * Begun again after a crash, it begins a new file, and the old one goes: what was logged then was read then, and never left.
 */
export const exportContacts = longWork(async (_, job, batches) => {
  let work: Work | undefined;
  try {
    // Before anything is read the job knows its file: whatever happens then, the next try finds and deletes it.
    await batches.batch(async tx => {
      work = await begin(tx, job);
      return { done: 0 };
    });
    while (!work!.whole) await batches.batch(tx => work!.batch(tx));
    return { fileId: work!.file.id };
  } catch (error) {
    await work?.file.abandon();
    throw error;
  }
});

/** An export under way. */
interface Work {
  readonly file: FileWriter;
  readonly whole: boolean;
  batch(tx: Transaction): Promise<{ done: number; total?: number }>;
}

async function begin(tx: Transaction, job: Job): Promise<Work> {
  const { ctx } = tx;
  const settings = job.settings as unknown as ExportSettings;
  const question = await findQuestion(ctx, job.id);
  if (!question) throw new Error('an export under way has lost its question');
  const { fields } = parsed(ctx, job, settings, question);
  const columns = columnsFor(fields, settings.language);
  const startedAt = ctx.now();
  // Under what ends by a press of the person every row carries the link for it.
  const links = isWithdrawable(ctx.policy.purposes.get(job.purpose)!) ? [withdrawalColumn(settings.language)] : [];
  const out = exportFile({ ...settings, columns: [...columns, ...links], at: startedAt });
  const file = await FileWriter.begin(ctx, {
    direction: 'DOWNLOAD',
    name: `${job.purpose}-${startedAt.toISOString().slice(0, 10)}.${out.extension}`,
    mediaType: out.mediaType,
  });
  await replaceFile(tx, job, file.id);
  const withheld = new WithheldCount();
  let [rows, whole]: [number, boolean] = [0, false];
  let after: Position | null = null;
  return {
    file,
    get whole() {
      return whole;
    },
    async batch(tx) {
      const now = tx.ctx;
      const asked = parsed(now, job, settings, question);
      const recipient = await recipientNow(now, job, settings);
      const page = await exportPage(asJob(now, job), disclosedTo(asked, recipient), after);
      if (!recipient.internal)
        await informBeforeDisclosure(
          tx,
          page.contacts.map(({ id }) => id),
        );
      await file.append(out.write(page.contacts));
      for (const contact of page.contacts) withheld.add(contact.withheld);
      rows += page.contacts.length;
      after = page.next;
      if (after === null) {
        const about = await aboutOf(now, job, settings, question, recipient, {
          rows,
          startedAt: startedAt.toISOString(),
          fields: columns.map(({ field, label }) => ({ key: field.key, label })),
          withheld: withheld.of(settings.fields),
        });
        await file.append(out.end(about));
        await file.finish();
        whole = true;
      }
      return { done: rows, ...(page.total !== null && { total: page.total }) };
    },
  };
}

const parsed = (ctx: Context, { purpose }: Job, { fields, format }: ExportSettings, question: SealedQuestion): ParsedExport =>
  parseExport(ctx, { ...question, purpose, fields, format });

/** The log knows the entries of an export by its job. */
const asJob = (ctx: Context, { id }: Job): Context => ({ ...ctx, requestId: id });

const disclosedTo = (asked: ParsedExport, { id }: RecipientOfExport): ParsedExport => ({
  ...asked,
  decision: { ...asked.decision, viewer: { ...asked.decision.viewer, recipientId: id } },
});

/** The recipient as the register knows it now. Refuses where the purpose names it no more. */
async function recipientNow(ctx: Context, job: Job, { recipientId }: ExportSettings): Promise<RecipientOfExport> {
  const problems = new Problems();
  const recipient = await recipientOfExport(ctx, ctx.viewer!, ctx.policy.purposes.get(job.purpose)!, recipientId, problems);
  problems.insist();
  return recipient!;
}

/** A step: the file of a try that died goes, and the job knows the new one. */
async function replaceFile(tx: Transaction, { id, fileId }: Job, newId: string): Promise<void> {
  await tx.query('UPDATE job SET file_id = $2 WHERE id = $1', [id, newId]);
  if (fileId) await dropFile(tx, fileId);
}

async function aboutOf(
  ctx: Context,
  job: Job,
  settings: ExportSettings,
  { filter, search, orderBy, reason }: SealedQuestion,
  { code, name, country, transferTool }: RecipientOfExport,
  counted: Pick<About, 'rows' | 'startedAt' | 'fields' | 'withheld'>,
): Promise<About> {
  const purpose = await findPurpose(ctx.query, job.purpose);
  const organisation = await ctx.transaction(findOrganisation);
  return {
    job: job.id,
    organisation: organisation.legalName,
    purpose: { code: job.purpose, label: textIn(purpose!.texts, settings.language, job.purpose), basis: purpose!.basisReference ?? null },
    author: ctx.viewer!.name,
    recipient: { code, name, country, transferTool },
    reason,
    question: { filter: filter ?? null, search: search ?? null, orderBy: orderBy ?? null },
    finishedAt: ctx.now().toISOString(),
    doNotCallCheckedOn: settings.doNotCallCheckedOn,
    ...counted,
  };
}

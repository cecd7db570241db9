import type { PurposeFacts } from '../../access/policy.ts';
import type { Context } from '../../context.ts';
import { parseDate } from '../../fields/calendar-date.ts';
import { parseReason } from '../../contacts/reason.ts';
import { appendToChangeLog } from '../../audit/change-log.ts';
import { once } from '../../idempotency.ts';
import { insistOnStepUp, insistOnViewer } from '../../insist.ts';
import { Problems } from '../../refusal.ts';
import { askForWork } from '../long-work.ts';
import { decideExport } from './decide-export.ts';
import { usualDelimiter } from './csv-rows.ts';
import { parseExport } from './export-question.ts';
import type { StartExportInput } from './exports.resolver.ts';
import { languageFor } from './about-texts.ts';
import { recipientOfExport } from './recipient-of-export.ts';
import { type ExportSettings, sealQuestion } from './stored-export.ts';

/** Hours by which the calendar of some place on earth is ahead of UTC. */
const AHEAD = 14;

/**
 * Action: asks for a file of what the viewer may export for a purpose. Staff prove a fresh second factor; an application needs none, and never gets a sensitive field.
 * Refuses as `parseExport` does, and `STEP_UP_REQUIRED`; answers the id of the job.
 */
export async function startExport(ctx: Context, input: StartExportInput): Promise<string> {
  const viewer = insistOnViewer(ctx);
  const { leaving } = decideExport(ctx, input.purpose);
  if (viewer.kind === 'staff') insistOnStepUp(ctx);
  const problems = new Problems();
  const reason = parseReason(input.reason, 'input.reason', problems);
  const recipient = await recipientOfExport(ctx, viewer, leaving.purpose, input.recipient, problems);
  const doNotCallCheckedOn = parseDoNotCall(ctx, leaving.purpose, input.doNotCallCheckedOn, problems);
  if (input.delimiter && input.format !== 'CSV') problems.add('input.delimiter', 'csvOnly');
  const { purpose, format, filter = null, search = null, orderBy = null } = input;
  const { fields } = parseExport(ctx, { purpose, format, filter, search, orderBy, fields: input.fields ?? null }, problems);
  const language = languageFor(input.language ?? (await languageOf(ctx)));
  const settings: ExportSettings = {
    fields: fields.map(({ key }) => key),
    format,
    delimiter: input.delimiter ?? usualDelimiter(language),
    language,
    recipientId: recipient!.id,
    doNotCallCheckedOn,
  };
  return ctx.transaction(async tx => {
    const { jobId } = await once(tx, 'startExport', input.idempotencyKey, input, async () => {
      const id = await askForWork(tx, 'exportContacts', { kind: 'EXPORT', purpose, settings: { ...settings } });
      await tx.query('INSERT INTO export_question (job_id, content) VALUES ($1, $2)', [
        id,
        sealQuestion(ctx.keys, id, { filter, search, orderBy, reason }),
      ]);
      await appendToChangeLog(tx, { action: 'startExport', subject: 'job', subjectId: id, purpose, fields: settings.fields, reason });
      return { jobId: id };
    });
    return jobId!;
  });
}

/** An export for advertising by telephone says when its numbers were checked against the "Do not call me" list (L94). */
function parseDoNotCall(ctx: Context, purpose: PurposeFacts, given: string | null | undefined, problems: Problems): string | null {
  const path = 'input.doNotCallCheckedOn';
  if (given === undefined || given === null) {
    if (purpose.advertisesByPhone) problems.add(path, 'required');
    return null;
  }
  const date = parseDate(given);
  if (!date.ok) problems.add(path, date.rule);
  else if (new Date(`${date.value}T00:00:00Z`).getTime() > ctx.now().getTime() + AHEAD * 3_600_000) problems.add(path, 'future');
  return date.ok ? date.value : null;
}

/** The language that the staff member reads; English for applications. */
async function languageOf(ctx: Context): Promise<string> {
  const viewer = insistOnViewer(ctx);
  if (viewer.kind !== 'staff') return 'en';
  const [row] = await ctx.query<{ language: string }>('SELECT language FROM staff_member WHERE id = $1', [viewer.id]);
  return row?.language ?? 'en';
}

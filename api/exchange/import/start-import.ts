import { logCall } from '../../audit/access-log.ts';
import { appendToChangeLog } from '../../audit/change-log.ts';
import { type NoticeExceptionInput, parseException } from '../../contacts/informing/notice-exception.ts';
import { parseOriginDetail, parseReason } from '../../contacts/reason.ts';
import type { Context } from '../../context.ts';
import { parseText } from '../../fields/plain-text.ts';
import type { StoredFile } from '../../files/file.ts';
import { findWaiting, takeFile } from '../../files/read-file.ts';
import { once } from '../../idempotency.ts';
import { EVIDENCE_MAX } from '../../legal-bases/new-legal-basis.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { askForWork } from '../long-work.ts';
import { importGround } from './import-ground.ts';
import { type ImportSettings, keptColumns } from './import-settings.ts';
import { type Plan, planImport, type PlanWishes } from './plan-import.ts';

export interface NewImport extends Omit<PlanWishes, 'columns'> {
  readonly purpose: string;
  readonly handle: string;
  readonly columns: NonNullable<PlanWishes['columns']>;
  readonly reason: string;
  readonly originDetail: string | null;
  readonly noticeException: NoticeExceptionInput | null;
  readonly idempotencyKey: string;
}

/** Hours for which a file stays for its import: long enough to wait for others, and to go on after a night. */
const HOURS = 24;

/**
 * Action: takes an uploaded file and asks for the work. Everything that a dry run names must be mended: `BAD_USER_INPUT` with every problem.
 * @returns the job; the file is gone when it has ended
 */
export async function startImport(ctx: Context, input: NewImport): Promise<string> {
  const ground = await importGround(ctx, input.purpose, 'input.purpose');
  const problems = new Problems();
  const reason = parseReason(input.reason, 'input.reason', problems);
  const originDetail = parseOriginDetail(input.originDetail, 'input.originDetail', problems);
  const evidence = parseEvidence(input.evidence, 'input.evidence', problems);
  const excused = parseException(input.noticeException, 'ART_14', 'input.noticeException', problems);
  // A replay finds its file taken; what it started is told below.
  const file = await findWaiting(ctx, input.handle, 'UPLOAD', ctx.viewer!).catch(unlessMissing);
  const plan = file && (await planImport(ctx, file, ground, { ...input, evidence }));
  for (const { path, rule } of plan?.problems ?? []) problems.add(`input.${path}`, rule);
  problems.insist();
  const { jobId } = await ctx.transaction(tx =>
    once<{ jobId: string }>(tx, 'startImport', input.idempotencyKey, input, async () => {
      const taken = await takeFile(tx, input.handle, 'UPLOAD', ctx.viewer!, HOURS);
      const settings = settingsOf(plan!, input, { reason, originDetail, evidence, noticeLanguage: input.noticeLanguage, excused });
      const work = { kind: 'IMPORT' as const, purpose: input.purpose, settings: { ...settings }, fileId: taken.id, total: plan!.rows };
      const id = await askForWork(tx, 'runImport', work);
      await appendToChangeLog(tx, {
        action: 'startImport',
        subject: 'job',
        subjectId: id,
        purpose: input.purpose,
        fields: plan!.mapping.flatMap(mapped => (mapped.target === 'FIELD' ? [mapped.field.key] : [])),
        reason,
      });
      return { jobId: id };
    }),
  );
  await logCall(ctx, { operation: 'startImport', action: 'create', purpose: input.purpose, refused: null, fields: [] });
  return jobId;
}

function settingsOf(
  plan: Plan,
  input: NewImport,
  said: Pick<ImportSettings, 'reason' | 'originDetail' | 'evidence' | 'noticeLanguage' | 'excused'>,
): ImportSettings {
  return {
    reading: plan.reading,
    dateOrder: plan.dateOrder!,
    columns: keptColumns(
      plan.mapping,
      plan.columns.map(({ heading, known }) => (known ? heading : null)),
    ),
    badValues: input.badValues,
    ...said,
  };
}

/** A reference of evidence for all rows together; blank is none. */
export function parseEvidence(value: string | null, path: string, problems: Problems): string | null {
  if (!value?.trim()) return null;
  const text = parseText(value, EVIDENCE_MAX, true);
  if (!text.ok) problems.add(path, text.rule);
  return text.ok ? text.value : null;
}

function unlessMissing(error: unknown): StoredFile | null {
  if (error instanceof Refusal && error.code === 'NOT_FOUND') return null;
  throw error;
}

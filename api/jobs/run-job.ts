import type { Logger } from 'pino';
import type { Asker, Context } from '../context.ts';
import { writeIncident } from '../format-error.ts';
import { HandOn, type JobAction, type Progress } from '../progress.ts';
import { type Problem, Refusal } from '../refusal.ts';
import { askForJob, type Envelope } from './ask-for-job.ts';

/** How a job ended that did not do what was asked. */
export interface JobEnd {
  readonly code: string;
  readonly problems: readonly Problem[];
  readonly incidentId: string | null;
}

/** One kind of job. */
export interface Job {
  readonly run: JobAction;
  /** Under whose rights: who asked for it, or the system, which holds no role. */
  readonly acts: 'asker' | 'system';
  /** How often an error is tried, the first time included; each wait is longer, at most about six hours. A refusal is never tried again. */
  readonly tries: number;
  /** By the clock: minute, hour, day, month, weekday, UTC. */
  readonly at?: string;
  /** Told where it was refused, or given up after its last try; acts as the system. */
  readonly ended?: (ctx: Context, payload: any, end: JobEnd) => Promise<void>;
}

/** Where a job finds its rights. */
export interface JobContexts {
  system(requestId?: string): Promise<Context>;
  /** Refuses `FORBIDDEN` when they may not ask any more. */
  as(asker: Asker, requestId: string): Promise<Context>;
}

export interface Try {
  readonly name: string;
  readonly job: Job;
  readonly envelope: Envelope | null;
  readonly attempt: number;
  readonly key: string | null;
  readonly line: string | null;
}

/**
 * Runs one try of a job. A refusal ends it; an error is written down masked, with an incident id, and tried again as often as the job says.
 * What is thrown here is kept with the job, so it holds no message of anybody else.
 */
export async function runJob(
  { name, job, envelope, attempt, key, line }: Try,
  { contexts, stopping, log }: { contexts: JobContexts; stopping: AbortSignal; log: Logger },
): Promise<void> {
  const again = () =>
    job.acts === 'asker' && envelope && envelope.asker.kind !== 'system'
      ? contexts.as(envelope.asker, envelope.requestId)
      : contexts.system(envelope?.requestId);
  const payload = envelope?.payload ?? {};
  const progress: Progress = { attempt, stopping, again };
  const end = async (told: JobEnd) => job.ended?.(await contexts.system(envelope?.requestId), payload, told);
  try {
    await job.run(await again(), payload, progress);
  } catch (error) {
    if (error instanceof HandOn && envelope) {
      const ctx = await contexts.system(envelope.requestId);
      await ctx.transaction(tx => askForJob(tx.query, name, envelope, { ...(key && { key }), ...(line && { line }) }));
      return;
    }
    if (error instanceof Refusal) {
      log.warn({ job: name, code: error.code, requestId: envelope?.requestId }, 'job refused');
      return end({ code: error.code, problems: error.problems, incidentId: null });
    }
    const incidentId = writeIncident(log, error, { job: name, attempt });
    if (attempt >= job.tries) return end({ code: 'INTERNAL_SERVER_ERROR', problems: [], incidentId });
    throw new Error(`incident ${incidentId}`);
  }
}

import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, parseCrontab, run, type TaskList } from 'graphile-worker';
import { type Logger, pino } from 'pino';
import type pg from 'pg';
import type { Envelope } from './ask-for-job.ts';
import { freeJobsOfTheGone, Presence } from './presence.ts';
import { type Job, type JobContexts, runJob } from './run-job.ts';

/** Jobs at work at once, in one process. Long ones leave the event loop to requests between their batches. */
const AT_ONCE = 4;
const CARE_EVERY = 5_000;
/** How long a stop waits for jobs to end their batch. */
const PATIENCE = 5_000;

export interface RunningJobs {
  /** Takes no more jobs, lets those at work end their batch, and leaves the rest for whoever comes next. */
  close(): Promise<void>;
}

/** Runs jobs in this process: from the queue as soon as they are asked for, and by the clock. Several processes may do so on one database. */
export async function startJobs({
  db,
  contexts,
  jobs,
  log = pino({ level: 'warn' }),
}: {
  db: { readonly jobPool: pg.Pool };
  contexts: JobContexts;
  jobs: Readonly<Record<string, Job>>;
  log?: Logger;
}): Promise<RunningJobs> {
  const stopping = new AbortController();
  const tasks: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      async (payload, { job: taken, getQueueName }) =>
        runJob(
          { name, job, envelope: envelopeIn(payload), attempt: taken.attempts, key: taken.key, line: await getQueueName() },
          { contexts, stopping: stopping.signal, log },
        ),
    ]),
  );
  const events = new EventEmitter();
  let presence: Presence | undefined;
  events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => (presence = new Presence(db.jobPool, workerPool.id)));
  const runner = await run({
    pgPool: db.jobPool,
    taskList: tasks,
    parsedCronItems: [...byTheClock(jobs)],
    concurrency: AT_ONCE,
    noHandleSignals: true,
    events: events as never,
    logger: queueLogger(log),
    // Ends that are written in batches are waited for by a stop; single ones are not.
    preset: { worker: { gracefulShutdownAbortTimeout: PATIENCE, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  runner.promise.catch((error: unknown) => log.error({ name: (error as Error).name }, 'the queue stopped'));
  const care = setInterval(() => void freeJobsOfTheGone(db.jobPool).catch(() => undefined), CARE_EVERY).unref();
  await freeJobsOfTheGone(db.jobPool);
  return {
    async close() {
      clearInterval(care);
      stopping.abort();
      await runner.stop().catch(() => undefined);
      presence?.leave();
    },
  };
}

const byTheClock = (jobs: Readonly<Record<string, Job>>) =>
  parseCrontab(
    Object.entries(jobs)
      .flatMap(([name, { at }]) => (at ? [`${at} ${name} ?max=1`] : []))
      .join('\n'),
  );

/** What the clock asks for carries no envelope. */
const envelopeIn = (payload: unknown): Envelope | null =>
  payload && typeof payload === 'object' && 'asker' in payload ? (payload as Envelope) : null;

/** Only what the queue says of itself; what went wrong in a job has been written down by then. */
const queueLogger = (log: Logger) =>
  new QueueLogger(({ jobId }) => (level, message) => {
    if (level === 'error' && jobId === undefined && !/Failed task/.test(message)) log.error({ queue: message.slice(0, 300) }, 'queue');
  });

import type { Asker, Context, QueueOptions } from '../context.ts';

/** What travels with a job: who asked for it, and in which request. */
export interface Envelope {
  readonly asker: Asker;
  readonly requestId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** As often as a process may die over one job; how often an error is tried again stands in `jobs.ts`. */
const MOST_TRIES = 25;

type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Puts a job into the queue, in the transaction of `query`. */
export const askForJob = (query: Query, name: string, envelope: Envelope, { key, line, runAt }: QueueOptions = {}): Promise<unknown> =>
  query(
    `SELECT FROM graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4::timestamptz, max_attempts => ${MOST_TRIES}, job_key => $5)`,
    [name, JSON.stringify(envelope), line ?? null, runAt?.toISOString() ?? null, key ?? null],
  );

/** Who asks in this context, as it is kept with a job. */
export const askerOf = ({ viewer }: Pick<Context, 'viewer'>): Asker => {
  if (!viewer) throw new Error('a job is asked for by somebody');
  return {
    kind: viewer.kind,
    id: viewer.id,
    steppedUp: viewer.freshSecondFactor,
    ...(viewer.actingFor && { actingFor: viewer.actingFor }),
  };
};

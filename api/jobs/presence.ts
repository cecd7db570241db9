import type pg from 'pg';

/** Long enough for a process to say that it is there after it took its first job. */
const GRACE = '3 seconds';

const place = `hashtextextended($1, 7)`;

/**
 * While a process lives, it holds a lock under the name its jobs are taken by. A connection ends with its process, so a lock that can be had
 * means that whoever took the job is gone: no clock decides, and after `kill -9` the work goes on within seconds instead of hours.
 */
export class Presence {
  readonly #pool: pg.Pool;
  readonly #name: string;
  #client: pg.PoolClient | undefined;
  #gone = false;

  constructor(pool: pg.Pool, name: string) {
    this.#pool = pool;
    this.#name = name;
    void this.#sayHere();
  }

  leave(): void {
    this.#gone = true;
    this.#client?.release(true);
    this.#client = undefined;
  }

  async #sayHere(): Promise<void> {
    try {
      const client = await this.#pool.connect();
      await client.query(`SELECT pg_advisory_lock(${place})`, [this.#name]);
      if (this.#gone) return client.release(true);
      this.#client = client;
      client.once('error', () => {
        if (this.#client !== client) return; // let go of already
        this.#client = undefined;
        client.release(true);
        this.#again();
      });
    } catch {
      this.#again();
    }
  }

  #again(): void {
    if (!this.#gone) setTimeout(() => void this.#sayHere(), 1_000).unref();
  }
}

/** Gives back the jobs of processes that are gone. */
export const freeJobsOfTheGone = (pool: Pick<pg.Pool, 'query'>): Promise<unknown> =>
  pool.query(/* sql */ `
    WITH holder AS (
      SELECT locked_by AS name FROM graphile_worker._private_jobs WHERE locked_at < now() - interval '${GRACE}'
      UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_at < now() - interval '${GRACE}'
    ), gone AS (SELECT array_agg(name) AS names FROM holder WHERE pg_try_advisory_xact_lock(${place.replace('$1', 'name')}))
    SELECT graphile_worker.force_unlock_workers(names) FROM gone WHERE names IS NOT NULL`);

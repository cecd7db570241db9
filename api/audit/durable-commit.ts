import type pg from 'pg';

/**
 * One synchronous commit that many answers share. Reading statements commit without waiting for the disk; each answer then waits for a
 * synchronous commit that was *begun later* than its own statement returned, and that carries its log row to the disk before it.
 */
export class DurableCommit {
  readonly #pool: pg.Pool;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  /** @param pool a pool whose connections commit synchronously */
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Resolves when all that was committed before this call is on disk. A commit already under way began too early and does not count. */
  reached(): Promise<void> {
    if (this.#next) return this.#next;
    const begin = this.#running ?? Promise.resolve();
    const next = begin.catch(() => undefined).then(() => {
      this.#running = next;
      this.#next = null;
      return this.#commit().finally(() => {
        if (this.#running === next) this.#running = null;
      });
    });
    this.#next = next;
    return next;
  }

  async #commit(): Promise<void> {
    await this.#pool.query({ name: 'durable', text: `SELECT pg_logical_emit_message(true, 'inzage', '')` });
  }
}

import type { QueryConfig } from 'pg';
import { Together } from '../together.ts';

/**
 * One synchronous commit that many answers share. Reading statements commit without waiting for the disk; each answer then waits for a
 * synchronous commit that was *begun later* than its own statement returned, and that carries its log row to the disk before it.
 */
export class DurableCommit {
  readonly #commits: Together<null, null>;

  /** @param pool connections that commit synchronously */
  constructor(pool: { query(config: QueryConfig): Promise<unknown> }) {
    this.#commits = new Together(async waiting => {
      await pool.query({ name: 'durable', text: `SELECT pg_logical_emit_message(true, 'inzage', '')` });
      return waiting;
    });
  }

  /** Resolves when all that was committed before this call is on disk. A commit already under way began too early and does not count. */
  async reached(): Promise<void> {
    await this.#commits.for(null);
  }
}

import { Refusal } from './refusal.ts';

/**
 * Lets so many questions in at once. Who comes while it is full is refused `SERVICE_UNAVAILABLE` at once, before anything is looked up or kept for them:
 * under more than it can do, a process answers those it let in, and grows no queue.
 */
export class Turnstile {
  readonly #most: number;
  #inside = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** A place is free again when the work has ended, not when the caller has gone: what they asked may still be waiting for the database. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#most) throw new Refusal('SERVICE_UNAVAILABLE');
    this.#inside++;
    try {
      return await work();
    } finally {
      this.#inside--;
    }
  }
}

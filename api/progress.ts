import type { Context } from './context.ts';

/** What a job receives beside context and payload. */
export interface Progress {
  /** Which try this is, from 1. */
  readonly attempt: number;
  /** Aborted when this process stops: work that takes long ends its batch and throws `HandOn`; it goes on elsewhere, or after the next start. */
  readonly stopping: AbortSignal;
  /** The context anew, with the rights of this moment; once before each batch of long work. Refuses `FORBIDDEN` when who asked may not ask any more. */
  again(): Promise<Context>;
}

/** What a job does. Invariant: it may run twice, after a crash, and must then have one effect. */
export type JobAction<Payload = any> = (ctx: Context, payload: Payload, progress: Progress) => Promise<void>;

/** Thrown by a job that leaves because its process stops: it is asked for again at once, and no try is counted. */
export class HandOn extends Error {}

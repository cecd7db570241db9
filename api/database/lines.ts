import pg from 'pg';
import { type Answer, type Question, rowsOf } from '../question.ts';
import { Crowd, type Prepared } from './crowd.ts';

interface Waiting {
  readonly question: Question<unknown>;
  /** It was in a crowd that failed, so it asks by itself to learn whether the failure is its own. */
  readonly alone: boolean;
  readonly resolve: (made: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Line {
  client: Promise<pg.Client> | null;
  prepared: Prepared;
  busy: boolean;
}

/**
 * A few connections over which many short questions travel together. Who comes while all of them are busy waits, and leaves with the next crowd:
 * one write, one commit, one waking up for all. Alone, a question waits for nobody.
 * Only for questions that may be asked again when another of their crowd has failed.
 */
export class Lines {
  readonly #target: pg.ClientConfig;
  readonly #lines: Line[];
  readonly #most: number;
  #waiting: Waiting[] = [];
  #pumping = false;
  #closed = false;

  /** @param most how many travel together at most: those behind wait for the ones before them, so only short ones should */
  constructor(target: pg.ClientConfig, count: number, most: number) {
    this.#target = target;
    this.#most = most;
    this.#lines = Array.from({ length: count }, () => ({ client: null, prepared: new Map(), busy: false }));
  }

  /** Asks; resolves when the answer is there and all that it wrote is on the disk. */
  ask<Made = Answer>(question: Question<Made>): Promise<Made> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Error('Cannot ask after the end'));
      this.#waiting.push({ question, alone: false, resolve: resolve as Waiting['resolve'], reject });
      this.#pump();
    });
  }

  /** Asks something that nobody else asks, and answers rows. */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<{ rows: Row[] }> {
    return { rows: rowsOf<Row>(await this.ask({ name: '', text, values })) };
  }

  async end(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#lines.map(line => line.client?.then(client => client.end())));
  }

  /** After this turn of the event loop, so that what arrives together leaves together. */
  #pump(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    setImmediate(() => {
      this.#pumping = false;
      const idle = this.#lines.filter(line => !line.busy);
      idle.forEach((line, i) => {
        const share = Math.ceil(this.#waiting.length / (idle.length - i));
        const crowd = this.#next(Math.min(share, this.#most));
        if (crowd.length > 0) void this.#run(line, crowd);
      });
    });
  }

  #next(most: number): Waiting[] {
    if (this.#waiting[0]?.alone) return this.#waiting.splice(0, 1);
    const end = this.#waiting.findIndex(({ alone }) => alone);
    return this.#waiting.splice(0, end < 0 ? most : Math.min(end, most));
  }

  async #run(line: Line, crowd: readonly Waiting[]): Promise<void> {
    line.busy = true;
    let client: pg.Client | undefined;
    try {
      client = await (line.client ??= this.#connect(line));
      const guards = guardsOf(crowd);
      const asked = new Crowd([...guards, ...crowd.map(({ question }) => question)], line.prepared, client);
      client.query(asked as unknown as pg.Submittable);
      const answers = await asked.done;
      crowd.forEach(({ resolve, reject }, i) => {
        const made = answers[guards.length + i]!;
        if ('failed' in made) reject(made.failed);
        else resolve(made.value);
      });
    } catch (error) {
      const spoken = typeof (error as { severity?: unknown }).severity === 'string' && (error as { severity: string }).severity === 'ERROR';
      // Nothing of the crowd has happened: each learns by itself whether the failure is its own.
      if (spoken && crowd.length > 1) this.#waiting.unshift(...crowd.map(each => ({ ...each, alone: true })));
      else crowd.forEach(({ reject }) => reject(error));
      if (!spoken) this.#hangUp(line, client);
    } finally {
      line.busy = false;
      if (this.#waiting.length > 0) this.#pump();
    }
  }

  async #connect(line: Line): Promise<pg.Client> {
    line.prepared = new Map();
    const client = new pg.Client(this.#target);
    // A connection that breaks while nobody asks is opened anew for the next question.
    client.on('error', () => this.#hangUp(line, client)).on('end', () => this.#hangUp(line, client));
    try {
      await client.connect();
      return client;
    } catch (error) {
      line.client = null;
      throw error;
    }
  }

  #hangUp(line: Line, client: pg.Client | undefined): void {
    if (!client) return;
    void line.client?.then(
      current => {
        if (current === client) line.client = null;
      },
      () => undefined,
    );
    void client.end().catch(() => undefined);
  }
}

/** The guards of a crowd, each once: they are objects that those who take the same for granted share. */
const guardsOf = (crowd: readonly Waiting[]): Question[] => [...new Set(crowd.flatMap(({ question }) => question.guard ?? []))];

import pg from 'pg';

interface Asked {
  readonly config: pg.QueryConfig;
  readonly resolve: (result: pg.QueryResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A few connections over which many short questions travel one behind the other, without waiting for each other's answers. What is asked within one turn
 * of the event loop leaves in one write: at many small reads the price is not the work but the waking up.
 * Each question is a transaction of its own. Only for questions whose plan is kept and whose work is bounded: those behind wait for them.
 */
export class Lines {
  readonly #open: () => pg.Client;
  readonly #lines: (Promise<pg.Client> | undefined)[];
  readonly #busy: number[];
  #asked: Asked[] = [];
  #closed = false;

  constructor(target: pg.ClientConfig, count: number) {
    this.#open = () => new pg.Client({ ...target, pipeline: true } as pg.ClientConfig);
    this.#lines = Array.from({ length: count });
    this.#busy = Array.from({ length: count }, () => 0);
  }

  query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ config, resolve, reject });
      if (this.#asked.length === 1) setImmediate(() => void this.#send());
    });
  }

  async end(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#lines.map(line => line?.then(client => client.end())));
  }

  /** All that was asked in this turn goes to the line with the fewest open questions. */
  async #send(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    const at = this.#busy.indexOf(Math.min(...this.#busy));
    this.#busy[at]! += asked.length;
    try {
      const client = await this.#line(at);
      const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
      stream.cork();
      for (const { config, resolve, reject } of asked)
        client
          .query(config)
          .then(resolve, reject)
          .finally(() => void this.#busy[at]!--);
      stream.uncork();
    } catch (error) {
      this.#busy[at]! -= asked.length;
      for (const { reject } of asked) reject(error);
    }
  }

  /** The connection at a place; one that broke is opened anew. */
  #line(at: number): Promise<pg.Client> {
    if (this.#closed) throw new Error('Cannot use a pool after calling end on the pool');
    return (this.#lines[at] ??= this.#connect(at));
  }

  async #connect(at: number): Promise<pg.Client> {
    const client = this.#open();
    const forget = () => void (this.#lines[at] = undefined);
    client.on('error', forget).on('end', forget);
    try {
      await client.connect();
      return client;
    } catch (error) {
      forget();
      throw error;
    }
  }
}

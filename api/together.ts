interface Waiting<Key, Answer> {
  readonly key: Key;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks one question for many callers. Who comes while one is on its way shares the next: an answer is never older than the call it is given to.
 * Under load this turns a round trip per caller into a round trip per crowd; alone, a caller waits for nobody.
 */
export class Together<Key, Answer> {
  readonly #ask: (keys: readonly Key[]) => Promise<readonly Answer[]>;
  #waiting: Waiting<Key, Answer>[] = [];
  #running = false;

  /** @param ask answers all keys at once, in their order */
  constructor(ask: (keys: readonly Key[]) => Promise<readonly Answer[]>) {
    this.#ask = ask;
  }

  for(key: Key): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject });
      if (!this.#running) {
        this.#running = true;
        queueMicrotask(() => void this.#run());
      }
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const crowd = this.#waiting;
      this.#waiting = [];
      try {
        const answers = await this.#ask(crowd.map(({ key }) => key));
        crowd.forEach(({ resolve }, i) => resolve(answers[i]!));
      } catch (error) {
        for (const { reject } of crowd) reject(error);
      }
    }
    this.#running = false;
  }
}

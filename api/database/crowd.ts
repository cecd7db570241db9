import type pg from 'pg';
import pgUtils from 'pg/lib/utils.js';
import type { Answer, Column, Question } from '../question.ts';

/** What a connection remembers of the texts that it has prepared. */
export type Prepared = Map<string, readonly Column[]>;

/** What a question's answer has become, or why that failed, which concerns this question alone. */
type Made = { readonly value: unknown } | { readonly failed: unknown };

/**
 * Up to so many questions, guards included, PostgreSQL is told to send their rows before it commits: they are read while the disk writes. In a larger crowd
 * others are being answered meanwhile, and one more waking up costs more than it brings.
 */
const FEW = 3;

interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  close(message: { type: 'S'; name: string }): void;
  parse(message: { name: string; text: string }): void;
  describe(message: { type: 'S'; name: string }): void;
  bind(message: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(): void;
  flush(): void;
  sync(): void;
}

/**
 * Several questions that leave in one write and come back under one ReadyForQuery: one transaction, so one commit, which the disk confirms for all of them
 * before any answer is handed out. Each statement still takes a snapshot of its own, later than the request it answers for.
 * What `pg` calls a submittable. When one question fails, PostgreSQL skips the rest and nothing of the crowd has happened.
 */
export class Crowd {
  readonly #questions: readonly Question<unknown>[];
  readonly #prepared: Prepared;
  readonly #types: Pick<pg.Client, 'getTypeParser'>;
  readonly #fresh = new Set<Question<unknown>>();
  readonly #made: Made[] = [];
  readonly #columns: (readonly Column[])[] = [];
  #described: readonly Column[] = [];
  #rows: (string | null)[][] = [];
  #settle!: { resolve: (made: Made[]) => void; reject: (error: unknown) => void };
  readonly done: Promise<Made[]>;

  constructor(questions: readonly Question<unknown>[], prepared: Prepared, types: Pick<pg.Client, 'getTypeParser'>) {
    this.#questions = questions;
    this.#prepared = prepared;
    this.#types = types;
    this.done = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }

  submit(connection: unknown): void {
    const wire = connection as Wire;
    wire.stream.cork();
    const known = new Set(this.#prepared.keys());
    for (const question of this.#questions) {
      if (!known.has(question.name)) this.#prepare(wire, question);
      if (question.name !== '') known.add(question.name);
      wire.bind({ statement: question.name, values: question.values, valueMapper: pgUtils.prepareValue });
      wire.execute();
    }
    if (this.#questions.length <= FEW) wire.flush();
    wire.sync();
    wire.stream.uncork();
  }

  #prepare(wire: Wire, question: Question<unknown>): void {
    const { name, text } = question;
    // A crowd that failed may have prepared it before; closing what is not there is no error.
    if (name !== '') wire.close({ type: 'S', name });
    wire.parse({ name, text });
    wire.describe({ type: 'S', name });
    this.#fresh.add(question);
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#described = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.#types.getTypeParser(dataTypeID, 'text') as Column['parse'],
    }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#rows.push(fields);
  }

  /** One question is done. What answers no rows was not described: nobody is told of that, so a description counts for the answer it came before. */
  handleCommandComplete(): void {
    const question = this.#questions[this.#made.length]!;
    const columns = this.#fresh.has(question) ? this.#described : this.#columnsOf(question);
    this.#columns.push(columns);
    this.#made.push(made(question, { columns, cells: this.#rows }));
    this.#described = [];
    this.#rows = [];
  }

  /** Those of a text that was prepared before, or by an earlier question of this crowd. */
  #columnsOf({ name }: Question<unknown>): readonly Column[] {
    return this.#prepared.get(name) ?? this.#columns[this.#questions.findIndex(each => each.name === name)]!;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handlePortalSuspended(): void {}

  handleError(error: unknown): void {
    this.#settle.reject(error);
  }

  /** The commit has returned: it is durable, and only now is anything told. */
  handleReadyForQuery(): void {
    this.#questions.forEach((question, i) => {
      if (question.name !== '' && this.#fresh.has(question)) this.#prepared.set(question.name, this.#columns[i]!);
    });
    this.#settle.resolve(this.#made);
  }
}

function made({ make }: Question<unknown>, answer: Answer): Made {
  try {
    return { value: make ? make(answer) : answer };
  } catch (failed) {
    return { failed };
  }
}

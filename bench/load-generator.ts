import { connect, type Socket } from 'node:net';

/** One HTTP request, ready to be sent. */
export type Shot = Buffer;

export const shot = (port: number, path: string, body: string | null, headers: Readonly<Record<string, string>> = {}): Shot => {
  const all = {
    Host: `127.0.0.1:${port}`,
    ...headers,
    ...(body !== null && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
  };
  return Buffer.from(
    [
      `${body === null ? 'GET' : 'POST'} ${path} HTTP/1.1`,
      ...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
      '',
      body ?? '',
    ].join('\r\n'),
  );
};

/** What a volley measured. */
export interface Volley {
  readonly answers: number;
  readonly seconds: number;
  /** Milliseconds of each answer. */
  readonly took: readonly number[];
}

/**
 * Asks over so many connections for so long, each as soon as it has its answer. Plain sockets, because an HTTP client would
 * cost as much as the floor itself and make everything look alike. Anything but 200 ends the run.
 */
export async function fire(port: number, shots: readonly Shot[], connections: number, milliseconds: number): Promise<Volley> {
  const took: number[] = [];
  const begin = performance.now();
  const until = begin + milliseconds;
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = await Line.open(port);
      while (performance.now() < until) {
        const sent = performance.now();
        await line.ask(shots[next++ % shots.length]!);
        took.push(performance.now() - sent);
      }
      line.close();
    }),
  );
  return { answers: took.length, seconds: (performance.now() - begin) / 1000, took };
}

/** One kept connection: a question, its whole answer, the next question. */
export class Line {
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #length = 0;
  #whole = -1;
  #waiting: { resolve: (body: string) => void; reject: (error: Error) => void } | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket.setNoDelay();
    socket.on('data', part => this.#take(part));
    socket.on('error', error => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('The server hung up')));
  }

  static open = (port: number): Promise<Line> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
        .once('error', reject)
        .once('connect', () => resolve(new Line(socket)));
    });

  ask(question: Shot): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(question);
    });
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#whole < 0) this.#readHead();
    if (this.#whole < 0 || this.#length < this.#whole) return;
    const answer = Buffer.concat(this.#parts);
    const waiting = this.#waiting;
    [this.#parts, this.#length, this.#whole, this.#waiting] = [[], 0, -1, null];
    const text = answer.toString('utf8');
    if (text.startsWith('HTTP/1.1 200')) waiting?.resolve(text.slice(text.indexOf('\r\n\r\n') + 4));
    else waiting?.reject(new Error(text.slice(0, 400)));
  }

  /** How long the whole answer is; both servers say it beforehand. */
  #readHead(): void {
    const head = Buffer.concat(this.#parts).toString('latin1');
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = /\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end))?.[1];
    if (length === undefined) this.#waiting?.reject(new Error('An answer without a length'));
    else this.#whole = end + 4 + Number(length);
  }
}

import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail as it came over the wire. */
export interface Received {
  readonly from: string;
  /** Every RCPT TO. */
  readonly to: readonly string[];
  /** Headers and body, as sent. */
  readonly data: string;
}

/** A mail server that speaks as much SMTP (RFC 5321) as a client needs, and answers RCPT TO as it is told to. */
export class PostOffice {
  readonly received: Received[] = [];
  /** Every address that was asked for, also where it was turned away. */
  readonly asked: string[] = [];
  /** What the next RCPT TO are answered with, first one first; then 250. */
  readonly replies: string[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor() {
    this.#server = createServer(socket => this.#talk(socket));
  }

  static async open(port = 0): Promise<PostOffice> {
    const office = new PostOffice();
    await new Promise<void>(resolve => office.#server.listen(port, '127.0.0.1', resolve));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>(resolve => this.#server.close(() => resolve()));
  }

  #talk(socket: Socket): void {
    this.#sockets.add(socket.once('close', () => this.#sockets.delete(socket)).on('error', () => undefined));
    const say = (line: string) => socket.write(`${line}\r\n`);
    let [buffer, from, to, reading] = ['', '', [] as string[], false];
    say('220 post office');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      buffer += chunk;
      for (let end = buffer.indexOf(reading ? '\r\n.\r\n' : '\r\n'); end >= 0; end = buffer.indexOf(reading ? '\r\n.\r\n' : '\r\n')) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + (reading ? 5 : 2));
        if (reading) {
          this.received.push({ from, to, data: line });
          [reading, to] = [false, []];
          say('250 taken');
        } else if (/^(EHLO|HELO)/i.test(line)) say('250 SMTPUTF8');
        else if (/^MAIL FROM:/i.test(line)) {
          from = addressIn(line);
          say('250 fine');
        } else if (/^RCPT TO:/i.test(line)) {
          this.asked.push(addressIn(line));
          const reply = this.replies.shift() ?? '250 fine';
          if (reply.startsWith('250')) to.push(addressIn(line));
          say(reply);
        } else if (/^DATA/i.test(line)) {
          reading = true;
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 bye');
          socket.end();
        } else say('250 fine');
      }
    });
  }
}

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? '';

/** The headers of a mail, unfolded, names in small letters. */
export function headersOf({ data }: Received): [string, string][] {
  const head = data.slice(0, data.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return head.split('\r\n').map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
}

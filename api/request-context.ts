import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { CookieOptions } from 'express';
import type { IncomingMessage } from 'node:http';
import type { EntityManager } from 'typeorm';
import { addressOf } from './address-of.ts';
import type { Config } from './config.ts';
import type { Asker, Context, Keys, Transaction } from './context.ts';
import type { Database } from './database.ts';
import { type Answer, type Question, rowsOf } from './question.ts';
import type { Lines } from './database/lines.ts';
import { askerOf, askForJob } from './jobs/ask-for-job.ts';
import { PolicyCache } from './policy.ts';
import { Refusal } from './refusal.ts';
import { type Credentials, Viewers } from './sign-in/find-viewer.ts';
import { sessionCookieName } from './sign-in/session.ts';

/** What a context needs to know of a request. */
export type Asking = Pick<IncomingMessage, 'headers'> &
  Partial<Pick<IncomingMessage, 'socket'>> & {
    readonly ip?: string | undefined;
    /** Set by the guard of the door for a page of a form's origin: nobody is signed in there, whatever the browser sends along. */
    readonly formOrigin?: string;
  };
/** A question before it has its name. */
interface Unnamed<Made> {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly guard?: Question | undefined;
  readonly make?: Question<Made>['make'] | undefined;
}

/** How a response sets cookies. */
export interface Cookies {
  cookie(name: string, value: string, options: CookieOptions): unknown;
  clearCookie(name: string, options: CookieOptions): unknown;
}

/** Whom the logs name where nobody asked. */
export const SYSTEM_ID = '00000000-0000-0000-0000-000000000000';

/** Nobody is connected to what runs by itself. */
const noHttp = {
  network: 'system',
  formOrigin: null,
  privacyControl: false,
  setSessionCookie: () => undefined,
  clearSessionCookie: () => undefined,
};

/** Makes the context of each request: who asks and under which policy, read from the database in that very request. */
export class RequestContexts {
  readonly #db: Database;
  readonly #config: Config;
  readonly #keys: Keys;
  readonly #policies = new PolicyCache();
  readonly #viewers: Viewers;
  readonly #names = new Map<string, string>();

  constructor({ db, config, keys }: { db: Database; config: Config; keys: Keys }) {
    this.#db = db;
    this.#config = config;
    this.#keys = keys;
    this.#viewers = new Viewers(async (text, values) => rowsOf(await this.#ask(this.#db.lookUps, { text, values })), config);
  }

  /** The context of one request. `cookies` is what a mutation that signs somebody in or out needs; a query needs none. */
  async make(request: Asking, cookies: Cookies | null, requestId: string): Promise<Context> {
    if (request.formOrigin !== undefined) return this.stranger(request, requestId);
    const { policyVersion, viewer, session } = await this.#viewers.find(credentials(request, this.#config));
    const policy = await this.#policies.at(policyVersion, this.#query);
    return this.#context({ requestId, viewer, session, policy, http: this.#http(request, cookies) });
  }

  /**
   * The context of a request from somebody who asked a moment ago, without a round trip; null where it must be asked for.
   * Invariant: good for `readLogged` alone. What is read through it travels behind the guard of who was remembered, and fails as `isOutdated` when that no longer holds.
   */
  remembered(request: Asking, requestId: string): Context | null {
    const known = this.#viewers.remembered(credentials(request, this.#config));
    const policy = known && this.#policies.kept(known.found.policyVersion);
    if (!known || !policy) return null;
    const { viewer, session } = known.found;
    return this.#context({ requestId, viewer, session, policy, http: this.#http(request, null) }, known.guard);
  }

  /** The context of a page that the public sees: whoever's session the browser sends along, nobody is signed in there. */
  async stranger(request: Asking, requestId: string): Promise<Context> {
    const policy = await this.#policies.current(this.#query);
    return this.#context({ requestId, viewer: null, session: null, policy, http: { ...noHttp, ...toldBy(request) } });
  }

  /** The context of what runs by itself: first start, demo data, jobs. It holds no role, so it decides and reads nothing personal. */
  async system(requestId: string = randomUUID()): Promise<Context> {
    const viewer = { kind: 'system', id: SYSTEM_ID, name: 'system', roles: [], freshSecondFactor: false, recipientId: null } as const;
    return this.#context({ requestId, viewer, session: null, policy: await this.#policies.current(this.#query), http: noHttp });
  }

  /** The context of a job for who asked for it, with the rights they have now. Refuses `FORBIDDEN` for who is suspended, revoked or gone. */
  async as(asker: Asker, requestId: string): Promise<Context> {
    const { policyVersion, viewer } = await this.#viewers.again(asker);
    if (!viewer) throw new Refusal('FORBIDDEN', [{ path: 'viewer', rule: 'gone' }]);
    return this.#context({ requestId, viewer, session: null, policy: await this.#policies.at(policyVersion, this.#query), http: noHttp });
  }

  #context(parts: Pick<Context, 'requestId' | 'viewer' | 'session' | 'policy' | 'http'>, guard?: Question): Context {
    const context: Context = {
      ...parts,
      config: this.#config,
      keys: this.#keys,
      query: this.#query,
      now: () => new Date(),
      newId: uuidv7,
      transaction: work => this.#transaction(context, work),
      readLogged: <T>(text: string, values: readonly unknown[], work: 'short' | 'long' = 'short', make?: (answer: Answer) => T) =>
        this.#ask(work === 'short' ? this.#db.readLines : this.#db.searchLines, { text, values, guard, make }),
    };
    return context;
  }

  readonly #query: Context['query'] = async (text, values) => (await this.#db.pool.query(text, values as unknown[])).rows;

  async #transaction<T>(ctx: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#db.app.transaction((manager: EntityManager) => {
      const query: Transaction['query'] = async <Row>(text: string, values?: readonly unknown[]) =>
        typeormRows<Row>(await manager.query(text, values as unknown[]));
      const one: Transaction['one'] = async <Row>(text: string, values?: readonly unknown[]) => {
        const rows = await query<Row>(text, values);
        if (rows.length > 1) throw new Error('a question about one thing found several');
        return rows[0];
      };
      const queue: Transaction['queue'] = async (name, payload, options) => {
        // What a stranger sets off, the system does.
        const asker = ctx.viewer ? askerOf(ctx) : ({ kind: 'system', id: SYSTEM_ID, steppedUp: false } as const);
        await askForJob(query, name, { asker, requestId: ctx.requestId, payload }, options);
      };
      return work({ ctx, manager, query, one, queue });
    });
  }

  /** Asks over some lines. A text that comes again is prepared once per connection; one that is new is planned for itself. */
  #ask<Made = Answer>(lines: Lines, { text, values = [], guard, make }: Unnamed<Made>): Promise<Made> {
    return lines.ask({ name: this.#nameOf(text), text, values, ...(guard && { guard }), ...(make && { make }) });
  }

  #nameOf(text: string): string {
    const known = this.#names.get(text);
    if (known) return known;
    // Named by what it says: whoever else prepares on the same connections means the same by it.
    if (this.#names.size < 500) this.#names.set(text, `read_${createHash('sha256').update(text).digest('base64url').slice(0, 27)}`);
    return '';
  }

  #http(request: Asking, cookies: Cookies | null): Context['http'] {
    const name = sessionCookieName(this.#config);
    const secure = this.#config.publicUrl.startsWith('https:');
    const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
    return {
      ...toldBy(request),
      setSessionCookie: (token, expires) => void cookies!.cookie(name, token, { ...options, expires }),
      clearSessionCookie: () => void cookies!.clearCookie(name, options),
    };
  }
}

/** What the connection and its headers tell of whoever asks. */
const toldBy = (request: Asking): Pick<Context['http'], 'network' | 'formOrigin' | 'privacyControl'> => ({
  network: request.ip ?? 'unknown',
  formOrigin: request.formOrigin ?? null,
  privacyControl: request.headers['sec-gpc'] === '1',
});

/** TypeORM answers UPDATE and DELETE with [rows, count]; everything else with rows. */
const typeormRows = <Row>(answer: unknown): Row[] =>
  Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number'
    ? (answer[0] as Row[])
    : (answer as Row[]);

/** Session cookie or bearer token. A token in a page is public: one that comes from a browser is refused. */
function credentials(request: Asking, config: Config): Credentials {
  const authorization = header(request, 'authorization');
  if (authorization !== undefined) {
    if (header(request, 'origin') !== undefined || header(request, 'sec-fetch-site') !== undefined)
      throw new Refusal('UNAUTHENTICATED', [{ path: 'Authorization', rule: 'notFromABrowser' }]);
    const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization)?.[1];
    if (!bearer) throw new Refusal('UNAUTHENTICATED', [{ path: 'Authorization', rule: 'bearer' }]);
    const actingFor = header(request, 'x-acting-for');
    return { bearerToken: bearer, ...(actingFor && { actingFor }), address: () => cameFrom(request, config) };
  }
  const token = cookieOf(request, sessionCookieName(config));
  return token ? { sessionToken: token } : {};
}

/** Express has said it already where the request came the long way. */
const cameFrom = (request: Asking, { trustProxy }: Config): string | undefined =>
  request.ip ?? (request.socket && addressOf(request as IncomingMessage, trustProxy));

const header = (request: Asking, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const cookieOf = (request: Asking, name: string): string | undefined =>
  header(request, 'cookie')
    ?.split(';')
    .map(part => part.trim().split('='))
    .find(([key]) => key === name)?.[1];

/** UUIDv7 (RFC 9562): its first 48 bits are the time, so that keys grow at one end of their index. */
export function uuidv7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

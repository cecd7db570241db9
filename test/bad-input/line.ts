import { request } from 'node:http';
import { expect } from 'vitest';
import { otherCodes, refusals } from '../../api/refusal.ts';
import { signIn } from '../ask.ts';
import type { Application, StaffPerson } from '../cast.ts';
import type { World } from '../world.ts';

/** Stands in every bad value; nothing that is answered may hold it. */
export const canary = 'Quetzalcoatlus';

/** Every code that an answer to bad input may carry: all that the schema lists, but the one of a bug. */
const listed = new Set<string>([...Object.keys(refusals), ...Object.keys(otherCodes)]);
listed.delete('INTERNAL_SERVER_ERROR');

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer;
}
export interface Received {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** A line to the server that lets everything through: any header, any bytes. */
export class Line {
  readonly world: World;
  readonly #headers: Record<string, string>;

  constructor(world: World, headers: Record<string, string> = {}) {
    this.world = world;
    this.#headers = headers;
  }

  static async of(world: World, who: StaffPerson | Application): Promise<Line> {
    return new Line(world, who.is === 'staff' ? { cookie: await signIn(world, who) } : { authorization: `Bearer ${who.token}` });
  }

  send({ method = 'POST', path = '/graphql', headers = {}, body }: Sent): Promise<Received> {
    const { hostname, port } = new URL(this.world.url);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          hostname,
          port,
          method,
          path,
          headers: { 'content-type': 'application/json', ...this.#headers, ...headers },
          agent: false,
          setHost: headers['host'] === undefined,
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }),
          );
          response.on('error', reject);
        },
      );
      // A server that refuses a body before it has all of it may close the line: the answer came before.
      sent.on('error', error => ((error as { code?: string }).code === 'EPIPE' ? undefined : reject(error)));
      sent.end(body);
    });
  }

  ask = (query: string, variables: unknown = {}, more: object = {}): Promise<Received> =>
    this.send({ body: JSON.stringify({ query, variables, ...more }) });

  /** `CODE path:rule …` of each error. Insists on all that holds of every refusal: a listed code, no value echoed, nothing stored by a cache, nothing written. */
  async refused(send: Promise<Received> | (() => Promise<Received>)): Promise<string[]> {
    const before = await whatIsWritten(this.world);
    const received = await (typeof send === 'function' ? send() : send);
    expect(await whatIsWritten(this.world), 'something was written').toEqual(before);
    return insistOnManners(received);
  }
}

/** Holds of every answer, good or bad. */
export function insistOnManners(received: Received): string[] {
  const { status, headers, text } = received;
  expect(status, text).toBeLessThan(500);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['etag']).toBeUndefined();
  expect(text).not.toContain(canary);
  expect(text).not.toMatch(/Maximum call stack|node_modules|SELECT |at file:|\.ts:\d/);
  const { errors = [] } = JSON.parse(text) as {
    errors?: { message: string; extensions?: { code?: string; problems?: { path: string; rule: string }[] } }[];
  };
  return errors.map(({ extensions: { code = 'NO CODE', problems = [] } = {} }) => {
    expect([...listed]).toContain(code);
    return [code, ...problems.map(({ path, rule }) => `${path}:${rule}`)].join(' ');
  });
}

/** What a refused call may leave behind: its log entry, security events, limiter counters; and when somebody was last there. */
const mayChange = new Set(['access_log', 'security_event', 'rate_limit', 'session']);

/** A digest of every other table. */
export async function whatIsWritten(world: World): Promise<Record<string, string>> {
  const { rows } = await world.db.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND NOT relispartition AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
  );
  const tables = rows.map(({ name }) => name).filter(name => !mayChange.has(name));
  const digest = (name: string) =>
    `(SELECT md5(coalesce(string_agg(row, '' ORDER BY row), '')) FROM (SELECT (to_jsonb(t) - 'last_used_at')::text AS row FROM "${name}" t) rows) AS "${name}"`;
  return (await world.db.pool.query<Record<string, string>>(`SELECT ${tables.map(digest).join(', ')}`)).rows[0]!;
}

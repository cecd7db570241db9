import { randomUUID } from 'node:crypto';
import { type GraphQLError, type GraphQLFormattedError } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { formatError, statusOf } from './format-error.ts';
import type { DirectAnswer } from './direct-answer.ts';
import { asUserInput, type Known, type QueryExecutor } from './graphql-executor.ts';
import { limits } from './graphql-limits.ts';
import { answerHeaders, type Gate } from './http-guards.ts';
import type { RequestContexts } from './request-context.ts';
import { isOutdated } from './sign-in/remembered-viewers.ts';
import type { Turnstile } from './turnstile.ts';

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/**
 * The short way in for a query that Apollo has parsed, validated and run before: same gate, same context, same compiled code, same way of telling errors,
 * without the frameworks around it. Whatever is not exactly such a request goes the long way, its body already read.
 */
export class KnownQueries {
  readonly #executor: QueryExecutor;
  readonly #contexts: RequestContexts;
  readonly #gate: Gate;
  readonly #turnstile: Turnstile;
  readonly #format: ReturnType<typeof formatError>;

  constructor(parts: { executor: QueryExecutor; contexts: RequestContexts; gate: Gate; turnstile: Turnstile; log: Logger }) {
    this.#executor = parts.executor;
    this.#contexts = parts.contexts;
    this.#gate = parts.gate;
    this.#turnstile = parts.turnstile;
    this.#format = formatError(parts.log);
  }

  /** Answers known queries itself and hands everything else to `longWay`. */
  before(longWay: RequestListener): RequestListener {
    return (request, response) => {
      const length = mayBeKnown(request);
      if (length === null || this.#gate.refuses(request) || (request.headers.origin !== undefined && !sameOrigin(request)))
        return longWay(request, response);
      readBody(request, length, body => {
        const asked = body === null ? null : parsed(body);
        const known = asked && this.#executor.known(asked.query, asked.operationName);
        if (known) return void this.#let(request, response, asked, known);
        // body-parser leaves a body alone that was read to its end.
        if (body !== null) Object.assign(request, { rawBody: body });
        longWay(request, response);
      });
    };
  }

  async #let(request: IncomingMessage, response: ServerResponse, asked: Asked, known: Known): Promise<void> {
    const requestId = randomUUID();
    try {
      await this.#turnstile.through(() => this.#answer(request, response, requestId, asked, known));
    } catch (error) {
      const told = this.#format({ message: '' }, error);
      this.#send(response, requestId, statusOf([String(told.extensions?.['code'])]) ?? 500, { errors: [told] });
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, requestId: string, asked: Asked, known: Known): Promise<void> {
    const { coerced, errors: wrong } = getVariableValues(known.schema, known.operation.variableDefinitions ?? [], asked.variables ?? {}, {
      maxErrors: 20,
    });
    const text = coerced && known.direct ? await this.#directly(request, requestId, known.direct, coerced) : null;
    if (text !== null) return this.#sendText(response, requestId, 200, text);
    const context = await this.#contexts.make(request, null, requestId);
    if (wrong) return this.#send(response, requestId, 400, { errors: wrong.map(error => this.#told(asUserInput(error))) });
    const { data, errors } = await known.answer(context, asked.variables ?? {});
    if (!errors || errors.length === 0) return this.#send(response, requestId, 200, { data });
    const told = errors.map(error => this.#told(error));
    const altogether = !data || Object.values(data).every(value => value === null);
    this.#send(response, requestId, (altogether && statusOf(told.map(({ extensions }) => String(extensions?.['code'])))) || 200, {
      errors: told,
      data,
    });
  }

  /** The answer by the short way; null where the ordinary way must tell what is wrong. */
  async #directly(
    request: IncomingMessage,
    requestId: string,
    direct: DirectAnswer,
    variables: Record<string, unknown>,
  ): Promise<string | null> {
    try {
      const remembered = this.#contexts.remembered(request, requestId);
      if (remembered) return await direct(remembered, variables);
    } catch (error) {
      if (!isOutdated(error)) return null;
    }
    try {
      return await direct(await this.#contexts.make(request, null, requestId), variables);
    } catch {
      return null;
    }
  }

  #told(error: GraphQLError): GraphQLFormattedError {
    const { message, locations, path, extensions } = error;
    return this.#format(
      { message, ...(locations && { locations }), ...(path && { path }), extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } },
      error,
    );
  }

  #send(response: ServerResponse, requestId: string, status: number, answer: object): void {
    this.#sendText(response, requestId, status, JSON.stringify(answer));
  }

  #sendText(response: ServerResponse, requestId: string, status: number, text: string): void {
    // A text leaves together with its head, in one write.
    const body = `${text}\n`;
    response.writeHead(status, {
      ...answerHeaders,
      'X-Request-Id': requestId,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      ...((status === 429 || status === 503) && { 'Retry-After': status === 429 ? '60' : '2' }),
    });
    response.end(body);
  }
}

/** The length of a plain JSON body that is not too large; null for every other request. */
function mayBeKnown({ method, url, headers }: IncomingMessage): number | null {
  if (method !== 'POST' || url !== '/graphql' || headers['content-encoding'] !== undefined) return null;
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')) return null;
  const length = Number(headers['content-length']);
  return Number.isInteger(length) && length > 0 && length <= limits.bodyBytes ? length : null;
}

/** A page of ours: where a listed origin asks, the answer needs the headers of the long way. */
const sameOrigin = ({ headers }: IncomingMessage) =>
  headers['sec-fetch-site'] === 'same-origin' || headers.origin?.replace(/^https?:\/\//, '') === headers.host;

function readBody(request: IncomingMessage, length: number, done: (body: Buffer | null) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  request.on('data', (part: Buffer) => {
    size += part.length;
    parts.push(part);
  });
  request.once('end', () => done(size === length ? (parts.length === 1 ? parts[0]! : Buffer.concat(parts)) : null));
}

/** A request of exactly the known shape, or null; what is malformed is told by the long way. */
function parsed(body: Buffer): Asked | null {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { query, variables, operationName, ...more } = value as Record<string, unknown>;
  if (typeof query !== 'string' || Object.keys(more).length > 0) return null;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return { query, ...(variables ? { variables: variables as Record<string, unknown> } : {}), ...(operationName ? { operationName } : {}) };
}

import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import express, { type NextFunction, type Request, type Response } from 'express';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { isFormOrigin } from './consent/forms/find-forms.ts';
import type { Context, Keys } from './context.ts';
import { cutSlowBody } from './cut-slow-body.ts';
import type { Database } from './database.ts';
import { Gate, guardDoor, securityHeaders } from './http-guards.ts';
import { fileDoors } from './files/file-doors.ts';
import { formatError, statusOf } from './format-error.ts';
import { QueryExecutor } from './graphql-executor.ts';
import { limits, limitsRule } from './graphql-limits.ts';
import { consolePages } from './console-pages.ts';
import { fonts } from './pages/fonts.ts';
import { framedScript } from './pages/framed.ts';
import { pages } from './pages/list.ts';
import { letterRoute } from './pages/mailbox-page.ts';
import { oneClick } from './pages/one-click.ts';
import { publicPages } from './pages/public-pages.ts';
import { KnownQueries } from './known-queries.ts';
import { syncPolicy } from './policy.ts';
import { Refusal, refusals } from './refusal.ts';
import { RequestContexts } from './request-context.ts';
import { buildSchema } from './schema.ts';
import { demoPeople } from './sign-in/demo-people.ts';
import { providerDoors } from './sign-in/provider/provider-doors.ts';
import { Together } from './together.ts';
import { Turnstile } from './turnstile.ts';

export interface Running {
  readonly port: number;
  close(): Promise<void>;
}

/** Milliseconds in which a request must have come: its head; its body; the body of an upload, which may be large and come over a slow line. */
export const inTime = { head: 15_000, body: 30_000, upload: 15 * 60_000 };

/** Milliseconds after which a database that does not answer counts as not there. */
const LOOK_TIME = 5_000;

/** HTTP and Apollo: limits, context, how refusals and bugs are told; probes; the console's pages. */
export async function startServer({
  config,
  db,
  keys,
  log = pino({ level: 'warn' }),
  times = inTime,
}: {
  config: Config;
  db: Database;
  keys: Keys;
  log?: Logger;
  times?: typeof inTime;
}): Promise<Running> {
  await syncPolicy(async (text, values) => (await db.pool.query(text, values as unknown[])).rows);
  const contexts = new RequestContexts({ db, config, keys });
  const executor = new QueryExecutor(buildSchema());
  const apollo = await startApollo(config, executor, log);
  const gate = new Gate(config);
  const turnstile = new Turnstile(config.mostAtOnce);
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', config.trustProxy.length > 0 ? [...config.trustProxy] : false);
  app.use(
    guardDoor(config, gate, origin =>
      turnstile.through(() => isFormOrigin(async (text, values) => (await db.pool.query(text, values as unknown[])).rows, origin)),
    ),
    securityHeaders(config),
  );
  app.get('/livez', (_, response) => void response.json({ live: true }));
  // Many who ask share one look; a look that gets no answer at all is an answer, too.
  const reached = new Together<null, boolean>(async asked => {
    const answered = db.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const ready = await Promise.race([answered, sleep(LOOK_TIME, false, { ref: false })]);
    return asked.map(() => ready);
  });
  app.get('/readyz', async (_, response) => {
    const ready = await reached.for(null);
    response.status(ready ? 200 : 503).json({ ready });
  });
  if (config.mode === 'demo')
    app.get(
      '/demo/people',
      async (_, response) =>
        void response.json(await demoPeople(async (text, values) => (await db.pool.query(text, values as unknown[])).rows, keys)),
    );
  app.post('/graphql', jsonBody, (request, response) => turnstile.through(() => answer(apollo, contexts, request, response, log)));
  app.all(
    '/graphql',
    (_, response) =>
      void response
        .set('Allow', 'POST')
        .status(405)
        .json(failure('BAD_USER_INPUT', [{ path: 'method', rule: 'post' }])),
  );
  app.use(
    fileDoors({
      contextOf: (request, response) => {
        const requestId = randomUUID();
        response.set('X-Request-Id', requestId);
        return turnstile.through(() => contexts.make(request, response, requestId));
      },
      tell: (response, error, status) => {
        const told = formatError(log)({ message: '' }, error);
        tellStatus(response, status ?? statusOf([String(told.extensions?.['code'])]) ?? 500, { errors: [told] });
      },
      limit: config.uploadMegabytes * 1_000_000,
    }),
  );
  app.use(
    providerDoors({
      config,
      contextOf: (request, response, requestId) => turnstile.through(() => contexts.make(request, response, requestId)),
      system: requestId => contexts.system(requestId),
      report: error => void formatError(log)({ message: '' }, error),
    }),
  );
  app.use(
    fonts(),
    framedScript(),
    letterRoute(config, () => contexts.system()),
    oneClick((request, requestId) => contexts.stranger(request, requestId)),
    publicPages({
      pages,
      turnstile,
      contextOf: (request, requestId) => contexts.stranger(request, requestId),
      incidentOf: error => {
        const { code, incidentId } = formatError(log)({ message: '' }, error).extensions ?? {};
        return code === 'SERVICE_UNAVAILABLE' ? null : String(incidentId);
      },
    }),
  );
  app.use(consolePages(config));
  app.use((error: unknown, _: Request, response: Response, next: NextFunction) => brokenRequest(error, response, next, log));
  const listener = new KnownQueries({ executor, contexts, gate, turnstile, log }).before(app);
  const http = createServer(
    {
      requestTimeout: times.upload,
      headersTimeout: times.head,
      connectionsCheckingInterval: Math.min(5_000, times.head),
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      cutSlowBody(request, times.body);
      listener(request, response);
    },
  );
  // Whoever asks before sending its body is answered by the door that takes it; every other body is small.
  http.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== '/files') response.writeContinue();
    cutSlowBody(request, times.body);
    listener(request, response);
  });
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(config.port, config.host, () => resolve()));
  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      await new Promise<void>(resolve => {
        http.close(() => resolve());
        http.closeIdleConnections();
        setTimeout(() => http.closeAllConnections(), 3_000).unref();
      });
      await apollo.stop();
    },
  };
}

async function startApollo(config: Config, executor: QueryExecutor, log: Logger): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    gateway: executor.gateway,
    introspection: config.mode === 'demo',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    validationRules: [limitsRule],
    parseOptions: { maxTokens: limits.tokens },
    formatError: formatError(log),
    stopOnTerminationSignals: false,
    persistedQueries: false,
    // Cache control alone would double the cost of a list; nothing here may be cached anyway.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

const parseJson = express.json({ limit: limits.bodyBytes, strict: true, type: 'application/json' });

/** The parsed body; one that `KnownQueries` read before it saw that the query is not known is only parsed. */
const jsonBody: express.RequestHandler = (request, response, next) => {
  const { rawBody } = request as { rawBody?: Buffer };
  // JSON is UTF-8 (RFC 8259); another charset would be another text to whoever looks at it on the way.
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && charset.toLowerCase() !== 'utf-8') return next({ status: 415, type: 'charset.unsupported' });
  if (rawBody === undefined) return parseJson(request, response, next);
  try {
    request.body = JSON.parse(rawBody.toString('utf8'));
    next();
  } catch {
    next(Object.assign(new Error('malformed'), { status: 400, type: 'entity.parse.failed' }));
  }
};

/** One GraphQL request: Apollo without its Express wrapper, so that a refused call gets its status and nothing is parsed twice. */
async function answer(
  apollo: ApolloServer<Context>,
  contexts: RequestContexts,
  request: Request,
  response: Response,
  log: Logger,
): Promise<void> {
  const requestId = randomUUID();
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  response.set('X-Request-Id', requestId);
  let context: Context;
  try {
    context = await contexts.make(request, response, requestId);
  } catch (error) {
    const told = formatError(log)({ message: '' }, error);
    const code = String(told.extensions?.['code']);
    tellStatus(response, statusOf([code]) ?? 200, { errors: [told] });
    return;
  }
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search: '', body: request.body },
    context: async () => context,
  });
  if (result.body.kind !== 'complete') throw new Error('nothing is streamed');
  // Whatever Apollo thinks of caches: nothing is stored.
  for (const [name, value] of result.headers) if (name !== 'cache-control') response.set(name, value);
  const status = result.status ?? 200;
  const text = result.body.string;
  response.status(status === 200 && text.startsWith('{"errors"') ? (refusedAltogether(text) ?? 200) : status);
  if (response.statusCode === 429 || response.statusCode === 503) response.set('Retry-After', response.statusCode === 429 ? '60' : '2');
  response.send(text);
}

/** The status of an answer all of whose root fields were refused. */
function refusedAltogether(text: string): number | undefined {
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown> | null; errors: { extensions?: { code?: string } }[] };
  if (data && Object.values(data).some(value => value !== null)) return undefined;
  return statusOf(errors.map(error => error.extensions?.code ?? ''));
}

const failure = (code: keyof typeof refusals, problems: readonly { path: string; rule: string }[]) => ({
  errors: [{ message: refusals[code].message, extensions: { code, problems } }],
});

function tellStatus(response: Response, status: number, body: unknown): void {
  response.status(status);
  if (status === 429 || status === 503) response.set('Retry-After', status === 429 ? '60' : '2');
  response.json(body);
}

/** A body that is too large, of another type, or no JSON; and whatever else broke before GraphQL. */
function brokenRequest(error: unknown, response: Response, next: NextFunction, log: Logger): void {
  if (response.headersSent) return next(error);
  const { status, type } = (error ?? {}) as { status?: number; type?: string };
  if (status && status >= 400 && status < 500) {
    tellStatus(response, status, failure('BAD_USER_INPUT', [{ path: 'body', rule: type?.split('.').at(-1) ?? 'malformed' }]));
    return;
  }
  if (error instanceof Refusal) return tellStatus(response, statusOf([error.code]) ?? 200, failure(error.code, error.problems));
  const told = formatError(log)({ message: '' }, error);
  tellStatus(response, statusOf([String(told.extensions?.['code'])]) ?? 500, { errors: [told] });
}

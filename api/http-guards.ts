import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from './config.ts';
import { refusals } from './refusal.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Who may knock: host, forwarding headers and origin, for every way in. */
export class Gate {
  readonly #demo: boolean;
  readonly #origins: ReadonlySet<string>;

  constructor(config: Config) {
    this.#demo = config.mode === 'demo';
    this.#origins = new Set([new URL(config.publicUrl).origin, ...config.corsOrigins]);
  }

  /** What is wrong with a request that asks for an answer, or null. The demo answers only to this machine and refuses forwarding headers. */
  refuses({ headers, method }: Pick<IncomingMessage, 'headers' | 'method'>): 'host' | 'origin' | null {
    if (this.#demo && (!LOOPBACK_NAMES.has(hostOf(headers)) || forwarding.some(header => headers[header] !== undefined))) return 'host';
    // Same-site is not same-origin: only our own pages and the listed origins may send a browser's request.
    const { origin } = headers;
    if (origin === undefined || method === 'GET' || method === 'HEAD' || this.#origins.has(origin)) return null;
    // A form on a page that sends no referrer has the origin "null" (Fetch, 3.3); the browser itself says whose page it was.
    return origin === 'null' && headers['sec-fetch-site'] === 'same-origin' ? null : 'origin';
  }

  admits = (origin: string | undefined): boolean => origin !== undefined && this.#origins.has(origin);
}

const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];
const hostOf = (headers: IncomingMessage['headers']) => (headers.host ?? '').replace(/:\d+$/, '');

/** The gate before every page; pages asked for at 127.0.0.1 redirect to the public address. */
export function guardDoor(
  config: Config,
  gate: Gate,
  isFormOrigin: (origin: string) => Promise<boolean> = async () => false,
): RequestHandler {
  const home = new URL(config.publicUrl);
  return async (request: Request, response: Response, next: NextFunction) => {
    const refused = gate.refuses(request);
    const { origin } = request.headers;
    // A page elsewhere that shows a consent form of ours: it gets that, without credentials, and nothing else.
    if (refused === 'origin' && request.path === '/graphql' && (await isFormOrigin(origin!)))
      return admitForm(request, response, next, origin!);
    if (refused) return refuse(response, refused);
    const name = hostOf(request.headers);
    if (origin !== undefined && config.corsOrigins.includes(origin)) allowOrigin(response, origin);
    if (request.method === 'OPTIONS') return void response.status(gate.admits(origin) ? 204 : 403).end();
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (page && name !== home.hostname && LOOPBACK_NAMES.has(name) && LOOPBACK_NAMES.has(home.hostname))
      return response.redirect(302, new URL(request.originalUrl, home).href);
    next();
  };
}

function refuse(response: Response, rule: string): void {
  response
    .status(403)
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ message: refusals.FORBIDDEN.message, extensions: { code: 'FORBIDDEN', problems: [{ path: rule, rule }] } }] });
}

function admitForm(request: Request, response: Response, next: NextFunction, origin: string): void {
  response.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'content-type',
    'Access-Control-Allow-Methods': 'POST',
    Vary: 'Origin',
  });
  if (request.method === 'OPTIONS') return void response.status(204).end();
  Object.assign(request, { formOrigin: origin });
  next();
}

function allowOrigin(response: Response, origin: string): void {
  response.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Headers': 'content-type, apollo-require-preflight, x-file-name',
    'Access-Control-Allow-Methods': 'POST',
    Vary: 'Origin',
  });
}

/** What every GraphQL answer carries: nothing personal is stored by a cache, and an answer is no page. */
export const answerHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Strict headers with a fresh nonce per response; nothing personal is ever stored by a cache. */
export function securityHeaders(config: Config): RequestHandler {
  const nonceOf = (_: unknown, response: unknown) => `'nonce-${(response as Response).locals['nonce'] as string}'`;
  const strict = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        scriptSrc: [`'self'`, nonceOf],
        styleSrc: [`'self'`, nonceOf],
        imgSrc: [`'self'`, 'data:'],
        fontSrc: [`'self'`],
        connectSrc: [`'self'`],
        manifestSrc: [`'self'`],
        workerSrc: [`'self'`],
        formAction: [`'self'`],
        baseUri: [`'none'`],
        frameAncestors: [`'none'`],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    // A GraphQL answer is no page: one short policy instead of a nonce nobody uses.
    if (request.path === '/graphql') {
      response.set(answerHeaders);
      return next();
    }
    response.locals['nonce'] = randomBytes(18).toString('base64');
    strict(request, response, next);
  };
}

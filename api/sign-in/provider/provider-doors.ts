import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import type { Config } from '../../config.ts';
import type { Context } from '../../context.ts';
import { networkOf } from '../../network-of.ts';
import { spend, triesOf } from '../../throttle.ts';
import { providerAllowances } from '../allowances.ts';
import { tellSecurityEvent } from '../security-event.ts';
import { keepAttempt, takeAttempt } from './attempt-cookie.ts';
import { callbackPath, Provider, ProviderProblem } from './provider.ts';
import { NotAdmitted, signInByProvider } from './sign-in-by-provider.ts';

/** What the sign-in page is told, and says in words: a closed list, which names nobody. */
export type ProviderSays = 'cancelled' | 'expired' | 'notAdmitted' | 'unavailable' | 'failed' | 'tooMany';

export interface ProviderDoors {
  readonly config: Config;
  /** The browser that asks: its cookies, its address, the session it has. */
  readonly contextOf: (request: Request, response: Response, requestId: string) => Promise<Context>;
  /** Who acts: the system. */
  readonly system: (requestId: string) => Promise<Context>;
  /** Told of a bug. */
  readonly report: (error: unknown) => void;
}

/**
 * `GET /sign-in/provider` tells the sign-in page what its button says; `GET /sign-in/oidc` leads to the provider, `GET /sign-in/oidc/callback` back.
 * Whatever goes wrong leads to the sign-in page, with one word of a closed list; where to go is never taken from the request.
 */
export function providerDoors(doors: ProviderDoors): Router {
  const { config } = doors;
  const router = express.Router({ strict: true, caseSensitive: true });
  router.get('/sign-in/provider', (_, response) => void response.json({ name: config.provider?.name ?? null }));
  if (!config.provider) return router;
  const provider = new Provider(config.provider, config);
  router.get('/sign-in/oidc', (request, response) => door(doors, request, response, here => leave(here, provider)));
  router.get(callbackPath, (request, response) => door(doors, request, response, here => comeBack(here, provider)));
  return router;
}

interface Here {
  readonly request: Request;
  readonly response: Response;
  /** The system's, with what is known of the browser. */
  readonly ctx: Context;
  readonly before: Context['session'];
}

/** @returns where to go, of our own or of the provider that is configured */
async function leave({ response, ctx }: Here, provider: Provider): Promise<string> {
  const { url, attempt } = await provider.begin(ctx.now());
  keepAttempt(response, ctx.config, ctx.keys, attempt);
  return url;
}

async function comeBack({ request, response, ctx, before }: Here, provider: Provider): Promise<string> {
  const attempt = takeAttempt(request, response, ctx.config, ctx.keys, ctx.now());
  // One use, over all processes and also for who kept a copy of the cookie.
  const isOurs = attempt !== null && request.query['state'] === attempt.state;
  if (!isOurs || (await spend(ctx, triesOf(providerAllowances.ofAttempt, attempt.state))) !== null) {
    await tellSecurityEvent(ctx, 'provider-refused', null, { why: isOurs ? 'used' : 'attempt' });
    return problem('expired');
  }
  const told = await provider.finish(new URL(request.originalUrl, 'http://unused.invalid').search, attempt);
  const { session, next } = await signInByProvider(ctx, told, before);
  ctx.http.setSessionCookie(session.token, session.expires);
  return next === null ? '/' : `/login?next=${next}`;
}

const problem = (says: ProviderSays): string => `/login?provider=${says}`;

async function door(doors: ProviderDoors, request: Request, response: Response, go: (here: Here) => Promise<string>): Promise<void> {
  let ctx: Context | undefined;
  let to: string;
  try {
    const requestId = randomUUID();
    const asked = await doors.contextOf(request, response, requestId);
    ctx = { ...(await doors.system(requestId)), http: asked.http };
    if ((await spend(ctx, triesOf(providerAllowances.ofNetwork, networkOf(ctx.http.network)))) !== null) to = problem('tooMany');
    else to = await go({ request, response, ctx, before: asked.session });
  } catch (error) {
    to = problem(await whatIsSaid(error, ctx).catch(() => 'failed' as const));
    if (!(error instanceof NotAdmitted || error instanceof ProviderProblem)) doors.report(error);
  }
  response.redirect(303, to);
}

/** The word for the page; what it means in detail stays with us. */
async function whatIsSaid(error: unknown, ctx: Context | undefined): Promise<ProviderSays> {
  if (error instanceof NotAdmitted) {
    await tellSecurityEvent(ctx!, 'provider-refused', error.staffId, { why: error.why });
    return 'notAdmitted';
  }
  if (!(error instanceof ProviderProblem)) return 'failed';
  const { why, code } = error;
  await tellSecurityEvent(ctx!, why === 'unavailable' ? 'provider-unavailable' : 'provider-refused', null, { why, ...(code && { code }) });
  return why;
}

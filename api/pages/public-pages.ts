import { randomUUID } from 'node:crypto';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Context } from '../context.ts';
import { attachment } from '../files/file-name.ts';
import { isUnavailable } from '../format-error.ts';
import { html } from '../html.ts';
import { acceptedLanguages, languageFor } from '../languages.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { findOrganisation } from '../organisation/find-organisation.ts';
import { authorityOf } from '../organisation/legal-settings.ts';
import { Refusal, refusals } from '../refusal.ts';
import type { Turnstile } from '../turnstile.ts';
import type { Asked, Page, PublicPage } from './page.ts';
import { keepPortalSecret, portalSecretOf } from './portal/cookie.ts';
import { languagesOf, pageHtml } from './page-frame.ts';
import { pageSay } from './texts.ts';

interface Parts {
  readonly pages: readonly PublicPage[];
  /** A stranger's context for this request; nobody's session counts here. */
  readonly contextOf: (request: Request, requestId: string) => Promise<Context>;
  readonly turnstile: Turnstile;
  /** Writes a bug down and answers its incident id; null: the service cannot answer now. */
  readonly incidentOf: (error: unknown) => string | null;
}

/** Bytes of a form, at most: a few addresses and choices. */
const FORM_BYTES = 20_000;

/** Routes for every public page. Forms come as plain forms; what is wrong is a page, too, in the same language. */
export function publicPages({ pages, contextOf, turnstile, incidentOf }: Parts): Router {
  const router = Router();
  const readForm = express.text({ type: 'application/x-www-form-urlencoded', limit: FORM_BYTES });
  for (const page of pages) {
    const answer = (act: (asked: Asked) => Promise<Page>) => (request: Request, response: Response) =>
      turnstile.through(async () => {
        const requestId = randomUUID();
        response.set('X-Request-Id', requestId);
        const asked = await askedBy(request, await contextOf(request, requestId), page);
        const told = await act(asked).catch((error: unknown) => wrong(error, asked, incidentOf));
        send(told, asked, request, response);
      });
    router.get(page.path, answer(page.get));
    if (page.post) router.post(page.path, readForm, answer(page.post));
    router.all(
      page.path,
      (_, response) =>
        void response
          .set('Allow', page.post ? 'GET, HEAD, POST' : 'GET, HEAD')
          .status(405)
          .type('text/plain')
          .send('Not this way.\n'),
    );
  }
  // Where not even the organisation's name could be read, a sentence must do.
  router.use((error: unknown, _: Request, response: Response, next: NextFunction) => {
    if (response.headersSent || !isUnavailable(error)) return next(error);
    response.status(503).set('Retry-After', '2').type('text/plain').send(`${refusals.SERVICE_UNAVAILABLE.message}\n`);
  });
  return router;
}

async function askedBy(request: Request, ctx: Context, page: PublicPage): Promise<Asked> {
  const { organisation, settings } = await ctx.transaction(async tx => ({
    organisation: await findOrganisation(tx),
    settings: await findLegalSettings(tx.query),
  }));
  const params = request.params as Record<string, string>;
  const languages = (await page.languages?.(ctx, params)) ?? languagesOf(organisation);
  const query = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
  const wished = query.get('lang');
  const language = languageFor([...(wished ? [wished] : []), ...acceptedLanguages(request.get('accept-language'))], languages);
  return {
    ctx,
    organisation,
    settings,
    authority: authorityOf(settings, organisation.country),
    language,
    languages,
    say: pageSay(language),
    params,
    query,
    form: new URLSearchParams(typeof request.body === 'string' ? request.body : ''),
    portal: portalSecretOf(request, ctx.config),
    privacyControl: request.get('sec-gpc') === '1',
    link: path => `${path}?lang=${language}`,
  };
}

function send(page: Page, asked: Asked, request: Request, response: Response): void {
  response.set({ 'Content-Language': asked.language, Vary: 'Accept-Language' });
  if (page.personal) response.set('X-Robots-Tag', 'noindex, nofollow');
  if (page.framedBy && page.framedBy.length > 0) mayBeFramed(response, page.framedBy);
  const status = page.status ?? 200;
  if (status === 429 || status === 503) response.set('Retry-After', status === 429 ? '60' : '2');
  if (page.portal !== undefined) keepPortalSecret(response, asked.ctx.config, page.portal);
  if (page.redirect !== undefined) return void response.redirect(303, page.redirect);
  if (page.file) {
    const { name, mediaType, content } = page.file;
    response.set('Content-Disposition', attachment(name)).type(mediaType).send(content);
    return;
  }
  response
    .status(status)
    .type('html')
    .send(pageHtml(page, asked, request.path, response.locals['nonce'] as string).toString());
}

/** Opens the policy for frames on these origins' pages, and for nothing else. Origins are parsed when a form is saved. */
function mayBeFramed(response: Response, origins: readonly string[]): void {
  const policy = String(response.getHeader('Content-Security-Policy'));
  response.set('Content-Security-Policy', policy.replace(`frame-ancestors 'none'`, `frame-ancestors ${origins.join(' ')}`));
  response.removeHeader('X-Frame-Options');
}

/** What went wrong, in words and with a way on. A refusal says no more than its code: the rest is for programs. */
function wrong(error: unknown, { say }: Asked, incidentOf: Parts['incidentOf']): Page {
  const body = (why: string) => html`<p>${why}</p>`;
  if (error instanceof Refusal) {
    const code =
      error.code === 'RATE_LIMITED' || error.code === 'BAD_USER_INPUT' || error.code === 'SERVICE_UNAVAILABLE' ? error.code : 'NOT_FOUND';
    const status = { NOT_FOUND: 404, BAD_USER_INPUT: 422, RATE_LIMITED: refusals.RATE_LIMITED.status, SERVICE_UNAVAILABLE: 503 }[code];
    return { title: say(`wrong.${code}`), body: body(say(`wrong.${code}.why`)), status, personal: true, switchable: false };
  }
  const incident = incidentOf(error);
  if (incident === null)
    return {
      title: say('wrong.SERVICE_UNAVAILABLE'),
      body: body(say('wrong.SERVICE_UNAVAILABLE.why')),
      status: 503,
      personal: true,
      switchable: false,
    };
  return { title: say('wrong.bug'), body: body(say('wrong.bug.why', { incident })), status: 500, personal: true, switchable: false };
}

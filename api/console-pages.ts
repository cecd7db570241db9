import compression from 'compression';
import express, { type Request, type Response, Router } from 'express';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';

/** Where Vite puts the built console: `dist/console`, from the built server and from the sources alike. */
const folder = ['../console', '../dist/console']
  .map(path => join(dirname(fileURLToPath(import.meta.url)), path))
  .find(path => existsSync(join(path, 'index.html')));

/** The console's pages and files. Every page carries the nonce of its own response; files are named by content and may be kept for ever. */
export function consolePages(config: Config): Router {
  const router = Router();
  if (folder) {
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    const explorer = existsSync(join(folder, 'explorer.html')) ? readFileSync(join(folder, 'explorer.html'), 'utf8') : null;
    router.use(
      '/assets',
      compression(),
      express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
    );
    if (config.mode === 'demo' && explorer) router.get('/explorer', (_, response) => sendPage(response, explorer));
    router.get(/^\/(?!graphql|demo\/|livez|readyz|assets\/)[^.]*$/, (request, response, next) =>
      wantsPage(request) ? sendPage(response, index) : next(),
    );
  }
  router.use((_, response) => void response.status(404).type('text/plain').send('There is no such page.\n'));
  return router;
}

const wantsPage = (request: Request) => request.accepts(['html', 'json']) === 'html';

const sendPage = (response: Response, html: string) =>
  void response.type('html').send(html.replaceAll('__CSP_NONCE__', response.locals['nonce'] as string));

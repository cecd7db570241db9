import { randomUUID } from 'node:crypto';
import express, { type Request, Router } from 'express';
import { withdrawByLink } from '../consent/withdrawing/withdraw-by-link.ts';
import type { Context } from '../context.ts';

/** Bytes of a mail program's POST, at most. */
const BYTES = 2_000;

/**
 * One-click unsubscribe (RFC 8058): what a mail program posts when its user presses the program's own button. No cookie, no page in between, no redirect;
 * person and list come from the address alone. Without the one field that says so it is no such request, and goes on to the page.
 * Tools that know one link only put the page's own into their header: it understands the same.
 */
export const oneClick = (contextOf: (request: Request, requestId: string) => Promise<Context>): Router =>
  Router().post(
    ['/u/:token', '/w/:token'],
    express.text({ type: ['application/x-www-form-urlencoded', 'multipart/form-data'], limit: BYTES }),
    async (request, response, next) => {
      if (!saysOneClick(request)) return next();
      const ctx = await contextOf(request, randomUUID());
      const token = (request.params as Record<string, string>)['token'] ?? '';
      const done = await withdrawByLink(ctx, token, { channel: 'ONE_CLICK', language: null, allOfChannel: false });
      response
        .status(done ? 200 : 410)
        .type('text/plain')
        .send(done ? 'Stopped.\n' : 'Gone.\n');
    },
  );

function saysOneClick(request: Request): boolean {
  const body: unknown = request.body;
  if (typeof body !== 'string') return false;
  if (request.is('multipart/form-data')) return /name="?List-Unsubscribe"?\s[\s\S]*?\r?\n\r?\nOne-Click\r?\n/i.test(body);
  return new URLSearchParams(body).get('List-Unsubscribe') === 'One-Click';
}

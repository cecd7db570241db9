import express, { Router } from 'express';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The letters of the public pages, from their package; nothing is ever fetched from anybody else. */
export const fonts = (): Router =>
  Router().use(
    '/fonts',
    express.static(join(dirname(createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible/package.json')), 'files'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      fallthrough: false,
      setHeaders: response => void response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );

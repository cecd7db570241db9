import { Router } from 'express';

/**
 * What a page says to the page around it, when it stands in an iframe: `{ source: "inzage", height }`, in CSS pixels, at first and whenever it changes.
 * Without script the iframe scrolls. The height tells nothing about anybody, and only listed origins can be around it.
 */
const script = `(() => {
  if (window.parent === window) return;
  const tell = () => window.parent.postMessage({ source: 'inzage', height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
})();
`;

export const framedScript = (): Router =>
  Router().get(
    '/framed.js',
    (_, response) => void response.type('text/javascript').set('Cache-Control', 'public, max-age=3600').send(script),
  );

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { Gate, guardDoor, securityHeaders } from '../../api/http-guards.ts';
import { html } from '../../api/html.ts';
import type { PublicPage } from '../../api/pages/page.ts';
import { publicPages } from '../../api/pages/public-pages.ts';
import { Turnstile } from '../../api/turnstile.ts';
import { Refusal } from '../../api/refusal.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
});
afterAll(() => world.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(world.url + path, { headers: { accept: 'text/html', ...headers } });

describe('a public page', () => {
  test('carries a strict policy with a nonce of its own, is stored by nobody and tells nobody where one came from', async () => {
    const [one, two] = [await get('/privacy'), await get('/privacy')];
    const policy = one.headers.get('content-security-policy')!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toContain('unsafe');
    expect(two.headers.get('content-security-policy')).not.toContain(nonce);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('referrer-policy')).toBe('no-referrer');
    const text = await one.text();
    expect([...text.matchAll(/nonce="([^"]+)"/g)].map(match => match[1])).toEqual([nonce]);
    expect(text).not.toMatch(/<script|\son\w+=|style="/);
    expect(one.headers.get('set-cookie')).toBeNull();
  });

  test('speaks the language asked for, else the browser’s, else the organisation’s first', async () => {
    const language = async (path: string, accept?: string) =>
      (await get(path, accept ? { 'accept-language': accept } : {})).headers.get('content-language');
    expect(await language('/privacy', 'fr-BE, en;q=0.8')).toBe('fr');
    expect(await language('/privacy?lang=de', 'fr-BE')).toBe('de');
    expect(await language('/privacy?lang=sv', 'sv')).toBe('nl');
    const text = await (await get('/privacy?lang=de')).text();
    expect(text).toContain('<html lang="de">');
    expect(text).toContain('<a href="/privacy?lang=fr" hreflang="fr">Français</a>');
  });

  test('shows the name of the organisation on top and where to complain at the foot, in the reader’s language', async () => {
    const text = await (await get('/privacy?lang=fr')).text();
    expect(text).toContain('<p class="name">Buurthuis De Linde vzw</p>');
    expect(/<footer[\s\S]*<\/footer>/.exec(text)![0]).toContain(
      'Autorité de protection des données (APD), Rue de la Presse 35, 1000 Bruxelles',
    );
  });

  test('follows the legal settings: another authority is another foot', async () => {
    const name = { nl: 'Toezicht Elders' };
    await world.db.pool.query(`INSERT INTO legal_settings (version, entries) SELECT max(version) + 1, $1 FROM legal_settings`, [
      {
        'authority.BE': {
          source: 'x',
          authority: { name, address: { nl: 'Elders 1' }, website: { nl: 'https://elders.example.org' }, email: null, phone: null },
        },
      },
    ]);
    const text = await (await get('/privacy?lang=fr')).text();
    expect(/<footer[\s\S]*<\/footer>/.exec(text)![0]).toContain('Toezicht Elders, Elders 1');
  });

  test('echoes nothing that is not escaped', async () => {
    const text = await (await get(`/privacy?lang="><script>alert(1)</script>&x=<b>`)).text();
    expect(text).not.toMatch(/<script|<b>/);
  });

  test('letters come from this server', async () => {
    const answer = await fetch(`${world.url}/fonts/atkinson-hyperlegible-latin-400-normal.woff2`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'font/woff2']);
    expect((await fetch(`${world.url}/fonts/../package.json`)).status).not.toBe(200);
  });

  test('is not changed by a way that it does not have', async () => {
    const answer = await fetch(`${world.url}/privacy`, { method: 'POST', body: 'x=1' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('a form of our own page is let in although its origin is told as null; one of a stranger’s page is not', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${world.url}/privacy`, { method: 'POST', headers }).then(answer => answer.status);
    expect(await post({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(405);
    expect(await post({ origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ origin: 'null' })).toBe(403);
    expect(await post({ origin: 'https://elsewhere.example.org', 'sec-fetch-site': 'same-origin' })).toBe(403);
  });
});

describe('a page with a form', () => {
  const form: PublicPage = {
    path: '/try/:token',
    get: async ({ params }) => ({ title: 'Try', body: html`<p>${params['token']}</p>`, personal: true }),
    post: async ({ form: sent, privacyControl }) => {
      if (sent.get('say') === 'no') throw new Refusal('NOT_FOUND');
      if (sent.get('say') === 'bug') throw new Error('a secret');
      return { title: 'Done', body: html`<p>${sent.get('say')} ${String(privacyControl)}</p>` };
    },
  };
  let url: string;
  let close: () => void;
  beforeAll(async () => {
    const contexts = new RequestContexts(world);
    const app = express().use(
      guardDoor(world.config, new Gate(world.config)),
      securityHeaders(world.config),
      publicPages({
        pages: [form],
        turnstile: new Turnstile(9),
        contextOf: (request, id) => contexts.stranger(request, id),
        incidentOf: () => '4711',
      }),
    );
    const server = app.listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
    close = () => server.close();
  });
  afterAll(() => close());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/try/abc`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en', ...headers },
    });

  test('is kept out of search engines where it is about one person', async () => {
    const answer = await fetch(`${url}/try/abc`);
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(await answer.text()).toContain('<meta name="robots" content="noindex, nofollow" />');
  });

  test('receives what was sent, and whether the browser says no to sharing', async () => {
    expect(await (await post('say=%3Cb%3Eyes', { 'sec-gpc': '1' })).text()).toContain('<p>&lt;b&gt;yes true</p>');
  });

  test('says no, and breaks, as pages: with a number for our log, never what happened inside', async () => {
    const no = await post('say=no');
    expect([no.status, (await no.text()).includes('There is no such page')]).toEqual([404, true]);
    const bug = await post('say=bug');
    const text = await bug.text();
    expect([bug.status, text.includes('4711'), text.includes('secret')]).toEqual([500, true, false]);
  });

  test('takes no more than a form holds', async () => {
    expect((await post(`say=${'x'.repeat(30_000)}`)).status).toBe(413);
  });
});

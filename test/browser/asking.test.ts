import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { ask } from '../ask.ts';
import { eva } from '../cast.ts';
import { tokenIn, Visitor } from '../consent/visitor.ts';
import { runJobs } from '../world.ts';
import { Window } from './browser.ts';

let window: Window;
let running: RunningJobs;
let visitor: Visitor;
beforeAll(async () => {
  window = await Window.open();
  running = await runJobs(window.world);
  visitor = new Visitor(window.world);
});
beforeEach(() => window.world.db.pool.query('DELETE FROM rate_limit'));
afterEach(() => window.expectQuiet());
afterAll(async () => {
  await running?.close();
  await window?.close();
});

const sql = async (text: string, values: unknown[] = []) => (await window.world.db.pool.query(text, values)).rows;
const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const url = (path: string) => window.world.url + path;
const shot = async (page: Page, name: string) => {
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name}.png`, fullPage: true });
};

/** Fills in the form as a person would: nothing but what is on the page. */
async function fillIn(
  page: Page,
  email: string,
  answers: { newsletter: 'Ja' | 'Nee'; events: 'Ja' | 'Nee' } = { newsletter: 'Ja', events: 'Nee' },
): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Voornaam').fill('Lisa');
  await page.getByLabel('Familienaam').fill('Claes');
  await page.getByRole('group', { name: 'Ben je 13 jaar of ouder?' }).getByLabel('Ja').check();
  await page.getByRole('group', { name: 'Nieuwsbrief' }).getByLabel(answers.newsletter, { exact: true }).check();
  await page.getByRole('group', { name: 'Activiteiten' }).getByLabel(answers.events, { exact: true }).check();
}
async function mailTo(address: string) {
  for (let i = 0; i < 200; i++) {
    const [mail] = await visitor.mails(address);
    if (mail) return mail;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail came to ${address}`);
}

/** Axe and measures are scripts of ours: they need a page on which scripts run. */
async function examine(path: string, colorScheme: 'light' | 'dark', width: number, name: string): Promise<void> {
  const page = await window.page({ colorScheme, viewport: { width, height: 900 } });
  await page.goto(url(path));
  await shot(page, `${name}-${colorScheme}-${width}`);
  expect([path, await window.axe(page)]).toEqual([path, []]);
  expect([path, await widest(page)]).toEqual([path, Math.min(width, await widest(page))]);
}

describe('the whole way without script, at 320 px', () => {
  test('form, what is missing, mail, page, button, receipt', async () => {
    const page = await window.page({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    await page.goto(url('/f/stay-in-touch'));
    await page.getByLabel('E-mailadres').fill('journey@example.org');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('alert').getByText('Nieuwsbrief: kies ja of nee.').click();
    expect(new URL(page.url()).hash).toBe('#purpose.newsletter.yes');
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe('journey@example.org');
    window.complaints.splice(0); // the browser says that the answer was 422
    await fillIn(page, 'journey@example.org');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('heading', { name: 'Nog één stap' }).waitFor();

    // The mail lies in the demo's mailbox; its link is followed from there.
    await mailTo('journey@example.org');
    await page.goto(url('/mailbox'));
    await page.getByRole('link', { name: 'Bevestig je keuze: Hou contact' }).first().click();
    await page.locator('a[href*="/c/"]').click();
    await page.getByText('Je vroeg Buurthuis De Linde vzw om:').waitFor();
    await page.getByRole('button', { name: 'Bevestigen' }).click();
    await page.getByText('Je keuze is genoteerd.').waitFor();
    await page.reload();
    expect(await sql(`SELECT count(*)::integer AS n FROM contact WHERE email_key = 'journey@example.org'`)).toEqual([{ n: 1 }]);
  });
});

describe('yes and no weigh the same', () => {
  test('in size, colour and place, on the form, before and after a choice; neither is chosen', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await window.page({ colorScheme, viewport: { width: 320, height: 900 } });
      await page.goto(url('/f/stay-in-touch'));
      const looks = () =>
        page
          .getByRole('group', { name: 'Nieuwsbrief' })
          .locator('label.choice')
          .evaluateAll(labels =>
            labels.map(label => {
              const { width, height, top } = label.getBoundingClientRect();
              const { backgroundColor, color, borderColor, borderWidth, fontSize, fontWeight, opacity } = getComputedStyle(label);
              return {
                width: Math.round(width),
                height,
                top,
                backgroundColor,
                color,
                borderColor,
                borderWidth,
                fontSize,
                fontWeight,
                opacity,
              };
            }),
          );
      const [yes, no] = await looks();
      expect(yes).toEqual(no);
      expect(yes!.height).toBeGreaterThanOrEqual(44);
      expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
    }
  });
});

describe('axe finds nothing, and nothing is wider than the screen', () => {
  const sizes = [
    ['dark', 1280],
    ['light', 320],
  ] as const;

  test.each(sizes)('on the form, on what is missing, and after it was sent: %s, %i px', async (colorScheme, width) => {
    await examine('/f/stay-in-touch', colorScheme, width, 'form');
    const page = await window.page({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(url('/f/stay-in-touch'));
    await page.getByLabel('Gsm').fill('12');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('alert').waitFor();
    window.complaints.splice(0);
    await shot(page, `form-missing-${colorScheme}-${width}`);
    expect(await window.axe(page)).toEqual([]);
    await page.getByLabel('Gsm').fill('');
    await fillIn(page, `axe-${colorScheme}-${width}@example.org`);
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('heading', { name: 'Nog één stap' }).waitFor();
    await shot(page, `form-sent-${colorScheme}-${width}`);
    expect(await window.axe(page)).toEqual([]);
    const mail = await mailTo(`axe-${colorScheme}-${width}@example.org`);
    await examine(`/c/${tokenIn(mail)}`, colorScheme, width, 'confirm');
    await examine('/mailbox', colorScheme, width, 'mailbox');
    await examine(`/mailbox/${mail.id}`, colorScheme, width, 'mail');
    await examine(`/mailbox/${mail.id}/letter`, colorScheme, width, 'letter');
    const confirming = await window.page({ colorScheme, viewport: { width, height: 900 } });
    await confirming.goto(url(`/c/${tokenIn(mail)}`));
    await confirming.getByRole('button', { name: 'Bevestigen' }).click();
    await confirming.getByText('Je keuze is genoteerd.').waitFor();
    await shot(confirming, `confirmed-${colorScheme}-${width}`);
    expect(await window.axe(confirming)).toEqual([]);
  });
});

describe('a scanner', () => {
  test('that fetches every link of every mail, and a browser that opens each and waits, change nothing; the token is still good', async () => {
    const page = await window.page({ javaScriptEnabled: false });
    await page.goto(url('/f/stay-in-touch'));
    await fillIn(page, 'scanner@example.org');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    const mail = await mailTo('scanner@example.org');
    const state = async () =>
      (
        await sql(
          `SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM contact) AS contacts, (SELECT md5(string_agg(t::text, ',' ORDER BY digest)) FROM one_time_token t) AS tokens, (SELECT md5(string_agg(s::text, ',' ORDER BY id)) FROM submission s) AS submissions`,
        )
      )[0];
    const before = await state();
    const links = [
      ...new Set([...`${mail.text} ${mail.html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link.replaceAll('&amp;', '&'))),
    ];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      for (const method of ['GET', 'HEAD'])
        for (const agent of ['curl/8', 'Mozilla/5.0 (scanner)']) await fetch(link, { method, headers: { 'user-agent': agent } });
      const opened = await window.page();
      await opened.goto(link);
      await opened.waitForTimeout(1_000);
      await opened.mouse.move(200, 200);
      await opened.keyboard.press('Tab');
    }
    expect(await state()).toEqual(before);
    const person = await window.page();
    await person.goto(links.find(link => link.includes('/c/'))!);
    await person.getByRole('button', { name: 'Bevestigen' }).click();
    await person.getByText('Je keuze is genoteerd.').waitFor();
    expect(await sql(`SELECT count(*)::integer AS n FROM contact WHERE email_key = 'scanner@example.org'`)).toEqual([{ n: 1 }]);
  });
});

describe('in an iframe', () => {
  let site: Server;
  let origin: string;
  beforeAll(async () => {
    site = createServer((_, response) =>
      response.setHeader('content-type', 'text/html')
        .end(`<!doctype html><title>Site</title><iframe id="form" src="${url('/f/embedded?embed=1')}" width="320" height="300"></iframe>
        <script>addEventListener('message', ({ origin, data }) => { if (origin === '${window.world.url}' && data.source === 'inzage') document.getElementById('form').height = data.height; });</script>`),
    );
    await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve));
    origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  });
  afterAll(() => site.close());
  const save = (origins: string[], version: number | null) =>
    ask(window.world, eva, 'mutation ($input: SaveConsentFormInput!) { saveConsentForm(input: $input) { form { version } } }', {
      input: {
        code: 'embedded',
        expectedVersion: version,
        state: 'OPEN',
        titles: [{ language: 'nl', text: 'Ingebed' }],
        purposes: [{ code: 'newsletter' }],
        languages: ['nl'],
        origins,
        reason: 'test',
      },
    });

  test('of a listed origin it shows, tells its height, and can be sent; elsewhere it does not show', async () => {
    expect((await save([origin], null)).errors).toEqual([]);
    const page = await window.page();
    await page.goto(origin);
    const frame = page.frameLocator('#form');
    await frame.getByRole('heading', { name: 'Ingebed' }).waitFor();
    await expect.poll(() => page.locator('#form').evaluate(element => Number((element as HTMLIFrameElement).height))).toBeGreaterThan(600);
    const before = await page.locator('#form').evaluate(element => Number((element as HTMLIFrameElement).height));
    await frame.getByText('Meer over Nieuwsbrief').click();
    await expect
      .poll(() => page.locator('#form').evaluate(element => Number((element as HTMLIFrameElement).height)))
      .toBeGreaterThan(before);
    await frame.getByLabel('E-mailadres').fill('framed@example.org');
    await frame.getByRole('group', { name: 'Ben je 13' }).getByLabel('Ja').check();
    await frame.getByRole('group', { name: 'Nieuwsbrief' }).getByLabel('Ja', { exact: true }).check();
    await frame.getByRole('button', { name: 'Verstuur' }).click();
    await frame.getByRole('heading', { name: 'Nog één stap' }).waitFor();
    await mailTo('framed@example.org');
    window.complaints.splice(0); // the page around is not ours

    await save(['https://www.example.org'], 1);
    const refused = await window.page();
    await refused.goto(origin);
    await expect.poll(() => window.complaints.some(each => each.includes('frame-ancestors'))).toBe(true);
    window.complaints.splice(0);
    // Without the word it is for nobody's frame, whatever the form lists.
    expect((await fetch(url('/f/embedded'), { headers: { accept: 'text/html' } })).headers.get('content-security-policy')).toContain(
      `frame-ancestors 'none'`,
    );
  });
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { cast } from '../cast.ts';
import { Visitor } from '../consent/visitor.ts';
import { runJobs } from '../world.ts';
import { Window } from './browser.ts';

let window: Window;
let running: RunningJobs;
let visitor: Visitor;
beforeAll(async () => {
  window = await Window.open();
  running = await runJobs(window.world);
  visitor = new Visitor(window.world);
  // Some of the cast never told an address.
  await window.world.db.owner(db =>
    db.query(
      `UPDATE contact SET email = lower(given_name) || '@example.org', email_key = lower(given_name) || '@example.org' WHERE id = '${cast.fatima.id}'`,
    ),
  );
});
beforeEach(() => window.world.db.pool.query('DELETE FROM rate_limit'));
afterEach(() => window.expectQuiet());
afterAll(async () => {
  await running?.close();
  await window?.close();
});

const sql = async (text: string, values: unknown[] = []) => (await window.world.db.pool.query(text, values)).rows;
const url = (path: string) => window.world.url + path;
const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const addressOf = async (member: keyof typeof cast) =>
  (await sql('SELECT email FROM contact WHERE id = $1', [cast[member].id]))[0].email as string;

/** Asks for the link on the page, and answers the address that came by mail. */
async function linkFor(member: keyof typeof cast, page: Page): Promise<string> {
  const address = await addressOf(member);
  const before = (await visitor.mails(address)).length;
  await page.goto(url('/my'));
  await page.getByLabel('E-mailadres').fill(address);
  await page.getByRole('button', { name: 'Stuur me de link' }).click();
  await page.getByRole('heading', { name: 'Kijk in je mailbox' }).waitFor();
  for (let i = 0; i < 400; i++) {
    const mails = await visitor.mails(address);
    if (mails.length > before) return /http\S+\/p\/\S+/.exec(mails[0]!.text)![0];
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('no link came');
}

test('the whole way without script, at 320 px: ask, mail, button, stop, yes again, what is held, end (L8)', async () => {
  const page = await window.page({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  await page.goto(await linkFor('nora', page));
  await page.getByRole('button', { name: 'Open mijn keuzes' }).click();
  await page.getByRole('heading', { name: 'Mijn keuzes en gegevens' }).waitFor();
  const newsletter = page.getByRole('region', { name: 'Nieuwsbrief' });

  let stopping = 0;
  await newsletter.getByRole('button', { name: 'Stoppen' }).click();
  stopping++;
  await page.getByRole('status').getByText('Gestopt.').waitFor();
  await newsletter.getByText(/Je stopte op/).waitFor();

  let giving = 0;
  await newsletter.getByRole('link', { name: 'Lezen en kiezen' }).click();
  giving++;
  await page.getByRole('button', { name: 'Ja, dat mag' }).click();
  giving++;
  await page.getByRole('status').getByText('Je ja is genoteerd.').waitFor();
  expect(stopping).toBeLessThanOrEqual(giving);
  expect(stopping).toBe(1);

  await page.getByRole('link', { name: 'Wat weten jullie over mij?' }).click();
  await page.getByText(await addressOf('nora')).waitFor();
  await page.getByRole('heading', { name: 'Wie keek' }).waitFor();
  await page.getByRole('link', { name: 'Terug naar mijn keuzes' }).click();
  await page.getByRole('button', { name: 'Afsluiten' }).click();
  await page.getByRole('heading', { name: 'Je sessie is voorbij' }).waitFor();
  await page.goto(url('/my/data'));
  await page.getByRole('heading', { name: 'Je sessie is voorbij' }).waitFor();
  window.complaints.splice(0); // the browser says that the answer was 403
});

test('programs that open the link, run its scripts and come back begin no session and burn nothing', async () => {
  const asking = await window.page();
  const link = await linkFor('zoe', asking);
  for (const javaScriptEnabled of [true, false]) {
    const page = await window.page({ javaScriptEnabled });
    await page.goto(link);
    await page.waitForTimeout(200);
    expect(await page.context().cookies()).toEqual([]);
  }
  expect(await sql('SELECT FROM portal_session WHERE $1 = ANY (contact_ids)', [cast.zoe.id])).toEqual([]);
  const page = await window.page();
  await page.goto(link);
  await page.getByRole('button', { name: 'Open mijn keuzes' }).click();
  await page.getByRole('heading', { name: 'Mijn keuzes en gegevens' }).waitFor();
});

test.each([
  ['dark', 1280],
  ['light', 320],
] as const)(
  'axe finds nothing on any page of the preference centre, and nothing is wider than the screen: %s, %i px',
  async (colorScheme, width) => {
    const page = await window.page({ colorScheme, viewport: { width, height: 900 } });
    const look = async (name: string) => {
      if (process.env['SCREENSHOTS'])
        await page.screenshot({ path: `${process.env['SCREENSHOTS']}/portal-${name}-${colorScheme}-${width}.png`, fullPage: true });
      expect([name, await window.axe(page)]).toEqual([name, []]);
      expect([name, await widest(page)]).toEqual([name, width]);
    };
    const link = await linkFor('fatima', page);
    await look('asked');
    await page.goto(url('/my'));
    await look('ask');
    await page.getByLabel('E-mailadres').fill('nobody');
    await page.getByLabel('E-mailadres').evaluate(input => input.setAttribute('type', 'text'));
    await page.getByRole('button', { name: 'Stuur me de link' }).click();
    await page.getByText('Dit is geen e-mailadres.').waitFor();
    window.complaints.splice(0); // the browser says that the answer was 422
    await look('wrong');
    await page.goto(link);
    await look('open');
    await page.getByRole('button', { name: 'Open mijn keuzes' }).click();
    await page.getByRole('heading', { name: 'Mijn keuzes en gegevens' }).waitFor();
    await look('choices');
    await page.getByRole('link', { name: 'Lezen en kiezen' }).first().click();
    await page.getByRole('button', { name: 'Ja, dat mag' }).waitFor();
    await look('give');
    await page.goto(url('/my/data'));
    await look('data');
    await page.getByRole('button', { name: 'Mail me een code' }).click();
    await page.getByLabel('Code uit de mail').fill('12');
    await look('code');
    await page.goto(url('/my/choices'));
    await page.getByRole('button', { name: 'Afsluiten' }).click();
    await look('over');
  },
);

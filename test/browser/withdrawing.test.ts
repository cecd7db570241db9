import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { withdrawalToken } from '../../api/legal-bases/withdrawal-link.ts';
import { cast } from '../cast.ts';
import { Window } from './browser.ts';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

const sql = async (text: string, values: unknown[] = []) => (await window.world.db.pool.query(text, values)).rows;
const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const linkOf = async (id: string, purpose: string): Promise<string> => {
  const [{ id: purposeId }] = await sql('SELECT id FROM purpose WHERE code = $1', [purpose]);
  return `${window.world.url}/w/${withdrawalToken(window.world.keys, { contactId: id, purposeId })}`;
};
const shot = async (page: Page, name: string) => {
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name}.png`, fullPage: true });
};
const noes = async (id: string) =>
  (
    await sql(
      `SELECT event FROM ledger WHERE contact_id = $1 AND actor_kind = 'person' AND event IN ('withdrawn', 'objected', 'refused') ORDER BY seq`,
      [id],
    )
  ).map(({ event }) => event);

test('stopping takes one press without script at 320 px; giving takes more steps than that (L8, Art. 7(3))', async () => {
  const page = await window.page({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  let presses = 0;
  await page.goto(await linkOf(cast.nora.id, 'newsletter'));
  await page.getByRole('button', { name: 'Stoppen' }).click();
  presses++;
  await page.getByRole('heading', { name: 'Gestopt' }).waitFor();
  expect(await noes(cast.nora.id)).toEqual(['withdrawn']);

  // Giving: each choice on the form, sending it, and the button behind the mailed link.
  const form = await window.page({ javaScriptEnabled: false });
  await form.goto(`${window.world.url}/f/stay-in-touch`);
  const questions = await form.getByRole('group').count();
  const giving = questions + 1 + 1;
  expect(presses).toBeLessThanOrEqual(giving);
  expect(presses).toBe(1);
});

test('programs that open every link, run its scripts and come back withdraw nothing', async () => {
  const link = await linkOf(cast.emma.id, 'newsletter');
  for (const javaScriptEnabled of [true, false]) {
    const page = await window.page({ javaScriptEnabled });
    for (const address of [link, link.replace('/w/', '/u/'), `${link}?lang=fr`]) {
      await page.goto(address);
      await page.waitForTimeout(200);
      for (const other of await page.getByRole('link').all()) {
        const to = await other.getAttribute('href');
        if (to?.startsWith('/')) await page.request.get(window.world.url + to);
      }
    }
  }
  expect(await noes(cast.emma.id)).toEqual([]);
});

describe('axe finds nothing, and nothing is wider than the screen', () => {
  test.each([
    ['dark', 1280],
    ['light', 320],
  ] as const)('before and after the press, and where a link does not work: %s, %i px', async (colorScheme, width) => {
    const page = await window.page({ colorScheme, viewport: { width, height: 900 } });
    const look = async (name: string) => {
      await shot(page, `withdraw-${name}-${colorScheme}-${width}`);
      expect([name, await window.axe(page)]).toEqual([name, []]);
      expect([name, await widest(page)]).toEqual([name, width]);
    };
    for (const [member, purpose] of [
      ['hanna', 'newsletter'],
      ['jeanBaptiste', 'fundraising'],
    ] as const) {
      await page.goto(await linkOf(cast[member].id, purpose));
      await look(`${purpose}-before`);
      await page.getByRole('button', { name: 'Stoppen' }).click();
      await page.getByRole('heading', { name: 'Gestopt' }).waitFor();
      await look(`${purpose}-after`);
    }
    await page.goto(`${window.world.url}/w/x`);
    window.complaints.splice(0); // the browser says that the answer was 410
    await look('gone');
  });
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { tokenIn, Visitor } from '../consent/visitor.ts';
import { cast } from '../cast.ts';
import { runJobs } from '../world.ts';
import { settled, Window } from './browser.ts';

let window: Window;
let running: RunningJobs;
beforeAll(async () => {
  window = await Window.open();
  running = await runJobs(window.world);
  await window.world.db.owner(db =>
    db.query(`UPDATE contact SET email = 'pieter@example.org', email_key = 'pieter@example.org' WHERE id = '${cast.pieter.id}'`),
  );
});
afterEach(() => window.expectQuiet());
afterAll(async () => {
  await running?.close();
  await window?.close();
});

test('Eva asks Pieter for it on his page, in the room of consents, where she reads no note on health herself', async () => {
  const page = await window.signIn('eva');
  await page.goto(`${window.world.url}/contacts/${cast.pieter.id}?purpose=consent-administration`);
  await settled(page);
  await page.getByRole('button', { name: 'Uitdrukkelijke toestemming vragen per mail' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('checkbox', { name: 'Gezondheidsnota' }).isChecked()).toBe(true);
  await dialog.getByLabel(/^Reden/).fill('the outing in May');
  expect(await window.axe(page, ['region'])).toEqual([]);
  await dialog.getByRole('button', { name: 'Vraag versturen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();
});

test('the statement, the choice and the second step are there for everybody, light and dark, on a small screen, without script', async () => {
  const visitor = new Visitor(window.world);
  await expect.poll(async () => (await visitor.mails('pieter@example.org')).length, { timeout: 10_000 }).toBe(1);
  const path = `/c/${tokenIn((await visitor.mails('pieter@example.org'))[0]!)}`;
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280]) {
      const page = await window.page({ colorScheme, viewport: { width, height: 900 } });
      const shot = async (step: string) => {
        const folder = process.env['SCREENSHOTS'];
        if (folder) await page.screenshot({ path: `${folder}/explicit-${step}-${colorScheme}-${width}.png`, fullPage: true });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await window.axe(page)).toEqual([]);
      };
      await page.goto(window.world.url + path);
      await shot('first');
      // Nothing chosen is nothing said.
      expect(
        (
          await Promise.all([
            page.waitForResponse(response => response.request().method() === 'POST'),
            page.getByRole('button', { name: 'Verder' }).click(),
          ])
        )[0].status(),
      ).toBe(422);
      await page.getByText('Kies ja of nee.').waitFor();
      window.complaints.splice(0); // the browser writes down that this page came with 422
      await page.getByRole('radio', { name: 'Ja', exact: true }).check();
      await page.getByRole('button', { name: 'Verder' }).click();
      await page.getByText('Je koos ja. Bevestig dat je dit verklaart:').waitFor();
      await shot('second');
      await page.close();
    }
});

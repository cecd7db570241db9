import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Window } from './browser.ts';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test.each([
  ['dark', 1280],
  ['light', 320],
] as const)(
  'the privacy statement without script, %s, %i px wide: axe finds nothing, nothing is wider than the screen',
  async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 } };
    const page = await window.page({ ...options, javaScriptEnabled: false });
    await page.goto(`${window.world.url}/privacy`);
    await page.getByRole('heading', { level: 1, name: 'Privacyverklaring' }).waitFor();
    if (process.env['SCREENSHOTS'])
      await page.screenshot({ path: `${process.env['SCREENSHOTS']}/privacy-${colorScheme}-${width}.png`, fullPage: width === 320 });
    // Axe and measures are scripts of ours; they come in beside the page.
    const measured = await window.page(options);
    await measured.goto(`${window.world.url}/privacy`);
    expect(await window.axe(measured)).toEqual([]);
    expect(await widest(measured)).toBeLessThanOrEqual(width);
    const column = await measured.locator('main').boundingBox();
    expect(column!.width).toBeLessThanOrEqual(640);
    expect(await measured.evaluate(() => document.fonts.check('18px "Atkinson Hyperlegible"'))).toBe(true);
  },
);

test.each([
  ['/privacy/newsletter/2?lang=nl', 'light'],
  ['/privacy/newsletter/2?lang=fr&compare=1', 'dark'],
  ['/privacy/events/1?lang=de&for=child', 'light'],
  ['/privacy/nowhere/1', 'dark'],
] as const)('%s, %s: axe finds nothing, nothing is wider than a telephone', async (path, colorScheme) => {
  const page = await window.page({ colorScheme, viewport: { width: 320, height: 900 } });
  await page.goto(window.world.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (process.env['SCREENSHOTS'])
    await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${path.replace(/[^a-z0-9]+/g, '-')}-${colorScheme}.png`, fullPage: true });
  expect(await window.axe(page)).toEqual([]);
  expect(await widest(page)).toBeLessThanOrEqual(320);
  // A page that is not there answers 404, of which the browser tells its console.
  window.complaints.splice(0, window.complaints.length, ...window.complaints.filter(text => !text.includes('404')));
});

test('one language leads to the next, and the place stays', async () => {
  const page = await window.page({ javaScriptEnabled: false });
  await page.goto(`${window.world.url}/privacy`);
  await page.getByRole('link', { name: 'Français' }).click();
  await page.getByRole('heading', { level: 1, name: 'Déclaration de confidentialité' }).waitFor();
  await page.getByRole('link', { name: 'Activités' }).first().click();
  expect(new URL(page.url()).hash).toBe('#events');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { level: 1, name: 'Datenschutzerklärung' }).waitFor();
});

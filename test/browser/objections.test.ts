import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cast } from '../cast.ts';
import { settled, Window } from './browser.ts';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

const standing = async () =>
  (
    await window.world.db.pool.query(
      `SELECT b.suspended_at, b.ended_at FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = 'statistics'`,
      [cast.greta.id],
    )
  ).rows[0];

test('Eva weighs an objection: nothing is rejected without words for the person to read (L69)', async () => {
  const page = await window.signIn('eva', { viewport: { width: 1280, height: 900 } });
  for (const [width, height, colorScheme] of [
    [1280, 900, 'light'],
    [1280, 900, 'dark'],
    [390, 844, 'light'],
    [390, 844, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${window.world.url}/objections`);
    await settled(page);
    await page.getByRole('article').first().waitFor();
    if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/objections-${colorScheme}-${width}.png` });
    expect(await window.axe(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  const greta = page.getByRole('article').filter({ hasText: 'Greta' });
  await greta.getByText('Zij gaven geen redenen.').waitFor();
  await greta.getByRole('button', { name: 'Afwijzen, met redenen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Reden/).fill('weighed together with the board');
  await dialog.getByRole('button', { name: 'Afwijzen, met redenen' }).click();
  await page.waitForTimeout(300);
  expect((await standing()).suspended_at).not.toBeNull();
  await dialog.getByLabel(/^Onze gronden/).fill('De tellingen gaan over tien mensen en meer.');
  await dialog.getByRole('button', { name: 'Afwijzen, met redenen' }).click();
  // What lies behind a dialog is hidden: first it closes.
  await dialog.waitFor({ state: 'detached' });
  await greta.waitFor({ state: 'detached' });
  expect(await standing()).toEqual({ suspended_at: null, ended_at: null });
});

test('Eva writes an objection down in the person’s own words, and finds them where it is weighed (L69)', async () => {
  const page = await window.signIn('eva', { viewport: { width: 1280, height: 1000 } });
  await page.goto(`${window.world.url}/contacts/${cast.nora.id}?purpose=consent-administration`);
  await settled(page);
  await page.getByRole('button', { name: 'Beëindigen: Statistiek' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('De persoon maakte bezwaar').check();
  await dialog.getByRole('combobox', { name: /^Hoe zij het ons lieten weten/ }).click();
  await page.getByRole('option', { name: 'per brief' }).click();
  await dialog.getByLabel(/^Wat zij over hun situatie zeggen/).fill('Ik ben de enige van mijn leeftijd.');
  await dialog.getByLabel(/^Reden/).fill('her letter of Monday');
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/objection-dialog.png` });
  expect(await window.axe(page, ['region'])).toEqual([]);
  await dialog.getByRole('button', { name: 'Beëindigen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.goto(`${window.world.url}/objections`);
  const nora = page.getByRole('article').filter({ hasText: 'Nora' });
  await nora.getByText('Ik ben de enige van mijn leeftijd.').waitFor();
  await nora.getByText('per brief').waitFor();
});

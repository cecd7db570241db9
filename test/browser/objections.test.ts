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
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
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

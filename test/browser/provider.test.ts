import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshCode } from '../ask.ts';
import { mira } from '../cast.ts';
import { RealProvider } from '../sign-in/real-provider.ts';
import { settled, Window } from './browser.ts';

let window: Window;
let provider: RealProvider;
beforeAll(async () => {
  provider = await RealProvider.announced();
  window = await Window.open('cast', { provider: async () => provider.settings() });
  await provider.start(window.world.url);
});
afterAll(async () => {
  await window?.close();
  await provider.stop();
});

test('Mira presses the button, is led to the provider and back, and gives the code of her authenticator', async () => {
  provider.account = 'says no';
  const page = await window.page();
  const { url } = window.world;
  await page.goto(`${url}/login`);
  const button = page.getByRole('link', { name: 'Aanmelden met De Linde' });
  await button.click();
  await page.getByRole('alert').getByText('Je hebt je daar niet aangemeld').waitFor();
  await button.waitFor();
  await settled(page);
  expect(await window.axe(page)).toEqual([]);

  provider.account = { sub: 'mira', email: mira.email };
  await button.click();
  await page.getByRole('heading', { name: 'Je code' }).waitFor();
  await page.getByText('Uit je authenticator-app.').waitFor();
  expect(await window.axe(page)).toEqual([]);
  await page.locator('input[autocomplete="one-time-code"]').fill(await freshCode(window.world, mira));
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').first().waitFor();

  // Whoever proved one there is in at once.
  provider.account = { sub: 'mira', email: mira.email, amr: ['mfa'] };
  const other = await window.page();
  await other.goto(`${url}/sign-in/oidc`);
  await other.getByRole('navigation').first().waitFor();
  const elsewhere = `foreign: ${provider.issuer}/`;
  expect(window.complaints.filter(complaint => !complaint.startsWith(elsewhere))).toEqual([]);
}, 60_000);

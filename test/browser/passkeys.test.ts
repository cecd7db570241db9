import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { letSecondFactorsGoStale } from '../ask.ts';
import { settled, Window } from './browser.ts';

let window: Window;
const password = 'inzage demo 2026';

beforeAll(async () => {
  window = await Window.open();
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

/** A security key in Chromium itself, which finds its passkey without being told whose, and verifies its person. */
async function plugIn(page: Page): Promise<(verified: boolean) => Promise<unknown>> {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('WebAuthn.enable');
  const { authenticatorId } = await chromium.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return isUserVerified => chromium.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('Jan adds a passkey, signs in with it alone, with it after his password, and steps up with it', async () => {
  const jan = await window.signIn('jan');
  const verify = await plugIn(jan);
  await jan.goto(`${window.world.url}/my-sign-in`);
  await settled(jan);
  await press(jan, 'Passkey toevoegen');
  const dialog = jan.getByRole('dialog', { name: 'Passkey toevoegen' });
  await dialog.getByLabel(/^Naam/).fill('Mijn laptop');
  await dialog.getByLabel(/^Je wachtwoord/).fill(password);
  expect(await window.axe(jan)).toEqual([]);
  await dialog.getByRole('button', { name: 'Passkey toevoegen' }).click();
  await jan.getByRole('row', { name: /Mijn laptop passkey/ }).waitFor();
  expect(await window.axe(jan)).toEqual([]);

  await jan.getByRole('button', { name: /Profiel/ }).click();
  await jan.getByRole('menuitem', { name: 'Afmelden' }).click();
  const alone = jan.getByRole('button', { name: 'Aanmelden met een passkey' });
  await alone.waitFor();
  expect(await window.axe(jan)).toEqual([]);
  // Whom the device does not recognise, it does not sign in.
  await verify(false);
  await alone.click();
  await jan.getByRole('alert').getByText('De browser gaf geen passkey').waitFor();
  await verify(true);
  await alone.click();
  await jan.getByRole('heading', { name: /Jan/ }).waitFor();

  await letSecondFactorsGoStale(window.world);
  await jan.goto(`${window.world.url}/my-sign-in`);
  await settled(jan);
  await press(jan, 'Nieuwe herstelcodes');
  const act = jan.getByRole('dialog', { name: 'Nieuwe herstelcodes' });
  await act.getByLabel(/^Je wachtwoord/).fill(password);
  await act.getByRole('button', { name: 'Nieuwe herstelcodes' }).click();
  const stepUp = jan.getByRole('dialog', { name: 'Geef een nieuwe code' });
  await stepUp.getByRole('button', { name: 'Of met een passkey' }).waitFor();
  expect(await window.axe(jan)).toEqual([]);
  await stepUp.getByRole('button', { name: 'Of met een passkey' }).click();
  await jan.getByRole('dialog', { name: 'Herstelcodes', exact: true }).waitFor();
  await jan.getByLabel('Ik heb de herstelcodes bewaard').check();
  await press(jan, 'Afronden');

  await jan.getByRole('button', { name: /Profiel/ }).click();
  await jan.getByRole('menuitem', { name: 'Afmelden' }).click();
  await jan.getByLabel(/^E-mail/).fill('jan@delinde.example.org');
  await jan.getByLabel(/^Wachtwoord/).fill(password);
  await press(jan, 'Verder');
  await jan.locator('input[autocomplete="one-time-code"]').waitFor();
  await press(jan, 'Aanmelden met een passkey');
  await jan.getByRole('heading', { name: /Jan/ }).waitFor();
  // The browser tells of the refusal that asked for the step-up; of nothing else.
  expect(window.complaints.splice(0)).toEqual([expect.stringContaining('403')]);
});

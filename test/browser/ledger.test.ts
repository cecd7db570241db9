import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cast } from '../cast.ts';
import { settled, Window } from './browser.ts';

let window: Window;
let eva: Page;
beforeAll(async () => {
  window = await Window.open();
  eva = await window.signIn('eva');
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

const shot = async (page: Page, name: string) => {
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name}.png`, fullPage: true });
};
const ledger = `/contacts/${cast.nora.id}?purpose=consent-administration&tab=ledger`;

/** Consent administration shows nobody in a list: somebody is found first, then opened. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(window.world.url + path);
  await settled(page);
}

test('Eva reads the ledger of Nora on her page, and saves the proof of a consent', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await eva.emulateMedia({ colorScheme });
    await eva.setViewportSize({ width: 1280, height: 900 });
    await open(eva, ledger);
    const lines = eva.getByRole('tabpanel').getByRole('listitem');
    await lines.first().waitFor();
    expect((await lines.allInnerTexts()).some(line => /Nieuwsbrief\s+(vastgelegd|stemde toe)/.test(line))).toBe(true);
    await shot(eva, `ledger-${colorScheme}-1280`);
    expect(await window.axe(eva)).toEqual([]);
    await eva.setViewportSize({ width: 390, height: 844 });
    await shot(eva, `ledger-${colorScheme}-390`);
    await expect.poll(() => eva.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await window.axe(eva)).toEqual([]);
  }
  const proof = eva.getByRole('button', { name: /Bewijs bewaren: .*, Nieuwsbrief/ }).first();
  const [file] = await Promise.all([eva.waitForEvent('download'), proof.click()]);
  expect(file.suggestedFilename()).toMatch(/^proof-newsletter-[0-9a-f]{12}\.zip$/);
});

test('Eva writes down what Hanna said: on paper with a scan it stands, and the scan is there for her alone', async () => {
  await eva.emulateMedia({ colorScheme: 'light' });
  await eva.setViewportSize({ width: 1280, height: 900 });
  await open(eva, `/contacts/${cast.hanna.id}?purpose=consent-administration`);
  await eva.getByRole('button', { name: 'Toestemming noteren' }).click();
  const dialog = eva.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /doel/i }).click();
  await eva.getByRole('option', { name: 'Activiteiten' }).click();
  await dialog
    .getByLabel(/Waarmee|Ingelicht|tekst/i)
    .first()
    .waitFor();
  await dialog.getByRole('combobox').last().click();
  await eva.getByRole('option', { name: 'Nederlands' }).click();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') });
  await dialog.getByLabel(/^Waarom|^Reden/).fill('she gave it at the desk');
  for (const colorScheme of ['dark', 'light'] as const) {
    await eva.emulateMedia({ colorScheme });
    await shot(eva, `heard-${colorScheme}-1280`);
    expect(await window.axe(eva)).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Noteren' }).click();
  await dialog.waitFor({ state: 'detached' });
  await eva.getByRole('tab', { name: 'Grootboek' }).click();
  const evidence = eva.getByRole('button', { name: /Bewijsstuk bewaren: vastgelegd, Activiteiten/ });
  const [file] = await Promise.all([eva.waitForEvent('download'), evidence.click()]);
  expect(file.suggestedFilename()).toBe('scan.pdf');
  expect(await window.axe(eva)).toEqual([]);
});

test('Eva sees how consents fare: a plot for each kind of event, a table behind it, by purpose and time', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await eva.emulateMedia({ colorScheme });
    await eva.setViewportSize({ width: 1280, height: 900 });
    await open(eva, '/consents');
    await eva.getByRole('img', { name: /gevraagd/ }).waitFor();
    await expect.poll(() => eva.getByRole('img').count()).toBe(6);
    await shot(eva, `consents-${colorScheme}-1280`);
    expect(await window.axe(eva)).toEqual([]);
    await eva.setViewportSize({ width: 390, height: 844 });
    await shot(eva, `consents-${colorScheme}-390`);
    await expect.poll(() => eva.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await window.axe(eva)).toEqual([]);
  }
  const figure = eva.getByRole('figure').filter({ hasText: 'toegestemd' });
  const counted = async () => Number((await figure.innerText()).split(/\s/)[0]!.replaceAll('.', ''));
  const all = await counted();
  await figure.getByText('Als tabel').click();
  const rows = await figure.getByRole('row').allInnerTexts();
  expect(rows.reduce((sum, row) => sum + Number(/([\d.]+)\s*$/.exec(row)![1]!.replaceAll('.', '')), 0)).toBe(all);
  await eva.getByRole('combobox', { name: 'Doel' }).click();
  await eva.getByRole('option', { name: 'Activiteiten' }).click();
  await eva.waitForURL(/for=events/);
  await expect.poll(counted).toBeLessThan(all);
});

test('Mira sees there what concerns her own purposes, and Amir has no such tab', async () => {
  const mira = await window.signIn('mira');
  await open(mira, `/contacts/${cast.nora.id}?purpose=newsletter&tab=ledger`);
  const lines = mira.getByRole('tabpanel').getByRole('listitem');
  await lines.first().waitFor();
  for (const line of await lines.allInnerTexts()) expect(line).toMatch(/Nieuwsbrief|Fondsenwerving/);
  const amir = await window.signIn('amir');
  await open(amir, `/contacts/${cast.nora.id}?purpose=statistics&tab=ledger`);
  expect(await amir.getByRole('tab').count()).toBe(0);
});

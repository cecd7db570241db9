import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { freshCode, letSecondFactorsGoStale } from '../ask.ts';
import { mira as someone } from '../cast.ts';
import { runJobs } from '../world.ts';
import { settled, Window } from './browser.ts';

let window: Window;
let running: RunningJobs;
let mira: Page;

beforeAll(async () => {
  window = await Window.open();
  running = await runJobs(window.world);
  mira = await window.signIn('mira');
});
afterEach(() => window.expectQuiet());
afterAll(async () => {
  await running?.close();
  await window?.close();
});

const go = async (path: string): Promise<void> => {
  await mira.goto(window.world.url + path);
  await settled(mira);
};
const kept = async (download: Promise<Download>): Promise<{ name: string; bytes: Buffer }> => {
  const done = await download;
  return { name: done.suggestedFilename(), bytes: readFileSync(await done.path()) };
};

test('Mira exports what her list shows, enters a code where she stands, and fetches the file once', async () => {
  await letSecondFactorsGoStale(window.world);
  await go('/contacts?purpose=newsletter&f=language:equals:nl&columns=givenName,familyName,city');
  await mira.getByRole('button', { name: 'Exporteren' }).click();
  await mira.getByRole('heading', { name: 'Contacten exporteren voor Nieuwsbrief' }).waitFor();
  expect(await mira.getByRole('checkbox', { name: /^Voornaam/ }).isChecked()).toBe(true);
  expect(await mira.getByRole('checkbox', { name: /^E-mailadres/ }).isChecked()).toBe(false);
  expect(await mira.getByRole('checkbox', { name: 'Gemeente · van sommige contacten' }).isChecked()).toBe(true);
  await mira.getByRole('radio', { name: /^CSV/ }).check();
  await mira.getByRole('button', { name: 'Export starten' }).click();
  await mira.getByLabel(/^Reden/).fill('De uitnodiging van december');
  await mira.getByLabel(/^Wie krijgt het/).click();
  await mira.getByRole('option', { name: 'Postduif mailing tool, België' }).click();
  await mira.getByRole('button', { name: 'Export starten' }).click();

  // The refusal that asked for the code is a 403 to the browser; nothing else may be in its console.
  await mira.getByLabel('Code van 6 cijfers').fill(await freshCode(window.world, someone));
  await mira.getByRole('button', { name: 'Openen' }).click();
  await mira.getByRole('heading', { name: 'Exports en imports', level: 1 }).waitFor();
  const button = mira.getByRole('button', { name: 'Downloaden' });
  await button.waitFor({ timeout: 20_000 });
  expect(await window.axe(mira)).toEqual([]);

  const [download] = [mira.waitForEvent('download'), await button.click()];
  const { name, bytes } = await kept(download);
  expect(name).toMatch(/^newsletter-\d{4}-\d\d-\d\d\.csv\.zip$/);
  const parts = unzipSync(bytes);
  const head = Buffer.from(parts['contacts.csv']!).toString().split('\r\n')[0];
  expect(head).toBe('\uFEFF"id";"Voornaam";"Familienaam";"Gemeente";"Uitschrijflink"');
  expect(JSON.parse(strFromU8(parts['contacts.csv.meta.json']!))).toMatchObject({
    reason: 'De uitnodiging van december',
    question: { filter: { language: { equals: 'nl' } } },
    recipient: { code: 'mailing-tool' },
    author: 'Mira Dubois',
  });
  expect(window.complaints.splice(0)).toEqual([expect.stringContaining('status of 403')]);
  await mira.getByText('Het bestand is opgehaald of zijn uur is voorbij').waitFor();
  expect(await button.count()).toBe(0);
});

test('one contact is saved as a card', async () => {
  await go('/contacts?purpose=newsletter&search=Peeters%20Nora');
  await mira.locator('tbody a').first().click();
  const button = mira.getByRole('button', { name: 'Bewaren als kaartje' });
  await button.waitFor();
  const [download] = [mira.waitForEvent('download'), await button.click()];
  const { name, bytes } = await kept(download);
  expect(name).toBe('Nora Peeters.vcf');
  expect(bytes.toString()).toContain('FN:Nora Peeters\r\n');
});

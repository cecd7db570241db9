import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { runJobs } from '../world.ts';
import { settled, Window } from './browser.ts';

let window: Window;
let jan: Page;
let jobs: RunningJobs;

beforeAll(async () => {
  window = await Window.open();
  jobs = await runJobs(window.world);
  jan = await window.signIn('jan');
});
afterEach(() => window.expectQuiet());
afterAll(async () => {
  await jobs?.close();
  await window?.close();
});

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(window.world.url + path);
  await settled(page);
};
const choose = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const unique = `Imp${Date.now() % 100_000}`;
const look = async (page: Page, name: string): Promise<void> => {
  if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/${name}.png`, fullPage: true });
};

test('a file that is none is said so, in words', async () => {
  await go(jan, '/imports?purpose=membership');
  await look(jan, 'choose');
  expect(await window.axe(jan)).toEqual([]);
  await choose(jan, 'people.csv', '%PDF-1.7\n');
  await jan.getByRole('alert').getByText('Dit is geen tekstbestand').waitFor();
  window.complaints.splice(0); // the browser tells its console of every answer that is no 200
});

test('Jan sees what would happen with a list, mends it, brings it in, and reads what became of every row', async () => {
  await go(jan, '/imports?purpose=membership');
  const rows = Array.from({ length: 30 }, (_, i) => `Voor${i};${unique};${unique}.${i}@example.org;0471 10 00 ${10 + i};x`);
  await choose(
    jan,
    'leden.csv',
    ['Voornaam;Achternaam;E-mailadres;Gsm;Opmerkingen', ...rows, 'Fout;Adres;geen adres;;', 'Nora;Peeters;nora.peeters@example.org;;'].join(
      '\r\n',
    ),
  );
  await jan.getByText('32 rijen', { exact: true }).waitFor();
  await settled(jan);
  await look(jan, 'dry-run');
  expect(await window.axe(jan)).toEqual([]);
  expect(await jan.getByRole('button', { name: /importeren$/ }).isDisabled()).toBe(true);
  await jan.getByRole('combobox', { name: 'Wat er van Opmerkingen wordt' }).click();
  await jan.getByRole('option', { name: 'weggelaten' }).click();
  await jan.getByText('Kies wat het wordt, of laat het weg').waitFor({ state: 'detached' });
  await jan.getByLabel('Bewijs').fill('Papieren formulieren 2026');
  await jan.getByRole('combobox', { name: /^Inlichten/ }).click();
  await jan.getByRole('option', { name: /^Een wet schrijft het voor/ }).click();
  await jan.getByLabel(/^Waarom dat hier geldt/).fill('De stad geeft deze lijst bij decreet.');
  await jan.getByLabel(/^Reden/).fill('Beurs van mei');
  await jan.getByRole('button', { name: '32 rijen importeren' }).click();
  await jan.getByRole('heading', { name: /^Import voor Lidmaatschap/, level: 1 }).waitFor();
  await jan.getByText('klaar', { exact: true }).waitFor();
  await settled(jan);
  await jan.getByRole('button', { name: /^30\s*binnengekomen/ }).waitFor();
  await look(jan, 'report');
  expect(await window.axe(jan)).toEqual([]);
  // Of nobody on the list a notice is owed, and why stands with each (L50).
  const { rows: excused } = await window.world.db.pool.query(
    `SELECT d.exception, d.exception_reason AS why, count(*)::int AS n FROM notice_due d JOIN contact c ON c.id = d.contact_id WHERE c.family_name = $1 GROUP BY 1, 2`,
    [unique],
  );
  expect(excused).toEqual([{ exception: 'LAW', why: 'De stad geeft deze lijst bij decreet.', n: 30 }]);
  await jan.getByRole('button', { name: /^1\s*geweigerd/ }).click();
  await expect.poll(() => jan.locator('tbody tr').count()).toBe(1);
  expect(await jan.locator('tbody tr').innerText()).toContain('Dit is geen e-mailadres');
  const [download] = await Promise.all([jan.waitForEvent('download'), jan.getByRole('button', { name: 'Verslag als bestand' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^import-membership-.*\.csv$/);
  await go(jan, `/contacts?purpose=membership&search=${unique}`);
  await expect.poll(() => jan.locator('tbody tr').count()).toBe(25);
});

test('an import is found again among what was asked for', async () => {
  await go(jan, '/jobs?purpose=membership');
  await jan.getByRole('link', { name: 'Verslag' }).first().click();
  await jan.getByRole('heading', { name: /^Import voor Lidmaatschap/, level: 1 }).waitFor();
});

test('in the dark and on a small screen, too', async () => {
  await go(jan, '/jobs?purpose=membership');
  const report = await jan.getByRole('link', { name: 'Verslag' }).first().getAttribute('href');
  await jan.getByRole('button', { name: 'Donker' }).click();
  for (const width of [1280, 390]) {
    await jan.setViewportSize({ width, height: 800 });
    await go(jan, report!);
    await look(jan, `report-dark-${width}`);
    expect(await window.axe(jan)).toEqual([]);
    await expect.poll(() => jan.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await go(jan, '/imports?purpose=events');
    await choose(jan, 'gasten.csv', 'givenName;email;Toestemming;Bewijs;education\nA;a@guest.example.org;ja;formulier 1;law\n');
    await jan.getByText('Eén rij', { exact: true }).waitFor();
    await settled(jan);
    await look(jan, `dry-run-dark-${width}`);
    expect(await window.axe(jan)).toEqual([]);
    await expect.poll(() => jan.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await jan.setViewportSize({ width: 1440, height: 900 });
});

test('whose role does not say so finds the door closed', async () => {
  const mira = await window.signIn('mira');
  await go(mira, '/imports?purpose=newsletter');
  await mira.getByText('Importeren vraagt de taak', { exact: false }).waitFor();
});

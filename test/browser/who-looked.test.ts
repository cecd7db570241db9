import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sealLogs } from '../../api/audit/seal-logs.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { cast, jan, website } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { runJobs } from '../world.ts';
import { settled, Window } from './browser.ts';

let window: Window;
let running: RunningJobs;
let eva: Page;
let desk: Desk;
beforeAll(async () => {
  window = await Window.open();
  desk = new Desk(window.world);
  running = await runJobs(window.world);
  eva = await window.signIn('eva');
  await desk.contact(jan, 'membership', 'nora', 'street city');
  await desk.contact(website, 'newsletter', 'nora', 'email');
  await sealLogs(await new RequestContexts(window.world).system(), { allOfIt: true });
});
afterEach(() => window.expectQuiet());
afterAll(async () => {
  await running?.close();
  await window?.close();
});

const diary = () => eva.locator('section ul > li').allInnerTexts();
const go = async (path: string) => {
  await eva.goto(window.world.url + path);
  await settled(eva);
  await eva.getByRole('img', { name: /inzages? in de laatste/ }).waitFor();
};
const choose = async (label: string, option: string | RegExp) => {
  await eva.getByRole('combobox', { name: label }).click();
  await eva.getByRole('option', { name: option }).click();
  await eva.getByRole('listbox').waitFor({ state: 'detached' });
};

test('Eva reads who looked at Nora as a diary, and that she looked is in it the next time', async () => {
  await go(`/access-log?contact=${cast.nora.id}`);
  const lines = await diary();
  expect(lines.find(line => line.includes('Jan Mertens'))).toMatch(
    /Jan Mertens \(Ledenbeheer\) las onder Lidmaatschap\s+Straat en nummer, gemeente/,
  );
  expect(lines.find(line => line.includes('Website'))).toMatch(/las onder Nieuwsbrief\s+E-mailadres\s+naar /);
  await eva.getByText('Dat jij hier keek is ook opgeschreven.').waitFor();
  await eva.reload();
  await eva.getByText('keek wie gekeken had').first().waitFor();
  expect(await window.axe(eva)).toEqual([]);
});

test('the exact instant is told to who comes by with the keyboard', async () => {
  const time = eva.locator('section time').first();
  await time.focus();
  const told = eva.getByRole('tooltip');
  await told.waitFor();
  expect(await told.innerText()).toMatch(/\d{4}.*\d\d:\d\d:\d\d/);
});

test('the plot is a picture with a name, and a table behind it', async () => {
  await eva.getByText('Dag per dag, als tabel').click();
  const rows = eva.getByRole('table').getByRole('row');
  const counted = (await rows.allInnerTexts()).reduce((sum, row) => sum + Number(/(\d+)\s*$/.exec(row)![1]), 0);
  expect(await eva.locator('figure').innerText()).toMatch(new RegExp(`^${counted}\\s`));
});

test('choices stand in the address, so that a link shows the same', async () => {
  await choose('Rol', 'Ledenbeheer');
  await eva.waitForURL(/role=contact-manager/);
  await expect.poll(async () => (await diary()).every(line => line.includes('Ledenbeheer'))).toBe(true);
  await choose('Groep van velden', 'Contactgegevens');
  await eva.waitForURL(/group=CONTACT_DETAILS/);
  await choose('Tijd', 'Laatste 90 dagen');
  await eva.waitForURL(/period=90/);
  const address = eva.url();
  await eva.goto(window.world.url);
  await settled(eva);
  await eva.goto(address);
  await settled(eva);
  expect(await eva.getByRole('combobox', { name: 'Tijd' }).innerText()).toBe('Laatste 90 dagen');
  expect((await diary()).some(line => line.includes('Jan Mertens'))).toBe(true);
  await choose('Doel', 'Nieuwsbrief');
  await eva.getByText('Niemand keek in deze tijd, op deze manier').waitFor();
  expect(await window.axe(eva)).toEqual([]);
  await eva.getByRole('button', { name: 'Alles tonen wat bewaard is' }).click();
  await eva.waitForURL(/period=all/);
  await expect.poll(async () => (await diary()).length).toBeGreaterThan(1);
});

test('the same stands on the page of the contact', async () => {
  await eva.goto(`${window.world.url}/contacts?purpose=consent-administration&search=${encodeURIComponent('nora.peeters@example.org')}`);
  await settled(eva);
  await eva.goto(`${window.world.url}/contacts/${cast.nora.id}?purpose=consent-administration&tab=looked`);
  await settled(eva);
  await eva.getByText('keek wie gekeken had').first().waitFor();
  expect(await window.axe(eva)).toEqual([]);
});

test('Eva has the log checked: first intact, then not, and says where', async () => {
  await go(`/access-log?contact=${cast.nora.id}`);
  const button = eva.getByRole('button', { name: 'Nu controleren' });
  await eva.getByText('Nog niet gecontroleerd').waitFor();
  await button.click();
  await eva.getByText('Zoals het geschreven werd').waitFor({ timeout: 20_000 });
  await eva.getByText('gecontroleerd tot vandaag').waitFor();
  const owner = (sql: string) => window.world.db.owner(source => source.query(sql));
  await owner(`UPDATE access_log SET purpose = 'newsletter' WHERE id = (SELECT min(id) FROM access_log WHERE purpose = 'membership')`);
  await button.click();
  await eva.getByText('Niet zoals het geschreven werd').waitFor({ timeout: 20_000 });
  await eva.getByText(/Het toegangslogboek: bij de regels \d+ tot \d+ staat niet meer wat geschreven werd/).waitFor();
  await eva.evaluate(() => scrollTo(0, 0)); // what the bar covers would count as too small to hit
  expect(await window.axe(eva)).toEqual([]);
});

test('on a small screen nothing is wider than the screen', async () => {
  await eva.setViewportSize({ width: 360, height: 740 });
  await go(`/access-log?contact=${cast.nora.id}`);
  await expect.poll(() => eva.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settled, Window } from './browser.ts';

let window: Window;
let jan: Page;

beforeAll(async () => {
  window = await Window.open();
  jan = await window.signIn('jan');
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(window.world.url + path);
  await settled(page);
};
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const edge = (page: Page) => page.locator('main').evaluate(main => getComputedStyle(main).borderLeftColor);

test('the purpose changes edge, address and data together', async () => {
  await go(jan, '/contacts?purpose=events');
  const before = { edge: await edge(jan), rows: await jan.locator('tbody').innerText() };
  await jan.getByRole('button', { name: 'Doel: Activiteiten' }).click();
  await jan.getByRole('menuitem', { name: /Lidmaatschap/ }).click();
  await settled(jan);
  expect(parameter(jan, 'purpose')).toBe('membership');
  expect(await edge(jan)).not.toBe(before.edge);
  await jan.getByRole('columnheader', { name: 'Postcode' }).waitFor();
  expect(await jan.locator('tbody').innerText()).not.toBe(before.rows);
  expect(await jan.getByRole('button', { name: 'Doel: Lidmaatschap' }).isVisible()).toBe(true);
});

test('an address without a purpose stays in the room one is in', async () => {
  await go(jan, '/contacts?purpose=membership');
  await jan.getByRole('link', { name: 'Doelen' }).click();
  await settled(jan);
  expect(parameter(jan, 'purpose')).toBe('membership');
});

test('a purpose of somebody else is no room at all', async () => {
  await go(jan, '/contacts?purpose=newsletter');
  await jan.getByText('Het adres noemt een doel waarvoor geen van je rollen handelt').waitFor();
  expect(await jan.locator('table').count()).toBe(0);
});

test('a locked column says why, and its remedy leads into the room where it opens', async () => {
  await go(jan, '/contacts?purpose=events&columns=familyName,phone');
  const lock = jan.getByRole('columnheader').getByRole('button', { name: 'Telefoon' });
  expect(await jan.getByRole('cell', { name: 'geen deel van Activiteiten' }).count()).toBe(1);
  await lock.press('Enter');
  await jan.getByText('Activiteiten omvat dit niet: Telefoon.', { exact: false }).last().waitFor();
  await jan.getByText('Art. 5(1)(b) en (c) AVG', { exact: false }).waitFor();
  await jan.getByRole('button', { name: 'Naar Lidmaatschap' }).click();
  await settled(jan);
  expect(parameter(jan, 'purpose')).toBe('membership');
  await jan.getByRole('columnheader', { name: 'Telefoon' }).waitFor();
});

test('filter, order and cursor stand in the address, and back goes back', async () => {
  await go(jan, '/contacts?purpose=events');
  await jan.getByRole('button', { name: 'Filter' }).click();
  await jan.getByLabel('Veld').click();
  await jan.getByRole('option', { name: 'E-mailadres' }).click();
  await jan.getByLabel('Waarde').fill('example');
  await jan.getByRole('button', { name: 'Toepassen' }).click();
  await jan.getByText('E-mailadres bevat example').waitFor();
  await settled(jan);
  expect(parameter(jan, 'f')).toBe('email:contains:example');
  await jan.getByRole('button', { name: 'Familienaam' }).click();
  await expect.poll(() => parameter(jan, 'order')).toBe('familyName:ASC');
  await settled(jan);
  const first = await jan.locator('tbody tr').first().innerText();
  await jan.getByRole('button', { name: 'Volgende' }).click();
  await expect.poll(() => parameter(jan, 'after')).not.toBeNull();
  await expect.poll(() => jan.locator('tbody tr').first().innerText()).not.toBe(first);
  const shared = jan.url();
  const second = await jan.locator('tbody tr').first().innerText();
  await jan.locator('tbody a').first().click();
  await jan.getByRole('heading', { name: 'Waarom wij mogen' }).waitFor();
  await jan.goBack();
  await expect.poll(() => jan.locator('tbody tr').first().innerText()).toBe(second);
  await jan.getByRole('button', { name: 'Vorige' }).click();
  await expect.poll(() => jan.locator('tbody tr').first().innerText()).toBe(first);
  await jan.goto(shared);
  await settled(jan);
  expect(await jan.locator('tbody tr').first().innerText()).toBe(second);
});

test('nothing but theme and language stays in the browser', async () => {
  await go(jan, '/contacts?purpose=events&search=a');
  await jan.getByRole('button', { name: 'Donker' }).click();
  await jan.getByRole('button', { name: 'Licht' }).click();
  const kept = await jan.evaluate(() => [Object.keys(localStorage).toSorted(), Object.keys(sessionStorage), document.cookie]);
  expect(kept).toEqual([['inzage.theme'], [], '']);
});

test('the first stop of the tab key leads past the bar', async () => {
  await go(jan, '/contacts?purpose=events');
  await jan.keyboard.press('Tab');
  await jan.keyboard.press('Enter');
  expect(await jan.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('what nobody opened for him stays closed, and says why', async () => {
  await go(jan, '/staff');
  await jan.getByText('De medewerkers zien vraagt de taak "medewerkers".').waitFor();
  await go(jan, '/service-accounts');
  await jan.getByText('Dienstaccounts vragen de taak', { exact: false }).waitFor();
  await go(jan, '/contacts/x/y/z');
  await jan.getByRole('heading', { name: 'Hier is geen pagina', level: 1 }).waitFor();
});

test('a free text that seems to tell something sensitive is hinted at while it is written, and may be saved all the same (L26)', async () => {
  await go(jan, '/contacts/create?purpose=events');
  const reason = jan.getByLabel(/^Reden/);
  await reason.fill('Vroeg erom aan de balie');
  expect(await jan.getByText('Dit lijkt iets te zeggen over').count()).toBe(0);
  await reason.fill('Vroeg erom aan de balie, heeft diabetes');
  await jan.getByText('Dit lijkt iets te zeggen over gezondheid.').waitFor();
});

test('in English the day comes before the month and roles have their English names; on a small screen a row is a block, and still a row', async () => {
  const karim = await window.signIn('karim', { locale: 'en-US' });
  await go(karim, '/roles');
  for (const name of ['The system', 'Marketing', 'Data protection officer']) await karim.getByText(name, { exact: true }).waitFor();
  await go(karim, '/legal-settings');
  await karim
    .getByText(/^Karim Benali, \d{1,2} [A-Z][a-z]+/)
    .first()
    .waitFor();
  await karim.setViewportSize({ width: 390, height: 844 });
  const cell = karim.getByRole('row').filter({ hasText: 'Luxembourg' }).first().getByRole('cell').filter({ hasText: 'not confirmed' });
  const { x, width } = (await cell.boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(390);
});

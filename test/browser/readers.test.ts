import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settled, Window } from './browser.ts';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

test('Karim sees who may read sensitive data, writes down what Eva is bound to, and takes the list along (L23)', async () => {
  const karim = await window.signIn('karim');
  await karim.getByRole('link', { name: 'Wie mag wat lezen' }).click();
  await settled(karim);
  const eva = karim.getByRole('row', { name: /Eva Vermeulen/ });
  await eva.getByText('niet genoteerd').waitFor();
  await eva.getByRole('button', { name: 'Beschrijven: Eva Vermeulen' }).click();
  await karim.getByLabel('Hoedanigheid').fill('Functionaris');
  await karim.getByLabel('Gebonden aan vertrouwelijkheid sinds').fill('2024-02-01');
  expect(await window.axe(karim)).toEqual([]);
  await karim.getByRole('button', { name: 'Opslaan' }).click();
  await karim.getByRole('row', { name: /Eva Vermeulen Functionaris 1 feb 2024/ }).waitFor();
  const [download] = await Promise.all([karim.waitForEvent('download'), karim.getByRole('button', { name: 'Lijst downloaden' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^access-list-\d{4}-\d\d-\d\d\.csv$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Eva Vermeulen;Functionaris;2024-02-01;');
});

test('who can see a field, and what one of them can see: two pages that lead to each other', async () => {
  const eva = await window.signIn('eva', { colorScheme: 'dark' });
  await eva.goto(`${window.world.url}/readers?field=mobile`);
  await settled(eva);
  await eva.getByRole('row', { name: /Jan Mertens/ }).waitFor();
  expect(await eva.getByRole('row', { name: /Mira Dubois/ }).count()).toBe(0);
  await eva.getByRole('link', { name: 'Jan Mertens' }).click();
  await eva.getByRole('heading', { name: 'Wat Jan Mertens mag lezen' }).waitFor();
  const said = async (field: string) => (await eva.getByRole('row', { name: new RegExp(`^${field}`) }).innerText()).split(/\s*\t\s*/);
  const purposes = (await eva.getByRole('row').first().innerText()).split(/\s*\t\s*/);
  expect((await said('Gsm'))[purposes.indexOf('Lidmaatschap')]).toBe('ja');
  expect((await said('Gsm'))[purposes.indexOf('Boekhouding')]).toBe('neen');
  expect(await window.axe(eva)).toEqual([]);
});

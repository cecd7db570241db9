import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settled, Window } from './browser.ts';

let window: Window;
let eva: Page;
let jan: Page;
beforeAll(async () => {
  window = await Window.open();
  eva = await window.signIn('eva');
  jan = await window.signIn('jan');
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(window.world.url + path);
  await settled(page);
};

test('Eva writes a sentence, sees what changes, publishes it, and the public reads it with what was there before', async () => {
  await go(eva, '/notices');
  await eva.getByRole('link', { name: 'Nieuwsbrief' }).click();
  await eva.getByLabel('In een of twee zinnen').fill('Eén keer per week mailen we wat er in het buurthuis gebeurt.');
  await eva.getByRole('button', { name: 'Ontwerp opslaan' }).click();
  await eva.locator('div[lang=nl]').getByText('Eén keer per week').waitFor();
  await eva.getByRole('button', { name: 'Publiceren' }).click();
  const dialog = eva.getByRole('dialog');
  await dialog.locator('ins', { hasText: 'week' }).first().waitFor();
  await dialog.locator('del', { hasText: 'maand' }).first().waitFor();
  expect(await window.axe(eva, ['region'])).toEqual([]);
  await dialog.getByLabel(/^Reden/).fill('From now on weekly');
  await dialog.getByRole('button', { name: 'Publiceren' }).click();
  await eva.getByRole('link', { name: '/privacy/newsletter/3?lang=nl' }).click();
  await eva.getByRole('heading', { level: 1, name: 'Onze nieuwsbrief' }).waitFor();
  await eva.getByRole('link', { name: 'Wat veranderde tegenover versie 2' }).click();
  await eva.locator('ins', { hasText: 'week' }).first().waitFor();
});

test('what a draft still lacks is named per language, and it cannot be published before', async () => {
  await go(eva, '/notices/mentoring');
  const gaps = eva.getByRole('alert');
  await gaps.getByText('Titel (Nederlands, Volwassenen; 12(1))').waitFor();
  await gaps.getByText('Hoe de computer beslist (in elke tekst; 13(2)(f))').waitFor();
  expect(await eva.getByRole('button', { name: 'Publiceren' }).count()).toBe(0);
});

test('who may not write reads', async () => {
  await go(jan, '/notices/newsletter');
  await jan.getByRole('heading', { name: 'Zoals mensen het zullen lezen' }).waitFor();
  expect(await jan.getByRole('button', { name: /Ontwerp opslaan|Publiceren/ }).count()).toBe(0);
});

test('L6: recording a consent asks in which language the person was informed', async () => {
  await go(jan, '/contacts/create?purpose=events');
  await jan.getByLabel('Voornaam').fill('Ilse');
  await jan.getByLabel(/^Bewijs/).fill('Signed card');
  await jan.getByLabel(/^Reden/).fill('Came by');
  await jan.getByRole('button', { name: 'Contact toevoegen' }).click();
  await jan.getByText('Zeg in welke taal de persoon ingelicht is').first().waitFor();
  await jan.getByLabel('Ingelicht door de tekst in het').click();
  await jan.getByRole('option', { name: 'Nederlands' }).click();
  await jan.getByRole('button', { name: 'Contact toevoegen' }).click();
  await jan.getByRole('heading', { name: 'Ilse', level: 1 }).waitFor();
});

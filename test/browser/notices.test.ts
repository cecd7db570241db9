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
  await eva.getByRole('region', { name: 'Als pagina' }).getByText('Eén keer per week').waitFor();
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
  await jan.getByRole('heading', { name: 'Als pagina' }).waitFor();
  // Beside the page stands the mail that brings it.
  const mail = jan.getByRole('region', { name: 'Als mail' });
  await mail.getByText(/^Wat we met je gegevens doen: /).waitFor();
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

test('L50: who should have been informed by now stands first, and Eva says why no mail is sent', async () => {
  await window.world.db.owner(db =>
    db.query(
      `INSERT INTO notice_due (contact_id, id, purpose_id, kind, due_at) SELECT contact_id, gen_random_uuid(), purpose_id, 'ART_14', now() + n * interval '10 days' - interval '1 day'
       FROM (SELECT b.contact_id, b.purpose_id, row_number() OVER () - 1 AS n FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE p.code = 'membership' AND b.ended_at IS NULL LIMIT 3) b`,
    ),
  );
  await go(eva, '/');
  await eva.getByRole('link', { name: 'Eén persoon moest al ingelicht zijn' }).click();
  const rows = eva.getByRole('table', { name: 'In te lichten' }).getByRole('row');
  await rows.nth(3).waitFor();
  expect(await rows.nth(1).textContent()).toContain('te laat');
  expect(await window.axe(eva)).toEqual([]);
  await rows.nth(1).getByRole('button', { name: 'Hoeft niet verstuurd' }).click();
  const dialog = eva.getByRole('dialog');
  await dialog.getByLabel('Wat geldt').click();
  await eva.getByRole('option', { name: 'Op een andere manier ingelicht' }).click();
  await dialog.getByLabel(/^Reden/).fill('Told by letter of 3 November');
  expect(await window.axe(eva, ['region'])).toEqual([]);
  await dialog.getByRole('button', { name: 'Hoeft niet verstuurd' }).click();
  await dialog.waitFor({ state: 'detached' });
  await eva.getByText('te laat').waitFor({ state: 'detached' });
});

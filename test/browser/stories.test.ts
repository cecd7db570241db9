import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settled, Window } from './browser.ts';

let window: Window;
let jan: Page;
let eva: Page;
let karim: Page;

beforeAll(async () => {
  window = await Window.open();
  [jan, eva, karim] = await Promise.all([window.signIn('jan'), window.signIn('eva'), window.signIn('karim')]);
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(window.world.url + path);
  await settled(page);
};

const unique = `Ada${Date.now() % 100_000}`;

/** What somebody who records a consent must say: in which language the person was informed (L6). */
const informedInDutch = async (page: Page): Promise<void> => {
  await page.getByLabel('Ingelicht door de tekst in het').click();
  await page.getByRole('option', { name: 'Nederlands' }).click();
};

test('Jan adds a contact with the reason why he may, corrects it, and a colleague who was slower reads again', async () => {
  await go(jan, '/contacts/create?purpose=events');
  await jan.getByLabel('Voornaam').fill(unique);
  await jan.getByLabel('Familienaam').fill('Peeters');
  await jan.getByLabel('E-mailadres').fill('no address');
  await jan.getByLabel('Bewijs').fill('Call of this morning');
  await informedInDutch(jan);
  await jan.getByLabel(/^Reden/).fill('She asked for it');
  await jan.getByRole('button', { name: 'Contact toevoegen' }).click();
  await jan.getByRole('alert').getByText('Dit is geen e-mailadres').waitFor();
  expect(await jan.getByLabel('E-mailadres').getAttribute('aria-invalid')).toBe('true');
  await jan.getByLabel('E-mailadres').fill(`${unique}@example.org`);
  await jan.getByRole('button', { name: 'Contact toevoegen' }).click();
  await jan.getByRole('heading', { name: `${unique} Peeters`, level: 1 }).waitFor();
  await jan.getByText('geldt').waitFor();

  const slow = await jan.context().newPage();
  const edit = `${new URL(jan.url()).pathname}/edit?purpose=events`;
  await go(slow, edit);
  await go(jan, edit);
  await jan.getByLabel('Familienaam').fill('Peeters-Claes');
  await jan.getByLabel(/^Reden/).fill('Married');
  await jan.getByRole('button', { name: 'Opslaan' }).click();
  await jan.getByRole('heading', { name: `${unique} Peeters-Claes`, level: 1 }).waitFor();
  await slow.getByLabel('Familienaam').fill('Peters');
  await slow.getByLabel(/^Reden/).fill('A typing error');
  await slow.getByRole('button', { name: 'Opslaan' }).click();
  await slow.getByRole('button', { name: 'Opnieuw lezen' }).click();
  await expect.poll(() => slow.getByLabel('Familienaam').inputValue()).toBe('Peeters-Claes');
  await slow.close();
});

test('someone who is already known becomes a proposal, which Eva rejects', async () => {
  await go(jan, '/contacts/create?purpose=events');
  await jan.getByLabel('Voornaam').fill('Ada');
  await jan.getByLabel('E-mailadres').fill(`${unique}@example.org`);
  await jan.getByLabel('Bewijs').fill('Paper form');
  await informedInDutch(jan);
  await jan.getByLabel(/^Reden/).fill('Form of the fair');
  await jan.getByRole('button', { name: 'Contact toevoegen' }).click();
  await jan.getByRole('heading', { name: 'Een nieuw contact', level: 1 }).waitFor();
  await jan.getByText('Bewaard als voorstel').waitFor();

  await go(eva, '/proposals');
  const proposal = eva.getByRole('article').filter({ hasText: unique });
  await proposal.getByRole('button', { name: 'Verwerpen' }).click();
  await eva.getByLabel(/^Reden/).fill('Another Ada');
  await eva.getByRole('dialog').getByRole('button', { name: 'Verwerpen' }).click();
  await proposal.waitFor({ state: 'detached' });
});

test('Jan ends a legal basis, and the contact is no longer there for him', async () => {
  await go(jan, `/contacts?purpose=events&search=${unique}`);
  await jan.locator('tbody a').first().click();
  await jan.getByRole('button', { name: 'Beëindigen: Activiteiten' }).click();
  await jan.getByLabel(/^Reden/).fill('She called');
  await jan.getByRole('dialog').getByRole('button', { name: 'Beëindigen' }).click();
  await jan.getByRole('heading', { name: 'Niet hier onder Activiteiten', level: 1 }).waitFor();
});

test('Eva reads who looked, by day, with people and purposes in words', async () => {
  await go(eva, `/contacts?purpose=consent-administration&search=${unique}@example.org`);
  await eva.locator('tbody a').first().click();
  await eva.getByRole('tab', { name: 'Wie keek' }).click();
  const entry = eva.getByRole('listitem').filter({ hasText: 'Jan Mertens' }).filter({ hasText: 'onder Activiteiten' });
  await entry.first().waitFor();
  expect(await entry.first().innerText()).toMatch(/amilienaam/);
});

test('names that come late are waited for: no page calls a field by its key', async () => {
  const url = eva.url();
  await eva.route('**/graphql', async route => {
    if (/query Catalogue/.test(route.request().postData() ?? '')) await new Promise(resolve => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await eva.goto(url);
  await eva.getByRole('tab', { name: 'Wie keek' }).click();
  const entry = eva.getByRole('listitem').filter({ hasText: 'Jan Mertens' });
  await entry.first().waitFor();
  expect(await entry.first().innerText()).toMatch(/amilienaam/);
  await eva.unroute('**/graphql');
});

test('legal claims are opened one by one, for a case', async () => {
  await go(eva, '/contacts?purpose=legal-claims');
  expect(await eva.locator('table').count()).toBe(0);
  await eva.getByLabel(/Zaaknummer/).waitFor();
});

test('a draft says what it misses and cannot be activated before', async () => {
  await go(eva, '/purposes');
  await eva.getByRole('link', { name: 'Mentoraat' }).click();
  await eva.getByText('Hoe lang gegevens bewaard worden').waitFor();
  expect(await eva.getByRole('button', { name: 'Activeren' }).isDisabled()).toBe(true);
  await eva.getByLabel('Bewaard (maanden)').fill('24');
  await eva.getByLabel(/^Reden/).fill('Two years of mentoring');
  await eva.getByRole('button', { name: 'Opslaan' }).click();
  await eva.getByRole('listitem').filter({ hasText: 'Hoe lang gegevens bewaard worden' }).getByText('klaar').waitFor();
});

test('Karim makes a service account: its token is shown once, and revoking it is for ever', async () => {
  await go(karim, '/service-accounts');
  await karim.getByRole('button', { name: 'Dienstaccount maken' }).click();
  const dialog = karim.getByRole('dialog');
  await dialog.getByLabel(/^Naam/).fill('Fair website');
  await dialog.getByLabel('Communicatie').check();
  await dialog.getByLabel('Nieuwsbrief').check();
  await dialog.getByLabel(/^Ontvanger/).click();
  await karim.getByRole('option').last().click();
  await dialog.getByLabel(/^Vervalt/).fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByLabel(/^Reden/).fill('For the fair');
  await dialog.getByRole('button', { name: 'Dienstaccount maken' }).click();
  const token = await dialog.locator('code').innerText();
  expect(token.length).toBeGreaterThan(20);
  await dialog.getByRole('button', { name: 'Ik heb het bewaard' }).click();
  await karim.getByRole('cell', { name: 'Fair website', exact: true }).waitFor();
  expect(await karim.content()).not.toContain(token);
  await karim.getByRole('button', { name: 'Intrekken: Fair website' }).click();
  await karim.getByLabel(/^Reden/).fill('The fair is over');
  await karim.getByRole('dialog').getByRole('button', { name: 'Intrekken' }).click();
  await karim.getByRole('row').filter({ hasText: 'Fair website' }).getByText('ingetrokken').waitFor();
});

test('nobody changes a role they hold: what they change waits for a second person', async () => {
  await go(karim, '/roles/admin/edit');
  await karim.getByText('Je hebt deze rol zelf', { exact: false }).waitFor();
  await karim.getByRole('group', { name: 'Handelt voor' }).getByLabel('Nieuwsbrief').check();
  await karim.getByRole('button', { name: 'Nakijken' }).click();
  await karim.getByText('Wie het voorstelt, heeft deze rol zelf', { exact: false }).waitFor();
  await karim.getByRole('button', { name: 'Ter goedkeuring sturen' }).waitFor();
  expect(await karim.getByRole('button', { name: 'Opslaan' }).count()).toBe(0);
});

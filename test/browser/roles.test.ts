import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { settled, Window } from './browser.ts';

let window: Window;
beforeAll(async () => {
  window = await Window.open();
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

const sql = async (text: string) => (await window.world.db.pool.query(text)).rows;
/** For whoever wants to look: SHOTS=/some/folder. */
const shot = async (page: Page, name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
/** Tab until that has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('by the keyboard alone, Karim opens a role, ticks a sensitive field, hears every cell, sees the impact in numbers and sends it for approval', async () => {
  const karim = await window.signIn('karim');
  await karim.goto(`${window.world.url}/roles/marketing`);
  await settled(karim);
  await tabTo(karim, /^Veranderen$/);
  await press(karim, 'Enter');
  await karim.getByRole('heading', { name: /Communicatie veranderen/ }).waitFor();
  await tabTo(karim, /^lezen, alle gewone velden/);
  expect(await focused(karim)).toBe('lezen, alle gewone velden, niet toegelaten');
  await press(karim, 'ArrowDown', 'ArrowDown', 'ArrowRight');
  expect(await focused(karim)).toMatch(/^toevoegen, /);
  await press(karim, 'ArrowUp');
  expect(await focused(karim)).toBe('toevoegen, Identiteit, sommige ervan');
  await press(karim, 'ArrowDown', 'Home');
  expect(await focused(karim)).toMatch(/^lezen, .*, toegelaten/);
  await karim.getByRole('checkbox', { name: /^lezen, Gezondheid/ }).waitFor();
  for (let i = 0; i < 60 && !(await focused(karim)).startsWith('lezen, Gezondheid'); i++) await press(karim, 'ArrowDown');
  await press(karim, 'Space');
  expect(await focused(karim)).toMatch(/^lezen, Gezondheid.*, toegelaten, nieuw/);
  expect(await karim.getByRole('status').filter({ hasText: 'mag lezen' }).innerText()).toContain('Geldt nog niet');
  // What needs reading cannot be ticked without it, and says so.
  await press(karim, 'ArrowUp', 'End', 'Space');
  expect(await focused(karim)).toMatch(/^exporteren, .*(vraagt eerst lezen|hoort niet bij|uitgeschakeld)/);
  await karim.keyboard.press('Shift+Tab');
  await tabBack(karim, /^Nakijken$/);
  await press(karim, 'Enter');
  await karim.getByText(/Het opent meer van een gevoelig veld/).waitFor();
  await karim.getByText(/Niemand anders kan instemmen/).waitFor();
  expect(await window.axe(karim)).toEqual([]);
  await shot(karim, 'review-light-1440');
  await tabTo(karim, /^$/);
  await karim.getByLabel(/^Reden/).focus();
  await karim.keyboard.type('De nieuwe afdeling');
  await tabTo(karim, /^Ter goedkeuring sturen$/);
  await press(karim, 'Enter');
  await karim.getByRole('heading', { name: 'Veranderen wat Communicatie mag' }).waitFor();
  expect(await sql('SELECT state, because, reason FROM role_change')).toEqual([
    { state: 'OPEN', because: ['SENSITIVE_FIELD'], reason: 'De nieuwe afdeling' },
  ]);
  expect(await sql(`SELECT version FROM role WHERE code = 'marketing'`)).toEqual([{ version: 1 }]);
  expect(await window.axe(karim)).toEqual([]);
});

async function tabBack(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80 && !name.test(await focused(page)); i++) await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toMatch(name);
}

test('Eva, who oversees, finds it on her first page and stops it', async () => {
  const eva = await window.signIn('eva', { colorScheme: 'dark' });
  await eva.setViewportSize({ width: 390, height: 844 });
  await eva.getByRole('link', { name: /1 wijziging van een rol wacht/ }).click();
  await settled(eva);
  expect(await window.axe(eva)).toEqual([]);
  await shot(eva, 'changes-dark-390');
  await eva.getByRole('button', { name: 'Verwerpen' }).click();
  await eva.getByLabel(/^Reden/).fill('Niet nodig');
  await eva.getByRole('dialog').getByRole('button', { name: 'Verwerpen' }).click();
  await eva.getByText('verworpen').waitFor();
});

test('the table, a condition, the versions with one restored, and looking as a role: clean in both themes and widths', async () => {
  const karim = await window.signIn('karim', { viewport: { width: 1280, height: 900 } });
  await karim.goto(`${window.world.url}/roles/analyst/edit`);
  await settled(karim);
  await karim.getByRole('checkbox', { name: /^tellen, Land,/ }).click();
  await karim.getByRole('checkbox', { name: /^lezen, Taal,/ }).focus();
  await karim.getByRole('button', { name: 'Enkel van sommige contacten' }).click();
  await karim.getByLabel(/^Wanneer/).click();
  await karim.getByRole('option', { name: 'Land' }).click();
  await karim.getByLabel(/^Waarde/).fill('BE');
  await karim.getByRole('button', { name: 'Deze voorwaarde gebruiken' }).click();
  await karim.getByRole('checkbox', { name: /^lezen, Taal, toegelaten van sommige, enkel waar Land is BE, nieuw/ }).waitFor();
  for (const [name, scheme, width] of [
    ['matrix-light-1280', 'light', 1280],
    ['matrix-dark-390', 'dark', 390],
  ] as const) {
    await karim.setViewportSize({ width, height: 900 });
    await karim.emulateMedia({ colorScheme: scheme });
    await expect.poll(() => karim.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect({ name, found: await window.axe(karim) }).toEqual({ name, found: [] });
    await shot(karim, name);
  }
  await karim.setViewportSize({ width: 1280, height: 900 });
  await karim.getByRole('button', { name: 'Nakijken' }).click();
  await karim.getByLabel(/^Reden/).fill('Minder is genoeg');
  await karim
    .getByRole('list', { name: 'Wie wat krijgt of verliest' })
    .getByText(/Amir Haddad mag niet meer tellen voor Statistiek: Land/)
    .waitFor();
  await karim.getByRole('button', { name: 'Opslaan' }).click();
  await karim.getByRole('heading', { name: 'Versies' }).waitFor();
  await karim.getByText('Minder is genoeg').waitFor();
  await karim.getByRole('button', { name: 'Versie 1 terugzetten' }).click();
  await karim.getByLabel(/^Reden/).fill('Toch niet');
  await karim.getByRole('button', { name: 'Terugzetten', exact: true }).click();
  await karim.getByText('Toch niet').waitFor();
  expect(await window.axe(karim)).toEqual([]);
  await shot(karim, 'versions-dark-1280');
  expect(
    await sql(
      `SELECT a.rules = b.rules AS same FROM role a, role_version v, LATERAL (SELECT v.definition->'rules' AS rules) b WHERE a.code = 'analyst' AND v.code = 'analyst' AND v.version = 1`,
    ),
  ).toEqual([{ same: true }]);
  await karim.getByRole('link', { name: 'Kijken als deze rol' }).click();
  await karim.getByRole('heading', { name: 'Wat ze zou zien' }).waitFor();
  await karim
    .getByRole('row', { name: /^Taal ja/ })
    .getByText('niet voor jou')
    .waitFor();
  await karim.getByText(/er geldt geen rechtsgrond: minstens/).waitFor();
  expect(await window.axe(karim)).toEqual([]);
  await shot(karim, 'preview-dark-1280');
});

test('a role that says more than the table can draw opens with that listed, and loses none of it', async () => {
  await window.world.db.pool.query(
    `UPDATE role SET rules = rules || '[{"action": ["read"], "subject": "Contact", "fields": ["mobile"], "inverted": true, "conditions": {"country": "SE"}}]' WHERE code = 'contact-manager'`,
  );
  await window.world.db.pool.query('UPDATE policy_version SET version = version + 1');
  const karim = await window.signIn('karim');
  await karim.goto(`${window.world.url}/roles/contact-manager/edit`);
  await settled(karim);
  await karim.getByText('mag niet lezen: Gsm enkel waar Land is SE').waitFor();
  await karim.getByRole('checkbox', { name: /^lezen, Gsm, toegelaten van sommige/ }).waitFor();
  await karim.getByRole('button', { name: 'Nakijken' }).click();
  await karim.getByText('Er is niets anders.').waitFor();
  await karim.getByRole('checkbox', { name: 'exporteren, alle gewone velden, toegelaten', exact: true }).click();
  await karim.getByRole('button', { name: 'Nakijken' }).click();
  await karim.getByText(/^mag niet meer exporteren: /).waitFor();
  await karim.getByLabel(/^Reden/).fill('Niemand neemt lijsten mee');
  await karim.getByRole('button', { name: 'Opslaan' }).click();
  await karim.getByText('Niemand neemt lijsten mee').waitFor();
  const [saved] = await sql(`SELECT rules->-1 AS last FROM role WHERE code = 'contact-manager'`);
  expect(saved.last).toEqual({ action: ['read'], subject: 'Contact', fields: ['mobile'], inverted: true, conditions: { country: 'SE' } });
});

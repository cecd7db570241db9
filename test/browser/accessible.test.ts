import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled, Window } from './browser.ts';

let window: Window;
const signedIn = new Map<string, Page>();

beforeAll(async () => {
  window = await Window.open();
  for (const who of ['jan', 'eva', 'karim', 'noor'])
    signedIn.set(who, await window.signIn(who, who === 'eva' || who === 'noor' ? { colorScheme: 'dark' } : {}));
});
afterAll(() => window?.close());

const of = (who: string): Page => signedIn.get(who)!;

test('the sign-in page', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await window.page({ colorScheme });
    await page.goto(`${window.world.url}/login`);
    await page.getByText('Mira').first().waitFor();
    expect(await window.axe(page)).toEqual([]);
  }
});

// Jan and Karim see the light theme, Eva and Noor the dark one. Pages with a walk of their own are looked at there: roles, readers, objections, the set-up.
test.each([
  ['jan', '/'],
  ['jan', '/contacts?purpose=events'],
  ['jan', '/contacts?purpose=events&f=email:isEmpty:false&search=a'],
  ['jan', '/contacts?purpose=newsletter'],
  ['jan', '/contacts/create?purpose=events'],
  ['jan', '/jobs'],
  ['jan', '/imports?purpose=membership'],
  ['jan', '/staff'],
  ['jan', '/nowhere'],
  ['noor', '/contacts?purpose=emergency'],
  ['noor', '/contacts?purpose=neighbourhood-support'],
  ['eva', '/'],
  ['eva', '/contacts?purpose=consent-administration'],
  ['eva', '/contacts?purpose=legal-claims'],
  ['eva', '/proposals'],
  ['eva', '/access-log'],
  ['eva', '/access-log?contact=0190a0e0-0000-7000-8000-000000000001'],
  ['eva', '/purposes'],
  ['eva', '/purposes/mentoring'],
  ['eva', '/purposes/newsletter'],
  ['eva', '/consent-forms'],
  ['eva', '/consent-forms/create'],
  ['eva', '/consent-forms/stay-in-touch'],
  ['eva', '/consent-forms/stay-in-touch/edit'],
  ['eva', '/fields'],
  ['karim', '/readers?field=email'],
  ['karim', '/roles'],
  ['karim', '/roles/marketing'],
  ['karim', '/roles/create'],
  ['karim', '/organisation'],
  ['eva', '/legal-settings'],
  ['eva', '/notices'],
  ['eva', '/informing'],
  ['eva', '/notices/newsletter'],
  ['karim', '/recipients'],
  ['eva', '/break-glass'],
  ['karim', '/staff'],
  ['karim', '/service-accounts'],
  ['noor', '/my-sign-in'],
  ['noor', '/new-password#token'],
])('%s at %s', async (who, path) => {
  const page = of(who);
  await page.goto(window.world.url + path);
  await settled(page);
  expect(await window.axe(page)).toEqual([]);
  window.expectQuiet();
});

test.each(['jan', 'noor'])('the page of a contact, its correction and its dialogs, for %s', async who => {
  const page = of(who);
  await page.goto(`${window.world.url}/contacts`);
  await settled(page);
  await page.locator('tbody a').first().click();
  await page.getByRole('heading', { name: 'Waarom wij mogen' }).waitFor();
  expect(await window.axe(page)).toEqual([]);
  await page.getByRole('link', { name: 'Verbeteren' }).click();
  await page.getByLabel(/^Reden/).waitFor();
  expect(await window.axe(page)).toEqual([]);
});

// A menu lies over the page, outside of its regions.
test('the menus and dialogs', async () => {
  const page = of('jan');
  await page.goto(`${window.world.url}/contacts?purpose=events`);
  await settled(page);
  for (const name of ['Doel: Activiteiten', 'Filter', 'Kolommen', 'Profiel: Jan Mertens']) {
    await page.getByRole('button', { name }).click();
    await page.waitForTimeout(200);
    expect({ name, found: await window.axe(page, ['region']) }).toEqual({ name, found: [] });
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
});

test('the dialog of an export', async () => {
  const page = of('jan');
  await page.goto(`${window.world.url}/contacts?purpose=events`);
  await settled(page);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByLabel(/^Reden/).waitFor();
  expect(await window.axe(page, ['region'])).toEqual([]);
});

test('on a small screen nothing is wider than the screen, and the rooms are behind the menu', async () => {
  const page = of('jan');
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [
    '/',
    '/contacts?purpose=events',
    '/contacts/create?purpose=events',
    '/jobs',
    '/imports?purpose=membership',
    '/purposes',
  ]) {
    await page.goto(window.world.url + path);
    await settled(page);
    await expect
      .poll(async () => ({ path, width: await page.evaluate(() => document.documentElement.scrollWidth) }))
      .toEqual({ path, width: 360 });
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Velden' }).click();
  await page.getByRole('heading', { name: 'Velden', level: 1 }).waitFor();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { Window } from './browser.ts';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});
afterAll(() => window?.close());

test('the explorer answers the first question of the tour as the person who signed in, and asks nobody else', async () => {
  const page = await window.signIn('amir');
  await page.goto(`${window.world.url}/explorer`);
  await page.getByText('Amir Haddad').waitFor();
  await page.locator('.result-window .CodeMirror').waitFor();
  await page.locator('.graphiql-query-editor').getByText('FirstContacts').waitFor();
  await page.getByRole('button', { name: /^Execute/ }).click();
  await page.locator('.result-window').getByText('ROLE').first().waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).filter(key => !key.startsWith('inzage.')))).toEqual([]);
  window.expectQuiet();
});

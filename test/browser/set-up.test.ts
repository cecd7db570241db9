import { URI } from 'otpauth';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { syncPolicy } from '../../api/policy.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { loadStarterSet } from '../../api/roles/starter-set.ts';
import { makeSetUpLink } from '../../api/sign-in/set-up.ts';
import { Window } from './browser.ts';

let window: Window;
let link: string | null;

beforeAll(async () => {
  window = await Window.open('empty');
  const { world } = window;
  await syncPolicy(async (text, values) => (await world.db.pool.query(text, values as unknown[])).rows);
  const ctx = await new RequestContexts(world).system();
  link = await ctx.transaction(async tx => {
    await loadStarterSet(tx);
    return makeSetUpLink(tx, { publicUrl: world.url });
  });
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

test('the link that a first start prints leads the first admin to a password, a second factor and recovery codes, and in', async () => {
  const ada = await window.page({ viewport: { width: 390, height: 844 } });
  await ada.goto(link!);
  await ada.getByRole('heading', { name: 'De eerste beheerder' }).waitFor();
  // The token is nobody's to read over a shoulder, nor in the history.
  expect(new URL(ada.url()).hash).toBe('');
  await ada.getByLabel(/^Naam/).fill('Ada Lovelace');
  await ada.getByLabel(/^E-mail/).fill('ada@example.org');
  await ada.getByLabel(/^Wachtwoord/).fill('welkom welkom 2026');
  await ada.getByRole('button', { name: 'Verder' }).click();
  await ada.getByRole('alert').getByText('Dit probeert iedereen eerst').waitFor();
  await ada.getByLabel(/^Wachtwoord/).fill('an engine weaves algebra');
  await ada.getByRole('button', { name: 'Verder' }).click();
  const app = URI.parse((await ada.getByRole('link', { name: /Openen in een app/ }).getAttribute('href'))!);
  expect(await ada.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem').count()).toBe(10);
  expect(await window.axe(ada)).toEqual([]);
  const finish = ada.getByRole('button', { name: 'Afronden' });
  expect(await finish.isDisabled()).toBe(true);
  await ada.getByLabel('Ik heb de herstelcodes bewaard').check();
  await ada.locator('input[autocomplete="one-time-code"]').fill((app as { generate(): string }).generate());
  await finish.click();
  await ada.getByRole('heading', { name: /Ada/ }).waitFor();
});

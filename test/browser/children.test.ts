import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { hiddenIn, lisa, Visitor } from '../consent/visitor.ts';
import { cast } from '../cast.ts';
import { runJobs } from '../world.ts';
import { settled, Window } from './browser.ts';

let window: Window;
let running: RunningJobs;
let visitor: Visitor;
beforeAll(async () => {
  window = await Window.open();
  running = await runJobs(window.world);
  visitor = new Visitor(window.world);
});
beforeEach(() => window.world.db.pool.query('DELETE FROM rate_limit'));
afterEach(() => window.expectQuiet());
afterAll(async () => {
  await running?.close();
  await window?.close();
});

const sql = async (text: string, values: unknown[] = []) => (await window.world.db.pool.query(text, values)).rows;
const url = (path: string) => window.world.url + path;
const link = async (address: string, path: string): Promise<string> => {
  for (let i = 0; i < 200; i++) {
    const found = (await visitor.mails(address)).map(({ text }) => new RegExp(`/${path}/[A-Za-z0-9_-]{43}`).exec(text)?.[0]).find(Boolean);
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no mail with /${path}/ came to ${address}`);
};
const shot = async (page: Page, name: string) => {
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name}.png`, fullPage: true });
};
/** The country and the age, and nothing else that an adult would fill in. */
async function saysYoung(page: Page): Promise<void> {
  await page.goto(url('/f/stay-in-touch'));
  await page.getByRole('group', { name: 'Ben je 13 jaar of ouder?' }).getByLabel('Nee').check();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByRole('heading', { name: 'Vraag een volwassene om te helpen' }).waitFor();
}

test('L31, L32: child, guardian and child again, without script, at 320 px', async () => {
  const page = await window.page({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  await saysYoung(page);
  await page.getByRole('group', { name: 'Nieuwsbrief' }).getByLabel('Nee').check();
  await page.getByRole('group', { name: 'Activiteiten' }).getByLabel('Ja').check();
  await page.getByRole('button', { name: 'Vraag het' }).click();
  await page.getByRole('alert').getByText('schrijf het helemaal').click();
  expect(new URL(page.url()).hash).toBe('#guardianEmail');
  expect(await page.getByRole('group', { name: 'Activiteiten' }).getByLabel('Ja').isChecked()).toBe(true);
  window.complaints.splice(0); // the browser says that the answer was 422
  await page.getByLabel(/E-mailadres van je mama/).fill('journey.mum@example.org');
  await page.getByRole('button', { name: 'Vraag het' }).click();
  await page.getByText('Er is een mail onderweg naar de volwassene.').waitFor();

  await page.goto(url(await link('journey.mum@example.org', 'a')));
  await page.getByRole('button', { name: 'Leg mijn keuze vast' }).click();
  await page.getByRole('alert').getByText('Activiteiten: kies ja of nee.').click();
  window.complaints.splice(0);
  await page.getByRole('group', { name: 'Activiteiten' }).getByLabel('Ja').check();
  await page.getByLabel('Je naam').fill('Rita Claes');
  await page.getByRole('group', { name: 'Heb je het ouderlijk gezag over dit kind?' }).getByLabel('Ja').check();
  await page.getByLabel(/^Voornaam/).fill('Lotte');
  await page.getByLabel('Geboortemaand').selectOption({ label: 'mei' });
  await page.getByLabel('Geboortejaar').fill(String(new Date().getUTCFullYear() - 9));
  await page.getByLabel(/^E-mailadres van het kind/).fill('journey.lotte@example.org');
  await page.getByRole('button', { name: 'Leg mijn keuze vast' }).click();
  await page.getByText('Er is een mail onderweg naar het kind').waitFor();

  await page.goto(url(await link('journey.lotte@example.org', 'k')));
  await page.getByRole('button', { name: 'Ja, graag' }).click();
  await page.getByText('Je doet mee.').waitFor();
  const [child] = await sql(`SELECT id FROM contact WHERE email_key = 'journey.lotte@example.org'`);
  expect(await sql('SELECT given_by FROM legal_basis WHERE contact_id = $1', [child.id])).toEqual([{ given_by: 'GUARDIAN' }]);

  await page.goto(url(await link('journey.mum@example.org', 'g')));
  await page.getByRole('button', { name: 'Intrekken: Activiteiten' }).click();
  await page.getByText('Activiteiten: ingetrokken').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('L33: every page of it passes axe, in both themes, at 320 px and wide, and nothing lies beyond the edge', async () => {
  const guardian = 'axe.mum@example.org';
  const { html } = await visitor.send('stay-in-touch', { ...lisa, oldEnough: 'no' });
  await visitor.post('/f/stay-in-touch', {
    ...hiddenIn(html),
    'purpose.newsletter': 'yes',
    'purpose.events': 'yes',
    guardianEmail: guardian,
  });
  const authorise = await link(guardian, 'a');
  const pages: [name: string, path: string][] = [['authorise', authorise]];
  const examine = async () => {
    for (const [name, path] of pages)
      for (const [colorScheme, width] of [
        ['light', 320],
        ['dark', 1280],
      ] as const) {
        const page = await window.page({ colorScheme, viewport: { width, height: 900 } });
        if (path === 'child') await saysYoung(page);
        else await page.goto(url(path));
        await shot(page, `child-${name}-${colorScheme}-${width}`);
        expect([name, await window.axe(page)]).toEqual([name, []]);
        expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, width]);
        await page.context().close();
      }
  };
  pages.push(['form', 'child']);
  await examine();
  const answers = {
    act: 'authorise',
    name: 'A parent',
    responsible: 'yes',
    birthMonth: '5',
    birthYear: String(new Date().getUTCFullYear() - 9),
  };
  const said = {
    ...answers,
    'field.givenName': 'Tom',
    'purpose.newsletter': 'yes',
    'purpose.events': 'yes',
    childEmail: 'axe.tom@example.org',
  };
  await visitor.post(authorise, said);
  const confirm = await link('axe.tom@example.org', 'k');
  pages.splice(0, pages.length, ['confirm', confirm]);
  await examine();
  await visitor.post(confirm, { act: 'yes' });
  const own = await link(guardian, 'g');
  const { askToTakeOver } = await import('../../api/consent/children/take-over.ts');
  const { RequestContexts } = await import('../../api/request-context.ts');
  pages.splice(0, pages.length, ['own', own]);
  await examine();
  await window.world.db.owner(db =>
    db.query(
      `UPDATE minor SET consent_age_reached_on = now()::date - 1 WHERE contact_id = (SELECT id FROM contact WHERE email_key = 'axe.tom@example.org')`,
    ),
  );
  await askToTakeOver(await new RequestContexts(window.world).system());
  pages.splice(0, pages.length, ['take-over', await link('axe.tom@example.org', 't')]);
  await examine();
});

test('L32: a guardian’s pages pass axe in both themes, small and large; verified high, they see what is held', async () => {
  for (const [email, scheme, high] of [
    ['els.janssens@example.org', 'dark', false],
    ['bart.janssens@example.org', 'light', true],
  ] as const) {
    const page = await window.page({ colorScheme: scheme, viewport: { width: 1280, height: 900 } });
    await page.goto(url('/my'));
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByRole('button', { name: 'Stuur me de link' }).click();
    await page.goto(url(await link(email, 'p')));
    await page.getByRole('button', { name: 'Open mijn keuzes' }).click();
    await page.getByRole('heading', { name: 'De keuzes voor je kind' }).waitFor();
    const examine = async (name: string) => {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await shot(page, `guardian-${name}-${scheme}-${width}`);
        expect([name, await window.axe(page)]).toEqual([name, []]);
        expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, width]);
      }
    };
    await examine('choices');
    if (high) {
      await page.getByRole('link', { name: 'Wat weten jullie over mijn kind?' }).click();
      await page.getByText('Papenvest 33').waitFor();
      await examine('data');
    } else {
      await page.getByRole('button', { name: 'Intrekken: Activiteiten' }).waitFor();
      expect(await page.getByText(/Lotte|Lidmaatschap/).count()).toBe(0);
    }
    await page.context().close();
  }
});

test('L32: Eva sees who speaks for Lotte and how well that is known, verifies one, writes a word of theirs down, and ends a link', async () => {
  const page = await window.signIn('eva', { viewport: { width: 1280, height: 900 } });
  const lotte = `/contacts/${cast.lotte.id}?purpose=consent-administration`;
  const open = async (width: number, colorScheme: 'light' | 'dark') => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(url(`${lotte}&tab=guardians`));
    await page.getByRole('heading', { name: 'Els Janssens' }).waitFor();
    await settled(page);
    await shot(page, `guardians-${colorScheme}-${width}`);
    expect(await window.axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  };
  for (const width of [390, 1280]) for (const scheme of ['dark', 'light'] as const) await open(width, scheme);
  const [els, bart] = ['Els', 'Bart'].map(name => page.getByRole('listitem').filter({ hasText: `${name} Janssens` })) as [any, any];
  await els.getByText('Mag: beslissen wat het formulier vroeg').waitFor();
  await bart.getByText(/Nagegaan door een medewerker, .*: Came by with Lotte/).waitFor();
  const dialog = page.getByRole('dialog');
  const reason = (text: string) => dialog.getByLabel(/^Reden/).fill(text);
  await els.getByRole('button', { name: 'Vaststelling noteren: Els Janssens' }).click();
  await dialog.getByLabel(/^Wat je bekeek/).fill('Came by with Lotte, both known to us.');
  await reason('signs for her daughter');
  await shot(page, 'guardians-verify');
  await dialog.getByRole('button', { name: 'Noteren als nagegaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await els.getByText(/zien wat we weten/).waitFor();
  await bart.getByRole('button', { name: 'Koppeling beëindigen: Bart Janssens' }).click();
  await reason('moved abroad, asked for it himself');
  await dialog.getByRole('button', { name: 'Beëindigen', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await bart.getByText('koppeling beëindigd').waitFor();

  await page.goto(url(lotte));
  await page.getByRole('button', { name: 'Toestemming noteren' }).click();
  await dialog.getByLabel('een ouder of voogd').check();
  await dialog.getByRole('combobox', { name: /^Ouder of voogd/ }).click();
  expect(await page.getByRole('option').allTextContents()).toEqual(['Els Janssens (nagegaan)']);
  await page.getByRole('option').click();
  await dialog.getByRole('combobox', { name: /^Voor welk doel/ }).click();
  await page.getByRole('option', { name: 'Nieuwsbrief' }).click();
  await dialog.getByRole('combobox', { name: /^Ingelicht door de tekst in/ }).click();
  await page.getByRole('option', { name: 'Nederlands' }).click();
  await dialog.getByLabel(/^Verwijzing naar het bewijs/).fill('form 17, green folder');
  await reason('her mother gave it at the desk');
  await settled(page);
  await shot(page, 'guardians-heard');
  expect(await window.axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Noteren', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const [entry] = await sql('SELECT actor_kind, event, given_by FROM ledger WHERE contact_id = $1 ORDER BY seq DESC LIMIT 1', [
    cast.lotte.id,
  ]);
  expect(entry).toEqual({ actor_kind: 'staff', event: 'recorded', given_by: 'GUARDIAN' });
  await page.goto(url(`${lotte}&tab=ledger`));
  await page
    .getByText(/het woord van de voogd, opgeschreven door een medewerker/)
    .first()
    .waitFor();
}, 120_000);

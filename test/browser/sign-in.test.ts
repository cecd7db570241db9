import decodeQR from 'qr/decode.js';
import { type Secret, TOTP, URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { RequestContexts } from '../../api/request-context.ts';
import { enrolStaff } from '../../api/sign-in/enrol-staff.ts';
import { letSecondFactorsGoStale } from '../ask.ts';
import { open } from '../../api/keys.ts';
import { sealedPlace } from '../../api/mail/queue-mail.ts';
import { settled, Window } from './browser.ts';

let window: Window;
/** What is kept in a drawer, and what shows Jan's codes on his own telephone. */
let codes: string[];
let telephone: TOTP;
const password = 'inzage demo 2026';
const soon = 30_000;

beforeAll(async () => {
  window = await Window.open();
});
afterEach(() => window.expectQuiet());
afterAll(() => window?.close());

/** What a camera would read from the code on the screen. */
async function scanned(page: Page): Promise<string> {
  const svg = page.getByRole('img', { name: 'QR-code met de sleutel van je authenticator' });
  const side = Number((await svg.getAttribute('viewBox'))!.split(' ')[2]) * 4;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y] of (await svg.locator('path').getAttribute('d'))!.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let i = 0; i < 16; i++) {
      const at = 4 * ((4 * Number(y) + (i >> 2)) * side + 4 * Number(x) + (i & 3));
      data.set([0, 0, 0], at);
    }
  return decodeQR({ width: side, height: side, data });
}
const inDrawer = async (page: Page) => page.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem').allInnerTexts();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('Jan adds his telephone: scans, mistypes, proves it, and stores his codes before it counts', async () => {
  const jan = await window.signIn('jan');
  await jan.getByRole('button', { name: /Profiel/ }).click();
  await jan.getByRole('menuitem', { name: 'Mijn aanmelding' }).click();
  await settled(jan);
  expect(await window.axe(jan)).toEqual([]);
  await jan.getByRole('link', { name: 'Authenticator toevoegen' }).click();
  await jan.getByLabel(/^Naam/).fill('Mijn gsm');
  await jan.getByLabel(/^Wachtwoord/).fill(password);
  await press(jan, 'Verder');
  telephone = URI.parse(await scanned(jan)) as TOTP;
  expect(await jan.locator('code').innerText()).toBe(telephone.secret.base32.match(/.{1,4}/g)!.join(' '));
  const field = jan.locator('input[autocomplete="one-time-code"]');
  await field.fill('26920x');
  await press(jan, 'Verder');
  await jan.getByRole('alert').getByText('De code klopt niet').waitFor();
  expect(await window.axe(jan)).toEqual([]);
  expect(((await scanned(jan)) as string).includes((telephone.secret as Secret).base32)).toBe(true);
  // Pasted as a telephone shows it, with a gap in the middle.
  await field.fill(telephone.generate().replace(/^.../, '$& '));
  await press(jan, 'Verder');
  await jan.getByRole('heading', { name: 'Bewaar je herstelcodes' }).waitFor();
  codes = await inDrawer(jan);
  expect(codes).toHaveLength(10);
  expect(await jan.getByRole('button', { name: 'Afronden' }).isDisabled()).toBe(true);
  expect(await window.axe(jan)).toEqual([]);
  await jan.getByLabel('Ik heb de herstelcodes bewaard').check();
  await press(jan, 'Afronden');
  await jan.getByRole('row', { name: /Mijn gsm/ }).waitFor();
  await jan.getByText('Er zijn nog 10 codes.').waitFor();
});

test('without the telephone a recovery code signs him in; new codes ask for a fresh code of the authenticator first', async () => {
  const jan = await window.page({ colorScheme: 'dark' });
  await jan.goto(`${window.world.url}/login`);
  await jan.getByLabel(/^E-mail/).fill('jan@delinde.example.org');
  await jan.getByLabel(/^Wachtwoord/).fill(password);
  await press(jan, 'Verder');
  await press(jan, 'Gebruik een herstelcode');
  await jan.getByLabel(/^Herstelcode/).fill('not one of them');
  await press(jan, 'Aanmelden');
  await jan.getByRole('alert').getByText('Deze herstelcode klopt niet, of is al gebruikt').waitFor();
  expect(await window.axe(jan)).toEqual([]);
  await jan.getByLabel(/^Herstelcode/).fill(codes[0]!.toLowerCase());
  await press(jan, 'Aanmelden');
  await jan.getByText('Er zijn nog 9 codes.').waitFor();
  await settled(jan);
  expect(await window.axe(jan)).toEqual([]);
  await letSecondFactorsGoStale(window.world);
  await press(jan, 'Nieuwe herstelcodes');
  const act = jan.getByRole('dialog', { name: 'Nieuwe herstelcodes' });
  await act.getByLabel(/^Je wachtwoord/).fill(password);
  await act.getByRole('button', { name: 'Nieuwe herstelcodes' }).click();
  const stepUp = jan.getByRole('dialog', { name: 'Geef een nieuwe code' });
  await stepUp.locator('input[autocomplete="one-time-code"]').fill(telephone.generate({ timestamp: Date.now() + soon }));
  await stepUp.getByRole('button', { name: 'Openen' }).click();
  await jan.getByRole('dialog', { name: 'Herstelcodes', exact: true }).waitFor();
  const renewed = await inDrawer(jan);
  expect(renewed.filter(code => codes.includes(code))).toEqual([]);
  await jan.getByLabel('Ik heb de herstelcodes bewaard').check();
  await press(jan, 'Afronden');
  await jan.getByText('Er zijn nog 10 codes.').waitFor();
  // The browser tells of the refusal that asked for the code; of nothing else.
  expect(window.complaints.splice(0)).toEqual([expect.stringContaining('403')]);
});

test('who has no second factor yet is led to one, and is in', async () => {
  const ctx = await new RequestContexts(window.world).system();
  await ctx.transaction(tx =>
    enrolStaff(tx, {
      name: 'Lies Nieuw',
      email: 'lies@delinde.example.org',
      emailKey: 'lies@delinde.example.org',
      password,
      secret: null,
      roles: ['analyst'],
    }),
  );
  const lies = await window.page({ viewport: { width: 390, height: 844 } });
  await lies.goto(`${window.world.url}/login`);
  await lies.getByLabel(/^E-mail/).fill('lies@delinde.example.org');
  await lies.getByLabel(/^Wachtwoord/).fill(password);
  await press(lies, 'Verder');
  await lies.getByRole('heading', { name: 'Je tweede factor' }).waitFor();
  await lies.getByLabel(/^Naam/).fill('Mijn gsm');
  await press(lies, 'Verder');
  const app = URI.parse(await scanned(lies)) as TOTP;
  await lies.locator('input[autocomplete="one-time-code"]').fill(app.generate());
  expect(await window.axe(lies)).toEqual([]);
  await press(lies, 'Verder');
  await lies.getByLabel('Ik heb de herstelcodes bewaard').check();
  await press(lies, 'Afronden');
  await lies.getByRole('heading', { name: /Lies/ }).waitFor();
});

test('Noor lost everything: Karim, the second admin, gets a code for her, and it leads her to a new second factor', async () => {
  await window.world.db.pool.query(
    `INSERT INTO device_recovery (id, staff_id, identity_check, note, begun_by)
     SELECT gen_random_uuid(), n.id, 'KNOWN_NUMBER', 'Opgebeld op haar gsm.', e.id FROM staff_member n, staff_member e WHERE n.email LIKE 'noor@%' AND e.email LIKE 'eva@%'`,
  );
  const karim = await window.signIn('karim');
  await karim.goto(`${window.world.url}/staff`);
  await settled(karim);
  await karim.getByRole('button', { name: 'Meer: Amir Haddad' }).click();
  await karim.getByRole('menuitem', { name: 'Toestel kwijt' }).click();
  const begin = karim.getByRole('dialog', { name: 'Toestel kwijt: Amir Haddad' });
  await begin.getByLabel(/^Hoe je weet/).click();
  await karim.getByRole('option', { name: 'videogesprek' }).click();
  await begin.getByLabel(/^Nota/).fill('Zag zijn badge.');
  expect(await window.axe(karim)).toEqual([]);
  await begin.getByRole('button', { name: 'Vraag een tweede beheerder' }).click();
  const waiting = karim.getByRole('table', { name: 'Toestellen kwijt, wacht op een tweede beheerder' });
  await waiting.getByRole('row', { name: /Amir Haddad videogesprek/ }).waitFor();
  expect(await karim.getByRole('button', { name: 'Instemmen: Amir Haddad' }).count()).toBe(0);
  await karim.getByRole('button', { name: 'Instemmen: Noor Claes' }).click();
  await karim.getByRole('dialog').getByRole('button', { name: 'Instemmen' }).click();
  const handOver = karim.getByRole('dialog', { name: 'De code voor Noor Claes' });
  const code = await handOver.locator('code').innerText();
  expect(await window.axe(karim)).toEqual([]);
  await handOver.getByRole('button', { name: 'Ik gaf hem door' }).click();
  const noor = await window.page();
  await noor.goto(`${window.world.url}/login`);
  await noor.getByLabel(/^E-mail/).fill('noor@delinde.example.org');
  await noor.getByLabel(/^Wachtwoord/).fill(password);
  await press(noor, 'Verder');
  await noor.getByRole('heading', { name: 'De code van je beheerder' }).waitFor();
  expect(await window.axe(noor)).toEqual([]);
  await noor.getByLabel(/^Code/).fill(code);
  await press(noor, 'Verder');
  await noor.getByRole('heading', { name: 'Je tweede factor' }).waitFor();
});

test('Karim invites Tom, who chooses a password by the link, and is told at the first sign-in that looking is written down', async () => {
  const karim = await window.signIn('karim');
  await karim.goto(`${window.world.url}/staff`);
  await settled(karim);
  await karim.getByRole('button', { name: 'Iemand uitnodigen' }).click();
  const dialog = karim.getByRole('dialog', { name: 'Iemand uitnodigen' });
  await dialog.getByLabel(/^Naam/).fill('Tom Wouters');
  await dialog.getByLabel(/^E-mail/).fill('tom@delinde.example.org');
  await dialog.getByLabel(/^Reden/).fill('Begint maandag.');
  expect(await window.axe(karim)).toEqual([]);
  await dialog.getByRole('button', { name: 'Iemand uitnodigen' }).click();
  await karim.getByRole('row', { name: /Tom Wouters.*uitgenodigd/ }).waitFor();
  await karim.getByRole('button', { name: 'Meer: Tom Wouters' }).click();
  expect(await karim.getByRole('menuitem').allTextContents()).toEqual(['Opnieuw uitnodigen', 'Is vertrokken']);

  const [mail] = (
    await window.world.db.pool.query<{ id: string; sealed: Buffer }>(`SELECT id, sealed FROM mail WHERE template = 'staff-invitation'`)
  ).rows;
  const { invitation } = JSON.parse(open(window.world.keys.mail, mail!.sealed, sealedPlace(mail!.id)).toString('utf8'));
  const tom = await window.page();
  await tom.goto(`${window.world.url}/invitation#${invitation}`);
  await tom.getByLabel(/^Nieuw wachtwoord/).fill('stille rivieren buigen twee keer');
  expect(await window.axe(tom)).toEqual([]);
  await tom.locator('button[type=submit]').click();
  await tom.getByText('Je wachtwoord is ingesteld.').waitFor();

  await window.world.db.pool.query(`UPDATE staff_member SET logging_told_at = NULL WHERE email LIKE 'mira@%'`);
  const mira = await window.signIn('mira');
  const notice = mira.getByRole('status').filter({ hasText: 'Wat je bekijkt, wordt bijgehouden' });
  await notice.waitFor();
  expect(await window.axe(mira)).toEqual([]);
  await notice.getByRole('button', { name: 'Ik heb dit gelezen' }).click();
  await notice.waitFor({ state: 'detached' });
});

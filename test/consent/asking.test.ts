import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import pg from 'pg';
import { cast } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';
import { hiddenIn, lisa, Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let visitor: Visitor;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  visitor = new Visitor(world);
});
afterAll(() => world.close());

const FORM = '/f/stay-in-touch';
const stored = async () => (await desk.sql('SELECT count(*)::integer AS n FROM submission'))[0].n as number;
const without = (name: keyof typeof lisa) =>
  Object.fromEntries(Object.entries(lisa).filter(([key]) => key !== name)) as Record<string, string>;
/** Limits are another test's; here everybody may ask as often as they like. */
const forgetLimits = () => desk.sql('DELETE FROM rate_limit');

describe('a form (L3, L4)', () => {
  test('shows a yes and a no for every purpose, of one size, neither chosen', async () => {
    const { html } = await visitor.get(FORM);
    for (const purpose of ['newsletter', 'events']) {
      const radios = [...html.matchAll(new RegExp(`<input type="radio" name="purpose.${purpose}"[^>]*>`, 'g'))].map(([input]) => input);
      expect(radios.map(radio => /value="(\w+)"/.exec(radio)![1])).toEqual(['yes', 'no']);
      expect(radios.some(radio => radio.includes('checked'))).toBe(false);
    }
    expect(html).not.toMatch(/checked|<script/);
  });

  test('that lacks an act for a purpose stores nothing, names every missing one, and loses nothing that was typed (L3)', async () => {
    const before = await stored();
    const answer = await visitor.send('stay-in-touch', {
      email: lisa.email,
      'field.givenName': 'Lisa <b>',
      country: 'BE',
      'field.mobile': '12',
    });
    expect(answer.status).toBe(422);
    expect(await stored()).toBe(before);
    const told = /<div class="wrong"[\s\S]*?<\/div>/.exec(answer.html)![0];
    for (const missing of [
      'Nieuwsbrief: kies ja of nee.',
      'Activiteiten: kies ja of nee.',
      'Zeg of je 13 jaar of ouder bent.',
      'Gsm: schrijf een volledig nummer',
    ])
      expect(told).toContain(missing);
    expect(answer.html).toContain(`value="${lisa.email}"`);
    expect(answer.html).toContain('value="Lisa &lt;b&gt;"');
    expect(answer.html).toContain('value="12"');
    await forgetLimits();
  });

  test.each(['purpose.newsletter', 'purpose.events', 'email', 'oldEnough'] as const)(
    'without %s is not sent, and the choices made stay',
    async name => {
      const before = await stored();
      const answer = await visitor.send('stay-in-touch', without(name));
      expect(answer.status).toBe(422);
      expect(await stored()).toBe(before);
      if (name !== 'purpose.newsletter') expect(answer.html).toMatch(/name="purpose.newsletter"[^>]*value="yes"[^>]*checked/);
      await forgetLimits();
    },
  );

  test.each(['maybe', 'on', 'true', ''])('takes no "%s" for a yes (L3)', async word => {
    const before = await stored();
    expect((await visitor.send('stay-in-touch', { ...lisa, 'purpose.events': word })).status).toBe(422);
    expect(await stored()).toBe(before);
    await forgetLimits();
  });

  test('succeeds when everything is refused, keeps nothing, and says so (L4)', async () => {
    const [before, mails] = [await stored(), await desk.sql('SELECT count(*) FROM mail')];
    const answer = await visitor.send('stay-in-touch', { ...lisa, 'purpose.newsletter': 'no' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Je zei overal nee. We bewaren niets');
    expect([await stored(), await desk.sql('SELECT count(*) FROM mail')]).toEqual([before, mails]);
    await forgetLimits();
  });

  test('says what each purpose uses, who is responsible and where to complain, before anybody chooses (L1, L6)', async () => {
    const { text } = await visitor.get(`${FORM}?lang=fr`);
    for (const said of [
      'Restons en contact',
      'Lettre d’information',
      'Les données que nous utilisons',
      'Buurthuis De Linde vzw',
      'Vos droits',
      'Autorité de protection des données',
    ])
      expect(text).toContain(said);
  });

  test('asks the age of the country, before consent and never a birth date (L31)', async () => {
    const { html } = await visitor.get(FORM);
    expect(html.indexOf('Ben je 13 jaar of ouder?')).toBeLessThan(html.indexOf('purpose.newsletter'));
    expect(html).toMatch(/<option value="BE" selected>/);
    expect(html).not.toMatch(/type="date"|birth/i);
    const moved = await visitor.send('stay-in-touch', { ...lisa, country: 'NL' });
    expect(moved.status).toBe(422);
    expect(moved.text).toContain('In dit land is de leeftijd 16 jaar.');
    expect(moved.html).toContain('Ben je 16 jaar of ouder?');
    expect(moved.html).not.toMatch(/name="oldEnough"[^>]*checked/);
    const again = await visitor.post(FORM, { ...hiddenIn(moved.html), ...lisa, country: 'NL' });
    expect(again.text).toContain('Nog één stap');
    await forgetLimits();
  });

  test('whose text changed since it was opened asks again, and the choice is open anew (L7)', async () => {
    const form = await visitor.get(FORM);
    const hidden = { ...hiddenIn(form.html), 'notice.newsletter': '1' };
    const answer = await visitor.post(FORM, { ...hidden, ...lisa });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('onze tekst is intussen veranderd');
    expect(answer.html).not.toMatch(/name="purpose.newsletter"[^>]*checked/);
    expect(answer.html).toMatch(/name="purpose.events"[^>]*checked/);
    await forgetLimits();
  });

  test('takes no field that it does not ask for', async () => {
    await visitor.send('stay-in-touch', { ...lisa, email: 'extra@example.org', 'field.gender': 'FEMALE', 'field.religion': 'any' });
    const [{ fields }] = await desk.sql(`SELECT fields FROM change_log WHERE action = 'submitConsent' ORDER BY id DESC LIMIT 1`);
    expect(fields.toSorted()).toEqual(['city', 'familyName', 'givenName']);
    await forgetLimits();
  });
});

describe('what was sent in', () => {
  test('is no contact, is sealed, and leaves no address anywhere', async () => {
    const contacts = await desk.sql('SELECT count(*) FROM contact');
    const answer = await visitor.send('stay-in-touch', lisa);
    expect(answer.text).toContain('Er is een mail onderweg');
    expect(await desk.sql('SELECT count(*) FROM contact')).toEqual(contacts);
    for (const table of ['submission', 'mail', 'one_time_token', 'change_log', 'served_text', 'idempotency_key', 'rate_limit', 'ledger'])
      expect([table, JSON.stringify(await desk.sql(`SELECT * FROM ${table}`))]).toEqual([
        table,
        expect.not.stringMatching(/lisa@|Lisa|Claes/),
      ]);
    await forgetLimits();
  });

  test('pressed twice is sent once; answered otherwise it is sent anew', async () => {
    const form = hiddenIn((await visitor.get(FORM)).html);
    const before = await stored();
    const twice = { ...form, ...lisa, email: 'twice@example.org' };
    await Promise.all([visitor.post(FORM, twice), visitor.post(FORM, twice)]);
    expect(await stored()).toBe(before + 1);
    await visitor.post(FORM, { ...twice, 'purpose.events': 'yes' });
    expect(await stored()).toBe(before + 2);
    await forgetLimits();
  });

  test('is answered alike, by the same statements, whether or not the address is known', async () => {
    const [known] = await desk.sql('SELECT email FROM contact WHERE id = $1', [cast.nora.id]);
    const workOf = async (email: string) => {
      const form = hiddenIn((await visitor.get(FORM)).html);
      const asked = vi.spyOn(pg.Client.prototype, 'query');
      const { status, html, headers } = await visitor.post(FORM, { ...form, ...lisa, email });
      const statements = asked.mock.calls.map(([query]) =>
        typeof query === 'string' ? query : (query as unknown as { text: string }).text,
      );
      asked.mockRestore();
      const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy')!)![1]!;
      return { status, html: html.replaceAll(nonce, ''), statements: statements.filter(text => text.length > 0) };
    };
    await workOf('warm@example.org');
    const [one, other] = [await workOf(known.email), await workOf('nobody-knows@example.org')];
    expect(one).toEqual(other);
    expect(one.statements.length).toBeGreaterThan(5);
    expect(one.statements.join('\n')).not.toMatch(/FROM contact\b/);
    await forgetLimits();
  });
});

describe('nobody can flood a mailbox', () => {
  test('one address gets at most three mails a day, and whoever asks cannot tell', async () => {
    const target = { ...lisa, email: 'target@example.org' };
    const mails = async () => (await desk.sql(`SELECT count(*)::integer AS n FROM mail`))[0].n as number;
    const before = await mails();
    const answers: string[] = [];
    for (let i = 0; i < 5; i++) answers.push((await visitor.send('stay-in-touch', { ...target, 'field.city': `Town ${i}` })).text);
    expect(await mails()).toBe(before + 3);
    expect(new Set(answers).size).toBe(1);
    // Written otherwise it is the same address.
    await visitor.send('stay-in-touch', { ...target, email: 'TARGET@Example.ORG' });
    expect(await mails()).toBe(before + 3);
    await forgetLimits();
  });

  test('one network is told to wait, in words', async () => {
    const codes: number[] = [];
    for (let i = 0; i < 31; i++) codes.push((await visitor.post(FORM, {})).status);
    expect(codes.slice(0, 30).every(code => code === 422)).toBe(true);
    expect(codes[30]).toBe(429);
    const waiting = await visitor.post(FORM, {});
    expect(waiting.text).toContain('Even wachten');
    expect(waiting.headers.get('retry-after')).toBe('60');
    await forgetLimits();
  });
});

test('a form that is closed, a draft, or never was, is not there', async () => {
  await desk.sql(
    `INSERT INTO consent_form (code, version, state, titles, purposes, languages) SELECT 'draft', 1, 'DRAFT', titles, purposes, languages FROM consent_form WHERE code = 'stay-in-touch'`,
  );
  for (const code of ['draft', 'nothing', 'a', '%27%20OR%201=1', 'x'.repeat(500)])
    expect((await visitor.get(`/f/${code}`)).status).toBe(404);
});

test('a purpose that was retired is not asked for any more; a form with none left is closed', async () => {
  await world.db.owner(db =>
    db.query(`UPDATE purpose SET state = 'RETIRED' WHERE code = 'events'; UPDATE policy_version SET version = version + 1`),
  );
  const { html } = await visitor.get(FORM);
  expect(html).toContain('purpose.newsletter');
  expect(html).not.toContain('purpose.events');
  await world.db.owner(db =>
    db.query(`UPDATE purpose SET state = 'RETIRED' WHERE code = 'newsletter'; UPDATE policy_version SET version = version + 1`),
  );
  expect((await visitor.get(FORM)).status).toBe(404);
});

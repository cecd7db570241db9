import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import type { RunningJobs } from '../../api/jobs/start-jobs.ts';
import { readWithdrawalToken, withdrawalToken } from '../../api/legal-bases/withdrawal-link.ts';
import { cast, eva, jan, mira, website } from '../cast.ts';
import { Desk, type Member, type Who } from '../contacts/desk.ts';
import { openWorld, runJobs, type World } from '../world.ts';
import { Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
let visitor: Visitor;
let running: RunningJobs;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  visitor = new Visitor(world);
  running = await runJobs(world);
});
afterAll(async () => {
  await running.close();
  await world.close();
});
beforeEach(() => desk.sql('DELETE FROM rate_limit'));

const linkOf = async (member: Member, purpose = 'newsletter', who: Who = mira) =>
  (await desk.contact(who, purpose, member, 'withdrawal { url listUnsubscribe listUnsubscribePost }'))!['withdrawal'];
const pathOf = async (...args: Parameters<typeof linkOf>) => new URL((await linkOf(...args)).url).pathname;
const press = (path: string, act = 'stop', as = visitor) => as.post(path, { act });
const ledgerOf = (member: Member) =>
  desk.sql('SELECT l.*, p.code AS purpose FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE l.contact_id = $1 ORDER BY l.seq', [
    cast[member].id,
  ]);
const saidBy = async (member: Member, since = 0) =>
  (await ledgerOf(member)).slice(since).map(({ event, purpose, actor_kind: who }) => `${who} ${event} ${purpose}`);
const everything = async () =>
  (
    await desk.sql(
      `SELECT (SELECT md5(string_agg(l::text, ',' ORDER BY seq)) FROM ledger l) AS ledger, (SELECT md5(string_agg(b::text, ',' ORDER BY id)) FROM legal_basis b) AS bases,
        (SELECT count(*) FROM mail) AS mails, (SELECT count(*) FROM change_log) AS changes`,
    )
  )[0];
const mailsTo = (member: Member) =>
  desk.sql('SELECT template, language FROM mail WHERE contact_id = $1 ORDER BY queued_at', [cast[member].id]);
const isThere = async (member: Member, purpose = 'newsletter', who: Who = mira) =>
  (await desk.who(who, purpose, { filter: { id: [cast[member].id] } })).length > 0;

describe('a withdrawal link is handed out with the data (L8)', () => {
  test('of a consent and of direct marketing, with the two headers a message needs (L93), and of nothing else', async () => {
    const link = await linkOf('nora');
    expect(link.url).toMatch(new RegExp(`^${world.url}/w/[A-Za-z0-9_-]{47}$`));
    expect(link.listUnsubscribe).toBe(`<${link.url.replace('/w/', '/u/')}>`);
    expect(link.listUnsubscribePost).toBe('List-Unsubscribe=One-Click');
    expect(await linkOf('nora', 'fundraising')).not.toBeNull();
    expect(await linkOf('nora', 'membership', jan)).toBeNull();
    expect(await linkOf('nora', 'consent-administration', eva)).toBeNull();
  });

  test('is another for each contact and each purpose, the same each time, and lies in no table', async () => {
    const links = [
      await linkOf('nora'),
      await linkOf('zoe'),
      await linkOf('nora', 'events', jan),
      await linkOf('nora', 'newsletter', website),
    ];
    expect(new Set(links.map(({ url }) => url)).size).toBe(3);
    expect(links[3]).toEqual(links[0]);
    const token = links[0].url.slice(-47);
    const tables = await desk.sql<{ name: string }>(
      `SELECT format('%I', relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND has_table_privilege(oid, 'SELECT')`,
    );
    for (const { name } of tables)
      expect(await desk.sql(`SELECT FROM ${name} t WHERE t::text LIKE $1 LIMIT 1`, [`%${token}%`])).toEqual([]);
  });

  test('a list gives each person their own, by the short way and by the resolvers', async () => {
    const short = await desk.contacts(mira, 'newsletter', { first: 100 }, 'nodes { id withdrawal { url } }');
    const long = await desk.ask(
      mira,
      `{ a: contacts(purpose: "newsletter", first: 100) { nodes { id withdrawal { url } } } viewer { name } }`,
    );
    const links = short.data['contacts'].nodes as { id: string; withdrawal: { url: string } }[];
    expect(links.length).toBeGreaterThan(3);
    expect(long.data['a'].nodes).toEqual(links);
    for (const { id, withdrawal } of links) expect(readWithdrawalToken(world.keys, withdrawal.url.slice(-47))!.contactId).toBe(id);
  });
});

describe('until somebody presses the button', () => {
  test('nothing happens, by whatever method and however often; the page shows nothing of the person', async () => {
    const path = await pathOf('emma');
    const before = await everything();
    for (const where of [path, path.replace('/w/', '/u/')]) {
      for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) await visitor.get(where, method);
      for (const form of [{}, { act: 'look' }, { act: 'STOP' }, { 'list-unsubscribe': 'One-Click' }, { 'List-Unsubscribe': 'no' }])
        expect((await visitor.post(where, form as Record<string, string>)).text).toContain('Druk op de knop');
    }
    expect(await everything()).toEqual(before);
    const page = await visitor.get(path);
    const { email, given_name: name } = (await desk.sql('SELECT email, given_name FROM contact WHERE id = $1', [cast.emma.id]))[0];
    for (const personal of [email, name, cast.emma.id]) expect(page.html).not.toContain(personal);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.html.match(/<button/g)).toHaveLength(1);
    expect(page.html).not.toMatch(/<script/);
  });

  test.each(['nl', 'fr', 'de', 'en'])('the page is there in %s, whatever becomes of the consent', async language => {
    const standing = await pathOf('zoe');
    const withdrawn = `/w/${withdrawalToken(world.keys, { contactId: cast.lukasz.id, purposeId: await idOf('newsletter') })}`;
    const pages = await Promise.all([standing, withdrawn].map(path => visitor.get(`${path}?lang=${language}`)));
    expect(pages.map(({ status, headers }) => [status, headers.get('content-language')])).toEqual([
      [200, language],
      [200, language],
    ]);
    expect(pages[1]!.text).toBe(pages[0]!.text);
  });
});

const idOf = async (purpose: string): Promise<number> => (await desk.sql('SELECT id FROM purpose WHERE code = $1', [purpose]))[0].id;

describe('one press', () => {
  test('withdraws that consent at once, as the person’s own act, and nothing else (L8)', async () => {
    const path = await pathOf('emma');
    const since = (await ledgerOf('emma')).length;
    expect(await isThere('emma')).toBe(true);
    const answer = await press(path);
    expect([answer.status, answer.text]).toEqual([
      200,
      expect.stringContaining('Vanaf nu gebruiken we je gegevens niet meer voor: Nieuwsbrief.'),
    ]);
    expect(await isThere('emma')).toBe(false);
    expect(await isThere('emma', 'events', jan)).toBe(true);
    expect(await saidBy('emma', since)).toEqual(['person withdrawn newsletter']);
    expect((await ledgerOf('emma')).at(-1)).toMatchObject({
      given_by: 'PERSON',
      detail: { channel: 'LINK', language: 'nl' },
      actor_id: cast.emma.id,
    });
    expect(await verifyLedger(async (text, values) => desk.sql(text, values as unknown[]))).toBeNull();
  });

  test('again says the same and changes nothing; the receipt goes out once, in the language of the page', async () => {
    const path = `/w/${withdrawalToken(world.keys, { contactId: cast.zoe.id, purposeId: await idOf('newsletter') })}`;
    const first = await press(`${path}?lang=fr`);
    expect(first.headers.get('content-language')).toBe('fr');
    const after = await everything();
    const again = await press(`${path}?lang=fr`);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(await everything()).toEqual(after);
    expect(await mailsTo('zoe')).toEqual([{ template: 'withdrawn', language: 'fr' }]);
  });

  test('by a mail program is one POST, form or multipart, without cookie, redirect or page (L93, RFC 8058)', async () => {
    for (const [member, multipart, where] of [
      ['marie', false, '/u/'],
      ['luc', true, '/u/'],
      ['robin', true, '/w/'],
    ] as const) {
      const since = (await ledgerOf(member)).length;
      const path = (await pathOf(member)).replace('/w/', where);
      const form = new FormData();
      form.append('List-Unsubscribe', 'One-Click');
      const body = multipart ? form : new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      const answer = await fetch(world.url + path, { method: 'POST', body, redirect: 'manual' });
      expect([answer.status, answer.headers.get('set-cookie'), await answer.text()]).toEqual([200, null, 'Stopped.\n']);
      expect(await saidBy(member, since)).toEqual(['person withdrawn newsletter']);
      expect((await ledgerOf(member)).at(-1).detail).toEqual({ channel: 'ONE_CLICK' });
      expect(await isThere(member)).toBe(false);
    }
  });

  test('on the link of advertising that rests on our interest objects, and ends all advertising of that channel (L69, L93)', async () => {
    const since = (await ledgerOf('nora')).length;
    const path = await pathOf('nora', 'fundraising');
    const [{ channel }] = await desk.sql(`SELECT channel FROM purpose WHERE code = 'fundraising'`);
    const ended = await desk.sql(
      `SELECT p.code FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND b.ended_at IS NULL AND p.direct_marketing AND p.channel = $2`,
      [cast.nora.id, channel],
    );
    await press(path);
    expect((await saidBy('nora', since)).toSorted()).toEqual(ended.map(({ code }) => `person objected ${code}`).toSorted());
    expect(await isThere('nora', 'fundraising')).toBe(false);
  });

  test('may go on to all advertising of the channel, by a button that comes afterwards', async () => {
    const path = `/w/${withdrawalToken(world.keys, { contactId: cast.hanna.id, purposeId: await idOf('newsletter') })}`;
    const since = (await ledgerOf('hanna')).length;
    // She had refused the newsletter: saying it again is no news.
    const stopped = await press(path);
    expect(await saidBy('hanna', since)).toEqual([]);
    expect(stopped.text).toContain('Geen reclame meer per e-mail');
    const all = await press(path, 'stop-all');
    expect(all.text).toContain('Vanaf nu maken we je per e-mail geen reclame meer.');
    expect(all.html).not.toContain('<button');
    expect(await saidBy('hanna', since)).toEqual(['person objected newsletter']);
    await press(path, 'stop-all');
    expect(await saidBy('hanna', since)).toHaveLength(1);
  });

  test('where nothing stood is on record as a no, so that nobody records a yes over it (L10)', async () => {
    const since = (await ledgerOf('mehmet')).length;
    await press(`/w/${withdrawalToken(world.keys, { contactId: cast.wim.id, purposeId: await idOf('newsletter') })}`);
    expect((await saidBy('wim')).at(-1)).toBe('person refused newsletter');
    await press(`/w/${withdrawalToken(world.keys, { contactId: cast.mehmet.id, purposeId: await idOf('newsletter') })}`);
    expect((await saidBy('mehmet', since)).length).toBeGreaterThan(0);
    expect(await mailsTo('wim')).toEqual([{ template: 'refused', language: 'nl' }]);
  });

  test('is heard under a restriction, too', async () => {
    const since = (await ledgerOf('jurgen')).length;
    await press(`/w/${withdrawalToken(world.keys, { contactId: cast.jurgen.id, purposeId: await idOf('newsletter') })}`);
    expect(await saidBy('jurgen', since)).toEqual(['person withdrawn newsletter']);
  });
});

describe('a link that is not ours', () => {
  test('does nothing: not one bit of it may be another, and it is good for no other contact or purpose', async () => {
    const token = (await pathOf('ada', 'membership', jan).catch(() => null)) ?? '';
    expect(token).toBe('');
    const good = withdrawalToken(world.keys, { contactId: cast.nora.id, purposeId: await idOf('newsletter') });
    const before = await everything();
    const bytes = Buffer.from(good, 'base64url');
    const turned = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const other = Buffer.from(bytes);
      other[bit >> 3]! ^= 1 << (bit & 7);
      return other.toString('base64url');
    });
    for (const other of turned) expect(readWithdrawalToken(world.keys, other)).toBeNull();
    const notWithdrawable = withdrawalToken(world.keys, { contactId: cast.nora.id, purposeId: await idOf('membership') });
    const builtIn = withdrawalToken(world.keys, { contactId: cast.nora.id, purposeId: await idOf('consent-administration') });
    const nobody = withdrawalToken(world.keys, { contactId: '01990000-0000-7000-8000-000000000000', purposeId: await idOf('newsletter') });
    const others = [
      turned[0]!,
      turned.at(-1)!,
      randomBytes(35).toString('base64url'),
      'x',
      `${good}A`,
      '%00',
      notWithdrawable,
      builtIn,
      nobody,
    ];
    for (const other of others) {
      const answers = [await visitor.get(`/w/${other}`), await press(`/w/${other}`), await visitor.get(`/u/${other}`)];
      expect(answers.map(({ status }) => status)).toEqual([410, 410, 410]);
      const posted = await fetch(`${world.url}/u/${other}`, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      });
      expect(posted.status).toBe(410);
    }
    expect(await everything()).toEqual(before);
  });

  test('of another house does nothing here', async () => {
    const other = { withdrawal: [world.keys.checkpoint] };
    expect(readWithdrawalToken(world.keys, withdrawalToken(other, { contactId: cast.nora.id, purposeId: 5 }))).toBeNull();
  });

  test('of an older key version goes on working beside newer ones', () => {
    const older = withdrawalToken(world.keys, { contactId: cast.nora.id, purposeId: 5 });
    const renewed = { withdrawal: [...world.keys.withdrawal, world.keys.checkpoint] };
    expect(readWithdrawalToken(renewed, older)).toEqual({ contactId: cast.nora.id, purposeId: 5 });
    expect(withdrawalToken(renewed, { contactId: cast.nora.id, purposeId: 5 })).not.toBe(older);
  });
});

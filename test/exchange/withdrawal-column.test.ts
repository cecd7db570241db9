import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readWithdrawalToken } from '../../api/legal-bases/withdrawal-link.ts';
import { cast, jan, mira } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Counter } from './counter.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: World;
let counter: Counter;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast', jobs: true });
  counter = new Counter(world);
});
afterAll(() => world.close());

const owner = (link: string) => readWithdrawalToken(world.keys, link.slice(-47))?.contactId;

test('every export for a consent or direct marketing carries the link that ends it, in each format (L8, L93)', async () => {
  const { rows, meta } = await counter.export(mira, 'newsletter');
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(owner(row['Unsubscribe link']!)).toBe(row['id']);
  expect(rows[0]!['Unsubscribe link']).toMatch(new RegExp(`^${world.url}/w/`));
  // It is no field of anybody.
  expect(meta['fields'].map(({ key }: { key: string }) => key)).not.toContain('withdrawal');

  const cards = strFromU8((await counter.export(mira, 'newsletter', { format: 'VCARD' })).parts['contacts.vcf']!).replaceAll('\r\n ', '');
  const linked = [...cards.matchAll(/UID:urn:uuid:(\S+)[\s\S]*?X-WITHDRAWAL;VALUE=uri:(\S+)/g)];
  expect(linked).toHaveLength(rows.length);
  for (const [, id, link] of linked) expect(owner(link!)).toBe(id);

  const { parts } = await counter.export(mira, 'fundraising', { format: 'XLSX', language: 'fr' });
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('Lien de désinscription');
  const links = [...sheet.matchAll(/http[^<]*\/w\/[A-Za-z0-9_-]{47}/g)].map(([link]) => link);
  expect(links.map(owner)).toContain(cast.nora.id);
});

test('one contact as a card carries it, too', async () => {
  const { data } = await counter.ask(mira, 'query ($id: ID!) { contactCard(purpose: "newsletter", id: $id) }', { id: cast.nora.id });
  const link = /X-WITHDRAWAL;VALUE=uri:(\S+)/.exec(String(data['contactCard']).replaceAll('\r\n ', ''))![1]!;
  expect(owner(link)).toBe(cast.nora.id);
});

test('what a person cannot end by one press has no such column', async () => {
  const { rows } = await counter.export(jan, 'membership');
  expect(Object.keys(rows[0]!)).not.toContain('Unsubscribe link');
  const card = (await counter.export(jan, 'membership', { format: 'VCARD' })).parts['contacts.vcf']!;
  expect(strFromU8(card)).not.toContain('X-WITHDRAWAL');
});

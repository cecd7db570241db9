import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
});
afterAll(() => world.close());

const statement = async (language = 'en') => (await fetch(`${world.url}/privacy?lang=${language}`)).text();
/** The words of one purpose's part. */
const partOf = (text: string, code: string) =>
  new RegExp(`<section[^>]*aria-labelledby="${code}">([\\s\\S]*?)</section>`)
    .exec(text)![1]!
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('L51: the privacy statement names every purpose in use at an anchor of its own, drafts and retired ones never', async () => {
  const text = await statement();
  for (const code of [
    'newsletter',
    'events',
    'membership',
    'bookkeeping',
    'emergency',
    'neighbourhood-support',
    'statistics',
    'fundraising',
  ])
    expect([code, text.includes(`id="${code}"`), text.includes(`href="#${code}"`)]).toEqual([code, true, true]);
  expect(text).not.toMatch(/Summer camp|Mentoring/);
});

test('L51: it says of each why we may, which data by their labels, who receives them and how long they are kept', async () => {
  const events = partOf(await statement(), 'events');
  for (const said of ['consent (Art. 6(1)(a) GDPR)', 'Birth date', 'T-shirt size', 'Gatherly ticketing (United States)', '1 year after'])
    expect([said, events.includes(said)]).toEqual([said, true]);
  expect(events).not.toMatch(/custom\.|birthDate/);
  expect(partOf(await statement('nl'), 'newsletter')).toContain('blijven in de Europese Economische Ruimte');
});

test('L51: it says who is responsible, what people may ask and to whom they complain, in each language', async () => {
  for (const [language, officer, authority] of [
    ['nl', 'Functionaris voor gegevensbescherming: Eva Vermeulen', 'Drukpersstraat 35, 1000 Brussel'],
    ['fr', 'Délégué à la protection des données : Eva Vermeulen', 'Rue de la Presse 35, 1000 Bruxelles'],
    ['de', 'Eva Vermeulen', '1000 Brüssel'],
    ['en', 'Data protection officer: Eva Vermeulen', '1000 Brussels'],
  ] as const) {
    const text = await statement(language);
    expect([language, text.includes(officer), text.includes(authority)]).toEqual([language, true, true]);
  }
});

test('L51: what the law itself asks is there, too', async () => {
  const text = await statement();
  for (const code of ['consent-administration', 'subject-requests', 'legal-claims']) expect(text).toContain(`id="${code}"`);
});

test('a house without purposes says so', async () => {
  const empty = await openWorld({ seed: 'empty' });
  try {
    const text = await (await fetch(`${empty.url}/privacy?lang=fr`)).text();
    expect(text).toContain('Nous n’utilisons actuellement aucune donnée.');
  } finally {
    await empty.close();
  }
});

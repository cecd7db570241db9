import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
});
afterAll(() => world.close());

const get = (path: string) => fetch(world.url + path, { headers: { accept: 'text/html' } });
const page = async (path: string) => (await get(path)).text();
const words = (html: string) =>
  html
    .replace(/<(style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

describe('the page of a published notice', () => {
  test('L7: shows the text of its version, word for word, with its date and digest, at an address that stays', async () => {
    const html = words(await page('/privacy/newsletter/1?lang=nl'));
    expect(html).toContain('Onze nieuwsbrief');
    expect(html).toContain('Versie 1, van');
    expect(html).not.toContain('Gemeente');
    expect(words(await page('/privacy/newsletter/2?lang=nl'))).toContain('Gemeente');
    const { rows } = await world.db.pool.query(
      `SELECT content FROM notice_text t JOIN purpose p ON p.id = t.purpose_id WHERE p.code = 'newsletter' AND version = 1 AND language = 'nl' AND audience = 'ADULT'`,
    );
    expect(html).toContain(createHash('sha256').update(rows[0].content).digest('hex'));
    for (const block of (rows[0].content as string).split('\n\n'))
      for (const line of block.split('\n').filter(each => each !== '---')) expect(html).toContain(line.replace(/^(#{1,2}|-) /, ''));
  });

  test('says of an old version which one holds now, and shows what changed between them', async () => {
    expect(words(await page('/privacy/newsletter/1?lang=en'))).toContain('This is an old version. Version 2 holds now.');
    const changes = await page('/privacy/newsletter/2?lang=en&compare=1');
    expect(changes).toMatch(/<ins>[^<]*City[^<]*<\/ins>/);
    expect(words(changes)).toContain('What changed against version 1');
    expect(words(await page('/privacy/newsletter?lang=en'))).toContain('Version 2, of');
  });

  test('L33: leads from the text for adults to the one for children and back', async () => {
    expect(await page('/privacy/newsletter/2?lang=nl')).toContain('href="/privacy/newsletter/2?lang=nl&amp;for=child"');
    const child = await page('/privacy/newsletter/2?lang=nl&for=child');
    expect(words(child)).toContain('De nieuwsbrief, voor jou uitgelegd');
    expect(child).toContain('href="/privacy/newsletter/2?lang=nl"');
    expect(await page('/privacy/bookkeeping/1?lang=nl')).not.toContain('for=child');
  });

  test('stays readable in the language it was read in, when the organisation gives that language up', async () => {
    await world.db.pool.query(
      `INSERT INTO organisation (version, legal_name, languages, country) SELECT max(version) + 1, 'De Linde', '{nl}', 'BE' FROM organisation`,
    );
    const html = await page('/privacy/newsletter/1?lang=fr');
    expect(html).toContain('<div lang="fr">');
    expect(words(html)).toContain('Notre lettre d’information');
  });

  test('is not there for what was never published', async () => {
    for (const path of [
      '/privacy/newsletter/9',
      '/privacy/newsletter/0',
      '/privacy/newsletter/1.5',
      '/privacy/nobody/1',
      '/privacy/legal-claims/1',
      '/privacy/mentoring/1',
      '/privacy/bookkeeping/1?for=child',
      '/privacy/__proto__',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });
});

test('L51: in the demo every purpose in use is told in four languages, and children are told of those that are open to them', async () => {
  const { rows } = await world.db.pool.query(`
    SELECT p.code, p.open_to_minors, array_agg(DISTINCT t.language) AS languages, bool_or(t.audience = 'CHILD') AS child
    FROM purpose p LEFT JOIN notice_text t ON t.purpose_id = p.id WHERE p.state = 'ACTIVE' AND NOT p.built_in GROUP BY 1, 2 ORDER BY 1`);
  expect(rows.map(row => row.code)).toHaveLength(8);
  for (const row of rows) expect([row.code, row.languages, row.child]).toEqual([row.code, ['de', 'en', 'fr', 'nl'], row.open_to_minors]);
});

test('L7: each consent of the demo points at a text that was published', async () => {
  const { rows } = await world.db.pool.query(
    `SELECT count(*) FILTER (WHERE notice_language IS NULL)::int AS without, count(*)::int AS all FROM legal_basis WHERE kind = 'CONSENT'`,
  );
  expect(rows[0].without).toBe(0);
  expect(rows[0].all).toBeGreaterThan(5);
});

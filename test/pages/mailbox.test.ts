import { afterAll, beforeAll, expect, test } from 'vitest';
import { catchMail } from '../../api/mail/caught-mail.ts';
import { writeLetter } from '../../api/mail/letter.ts';
import { letterRoute, mailboxPage, mailPage } from '../../api/pages/mailbox-page.ts';
import type { Asked } from '../../api/pages/page.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
const id = '0190a0a0-0000-7000-8000-00000000000a';
const sender = { name: 'De Linde', lines: ['Lindestraat 12'], replyTo: null };
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  const url = `${world.config.publicUrl}/c/abc`;
  const letter = writeLetter(
    { subject: '<b>Bold</b>', why: 'De Linde writes.', paragraphs: ['<script>alert(1)</script>'], button: { label: 'Open', url } },
    sender,
    'nl',
  );
  await catchMail(await new RequestContexts(world).system(), { id, to: 'nora@example.org', sender, letter });
});
afterAll(() => world.close());
const get = (path: string) => fetch(world.url + path, { headers: { accept: 'text/html' } });

test('what the demo would have sent can be read, and its links followed', async () => {
  const list = await (await get('/mailbox?lang=nl')).text();
  expect(list).toContain(`<a href="/mailbox/${id}?lang=nl">&lt;b&gt;Bold&lt;/b&gt;</a>`);
  const mail = await get(`/mailbox/${id}`);
  const text = await mail.text();
  expect(text).toContain(`<a href="${world.url}/c/abc">${world.url}/c/abc</a>`);
  expect(text).not.toMatch(/<script|<b>/);
  expect(mail.headers.get('x-robots-tag')).toContain('noindex');
});

test('a mail as mail programs show it stands under the same policy, with the nonce of its response', async () => {
  const letter = await get(`/mailbox/${id}/letter`);
  const nonce = /'nonce-([^']+)'/.exec(letter.headers.get('content-security-policy')!)![1]!;
  const text = await letter.text();
  expect(text).toContain(`<style nonce="${nonce}">`);
  expect(text).not.toMatch(/<script|<b>|\sstyle="/);
});

test('a mail that is not there is a page that says so', async () => {
  for (const path of ['/mailbox/nonsense', '/mailbox/0190a0a0-0000-7000-8000-00000000000b', '/mailbox/nonsense/letter'])
    expect((await get(path)).status).toBe(404);
});

test('production has no such pages, whatever lies in the table', async () => {
  const config = { ...world.config, mode: 'production' as const };
  const ctx = { ...(await new RequestContexts(world).system()), config };
  const asked = { ctx, language: 'nl', params: { id }, link: (path: string) => path } as unknown as Asked;
  for (const page of [mailboxPage, mailPage]) await expect(page.get(asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(letterRoute(config, async () => ctx).stack).toEqual([]);
  expect(letterRoute(world.config, async () => ctx).stack).toHaveLength(1);
});

import { Router } from 'express';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';
import { type CaughtMail, readCaughtMail } from '../mail/caught-mail.ts';
import { Refusal } from '../refusal.ts';
import { mailboxSay } from './mailbox-texts.ts';
import type { Asked, PublicPage } from './page.ts';

/** Invariant: in the demo alone. In production nobody's mail is kept, and there is no such page. */
function insistOnDemo({ config }: Pick<Context, 'config'>): void {
  if (config.mode !== 'demo') throw new Refusal('NOT_FOUND');
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What the demo would have sent, newest first. */
export const mailboxPage: PublicPage = {
  path: '/mailbox',
  async get({ ctx, language, link }) {
    insistOnDemo(ctx);
    const say = mailboxSay(language);
    const mails = await readCaughtMail(ctx);
    return {
      title: say('title'),
      personal: true,
      body: html`<p>${say('why')}</p>
        ${mails.length === 0 ? html`<p>${say('none')}</p>` : mails.map(mail => summary(mail, say, link))}`,
    };
  },
};

const summary = (mail: CaughtMail, say: ReturnType<typeof mailboxSay>, link: Asked['link']): Html =>
  html`<section class="card">
    <h2><a href="${link(`/mailbox/${mail.id}`)}">${mail.subject}</a></h2>
    <p class="soft">${say('to', { address: mail.to })} · ${mail.caughtAt.toISOString().slice(0, 16).replace('T', ' ')}</p>
  </section>`;

/** One mail as plain text, with its links. */
export const mailPage: PublicPage = {
  path: '/mailbox/:id',
  async get({ ctx, language, link, params }) {
    const say = mailboxSay(language);
    const mail = await findMail(ctx, params['id'] ?? '');
    return {
      title: mail.subject,
      personal: true,
      body: html`<p class="soft">${say('from', { name: mail.from })}<br />${say('to', { address: mail.to })}</p>
        <section class="card letter">${withLinks(mail.text, ctx.config.publicUrl)}</section>
        <p><a href="/mailbox/${mail.id}/letter">${say('asLetter')}</a></p>
        <p><a href="${link('/mailbox')}">${say('back')}</a></p>`,
    };
  },
};

async function findMail(ctx: Pick<Context, 'query' | 'keys' | 'config'>, id: string): Promise<CaughtMail> {
  insistOnDemo(ctx);
  const [mail] = isId(id) ? await readCaughtMail(ctx, id) : [];
  if (!mail) throw new Refusal('NOT_FOUND');
  return mail;
}

/** The text in paragraphs; what is an address of ours can be followed. */
const withLinks = (text: string, publicUrl: string): Html[] =>
  text
    .trim()
    .split('\n\n')
    .map(part => html`<p>${part.split('\n').map(line => html`${linked(line, publicUrl)}<br />`)}</p>`);

/** Line that ends with an address of ours: what a mail program would make a link of. */
function linked(line: string, publicUrl: string): Html {
  const at = line.indexOf(`${publicUrl}/`);
  if (at < 0) return html`${line}`;
  return html`${line.slice(0, at)}<a href="${line.slice(at)}">${line.slice(at)}</a>`;
}

/** The HTML of a mail on a page of its own, under the policy of every page: its stylesheet carries the nonce, and nothing else of it could run. */
export const letterRoute = (config: Config, context: () => Promise<Context>): Router => {
  const router = Router();
  if (config.mode !== 'demo') return router;
  return router.get('/mailbox/:id/letter', async (request, response) => {
    const ctx = await context();
    const [mail] = isId(request.params.id) ? await readCaughtMail(ctx, request.params.id) : [];
    if (!mail) return void response.status(404).type('text/plain').send('There is no such mail.\n');
    response
      .type('html')
      .send(mail.html.replace('<style>', `<link rel="icon" href="data:,"><style nonce="${response.locals['nonce'] as string}">`));
  });
};

import { lookAtReceipts, type KeptReceipt } from '../consent/proof/find-receipts.ts';
import { receiptLines, titleOf } from '../consent/proof/receipt-lines.ts';
import { html } from '../html.ts';
import { isOffered, publicTexts, speaker } from '../languages.ts';
import type { Asked, Page, PublicPage } from './page.ts';

const say = speaker(
  publicTexts({
    title: { nl: 'Je bewijs', fr: 'Votre preuve', de: 'Ihr Nachweis', en: 'Your receipt' },
    intro: {
      nl: 'Dit is wat je koos, zoals het genoteerd staat. Je naam en adres staan er niet in.',
      fr: 'Voici ce que vous avez choisi, tel qu’enregistré. Ni votre nom ni votre adresse n’y figurent.',
      de: 'Das haben Sie gewählt, wie es festgehalten ist. Ihr Name und Ihre Adresse stehen nicht darin.',
      en: 'This is what you chose, as it is on record. Your name and address do not stand in it.',
    },
    machine: {
      nl: 'Hetzelfde voor computers (JSON-LD)',
      fr: 'La même chose pour les ordinateurs (JSON-LD)',
      de: 'Dasselbe für Computer (JSON-LD)',
      en: 'The same for computers (JSON-LD)',
    },
    'gone.title': {
      nl: 'Deze link werkt niet meer',
      fr: 'Ce lien ne fonctionne plus',
      de: 'Dieser Link gilt nicht mehr',
      en: 'This link no longer works',
    },
    'gone.what': {
      nl: 'Hij werkt negentig dagen. De mail waar hij in stond, zegt hetzelfde.',
      fr: 'Il fonctionne 90 jours. L’e-mail qui le contenait dit la même chose.',
      de: 'Er gilt neunzig Tage. Die E-Mail, in der er stand, sagt dasselbe.',
      en: 'It works for ninety days. The mail it came with says the same.',
    },
  }),
);

const gone = ({ language }: Asked): Page => ({
  title: say(language)('gone.title'),
  body: html`<p>${say(language)('gone.what')}</p>`,
  status: 410,
  personal: true,
  switchable: false,
});

const languageOf = (receipts: readonly KeptReceipt[] | null) => receipts?.map(({ receipt }) => receipt.language).filter(isOffered) ?? null;

/** What the person agreed to, legible, behind the link of the mail: as often as they like, and nothing happens. */
export const receiptPage: PublicPage = {
  path: '/r/:token',

  languages: async (ctx, { token = '' }) => languageOf(await lookAtReceipts(ctx, token)),

  async get(page) {
    const { ctx, language, organisation, params } = page;
    const receipts = await lookAtReceipts(ctx, params['token'] ?? '');
    if (!receipts) return gone(page);
    return {
      title: say(language)('title'),
      body: html`<p>${say(language)('intro')}</p>
        ${receipts.map(
          ({ id, receipt }) =>
            html`<section class="card">
              <h2>${titleOf(receipt)}</h2>
              <ul>
                ${receiptLines(receipt, organisation.timeZone).map(line => html`<li>${line}</li>`)}
              </ul>
              <p><a href="/r/${params['token'] ?? ''}/${id}.jsonld" download>${say(language)('machine')}</a></p>
            </section>`,
        )}`,
      personal: true,
      switchable: false,
    };
  },
};

/** One of these receipts as it is kept, letter by letter. */
export const receiptFile: PublicPage = {
  path: '/r/:token/:file',

  languages: async (ctx, { token = '' }) => languageOf(await lookAtReceipts(ctx, token)),

  async get(page) {
    const receipts = await lookAtReceipts(page.ctx, page.params['token'] ?? '');
    const found = receipts?.find(({ id }) => `${id}.jsonld` === page.params['file']);
    if (!found) return gone(page);
    const file = { name: `${found.id}.jsonld`, mediaType: 'application/ld+json', content: found.text };
    return { title: say(page.language)('title'), body: html``, file, personal: true };
  },
};

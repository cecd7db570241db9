import { withdrawByLink } from '../consent/withdrawing/withdraw-by-link.ts';
import { findWithdrawal, type FoundWithdrawal } from '../consent/withdrawing/find-withdrawal.ts';
import { textIn } from '../fields/local-text.ts';
import { html } from '../html.ts';
import type { Asked, Page, PublicPage } from './page.ts';
import { portalSay } from './portal/texts.ts';
import { withdrawSay } from './withdraw-texts.ts';

/**
 * The page behind a withdrawal link: one press, as in the mail that brought it. Looking changes nothing, however often and by whatever program.
 * Invariant: it shows nothing of the person, not even whether they had agreed: whoever holds the link may be another.
 */
export const withdrawPage: PublicPage = {
  path: '/w/:token',

  async get(page) {
    return before(await lookAt(page), page);
  },

  async post(page) {
    const act = page.form.get('act');
    // Anything but the two buttons is a look.
    if (act !== 'stop' && act !== 'stop-all') return before(await lookAt(page), page);
    const press = { channel: 'LINK', language: page.language, allOfChannel: act === 'stop-all' } as const;
    return after(await withdrawByLink(page.ctx, tokenOf(page), press), page, press.allOfChannel);
  },
};

/** The address that mail programs post to; whoever opens it reads the same page. */
export const oneClickPage: PublicPage = { ...withdrawPage, path: '/u/:token' };

const tokenOf = ({ params }: Asked) => params['token'] ?? '';
const lookAt = (page: Asked) => findWithdrawal(page.ctx.keys, page.ctx.query, tokenOf(page));

const labelOf = ({ purpose }: FoundWithdrawal, { language }: Asked) => textIn(purpose.labels, language, purpose.code);
const isConsent = ({ purpose }: FoundWithdrawal) => purpose.basis_kind === 'CONSENT';

function before(found: FoundWithdrawal | null, page: Asked): Page {
  if (!found) return gone(page);
  const say = withdrawSay(page.language);
  const sender = page.organisation.legalName ?? page.say('page.unnamed');
  const purpose = labelOf(found, page);
  return {
    title: say('title', { purpose }),
    body: html`<p>
        ${
          isConsent(found)
            ? say('consent', { sender, purpose })
            : say('marketing', { sender, purpose, channel: say(`by.${found.purpose.channel ?? 'MAIL'}`) })
        }
      </p>
      <form method="post" action="${page.link(`/w/${tokenOf(page)}`)}">
        <p class="moves"><button class="act" name="act" value="stop">${say('stop')}</button></p>
      </form>
      <p class="soft">${say('free')}</p>
      <p><a href="${page.link('/my')}">${portalSay(page.language)('title')}</a></p>`,
    personal: true,
  };
}

function after(found: FoundWithdrawal | null, page: Asked, all: boolean): Page {
  if (!found) return gone(page);
  const say = withdrawSay(page.language);
  const purpose = labelOf(found, page);
  const channel = found.purpose.direct_marketing && found.purpose.channel ? say(`by.${found.purpose.channel}`) : null;
  const everything = channel !== null && (all || !isConsent(found));
  return {
    title: say('done.title'),
    body: html`<p>${everything ? say('done.marketing', { channel }) : say('done.consent', { purpose })}</p>
      <p>${say('done.receipt')}</p>
      ${
        channel !== null &&
        !everything &&
        html`<form method="post" action="${page.link(`/w/${tokenOf(page)}`)}">
          <p>${say('more', { channel })}</p>
          <p><button name="act" value="stop-all">${say('more.stop', { channel })}</button></p>
        </form>`
      }`,
    personal: true,
    switchable: false,
  };
}

const gone = ({ language }: Asked): Page => ({
  title: withdrawSay(language)('gone.title'),
  body: html`<p>${withdrawSay(language)('gone.what')}</p>`,
  status: 410,
  personal: true,
});

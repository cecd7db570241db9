import { askForPortalLink } from '../../consent/portal/ask-for-link.ts';
import { html } from '../../html.ts';
import { Refusal } from '../../refusal.ts';
import { portalLinkMinutes } from '../../organisation/legal-settings.ts';
import { emailInput } from '../form-inputs.ts';
import type { Asked, Page, PublicPage } from '../page.ts';
import { portalSay } from './texts.ts';

/** Where anybody asks for the link to their own choices and data. The answer is one and the same for known and unknown addresses. */
export const askPage: PublicPage = {
  path: '/my',

  async get(page) {
    return asking(page, '', null);
  },

  async post(page) {
    const typed = page.form.get('email');
    const say = portalSay(page.language);
    try {
      await askForPortalLink(page.ctx, typed, page.language);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'BAD_USER_INPUT') throw error;
      return { ...asking(page, typed ?? '', say('ask.wrong')), status: 422, switchable: false };
    }
    return {
      title: say('asked.title'),
      body: html`<p>${say('asked.what')}</p>
        <p>${say('asked.until', { minutes: portalLinkMinutes(page.settings) })}</p>
        <p class="soft">${say('asked.none')}</p>`,
      personal: true,
      switchable: false,
    };
  },
};

function asking({ language, link }: Asked, value: string, wrong: string | null): Page {
  const say = portalSay(language);
  return {
    title: say('title'),
    body: html`<p>${say('ask.why')}</p>
      <form method="post" action="${link('/my')}">
        ${emailInput('email', say('ask.email'), { value, wrong })}
        <p class="moves"><button class="act">${say('ask.send')}</button></p>
      </form>`,
    personal: true,
  };
}

import { beginPortal, lookAtPortalLink } from '../../consent/portal/session.ts';
import { html } from '../../html.ts';
import type { Asked, Page, PublicPage } from '../page.ts';
import { portalSay } from './texts.ts';

/** The page behind the mailed link. Looking begins nothing; the session begins with the press of the button, once. */
export const openPage: PublicPage = {
  path: '/p/:token',

  async get(page) {
    const token = page.params['token'] ?? '';
    if ((await lookAtPortalLink(page.ctx, token)) === 'GONE') return gone(page);
    const say = portalSay(page.language);
    return {
      title: say('title'),
      body: html`<p>${say('open.what')}</p>
        <form method="post" action="${page.link(`/p/${token}`)}">
          <p class="moves"><button class="act" name="act" value="open">${say('open.button')}</button></p>
        </form>`,
      personal: true,
    };
  },

  async post(page) {
    if (page.form.get('act') !== 'open') return openPage.get(page);
    const session = await beginPortal(page.ctx, page.params['token'] ?? '');
    if (!session) return gone(page);
    const redirect = page.link(session.ofGuardian ? '/my/children' : '/my/choices');
    return { title: '', body: html``, personal: true, portal: session, redirect };
  },
};

const gone = ({ language, link }: Asked): Page => {
  const say = portalSay(language);
  return {
    title: say('gone.title'),
    body: html`<p>${say('gone.what')}</p>
      <p><a href="${link('/my')}">${say('gone.again')}</a></p>`,
    status: 410,
    personal: true,
  };
};
